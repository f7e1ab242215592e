//! Rolling: what is left of a target, spread over the periods that are left: `(target − done) ÷ remaining`.

use rust_decimal::Decimal;

use crate::quotas::table::{Cell, Row, Table};

/// Whether over-fulfilment of the periods that are over counts for those to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarryOver {
    /// 结转: all that was done counts.
    Counts,
    /// Of what was done no more counts than was asked for.
    Lapses,
}

/// What of a target is left: 0 where all is done.
pub fn left(
    target: Decimal,
    done: Decimal,
    asked: Option<Decimal>,
    carry_over: CarryOver,
) -> Option<Decimal> {
    let counted = match (carry_over, asked) {
        (CarryOver::Lapses, Some(asked)) => done.min(asked),
        _ => done,
    };
    Some(target.checked_sub(counted)?.max(Decimal::ZERO))
}

/// An amount over periods in whole units, as evenly as they allow: the earlier ones have a unit more, the last one what is beyond
/// whole units. The sum is the amount exactly. Nothing where there is no period or the unit is not above 0.
pub fn schedule(amount: Decimal, periods: usize, unit: Decimal) -> Vec<Decimal> {
    if periods == 0 || unit <= Decimal::ZERO {
        return Vec::new();
    }
    let units = (amount / unit).floor();
    let count = Decimal::from(periods);
    let each = (units / count).floor();
    let longer = units - each * count;
    let mut parts: Vec<Decimal> = (0..periods)
        .map(|period| {
            let more = if Decimal::from(period) < longer {
                Decimal::ONE
            } else {
                Decimal::ZERO
            };
            ((each + more) * unit).normalize()
        })
        .collect();
    if let Some(last) = parts.last_mut() {
        *last = (*last + (amount - units * unit)).normalize();
    }
    parts
}

/// A table for the periods that are left: every quota and the target are what is left of them. `last_quota` is what was asked for so
/// far, `last_done` what was done; a row without the latter keeps its quota. Locked rows are revised like others.
pub fn revise(table: &Table, done: Option<Decimal>, carry_over: CarryOver) -> Table {
    let mut revised = table.clone();
    let of_row = |row: &Row| {
        let (quota, done) = (row.quota.value()?, row.last_done?);
        left(quota, done, row.last_quota, carry_over)
    };
    for row in &mut revised.rows {
        if let Some(left) = of_row(row) {
            row.quota = Cell::Value(left.normalize());
        }
        row.last_quota = None;
        row.last_done = None;
    }
    if let Some(left) = table
        .target
        .value()
        .zip(done)
        .and_then(|(target, done)| left(target, done, None, CarryOver::Counts))
    {
        revised.target = Cell::Value(left.normalize());
    }
    revised
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::QuotaKind;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn what_is_left_is_spread_evenly_and_exactly() {
        let cases: [(&str, usize, &str, &[&str]); 4] = [
            ("10", 3, "1", &["4", "3", "3"]),
            ("1.05", 2, "0.1", &["0.5", "0.55"]),
            ("0", 2, "1", &["0", "0"]),
            ("7", 1, "10", &["7"]),
        ];
        for (amount, periods, unit, expected) in cases {
            let expected: Vec<Decimal> = expected.iter().map(|text| number(text)).collect();
            assert_eq!(schedule(number(amount), periods, number(unit)), expected);
        }
    }

    #[test]
    fn over_fulfilment_counts_only_where_it_is_carried_over() {
        let of = |carry_over| left(number("100"), number("60"), Some(number("50")), carry_over);
        assert_eq!(of(CarryOver::Counts), Some(number("40")));
        assert_eq!(of(CarryOver::Lapses), Some(number("50")));
        assert_eq!(
            left(number("10"), number("12"), None, CarryOver::Counts),
            Some(Decimal::ZERO)
        );
    }

    #[test]
    fn rows_and_target_are_revised() {
        let mut table = Table::new(QuotaKind::Additive);
        table.target = Cell::Value(number("100"));
        let mut row = Row::new("a", Cell::Value(number("60")));
        row.last_quota = Some(number("30"));
        row.last_done = Some(number("36"));
        table.rows = vec![row, Row::new("b", Cell::NotApplicable)];
        let revised = revise(&table, Some(number("36")), CarryOver::Lapses);
        assert_eq!(revised.target, Cell::Value(number("64")));
        assert_eq!(revised.rows[0].quota, Cell::Value(number("30")));
        assert_eq!(revised.rows[1].quota, Cell::NotApplicable);
    }
}
