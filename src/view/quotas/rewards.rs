//! Scores of an appraisal beside a table: shown only where a planner filled cap and weight in.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::quotas::decimal::double;
use crate::quotas::rewards::{ScoreRule, USUAL_CAP, completion, points_at_stake, score};
use crate::quotas::{Row, Table};
use crate::view::quotas::terms::Numbers;

/// Cap and weight of an indicator's score as they are typed; both empty: no scores.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct QuotaScore {
    /// The most that a completion counts, in points of 100: `100`, `120`.
    pub cap: String,
    /// Part of the indicator in the whole score, in per cent: `10%`, `10`.
    pub weight: String,
}

impl QuotaScore {
    /// The rule; `None` without a weight.
    pub(super) fn read(&self, numbers: &mut Numbers<'_>) -> Option<ScoreRule> {
        let is_positive = |value: &Decimal| *value > Decimal::ZERO;
        let cap = numbers.read(&self.cap, Decimal::ONE, "score.cap", is_positive);
        let weight = numbers.read(&self.weight, Decimal::ONE_HUNDRED, "score.weight", is_positive)?;
        Some(ScoreRule {
            cap: cap.map_or(USUAL_CAP, double),
            weight: double(weight),
        })
    }
}

/// A row's score at its projection, points included; and what one unit costs by which its quota is just missed.
pub fn of_row(table: &Table, row: &Row, rule: ScoreRule, unit: Decimal) -> (Option<f64>, Option<f64>) {
    let points = row.points.map_or(0.0, double);
    let Some(quota) = row.quota.value().map(double) else {
        return (None, None);
    };
    let reached = row
        .projected
        .and_then(|projected| completion(double(projected), quota, table.direction));
    (
        reached.map(|reached| score(reached, rule, points)),
        points_at_stake(quota, quota, double(unit), rule, table.direction),
    )
}
