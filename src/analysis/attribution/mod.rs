//! Attribution: how much of the difference between two scenarios of a plan each part of what is assumed explains, for every
//! indicator and year at once. The parts are the lever groups of the registry, the regions' shares and the published results;
//! those that do not differ explain exactly 0. A part's contribution is its Shapley value over all mixtures of the two
//! scenarios: the contributions add up to the difference, and do not depend on any order of the parts.
//!
//! ```text
//! two inputs ─> parts that differ ─> coalitions (one run of the model each) ─> Shapley values ─> contributions
//! ```

mod coalitions;
mod parts;
pub mod shapley;
mod standstill;

pub use parts::{Moved, Part};
pub use standstill::standstill;

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{Layout, Model, Workspace};
use coalitions::Coalitions;

/// The most results that are kept at once, over all coalitions; with more, the coalitions are run again for each share of them.
const MOST_KEPT: usize = 1 << 22;

/// An attribution, done in steps.
#[derive(Debug)]
pub struct Attribution {
    layout: Arc<Layout>,
    base_year: i32,
    years: usize,
    parts: Vec<Moved>,
    coalitions: Coalitions,
    /// The results asked for: their places in the results of a run.
    columns: Vec<usize>,
    /// The first of the columns under way, and the number of coalitions that were run for them.
    at: (usize, usize),
    /// Results of the columns under way, a row a coalition.
    worth: Vec<f64>,
    from: Vec<f64>,
    to: Vec<f64>,
    /// What the way starts from, where that is the base year.
    base: Option<Vec<f64>>,
    contributions: Vec<f64>,
}

/// How the difference of an indicator in a year comes about.
#[derive(Clone, Debug, PartialEq)]
pub struct Attributed {
    /// Its value in the first scenario, or in the base year.
    pub from: f64,
    /// Its value in the second scenario.
    pub to: f64,
    /// From the base year: what comes of what was under way then, without any lever. `None` between two scenarios.
    pub inherited: Option<f64>,
    /// What each part contributes, in the order of [`Attribution::parts`].
    pub contributions: Vec<f64>,
}

impl Attribution {
    /// Of the difference between two scenarios of a plan, in the years that both have. `indicators` are the ids asked for, all
    /// where `None`.
    ///
    /// # Errors
    /// An unknown indicator, scenarios that do not differ in the years that both have, inputs of two plans or that the model
    /// cannot be compiled of.
    pub fn between(
        from: &ModelInputs,
        to: &ModelInputs,
        indicators: Option<&[String]>,
    ) -> Result<Self, Vec<Diagnostic>> {
        if from.plan != to.plan {
            let fault = Diagnostic::error("scenario-of-another-plan", "plan");
            let fault = fault.with("plan", to.plan.as_str());
            return Err(vec![fault.with("open", from.plan.as_str())]);
        }
        let mut attribution = Self::of(from, to, indicators)?;
        if attribution.parts.is_empty() {
            return Err(vec![
                Diagnostic::error("attribution-alike", "")
                    .with("first", attribution.base_year + 1)
                    .with("last", attribution.base_year + attribution.years as i32),
            ]);
        }
        attribution.base = None;
        Ok(attribution)
    }

    /// Of the way from the base year to each later year of one scenario. `still` is its [`standstill`].
    ///
    /// # Errors
    /// An unknown indicator, inputs that the model cannot be compiled of.
    pub fn since_base_year(
        still: &ModelInputs,
        to: &ModelInputs,
        indicators: Option<&[String]>,
    ) -> Result<Self, Vec<Diagnostic>> {
        Self::of(still, to, indicators)
    }

    fn of(
        from: &ModelInputs,
        to: &ModelInputs,
        indicators: Option<&[String]>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let horizon = from.horizon.min(to.horizon);
        let (from, to) = (parts::up_to(from, horizon), parts::up_to(to, horizon));
        let (model, other) = (Model::new(&from)?, Model::new(&to)?);
        let levers = [model.lever_values(&from), other.lever_values(&to)];
        let layout = Arc::clone(model.layout());
        let (base_year, years) = (model.base_year(), model.years());
        let slots = slots(&layout, indicators)?;
        let parts = parts::moved(&model, (&from, &to), (&levers[0], &levers[1]));
        let columns: Vec<usize> = (1..=years)
            .flat_map(|year| slots.iter().map(move |slot| (year, *slot)))
            .map(|(year, slot)| year * layout.row_width() + slot)
            .collect();
        let base = {
            let mut work = Workspace::new(&other);
            other.run(&levers[1], &mut work);
            let of_base_year = |column: &usize| work.values[column % layout.row_width()];
            columns.iter().map(of_base_year).collect()
        };
        let coalitions = Coalitions::new(model, (&from, &to), levers, &parts)?;
        let width = columns.len().min((MOST_KEPT >> parts.len()).max(1));
        Ok(Self {
            worth: vec![0.0; width << parts.len()],
            from: vec![0.0; columns.len()],
            to: vec![0.0; columns.len()],
            base: Some(base),
            contributions: vec![0.0; columns.len() * parts.len()],
            at: (0, 0),
            layout,
            base_year,
            years,
            parts,
            coalitions,
            columns,
        })
    }

    /// The parts that differ, in the order of the contributions.
    pub fn parts(&self) -> &[Moved] {
        &self.parts
    }

    /// The years that are attributed: those after the base year that both scenarios have.
    pub fn years(&self) -> impl Iterator<Item = i32> + use<> {
        let base_year = self.base_year;
        (1..=self.years as i32).map(move |year| base_year + year)
    }

    /// The plan's indicators.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// How many runs of the model are done, and how many there are in all.
    pub fn progress(&self) -> (usize, usize) {
        let (first, run) = self.at;
        let rounds = self.columns.len().div_ceil(self.width());
        let done = first.div_ceil(self.width());
        ((done << self.parts.len()) + run, rounds << self.parts.len())
    }

    /// Columns that are kept at once.
    fn width(&self) -> usize {
        (self.worth.len() >> self.parts.len()).max(1)
    }

    /// Does at most so many runs of the model, and gives the progress.
    ///
    /// # Errors
    /// Published results of the one scenario that cannot hold with what is assumed in the other.
    pub fn advance(&mut self, runs: usize) -> Result<(usize, usize), Vec<Diagnostic>> {
        let count = 1 << self.parts.len();
        for _ in 0..runs {
            let (first, run) = self.at;
            let last = self.columns.len().min(first + self.width());
            let columns = &self.columns[first..last];
            if columns.is_empty() {
                break;
            }
            // One part moves from one coalition to the next (Gray code).
            let coalition = run ^ run >> 1;
            let results = self.coalitions.run(&self.parts, coalition)?;
            let row = &mut self.worth[coalition * columns.len()..][..columns.len()];
            for (kept, column) in row.iter_mut().zip(columns) {
                *kept = results[*column];
            }
            self.at.1 += 1;
            if self.at.1 == count {
                self.sum_up(first, last);
                self.at = (last, 0);
            }
        }
        Ok(self.progress())
    }

    /// Does all runs that are left.
    ///
    /// # Errors
    /// As [`Attribution::advance`].
    pub fn finish(&mut self) -> Result<(), Vec<Diagnostic>> {
        let (done, all) = self.progress();
        self.advance(all - done).map(|_| ())
    }

    fn sum_up(&mut self, first: usize, last: usize) {
        let (players, width) = (self.parts.len(), last - first);
        let worth = &self.worth[..width << players];
        self.from[first..last].copy_from_slice(&worth[..width]);
        self.to[first..last].copy_from_slice(&worth[worth.len() - width..]);
        let into = &mut self.contributions[first * players..last * players];
        shapley::values(players, width, worth, into);
    }

    /// How the difference of an indicator in a year comes about. `None` for an indicator or year that was not asked for or is
    /// not computed yet, and where the indicator is absent in one of the scenarios or in a mixture of them.
    pub fn value(&self, id: &str, year: i32) -> Option<Attributed> {
        let slot = self.layout.find(id)?.slot;
        let year = usize::try_from(year - self.base_year)
            .ok()
            .filter(|year| *year > 0)?;
        let wanted = year * self.layout.row_width() + slot;
        let at = self.columns.binary_search(&wanted).ok()?;
        let (done, _) = self.at;
        if at >= done {
            return None;
        }
        // Contributions stand share by share of the columns, in each a row a part.
        let first = at / self.width() * self.width();
        let width = self.width().min(self.columns.len() - first);
        let rows = self.contributions[first * self.parts.len()..].chunks_exact(width);
        let contributions: Vec<f64> = rows.take(self.parts.len()).map(|row| row[at - first]).collect();
        let (from, to) = (self.from[at], self.to[at]);
        let attributed = match &self.base {
            None => Attributed {
                from,
                to,
                inherited: None,
                contributions,
            },
            Some(base) => Attributed {
                from: base[at],
                to,
                inherited: Some(from - base[at]),
                contributions,
            },
        };
        attributed.is_finite().then_some(attributed)
    }
}

impl Attributed {
    fn is_finite(&self) -> bool {
        let ends = [self.from, self.to, self.inherited.unwrap_or(0.0)];
        ends.iter()
            .chain(&self.contributions)
            .all(|value| value.is_finite())
    }
}

/// The slots of the indicators asked for, in their order in a row.
fn slots(layout: &Layout, indicators: Option<&[String]>) -> Result<Vec<usize>, Vec<Diagnostic>> {
    let ids = indicators.unwrap_or_default();
    let unknown = ids.iter().filter(|id| layout.find(id).is_none());
    let faults: Vec<Diagnostic> = unknown
        .map(|id| Diagnostic::error("indicator-unknown", "indicator").with("indicator", id.as_str()))
        .collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let asked = layout.instances().iter();
    let asked = asked.filter(|one| indicators.is_none() || ids.contains(&one.id));
    let mut slots: Vec<usize> = asked.map(|one| one.slot).collect();
    slots.sort_unstable();
    Ok(slots)
}

#[cfg(test)]
mod tests;
