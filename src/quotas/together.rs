//! What the quotas of a table have to do with each other on random paths: all met, the city met, and whose miss hurts the city.
//!
//! On every path what the places lack is summed; on the paths on which the city misses, its shortfall is shared among the places in
//! proportion. Paths are taken in blocks, so that the outcomes of all places in a block are read twice while they are near.
//! Sums have a fixed order: over places in the order of the table, over paths in [`LANES`] lanes.

use crate::quotas::chances::{Chances, Sample};
use crate::quotas::table::Direction;

/// Outcomes of all places that a block holds, in bytes: a part of what a core has near.
const BLOCK_BYTES: usize = 192 * 1024;
/// Partial sums over the paths of a block.
const LANES: usize = 4;

/// What the quotas of a table have to do with each other on the paths.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Together {
    /// Paths on which every quota is met.
    pub all: Option<f64>,
    /// Paths on which the city's target is met.
    pub city: Option<f64>,
    /// Paths on which the city's target is met although a place misses its quota.
    pub city_although_missed: Option<f64>,
    /// By row: the share of the city's expected shortfall that its miss accounts for.
    pub shortfall_shares: Vec<Option<f64>>,
}

/// A row that is held to its quota.
struct Held<'a> {
    at: usize,
    sample: &'a Sample,
    /// 1 where less than the quota misses it, -1 where more does.
    sign: f64,
    quota: f64,
    /// Whether there is a finite outcome on every path.
    is_finite: bool,
}

impl Held<'_> {
    /// Twice what an outcome lacks; 0 where it meets the quota. Without a branch: a number and its size cancel out or double.
    #[inline]
    fn twice_lacking(&self, value: f64) -> f64 {
        let under = self.sign * (self.quota - value);
        under + under.abs()
    }

    /// The same of any outcome; 0 of one that is absent.
    fn twice_lacking_of_any(&self, value: f64) -> f64 {
        let under = self.sign * (self.quota - value);
        if under > 0.0 { 2.0 * under } else { 0.0 }
    }
}

impl Chances {
    /// What happens together. `quotas` are by row, `None` where a row has no number or is not summed; `target` is the city's.
    pub fn together(&self, quotas: &[Option<f64>], target: Option<f64>, direction: Direction) -> Together {
        let sign = match direction {
            Direction::AtLeast => 1.0,
            Direction::AtMost => -1.0,
        };
        let asked = quotas.iter().flatten().count();
        let held: Vec<Held<'_>> = quotas
            .iter()
            .enumerate()
            .filter_map(|(at, quota)| {
                let sample = self.row(at)?;
                Some(Held {
                    at,
                    sample,
                    sign,
                    quota: (*quota)?,
                    is_finite: sample.is_finite(),
                })
            })
            .collect();
        let all_there = asked > 0 && held.len() == asked;
        let city = self.whole().zip(target);
        let city = city.map(|(sample, target)| (sample.by_path(), sign, target));
        let mut counted = Counted::new(held.len());
        let rows = held.len().max(1);
        let block = (BLOCK_BYTES / (8 * rows))
            .clamp(64, 2048)
            .min(self.paths().max(1));
        let mut work = Work::new(block);
        let mut from = 0;
        while from < self.paths() {
            let to = (from + block).min(self.paths());
            counted.block(&held, city, (from, to), &mut work);
            from = to;
        }
        let share = |count: usize| count as f64 / self.paths() as f64;
        let mut found = Together {
            all: all_there.then(|| share(counted.all)),
            shortfall_shares: vec![None; quotas.len()],
            ..Together::default()
        };
        if city.is_none() {
            return found;
        }
        found.city = Some(share(counted.city));
        if !all_there {
            return found;
        }
        found.city_although_missed = Some(share(counted.although));
        if counted.expected > 0.0 {
            for (row, own) in held.iter().zip(counted.own) {
                // A part of the sum may pass it by its last digits.
                let share = own / counted.expected;
                found.shortfall_shares[row.at] = Some(if share > 1.0 { 1.0 } else { share });
            }
        }
        found
    }
}

/// What is counted over the blocks.
struct Counted {
    all: usize,
    city: usize,
    although: usize,
    /// The city's shortfall on all paths.
    expected: f64,
    /// Of it, what each held row accounts for.
    own: Vec<f64>,
}

/// Memory of a block, by its paths.
struct Work {
    /// Twice what all places lack, weighed; then what a unit of it accounts for of the city's shortfall.
    lacking: Vec<f64>,
    /// Above 0 where any place misses.
    missed: Vec<f64>,
    /// The paths on which the city misses and a place lacks something.
    failing: Vec<u32>,
}

impl Work {
    fn new(block: usize) -> Self {
        Self {
            lacking: vec![0.0; block],
            missed: vec![0.0; block],
            failing: Vec::with_capacity(block),
        }
    }
}

impl Counted {
    fn new(rows: usize) -> Self {
        Self {
            all: 0,
            city: 0,
            although: 0,
            expected: 0.0,
            own: vec![0.0; rows],
        }
    }

    fn block(
        &mut self,
        held: &[Held<'_>],
        city: Option<(&[f64], f64, f64)>,
        (from, to): (usize, usize),
        work: &mut Work,
    ) {
        let lacking = &mut work.lacking[..to - from];
        let missed = &mut work.missed[..to - from];
        lacking.fill(0.0);
        missed.fill(0.0);
        for row in held {
            add(row, &row.sample.by_path()[from..to], from, lacking, missed);
        }
        self.all += missed.iter().filter(|missed| **missed == 0.0).count();
        let Some((outcomes, sign, target)) = city else {
            return;
        };
        work.failing.clear();
        let paths = outcomes[from..to]
            .iter()
            .zip(lacking.iter_mut())
            .zip(missed.iter());
        for (((outcome, lacks), missed), path) in paths.zip(0_u32..) {
            let shortfall = sign * (target - outcome);
            if shortfall > 0.0 {
                self.expected += shortfall;
                if *lacks > 0.0 {
                    *lacks = shortfall / *lacks;
                    work.failing.push(path);
                }
            } else if shortfall <= 0.0 {
                self.city += 1;
                self.although += usize::from(*missed > 0.0);
            }
        }
        for (row, own) in held.iter().zip(&mut self.own) {
            *own += accounted(row, &row.sample.by_path()[from..to], from, lacking, &work.failing);
        }
    }
}

/// Adds what a row lacks on the paths of a block.
fn add(row: &Held<'_>, outcomes: &[f64], from: usize, lacking: &mut [f64], missed: &mut [f64]) {
    if !row.is_finite {
        for (((path, value), lacks), missed) in outcomes.iter().enumerate().zip(lacking).zip(missed) {
            if value.is_nan() {
                *missed = 1.0;
                continue;
            }
            let twice = row.twice_lacking_of_any(*value);
            *missed += twice;
            *lacks += twice * row.sample.weights().map_or(1.0, |weights| weights[from + path]);
        }
        return;
    }
    let paths = outcomes.iter().zip(lacking).zip(missed);
    match row.sample.weights() {
        None => {
            for ((value, lacks), missed) in paths {
                let twice = row.twice_lacking(*value);
                *lacks += twice;
                *missed += twice;
            }
        }
        Some(weights) => {
            for (((value, lacks), missed), weight) in paths.zip(&weights[from..]) {
                let twice = row.twice_lacking(*value);
                *missed += twice;
                *lacks += twice * weight;
            }
        }
    }
}

/// What a row accounts for of the city's shortfall on the failing paths of a block.
fn accounted(row: &Held<'_>, outcomes: &[f64], from: usize, unit: &[f64], failing: &[u32]) -> f64 {
    let weights = row.sample.weights();
    if !row.is_finite {
        let on = |path: &u32| {
            let path = *path as usize;
            let weight = weights.map_or(1.0, |weights| weights[from + path]);
            row.twice_lacking_of_any(outcomes[path]) * weight * unit[path]
        };
        return failing.iter().map(on).filter(|own| !own.is_nan()).sum();
    }
    let on = |path: u32| {
        let path = path as usize;
        let twice = row.twice_lacking(outcomes[path]) * unit[path];
        weights.map_or(twice, |weights| twice * weights[from + path])
    };
    let mut sums = [0.0; LANES];
    let lanes = failing.chunks_exact(LANES);
    let rest = lanes.remainder();
    for paths in lanes {
        for (sum, path) in sums.iter_mut().zip(paths) {
            *sum += on(*path);
        }
    }
    for (sum, path) in sums.iter_mut().zip(rest) {
        *sum += on(*path);
    }
    sums.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::QuotaKind;

    fn sample(values: &[f64]) -> Sample {
        Sample::new(values.to_vec(), None)
    }

    #[test]
    fn misses_of_places_share_the_citys_shortfall() {
        // Of four paths the city misses on the last two: by 1, all through the first place, and by 2, half each.
        let rows = vec![
            Some(sample(&[5.0, 6.0, 4.0, 4.0])),
            Some(sample(&[5.0, 4.0, 5.0, 4.0])),
        ];
        let chances = Chances::new(QuotaKind::Additive, rows, &[true, true]);
        let quotas = [Some(5.0), Some(5.0)];
        let together = chances.together(&quotas, Some(10.0), Direction::AtLeast);
        assert_eq!(together.all, Some(0.25));
        assert_eq!(together.city, Some(0.5));
        assert_eq!(together.city_although_missed, Some(0.25));
        assert_eq!(together.shortfall_shares, [Some(2.0 / 3.0), Some(1.0 / 3.0)]);
    }

    /// Outcomes that are spread and not sorted, from a fixed linear congruence.
    fn noise(paths: usize, seed: u64) -> Vec<f64> {
        let mut state = seed;
        let next = |_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(seed | 1);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        (0..paths).map(next).collect()
    }

    /// The definition, path by path, in the plainest way.
    fn plain(
        rows: &[(Vec<f64>, Vec<f64>, f64)],
        city: &[f64],
        target: f64,
        sign: f64,
    ) -> (usize, usize, usize, Vec<f64>) {
        let (mut all, mut met, mut although) = (0, 0, 0);
        let mut own = vec![0.0; rows.len()];
        let mut expected = 0.0;
        for (path, outcome) in city.iter().enumerate() {
            let lack = |(values, weights, quota): &(Vec<f64>, Vec<f64>, f64)| {
                let lack = sign * (quota - values[path]);
                if lack > 0.0 { lack * weights[path] } else { 0.0 }
            };
            let misses = |(values, _, quota): &(Vec<f64>, Vec<f64>, f64)| {
                values[path].is_nan() || sign * (quota - values[path]) > 0.0
            };
            let lacks: f64 = rows.iter().map(lack).sum();
            let any = rows.iter().any(misses);
            let shortfall = sign * (target - outcome);
            all += usize::from(!any);
            met += usize::from(shortfall <= 0.0);
            although += usize::from(shortfall <= 0.0 && any);
            if shortfall > 0.0 {
                expected += shortfall;
                if lacks > 0.0 {
                    for (own, row) in own.iter_mut().zip(rows) {
                        *own += lack(row) * shortfall / lacks;
                    }
                }
            }
        }
        (all, met, although, own.iter().map(|own| own / expected).collect())
    }

    #[test]
    fn blocks_give_what_the_definition_gives() {
        let paths = 5003;
        for (kind, direction, sign) in [
            (QuotaKind::Additive, Direction::AtLeast, 1.0),
            (QuotaKind::Additive, Direction::AtMost, -1.0),
            (QuotaKind::Ratio, Direction::AtLeast, 1.0),
        ] {
            let is_sum = kind == QuotaKind::Additive;
            let rows: Vec<(Vec<f64>, Vec<f64>, f64)> = (1..=7)
                .map(|seed| {
                    let weights = if is_sum {
                        vec![1.0; paths]
                    } else {
                        noise(paths, seed + 40)
                    };
                    (noise(paths, seed), weights, 0.2 + 0.06 * seed as f64)
                })
                .collect();
            let samples = rows
                .iter()
                .map(|(values, weights, _)| Some(Sample::new(values.clone(), Some(weights.clone()))))
                .collect();
            let chances = Chances::new(kind, samples, &[true; 7]);
            let city = chances.whole().expect("all are there").by_path().to_vec();
            let target = if is_sum { 3.4 } else { 0.49 };
            let quotas: Vec<Option<f64>> = rows.iter().map(|(.., quota)| Some(*quota)).collect();
            let found = chances.together(&quotas, Some(target), direction);
            let (all, met, although, own) = plain(&rows, &city, target, sign);
            let count = |share: Option<f64>| (share.expect("there") * paths as f64).round() as usize;
            assert_eq!(
                (
                    count(found.all),
                    count(found.city),
                    count(found.city_although_missed)
                ),
                (all, met, although)
            );
            assert!(met > 0 && met < paths && although > 0);
            for (found, expected) in found.shortfall_shares.iter().zip(own) {
                assert!((found.expect("there") - expected).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn an_absent_outcome_misses_and_accounts_for_nothing() {
        let rows = vec![
            Some(sample(&[5.0, f64::NAN, 4.0])),
            Some(sample(&[5.0, 9.0, 4.0])),
        ];
        let chances =
            Chances::new(QuotaKind::Additive, rows, &[true, true]).with_whole(sample(&[10.0, 9.0, 8.0]));
        let found = chances.together(&[Some(5.0), Some(5.0)], Some(10.0), Direction::AtLeast);
        assert_eq!(found.all, Some(1.0 / 3.0));
        // The shortfall of 1 on the second path is nobody's; of 2 on the third each has a half.
        assert_eq!(found.shortfall_shares, [Some(1.0 / 3.0), Some(1.0 / 3.0)]);
    }
}
