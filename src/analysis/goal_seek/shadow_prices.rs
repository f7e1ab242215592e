//! Which limits stop the optimum, and what one more unit of each would bring: the fall of what is minimised.

use crate::analysis::response::Spot;
use crate::inputs::ModelInputs;
use crate::model::{Limit, Workspace};
use crate::number::dual::Dual;
use crate::registry::Lever;

use super::answer::{BindingLimit, BoundPool, RangeEnd};
use super::city::City;
use super::optimum::Optimum;
use super::problem::Problem;

const DIRECTIONS: usize = 8;

/// The range ends that bind. Where levers are tied it is the end of the lever that reaches least far.
pub(super) fn binding_limits(city: &City, optimum: &Optimum) -> Vec<BindingLimit> {
    let ends = city.groups.iter().zip(&optimum.at).zip(&optimum.of_ends);
    let mut limits = Vec::new();
    for ((group, scaled), price) in ends.filter(|(_, price)| **price > 0.0) {
        let side = if *scaled < 0.5 {
            RangeEnd::Min
        } else {
            RangeEnd::Max
        };
        for mover in group.members.iter().map(|index| &city.movers[*index]) {
            let binds = match side {
                RangeEnd::Min => mover.min == group.low,
                RangeEnd::Max => mover.max == group.high,
            };
            if binds {
                limits.push(BindingLimit {
                    lever: mover.id.clone(),
                    side,
                    shadow_price: price / (group.high - group.low),
                });
            }
        }
    }
    limits
}

/// The years in which a pool holds projects back, and what one more unit in the pool in that year would bring.
pub(super) fn bound_pools(
    city: &mut City,
    inputs: &ModelInputs,
    problem: &Problem,
    optimum: &Optimum,
) -> Vec<BoundPool> {
    let positions = city.positions(&optimum.at);
    let Ok(values) = city.response.values(&positions) else {
        return Vec::new();
    };
    let limits = values.limits();
    let bound: Vec<(usize, Limit)> = limits
        .into_iter()
        .enumerate()
        .filter(|(_, limit)| *limit != Limit::Free)
        .collect();
    let model = city.response.model().clone();
    let mut levers = model.lever_values(inputs);
    for (mover, position) in city.movers.iter().zip(&positions) {
        if let Some(slot) = model.slots().find(&mover.id) {
            (0..model.years()).for_each(|year| levers.set(year, slot, *position));
        }
    }
    let width = model.layout().row_width();
    let mut work = Workspace::<Dual<DIRECTIONS>>::new(&model);
    let mut pools = Vec::new();
    for together in bound.chunks(DIRECTIONS) {
        let mut seeded = levers.spread::<Dual<DIRECTIONS>>();
        for (direction, (year, limit)) in together.iter().enumerate() {
            let slot = match limit {
                Limit::Energy => Lever::NewEnergy as usize,
                _ => Lever::NewLand as usize,
            };
            let value = seeded.get(*year, slot).value;
            seeded.set(*year, slot, Dual::along(value, direction, 1.0));
        }
        model.run(&seeded, &mut work);
        for (direction, (year, limit)) in together.iter().enumerate() {
            let of_spot = |spot: Spot| work.values[spot.year * width + spot.slot].slopes[direction];
            let slopes = city.slope_by(&positions, of_spot);
            let prices = problem.demands.iter().zip(&optimum.of_demands);
            pools.push(BoundPool {
                pool: *limit,
                year: model.base_year() + 1 + *year as i32,
                shadow_price: prices
                    .map(|(demand, price)| price * demand.sign * slopes[demand.measure] / demand.scale)
                    .sum(),
            });
        }
    }
    pools
}
