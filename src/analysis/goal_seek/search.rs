//! The search: a descent from each start, then from the best one the last digits. Where a start does not lead to a point that meets all
//! demands, before any does: the least squares of what is missed, from that descent's end and from the other starts; from where they
//! come to nothing the search begins again, else it ends with the least distance with no more missed than that.

use super::descent::{Descent, between};
use super::optimum::{Optimum, finish, optimum};
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
/// Where Σ shortfall² is no more than this, all demands may be met.
const NOTHING_MISSED: f64 = 1e-9;
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

#[derive(Debug)]
enum Stage {
    Reaching,
    Finishing,
    Missing,
    /// The least that is missed, with the distance weighing less and less.
    Settling(usize),
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
    /// Where descents ended that made what is missed least.
    ends: Vec<Point>,
    /// Where the squares of what is missed are least.
    least: Option<Point>,
    /// Whether the search has begun again.
    is_second: bool,
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
            is_second: false,
            done: 0,
        }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let total = match self.stage {
            Stage::Reaching => self.done + self.starts.len() - self.next + 1,
            Stage::Missing => self.done + self.starts.len() - self.next + 3,
            Stage::Settling(_) => self.done + 2,
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
            Stage::Missing => self.miss(measures),
            Stage::Settling(weight) => self.settle(measures, weight),
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
        if is_attained(&descent.point.gaps) {
            if self.best.as_ref().is_none_or(is_nearer) {
                self.best = Some(descent);
            }
        } else if self.best.is_none() && !self.is_second {
            // From here on what is missed is made least.
            self.descent = Some(Descent::new(
                &self.problem,
                descent.point,
                missing(DISTANCE_WEIGHTS[0]),
            ));
            self.stage = Stage::Missing;
        }
    }

    fn after_reaching(&mut self) {
        if let Some(mut best) = self.best.take() {
            best.go_on();
            self.descent = Some(best);
            self.stage = Stage::Finishing;
        } else if self.is_second {
            self.begin_to_near();
        } else {
            self.stage = Stage::Lost;
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

    fn miss(&mut self, measures: &mut impl Measures) {
        let Some(descent) = &mut self.descent else {
            let Some(start) = self.starts.get(self.next) else {
                self.begin_to_settle();
                return;
            };
            let point = self.problem.at(measures, start.clone());
            self.next += 1;
            if point.gaps.iter().all(|gap| gap.is_finite()) {
                self.descent = Some(Descent::new(&self.problem, point, missing(DISTANCE_WEIGHTS[0])));
            } else {
                self.done += 1;
            }
            return;
        };
        let has_ended = descent.advance(&self.problem, measures);
        let at = &descent.point.at;
        let is_known = self
            .ends
            .iter()
            .any(|end| largest(&between(at, &end.at)) < SAME_END);
        if !has_ended && !is_known {
            return;
        }
        self.done += 1;
        let ended = self.descent.take().filter(|_| !is_known);
        self.ends.extend(ended.map(|descent| descent.point));
    }

    /// The best of the ends goes on.
    fn begin_to_settle(&mut self) {
        let best = (0..self.ends.len()).min_by(|a, b| {
            let missed = |index: &usize| shortfall(&self.ends[*index].gaps);
            missed(a).total_cmp(&missed(b))
        });
        let Some(best) = best else {
            self.stage = Stage::Lost;
            return;
        };
        let point = self.ends[best].clone();
        let mut descent = Descent::new(&self.problem, point, missing(DISTANCE_WEIGHTS[0]));
        descent.go_on();
        self.descent = Some(descent);
        self.stage = Stage::Settling(0);
    }

    fn settle(&mut self, measures: &mut impl Measures, weight: usize) {
        let Some(descent) = &mut self.descent else { return };
        if !descent.advance(&self.problem, measures) {
            return;
        }
        if let Some(distance) = DISTANCE_WEIGHTS.get(weight + 1) {
            descent.weigh(&self.problem, missing(*distance));
            self.stage = Stage::Settling(weight + 1);
            return;
        }
        self.done += 1;
        let least = self.descent.take().map(|descent| descent.point);
        let missed = least
            .as_ref()
            .map_or(f64::INFINITY, |least| shortfall(&least.gaps));
        self.least = least;
        if missed <= NOTHING_MISSED {
            self.begin_again();
        } else {
            self.begin_to_near();
        }
    }

    /// There may be points that meet all demands after all: from where nothing is missed as far as can be told.
    fn begin_again(&mut self) {
        let least = self.least.iter().map(|least| least.at.clone());
        let ends = std::mem::take(&mut self.ends);
        let near = ends
            .into_iter()
            .filter(|end| shortfall(&end.gaps) <= DISTANCE_WEIGHTS[0]);
        self.starts = least.chain(near.map(|end| end.at)).collect();
        self.next = 0;
        self.is_second = true;
        self.stage = Stage::Reaching;
    }

    /// The least distance with no more missed.
    fn begin_to_near(&mut self) {
        let Some(mut point) = self.least.take() else {
            self.stage = Stage::Lost;
            return;
        };
        self.eased.demands.clone_from(&self.problem.demands);
        let demands = self.eased.demands.iter_mut().zip(&self.problem.demands);
        for ((eased, own), gap) in demands.zip(&mut point.gaps) {
            if *gap < 0.0 {
                eased.margin += *gap * (1.0 + SAME_SHORTFALL);
            }
            *gap -= eased.margin - own.margin;
        }
        let mut descent = Descent::new(&self.eased, point.clone(), REACHING);
        descent.go_on();
        self.descent = Some(descent);
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
