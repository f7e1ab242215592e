//! The free rows of a table with their bounds and weights, and what is left for them when locked rows and the reserve are taken off.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::allocate::keys::fault;
use crate::quotas::allocate::{Bound, BoundKind, Side, Unmet};
use crate::quotas::chances::Chances;
use crate::quotas::decimal::{decimal, double};
use crate::quotas::table::{Cell, Commitment, Direction, Row, Table};
use crate::quotas::whole::weight;

/// Sums of weighed numbers stay below this, a hundredth of what a decimal holds.
const MOST_WEIGHED: Decimal = Decimal::from_parts(0xe800_0000, 0x9fd0_803c, 0x033b_2e3c, false, 0);

/// A row that is to get a quota.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Position of the row.
    pub row: usize,
    /// What a unit of its quota adds to the amount: 1 of a sum, the weight of a mean.
    pub weight: Decimal,
    pub floor: Option<Decimal>,
    pub cap: Option<Decimal>,
}

/// What is to be shared out.
#[derive(Debug)]
pub(crate) struct Parts<'a> {
    pub table: &'a Table,
    pub free: Vec<Part>,
    /// `Σ weight × quota` of the free rows.
    pub amount: Decimal,
    /// What was handed down in all.
    pub target: Decimal,
    /// Divides an amount into a difference of the whole: 1 of a sum, all weights of a mean.
    pub divisor: Decimal,
    /// A mean whose weights are not known.
    pub weights_unknown: bool,
}

/// The most demanding quota, by row, that a binding row may get.
pub(crate) fn least_probable(table: &Table, chances: &Chances) -> Vec<Option<Decimal>> {
    let step = Decimal::new(1, crate::quotas::table::MOST_DECIMALS);
    let of_row = |(at, row): (usize, &Row)| {
        let Commitment::Binding { least_probability } = row.commitment else {
            return None;
        };
        let exact = chances.row(at)?.demanding(least_probability, table.direction)?;
        let near = decimal(exact)?;
        // A decimal beside the double must not pass it.
        Some(match table.direction {
            Direction::AtLeast if double(near) > exact => near - step,
            Direction::AtMost if double(near) < exact => near + step,
            _ => near,
        })
    };
    table.rows.iter().enumerate().map(of_row).collect()
}

impl<'a> Parts<'a> {
    /// `binding` are the quotas that binding rows may not pass, by row, where they are to be kept.
    ///
    /// # Errors
    /// No free row; weights of 0 alone, or beyond the range of decimals.
    pub fn of(
        table: &'a Table,
        target: Decimal,
        binding: Option<&[Option<Decimal>]>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let taking = || {
            table
                .counting()
                .filter(|(_, row)| row.quota != Cell::NotApplicable)
        };
        let weights_unknown = taking().any(|(_, row)| weight(table.kind, row).is_none());
        let part = |(at, row): (usize, &Row)| {
            let own = binding.and_then(|binding| binding[at]);
            let (floor, cap) = match table.direction {
                // A bound that a planner set goes before a probability.
                Direction::AtLeast => (row.floor, narrower(row.cap, own, Decimal::min, row.floor)),
                Direction::AtMost => (narrower(row.floor, own, Decimal::max, row.cap), row.cap),
            };
            Part {
                row: at,
                weight: weight(table.kind, row).unwrap_or(Decimal::ONE),
                floor,
                cap,
            }
        };
        let free: Vec<Part> = taking().filter(|(_, row)| !row.locked).map(part).collect();
        let out_of_range = || vec![Diagnostic::error("quota-out-of-range", "rows")];
        let amount = || -> Option<(Decimal, Decimal)> {
            let (mut divisor, mut taken) = (Decimal::ZERO, table.reserve.unwrap_or_default());
            for (_, row) in taking() {
                let weight = weight(table.kind, row).unwrap_or(Decimal::ONE);
                divisor = divisor.checked_add(weight)?;
                if let Some(quota) = row.quota.value().filter(|_| row.locked) {
                    taken = taken.checked_add(weight.checked_mul(quota)?)?;
                }
            }
            if table.kind == QuotaKind::Additive {
                divisor = Decimal::ONE;
            }
            Some((target.checked_mul(divisor)?.checked_sub(taken)?, divisor))
        };
        let (amount, divisor) = amount().ok_or_else(out_of_range)?;
        if divisor.is_zero() {
            return Err(vec![Diagnostic::error("quota-weights-zero", "rows")]);
        }
        Ok(Self {
            table,
            free,
            amount,
            target,
            divisor,
            weights_unknown,
        })
    }

    /// Whether no sum of weighed bounds or keys leaves the range of decimals.
    pub fn stays_in_range(&self, keys: &[Decimal]) -> bool {
        let bounds = |part: &Part| [part.floor, part.cap].map(|bound| bound.unwrap_or_default().abs());
        let weighed = |(part, key): (&Part, &Decimal)| {
            let [floor, cap] = bounds(part);
            let most = floor.max(cap).max(*key);
            part.weight.checked_mul(most)
        };
        let mut total = self.amount.abs();
        self.free.iter().zip(keys).all(|one| {
            let next = weighed(one).and_then(|own| total.checked_add(own));
            total = next.unwrap_or(Decimal::MAX);
            total <= MOST_WEIGHED
        })
    }

    /// The rows whose weight is not known.
    pub fn without_weight(&self) -> Vec<Diagnostic> {
        let kind = self.table.kind;
        let key = if kind == QuotaKind::Growth {
            "base"
        } else {
            "weight"
        };
        self.table
            .counting()
            .filter(|(_, row)| row.quota != Cell::NotApplicable && weight(kind, row).is_none())
            .map(|(at, row)| fault("quota-weight-missing", at, key, row))
            .collect()
    }

    /// The answer where the free rows can come to no more, or no less, than `reached`.
    pub fn unmet(&self, side: Side, reached: Option<Decimal>, kinds: &[BoundKind]) -> Unmet {
        let gap = reached.and_then(|reached| self.amount.checked_sub(reached)?.checked_div(self.divisor));
        let locked = self
            .table
            .counting()
            .filter(|(_, row)| row.locked)
            .filter_map(|(at, row)| Some((at, BoundKind::Locked, row.quota.value()?)));
        let held = self.free.iter().zip(kinds).map(|(part, kind)| {
            let value = match kind {
                BoundKind::Cap => part.cap,
                BoundKind::Floor => part.floor,
                _ => None,
            };
            (part.row, *kind, value.unwrap_or_default())
        });
        let mut bounds: Vec<Bound> = locked
            .chain(held)
            .map(|(row, kind, value)| Bound {
                row,
                place: self.table.rows[row].place.clone(),
                kind,
                value,
            })
            .collect();
        bounds.sort_by_key(|bound| bound.row);
        Unmet {
            side,
            target: self.target,
            reachable: gap
                .and_then(|gap| self.target.checked_sub(gap))
                .map(|reachable| reachable.normalize()),
            missing: gap.unwrap_or(self.amount).abs().normalize(),
            bounds,
        }
    }
}

/// A bound with one more that is taken only where it leaves the other side room.
fn narrower(
    bound: Option<Decimal>,
    own: Option<Decimal>,
    pick: fn(Decimal, Decimal) -> Decimal,
    other: Option<Decimal>,
) -> Option<Decimal> {
    let Some(own) = own else { return bound };
    let narrow = bound.map_or(own, |bound| pick(bound, own));
    let fits = other.is_none_or(|other| pick(narrow, other) == other);
    if fits { Some(narrow) } else { bound }
}
