//! A scenario moved onto the pack's own published results.

use crate::model::{IMPOSED_PAIRS, Layout, is_imposed};
use crate::outturns::figures::{id, partner};
use crate::plan::Plan;
use crate::registry::Blocks;
use crate::scenario::Scenario;

/// The scenario with the pack's published results that are of the indicators' scope and that the model can be moved onto, up to
/// the year `through`. Of two that fix the same state the first of the model's pairs is taken; what the scenario gives goes before.
pub fn with_published(
    plan: &Plan,
    layout: &Layout,
    blocks: &Blocks,
    scenario: &Scenario,
    through: Option<i32>,
) -> Scenario {
    let mut scenario = scenario.clone();
    let horizon = scenario.horizon.unwrap_or(plan.head.last_year);
    let last = through.map_or(horizon, |through| through.min(horizon));
    let mut published: Vec<(String, i32, f64)> = plan
        .actuals
        .iter()
        .filter(|one| one.comparable && one.year > plan.head.base_year && one.year <= last)
        .map(|one| (id(one), one.year, one.value))
        .filter(|(id, ..)| is_imposed(layout, blocks, id))
        .collect();
    published.sort_by_key(|(id, ..)| IMPOSED_PAIRS.iter().any(|[_, second]| second.family().id == *id));
    for (id, year, value) in published {
        let year = year.to_string();
        let partner_there = partner(&id).is_some_and(|partner| {
            let by_year = scenario.outturns.get(partner);
            by_year.is_some_and(|by_year| by_year.contains_key(&year))
        });
        if !partner_there {
            let by_year = scenario.outturns.entry(id).or_default();
            by_year.entry(year).or_insert(value);
        }
    }
    scenario
}
