//! Weights unknown: what follows for the whole without them, within the bounds that a planner sets.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::QuotaKind;
use crate::quotas::decimal::{decimal, double};
use crate::quotas::weights::{WeightsNeeded, bounds, weights_needed};
use crate::quotas::{Check, Table};
use crate::view::quotas::sheet::{Units, in_unit};

/// What follows for a mean whose weights are unknown. Shares are fractions, by row, 0 for one that is not summed.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct WeightsView {
    /// The smallest and the largest whole that the bounds allow, in the unit of quotas.
    pub interval: (String, String),
    /// Whether the target can hold; `null` without a target.
    pub can_hold: Option<bool>,
    /// The least and the most share of each row with which the target holds; `null` where it cannot.
    pub needed: Option<Vec<(f64, f64)>>,
    /// The shares that give the smallest whole, and those that give the largest.
    pub lowest: Vec<f64>,
    /// See `lowest`.
    pub highest: Vec<f64>,
    /// Whether any row has a bound of the planner.
    pub is_bounded: bool,
}

/// Of a ratio or growth table whose weights are not all known and whose rows all have a number.
pub fn weights(table: &Table, check: &Check, units: Units) -> Option<WeightsView> {
    let is_open = check.whole.value.is_none() && check.whole.interval.is_some() && check.whole.open == 0;
    if !is_open || table.kind == QuotaKind::Uniform {
        return None;
    }
    let there: Vec<(usize, f64)> = table
        .counting()
        .filter_map(|(at, row)| Some((at, double(row.quota.value()?))))
        .collect();
    let quotas: Vec<f64> = there.iter().map(|(_, quota)| *quota).collect();
    let bounds: Vec<(f64, f64)> = there.iter().map(|(at, _)| bounds(&table.rows[*at])).collect();
    let target = table.target.value();
    let WeightsNeeded { extremes, ranges } =
        weights_needed(&quotas, &bounds, target.map_or(f64::NAN, double)).ok()?;
    let rows = table.rows.len();
    let text = |value: f64| in_unit(decimal(value).unwrap_or(Decimal::ZERO), units.quota);
    Some(WeightsView {
        interval: (text(extremes.interval.0), text(extremes.interval.1)),
        can_hold: target.map(|_| ranges.is_some()),
        needed: ranges.map(|ranges| by_row(rows, &there, &ranges)),
        lowest: by_row(rows, &there, &extremes.low),
        highest: by_row(rows, &there, &extremes.high),
        is_bounded: table
            .rows
            .iter()
            .any(|row| row.least_share.or(row.most_share).is_some()),
    })
}

/// Values of the rows that are there, at the places of all rows; zeros at the others.
fn by_row<T: Copy + Default>(rows: usize, there: &[(usize, f64)], values: &[T]) -> Vec<T> {
    let mut all = vec![T::default(); rows];
    for ((at, _), value) in there.iter().zip(values) {
        all[*at] = *value;
    }
    all
}
