//! Golden cases: a pack, a scenario, and what came out when a person last accepted it. Adding a case is adding a file with
//! `pack` and `scenario`; `TUIYAN_GOLDEN=write` (`cargo xtask golden`) writes `expected` anew.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use tuiyan::plan::Format;
use tuiyan::scenario::Scenario;
use tuiyan::session::Session;
use tuiyan::targets::{TargetStatus, assess};

/// Digits may differ from what was accepted by no more than this.
const TOLERANCE: f64 = 1e-12;

#[derive(Serialize, Deserialize)]
struct Case {
    /// Path of the pack from the project's root.
    pack: String,
    scenario: Scenario,
    #[serde(default)]
    expected: Expected,
}

#[derive(Default, Serialize, Deserialize)]
struct Expected {
    doubling_year: Option<f64>,
    /// The city's indicators by year.
    indicators: BTreeMap<String, BTreeMap<i32, f64>>,
    /// Statuses of the targets that are projected.
    targets: BTreeMap<String, TargetStatus>,
}

#[test]
fn golden_cases_come_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = std::fs::read_dir(root.join("tests/golden"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "the golden cases are missing");
    for file in files {
        check(root, &file);
    }
}

fn check(root: &Path, file: &Path) {
    let name = file.file_stem().unwrap().to_string_lossy();
    let case: Case = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let text = std::fs::read_to_string(root.join(&case.pack)).unwrap();
    let (session, faults) = Session::open(&text, Format::of(&text));
    let session = session.unwrap_or_else(|| panic!("{name}: {faults:?}"));
    let projection = session
        .project(&case.scenario)
        .unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
    let city = projection
        .layout()
        .instances()
        .iter()
        .filter(|one| one.region.is_none() && one.chain.is_none());
    let by_year = |slot: usize| {
        projection
            .years
            .iter()
            .filter_map(|year| Some((*year, projection.at(slot, *year)?)))
            .collect::<BTreeMap<_, _>>()
    };
    let outcomes = assess(session.plan(), &projection);
    let now = Expected {
        doubling_year: projection.doubling_year,
        indicators: city.map(|one| (one.id.clone(), by_year(one.slot))).collect(),
        targets: outcomes
            .into_iter()
            .filter(|one| one.status != TargetStatus::Unknown)
            .map(|one| (one.id, one.status))
            .collect(),
    };
    if std::env::var_os("TUIYAN_GOLDEN").is_some_and(|wish| wish == "write") {
        let text = serde_json::to_string_pretty(&Case {
            expected: now,
            ..case
        })
        .unwrap();
        std::fs::write(file, text + "\n").unwrap();
        return;
    }
    let keys = |of: &Expected| {
        of.indicators
            .iter()
            .map(|(id, years)| (id.clone(), years.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        keys(&now),
        keys(&case.expected),
        "{name}: other indicators or years"
    );
    for (id, years) in &case.expected.indicators {
        for (year, expected) in years {
            let value = now.indicators[id][year];
            let error = (value - expected).abs() / expected.abs().max(1.0);
            assert!(
                error <= TOLERANCE,
                "{name}: {id} {year} is {value}, accepted was {expected}"
            );
        }
    }
    assert_eq!(now.targets, case.expected.targets, "{name}");
    assert_eq!(now.doubling_year, case.expected.doubling_year, "{name}");
}
