//! What random paths say of quotas: the sample of every place's outcome, sorted once; from it the probability of a quota, quantiles,
//! and what happens together.
//!
//! A probability is the part of the paths on which the outcome is the quota or better; an absent outcome (NaN) meets nothing. One
//! quota costs a binary search; what happens together is `together`.

use crate::plan::QuotaKind;
use crate::quotas::table::Direction;

/// A place's outcome on every path.
#[derive(Clone, Debug)]
pub struct Sample {
    /// In the order of the paths, NaN where absent.
    values: Vec<f64>,
    /// The values that are there, rising.
    sorted: Vec<f64>,
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

impl Sample {
    /// Sorts a place's outcomes.
    pub fn new(values: Vec<f64>, weights: Option<Vec<f64>>) -> Self {
        let mut sorted: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
        sorted.sort_unstable_by(f64::total_cmp);
        Self {
            values,
            sorted,
            weights,
        }
    }

    /// The part of the paths on which a quota is met.
    pub fn probability(&self, quota: f64, direction: Direction) -> f64 {
        let met = match direction {
            Direction::AtLeast => self.sorted.len() - self.sorted.partition_point(|value| *value < quota),
            Direction::AtMost => self.sorted.partition_point(|value| *value <= quota),
        };
        met as f64 / self.paths() as f64
    }

    /// The outcomes in the order of the paths, NaN where absent.
    pub(crate) fn by_path(&self) -> &[f64] {
        &self.values
    }

    /// What weighs the place on every path; `None` for a sum.
    pub(crate) fn weights(&self) -> Option<&[f64]> {
        self.weights.as_deref()
    }

    /// Whether there is an outcome on every path.
    pub fn is_whole(&self) -> bool {
        !self.sorted.is_empty() && self.sorted.len() == self.values.len()
    }

    /// Whether there is a finite outcome on every path.
    pub(crate) fn is_finite(&self) -> bool {
        let ends = self.sorted.first().zip(self.sorted.last());
        self.is_whole() && ends.is_some_and(|(low, high)| low.is_finite() && high.is_finite())
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
        self.values.len()
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
}
