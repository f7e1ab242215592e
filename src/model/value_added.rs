//! Value added: real rates by chain, the part of the rates that comes from prices, and the totals that rest on them.

use crate::model::Model;
use crate::model::base_year::RATE_BOUNDS;
use crate::model::state::State;
use crate::number::Number;
use crate::registry::Lever;

/// `vr_k`, `u` and `v_k` of the year.
pub(crate) fn rates<N: Number>(row: &[N], state: &mut State<N>) {
    let (low, high) = RATE_BOUNDS;
    let drift = row[Lever::VaRealDrift as usize];
    state.price_part += row[Lever::VaPriceDrift as usize];
    let now = state.real_rate.iter_mut().zip(&mut state.rate);
    for ((real, rate), before) in now.zip(&state.before.real_rate) {
        *real = (*before + drift).clamp(low, high);
        *rate = (*real + state.price_part).clamp(low, high);
    }
}

/// Totals of output and value added, by region, by chain and of the city.
pub(crate) fn sum<N: Number>(model: &Model, state: &mut State<N>) {
    let zero = N::from(0.0);
    let chains = model.chains.len();
    let sums = &mut state.sums;
    for r in 0..model.regions.len() {
        let (mut output, mut va, mut real) = (zero, zero, zero);
        let row = &state.output[r * chains..][..chains];
        let rates = state.rate.iter().zip(&state.real_rate);
        for ((cell, (rate, real_rate)), by_chain) in row.iter().zip(rates).zip(&mut sums.output_chain) {
            output += *cell;
            va += *cell * *rate;
            real += *cell * *real_rate;
            // The first region begins the sums.
            *by_chain = if r == 0 { *cell } else { *by_chain + *cell };
        }
        sums.output_region[r] = output;
        sums.va_region[r] = va;
        sums.va_real_region[r] = real / state.price;
    }
    let (mut output, mut va, mut real) = (zero, zero, zero);
    for ((by_chain, rate), real_rate) in sums.output_chain.iter().zip(&state.rate).zip(&state.real_rate) {
        output += *by_chain;
        va += *by_chain * *rate;
        real += *by_chain * *real_rate;
    }
    sums.output = output;
    sums.va = va;
    sums.real_rate_output = real;
    sums.va_real = real / state.price;
}
