//! Which bounds of the model hold in which year: where one holds, some assumptions move nothing, and where it begins to hold,
//! results have a kink.

use crate::inputs::Process;
use crate::model::base_year::RATE_BOUNDS;
use crate::model::land_and_labour::FLOOR;
use crate::model::shocks::Calm;
use crate::model::state::{Flows, State};
use crate::model::{LeverValues, Model, Workspace};
use crate::registry::Lever;

/// A bound of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// Land on hand is the limit of projects.
    Land,
    /// The energy allowance is the limit of projects.
    Energy,
    /// Everything signed is ready: the landing rate is 1 or more.
    LandingRate,
    /// No firm is left on a region's list for renewal.
    RenewalList,
    /// Renewal takes half of a cell's output, the most it can.
    OutputLost,
    /// A chain's value-added rate is at an end of 2 % to 90 %.
    ValueAddedRate,
    /// The tax rate is 0.
    TaxRate,
    /// A region's land in use is 1 % of the base year's.
    LandInUse,
    /// A region's workers are 1 % of the base year's.
    Workers,
    /// A share of value added that is tracked is 0 or 1.
    Composition,
}

impl Bound {
    /// All bounds.
    pub const ALL: [Bound; 10] = [
        Bound::Land,
        Bound::Energy,
        Bound::LandingRate,
        Bound::RenewalList,
        Bound::OutputLost,
        Bound::ValueAddedRate,
        Bound::TaxRate,
        Bound::LandInUse,
        Bound::Workers,
        Bound::Composition,
    ];

    /// The bound's id; its text is `bound-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Bound::Land => "land",
            Bound::Energy => "energy",
            Bound::LandingRate => "landing_rate",
            Bound::RenewalList => "renewal_list",
            Bound::OutputLost => "output_lost",
            Bound::ValueAddedRate => "va_rate",
            Bound::TaxRate => "tax_rate",
            Bound::LandInUse => "land_in_use",
            Bound::Workers => "workers",
            Bound::Composition => "composition",
        }
    }
}

/// In how many regions, chains or indicators each bound holds in a year, in the order of [`Bound::ALL`].
pub type BoundsOfYear = [usize; Bound::ALL.len()];

impl Model {
    /// Runs all years and counts, for each year after the base year, where each bound holds.
    pub fn bounds(&self, levers: &LeverValues<f64>, work: &mut Workspace<f64>) -> Vec<BoundsOfYear> {
        let mut found = Vec::with_capacity(self.years);
        self.run_seen(&Calm, levers, work, |row, bound, state, flows| {
            found.push(self.bounds_of_year(row, bound, state, flows));
        });
        found
    }

    fn bounds_of_year(
        &self,
        row: &[f64],
        (land, energy): (f64, f64),
        state: &State<f64>,
        flows: &Flows<f64>,
    ) -> BoundsOfYear {
        let count = |of: &mut dyn Iterator<Item = bool>| of.filter(|holds| *holds).count();
        let at_end = |rate: f64| rate <= RATE_BOUNDS.0 || rate >= RATE_BOUNDS.1;
        let at_floor = |now: &[f64], base: &[f64]| {
            count(
                &mut now
                    .iter()
                    .zip(base)
                    .map(|(now, base)| *base > 0.0 && *now <= FLOOR * base),
            )
        };
        let mut of_year = BoundsOfYear::default();
        for (slot, bound) in of_year.iter_mut().zip(Bound::ALL) {
            *slot = match bound {
                Bound::Land => usize::from(land > 0.0),
                Bound::Energy => usize::from(energy > 0.0),
                Bound::LandingRate => usize::from(row[Lever::LandingRate as usize] >= 1.0),
                Bound::RenewalList => {
                    let left = state.listed_for_renewal.iter().zip(&self.regions);
                    count(&mut left.map(|(left, region)| region.renewal_share > 0.0 && *left <= 0.0))
                }
                Bound::OutputLost => {
                    count(&mut (0..self.regions.len()).map(|r| self.loses_half(r, state, flows)))
                }
                Bound::ValueAddedRate => {
                    let rates = state.rate.iter().zip(&state.real_rate);
                    count(&mut rates.map(|(rate, real)| at_end(*rate) || at_end(*real)))
                }
                Bound::TaxRate => usize::from(state.tax_rate <= 0.0),
                Bound::LandInUse => at_floor(&state.land, &self.base.land),
                Bound::Workers => at_floor(&state.workers, &self.base.workers),
                Bound::Composition => {
                    let tracked = state.tracked.iter().zip(&self.tracked);
                    count(&mut tracked.map(|(now, one)| {
                        one.process == Process::Composition && (now.value <= 0.0 || now.value >= 1.0)
                    }))
                }
            };
        }
        of_year
    }

    /// Whether the most exposed cells of a region lose half of their output: the region loses no less than it would where they
    /// are the first to do so.
    fn loses_half(&self, region: usize, state: &State<f64>, flows: &Flows<f64>) -> bool {
        let chains = self.chains.len();
        let exposures = &self.chains.exposure;
        let most = exposures.iter().copied().fold(0.0, f64::max);
        let before = &state.before.output[region * chains..][..chains];
        let first: f64 = before
            .iter()
            .zip(exposures)
            .map(|(output, exposure)| output * 0.5 * exposure / most)
            .sum();
        most > 0.0 && first > 0.0 && flows.output_lost[region] >= first
    }
}
