//! What targets of the plans that come with the product require: what is found meets the target when it is projected, and what
//! cannot be found is told.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::Path;

use tuiyan::analysis::heat_map::{Axis, Shown, heat_map};
use tuiyan::analysis::means::Means;
use tuiyan::analysis::required_growth::{Required, Verdict, required};
use tuiyan::plan::{Format, LeverDefinition, Plan, Target, lever_definitions, read};
use tuiyan::projection::project;
use tuiyan::registry::Group;
use tuiyan::resolve::resolve;
use tuiyan::scenario::{LeverSetting, Scenario};
use tuiyan::targets::{assess, projected};

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

/// What a target comes to with levers at values in every year.
fn measured(plan: &Plan, scenario: &Scenario, target: &Target, levers: &[(String, f64)]) -> f64 {
    let mut scenario = scenario.clone();
    for (lever, value) in levers {
        scenario.levers.insert(lever.clone(), LeverSetting::Every(*value));
    }
    let projection = project(&resolve(plan, &scenario).unwrap()).unwrap();
    projected(target, &projection).unwrap()
}

/// The verdict agrees with the band, and the ends of the range are on one side where nothing is found.
fn check_verdict(found: &Required, place: &str) {
    match (found.nearest, found.plausible) {
        (Some(at), Some((low, high))) => assert_eq!(
            found.verdict == Verdict::Plausible,
            low - 1e-9 <= at && at <= high + 1e-9,
            "{place}"
        ),
        (Some(_), None) => assert_eq!(found.verdict, Verdict::WithoutBand, "{place}"),
        (None, _) => {
            let expected = if found.met {
                Verdict::Always
            } else {
                Verdict::Never
            };
            assert_eq!(found.verdict, expected, "{place}");
            let gaps = [found.at_ends.0, found.at_ends.1].map(|end| end.unwrap() - found.value);
            assert!(gaps[0] * gaps[1] > 0.0, "{place}: {gaps:?}");
        }
    }
}

#[test]
fn what_is_required_meets_the_target() {
    let (mut solved, mut unsolved) = (0, 0);
    for plan in plans() {
        let definitions = lever_definitions(&plan);
        let scenario = Scenario::of_preset(&plan.head.id, "base");
        let projection = project(&resolve(&plan, &scenario).unwrap()).unwrap();
        let outcomes = assess(&plan, &projection);
        let targets: Vec<&Target> = plan
            .targets
            .iter()
            .zip(&outcomes)
            .filter(|(target, outcome)| outcome.projected.is_some() && target.value.is_some())
            .map(|(target, _)| target)
            .collect();
        // Targets of many kinds without all of a long list.
        for target in targets.iter().step_by(targets.len().div_ceil(6)) {
            for means in [
                Means::CommonGrowth,
                Means::Lever("price".to_owned()),
                Means::Lever("renewal.firms_per_year".to_owned()),
                Means::Group(Group::Output),
            ] {
                let place = format!("{} {} {means:?}", plan.head.id, target.id);
                let found = match required(&plan, &definitions, &scenario, &target.id, &means) {
                    Ok(found) => found,
                    Err(faults) => {
                        assert_eq!(faults[0].code, "target-out-of-reach", "{place}");
                        continue;
                    }
                };
                check_verdict(&found, &place);
                if found.nearest.is_none() {
                    unsolved += 1;
                    continue;
                }
                solved += 1;
                let settings = |position: f64| -> Vec<(String, f64)> {
                    match &means {
                        Means::Lever(id) => vec![(id.clone(), position)],
                        Means::CommonGrowth => growth_levers(&definitions).map(|id| (id, position)).collect(),
                        Means::Group(_) => Vec::new(),
                    }
                };
                if matches!(means, Means::Group(_)) {
                    continue;
                }
                for solution in &found.solutions {
                    let value = measured(&plan, &scenario, target, &settings(*solution));
                    let close = (value - found.value).abs() <= 1e-6 * found.value.abs().max(1e-3);
                    assert!(close, "{place}: {value} at {solution}, wanted {}", found.value);
                }
            }
        }
    }
    assert!(solved >= 20 && unsolved >= 5, "{solved} solved, {unsolved} not");
}

fn growth_levers(definitions: &[LeverDefinition]) -> impl Iterator<Item = String> + '_ {
    let growth = definitions
        .iter()
        .filter(|one| one.id.starts_with("growth.chain."));
    growth.map(|one| one.id.clone())
}

/// A group whose levers have one value in all years can be projected again from the levers that are told.
#[test]
fn a_group_moves_each_lever_towards_its_better_end() {
    for plan in plans() {
        let definitions = lever_definitions(&plan);
        let scenario = Scenario::of_preset(&plan.head.id, "base");
        let target = plan.presets["implied"].solves.first().unwrap();
        let means = Means::Group(Group::Output);
        let found = required(&plan, &definitions, &scenario, target, &means).unwrap();
        assert_eq!((found.range, found.plausible), ((-2.0, 2.0), Some((-1.0, 1.0))));
        let Some(position) = found.nearest else { continue };
        for one in &found.levers {
            let definition = definitions.iter().find(|other| other.id == one.id).unwrap();
            assert!((definition.min..=definition.max).contains(&one.to), "{one:?}");
            let (low, high) = definition.plausible.unwrap();
            let stays_in = (low.min(one.from)..=high.max(one.from)).contains(&one.to);
            assert!(position.abs() > 1.0 || stays_in, "{}: {one:?}", plan.head.id);
        }
        if found.levers.iter().all(|one| {
            let definition = definitions.iter().find(|other| other.id == one.id).unwrap();
            definition.years.is_empty()
        }) {
            let settings: Vec<(String, f64)> =
                found.levers.iter().map(|one| (one.id.clone(), one.to)).collect();
            let target = plan.targets.iter().find(|one| one.id == *target).unwrap();
            let value = measured(&plan, &scenario, target, &settings);
            assert!(
                (value - found.value).abs() <= 1e-6 * found.value.abs(),
                "{}: {value}, wanted {}",
                plan.head.id,
                found.value
            );
        }
    }
}

#[test]
fn the_first_whole_number_that_meets_a_target_is_found() {
    let pack = include_str!("plans/tiny.toml");
    let mut plan = read(pack, Format::of(pack)).0.unwrap();
    plan.targets
        .iter_mut()
        .filter(|one| one.id == "output-2023")
        .for_each(|one| one.value = Some(128.0));
    let definitions = lever_definitions(&plan);
    let scenario = Scenario::of_preset(&plan.head.id, "base");
    let means = Means::Lever("projects.build_years".to_owned());
    let found = required(&plan, &definitions, &scenario, "output-2023", &means).unwrap();
    let target = plan.targets.iter().find(|one| one.id == "output-2023").unwrap();
    let value = |years: f64| {
        measured(
            &plan,
            &scenario,
            target,
            &[("projects.build_years".to_owned(), years)],
        )
    };
    let met: Vec<bool> = [1.0, 2.0, 3.0, 4.0].map(|years| value(years) >= 128.0).into();
    let expected: Vec<f64> = (0..4)
        .filter(|at| met[*at] && (*at > 0 && !met[at - 1] || *at < 3 && !met[at + 1]))
        .map(|at| at as f64 + 1.0)
        .collect();
    assert_eq!(found.solutions, expected, "{met:?}");
}

#[test]
fn the_line_of_a_plane_lies_where_the_target_is_just_met() {
    let mut lines = 0;
    for plan in plans() {
        let definitions = lever_definitions(&plan);
        let scenario = Scenario::of_preset(&plan.head.id, "base");
        let id = plan.presets["implied"].solves.first().unwrap();
        let target = plan.targets.iter().find(|one| one.id == *id).unwrap();
        let chain = growth_levers(&definitions).next().unwrap();
        let axis = |lever: &str, between| Axis {
            lever: lever.to_owned(),
            between,
            ticks: 9,
        };
        let price = definitions.iter().find(|one| one.id == "price").unwrap();
        let growth = definitions.iter().find(|one| one.id == chain).unwrap();
        let (x, y) = (
            axis("price", Some((price.min, price.max))),
            axis(&chain, Some((growth.min, growth.max))),
        );
        let map = heat_map(
            &plan,
            &definitions,
            &scenario,
            &Shown::Target(id.clone()),
            [&x, &y],
        )
        .unwrap();
        assert_eq!(map.values.len(), 81);
        let at = |x: f64, y: f64| {
            let settings = [("price".to_owned(), x), (chain.clone(), y)];
            measured(&plan, &scenario, target, &settings)
        };
        assert_eq!(
            map.values[3 * 9 + 5],
            Some(at(map.x[5], map.y[3])),
            "{}",
            plan.head.id
        );
        let level = map.level.unwrap();
        for (x, y) in map.lines.iter().flatten() {
            lines += 1;
            let value = at(*x, *y);
            assert!(
                (value - level).abs() <= 1e-6 * level.abs(),
                "{}: {value}",
                plan.head.id
            );
        }
    }
    assert!(lines > 20, "{lines}");
}
