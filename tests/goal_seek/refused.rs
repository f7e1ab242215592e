//! Goals that cannot be sought: everything is told at once, by code.

use tuiyan::analysis::goal_seek::{Aim, AimComparison, Goal, OwnAim, seek};
use tuiyan::scenario::{LeverSetting, Scenario};

use super::City;

fn own(indicator: &str, year: i32, op: AimComparison, value: f64) -> Aim {
    Aim::Own(OwnAim {
        indicator: indicator.to_owned(),
        year,
        op,
        value,
    })
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn everything_wrong_with_a_goal_is_told_at_once() {
    use AimComparison::{AtLeast, AtMost, Exactly};
    let city = City::open("quzhou-2021-industry");
    let output = || own("output", 2025, AtLeast, 4000.0);
    let chosen = |targets: Vec<Aim>| Goal {
        targets,
        ..Goal::default()
    };
    let untracked = city.plan.targets.iter().find(|one| one.value.is_none());
    let by_hand = city
        .plan
        .targets
        .iter()
        .find(|one| one.place.is_some() && one.value.is_some());
    let mut cases: Vec<(&str, Goal, Vec<&str>)> = vec![
        ("nothing", chosen(Vec::new()), vec!["seek-no-targets"]),
        (
            "a contradiction",
            chosen(vec![output(), own("output", 2025, AtMost, 3800.0)]),
            vec!["seek-targets-contradict"],
        ),
        (
            "two exact values",
            chosen(vec![
                own("va", 2024, Exactly, 500.0),
                own("va", 2024, Exactly, 501.0),
            ]),
            vec!["seek-targets-contradict"],
        ),
        (
            "the base year",
            chosen(vec![own("output", 2020, AtLeast, 4000.0)]),
            vec!["seek-target-base-year"],
        ),
        (
            "unknown ids and a year to come",
            Goal {
                targets: vec![
                    own("no.such", 2025, AtLeast, 1.0),
                    own("output", 2035, AtLeast, 1.0),
                    Aim::Target("no-such".to_owned()),
                    own("va", 2025, AtLeast, f64::NAN),
                ],
                free: Some(ids(&["price", "no.lever"])),
                locked: ids(&["neither"]),
                weights: [("nor.this".to_owned(), 1.0)].into(),
                ..Goal::default()
            },
            vec![
                "lever-unknown",
                "lever-unknown",
                "lever-unknown",
                "indicator-unknown",
                "year-outside-plan",
                "target-unknown",
                "seek-target-not-finite",
            ],
        ),
        (
            "the same twice",
            chosen(vec![output(), output()]),
            vec!["seek-target-doubled"],
        ),
        (
            "an indicator out of reach",
            Goal {
                free: Some(ids(&["listed.ipo_rate"])),
                ..chosen(vec![output()])
            },
            vec!["seek-target-untouched"],
        ),
        (
            "an empty list of levers",
            Goal {
                free: Some(Vec::new()),
                ..chosen(vec![output()])
            },
            vec!["seek-no-levers"],
        ),
        (
            "locked and freed, whole, weights",
            Goal {
                free: Some(ids(&["price", "projects.build_years"])),
                locked: ids(&["price"]),
                weights: [("growth.chain.other".to_owned(), 1.0), ("price".to_owned(), -1.0)].into(),
                tied: ids(&["growth.region"]),
                ..chosen(vec![output()])
            },
            vec![
                "seek-locked-and-freed",
                "seek-lever-whole",
                "seek-weight-unused",
                "seek-weight",
                "seek-tie-empty",
            ],
        ),
    ];
    if let Some(target) = untracked {
        let goal = chosen(vec![Aim::Target(target.id.clone())]);
        cases.push(("a target without a number", goal, vec!["target-without-number"]));
    }
    if let Some(target) = by_hand {
        let goal = chosen(vec![Aim::Target(target.id.clone())]);
        cases.push(("a target of another place", goal, vec!["target-not-projected"]));
    }
    let all: Vec<String> = city.levers.iter().map(|one| one.id.clone()).collect();
    let locked = Goal {
        locked: all,
        ..chosen(vec![output()])
    };
    cases.push(("all levers locked", locked, vec!["seek-no-levers"]));
    let scenario = Scenario::of_preset(&city.plan.head.id, "base");
    for (name, goal, expected) in cases {
        let faults = seek(&city.plan, &city.levers, &scenario, &goal).expect_err(name);
        let codes: Vec<&str> = faults.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, expected, "{name}");
    }
}

#[test]
fn levers_with_values_of_single_years_are_not_free() {
    let city = City::open("quzhou-2021-industry");
    let mut scenario = Scenario::of_preset(&city.plan.head.id, "base");
    let years = [("2023".to_owned(), 0.05)].into();
    scenario
        .levers
        .insert("price".to_owned(), LeverSetting::Years(years));
    let mut goal = Goal {
        targets: vec![own("output", 2025, AimComparison::AtLeast, 3000.0)],
        ..Goal::default()
    };
    let answer = seek(&city.plan, &city.levers, &scenario, &goal).unwrap().unwrap();
    assert!(answer.levers.iter().all(|lever| lever.id != "price"));
    goal.free = Some(ids(&["price"]));
    let faults = seek(&city.plan, &city.levers, &scenario, &goal).unwrap_err();
    assert_eq!(faults[0].code, "seek-lever-by-year");
}
