//! Analyses of an open plan: begun, advanced in short steps, shown. A newer one takes the place of the one under way.

use crate::analysis::{audit, backtest};
use crate::diagnostic::Diagnostic;
use crate::plan::{self, Format, Plan};
use crate::projection::Projection;
use crate::resolve::resolve_with;
use crate::risk::{OneByOne, Question, RiskSettings, Simulation};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::view::analysis::{AnalysisAnswer, AnalysisProgress, AnalysisQuestion, audit_view, backtest_view};

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
        let AnalysisAnswer::Backtest(plain) = session.show_analysis().unwrap().unwrap() else {
            panic!("a backtest is answered by one");
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
        let AnalysisAnswer::Backtest(again) = session.show_analysis().unwrap().unwrap() else {
            panic!("a backtest is answered by one");
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
            .replace("2023\"\nversion", "2024\"\nversion");
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
        assert!(view.compared.len() == 1 && view.compared[0].ends_with("2024"));
        assert!(view.not_compared.len() == 1 && view.not_compared[0].ends_with("2020"));
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
