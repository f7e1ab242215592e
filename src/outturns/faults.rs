//! Everything that is wrong with a scenario's outturns at once.

use crate::diagnostic::Diagnostic;
use crate::plan::{LeverDefinition, Plan};
use crate::projection::project;
use crate::resolve::resolve_with;
use crate::scenario::Scenario;

/// Every fault of a scenario that carries published results: what one stage finds would hide what the next one would, so the
/// faulty results are set aside and the rest is looked at again. Empty where the scenario projects.
pub fn faults(plan: &Plan, definitions: &[LeverDefinition], scenario: &Scenario) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut rest = scenario.clone();
    loop {
        let run = resolve_with(plan, definitions, &rest).and_then(|inputs| project(&inputs));
        let Err(faults) = run else { return found };
        let before = rest.clone();
        for fault in &faults {
            set_aside(&mut rest, fault);
        }
        found.extend(
            faults
                .into_iter()
                .filter(|fault| !found.contains(fault))
                .collect::<Vec<_>>(),
        );
        if rest == before {
            return found;
        }
    }
}

/// Takes out what a fault is about, as far as that can be known.
fn set_aside(scenario: &mut Scenario, fault: &Diagnostic) {
    let path = fault.place.path.as_str();
    if let Some(about) = path.strip_prefix("outturns.\"") {
        let Some((id, year)) = about.split_once('"') else {
            return;
        };
        match year.strip_prefix('.') {
            Some(year) => {
                if let Some(by_year) = scenario.outturns.get_mut(id) {
                    by_year.remove(year);
                }
            }
            None => {
                scenario.outturns.remove(id);
            }
        }
    } else if let Some(year) = path.strip_prefix("outturns.") {
        // Results of a year that cannot hold together: none of them is known to be the wrong one.
        for by_year in scenario.outturns.values_mut() {
            by_year.remove(year);
        }
    } else if let Some(id) = path
        .strip_prefix("levers.\"")
        .and_then(|rest| rest.split('"').next())
    {
        scenario.levers.remove(id);
    } else if path.starts_with("shares") {
        scenario.shares.clear();
    } else if path == "preset" {
        "base".clone_into(&mut scenario.preset);
    }
}
