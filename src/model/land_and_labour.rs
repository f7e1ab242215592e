//! Land in use and workers, by region.

use crate::model::Model;
use crate::model::renewal::quotient;
use crate::model::state::{Flows, State};
use crate::number::Number;
use crate::registry::Lever;

/// The part of its base value under which land in use and workers never fall.
pub(crate) const FLOOR: f64 = 0.01;

/// Land in use: less what renewal frees inside the scope, plus projects that start production and entering firms.
pub(crate) fn land<N: Number>(
    model: &Model,
    year: usize,
    row: &[N],
    build_years: usize,
    state: &mut State<N>,
    flows: &Flows<N>,
) {
    let in_scope = row[Lever::RenewalInScope as usize];
    let starting = state.land_taken[model.lead() + year - build_years];
    let entering = quotient(
        row[Lever::EntryFirms as usize] * row[Lever::EntryLand as usize],
        state.before.output_total,
    );
    for (r, region) in model.regions.iter().enumerate() {
        let land = state.land[r] - in_scope * flows.land_freed[r]
            + N::from(region.project_share) * starting
            + entering * state.before.output_region[r];
        state.land[r] = land.max(N::from(FLOOR * model.base.land[r]));
    }
}

/// Workers: those of existing firms grow, new output brings its own, robots displace some.
pub(crate) fn workers<N: Number>(model: &Model, row: &[N], state: &mut State<N>, flows: &Flows<N>) {
    let one = N::from(1.0);
    let growth = one + row[Lever::LabourGrowth as usize];
    let per_output = row[Lever::LabourPerOutput as usize] * N::from(1e-4);
    let displaced = row[Lever::Robots as usize] * row[Lever::DisplacedPerRobot as usize] * N::from(1e-4);
    for (r, region) in model.regions.iter().enumerate() {
        let kept = one - quotient(flows.output_lost[r], state.before.output_region[r]);
        let new_output = flows.on_stream * N::from(region.project_share * model.project_share_total)
            + flows.entry * state.before.output_region[r];
        let workers = state.workers[r] * kept * growth + new_output * per_output
            - N::from(region.workers_share) * displaced;
        state.workers[r] = workers.max(N::from(FLOOR * model.base.workers[r]));
    }
}

/// Totals of the city.
pub(crate) fn sum<N: Number>(state: &mut State<N>) {
    let total = |of: &[N]| of.iter().fold(N::from(0.0), |sum, value| sum + *value);
    state.sums.land = total(&state.land);
    state.sums.workers = total(&state.workers);
}
