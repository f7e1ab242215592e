//! Rolling: what is left of a target, spread over the periods that are left: `(target − done) ÷ remaining`.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::decimal::sum;
use crate::quotas::table::{Cell, Table};

/// Whether over-fulfilment of the periods that are over counts for those to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarryOver {
    /// 结转: all that was done counts.
    Counts,
    /// Of what was done no more counts than was asked for.
    Lapses,
}

/// What counts of what was done: all of it where over-fulfilment is carried over, else no more than was due.
pub fn counted(done: Decimal, due: Option<Decimal>, carry_over: CarryOver) -> Decimal {
    match (carry_over, due) {
        (CarryOver::Lapses, Some(due)) => done.min(due),
        _ => done,
    }
}

/// What of a target is left: 0 where all is done.
pub fn left(target: Decimal, counted: Decimal) -> Option<Decimal> {
    Some(target.checked_sub(counted)?.max(Decimal::ZERO).normalize())
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

/// A table for the periods that are left.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The table with what is left of target, quotas, floors, caps and projections. Locked rows are revised like others.
    pub table: Table,
    /// By row: what counts of what was done; `None` where nobody says what was done.
    pub counted: Vec<Option<Decimal>>,
    /// What counts for the city: what it says itself, else the sum of the rows that are summed, where all say it.
    pub city: Option<Decimal>,
    /// Rows of which nobody says what was done, and the city where its figure is not known. Over-fulfilment that lapses needs
    /// what was due.
    pub remarks: Vec<Diagnostic>,
}

/// Revises a table by `done` and `due` of its rows and `done` of the city. A row without `done` keeps its quota, and is told.
///
/// # Errors
/// A table whose parts are no sum: of a mean nothing is left over.
pub fn revise(table: &Table, carry_over: CarryOver) -> Result<Revision, Vec<Diagnostic>> {
    if table.kind != QuotaKind::Additive {
        return Err(vec![Diagnostic::error("quota-revision-kind", "revision")]);
    }
    let mut remarks = Vec::new();
    let mut revised = table.clone();
    let mut all_counted = Vec::new();
    for (at, row) in revised.rows.iter_mut().enumerate() {
        let needed = row.quota.value().is_some();
        let mut lacks = |code: &str, key: &str| {
            let remark = Diagnostic::warning(code, format!("rows.{at}.{key}"));
            remarks.push(remark.with("place", row.place.as_str()));
        };
        if row.done.is_none() && needed {
            lacks("quota-revision-done-missing", "done");
        }
        if carry_over == CarryOver::Lapses && row.done.is_some() && row.due.is_none() && needed {
            lacks("quota-revision-due-missing", "due");
        }
        let counts = row.done.map(|done| counted(done, row.due, carry_over));
        all_counted.push(counts);
        row.done = None;
        row.due = None;
        let Some(counts) = counts else { continue };
        let rest = |value: Option<Decimal>| value.and_then(|value| left(value, counts));
        if let Some(quota) = rest(row.quota.value()) {
            row.quota = Cell::Value(quota);
        }
        (row.floor, row.cap) = (rest(row.floor), rest(row.cap));
        row.projected = rest(row.projected);
    }
    let of_rows = || {
        let parts: Option<Vec<Decimal>> = table
            .counting()
            .filter(|(_, row)| row.quota != Cell::NotApplicable)
            .map(|(at, _)| all_counted[at])
            .collect();
        sum(parts?)
    };
    let city = table.done.or_else(of_rows);
    let target = table.target.value();
    if let Some(left) = target.zip(city).and_then(|(target, city)| left(target, city)) {
        revised.target = Cell::Value(left);
    }
    if city.is_none() && target.is_some() {
        remarks.push(Diagnostic::warning("quota-revision-city-missing", "done"));
    }
    revised.done = None;
    revised.stated_total = None;
    Ok(Revision {
        table: revised,
        counted: all_counted,
        city,
        remarks,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotas::table::Row;

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
        let of = |carry_over| {
            left(
                number("100"),
                counted(number("60"), Some(number("50")), carry_over),
            )
        };
        assert_eq!(of(CarryOver::Counts), Some(number("40")));
        assert_eq!(of(CarryOver::Lapses), Some(number("50")));
        assert_eq!(left(number("10"), number("12")), Some(Decimal::ZERO));
    }

    fn table() -> Table {
        let mut table = Table::new(QuotaKind::Additive);
        table.target = Cell::Value(number("100"));
        let mut row = Row::new("a", Cell::Value(number("60")));
        (row.due, row.done) = (Some(number("30")), Some(number("36")));
        (row.floor, row.cap) = (Some(number("20")), Some(number("70")));
        // What was done of last year's quota has no part in it.
        (row.last_quota, row.last_done) = (Some(number("1")), Some(number("2")));
        table.rows = vec![row, Row::new("b", Cell::NotApplicable)];
        table
    }

    #[test]
    fn rows_bounds_and_target_are_revised() {
        let found = revise(&table(), CarryOver::Lapses).expect("a sum");
        assert_eq!(found.table.target, Cell::Value(number("70")));
        assert_eq!(found.table.rows[0].quota, Cell::Value(number("30")));
        assert_eq!(found.table.rows[0].floor, Some(Decimal::ZERO));
        assert_eq!(found.table.rows[0].cap, Some(number("40")));
        assert_eq!(found.table.rows[1].quota, Cell::NotApplicable);
        assert_eq!(found.city, Some(number("30")));
        assert_eq!(found.remarks, []);
        let carried = revise(&table(), CarryOver::Counts).expect("a sum");
        assert_eq!(carried.table.rows[0].quota, Cell::Value(number("24")));
        let mut own = table();
        own.done = Some(number("41"));
        let found = revise(&own, CarryOver::Lapses).expect("a sum");
        assert_eq!(found.table.target, Cell::Value(number("59")));
    }

    #[test]
    fn what_is_not_known_is_told() {
        let mut one = table();
        one.rows[0].due = None;
        one.rows[1].quota = Cell::Value(number("40"));
        let found = revise(&one, CarryOver::Lapses).expect("a sum");
        let codes: Vec<&str> = found.remarks.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(
            codes,
            [
                "quota-revision-due-missing",
                "quota-revision-done-missing",
                "quota-revision-city-missing"
            ]
        );
        assert_eq!(found.table.rows[1].quota, Cell::Value(number("40")));
        assert_eq!(found.table.target, one.target);
        one.kind = QuotaKind::Growth;
        assert_eq!(
            revise(&one, CarryOver::Counts).expect_err("a mean")[0].code,
            "quota-revision-kind"
        );
    }
}
