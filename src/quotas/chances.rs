//! What random paths say of quotas: the sample of every place's outcome, sorted once; from it the probability of a quota, quantiles,
//! and what happens together.
//!
//! A probability is the part of the paths on which the outcome is the quota or better; an absent outcome (NaN) meets nothing. One
//! quota costs a binary search; what happens together costs two passes over the paths on which places miss.

use std::ops::Range;

use crate::plan::QuotaKind;
use crate::quotas::table::Direction;

/// A place's outcome on every path.
#[derive(Clone, Debug)]
pub struct Sample {
    /// In the order of the paths, NaN where absent; given up once the city's whole is made of them.
    values: Vec<f64>,
    /// The values that are there, rising.
    sorted: Vec<f64>,
    /// The paths of these values.
    order: Vec<u32>,
    /// Paths without a value.
    absent: Vec<u32>,
    /// What weighs the place on every path in the mean of the city; `None` for a sum.
    weights: Option<Vec<f64>>,
}

/// The samples of a table's rows and of the whole that they make.
#[derive(Clone, Debug, Default)]
pub struct Chances {
    /// By row; `None` where the place is not projected.
    rows: Vec<Option<Sample>>,
    /// The city's outcome on every path; `None` where a part of it is not projected.
    whole: Option<Sample>,
    paths: usize,
}

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

impl Sample {
    /// Sorts a place's outcomes.
    pub fn new(values: Vec<f64>, weights: Option<Vec<f64>>) -> Self {
        let (mut there, mut absent) = (Vec::with_capacity(values.len()), Vec::new());
        for (value, path) in values.iter().zip(0_u32..) {
            if value.is_nan() {
                absent.push(path);
            } else {
                there.push((*value, path));
            }
        }
        there.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
        Self {
            values,
            sorted: there.iter().map(|(value, _)| *value).collect(),
            order: there.iter().map(|(_, path)| *path).collect(),
            absent,
            weights,
        }
    }

    /// Which of the sorted values miss a quota.
    fn missing(&self, quota: f64, direction: Direction) -> Range<usize> {
        match direction {
            Direction::AtLeast => 0..self.sorted.partition_point(|value| *value < quota),
            Direction::AtMost => self.sorted.partition_point(|value| *value <= quota)..self.sorted.len(),
        }
    }

    /// Every path with a value that misses a quota, and what it lacks, weighed.
    fn lacking(&self, quota: f64, direction: Direction) -> impl Iterator<Item = (usize, f64)> + '_ {
        let missing = self.missing(quota, direction);
        let values = self.sorted[missing.clone()].iter();
        values.zip(&self.order[missing]).map(move |(value, path)| {
            let path = *path as usize;
            let lack = (quota - value).abs();
            let weight = self.weights.as_ref().map_or(1.0, |weights| weights[path]);
            (path, lack * weight)
        })
    }

    /// The part of the paths on which a quota is met.
    pub fn probability(&self, quota: f64, direction: Direction) -> f64 {
        let met = self.sorted.len() - self.missing(quota, direction).len();
        met as f64 / self.paths() as f64
    }

    /// Whether there is an outcome on every path.
    pub fn is_whole(&self) -> bool {
        !self.sorted.is_empty() && self.absent.is_empty()
    }

    /// The quantile at rank `rank + part` counted from 0: type 7 of Hyndman and Fan. Beyond the last rank the largest.
    pub fn at_rank(&self, rank: usize, part: f64) -> f64 {
        let last = self.sorted.len().saturating_sub(1);
        let low = self.sorted[rank.min(last)];
        let next = self.sorted[(rank + 1).min(last)];
        if part > 0.0 {
            low + part * (next - low)
        } else {
            low
        }
    }

    /// The number of paths.
    pub fn paths(&self) -> usize {
        self.sorted.len() + self.absent.len()
    }

    /// The most demanding quota that is met with at least this probability; `None` for a sample with gaps.
    pub fn demanding(&self, probability: f64, direction: Direction) -> Option<f64> {
        if !self.is_whole() {
            return None;
        }
        let count = self.sorted.len();
        let needed = libm::ceil(probability * count as f64 - 1e-9) as usize;
        let needed = needed.clamp(1, count);
        Some(match direction {
            Direction::AtLeast => self.sorted[count - needed],
            Direction::AtMost => self.sorted[needed - 1],
        })
    }
}

impl Chances {
    /// Of the rows' samples, in the order of the table, with the whole that the counting ones make by the table's kind.
    pub fn new(kind: QuotaKind, mut rows: Vec<Option<Sample>>, counts: &[bool]) -> Self {
        let paths = rows.iter().flatten().map(Sample::paths).max().unwrap_or(0);
        let whole = whole_by_path(kind, &rows, counts, paths).map(|values| Sample::new(values, None));
        for sample in rows.iter_mut().flatten() {
            sample.values = Vec::new();
            if kind == QuotaKind::Additive {
                sample.weights = None;
            }
        }
        Self { rows, whole, paths }
    }

    /// The same with the city's outcome by its own indicator in place of the whole of the parts.
    #[must_use]
    pub fn with_whole(mut self, whole: Sample) -> Self {
        self.whole = Some(whole);
        self
    }

    /// The number of paths.
    pub fn paths(&self) -> usize {
        self.paths
    }

    /// A row's sample.
    pub fn row(&self, at: usize) -> Option<&Sample> {
        self.rows.get(at)?.as_ref()
    }

    /// The city's sample.
    pub fn whole(&self) -> Option<&Sample> {
        self.whole.as_ref()
    }

    /// What happens together. `quotas` are by row, `None` where a row has no number or is not summed; `target` is the city's.
    pub fn together(&self, quotas: &[Option<f64>], target: Option<f64>, direction: Direction) -> Together {
        let held: Vec<(usize, f64)> = quotas
            .iter()
            .enumerate()
            .filter_map(|(at, quota)| Some((at, (*quota)?)))
            .collect();
        let all_there = !held.is_empty() && held.iter().all(|(at, _)| self.row(*at).is_some());
        let rows = || {
            held.iter()
                .filter_map(|(at, quota)| Some((*at, self.row(*at)?, *quota)))
        };
        let mut missed = vec![false; self.paths];
        let mut misses = vec![0.0; self.paths];
        for (_, sample, quota) in rows() {
            for path in &sample.absent {
                missed[*path as usize] = true;
            }
            for (path, lack) in sample.lacking(quota, direction) {
                missed[path] = true;
                misses[path] += lack;
            }
        }
        let share = |count: usize| count as f64 / self.paths as f64;
        let none_missed = missed.iter().filter(|missed| !**missed).count();
        let mut found = Together {
            all: all_there.then(|| share(none_missed)),
            shortfall_shares: vec![None; quotas.len()],
            ..Together::default()
        };
        let Some((city, target)) = self.whole.as_ref().zip(target) else {
            return found;
        };
        let shortfall = |value: &f64| match direction {
            Direction::AtLeast => target - value,
            Direction::AtMost => value - target,
        };
        let shortfalls: Vec<f64> = city.values.iter().map(shortfall).collect();
        let is_met = |path: &usize| shortfalls[*path] <= 0.0;
        found.city = Some(share((0..self.paths).filter(is_met).count()));
        if !all_there {
            return found;
        }
        let although = (0..self.paths).filter(|path| is_met(path) && missed[*path]);
        found.city_although_missed = Some(share(although.count()));
        // What a unit that a place lacks accounts for of the city's shortfall on the path.
        let mut expected = 0.0;
        for (lacking, shortfall) in misses.iter_mut().zip(&shortfalls) {
            let fails = *shortfall > 0.0;
            expected += if fails { *shortfall } else { 0.0 };
            *lacking = if fails && *lacking > 0.0 {
                shortfall / *lacking
            } else {
                0.0
            };
        }
        if expected > 0.0 {
            for (at, sample, quota) in rows() {
                let own: f64 = sample
                    .lacking(quota, direction)
                    .map(|(path, lack)| lack * misses[path])
                    .sum();
                found.shortfall_shares[at] = Some(own / expected);
            }
        }
        found
    }
}

/// The whole of the counting rows on every path; `None` where one of them is not projected, or a mean has no weights.
fn whole_by_path(
    kind: QuotaKind,
    rows: &[Option<Sample>],
    counts: &[bool],
    paths: usize,
) -> Option<Vec<f64>> {
    let counting: Vec<&Sample> = rows
        .iter()
        .zip(counts)
        .filter(|(_, counts)| **counts)
        .map(|(sample, _)| sample.as_ref())
        .collect::<Option<_>>()?;
    if counting.is_empty() {
        return None;
    }
    let mut total = vec![0.0; paths];
    if kind == QuotaKind::Additive {
        for sample in counting {
            for (total, value) in total.iter_mut().zip(&sample.values) {
                *total += value;
            }
        }
        return Some(total);
    }
    let mut weights = vec![0.0; paths];
    for sample in counting {
        let own = sample.weights.as_ref()?;
        for (((total, sum), value), weight) in total.iter_mut().zip(&mut weights).zip(&sample.values).zip(own)
        {
            *total += weight * value;
            *sum += weight;
        }
    }
    Some(
        total
            .iter()
            .zip(weights)
            .map(|(total, sum)| total / sum)
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(values: &[f64]) -> Sample {
        Sample::new(values.to_vec(), None)
    }

    #[test]
    fn probabilities_are_counts_of_paths() {
        let one = Sample::new(vec![3.0, 1.0, f64::NAN, 2.0], None);
        let cases = [
            (1.0, Direction::AtLeast, 0.75),
            (2.5, Direction::AtLeast, 0.25),
            (2.0, Direction::AtMost, 0.5),
            (0.5, Direction::AtMost, 0.0),
        ];
        for (quota, direction, expected) in cases {
            assert_eq!(one.probability(quota, direction), expected, "{quota}");
        }
    }

    #[test]
    fn the_most_demanding_quota_keeps_its_probability() {
        let one = Sample::new((1..=10).map(f64::from).collect(), None);
        assert_eq!(one.demanding(0.8, Direction::AtLeast), Some(3.0));
        assert_eq!(one.probability(3.0, Direction::AtLeast), 0.8);
        assert_eq!(one.demanding(0.8, Direction::AtMost), Some(8.0));
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
}
