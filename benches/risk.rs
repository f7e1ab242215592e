//! Random paths: six regions, seven chains, five years, all indicators, a new growth rate each time. Draws are kept.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use tuiyan::inputs::ModelInputs;
use tuiyan::risk::{OneByOne, Question, RiskSettings, Simulation};

const PATHS: usize = 10_000;

fn risk(criterion: &mut Criterion) {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/fixtures/six-regions-seven-chains-risk.json");
    let text = std::fs::read_to_string(file).expect("the fixture is part of the project");
    let mut inputs: ModelInputs = serde_json::from_str(&text).expect("the fixture is an inputs document");
    let settings = RiskSettings {
        paths: PATHS,
        ..RiskSettings::default()
    };
    let all = Question::default();
    let mut group = criterion.benchmark_group("10,000 paths");
    group.sample_size(10);
    group.bench_function("run from nothing, all indicators", |bencher| {
        bencher.iter(|| {
            let mut simulation = Simulation::begin(&inputs, &all, settings, None).expect("the fixture runs");
            simulation.advance(PATHS, &OneByOne);
            black_box(simulation)
        });
    });
    let mut step = 0_u32;
    let mut kept = None;
    group.bench_function("run, all indicators", |bencher| {
        bencher.iter(|| {
            step = (step + 1) % 1000;
            for value in inputs
                .levers
                .get_mut("growth.chain.chain1")
                .into_iter()
                .flat_map(|years| years.values_mut())
            {
                *value = 0.02 + f64::from(step) * 1e-5;
            }
            let mut simulation =
                Simulation::begin(&inputs, &all, settings, kept.take()).expect("the fixture runs");
            simulation.advance(PATHS, &OneByOne);
            kept = Some(simulation);
        });
    });
    let simulation = kept.expect("was run");
    group.bench_function("summed up, all indicators", |bencher| {
        bencher.iter(|| black_box(simulation.summaries(&OneByOne)));
    });
    group.finish();
}

criterion_group!(benches, risk);
criterion_main!(benches);
