//! What a host shows of a plan and of a projection: plain data with the names of the wire. The page's types are generated
//! from these; the binding only converts them.

pub mod analysis;
mod plan;
pub mod quotas;
mod risk;
mod targets;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::model::Limit;
use crate::plan::{ByHand, Head, LocalText, Plan, Quota, Source, Status, Target};
use crate::projection::Projection;
use crate::scenario::LeverSetting;
use crate::targets::TargetOutcome;
use crate::units::Display;

pub use plan::plan_view;
pub use quotas::{QuotaAnswer, QuotaChoice, QuotaQuestion};
pub use risk::{BAND, JointView, RiskQuestion, RiskView, TargetRiskView, chosen_targets, risk_view};
pub use targets::{counts, indicator_unit, target_unit};

/// Version of the engine.
pub const ENGINE_VERSION: &str = env!("CARGO_PKG_VERSION");

/// One plan pack as read and checked.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PlanView {
    #[serde(flatten)]
    pub head: Head,
    pub digest: String,
    pub engine_version: String,
    pub chains: Vec<ChainView>,
    pub regions: Vec<RegionView>,
    pub baseline: Vec<BaselineView>,
    pub levers: Vec<LeverView>,
    pub indicators: Vec<IndicatorView>,
    pub targets: Vec<TargetView>,
    pub counts: Counts,
    /// Tables handed down to regions, by the ids of their targets.
    pub quotas: Vec<Quota>,
    pub presets: Vec<PresetView>,
    /// Thresholds of the lamps, as fractions of the target.
    pub status: Status,
    pub actuals: Vec<ActualView>,
    /// Blocks of base numbers that the plan leaves out.
    pub absent_blocks: Vec<String>,
    /// How many figures of the base year there are, and how many of them are assumptions.
    pub assumptions: Assumptions,
}

/// How many figures of the base year there are, and how many of them are assumptions.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Assumptions {
    pub figures: usize,
    pub assumed: usize,
}

/// An industry chain.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ChainView {
    pub id: String,
    pub name: LocalText,
    pub flagship: bool,
    /// Base-year output, 亿元.
    pub output: f64,
    pub source: Source,
}

/// A region.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RegionView {
    pub id: String,
    pub name: LocalText,
    pub kind: String,
    pub output_share: f64,
    pub source: Source,
}

/// A number of the base year.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BaselineView {
    pub key: String,
    pub value: f64,
    pub unit: String,
    pub source: Source,
}

/// A lever with the plan's value.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LeverView {
    pub id: String,
    /// The registry's id; its text is `lever-<family, dots as dashes>`, with `$name`.
    pub family: String,
    /// Of the chain, region, size class or tracked indicator it belongs to.
    pub name: Option<LocalText>,
    pub chain: Option<String>,
    pub region: Option<String>,
    pub size: Option<String>,
    pub indicator: Option<String>,
    pub group: String,
    pub unit: String,
    pub display: Display,
    /// The plan's value, and the single years that differ from it.
    pub value: f64,
    pub years: BTreeMap<String, f64>,
    pub min: f64,
    pub max: f64,
    pub step: f64,
    pub plausible: Option<(f64, f64)>,
    pub spread: f64,
    /// A whole number, one value for all years.
    pub whole: bool,
    /// A growth rate a year: show what it compounds to.
    pub yearly_rate: bool,
    /// `null`: the engine's neutral value.
    pub source: Option<Source>,
    pub plausible_source: Option<Source>,
    /// Ids of the indicators it can move, `@region` and `#chain` ones included.
    pub affects: Vec<String>,
}

/// An indicator of the plan.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct IndicatorView {
    pub id: String,
    /// The id without `@region` and `#chain`; its text is `indicator-<family, dots as dashes>`.
    pub family: String,
    /// Tracked ones bring their own name.
    pub name: Option<LocalText>,
    pub region: Option<String>,
    pub chain: Option<String>,
    pub tracked: bool,
    pub unit: String,
    pub display: Display,
    pub better: BetterView,
    /// Of a tracked one's base value.
    pub source: Option<Source>,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum BetterView {
    Higher,
    Lower,
    Neutral,
}

/// What a document commits to; without a value it is listed and never counted.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TargetView {
    #[serde(flatten)]
    pub target: Target,
    pub unit: Option<String>,
    pub display: Option<Display>,
    /// Value and unit as the document writes them.
    pub given: Option<String>,
    pub tracking: TrackingView,
    /// Why it is followed by hand; only where it is.
    pub by_hand: Option<ByHand>,
}

/// Whether a target has a number, and who follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TrackingView {
    /// The model projects it.
    Projected,
    /// It is followed by hand.
    ByHand,
    /// It has no number.
    Unnumbered,
}

/// How many targets there are, how many have a number, and who follows those. One that stands in two clauses counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Counts {
    pub total: usize,
    pub quantified: usize,
    pub projected: usize,
    pub by_hand: usize,
    pub unnumbered: usize,
    /// Those that say again what another one says; not among the others.
    pub repeated: usize,
}

/// A preset of levers.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PresetView {
    pub id: String,
    /// Ids of the targets that its values were solved for.
    pub solves: Vec<String>,
    pub levers: BTreeMap<String, LeverSetting>,
    pub sources: BTreeMap<String, Source>,
}

/// A published later result.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ActualView {
    pub indicator: String,
    pub year: i32,
    pub value: f64,
    pub scope: Option<LocalText>,
    pub comparable: bool,
    /// Whether the base preset was set with it in view.
    pub fitted: bool,
    pub source: Source,
}

/// The projection of one scenario. The values stand apart, `[year][indicator]` in the order of [`PlanView::indicators`].
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ProjectionView {
    /// Base year to horizon.
    pub years: Vec<i32>,
    /// One a year after the base year.
    pub limits: Vec<Limit>,
    /// One a year.
    pub price_level: Vec<f64>,
    pub doubling_year: Option<f64>,
    /// In the order of [`PlanView::targets`].
    pub targets: Vec<TargetOutcome>,
}

/// Everything that crosses to a host, for the generated types.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Wire {
    pub plan: PlanView,
    pub projection: ProjectionView,
    pub risk_question: RiskQuestion,
    pub risk: RiskView,
    pub quota_choice: QuotaChoice,
    pub quota_question: QuotaQuestion,
    pub quota_answer: QuotaAnswer,
    pub quota_file_question: quotas::QuotaFileQuestion,
    pub quota_file: quotas::QuotaFile,
    pub quota_export: quotas::QuotaExport,
    pub layout: crate::sheet::Layout,
    pub analysis_question: analysis::AnalysisQuestion,
    pub analysis_answer: analysis::AnalysisAnswer,
    pub analysis_progress: analysis::AnalysisProgress,
    pub scenario: crate::scenario::Scenario,
    pub diagnostic: Diagnostic,
}

/// A projection as a host shows it, with its values in the order of the plan's indicators; NaN where absent.
pub fn projection_view(plan: &Plan, projection: &Projection) -> (ProjectionView, Vec<f64>) {
    let instances = projection.layout().instances();
    let values = projection
        .years
        .iter()
        .flat_map(|year| {
            instances
                .iter()
                .map(|one| projection.at(one.slot, *year).unwrap_or(f64::NAN))
        })
        .collect();
    let view = ProjectionView {
        years: projection.years.clone(),
        limits: projection.limits.clone(),
        price_level: projection.price_level.clone(),
        doubling_year: projection.doubling_year,
        targets: crate::targets::assess(plan, projection),
    };
    (view, values)
}
