//! How a scenario's projection answers to some of its levers: a scenario compiled once, run for any values of the levers that
//! are free, with exact derivatives. What is solved from projections is solved with this.

use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{BoundsOfYear, Detail, Layout, LeverValues, Limit, Model, Workspace};
use crate::number::dual::Dual;
use crate::plan::{LeverDefinition, Plan};
use crate::projection;
use crate::resolve::resolve_with;
use crate::scenario::Scenario;

mod free_lever;
mod slopes;
#[cfg(test)]
mod tests;

use free_lever::place;
pub use free_lever::{FreeLever, Motion};

/// Directions that one run differentiates along.
const DIRECTIONS: usize = 8;

/// An indicator in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The indicator's slot of the [`Layout`].
    pub slot: usize,
    /// Years after the base year; 0 is the base year.
    pub year: usize,
}

/// From which side slopes are taken; the two differ only at a kink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// As levers fall.
    Left,
    /// As levers rise.
    Right,
}

/// A scenario with free levers. Memory is allocated once; a run without outturns allocates nothing.
#[derive(Clone, Debug)]
pub struct Response {
    model: Model,
    levers: Vec<FreeLever>,
    /// The scenario's own values, which shifts are added to.
    own: LeverValues<f64>,
    plain: (LeverValues<f64>, Workspace<f64>),
    dual: (LeverValues<Dual<DIRECTIONS>>, Workspace<Dual<DIRECTIONS>>),
}

/// The results of a run.
#[derive(Clone, Copy, Debug)]
pub struct Values<'a> {
    model: &'a Model,
    work: &'a Workspace<f64>,
}

impl Response {
    /// Compiles a scenario of a plan with these levers free, in their order.
    ///
    /// # Errors
    /// Faults of the scenario; levers that the plan does not have.
    pub fn new(
        plan: &Plan,
        definitions: &[LeverDefinition],
        scenario: &Scenario,
        free: &[&str],
    ) -> Result<Self, Vec<Diagnostic>> {
        Self::of_inputs(&resolve_with(plan, definitions, scenario)?, definitions, free)
    }

    /// The same from resolved inputs.
    ///
    /// # Errors
    /// Faults of the inputs; levers that the plan does not have.
    pub fn of_inputs(
        inputs: &ModelInputs,
        definitions: &[LeverDefinition],
        free: &[&str],
    ) -> Result<Self, Vec<Diagnostic>> {
        let model = Model::new(inputs)?;
        let own = model.lever_values(inputs);
        let mut faults = Vec::new();
        let mut levers = Vec::with_capacity(free.len());
        for id in free {
            let known = definitions.iter().find(|one| one.id == *id);
            match known.zip(model.slots().find(id)) {
                Some((definition, slot)) => {
                    levers.push(FreeLever::new(definition, slot, &own, model.years()));
                }
                None => faults.push(Diagnostic::error("lever-unknown", "").with("lever", *id)),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            levers,
            plain: (own.clone(), Workspace::new(&model)),
            dual: (own.spread(), Workspace::new(&model)),
            own,
            model,
        })
    }

    /// From now on computes no more than what these spots need; other indicators have no meaning then.
    pub fn only(&mut self, spots: &[Spot]) {
        let slots: Vec<usize> = spots.iter().map(|spot| spot.slot).collect();
        let detail = Detail::of(&self.model, &slots);
        self.plain.1.detail = detail;
        self.dual.1.detail = detail;
    }

    /// The free levers.
    pub fn levers(&self) -> &[FreeLever] {
        &self.levers
    }

    /// The compiled model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The plan's indicators.
    pub fn layout(&self) -> &Layout {
        self.model.layout()
    }

    /// Where the scenario has the free levers.
    pub fn start(&self) -> Vec<f64> {
        self.levers.iter().map(|one| one.start).collect()
    }

    /// The values that the scenario gives a free lever, by its index, in the years after the base year.
    ///
    /// # Panics
    /// Where there is no free lever at the index.
    pub fn levels(&self, index: usize) -> impl Iterator<Item = f64> + '_ {
        let slot = self.levers[index].slot;
        (0..self.own.years()).map(move |year| self.own.get(year, slot))
    }

    /// Whether the scenario has a free lever, by its index, at 0 in every year.
    ///
    /// # Panics
    /// As [`Response::levels`].
    pub fn is_zero(&self, index: usize) -> bool {
        self.levels(index).all(|value| value == 0.0)
    }

    /// An indicator in a calendar year.
    ///
    /// # Errors
    /// An indicator that the plan does not have, a year that is not projected: both are told.
    pub fn spot(&self, indicator: &str, year: i32) -> Result<Spot, Vec<Diagnostic>> {
        let found = self.layout().find(indicator);
        let mut faults = Vec::new();
        if found.is_none() {
            faults.push(Diagnostic::error("indicator-unknown", "").with("indicator", indicator));
        }
        let (first, last) = (
            self.model.base_year(),
            self.model.base_year() + self.model.years() as i32,
        );
        if !(first..=last).contains(&year) {
            let fault = Diagnostic::error("year-outside-plan", "").with("year", year.to_string());
            faults.push(fault.with("first", first).with("last", last));
        }
        match found.filter(|_| faults.is_empty()) {
            Some(instance) => Ok(Spot {
                slot: instance.slot,
                year: (year - first) as usize,
            }),
            None => Err(faults),
        }
    }

    /// Runs the model with the free levers at these positions, one each. The digits are those of a projection.
    ///
    /// # Errors
    /// Outturns that cannot be imposed there; indicators that come out as no finite number.
    ///
    /// # Panics
    /// Where there are not as many positions as free levers.
    pub fn values(&mut self, positions: &[f64]) -> Result<Values<'_>, Vec<Diagnostic>> {
        assert_eq!(positions.len(), self.levers.len());
        place(
            &self.levers,
            &self.own,
            positions.iter().copied(),
            &mut self.plain.0,
            |_, value| value,
        );
        self.run()
    }

    /// The same with all free levers where the scenario has them but for these, by their index: each at one value in all years
    /// after the base year.
    ///
    /// # Errors
    /// As [`Response::values`].
    ///
    /// # Panics
    /// Where there is no free lever at an index.
    pub fn values_at(&mut self, levels: &[(usize, f64)]) -> Result<Values<'_>, Vec<Diagnostic>> {
        let levers = &mut self.plain.0;
        let start = self.levers.iter().map(|one| one.start);
        place(&self.levers, &self.own, start, levers, |_, value| value);
        for (index, level) in levels {
            let lever = &self.levers[*index];
            if lever.is_whole {
                levers.set_build_years(*level as usize);
            }
            for year in 0..self.own.years() {
                levers.set(year, lever.slot, *level);
            }
        }
        self.run()
    }

    /// The same with each free lever in each year at what `value` makes of its index and of the scenario's value there.
    ///
    /// # Errors
    /// As [`Response::values`].
    pub fn values_by(&mut self, value: impl Fn(usize, f64) -> f64) -> Result<Values<'_>, Vec<Diagnostic>> {
        let levers = &mut self.plain.0;
        for (index, lever) in self.levers.iter().enumerate() {
            for year in 0..self.own.years() {
                let value = value(index, self.own.get(year, lever.slot));
                if lever.is_whole {
                    levers.set_build_years(value as usize);
                }
                levers.set(year, lever.slot, value);
            }
        }
        self.run()
    }

    fn run(&mut self) -> Result<Values<'_>, Vec<Diagnostic>> {
        let (levers, work) = &mut self.plain;
        self.model.run(levers, work);
        let faults = projection::faults(&self.model, &work.conflicts, &work.faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Values {
            model: &self.model,
            work,
        })
    }

    /// Where the bounds of the model hold with the free levers at these positions, for each year after the base year.
    ///
    /// # Panics
    /// Where there are not as many positions as free levers.
    pub fn bounds(&mut self, positions: &[f64]) -> Vec<BoundsOfYear> {
        assert_eq!(positions.len(), self.levers.len());
        let (levers, work) = &mut self.plain;
        place(
            &self.levers,
            &self.own,
            positions.iter().copied(),
            levers,
            |_, value| value,
        );
        self.model.bounds(levers, work)
    }
}

impl Values<'_> {
    /// An indicator's value; `None` where it is absent.
    pub fn at(&self, spot: Spot) -> Option<f64> {
        let width = self.model.layout().row_width();
        Some(self.work.values[spot.year * width + spot.slot]).filter(|value| !value.is_nan())
    }

    /// Which pool holds projects back, a year after the base year.
    pub fn limits(&self) -> Vec<Limit> {
        self.model.limits(self.work)
    }

    /// Which pool holds projects back in a year after the base year, counted from 1.
    pub fn limit(&self, year: usize) -> Limit {
        Limit::of(self.work.bound[year - 1])
    }
}
