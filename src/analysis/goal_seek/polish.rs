//! The last digits: Newton's method on the conditions of the optimum, with the demands and range ends that bind held fixed.

use nalgebra::{DMatrix, DVector};

use super::problem::{Measures, Point, Problem, dot};

/// Step of the differences of slopes that give curvature.
const DIFFERENCE: f64 = 1e-6;
const MOST_ROUNDS: usize = 12;
/// A slope of no more than this part of the distance's steepest is none.
const SETTLED: f64 = 1e-9;
/// A demand with no more to spare than this may bind.
const BINDING: f64 = 1e-6;

/// Which demands bind, and which variables lie at an end of their range.
struct Binding {
    demands: Vec<usize>,
    free: Vec<usize>,
}

/// The optimum near a point, with its multipliers; `None` where Newton's method does not lead to one.
pub(super) fn polish(
    problem: &Problem,
    measures: &mut impl Measures,
    start: &Point,
    multipliers: &[f64],
) -> Option<(Point, Vec<f64>)> {
    if is_settled(problem, start, multipliers) {
        return Some((start.clone(), multipliers.to_vec()));
    }
    let least = 1e-7 * super::problem::largest(multipliers);
    let mut binding = Binding {
        demands: (0..start.gaps.len())
            .filter(|demand| start.gaps[*demand] < BINDING && multipliers[*demand] > least)
            .collect(),
        free: (0..start.at.len())
            .filter(|index| start.at[*index] > 0.0 && start.at[*index] < 1.0)
            .collect(),
    };
    let mut multipliers = multipliers.to_vec();
    let mut point = start.clone();
    let mut curvature = None;
    for round in 0..MOST_ROUNDS {
        if curvature.is_none() || round == 3 {
            curvature = Some(curve(
                problem,
                measures,
                &point,
                &multipliers,
                &binding.free,
                f64::INFINITY,
            ));
        }
        let newton = newton(problem, &point, curvature.as_ref()?, &binding)?;
        let mut at = point.at.clone();
        let mut left = Vec::new();
        for (place, index) in binding.free.iter().enumerate() {
            at[*index] += newton[place];
            if !(0.0..=1.0).contains(&at[*index]) {
                at[*index] = at[*index].clamp(0.0, 1.0);
                left.push(*index);
            }
        }
        let length = newton.iter().take(binding.free.len());
        let length = length.fold(0.0_f64, |most, step| most.max(step.abs()));
        if !length.is_finite() || length > 0.05 {
            return None;
        }
        multipliers.fill(0.0);
        for (place, demand) in binding.demands.iter().enumerate() {
            multipliers[*demand] = newton[binding.free.len() + place];
        }
        point = problem.at(measures, at);
        if !left.is_empty() {
            binding.free.retain(|index| !left.contains(index));
            curvature = None;
        } else if length < 1e-9 {
            if !binding.mend(problem, &point, &multipliers) {
                return Some((point, multipliers));
            }
            curvature = None;
        }
    }
    None
}

impl Binding {
    /// Adds what is crossed and lets go what pulls the wrong way; gives whether anything changed.
    fn mend(&mut self, problem: &Problem, point: &Point, multipliers: &[f64]) -> bool {
        let crossed = (0..point.gaps.len()).filter(|one| point.gaps[*one] < -1e-10);
        let crossed: Vec<usize> = crossed.filter(|one| !self.demands.contains(one)).collect();
        let before = self.demands.len();
        self.demands.retain(|demand| multipliers[*demand] >= 0.0);
        let mut changed = before != self.demands.len() || !crossed.is_empty();
        self.demands.extend(crossed);
        for (index, slope) in reduced(problem, point, multipliers).into_iter().enumerate() {
            let inward =
                (point.at[index] <= 0.0 && slope < -1e-9) || (point.at[index] >= 1.0 && slope > 1e-9);
            if inward && !self.free.contains(&index) {
                self.free.push(index);
                changed = true;
            }
        }
        self.free.sort_unstable();
        self.demands.sort_unstable();
        changed
    }
}

/// Whether the conditions of the optimum hold as far as anybody can see: the distance is then off by the square of it.
fn is_settled(problem: &Problem, point: &Point, multipliers: &[f64]) -> bool {
    let steepest = super::problem::largest(&problem.pull(&point.at));
    let held = |(gap, multiplier): (&f64, &f64)| gap * multiplier <= SETTLED * SETTLED * steepest;
    let mut slopes = point.at.iter().zip(reduced(problem, point, multipliers));
    point.gaps.iter().zip(multipliers).all(held)
        && slopes.all(|(at, slope)| {
            let inward = if *at <= 0.0 {
                -slope
            } else if *at >= 1.0 {
                slope
            } else {
                slope.abs()
            };
            inward <= SETTLED * steepest
        })
}

/// Slope of the distance less what the demands' multipliers carry of it.
pub(super) fn reduced(problem: &Problem, point: &Point, multipliers: &[f64]) -> Vec<f64> {
    let mut slope = problem.pull(&point.at);
    for (row, multiplier) in point.slopes.iter().zip(multipliers) {
        for (slope, of) in slope.iter_mut().zip(row) {
            *slope -= multiplier * of;
        }
    }
    slope
}

/// Curvature of the distance less what the multipliers carry, along the free variables, by differences of exact slopes. Where slopes
/// change by more than `smooth` could for the difference, there is a kink, which is no curvature: the distance's own stands.
pub(super) fn curve(
    problem: &Problem,
    measures: &mut impl Measures,
    point: &Point,
    multipliers: &[f64],
    free: &[usize],
    smooth: f64,
) -> DMatrix<f64> {
    let mut curvature = DMatrix::zeros(free.len(), free.len());
    for (column, index) in free.iter().enumerate() {
        curvature[(column, column)] = 2.0 * problem.variables[*index].weight;
        let mut at = point.at.clone();
        let difference = if at[*index] > 0.5 { -DIFFERENCE } else { DIFFERENCE };
        at[*index] += difference;
        let there = problem.at(measures, at);
        let demands = point.slopes.iter().zip(&there.slopes).zip(multipliers);
        for ((here, there), multiplier) in demands.filter(|(_, multiplier)| **multiplier != 0.0) {
            let change = |row: usize| there[free[row]] - here[free[row]];
            let most = (0..free.len()).fold(0.0_f64, |most, row| most.max(change(row).abs()));
            if most <= smooth * DIFFERENCE * super::problem::largest(here).max(1e-9) {
                for row in 0..free.len() {
                    curvature[(row, column)] -= multiplier * change(row) / difference;
                }
            }
        }
    }
    (&curvature + curvature.transpose()) * 0.5
}

/// Step of the free variables, then the multipliers of the demands that bind.
fn newton(
    problem: &Problem,
    point: &Point,
    curvature: &DMatrix<f64>,
    binding: &Binding,
) -> Option<DVector<f64>> {
    let (free, held) = (binding.free.len(), binding.demands.len());
    let mut matrix = DMatrix::zeros(free + held, free + held);
    let mut right = DVector::zeros(free + held);
    matrix.view_mut((0, 0), (free, free)).copy_from(curvature);
    let pull = problem.pull(&point.at);
    for (place, index) in binding.free.iter().enumerate() {
        right[place] = -pull[*index];
        for (row, demand) in binding.demands.iter().enumerate() {
            let slope = point.slopes[*demand][*index];
            matrix[(place, free + row)] = -slope;
            matrix[(free + row, place)] = slope;
        }
    }
    for (row, demand) in binding.demands.iter().enumerate() {
        right[free + row] = -point.gaps[*demand];
    }
    let solution = matrix.lu().solve(&right)?;
    solution.iter().all(|value| value.is_finite()).then_some(solution)
}

/// Moves a point by a hair so that demands that are missed by rounding are met, where free variables can.
pub(super) fn settle(problem: &Problem, measures: &mut impl Measures, point: Point) -> Point {
    let mut settled = point;
    for _ in 0..4 {
        let missed =
            (0..settled.gaps.len()).filter(|one| settled.gaps[*one] < -0.5 * problem.demands[*one].margin);
        let missed: Vec<usize> = missed.collect();
        if missed.is_empty() {
            break;
        }
        let free = |index: &usize| settled.at[*index] > 0.0 && settled.at[*index] < 1.0;
        let free: Vec<usize> = (0..settled.at.len()).filter(free).collect();
        let row = |demand: &usize| -> Vec<f64> {
            free.iter().map(|index| settled.slopes[*demand][*index]).collect()
        };
        let rows: Vec<Vec<f64>> = missed.iter().map(row).collect();
        let products = DMatrix::from_fn(rows.len(), rows.len(), |a, b| dot(&rows[a], &rows[b]));
        let right = DVector::from_iterator(missed.len(), missed.iter().map(|one| -settled.gaps[*one]));
        let Some(shares) = products.lu().solve(&right) else {
            break;
        };
        let mut at = settled.at.clone();
        for (place, index) in free.iter().enumerate() {
            let step: f64 = rows
                .iter()
                .zip(shares.iter())
                .map(|(row, share)| row[place] * share)
                .sum();
            at[*index] = (at[*index] + step).clamp(0.0, 1.0);
        }
        let next = problem.at(measures, at);
        let worst = |gaps: &[f64]| gaps.iter().fold(0.0_f64, |worst, gap| worst.min(*gap));
        if !(worst(&next.gaps) > worst(&settled.gaps)) {
            break;
        }
        settled = next;
    }
    settled
}
