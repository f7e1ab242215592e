//! Shares within bounds: `q = λ k`, cut to floor and cap, with the one λ that makes the amount. What a row cannot take goes to the
//! others by the same rule. The amount rises with λ in straight pieces, so that λ is found exactly: by the piece it lies in.

use rust_decimal::Decimal;

use crate::quotas::allocate::keys::{Keys, Zero};
use crate::quotas::allocate::parts::{Part, Parts};
use crate::quotas::allocate::{BoundKind, Exact, Side, Unmet};
use crate::quotas::decimal::{ratio, sum};

/// A row of a filling. Without a floor a quota is 0 or more, or anything where keys are signed.
struct Vessel {
    weight: Decimal,
    key: Decimal,
    low: Option<Decimal>,
    high: Option<Decimal>,
}

pub(crate) fn quotas(parts: &Parts<'_>, keys: &Keys) -> Result<Exact, Unmet> {
    let exact = |quotas, keys| Exact {
        quotas,
        keys,
        probability: None,
    };
    if parts.free.is_empty() {
        return if parts.amount.is_zero() {
            Ok(exact(Vec::new(), None))
        } else {
            let side = if parts.amount > Decimal::ZERO {
                Side::TooLow
            } else {
                Side::TooHigh
            };
            Err(parts.unmet(side, Some(Decimal::ZERO), &[]))
        };
    }
    let low = |part: &Part| {
        let floor = part.floor.filter(|floor| keys.signed || *floor > Decimal::ZERO);
        floor.or((!keys.signed).then_some(Decimal::ZERO))
    };
    let vessels = |amount: Decimal, keys: &[Decimal], only: &dyn Fn(usize) -> bool| {
        let chosen: Vec<usize> = (0..keys.len()).filter(|at| only(*at)).collect();
        let list: Vec<Vessel> = chosen
            .iter()
            .map(|at| Vessel {
                weight: parts.free[*at].weight,
                key: keys[*at],
                low: low(&parts.free[*at]),
                high: parts.free[*at].cap,
            })
            .collect();
        fill(&list, amount).map(|quotas| (chosen, quotas))
    };
    let has_key = |at: usize| !keys.values[at].is_zero();
    let weighed = |at: usize, quota: Decimal| parts.free[at].weight.checked_mul(quota).unwrap_or_default();
    // Rows with a key of 0 keep to their floor, while others can take what there is.
    let at_floor: Vec<(usize, Decimal)> = (0..parts.free.len())
        .filter(|at| !has_key(*at))
        .map(|at| (at, low(&parts.free[at]).unwrap_or_default()))
        .collect();
    let floors = sum(at_floor.iter().map(|(at, floor)| weighed(*at, *floor))).unwrap_or_default();
    let mut quotas = vec![Decimal::ZERO; parts.free.len()];
    for (at, floor) in &at_floor {
        quotas[*at] = *floor;
    }
    match vessels(parts.amount - floors, &keys.values, &has_key) {
        Ok((chosen, found)) => {
            for (at, quota) in chosen.into_iter().zip(found) {
                quotas[at] = quota;
            }
            let all = at_floor.is_empty().then(|| keys.values.clone());
            Ok(exact(quotas, all))
        }
        Err(Beyond::Below(lowest)) => {
            let kinds = vec![BoundKind::Floor; parts.free.len()];
            Err(parts.unmet(Side::TooHigh, lowest.checked_add(floors), &kinds))
        }
        Err(Beyond::Above(most)) if keys.zero == Zero::EqualShares && !at_floor.is_empty() => {
            for (at, part) in parts.free.iter().enumerate().filter(|(at, _)| has_key(*at)) {
                quotas[at] = part.cap.unwrap_or_default();
            }
            let ones = vec![Decimal::ONE; keys.values.len()];
            match vessels(parts.amount - most, &ones, &|at| !has_key(at)) {
                Ok((chosen, found)) => {
                    for (at, quota) in chosen.into_iter().zip(found) {
                        quotas[at] = quota;
                    }
                    Ok(exact(quotas, None))
                }
                Err(Beyond::Above(rest)) => {
                    let kinds = vec![BoundKind::Cap; parts.free.len()];
                    Err(parts.unmet(Side::TooLow, most.checked_add(rest), &kinds))
                }
                Err(Beyond::Below(rest)) => {
                    let kinds = vec![BoundKind::Floor; parts.free.len()];
                    Err(parts.unmet(Side::TooHigh, most.checked_add(rest), &kinds))
                }
            }
        }
        Err(Beyond::Above(most)) => {
            let kind = |at: usize| {
                if has_key(at) {
                    BoundKind::Cap
                } else {
                    BoundKind::Key
                }
            };
            let kinds: Vec<BoundKind> = (0..parts.free.len()).map(kind).collect();
            Err(parts.unmet(Side::TooLow, most.checked_add(floors), &kinds))
        }
    }
}

/// Without weights a mean holds only where all quotas are the target itself; `None` where keys, bounds or locked rows do not let them.
pub(crate) fn without_weights(parts: &Parts<'_>, keys: &Keys) -> Option<Exact> {
    let alike = keys.values.windows(2).all(|two| two[0] == two[1]);
    let none_locked = parts.table.counting().all(|(_, row)| !row.locked);
    let takes = |part: &Part| {
        part.floor.is_none_or(|floor| floor <= parts.target) && part.cap.is_none_or(|cap| cap >= parts.target)
    };
    (alike && none_locked && parts.free.iter().all(takes)).then(|| Exact {
        quotas: vec![parts.target; parts.free.len()],
        keys: None,
        probability: None,
    })
}

/// The amount lies beyond what the bounds allow.
enum Beyond {
    /// Below the least amount, which is this.
    Below(Decimal),
    /// Above the most.
    Above(Decimal),
}

/// `λ k` within bounds, with `Σ weight × quota = amount`. Keys are above 0.
fn fill(vessels: &[Vessel], amount: Decimal) -> Result<Vec<Decimal>, Beyond> {
    let weighed = |value: Option<Decimal>, vessel: &Vessel| vessel.weight.checked_mul(value?);
    let least = vessels
        .iter()
        .map(|vessel| weighed(vessel.low, vessel))
        .collect::<Option<Vec<_>>>()
        .and_then(sum);
    let most = vessels
        .iter()
        .map(|vessel| weighed(vessel.high, vessel))
        .collect::<Option<Vec<_>>>()
        .and_then(sum);
    if let Some(least) = least.filter(|least| amount < *least) {
        return Err(Beyond::Below(least));
    }
    if let Some(most) = most.filter(|most| amount > *most) {
        return Err(Beyond::Above(most));
    }
    // At which λ a row leaves its floor (begins) or meets its cap.
    let mut events: Vec<(Decimal, usize, bool)> = Vec::new();
    let (mut fixed, mut slope) = (Decimal::ZERO, Decimal::ZERO);
    for (at, vessel) in vessels.iter().enumerate() {
        match vessel.low {
            Some(low) => {
                fixed += vessel.weight * low;
                events.push((low.checked_div(vessel.key).unwrap_or(Decimal::MAX), at, true));
            }
            None => slope += vessel.weight * vessel.key,
        }
        if let Some(high) = vessel.high {
            events.push((high.checked_div(vessel.key).unwrap_or(Decimal::MAX), at, false));
        }
    }
    // A row whose floor is its cap begins before it ends.
    events.sort_by_key(|(level, at, begins)| (*level, !begins, *at));
    let mut is_moving: Vec<bool> = vessels.iter().map(|vessel| vessel.low.is_none()).collect();
    let mut at_bound: Vec<Decimal> = vessels
        .iter()
        .map(|vessel| vessel.low.unwrap_or_default())
        .collect();
    for (level, at, begins) in events {
        let reached = level
            .checked_mul(slope)
            .and_then(|moving| moving.checked_add(fixed));
        // Within the piece that ends here.
        if reached.is_none_or(|reached| reached >= amount) && !slope.is_zero() {
            break;
        }
        let vessel = &vessels[at];
        if begins {
            fixed -= vessel.weight * vessel.low.unwrap_or_default();
            slope += vessel.weight * vessel.key;
            is_moving[at] = true;
        } else {
            let high = vessel.high.unwrap_or_default();
            fixed += vessel.weight * high;
            slope -= vessel.weight * vessel.key;
            is_moving[at] = false;
            at_bound[at] = high;
        }
    }
    let rest = amount - fixed;
    Ok(vessels
        .iter()
        .enumerate()
        .map(|(at, vessel)| {
            if !is_moving[at] {
                return at_bound[at];
            }
            let exact = ratio(rest, vessel.key, slope).unwrap_or_default();
            let low = vessel.low.map_or(exact, |low| exact.max(low));
            vessel.high.map_or(low, |high| low.min(high))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn vessel(key: &str, low: &str, high: Option<&str>) -> Vessel {
        Vessel {
            weight: Decimal::ONE,
            key: number(key),
            low: Some(number(low)),
            high: high.map(number),
        }
    }

    #[test]
    fn what_one_cannot_take_goes_to_the_others() {
        let cases: [(&[Vessel], &str, &[&str]); 3] = [
            (
                &[
                    vessel("1", "0", None),
                    vessel("1", "0", Some("2")),
                    vessel("2", "0", None),
                ],
                "11",
                &["3", "2", "6"],
            ),
            (
                &[
                    vessel("1", "5", None),
                    vessel("1", "0", None),
                    vessel("2", "0", None),
                ],
                "11",
                &["5", "2", "4"],
            ),
            (
                &[vessel("1", "0", Some("3")), vessel("2", "0", Some("1"))],
                "4",
                &["3", "1"],
            ),
        ];
        for (vessels, amount, expected) in cases {
            let found = fill(vessels, number(amount)).unwrap_or_default();
            let expected: Vec<Decimal> = expected.iter().map(|text| number(text)).collect();
            assert_eq!(found, expected);
        }
    }
}
