//! The worked examples of the model, computed by a separate program from its description: `inputs` as `tuiyan inputs`
//! prints them, `expected` by indicator and year. Adding a case is adding a file.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use tuiyan::inputs::ModelInputs;
use tuiyan::model::{Model, Workspace};
use tuiyan::number::dual::Dual;
use tuiyan::number::lanes::Lanes;
use tuiyan::projection::project;

const TOLERANCE: f64 = 1e-9;

#[derive(Deserialize)]
struct Example {
    inputs: ModelInputs,
    expected: BTreeMap<String, BTreeMap<i32, f64>>,
}

#[test]
fn worked_examples_come_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/worked_examples");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 4, "the examples are missing");
    for file in files {
        check(&file);
    }
}

fn check(file: &Path) {
    let name = file.file_stem().unwrap().to_string_lossy();
    let example: Example = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let projection = project(&example.inputs).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
    let mut compared = 0;
    for (id, by_year) in &example.expected {
        for (year, expected) in by_year {
            let value = projection
                .value(id, *year)
                .unwrap_or_else(|| panic!("{name}: {id} {year} is absent"));
            let error = (value - expected).abs() / expected.abs().max(1.0);
            assert!(
                error <= TOLERANCE,
                "{name}: {id} {year} is {value}, expected {expected}"
            );
            compared += 1;
        }
    }
    let values = projection.years.iter().flat_map(|year| {
        projection
            .layout()
            .instances()
            .iter()
            .filter(|one| projection.at(one.slot, *year).is_some())
            // The examples do not list the real value added of regions; a property holds it to the city's.
            .filter(|one| !one.id.starts_with("va.real@") && !one.id.starts_with("va.real_growth@"))
    });
    assert_eq!(
        compared,
        values.count(),
        "{name}: indicators beyond the expected ones"
    );
}

#[test]
fn lanes_and_dual_numbers_give_the_bits_of_plain_numbers() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/worked_examples");
    for file in std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let example: Example = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let model = Model::new(&example.inputs).unwrap();
        let levers = model.lever_values(&example.inputs);
        let mut plain = Workspace::<f64>::new(&model);
        model.run(&levers, &mut plain);
        let mut side_by_side = Workspace::<Lanes<3>>::new(&model);
        model.run(&levers.spread(), &mut side_by_side);
        for (value, lanes) in plain.values.iter().zip(&side_by_side.values) {
            for lane in lanes.0 {
                assert_eq!(lane.to_bits(), value.to_bits(), "{}", file.display());
            }
        }
        let mut with_slopes = Workspace::<Dual<2>>::new(&model);
        let mut seeded = levers.spread::<Dual<2>>();
        for year in 0..model.years() {
            for (direction, (slot, _)) in model.slots().iter().take(2).enumerate() {
                seeded.set(year, slot, Dual::along(levers.get(year, slot), direction, 1.0));
            }
        }
        model.run(&seeded, &mut with_slopes);
        for (value, dual) in plain.values.iter().zip(&with_slopes.values) {
            assert_eq!(dual.value.to_bits(), value.to_bits(), "{}", file.display());
        }
    }
}
