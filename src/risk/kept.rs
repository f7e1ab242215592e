//! What is kept of the draws of a group of paths: factors and additions that no slider moves, computed once.

use crate::inputs::Process;
use crate::model::{LeverValues, Model, Shocks};
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

/// A group's lever values: the scenario's, with the draws of uncertain levers and the shocks that act on a lever's value.
pub(crate) fn levers<const W: usize>(
    model: &Model,
    risk: &RiskModel,
    places: &Places,
    scenario: &LeverValues<f64>,
    kept: &[Lanes<W>],
    values: &mut LeverValues<Lanes<W>>,
) {
    let slots = model.slots();
    for year in 0..risk.shape.years {
        let row = &kept[year * places.year..][..places.year];
        let landing = Lever::LandingRate as usize;
        let efficiency = Lever::Efficiency as usize;
        let tracked = slots.tracked_slot();
        for slot in [landing, efficiency]
            .into_iter()
            .chain(tracked..tracked + risk.tracked.len())
        {
            values.set(year, slot, Lanes::from(scenario.get(year, slot)));
        }
        for (index, spread) in risk.spreads.iter().enumerate() {
            let drawn = Lanes::from(scenario.get(year, spread.slot)) + kept[places.spreads + index];
            values.set(year, spread.slot, drawn.clamp(spread.min, spread.max));
        }
        let shocked = values.get(year, landing) * row[places.landing];
        values.set(year, landing, shocked);
        let shocked = values.get(year, efficiency) + row[places.efficiency];
        values.set(year, efficiency, shocked.clamp(EFFICIENCY.0, EFFICIENCY.1));
        for (t, (process, _)) in risk.tracked.iter().enumerate() {
            let value = values.get(year, tracked + t);
            let shock = row[places.tracked + t];
            let shocked = match process {
                Process::Elastic => value,
                Process::Cumulative => value * shock,
                _ => value + shock,
            };
            values.set(year, tracked + t, shocked);
        }
    }
}

/// The shocks of a group of paths.
pub(crate) struct Drawn<'a, const W: usize> {
    pub places: &'a Places,
    pub kept: &'a [Lanes<W>],
}

impl<const W: usize> Drawn<'_, W> {
    #[inline]
    fn at(&self, year: usize, place: usize) -> Lanes<W> {
        // The model counts years from the first after the base year as 1.
        self.kept[(year - 1) * self.places.year + place]
    }

    #[inline]
    fn count(&self, year: usize, kind: usize, trials: Lanes<W>, probability: Lanes<W>) -> Lanes<W> {
        let uniform = self.at(year, self.places.uniform + kind);
        let mut counts = trials;
        let given = probability.0.into_iter().zip(uniform.0);
        for (count, (probability, uniform)) in counts.0.iter_mut().zip(given) {
            *count = binomial(*count, probability, uniform);
        }
        counts
    }
}

impl<const W: usize> Shocks<Lanes<W>> for Drawn<'_, W> {
    #[inline]
    fn chain(&self, year: usize, chain: usize, growth: Lanes<W>) -> Lanes<W> {
        growth * self.at(year, chain)
    }
    #[inline]
    fn region(&self, year: usize, region: usize, growth: Lanes<W>) -> Lanes<W> {
        growth * self.at(year, self.places.regions + region)
    }
    #[inline]
    fn price(&self, year: usize, inflation: Lanes<W>) -> Lanes<W> {
        inflation * self.at(year, self.places.price)
    }
    #[inline]
    fn market(&self, year: usize, change: Lanes<W>) -> Lanes<W> {
        change * self.at(year, self.places.market)
    }
    #[inline]
    fn renewal(&self, year: usize, region: usize, firms: Lanes<W>) -> Lanes<W> {
        firms * self.at(year, self.places.renewal + region)
    }
    #[inline]
    fn ipos(&self, year: usize, pipeline: Lanes<W>, rate: Lanes<W>) -> Lanes<W> {
        self.count(year, 0, pipeline, rate)
    }
    #[inline]
    fn staying(&self, year: usize, companies: Lanes<W>, rate: Lanes<W>) -> Lanes<W> {
        let (zero, one) = (Lanes::from(0.0), Lanes::from(1.0));
        let gone = self.count(year, 1, companies, rate).min(companies);
        let there = zero.lt(companies);
        Lanes::select(there, one - gone / Lanes::select(there, companies, one), one)
    }
    #[inline]
    fn pipeline(&self, rest: Lanes<W>) -> Lanes<W> {
        rest.max(Lanes::from(0.0))
    }
    #[inline]
    fn elastic(&self, year: usize, tracked: usize, level: Lanes<W>) -> Lanes<W> {
        level * self.at(year, self.places.tracked + tracked)
    }
}
