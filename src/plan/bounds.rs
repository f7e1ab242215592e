//! What a pack's numbers cannot be, whatever the model makes of them: below 0, of a year to come, of something that the pack does not
//! have.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::plan::read::YEARS;
use crate::plan::{Plan, Quantity};

pub(super) fn check(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    not_negative(plan, faults);
    risk(plan, faults);
}

/// Numbers below 0 where none can be, and projects landed after the base year, which are not known yet.
fn not_negative(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let mut negative = |place: String, key: &str, value: f64| {
        if value < 0.0 {
            faults.push(Diagnostic::error("number-negative", place).with("key", key));
        }
    };
    for one in &plan.chains {
        let numbers = [
            ("output", Some(&one.output)),
            ("energy_index", one.energy_index.as_ref()),
            ("renewal_exposure", one.renewal_exposure.as_ref()),
            ("revenue_ratio", one.revenue_ratio.as_ref()),
        ];
        for (key, number) in numbers {
            let value = number.map_or(0.0, |number| number.value);
            negative(format!("chains.{}.{key}", one.id), key, value);
        }
    }
    for (key, value) in [("near", plan.status.near), ("about", plan.status.about)] {
        negative(format!("status.{key}"), key, value);
    }
    // A base year that could not be read is already noted.
    let latest = if YEARS.contains(&plan.head.base_year) {
        plan.head.base_year
    } else {
        *YEARS.end()
    };
    for year in plan
        .projects_history
        .keys()
        .filter(|year| **year > latest && YEARS.contains(year))
    {
        let fault = Diagnostic::error("year-outside", format!("baseline.projects_history.{year}"));
        let fault = fault.with("year", *year).with("first", *YEARS.start());
        faults.push(fault.with("last", latest));
    }
}

/// The fault of an unknown id, what its text calls it, and which are known.
type Known<'a> = (&'a str, &'a str, &'a dyn Fn(&str) -> bool);

/// Risk numbers: of what the plan has, and not below 0.
fn risk(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    const SHOCKS: [&str; 6] = ["macro", "price", "market", "landing", "renewal", "efficiency"];
    let chain = |id: &str| plan.chains.is_empty() || plan.chains.iter().any(|one| one.id == id);
    let region = |id: &str| plan.has_region(id);
    let tracked = |id: &str| plan.tracked.iter().any(|one| one.id == id);
    let shock = |id: &str| SHOCKS.contains(&id);
    let tables: [(&str, &BTreeMap<String, Quantity>, Known<'_>); 6] = [
        ("sigma", &plan.risk.sigma, ("key-unknown", "key", &shock)),
        (
            "chain_sigma",
            &plan.risk.chain_sigma,
            ("chain-unknown", "chain", &chain),
        ),
        (
            "region_sigma",
            &plan.risk.region_sigma,
            ("region-unknown", "region", &region),
        ),
        (
            "renewal_region_sigma",
            &plan.risk.renewal_region_sigma,
            ("region-unknown", "region", &region),
        ),
        (
            "tracked_sigma",
            &plan.risk.tracked_sigma,
            ("indicator-unknown", "indicator", &tracked),
        ),
        ("beta", &plan.risk.beta, ("chain-unknown", "chain", &chain)),
    ];
    for (table, numbers, (code, kind, is_known)) in tables {
        for (id, number) in numbers {
            let place = format!("risk.{table}.{id}");
            if !is_known(id) {
                faults.push(Diagnostic::error(code, place.as_str()).with(kind, id.as_str()));
            }
            if number.value < 0.0 && table != "beta" {
                faults.push(Diagnostic::error("number-negative", place).with("key", id.as_str()));
            }
        }
    }
    let persistence = plan.risk.persistence.as_ref().map_or(0.0, |number| number.value);
    if !(0.0..=1.0).contains(&persistence) {
        let fault = Diagnostic::error("number-outside", "risk.persistence").with("key", "persistence");
        faults.push(fault.with("min", 0).with("max", 1));
    }
}
