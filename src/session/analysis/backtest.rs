//! A backtest under way: random paths without published results, then a published figure a step.

use crate::analysis::backtest;
use crate::analysis::causes::{self, Split};
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::plan::{LeverDefinition, Plan};
use crate::projection::{Projection, project};
use crate::resolve::resolve_with;
use crate::risk::{OneByOne, Question, RiskSettings, Simulation};
use crate::scenario::Scenario;
use crate::view::analysis::{AnalysisProgress, BacktestView, backtest_view};

/// Paths of a step: a few milliseconds.
const STEP: usize = 1000;

#[derive(Debug)]
pub(in crate::session) struct BacktestRun {
    inputs: ModelInputs,
    projection: Projection,
    paths: Simulation,
    figures: usize,
    splits: Vec<Option<Split>>,
}

impl BacktestRun {
    /// Of a scenario as it would be without published results.
    pub(super) fn begin(
        plan: &Plan,
        levers: &[LeverDefinition],
        scenario: &Scenario,
    ) -> Result<Self, Vec<Diagnostic>> {
        let scenario = Scenario {
            outturns: std::collections::BTreeMap::new(),
            ..scenario.clone()
        };
        let settings = RiskSettings::of(&scenario)?;
        let inputs = resolve_with(plan, levers, &scenario)?;
        let asked = backtest::indicators(plan);
        let question = Question {
            indicators: Some(&asked),
            ..Question::default()
        };
        Ok(Self {
            projection: project(&inputs)?,
            paths: Simulation::begin(&inputs, &question, settings, None)?,
            inputs,
            figures: backtest::count(plan),
            splits: Vec::new(),
        })
    }

    pub(super) fn advance(&mut self, plan: &Plan) {
        if !self.paths.is_complete() {
            self.paths.advance(STEP, &OneByOne);
        } else if self.splits.len() < self.figures {
            let case = backtest::case_at(plan, self.splits.len(), &self.projection, &self.paths);
            let split = case.and_then(|case| causes::split(plan, &self.inputs, &self.projection, &case));
            self.splits.push(split);
        }
    }

    pub(super) fn progress(&self) -> AnalysisProgress {
        let paths = self.paths.settings().paths;
        let run = if self.paths.is_complete() {
            paths
        } else {
            self.paths.told().min(paths - 1)
        };
        AnalysisProgress {
            done: run + self.splits.len(),
            of: paths + self.figures,
        }
    }

    pub(super) fn view(mut self, plan: &Plan) -> Result<BacktestView, Vec<Diagnostic>> {
        self.paths.summaries(&OneByOne)?;
        let cases = backtest::cases(plan, &self.projection, &self.paths);
        let settings = self.paths.settings();
        Ok(backtest_view(
            plan,
            &cases,
            &self.splits,
            settings.paths,
            settings.seed,
        ))
    }
}
