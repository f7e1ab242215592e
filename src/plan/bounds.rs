//! What a pack's numbers cannot be, whatever the model makes of them: below 0, of a year to come.

use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::plan::read::YEARS;

pub(super) fn check(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    not_negative(plan, faults);
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
