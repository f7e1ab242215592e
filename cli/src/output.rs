//! Standard output: results and nothing else. A reader that closes the pipe early ends the program in silence.

use std::io::{self, ErrorKind, Write};

use clap::ValueEnum;
use serde_json::Value;

use crate::report::Faults;

/// Forms of a result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    #[default]
    Table,
    Json,
    Csv,
}

/// Writes a whole result.
pub(crate) fn write(text: &str) -> Result<(), Faults> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Faults::one(
            "cli-output-failed",
            &[("reason", &error.to_string())],
        )),
        _ => Ok(()),
    }
}

/// Writes JSON. Numbers are written with as many digits as it takes to read back the same double.
pub(crate) fn json(value: &Value) -> Result<(), Faults> {
    write(&format!("{value:#}\n"))
}

/// Writes rows below a header as CSV, without a byte order mark: it is for scripts.
pub(crate) fn csv(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<(), Faults> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| Faults::one("cli-output-failed", &[("reason", &error.to_string())]);
    writer.write_record(header).map_err(failed)?;
    for row in rows {
        writer.write_record(&row).map_err(failed)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| failed(error.into_error().into()))?;
    write(&String::from_utf8_lossy(&bytes))
}

/// Every number and text of a JSON value with its path, for results that are a tree.
pub(crate) fn flat(value: &Value) -> Vec<Vec<String>> {
    fn walk(value: &Value, path: &str, rows: &mut Vec<Vec<String>>) {
        let join = |key: &str| {
            if path.is_empty() {
                key.to_owned()
            } else {
                format!("{path}/{key}")
            }
        };
        match value {
            Value::Object(entries) => entries
                .iter()
                .for_each(|(key, value)| walk(value, &join(key), rows)),
            Value::Array(values) => {
                values
                    .iter()
                    .enumerate()
                    .for_each(|(index, value)| walk(value, &join(&index.to_string()), rows));
            }
            Value::String(text) => rows.push(vec![path.to_owned(), text.clone()]),
            Value::Null => rows.push(vec![path.to_owned(), String::new()]),
            other => rows.push(vec![path.to_owned(), other.to_string()]),
        }
    }
    let mut rows = Vec::new();
    walk(value, "", &mut rows);
    rows
}
