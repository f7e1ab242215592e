//! One projection of all indicators: six regions, seven chains, five years, five tracked indicators, a new growth rate each
//! time. What a slider event costs in the core.

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
use tuiyan::model::{Model, Workspace};

fn projection(criterion: &mut Criterion) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/fixtures/six-regions-seven-chains.json");
    let text = std::fs::read_to_string(file).expect("the fixture is part of the project");
    let inputs: ModelInputs = serde_json::from_str(&text).expect("the fixture is an inputs document");
    let model = Model::new(&inputs).expect("the fixture compiles");
    let mut levers = model.lever_values(&inputs);
    let mut work = Workspace::new(&model);
    let growth = model
        .slots()
        .find("growth.chain.chain1")
        .expect("the fixture has this chain");
    let mut step = 0_u32;
    criterion.bench_function("one projection, all indicators", |bencher| {
        bencher.iter(|| {
            step = (step + 1) % 1000;
            for year in 0..model.years() {
                levers.set(year, growth, 0.02 + f64::from(step) * 1e-5);
            }
            model.run(&levers, &mut work);
            black_box(work.values[0])
        });
    });
    criterion.bench_function("inputs compiled and projected", |bencher| {
        bencher.iter(|| tuiyan::projection::project(black_box(&inputs)));
    });
}

criterion_group!(benches, projection);
criterion_main!(benches);
