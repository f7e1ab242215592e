//! The made-up plan of `tests/plans/sample-city.toml`, which was written from `docs/pack-format.md` and uses every table and key:
//! it loads without a fault or a warning, projects in every preset, its targets are answered, and its document has its quotes.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::{Path, PathBuf};

use tuiyan::plan::{Format, PRESETS, Role, look_up};
use tuiyan::scenario::Scenario;
use tuiyan::session::Session;
use tuiyan::targets::{TargetStatus, assess};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/plans")
        .join(name)
}

fn pack() -> String {
    std::fs::read_to_string(file("sample-city.toml")).unwrap()
}

fn open() -> Session {
    let (session, diagnostics) = Session::open(&pack(), Format::Toml);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    session.unwrap()
}

#[test]
fn it_projects_in_every_preset() {
    let session = open();
    for preset in PRESETS {
        let scenario = Scenario::of_preset(&session.plan().head.id, preset);
        let projection = session
            .project(&scenario)
            .unwrap_or_else(|faults| panic!("{preset}: {faults:?}"));
        drop(session.show(&projection));
    }
    assert!(session.view().is_ok());
}

#[test]
fn its_targets_are_answered() {
    let session = open();
    let plan = session.plan();
    let projection = session
        .project(&Scenario::of_preset(&plan.head.id, "base"))
        .unwrap();
    let outcomes = assess(plan, &projection);
    for (target, outcome) in plan.targets.iter().zip(&outcomes) {
        let followed_by_hand = plan
            .tracked
            .iter()
            .any(|one| one.id == target.indicator && one.process.is_none());
        // The share of R&D spending is tracked for the city alone, and the park is no region of the pack.
        let only_of_the_city = target.indicator == "rd-intensity" && target.region.is_some();
        let is_answered =
            target.value.is_some() && !followed_by_hand && !only_of_the_city && target.place.is_none();
        assert_eq!(
            outcome.status != TargetStatus::Unknown,
            is_answered,
            "{}",
            target.id
        );
    }
    for status in [TargetStatus::Met, TargetStatus::Near, TargetStatus::Short] {
        assert!(
            outcomes.iter().any(|outcome| outcome.status == status),
            "{status:?}"
        );
    }
    for role in [Role::Goal, Role::Task, Role::Threshold, Role::Fund] {
        assert!(plan.targets.iter().any(|target| target.role == role), "{role:?}");
    }
}

#[test]
fn cells_of_its_tables_are_targets_with_their_words() {
    let session = open();
    let words = |id: &str| {
        let target = session.plan().targets.iter().find(|one| one.id == id).unwrap();
        (
            target.written.as_ref().map(|(number, _)| *number),
            target.words.clone(),
        )
    };
    assert_eq!(words("output-quota-2027@dongyuan"), (Some(780.0), None));
    assert_eq!(
        words("va-per-mu-quota-2027@hightech"),
        (None, Some("待分解".into()))
    );
    assert_eq!(
        words("rd-intensity-quota-2027@hightech"),
        (None, Some("/".into()))
    );
    assert_eq!(
        words("rd-intensity-quota-2027@city"),
        (None, Some("完成省定目标".into()))
    );
    assert_eq!(words("entry-quota@hightech"), (None, Some(String::new())));
}

#[test]
fn its_document_has_its_quotes() {
    let check = look_up(&pack(), &std::fs::read(file("sample-city.txt")).unwrap()).unwrap();
    assert!(check.faults.is_empty(), "{:#?}", check.faults);
    let written = pack().matches("kind = \"document\"").count();
    assert_eq!(check.count, written);
}
