//! What a document commits to, and what came of it: targets, relations, published results.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::{LocalText, Source};

/// How firmly a document commits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// 确保.
    Must,
    /// 力争.
    Stretch,
    /// 左右.
    About,
}

/// 约束性 or 预期性, where a document says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Binding {
    /// 约束性.
    Binding,
    /// 预期性.
    Expected,
}

/// How the value of a target compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Comparison {
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// 突破, 超.
    #[serde(rename = ">")]
    MoreThan,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// Less than.
    #[serde(rename = "<")]
    LessThan,
    /// 左右.
    #[serde(rename = "~")]
    About,
}

/// What sort of commitment a document's number is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// An outcome.
    #[default]
    Goal,
    /// Something to be done on the way.
    Task,
    /// A rule or an admission limit.
    Threshold,
    /// Money spent or set aside.
    Fund,
}

/// What the value of a target is of its indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Its value in the year, or in every year of the period.
    #[default]
    Level,
    /// A year, over the period.
    AverageGrowth,
    /// In every year of the period.
    YearlyGrowth,
    /// Over the base.
    Increase,
    /// Over the year before, in every year of the period.
    YearlyIncrease,
    /// Of the base.
    Multiple,
    /// Sum over the period.
    Cumulative,
}

/// Something that the document commits to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Target {
    pub id: String,
    pub group: Option<String>,
    pub name: LocalText,
    pub indicator: String,
    pub region: Option<String>,
    /// A place that is no region of the model.
    pub place: Option<LocalText>,
    /// Where the document's scope is not the indicator's own.
    pub scope: Option<String>,
    pub role: Role,
    pub year: Option<i32>,
    pub period: Option<(i32, i32)>,
    pub level: Level,
    pub binding: Option<Binding>,
    pub op: Option<Comparison>,
    pub measure: Measure,
    /// In the registry's unit and of the measure.
    pub value: Option<f64>,
    /// As the document writes it: the number and its unit.
    #[serde(skip)]
    pub written: Option<(f64, Option<String>)>,
    /// What a table says in place of a number: not applicable, to be assigned later, blank.
    pub words: Option<String>,
    pub note: Option<LocalText>,
    /// Id of an earlier target that says the same in another clause; it counts once.
    pub repeats: Option<String>,
    pub source: Source,
}

impl Target {
    /// Whether both commit to the same number of the same thing.
    pub fn says_the_same(&self, other: &Target) -> bool {
        self.value.is_some()
            && self.value == other.value
            && self.indicator == other.indicator
            && self.region == other.region
            && self.place == other.place
            && self.scope == other.scope
            && self.measure == other.measure
            && self.year == other.year
            && self.period == other.period
            && self.level == other.level
            && self.op == other.op
    }

    /// The indicator's id with its region.
    pub fn indicator_id(&self) -> String {
        match &self.region {
            Some(region) => format!("{}@{region}", self.indicator),
            None => self.indicator.clone(),
        }
    }

    /// The first year whose growth, increase or flow counts.
    pub fn first_year(&self, base_year: i32) -> i32 {
        self.period.map_or(base_year + 1, |(first, _)| first)
    }

    /// Whether it needs values of before the base year, which a projection does not have.
    pub fn reaches_back(&self, base_year: i32) -> bool {
        let looks_back = self.measure != Measure::Level || self.period.is_some();
        looks_back && self.first_year(base_year) <= base_year
    }

    /// The year it is held against; the last one of a period.
    pub fn last_year(&self) -> Option<i32> {
        self.period.map(|(_, last)| last).or(self.year)
    }
}

/// How the parts of a quota table make the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum QuotaKind {
    /// The sum.
    Additive,
    /// The mean, weighted with the denominator.
    Ratio,
    /// The mean, weighted with the base that grows.
    Growth,
    /// The same for all.
    Uniform,
}

impl QuotaKind {
    /// The kinds by their words in packs and on the command line.
    pub const WORDS: [(&str, Self); 4] = [
        ("additive", Self::Additive),
        ("ratio", Self::Ratio),
        ("growth", Self::Growth),
        ("uniform", Self::Uniform),
    ];
}

/// A row of a table handed down to regions. Each cell is a target of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Quota {
    pub id: String,
    pub group: Option<String>,
    pub name: LocalText,
    pub indicator: String,
    pub kind: QuotaKind,
    pub year: Option<i32>,
    pub period: Option<(i32, i32)>,
    /// Id of the city's target.
    pub city: Option<String>,
    /// Ids of the regions' targets, by region.
    pub regions: BTreeMap<String, String>,
    pub source: Source,
}

/// How numbers of a document hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// A part and the whole that contains it.
    PartOf,
    /// A part, its whole, and the share that it is.
    ShareOf,
    /// Numerator, denominator, and the ratio.
    RatioOf,
    /// Two or more parts, and their sum.
    SumOf,
    /// A number, the least size of each, and the whole that so many of such a size are part of.
    ProductOf,
}

/// Structure between numbers of the document.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Relation {
    pub kind: RelationKind,
    pub items: Vec<String>,
    pub result: Option<String>,
    pub source: Source,
}

/// A published later result.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Actual {
    pub indicator: String,
    pub region: Option<String>,
    pub year: i32,
    pub value: f64,
    pub scope: Option<LocalText>,
    /// Whether its scope is the indicator's, so that it may be imposed.
    pub comparable: bool,
    /// Whether the base preset was set with it in view (拟合); else it tests the preset (检验).
    pub fitted: bool,
    pub source: Source,
}
