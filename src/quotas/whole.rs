//! The whole from the parts: what a table's quotas come to for the city.
//!
//! Additive: `Σ q + reserve`, exact. Ratio: `Σ w q / Σ w`. Growth: `Σ b q / Σ b`. Means are computed with 28 digits and told
//! with 12 decimals. Uniform: the common
//! quota. Only rows that count are taken, and of these only those with a number. Without weights a mean lies between the smallest and
//! the largest quota, and nothing more is said.

use rust_decimal::Decimal;

use crate::plan::QuotaKind;
use crate::quotas::decimal::{decimal, double, sum};
use crate::quotas::table::{Row, Table};
use crate::quotas::weights;

/// Decimals of a mean: fewer than it is computed with, so that one that comes out even is even.
const MEAN_DECIMALS: u32 = 12;

/// What the quotas of a table come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whole {
    /// The whole of the rows that have a number; `None` where a mean has no weights, uniform quotas differ, or no row has a number.
    pub value: Option<Decimal>,
    /// Between which a mean lies whatever its weights are: smallest and largest quota, or what bounds of its weights leave.
    pub interval: Option<(Decimal, Decimal)>,
    /// Rows that count and have a number.
    pub assigned: usize,
    /// Rows that count and whose number is still to come.
    pub open: usize,
    /// 待分解: of an additive target what no row has yet, less than 0 where more is assigned than the target. `None` where no
    /// row is open.
    pub to_assign: Option<Decimal>,
}

/// Computes the whole of a table.
pub fn whole(table: &Table) -> Whole {
    let parts: Vec<(Decimal, Option<Decimal>)> = table
        .counting()
        .filter_map(|(_, row)| Some((row.quota.value()?, weight(table.kind, row))))
        .collect();
    let open = table.counting().filter(|(_, row)| row.quota.is_open()).count();
    let quotas = || parts.iter().map(|(quota, _)| *quota);
    let interval = bounded(table, open).or_else(|| quotas().min().zip(quotas().max()));
    let value = match table.kind {
        _ if parts.is_empty() => None,
        QuotaKind::Additive => sum(quotas().chain(table.reserve)),
        QuotaKind::Ratio | QuotaKind::Growth => mean(&parts),
        QuotaKind::Uniform => interval.filter(|(low, high)| low == high).map(|(low, _)| low),
    };
    let assigned = if parts.is_empty() {
        table.reserve.unwrap_or_default()
    } else {
        value.unwrap_or_default()
    };
    let target = table.target.value().filter(|_| table.kind == QuotaKind::Additive);
    Whole {
        value: value.map(|value| value.normalize()),
        interval: interval.filter(|_| table.kind != QuotaKind::Additive),
        assigned: parts.len(),
        open,
        to_assign: target
            .filter(|_| open > 0)
            .and_then(|target| target.checked_sub(assigned)),
    }
}

/// Between which a mean lies whose weights are bounded by the planner, to nine decimals; `None` without bounds, or where a row has no
/// number yet.
fn bounded(table: &Table, open: usize) -> Option<(Decimal, Decimal)> {
    let is_bounded = |row: &Row| row.least_share.or(row.most_share).is_some();
    if open > 0 || !table.rows.iter().any(is_bounded) {
        return None;
    }
    let numbered = || {
        let rows = table.counting();
        rows.filter_map(|(_, row)| Some((double(row.quota.value()?), weights::bounds(row))))
    };
    let quotas: Vec<f64> = numbered().map(|(quota, _)| quota).collect();
    let bounds: Vec<(f64, f64)> = numbered().map(|(_, bounds)| bounds).collect();
    let (low, high) = weights::extremes(&quotas, &bounds).ok()?.interval;
    decimal(low).zip(decimal(high))
}

/// What weighs a row in the mean of its table; `None` where it is not known. The sum counts every row by 1. A growth is weighed by the
/// base that it is on.
pub fn weight(kind: QuotaKind, row: &Row) -> Option<Decimal> {
    match kind {
        QuotaKind::Additive => Some(Decimal::ONE),
        QuotaKind::Ratio => row.weight,
        QuotaKind::Growth => row.base.or(row.weight),
        QuotaKind::Uniform => None,
    }
}

fn mean(parts: &[(Decimal, Option<Decimal>)]) -> Option<Decimal> {
    let (mut total, mut weights) = (Decimal::ZERO, Decimal::ZERO);
    for (quota, weight) in parts {
        let weight = (*weight)?;
        total = total.checked_add(quota.checked_mul(weight)?)?;
        weights = weights.checked_add(weight)?;
    }
    Some(total.checked_div(weights)?.round_dp(MEAN_DECIMALS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotas::table::{Cell, Commitment};

    fn number(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn table(kind: QuotaKind, quotas: &[&str]) -> Table {
        let mut table = Table::new(kind);
        table.rows = (0..)
            .zip(quotas)
            .map(|(at, quota)| Row::new(format!("place {at}"), Cell::Value(number(quota))))
            .collect();
        table
    }

    #[test]
    fn tenths_add_up_exactly() {
        let energy = table(QuotaKind::Additive, &["4", "3.5", "2", "3.5", "2", "0.1"]);
        assert_eq!(whole(&energy).value, Some(number("15.1")));
    }

    #[test]
    fn rows_that_do_not_count_are_left_out() {
        let mut one = table(QuotaKind::Additive, &["4", "3", "2", "1"]);
        one.rows[1].counts_in_total = false;
        one.rows[2].commitment = Commitment::FloorOnly;
        one.rows[3].quota = Cell::ToBeAssigned("待分解".to_owned());
        one.target = Cell::Value(number("10"));
        one.reserve = Some(number("0.5"));
        let whole = whole(&one);
        assert_eq!(
            (whole.value, whole.assigned, whole.open),
            (Some(number("4.5")), 1, 1)
        );
        assert_eq!(whole.to_assign, Some(number("5.5")));
    }

    #[test]
    fn a_mean_without_weights_is_an_interval() {
        let mut ratio = table(QuotaKind::Ratio, &["30", "48"]);
        assert_eq!(
            (whole(&ratio).value, whole(&ratio).interval),
            (None, Some((number("30"), number("48"))))
        );
        ratio.rows[0].weight = Some(number("2"));
        ratio.rows[1].weight = Some(number("1"));
        assert_eq!(whole(&ratio).value, Some(number("36")));
        ratio.rows[1].weight = Some(number("0"));
        ratio.rows[0].weight = Some(number("0"));
        assert_eq!(whole(&ratio).value, None);
    }

    #[test]
    fn uniform_quotas_have_a_whole_where_they_are_alike() {
        assert_eq!(
            whole(&table(QuotaKind::Uniform, &["1.5", "1.5"])).value,
            Some(number("1.5"))
        );
        assert_eq!(whole(&table(QuotaKind::Uniform, &["1.5", "1.6"])).value, None);
    }
}
