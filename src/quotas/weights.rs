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
    let low = rows.shares(&rising, None).ok_or_else(fault)?;
    let high = rows.shares(&falling, None).ok_or_else(fault)?;
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
    let rows = Rows { quotas, bounds };
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
        let reach = |order: &[usize]| {
            rows.shares(order, Some((row, share)))
                .map(|shares| rows.mean(&shares))
        };
        reach(&rising)
            .zip(reach(&falling))
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

struct Rows<'a> {
    quotas: &'a [f64],
    bounds: &'a [(f64, f64)],
}

impl Rows<'_> {
    /// Lower bounds, and the rest to the rows in this order; `fixed` has its share already. `None` where the rest does not fit.
    fn shares(&self, order: &[usize], fixed: Option<(usize, f64)>) -> Option<Vec<f64>> {
        let mut shares: Vec<f64> = self.bounds.iter().map(|(least, _)| *least).collect();
        if let Some((row, share)) = fixed {
            shares[row] = share;
        }
        let mut rest = 1.0 - shares.iter().sum::<f64>();
        if rest < -SLACK {
            return None;
        }
        for row in order {
            if fixed.is_some_and(|(fixed, _)| fixed == *row) {
                continue;
            }
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

    #[test]
    fn bounds_that_no_shares_fit_are_refused() {
        for bounds in [[(0.0, 0.4); 2], [(0.6, 0.7); 2], [(0.5, 0.4); 2]] {
            let faults = weights_needed(&[1.0, 2.0], &bounds, 1.5).expect_err("does not fit");
            assert_eq!(faults[0].code, "quota-weight-bounds");
        }
    }
}
