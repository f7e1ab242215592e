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
use tuiyan::model::Model;
use tuiyan::risk::statistics::summary;
use tuiyan::risk::{Paths, RiskModel};

const PATHS: usize = 10_000;

fn risk(criterion: &mut Criterion) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/fixtures/six-regions-seven-chains.json");
    let text = std::fs::read_to_string(file).expect("the fixture is part of the project");
    let mut inputs: ModelInputs = serde_json::from_str(&text).expect("the fixture is an inputs document");
    inputs.risk.sigma.macro_ = 0.02;
    inputs.risk.sigma.price = 0.015;
    inputs.risk.sigma.landing = 0.15;
    let model = Model::new(&inputs).expect("the fixture compiles");
    let compiled = RiskModel::new(&model, &inputs).expect("the fixture's risk numbers are good");
    let mut paths = Paths::new(compiled.clone(), 1);
    let mut levers = model.lever_values(&inputs);
    let growth = model
        .slots()
        .find("growth.chain.chain1")
        .expect("the fixture has this chain");
    let mut step = 0_u32;
    let mut group = criterion.benchmark_group("10,000 paths");
    group.sample_size(10);
    group.bench_function("drawn", |bencher| {
        bencher.iter(|| {
            let mut paths = Paths::new(compiled.clone(), 1);
            paths.draw(PATHS);
            black_box(paths)
        });
    });
    group.bench_function("run, all indicators", |bencher| {
        bencher.iter(|| {
            step = (step + 1) % 1000;
            for year in 0..model.years() {
                levers.set(year, growth, 0.02 + f64::from(step) * 1e-5);
            }
            black_box(paths.run(&model, &levers, PATHS))
        });
    });
    group.bench_function("summed up, all indicators", |bencher| {
        let outcomes = paths.run(&model, &levers, PATHS);
        bencher.iter(|| {
            let mut sum = 0.0;
            for one in model.layout().instances() {
                for year in 1..=model.years() {
                    let mut values = outcomes.of(one.slot, year).to_vec();
                    sum += summary(&mut values).map_or(0.0, |found| found.quantiles[3]);
                }
            }
            black_box(sum)
        });
    });
    group.finish();
}

criterion_group!(benches, risk);
criterion_main!(benches);
