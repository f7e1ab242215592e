//! The model of `docs/model.md`: one yearly stock–flow model of a city's above-scale industry. One file a group of
//! paragraphs, one function a paragraph, in their order; `Model::run` is the order.

pub mod base_year;
mod bounds;
mod cells;
mod compile;
mod detail;
mod economy;
mod energy;
mod land_and_labour;
mod layout;
mod lever_values;
mod listed;
mod output;
mod outturns;
mod projects;
mod renewal;
mod report;
mod restore;
mod shocks;
mod state;
mod tracked;
mod value_added;

pub use bounds::{Bound, BoundsOfYear};
pub use cells::Cells;
pub(crate) use compile::SHARE_TOLERANCE;
pub(crate) use detail::Detail;
pub use layout::{Instance, Layout};
pub use lever_values::{LeverSlots, LeverValues};
pub use outturns::{Conflict, IMPOSED_PAIRS, is_imposed};

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::inputs::Process;
use crate::number::Number;
use crate::registry::Blocks;
use base_year::BaseYear;
use outturns::Imposed;
use restore::Restore;
use shocks::Calm;
pub(crate) use shocks::{Shocks, YearShocks};
use state::{Flows, State};

/// A plan's model, compiled: everything that does not change while sliders move.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub(crate) base_year: i32,
    pub(crate) years: usize,
    pub(crate) regions: Vec<RegionParameters>,
    pub(crate) chains: ChainParameters,
    pub(crate) blocks: Blocks,
    pub(crate) base: BaseYear,
    pub(crate) phasing: Vec<f64>,
    /// Σ σ_k: 1 but for rounding.
    pub(crate) project_share_total: f64,
    /// Investment landed by year, the last one in the base year.
    pub(crate) history: Vec<f64>,
    pub(crate) tracked: Vec<TrackedParameters>,
    /// Imposed outturns by year after the base year.
    pub(crate) outturns: Vec<Vec<Imposed>>,
    pub(crate) slots: LeverSlots,
    /// Shared with every projection that comes of it.
    pub(crate) layout: Arc<Layout>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RegionParameters {
    pub workers_share: f64,
    pub renewal_share: f64,
    pub project_share: f64,
}

/// Numbers of the chains, each in the chains' order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ChainParameters {
    pub exposure: Vec<f64>,
    pub project_share: Vec<f64>,
    pub revenue_ratio: Vec<f64>,
    pub flagship: Vec<bool>,
}

impl ChainParameters {
    pub fn len(&self) -> usize {
        self.exposure.len()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TrackedParameters {
    pub process: Process,
    pub value: f64,
    /// `elastic`: slot of the driver in a row of results.
    pub driver: usize,
    /// `composition`: weight of each chain.
    pub weights: Vec<f64>,
    /// `composition`: the region whose value added counts; the city's where `None`.
    pub region: Option<usize>,
}

/// Which pool holds projects back in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Limit {
    /// Everything ready lands.
    Free,
    /// Land on hand is the limit.
    Land,
    /// The energy allowance is the limit.
    Energy,
}

impl Limit {
    /// From the two marks of a run: land bound, energy bound.
    pub(crate) fn of((land, energy): (f64, f64)) -> Self {
        if land > 0.0 {
            Limit::Land
        } else if energy > 0.0 {
            Limit::Energy
        } else {
            Limit::Free
        }
    }
}

/// Memory of a run, allocated once, and its results.
#[derive(Clone, Debug)]
pub struct Workspace<N> {
    pub(crate) state: State<N>,
    pub(crate) flows: Flows<N>,
    /// Results, a row a year from the base year on; see [`Layout`].
    pub values: Vec<N>,
    /// Price level a year.
    pub price_level: Vec<N>,
    /// Land bound and energy bound, a year after the base year.
    pub(crate) bound: Vec<(N, N)>,
    /// Indicators that are absent: slot and year, counted from the base year.
    pub(crate) absences: Vec<(usize, usize)>,
    /// Indicators that came out as no finite number: slot and year.
    pub faults: Vec<(usize, usize)>,
    /// Outturns that cannot be imposed.
    pub conflicts: Vec<Conflict>,
    /// 1 on a path on which an outturn could not be imposed as it is.
    pub(crate) clamped: N,
    /// Which indicators are computed.
    pub(crate) detail: Detail,
    /// The state of the base year, kept from the first run on: it depends on no lever but for the land that earlier projects took.
    base: Option<State<N>>,
    /// How many of the absences are the base year's.
    base_absences: usize,
}

impl<N: Number> Workspace<N> {
    /// Memory for runs of a model.
    pub fn new(model: &Model) -> Self {
        Self {
            state: State::new(model),
            flows: Flows::new(model),
            values: vec![N::from(0.0); model.layout.width * (model.years + 1)],
            price_level: vec![N::from(1.0); model.years + 1],
            bound: vec![(N::from(0.0), N::from(0.0)); model.years],
            absences: Vec::with_capacity(4 * model.layout.width),
            faults: Vec::new(),
            conflicts: Vec::new(),
            clamped: N::from(0.0),
            detail: Detail::ALL,
            base: None,
            base_absences: 0,
        }
    }

    /// Sets state, flows and results to the base year.
    fn start(&mut self, model: &Model, first_levers: &[N]) {
        if let Some(base) = &self.base {
            self.state.restore(base);
            self.state.take_land(model, first_levers);
            self.flows.start(self.state.landed[model.lead()]);
            self.absences.truncate(self.base_absences);
            return;
        }
        let Self {
            state,
            flows,
            values,
            absences,
            ..
        } = self;
        absences.clear();
        state.start(model, first_levers);
        value_added::sum(model, state);
        energy::sum(model, state);
        land_and_labour::sum(state);
        flows.start(state.landed[model.lead()]);
        let row = &mut values[..model.layout.width];
        report::base_year(model, state, flows, row, absences);
        tracked::start(model, state, row);
        self.base = Some(self.state.clone());
        self.base_absences = self.absences.len();
    }
}

impl Model {
    /// The plan's base year.
    pub fn base_year(&self) -> i32 {
        self.base_year
    }

    /// The number of projected years.
    pub fn years(&self) -> usize {
        self.years
    }

    /// Where each indicator stands in a row of results.
    pub fn layout(&self) -> &Arc<Layout> {
        &self.layout
    }

    /// Where each lever stands in a row of values.
    pub fn slots(&self) -> &LeverSlots {
        &self.slots
    }

    /// Whether a published result is imposed in any year.
    pub(crate) fn has_outturns(&self) -> bool {
        self.outturns.iter().any(|of_year| !of_year.is_empty())
    }

    /// The blocks of base numbers that are there.
    pub fn blocks(&self) -> &Blocks {
        &self.blocks
    }

    /// The slot that a tracked indicator follows, where it is elastic.
    pub(crate) fn driver(&self, tracked: usize) -> Option<usize> {
        let one = &self.tracked[tracked];
        (one.process == Process::Elastic).then_some(one.driver)
    }

    /// Years before the base year that are remembered.
    pub(crate) fn lead(&self) -> usize {
        self.history.len() - 1
    }

    /// Computes all years; the results stand in the workspace.
    pub fn run<N: Number>(&self, levers: &LeverValues<N>, work: &mut Workspace<N>) {
        self.run_with(&Calm, levers, work);
        work.faults = report::faults(&work.values, self.layout.width, &work.absences);
    }

    /// Computes all years of a path. What comes out as no finite number is found when the paths are summed up.
    pub(crate) fn run_with<N: Number>(
        &self,
        shocks: &impl Shocks<N>,
        levers: &LeverValues<N>,
        work: &mut Workspace<N>,
    ) {
        self.run_seen(shocks, levers, work, |_, _, _, _| {});
    }

    /// The same, showing each year's levers, which pool binds, state and flows once they are computed.
    #[inline]
    fn run_seen<N: Number>(
        &self,
        shocks: &impl Shocks<N>,
        levers: &LeverValues<N>,
        work: &mut Workspace<N>,
        mut see: impl FnMut(&[N], (N, N), &State<N>, &Flows<N>),
    ) {
        work.conflicts.clear();
        work.clamped = N::from(0.0);
        work.start(self, levers.row(0));
        let Workspace {
            state,
            flows,
            values,
            price_level,
            bound,
            absences,
            conflicts,
            clamped,
            detail,
            ..
        } = work;
        let width = self.layout.width;
        for year in 1..=self.years {
            let row = levers.row(year - 1);
            let shocks = &shocks.of(year);
            let settings = (row, levers.build_years);
            bound[year - 1] = self.advance(year, shocks, settings, *detail, state, flows);
            if !self.outturns[year - 1].is_empty() {
                outturns::impose(self, year, state, flows, conflicts, clamped);
            }
            price_level[year] = state.price;
            let (earlier, now) = values.split_at_mut(year * width);
            let now = &mut now[..width];
            report::year(self, year, state, flows, (*detail, earlier), now, absences);
            tracked::advance(self, year, shocks, row, state, now, absences);
            see(row, bound[year - 1], state, flows);
        }
    }

    /// One year, in the order of the specification.
    fn advance<N: Number>(
        &self,
        year: usize,
        shocks: &impl YearShocks<N>,
        (row, build_years): (&[N], usize),
        detail: Detail,
        state: &mut State<N>,
        flows: &mut Flows<N>,
    ) -> (N, N) {
        report::remember(self, state);
        output::price(shocks, row, state, flows);
        renewal::treat(self, shocks, row, state, flows);
        let bound = projects::land(self, year, row, state, flows);
        projects::come_on_stream(self, year, row, build_years, state, flows);
        output::entry(row, state, flows);
        output::output(self, shocks, row, state, flows);
        value_added::rates(row, state);
        value_added::sum(self, state);
        if self.blocks.has(crate::registry::Block::Land) {
            land_and_labour::land(self, year, row, build_years, state, flows);
        }
        if self.blocks.has(crate::registry::Block::Workers) {
            land_and_labour::workers(self, row, state, flows);
        }
        land_and_labour::sum(state);
        economy::tax(row, state);
        if self.blocks.has(crate::registry::Block::Energy) {
            energy::energy(self, row, state, flows);
            energy::sum(self, state);
            energy::carbon_factor(row, state);
        }
        if detail.listed {
            listed::companies(shocks, row, state, flows);
        }
        economy::investment(self, year, row, state, flows);
        economy::gdp(row, state);
        bound
    }

    /// Which pool held projects back, a year after the base year.
    pub fn limits(&self, work: &Workspace<f64>) -> Vec<Limit> {
        work.bound.iter().copied().map(Limit::of).collect()
    }
}
