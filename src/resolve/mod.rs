//! A plan and a scenario become the model's inputs: every lever in every year, every share, nothing left to defaults.

mod settings;
mod structure;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, has_errors};
use crate::inputs::{LeverRange, ModelInputs};
use crate::plan::{LONGEST_HORIZON, LeverDefinition, Plan, lever_definitions};
use crate::scenario::Scenario;

pub(crate) use structure::baseline;

/// The model's inputs for a scenario of a plan.
///
/// # Errors
/// Every fault of the scenario: another plan, an unknown preset, lever, region or indicator, values outside their range or not
/// finite, years outside the horizon.
pub fn resolve(plan: &Plan, scenario: &Scenario) -> Result<ModelInputs, Vec<Diagnostic>> {
    resolve_with(plan, &lever_definitions(plan), scenario)
}

/// What a person should know of a scenario that can be used: that it was made with another version of the pack, that a note
/// belongs to no published result.
pub fn remarks(plan: &Plan, scenario: &Scenario) -> Vec<Diagnostic> {
    let other = scenario.digest.as_ref().filter(|digest| **digest != plan.digest);
    let remark =
        |digest: &String| Diagnostic::warning("scenario-digest", "digest").with("digest", digest.as_str());
    let mut remarks: Vec<Diagnostic> = other.map(remark).into_iter().collect();
    for (id, by_year) in &scenario.outturn_notes {
        let given = scenario.outturns.get(id);
        for year in by_year.keys() {
            if !given.is_some_and(|given| given.contains_key(year)) {
                let place = format!("outturn_notes.\"{id}\".{year}");
                let remark = Diagnostic::warning("outturn-note-alone", place);
                remarks.push(remark.with("indicator", id.as_str()).with("year", year.as_str()));
            }
        }
    }
    remarks
}

/// The same with the plan's levers at hand, for hosts that resolve many scenarios of one plan.
///
/// # Errors
/// As [`resolve`].
pub fn resolve_with(
    plan: &Plan,
    definitions: &[LeverDefinition],
    scenario: &Scenario,
) -> Result<ModelInputs, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    if scenario.plan != plan.head.id {
        let fault = Diagnostic::error("scenario-of-another-plan", "plan");
        faults.push(
            fault
                .with("plan", scenario.plan.as_str())
                .with("open", plan.head.id.as_str()),
        );
    }
    let horizon = scenario.horizon.unwrap_or(plan.head.last_year);
    if horizon <= plan.head.base_year || horizon > plan.head.base_year + LONGEST_HORIZON {
        let fault = Diagnostic::error("horizon-before-base", "horizon").with("horizon", horizon);
        faults.push(fault.with("base_year", plan.head.base_year));
        return Err(faults);
    }
    let levers = settings::levers(plan, scenario, definitions, horizon, &mut faults);
    let output_shares = settings::output_shares(plan, scenario, &mut faults);
    let inputs = ModelInputs {
        plan: plan.head.id.clone(),
        base_year: plan.head.base_year,
        horizon,
        chains: structure::chains(plan),
        regions: structure::regions(plan, &output_shares),
        specialisation: structure::specialisation(plan),
        baseline: structure::baseline(plan),
        levers,
        tracked: structure::tracked(plan),
        ranges: definitions
            .iter()
            .map(|one| {
                (
                    one.id.clone(),
                    LeverRange {
                        min: one.min,
                        max: one.max,
                    },
                )
            })
            .collect(),
        outturns: BTreeMap::new(),
        risk: structure::risk(plan, definitions),
    };
    let outturns = settings::outturns(plan, &inputs, scenario, &mut faults);
    if has_errors(&faults) {
        Err(faults)
    } else {
        Ok(ModelInputs { outturns, ..inputs })
    }
}
