//! Which levers can move which targets, by the registry's dependencies.

use crate::analysis::response::Response;
use crate::inputs::{ModelInputs, Process};
use crate::model::Instance;
use crate::plan::{LeverDefinition, Subject};
use crate::registry::dependencies::reach;
use crate::registry::{Indicator, Scope};

/// Whether a lever can move the indicator at a slot.
pub(super) fn moves(response: &Response, inputs: &ModelInputs, lever: &LeverDefinition, slot: usize) -> bool {
    let instance = response.layout().instances().iter().find(|one| one.slot == slot);
    instance.is_none_or(|instance| moves_instance(response, inputs, lever, instance))
}

fn moves_instance(
    response: &Response,
    inputs: &ModelInputs,
    lever: &LeverDefinition,
    instance: &Instance,
) -> bool {
    let family = |family: Indicator| {
        let is_own = lever.family.scope != Scope::Tracked;
        is_own && reach(family, response.model().blocks()).has(lever.family.lever)
    };
    if let Some(own) = instance.family {
        return family(own);
    }
    let Some(one) = instance.tracked.and_then(|index| inputs.tracked.get(index)) else {
        return true;
    };
    let is_its_own = matches!(lever.subject, Some(Subject::Tracked(_)))
        && lever
            .id
            .strip_prefix(lever.family.id)
            .and_then(|rest| rest.strip_prefix('.'))
            == Some(&one.id);
    let is_driven = match one.process {
        Process::Composition => family(Indicator::Va),
        Process::Elastic => {
            let driver = one.driver.as_deref().and_then(|id| response.layout().find(id));
            driver.is_none_or(|driver| moves_instance(response, inputs, lever, driver))
        }
        _ => false,
    };
    is_its_own || is_driven
}
