//! The presets 计划隐含, solved again: with the chains' growth tied, goal seek is required growth.

use tuiyan::analysis::goal_seek::{Aim, AimComparison, Goal, OwnAim};
use tuiyan::analysis::required_growth::common;
use tuiyan::plan::Measure;
use tuiyan::scenario::Scenario;

use super::City;

fn tied(targets: Vec<Aim>) -> Goal {
    Goal {
        targets,
        free: Some(vec!["growth.chain".to_owned()]),
        tied: vec!["growth.chain".to_owned()],
        ..Goal::default()
    }
}

#[test]
fn tied_growth_of_the_implied_presets_is_required_growth() {
    for city in City::all() {
        let plan = &city.plan;
        let id = plan.presets["implied"].solves[0].clone();
        let target = plan.targets.iter().find(|one| one.id == id).unwrap();
        let scenario = Scenario::of_preset(&plan.head.id, "implied");
        let required = common(plan, &scenario, &id).unwrap().rate.unwrap();
        // Of a level the value itself is sought, so that the target is just met from either side; of other measures the target.
        let aim = match (target.measure, target.period, target.year) {
            (Measure::Level, None, Some(year)) => Aim::Own(OwnAim {
                indicator: target.indicator_id(),
                year,
                op: AimComparison::Exactly,
                value: target.value.unwrap(),
            }),
            _ => Aim::Target(id.clone()),
        };
        let base = Scenario::of_preset(&plan.head.id, "base");
        let from_base = common(plan, &base, &id).unwrap().rate;
        for (preset, rate) in [("implied", Some(required)), ("base", from_base)] {
            let Some(rate) = rate else { continue };
            let answer = city.seek(preset, &tied(vec![aim.clone()]));
            assert!(answer.feasible, "{} {preset}: {answer:?}", plan.head.id);
            let is_just_met = matches!(aim, Aim::Own(_)) || answer.distance > 1e-9;
            for lever in answer.levers.iter().filter(|_| is_just_met) {
                let off = (lever.to - rate).abs();
                assert!(
                    off < 1e-7,
                    "{} {preset}: {} is {}, not {rate}",
                    plan.head.id,
                    lever.id,
                    lever.to
                );
            }
        }
    }
}

#[test]
fn free_growth_is_never_farther_than_tied_growth() {
    for city in City::all() {
        let id = city.plan.presets["implied"].solves[0].clone();
        let together = city.seek("base", &tied(vec![Aim::Target(id.clone())]));
        let each = city.seek(
            "base",
            &Goal {
                tied: Vec::new(),
                ..tied(vec![Aim::Target(id)])
            },
        );
        assert!(together.feasible && each.feasible, "{}", city.plan.head.id);
        assert!(
            each.distance <= together.distance * (1.0 + 1e-9),
            "{}",
            city.plan.head.id
        );
    }
}
