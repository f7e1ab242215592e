//! Weights unknown: what follows for a mean without them, and which would make the target hold. No weight is ever made up.
//!
//! Weights are shares of a whole, between bounds that a planner may set, 0 and 1 where none is. The largest mean is found by giving
//! every row its lower bound and the rest to the largest quotas first, each up to its upper bound; the smallest the other way round.
//! This is the fractional knapsack, so that greedy is exact. Every mean between the two is reached by a mixture of both.

use crate::diagnostic::Diagnostic;
use crate::quotas::decimal::double;
use crate::quotas::table::Row;

/// Halvings by which the reach of a weight is found.
const HALVINGS: usize = 50;
/// By how much a sum of shares may miss 1.
const SLACK: f64 = 1e-12;

/// What follows for a mean whose weights are only bounded.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightsNeeded {
    /// What the bounds allow.
    pub extremes: Extremes,
    /// Where the target can hold: for every row the smallest and the largest share that it can have then.
    pub ranges: Option<Vec<(f64, f64)>>,
}

/// The smallest and the largest mean that bounded shares allow, and the shares that give them.
#[derive(Clone, Debug, PartialEq)]
pub struct Extremes {
    /// Smallest and largest mean.
    pub interval: (f64, f64),
    /// Shares by row that give the smallest.
    pub low: Vec<f64>,
    /// Shares by row that give the largest.
    pub high: Vec<f64>,
}

/// The bounds of a row's share: those that the planner sets, else 0 and 1.
pub fn bounds(row: &Row) -> (f64, f64) {
    (
        row.least_share.map_or(0.0, double),
        row.most_share.map_or(1.0, double),
    )
}

/// What bounded shares of quotas allow.
///
/// # Errors
/// Bounds that no shares with the sum 1 fit.
pub fn extremes(quotas: &[f64], bounds: &[(f64, f64)]) -> Result<Extremes, Vec<Diagnostic>> {
    let least: f64 = bounds.iter().map(|(least, _)| least).sum();
    let most: f64 = bounds.iter().map(|(_, most)| most).sum();
    let is_share = |(least, most): &(f64, f64)| 0.0 <= *least && least <= most && *most <= 1.0;
    // Decimals that sum to 1 may do so to the last digit but one.
    let fit = bounds.iter().all(is_share) && least <= 1.0 + SLACK && most >= 1.0 - SLACK;
    let fault = || {
        let fault = Diagnostic::error("quota-weight-bounds", "rows");
        vec![fault.with("least", least * 100.0).with("most", most * 100.0)]
    };
    if quotas.len() != bounds.len() || quotas.is_empty() || !fit {
        return Err(fault());
    }
    let rising = rising(quotas);
    let falling: Vec<usize> = rising.iter().rev().copied().collect();
    let rows = Rows { quotas, bounds };
    let low = rows.shares(&rising).ok_or_else(fault)?;
    let high = rows.shares(&falling).ok_or_else(fault)?;
    Ok(Extremes {
        interval: (rows.mean(&low), rows.mean(&high)),
        low,
        high,
    })
}

fn rising(quotas: &[f64]) -> Vec<usize> {
    let mut rising: Vec<usize> = (0..quotas.len()).collect();
    rising.sort_by(|a, b| quotas[*a].total_cmp(&quotas[*b]));
    rising
}

/// What the weights of quotas would have to be for their mean to be the target. `bounds` are the least and most share of every row.
///
/// # Errors
/// Bounds that no shares with the sum 1 fit.
pub fn weights_needed(
    quotas: &[f64],
    bounds: &[(f64, f64)],
    target: f64,
) -> Result<WeightsNeeded, Vec<Diagnostic>> {
    let extremes = extremes(quotas, bounds)?;
    let rising = rising(quotas);
    let falling: Vec<usize> = rising.iter().rev().copied().collect();
    let fillings = (
        Filling::of(quotas, bounds, &rising),
        Filling::of(quotas, bounds, &falling),
    );
    let interval = extremes.interval;
    let (low, high) = (&extremes.low, &extremes.high);
    if !(interval.0 <= target && target <= interval.1) {
        return Ok(WeightsNeeded {
            extremes,
            ranges: None,
        });
    }
    let part = if interval.1 > interval.0 {
        (target - interval.0) / (interval.1 - interval.0)
    } else {
        0.0
    };
    let holds = |row: usize, share: f64| {
        fillings
            .0
            .mean(row, share)
            .zip(fillings.1.mean(row, share))
            .is_some_and(|(low, high)| low <= target && target <= high)
    };
    let range = |row: usize| {
        // A share with which the target holds; those that do are one interval around it.
        let known = low[row] + part * (high[row] - low[row]);
        let edge = |mut outside: f64| {
            let mut inside = known;
            if holds(row, outside) {
                return outside;
            }
            for _ in 0..HALVINGS {
                let middle = 0.5 * (inside + outside);
                if holds(row, middle) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            inside
        };
        (edge(bounds[row].0), edge(bounds[row].1))
    };
    let ranges = Some((0..quotas.len()).map(range).collect());
    Ok(WeightsNeeded { extremes, ranges })
}

/// Means with one row's share held, for an order in which the others are filled: found by halving in running sums.
struct Filling<'a> {
    quotas: &'a [f64],
    bounds: &'a [(f64, f64)],
    order: &'a [usize],
    /// Where each row stands in the order.
    positions: Vec<usize>,
    /// Room between the bounds of the rows before each position, and the same times their quotas; one more than there are rows.
    room: Vec<f64>,
    value: Vec<f64>,
    /// Sum of the lower bounds, and the same times the quotas.
    least: (f64, f64),
}

impl<'a> Filling<'a> {
    fn of(quotas: &'a [f64], bounds: &'a [(f64, f64)], order: &'a [usize]) -> Self {
        let mut positions = vec![0; order.len()];
        let (mut room, mut value) = (vec![0.0], vec![0.0]);
        let mut sums = (0.0, 0.0);
        for (at, row) in order.iter().enumerate() {
            positions[*row] = at;
            let (least, most) = bounds[*row];
            sums.0 += most - least;
            sums.1 += (most - least) * quotas[*row];
            room.push(sums.0);
            value.push(sums.1);
        }
        let least = bounds.iter().zip(quotas);
        let least = least.fold((0.0, 0.0), |(sum, weighed), ((least, _), quota)| {
            (sum + least, weighed + least * quota)
        });
        Self {
            quotas,
            bounds,
            order,
            positions,
            room,
            value,
            least,
        }
    }

    /// `None` where the rest does not fit the other rows.
    fn mean(&self, row: usize, share: f64) -> Option<f64> {
        let (least, most) = self.bounds[row];
        let own = most - least;
        let rest = 1.0 - (self.least.0 - least) - share;
        let all = self.room[self.order.len()] - own;
        if rest < -SLACK || rest > all + SLACK {
            return None;
        }
        let at = self.positions[row];
        // Behind the row its own room is passed over.
        let passed = if rest > self.room[at] { own } else { 0.0 };
        let filled = rest + passed;
        let whole = self
            .room
            .partition_point(|room| *room <= filled)
            .saturating_sub(1);
        let mut value = self.value[whole];
        if let Some(next) = self.order.get(whole) {
            value += (filled - self.room[whole]) * self.quotas[*next];
        }
        Some(self.least.1 + (share - least) * self.quotas[row] + value - passed * self.quotas[row])
    }
}

struct Rows<'a> {
    quotas: &'a [f64],
    bounds: &'a [(f64, f64)],
}

impl Rows<'_> {
    /// Lower bounds, and the rest to the rows in this order. `None` where the rest does not fit.
    fn shares(&self, order: &[usize]) -> Option<Vec<f64>> {
        let mut shares: Vec<f64> = self.bounds.iter().map(|(least, _)| *least).collect();
        let mut rest = 1.0 - shares.iter().sum::<f64>();
        if rest < -SLACK {
            return None;
        }
        for row in order {
            let room = self.bounds[*row].1 - self.bounds[*row].0;
            let taken = if room < rest { room } else { rest };
            if taken > 0.0 {
                shares[*row] += taken;
                rest -= taken;
            }
        }
        (rest < SLACK).then_some(shares)
    }

    fn mean(&self, shares: &[f64]) -> f64 {
        shares
            .iter()
            .zip(self.quotas)
            .map(|(share, quota)| share * quota)
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[test]
    fn without_bounds_the_mean_lies_between_the_quotas() {
        let free = [(0.0, 1.0); 3];
        let found = weights_needed(&[30.0, 37.0, 48.0], &free, 37.0).expect("the bounds fit");
        assert_eq!(found.extremes.interval, (30.0, 48.0));
        let ranges = found.ranges.expect("37 is inside");
        // At 37 the row of 30 and the row of 48 balance each other: 7 : 11.
        for ((low, high), (least, most)) in
            ranges
                .iter()
                .zip([(0.0, 11.0 / 18.0), (0.0, 1.0), (0.0, 7.0 / 18.0)])
        {
            assert!(near(*low, least) && near(*high, most), "{ranges:?}");
        }
        assert_eq!(
            weights_needed(&[30.0, 37.0, 48.0], &free, 50.0)
                .expect("the bounds fit")
                .ranges,
            None
        );
    }

    #[test]
    fn bounds_narrow_the_interval() {
        let bounds = [(0.2, 0.5), (0.1, 0.6), (0.0, 0.3)];
        let found = weights_needed(&[10.0, 20.0, 30.0], &bounds, 18.0).expect("the bounds fit");
        assert!(near(found.extremes.interval.0, 0.5 * 10.0 + 0.5 * 20.0));
        assert!(near(
            found.extremes.interval.1,
            0.2 * 10.0 + 0.5 * 20.0 + 0.3 * 30.0
        ));
        for (found, expected) in found.extremes.high.iter().zip([0.2, 0.5, 0.3]) {
            assert!(near(*found, expected));
        }
    }

    /// Every range against shares by steps of a twentieth, all that there are.
    #[test]
    fn ranges_hold_all_shares_that_reach_the_target() {
        let quotas = [10.0, 14.0, 20.0, 30.0];
        let bounds = [(0.1, 0.6), (0.0, 0.5), (0.2, 0.7), (0.05, 0.4)];
        let target = 18.0;
        let found = weights_needed(&quotas, &bounds, target).expect("the bounds fit");
        let ranges = found.ranges.expect("18 is inside");
        let mut seen = 0;
        for a in 0..=20_i32 {
            for b in 0..=20 - a {
                for c in 0..=20 - a - b {
                    let shares = [a, b, c, 20 - a - b - c].map(|part| f64::from(part) / 20.0);
                    let fits = shares
                        .iter()
                        .zip(&bounds)
                        .all(|(share, (least, most))| least - 1e-9 <= *share && *share <= most + 1e-9);
                    let mean: f64 = shares
                        .iter()
                        .zip(&quotas)
                        .map(|(share, quota)| share * quota)
                        .sum();
                    if !fits || !near(mean, target) {
                        continue;
                    }
                    seen += 1;
                    for (share, (low, high)) in shares.iter().zip(&ranges) {
                        assert!(
                            low - 1e-9 <= *share && *share <= high + 1e-9,
                            "{shares:?} {ranges:?}"
                        );
                    }
                }
            }
        }
        assert!(seen > 5);
        for (edge, (least, most)) in ranges.iter().zip(&bounds) {
            assert!(*least <= edge.0 && edge.0 < edge.1 && edge.1 <= *most);
        }
    }

    #[test]
    fn bounds_that_no_shares_fit_are_refused() {
        for bounds in [[(0.0, 0.4); 2], [(0.6, 0.7); 2], [(0.5, 0.4); 2]] {
            let faults = weights_needed(&[1.0, 2.0], &bounds, 1.5).expect_err("does not fit");
            assert_eq!(faults[0].code, "quota-weight-bounds");
        }
    }
}
