//! Random paths: without deviations they are the deterministic run; a path is the same whatever runs beside it.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::Path;

use tuiyan::inputs::{ModelInputs, RiskInput, SpreadInput};
use tuiyan::model::{Model, Workspace};
use tuiyan::risk::statistics::summary;
use tuiyan::risk::{Paths, RiskModel};

fn inputs() -> ModelInputs {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/worked_examples/plain.json");
    let example: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    serde_json::from_value(example["inputs"].clone()).unwrap()
}

fn paths(inputs: &ModelInputs) -> (Model, Paths) {
    let model = Model::new(inputs).unwrap();
    let risk = RiskModel::new(&model, inputs).unwrap();
    (model, Paths::new(risk, 7))
}

/// Every deviation above 0, and an uncertain lever.
fn shaken(mut inputs: ModelInputs) -> ModelInputs {
    let risk = &mut inputs.risk;
    risk.persistence = 0.2;
    risk.sigma.macro_ = 0.02;
    risk.sigma.price = 0.015;
    risk.sigma.market = 0.2;
    risk.sigma.landing = 0.15;
    risk.sigma.renewal = 0.1;
    risk.sigma.efficiency = 0.004;
    risk.sigma.chain = inputs.chains.iter().map(|one| (one.id.clone(), 0.04)).collect();
    risk.sigma.region = inputs.regions.iter().map(|one| (one.id.clone(), 0.03)).collect();
    risk.sigma.renewal_region = inputs.regions.iter().map(|one| (one.id.clone(), 0.1)).collect();
    risk.sigma.tracked = inputs.tracked.iter().map(|one| (one.id.clone(), 0.01)).collect();
    let spread = SpreadInput {
        sd: 0.01,
        min: -0.2,
        max: 0.3,
    };
    risk.spread = [("price".to_owned(), spread)].into();
    inputs
}

#[test]
fn without_deviations_every_path_is_the_deterministic_run_but_for_counted_listings() {
    let mut inputs = inputs();
    inputs.risk = RiskInput::default();
    let (model, mut paths) = paths(&inputs);
    let levers = model.lever_values(&inputs);
    let mut work = Workspace::<f64>::new(&model);
    model.run(&levers, &mut work);
    let outcomes = paths.run(&model, &levers, 5);
    let width = model.layout().row_width();
    for one in model
        .layout()
        .instances()
        .iter()
        .filter(|one| !one.id.starts_with("listed."))
    {
        for year in 0..=model.years() {
            let plain = work.values[year * width + one.slot];
            for value in outcomes.of(one.slot, year) {
                assert!(
                    *value == plain || (value.is_nan() && plain.is_nan()),
                    "{} {year}: {value} {plain}",
                    one.id
                );
            }
        }
    }
    let ipos = model.layout().find("listed.ipos_total").unwrap().slot;
    assert!(
        outcomes
            .of(ipos, model.years())
            .iter()
            .all(|count| count.fract() == 0.0)
    );
}

#[test]
fn a_path_is_the_same_whatever_runs_beside_it() {
    let inputs = shaken(inputs());
    let (model, mut few) = paths(&inputs);
    let (_, mut many) = paths(&inputs);
    let levers = model.lever_values(&inputs);
    let (few, many) = (few.run(&model, &levers, 101), many.run(&model, &levers, 400));
    for one in model.layout().instances() {
        for year in 0..=model.years() {
            let bits = |values: &[f64]| {
                values[..101]
                    .iter()
                    .map(|value| value.to_bits())
                    .collect::<Vec<_>>()
            };
            assert_eq!(
                bits(few.of(one.slot, year)),
                bits(many.of(one.slot, year)),
                "{}",
                one.id
            );
        }
    }
}

/// The seed is fixed, so that the bounds, five standard errors, cannot be missed by chance.
#[test]
fn prices_have_the_mean_and_spread_that_the_specification_gives_them() {
    const PATHS: usize = 20_000;
    let mut inputs = inputs();
    inputs.risk = RiskInput::default();
    inputs.risk.sigma.price = 0.05;
    let (model, mut paths) = paths(&inputs);
    let levers = model.lever_values(&inputs);
    let outcomes = paths.run(&model, &levers, PATHS);
    let width = model.layout().row_width();
    let mut work = Workspace::<f64>::new(&model);
    model.run(&levers, &mut work);
    // The price level is nominal over real output; on a path it is the deterministic one times a log-normal factor.
    let output = model.layout().find("output").unwrap().slot;
    let real = model.layout().find("output.real").unwrap().slot;
    let mut factors: Vec<f64> = outcomes
        .of(output, 1)
        .iter()
        .zip(outcomes.of(real, 1))
        .map(|(nominal, deflated)| {
            let price = work.values[width + output] / work.values[width + real];
            (nominal / deflated / price).ln()
        })
        .collect();
    let found = summary(&mut factors).unwrap();
    let error = 0.05 / (PATHS as f64).sqrt();
    assert!(found.mean.abs() < 5.0 * error, "{found:?}");
    assert!((found.deviation.unwrap() - 0.05).abs() < 5.0 * error, "{found:?}");
    assert!(
        (found.quantiles[6] - 1.645 * 0.05).abs() < 10.0 * error,
        "{found:?}"
    );
}
