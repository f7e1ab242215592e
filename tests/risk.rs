//! Random paths: without deviations they are the deterministic run; a path is the same whatever runs beside it.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::Path;

use tuiyan::inputs::{ModelInputs, RiskInput, SpreadInput};
use tuiyan::projection::project;
use tuiyan::risk::{BLOCK, OneByOne, Question, RiskSettings, Share, Simulation};

fn inputs() -> ModelInputs {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/worked_examples/plain.json");
    let example: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    serde_json::from_value(example["inputs"].clone()).unwrap()
}

/// All indicators on some paths.
fn simulated(inputs: &ModelInputs, paths: usize) -> Simulation {
    let settings = RiskSettings {
        paths,
        seed: 7,
        ..RiskSettings::default()
    };
    let mut simulation = Simulation::begin(inputs, &Question::default(), settings, None).unwrap();
    assert_eq!(simulation.advance(paths, &OneByOne), paths);
    simulation
}

/// Every indicator in every year after the base year.
fn columns(simulation: &Simulation, inputs: &ModelInputs) -> Vec<(String, i32)> {
    let ids = simulation.layout().instances().iter().map(|one| one.id.clone());
    ids.flat_map(|id| (inputs.base_year + 1..=inputs.horizon).map(move |year| (id.clone(), year)))
        .collect()
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
    let simulation = simulated(&inputs, 5);
    let projection = project(&inputs).unwrap();
    for (id, year) in columns(&simulation, &inputs)
        .into_iter()
        .filter(|(id, _)| !id.starts_with("listed."))
    {
        for value in simulation.values(&id, year).unwrap() {
            assert_eq!(
                Some(value).filter(|value| !value.is_nan()),
                projection.value(&id, year),
                "{id} {year}"
            );
        }
    }
    let ipos = simulation.values("listed.ipos_total", inputs.horizon).unwrap();
    assert!(ipos.iter().all(|count| count.fract() == 0.0));
}

#[test]
fn a_path_is_the_same_whatever_runs_beside_it() {
    let inputs = shaken(inputs());
    let (few, many) = (simulated(&inputs, 101), simulated(&inputs, 1201));
    for (id, year) in columns(&few, &inputs) {
        let bits = |simulation: &Simulation| -> Vec<u64> {
            let values = simulation.values(&id, year).unwrap();
            values[..101].iter().map(|value| value.to_bits()).collect()
        };
        assert_eq!(bits(&few), bits(&many), "{id} {year}");
    }
}

/// More paths than memory holds are summed up in two passes, to the same bits; so is a number that fills no block.
#[test]
fn two_passes_give_the_bits_of_one() {
    let inputs = shaken(inputs());
    for paths in [1, 499, 1250] {
        let kept = simulated(&inputs, paths);
        let settings = RiskSettings {
            memory: 0,
            ..kept.settings()
        };
        let mut streamed = Simulation::begin(&inputs, &Question::default(), settings, None).unwrap();
        while streamed.done() < paths {
            let before = streamed.done();
            assert!(streamed.advance(300, &OneByOne) > before || paths == 1, "{paths}");
        }
        for (id, year) in columns(&kept, &inputs) {
            assert_eq!(
                kept.summary(&id, year),
                streamed.summary(&id, year),
                "{id} {year} of {paths}"
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
    let simulation = simulated(&inputs, PATHS);
    let projection = project(&inputs).unwrap();
    let year = inputs.base_year + 1;
    // The price level is nominal over real output; on a path it is the deterministic one times a log-normal factor.
    let calm = projection.value("output", year).unwrap() / projection.value("output.real", year).unwrap();
    let outputs = simulation.values("output", year).unwrap();
    let shocks: Vec<f64> = outputs
        .iter()
        .zip(simulation.values("output.real", year).unwrap())
        .map(|(nominal, real)| (nominal / real / calm).ln())
        .collect();
    let mean = shocks.iter().sum::<f64>() / PATHS as f64;
    let deviation = (shocks.iter().map(|shock| (shock - mean).powi(2)).sum::<f64>() / PATHS as f64).sqrt();
    let error = 0.05 / (PATHS as f64).sqrt();
    assert!(mean.abs() < 5.0 * error, "{mean}");
    assert!((deviation - 0.05).abs() < 5.0 * error, "{deviation}");
}

/// Every lever of a plan with every block is moved in turn, on paths that ran the scenario before: what it does not reach stays,
/// and everything has the bits of a run from nothing.
#[test]
fn a_moved_lever_gives_the_bits_of_a_run_from_nothing() {
    const PATHS: usize = 203;
    let mut inputs = shaken(inputs());
    let question = Question::default();
    let mut kept = simulated(&inputs, PATHS);
    kept.summaries(&OneByOne).unwrap();
    let settings = kept.settings();
    let levers: Vec<String> = inputs.levers.keys().cloned().collect();
    for lever in &levers {
        for value in inputs.levers.get_mut(lever).unwrap().values_mut() {
            *value = if lever == "projects.build_years" {
                *value + 1.0
            } else {
                *value * 1.01 + 1e-4
            };
        }
        let Ok(mut fresh) = Simulation::begin(&inputs, &question, settings, None) else {
            panic!("{lever}");
        };
        fresh.advance(PATHS, &OneByOne);
        kept = Simulation::begin(&inputs, &question, settings, Some(kept)).unwrap();
        kept.advance(PATHS, &OneByOne);
        let summed = (
            fresh.summaries(&OneByOne).unwrap(),
            kept.summaries(&OneByOne).unwrap(),
        );
        assert!(summed.0.iter().eq(summed.1.iter()), "{lever}");
        for (id, year) in columns(&fresh, &inputs) {
            let bits = |of: &Simulation| -> Vec<u64> {
                of.values(&id, year)
                    .unwrap()
                    .iter()
                    .map(|value| value.to_bits())
                    .collect()
            };
            assert_eq!(bits(&fresh), bits(&kept), "{lever}: {id} {year}");
        }
    }
}

/// Two cores without common memory: one runs from the front, the other from the back, and the first takes over what the other
/// came to. A share that does not fit is left out.
#[test]
fn shared_out_paths_have_the_bits_of_one_core() {
    const PATHS: usize = 2_113;
    let inputs = shaken(inputs());
    let alone = simulated(&inputs, PATHS);
    let begin = || Simulation::begin(&inputs, &Question::default(), alone.settings(), None).unwrap();
    for shared in 0..=5 {
        let (mut lead, mut second) = (begin(), begin());
        lead.advance(500, &OneByOne);
        for _ in 0..shared {
            let share = second.share().unwrap();
            lead.adopt(&Share {
                block: 9,
                ..share.clone()
            });
            lead.adopt(&Share {
                values: share.values[1..].to_vec(),
                ..share.clone()
            });
            lead.adopt(&share);
        }
        while lead.done() < PATHS {
            lead.advance(500, &OneByOne);
        }
        assert_eq!(lead.told(), PATHS);
        for (id, year) in columns(&alone, &inputs) {
            assert_eq!(
                alone.summary(&id, year),
                lead.summary(&id, year),
                "{id} {year} of {shared}"
            );
        }
    }
    let mut second = begin();
    assert_eq!(
        std::iter::from_fn(|| second.share()).count(),
        PATHS.div_ceil(BLOCK)
    );
}

/// A deviation so large that a path leaves the range of numbers is a fault that names indicator and year.
#[test]
fn a_path_that_leaves_the_range_of_numbers_is_a_fault() {
    let mut inputs = inputs();
    inputs.risk = RiskInput::default();
    inputs.risk.sigma.market = 400.0;
    let faults = simulated(&inputs, 500).summaries(&OneByOne).unwrap_err();
    let fault = &faults[0];
    assert_eq!(fault.code, "risk-not-finite");
    assert_eq!(
        fault.place.path,
        format!("listed.market_value.{}", inputs.base_year + 1)
    );
}
