//! The quadratic subproblem of a step: a convex quadratic of the step, penalties on what linear demands are missed by, and bounds.
//! Solved from a guess of what binds where the guess comes to rest, else by clarabel, whose solution is the next guess.

use clarabel::algebra::CscMatrix;
use clarabel::solver::{DefaultSettings, DefaultSolver, IPSolver, NonnegativeConeT, SolverStatus};
use nalgebra::DMatrix;

use super::active_set::{self, Guess, Place};

/// How demands that are missed weigh against the distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Penalty {
    /// Times the distance.
    pub distance: f64,
    /// Times the sum of what is missed.
    pub linear: f64,
    /// Times the sum of its squares.
    pub squared: f64,
}

impl Penalty {
    /// Of what one demand is missed by.
    pub fn of(&self, missing: f64) -> f64 {
        self.linear * missing + self.squared * missing * missing
    }
}

/// `gap + slopes · step + missing ≥ 0`, the missing part shared by all rows of a demand.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub demand: usize,
    pub gap: f64,
    pub slopes: Vec<f64>,
}

/// Minimise ½ step'·curvature·step + pull·step + penalties, the step within bounds.
pub(super) struct Subproblem<'a> {
    pub curvature: &'a DMatrix<f64>,
    pub pull: &'a [f64],
    pub rows: &'a [Row],
    pub demands: usize,
    pub bounds: &'a [(f64, f64)],
    pub penalty: Penalty,
}

/// Its solution.
pub(super) struct Step {
    pub step: Vec<f64>,
    /// A multiplier a row, at least 0.
    pub multipliers: Vec<f64>,
}

/// Columns of a sparse matrix, built in order.
struct Columns {
    starts: Vec<usize>,
    rows: Vec<usize>,
    values: Vec<f64>,
}

impl Columns {
    fn new() -> Self {
        Self {
            starts: vec![0],
            rows: Vec::new(),
            values: Vec::new(),
        }
    }

    fn put(&mut self, row: usize, value: f64) {
        self.rows.push(row);
        self.values.push(value);
    }

    fn end(&mut self) {
        self.starts.push(self.rows.len());
    }

    fn matrix(self, rows: usize) -> CscMatrix<f64> {
        CscMatrix::new(rows, self.starts.len() - 1, self.starts, self.rows, self.values)
    }
}

fn settings() -> DefaultSettings<f64> {
    DefaultSettings {
        verbose: false,
        max_iter: 100,
        tol_gap_abs: 1e-13,
        tol_gap_rel: 1e-11,
        tol_feas: 1e-11,
        presolve_enable: false,
        ..DefaultSettings::default()
    }
}

impl Subproblem<'_> {
    /// Solves it; `None` where there is no finite step. What binds stands in `guess`, before and after.
    pub fn solve(&self, guess: &mut Guess) -> Option<Step> {
        active_set::solve(self, guess).or_else(|| {
            let (step, found) = self.by_interior_points()?;
            *guess = found;
            Some(step)
        })
    }

    fn by_interior_points(&self) -> Option<(Step, Guess)> {
        let count = self.bounds.len();
        let rows = self.rows.len();
        let mut quadratic = Columns::new();
        for column in 0..count {
            for row in 0..=column {
                let value = self.curvature[(row, column)];
                if value != 0.0 || row == column {
                    quadratic.put(row, value);
                }
            }
            quadratic.end();
        }
        for demand in 0..self.demands {
            quadratic.put(count + demand, 2.0 * self.penalty.squared);
            quadratic.end();
        }
        // Rows of demands, then what is missed is at least 0, then upper and lower bounds.
        let (upper, lower) = (rows + self.demands, rows + self.demands + count);
        let mut linear = Columns::new();
        for column in 0..count {
            for (index, row) in self.rows.iter().enumerate() {
                if row.slopes[column] != 0.0 {
                    linear.put(index, -row.slopes[column]);
                }
            }
            linear.put(upper + column, 1.0);
            linear.put(lower + column, -1.0);
            linear.end();
        }
        for demand in 0..self.demands {
            let own = self
                .rows
                .iter()
                .enumerate()
                .filter(|(_, row)| row.demand == demand);
            own.for_each(|(index, _)| linear.put(index, -1.0));
            linear.put(rows + demand, -1.0);
            linear.end();
        }
        let mut right: Vec<f64> = self.rows.iter().map(|row| row.gap).collect();
        right.extend(vec![0.0; self.demands]);
        right.extend(self.bounds.iter().map(|(_, high)| *high));
        right.extend(self.bounds.iter().map(|(low, _)| -*low));
        let mut pull = self.pull.to_vec();
        pull.extend(vec![self.penalty.linear; self.demands]);
        let total = right.len();
        let mut solver = DefaultSolver::new(
            &quadratic.matrix(count + self.demands),
            &pull,
            &linear.matrix(total),
            &right,
            &[NonnegativeConeT(total)],
            settings(),
        )
        .ok()?;
        solver.solve();
        let solution = &solver.solution;
        let is_usable = matches!(
            solution.status,
            SolverStatus::Solved
                | SolverStatus::AlmostSolved
                | SolverStatus::InsufficientProgress
                | SolverStatus::MaxIterations
        );
        if !is_usable
            || !solution
                .x
                .iter()
                .chain(&solution.z)
                .all(|value| value.is_finite())
        {
            return None;
        }
        // The solver stays a hair inside its bounds; a multiplier above the distance to one says that it binds.
        let binds = |row: usize| solution.z[row] > solution.s[row];
        let places: Vec<Place> = (0..count)
            .map(|index| {
                if binds(upper + index) {
                    Place::High
                } else if binds(lower + index) {
                    Place::Low
                } else {
                    Place::Free
                }
            })
            .collect();
        let bounded = solution.x.iter().zip(self.bounds).zip(&places);
        let step = Step {
            step: bounded
                .map(|((step, (low, high)), place)| match place {
                    Place::High => *high,
                    Place::Low => *low,
                    Place::Free => step.clamp(*low, *high),
                })
                .collect(),
            multipliers: solution.z[..rows].iter().map(|value| value.max(0.0)).collect(),
        };
        let guess = Guess {
            places,
            rows: (0..rows).map(binds).collect(),
            missed: (rows..upper).map(|row| !binds(row)).collect(),
        };
        Some((step, guess))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(demand: usize, gap: f64, slopes: &[f64]) -> Row {
        Row {
            demand,
            gap,
            slopes: slopes.to_vec(),
        }
    }

    #[test]
    fn steps_are_the_ones_that_can_be_found_by_hand() {
        let curvature = DMatrix::from_diagonal_element(2, 2, 2.0);
        // Least x² + y² with x + y ≥ 1: both one half, multiplier 1; x at most 0.2: y is 0.8, multiplier 1.6.
        let cases = [([0.5, 0.5], 1.0, 1.0), ([0.2, 0.8], 0.2, 1.6)];
        for (expected, most, multiplier) in cases {
            let step = Subproblem {
                curvature: &curvature,
                pull: &[0.0, 0.0],
                rows: &[row(0, -1.0, &[1.0, 1.0])],
                demands: 1,
                bounds: &[(-1.0, most), (-1.0, 1.0)],
                penalty: Penalty {
                    distance: 1.0,
                    linear: 10.0,
                    squared: 0.0,
                },
            }
            .solve(&mut Guess::default())
            .expect("it has a solution");
            for (found, wanted) in step.step.iter().zip(expected) {
                assert!((found - wanted).abs() < 1e-8, "{:?}", step.step);
            }
            assert!((step.multipliers[0] - multiplier).abs() < 1e-6);
        }
    }

    #[test]
    fn what_cannot_be_met_is_missed_by_least_squares() {
        // x ≥ 1 and x ≤ 0, both missed by one half.
        let step = Subproblem {
            curvature: &DMatrix::from_diagonal_element(1, 1, 1e-9),
            pull: &[0.0],
            rows: &[row(0, -1.0, &[1.0]), row(1, 0.0, &[-1.0])],
            demands: 2,
            bounds: &[(-1.0, 1.0)],
            penalty: Penalty {
                distance: 0.0,
                linear: 0.0,
                squared: 1.0,
            },
        }
        .solve(&mut Guess::default())
        .expect("it has a solution");
        assert!((step.step[0] - 0.5).abs() < 1e-7);
        assert!(step.multipliers.iter().all(|one| (one - 1.0).abs() < 1e-6));
    }
}
