//! Statistics of more paths than memory holds: a first pass counts the values of each column by bins, a second one over the same
//! paths, drawn again, gathers those in the bins that hold a wanted rank. The results are exact, and the same to the bit as where
//! all values are kept.

use crate::risk::block::Block;
use crate::risk::statistics::{BINS, Grid, Moments, Summary, between, ranks};
use crate::risk::workers::Workers;

/// The two passes of a run: which one is under way, and how many paths it has been over.
#[derive(Debug)]
pub(crate) struct Stream {
    /// One a column, with its place.
    pub folds: Vec<(usize, Fold)>,
    pub is_second: bool,
    pub run: usize,
}

impl Stream {
    /// Before the first pass; `pivots` are values near the columns' means.
    pub fn new(pivots: impl Iterator<Item = f64>) -> Self {
        Self {
            folds: pivots.map(Fold::new).enumerate().collect(),
            is_second: false,
            run: 0,
        }
    }

    /// Takes the next blocks in; `all` paths are a pass.
    pub fn take(&mut self, blocks: &[Block], all: usize, workers: &impl Workers) {
        let is_second = self.is_second;
        workers.each(
            &mut self.folds,
            || (),
            |(), (place, fold)| {
                for block in blocks {
                    let values = block.values(*place);
                    if is_second {
                        fold.gather(values);
                    } else {
                        fold.count(values);
                    }
                }
            },
        );
        self.run += blocks.iter().map(Block::paths).sum::<usize>();
        if self.run == all && !is_second {
            self.folds.iter_mut().for_each(|(_, fold)| fold.turn());
            (self.is_second, self.run) = (true, 0);
        }
    }

    /// Paths that the first pass has been over.
    pub fn counted(&self, all: usize) -> usize {
        if self.is_second { all } else { self.run }
    }

    /// Whether both passes are through.
    pub fn is_through(&self, all: usize) -> bool {
        self.is_second && self.run == all
    }
}

/// The two passes over a column's values.
#[derive(Clone, Debug)]
pub(crate) struct Fold {
    pivot: f64,
    grid: Option<Grid>,
    moments: Moments,
    /// Values by bin.
    counts: Vec<u32>,
    /// The bins that the second pass gathers, in their order; empty before it.
    gathered: Vec<Gathered>,
}

/// The values of one bin. Of a column of counts a bin holds one value many times.
#[derive(Clone, Debug)]
struct Gathered {
    bin: usize,
    /// Values in the bins before it.
    before: usize,
    first: Option<f64>,
    repeats: usize,
    others: Vec<f64>,
}

impl Fold {
    /// `pivot` is a value near the column's mean.
    pub fn new(pivot: f64) -> Self {
        Self {
            pivot: if pivot.is_finite() { pivot } else { 0.0 },
            grid: None,
            moments: Moments::default(),
            counts: Vec::new(),
            gathered: Vec::new(),
        }
    }

    /// First pass: takes the values of the next block in.
    pub fn count(&mut self, values: &[f64]) {
        self.moments.add(Moments::of_block(values, self.pivot));
        let grid = *self.grid.get_or_insert_with(|| {
            self.counts.resize(BINS, 0);
            Grid::over(values.iter().copied()).unwrap_or_else(|| Grid::around(values.first().copied()))
        });
        for value in values.iter().filter(|value| !value.is_nan()) {
            self.counts[grid.bin(*value)] += 1;
        }
    }

    /// Between the passes: finds the bins that hold a wanted rank.
    pub fn turn(&mut self) {
        if self.moments.count == 0 || self.moments.is_still() {
            return;
        }
        let mut before = 0;
        let wanted = ranks(self.moments.count);
        for (bin, count) in self.counts.iter().enumerate() {
            let here = before..before + *count as usize;
            if wanted
                .iter()
                .any(|(rank, _)| here.contains(rank) || here.contains(&(rank + 1)))
            {
                self.gathered.push(Gathered {
                    bin,
                    before,
                    first: None,
                    repeats: 0,
                    others: Vec::new(),
                });
            }
            before = here.end;
        }
    }

    /// Second pass: takes the values of the next block in.
    pub fn gather(&mut self, values: &[f64]) {
        let Some(grid) = self.grid.filter(|_| !self.gathered.is_empty()) else {
            return;
        };
        let mut places = [u8::MAX; BINS];
        for (place, gathered) in (0_u8..).zip(&self.gathered) {
            places[gathered.bin] = place;
        }
        for value in values.iter().filter(|value| !value.is_nan()) {
            if let Some(bin) = self.gathered.get_mut(places[grid.bin(*value)] as usize) {
                if *value == *bin.first.get_or_insert(*value) {
                    bin.repeats += 1;
                } else {
                    bin.others.push(*value);
                }
            }
        }
    }

    /// After the second pass.
    pub fn summary(&self) -> Option<Summary> {
        if self.moments.count == 0 {
            return None;
        }
        let (mean, deviation) = self.moments.close(self.pivot);
        let sorted: Vec<(usize, Vec<f64>)> = self.gathered.iter().map(Gathered::sorted).collect();
        let at = |rank: usize| {
            let found = sorted
                .iter()
                .find_map(|(before, values)| values.get(rank.checked_sub(*before)?));
            found.copied().unwrap_or(self.pivot)
        };
        let last = self.moments.count - 1;
        Some(Summary {
            count: self.moments.count,
            mean,
            deviation,
            quantiles: ranks(self.moments.count)
                .map(|(rank, part)| between(at(rank), at((rank + 1).min(last)), part)),
        })
    }
}

impl Gathered {
    /// How many values come before the bin's, and the bin's in rising order.
    fn sorted(&self) -> (usize, Vec<f64>) {
        let repeated = std::iter::repeat_n(self.first, self.repeats).flatten();
        let mut values: Vec<f64> = repeated.chain(self.others.iter().copied()).collect();
        values.sort_unstable_by(f64::total_cmp);
        (self.before, values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::risk::statistics::Sorter;

    #[test]
    fn two_passes_find_what_sorting_finds() {
        let shapes: [&dyn Fn(usize) -> f64; 5] = [
            &|index| (index as f64 * 0.618_033_988_75).fract(),
            &|index| (index % 7) as f64,
            &|index| {
                if index % 3 == 0 {
                    f64::NAN
                } else {
                    libm::sin(index as f64 * 0.37)
                }
            },
            &|index| {
                if index < 900 {
                    5.0
                } else {
                    libm::cos(index as f64 * 0.31) * 100.0
                }
            },
            &|_| f64::NAN,
        ];
        for (shape, of) in shapes.iter().enumerate() {
            let values: Vec<f64> = (0..2777).map(of).collect();
            let blocks: Vec<&[f64]> = values.chunks(500).collect();
            let mut fold = Fold::new(0.5);
            blocks.iter().for_each(|block| fold.count(block));
            fold.turn();
            blocks.iter().for_each(|block| fold.gather(block));
            assert_eq!(
                fold.summary(),
                Sorter::default().summary(&blocks, 0.5),
                "shape {shape}"
            );
        }
    }
}
