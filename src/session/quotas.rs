//! Quota tables of an open plan: which can be opened, and what is said of a sheet in a scenario.

use crate::diagnostic::Diagnostic;
use crate::projection::Projection;
use crate::quotas::plan_tables::samples;
use crate::quotas::{Chances, Table};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::sheet::Layout;
use crate::view::quotas::{
    Asked, Choice, QuotaAnswer, QuotaChoice, QuotaExport, QuotaFile, QuotaFileQuestion, QuotaQuestion,
    answer, choices, from_file, read, to_file,
};

/// What is kept between two edits of a table: the scenario's projection and tables, and the sorted samples of the one that is open.
#[derive(Debug)]
pub(super) struct Prepared {
    scenario: Scenario,
    projection: Projection,
    choices: Vec<Choice>,
    /// Of which table, with which rows, on how many runs of paths.
    chances: Option<(ChancesOf, Chances)>,
}

/// What samples depend on.
#[derive(Debug, PartialEq)]
struct ChancesOf {
    choice: usize,
    run: u64,
    kind: crate::plan::QuotaKind,
    rows: Vec<(String, bool)>,
}

impl Session {
    /// The tables that can be opened, with what the scenario projects of them.
    ///
    /// # Errors
    /// As [`Session::project`].
    pub fn quota_choices(&mut self, scenario: &Scenario) -> Result<Vec<QuotaChoice>, Vec<Diagnostic>> {
        self.prepare(scenario)?;
        let prepared = self.prepared.iter();
        Ok(prepared
            .flat_map(|prepared| prepared.choices.iter().map(|choice| choice.view.clone()))
            .collect())
    }

    /// What is said of a sheet. Chances are there where random paths of the same scenario have run with the indicators that the
    /// choice needs.
    ///
    /// # Errors
    /// As [`Session::project`]; a choice that the plan does not have.
    pub fn answer_quotas(
        &mut self,
        scenario: &Scenario,
        question: &QuotaQuestion,
    ) -> Result<QuotaAnswer, Vec<Diagnostic>> {
        self.prepare(scenario)?;
        let unknown =
            || vec![Diagnostic::error("quota-choice-unknown", "id").with("id", question.id.as_str())];
        let prepared = self.prepared.as_ref().ok_or_else(unknown)?;
        let found = prepared
            .choices
            .iter()
            .position(|choice| choice.view.id == question.id);
        let at = found.ok_or_else(unknown)?;
        let choice = &prepared.choices[at];
        let sheet = read(&question.sheet, &choice.given, choice.units);
        self.sample(at, sheet.as_ref().ok());
        let prepared = self.prepared.as_ref().ok_or_else(unknown)?;
        let asked = Asked {
            sheet,
            choice: &prepared.choices[at],
            projection: &prepared.projection,
            chances: prepared.chances.as_ref().map(|(_, chances)| chances),
        };
        Ok(answer(&asked, question))
    }

    /// The tables of the plan that a file's sheets hold.
    ///
    /// # Errors
    /// As [`Session::project`].
    pub fn read_quota_file(
        &mut self,
        scenario: &Scenario,
        question: &QuotaFileQuestion,
    ) -> Result<QuotaFile, Vec<Diagnostic>> {
        self.prepare(scenario)?;
        let choices = self
            .prepared
            .as_ref()
            .map_or(&[][..], |prepared| &prepared.choices);
        Ok(from_file(&self.plan, choices, question))
    }

    /// The sheets of a file of tables.
    ///
    /// # Errors
    /// As [`Session::project`], and every bad cell.
    pub fn write_quota_file(
        &mut self,
        scenario: &Scenario,
        export: &QuotaExport,
    ) -> Result<Vec<Layout>, Vec<Diagnostic>> {
        self.prepare(scenario)?;
        let Some(prepared) = &self.prepared else {
            return Ok(Vec::new());
        };
        to_file(&self.plan, &prepared.projection, &prepared.choices, export)
    }

    fn prepare(&mut self, scenario: &Scenario) -> Result<(), Vec<Diagnostic>> {
        if self
            .prepared
            .as_ref()
            .is_some_and(|prepared| prepared.scenario.is_same_city(scenario))
        {
            return Ok(());
        }
        let projection = self.project(scenario)?;
        self.prepared = Some(Prepared {
            scenario: scenario.clone(),
            choices: choices(&self.plan, &projection),
            projection,
            chances: None,
        });
        Ok(())
    }

    /// Sorts the samples of a table, once for each run of paths and set of rows.
    fn sample(&mut self, at: usize, table: Option<&Table>) {
        let Some(prepared) = &mut self.prepared else {
            return;
        };
        let run = self.simulation.as_ref().filter(|(simulation, _, scenario)| {
            simulation.is_complete() && scenario.is_same_city(&prepared.scenario)
        });
        let choice = &prepared.choices[at];
        let (Some((simulation, ..)), Some(table)) = (run, table) else {
            prepared.chances = None;
            return;
        };
        let of = ChancesOf {
            choice: at,
            run: self.runs,
            kind: table.kind,
            rows: table
                .rows
                .iter()
                .map(|row| (row.place.clone(), row.is_summed()))
                .collect(),
        };
        if prepared.chances.as_ref().is_some_and(|(known, _)| *known == of) {
            return;
        }
        let chances = samples(table, &choice.subject, &prepared.projection, simulation);
        prepared.chances = (chances.paths() > 0).then_some((of, chances));
    }
}
