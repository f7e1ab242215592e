//! A quota table as a planner has it: one indicator, one year or period, one target of the city, and a row for each place.
//! Everything else in this folder is computed from it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::QuotaKind;

/// Numbers of a table stay below this. With [`MOST_DECIMALS`] it keeps the sum of 100,000 rows exact in a [`Decimal`].
pub const LARGEST_NUMBER: Decimal = Decimal::from_parts(1_316_134_912, 2328, 0, false, 0);
/// Decimals that a number of a table may have.
pub const MOST_DECIMALS: u32 = 9;
/// Rows that a table may have.
pub const MOST_ROWS: usize = 100_000;
/// Probability of being met that a binding row asks for where it does not say.
pub const USUAL_LEAST_PROBABILITY: f64 = 0.8;

/// One indicator handed down to places. All numbers stand in the indicator's unit of the registry; shares and rates are fractions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// How the parts make the whole.
    pub kind: QuotaKind,
    /// Which side of a quota counts as met.
    pub direction: Direction,
    /// What the city's figure counts.
    pub scope: Scope,
    /// The city's target.
    pub target: Cell,
    /// 统筹指标: what the city keeps for itself of an additive target; 0 or more. Quotas and reserve together make the whole.
    pub reserve: Option<Decimal>,
    /// What the city has done of the target so far; what the places did where nobody says.
    pub done: Option<Decimal>,
    /// What a `合计` row of a file says; it is held against the computed whole and never used otherwise.
    pub stated_total: Option<Decimal>,
    /// The places, in the order of the table. Ties are broken by this order.
    pub rows: Vec<Row>,
}

/// A place in a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    /// Id of a region of the plan, or a free name. Each stands once in a table.
    pub place: String,
    /// The quota.
    pub quota: Cell,
    /// The base in use: of an additive or ratio indicator its value in the base year, of a growth indicator what the growth is on.
    pub base: Option<Decimal>,
    /// Other vintages of the base.
    pub bases: Vec<Base>,
    /// Weight in the mean of a ratio: the denominator in the year of the quota, above 0. Of an additive table the planner's weight
    /// for the method `capacity`.
    pub weight: Option<Decimal>,
    /// The least part of all weights that the row can have, where weights are unknown: a fraction. 0 where nobody says.
    pub least_share: Option<Decimal>,
    /// The most. 1 where nobody says.
    pub most_share: Option<Decimal>,
    /// The planner's weight for the method `capacity`, 0 or more; the weight where it is left out and has no other use.
    pub capacity: Option<Decimal>,
    /// What the model projects for the place, of the same measure as the quota.
    pub projected: Option<Decimal>,
    /// The quota may not be lower.
    pub floor: Option<Decimal>,
    /// The quota may not be higher.
    pub cap: Option<Decimal>,
    /// The quota is fixed: proposals leave it as it is.
    pub locked: bool,
    /// Grade of last year's appraisal, for the method `tiered`.
    pub grade: Option<Grade>,
    /// What the tiers of the method `tiered` step by.
    pub intensity: Option<Decimal>,
    /// The place that contains this one, as a functional zone lies in a county.
    pub within: Option<String>,
    /// Whether the row is summed. A zone whose figures stand in its county's row too is not.
    pub counts_in_total: bool,
    /// Kind of commitment.
    pub commitment: Commitment,
    /// Values of the method `factors`, by the factor's name.
    pub factors: BTreeMap<String, Decimal>,
    /// Last year's quota.
    pub last_quota: Option<Decimal>,
    /// What was done of last year's quota.
    pub last_done: Option<Decimal>,
    /// What is done of the quota so far.
    pub done: Option<Decimal>,
    /// What of the quota was to be done by now.
    pub due: Option<Decimal>,
    /// Points that an appraisal adds to the score, or takes off.
    pub points: Option<Decimal>,
}

/// What stands in a cell of quotas. The four ways of having no number are four different things, and none of them is 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// A number; 0 is one.
    Value(Decimal),
    /// `/`: the indicator does not apply to the place.
    NotApplicable,
    /// Will be assigned later, in the words of the document: 待省下达, 待分解.
    ToBeAssigned(String),
    /// Blank.
    #[default]
    Missing,
    /// Other words of a document in place of a number, such as 完成省定目标. A planner's file may not have them.
    Words(String),
}

/// Which side of a quota counts as met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The outcome is the quota or more.
    #[default]
    AtLeast,
    /// The outcome is the quota or less.
    AtMost,
}

/// What the city's figure counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// 在地: everything on the city's ground, each piece of ground once.
    #[default]
    Territorial,
    /// 考核: what the places are appraised on.
    Assessed,
}

/// Kind of commitment of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Commitment {
    /// 约束性: to be met with at least this probability, between 0 and 1.
    Binding {
        /// Usually [`USUAL_LEAST_PROBABILITY`].
        least_probability: f64,
    },
    /// 预期性.
    #[default]
    Expected,
    /// A floor set for the place beside the city's figure: additivity is not asked of it, and it is not summed.
    FloorOnly,
}

/// A grade of an appraisal, A the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub enum Grade {
    A,
    B,
    C,
    D,
}

/// A vintage of a base: 快报, 年报, 普查修订, or one with a one-off adjustment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Base {
    /// Name of the vintage; the same name in all rows is one vintage.
    pub vintage: String,
    /// Its value before adjustments.
    pub value: Decimal,
    /// One-off adjustments, added to the value.
    pub adjustments: Vec<Adjustment>,
}

/// A one-off adjustment of a base: a relocation, a stopped plant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Adjustment {
    /// Added to the base, in its unit.
    pub amount: Decimal,
    pub reason: String,
}

impl Table {
    /// An empty table: at least, territorial, no target.
    pub fn new(kind: QuotaKind) -> Self {
        Self {
            kind,
            direction: Direction::default(),
            scope: Scope::default(),
            target: Cell::Missing,
            reserve: None,
            done: None,
            stated_total: None,
            rows: Vec::new(),
        }
    }

    /// The rows that are summed, with their positions.
    pub fn counting(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().filter(|(_, row)| row.is_summed())
    }

    /// The row of a place.
    pub fn row(&self, place: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.place == place)
    }
}

impl Row {
    /// A row of a place with nothing but its quota.
    pub fn new(place: impl Into<String>, quota: Cell) -> Self {
        Self {
            place: place.into(),
            quota,
            base: None,
            bases: Vec::new(),
            weight: None,
            least_share: None,
            most_share: None,
            capacity: None,
            projected: None,
            floor: None,
            cap: None,
            locked: false,
            grade: None,
            intensity: None,
            within: None,
            counts_in_total: true,
            commitment: Commitment::default(),
            factors: BTreeMap::new(),
            last_quota: None,
            last_done: None,
            done: None,
            due: None,
            points: None,
        }
    }

    /// Whether the row is summed.
    pub fn is_summed(&self) -> bool {
        self.counts_in_total && self.commitment != Commitment::FloorOnly
    }
}

impl Base {
    /// The value with its adjustments; `None` where it leaves the range of decimals.
    pub fn adjusted(&self) -> Option<Decimal> {
        self.adjustments
            .iter()
            .try_fold(self.value, |sum, one| sum.checked_add(one.amount))
    }
}

impl Cell {
    /// The number, where there is one.
    pub fn value(&self) -> Option<Decimal> {
        match self {
            Cell::Value(value) => Some(*value),
            _ => None,
        }
    }

    /// Whether a number is still to come: to be assigned later, or missing, or words that stand for one.
    pub fn is_open(&self) -> bool {
        matches!(self, Cell::ToBeAssigned(_) | Cell::Missing | Cell::Words(_))
    }
}

impl From<Decimal> for Cell {
    fn from(value: Decimal) -> Self {
        Cell::Value(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_thousand_largest_numbers_have_an_exact_sum() {
        assert_eq!(LARGEST_NUMBER, Decimal::from(10_000_000_000_000_u64));
        let step = Decimal::new(1, MOST_DECIMALS);
        let number = LARGEST_NUMBER - step;
        let rows = Decimal::from(MOST_ROWS);
        let sum = number * rows;
        assert_eq!(sum + step * rows, LARGEST_NUMBER * rows);
        assert_eq!(sum.scale(), MOST_DECIMALS);
    }
}
