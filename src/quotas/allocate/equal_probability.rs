//! Every free row as likely as any other to meet its quota: `q = Q(1 − p)` of the row's sample, cut to floor and cap, with the one `p`
//! that makes the amount.
//!
//! All samples have the same paths, so that every quantile bends at the same ranks. The amount rises with the rank: the two ranks
//! around it are found by halving, and the place between them by halving a piece in which nothing but bounds bends. On the sample
//! the rows that no bound holds have one and the same count of paths that meet their quota, unless values tie.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::quotas::allocate::keys::{Keys, Zero, fault};
use crate::quotas::allocate::parts::{Part, Parts};
use crate::quotas::allocate::{BoundKind, Exact, Side, Unmet, water_filling};
use crate::quotas::chances::{Chances, Sample};
use crate::quotas::decimal::{decimal, double};
use crate::quotas::table::Direction;

/// Halvings of the piece between two ranks.
const HALVINGS: usize = 60;

struct Row<'a> {
    sample: &'a Sample,
    weight: f64,
    floor: f64,
    cap: f64,
}

impl Row<'_> {
    fn quota(&self, rank: usize, part: f64) -> f64 {
        let quota = self.sample.at_rank(rank, part);
        let quota = if quota < self.floor { self.floor } else { quota };
        if quota > self.cap { self.cap } else { quota }
    }
}

pub(crate) fn quotas(
    parts: &Parts<'_>,
    chances: Option<&Chances>,
) -> Result<Result<Exact, Unmet>, Vec<Diagnostic>> {
    let Some(chances) = chances else {
        return Err(vec![Diagnostic::error("quota-paths-needed", "rows")]);
    };
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    for part in &parts.free {
        let sample = chances.row(part.row).filter(|sample| sample.is_whole());
        let Some(sample) = sample.filter(|sample| sample.paths() == chances.paths()) else {
            let row = &parts.table.rows[part.row];
            faults.push(fault("quota-no-sample", part.row, "projected", row));
            continue;
        };
        rows.push(row(part, sample));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(solve(parts, &rows, chances.paths()))
}

fn row<'a>(part: &Part, sample: &'a Sample) -> Row<'a> {
    Row {
        sample,
        weight: double(part.weight),
        floor: part.floor.map_or(f64::NEG_INFINITY, double),
        cap: part.cap.map_or(f64::INFINITY, double),
    }
}

fn solve(parts: &Parts<'_>, rows: &[Row<'_>], paths: usize) -> Result<Exact, Unmet> {
    let amount = double(parts.amount);
    let total =
        |rank: usize, part: f64| -> f64 { rows.iter().map(|row| row.weight * row.quota(rank, part)).sum() };
    let last = paths.saturating_sub(1);
    if rows.is_empty() || total(last, 0.0) < amount {
        let kinds: Vec<BoundKind> = rows.iter().map(|row| held(row, last, &row.cap)).collect();
        let reached = decimal(total(last, 0.0));
        if rows.is_empty() && parts.amount.is_zero() {
            return Ok(Exact {
                quotas: Vec::new(),
                keys: None,
                probability: None,
            });
        }
        let side = if amount > 0.0 { Side::TooLow } else { Side::TooHigh };
        return Err(parts.unmet(side, reached, &kinds));
    }
    if total(0, 0.0) > amount {
        return below_all_outcomes(parts, rows);
    }
    // The last rank at which the amount is not passed.
    let (mut low, mut high) = (0, last);
    while high - low > 1 {
        let middle = low.midpoint(high);
        if total(middle, 0.0) <= amount {
            low = middle;
        } else {
            high = middle;
        }
    }
    if total(high, 0.0) <= amount {
        low = high;
    }
    let (mut from, mut to) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (from + to);
        if total(low, middle) <= amount {
            from = middle;
        } else {
            to = middle;
        }
    }
    let part = if low == last { 0.0 } else { from };
    let quotas: Vec<Decimal> = rows
        .iter()
        .map(|row| decimal(row.quota(low, part)).unwrap_or_default())
        .collect();
    let free = rows.iter().find(|row| {
        let quota = row.quota(low, part);
        quota > row.floor && quota < row.cap
    });
    let probability = free.map(|row| {
        row.sample
            .probability(row.quota(low, part), parts.table.direction)
    });
    Ok(Exact {
        quotas,
        keys: None,
        probability,
    })
}

fn held(row: &Row<'_>, rank: usize, bound: &f64) -> BoundKind {
    if row.sample.at_rank(rank, 0.0) >= *bound {
        BoundKind::Cap
    } else {
        BoundKind::Sample
    }
}

/// Less than the least outcomes together: all rows are sure of their quotas, which are in proportion to the least outcomes. Where
/// less is better the target is beyond every path.
fn below_all_outcomes(parts: &Parts<'_>, rows: &[Row<'_>]) -> Result<Exact, Unmet> {
    let least: Option<Vec<Decimal>> = rows
        .iter()
        .map(|row| decimal(row.sample.at_rank(0, 0.0)).filter(|least| *least >= Decimal::ZERO))
        .collect();
    match least.filter(|_| parts.table.direction == Direction::AtLeast) {
        Some(values) if values.iter().any(|value| !value.is_zero()) => {
            let keys = Keys {
                values,
                zero: Zero::EqualShares,
                signed: false,
                scores: None,
            };
            water_filling::quotas(parts, &keys).map(|exact| Exact {
                keys: None,
                probability: Some(1.0),
                ..exact
            })
        }
        _ => {
            let reached = rows.iter().map(|row| row.weight * row.quota(0, 0.0)).sum();
            let kinds: Vec<BoundKind> = rows
                .iter()
                .map(|row| {
                    if row.sample.at_rank(0, 0.0) <= row.floor {
                        BoundKind::Floor
                    } else {
                        BoundKind::Sample
                    }
                })
                .collect();
            Err(parts.unmet(Side::TooHigh, decimal(reached), &kinds))
        }
    }
}
