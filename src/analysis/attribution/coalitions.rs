//! The model run once for every choice of which parts are taken from the one scenario and which from the other.

use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{LeverValues, Model, Workspace};

use super::parts::{Moved, Part};

/// Runs of one plan between two scenarios. A coalition's bit `i` is set where the part `i` is the second scenario's. Memory is
/// taken once; a run takes none.
#[derive(Debug)]
pub(super) struct Coalitions {
    /// The first scenario's model, and those with what the other has of shares and outturns.
    models: Vec<(Model, Workspace<f64>)>,
    /// Which model has the second scenario's shares (bit 0) and outturns (bit 1).
    of_choice: [usize; 4],
    sides: [LeverValues<f64>; 2],
    levers: LeverValues<f64>,
    coalition: usize,
}

/// The bits of a choice.
const SHARES: usize = 1;
const OUTTURNS: usize = 2;

impl Coalitions {
    /// Compiles the models that the parts ask for. `model` is the first scenario's, `sides` the levers of both.
    ///
    /// # Errors
    /// A mixture of shares and outturns that does not compile.
    pub fn new(
        model: Model,
        (from, to): (&ModelInputs, &ModelInputs),
        sides: [LeverValues<f64>; 2],
        parts: &[Moved],
    ) -> Result<Self, Vec<Diagnostic>> {
        let has = |part: Part| parts.iter().any(|one| one.part == part);
        let work = Workspace::new(&model);
        let mut models = vec![(model, work)];
        let mut of_choice = [0; 4];
        for choice in [SHARES, OUTTURNS, SHARES | OUTTURNS] {
            let asked = (choice & SHARES == 0 || has(Part::Shares))
                && (choice & OUTTURNS == 0 || has(Part::Outturns));
            if !asked {
                continue;
            }
            let mut inputs = from.clone();
            if choice & SHARES != 0 {
                inputs.regions.clone_from(&to.regions);
            }
            if choice & OUTTURNS != 0 {
                inputs.outturns.clone_from(&to.outturns);
            }
            let model = Model::new(&inputs)?;
            let work = Workspace::new(&model);
            of_choice[choice] = models.len();
            models.push((model, work));
        }
        Ok(Self {
            models,
            of_choice,
            levers: sides[0].clone(),
            sides,
            coalition: 0,
        })
    }

    /// Runs a coalition and gives the results, a row a year from the base year on.
    ///
    /// # Errors
    /// Outturns of the one scenario that cannot hold with what is assumed in the other: the ids of the parts that were taken from
    /// the second one, and the indicators.
    pub fn run(&mut self, parts: &[Moved], coalition: usize) -> Result<&[f64], Vec<Diagnostic>> {
        let changed = self.coalition ^ coalition;
        for (at, moved) in parts.iter().enumerate().filter(|(at, _)| changed >> at & 1 == 1) {
            self.take(moved, coalition >> at & 1);
        }
        self.coalition = coalition;
        let is_taken = |part: Part| {
            let at = parts.iter().position(|one| one.part == part);
            at.is_some_and(|at| coalition >> at & 1 == 1)
        };
        let choice =
            usize::from(is_taken(Part::Shares)) * SHARES + usize::from(is_taken(Part::Outturns)) * OUTTURNS;
        let (model, work) = &mut self.models[self.of_choice[choice]];
        model.run(&self.levers, work);
        if work.conflicts.is_empty() {
            return Ok(&work.values);
        }
        let taken = parts
            .iter()
            .enumerate()
            .filter(|(at, _)| coalition >> at & 1 == 1);
        let taken: Vec<&str> = taken.map(|(_, one)| one.part.id()).collect();
        let told = work.conflicts.iter().map(|conflict| {
            let year = model.base_year() + conflict.year as i32;
            Diagnostic::error("attribution-outturns", format!("outturns.{year}"))
                .with("year", year)
                .with("indicators", conflict.indicators.join(", "))
                .with("parts", taken.join(", "))
        });
        Err(told.collect())
    }

    /// Sets the levers of a part to those of a side.
    fn take(&mut self, moved: &Moved, side: usize) {
        let from = &self.sides[side];
        for year in 0..from.years() {
            for slot in &moved.slots {
                self.levers.set(year, *slot, from.get(year, *slot));
            }
        }
        if moved.part == Part::Levers(crate::registry::Group::Projects) {
            self.levers.set_build_years(from.build_years);
        }
    }
}
