//! Formulas of a worksheet, and what they come to: the same sums in the words of spreadsheets and in decimals.

use rust_decimal::Decimal;

use crate::plan::QuotaKind;
use crate::quotas::table::{Row, Table};
use crate::sheet::{Content, LayoutCell, Role, column_name};

use super::Numbers;
use super::decimals;

/// Digits of a quotient after the point; spreadsheets keep 15 in all.
const QUOTIENT_DECIMALS: u32 = 12;
/// Any number is above this; texts such as `/` are not.
const ANY_NUMBER: &str = "\">-1E+300\"";

/// Where the numbers of a table stand: columns by their position, rows from the first place on.
pub(super) struct Grid {
    /// The first row of the places, counted from 0.
    pub first: usize,
    pub quota: usize,
    /// Weights of a ratio, bases of a growth.
    pub weights: Option<usize>,
}

/// The whole of a table from its parts; `None` where it has none: a uniform table, weights unknown.
pub(super) fn whole(table: &Table, grid: &Grid) -> Option<(String, Decimal)> {
    let runs = runs(table, grid.first);
    let range = |column: usize, (from, to): (usize, usize)| {
        let letters = column_name(column);
        format!("{letters}{}:{letters}{}", from + 1, to + 1)
    };
    let sum = |part: &dyn Fn((usize, usize)) -> String| {
        let parts: Vec<String> = runs.iter().map(|run| part(*run)).collect();
        parts.join("+")
    };
    let counted = || table.counting().map(|(_, row)| row);
    match table.kind {
        QuotaKind::Additive => {
            let quotas = counted().filter_map(|row| row.quota.value());
            let total = quotas
                .chain(table.reserve)
                .try_fold(Decimal::ZERO, Decimal::checked_add)?;
            let ranges: Vec<String> = runs.iter().map(|run| range(grid.quota, *run)).collect();
            (!ranges.is_empty()).then(|| (format!("=SUM({})", ranges.join(",")), total))
        }
        QuotaKind::Ratio | QuotaKind::Growth => {
            let column = grid.weights?;
            let weight = |row: &Row| match table.kind {
                QuotaKind::Growth => row.base,
                _ => row.weight,
            };
            let (mut above, mut below) = (Decimal::ZERO, Decimal::ZERO);
            for row in counted() {
                let Some(quota) = row.quota.value() else { continue };
                // A mean over some of the places only would be taken for the whole.
                let weight = weight(row)?;
                above = above.checked_add(quota.checked_mul(weight)?)?;
                below = below.checked_add(weight)?;
            }
            let mean = above.checked_div(below)?.round_dp(QUOTIENT_DECIMALS);
            let products =
                sum(&|run| format!("SUMPRODUCT({},{})", range(grid.quota, run), range(column, run)));
            let weights = sum(&|run| {
                let (quotas, weights) = (range(grid.quota, run), range(column, run));
                format!("SUMIF({quotas},{ANY_NUMBER},{weights})")
            });
            Some((format!("=({products})/({weights})"), mean))
        }
        QuotaKind::Uniform => None,
    }
}

/// The runs of rows that are summed, as first and last row of the sheet.
fn runs(table: &Table, first: usize) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in table.counting() {
        let row = first + at;
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => runs.push((row, row)),
        }
    }
    runs
}

/// A formula with what it comes to.
pub(super) fn formula(text: String, value: Decimal, numbers: Numbers, role: Role) -> LayoutCell {
    let percent = numbers == Numbers::Percent;
    let result = value.normalize().to_string();
    // A quotient has as many decimals as a person reads, whatever it has in full.
    let needed = decimals(value).min(if percent { 4 } else { 2 });
    let content = Content::Formula {
        formula: text,
        result,
        percent,
    };
    LayoutCell::new(content, role).decimals(if percent { needed.saturating_sub(2) } else { needed })
}

/// The growth that a quota asks for from its base; `None` where there is none.
pub(super) fn growth(quota: Option<Decimal>, base: Option<Decimal>) -> Option<Decimal> {
    let base = base.filter(|base| *base > Decimal::ZERO)?;
    let growth = quota?.checked_div(base)?.checked_sub(Decimal::ONE)?;
    Some(growth.round_dp(QUOTIENT_DECIMALS))
}
