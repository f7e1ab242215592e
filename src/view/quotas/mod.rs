//! Quota tables as a host shows them: sheets of texts in the units that are shown, and what the core says of them. The core reads and
//! writes every text, so that page and files mean the same by it.

mod answer;
mod chain;
mod choices;
mod files;
mod pairs;
mod revision;
mod rewards;
mod sheet;
mod terms;
mod tiers;
mod vintages;
mod weights;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::plan::{LocalText, QuotaKind, Source};
use crate::quotas::Direction;
use crate::units::Display;

pub use answer::{Asked, answer};
pub use chain::{ChainStepView, Levels, QuotaLevel};
pub use choices::{Choice, choices};
pub use files::{
    QuotaExport, QuotaExported, QuotaFile, QuotaFileQuestion, QuotaFileTable, QuotaForm, from_file, to_file,
};
pub use pairs::{PairView, pairs};
pub use revision::{MOST_PERIODS, QuotaRevision, RevisionRowView, RevisionView, revision};
pub use rewards::{QuotaScore, of_row as score_of_row};
pub use sheet::{Units, read, write};
pub use tiers::QuotaTiers;
pub use vintages::{QuotaAdjustment, QuotaBase, VintageView, on_each as on_each_vintage};
pub use weights::{WeightsView, weights};

/// A table that can be opened, with what its numbers are of.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct QuotaChoice {
    pub id: String,
    pub name: LocalText,
    /// The heading that the pack gives it; `null` for a table made of the plan's regions and a target of the city.
    pub group: Option<String>,
    pub indicator: String,
    pub year: i32,
    pub period: Option<(i32, i32)>,
    pub direction: Direction,
    /// The unit of quotas, floors and caps.
    pub display: Option<Display>,
    /// The unit of bases.
    pub base_display: Option<Display>,
    /// The unit of weights, and the indicator that they are; `null` where the kind has none, or nobody knows them.
    pub weight_display: Option<Display>,
    pub weight_indicator: Option<String>,
    /// The unit that quotas are usually rounded to, as it is shown.
    pub unit: String,
    /// Indicators whose random paths tell the chances of the table.
    pub needs: Vec<String>,
    pub source: Option<Source>,
    /// Whether the model projects the indicator by place.
    pub projected: bool,
    /// Ids of the methods by which the target can be handed down; the text of each is `quota-method-<id>`.
    pub methods: Vec<String>,
    /// The rule of the method `tiered` where nobody says otherwise.
    pub usual_tiers: QuotaTiers,
    pub sheet: QuotaSheet,
}

/// A table as its cells are written. Quotas, floors, caps and last year's figures stand in the unit of quotas; a per-cent sign says its
/// own. An empty base or weight is the model's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaSheet {
    pub kind: Option<QuotaKind>,
    pub target: String,
    pub reserve: String,
    pub rows: Vec<QuotaSheetRow>,
    /// What the city has done of the target so far; empty: what its places did.
    #[serde(default)]
    pub done: String,
    /// Levels above the city in a chain of over-assignment, the highest first.
    #[serde(default)]
    pub levels_above: Vec<QuotaLevel>,
    /// Levels below its places.
    #[serde(default)]
    pub levels_below: Vec<QuotaLevel>,
    /// Cap and weight of the indicator's score.
    #[serde(default)]
    pub score: QuotaScore,
}

/// A place's cells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaSheetRow {
    pub place: String,
    pub quota: String,
    pub base: String,
    pub weight: String,
    pub capacity: String,
    pub floor: String,
    pub cap: String,
    pub locked: bool,
    pub grade: String,
    pub intensity: String,
    pub within: String,
    pub counts_in_total: bool,
    /// `expected`, `binding` or `floor`.
    pub commitment: String,
    pub least_probability: String,
    pub last_quota: String,
    pub last_done: String,
    pub factors: BTreeMap<String, String>,
    /// What is done of the quota so far, and what was to be done by now.
    pub done: String,
    pub due: String,
    /// Bounds of the row's part of all weights where weights are unknown, in per cent: `20%`, `20`.
    pub least_share: String,
    pub most_share: String,
    /// Points that an appraisal adds to the score, or takes off.
    pub points: String,
    /// Vintages of a disputed base.
    pub bases: Vec<QuotaBase>,
}

/// What is asked of a sheet.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaQuestion {
    /// Id of the choice that the sheet is of.
    pub id: String,
    pub sheet: QuotaSheet,
    /// A method by which free rows are filled; `null`: the sheet is checked as it is.
    pub method: Option<String>,
    /// Rows, by place, that a proposal leaves as they are, beside locked ones.
    pub pinned: Vec<String>,
    /// Over-assignment that is meant, as it is typed: `5%`, `0.05`.
    pub over: String,
    /// The unit that quotas are rounded to, in the unit of quotas.
    pub unit: String,
    /// Factors of the method `factors`.
    pub factors: Vec<QuotaFactor>,
    /// Other tables of the same choice that it is held against.
    pub versions: Vec<QuotaSheet>,
    /// Tiers and points of the method `tiered`; `null`: the usual ones.
    pub tiers: Option<QuotaTiers>,
    /// Asks for what is left of the quotas.
    pub revision: Option<QuotaRevision>,
}

/// A factor of the method `factors`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaFactor {
    pub name: String,
    /// A share of the whole, as it is typed; all weights together are 100 %.
    pub weight: String,
    /// More of the factor is less of the quota.
    pub less: bool,
    /// By place between smallest and largest, in place of its share of the sum.
    pub range: bool,
}

/// What the core says of a sheet. Faults of cells stand at `rows.N.key`, `target`, `unit` or `over`; with any there is nothing else.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct QuotaAnswer {
    pub diagnostics: Vec<Diagnostic>,
    /// The sheet with the quotas that a method proposes; `null` where none was asked for, or the target cannot be reached.
    pub sheet: Option<QuotaSheet>,
    /// Why a target cannot be handed down.
    pub unmet: Option<UnmetView>,
    /// Of a proposal: what the rounded quotas leave of the whole, in the unit of quotas.
    pub residual: Option<String>,
    /// Of the method `equal-probability`: what every free place has, before rounding.
    pub common_probability: Option<f64>,
    /// Of the method `factors`: the score of each place by factor.
    pub scores: Option<BTreeMap<String, BTreeMap<String, f64>>>,
    /// The check of the proposed sheet, else of the given one.
    pub check: Option<QuotaCheckView>,
    /// What it differs by from the base, from last year's quotas, and from each of the versions.
    pub differences: Vec<DifferenceView>,
    /// What follows where weights are unknown.
    pub weights: Option<WeightsView>,
    /// The table on each vintage of its bases.
    pub vintages: Vec<VintageView>,
    /// What is left of the quotas; `null` where it is not asked for.
    pub revision: Option<RevisionView>,
    /// The chain of over-assignment; empty where fewer than two levels have a figure.
    pub chain: Vec<ChainStepView>,
    /// What stands beside the indicator.
    pub pairs: Vec<PairView>,
}

/// Why a target cannot be handed down. Numbers in the unit of quotas.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct UnmetView {
    /// `too-low` or `too-high`: what bounds and locked rows allow.
    pub side: String,
    pub target: String,
    pub reachable: Option<String>,
    pub missing: String,
    pub bounds: Vec<BoundView>,
}

/// A bound that stands in the way.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BoundView {
    pub place: String,
    /// `floor`, `cap`, `locked` or another kind of bound; text `quota-bound-<kind>`.
    pub kind: String,
    pub value: String,
}

/// A table held against target, projection and random paths. Texts are exact numbers in the unit of quotas.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct QuotaCheckView {
    /// What the quotas come to; `null` where that cannot be said.
    pub whole: Option<String>,
    /// Between which a mean lies whose weights are unknown.
    pub interval: Option<(String, String)>,
    /// Shares that rows would need for the target to hold, where weights are unknown: the least and the most of each.
    pub weights_needed: Option<Vec<(f64, f64)>>,
    pub target: Option<String>,
    pub difference: Option<String>,
    /// 加码, as a fraction of the target.
    pub over_assignment: Option<f64>,
    /// Rows with a number, and rows that are still open.
    pub assigned: usize,
    pub open: usize,
    /// What is still to be assigned of an additive target.
    pub to_assign: Option<String>,
    /// Rows that are not summed.
    pub left_out: usize,
    pub rows: Vec<QuotaRowView>,
    /// Paths on which every place meets its quota, the city meets its target, and does so although a place misses.
    pub all_probability: Option<f64>,
    pub city_probability: Option<f64>,
    pub city_although_missed: Option<f64>,
    /// The place whose miss hurts the city most, with its share of the city's expected shortfall.
    pub hurts_most: Option<(String, f64)>,
    /// Paths that the chances rest on; `null` without chances.
    pub paths: Option<usize>,
    pub effort_gini: Option<f64>,
    /// The place that is least likely to meet its quota, and how likely.
    pub lowest_probability: Option<(String, f64)>,
    pub probability_spread: Option<f64>,
    pub findings: Vec<Diagnostic>,
}

/// What is said of a row. Numbers are in the registry's unit; the page shows them by the displays of the choice.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct QuotaRowView {
    /// The base in use, the planner's or the model's.
    pub base: Option<f64>,
    pub weight: Option<f64>,
    pub projected: Option<f64>,
    /// From the base in all, as a fraction.
    pub required_growth: Option<f64>,
    /// Projection less quota.
    pub gap: Option<f64>,
    pub probability: Option<f64>,
    pub ratchet: Option<f64>,
    /// Required growth over the growth of the projection.
    pub required_over_projected: Option<f64>,
    /// Share of the city's expected shortfall.
    pub shortfall_share: Option<f64>,
    pub is_summed: bool,
    /// Score of the appraisal at the projection, points included; `null` without a score's weight.
    pub score: Option<f64>,
    /// Points that a rounding unit costs by which the quota is just missed.
    pub points_at_stake: Option<f64>,
}

/// How a table differs from another one. Texts are exact numbers in the unit of quotas.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DifferenceView {
    /// `base`, `last-year`, or `version`.
    pub against: String,
    /// Which of the versions.
    pub version: Option<usize>,
    /// By row.
    pub changes: Vec<Option<String>>,
    pub total: String,
    pub moved: String,
    pub largest: Option<(String, String)>,
    pub more: usize,
    pub less: usize,
}
