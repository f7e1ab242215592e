//! What the values of an indicator over many paths come to: mean, spread and quantiles, exact for the paths that were run.
//!
//! Sums run block by block in the order of the paths, so that they have the same bits whatever computed the blocks. Order
//! statistics are found without sorting: every value goes into one of some thousand bins of equal width, and only the bins
//! that hold a wanted rank are looked into.

/// The quantiles that are told.
pub const QUANTILES: [f64; 7] = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

/// Bins of a column.
pub(crate) const BINS: usize = 1024;
/// Sums that run side by side, so that an addition need not wait for the one before.
const STRANDS: usize = 4;

/// Mean, spread and quantiles over the paths where a value is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// Paths with a value.
    pub count: usize,
    /// Mean.
    pub mean: f64,
    /// Standard deviation, with n − 1; `None` for a single value.
    pub deviation: Option<f64>,
    /// In the order of [`QUANTILES`]; type 7 of Hyndman and Fan (*Sample Quantiles in Statistical Packages*, 1996).
    pub quantiles: [f64; 7],
}

/// Count, sum and sum of squares of a column's distances from a pivot.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Moments {
    pub count: usize,
    sum: f64,
    squares: f64,
}

impl Moments {
    /// Of one block; a value that is not there (NaN) adds nothing.
    pub fn of_block(values: &[f64], pivot: f64) -> Self {
        let (mut sums, mut squares) = ([0.0; STRANDS], [0.0; STRANDS]);
        let (whole, rest) = values.as_chunks::<STRANDS>();
        for four in whole {
            for (strand, value) in four.iter().enumerate() {
                let distance = value - pivot;
                sums[strand] += distance;
                squares[strand] += distance * distance;
            }
        }
        for (strand, value) in rest.iter().enumerate() {
            let distance = value - pivot;
            sums[strand] += distance;
            squares[strand] += distance * distance;
        }
        let moments = Self {
            count: values.len(),
            sum: (sums[0] + sums[1]) + (sums[2] + sums[3]),
            squares: (squares[0] + squares[1]) + (squares[2] + squares[3]),
        };
        if moments.sum.is_nan() {
            Self::of_gaps(values, pivot)
        } else {
            moments
        }
    }

    /// The same where some values are not there.
    fn of_gaps(values: &[f64], pivot: f64) -> Self {
        let present: Vec<f64> = values
            .iter()
            .map(|value| if value.is_nan() { pivot } else { *value })
            .collect();
        if present.iter().any(|value| !(value - pivot).is_finite()) {
            // Infinite values have no mean; they are a fault of the run, told by whoever asked for it.
            return Self {
                count: values.len(),
                sum: f64::INFINITY,
                squares: f64::INFINITY,
            };
        }
        Self {
            count: values.iter().filter(|value| !value.is_nan()).count(),
            ..Self::of_block(&present, pivot)
        }
    }

    /// Takes the next block in.
    pub fn add(&mut self, block: Self) {
        self.count += block.count;
        self.sum += block.sum;
        self.squares += block.squares;
    }

    /// Whether all values are the pivot itself.
    pub fn is_still(&self) -> bool {
        self.sum == 0.0 && self.squares == 0.0
    }

    /// Mean and standard deviation around the pivot.
    pub fn close(&self, pivot: f64) -> (f64, Option<f64>) {
        let count = self.count as f64;
        let mean = pivot + self.sum / count;
        let variance = (self.squares - self.sum * self.sum / count) / (count - 1.0);
        let deviation = (self.count > 1).then(|| libm::sqrt(if variance > 0.0 { variance } else { 0.0 }));
        (mean, deviation)
    }
}

/// The ranks that the quantiles of `count` values lie between, counted from 0, and how far above the lower one.
pub(crate) fn ranks(count: usize) -> [(usize, f64); 7] {
    QUANTILES.map(|level| {
        let place = level * (count - 1) as f64;
        let low = libm::floor(place);
        (low as usize, place - low)
    })
}

/// A quantile from the value at its lower rank and the next one.
pub(crate) fn between(low: f64, next: f64, part: f64) -> f64 {
    if part > 0.0 {
        low + part * (next - low)
    } else {
        low
    }
}

/// Bins of equal width over the range that a first piece of a column spans, and a tenth of it on either side; what lies
/// beyond falls into the outermost ones.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grid {
    low: f64,
    scale: f64,
}

impl Grid {
    /// `None` where the values are all the same, or none is there.
    pub fn over(values: impl Iterator<Item = f64>) -> Option<Self> {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values {
            low = if value < low { value } else { low };
            high = if value > high { value } else { high };
        }
        let range = high - low;
        let scale = (BINS as f64 - 1.0) / (range * 1.2);
        (range > 0.0 && scale.is_finite() && range.is_finite()).then_some(Self {
            low: low - 0.1 * range,
            scale,
        })
    }

    /// For a column whose first values are all the same: a narrow one around it.
    pub fn around(value: Option<f64>) -> Self {
        let value = value.filter(|value| value.is_finite()).unwrap_or(0.0);
        let reach = 1e-3 * value.abs().max(1.0);
        Self {
            low: value - reach,
            scale: (BINS as f64 - 1.0) / (2.0 * reach),
        }
    }

    /// The bin of a value; it never falls while values rise.
    #[inline]
    pub fn bin(self, value: f64) -> usize {
        // Adding 2^52 leaves the whole part in the lowest bits, which is quicker than a conversion that has to saturate.
        const WHOLE: f64 = 4_503_599_627_370_496.0;
        const TOP: f64 = BINS as f64 - 1.0;
        let place = (value - self.low) * self.scale;
        let place = if place > 0.0 { place } else { 0.0 };
        let place = if place < TOP { place } else { TOP };
        (place + WHOLE).to_bits() as usize & (BINS - 1)
    }
}

/// Bins of values, each with how many there are and the last one of a chain through all of them. Memory is kept.
#[derive(Debug)]
pub(crate) struct Sorter {
    /// Count in the upper half, index of the last value in the lower.
    bins: Box<[u64; BINS]>,
    /// Index of the value before in the same bin.
    before: Vec<u32>,
    gathered: Vec<f64>,
    present: Vec<f64>,
}

impl Default for Sorter {
    fn default() -> Self {
        Self {
            bins: Box::new([0; BINS]),
            before: Vec::new(),
            gathered: Vec::new(),
            present: Vec::new(),
        }
    }
}

impl Sorter {
    /// Sums up a column that stands in pieces of one length (the last may be shorter), one a block. `None` where no value is
    /// there. `pivot` is a value near the mean.
    pub fn summary(&mut self, pieces: &[&[f64]], pivot: f64) -> Option<Summary> {
        let pivot = if pivot.is_finite() { pivot } else { 0.0 };
        let mut moments = Moments::default();
        for piece in pieces {
            moments.add(Moments::of_block(piece, pivot));
        }
        if moments.count == 0 {
            return None;
        }
        let (mean, deviation) = moments.close(pivot);
        let quantiles = if moments.is_still() {
            [pivot; 7]
        } else if moments.count == pieces.iter().map(|piece| piece.len()).sum::<usize>() {
            self.quantiles(pieces)
        } else {
            let mut present = std::mem::take(&mut self.present);
            present.clear();
            present.extend(pieces.iter().copied().flatten().filter(|value| !value.is_nan()));
            let quantiles = self.quantiles(&[&present]);
            self.present = present;
            quantiles
        };
        Some(Summary {
            count: moments.count,
            mean,
            deviation,
            quantiles,
        })
    }

    fn quantiles(&mut self, pieces: &[&[f64]]) -> [f64; 7] {
        let length = pieces[0].len();
        let count = pieces.iter().map(|piece| piece.len()).sum::<usize>();
        let value = |index: usize| pieces[index / length][index % length];
        let all = || pieces.iter().flat_map(|piece| piece.iter().copied());
        let Some(grid) = Grid::over(pieces[0].iter().copied()).or_else(|| Grid::over(all())) else {
            return [value(0); 7];
        };
        self.bins.fill(0);
        self.before.resize(count.max(self.before.len()), 0);
        let mut index = 0_u32;
        for (piece, before) in pieces.iter().zip(self.before.chunks_mut(length)) {
            for (value, before) in piece.iter().zip(before) {
                let bin = &mut self.bins[grid.bin(*value)];
                *before = *bin as u32;
                *bin = (*bin & COUNTS) + ONE + u64::from(index);
                index += 1;
            }
        }
        let wanted = ranks(count);
        // Lower ranks and the ones above them, in rising order; the last value of all has none above it.
        let places = wanted.map(|(rank, _)| [rank, (rank + 1).min(count - 1)]);
        let mut found = [[0.0; 2]; 7];
        let mut waiting = places
            .as_flattened()
            .iter()
            .zip(found.as_flattened_mut())
            .peekable();
        let mut first = 0;
        for bin in self.bins.iter() {
            let here = (bin >> 32) as usize;
            let end = first + here;
            if waiting.peek().is_some_and(|(rank, _)| **rank < end) {
                self.gathered.clear();
                let mut index = *bin as u32 as usize;
                for _ in 0..here {
                    self.gathered.push(value(index));
                    index = self.before[index] as usize;
                }
                self.gathered.sort_unstable_by(f64::total_cmp);
                while let Some((rank, found)) = waiting.next_if(|(rank, _)| **rank < end) {
                    *found = self.gathered[rank - first];
                }
            }
            first = end;
        }
        let mut quantiles = [0.0; 7];
        for ((quantile, (_, part)), [low, next]) in quantiles.iter_mut().zip(wanted).zip(found) {
            *quantile = between(low, next, part);
        }
        quantiles
    }
}

/// The upper half of a bin, and one value more in it.
const COUNTS: u64 = !(u32::MAX as u64);
const ONE: u64 = 1 << 32;

/// Standard deviation of values, with n − 1; `None` of fewer than two.
pub fn deviation(values: &[f64]) -> Option<f64> {
    let pivot = *values.first()?;
    Moments::of_block(values, pivot).close(pivot).1
}

/// The part of the paths on which something holds, with its standard error.
pub fn probability(held: usize, paths: usize) -> (f64, f64) {
    let probability = held as f64 / paths as f64;
    (
        probability,
        libm::sqrt(probability * (1.0 - probability) / paths as f64),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(values: &[f64]) -> Option<Summary> {
        let pieces: Vec<&[f64]> = values.chunks(7).collect();
        Sorter::default().summary(&pieces, 2.0)
    }

    #[test]
    fn quantiles_are_of_type_seven() {
        let found = summary(&[4.0, f64::NAN, 1.0, 3.0, 2.0]).unwrap();
        assert_eq!(found.count, 4);
        assert_eq!(found.mean, 2.5);
        assert!((found.deviation.unwrap() - (5.0_f64 / 3.0).sqrt()).abs() < 1e-15);
        // 1 + 3·p for the values 1, 2, 3, 4.
        for (found, level) in found.quantiles.iter().zip(QUANTILES) {
            assert!((found - (1.0 + 3.0 * level)).abs() < 1e-15, "{level}");
        }
    }

    #[test]
    fn nothing_and_a_single_value() {
        assert_eq!(summary(&[f64::NAN]), None);
        let single = summary(&[7.0]).unwrap();
        assert_eq!((single.deviation, single.quantiles), (None, [7.0; 7]));
    }

    /// Against sorting: far values, equal ones, gaps, and a first piece that does not span the rest.
    #[test]
    fn quantiles_are_those_of_the_sorted_values() {
        let mut state = 1_u64;
        let mut random = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let shapes: [&dyn Fn(f64, usize) -> f64; 6] = [
            &|u, _| u,
            &|u, _| 1.0 / (u + 1e-9),
            &|u, _| (u * 5.0).floor(),
            &|u, index| if index % 5 == 0 { f64::NAN } else { u * u },
            &|u, index| if index < 20 { 3.0 } else { u },
            &|_, _| 2.0,
        ];
        for (shape, of) in shapes.iter().enumerate() {
            for count in [1, 2, 8, 500, 3001] {
                let values: Vec<f64> = (0..count).map(|index| of(random(), index)).collect();
                let mut sorted: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
                sorted.sort_by(f64::total_cmp);
                let Some(found) = summary(&values) else {
                    assert!(sorted.is_empty());
                    continue;
                };
                for ((rank, part), quantile) in ranks(sorted.len()).into_iter().zip(found.quantiles) {
                    let next = sorted[(rank + 1).min(sorted.len() - 1)];
                    assert_eq!(
                        quantile,
                        between(sorted[rank], next, part),
                        "shape {shape}, {count} values"
                    );
                }
                let mean = sorted.iter().sum::<f64>() / sorted.len() as f64;
                assert!((found.mean - mean).abs() <= 1e-12 * mean.abs());
            }
        }
    }

    #[test]
    fn sums_do_not_depend_on_what_comes_in_between() {
        let values: Vec<f64> = (0..23).map(|index| f64::from(index) * 0.37).collect();
        let gaps: Vec<f64> = values
            .iter()
            .flat_map(|value| [*value, f64::NAN, f64::NAN, f64::NAN])
            .collect();
        let found = Moments::of_block(&gaps, 1.0);
        assert_eq!(found.count, 23);
        assert!((found.close(1.0).0 - 0.37 * 11.0).abs() < 1e-14);
    }
}
