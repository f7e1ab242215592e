//! The end of a search: the last digits of a point, and what is told of it.

use super::polish::{polish, reduced, settle};
use super::problem::{Measures, Point, Problem, is_attained};

/// Where not all demands can be met, a variable this near to an end lies at it.
const NEAR: f64 = 1e-5;

/// What a search found, in scaled variables.
#[derive(Clone, Debug, PartialEq)]
pub struct Optimum {
    /// The point.
    pub at: Vec<f64>,
    /// Its distance.
    pub distance: f64,
    /// By how much each demand is more than met; negative where it is missed.
    pub gaps: Vec<f64>,
    /// Whether all demands are met.
    pub feasible: bool,
    /// Fall of what is minimised (the distance, or where not feasible Σ shortfall²) for each 1 that a demand's level is eased by,
    /// as a part of its scale.
    pub of_demands: Vec<f64>,
    /// Fall of it for each 1 that a variable may go beyond the end at which it lies; 0 where it does not lie at an end.
    pub of_ends: Vec<f64>,
}

/// The last digits of a point that meets all demands.
pub(super) fn finish(
    problem: &Problem,
    measures: &mut impl Measures,
    point: Point,
    multipliers: Vec<f64>,
    at_kink: bool,
) -> (Point, Vec<f64>) {
    let polished = if at_kink {
        None
    } else {
        polish(problem, measures, &point, &multipliers)
    };
    // Easing what the descent still missed by rounding may cost this much distance.
    let eased: f64 = multipliers
        .iter()
        .zip(&point.gaps)
        .map(|(multiplier, gap)| 2.0 * multiplier * (-gap).max(0.0))
        .sum();
    let bound = point.distance * (1.0 + 1e-9) + eased + 1e-15;
    let (point, multipliers) = match polished {
        Some((polished, multipliers)) if is_attained(&polished.gaps) && polished.distance <= bound => {
            (polished, multipliers)
        }
        _ => (point, multipliers),
    };
    (settle(problem, measures, point), multipliers)
}

/// The answer at a point; the multipliers are those of a point that meets all demands.
pub(super) fn optimum(problem: &Problem, point: Point, multipliers: Option<Vec<f64>>) -> Optimum {
    let feasible = multipliers.is_some();
    let of_demands = multipliers.unwrap_or_else(|| {
        let missed = point.gaps.iter().map(|gap| 2.0 * (-gap).max(0.0));
        missed.collect()
    });
    let mut slope = reduced(problem, &point, &of_demands);
    if !feasible {
        // The distance is not what is minimised.
        for (slope, pull) in slope.iter_mut().zip(problem.pull(&point.at)) {
            *slope -= pull;
        }
    }
    // Eased demands hold a variable a hair away from the end that stops it.
    let near = if feasible { 0.0 } else { NEAR };
    let of_ends = point.at.iter().zip(&slope).map(|(u, slope)| {
        if *u <= near {
            slope.max(0.0)
        } else if *u >= 1.0 - near {
            (-slope).max(0.0)
        } else {
            0.0
        }
    });
    Optimum {
        of_ends: of_ends.collect(),
        of_demands,
        feasible,
        distance: point.distance,
        gaps: point.gaps,
        at: point.at,
    }
}
