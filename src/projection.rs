//! From inputs to indicators by year.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{Conflict, Layout, LeverValues, Limit, Model, Workspace};
use crate::registry::Indicator;

/// The projection of one scenario: every indicator in every year.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// The base year and every year after it.
    pub years: Vec<i32>,
    layout: Arc<Layout>,
    values: Vec<f64>,
    /// Which pool held projects back, a year after the base year.
    pub limits: Vec<Limit>,
    /// Price level a year, 1 in the base year.
    pub price_level: Vec<f64>,
    /// The moment at which output reaches twice its base value, linear between year-ends; the end of year `y` is `y`.
    pub doubling_year: Option<f64>,
}

/// Projects resolved inputs.
///
/// # Errors
/// All faults of the inputs; outturns that cannot be imposed; indicators that came out as no finite number, with the year.
pub fn project(inputs: &ModelInputs) -> Result<Projection, Vec<Diagnostic>> {
    let model = Model::new(inputs)?;
    let levers = model.lever_values(inputs);
    Projection::run(&model, &levers, &mut Workspace::new(&model))
}

impl Projection {
    /// Projects with a compiled model, reusing the memory of earlier runs.
    ///
    /// # Errors
    /// Outturns that cannot be imposed; indicators that came out as no finite number.
    pub fn run(
        model: &Model,
        levers: &LeverValues<f64>,
        work: &mut Workspace<f64>,
    ) -> Result<Self, Vec<Diagnostic>> {
        model.run(levers, work);
        let faults = faults(model, &work.conflicts, &work.faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        let years: Vec<i32> = (0..=model.years())
            .map(|year| model.base_year() + year as i32)
            .collect();
        let projection = Self {
            layout: Arc::clone(model.layout()),
            values: work.values.clone(),
            limits: model.limits(work),
            price_level: work.price_level.clone(),
            doubling_year: None,
            years,
        };
        Ok(Self {
            doubling_year: projection.reaches_double(),
            ..projection
        })
    }

    /// The plan's indicators.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// An indicator's value; `None` for an unknown id, a year outside the projection, or where the value is absent.
    pub fn value(&self, id: &str, year: i32) -> Option<f64> {
        self.at(self.layout.find(id)?.slot, year)
    }

    /// The value at a slot of the layout.
    pub fn at(&self, slot: usize, year: i32) -> Option<f64> {
        let row = self.years.iter().position(|one| *one == year)?;
        Some(self.values[row * self.layout.width + slot]).filter(|value| !value.is_nan())
    }

    fn reaches_double(&self) -> Option<f64> {
        let multiple = |year: i32| self.at(Indicator::OutputMultiple as usize, year);
        self.years.windows(2).find_map(|pair| {
            let (before, after) = (multiple(pair[0])?, multiple(pair[1])?);
            (before < 2.0 && after >= 2.0).then(|| f64::from(pair[0]) + (2.0 - before) / (after - before))
        })
    }
}

/// What a run came out with that is no result: outturns that cannot be imposed, else indicators (slot and year) that are no
/// finite numbers.
pub(crate) fn faults(
    model: &Model,
    conflicts: &[Conflict],
    not_finite: &[(usize, usize)],
) -> Vec<Diagnostic> {
    let calendar = |year: usize| model.base_year() + year as i32;
    let conflicts = conflicts.iter().map(|conflict| {
        let place = format!("outturns.{}", calendar(conflict.year));
        Diagnostic::error(conflict.code, place)
            .with("year", calendar(conflict.year))
            .with("indicators", conflict.indicators.join(", "))
    });
    let mut found: Vec<Diagnostic> = conflicts.collect();
    if found.is_empty() {
        // A fault of one year spreads into the next ones and into sums: the first year's is what a person can mend.
        let first = not_finite.iter().map(|(_, year)| *year).min();
        found.extend(
            not_finite
                .iter()
                .filter(|(_, year)| Some(*year) == first)
                .filter_map(|(slot, year)| {
                    let instance = model
                        .layout()
                        .instances()
                        .iter()
                        .find(|instance| instance.slot == *slot)?;
                    Some(
                        Diagnostic::error(
                            "indicator-not-finite",
                            format!("{}.{}", instance.id, calendar(*year)),
                        )
                        .with("indicator", instance.id.as_str())
                        .with("year", calendar(*year)),
                    )
                }),
        );
    }
    found
}
