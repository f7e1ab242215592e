//! Random paths: six regions, seven chains, five years, all indicators, a new growth rate each time; how the cost grows with
//! paths, regions, chains and years.

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

fn fixture() -> ModelInputs {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/fixtures/six-regions-seven-chains-risk.json");
    let text = std::fs::read_to_string(file).expect("the fixture is part of the project");
    serde_json::from_str(&text).expect("the fixture is an inputs document")
}

fn settings(paths: usize) -> RiskSettings {
    RiskSettings {
        paths,
        ..RiskSettings::default()
    }
}

/// Moves a growth rate, so that no scenario comes twice.
fn move_lever(inputs: &mut ModelInputs, step: &mut u32) {
    *step = (*step + 1) % 1000;
    for value in inputs
        .levers
        .get_mut("growth.chain.chain1")
        .into_iter()
        .flat_map(|years| years.values_mut())
    {
        *value = 0.02 + f64::from(*step) * 1e-5;
    }
}

fn from_nothing(inputs: &ModelInputs, paths: usize) -> Simulation {
    let begun = Simulation::begin(inputs, &Question::default(), settings(paths), None);
    let mut simulation = begun.expect("the fixture runs");
    simulation.advance(paths, &OneByOne);
    simulation
}

fn ten_thousand(criterion: &mut Criterion) {
    let mut inputs = fixture();
    let mut group = criterion.benchmark_group("10,000 paths");
    group.sample_size(10);
    group.bench_function("drawn, all indicators", |bencher| {
        bencher.iter(|| from_nothing(&inputs, PATHS));
    });
    let on_view: Vec<String> = [
        "output",
        "output.multiple",
        "revenue.flagship",
        "va",
        "va.real_growth",
        "va_per_mu",
        "tax_per_mu",
        "land.freed",
        "energy.intensity_cut",
        "listed.count",
        "gdp",
        "labour_productivity",
    ]
    .map(str::to_owned)
    .to_vec();
    let (mut step, mut kept) = (0, None);
    for (name, indicators) in [
        ("indicators on view and quantiles", Some(on_view.as_slice())),
        ("all indicators and quantiles", None),
    ] {
        let question = Question {
            indicators,
            ..Question::default()
        };
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                move_lever(&mut inputs, &mut step);
                let begun = Simulation::begin(&inputs, &question, settings(PATHS), kept.take());
                let mut simulation = begun.expect("the fixture runs");
                simulation.advance(PATHS, &OneByOne);
                let _ = black_box(simulation.summaries(&OneByOne));
                kept = Some(simulation);
            });
        });
    }
    group.bench_function("all indicators, not summed up", |bencher| {
        bencher.iter(|| {
            move_lever(&mut inputs, &mut step);
            let begun = Simulation::begin(&inputs, &Question::default(), settings(PATHS), kept.take());
            let mut simulation = begun.expect("the fixture runs");
            black_box(simulation.advance(PATHS, &OneByOne));
            kept = Some(simulation);
        });
    });
    group.finish();
}

/// The same city with twice as many regions, chains or years.
fn twice(inputs: &ModelInputs) -> [(&'static str, ModelInputs); 3] {
    let mut regions = inputs.clone();
    regions.regions = inputs
        .regions
        .iter()
        .flat_map(|one| ["", "-b"].map(|end| (one, end)))
        .map(|(one, end)| {
            let mut half = one.clone();
            half.id.push_str(end);
            for share in [
                &mut half.output_share,
                &mut half.land_share,
                &mut half.workers_share,
                &mut half.renewal_share,
                &mut half.project_share,
            ] {
                *share /= 2.0;
            }
            half
        })
        .collect();
    regions.specialisation = inputs
        .specialisation
        .iter()
        .flat_map(|row| [row.clone(), row.clone()])
        .collect();
    let mut chains = inputs.clone();
    chains.chains = inputs
        .chains
        .iter()
        .flat_map(|one| ["", "-b"].map(|end| (one, end)))
        .map(|(one, end)| {
            let mut half = one.clone();
            half.id.push_str(end);
            half.output /= 2.0;
            half.project_share /= 2.0;
            half
        })
        .collect();
    for row in &mut chains.specialisation {
        *row = row.iter().flat_map(|cell| [*cell, *cell]).collect();
    }
    let mut years = inputs.clone();
    years.horizon += inputs.horizon - inputs.base_year;
    for inputs in [&mut regions, &mut chains, &mut years] {
        let ids: Vec<String> = inputs
            .chains
            .iter()
            .map(|one| format!("growth.chain.{}", one.id))
            .chain(
                inputs
                    .regions
                    .iter()
                    .map(|one| format!("growth.region.{}", one.id)),
            )
            .collect();
        for id in ids {
            let first = id.strip_suffix("-b").unwrap_or(&id).to_owned();
            let value = inputs.levers[&first].clone();
            inputs.levers.entry(id).or_insert(value);
        }
        for by_year in inputs.levers.values_mut() {
            let last = *by_year.values().next_back().expect("every lever has values");
            for year in inputs.base_year + 1..=inputs.horizon {
                by_year.entry(year).or_insert(last);
            }
        }
    }
    [
        ("twelve regions", regions),
        ("fourteen chains", chains),
        ("ten years", years),
    ]
}

fn growth(criterion: &mut Criterion) {
    let inputs = fixture();
    let mut group = criterion.benchmark_group("growth of cost");
    group.sample_size(10);
    for paths in [1000, 10_000, 100_000] {
        group.bench_function(format!("{paths} paths from nothing, with quantiles"), |bencher| {
            bencher.iter(|| black_box(from_nothing(&inputs, paths).summaries(&OneByOne)));
        });
    }
    for (name, larger) in twice(&inputs) {
        group.bench_function(format!("1000 paths, {name}"), |bencher| {
            bencher.iter(|| black_box(from_nothing(&larger, 1000).summaries(&OneByOne)));
        });
    }
    group.finish();
}

criterion_group!(benches, ten_thousand, growth);
criterion_main!(benches);
