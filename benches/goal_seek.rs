//! Goal seek with five targets and twenty free levers, from the question to the answer; and how many model runs' worth it is.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "benches read files and stop at the first fault"
)]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use tuiyan::analysis::goal_seek::{Aim, AimComparison, Goal, OwnAim, seek};
use tuiyan::plan::{Format, lever_definitions, read};
use tuiyan::scenario::Scenario;

const PLAN: &str = "quzhou-2021-industry";
/// Each a tenth of the way or more beyond the base preset, in the last year.
const TARGETS: [(&str, AimComparison, f64); 5] = [
    ("output", AimComparison::AtLeast, 1.08),
    ("va", AimComparison::AtLeast, 1.10),
    ("tax_per_mu", AimComparison::AtLeast, 1.05),
    ("energy.total", AimComparison::AtMost, 1.0),
    ("projects.landed_total", AimComparison::AtLeast, 1.05),
];
const LEVERS: usize = 20;

fn goal_seek(criterion: &mut Criterion) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("plans")
        .join(PLAN)
        .join("plan.toml");
    let pack = std::fs::read_to_string(file).expect("the plan is part of the project");
    let plan = read(&pack, Format::Toml).0.expect("the plan is good");
    let levers = lever_definitions(&plan);
    let scenario = Scenario::of_preset(PLAN, "base");
    let inputs = tuiyan::resolve::resolve(&plan, &scenario).expect("the base preset resolves");
    let projection = tuiyan::projection::project(&inputs).expect("it projects");
    let year = plan.head.last_year;
    let aim = |(indicator, op, factor): (&str, AimComparison, f64)| {
        let value = projection.value(indicator, year).expect("the plan has it") * factor;
        Aim::Own(OwnAim {
            indicator: indicator.to_owned(),
            year,
            op,
            value,
        })
    };
    let is_single = |id: &str| {
        let values: Vec<f64> = inputs.levers[id].values().copied().collect();
        values.windows(2).all(|pair| pair[0] == pair[1])
    };
    let free = levers
        .iter()
        .filter(|one| one.plausible.is_some() && !one.family.is_whole() && is_single(&one.id))
        .filter(|one| !one.id.starts_with("listed.") && !one.id.starts_with("tracked."))
        .take(LEVERS);
    let goal = Goal {
        targets: TARGETS.map(aim).into(),
        free: Some(free.map(|one| one.id.clone()).collect()),
        ..Goal::default()
    };
    assert_eq!(goal.free.as_ref().map(Vec::len), Some(LEVERS));
    criterion.bench_function("goal seek, five targets, twenty free levers", |bencher| {
        bencher.iter(|| black_box(seek(&plan, &levers, &scenario, &goal)));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = goal_seek
}
criterion_main!(benches);
