//! Tracked indicators: everything else that plans name, one of six processes each.

use crate::inputs::Process;
use crate::model::report::Row;
use crate::model::shocks::YearShocks;
use crate::model::state::State;
use crate::model::{Model, TrackedParameters};
use crate::number::{Mask, Number};

/// Writes the base year's values and anchors the processes there.
pub(crate) fn start<N: Number>(model: &Model, state: &mut State<N>, values: &mut [N]) {
    for (index, one) in model.tracked.iter().enumerate() {
        let value = if one.process == Process::Cumulative {
            0.0
        } else {
            one.value
        };
        anchor(model, index, N::from(value), state, values);
        values[model.layout.tracked + index] = N::from(value);
    }
}

/// Computes a year's values, takes over outturns, and writes them.
#[inline(never)]
pub(crate) fn advance<N: Number>(
    model: &Model,
    year: usize,
    shocks: &impl YearShocks<N>,
    row: &[N],
    state: &mut State<N>,
    values: &mut [N],
    absences: &mut Vec<(usize, usize)>,
) {
    let (zero, one) = (N::from(0.0), N::from(1.0));
    for (index, indicator) in model.tracked.iter().enumerate() {
        let lever = row[model.slots.tracked + index];
        let now = state.tracked[index];
        let mut there = zero.lt(one);
        let value = match indicator.process {
            Process::Compound => now.value * (one + lever),
            Process::Linear | Process::Cumulative => now.value + lever,
            Process::Share => {
                let logit = now.anchor + lever;
                state.tracked[index].anchor = logit;
                one / (one + (-logit).exp())
            }
            Process::Elastic => {
                let driver = values[indicator.driver];
                there = zero.lt(driver).and(zero.lt(now.driver));
                let growth = N::select(there, driver, one) / N::select(there, now.driver, one);
                shocks.elastic(index, now.anchor * growth.pow(lever))
            }
            Process::Composition => {
                let drift = now.drift + lever;
                state.tracked[index].drift = drift;
                (now.anchor * (weighted_share(model, indicator, state) / now.driver) + drift).clamp(0.0, 1.0)
            }
        };
        let slot = model.layout.tracked + index;
        let imposed = model.imposed_tracked(year, index);
        if let Some(given) = imposed {
            let given = N::from(given);
            anchor(model, index, given, state, values);
            values[slot] = given;
        } else {
            state.tracked[index].value = value;
            Row::new(values, year, absences).put_where(there, slot, value);
        }
    }
}

/// Lets a process start anew from `value` in the present year.
fn anchor<N: Number>(model: &Model, index: usize, value: N, state: &mut State<N>, values: &[N]) {
    let one = N::from(1.0);
    let indicator = &model.tracked[index];
    let driver = match indicator.process {
        Process::Elastic => values[indicator.driver],
        Process::Composition => weighted_share(model, indicator, state),
        _ => one,
    };
    let tracked = &mut state.tracked[index];
    tracked.value = value;
    tracked.anchor = if indicator.process == Process::Share {
        (value / (one - value)).ln()
    } else {
        value
    };
    tracked.driver = driver;
    tracked.drift = N::from(0.0);
}

/// `S = Σ_k a_k VA_k / VA`, of the city or of the indicator's region.
fn weighted_share<N: Number>(model: &Model, indicator: &TrackedParameters, state: &State<N>) -> N {
    let zero = N::from(0.0);
    let chains = model.chains.len();
    let (outputs, total) = match indicator.region {
        Some(region) => (
            &state.output[region * chains..][..chains],
            state.sums.va_region[region],
        ),
        None => (state.sums.output_chain.as_slice(), state.sums.va),
    };
    let mut sum = zero;
    for ((output, rate), weight) in outputs.iter().zip(&state.rate).zip(&indicator.weights) {
        sum += N::from(*weight) * (*output * *rate);
    }
    sum / total
}
