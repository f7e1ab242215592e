//! Derivatives and sensitivities of every plan that comes with the product: exact where the model is smooth, with a named bound
//! where it is not, and no lever said to move nothing that moves something.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::Path;

use tuiyan::analysis::response::{Motion, Response, Side, Spot};
use tuiyan::analysis::sensitivity::{Reason, StillSide, sensitivity};
use tuiyan::plan::{Format, Plan, lever_definitions, read};
use tuiyan::projection::project;
use tuiyan::resolve::resolve;
use tuiyan::scenario::{LeverSetting, Scenario};

fn plans() -> Vec<Plan> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut plans: Vec<Plan> = std::fs::read_dir(folder)
        .unwrap()
        .map(|folder| std::fs::read_to_string(folder.unwrap().path().join("plan.toml")).unwrap())
        .map(|text| read(&text, Format::Toml).0.unwrap())
        .collect();
    plans.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    assert!(plans.len() >= 5, "plans are missing");
    plans
}

fn presets(plan: &Plan) -> Vec<Scenario> {
    let others = plan.presets.keys().map(String::as_str).filter(|id| *id != "base");
    std::iter::once("base")
        .chain(others)
        .map(|preset| Scenario::of_preset(&plan.head.id, preset))
        .collect()
}

/// Numbers from 0 to 1 from a fixed linear congruence.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// A point near the scenario: every lever that is no whole number somewhere within a tenth of its range.
fn near(response: &Response, noise: &mut Noise) -> Vec<f64> {
    let levers = response.levers().iter();
    levers
        .map(|lever| {
            let (low, high) = lever.range;
            let reach = 0.1 * (high - low);
            let (low, high) = (low.max(lever.start - reach), high.min(lever.start + reach));
            if lever.is_whole {
                lever.start
            } else {
                low + noise.next() * (high - low)
            }
        })
        .collect()
}

/// Every indicator in every year by every lever, at the presets and at random points beside them, against differences of
/// fourth order. Where they disagree, a bound that the model names begins or ceases to hold within the step.
#[test]
fn derivatives_are_those_of_small_steps_but_at_named_kinks() {
    const STEP: f64 = 1e-4;
    let mut noise = Noise(2);
    let (mut compared, mut bent) = (0_usize, 0_usize);
    for plan in plans() {
        let definitions = lever_definitions(&plan);
        let ids: Vec<&str> = definitions.iter().map(|one| one.id.as_str()).collect();
        for scenario in presets(&plan) {
            let mut response = Response::new(&plan, &definitions, &scenario, &ids).unwrap();
            let (years, width) = (response.model().years(), response.layout().row_width());
            let slots: Vec<usize> = response.layout().instances().iter().map(|one| one.slot).collect();
            let point = near(&response, &mut noise);
            let jacobian = response.jacobian(&point, Side::Right).unwrap();
            let spots: Vec<Spot> = (0..=years)
                .flat_map(|year| slots.iter().map(move |slot| Spot { slot: *slot, year }))
                .collect();
            let mut at = |positions: &[f64]| -> Vec<Option<f64>> {
                let run = response.values(positions).unwrap();
                spots.iter().map(|spot| run.at(*spot)).collect()
            };
            let values = at(&point);
            let mut unexplained = Vec::new();
            for index in 0..ids.len() {
                let lever = &definitions[index];
                if lever.family.is_whole() {
                    continue;
                }
                let range = lever.max - lever.min;
                let step = STEP * range;
                let mut moved = |by: f64| {
                    let mut positions = point.clone();
                    positions[index] += by;
                    at(&positions)
                };
                let around = [-step, -step / 2.0, step / 2.0, step].map(&mut moved);
                for (place, spot) in spots.iter().enumerate() {
                    let slope = jacobian[(spot.year * width + spot.slot) * ids.len() + index];
                    let Some(value) = values[place] else {
                        assert!(slope.is_nan());
                        continue;
                    };
                    let [Some(a), Some(b), Some(c), Some(d)] = [0, 1, 2, 3].map(|at| around[at][place])
                    else {
                        unexplained.push((index, *spot, [slope, f64::NAN, value]));
                        continue;
                    };
                    let difference = (8.0 * (c - b) - (d - a)) / (6.0 * step);
                    let error = (slope - difference).abs() * range;
                    compared += 1;
                    // A pool that is nearly empty is a difference of larger numbers.
                    if !(error <= 1e-6 * slope.abs() * range + 1e-9 * value.abs() + 1e-7) {
                        unexplained.push((index, *spot, [slope, difference, value]));
                    }
                }
            }
            for (index, spot, numbers) in unexplained {
                let step = STEP * (definitions[index].max - definitions[index].min);
                let mut bounds = |by: f64| {
                    let mut positions = point.clone();
                    positions[index] += by;
                    response.bounds(&positions)
                };
                let (left, right) = (bounds(-step), bounds(step));
                bent += 1;
                assert!(
                    left[..spot.year] != right[..spot.year],
                    "{} {}: {} by {}: slope, difference and value {numbers:?} in year {}, and no bound says why: {left:?}",
                    plan.head.id,
                    scenario.preset,
                    response
                        .layout()
                        .instances()
                        .iter()
                        .find(|one| one.slot == spot.slot)
                        .unwrap()
                        .id,
                    ids[index],
                    spot.year,
                );
            }
        }
    }
    assert!(compared > 900_000, "{compared}");
    assert!(bent * 100 < compared, "{bent} of {compared} are bent");
}

/// The ends of the tornado are projections with the lever at the end in every year; derivatives those of the response; what is
/// said to be still is so in projections, and each lever is listed once or not at all.
#[test]
fn tornado_ends_and_still_levers_are_those_of_projections() {
    for plan in plans() {
        let definitions = lever_definitions(&plan);
        let year = plan.head.last_year;
        for scenario in presets(&plan).into_iter().step_by(3) {
            let value = |lever: &str, level: f64, indicator: &str| {
                let mut scenario = scenario.clone();
                scenario
                    .levers
                    .insert(lever.to_owned(), LeverSetting::Every(level));
                let inputs = resolve(&plan, &scenario).ok()?;
                project(&inputs).ok()?.value(indicator, year)
            };
            let chain = format!("output#{}", plan.chains[0].id);
            let region = format!("va@{}", plan.regions[0].id);
            for indicator in [
                plan.head.headline.as_str(),
                "projects.landed_total",
                &chain,
                &region,
            ] {
                let found = sensitivity(&plan, &definitions, &scenario, indicator, year).unwrap();
                let place = format!("{} {} {indicator}", plan.head.id, scenario.preset);
                let with_band: Vec<_> = definitions.iter().filter(|one| one.plausible.is_some()).collect();
                assert_eq!(found.levers.len(), with_band.len(), "{place}");
                assert!(
                    found.levers.windows(2).all(|pair| pair[0].swing(found.base)
                        >= pair[1].swing(found.base) - 1e-9 * found.base.abs()),
                    "{place}: not sorted"
                );
                for one in &found.levers {
                    assert_eq!(
                        one.at_low,
                        value(&one.id, one.low, indicator),
                        "{place} {}",
                        one.id
                    );
                    assert_eq!(
                        one.at_high,
                        value(&one.id, one.high, indicator),
                        "{place} {}",
                        one.id
                    );
                    assert_eq!(one.derivative.is_none(), one.id == "projects.build_years");
                }
                for one in found.still.iter().step_by(3) {
                    let definition = definitions.iter().find(|other| other.id == one.lever).unwrap();
                    let (low, high) = definition.plausible.unwrap_or((definition.min, definition.max));
                    for (end, side) in [(low, StillSide::Low), (high, StillSide::High)] {
                        if one.side == side || one.side == StillSide::Both {
                            let now = value(&one.lever, end, indicator).unwrap();
                            // Rounding: the size of the indicator over the years may be larger than its last value.
                            let same = (now - found.base).abs() <= 1e-7 * found.base.abs() + 1e-9;
                            assert!(same, "{place}: {} {:?} moves it to {now}", one.lever, one.reason);
                        }
                    }
                    if one.reason == Reason::Unlinked {
                        assert!(
                            !found.kinks.iter().any(|kink| kink.lever == one.lever),
                            "{place}: {} bends what it does not reach",
                            one.lever
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn single_year_values_are_shifted_together() {
    let plan = &plans()[0];
    let definitions = lever_definitions(plan);
    let mut scenario = Scenario::of_preset(&plan.head.id, "base");
    let year = (plan.head.base_year + 1).to_string();
    let own = [(year, 0.05)].into_iter().collect();
    scenario
        .levers
        .insert("price".to_owned(), LeverSetting::Years(own));
    let mut response = Response::new(plan, &definitions, &scenario, &["price"]).unwrap();
    assert_eq!(response.levers()[0].motion, Motion::Shift);
    let spot = response.spot("output", plan.head.last_year).unwrap();
    let mut at = |shift: f64| response.values(&[shift]).unwrap().at(spot).unwrap();
    let difference = (at(1e-5) - at(-1e-5)) / 2e-5;
    let found = sensitivity(plan, &definitions, &scenario, "output", plan.head.last_year).unwrap();
    let price = found.levers.iter().find(|one| one.id == "price").unwrap();
    let slope = price.derivative.unwrap();
    assert!(
        (slope - difference).abs() <= 1e-6 * slope.abs(),
        "{slope} and {difference}"
    );
}

#[test]
fn what_cannot_be_asked_is_told() {
    let plan = &plans()[0];
    let definitions = lever_definitions(plan);
    let scenario = Scenario::of_preset(&plan.head.id, "base");
    let codes = |indicator: &str, year: i32| -> Vec<String> {
        let faults = sensitivity(plan, &definitions, &scenario, indicator, year).unwrap_err();
        faults.into_iter().map(|fault| fault.code).collect()
    };
    let last = plan.head.last_year;
    assert_eq!(codes("no.such", last), ["indicator-unknown"]);
    assert_eq!(codes("output", last + 1), ["year-outside-plan"]);
    assert_eq!(codes("no.such", 1990), ["indicator-unknown", "year-outside-plan"]);
    assert_eq!(codes("va.real_growth", plan.head.base_year), ["indicator-absent"]);
    let base_year = sensitivity(plan, &definitions, &scenario, "output", plan.head.base_year).unwrap();
    assert!(base_year.still.iter().all(|one| one.reason == Reason::BaseYear));
    assert_eq!(base_year.still.len(), definitions.len());
}
