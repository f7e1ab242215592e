//! The iteration: sequential quadratic programming in a trust region, with an exact penalty on what is missed (Fletcher, *Practical
//! Methods of Optimization*, 2nd edition, 14.3), a damped quasi-Newton curvature (Powell 1978) and second-order corrections.
//! Where the model has a kink, slopes from its other side are kept beside those of the point, as cutting planes.

use nalgebra::{DMatrix, DVector};

use super::active_set::Guess;
use super::cuts::{Cuts, SMOOTH, changes};
use super::polish::curve;
use super::problem::{Measures, Point, Problem, dot, largest};
use super::quadratic::{Penalty, Row, Step, Subproblem};

/// The descent ends when a step promises less than this part of the merit.
const PROMISE: f64 = 1e-11;
/// The descent ends when the trust region is smaller than this.
const SMALLEST_RADIUS: f64 = 1e-10;
const FIRST_RADIUS: f64 = 0.25;
const MOST_STEPS: usize = 80;
/// So many steps tell whether a descent is worth going on: of one that is to meet all demands, and of one that makes what is missed least.
const EXPLORING: (usize, usize) = (40, 25);
/// A descent ends where this many steps lower the merit by less than this part.
const STALLED: (usize, f64) = (12, 1e-7);
/// Cutting planes farther away than this many radii are forgotten.
const NEARBY: f64 = 10.0;
/// How often a descent that ended at a kink is begun again from there, and how far it may then step.
const MOST_RESTARTS: usize = 6;
const RESTART_RADIUS: f64 = 1e-2;
/// A descent may be at a kink where its region was smaller than this at its end.
const SMALL_RADIUS: f64 = 1e-6;

/// A descent from one start.
#[derive(Debug)]
pub(super) struct Descent {
    pub point: Point,
    /// A multiplier a demand.
    pub multipliers: Vec<f64>,
    /// Whether the last step was held by slopes from the other side of a kink.
    pub at_kink: bool,
    penalty: Penalty,
    curvature: DMatrix<f64>,
    radius: f64,
    cuts: Cuts,
    /// What bound in the last subproblem.
    guess: Guess,
    steps: usize,
    /// The descent ends after so many steps.
    most_steps: usize,
    restarts: usize,
    /// The merit at the last restart.
    restarted: f64,
    /// The merit some steps ago, and how many.
    mark: (f64, usize),
}

impl Descent {
    /// Begins at a point.
    pub fn new(problem: &Problem, point: Point, penalty: Penalty) -> Self {
        Self {
            multipliers: vec![0.0; problem.demands.len()],
            at_kink: false,
            curvature: rest_curvature(problem, penalty),
            radius: FIRST_RADIUS,
            cuts: Cuts::default(),
            guess: Guess::default(),
            steps: 0,
            most_steps: if penalty.linear > 0.0 {
                EXPLORING.0
            } else {
                EXPLORING.1
            },
            restarts: 0,
            restarted: f64::INFINITY,
            mark: (f64::INFINITY, 0),
            penalty,
            point,
        }
    }

    /// Lets the descent go on to its end.
    pub fn go_on(&mut self) {
        self.most_steps = MOST_STEPS;
        self.steps = 0;
        self.mark = (f64::INFINITY, 0);
    }

    /// Goes on from a kink with a wider region, so that a step that was held there too early is found; gives whether it does.
    pub fn restart(&mut self, problem: &Problem, measures: &mut impl Measures) -> bool {
        let is_held = self.at_kink || self.radius < SMALL_RADIUS || self.steps > STALLED.0;
        let merit = self.merit(self.point.distance, &self.point.gaps);
        let has_gained = self.restarted - merit > PROMISE.sqrt() * merit.abs();
        if !is_held || !has_gained || self.restarts >= MOST_RESTARTS {
            return false;
        }
        self.restarts += 1;
        self.restarted = merit;
        let every: Vec<usize> = (0..self.point.at.len()).collect();
        let curved = curve(problem, measures, &self.point, &self.multipliers, &every, SMOOTH);
        self.curvature = convex(curved, problem);
        // Slopes that are of no other side of a kink near here may have held it too.
        self.cuts.clear();
        self.radius = RESTART_RADIUS;
        self.steps = 0;
        self.mark = (f64::INFINITY, 0);
        true
    }

    /// Goes on with another penalty.
    pub fn weigh(&mut self, problem: &Problem, penalty: Penalty) {
        self.curvature = rest_curvature(problem, penalty);
        self.penalty = penalty;
        self.radius = FIRST_RADIUS;
        self.steps = 0;
        self.mark = (f64::INFINITY, 0);
    }

    /// The penalty.
    pub fn penalty(&self) -> Penalty {
        self.penalty
    }

    fn merit(&self, distance: f64, gaps: &[f64]) -> f64 {
        let missing = gaps.iter().map(|gap| self.penalty.of((-gap).max(0.0)));
        self.penalty.distance * distance + missing.sum::<f64>()
    }

    /// One step; gives whether the descent has ended.
    pub fn advance(&mut self, problem: &Problem, measures: &mut impl Measures) -> bool {
        self.steps += 1;
        if self.steps > self.most_steps {
            return true;
        }
        let rows = self.rows();
        let mut guess = std::mem::take(&mut self.guess);
        let solved = self.solve(problem, &rows, &mut guess);
        self.guess = guess;
        let Some(solved) = solved else {
            self.radius *= 0.25;
            return self.radius < SMALLEST_RADIUS;
        };
        self.note_multipliers(&rows, &solved);
        let merit = self.merit(self.point.distance, &self.point.gaps);
        if self.steps >= self.mark.1 + STALLED.0 {
            if self.mark.0 - merit <= STALLED.1 * merit.abs() {
                return true;
            }
            self.mark = (merit, self.steps);
        }
        let promised = merit - self.promise(problem, &rows, &solved.step);
        if !(promised > PROMISE * merit.abs() + 1e-16) || largest(&solved.step) < 1e-13 {
            return true;
        }
        let trial = moved(&self.point.at, &solved.step);
        let (distance, gaps) = problem.look(measures, &trial);
        let ratio = (merit - self.merit(distance, &gaps)) / promised;
        let length = largest(&solved.step);
        if ratio >= 0.25 {
            if ratio > 0.75 && length > 0.99 * self.radius {
                self.radius = (2.0 * self.radius).min(1.0);
            }
            self.accept(problem, measures, &rows, trial);
            return false;
        }
        // Curvature of what is demanded, seen at the trial, corrects the step.
        if gaps.iter().all(|gap| gap.is_finite()) {
            if let Some(corrected) = self.correct(problem, &rows, &solved, &gaps) {
                let trial = moved(&self.point.at, &corrected.step);
                let (distance, gaps) = problem.look(measures, &trial);
                if (merit - self.merit(distance, &gaps)) / promised >= 0.25 {
                    self.accept(problem, measures, &rows, trial);
                    return false;
                }
            }
            let beyond = problem.at(measures, trial);
            let is_smooth = !self.at_kink && !self.crosses_kink(&beyond);
            self.cuts.keep_found(&rows, &solved.step, &beyond);
            if is_smooth {
                self.learn(problem, &beyond);
            }
            self.radius = 0.4 * length;
            if ratio > 0.01 {
                self.take(beyond);
            }
        } else {
            self.radius = 0.25 * length;
        }
        self.forget();
        self.radius < SMALLEST_RADIUS
    }

    /// Rows of the point itself, then cutting planes.
    fn rows(&self) -> Vec<Row> {
        let own = self.point.gaps.iter().zip(&self.point.slopes).enumerate();
        let own = own.map(|(demand, (gap, slopes))| Row {
            demand,
            gap: *gap,
            slopes: slopes.clone(),
        });
        own.chain(self.cuts.rows(&self.point)).collect()
    }

    fn bounds(&self) -> Vec<(f64, f64)> {
        let bound = |u: &f64| ((-u).max(-self.radius), (1.0 - u).min(self.radius));
        self.point.at.iter().map(bound).collect()
    }

    fn solve(&self, problem: &Problem, rows: &[Row], guess: &mut Guess) -> Option<Step> {
        let pull: Vec<f64> = problem
            .pull(&self.point.at)
            .into_iter()
            .map(|pull| self.penalty.distance * pull)
            .collect();
        Subproblem {
            curvature: &self.curvature,
            pull: &pull,
            rows,
            demands: problem.demands.len(),
            bounds: &self.bounds(),
            penalty: self.penalty,
        }
        .solve(guess)
    }

    /// The merit that the subproblem promises for a step.
    fn promise(&self, problem: &Problem, rows: &[Row], step: &[f64]) -> f64 {
        let vector = DVector::from_column_slice(step);
        let mut missing = vec![0.0_f64; problem.demands.len()];
        for row in rows {
            let of = &mut missing[row.demand];
            *of = of.max(-(row.gap + dot(&row.slopes, step)));
        }
        self.penalty.distance * (self.point.distance + dot(&problem.pull(&self.point.at), step))
            + 0.5 * vector.dot(&(&self.curvature * &vector))
            + missing
                .iter()
                .map(|missing| self.penalty.of(*missing))
                .sum::<f64>()
    }

    /// The step whose demands stand where the trial found them.
    fn correct(&self, problem: &Problem, rows: &[Row], solved: &Step, gaps: &[f64]) -> Option<Step> {
        let mut rows = rows.to_vec();
        for (row, gap) in rows.iter_mut().zip(gaps) {
            row.gap = gap - dot(&row.slopes, &solved.step);
        }
        self.solve(problem, &rows, &mut self.guess.clone())
    }

    fn note_multipliers(&mut self, rows: &[Row], solved: &Step) {
        self.multipliers.fill(0.0);
        for (row, multiplier) in rows.iter().zip(&solved.multipliers) {
            self.multipliers[row.demand] += multiplier;
        }
        let of_cuts = &solved.multipliers[self.point.gaps.len()..];
        self.at_kink = of_cuts.iter().sum::<f64>() > 1e-6 * largest(&self.multipliers);
    }

    fn accept(&mut self, problem: &Problem, measures: &mut impl Measures, rows: &[Row], trial: Vec<f64>) {
        let next = problem.at(measures, trial);
        if !self.at_kink && !self.crosses_kink(&next) {
            self.learn(problem, &next);
        }
        self.cuts
            .disprove(&self.point, &rows[self.point.gaps.len()..], &next);
        self.take(next);
        self.forget();
    }

    /// Moves to a point, and keeps the slopes that were left where a kink lies between.
    fn take(&mut self, next: Point) {
        let left = std::mem::replace(&mut self.point, next);
        self.cuts.keep_left(&left, &self.point);
    }

    /// Whether slopes of a demand that binds change by more than they could without a kink.
    fn crosses_kink(&self, next: &Point) -> bool {
        let length = largest(&between(&self.point.at, &next.at));
        let slopes = self.point.slopes.iter().zip(&next.slopes);
        let mut binding = slopes
            .zip(&self.multipliers)
            .filter(|(_, multiplier)| **multiplier > 0.0);
        binding.any(|((old, new), _)| changes(old, new, SMOOTH * length))
    }

    fn forget(&mut self) {
        self.cuts.forget(&self.point.at, NEARBY * self.radius);
    }

    /// Curvature of distance and demands between the point and the next one.
    fn learn(&mut self, problem: &Problem, next: &Point) {
        let step = DVector::from_vec(between(&self.point.at, &next.at));
        let mut change: Vec<f64> = problem
            .variables
            .iter()
            .zip(step.iter())
            .map(|(one, step)| 2.0 * self.penalty.distance * one.weight * step)
            .collect();
        for (demand, multiplier) in self.multipliers.iter().enumerate() {
            let slopes = self.point.slopes[demand].iter().zip(&next.slopes[demand]);
            for (change, (old, new)) in change.iter_mut().zip(slopes) {
                *change -= multiplier * (new - old);
            }
        }
        let curved = &self.curvature * &step;
        let bent = step.dot(&curved);
        if !(bent > 0.0) {
            return;
        }
        let change = DVector::from_vec(change);
        let along = step.dot(&change);
        let damped = if along >= 0.2 * bent {
            change
        } else {
            let part = 0.8 * bent / (bent - along);
            change * part + &curved * (1.0 - part)
        };
        let along = step.dot(&damped);
        self.curvature += &damped * damped.transpose() / along - &curved * curved.transpose() / bent;
    }
}

/// The nearest matrix that curves up everywhere, by a little of what the distance does at least.
fn convex(curvature: DMatrix<f64>, problem: &Problem) -> DMatrix<f64> {
    let least = problem.variables.iter().map(|one| one.weight);
    let least = 0.05 * least.fold(f64::INFINITY, f64::min);
    let mut parts = curvature.symmetric_eigen();
    parts.eigenvalues.apply(|value| *value = value.max(least));
    parts.recompose()
}

fn rest_curvature(problem: &Problem, penalty: Penalty) -> DMatrix<f64> {
    let diagonal = problem.variables.iter();
    let diagonal = diagonal.map(|one| 2.0 * penalty.distance * one.weight);
    DMatrix::from_diagonal(&DVector::from_iterator(problem.variables.len(), diagonal))
}

pub(super) fn between(from: &[f64], to: &[f64]) -> Vec<f64> {
    from.iter().zip(to).map(|(from, to)| to - from).collect()
}

fn moved(at: &[f64], step: &[f64]) -> Vec<f64> {
    at.iter()
        .zip(step)
        .map(|(u, step)| (u + step).clamp(0.0, 1.0))
        .collect()
}
