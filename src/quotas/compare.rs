//! Tables side by side: what every place gains or loses against the base, last year's quotas, or another table.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::quotas::table::{Row, Table};

/// What a table is held against.
#[derive(Clone, Copy, Debug)]
pub enum Reference<'a> {
    /// Each place's base; the change is what the quota asks beyond it.
    Base,
    /// Last year's quotas.
    LastYear,
    /// Another table: another method, or an earlier version.
    Table(&'a Table),
}

/// How a table differs from what it is held against.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// By row: quota less reference; `None` where either has no number, or the place stands in one alone.
    pub changes: Vec<Option<Decimal>>,
    /// The sum of the changes of rows that count.
    pub total: Decimal,
    /// Half the sum of what moves between rows that count: what would have to be handed from some places to others.
    pub moved: Decimal,
    /// The row with the largest change either way; of equal ones the first place by id.
    pub largest: Option<(usize, Decimal)>,
    /// Rows that are asked for more.
    pub more: usize,
    /// Rows that are asked for less.
    pub less: usize,
}

fn is_alike(table: &Table, other: &Table) -> bool {
    table.rows.len() == other.rows.len()
        && table
            .rows
            .iter()
            .zip(&other.rows)
            .all(|(row, other)| row.place == other.place)
}

/// Holds a table against a reference; places go by their ids, whatever the order of rows.
pub fn difference(table: &Table, reference: Reference<'_>) -> Difference {
    // Two versions of a table mostly have the same rows in the same order.
    let others: BTreeMap<&str, &Row> = match reference {
        Reference::Table(other) if !is_alike(table, other) => {
            other.rows.iter().map(|row| (row.place.as_str(), row)).collect()
        }
        _ => BTreeMap::new(),
    };
    let of = |at: usize, row: &Row| match reference {
        Reference::Base => row.base,
        Reference::LastYear => row.last_quota,
        Reference::Table(other) if others.is_empty() => other.rows.get(at)?.quota.value(),
        Reference::Table(_) => others.get(row.place.as_str())?.quota.value(),
    };
    let changes: Vec<Option<Decimal>> = table
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            row.quota
                .value()?
                .checked_sub(of(at, row)?)
                .map(|change| change.normalize())
        })
        .collect();
    let mut found = Difference::default();
    let mut moved = Decimal::ZERO;
    for (at, row) in table.rows.iter().enumerate() {
        let Some(change) = changes[at] else { continue };
        found.more += usize::from(change > Decimal::ZERO);
        found.less += usize::from(change < Decimal::ZERO);
        if row.is_summed() {
            found.total += change;
            moved += change.abs();
        }
        let is_larger = found.largest.is_none_or(|(largest, value)| {
            let other = &table.rows[largest].place;
            (change.abs(), std::cmp::Reverse(&row.place)) > (value.abs(), std::cmp::Reverse(other))
        });
        if is_larger && !change.is_zero() {
            found.largest = Some((at, change));
        }
    }
    found.moved = (moved - found.total.abs()) / Decimal::TWO;
    found.changes = changes;
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::QuotaKind;
    use crate::quotas::table::Cell;

    fn table(quotas: &[(&str, i64)]) -> Table {
        let mut table = Table::new(QuotaKind::Additive);
        let row = |(place, quota): &(&str, i64)| Row::new(*place, Cell::Value(Decimal::from(*quota)));
        table.rows = quotas.iter().map(row).collect();
        table
    }

    #[test]
    fn places_go_by_their_ids() {
        let before = table(&[("a", 5), ("b", 5), ("c", 5)]);
        let after = table(&[("c", 7), ("a", 4), ("b", 4), ("d", 1)]);
        let found = difference(&after, Reference::Table(&before));
        let number = |value: i64| Some(Decimal::from(value));
        assert_eq!(found.changes, [number(2), number(-1), number(-1), None]);
        assert_eq!((found.total, found.moved), (Decimal::ZERO, Decimal::TWO));
        assert_eq!(found.largest, Some((0, Decimal::TWO)));
        assert_eq!((found.more, found.less), (1, 2));
    }
}
