//! The cases that scipy has solved.

use std::collections::BTreeMap;
use std::path::Path;
use std::thread;

use serde::Deserialize;
use tuiyan::analysis::goal_seek::{Aim, AimComparison, Goal, GoalAnswer, OwnAim, seek};
use tuiyan::scenario::{LeverSetting, Scenario};

use super::City;

/// How far from the other solver's optimum an optimum may be, as a part of it.
const AGREEMENT: f64 = 1e-6;
/// What a target may be missed by, as a part of its value.
const ATTAINED: f64 = 1e-9;

#[derive(Deserialize)]
struct Case {
    id: String,
    kind: String,
    plan: String,
    preset: String,
    set: BTreeMap<String, f64>,
    free: Vec<String>,
    weights: BTreeMap<String, f64>,
    targets: Vec<OwnAim>,
    scipy: Solved,
}

#[derive(Deserialize)]
struct Solved {
    feasible: bool,
    distance: f64,
    shortfall: f64,
    at_ends: usize,
    limits: Vec<String>,
}

fn cases() -> Vec<Case> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goal_seek/cases.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// What is wrong with an answer beside the other solver's; `None` where it is no worse.
fn worse(case: &Case, answer: &GoalAnswer) -> Option<String> {
    let scipy = &case.scipy;
    let most = |value: f64| value + AGREEMENT * value + 1e-12;
    for (aim, target) in case
        .targets
        .iter()
        .zip(&answer.targets)
        .filter(|_| answer.feasible)
    {
        let over = (target.reached - aim.value) / aim.value.abs();
        let is_met = match aim.op {
            AimComparison::AtLeast => over >= 0.0,
            AimComparison::AtMost => over <= 0.0,
            AimComparison::About | AimComparison::Exactly => over.abs() <= ATTAINED,
        };
        if !is_met {
            return Some(format!("{} is missed by {over:e}", target.id));
        }
    }
    for lever in &answer.levers {
        if !(lever.min..=lever.max).contains(&lever.to) {
            return Some(format!("{} leaves its range", lever.id));
        }
    }
    if scipy.feasible && !answer.feasible {
        Some(format!("shortfall {:e} where there is none", answer.shortfall))
    } else if answer.shortfall > most(scipy.shortfall) {
        Some(format!(
            "shortfall {:e}, not {:e}",
            answer.shortfall, scipy.shortfall
        ))
    } else if answer.shortfall < scipy.shortfall * (1.0 - AGREEMENT) {
        // Less is missed, at whatever distance.
        None
    } else if answer.distance > most(scipy.distance) {
        Some(format!(
            "distance {:.12}, not {:.12}",
            answer.distance, scipy.distance
        ))
    } else {
        None
    }
}

/// What is wrong with what is found for a case; `None` where it is no worse than what the other solver found.
fn fault(case: &Case, cities: &[City]) -> Option<String> {
    let city = cities.iter().find(|city| city.plan.head.id == case.plan).unwrap();
    let goal = Goal {
        targets: case.targets.iter().cloned().map(Aim::Own).collect(),
        free: Some(case.free.clone()),
        weights: case.weights.clone(),
        ..Goal::default()
    };
    let mut scenario = Scenario::of_preset(&case.plan, &case.preset);
    let set = case
        .set
        .iter()
        .map(|(id, value)| (id.clone(), LeverSetting::Every(*value)));
    scenario.levers.extend(set);
    let found = seek(&city.plan, &city.levers, &scenario, &goal);
    let answer = found
        .unwrap_or_else(|faults| panic!("{}: {faults:?}", case.id))
        .unwrap();
    println!(
        "{} {}: distance {:.10} ({:+.1e}), shortfall {:.10} ({:+.1e})",
        case.id,
        case.kind,
        answer.distance,
        answer.distance / case.scipy.distance - 1.0,
        answer.shortfall,
        answer.shortfall - case.scipy.shortfall
    );
    worse(case, &answer).map(|fault| format!("{} {} {}: {fault}", case.id, case.kind, case.plan))
}

/// The cases take their time, and none depends on another: two threads share them.
#[test]
fn optima_are_no_worse_than_those_of_an_independent_solver() {
    let (cases, cities) = (cases(), City::all());
    let (even, odd) = (cases.iter().step_by(2), cases.iter().skip(1).step_by(2));
    let mut faults: Vec<String> = Vec::new();
    thread::scope(|scope| {
        let others = scope.spawn(|| odd.filter_map(|case| fault(case, &cities)).collect::<Vec<_>>());
        faults.extend(even.filter_map(|case| fault(case, &cities)));
        faults.extend(others.join().unwrap());
    });
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn the_cases_have_every_kind_of_limit_in_them() {
    let cases = cases();
    let count = |is: &dyn Fn(&Case) -> bool| cases.iter().filter(|case| is(case)).count();
    assert_eq!(cases.len(), 50);
    for city in City::all() {
        assert_eq!(count(&|case| case.plan == city.plan.head.id), 10);
    }
    assert!(count(&|case| !case.scipy.feasible) >= 5);
    assert!(count(&|case| case.scipy.at_ends > 0) >= 10);
    for limit in ["land", "energy"] {
        assert!(
            count(&|case| case.scipy.limits.iter().any(|one| one == limit)) >= 5,
            "{limit}"
        );
    }
}
