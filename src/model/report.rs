//! Section 4: the indicators of a year, written into its row of results.

use crate::model::economy;
use crate::model::state::{Flows, State};
use crate::model::{Detail, Model};
use crate::number::{Mask, Number};
use crate::registry::indicators::{CHAIN_COUNT, INDICATOR_COUNT, REGIONAL_COUNT};
use crate::registry::{Block, INDICATORS, Indicator};

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

/// A row of results under way; remembers which values are absent, so that any other one that is no finite number is a fault.
pub(crate) struct Row<'a, N> {
    pub values: &'a mut [N],
    /// Slot of the first value.
    pub offset: usize,
    pub year: usize,
    pub absences: &'a mut Vec<(usize, usize)>,
}

impl<'a, N: Number> Row<'a, N> {
    /// The whole row of a year.
    pub fn new(values: &'a mut [N], year: usize, absences: &'a mut Vec<(usize, usize)>) -> Self {
        Row {
            values,
            offset: 0,
            year,
            absences,
        }
    }

    #[inline]
    fn city(&mut self, indicator: Indicator, value: N) {
        self.put(indicator as usize, value);
    }

    #[inline]
    pub fn put(&mut self, slot: usize, value: N) {
        self.values[slot] = value;
    }

    /// The part of the row that starts at `slot`; slots count from there. Its length is known, so that writing is not checked.
    fn part<const LENGTH: usize>(&mut self, slot: usize) -> Row<'_, N> {
        let part: &mut [N; LENGTH] = self.values[slot..]
            .first_chunk_mut()
            .expect("the layout is wide enough");
        Row {
            values: part,
            offset: self.offset + slot,
            year: self.year,
            absences: self.absences,
        }
    }

    #[inline]
    pub fn absent(&mut self, slot: usize) {
        self.values[slot] = N::absent();
        self.absences.push((self.offset + slot, self.year));
    }

    /// The value, absent where the mask does not hold.
    #[inline]
    pub fn put_where(&mut self, there: N::Mask, slot: usize, value: N) {
        self.values[slot] = N::select(there, value, N::absent());
        if !there.all() {
            self.absences.push((self.offset + slot, self.year));
        }
    }

    /// `a / b · scale`; absent where `b` is 0.
    #[inline]
    fn quotient(&mut self, slot: usize, a: N, b: N, scale: f64) {
        let zero = N::from(0.0);
        let there = zero.lt(b);
        self.put_where(
            there,
            slot,
            a * N::from(scale) / N::select(there, b, N::from(1.0)),
        );
    }
}

/// The values that are no finite numbers and not known to be absent: slot and year of each.
pub(crate) fn faults<N: Number>(
    values: &[N],
    width: usize,
    absences: &[(usize, usize)],
) -> Vec<(usize, usize)> {
    // Counting first: as a rule there is no fault, and the count alone is quick.
    let not_finite = values.iter().filter(|value| !value.is_finite().all()).count();
    if not_finite == absences.len() {
        return Vec::new();
    }
    let places = values
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_finite().all());
    places
        .map(|(at, _)| (at % width, at / width))
        .filter(|place| !absences.contains(place))
        .collect()
}

/// The indicators of the base year: no growth rates, no yearly cuts, no covers, no investment.
pub(crate) fn base_year<N: Number>(
    model: &Model,
    state: &State<N>,
    flows: &Flows<N>,
    values: &mut [N],
    absences: &mut Vec<(usize, usize)>,
) {
    let mut row = Row::new(values, 0, absences);
    levels(model, state, flows, Detail::ALL, &mut row);
    let zero = N::from(0.0);
    if model.blocks.has(Block::Energy) {
        row.city(Indicator::EnergyIntensityCut, zero);
        row.city(Indicator::EnergySaved, zero);
    }
    if model.blocks.has(Block::Carbon) {
        row.city(Indicator::Co2Saved, zero);
    }
    let later = INDICATORS
        .iter()
        .filter(|family| family.indicator.first_year() > 0 && model.blocks.has_all(family.blocks));
    for family in later {
        row.absent(family.indicator as usize);
    }
    for r in 0..model.regions.len() {
        let growth = const { Indicator::VaRealGrowth.regional() };
        row.absent(model.layout.regional_slot(r, growth));
    }
}

/// The indicators of a year after the base year, in the forms that are wanted; `earlier` holds the rows before it.
pub(crate) fn year<N: Number>(
    model: &Model,
    year: usize,
    state: &mut State<N>,
    flows: &Flows<N>,
    (detail, earlier): (Detail, &[N]),
    values: &mut [N],
    absences: &mut Vec<(usize, usize)>,
) {
    let one = N::from(1.0);
    let mut row = Row::new(values, year, absences);
    let width = model.layout.width;
    let before = |indicator: Indicator| earlier[(year - 1) * width + indicator as usize];
    let first = |indicator: Indicator| earlier[indicator as usize];
    row.city(
        Indicator::VaRealGrowth,
        state.sums.va_real / state.before.va_real - one,
    );
    if detail.by_region {
        growth_by_region(model, state, earlier, &mut row);
    }
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
        row.put_where(
            flows.energy_cover.is_finite(),
            Indicator::ProjectsEnergyCover as usize,
            flows.energy_cover,
        );
    }
    if model.blocks.has(Block::Carbon) {
        let intensity = state.sums.energy * state.carbon_factor / state.sums.va_real;
        let saved = state.sums.va_real * (state.before.carbon_intensity - intensity);
        state.since_base.co2_saved += saved;
        state.since_base.co2_freed += flows.energy_freed_total * state.carbon_factor;
        row.city(Indicator::Co2Saved, saved);
    }
    if model.blocks.has(Block::Land) {
        row.put_where(
            flows.land_cover.is_finite(),
            Indicator::ProjectsLandCover as usize,
            flows.land_cover,
        );
    }
    if model.blocks.has(Block::Investment) {
        let investment = flows.project_investment + state.upgrade;
        row.city(Indicator::Investment, investment);
        if year >= Indicator::InvestmentGrowth.first_year() {
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
    levels(model, state, flows, detail, &mut row);
    let multiple = state.sums.output / first(Indicator::Output);
    row.city(Indicator::OutputMultiple, multiple);
}

/// Real growth of the regions over the row before.
fn growth_by_region<N: Number>(model: &Model, state: &State<N>, earlier: &[N], row: &mut Row<'_, N>) {
    let one = N::from(1.0);
    let before = &earlier[earlier.len() - model.layout.width..];
    for (r, real) in state.sums.va_real_region.iter().enumerate() {
        let slot = |position| model.layout.regional_slot(r, position);
        let earlier = before[slot(const { Indicator::VaReal.regional() })];
        let there = N::from(0.0).lt(earlier);
        let growth = *real / N::select(there, earlier, one) - one;
        row.put_where(there, slot(const { Indicator::VaRealGrowth.regional() }), growth);
    }
}

/// What every year has, the base year included.
fn levels<N: Number>(
    model: &Model,
    state: &State<N>,
    flows: &Flows<N>,
    detail: Detail,
    row: &mut Row<'_, N>,
) {
    city(model, state, flows, &mut row.part::<INDICATOR_COUNT>(0));
    if detail.by_region {
        regions(model, state, row);
    }
    if detail.by_chain {
        chains(model, state, row);
    }
}

fn city<N: Number>(model: &Model, state: &State<N>, flows: &Flows<N>, row: &mut Row<'_, N>) {
    assert!(row.values.len() == INDICATOR_COUNT);
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
}

fn flagship<N: Number>(model: &Model, state: &State<N>, row: &mut Row<'_, N>) {
    let zero = N::from(0.0);
    let (mut output, mut revenue, mut all_revenue) = (zero, zero, zero);
    let of_chain = model.chains.revenue_ratio.iter().zip(&model.chains.flagship);
    for (by_chain, (ratio, flagship)) in state.sums.output_chain.iter().zip(of_chain) {
        let of_chain = *by_chain * N::from(*ratio);
        all_revenue += of_chain;
        if *flagship {
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
    const fn at(indicator: Indicator) -> usize {
        indicator.regional()
    }
    let blocks = model.blocks;
    for r in 0..model.regions.len() {
        let mut part = row.part::<REGIONAL_COUNT>(model.layout.regional + r * REGIONAL_COUNT);
        assert!(part.values.len() == REGIONAL_COUNT);
        let (va, land) = (state.sums.va_region[r], state.land[r]);
        part.put(const { at(Indicator::Output) }, state.sums.output_region[r]);
        part.put(const { at(Indicator::Va) }, va);
        part.put(const { at(Indicator::VaReal) }, state.sums.va_real_region[r]);
        part.put(const { at(Indicator::LandFreed) }, state.since_base.land_freed[r]);
        part.put(const { at(Indicator::FirmsTreated) }, state.since_base.firms[r]);
        part.put(
            const { at(Indicator::EnergyFreed) },
            state.since_base.energy_freed[r],
        );
        if blocks.has(Block::Land) {
            part.quotient(const { at(Indicator::VaPerMu) }, va, land, 1e4);
            part.put(const { at(Indicator::LandInUse) }, land);
        }
        if blocks.has(Block::Energy) {
            part.put(const { at(Indicator::EnergyTotal) }, state.sums.energy_region[r]);
        }
        if blocks.has(Block::Tax) {
            part.put(const { at(Indicator::Tax) }, state.tax_rate * va);
            if blocks.has(Block::Land) {
                part.quotient(const { at(Indicator::TaxPerMu) }, state.tax_rate * va, land, 1e4);
            }
        }
        if blocks.has(Block::Workers) {
            part.put(const { at(Indicator::Workers) }, state.workers[r]);
            part.quotient(
                const { at(Indicator::LabourProductivity) },
                va,
                state.workers[r],
                1.0,
            );
        }
    }
}

/// The forms by chain.
fn chains<N: Number>(model: &Model, state: &State<N>, row: &mut Row<'_, N>) {
    for k in 0..model.chains.len() {
        let mut part = row.part::<CHAIN_COUNT>(model.layout.by_chain + k * CHAIN_COUNT);
        assert!(part.values.len() == CHAIN_COUNT);
        part.put(const { Indicator::Output.by_chain() }, state.sums.output_chain[k]);
        part.put(
            const { Indicator::Va.by_chain() },
            state.sums.output_chain[k] * state.rate[k],
        );
        if model.blocks.has(Block::Energy) {
            part.put(
                const { Indicator::EnergyTotal.by_chain() },
                state.sums.energy_chain[k],
            );
        }
    }
}
