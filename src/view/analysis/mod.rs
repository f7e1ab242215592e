//! Analyses as a host asks for them and shows them: one question, one answer. [`crate::session::Session`] runs them in steps, so that
//! a host can show how far a long one is, and drop it.

pub mod attribution;
mod audit;
mod backtest;
pub mod comparison;
pub mod contributions;
mod heat_map;
pub(crate) mod outturns;
mod required_growth;
mod review;
mod seek;
mod sensitivity;
pub mod waterfall;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use attribution::attribution_view;
pub use attribution::{AttributionQuestion, AttributionView};
pub use audit::AuditView;
pub(crate) use audit::audit_view;
pub(crate) use backtest::backtest_view;
pub use backtest::{BacktestCaseView, BacktestView};
pub(crate) use comparison::comparison_view;
pub use comparison::{ComparisonQuestion, ComparisonView};
pub use contributions::{ContributionsView, contributions_view};
pub use heat_map::{AxisQuestion, HeatMapQuestion, HeatMapView};
pub(crate) use outturns::outturns_view;
pub use outturns::{OutturnsQuestion, OutturnsView};
pub use required_growth::{RequiredLeverView, RequiredQuestion, RequiredVerdict, RequiredView};
pub use review::{FigureView, ReviewQuestion, ReviewView, SentenceView, TargetReviewView, review_view};
pub(crate) use seek::seek_progress;
pub use seek::{SeekQuestion, SeekView};
pub use sensitivity::{
    BoundName, BoundView, KinkView, LeverEffectView, SensitivityView, StillReason, StillSideView, StillView,
};

/// What is asked of a scenario.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum AnalysisQuestion {
    /// The projection from the base year, without published results, held against them.
    Backtest,
    /// How the difference to another scenario, or since the base year, comes about.
    Attribution(Box<AttributionQuestion>),
    /// What each chain and region brings to growth.
    Contributions,
    /// The scenario beside others.
    Comparison(ComparisonQuestion),
    /// How an indicator of a year answers to each lever.
    Sensitivity {
        /// With `@region` or `#chain`.
        indicator: String,
        /// The year.
        year: i32,
    },
    /// An indicator or target over the plane of two levers.
    HeatMap(HeatMapQuestion),
    /// What one target requires.
    RequiredGrowth(RequiredQuestion),
    /// The levers nearest to the scenario's with which chosen targets are met.
    Seek(SeekQuestion),
    /// Whether the plan agrees with itself and with other plans of its city; the scenario does not matter.
    Audit {
        /// Texts of other packs; the open plan's own may be among them.
        #[serde(default)]
        packs: Vec<String>,
    },
    /// Where the targets stand, given what was published.
    Review(ReviewQuestion),
    /// The scenario with pasted published results.
    Outturns(OutturnsQuestion),
}

/// What is answered.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AnalysisAnswer {
    /// To [`AnalysisQuestion::Backtest`].
    Backtest(BacktestView),
    /// To [`AnalysisQuestion::Attribution`].
    Attribution(AttributionView),
    /// To [`AnalysisQuestion::Contributions`].
    Contributions(ContributionsView),
    /// To [`AnalysisQuestion::Comparison`].
    Comparison(ComparisonView),
    /// To [`AnalysisQuestion::Sensitivity`].
    Sensitivity(SensitivityView),
    /// To [`AnalysisQuestion::HeatMap`].
    HeatMap(HeatMapView),
    /// To [`AnalysisQuestion::RequiredGrowth`].
    RequiredGrowth(RequiredView),
    /// To [`AnalysisQuestion::Seek`].
    Seek(SeekView),
    /// To [`AnalysisQuestion::Audit`].
    Audit(AuditView),
    /// To [`AnalysisQuestion::Review`].
    Review(ReviewView),
    /// To [`AnalysisQuestion::Outturns`].
    Outturns(Box<OutturnsView>),
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
