//! The search: a descent from each start, then from the best one the last digits. Where no start leads to a point that meets all
//! demands: the least squares of what is missed, then the least distance with no more missed than that.

use super::descent::{Descent, between};
use super::polish::{polish, settle};
use super::problem::{Measures, Point, Problem, is_attained, largest, shortfall};
use super::quadratic::Penalty;

/// First weight of what is missed, what it is raised by, and the largest.
const FIRST_WEIGHT: f64 = 10.0;
const RAISED: f64 = 100.0;
const LARGEST_WEIGHT: f64 = 1e7;
/// Weights of the distance beside the squares of what is missed, one after the other.
const DISTANCE_WEIGHTS: [f64; 3] = [1e-4, 1e-7, 1e-10];
/// A descent that comes this near to where another has ended is dropped.
const SAME_END: f64 = 1e-3;
/// Two shortfalls that differ by less than this part of the larger one count as the same.
const SAME_SHORTFALL: f64 = 1e-7;

const REACHING: Penalty = Penalty {
    distance: 1.0,
    linear: FIRST_WEIGHT,
    squared: 0.0,
};

fn missing(distance: f64) -> Penalty {
    Penalty {
        distance,
        linear: 0.0,
        squared: 1.0,
    }
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Descents done.
    pub done: usize,
    /// Descents in all, as far as is known.
    pub total: usize,
}

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

#[derive(Debug)]
enum Stage {
    Reaching,
    Finishing,
    Missing(usize),
    Nearing,
    Done(Box<Optimum>),
    /// No start has values.
    Lost,
}

/// A search that goes on step by step.
#[derive(Debug)]
pub struct Search {
    problem: Problem,
    /// The problem with every demand eased to what can be reached.
    eased: Problem,
    starts: Vec<Vec<f64>>,
    stage: Stage,
    /// The next start, or the next end of a descent.
    next: usize,
    descent: Option<Descent>,
    /// The descent that ended nearest of those that meet all demands.
    best: Option<Descent>,
    /// Where descents ended that did not meet all demands.
    ends: Vec<Point>,
    /// Where the squares of what is missed are least.
    least: Option<Point>,
    done: usize,
}

impl Search {
    /// Begins a search from several starts.
    pub fn new(problem: Problem, starts: Vec<Vec<f64>>) -> Self {
        Self {
            eased: problem.clone(),
            problem,
            starts,
            stage: Stage::Reaching,
            next: 0,
            descent: None,
            best: None,
            ends: Vec::new(),
            least: None,
            done: 0,
        }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let total = match self.stage {
            Stage::Reaching => self.starts.len() + 1,
            Stage::Missing(_) => self.done - self.next + self.ends.len() + 1,
            Stage::Finishing | Stage::Nearing => self.done + 1,
            Stage::Done(_) | Stage::Lost => self.done,
        };
        Progress {
            done: self.done,
            total,
        }
    }

    /// What was found; `None` before the end, and where the measures have no value at any start.
    pub fn optimum(&self) -> Option<&Optimum> {
        match &self.stage {
            Stage::Done(optimum) => Some(optimum),
            _ => None,
        }
    }

    /// One step; gives whether the search has ended.
    pub fn advance(&mut self, measures: &mut impl Measures) -> bool {
        match self.stage {
            Stage::Reaching => self.reach(measures),
            Stage::Finishing => self.polish(measures),
            Stage::Missing(weight) => self.miss(measures, weight),
            Stage::Nearing => self.near(measures),
            Stage::Done(_) | Stage::Lost => return true,
        }
        matches!(self.stage, Stage::Done(_) | Stage::Lost)
    }

    fn reach(&mut self, measures: &mut impl Measures) {
        let Some(descent) = &mut self.descent else {
            let Some(start) = self.starts.get(self.next) else {
                self.after_reaching();
                return;
            };
            let point = self.problem.at(measures, start.clone());
            self.next += 1;
            if point.gaps.iter().all(|gap| gap.is_finite()) {
                self.descent = Some(Descent::new(&self.problem, point, REACHING));
            } else {
                self.done += 1;
            }
            return;
        };
        if !ended(descent, &self.problem, measures) {
            // Where another descent has ended this one need not go.
            let at = &descent.point.at;
            let is_known = |best: &Descent| largest(&between(at, &best.point.at)) < SAME_END;
            if self.best.as_ref().is_some_and(is_known) {
                self.descent = None;
                self.done += 1;
            }
            return;
        }
        let Some(descent) = self.descent.take() else {
            return;
        };
        self.done += 1;
        let is_nearer = |best: &Descent| descent.point.distance < best.point.distance;
        if !is_attained(&descent.point.gaps) {
            self.ends.push(descent.point);
        } else if self.best.as_ref().is_none_or(is_nearer) {
            self.best = Some(descent);
        }
    }

    fn after_reaching(&mut self) {
        if let Some(best) = self.best.take() {
            self.descent = Some(best);
            self.stage = Stage::Finishing;
        } else if self.ends.is_empty() {
            self.stage = Stage::Lost;
        } else {
            self.ends
                .sort_by(|a, b| shortfall(&a.gaps).total_cmp(&shortfall(&b.gaps)));
            self.next = 0;
            self.stage = Stage::Missing(0);
        }
    }

    /// The best descent goes on where a kink held it; then the last digits.
    fn polish(&mut self, measures: &mut impl Measures) {
        let Some(descent) = &mut self.descent else { return };
        if !descent.advance(&self.problem, measures) || descent.restart(&self.problem, measures) {
            return;
        }
        let Some(Descent {
            point,
            multipliers,
            at_kink,
            ..
        }) = self.descent.take()
        else {
            return;
        };
        let (point, multipliers) = finish(&self.problem, measures, point, multipliers, at_kink);
        self.done += 1;
        self.stage = Stage::Done(Box::new(optimum(&self.problem, point, Some(multipliers))));
    }

    fn miss(&mut self, measures: &mut impl Measures, weight: usize) {
        let Some(descent) = &mut self.descent else {
            let Some(end) = self.ends.get(self.next) else {
                return self.after_missing();
            };
            let penalty = missing(DISTANCE_WEIGHTS[0]);
            self.descent = Some(Descent::new(&self.problem, end.clone(), penalty));
            self.stage = Stage::Missing(0);
            return;
        };
        if !descent.advance(&self.problem, measures) {
            return;
        }
        if let Some(distance) = DISTANCE_WEIGHTS.get(weight + 1) {
            descent.weigh(&self.problem, missing(*distance));
            self.stage = Stage::Missing(weight + 1);
            return;
        }
        let Some(descent) = self.descent.take() else {
            return;
        };
        self.next += 1;
        self.done += 1;
        if is_better(&descent.point, self.least.as_ref()) {
            self.least = Some(descent.point);
        }
    }

    fn after_missing(&mut self) {
        let Some(least) = self.least.take() else {
            self.stage = Stage::Lost;
            return;
        };
        self.ends.clear();
        self.next = 0;
        if is_attained(&least.gaps) {
            // There is a point that meets them all after all.
            self.starts = vec![least.at];
            self.stage = Stage::Reaching;
            return;
        }
        self.eased.demands.clone_from(&self.problem.demands);
        for (demand, gap) in self.eased.demands.iter_mut().zip(&least.gaps) {
            if *gap < 0.0 {
                demand.margin += gap * (1.0 + SAME_SHORTFALL);
            }
        }
        let mut point = least;
        for (gap, (eased, own)) in point
            .gaps
            .iter_mut()
            .zip(self.eased.demands.iter().zip(&self.problem.demands))
        {
            *gap -= eased.margin - own.margin;
        }
        self.descent = Some(Descent::new(&self.eased, point.clone(), REACHING));
        self.least = Some(point);
        self.stage = Stage::Nearing;
    }

    fn near(&mut self, measures: &mut impl Measures) {
        let Some(descent) = &mut self.descent else { return };
        if !ended(descent, &self.eased, measures) || descent.restart(&self.eased, measures) {
            return;
        }
        let (Some(descent), Some(least)) = (self.descent.take(), self.least.take()) else {
            return;
        };
        let (point, multipliers, at_kink) = if is_attained(&descent.point.gaps) {
            (descent.point, descent.multipliers, descent.at_kink)
        } else {
            let none = vec![0.0; least.gaps.len()];
            (least, none, true)
        };
        let (point, _) = finish(&self.eased, measures, point, multipliers, at_kink);
        let point = self.problem.at(measures, point.at);
        self.done += 1;
        self.stage = Stage::Done(Box::new(optimum(&self.problem, point, None)));
    }
}

/// One step of a descent; where it ends with something missed, what is missed weighs more and it goes on.
fn ended(descent: &mut Descent, problem: &Problem, measures: &mut impl Measures) -> bool {
    if !descent.advance(problem, measures) {
        return false;
    }
    let penalty = descent.penalty();
    if is_attained(&descent.point.gaps) || penalty.linear >= LARGEST_WEIGHT {
        return true;
    }
    let linear = penalty.linear * RAISED;
    descent.weigh(problem, Penalty { linear, ..penalty });
    false
}

fn is_better(point: &Point, than: Option<&Point>) -> bool {
    than.is_none_or(|other| {
        let (mine, others) = (shortfall(&point.gaps), shortfall(&other.gaps));
        let same = (mine - others).abs() <= SAME_SHORTFALL * mine.max(others);
        if same {
            point.distance < other.distance
        } else {
            mine < others
        }
    })
}

/// The last digits of a point that meets all demands.
fn finish(
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
fn optimum(problem: &Problem, point: Point, multipliers: Option<Vec<f64>>) -> Optimum {
    let feasible = multipliers.is_some();
    let of_demands = multipliers.unwrap_or_else(|| {
        let missed = point.gaps.iter().map(|gap| 2.0 * (-gap).max(0.0));
        missed.collect()
    });
    let pull = if feasible {
        problem.pull(&point.at)
    } else {
        vec![0.0; point.at.len()]
    };
    let mut slope = pull;
    for (row, multiplier) in point.slopes.iter().zip(&of_demands) {
        for (slope, of) in slope.iter_mut().zip(row) {
            *slope -= multiplier * of;
        }
    }
    let of_ends = point.at.iter().zip(&slope).map(|(u, slope)| {
        if *u <= 0.0 {
            slope.max(0.0)
        } else if *u >= 1.0 {
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
