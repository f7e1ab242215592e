//! Analyses of an open plan: begun, advanced in short steps, shown. A newer one takes the place of the one under way.

use crate::analysis::backtest;
use crate::analysis::heat_map::{Axis, heat_map};
use crate::analysis::required_growth::required;
use crate::analysis::sensitivity::sensitivity;
use crate::diagnostic::Diagnostic;
use crate::projection::Projection;
use crate::resolve::resolve_with;
use crate::risk::{OneByOne, Question, RiskSettings, Simulation};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::view::analysis::{AnalysisAnswer, AnalysisProgress, AnalysisQuestion, backtest_view};

/// Paths of a step of a backtest: a few milliseconds.
const BACKTEST_STEP: usize = 1000;

/// An analysis under way.
#[derive(Debug)]
pub(super) enum Running {
    /// Its answer is there.
    Answered(Box<AnalysisAnswer>),
    /// The projection without published results, and its random paths.
    Backtest(Box<(Projection, Simulation)>),
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
            AnalysisQuestion::Sensitivity { indicator, year } => {
                let found = sensitivity(&self.plan, &self.levers, scenario, indicator, *year)?;
                answered(AnalysisAnswer::Sensitivity(found.into()))
            }
            AnalysisQuestion::HeatMap(asked) => {
                let axes = [Axis::from(&asked.x), Axis::from(&asked.y)];
                let axes = axes.each_ref();
                let map = heat_map(&self.plan, &self.levers, scenario, &asked.shown()?, axes)?;
                answered(AnalysisAnswer::HeatMap(map.into()))
            }
            AnalysisQuestion::RequiredGrowth(asked) => {
                let means = asked.means()?;
                let found = required(&self.plan, &self.levers, scenario, &asked.target, &means)?;
                answered(AnalysisAnswer::RequiredGrowth(found.into()))
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
            Running::Backtest(run) => {
                run.1.advance(BACKTEST_STEP, &OneByOne);
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
                let (projection, mut paths) = *run;
                paths.summaries(&OneByOne)?;
                let cases = backtest::cases(&self.plan, &projection, &paths);
                let settings = paths.settings();
                let view = backtest_view(&self.plan, &cases, settings.paths, settings.seed);
                Ok(Some(AnalysisAnswer::Backtest(view)))
            }
        }
    }

    fn begin_backtest(&self, scenario: &Scenario) -> Result<Running, Vec<Diagnostic>> {
        let scenario = Scenario {
            outturns: Default::default(),
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
        Ok(Running::Backtest(Box::new((projection, paths))))
    }
}

/// An analysis that is answered at once.
fn answered(answer: AnalysisAnswer) -> Running {
    Running::Answered(Box::new(answer))
}

impl Running {
    fn progress(&self) -> AnalysisProgress {
        match self {
            Running::Answered(_) => AnalysisProgress::DONE,
            Running::Backtest(run) => AnalysisProgress {
                done: if run.1.is_complete() {
                    run.1.settings().paths
                } else {
                    run.1.told().min(run.1.settings().paths - 1)
                },
                of: run.1.settings().paths,
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
        assert_eq!(progress, AnalysisProgress { done: 0, of: 2500 });
        assert!(session.show_analysis().unwrap().is_none(), "steps are left");
        let mut steps = 0;
        while !session.advance_analysis().unwrap().is_done() {
            steps += 1;
            assert!(steps < 10);
        }
        let Some(AnalysisAnswer::Backtest(plain)) = session.show_analysis().unwrap() else {
            panic!("another answer");
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
            panic!("another answer");
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

    #[test]
    fn questions_that_are_quick_are_answered_at_once() {
        let (mut session, scenario) = session();
        let target = session.plan.targets.iter().find(|one| one.indicator == "output");
        let target = target.unwrap().id.clone();
        let questions = [
            r#"{"kind": "sensitivity", "indicator": "output", "year": 2022}"#.to_owned(),
            r#"{"kind": "heat-map", "indicator": "output", "year": 2022, "level": 120.0,
                "x": {"lever": "price", "between": [-0.1, 0.1]}, "y": {"lever": "growth.chain.paper", "ticks": 5}}"#
                .to_owned(),
            format!(r#"{{"kind": "required-growth", "target": "{target}"}}"#),
        ];
        for question in questions {
            let asked: AnalysisQuestion = serde_json::from_str(&question).unwrap();
            let progress = session.begin_analysis(&scenario, &asked).unwrap();
            assert!(progress.is_done(), "{question}");
            let answer = session.show_analysis().unwrap().unwrap();
            match answer {
                AnalysisAnswer::Sensitivity(view) => {
                    assert!(!view.levers.is_empty() && !view.still.is_empty());
                }
                AnalysisAnswer::HeatMap(view) => assert_eq!((view.values.len(), view.lines.len()), (105, 1)),
                AnalysisAnswer::RequiredGrowth(view) => assert_eq!(view.solutions.len(), 1),
                AnalysisAnswer::Backtest(_) => panic!("{question}: another answer"),
            }
        }
    }

    #[test]
    fn a_faulty_question_is_told() {
        let (mut session, scenario) = session();
        let cases = [
            (
                r#"{"kind": "sensitivity", "indicator": "none", "year": 2022}"#,
                "indicator-unknown",
            ),
            (
                r#"{"kind": "heat-map", "x": {"lever": "price"}, "y": {"lever": "energy.efficiency"}}"#,
                "plane-of-what",
            ),
            (
                r#"{"kind": "heat-map", "target": "t", "x": {"lever": "price"}, "y": {"lever": "price"}}"#,
                "axes-same",
            ),
            (
                r#"{"kind": "heat-map", "target": "t", "x": {"lever": "price", "ticks": 1}, "y": {"lever": "none"}}"#,
                "axis-ticks",
            ),
            (
                r#"{"kind": "heat-map", "target": "t", "x": {"lever": "price", "between": [0.1, 0.0]}, "y": {"lever": "none"}}"#,
                "axis-range",
            ),
            (
                r#"{"kind": "heat-map", "target": "t", "x": {"lever": "projects.build_years"}, "y": {"lever": "price"}}"#,
                "axis-whole",
            ),
            (
                r#"{"kind": "required-growth", "target": "none"}"#,
                "target-unknown",
            ),
            (
                r#"{"kind": "required-growth", "target": "none", "lever": "price", "group": "energy"}"#,
                "means-twice",
            ),
            (
                r#"{"kind": "required-growth", "target": "none", "group": "none"}"#,
                "group-unknown",
            ),
        ];
        for (question, code) in cases {
            let asked: AnalysisQuestion = serde_json::from_str(question).unwrap();
            let faults = session.begin_analysis(&scenario, &asked).unwrap_err();
            assert_eq!(faults[0].code, code, "{question}");
            assert!(session.advance_analysis().is_none(), "nothing was begun");
        }
    }
}
