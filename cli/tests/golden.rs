//! Golden cases of the command line: arguments, and what standard output was when a person last accepted it. Adding a case is
//! adding a file with `arguments`; `TUIYAN_GOLDEN=write` (`cargo xtask golden`) writes `expected` anew.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod program;

use std::path::Path;

use program::{root, tuiyan};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Digits may differ from what was accepted by no more than this.
const TOLERANCE: f64 = 1e-12;

#[derive(Serialize, Deserialize)]
struct Case {
    arguments: Vec<String>,
    /// 1 where the answer is no.
    #[serde(default, skip_serializing_if = "is_done")]
    status: i32,
    /// JSON where the result is JSON, else its lines.
    #[serde(default)]
    expected: Value,
}

fn is_done(status: &i32) -> bool {
    *status == 0
}

#[test]
fn golden_cases_come_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 7, "golden cases are missing");
    for file in files {
        check(&file);
    }
}

/// The schema that editors use is what the readers ask for now.
#[test]
fn the_schema_of_packs_is_current() {
    let file = root().join("docs/plan-pack.schema.json");
    let told = tuiyan(&root(), &["schema", "pack"]);
    assert_eq!((told.status, told.err.as_str()), (0, ""));
    if is_written() {
        std::fs::write(file, told.out).unwrap();
    } else {
        let kept = std::fs::read_to_string(file).unwrap();
        assert!(
            told.out == kept,
            "docs/plan-pack.schema.json is not what `tuiyan schema pack` prints"
        );
    }
}

fn is_written() -> bool {
    std::env::var_os("TUIYAN_GOLDEN").is_some_and(|mode| mode == "write")
}

fn check(file: &Path) {
    let name = file.file_stem().unwrap().to_string_lossy();
    let mut case: Case = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let told = tuiyan(&root(), &case.arguments);
    assert_eq!((told.status, told.err.as_str()), (case.status, ""), "{name}");
    let lines = || Value::from(told.out.lines().map(Value::from).collect::<Vec<_>>());
    let result = serde_json::from_str(&told.out).unwrap_or_else(|_| lines());
    if is_written() {
        case.expected = result;
        std::fs::write(file, serde_json::to_string_pretty(&case).unwrap() + "\n").unwrap();
    } else {
        assert!(alike(&result, &case.expected), "{name} has changed: {result:#}");
    }
}

/// Whether two results are the same but for the last digits of their numbers.
fn alike(a: &Value, b: &Value) -> bool {
    let close = |a: f64, b: f64| (a - b).abs() <= TOLERANCE * a.abs().max(b.abs());
    match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .zip(b)
                    .all(|((key, one), (other_key, other))| key == other_key && alike(one, other))
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(one, other)| alike(one, other))
        }
        (Value::Number(a), Value::Number(b)) => a.as_f64().zip(b.as_f64()).is_some_and(|(a, b)| close(a, b)),
        // A line of CSV.
        (Value::String(a), Value::String(b)) if a != b => {
            let cell = |(a, b): (&str, &str)| {
                a == b
                    || a.parse()
                        .ok()
                        .zip(b.parse().ok())
                        .is_some_and(|(a, b)| close(a, b))
            };
            a.split(',').count() == b.split(',').count() && a.split(',').zip(b.split(',')).all(cell)
        }
        _ => a == b,
    }
}
