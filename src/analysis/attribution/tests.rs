//! Attribution over the small plan of the tests.

use super::*;
use crate::plan::{Format, Plan, lever_definitions, read};
use crate::projection::project;
use crate::resolve::resolve;
use crate::scenario::{LeverSetting, Scenario};

fn plan() -> Plan {
    let pack = include_str!("../../../tests/plans/tiny.toml");
    read(pack, Format::of(pack)).0.unwrap()
}

fn base(plan: &Plan) -> Scenario {
    Scenario::of_preset(&plan.head.id, "base")
}

fn with(plan: &Plan, levers: &[(&str, f64)]) -> Scenario {
    let mut scenario = base(plan);
    for (id, value) in levers {
        scenario
            .levers
            .insert((*id).to_owned(), LeverSetting::Every(*value));
    }
    scenario
}

fn done(from: &ModelInputs, to: &ModelInputs) -> Attribution {
    let mut attribution = Attribution::between(from, to, None).unwrap();
    attribution.finish().unwrap();
    attribution
}

fn ids(attribution: &Attribution) -> Vec<&str> {
    attribution.parts().iter().map(|one| one.part.id()).collect()
}

/// Ten groups, shares and outturns all differ.
fn everything(plan: &Plan) -> Scenario {
    let mut scenario = with(
        plan,
        &[
            ("growth.chain.paper", 0.08),
            ("entry.firms_per_year", 20.0),
            ("entry.output_per_firm", 0.3),
            ("projects.count.large", 9.0),
            ("projects.build_years", 2.0),
            ("renewal.firms_per_year", 20.0),
            ("land.new_supply", 90.0),
            ("energy.efficiency", 0.05),
            ("labour.robots", 100.0),
            ("labour.displaced_per_robot", 2.0),
            ("tax.drift", 0.001),
            ("tracked.skilled-share", 0.1),
        ],
    );
    scenario.shares.insert("west".to_owned(), 0.4);
    let published = [("2021".to_owned(), 113.0)].into_iter().collect();
    scenario.outturns.insert("output".to_owned(), published);
    scenario
}

#[test]
fn contributions_add_up_for_every_indicator_and_year() {
    let plan = plan();
    let (from, to) = (
        resolve(&plan, &base(&plan)).unwrap(),
        resolve(&plan, &everything(&plan)).unwrap(),
    );
    let attribution = done(&from, &to);
    // The small plan has no listed companies.
    assert_eq!(
        ids(&attribution),
        [
            "output",
            "entry",
            "projects",
            "renewal",
            "land-supply",
            "energy",
            "labour",
            "tax-gdp",
            "tracked",
            "shares",
            "outturns"
        ]
    );
    let (a, b) = (project(&from).unwrap(), project(&to).unwrap());
    let mut compared = 0;
    for one in attribution.layout().instances() {
        for year in attribution.years() {
            let Some(found) = attribution.value(&one.id, year) else {
                let absent = [
                    "projects.land_cover",
                    "projects.energy_cover",
                    "investment.growth",
                ];
                assert!(absent.contains(&one.id.as_str()), "{} {year}", one.id);
                continue;
            };
            assert_eq!(Some(found.from), a.value(&one.id, year));
            assert_eq!(Some(found.to), b.value(&one.id, year));
            assert_eq!(found.inherited, None);
            let sum: f64 = found.contributions.iter().sum();
            let scale = found.from.abs()
                + found.to.abs()
                + found.contributions.iter().map(|one| one.abs()).sum::<f64>();
            assert!(
                (sum - (found.to - found.from)).abs() <= 1e-12 * scale,
                "{} {year}: {found:?}",
                one.id
            );
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn a_group_that_cannot_reach_an_indicator_explains_exactly_nothing() {
    let plan = plan();
    let to = with(
        &plan,
        &[
            ("growth.chain.paper", 0.08),
            ("labour.growth", 0.03),
            ("carbon.factor_cut", 0.02),
        ],
    );
    let attribution = done(
        &resolve(&plan, &base(&plan)).unwrap(),
        &resolve(&plan, &to).unwrap(),
    );
    assert_eq!(ids(&attribution), ["output", "energy", "labour"]);
    let output = attribution.value("output", 2023).unwrap();
    assert_eq!(output.contributions[1].to_bits(), 0.0_f64.to_bits());
    assert_eq!(output.contributions[2].to_bits(), 0.0_f64.to_bits());
    assert_eq!(output.contributions[0], output.to - output.from);
    let co2 = attribution.value("co2.total", 2023).unwrap();
    assert!(co2.contributions[0] > 0.0 && co2.contributions[1] < 0.0 && co2.contributions[2] == 0.0);
}

#[test]
fn two_groups_are_the_mean_of_both_orders() {
    let plan = plan();
    let value = |levers: &[(&str, f64)]| {
        let projection = project(&resolve(&plan, &with(&plan, levers)).unwrap()).unwrap();
        projection.value("energy.total", 2022).unwrap()
    };
    let (growth, saving) = (("growth.chain.paper", 0.1), ("energy.efficiency", 0.08));
    let worth = [
        value(&[]),
        value(&[growth]),
        value(&[saving]),
        value(&[growth, saving]),
    ];
    let (from, to) = (base(&plan), with(&plan, &[growth, saving]));
    let attribution = done(&resolve(&plan, &from).unwrap(), &resolve(&plan, &to).unwrap());
    let found = attribution.value("energy.total", 2022).unwrap();
    let expected = [
        f64::midpoint(worth[1] - worth[0], worth[3] - worth[2]),
        f64::midpoint(worth[2] - worth[0], worth[3] - worth[1]),
    ];
    for (found, expected) in found.contributions.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-12, "{found} {expected}");
    }
}

#[test]
fn the_way_back_is_the_opposite() {
    let plan = plan();
    let (from, to) = (
        resolve(&plan, &base(&plan)).unwrap(),
        resolve(&plan, &everything(&plan)).unwrap(),
    );
    let (there, back) = (done(&from, &to), done(&to, &from));
    let (there, back) = (there.value("va", 2023).unwrap(), back.value("va", 2023).unwrap());
    for (there, back) in there.contributions.iter().zip(&back.contributions) {
        assert!((there + back).abs() < 1e-11, "{there} {back}");
    }
}

#[test]
fn single_years_explain_nothing_before_them() {
    let plan = plan();
    let mut to = base(&plan);
    let later = [("2023".to_owned(), 0.09)].into_iter().collect();
    to.levers
        .insert("growth.chain.paper".to_owned(), LeverSetting::Years(later));
    let attribution = done(
        &resolve(&plan, &base(&plan)).unwrap(),
        &resolve(&plan, &to).unwrap(),
    );
    assert_eq!(attribution.parts()[0].levers, ["growth.chain.paper"]);
    let of = |year: i32| attribution.value("output", year).unwrap().contributions[0];
    assert_eq!((of(2021), of(2022)), (0.0, 0.0));
    assert!(of(2023) > 0.0);
}

#[test]
fn the_years_are_those_that_both_scenarios_have() {
    let plan = plan();
    let mut longer = with(&plan, &[("price", 0.04)]);
    longer.horizon = Some(2026);
    let published = [("2025".to_owned(), 150.0)].into_iter().collect();
    longer.outturns.insert("output".to_owned(), published);
    let (from, to) = (
        resolve(&plan, &base(&plan)).unwrap(),
        resolve(&plan, &longer).unwrap(),
    );
    let attribution = done(&from, &to);
    assert_eq!(attribution.years().collect::<Vec<_>>(), [2021, 2022, 2023]);
    // A published result beyond the common years is no difference within them.
    assert_eq!(ids(&attribution), ["output"]);
    assert_eq!(attribution.value("output", 2024), None);
    assert_eq!(attribution.value("output", 2020), None);
}

#[test]
fn the_build_time_is_of_the_projects() {
    let plan = plan();
    let to = with(&plan, &[("projects.build_years", 3.0)]);
    let attribution = done(
        &resolve(&plan, &base(&plan)).unwrap(),
        &resolve(&plan, &to).unwrap(),
    );
    assert_eq!(ids(&attribution), ["projects"]);
    let found = attribution.value("output", 2022).unwrap();
    assert!(found.contributions[0] < 0.0);
    assert_eq!(found.contributions[0], found.to - found.from);
}

#[test]
fn from_the_base_year_what_was_under_way_stands_apart() {
    let plan = plan();
    let to = resolve(&plan, &base(&plan)).unwrap();
    let still = standstill(&plan, &lever_definitions(&plan), &to);
    let mut attribution = Attribution::since_base_year(&still, &to, None).unwrap();
    attribution.finish().unwrap();
    let still = project(&still).unwrap();
    let to = project(&to).unwrap();
    for (id, year) in [
        ("output", 2023),
        ("energy.total", 2022),
        ("land.in_use", 2023),
        ("va@west", 2021),
    ] {
        let found = attribution.value(id, year).unwrap();
        assert_eq!(Some(found.from), to.value(id, 2020));
        assert_eq!(Some(found.to), to.value(id, year));
        let inherited = found.inherited.unwrap();
        assert_eq!(inherited, still.value(id, year).unwrap() - found.from);
        let sum = inherited + found.contributions.iter().sum::<f64>();
        assert!((sum - (found.to - found.from)).abs() < 1e-11, "{id} {found:?}");
    }
    // Nothing moves output where no lever does.
    assert_eq!(attribution.value("output", 2023).unwrap().inherited, Some(0.0));
    // A rate of growth has no value in the base year.
    assert_eq!(attribution.value("va.real_growth", 2021), None);
}

#[test]
fn steps_and_shares_of_the_columns_give_the_same_digits() {
    let plan = plan();
    let (from, to) = (
        resolve(&plan, &base(&plan)).unwrap(),
        resolve(&plan, &everything(&plan)).unwrap(),
    );
    let whole = done(&from, &to);
    let mut steps = Attribution::between(&from, &to, None).unwrap();
    // Seven columns at a time.
    steps.worth = vec![0.0; 7 << steps.parts.len()];
    let (mut done, all) = steps.progress();
    assert_eq!((done, all % 2048), (0, 0));
    while done < all {
        let (now, _) = steps.advance(1000).unwrap();
        assert_eq!(now, all.min(done + 1000));
        done = now;
    }
    for one in whole.layout().instances() {
        for year in whole.years() {
            assert_eq!(
                whole.value(&one.id, year),
                steps.value(&one.id, year),
                "{}",
                one.id
            );
        }
    }
}

#[test]
fn only_what_is_asked_for_is_kept() {
    let plan = plan();
    let (from, to) = (
        resolve(&plan, &base(&plan)).unwrap(),
        resolve(&plan, &with(&plan, &[("price", 0.04)])).unwrap(),
    );
    let asked = ["va@west".to_owned(), "output".to_owned()];
    let mut attribution = Attribution::between(&from, &to, Some(&asked)).unwrap();
    assert_eq!(attribution.value("output", 2021), None, "not computed yet");
    attribution.finish().unwrap();
    assert!(attribution.value("output", 2021).is_some() && attribution.value("va@west", 2023).is_some());
    assert_eq!(attribution.value("va", 2021), None);
    let asked = ["output".to_owned(), "happiness".to_owned(), "joy".to_owned()];
    let faults = Attribution::between(&from, &to, Some(&asked)).unwrap_err();
    assert_eq!(faults.len(), 2);
    assert!(faults.iter().all(|fault| fault.code == "indicator-unknown"));
}

#[test]
fn scenarios_alike_or_of_two_plans_are_refused() {
    let plan = plan();
    let inputs = resolve(&plan, &base(&plan)).unwrap();
    let code = |from: &ModelInputs, to: &ModelInputs| {
        let faults = Attribution::between(from, to, None).unwrap_err();
        faults.into_iter().map(|fault| fault.code).collect::<Vec<_>>()
    };
    assert_eq!(code(&inputs, &inputs), ["attribution-alike"]);
    let mut other = inputs.clone();
    other.plan = "other".to_owned();
    assert_eq!(code(&inputs, &other), ["scenario-of-another-plan"]);
}

#[test]
fn published_results_that_cannot_hold_in_a_mixture_are_told() {
    let plan = plan();
    // Value added is nearly all of output: with less of the chain of the lower rate the other chain's rate stays just in bounds.
    let mut to = with(&plan, &[("growth.chain.paper", -0.3), ("labour.growth", 0.01)]);
    for (id, value) in [("output", 100.0), ("va", 87.2)] {
        let published = [("2021".to_owned(), value)].into_iter().collect();
        to.outturns.insert(id.to_owned(), published);
    }
    let (from, to) = (
        resolve(&plan, &base(&plan)).unwrap(),
        resolve(&plan, &to).unwrap(),
    );
    project(&to).unwrap();
    let faults = Attribution::between(&from, &to, None)
        .unwrap()
        .finish()
        .unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].code.as_str(), faults[0].place.path.as_str()),
        ("attribution-outturns", "outturns.2021")
    );
    assert_eq!(
        faults[0].params["parts"],
        crate::diagnostic::Param::Text("labour, outturns".to_owned())
    );
}
