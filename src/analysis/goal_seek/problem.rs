//! The problem in numbers alone: variables between 0 and 1, how far each is from where it rests, and what is demanded of measures
//! of them.

/// Measures of a point and their slopes. Variables are scaled to their ranges: 0 is the low end, 1 the high one.
pub trait Measures {
    /// The number of measures.
    fn count(&self) -> usize;
    /// Every measure at `point`; NaN where there is none.
    fn values(&mut self, point: &[f64], values: &mut [f64]);
    /// Every measure and its slopes at `point`: a row of slopes a measure, one a variable.
    fn slopes(&mut self, point: &[f64], values: &mut [f64], slopes: &mut [f64]);
}

/// A variable's share in the distance: `weight · (u − rest)²`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variable {
    /// Above 0.
    pub weight: f64,
    /// Where its share is least.
    pub rest: f64,
}

/// One side of a target: `sign · (measure − level) / scale` is to be at least `margin`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Demand {
    /// Index of the measure.
    pub measure: usize,
    /// 1 where the measure should be high, −1 where it should be low.
    pub sign: f64,
    /// In the measure's unit.
    pub level: f64,
    /// What shortfalls are divided by; above 0.
    pub scale: f64,
    /// Of the scale; a little above 0, so that a target on its very edge counts as met after rounding.
    pub margin: f64,
}

/// Variables and demands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problem {
    /// The variables.
    pub variables: Vec<Variable>,
    /// What is demanded.
    pub demands: Vec<Demand>,
    /// What the distance is beyond the variables' shares, at least 0.
    pub constant: f64,
}

/// Demands that are missed by no more than this part of their scale count as met.
pub const ATTAINED: f64 = 1e-9;

impl Problem {
    /// The distance of a point from rest.
    pub fn distance(&self, point: &[f64]) -> f64 {
        let shares = self.variables.iter().zip(point);
        self.constant
            + shares
                .map(|(one, u)| one.weight * (u - one.rest) * (u - one.rest))
                .sum::<f64>()
    }

    /// By how much each demand is more than met, as a part of its scale; negative where it is missed.
    pub fn gaps(&self, values: &[f64]) -> Vec<f64> {
        let gap = |one: &Demand| {
            let gap = one.sign * (values[one.measure] - one.level) / one.scale - one.margin;
            if gap.is_nan() { f64::NEG_INFINITY } else { gap }
        };
        self.demands.iter().map(gap).collect()
    }

    /// Evaluates a point.
    pub(super) fn at(&self, measures: &mut impl Measures, at: Vec<f64>) -> Point {
        let count = self.variables.len();
        let mut values = vec![f64::NAN; measures.count()];
        let mut slopes = vec![0.0; values.len() * count];
        measures.slopes(&at, &mut values, &mut slopes);
        let rows = self.demands.iter().map(|one| {
            let row = &slopes[one.measure * count..][..count];
            let scaled = row.iter().map(|slope| {
                let slope = one.sign * slope / one.scale;
                // A slope without bound says nothing that a step could use.
                if slope.is_finite() { slope } else { 0.0 }
            });
            scaled.collect()
        });
        Point {
            slopes: rows.collect(),
            gaps: self.gaps(&values),
            distance: self.distance(&at),
            at,
        }
    }

    /// Distance and gaps of a point, without slopes.
    pub(super) fn look(&self, measures: &mut impl Measures, at: &[f64]) -> (f64, Vec<f64>) {
        let mut values = vec![f64::NAN; measures.count()];
        measures.values(at, &mut values);
        (self.distance(at), self.gaps(&values))
    }

    /// Slope of the distance.
    pub(super) fn pull(&self, at: &[f64]) -> Vec<f64> {
        let shares = self.variables.iter().zip(at);
        shares.map(|(one, u)| 2.0 * one.weight * (u - one.rest)).collect()
    }
}

/// A point with all that is known there.
#[derive(Clone, Debug)]
pub(super) struct Point {
    pub at: Vec<f64>,
    pub distance: f64,
    pub gaps: Vec<f64>,
    /// A row a demand: slopes of its gap.
    pub slopes: Vec<Vec<f64>>,
}

/// Σ shortfall².
pub(super) fn shortfall(gaps: &[f64]) -> f64 {
    gaps.iter()
        .map(|gap| gap.min(0.0))
        .map(|missing| missing * missing)
        .sum()
}

/// Whether every demand is met but for rounding.
pub(super) fn is_attained(gaps: &[f64]) -> bool {
    gaps.iter().all(|gap| *gap >= -ATTAINED)
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

pub(super) fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |most: f64, value| most.max(value.abs()))
}
