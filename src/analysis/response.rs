//! How a scenario's projection answers to some of its levers: a scenario compiled once, run for any values of the levers that
//! are free, with exact derivatives. What is solved from projections is solved with this.

use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{BoundsOfYear, Layout, LeverValues, Limit, Model, Workspace};
use crate::number::Number;
use crate::number::dual::Dual;
use crate::plan::{LeverDefinition, Plan};
use crate::projection;
use crate::resolve::resolve_with;
use crate::scenario::Scenario;

/// Directions that one run differentiates along.
const DIRECTIONS: usize = 8;

/// How a free lever is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// Its position is its value, the same in all years after the base year.
    Level,
    /// The scenario gives single years their own values: its position is what is added to each year's.
    Shift,
}

/// A lever that is free to move.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeLever {
    /// Id.
    pub id: String,
    /// What its position means.
    pub motion: Motion,
    /// Where the scenario has it: its value, or 0 for a shift.
    pub start: f64,
    /// Lowest and highest position; no year's value leaves the lever's range.
    pub range: (f64, f64),
    /// Plausible band of its value, in every year.
    pub plausible: Option<(f64, f64)>,
    /// Whether it takes whole numbers only, so that there is no derivative.
    pub is_whole: bool,
    slot: usize,
}

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

    /// The slopes of indicators at these positions: one row a spot, one column a free lever, into `slopes`. No number (NaN)
    /// stands where the indicator is absent, and for a lever of whole numbers.
    ///
    /// # Errors
    /// As [`Response::values`].
    ///
    /// # Panics
    /// Where `slopes` has another length, or there are not as many positions as free levers.
    pub fn gradients(
        &mut self,
        positions: &[f64],
        spots: &[Spot],
        side: Side,
        slopes: &mut [f64],
    ) -> Result<(), Vec<Diagnostic>> {
        let step = match side {
            Side::Left => -1.0,
            Side::Right => 1.0,
        };
        self.differentiate(positions, spots, |_| step, slopes)?;
        slopes.iter_mut().for_each(|slope| *slope *= step);
        Ok(())
    }

    /// The same by the same relative change of a lever in every year: what 1 of it would bring, as 0.01 brings a hundredth of
    /// it.
    ///
    /// # Errors
    /// As [`Response::values`].
    ///
    /// # Panics
    /// As [`Response::gradients`].
    pub fn relative_gradients(
        &mut self,
        positions: &[f64],
        spots: &[Spot],
        slopes: &mut [f64],
    ) -> Result<(), Vec<Diagnostic>> {
        self.differentiate(positions, spots, |value| value, slopes)
    }

    /// Slopes along directions that move a lever of this value by `seed` of it.
    fn differentiate(
        &mut self,
        positions: &[f64],
        spots: &[Spot],
        seed: impl Fn(f64) -> f64,
        slopes: &mut [f64],
    ) -> Result<(), Vec<Diagnostic>> {
        assert_eq!(positions.len(), self.levers.len());
        assert_eq!(slopes.len(), self.levers.len() * spots.len());
        let count = self.levers.len();
        let width = self.model.layout().row_width();
        let (levers, work) = &mut self.dual;
        for first in (0..count).step_by(DIRECTIONS) {
            let here = first..count.min(first + DIRECTIONS);
            place(
                &self.levers,
                &self.own,
                positions.iter().copied(),
                levers,
                |lever, value| {
                    if here.contains(&lever) {
                        Dual::along(value, lever - first, seed(value))
                    } else {
                        Dual::from(value)
                    }
                },
            );
            self.model.run(levers, work);
            let faults = projection::faults(&self.model, &work.conflicts, &work.faults);
            if !faults.is_empty() {
                return Err(faults);
            }
            for (spot, row) in spots.iter().zip(slopes.chunks_exact_mut(count)) {
                let result = work.values[spot.year * width + spot.slot];
                for (lever, slope) in here.clone().zip(result.slopes) {
                    let there = !result.value.is_nan() && !self.levers[lever].is_whole;
                    row[lever] = if there { slope } else { f64::NAN };
                }
            }
        }
        Ok(())
    }

    /// The slopes of all indicators in all years by all free levers, as [`Response::gradients`] gives them: rows by year, the
    /// base year's first, and in a year by slot of the layout.
    ///
    /// # Errors
    /// As [`Response::values`].
    ///
    /// # Panics
    /// Where there are not as many positions as free levers.
    pub fn jacobian(&mut self, positions: &[f64], side: Side) -> Result<Vec<f64>, Vec<Diagnostic>> {
        let width = self.layout().row_width();
        let spots: Vec<Spot> = (0..=self.model.years())
            .flat_map(|year| (0..width).map(move |slot| Spot { slot, year }))
            .collect();
        let mut slopes = vec![0.0; spots.len() * self.levers.len()];
        self.gradients(positions, &spots, side, &mut slopes)?;
        Ok(slopes)
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

impl FreeLever {
    fn new(definition: &LeverDefinition, slot: usize, own: &LeverValues<f64>, years: usize) -> Self {
        let values = || (0..years).map(|year| own.get(year, slot));
        let lowest = values().fold(f64::INFINITY, f64::min);
        let highest = values().fold(f64::NEG_INFINITY, f64::max);
        let (motion, start, range) = if lowest == highest {
            (Motion::Level, lowest, (definition.min, definition.max))
        } else {
            // Years outside the range, which only a pack can give, may stay where they are.
            let range = (
                (definition.min - lowest).min(0.0),
                (definition.max - highest).max(0.0),
            );
            (Motion::Shift, 0.0, range)
        };
        Self {
            id: definition.id.clone(),
            motion,
            start,
            range,
            plausible: definition.plausible,
            is_whole: definition.family.is_whole(),
            slot,
        }
    }
}

/// Sets the free levers; `number` makes a value of the lever at an index into what the model computes with.
fn place<N: Number>(
    free: &[FreeLever],
    own: &LeverValues<f64>,
    positions: impl Iterator<Item = f64>,
    levers: &mut LeverValues<N>,
    number: impl Fn(usize, f64) -> N,
) {
    for (index, (lever, position)) in free.iter().zip(positions).enumerate() {
        if lever.is_whole {
            levers.set_build_years(position as usize);
        }
        for year in 0..own.years() {
            let value = match lever.motion {
                Motion::Level => position,
                Motion::Shift => own.get(year, lever.slot) + position,
            };
            levers.set(year, lever.slot, number(index, value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Format, lever_definitions, read};
    use crate::projection::project;
    use crate::resolve::resolve;
    use crate::scenario::LeverSetting;

    #[test]
    fn values_are_those_of_projections_and_slopes_those_of_small_steps() {
        let pack = include_str!("../../tests/plans/tiny.toml");
        let plan = read(pack, Format::of(pack)).0.unwrap();
        let definitions = lever_definitions(&plan);
        let mut scenario = Scenario::of_preset(&plan.head.id, "base");
        let years = [("2022".to_owned(), 0.03)].into_iter().collect();
        scenario
            .levers
            .insert("price".to_owned(), LeverSetting::Years(years));
        let ids: Vec<&str> = definitions.iter().map(|one| one.id.as_str()).collect();
        let mut response = Response::new(&plan, &definitions, &scenario, &ids).unwrap();
        let price = ids.iter().position(|id| *id == "price").unwrap();
        assert_eq!(response.levers()[price].motion, Motion::Shift);
        let spot = response.spot("output", 2022).unwrap();

        let mut positions = response.start();
        let projection = project(&resolve(&plan, &scenario).unwrap()).unwrap();
        let output = response.values(&positions).unwrap().at(spot);
        assert_eq!(output, projection.value("output", 2022));

        let mut slopes = vec![0.0; ids.len()];
        response
            .gradients(&positions, &[spot], Side::Right, &mut slopes)
            .unwrap();
        let step = 1e-6;
        let mut moved = |by: f64| {
            positions[price] = by;
            response.values(&positions).unwrap().at(spot).unwrap()
        };
        let difference = (moved(step) - moved(-step)) / (2.0 * step);
        assert!((slopes[price] - difference).abs() < 1e-6 * difference.abs());
        let whole = ids.iter().position(|id| *id == "projects.build_years").unwrap();
        assert!(slopes[whole].is_nan());
    }

    #[test]
    fn what_is_not_there_is_told_at_once() {
        let pack = include_str!("../../tests/plans/tiny.toml");
        let plan = read(pack, Format::of(pack)).0.unwrap();
        let definitions = lever_definitions(&plan);
        let scenario = Scenario::of_preset(&plan.head.id, "base");
        let codes =
            |faults: Vec<Diagnostic>| -> Vec<String> { faults.into_iter().map(|one| one.code).collect() };
        let faults = Response::new(&plan, &definitions, &scenario, &["a", "price", "b"]).unwrap_err();
        assert_eq!(codes(faults), ["lever-unknown", "lever-unknown"]);
        let response = Response::new(&plan, &definitions, &scenario, &["price"]).unwrap();
        let faults = response.spot("no.such", 1999).unwrap_err();
        assert_eq!(codes(faults), ["indicator-unknown", "year-outside-plan"]);
    }
}
