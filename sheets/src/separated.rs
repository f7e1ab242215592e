//! Separated values to one sheet: by comma, semicolon or tab, whichever makes a table of the text.

use csv::{ReaderBuilder, StringRecord};
use tuiyan::diagnostic::Diagnostic;
use tuiyan::sheet::{Sheet, SheetCell};

use crate::limits::Count;

/// In the order of preference.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// Records that are looked at to find the separator.
const SAMPLE: usize = 200;

/// The one sheet of a text. Blank lines are rows, so that a row's number is the one that a spreadsheet shows.
pub(crate) fn read(text: &str) -> Result<Sheet, Diagnostic> {
    let (separator, text) = match named_separator(text) {
        Some((separator, rest)) => (separator, rest),
        None => (sniff(text), text),
    };
    let mut sheet = Sheet::default();
    let mut count = Count::default();
    // The reader skips blank lines; how many it skipped follows from the lines that it counts. The last line ends as the others do: of
    // CR and LF the reader counts the LF with the next record, so that the first record lacks one.
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let ended = text.to_owned() + end;
    let mut reader = reader(&ended, separator);
    let mut record = StringRecord::new();
    let mut row = 0;
    let mut uncounted = u64::from(end == "\r\n");
    loop {
        let before = reader.position().line();
        let more = reader
            .read_record(&mut record)
            .map_err(|error| Diagnostic::error("sheet-broken", "").with("reason", error.to_string()))?;
        if !more {
            return Ok(sheet);
        }
        let lines = reader.position().line() - before + std::mem::take(&mut uncounted);
        let within: usize = record.iter().map(|field| field.matches('\n').count()).sum();
        row += (lines as usize).saturating_sub(1 + within);
        for (column, field) in record.iter().enumerate() {
            let field = without_mark(field);
            if !field.trim().is_empty() {
                count.put(&mut sheet.rows, (row, column), SheetCell::of_text(field), "")?;
            }
        }
        row += 1;
    }
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// `sep=;` in the first line, as spreadsheets write and hide it.
fn named_separator(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    match first.trim_end_matches('\r').strip_prefix("sep=")?.as_bytes() {
        [separator] => Some((*separator, rest)),
        _ => None,
    }
}

/// The separator by which most records have the same number of fields, more than one; the more fields, the better.
fn sniff(text: &str) -> u8 {
    let score = |separator: u8| {
        let mut widths = Vec::new();
        let mut reader = reader(text, separator);
        let mut record = StringRecord::new();
        while widths.len() < SAMPLE && reader.read_record(&mut record).unwrap_or(false) {
            widths.push(record.len());
        }
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        widths
            .iter()
            .filter(|width| **width > 1)
            .map(|width| (alike(*width), *width))
            .max()
    };
    let mut best = (None, SEPARATORS[0]);
    for separator in SEPARATORS {
        let score = score(separator);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

/// A text that would be taken for a formula has an apostrophe before it; see `write_csv`.
fn without_mark(field: &str) -> &str {
    match field.strip_prefix('\'') {
        Some(rest) if rest.starts_with(crate::write_csv::MARKED) => rest,
        _ => field,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        read(text)
            .unwrap()
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
            .collect()
    }

    #[test]
    fn the_separator_is_the_one_that_makes_a_table() {
        let expected = [
            vec!["region", "quota", "note"],
            vec!["wuxing", "1,5", "a"],
            vec!["anji", "2", "b"],
        ];
        for text in [
            "region,quota,note\nwuxing,\"1,5\",a\nanji,2,b",
            "region;quota;note\nwuxing;1,5;a\nanji;2;b",
            "region\tquota\tnote\r\nwuxing\t1,5\ta\r\nanji\t2\tb\r\n",
            "sep=|\nregion|quota|note\nwuxing|1,5|a\nanji|2|b\n",
        ] {
            assert_eq!(texts(text), expected, "{text}");
        }
        assert_eq!(texts("one\ntwo"), [["one"], ["two"]]);
        assert_eq!(texts("one\r\ntwo\r\nthree"), [["one"], ["two"], ["three"]]);
    }

    #[test]
    fn rows_count_as_a_spreadsheet_counts_them() {
        assert_eq!(
            texts("\r\na,b\r\n\r\nc,d"),
            [vec![], vec!["a", "b"], vec![], vec!["c", "d"]]
        );
        assert_eq!(
            texts("\na,b\n\n\n\"c\nc\",d\n,\n\ne,f"),
            [
                vec![],
                vec!["a", "b"],
                vec![],
                vec![],
                vec!["c\nc", "d"],
                vec![],
                vec![],
                vec!["e", "f"]
            ]
        );
    }
}
