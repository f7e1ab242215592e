//! Rounding to a unit: a sum stays exact, a mean has each quota rounded for itself.
//!
//! Quotas are whole numbers of units, above every floor and below every cap. Of a sum: each gets the whole units of its exact quota,
//! and the units that are left go to the largest remainders. Remainders are compared to [`DIGITS`] decimals of a unit; of equal ones
//! the larger exact quota goes first, then the place's id in byte order, never the order of rows. What the target is beyond whole
//! units goes, undivided, to the row that stands first. [`Rounding::Divisor`] gives no one less where the target is raised.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::plan::QuotaKind;
use crate::quotas::allocate::parts::{Part, Parts};
use crate::quotas::allocate::{BoundKind, Exact, Settings, Side, Unmet};

/// Decimals of a unit to which remainders are compared.
const DIGITS: u32 = 12;

/// How the units of a sum that are left are given out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// Largest remainder (Hamilton): nobody is a unit or more from the exact quota unless a bound holds others. A higher target may
    /// cost a place one unit.
    #[default]
    LargestRemainder,
    /// Odd divisors (Sainte-Laguë, Webster): a higher target costs nobody anything. A quota may be more than a unit from the exact
    /// one. Only of quotas in proportion to keys above 0; others are rounded by largest remainder.
    Divisor,
}

/// A row on the grid of units.
struct Cell<'a> {
    place: &'a str,
    /// The exact quota, in units.
    exact: Decimal,
    units: Decimal,
    least: Option<Decimal>,
    most: Option<Decimal>,
}

impl Cell<'_> {
    fn takes(&self) -> bool {
        self.most.is_none_or(|most| self.units < most)
    }

    fn gives(&self) -> bool {
        self.least.is_none_or(|least| self.units > least)
    }

    fn remainder(&self) -> Decimal {
        (self.exact - self.units).round_dp(DIGITS)
    }
}

/// Rounds quotas; by free row.
pub(crate) fn round(
    parts: &Parts<'_>,
    exact: &Exact,
    settings: &Settings<'_>,
) -> Result<Vec<Decimal>, Unmet> {
    let unit = settings.unit;
    let mut cells = Vec::new();
    for (part, quota) in parts.free.iter().zip(&exact.quotas) {
        cells.push(cell(parts, part, *quota, unit));
    }
    if cells.iter().any(|cell| {
        let (least, most) = (cell.least, cell.most);
        least.zip(most).is_some_and(|(least, most)| least > most)
    }) {
        return Err(between_bounds(parts, &cells));
    }
    if parts.table.kind != QuotaKind::Additive {
        let nearest = |cell: &Cell<'_>| {
            cell.exact
                .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
        };
        return Ok(cells
            .iter()
            .map(|cell| within(cell, nearest(cell)) * unit)
            .collect());
    }
    let wanted = parts.amount.checked_div(unit).unwrap_or_default().floor();
    let rest = parts.amount - wanted * unit;
    let keys = exact
        .keys
        .as_ref()
        .filter(|_| settings.rounding == Rounding::Divisor);
    match keys {
        Some(keys) => by_divisor(&mut cells, keys, wanted),
        None => by_remainder(&mut cells, wanted),
    }
    let given: Decimal = cells.iter().map(|cell| cell.units).sum();
    if given != wanted || (cells.is_empty() && !rest.is_zero()) {
        return Err(off_grid(parts, &cells, unit));
    }
    let mut quotas: Vec<Decimal> = cells.iter().map(|cell| cell.units * unit).collect();
    if !rest.is_zero() {
        let order = by_need(&cells);
        let takes = |at: &&usize| {
            let cap = parts.free[**at].cap;
            cap.is_none_or(|cap| quotas[**at] + rest <= cap)
        };
        let Some(first) = order.iter().find(takes) else {
            return Err(off_grid(parts, &cells, unit));
        };
        quotas[*first] += rest;
    }
    Ok(quotas)
}

fn cell<'a>(parts: &'a Parts<'_>, part: &Part, quota: Decimal, unit: Decimal) -> Cell<'a> {
    let units = |value: Decimal| value.checked_div(unit).unwrap_or_default();
    Cell {
        place: &parts.table.rows[part.row].place,
        exact: units(quota),
        units: Decimal::ZERO,
        least: part.floor.map(|floor| units(floor).ceil()),
        most: part.cap.map(|cap| units(cap).floor()),
    }
}

fn within(cell: &Cell<'_>, units: Decimal) -> Decimal {
    let units = cell.least.map_or(units, |least| units.max(least));
    cell.most.map_or(units, |most| units.min(most))
}

/// Positions, those first that are to get a unit first.
fn by_need(cells: &[Cell<'_>]) -> Vec<usize> {
    let mut order: Vec<(Decimal, usize)> = cells
        .iter()
        .enumerate()
        .map(|(at, cell)| (cell.remainder(), at))
        .collect();
    order.sort_by(|(one, a), (other, b)| {
        let (a, b) = (&cells[*a], &cells[*b]);
        other
            .cmp(one)
            .then_with(|| b.exact.round_dp(DIGITS).cmp(&a.exact.round_dp(DIGITS)))
            .then_with(|| a.place.cmp(b.place))
    });
    order.into_iter().map(|(_, at)| at).collect()
}

fn by_remainder(cells: &mut [Cell<'_>], wanted: Decimal) {
    for cell in cells.iter_mut() {
        // An exact quota a hair below a whole number is that number.
        cell.units = within(cell, cell.exact.round_dp(DIGITS).floor());
    }
    let given: Decimal = cells.iter().map(|cell| cell.units).sum();
    let mut left = wanted - given;
    while !left.is_zero() {
        let before = left;
        let mut order = by_need(cells);
        let step = if left > Decimal::ZERO {
            Decimal::ONE
        } else {
            // Those that got most beyond their exact quota give first.
            order.reverse();
            -Decimal::ONE
        };
        for at in order {
            let cell = &mut cells[at];
            let moves = if step > Decimal::ZERO {
                cell.takes()
            } else {
                cell.gives()
            };
            if !left.is_zero() && moves {
                cell.units += step;
                left -= step;
            }
        }
        if left == before {
            return;
        }
    }
}

/// Every unit more goes where `key ÷ (2 × units + 1)` is largest, and comes from where `key ÷ (2 × units − 1)` is smallest.
fn by_divisor(cells: &mut [Cell<'_>], keys: &[Decimal], wanted: Decimal) {
    for cell in cells.iter_mut() {
        let nearest = cell
            .exact
            .round_dp_with_strategy(0, RoundingStrategy::MidpointTowardZero);
        cell.units = within(cell, nearest);
    }
    let given: Decimal = cells.iter().map(|cell| cell.units).sum();
    let mut left = wanted - given;
    let odd = |cell: &Cell<'_>, step: Decimal| cell.units * Decimal::TWO + step;
    while !left.is_zero() {
        let step = if left > Decimal::ZERO {
            Decimal::ONE
        } else {
            -Decimal::ONE
        };
        let more = step > Decimal::ZERO;
        let next = (0..cells.len())
            .filter(|at| {
                if more {
                    cells[*at].takes()
                } else {
                    cells[*at].gives() && cells[*at].units > Decimal::ZERO
                }
            })
            .min_by(|a, b| {
                let (one, other) = (&cells[*a], &cells[*b]);
                let scaled = |key: Decimal, odd: Decimal| key.checked_mul(odd).unwrap_or(Decimal::MAX);
                // key a ÷ odd a against key b ÷ odd b.
                let (left, right) = (
                    scaled(keys[*a], odd(other, step)),
                    scaled(keys[*b], odd(one, step)),
                );
                if more {
                    right.cmp(&left).then_with(|| one.place.cmp(other.place))
                } else {
                    left.cmp(&right).then_with(|| other.place.cmp(one.place))
                }
            });
        let Some(next) = next else { return };
        cells[next].units += step;
        left -= step;
    }
}

/// Rows whose floor and cap have no whole number of units between them.
fn between_bounds(parts: &Parts<'_>, cells: &[Cell<'_>]) -> Unmet {
    let mut unmet = parts.unmet(Side::Unit, None, &vec![BoundKind::Floor; cells.len()]);
    let narrow: Vec<usize> = cells
        .iter()
        .zip(&parts.free)
        .filter(|(cell, _)| {
            cell.least
                .zip(cell.most)
                .is_some_and(|(least, most)| least > most)
        })
        .map(|(_, part)| part.row)
        .collect();
    unmet.bounds.retain(|bound| narrow.contains(&bound.row));
    unmet.missing = Decimal::ZERO;
    unmet
}

/// The bounds on the grid do not leave the target room.
fn off_grid(parts: &Parts<'_>, cells: &[Cell<'_>], unit: Decimal) -> Unmet {
    let given: Decimal = cells.iter().map(|cell| cell.units).sum();
    let kinds: Vec<BoundKind> = cells
        .iter()
        .map(|cell| {
            if cell.takes() {
                BoundKind::Floor
            } else {
                BoundKind::Cap
            }
        })
        .collect();
    parts.unmet(Side::Unit, Some(given * unit), &kinds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells<'a>(exact: &[(&'a str, &str)]) -> Vec<Cell<'a>> {
        exact
            .iter()
            .map(|(place, exact)| Cell {
                place,
                exact: exact.parse().expect("a decimal"),
                units: Decimal::ZERO,
                least: Some(Decimal::ZERO),
                most: None,
            })
            .collect()
    }

    fn units(cells: &[Cell<'_>]) -> Vec<String> {
        cells
            .iter()
            .map(|cell| cell.units.normalize().to_string())
            .collect()
    }

    #[test]
    fn units_that_are_left_go_to_the_largest_remainders() {
        let mut some = cells(&[("a", "2.2"), ("b", "3.5"), ("c", "4.3")]);
        by_remainder(&mut some, Decimal::from(10));
        assert_eq!(units(&some), ["2", "4", "4"]);
    }

    #[test]
    fn equal_remainders_go_to_the_larger_quota_and_then_by_id() {
        let mut some = cells(&[("b", "1.5"), ("a", "1.5"), ("c", "2.5"), ("d", "0.5")]);
        by_remainder(&mut some, Decimal::from(6));
        assert_eq!(units(&some), ["1", "2", "3", "0"]);
    }

    #[test]
    fn of_thirds_the_last_digit_decides_nothing() {
        let third = Decimal::ONE / Decimal::from(3);
        let mut some = cells(&[("a", "0"), ("b", "0"), ("c", "0")]);
        some[0].exact = third;
        some[1].exact = Decimal::from(4) / Decimal::from(3);
        some[2].exact = third;
        by_remainder(&mut some, Decimal::from(2));
        assert_eq!(units(&some), ["0", "2", "0"]);
    }

    /// Populations of the Alabama paradox in small: with one seat more the third loses one by largest remainder.
    #[test]
    fn a_higher_target_may_cost_a_unit_by_remainders_and_never_by_divisors() {
        let keys: Vec<Decimal> = [6, 6, 2].map(Decimal::from).into();
        let of = |total: i64, rounding: Rounding| {
            let total = Decimal::from(total);
            let mut some = cells(&[("a", "0"), ("b", "0"), ("c", "0")]);
            for (cell, key) in some.iter_mut().zip(&keys) {
                cell.exact = total * *key / Decimal::from(14);
            }
            match rounding {
                Rounding::LargestRemainder => by_remainder(&mut some, total),
                Rounding::Divisor => by_divisor(&mut some, &keys, total),
            }
            units(&some)
        };
        assert_eq!(of(10, Rounding::LargestRemainder), ["4", "4", "2"]);
        assert_eq!(of(11, Rounding::LargestRemainder), ["5", "5", "1"]);
        let third = |total| of(total, Rounding::Divisor)[2].parse::<i64>().expect("a number");
        for total in 0..200 {
            assert!(third(total + 1) >= third(total), "{total}");
        }
    }
}
