//! The random numbers of a path: a stream of its own, addressed by seed and path, so that no path depends on how many others
//! there are, on threads or on tiles.

use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::risk::normal::inverse;

/// How many shocks of each kind a year has, and how many levers are uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Shape {
    pub years: usize,
    pub chains: usize,
    pub regions: usize,
    pub tracked: usize,
    pub spreads: usize,
}

/// The series of a year, in the order in which they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Series {
    /// The four that the city shares and that are correlated: macro, price, market, landing.
    Shared(usize),
    Chain(usize),
    Region(usize),
    Renewal,
    RenewalRegion(usize),
    Efficiency,
    Tracked(usize),
}

/// Set in the number of the stream that a path's uncertain levers are drawn from.
const LEVERS: u64 = 1 << 63;
/// Number of correlated series.
pub const SHARED: usize = 4;

impl Shape {
    /// Series a year.
    pub fn series(self) -> usize {
        SHARED + self.chains + 2 * self.regions + 2 + self.tracked
    }

    /// Where a series stands among a year's.
    pub fn at(self, series: Series) -> usize {
        let chains = SHARED;
        let regions = chains + self.chains;
        let renewal = regions + self.regions;
        match series {
            Series::Shared(index) => index,
            Series::Chain(index) => chains + index,
            Series::Region(index) => regions + index,
            Series::Renewal => renewal,
            Series::RenewalRegion(index) => renewal + 1 + index,
            Series::Efficiency => renewal + 1 + self.regions,
            Series::Tracked(index) => renewal + 2 + self.regions + index,
        }
    }
}

/// One path's draws.
#[derive(Clone, Debug)]
pub struct Draws {
    /// Series by year, with persistence and correlation: `years` times `series`.
    pub z: Vec<f64>,
    /// Uniform numbers for IPOs and delistings, two a year.
    pub uniform: Vec<f64>,
    /// Standard normals of the uncertain levers.
    pub spread: Vec<f64>,
}

impl Draws {
    /// Memory for paths of a shape.
    pub fn new(shape: Shape) -> Self {
        Self {
            z: vec![0.0; shape.years * shape.series()],
            uniform: vec![0.0; 2 * shape.years],
            spread: vec![0.0; shape.spreads],
        }
    }

    /// Draws a path: years in order, in each the series in order and then the two uniform numbers. The levers have a stream of
    /// their own, so that one more uncertain lever moves no shock.
    pub fn draw(&mut self, shape: Shape, factor: &[Vec<f64>], persistence: f64, seed: u64, path: u64) {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        if !self.spread.is_empty() {
            let mut random = random.clone();
            random.set_stream(path | LEVERS);
            for spread in &mut self.spread {
                *spread = normal(&mut random);
            }
        }
        random.set_stream(path);
        let width = shape.series();
        let fresh = libm::sqrt(1.0 - persistence * persistence);
        for year in 0..shape.years {
            let (before, now) = self.z.split_at_mut(year * width);
            let now = &mut now[..width];
            for z in now.iter_mut() {
                *z = normal(&mut random);
            }
            correlate(&mut now[..SHARED], factor);
            if year > 0 {
                let before = &before[(year - 1) * width..];
                for (z, before) in now.iter_mut().zip(before) {
                    *z = persistence * before + fresh * *z;
                }
            }
            for uniform in &mut self.uniform[2 * year..2 * year + 2] {
                *uniform = random.random();
            }
        }
    }
}

/// A standard normal number of 53 random bits, never 0 or 1.
fn normal(random: &mut impl Rng) -> f64 {
    inverse(((random.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64)
}

/// Independent numbers become correlated ones: the product with the lower triangle, from the last row up.
fn correlate(z: &mut [f64], factor: &[Vec<f64>]) {
    for row in (0..z.len()).rev() {
        z[row] = factor[row]
            .iter()
            .zip(z.iter())
            .map(|(weight, z)| weight * z)
            .sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::risk::correlation;

    const SHAPE: Shape = Shape {
        years: 3,
        chains: 2,
        regions: 2,
        tracked: 1,
        spreads: 2,
    };

    fn all_series() -> Vec<Series> {
        let mut series: Vec<Series> = (0..SHARED).map(Series::Shared).collect();
        series.extend((0..SHAPE.chains).map(Series::Chain));
        series.extend((0..SHAPE.regions).map(Series::Region));
        series.push(Series::Renewal);
        series.extend((0..SHAPE.regions).map(Series::RenewalRegion));
        series.push(Series::Efficiency);
        series.extend((0..SHAPE.tracked).map(Series::Tracked));
        series
    }

    fn sample(paths: u64, persistence: f64, matrix: &[Vec<f64>]) -> Vec<Draws> {
        let factor = correlation::factor(matrix).unwrap().factor;
        (0..paths)
            .map(|path| {
                let mut draws = Draws::new(SHAPE);
                draws.draw(SHAPE, &factor, persistence, 7, path);
                draws
            })
            .collect()
    }

    fn correlated() -> Vec<Vec<f64>> {
        let mut rows = vec![vec![0.0; SHARED]; SHARED];
        for (index, row) in rows.iter_mut().enumerate() {
            row[index] = 1.0;
        }
        rows[0][1] = 0.6;
        rows[1][0] = 0.6;
        rows
    }

    #[test]
    fn every_series_has_its_place() {
        let places: Vec<usize> = all_series().into_iter().map(|one| SHAPE.at(one)).collect();
        assert_eq!(places, (0..SHAPE.series()).collect::<Vec<_>>());
    }

    #[test]
    fn a_path_depends_on_seed_and_number_alone() {
        let draws = sample(3, 0.2, &correlated());
        let again = sample(3, 0.2, &correlated());
        assert_eq!(draws[2].z, again[2].z);
        assert_ne!(draws[1].z, draws[2].z);
        let factor = correlation::factor(&correlated()).unwrap().factor;
        let mut other = Draws::new(SHAPE);
        other.draw(SHAPE, &factor, 0.2, 8, 2);
        assert_ne!(draws[2].z, other.z);
    }

    /// Bounds are six standard errors of 20,000 paths: the seed is fixed, so that the test cannot fail by chance.
    #[test]
    fn moments_are_those_asked_for() {
        const PATHS: u64 = 20_000;
        let draws = sample(PATHS, 0.3, &correlated());
        let width = SHAPE.series();
        let bound = 6.0 / (PATHS as f64).sqrt();
        let mean = |of: &dyn Fn(&Draws) -> f64| draws.iter().map(of).sum::<f64>() / PATHS as f64;
        for series in 0..width {
            for year in 0..SHAPE.years {
                let at = year * width + series;
                assert!(mean(&|one| one.z[at]).abs() < bound);
                assert!((mean(&|one| one.z[at] * one.z[at]) - 1.0).abs() < 2.0 * bound);
            }
            let persistent = mean(&|one| one.z[series] * one.z[width + series]);
            assert!((persistent - 0.3).abs() < bound, "series {series}: {persistent}");
        }
        assert!((mean(&|one| one.z[0] * one.z[1]) - 0.6).abs() < 2.0 * bound);
        assert!(mean(&|one| one.z[0] * one.z[4]).abs() < bound);
        assert!((mean(&|one| one.uniform[3]) - 0.5).abs() < bound);
    }
}
