//! Price, entry (小升规) and output by region and chain.

use crate::model::Model;
use crate::model::renewal::quotient;
use crate::model::shocks::YearShocks;
use crate::model::state::{Flows, State};
use crate::number::Number;
use crate::registry::{Block, Lever};

/// `P(y) = P(y−1)(1+π)`.
pub(crate) fn price<N: Number>(
    shocks: &impl YearShocks<N>,
    row: &[N],
    state: &mut State<N>,
    flows: &mut Flows<N>,
) {
    flows.inflation = shocks.price(N::from(1.0) + row[Lever::Price as usize]);
    state.price = state.price * flows.inflation;
}

/// Output of firms that grow past the threshold, as a part of last year's output and at base-year prices.
pub(crate) fn entry<N: Number>(row: &[N], state: &State<N>, flows: &mut Flows<N>) {
    flows.entry = quotient(
        row[Lever::EntryFirms as usize] * row[Lever::EntryOutput as usize],
        state.before.output_total,
    );
}

/// Output of every cell: less what renewal takes, grown, plus new projects and entering firms.
#[inline(never)]
pub(crate) fn output<N: Number>(
    model: &Model,
    shocks: &impl YearShocks<N>,
    row: &[N],
    state: &mut State<N>,
    flows: &mut Flows<N>,
) {
    let (zero, one, half) = (N::from(0.0), N::from(1.0), N::from(0.5));
    let chains = model.chains.len();
    let levers = row[model.slots.chains..].iter();
    for (k, (growth, lever)) in flows.chain_growth.iter_mut().zip(levers).enumerate() {
        *growth = shocks.chain(k, one + *lever);
    }
    let inflation = flows.inflation;
    let per_mu = if model.blocks.has(Block::Land) {
        row[Lever::RenewalInScope as usize]
            * row[Lever::RenewalOutputRatio as usize]
            * (state.before.output_total / state.sums.land)
    } else {
        zero
    };
    let entry = flows.entry * state.price;
    for (r, region) in model.regions.iter().enumerate() {
        let growth = shocks.region(r, one + row[model.slots.regions + r]);
        flows.region_growth[r] = growth;
        let nominal = growth * inflation;
        let loss = quotient(per_mu * flows.land_freed[r], flows.exposed[r]);
        let on_stream = flows.on_stream * state.price * N::from(region.project_share);
        let mut lost = zero;
        let cells = r * chains..(r + 1) * chains;
        let before = &state.before.output[cells.clone()];
        let now = &mut state.output[cells];
        let of_chain = model
            .chains
            .exposure
            .iter()
            .zip(&model.chains.project_share)
            .zip(&flows.chain_growth);
        for ((now, before), ((exposure, share), organic)) in now.iter_mut().zip(before).zip(of_chain) {
            let taken = *before * (loss * N::from(*exposure)).min(half);
            lost += taken;
            *now = (*before - taken) * (*organic * nominal) + on_stream * N::from(*share) + entry * *before;
        }
        flows.output_lost[r] = lost;
    }
}
