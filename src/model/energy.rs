//! Energy use by region and chain, and the emission factor.

use crate::model::Model;
use crate::model::renewal::quotient;
use crate::model::state::{Flows, State};
use crate::number::Number;
use crate::registry::Lever;

/// Energy of every cell: less what renewal frees inside the scope, grown and made more efficient, plus new output's.
///
/// Entering firms use what their cell used per real value added a year ago. As their output is a part of last year's,
/// the cell's output cancels out of that quotient, and no division is left.
#[inline(never)]
pub(crate) fn energy<N: Number>(model: &Model, row: &[N], state: &mut State<N>, flows: &mut Flows<N>) {
    let (zero, one) = (N::from(0.0), N::from(1.0));
    let chains = model.chains.len();
    let less = one - row[Lever::Efficiency as usize];
    let in_scope = row[Lever::RenewalInScope as usize];
    let new_intensity = row[Lever::NewEnergyIntensity as usize] * state.efficiency;
    let entry = flows.entry * state.before.price;
    for ((part, now), before) in flows
        .entry_energy
        .iter_mut()
        .zip(&state.real_rate)
        .zip(&state.before.real_rate)
    {
        *part = entry * (*now / *before);
    }
    for (r, region) in model.regions.iter().enumerate() {
        let freed = quotient(in_scope * flows.energy_freed[r], flows.exposed[r]);
        let region_factor = flows.region_growth[r] * less;
        let new_energy = flows.on_stream * N::from(region.project_share) * new_intensity;
        let cells = r * chains..(r + 1) * chains;
        let outputs = &state.before.output[cells.clone()];
        let given = model.chains.exposure.iter().zip(&model.chains.project_share);
        let of_chain = given
            .zip(&flows.chain_growth)
            .zip(&flows.entry_energy)
            .zip(&state.real_rate);
        for ((cell, output), ((((exposure, share), growth), entry), real_rate)) in
            state.energy[cells].iter_mut().zip(outputs).zip(of_chain)
        {
            let before = *cell;
            let kept = (before - freed * N::from(*exposure) * *output).max(zero);
            *cell = kept * (*growth * region_factor)
                + new_energy * N::from(*share) * *real_rate
                + *entry * before;
        }
    }
}

/// `f(y) = f(y−1)(1 − cut)`.
pub(crate) fn carbon_factor<N: Number>(row: &[N], state: &mut State<N>) {
    state.carbon_factor = state.carbon_factor * (N::from(1.0) - row[Lever::FactorCut as usize]);
}

/// Totals by region, by chain and of the city.
pub(crate) fn sum<N: Number>(model: &Model, state: &mut State<N>) {
    let zero = N::from(0.0);
    let chains = model.chains.len();
    let sums = &mut state.sums;
    for r in 0..model.regions.len() {
        let mut total = zero;
        for (cell, by_chain) in state.energy[r * chains..][..chains]
            .iter()
            .zip(&mut sums.energy_chain)
        {
            total += *cell;
            // The first region begins the sums.
            *by_chain = if r == 0 { *cell } else { *by_chain + *cell };
        }
        sums.energy_region[r] = total;
    }
    sums.energy = sums.energy_chain.iter().fold(zero, |sum, value| sum + *value);
}
