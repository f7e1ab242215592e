//! A disputed base: the same table on every vintage of its bases, so that the quota under each can stand beside the others.

use crate::diagnostic::Diagnostic;
use crate::quotas::table::Table;

/// The vintages that rows of a table have, in the order in which they first appear.
pub fn vintages(table: &Table) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for base in table.rows.iter().flat_map(|row| &row.bases) {
        if !names.contains(&base.vintage.as_str()) {
            names.push(&base.vintage);
        }
    }
    names
}

/// The table with the bases of a vintage, adjustments included, in use. Rows of which no base has a vintage keep the one they have.
///
/// # Errors
/// Rows that have vintages, and not this one.
pub fn on_vintage(table: &Table, vintage: &str) -> Result<Table, Vec<Diagnostic>> {
    let mut on = table.clone();
    let mut faults = Vec::new();
    for (at, row) in on
        .rows
        .iter_mut()
        .enumerate()
        .filter(|(_, row)| !row.bases.is_empty())
    {
        match row.bases.iter().find(|base| base.vintage == vintage) {
            Some(base) => row.base = base.adjusted(),
            None => faults.push(
                Diagnostic::error("quota-vintage-missing", format!("rows.{at}.base"))
                    .with("place", row.place.as_str())
                    .with("vintage", vintage),
            ),
        }
    }
    if faults.is_empty() { Ok(on) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::plan::QuotaKind;
    use crate::quotas::table::{Adjustment, Base, Cell, Row};

    #[test]
    fn a_vintage_comes_with_its_adjustments() {
        let mut table = Table::new(QuotaKind::Additive);
        let mut row = Row::new("a", Cell::Missing);
        let base = |vintage: &str, value: i64, moved: i64| Base {
            vintage: vintage.to_owned(),
            value: Decimal::from(value),
            adjustments: vec![Adjustment {
                amount: Decimal::from(moved),
                reason: "搬迁".to_owned(),
            }],
        };
        row.bases = vec![base("快报", 100, 0), base("年报", 98, -8)];
        table.rows = vec![row, Row::new("b", Cell::Missing)];
        assert_eq!(vintages(&table), ["快报", "年报"]);
        let on = on_vintage(&table, "年报").expect("both rows fit");
        assert_eq!(on.rows[0].base, Some(Decimal::from(90)));
        assert_eq!(on.rows[1].base, None);
        assert_eq!(
            on_vintage(&table, "普查").expect_err("there is none")[0].code,
            "quota-vintage-missing"
        );
    }
}
