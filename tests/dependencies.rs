//! What the registry says a lever can move is never less than what it does move.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::Path;

use tuiyan::plan::Format;
use tuiyan::scenario::{LeverSetting, Scenario};
use tuiyan::session::Session;

#[test]
fn a_lever_moves_only_what_the_registry_says() {
    for plan in ["quzhou-2021-industry", "quzhou-2023-415x"] {
        check(plan);
    }
}

fn check(plan: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("plans")
        .join(plan)
        .join("plan.toml");
    let (session, faults) = Session::open(&std::fs::read_to_string(file).unwrap(), Format::Toml);
    let session = session.unwrap_or_else(|| panic!("{faults:?}"));
    let view = session.view().unwrap();
    let base = Scenario::of_preset(plan, "base");
    let values = |scenario: &Scenario| session.show(&session.project(scenario).unwrap()).1;
    let before = values(&base);
    for lever in &view.levers {
        let middle = |end: f64| lever.value + 0.4 * (end - lever.value);
        for value in [middle(lever.min), middle(lever.max)] {
            let mut scenario = base.clone();
            let value = if lever.whole { value.round() } else { value };
            scenario
                .levers
                .insert(lever.id.clone(), LeverSetting::Every(value));
            let after = values(&scenario);
            for ((index, old), new) in before.iter().enumerate().zip(&after) {
                let indicator = &view.indicators[index % view.indicators.len()].id;
                let moved = old.is_nan() != new.is_nan() || (old - new).abs() > 1e-9 * old.abs().max(1e-6);
                if moved {
                    assert!(
                        lever.affects.contains(indicator),
                        "{plan}: {} moves {indicator}",
                        lever.id
                    );
                }
            }
        }
    }
}
