//! Tax, industrial investment and GDP.

use crate::model::Model;
use crate::model::state::{Flows, State};
use crate::number::Number;
use crate::registry::Lever;

/// `τ(y) = max(0, τ(y−1) + drift)`.
pub(crate) fn tax<N: Number>(row: &[N], state: &mut State<N>) {
    state.tax_rate = (state.tax_rate + row[Lever::TaxDrift as usize]).max(N::from(0.0));
}

/// Investment in projects, phased over the years after landing, and upgrade investment.
pub(crate) fn investment<N: Number>(
    model: &Model,
    year: usize,
    row: &[N],
    state: &mut State<N>,
    flows: &mut Flows<N>,
) {
    let latest = model.lead() + year;
    let mut phased = N::from(0.0);
    for (age, part) in model.phasing.iter().enumerate() {
        phased += N::from(*part) * state.landed[latest - age];
    }
    flows.project_investment = state.price * phased;
    state.upgrade = state.upgrade * (N::from(1.0) + row[Lever::UpgradeGrowth as usize]);
}

/// The rest of GDP and its price level.
pub(crate) fn gdp<N: Number>(row: &[N], state: &mut State<N>) {
    let one = N::from(1.0);
    state.gdp_other = state.gdp_other * (one + row[Lever::GdpOtherGrowth as usize]);
    state.gdp_other_price = state.gdp_other_price * (one + row[Lever::GdpOtherPrice as usize]);
}

/// GDP at current prices.
pub(crate) fn gdp_nominal<N: Number>(model: &Model, state: &State<N>) -> N {
    state.gdp_other + N::from(model.base.manufacturing_ratio) * state.sums.va
}

/// GDP at base-year prices.
pub(crate) fn gdp_real<N: Number>(model: &Model, state: &State<N>) -> N {
    state.gdp_other / state.gdp_other_price + N::from(model.base.manufacturing_ratio) * state.sums.va_real
}
