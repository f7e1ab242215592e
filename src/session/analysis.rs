//! Analyses of an open plan: begun, advanced in short steps, shown. A newer one takes the place of the one under way.

use crate::analysis::backtest;
use crate::analysis::causes::{self, Split};
use crate::analysis::review::Review;
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::plan::Plan;
use crate::projection::Projection;
use crate::resolve::resolve_with;
use crate::risk::{OneByOne, Question, RiskSettings, Simulation};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::view::analysis::{AnalysisAnswer, AnalysisProgress, AnalysisQuestion, backtest_view, review_view};

/// Paths of a step of a backtest: a few milliseconds.
const BACKTEST_STEP: usize = 1000;

/// An analysis under way.
#[derive(Debug)]
pub(super) enum Running {
    /// Its answer is there.
    Answered(Box<AnalysisAnswer>),
    /// The projection without published results, its random paths, and then the errors by causes.
    Backtest(Box<BacktestRun>),
    /// Targets of a mid-term review, one a step.
    Review(Box<Review>),
}

/// A backtest under way: random paths, then a published figure a step.
#[derive(Debug)]
pub(super) struct BacktestRun {
    inputs: ModelInputs,
    projection: Projection,
    paths: Simulation,
    figures: usize,
    splits: Vec<Option<Split>>,
}

impl BacktestRun {
    fn advance(&mut self, plan: &Plan) {
        if !self.paths.is_complete() {
            self.paths.advance(BACKTEST_STEP, &OneByOne);
        } else if self.splits.len() < self.figures {
            let case = backtest::case_at(plan, self.splits.len(), &self.projection, &self.paths);
            let split = case.and_then(|case| causes::split(plan, &self.inputs, &self.projection, &case));
            self.splits.push(split);
        }
    }

    fn progress(&self) -> AnalysisProgress {
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
}

impl Session {
    /// Begins an analysis of a scenario, in place of one under way.
    ///
    /// # Errors
    /// As [`Session::project`], and what is wrong with the question.
    pub fn begin_analysis(
        &mut self,
        scenario: &Scenario,
        question: &AnalysisQuestion,
    ) -> Result<AnalysisProgress, Vec<Diagnostic>> {
        self.analysis = None;
        let running = match question {
            AnalysisQuestion::Backtest => self.begin_backtest(scenario)?,
            AnalysisQuestion::Review(question) => {
                let review = Review::begin(&self.plan, &self.levers, scenario, (*question).into())?;
                Running::Review(Box::new(review))
            }
        };
        let progress = running.progress();
        self.analysis = Some(running);
        Ok(progress)
    }

    /// Goes on by a step of some milliseconds; `None` where nothing was begun.
    pub fn advance_analysis(&mut self) -> Option<AnalysisProgress> {
        let running = self.analysis.as_mut()?;
        match running {
            Running::Answered(_) => {}
            Running::Backtest(run) => run.advance(&self.plan),
            Running::Review(review) => {
                review.advance(&self.plan, &self.levers);
            }
        }
        Some(running.progress())
    }

    /// The answer; `None` where nothing was begun or steps are left.
    ///
    /// # Errors
    /// Indicators that came out as no finite number on some path.
    pub fn show_analysis(&mut self) -> Result<Option<AnalysisAnswer>, Vec<Diagnostic>> {
        if !self
            .analysis
            .as_ref()
            .is_some_and(|running| running.progress().is_done())
        {
            return Ok(None);
        }
        match self.analysis.take() {
            None => Ok(None),
            Some(Running::Answered(answer)) => Ok(Some(*answer)),
            Some(Running::Backtest(run)) => {
                let mut run = *run;
                run.paths.summaries(&OneByOne)?;
                let cases = backtest::cases(&self.plan, &run.projection, &run.paths);
                let settings = run.paths.settings();
                let view = backtest_view(&self.plan, &cases, &run.splits, settings.paths, settings.seed);
                Ok(Some(AnalysisAnswer::Backtest(view)))
            }
            Some(Running::Review(review)) => {
                let view = review_view(&self.plan, &review);
                Ok(Some(AnalysisAnswer::Review(view)))
            }
        }
    }

    fn begin_backtest(&self, scenario: &Scenario) -> Result<Running, Vec<Diagnostic>> {
        let scenario = Scenario {
            outturns: std::collections::BTreeMap::new(),
            ..scenario.clone()
        };
        let settings = RiskSettings::of(&scenario)?;
        let inputs = resolve_with(&self.plan, &self.levers, &scenario)?;
        let asked = backtest::indicators(&self.plan);
        let question = Question {
            indicators: Some(&asked),
            ..Question::default()
        };
        let projection = crate::projection::project(&inputs)?;
        let paths = Simulation::begin(&inputs, &question, settings, None)?;
        Ok(Running::Backtest(Box::new(BacktestRun {
            inputs,
            projection,
            paths,
            figures: backtest::count(&self.plan),
            splits: Vec::new(),
        })))
    }
}

impl Running {
    fn progress(&self) -> AnalysisProgress {
        match self {
            Running::Answered(_) => AnalysisProgress::DONE,
            Running::Backtest(run) => run.progress(),
            Running::Review(review) => match review.progress() {
                (_, 0) => AnalysisProgress::DONE,
                (done, of) => AnalysisProgress { done, of },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Format;

    fn session() -> (Session, Scenario) {
        let pack = include_str!("../../tests/plans/tiny.toml");
        let session = Session::open(pack, Format::of(pack)).0.unwrap();
        let mut scenario = Scenario::of_preset(&session.plan.head.id, "base");
        scenario.paths = Some(2500);
        (session, scenario)
    }

    #[test]
    fn a_backtest_goes_on_in_steps_and_knows_no_published_result() {
        let (mut session, mut scenario) = session();
        let progress = session
            .begin_analysis(&scenario, &AnalysisQuestion::Backtest)
            .unwrap();
        assert_eq!(progress, AnalysisProgress { done: 0, of: 2503 });
        assert!(session.show_analysis().unwrap().is_none(), "steps are left");
        let mut steps = 0;
        while !session.advance_analysis().unwrap().is_done() {
            steps += 1;
            assert!(steps < 10);
        }
        let Some(AnalysisAnswer::Backtest(plain)) = session.show_analysis().unwrap() else {
            unreachable!("the answer is to the question")
        };
        assert_eq!(plain.paths, 2500);
        assert!(plain.compared > 0 && plain.cases.iter().any(|case| case.error.is_some()));
        assert!(session.show_analysis().unwrap().is_none(), "it is shown once");
        assert!(session.advance_analysis().is_none());

        let published = [("2021".to_owned(), 112.0)].into_iter().collect();
        scenario.outturns.insert("output".to_owned(), published);
        session
            .begin_analysis(&scenario, &AnalysisQuestion::Backtest)
            .unwrap();
        while !session.advance_analysis().unwrap().is_done() {}
        let Some(AnalysisAnswer::Backtest(again)) = session.show_analysis().unwrap() else {
            unreachable!("the answer is to the question")
        };
        let projected = |view: &crate::view::analysis::BacktestView| {
            let cases = view.cases.iter();
            cases
                .map(|case| (case.projected, case.p10, case.p90))
                .collect::<Vec<_>>()
        };
        assert_eq!(projected(&plain), projected(&again));
    }

    #[test]
    fn a_review_looks_at_a_target_a_step() {
        let (mut session, scenario) = session();
        let question: AnalysisQuestion =
            serde_json::from_str(r#"{"kind":"review","published":true,"through":2021}"#).unwrap();
        let progress = session.begin_analysis(&scenario, &question).unwrap();
        assert_eq!(progress, AnalysisProgress { done: 0, of: 3 });
        let mut steps = 0;
        while !session.advance_analysis().unwrap().is_done() {
            steps += 1;
            assert!(steps < 3);
        }
        let answer = session.show_analysis().unwrap().unwrap();
        let json = serde_json::to_value(&answer).unwrap();
        assert_eq!(json["kind"], "review");
        assert_eq!(
            (json["year"].as_i64(), json["targets"][0]["figure"].as_f64()),
            (Some(2021), Some(112.0))
        );
        let AnalysisAnswer::Review(view) = answer else {
            unreachable!("the answer is to the question")
        };
        assert!(
            view.targets
                .iter()
                .all(|one| one.pace.is_some() != one.no_pace.is_some())
        );
        assert!(view.figures.iter().all(|one| one.imposed != one.reason.is_some()));
    }

    #[test]
    fn a_faulty_scenario_begins_nothing() {
        let (mut session, mut scenario) = session();
        scenario
            .levers
            .insert("no.such".to_owned(), crate::scenario::LeverSetting::Every(1.0));
        assert!(
            session
                .begin_analysis(&scenario, &AnalysisQuestion::Backtest)
                .is_err()
        );
        assert!(session.advance_analysis().is_none());
    }
}
