//! What is solved from projections: all derivatives, the tornado with its reasons, a target's required growth, and the plane of
//! two levers, of the plan with the most levers.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "benches read files and stop at the first fault"
)]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use tuiyan::analysis::heat_map::{Axis, Shown, heat_map};
use tuiyan::analysis::means::Means;
use tuiyan::analysis::required_growth::required;
use tuiyan::analysis::response::{Response, Side};
use tuiyan::analysis::sensitivity::{sensitivity, tornado};
use tuiyan::plan::{Format, lever_definitions, read};
use tuiyan::scenario::Scenario;

fn analyses(criterion: &mut Criterion) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans/quzhou-2023-415x/plan.toml");
    let text = std::fs::read_to_string(file).unwrap();
    let plan = read(&text, Format::Toml).0.unwrap();
    let definitions = lever_definitions(&plan);
    let ids: Vec<&str> = definitions.iter().map(|one| one.id.as_str()).collect();
    let scenario = Scenario::of_preset(&plan.head.id, "base");
    let year = plan.head.last_year;
    let mut response = Response::new(&plan, &definitions, &scenario, &ids).unwrap();
    let start = response.start();
    criterion.bench_function(
        &format!("every indicator and year by {} levers, exact", ids.len()),
        |bencher| bencher.iter(|| black_box(response.jacobian(&start, Side::Right).unwrap().len())),
    );
    let spot = response.spot(&plan.head.headline, year).unwrap();
    let base = response.values(&start).unwrap().at(spot).unwrap();
    criterion.bench_function("tornado with derivatives and elasticities", |bencher| {
        bencher.iter(|| black_box(tornado(&mut response, spot, base).unwrap().len()));
    });
    criterion.bench_function(
        "sensitivity from the scenario, with kinks and reasons",
        |bencher| {
            bencher.iter(|| {
                sensitivity(
                    &plan,
                    &definitions,
                    &scenario,
                    black_box(&plan.head.headline),
                    year,
                )
            });
        },
    );
    let target = plan.presets["implied"].solves.first().unwrap();
    criterion.bench_function("common growth that a target requires", |bencher| {
        bencher.iter(|| {
            required(
                &plan,
                &definitions,
                &scenario,
                black_box(target),
                &Means::CommonGrowth,
            )
        });
    });
    let axis = |lever: &str| Axis {
        lever: lever.to_owned(),
        between: None,
        ticks: 21,
    };
    let (price, efficiency) = (axis("price"), axis("energy.efficiency"));
    let shown = Shown::Target(target.clone());
    criterion.bench_function("plane of two levers, 21 by 21, with its line", |bencher| {
        bencher.iter(|| heat_map(&plan, &definitions, &scenario, &shown, [&price, &efficiency]));
    });
}

criterion_group!(benches, analyses);
criterion_main!(benches);
