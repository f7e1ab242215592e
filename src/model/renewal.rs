//! Renewal (腾笼换鸟): firms treated, land and energy freed, and what of the chains' output they stood for.

use crate::model::Model;
use crate::model::shocks::YearShocks;
use crate::model::state::{Flows, State};
use crate::number::Number;
use crate::registry::Lever;

/// Firms treated `n_r`, land freed `F_r`, energy freed `Ef_r`, and the exposed output that the chain weights rest on.
#[inline(never)]
pub(crate) fn treat<N: Number>(
    model: &Model,
    shocks: &impl YearShocks<N>,
    row: &[N],
    state: &mut State<N>,
    flows: &mut Flows<N>,
) {
    let zero = N::from(0.0);
    let firms_per_year = row[Lever::RenewalFirms as usize];
    let land = row[Lever::RenewalLand as usize];
    let energy = row[Lever::RenewalEnergy as usize] * N::from(1e-4);
    let chains = model.chains.len();
    flows.land_freed_total = zero;
    flows.energy_freed_total = zero;
    for (r, region) in model.regions.iter().enumerate() {
        let intended = shocks.renewal(r, N::from(region.renewal_share) * firms_per_year);
        let firms = intended.min(state.listed_for_renewal[r]);
        state.listed_for_renewal[r] = state.listed_for_renewal[r] - firms;
        let (freed_land, freed_energy) = (firms * land, firms * energy);
        flows.firms[r] = firms;
        flows.land_freed[r] = freed_land;
        flows.energy_freed[r] = freed_energy;
        flows.land_freed_total += freed_land;
        flows.energy_freed_total += freed_energy;
        state.since_base.firms[r] += firms;
        state.since_base.land_freed[r] += freed_land;
        state.since_base.energy_freed[r] += freed_energy;
        let mut exposed = zero;
        for (output, exposure) in state.before.output[r * chains..][..chains]
            .iter()
            .zip(&model.chains.exposure)
        {
            exposed += *output * N::from(*exposure);
        }
        flows.exposed[r] = exposed;
    }
}

/// `a / b`, and 0 where `b` is 0.
#[inline]
pub(crate) fn quotient<N: Number>(a: N, b: N) -> N {
    let zero = N::from(0.0);
    let there = zero.lt(b);
    N::select(there, a / N::select(there, b, N::from(1.0)), zero)
}
