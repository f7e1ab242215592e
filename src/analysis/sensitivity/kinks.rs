//! Levers at whose present value an indicator's answer bends: the slopes of both sides, and which bounds begin or cease to hold
//! there.

use crate::analysis::response::{Response, Side, Spot};
use crate::diagnostic::Diagnostic;
use crate::model::Bound;

/// Slopes that differ by no more than this part of the larger are the same.
const SAME_SLOPE: f64 = 1e-9;
/// How far beside the point the bounds are looked at, as a part of the lever's range.
const BESIDE: f64 = 1e-7;

/// A bend.
#[derive(Clone, Debug, PartialEq)]
pub struct Kink {
    /// The lever.
    pub lever: String,
    /// Slope as the lever falls.
    pub left: Option<f64>,
    /// Slope as it rises.
    pub right: Option<f64>,
    /// What begins or ceases to hold there, with the first year in which it does; empty where none of the bounds that the model
    /// names does.
    pub bounds: Vec<BoundInYear>,
}

/// A bound and a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundInYear {
    /// The bound.
    pub bound: Bound,
    /// The calendar year.
    pub year: i32,
}

/// The free levers at whose start the indicator bends.
pub(super) fn find(response: &mut Response, spot: Spot, base: f64) -> Result<Vec<Kink>, Vec<Diagnostic>> {
    let count = response.levers().len();
    let start = response.start();
    let (mut left, mut right) = (vec![0.0; count], vec![0.0; count]);
    response.gradients(&start, &[spot], Side::Left, &mut left)?;
    response.gradients(&start, &[spot], Side::Right, &mut right)?;
    let mut kinks = Vec::new();
    for index in 0..count {
        let lever = &response.levers()[index];
        let width = lever.range.1 - lever.range.0;
        let (left, right) = (left[index], right[index]);
        let larger = left.abs().max(right.abs());
        // Over its whole range a slope of rounding moves nothing.
        let is_bent = (left - right).abs() > SAME_SLOPE * larger
            && larger * width > SAME_SLOPE * base.abs()
            && !lever.is_whole;
        if is_bent {
            kinks.push(Kink {
                lever: lever.id.clone(),
                left: Some(left).filter(|slope| slope.is_finite()),
                right: Some(right).filter(|slope| slope.is_finite()),
                bounds: changing(response, index, BESIDE * width, spot.year),
            });
        }
    }
    Ok(kinks)
}

/// The bounds that hold otherwise on one side of a lever's start than on the other, up to a year.
pub(crate) fn changing(response: &mut Response, index: usize, step: f64, until: usize) -> Vec<BoundInYear> {
    let mut positions = response.start();
    let start = positions[index];
    let mut beside = |by: f64| {
        positions[index] = start + by;
        response.bounds(&positions)
    };
    let (left, right) = (beside(-step), beside(step));
    let base_year = response.model().base_year();
    let of = |(place, bound): (usize, Bound)| {
        let years = left.iter().zip(&right).take(until);
        let first = years
            .enumerate()
            .find(|(_, (left, right))| left[place] != right[place]);
        first.map(|(year, _)| BoundInYear {
            bound,
            year: base_year + 1 + year as i32,
        })
    };
    Bound::ALL.into_iter().enumerate().filter_map(of).collect()
}
