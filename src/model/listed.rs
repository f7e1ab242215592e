//! Listed companies: pipeline, IPOs, number and market value.

use crate::model::shocks::YearShocks;
use crate::model::state::{Flows, State};
use crate::number::Number;
use crate::registry::Lever;

/// IPOs of the year, the pipeline, the value of an IPO, the number of companies and their market value.
#[inline(never)]
pub(crate) fn companies<N: Number>(
    shocks: &impl YearShocks<N>,
    row: &[N],
    state: &mut State<N>,
    flows: &mut Flows<N>,
) {
    let one = N::from(1.0);
    let change = (one + row[Lever::ProfitGrowth as usize]) * (one + row[Lever::ValuationChange as usize]);
    let market = shocks.market(change);
    let stay = shocks.staying(state.companies, row[Lever::Delisting as usize]);
    let ipos = shocks.ipos(state.pipeline, row[Lever::IpoRate as usize]);
    state.pipeline = shocks.pipeline(
        state.pipeline + row[Lever::PipelineIntake as usize]
            - ipos
            - row[Lever::Dropout as usize] * state.pipeline,
    );
    state.ipo_value = state.ipo_value * market;
    let joining = ipos + row[Lever::MovedIn as usize];
    state.companies = state.companies * stay + joining;
    state.market_value =
        state.market_value * stay * market + joining * state.ipo_value + row[Lever::Financing as usize];
    flows.ipos = ipos;
    state.since_base.ipos += ipos;
}
