//! An attribution over all ten lever groups: six regions, seven chains, five years, five tracked indicators; every indicator
//! and year at once, 1024 projections and their Shapley values.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "benches read files and stop at the first fault"
)]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use tuiyan::analysis::attribution::Attribution;
use tuiyan::inputs::ModelInputs;

/// A lever of each group with what is added to it.
const MOVED: [(&str, f64); 10] = [
    ("growth.chain.chain1", 0.02),
    ("entry.firms_per_year", 5.0),
    ("projects.landing_rate", 0.05),
    ("renewal.firms_per_year", 10.0),
    ("land.new_supply", 100.0),
    ("energy.efficiency", 0.01),
    ("labour.growth", 0.01),
    ("listed.profit_growth", 0.02),
    ("tax.drift", 0.001),
    ("tracked.", 0.01),
];

fn attribution(criterion: &mut Criterion) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/fixtures/six-regions-seven-chains.json");
    let text = std::fs::read_to_string(file).expect("the fixture is part of the project");
    let from: ModelInputs = serde_json::from_str(&text).expect("the fixture is an inputs document");
    let mut to = from.clone();
    for (id, more) in MOVED {
        let (_, by_year) = to
            .levers
            .iter_mut()
            .find(|(lever, _)| lever.starts_with(id))
            .expect("the fixture has this lever");
        by_year.values_mut().for_each(|value| *value += more);
    }
    let count = Attribution::between(&from, &to, None)
        .expect("the fixture compiles")
        .parts()
        .len();
    assert_eq!(count, MOVED.len(), "every group moves");
    criterion.bench_function("attribution over ten groups, all indicators", |bencher| {
        bencher.iter(|| {
            let mut attribution =
                Attribution::between(black_box(&from), black_box(&to), None).expect("the fixture compiles");
            attribution.finish().expect("no published result is imposed");
            attribution.value("output", from.horizon)
        });
    });
}

criterion_group!(benches, attribution);
criterion_main!(benches);
