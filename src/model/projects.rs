//! Projects (招大引强): what is ready, what land and energy let land, what comes on stream.

use crate::model::Model;
use crate::model::state::{Flows, State};
use crate::number::{Mask, Number};
use crate::registry::{Block, Lever};

/// 亩 of new land per 亿元 of investment.
#[inline]
pub(crate) fn land_per_investment<N: Number>(row: &[N]) -> N {
    (N::from(1.0) - row[Lever::ZeroLandShare as usize]) * N::from(1e4) / row[Lever::LandIntensity as usize]
}

/// Signed, desired and landed investment; the two pools; λ and which of the pools binds (1 in the first or second answer).
pub(crate) fn land<N: Number>(
    model: &Model,
    year: usize,
    row: &[N],
    state: &mut State<N>,
    flows: &mut Flows<N>,
) -> (N, N) {
    let (zero, one) = (N::from(0.0), N::from(1.0));
    let slots = &model.slots;
    let mut signed = zero;
    for size in 0..slots.size_classes {
        signed += row[slots.counts + size] * row[slots.sizes + size];
    }
    let desired = signed * row[Lever::LandingRate as usize].min(one)
        + (one - row[Lever::BacklogDropout as usize]) * state.backlog;

    let gain = row[Lever::Efficiency as usize];
    state.efficiency = state.efficiency * (one - gain);

    let (mut land_needed, mut available) = (zero, zero);
    if model.blocks.has(Block::Land) {
        available = state.land_pool
            + row[Lever::NewLand as usize]
            + row[Lever::ReuseRate as usize] * state.before.land_freed;
        land_needed = desired * land_per_investment(row);
    }
    let (mut energy_needed, mut energy_available) = (zero, zero);
    if model.blocks.has(Block::Energy) {
        energy_available = state.energy_pool
            + row[Lever::NewEnergy as usize]
            + flows.energy_freed_total
            + row[Lever::SavingReuse as usize] * gain * state.sums.energy;
        let real_rate = state.sums.real_rate_output / state.sums.output;
        energy_needed = desired
            * row[Lever::OutputPerInvestment as usize]
            * real_rate
            * (row[Lever::NewEnergyIntensity as usize] * state.efficiency)
            * row[Lever::GatedShare as usize];
    }
    let (by_land, land_cover) = cover(available, land_needed);
    let (by_energy, energy_cover) = cover(energy_available, energy_needed);
    let factor = by_land.min(by_energy).max(zero);
    let held_back = factor.lt(one);
    let land_bound = held_back.and(by_land.le(by_energy));
    let energy_bound = held_back.and(land_bound.not());

    // The pool that binds is exactly empty afterwards; a negative one stays as it is.
    let rest = |bound, available: N, needed: N| {
        let emptied = N::select(available.lt(zero), available, zero);
        N::select(bound, emptied, available - factor * needed)
    };
    state.land_pool = rest(land_bound, available, land_needed);
    state.energy_pool = rest(energy_bound, energy_available, energy_needed);
    flows.landed = factor * desired;
    state.backlog = desired - flows.landed;
    flows.land_taken = factor * land_needed;
    flows.factor = factor;
    flows.land_cover = land_cover;
    flows.energy_cover = energy_cover;
    state.landed[model.lead() + year] = flows.landed;
    state.land_taken[model.lead() + year] = flows.land_taken;
    state.since_base.landed += flows.landed;
    state.before.land_freed = flows.land_freed_total;
    (
        N::select(land_bound, one, zero),
        N::select(energy_bound, one, zero),
    )
}

/// The part of what is needed that is on hand: at most 1, and uncut (absent where nothing is needed). A negative part stays
/// negative, so that the scarcer of two empty pools is the one that binds.
#[inline]
fn cover<N: Number>(available: N, needed: N) -> (N, N) {
    let (zero, one) = (N::from(0.0), N::from(1.0));
    let wanted = zero.lt(needed);
    let ratio = available / N::select(wanted, needed, one);
    (
        N::select(wanted, ratio.min(one), one),
        N::select(wanted, ratio, N::absent()),
    )
}

/// What comes on stream of what landed `b`, `b+1` and `b+2` years ago: 40 %, then 75 %, then all of it.
pub(crate) fn come_on_stream<N: Number>(
    model: &Model,
    year: usize,
    row: &[N],
    build_years: usize,
    state: &State<N>,
    flows: &mut Flows<N>,
) {
    const STEPS: [f64; 3] = [0.4, 0.75 - 0.4, 1.0 - 0.75];
    let latest = model.lead() + year - build_years;
    let mut sum = N::from(0.0);
    for (age, step) in STEPS.into_iter().enumerate() {
        sum += N::from(step) * state.landed[latest - age];
    }
    flows.on_stream = row[Lever::OutputPerInvestment as usize] * sum;
}
