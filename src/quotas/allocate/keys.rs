//! What quotas are in proportion to, method by method; and what rows lack for it, all at once.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::allocate::{Method, factors, tiered};
use crate::quotas::decimal::shown;
use crate::quotas::table::{Cell, Row, Table};

/// Keys of the free rows.
pub(crate) struct Keys {
    /// 0 or more, by free row.
    pub values: Vec<Decimal>,
    /// What becomes of rows with a key of 0 where those with one can take no more.
    pub zero: Zero,
    /// Whether quotas may be below 0 where no floor says otherwise.
    pub signed: bool,
    pub scores: Option<BTreeMap<String, BTreeMap<String, f64>>>,
}

/// What a key of 0 means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zero {
    /// Equal shares where nothing else is left.
    EqualShares,
    /// Nothing.
    Nothing,
}

/// The keys of a method.
///
/// # Errors
/// Rows that lack what the method needs, or have it below 0; rules that do not fit together.
pub(crate) fn keys(
    table: &Table,
    method: &Method,
    remarks: &mut Vec<Diagnostic>,
) -> Result<Keys, Vec<Diagnostic>> {
    let free: Vec<(usize, &Row)> = table
        .counting()
        .filter(|(_, row)| !row.locked && row.quota != Cell::NotApplicable)
        .collect();
    let is_growth = table.kind == QuotaKind::Growth;
    let mut scores = None;
    let (values, zero) = match method {
        // Increments in proportion to what they are on are one and the same growth.
        Method::BaseShare | Method::EqualGrowth if is_growth => {
            (vec![Decimal::ONE; free.len()], Zero::Nothing)
        }
        Method::EqualProbability => (vec![Decimal::ONE; free.len()], Zero::Nothing),
        Method::BaseShare => (of_rows(&free, "base", |row| row.base)?, Zero::EqualShares),
        Method::EqualGrowth => {
            let values = of_rows(&free, "base", |row| row.base)?;
            let from_nothing: Vec<Diagnostic> = free
                .iter()
                .zip(&values)
                .filter(|(_, base)| base.is_zero())
                .map(|((at, row), _)| fault("quota-growth-from-zero", *at, "base", row))
                .collect();
            if !from_nothing.is_empty() {
                return Err(from_nothing);
            }
            (values, Zero::Nothing)
        }
        Method::ProjectionShare => (
            of_rows(&free, "projected", |row| row.projected)?,
            Zero::EqualShares,
        ),
        Method::Capacity => {
            // The weight of a ratio is its denominator; elsewhere it has no other use.
            let weight = |row: &Row| row.weight.filter(|_| table.kind != QuotaKind::Ratio);
            let values = of_rows(&free, "capacity", |row| row.capacity.or(weight(row)))?;
            (values, Zero::Nothing)
        }
        Method::Tiered(rule) => (tiered::keys(table.kind, &free, rule, remarks)?, Zero::Nothing),
        Method::Factors(rules) => {
            let found = factors::keys(&free, rules)?;
            scores = Some(found.scores);
            (found.keys, Zero::Nothing)
        }
    };
    if zero == Zero::Nothing && !values.is_empty() && values.iter().all(Decimal::is_zero) {
        return Err(vec![
            Diagnostic::error("quota-keys-zero", "rows").with("method", method.id()),
        ]);
    }
    Ok(Keys {
        values,
        zero,
        signed: is_growth && matches!(method, Method::BaseShare | Method::EqualGrowth),
        scores,
    })
}

/// A number of every free row, 0 or more.
pub(crate) fn of_rows(
    free: &[(usize, &Row)],
    key: &str,
    of: impl Fn(&Row) -> Option<Decimal>,
) -> Result<Vec<Decimal>, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let values = free
        .iter()
        .filter_map(|(at, row)| match of(row) {
            None => {
                faults.push(fault("quota-key-missing", *at, key, row).with("key", key));
                None
            }
            Some(value) if value < Decimal::ZERO => {
                let fault = fault("quota-key-negative", *at, key, row).with("key", key);
                faults.push(fault.with("value", shown(value)));
                None
            }
            Some(value) => Some(value),
        })
        .collect();
    if faults.is_empty() {
        Ok(values)
    } else {
        Err(faults)
    }
}

pub(crate) fn fault(code: &str, at: usize, key: &str, row: &Row) -> Diagnostic {
    Diagnostic::error(code, format!("rows.{at}.{key}")).with("place", row.place.as_str())
}
