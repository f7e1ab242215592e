//! What goal seek answers: how each lever moves, what each target comes to, what stays unmet, and which limits stop it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::inputs::ModelInputs;
use crate::model::Limit;

use super::city::City;
use super::levers::distance;
use super::optimum::Optimum;
use super::problem::{ATTAINED, Problem};
use super::shadow_prices::{binding_limits, bound_pools};

/// The answer to a goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GoalAnswer {
    /// Whether all targets are met.
    pub feasible: bool,
    /// Σ weight · ((to − from)/(max − min))² over the free levers.
    pub distance: f64,
    /// Σ (shortfall/|target|)²; 0 where all targets are met.
    pub shortfall: f64,
    /// Every free lever, in the registry's order.
    pub levers: Vec<LeverChange>,
    /// Every target, in the order asked.
    pub targets: Vec<TargetReached>,
    /// Those that are not met.
    pub unmet: Vec<UnmetTarget>,
    /// Range ends that stop it.
    pub binding_limits: Vec<BindingLimit>,
    /// Years in which land or energy holds projects back at the answer.
    pub bound_pools: Vec<BoundPool>,
}

/// How a free lever moves: one value in all years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LeverChange {
    /// Id.
    pub id: String,
    /// Its value in the scenario.
    pub from: f64,
    /// Its value in the answer.
    pub to: f64,
    /// Low end of its range.
    pub min: f64,
    /// High end of its range.
    pub max: f64,
}

/// What a target comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TargetReached {
    /// Id of the target, or the aim as it is typed.
    pub id: String,
    /// The target's number, of its measure.
    pub value: f64,
    /// What is reached, of the same measure.
    pub reached: f64,
    /// What the present scenario reaches.
    pub present: f64,
}

/// A target that is not met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct UnmetTarget {
    /// Id of the target, or the aim as it is typed.
    pub id: String,
    /// How far it is from being met, in the measure's unit.
    pub shortfall: f64,
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RangeEnd {
    /// The low one.
    Min,
    /// The high one.
    Max,
}

/// An end of a lever's range that stops the optimum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BindingLimit {
    /// Id of the lever.
    pub lever: String,
    /// Which end.
    pub side: RangeEnd,
    /// Fall of what is minimised (the distance, or where not feasible the shortfall), per unit of the lever that the end is moved
    /// outward; the scale of the distance is held.
    pub shadow_price: f64,
}

/// A pool that holds projects back in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BoundPool {
    /// Land or energy.
    pub pool: Limit,
    /// Calendar year.
    pub year: i32,
    /// Fall of what is minimised, per 亩 of land or 万吨标准煤 of energy more in that year.
    pub shadow_price: f64,
}

pub(super) fn answer(
    city: &mut City,
    inputs: &ModelInputs,
    problem: &Problem,
    optimum: &Optimum,
) -> GoalAnswer {
    let positions = city.positions(&optimum.at);
    let reached = city.measured(&positions);
    let present: Vec<f64> = city.movers.iter().map(|one| one.from).collect();
    let present = city.measured(&present);
    let missed = |index: usize| {
        let one = &city.targets[index];
        let shortfall = one.shortfall(reached[index]);
        (!(shortfall <= ATTAINED * one.scale)).then_some((shortfall, one.scale))
    };
    let missed: Vec<Option<(f64, f64)>> = (0..city.targets.len()).map(missed).collect();
    let ids = city.targets.iter().zip(&missed);
    let unmet: Vec<UnmetTarget> = ids
        .filter_map(|(one, missed)| {
            Some(UnmetTarget {
                id: one.id.clone(),
                shortfall: missed.as_ref()?.0,
            })
        })
        .collect();
    let targets = city.targets.iter().zip(reached.iter().zip(&present));
    GoalAnswer {
        feasible: unmet.is_empty(),
        distance: city
            .movers
            .iter()
            .zip(&positions)
            .map(|(mover, to)| distance(mover, *to))
            .sum(),
        shortfall: missed.iter().flatten().fold(0.0, |sum, (shortfall, scale)| {
            sum + (shortfall / scale) * (shortfall / scale)
        }),
        levers: city
            .movers
            .iter()
            .zip(&positions)
            .map(|(mover, to)| LeverChange {
                id: mover.id.clone(),
                from: mover.from,
                to: *to,
                min: mover.min,
                max: mover.max,
            })
            .collect(),
        targets: targets
            .map(|(one, (reached, present))| TargetReached {
                id: one.id.clone(),
                value: one.value,
                reached: *reached,
                present: *present,
            })
            .collect(),
        unmet,
        binding_limits: binding_limits(city, optimum),
        bound_pools: bound_pools(city, inputs, problem, optimum),
    }
}
