//! Random paths of the command line: their digits are the core's own, whatever runs them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod program;

use std::process::Command;

use program::{root, told, tuiyan};
use serde_json::Value;
use tuiyan::inputs::ModelInputs;
use tuiyan::projection::project;
use tuiyan::risk::{OneByOne, Question, RiskSettings, Simulation};

const PLAN: &str = "quzhou-2023-415x";

#[test]
fn digits_do_not_depend_on_threads() {
    let common = ["--paths", "3300", "--seed", "9", "--format", "json"];
    let cases: [&[&str]; 3] = [
        &["project", PLAN],
        &["targets", PLAN, "--preset", "ambitious", "--outturns"],
        &["backtest", PLAN, "quzhou-2021-industry"],
    ];
    for case in cases {
        let run = |threads: &str| {
            let mut program = Command::new(env!("CARGO_BIN_EXE_tuiyan"));
            program.args(case).args(common).env("RAYON_NUM_THREADS", threads);
            let told = told(&mut program, &root());
            assert_eq!((told.status, told.err.as_str()), (0, ""), "{case:?}");
            told.out
        };
        assert!(run("1") == run("4"), "{case:?}: other digits with other threads");
    }
}

#[test]
fn printed_figures_read_back_to_the_bits_of_the_core() {
    let settings = RiskSettings {
        paths: 700,
        seed: 3,
        ..RiskSettings::default()
    };
    let json = |arguments: &[&str]| -> Value {
        let told = tuiyan(&root(), &[arguments, &["--format", "json"]].concat());
        assert_eq!((told.status, told.err.as_str()), (0, ""), "{arguments:?}");
        serde_json::from_str(&told.out).unwrap()
    };
    let printed = json(&["project", PLAN, "--paths", "700", "--seed", "3"]);
    let inputs: ModelInputs = serde_json::from_value(json(&["inputs", PLAN])).unwrap();
    let projection = project(&inputs).unwrap();
    let mut simulation = Simulation::begin(&inputs, &Question::default(), settings, None).unwrap();
    simulation.advance(settings.paths, &OneByOne);
    let (mut compared, first) = (0, inputs.base_year.to_string());
    for (id, years) in printed["distribution"].as_object().unwrap() {
        assert_eq!(
            printed["indicators"][id]
                .as_object()
                .unwrap()
                .keys()
                .collect::<Vec<_>>(),
            years.as_object().unwrap().keys().collect::<Vec<_>>()
        );
        for (year, figures) in years.as_object().unwrap() {
            let bits = |name: &str| figures[name].as_f64().map(f64::to_bits);
            let quantiles = ["p5", "p10", "p25", "p50", "p75", "p90", "p95"].map(bits);
            if *year == first {
                let value = projection.value(id, inputs.base_year).map(f64::to_bits);
                assert_eq!(
                    (bits("mean"), bits("sd")),
                    (value, Some(0.0_f64.to_bits())),
                    "{id}"
                );
                assert_eq!(quantiles, [value; 7], "{id}");
                continue;
            }
            let own = simulation.summary(id, year.parse().unwrap());
            assert_eq!(bits("mean"), own.map(|own| own.mean.to_bits()), "{id} {year}");
            let deviation = own.and_then(|own| own.deviation);
            assert_eq!(bits("sd"), deviation.map(f64::to_bits), "{id} {year}");
            let own = own.map_or([None; 7], |own| own.quantiles.map(|one| Some(one.to_bits())));
            assert_eq!(quantiles, own, "{id} {year}");
            compared += 1;
        }
    }
    assert!(compared > 500, "{compared}");
}

/// The deterministic numbers are those without paths.
#[test]
fn paths_change_nothing_that_is_there_without_them() {
    for command in ["project", "targets"] {
        let json = |options: &[&str]| -> Value {
            let told = tuiyan(&root(), &[&[command, PLAN, "--format", "json"], options].concat());
            serde_json::from_str(&told.out).unwrap()
        };
        let (without, mut with) = (json(&[]), json(&["--paths", "500"]));
        let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        for (key, value) in without.as_object().unwrap() {
            let probabilities = ["all_met_probability", "bottleneck"];
            if key == "targets" {
                for (one, other) in value
                    .as_array()
                    .unwrap()
                    .iter()
                    .zip(with[key].as_array_mut().unwrap())
                {
                    other.as_object_mut().unwrap().shift_remove("expected_shortfall");
                    for key in ["probability", "standard_error"] {
                        let is_projected = other["projected"].is_number() && other["value"].is_number();
                        assert_eq!(other[key].is_number(), is_projected, "{}", other["id"]);
                        other[key] = Value::Null;
                    }
                    assert_eq!(one, other);
                }
            } else if !probabilities.contains(&key.as_str()) {
                assert_eq!(*value, with[key], "{command} {key}");
            }
        }
        assert!(names(&with).len() > names(&without).len());
    }
}
