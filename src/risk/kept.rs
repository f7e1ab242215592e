//! What is kept of the draws of a group of paths: factors and additions that no slider moves, computed once.

use crate::inputs::Process;
use crate::model::{LeverValues, Model, Shocks, YearShocks};
use crate::number::Number;
use crate::number::lanes::Lanes;
use crate::registry::Lever;
use crate::risk::binomial::binomial;
use crate::risk::compile::RiskModel;
use crate::risk::draws::{Draws, Series};

/// Bounds of the efficiency gain on a path.
const EFFICIENCY: (f64, f64) = (-0.5, 0.5);

/// Where each number of a year stands among what is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Places {
    regions: usize,
    price: usize,
    market: usize,
    landing: usize,
    renewal: usize,
    efficiency: usize,
    tracked: usize,
    uniform: usize,
    /// Numbers a year.
    year: usize,
    /// Numbers a path: all years, then the levers' draws.
    pub path: usize,
    spreads: usize,
}

impl Places {
    pub fn new(risk: &RiskModel) -> Self {
        let shape = risk.shape;
        let regions = shape.chains;
        let price = regions + shape.regions;
        let (market, landing, renewal) = (price + 1, price + 2, price + 3);
        let efficiency = renewal + shape.regions;
        let tracked = efficiency + 1;
        let uniform = tracked + shape.tracked;
        let year = uniform + 2;
        Self {
            regions,
            price,
            market,
            landing,
            renewal,
            efficiency,
            tracked,
            uniform,
            year,
            path: year * shape.years + shape.spreads,
            spreads: year * shape.years,
        }
    }
}

/// Writes what is kept of one path into its lane.
pub(crate) fn keep<const W: usize>(
    risk: &RiskModel,
    places: &Places,
    draws: &Draws,
    lane: usize,
    kept: &mut [Lanes<W>],
) {
    let shape = risk.shape;
    let series = shape.series();
    for year in 0..shape.years {
        let z = |one: Series| draws.z[year * series + shape.at(one)];
        let shared = |index| z(Series::Shared(index));
        let row = &mut kept[year * places.year..][..places.year];
        let mut put = |place: usize, value: f64| row[place].0[lane] = value;
        for k in 0..shape.chains {
            let shock = risk.beta[k] * risk.macro_sigma * shared(0) + risk.chain[k] * z(Series::Chain(k));
            put(k, libm::exp(shock));
        }
        for r in 0..shape.regions {
            put(
                places.regions + r,
                libm::exp(risk.region[r] * z(Series::Region(r))),
            );
            let shock =
                risk.renewal * z(Series::Renewal) + risk.renewal_region[r] * z(Series::RenewalRegion(r));
            put(places.renewal + r, libm::exp(shock));
        }
        put(places.price, libm::exp(risk.price * shared(1)));
        put(places.market, libm::exp(risk.market * shared(2)));
        put(places.landing, libm::exp(risk.landing * shared(3)));
        put(places.efficiency, risk.efficiency * z(Series::Efficiency));
        for (t, (process, sigma)) in risk.tracked.iter().enumerate() {
            let shock = sigma * z(Series::Tracked(t));
            let value = match process {
                Process::Elastic | Process::Cumulative => libm::exp(shock),
                _ => shock,
            };
            put(places.tracked + t, value);
        }
        put(places.uniform, draws.uniform[2 * year]);
        put(places.uniform + 1, draws.uniform[2 * year + 1]);
    }
    for (index, (spread, draw)) in risk.spreads.iter().zip(&draws.spread).enumerate() {
        kept[places.spreads + index].0[lane] = spread.deviation * draw;
    }
}

/// A lever whose value differs from path to path: where it stands, its own draw, and the shock that acts on it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moved {
    slot: usize,
    /// Place of its draw, and its range.
    spread: Option<(usize, f64, f64)>,
    shock: Option<(On, usize)>,
}

/// How a year's shock acts on a lever's value.
#[derive(Clone, Copy, Debug)]
enum On {
    /// The value times the shock.
    Factor,
    /// The value plus the shock.
    Sum,
    /// The same, cut to the bounds of the efficiency gain.
    Efficiency,
}

impl Moved {
    /// All such levers of a plan.
    pub fn all(model: &Model, risk: &RiskModel, places: &Places) -> Vec<Self> {
        let tracked = model.slots().tracked_slot();
        let of_tracked = risk
            .tracked
            .iter()
            .enumerate()
            .filter_map(|(index, (process, _))| {
                let on = match process {
                    Process::Elastic => return None,
                    Process::Cumulative => On::Factor,
                    _ => On::Sum,
                };
                Some((tracked + index, on, places.tracked + index))
            });
        let shocks: Vec<(usize, On, usize)> = [
            (Lever::LandingRate as usize, On::Factor, places.landing),
            (Lever::Efficiency as usize, On::Efficiency, places.efficiency),
        ]
        .into_iter()
        .chain(of_tracked)
        .collect();
        let spread_of = |slot: usize| {
            let index = risk.spreads.iter().position(|spread| spread.slot == slot)?;
            let spread = &risk.spreads[index];
            Some((places.spreads + index, spread.min, spread.max))
        };
        let shocked = shocks.iter().map(|(slot, on, place)| Self {
            slot: *slot,
            spread: spread_of(*slot),
            shock: Some((*on, *place)),
        });
        let is_shocked = |slot: usize| shocks.iter().any(|(shocked, ..)| *shocked == slot);
        let others = risk.spreads.iter().filter(|spread| !is_shocked(spread.slot));
        let others = others.map(|spread| Self {
            slot: spread.slot,
            spread: spread_of(spread.slot),
            shock: None,
        });
        shocked.chain(others).collect()
    }
}

/// Writes a group's values of the levers that differ from path to path; the others are the scenario's already.
#[inline(never)]
pub(crate) fn levers<const W: usize>(
    moved: &[Moved],
    places: &Places,
    scenario: &LeverValues<f64>,
    kept: &[Lanes<W>],
    values: &mut LeverValues<Lanes<W>>,
) {
    for (year, shocks) in kept[..places.spreads].chunks_exact(places.year).enumerate() {
        for lever in moved {
            let mut value = Lanes::from(scenario.get(year, lever.slot));
            if let Some((place, min, max)) = lever.spread {
                value = (value + kept[place]).clamp(min, max);
            }
            if let Some((on, place)) = lever.shock {
                let shock = shocks[place];
                value = match on {
                    On::Factor => value * shock,
                    On::Sum => value + shock,
                    On::Efficiency => (value + shock).clamp(EFFICIENCY.0, EFFICIENCY.1),
                };
            }
            values.set(year, lever.slot, value);
        }
    }
}

/// The shocks of a group of paths.
pub(crate) struct Drawn<'a, const W: usize> {
    pub places: &'a Places,
    pub kept: &'a [Lanes<W>],
}

/// Those of one year.
struct DrawnYear<'a, const W: usize> {
    chains: &'a [Lanes<W>],
    regions: &'a [Lanes<W>],
    renewal: &'a [Lanes<W>],
    tracked: &'a [Lanes<W>],
    price: Lanes<W>,
    market: Lanes<W>,
    uniform: [Lanes<W>; 2],
}

impl<const W: usize> Shocks<Lanes<W>> for Drawn<'_, W> {
    #[inline]
    fn of(&self, year: usize) -> impl YearShocks<Lanes<W>> {
        let places = self.places;
        let row = &self.kept[(year - 1) * places.year..][..places.year];
        DrawnYear {
            chains: &row[..places.regions],
            regions: &row[places.regions..places.price],
            renewal: &row[places.renewal..places.efficiency],
            tracked: &row[places.tracked..places.uniform],
            price: row[places.price],
            market: row[places.market],
            uniform: [row[places.uniform], row[places.uniform + 1]],
        }
    }
}

fn counts<const W: usize>(trials: Lanes<W>, probability: Lanes<W>, uniform: Lanes<W>) -> Lanes<W> {
    let mut counts = trials;
    let given = probability.0.into_iter().zip(uniform.0);
    for (count, (probability, uniform)) in counts.0.iter_mut().zip(given) {
        *count = binomial(*count, probability, uniform);
    }
    counts
}

impl<const W: usize> YearShocks<Lanes<W>> for DrawnYear<'_, W> {
    #[inline]
    fn chain(&self, chain: usize, growth: Lanes<W>) -> Lanes<W> {
        growth * self.chains[chain]
    }
    #[inline]
    fn region(&self, region: usize, growth: Lanes<W>) -> Lanes<W> {
        growth * self.regions[region]
    }
    #[inline]
    fn price(&self, inflation: Lanes<W>) -> Lanes<W> {
        inflation * self.price
    }
    #[inline]
    fn market(&self, change: Lanes<W>) -> Lanes<W> {
        change * self.market
    }
    #[inline]
    fn renewal(&self, region: usize, firms: Lanes<W>) -> Lanes<W> {
        firms * self.renewal[region]
    }
    #[inline]
    fn ipos(&self, pipeline: Lanes<W>, rate: Lanes<W>) -> Lanes<W> {
        counts(pipeline, rate, self.uniform[0])
    }
    #[inline]
    fn staying(&self, companies: Lanes<W>, rate: Lanes<W>) -> Lanes<W> {
        let (zero, one) = (Lanes::from(0.0), Lanes::from(1.0));
        let gone = counts(companies, rate, self.uniform[1]).min(companies);
        let there = zero.lt(companies);
        Lanes::select(there, one - gone / Lanes::select(there, companies, one), one)
    }
    #[inline]
    fn pipeline(&self, rest: Lanes<W>) -> Lanes<W> {
        rest.max(Lanes::from(0.0))
    }
    #[inline]
    fn elastic(&self, tracked: usize, level: Lanes<W>) -> Lanes<W> {
        level * self.tracked[tracked]
    }
}
