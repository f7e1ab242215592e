//! Every fault that a pack may have is told with its code, its path and its line, alone and beside all others. The cases are data in
//! `bad_packs.toml`.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod program;

use std::path::Path;

use program::{root, tuiyan};
use serde::Deserialize;
use serde_json::Value;
use tuiyan::plan::{Format, read};

#[derive(Deserialize)]
struct Cases {
    fault: Vec<Case>,
    json_fault: Vec<Case>,
    /// Warnings and notes.
    remark: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    change: Vec<(String, String)>,
    told: Vec<Expected>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    code: String,
    path: String,
    at: Option<String>,
    /// How many lines below the beginning of `at`.
    #[serde(default)]
    below: usize,
}

/// Code, path and line of a fault.
type Fault = (String, String, Option<usize>);

fn cases() -> Cases {
    toml::from_str(include_str!("bad_packs.toml")).unwrap()
}

fn sample(file: &str) -> String {
    std::fs::read_to_string(root().join("tests/plans").join(file)).unwrap()
}

/// The pack as JSON without blanks.
fn sample_as_json() -> String {
    let (plan, _) = read(&sample("sample-city.toml"), Format::Toml);
    plan.unwrap().raw.to_string()
}

fn changed<'a>(pack: &str, cases: impl IntoIterator<Item = &'a Case>) -> String {
    let mut pack = pack.to_owned();
    for case in cases {
        for (from, to) in &case.change {
            assert!(pack.contains(from), "{}: the pack has no `{from}`", case.name);
            pack = pack.replacen(from, to, 1);
        }
    }
    pack
}

fn expected<'a>(pack: &str, cases: impl IntoIterator<Item = &'a Case>) -> Vec<Fault> {
    let line = |text: &str| pack[..pack.find(text).unwrap()].matches('\n').count() + 1;
    let mut faults: Vec<Fault> = cases
        .into_iter()
        .flat_map(|case| &case.told)
        .map(|told| {
            let line = told.at.as_deref().map(|text| line(text) + told.below);
            (told.code.clone(), told.path.clone(), line)
        })
        .collect();
    faults.sort();
    faults
}

/// The errors that `tuiyan check` tells of a pack, with the quotes looked up.
fn told(folder: &Path, file: &str, pack: &str) -> Vec<Fault> {
    let (status, faults) = all_told(folder, file, pack, |fault| fault["severity"] == "error");
    assert_eq!(status, i32::from(!faults.is_empty()), "{file}");
    faults
}

/// What else it tells, but for the figures of calibration and spread, which every pack has.
fn remarks(folder: &Path, file: &str, pack: &str) -> Vec<Fault> {
    let is_figure = |code: &str| code.starts_with("calibration-") || code.starts_with("spread-");
    let (status, faults) = all_told(folder, file, pack, |fault| {
        !is_figure(fault["code"].as_str().unwrap_or_default())
    });
    assert_eq!(status, 0, "{file}: {faults:?}");
    faults
}

/// The status of `tuiyan check`, and what it tells of what is asked for.
fn all_told(folder: &Path, file: &str, pack: &str, wanted: impl Fn(&Value) -> bool) -> (i32, Vec<Fault>) {
    std::fs::write(folder.join(file), pack).unwrap();
    std::fs::write(folder.join("document.txt"), sample("sample-city.txt")).unwrap();
    let told = tuiyan(
        folder,
        &["check", file, "--document", "document.txt", "--format", "json"],
    );
    assert!((0..=1).contains(&told.status), "{}", told.err);
    let report: Value = serde_json::from_str(&told.out).unwrap();
    let mut faults: Vec<Fault> = report["files"][0]["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|fault| wanted(fault))
        .map(|fault| {
            let text = |key: &str| fault[key].as_str().unwrap_or_default().to_owned();
            let line = fault["line"].as_u64().map(|line| line as usize);
            (text("code"), text("path"), line)
        })
        .collect();
    faults.sort();
    (told.status, faults)
}

#[test]
fn the_sample_itself_has_no_fault() {
    let folder = tempfile::tempdir().unwrap();
    for (file, pack) in [
        ("a.toml", sample("sample-city.toml")),
        ("a.json", sample_as_json()),
    ] {
        assert_eq!(told(folder.path(), file, &pack), [], "{file}");
    }
}

#[test]
fn each_fault_is_told_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (cases, toml, json) = (cases(), sample("sample-city.toml"), sample_as_json());
    for (file, pack, faults) in [("a.toml", toml, cases.fault), ("a.json", json, cases.json_fault)] {
        for case in &faults {
            let pack = changed(&pack, [case]);
            assert_eq!(
                told(folder.path(), file, &pack),
                expected(&pack, [case]),
                "{}",
                case.name
            );
        }
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let (cases, toml, json) = (cases(), sample("sample-city.toml"), sample_as_json());
    for (file, pack, faults) in [("a.toml", toml, cases.fault), ("a.json", json, cases.json_fault)] {
        let pack = changed(&pack, &faults);
        assert_eq!(told(folder.path(), file, &pack), expected(&pack, &faults));
    }
}

#[test]
fn each_remark_is_told_alone() {
    let folder = tempfile::tempdir().unwrap();
    let pack = sample("sample-city.toml");
    assert_eq!(remarks(folder.path(), "a.toml", &pack), []);
    for case in &cases().remark {
        let pack = changed(&pack, [case]);
        assert_eq!(
            remarks(folder.path(), "a.toml", &pack),
            expected(&pack, [case]),
            "{}",
            case.name
        );
    }
}
