//! Levers that are free to move, and how their positions become values of the model.

use crate::model::LeverValues;
use crate::number::Number;
use crate::plan::LeverDefinition;

/// How a free lever is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// Its position is its value, the same in all years after the base year.
    Level,
    /// The scenario gives single years their own values: its position is what is added to each year's.
    Shift,
}

/// A lever that is free to move.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeLever {
    /// Id.
    pub id: String,
    /// What its position means.
    pub motion: Motion,
    /// Where the scenario has it: its value, or 0 for a shift.
    pub start: f64,
    /// Lowest and highest position; no year's value leaves the lever's range.
    pub range: (f64, f64),
    /// Plausible band of its value, in every year.
    pub plausible: Option<(f64, f64)>,
    /// Whether it takes whole numbers only, so that there is no derivative.
    pub is_whole: bool,
    pub(super) slot: usize,
}

impl FreeLever {
    pub(super) fn new(
        definition: &LeverDefinition,
        slot: usize,
        own: &LeverValues<f64>,
        years: usize,
    ) -> Self {
        let values = || (0..years).map(|year| own.get(year, slot));
        let lowest = values().fold(f64::INFINITY, f64::min);
        let highest = values().fold(f64::NEG_INFINITY, f64::max);
        let (motion, start, range) = if lowest == highest {
            (Motion::Level, lowest, (definition.min, definition.max))
        } else {
            // Years outside the range, which only a pack can give, may stay where they are.
            let range = (
                (definition.min - lowest).min(0.0),
                (definition.max - highest).max(0.0),
            );
            (Motion::Shift, 0.0, range)
        };
        Self {
            id: definition.id.clone(),
            motion,
            start,
            range,
            plausible: definition.plausible,
            is_whole: definition.family.is_whole(),
            slot,
        }
    }
}

/// Sets the free levers; `number` makes a value of the lever at an index into what the model computes with.
pub(super) fn place<N: Number>(
    free: &[FreeLever],
    own: &LeverValues<f64>,
    positions: impl Iterator<Item = f64>,
    levers: &mut LeverValues<N>,
    number: impl Fn(usize, f64) -> N,
) {
    for (index, (lever, position)) in free.iter().zip(positions).enumerate() {
        if lever.is_whole {
            levers.set_build_years(position as usize);
        }
        for year in 0..own.years() {
            let value = match lever.motion {
                Motion::Level => position,
                Motion::Shift => own.get(year, lever.slot) + position,
            };
            levers.set(year, lever.slot, number(index, value));
        }
    }
}
