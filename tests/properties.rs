//! What must hold of the model whatever the assumptions are. The cases start from a worked example; levers, shares and
//! starting cells are drawn at random.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tuiyan::inputs::{ByYear, ModelInputs};
use tuiyan::model::base_year::fit;
use tuiyan::projection::{Projection, project};
use tuiyan::registry::indicators::Kind;

static EXAMPLE: LazyLock<ModelInputs> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/worked_examples/plain.json");
    let example: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    serde_json::from_value(example["inputs"].clone()).unwrap()
});

/// Lever values are scaled by these factors, in the order of their ids; rates move about their value.
fn inputs(factors: &[f64], shares: (f64, f64)) -> ModelInputs {
    let mut inputs = EXAMPLE.clone();
    for ((id, by_year), factor) in inputs.levers.iter_mut().zip(factors.iter().cycle()) {
        if id != "projects.build_years" {
            by_year.values_mut().for_each(|value| *value *= factor);
        }
    }
    for id in [
        "projects.zero_land_share",
        "renewal.in_scope",
        "energy.saving_reuse",
        "energy.gated_share",
        "renewal.reuse_rate",
    ] {
        inputs
            .levers
            .get_mut(id)
            .unwrap()
            .values_mut()
            .for_each(|value| *value = value.clamp(0.0, 0.95));
    }
    inputs.regions[0].output_share = shares.0;
    inputs.regions[1].output_share = 1.0 - shares.0;
    inputs.specialisation[0][1] = shares.1;
    inputs
}

fn scenario() -> impl Strategy<Value = ModelInputs> {
    let factors = prop::collection::vec(0.0..2.0_f64, 60);
    (factors, (0.05..0.95_f64, 0.1..10.0_f64)).prop_map(|(factors, shares)| inputs(&factors, shares))
}

fn set(inputs: &mut ModelInputs, id: &str, value: f64) {
    inputs
        .levers
        .get_mut(id)
        .unwrap_or_else(|| panic!("{id}"))
        .values_mut()
        .for_each(|slot| *slot = value);
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-6)
}

fn value(projection: &Projection, id: &str, year: i32) -> f64 {
    projection
        .value(id, year)
        .unwrap_or_else(|| panic!("{id} {year} is absent"))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_221),
        ..ProptestConfig::default()
    })]

    #[test]
    fn fitting_keeps_both_margins(
        cells in prop::collection::vec(0.01..10.0_f64, 12),
        rows in prop::collection::vec(1.0..100.0_f64, 3),
        columns in prop::collection::vec(1.0..100.0_f64, 4),
    ) {
        let factor = rows.iter().sum::<f64>() / columns.iter().sum::<f64>();
        let columns: Vec<f64> = columns.iter().map(|value| value * factor).collect();
        let fitted = fit(cells, &rows, &columns).unwrap();
        for (row, wanted) in fitted.chunks(4).zip(&rows) {
            prop_assert!((row.iter().sum::<f64>() - wanted).abs() <= 1e-6 * wanted);
        }
        for (column, wanted) in columns.iter().enumerate() {
            let sum: f64 = fitted.iter().skip(column).step_by(4).sum();
            prop_assert!((sum - wanted).abs() <= 1e-9 * wanted);
        }
    }

    #[test]
    fn pieces_sum_to_the_city(inputs in scenario()) {
        let projection = project(&inputs).unwrap();
        let sum = |id: &str, sign: char, parts: Vec<&str>, year: i32| -> f64 {
            parts.iter().map(|part| value(&projection, &format!("{id}{sign}{part}"), year)).sum()
        };
        for year in inputs.base_year..=inputs.horizon {
            let regions = || inputs.regions.iter().map(|region| region.id.as_str()).collect::<Vec<_>>();
            let chains = || inputs.chains.iter().map(|chain| chain.id.as_str()).collect::<Vec<_>>();
            for id in ["output", "va", "va.real", "tax", "energy.total", "land.in_use", "land.freed", "energy.freed", "firms.treated", "workers"] {
                prop_assert!(close(sum(id, '@', regions(), year), value(&projection, id, year)), "{id} {year}");
            }
            for id in ["output", "va", "energy.total"] {
                prop_assert!(close(sum(id, '#', chains(), year), value(&projection, id, year)), "{id} {year}");
            }
        }
    }

    #[test]
    fn pools_are_never_negative_and_cumulative_indicators_never_fall(inputs in scenario()) {
        let projection = project(&inputs).unwrap();
        for pair in projection.years.windows(2) {
            prop_assert!(value(&projection, "land.pool", pair[1]) >= 0.0);
            prop_assert!(value(&projection, "projects.backlog", pair[1]) >= -1e-9);
            for instance in projection.layout().instances() {
                let Some(family) = instance.family.map(tuiyan::registry::Indicator::family) else { continue };
                let saved = family.id.ends_with("saved_total");
                if family.kind == Kind::Cumulative && !saved {
                    let (before, after) = (projection.at(instance.slot, pair[0]), projection.at(instance.slot, pair[1]));
                    prop_assert!(after >= before, "{} {}", instance.id, pair[1]);
                }
            }
        }
    }

    #[test]
    fn money_rescaled_rescales_the_results(inputs in scenario(), scale in 0.01..100.0_f64) {
        let mut rescaled = inputs.clone();
        for chain in &mut rescaled.chains {
            chain.output *= scale;
        }
        let baseline = &mut rescaled.baseline;
        for money in [&mut baseline.tax, &mut baseline.gdp, &mut baseline.manufacturing_va, &mut baseline.listed_market_value,
            &mut baseline.ipo_value, &mut baseline.upgrade_investment]
        {
            *money = money.map(|value| value * scale);
        }
        baseline.backlog *= scale;
        baseline.projects_history.values_mut().for_each(|value| *value *= scale);
        for (id, factor) in [
            ("projects.size.large", scale), ("projects.size.medium", scale), ("entry.output_per_firm", scale),
            ("projects.land_intensity", scale), ("projects.energy_intensity", 1.0 / scale),
            ("labour.new_per_output", 1.0 / scale), ("listed.financing", scale),
        ] {
            rescaled.levers.get_mut(id).unwrap().values_mut().for_each(|value| *value *= factor);
        }
        let (one, other) = (project(&inputs).unwrap(), project(&rescaled).unwrap());
        for year in inputs.base_year..=inputs.horizon {
            for id in ["output", "va", "va.real", "tax", "gdp", "listed.market_value", "projects.landed", "va_per_mu", "labour_productivity"] {
                prop_assert!(close(value(&one, id, year) * scale, value(&other, id, year)), "{id} {year}");
            }
            for id in ["land.in_use", "energy.total", "workers", "va_rate", "listed.count", "projects.landing_factor", "patents"] {
                prop_assert!(close(value(&one, id, year), value(&other, id, year)), "{id} {year}");
            }
        }
    }

    #[test]
    fn more_growth_productivity_or_landing_never_lowers_output(inputs in scenario(), step in 0.001..0.2_f64) {
        let mut free = inputs;
        // A binding pool is another matter: what lands early may take the place of what would land later.
        set(&mut free, "energy.gated_share", 0.0);
        set(&mut free, "land.new_supply", 20_000.0);
        for id in ["projects.output_per_investment", "growth.chain.metals", "growth.region.west", "projects.landing_rate"] {
            let mut raised = free.clone();
            raised.levers.get_mut(id).unwrap().values_mut().for_each(|value| *value += step);
            let (before, after) = (project(&free).unwrap(), project(&raised).unwrap());
            for year in free.base_year..=free.horizon {
                let (low, high) = (value(&before, "output", year), value(&after, "output", year));
                prop_assert!(high >= low - 1e-9 * low, "{id} {year}: {low} {high}");
            }
        }
    }
}

#[test]
fn with_every_rate_at_zero_and_no_flows_nothing_changes() {
    let mut inputs = EXAMPLE.clone();
    inputs.baseline.backlog = 0.0;
    inputs.baseline.projects_history = ByYear::new();
    let neutral = ["projects.land_intensity", "projects.build_years"];
    let ids: Vec<String> = inputs.levers.keys().cloned().collect();
    for id in ids.iter().filter(|id| !neutral.contains(&id.as_str())) {
        set(&mut inputs, id, if id == "tracked.big_firms" { 1.0 } else { 0.0 });
    }
    let projection = project(&inputs).unwrap();
    let moves = |id: &str| {
        id.split('@')
            .next()
            .is_some_and(|family| family.ends_with("growth"))
            || id.ends_with("cut_year")
            || id == "investment"
    };
    for instance in projection
        .layout()
        .instances()
        .iter()
        .filter(|one| !moves(&one.id))
    {
        let base = projection.at(instance.slot, inputs.base_year);
        for year in inputs.base_year + 1..=inputs.horizon {
            match (base, projection.at(instance.slot, year)) {
                (Some(base), Some(now)) => assert!(close(base, now), "{} {year}: {base} {now}", instance.id),
                (before, after) => assert_eq!(before, after, "{} {year}", instance.id),
            }
        }
    }
}
