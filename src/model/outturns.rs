//! Section 2b: a computed year is moved onto published results, keeping its structure, before anything is reported.

use crate::inputs::ModelInputs;
use crate::model::base_year::RATE_BOUNDS;
use crate::model::state::{Flows, State};
use crate::model::{Layout, Model, energy, land_and_labour, value_added};
use crate::number::{Mask, Number};
use crate::registry::{Block, Blocks, Indicator};

const CYCLES: usize = 1000;
const TOLERANCE: f64 = 1e-10;

/// Pairs of which only one can be imposed in a year, as both fix the same state.
pub const IMPOSED_PAIRS: [[Indicator; 2]; 3] = [
    [Indicator::LandInUse, Indicator::VaPerMu],
    [Indicator::Workers, Indicator::LabourProductivity],
    [Indicator::Tax, Indicator::TaxPerMu],
];

/// One published result that a year is moved onto.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Imposed {
    pub id: String,
    pub on: On,
    pub value: f64,
}

/// What a result fixes, in the order in which they are imposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum On {
    OutputOfChain(usize),
    FlagshipRevenue,
    OutputOfRegion(usize),
    Output,
    VaRealGrowth,
    Va,
    City(Indicator),
    Tracked(usize),
}

/// Results that a year cannot be moved onto.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Code of the diagnostic.
    pub code: &'static str,
    /// Year, counted from the base year.
    pub year: usize,
    /// The indicators that cannot hold (together).
    pub indicators: Vec<String>,
}

/// Whether an outturn of this indicator is imposed; others are only compared.
pub fn is_imposed(layout: &Layout, blocks: &Blocks, id: &str) -> bool {
    on(layout, blocks, id).is_some()
}

fn on(layout: &Layout, blocks: &Blocks, id: &str) -> Option<On> {
    let instance = layout.find(id)?;
    if let Some(tracked) = instance.tracked {
        return Some(On::Tracked(tracked));
    }
    let family = instance.family?;
    match (family, instance.region, instance.chain) {
        (Indicator::Output, None, None) => Some(On::Output),
        (Indicator::Output, Some(region), None) => Some(On::OutputOfRegion(region)),
        (Indicator::Output, None, Some(chain)) => Some(On::OutputOfChain(chain)),
        (_, Some(_), _) | (_, _, Some(_)) => None,
        (Indicator::RevenueFlagship, ..) => Some(On::FlagshipRevenue),
        (Indicator::VaRealGrowth, ..) => Some(On::VaRealGrowth),
        (Indicator::Va, ..) => Some(On::Va),
        (
            Indicator::LandInUse
            | Indicator::VaPerMu
            | Indicator::Workers
            | Indicator::LabourProductivity
            | Indicator::Tax
            | Indicator::TaxPerMu
            | Indicator::EnergyTotal
            | Indicator::ListedCount
            | Indicator::ListedMarketValue
            | Indicator::Gdp
            | Indicator::Investment,
            ..,
        ) if blocks.has_all(family.family().blocks) => Some(On::City(family)),
        _ => None,
    }
}

/// The imposed outturns of a plan by year after the base year, each year's in their order.
pub(crate) fn by_year(inputs: &ModelInputs, layout: &Layout, blocks: &Blocks) -> Vec<Vec<Imposed>> {
    (inputs.base_year + 1..=inputs.horizon)
        .map(|year| {
            let of_year = inputs
                .outturns
                .iter()
                .filter_map(|(id, values)| Some((id, *values.get(&year)?)));
            let mut imposed: Vec<Imposed> = of_year
                .filter_map(|(id, value)| {
                    Some(Imposed {
                        id: id.clone(),
                        on: on(layout, blocks, id)?,
                        value,
                    })
                })
                .collect();
            imposed.sort_by_key(|one| one.on);
            imposed
        })
        .collect()
}

impl Model {
    /// The value imposed on a tracked indicator.
    pub(crate) fn imposed_tracked(&self, year: usize, index: usize) -> Option<f64> {
        self.outturns[year - 1]
            .iter()
            .find(|one| one.on == On::Tracked(index))
            .map(|one| one.value)
    }
}

/// Moves the computed year onto its outturns. Where one cannot be imposed as it is, the value that offends is cut to its bound:
/// an error of the run without shocks, and on a random path a mark in its lane of `clamped`.
pub(crate) fn impose<N: Number>(
    model: &Model,
    year: usize,
    state: &mut State<N>,
    flows: &Flows<N>,
    conflicts: &mut Vec<Conflict>,
    clamped: &mut N,
) {
    let all = &model.outturns[year - 1];
    let mut check = |possible: N::Mask, code, imposed: &dyn Fn() -> Vec<String>| {
        if !possible.all() {
            *clamped = N::select(possible, *clamped, N::from(1.0));
            let indicators = imposed();
            conflicts.push(Conflict {
                code,
                year,
                indicators,
            });
        }
    };
    let of = |wanted: &dyn Fn(On) -> bool| -> Vec<String> {
        let imposed = all.iter().filter(|one| wanted(one.on));
        imposed.map(|one| one.id.clone()).collect()
    };
    let possible = impose_output(model, all, state);
    check(possible, "outturns-contradict", &|| of(&|on| on <= On::Output));
    value_added::sum(model, state);
    let possible = impose_value_added(all, state);
    check(possible, "outturn-va-rate-bounds", &|| {
        of(&|on| matches!(on, On::VaRealGrowth | On::Va))
    });
    value_added::sum(model, state);
    let zero = N::from(0.0);
    for one in all {
        let On::City(indicator) = one.on else { continue };
        let value = N::from(one.value);
        let mut possible = zero.lt(N::from(1.0));
        match indicator {
            Indicator::LandInUse => scale_to(&mut state.land, value),
            Indicator::VaPerMu => scale_to(&mut state.land, state.sums.va * N::from(1e4) / value),
            Indicator::Workers => scale_to(&mut state.workers, value),
            Indicator::LabourProductivity => scale_to(&mut state.workers, state.sums.va / value),
            Indicator::Tax => state.tax_rate = value / state.sums.va,
            Indicator::TaxPerMu => {
                land_and_labour::sum(state);
                state.tax_rate = value * state.sums.land * N::from(1e-4) / state.sums.va;
            }
            Indicator::EnergyTotal => scale_to(&mut state.energy, value),
            Indicator::ListedCount => state.companies = value,
            Indicator::ListedMarketValue => state.market_value = value,
            Indicator::Gdp => {
                state.gdp_other = value - N::from(model.base.manufacturing_ratio) * state.sums.va;
                possible = zero.le(state.gdp_other);
                state.gdp_other = state.gdp_other.max(zero);
            }
            Indicator::Investment => {
                state.upgrade = value - flows.project_investment;
                possible = zero.le(state.upgrade);
                state.upgrade = state.upgrade.max(zero);
            }
            _ => {}
        }
        check(possible, "outturn-negative-rest", &|| vec![one.id.clone()]);
    }
    land_and_labour::sum(state);
    if model.blocks.has(Block::Energy) {
        energy::sum(model, state);
    }
}

/// Output by chain, flagship revenue, by region, of the city: in turn until all hold; whether they do.
fn impose_output<N: Number>(model: &Model, all: &[Imposed], state: &mut State<N>) -> N::Mask {
    let (zero, one) = (N::from(0.0), N::from(1.0));
    // The outturns of a year stand in their order, those of output first.
    let outputs = &all[..all.partition_point(|one| one.on <= On::Output)];
    let mut active = zero.lt(one);
    if outputs.is_empty() {
        return active;
    }
    for _ in 0..CYCLES {
        for figure in outputs {
            let factor = N::from(figure.value) / total(model, state, figure.on);
            let factor = N::select(active, factor, one);
            for cell in cells(model, figure.on) {
                state.output[cell] = state.output[cell] * factor;
                state.energy[cell] = state.energy[cell] * factor;
            }
        }
        let mut holds = zero.lt(one);
        for figure in outputs {
            let value = N::from(figure.value);
            let difference = total(model, state, figure.on) - value;
            let error = difference.max(-difference);
            holds = holds.and(error.le(value * N::from(TOLERANCE)));
        }
        active = active.and(holds.not());
        if !active.any() {
            break;
        }
    }
    active.not()
}

/// The cells whose sum a figure of output fixes.
fn cells(model: &Model, on: On) -> impl Iterator<Item = usize> + '_ {
    let chains = model.chains.len();
    (0..model.regions.len() * chains).filter(move |cell| match on {
        On::OutputOfChain(chain) => cell % chains == chain,
        On::OutputOfRegion(region) => cell / chains == region,
        On::FlagshipRevenue => model.chains.flagship[cell % chains],
        _ => true,
    })
}

fn total<N: Number>(model: &Model, state: &State<N>, on: On) -> N {
    let chains = model.chains.len();
    let mut sum = N::from(0.0);
    for cell in cells(model, on) {
        let weight = if on == On::FlagshipRevenue {
            model.chains.revenue_ratio[cell % chains]
        } else {
            1.0
        };
        sum += state.output[cell] * N::from(weight);
    }
    sum
}

/// Real growth moves all real rates by one factor; value added then fixes the part that comes from prices. Whether all rates
/// stay inside their bounds.
fn impose_value_added<N: Number>(all: &[Imposed], state: &mut State<N>) -> N::Mask {
    let given = |on: On| all.iter().find(|one| one.on == on);
    let (growth, va) = (given(On::VaRealGrowth), given(On::Va));
    let (zero, one) = (N::from(0.0), N::from(1.0));
    if growth.is_none() && va.is_none() {
        return zero.lt(one);
    }
    let bounds = (N::from(RATE_BOUNDS.0), N::from(RATE_BOUNDS.1));
    let inside = |rate: N| bounds.0.le(rate).and(rate.le(bounds.1));
    let mut holds = zero.lt(one);
    let mut real = state.sums.real_rate_output;
    if let Some(growth) = growth {
        let wanted = state.before.va_real * (one + N::from(growth.value)) * state.price;
        let factor = wanted / real;
        let mut reached = zero;
        for (rate, output) in state.real_rate.iter_mut().zip(&state.sums.output_chain) {
            *rate = *rate * factor;
            holds = holds.and(inside(*rate));
            *rate = rate.clamp(RATE_BOUNDS.0, RATE_BOUNDS.1);
            reached += *output * *rate;
        }
        real = N::select(holds, wanted, reached);
    }
    if let Some(va) = va {
        state.price_part = (N::from(va.value) - real) / state.sums.output;
    }
    for (rate, real_rate) in state.rate.iter_mut().zip(&state.real_rate) {
        let wanted = *real_rate + state.price_part;
        holds = holds.and(inside(wanted));
        *rate = wanted.clamp(RATE_BOUNDS.0, RATE_BOUNDS.1);
    }
    holds
}

fn scale_to<N: Number>(values: &mut [N], wanted: N) {
    let sum = values.iter().fold(N::from(0.0), |sum, value| sum + *value);
    let factor = wanted / sum;
    for value in values {
        *value = *value * factor;
    }
}
