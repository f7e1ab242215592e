//! Section 4: the indicators of a year, written into its row of results.

use crate::model::Model;
use crate::model::economy;
use crate::model::state::{Flows, State};
use crate::number::{Mask, Number};
use crate::registry::indicators::{CHAIN_COUNT, REGIONAL_COUNT};
use crate::registry::{Block, Indicator};

/// Keeps what the next year needs of this one.
pub(crate) fn remember<N: Number>(model: &Model, state: &mut State<N>) {
    std::mem::swap(&mut state.before.output, &mut state.output);
    std::mem::swap(&mut state.before.output_region, &mut state.sums.output_region);
    state.before.output_total = state.sums.output;
    state.before.real_rate.copy_from_slice(&state.real_rate);
    state.before.price = state.price;
    state.before.va_real = state.sums.va_real;
    state.before.carbon_intensity = state.sums.energy * state.carbon_factor / state.sums.va_real;
    state.before.gdp_real = economy::gdp_real(model, state);
}

/// A row of results under way; notes values that are no finite numbers.
pub(crate) struct Row<'a, N> {
    pub values: &'a mut [N],
    pub year: usize,
    pub faults: &'a mut Vec<(usize, usize)>,
}

impl<N: Number> Row<'_, N> {
    #[inline]
    fn city(&mut self, indicator: Indicator, value: N) {
        self.put(indicator as usize, value);
    }

    #[inline]
    pub fn put(&mut self, slot: usize, value: N) {
        if !value.is_finite().all() {
            self.faults.push((slot, self.year));
        }
        self.values[slot] = value;
    }

    #[inline]
    pub fn absent(&mut self, slot: usize) {
        self.values[slot] = N::absent();
    }

    /// `a / b · scale`; absent where `b` is 0.
    #[inline]
    fn quotient(&mut self, slot: usize, a: N, b: N, scale: f64) {
        let zero = N::from(0.0);
        let there = zero.lt(b);
        let value = a * N::from(scale) / N::select(there, b, N::from(1.0));
        self.put(slot, value);
        self.values[slot] = N::select(there, value, N::absent());
    }
}

/// The indicators of the base year: no growth rates, no yearly cuts, no covers, no investment.
pub(crate) fn base_year<N: Number>(
    model: &Model,
    state: &State<N>,
    flows: &Flows<N>,
    values: &mut [N],
    faults: &mut Vec<(usize, usize)>,
) {
    let mut row = Row {
        values,
        year: 0,
        faults,
    };
    levels(model, state, flows, &mut row);
    let zero = N::from(0.0);
    if model.blocks.has(Block::Energy) {
        row.city(Indicator::EnergyIntensityCut, zero);
        row.city(Indicator::EnergySaved, zero);
    }
    if model.blocks.has(Block::Carbon) {
        row.city(Indicator::Co2Saved, zero);
    }
    for indicator in [
        Indicator::VaRealGrowth,
        Indicator::EnergyIntensityCutYear,
        Indicator::ProjectsLandCover,
        Indicator::ProjectsEnergyCover,
        Indicator::Investment,
        Indicator::InvestmentGrowth,
        Indicator::GdpRealGrowth,
    ] {
        row.absent(indicator as usize);
    }
}

/// The indicators of a year after the base year; `earlier` holds the rows before it.
pub(crate) fn year<N: Number>(
    model: &Model,
    year: usize,
    state: &mut State<N>,
    flows: &Flows<N>,
    earlier: &[N],
    values: &mut [N],
    faults: &mut Vec<(usize, usize)>,
) {
    let one = N::from(1.0);
    let mut row = Row { values, year, faults };
    let width = model.layout.width;
    let before = |indicator: Indicator| earlier[(year - 1) * width + indicator as usize];
    let first = |indicator: Indicator| earlier[indicator as usize];
    row.city(
        Indicator::VaRealGrowth,
        state.sums.va_real / state.before.va_real - one,
    );
    if model.blocks.has(Block::Energy) {
        let intensity = state.sums.energy / state.sums.va_real;
        let (last, base) = (
            before(Indicator::EnergyIntensity),
            first(Indicator::EnergyIntensity),
        );
        let saved = state.sums.va_real * (last - intensity);
        state.since_base.energy_saved += saved;
        row.city(Indicator::EnergySaved, saved);
        row.city(Indicator::EnergyIntensityCutYear, one - intensity / last);
        row.city(Indicator::EnergyIntensityCut, one - intensity / base);
        row.values[Indicator::ProjectsEnergyCover as usize] = flows.energy_cover;
    }
    if model.blocks.has(Block::Carbon) {
        let intensity = state.sums.energy * state.carbon_factor / state.sums.va_real;
        let saved = state.sums.va_real * (state.before.carbon_intensity - intensity);
        state.since_base.co2_saved += saved;
        state.since_base.co2_freed += flows.energy_freed_total * state.carbon_factor;
        row.city(Indicator::Co2Saved, saved);
    }
    if model.blocks.has(Block::Land) {
        row.values[Indicator::ProjectsLandCover as usize] = flows.land_cover;
    }
    if model.blocks.has(Block::Investment) {
        let investment = flows.project_investment + state.upgrade;
        row.city(Indicator::Investment, investment);
        if year > 1 {
            row.city(
                Indicator::InvestmentGrowth,
                investment / before(Indicator::Investment) - one,
            );
        } else {
            row.absent(Indicator::InvestmentGrowth as usize);
        }
    }
    if model.blocks.has(Block::Gdp) {
        row.city(
            Indicator::GdpRealGrowth,
            economy::gdp_real(model, state) / state.before.gdp_real - one,
        );
    }
    levels(model, state, flows, &mut row);
    let multiple = state.sums.output / first(Indicator::Output);
    row.city(Indicator::OutputMultiple, multiple);
}

/// What every year has, the base year included.
fn levels<N: Number>(model: &Model, state: &State<N>, flows: &Flows<N>, row: &mut Row<'_, N>) {
    let sums = &state.sums;
    let blocks = &model.blocks;
    row.city(Indicator::Output, sums.output);
    row.city(Indicator::OutputReal, sums.output / state.price);
    row.city(Indicator::OutputMultiple, N::from(1.0));
    flagship(model, state, row);
    row.city(Indicator::Va, sums.va);
    row.city(Indicator::VaReal, sums.va_real);
    row.city(Indicator::VaRate, sums.va / sums.output);
    let total = |of: &[N]| of.iter().fold(N::from(0.0), |sum, value| sum + *value);
    row.city(Indicator::LandFreed, total(&state.since_base.land_freed));
    row.city(Indicator::FirmsTreated, total(&state.since_base.firms));
    row.city(Indicator::EnergyFreed, total(&state.since_base.energy_freed));
    row.city(Indicator::ProjectsLanded, flows.landed);
    row.city(Indicator::ProjectsLandedTotal, state.since_base.landed);
    row.city(Indicator::ProjectsBacklog, state.backlog);
    row.city(Indicator::ProjectsLandingFactor, flows.factor);
    if blocks.has(Block::Land) {
        row.quotient(Indicator::VaPerMu as usize, sums.va, sums.land, 1e4);
        row.city(Indicator::LandInUse, sums.land);
        row.city(Indicator::LandPool, state.land_pool);
    }
    if blocks.has(Block::Energy) {
        row.city(Indicator::EnergyTotal, sums.energy);
        row.city(Indicator::EnergyIntensity, sums.energy / sums.va_real);
        row.city(Indicator::EnergySavedTotal, state.since_base.energy_saved);
    }
    if blocks.has(Block::Carbon) {
        row.city(Indicator::Co2Total, sums.energy * state.carbon_factor);
        row.city(Indicator::Co2Freed, state.since_base.co2_freed);
        row.city(Indicator::Co2SavedTotal, state.since_base.co2_saved);
    }
    if blocks.has(Block::Listed) {
        row.city(Indicator::ListedCount, state.companies);
        row.city(Indicator::ListedMarketValue, state.market_value);
        row.city(Indicator::ListedIposTotal, state.since_base.ipos);
    }
    if blocks.has(Block::Gdp) {
        let gdp = economy::gdp_nominal(model, state);
        row.city(Indicator::Gdp, gdp);
        row.city(
            Indicator::GdpManufacturingShare,
            N::from(model.base.manufacturing_ratio) * sums.va / gdp,
        );
    }
    if blocks.has(Block::Tax) {
        row.city(Indicator::Tax, state.tax_rate * sums.va);
        if blocks.has(Block::Land) {
            row.quotient(
                Indicator::TaxPerMu as usize,
                state.tax_rate * sums.va,
                sums.land,
                1e4,
            );
        }
    }
    if blocks.has(Block::Workers) {
        row.city(Indicator::Workers, sums.workers);
        row.quotient(Indicator::LabourProductivity as usize, sums.va, sums.workers, 1.0);
    }
    regions(model, state, row);
    for k in 0..model.chains.len() {
        let slot = model.layout.by_chain + k * CHAIN_COUNT;
        row.put(
            slot + const { Indicator::Output.by_chain() },
            sums.output_chain[k],
        );
        row.put(
            slot + const { Indicator::Va.by_chain() },
            sums.output_chain[k] * state.rate[k],
        );
        if blocks.has(Block::Energy) {
            row.put(
                slot + const { Indicator::EnergyTotal.by_chain() },
                sums.energy_chain[k],
            );
        }
    }
}

fn flagship<N: Number>(model: &Model, state: &State<N>, row: &mut Row<'_, N>) {
    let zero = N::from(0.0);
    let (mut output, mut revenue, mut all_revenue) = (zero, zero, zero);
    for (by_chain, chain) in state.sums.output_chain.iter().zip(&model.chains) {
        let of_chain = *by_chain * N::from(chain.revenue_ratio);
        all_revenue += of_chain;
        if chain.flagship {
            output += *by_chain;
            revenue += of_chain;
        }
    }
    row.city(Indicator::RevenueFlagship, revenue);
    row.city(Indicator::ShareFlagship, output / state.sums.output);
    row.city(Indicator::ShareFlagshipRevenue, revenue / all_revenue);
}

/// The regional forms, at the positions that the registry gives them.
fn regions<N: Number>(model: &Model, state: &State<N>, row: &mut Row<'_, N>) {
    let blocks = &model.blocks;
    for r in 0..model.regions.len() {
        let slot = model.layout.regional + r * REGIONAL_COUNT;
        let (va, land) = (state.sums.va_region[r], state.land[r]);
        row.put(
            slot + const { Indicator::Output.regional() },
            state.sums.output_region[r],
        );
        row.put(slot + const { Indicator::Va.regional() }, va);
        row.put(
            slot + const { Indicator::LandFreed.regional() },
            state.since_base.land_freed[r],
        );
        row.put(
            slot + const { Indicator::FirmsTreated.regional() },
            state.since_base.firms[r],
        );
        row.put(
            slot + const { Indicator::EnergyFreed.regional() },
            state.since_base.energy_freed[r],
        );
        if blocks.has(Block::Land) {
            row.quotient(slot + const { Indicator::VaPerMu.regional() }, va, land, 1e4);
            row.put(slot + const { Indicator::LandInUse.regional() }, land);
        }
        if blocks.has(Block::Energy) {
            row.put(
                slot + const { Indicator::EnergyTotal.regional() },
                state.sums.energy_region[r],
            );
        }
        if blocks.has(Block::Tax) {
            row.put(slot + const { Indicator::Tax.regional() }, state.tax_rate * va);
            if blocks.has(Block::Land) {
                row.quotient(
                    slot + const { Indicator::TaxPerMu.regional() },
                    state.tax_rate * va,
                    land,
                    1e4,
                );
            }
        }
        if blocks.has(Block::Workers) {
            row.put(slot + const { Indicator::Workers.regional() }, state.workers[r]);
            row.quotient(
                slot + const { Indicator::LabourProductivity.regional() },
                va,
                state.workers[r],
                1.0,
            );
        }
    }
}
