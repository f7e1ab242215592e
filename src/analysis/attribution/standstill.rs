//! The scenario in which nothing happens, against which the way from the base year to a later year is attributed.

use crate::inputs::ModelInputs;
use crate::plan::{LeverDefinition, Plan, Subject};

/// A scenario's inputs with every lever at its neutral value and no published result imposed: no growth, no change of prices,
/// nothing signed, treated, supplied or saved, elasticities 1. What was under way in the base year goes on: signed projects that
/// wait still land and take land and energy allowance. Without a yield of investment at its neutral value, 0, they bring no
/// output; that counts for the group of projects. The base year itself, the regions' shares included, stays the scenario's.
pub fn standstill(plan: &Plan, definitions: &[LeverDefinition], inputs: &ModelInputs) -> ModelInputs {
    let mut still = inputs.clone();
    still.outturns.clear();
    for one in definitions {
        let neutral = match one.subject {
            Some(Subject::Tracked(index)) => plan.tracked[index].lever_default(),
            _ => one.family.default,
        };
        if let Some(by_year) = still.levers.get_mut(&one.id) {
            by_year.values_mut().for_each(|value| *value = neutral);
        }
    }
    still
}
