//! The moving state of a run, and the flows of the year under way. All vectors are allocated once and kept between runs.

use crate::model::Model;
use crate::number::Number;

/// The city at the end of the last computed year. Cells are regions by chains, row after row.
#[derive(Clone, Debug)]
pub(crate) struct State<N> {
    pub output: Vec<N>,
    pub energy: Vec<N>,
    /// vr: real value-added rate by chain, and v: at current prices.
    pub real_rate: Vec<N>,
    pub rate: Vec<N>,
    /// u: the part of the rates that comes from prices.
    pub price_part: N,
    pub price: N,
    pub land: Vec<N>,
    pub workers: Vec<N>,
    pub tax_rate: N,
    pub land_pool: N,
    pub energy_pool: N,
    pub backlog: N,
    /// Π(1 − d) since the base year.
    pub efficiency: N,
    pub carbon_factor: N,
    /// Firms still on each region's list.
    pub listed_for_renewal: Vec<N>,
    pub companies: N,
    pub market_value: N,
    pub pipeline: N,
    pub ipo_value: N,
    pub gdp_other: N,
    pub gdp_other_price: N,
    pub upgrade: N,
    pub since_base: SinceBase<N>,
    pub sums: Sums<N>,
    pub before: Before<N>,
    pub tracked: Vec<TrackedState<N>>,
    /// Investment landed, and land taken for it, by year; [`Model::lead`] years before the base year come first.
    pub landed: Vec<N>,
    pub land_taken: Vec<N>,
}

/// Sums since the base year.
#[derive(Clone, Debug)]
pub(crate) struct SinceBase<N> {
    pub land_freed: Vec<N>,
    pub energy_freed: Vec<N>,
    pub firms: Vec<N>,
    pub energy_saved: N,
    pub co2_saved: N,
    pub co2_freed: N,
    pub landed: N,
    pub ipos: N,
}

/// Totals of the state.
#[derive(Clone, Debug)]
pub(crate) struct Sums<N> {
    pub output: N,
    pub output_region: Vec<N>,
    pub output_chain: Vec<N>,
    pub va: N,
    pub va_region: Vec<N>,
    pub va_real_region: Vec<N>,
    /// Real value added, and Σ Y·vr, which is it at current prices of output.
    pub va_real: N,
    pub real_rate_output: N,
    pub energy: N,
    pub energy_region: Vec<N>,
    pub energy_chain: Vec<N>,
    pub land: N,
    pub workers: N,
}

/// What the year under way needs of the year before, once the state has moved on.
#[derive(Clone, Debug)]
pub(crate) struct Before<N> {
    pub output: Vec<N>,
    pub output_total: N,
    pub output_region: Vec<N>,
    pub real_rate: Vec<N>,
    pub price: N,
    pub va_real: N,
    pub carbon_intensity: N,
    pub gdp_real: N,
    pub land_freed: N,
}

/// Flows of the year under way.
#[derive(Clone, Debug)]
pub(crate) struct Flows<N> {
    pub land_freed: Vec<N>,
    pub energy_freed: Vec<N>,
    pub firms: Vec<N>,
    pub land_freed_total: N,
    pub energy_freed_total: N,
    /// Σ x_k·Y(y−1) by region.
    pub exposed: Vec<N>,
    pub landed: N,
    pub factor: N,
    pub land_cover: N,
    pub energy_cover: N,
    pub land_taken: N,
    /// κ Σ (ramp(a) − ramp(a−1)) landed(y−a): new output of the city at base-year prices.
    pub on_stream: N,
    /// Part of last year's output that entering firms bring, at base-year prices.
    pub entry: N,
    /// 1 + π.
    pub inflation: N,
    pub chain_growth: Vec<N>,
    /// Energy that entering firms bring, as a part of the chain's a year ago.
    pub entry_energy: Vec<N>,
    pub region_growth: Vec<N>,
    pub output_lost: Vec<N>,
    pub ipos: N,
    pub project_investment: N,
}

/// A tracked indicator's memory: its value, its anchor (base year or last outturn) and what has accrued since.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TrackedState<N> {
    pub value: N,
    pub anchor: N,
    pub driver: N,
    pub drift: N,
}

impl<N: Number> State<N> {
    pub fn new(model: &Model) -> Self {
        let zero = N::from(0.0);
        let (regions, chains) = (model.regions.len(), model.chains.len());
        let of = |length: usize| vec![zero; length];
        Self {
            output: of(regions * chains),
            energy: of(regions * chains),
            real_rate: of(chains),
            rate: of(chains),
            price_part: zero,
            price: zero,
            land: of(regions),
            workers: of(regions),
            tax_rate: zero,
            land_pool: zero,
            energy_pool: zero,
            backlog: zero,
            efficiency: zero,
            carbon_factor: zero,
            listed_for_renewal: of(regions),
            companies: zero,
            market_value: zero,
            pipeline: zero,
            ipo_value: zero,
            gdp_other: zero,
            gdp_other_price: zero,
            upgrade: zero,
            since_base: SinceBase {
                land_freed: of(regions),
                energy_freed: of(regions),
                firms: of(regions),
                energy_saved: zero,
                co2_saved: zero,
                co2_freed: zero,
                landed: zero,
                ipos: zero,
            },
            sums: Sums {
                output: zero,
                output_region: of(regions),
                output_chain: of(chains),
                va: zero,
                va_region: of(regions),
                va_real_region: of(regions),
                va_real: zero,
                real_rate_output: zero,
                energy: zero,
                energy_region: of(regions),
                energy_chain: of(chains),
                land: zero,
                workers: zero,
            },
            before: Before {
                output: of(regions * chains),
                output_total: zero,
                output_region: of(regions),
                real_rate: of(chains),
                price: zero,
                va_real: zero,
                carbon_intensity: zero,
                gdp_real: zero,
                land_freed: zero,
            },
            tracked: vec![
                TrackedState {
                    value: zero,
                    anchor: zero,
                    driver: zero,
                    drift: zero
                };
                model.tracked.len()
            ],
            landed: of(model.lead() + model.years + 1),
            land_taken: of(model.lead() + model.years + 1),
        }
    }

    /// Sets the state to the base year.
    pub fn start(&mut self, model: &Model, first_levers: &[N]) {
        let zero = N::from(0.0);
        let base = &model.base;
        let set = |to: &mut [N], from: &[f64]| {
            to.iter_mut()
                .zip(from)
                .for_each(|(to, from)| *to = N::from(*from));
        };
        set(&mut self.output, &base.output);
        set(&mut self.energy, &base.energy);
        set(&mut self.real_rate, &base.va_rate);
        set(&mut self.rate, &base.va_rate);
        set(&mut self.land, &base.land);
        set(&mut self.workers, &base.workers);
        let number = |value: Option<f64>| N::from(value.unwrap_or(0.0));
        let b = &base.baseline;
        self.price_part = zero;
        self.price = N::from(1.0);
        self.tax_rate = N::from(base.tax_rate);
        self.land_pool = number(b.land_pool);
        self.energy_pool = number(b.energy_pool);
        self.backlog = N::from(b.backlog);
        self.efficiency = N::from(1.0);
        self.carbon_factor = number(b.co2_factor);
        for (left, region) in self.listed_for_renewal.iter_mut().zip(&model.regions) {
            *left = N::from(region.renewal_share * b.inefficient_firms);
        }
        self.companies = number(b.listed_count);
        self.market_value = number(b.listed_market_value);
        self.pipeline = number(b.ipo_pipeline);
        self.ipo_value = number(b.ipo_value);
        self.gdp_other = N::from(base.gdp_other);
        self.gdp_other_price = N::from(1.0);
        self.upgrade = number(b.upgrade_investment);
        let since = &mut self.since_base;
        for sum in [&mut since.land_freed, &mut since.energy_freed, &mut since.firms] {
            sum.fill(zero);
        }
        for sum in [
            &mut since.energy_saved,
            &mut since.co2_saved,
            &mut since.co2_freed,
            &mut since.landed,
            &mut since.ipos,
        ] {
            *sum = zero;
        }
        set(&mut self.landed, &model.history);
        self.landed[model.history.len()..].fill(zero);
        self.land_taken[model.history.len()..].fill(zero);
        self.take_land(model, first_levers);
        self.before.land_freed = zero;
        for (state, one) in self.tracked.iter_mut().zip(&model.tracked) {
            *state = TrackedState {
                value: N::from(one.value),
                anchor: N::from(one.value),
                driver: zero,
                drift: zero,
            };
        }
    }

    /// Land that the projects of the history took, at the land intensity of the first projected year.
    pub fn take_land(&mut self, model: &Model, first_levers: &[N]) {
        let land_per_investment = super::projects::land_per_investment(first_levers);
        for (taken, amount) in self.land_taken.iter_mut().zip(&model.history) {
            *taken = N::from(*amount) * land_per_investment;
        }
    }
}

impl<N: Number> Flows<N> {
    pub fn new(model: &Model) -> Self {
        let zero = N::from(0.0);
        let (regions, chains) = (model.regions.len(), model.chains.len());
        Self {
            land_freed: vec![zero; regions],
            energy_freed: vec![zero; regions],
            firms: vec![zero; regions],
            land_freed_total: zero,
            energy_freed_total: zero,
            exposed: vec![zero; regions],
            landed: zero,
            factor: N::from(1.0),
            land_cover: N::absent(),
            energy_cover: N::absent(),
            land_taken: zero,
            on_stream: zero,
            entry: zero,
            inflation: N::from(1.0),
            chain_growth: vec![zero; chains],
            entry_energy: vec![zero; chains],
            region_growth: vec![zero; regions],
            output_lost: vec![zero; regions],
            ipos: zero,
            project_investment: zero,
        }
    }

    /// Sets the flows of the base year: nothing treated, everything landed that the history says.
    pub fn start(&mut self, landed: N) {
        let zero = N::from(0.0);
        self.landed = landed;
        self.factor = N::from(1.0);
        self.land_cover = N::absent();
        self.energy_cover = N::absent();
        self.ipos = zero;
    }
}
