//! Analyses as a host asks for them and shows them: one question, one answer. [`crate::session::Session`] runs them in steps, so that
//! a host can show how far a long one is, and drop it.

mod backtest;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use backtest::backtest_view;
pub use backtest::{BacktestCaseView, BacktestView};

/// What is asked of a scenario.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum AnalysisQuestion {
    /// The projection from the base year, without published results, held against them.
    Backtest,
}

/// What is answered.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AnalysisAnswer {
    /// To [`AnalysisQuestion::Backtest`].
    Backtest(BacktestView),
}

/// How far an analysis is: it has an answer when `done` is `of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct AnalysisProgress {
    pub done: usize,
    /// 1 or more.
    pub of: usize,
}

impl AnalysisProgress {
    /// Of an analysis that is answered at once.
    pub const DONE: Self = Self { done: 1, of: 1 };

    /// Whether the answer is there.
    pub fn is_done(self) -> bool {
        self.done >= self.of
    }
}
