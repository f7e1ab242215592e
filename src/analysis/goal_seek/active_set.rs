//! The subproblem of a step by a guess of what binds: it is solved as if just that did, what the solution breaks is added, what pulls
//! the wrong way is let go, until nothing changes (primal-dual active set; Hintermüller, Ito and Kunisch 2002). What stands then is
//! the solution, for its multipliers prove it. From one step to the next little changes, so that the guess is mostly right at once.

use nalgebra::{DMatrix, DVector};

use super::problem::{dot, largest};
use super::quadratic::{Step, Subproblem};

/// In so many rounds everything is mended at once; where that goes round in a circle, in as many more the worst alone.
const ROUNDS: (usize, usize) = (8, 12);
/// What a condition may be broken by, as rounding.
const ROUNDING: f64 = 1e-12;
/// How far a row gives way for each 1 of its multiplier, so that rows that say the same thing, or contradict each other, have multipliers
/// too; what it gives way is taken back by a second solution.
const SOFTNESS: f64 = 1e-12;

/// Where a variable of the step lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Free,
    Low,
    High,
}

/// What is taken to bind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Guess {
    /// A variable each.
    pub places: Vec<Place>,
    /// A row each: whether it holds with equality.
    pub rows: Vec<bool>,
    /// A demand each: whether something of it is missed.
    pub missed: Vec<bool>,
}

/// A solution with just the guess binding.
struct Trial {
    step: Vec<f64>,
    missing: Vec<f64>,
    multipliers: Vec<f64>,
    /// Slope of what is minimised by each variable, less what the rows carry.
    slope: Vec<f64>,
}

/// The solution, and what binds in it in `guess`; `None` where the guess does not come to rest.
pub(super) fn solve(problem: &Subproblem<'_>, guess: &mut Guess) -> Option<Step> {
    guess.places.resize(problem.bounds.len(), Place::Free);
    guess.rows.resize(problem.rows.len(), false);
    guess.missed.resize(problem.demands, false);
    guess.support(problem);
    for round in 0..ROUNDS.0 + ROUNDS.1 {
        let trial = guess.trial(problem)?;
        let broken = guess.broken(problem, &trial);
        if broken.is_empty() {
            let bounded = trial.step.iter().zip(problem.bounds);
            return Some(Step {
                step: bounded
                    .map(|(step, (low, high))| step.clamp(*low, *high))
                    .collect(),
                multipliers: trial.multipliers.into_iter().map(|one| one.max(0.0)).collect(),
            });
        }
        if round < ROUNDS.0 {
            broken.iter().for_each(|one| guess.mend(one.condition));
        } else if let Some(worst) = broken.iter().max_by(|a, b| a.by.total_cmp(&b.by)) {
            guess.mend(worst.condition);
        }
        guess.support(problem);
    }
    None
}

/// A condition of the optimum.
#[derive(Clone, Copy, Debug)]
enum Condition {
    /// A variable should lie elsewhere.
    At(usize, Place),
    /// A row that holds with equality should not, or the other way round.
    Row(usize),
    /// The same of what is missed of a demand.
    Missed(usize),
}

/// A condition that a trial breaks, and by how much.
struct Broken {
    condition: Condition,
    by: f64,
}

impl Guess {
    /// What is missed must be held up by a row: the one that asks for most.
    fn support(&mut self, problem: &Subproblem<'_>) {
        for demand in 0..problem.demands {
            let own = || (0..problem.rows.len()).filter(|row| problem.rows[*row].demand == demand);
            if self.missed[demand] && !own().any(|row| self.rows[row]) {
                let most = own().min_by(|a, b| problem.rows[*a].gap.total_cmp(&problem.rows[*b].gap));
                match most {
                    Some(row) => self.rows[row] = true,
                    None => self.missed[demand] = false,
                }
            }
        }
    }

    /// Solves the conditions of the optimum with just this binding: unknown are the free variables, what is missed, and the
    /// multipliers of the rows that hold with equality.
    fn trial(&self, problem: &Subproblem<'_>) -> Option<Trial> {
        let free: Vec<usize> = (0..self.places.len())
            .filter(|index| self.places[*index] == Place::Free)
            .collect();
        let missed: Vec<usize> = (0..self.missed.len()).filter(|one| self.missed[*one]).collect();
        let held: Vec<usize> = (0..self.rows.len()).filter(|row| self.rows[*row]).collect();
        let mut step: Vec<f64> = self
            .places
            .iter()
            .zip(problem.bounds)
            .map(|(place, (low, high))| match place {
                Place::Free => 0.0,
                Place::Low => *low,
                Place::High => *high,
            })
            .collect();
        let (first, last) = (free.len(), free.len() + missed.len());
        let size = last + held.len();
        let mut matrix = DMatrix::zeros(size, size);
        let mut right = DVector::zeros(size);
        let of_fixed = problem.curvature * DVector::from_column_slice(&step);
        for (place, index) in free.iter().enumerate() {
            for (other, column) in free.iter().enumerate() {
                matrix[(place, other)] = problem.curvature[(*index, *column)];
            }
            right[place] = -problem.pull[*index] - of_fixed[*index];
        }
        for place in first..last {
            matrix[(place, place)] = 2.0 * problem.penalty.squared;
            right[place] = -problem.penalty.linear;
        }
        for (offset, row) in held.iter().map(|row| &problem.rows[*row]).enumerate() {
            let at = last + offset;
            for (place, index) in free.iter().enumerate() {
                matrix[(place, at)] = -row.slopes[*index];
                matrix[(at, place)] = -row.slopes[*index];
            }
            if let Some(place) = missed.iter().position(|demand| *demand == row.demand) {
                matrix[(first + place, at)] = -1.0;
                matrix[(at, first + place)] = -1.0;
            }
            matrix[(at, at)] = -SOFTNESS;
            right[at] = row.gap + dot(&row.slopes, &step);
        }
        // A matrix of no rows is nothing to factor.
        let solution = if size == 0 {
            right
        } else {
            let factors = matrix.lu();
            let mut soft = factors.solve(&right)?;
            let mut given = DVector::zeros(size);
            for at in last..size {
                given[at] = -SOFTNESS * soft[at];
            }
            soft += factors.solve(&given)?;
            soft
        };
        if !solution.iter().all(|value| value.is_finite()) {
            return None;
        }
        for (place, index) in free.iter().enumerate() {
            step[*index] = solution[place];
        }
        let mut missing = vec![0.0; self.missed.len()];
        for (place, demand) in missed.iter().enumerate() {
            missing[*demand] = solution[first + place];
        }
        let mut multipliers = vec![0.0; self.rows.len()];
        let mut slope: Vec<f64> = (problem.curvature * DVector::from_column_slice(&step))
            .iter()
            .zip(problem.pull)
            .map(|(curved, pull)| curved + pull)
            .collect();
        for (place, row) in held.iter().enumerate() {
            multipliers[*row] = solution[last + place];
            for (slope, of) in slope.iter_mut().zip(&problem.rows[*row].slopes) {
                *slope -= multipliers[*row] * of;
            }
        }
        Some(Trial {
            step,
            missing,
            multipliers,
            slope,
        })
    }

    /// What the trial breaks, and what pulls the wrong way, as parts of the steepest pull.
    fn broken(&self, problem: &Subproblem<'_>, trial: &Trial) -> Vec<Broken> {
        let steepest = largest(problem.pull)
            .max(largest(&trial.multipliers))
            .max(f64::MIN_POSITIVE);
        let mut broken = Vec::new();
        let mut note = |condition: Condition, by: f64| {
            if by > ROUNDING {
                broken.push(Broken { condition, by });
            }
        };
        for (index, place) in self.places.iter().enumerate() {
            let ((low, high), step) = (problem.bounds[index], trial.step[index]);
            let slope = trial.slope[index] / steepest;
            match place {
                Place::Free => {
                    note(Condition::At(index, Place::Low), low - step);
                    note(Condition::At(index, Place::High), step - high);
                }
                Place::Low => note(Condition::At(index, Place::Free), -slope),
                Place::High => note(Condition::At(index, Place::Free), slope),
            }
        }
        let mut carried = vec![0.0; self.missed.len()];
        for (index, row) in problem.rows.iter().enumerate() {
            let multiplier = trial.multipliers[index];
            carried[row.demand] += multiplier;
            let short = -(row.gap + dot(&row.slopes, &trial.step) + trial.missing[row.demand]);
            let by = if self.rows[index] {
                -multiplier / steepest
            } else {
                short
            };
            note(Condition::Row(index), by);
        }
        for (demand, carried) in carried.into_iter().enumerate() {
            let by = if self.missed[demand] {
                -trial.missing[demand]
            } else {
                (carried - problem.penalty.linear) / steepest
            };
            note(Condition::Missed(demand), by);
        }
        broken
    }

    fn mend(&mut self, condition: Condition) {
        match condition {
            Condition::At(index, place) => self.places[index] = place,
            Condition::Row(index) => self.rows[index] = !self.rows[index],
            Condition::Missed(demand) => self.missed[demand] = !self.missed[demand],
        }
    }
}
