//! Analyses of an open plan: begun, advanced in short steps, shown. A newer one takes the place of the one under way.

mod attribution;
mod audit;
mod backtest;
#[cfg(test)]
mod tests;

use crate::analysis::goal_seek::GoalSeek;
use crate::analysis::heat_map::{Axis, heat_map};
use crate::analysis::required_growth::required;
use crate::analysis::review::Review;
use crate::analysis::sensitivity::sensitivity;
use crate::diagnostic::Diagnostic;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::view::analysis::{
    AnalysisAnswer, AnalysisProgress, AnalysisQuestion, contributions_view, outturns_view, review_view,
    seek_progress,
};
use attribution::AttributionRun;
use backtest::BacktestRun;

/// Points of a step of a search: some milliseconds.
const SEEK_STEP: usize = 8;

/// An analysis under way.
#[derive(Debug)]
pub(super) enum Running {
    /// Its answer is there.
    Answered(Box<AnalysisAnswer>),
    /// The projection without published results, its random paths, and then the errors by causes.
    Backtest(Box<BacktestRun>),
    /// Targets of a mid-term review, one a step.
    Review(Box<Review>),
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
        let running = self.begin(scenario, question)?;
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
            Running::Attribution(run) => run.advance(),
            Running::Seek(run) => run.1 = (0..SEEK_STEP).any(|_| run.0.advance()),
        }
        Some(running.progress())
    }

    /// The answer; `None` where nothing was begun or steps are left.
    ///
    /// # Errors
    /// Indicators that came out as no finite number on some path, and what an analysis met on its way.
    pub fn show_analysis(&mut self) -> Result<Option<AnalysisAnswer>, Vec<Diagnostic>> {
        if !self
            .analysis
            .as_ref()
            .is_some_and(|running| running.progress().is_done())
        {
            return Ok(None);
        }
        Ok(match self.analysis.take() {
            None => None,
            Some(Running::Answered(answer)) => Some(*answer),
            Some(Running::Backtest(run)) => Some(AnalysisAnswer::Backtest(run.view(&self.plan)?)),
            Some(Running::Review(review)) => Some(AnalysisAnswer::Review(review_view(&self.plan, &review))),
            Some(Running::Attribution(run)) => {
                Some(AnalysisAnswer::Attribution(run.view(&self.plan, &self.levers)?))
            }
            Some(Running::Seek(mut run)) => run.0.answer().map(AnalysisAnswer::Seek),
        })
    }

    fn begin(&self, scenario: &Scenario, question: &AnalysisQuestion) -> Result<Running, Vec<Diagnostic>> {
        let (plan, levers) = (&self.plan, &self.levers[..]);
        Ok(match question {
            AnalysisQuestion::Backtest => {
                Running::Backtest(Box::new(BacktestRun::begin(plan, levers, scenario)?))
            }
            AnalysisQuestion::Review(question) => Running::Review(Box::new(Review::begin(
                plan,
                levers,
                scenario,
                (*question).into(),
            )?)),
            AnalysisQuestion::Outturns(question) => answered(AnalysisAnswer::Outturns(Box::new(
                outturns_view(plan, scenario, question)?,
            ))),
            AnalysisQuestion::Attribution(question) => self.begin_attribution(scenario, question)?,
            AnalysisQuestion::Contributions => {
                let inputs = self.projectable(scenario)?;
                answered(AnalysisAnswer::Contributions(contributions_view(&inputs)?))
            }
            AnalysisQuestion::Comparison(question) => {
                answered(AnalysisAnswer::Comparison(self.compare(scenario, question)?))
            }
            AnalysisQuestion::Sensitivity { indicator, year } => {
                let found = sensitivity(plan, levers, scenario, indicator, *year)?;
                answered(AnalysisAnswer::Sensitivity(found.into()))
            }
            AnalysisQuestion::HeatMap(asked) => {
                let axes = [Axis::from(&asked.x), Axis::from(&asked.y)];
                let map = heat_map(plan, levers, scenario, &asked.shown()?, axes.each_ref())?;
                answered(AnalysisAnswer::HeatMap(map.into()))
            }
            AnalysisQuestion::RequiredGrowth(asked) => {
                let found = required(plan, levers, scenario, &asked.target, &asked.means()?)?;
                answered(AnalysisAnswer::RequiredGrowth(found.into()))
            }
            AnalysisQuestion::Seek(goal) => {
                Running::Seek(Box::new((GoalSeek::begin(plan, levers, scenario, goal)?, false)))
            }
            AnalysisQuestion::Audit { packs } => answered(AnalysisAnswer::Audit(audit::audit(plan, packs)?)),
        })
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
            Running::Backtest(run) => run.progress(),
            Running::Review(review) => match review.progress() {
                (_, 0) => AnalysisProgress::DONE,
                (done, of) => AnalysisProgress { done, of },
            },
            Running::Attribution(run) => run.progress(),
            Running::Seek(run) => seek_progress(run.0.progress(), run.1),
        }
    }
}
