//! What keeps a table from being checked or allocated: told row by row, all at once. Diagnostics stand at `rows.N.key`, N counted
//! from 0, and name the place.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::decimal::{double, fits, shown, sum};
use crate::quotas::table::{Cell, Commitment, MOST_ROWS, Row, Table};

/// Every fault of a table; none where it can be used.
pub fn faults(table: &Table) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    if table.rows.is_empty() {
        faults.push(Diagnostic::error("quota-no-rows", "rows"));
    }
    if table.rows.len() > MOST_ROWS {
        let fault = Diagnostic::error("quota-too-many-rows", "rows");
        faults.push(fault.with("count", table.rows.len()).with("most", MOST_ROWS));
    }
    let whole = [
        ("target", table.target.value()),
        ("reserve", table.reserve),
        ("done", table.done),
        ("stated_total", table.stated_total),
    ];
    for (key, value) in whole {
        faults.extend(out_of_range(key.to_owned(), key, value));
    }
    if let Some(reserve) = table.reserve.filter(|_| table.kind != QuotaKind::Additive) {
        faults.push(Diagnostic::error("quota-reserve-kind", "reserve").with("value", shown(reserve)));
    }
    if let Some(reserve) = table.reserve.filter(Decimal::is_sign_negative) {
        let fault = Diagnostic::error("quota-negative", "reserve");
        faults.push(fault.with("key", "reserve").with("value", shown(reserve)));
    }
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, row) in table.rows.iter().enumerate() {
        if let Some(first) = seen.insert(&row.place, at) {
            faults.push(
                fault("quota-place-twice", at, "place", row)
                    .with("first", first + 1)
                    .with("second", at + 1),
            );
        }
        of_row(table.kind, at, row, &mut faults);
    }
    faults.extend(of_shares(table));
    for (at, row) in table.rows.iter().enumerate() {
        let Some(within) = &row.within else { continue };
        if !seen.contains_key(within.as_str()) {
            faults.push(fault("quota-within-unknown", at, "within", row).with("within", within.as_str()));
        } else if is_round(table, &seen, at) {
            faults.push(fault("quota-within-round", at, "within", row).with("within", within.as_str()));
        }
    }
    faults
}

fn of_row(kind: QuotaKind, at: usize, row: &Row, faults: &mut Vec<Diagnostic>) {
    if row.place.trim().is_empty() {
        faults.push(fault("quota-place-missing-name", at, "place", row).with("row", at + 1));
    }
    let factors = row
        .factors
        .iter()
        .map(|(name, value)| (name.as_str(), Some(*value)));
    let numbers = [
        ("quota", row.quota.value()),
        ("base", row.base),
        ("weight", row.weight),
        ("capacity", row.capacity),
        ("projected", row.projected),
        ("floor", row.floor),
        ("cap", row.cap),
        ("intensity", row.intensity),
        ("last_quota", row.last_quota),
        ("last_done", row.last_done),
        ("done", row.done),
        ("due", row.due),
        ("points", row.points),
        ("least_share", row.least_share),
        ("most_share", row.most_share),
    ];
    let bases = row.bases.iter().map(|base| ("base", base.adjusted()));
    for (key, value) in numbers.into_iter().chain(bases).chain(factors) {
        faults.extend(out_of_range(format!("rows.{at}.{key}"), key, value));
    }
    // A base below 0 has no share, and a growth on it has no sense.
    for (key, value) in [
        ("base", row.base),
        ("weight", row.weight),
        ("capacity", row.capacity),
    ] {
        if let Some(value) = value.filter(|value| *value < Decimal::ZERO) {
            faults.push(
                fault("quota-row-negative", at, key, row)
                    .with("key", key)
                    .with("value", shown(value)),
            );
        }
    }
    for (key, value) in [("least_share", row.least_share), ("most_share", row.most_share)] {
        if let Some(value) = value.filter(|value| *value < Decimal::ZERO || *value > Decimal::ONE) {
            let value = shown(value * Decimal::ONE_HUNDRED);
            faults.push(fault("quota-share-range", at, key, row).with("value", value));
        }
    }
    let mut vintages: Vec<&str> = Vec::new();
    for base in &row.bases {
        let name = base.vintage.as_str();
        if name.trim().is_empty() {
            faults.push(fault("quota-vintage-without-name", at, "base", row));
        } else if vintages.contains(&name) {
            faults.push(fault("quota-vintage-twice", at, "base", row).with("vintage", name));
        }
        vintages.push(name);
    }
    let is_weighed = kind == QuotaKind::Ratio;
    if is_weighed && row.weight == Some(Decimal::ZERO) {
        faults.push(fault("quota-weight-zero", at, "weight", row));
    }
    if let (Some(floor), Some(cap)) = (row.floor, row.cap)
        && floor > cap
    {
        faults.push(
            fault("quota-floor-above-cap", at, "floor", row)
                .with("floor", shown(floor))
                .with("cap", shown(cap)),
        );
    }
    if row.locked && !matches!(row.quota, Cell::Value(_) | Cell::NotApplicable) {
        faults.push(fault("quota-locked-without-number", at, "locked", row));
    }
    if let Commitment::Binding { least_probability } = row.commitment
        && !(least_probability > 0.0 && least_probability < 1.0)
    {
        faults.push(fault("quota-least-probability", at, "commitment", row).with("value", least_probability));
    }
    if row.within.as_deref() == Some(row.place.as_str()) {
        faults.push(fault("quota-within-round", at, "within", row).with("within", row.place.as_str()));
    }
}

/// Bounds of shares that are for another kind of table, or that no shares with the sum 1 fit.
fn of_shares(table: &Table) -> Option<Diagnostic> {
    let mut bounds = table
        .rows
        .iter()
        .filter_map(|row| row.least_share.or(row.most_share));
    bounds.next()?;
    if !matches!(table.kind, QuotaKind::Ratio | QuotaKind::Growth) {
        return Some(Diagnostic::error("quota-share-kind", "rows"));
    }
    let least = table
        .counting()
        .map(|(_, row)| row.least_share.unwrap_or(Decimal::ZERO));
    let most = table
        .counting()
        .map(|(_, row)| row.most_share.unwrap_or(Decimal::ONE));
    let is_round = |row: &Row| {
        row.least_share
            .zip(row.most_share)
            .is_some_and(|(least, most)| least > most)
    };
    let (least, most): (Decimal, Decimal) = (sum(least)?, sum(most)?);
    if least <= Decimal::ONE && most >= Decimal::ONE && !table.rows.iter().any(is_round) {
        return None;
    }
    let fault = Diagnostic::error("quota-weight-bounds", "rows");
    let percent = |share: Decimal| double(share * Decimal::ONE_HUNDRED);
    Some(fault.with("least", percent(least)).with("most", percent(most)))
}

/// Whether the places that contain a row contain each other in a round that does not go through the row itself alone.
fn is_round(table: &Table, positions: &BTreeMap<&str, usize>, from: usize) -> bool {
    let (mut at, mut steps) = (from, 0);
    while let Some(next) = table.rows[at]
        .within
        .as_deref()
        .and_then(|within| positions.get(within))
    {
        if *next == from {
            return steps > 0;
        }
        steps += 1;
        if steps > table.rows.len() {
            return false;
        }
        at = *next;
    }
    false
}

fn fault(code: &str, at: usize, key: &str, row: &Row) -> Diagnostic {
    Diagnostic::error(code, format!("rows.{at}.{key}")).with("place", row.place.as_str())
}

fn out_of_range(path: String, key: &str, value: Option<Decimal>) -> Option<Diagnostic> {
    let value = value.filter(|value| !fits(*value))?;
    let fault = Diagnostic::error("quota-number-range", path);
    Some(fault.with("key", key).with("value", shown(value)))
}
