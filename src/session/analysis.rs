//! Analyses of an open plan: begun, advanced in short steps, shown. A newer one takes the place of the one under way.

use crate::analysis::goal_seek::{Goal, GoalSeek};
use crate::analysis::heat_map::{Axis, heat_map};
use crate::analysis::required_growth::required;
use crate::analysis::sensitivity::sensitivity;
use crate::analysis::{audit, backtest};
use crate::diagnostic::Diagnostic;
use crate::plan::{self, Format, Plan};
use crate::projection::Projection;
use crate::resolve::resolve_with;
use crate::risk::{OneByOne, Question, RiskSettings, Simulation};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::attribution::AttributionRun;
use crate::view::analysis::{
    AnalysisAnswer, AnalysisProgress, AnalysisQuestion, audit_view, backtest_view, contributions_view,
    seek_progress,
};

/// Paths of a step of a backtest: a few milliseconds.
const BACKTEST_STEP: usize = 1000;
/// Iterations of a step of goal seek: a few milliseconds.
const SEEK_STEP: usize = 8;

/// An analysis under way.
#[derive(Debug)]
pub(super) enum Running {
    /// Its answer is there.
    Answered(Box<AnalysisAnswer>),
    /// The projection without published results, and its random paths.
    Backtest(Box<(Projection, Simulation)>),
    /// Coalitions of an attribution.
    Attribution(Box<AttributionRun>),
    /// A search, and whether it has ended.
    Seek(Box<(GoalSeek, bool)>),
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
            AnalysisQuestion::Attribution(question) => self.begin_attribution(scenario, question)?,
            AnalysisQuestion::Contributions => {
                let inputs = self.projectable(scenario)?;
                let view = contributions_view(&inputs)?;
                answered(AnalysisAnswer::Contributions(view))
            }
            AnalysisQuestion::Comparison(question) => {
                let view = self.compare(scenario, question)?;
                answered(AnalysisAnswer::Comparison(view))
            }
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
            AnalysisQuestion::Seek(goal) => self.begin_seek(scenario, goal)?,
            AnalysisQuestion::Audit { packs } => self.audit(packs)?,
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
            Running::Attribution(run) => run.advance(),
            Running::Seek(run) => run.1 = (0..SEEK_STEP).any(|_| run.0.advance()),
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
            Some(Running::Attribution(run)) => {
                let view = run.view(&self.plan, &self.levers)?;
                Ok(Some(AnalysisAnswer::Attribution(view)))
            }
            Some(Running::Seek(mut run)) => Ok(run.0.answer().map(AnalysisAnswer::Seek)),
        }
    }

    fn begin_seek(&self, scenario: &Scenario, goal: &Goal) -> Result<Running, Vec<Diagnostic>> {
        let seeking = GoalSeek::begin(&self.plan, &self.levers, scenario, goal)?;
        Ok(Running::Seek(Box::new((seeking, false))))
    }

    /// The open plan's audit, at once: it takes some milliseconds a pack.
    fn audit(&self, packs: &[String]) -> Result<Running, Vec<Diagnostic>> {
        let mut faults = Vec::new();
        let mut others: Vec<Plan> = Vec::new();
        for (number, pack) in packs.iter().enumerate() {
            let (read, diagnostics) = plan::read(pack, Format::of(pack));
            match read {
                Some(other) if other.digest != self.plan.digest => others.push(other),
                Some(_) => {}
                None => faults.extend(
                    diagnostics
                        .into_iter()
                        .filter(Diagnostic::is_error)
                        .map(|mut one| {
                            one.place.path = format!("packs.{number}.{}", one.place.path);
                            one
                        }),
                ),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let others: Vec<&Plan> = others.iter().collect();
        let of_city = others
            .iter()
            .filter(|other| other.head.city.zh == self.plan.head.city.zh);
        let plans: Vec<&Plan> = std::iter::once(&self.plan).chain(of_city.copied()).collect();
        let view = audit_view(&self.plan, &others, audit::audit(&plans));
        Ok(Running::Answered(Box::new(AnalysisAnswer::Audit(view))))
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
            Running::Attribution(run) => run.progress(),
            Running::Seek(run) => seek_progress(run.0.progress(), run.1),
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
    fn an_audit_is_of_the_open_plan_and_its_city() {
        let pack = |name: &str| match name {
            "city" => include_str!("../../tests/plans/consistent-city.toml").to_owned(),
            _ => include_str!("../../tests/plans/tiny.toml").to_owned(),
        };
        let mut session = Session::open(&pack("city"), Format::Toml).0.unwrap();
        let scenario = Scenario::of_preset(&session.plan.head.id, "base");
        let later = pack("city")
            .replace("2023-03-01", "2024-03-01")
            .replace("consistent-2023", "consistent-2024");
        let later = later
            .replacen("value = 2.5", "value = 2.7", 1)
            .replace("比重2.5%", "比重2.7%");
        let packs = vec![pack("city"), later, pack("tiny")];
        let progress = session
            .begin_analysis(&scenario, &AnalysisQuestion::Audit { packs })
            .unwrap();
        assert!(progress.is_done());
        let AnalysisAnswer::Audit(view) = session.show_analysis().unwrap().unwrap() else {
            panic!("an audit is answered by one");
        };
        assert_eq!(view.compared, ["consistent-2024"]);
        assert_eq!(view.not_compared, ["tiny-2020"]);
        let codes: Vec<_> = view.findings.iter().map(|one| one.code).collect();
        assert_eq!(codes, [audit::Code::Raised]);
        assert!(view.checks > 50);
        let packs = vec!["[plan]".to_owned()];
        let faults = session
            .begin_analysis(&scenario, &AnalysisQuestion::Audit { packs })
            .unwrap_err();
        assert!(
            faults.iter().all(|one| one.place.path.starts_with("packs.0.")),
            "{faults:?}"
        );
    }

    #[test]
    fn a_goal_is_sought_in_steps_and_dropped_for_another() {
        let (mut session, scenario) = session();
        let goal = |value: f64| {
            let own = crate::analysis::goal_seek::OwnAim {
                indicator: "output".to_owned(),
                year: 2023,
                op: crate::analysis::goal_seek::AimComparison::AtLeast,
                value,
            };
            AnalysisQuestion::Seek(Goal {
                targets: vec![crate::analysis::goal_seek::Aim::Own(own)],
                free: Some(vec!["growth.chain".to_owned()]),
                ..Goal::default()
            })
        };
        let progress = session.begin_analysis(&scenario, &goal(1e6)).unwrap();
        assert!(!progress.is_done());
        session.advance_analysis().unwrap();
        // Asked anew while steps are left.
        session.begin_analysis(&scenario, &goal(135.0)).unwrap();
        let mut steps = 0;
        while !session.advance_analysis().unwrap().is_done() {
            assert!(session.show_analysis().unwrap().is_none(), "steps are left");
            steps += 1;
            assert!(steps < 500);
        }
        let Some(AnalysisAnswer::Seek(answer)) = session.show_analysis().unwrap() else {
            panic!("a goal is answered by one");
        };
        assert!(answer.feasible && answer.targets[0].reached >= 135.0);
        let mut applied = scenario.clone();
        for lever in &answer.levers {
            let to = crate::scenario::LeverSetting::Every(lever.to);
            applied.levers.insert(lever.id.clone(), to);
        }
        let projection = session.project(&applied).unwrap();
        assert_eq!(projection.value("output", 2023), Some(answer.targets[0].reached));
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
                    assert!(!view.levers.is_empty() && !view.still.is_empty())
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
