//! 中期评估: given what was published, where does each target stand, what do the remaining years need, and is that plausible?
//!
//! ```text
//! scenario + published results ─> projection moved onto them ─┬─> pace (pace.rs)
//!                                                             ├─> what is left (remaining.rs)
//!                                                             └─> plausible or not (plausible.rs) ─> verdict.rs
//! ```

mod pace;
mod plausible;
mod remaining;
mod standing;
#[cfg(test)]
mod tests;
mod verdict;

pub use pace::{NoPace, Pace, Rule};
pub use plausible::{Against, Plausible};
pub use remaining::{ChangeKind, Remaining};
pub use standing::Standing;
pub use verdict::{NotJudged, Sentence, Tally, Verdict};

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::Model;
use crate::outturns::{self, Figure, Treatment, figures, with_published};
use crate::plan::{LeverDefinition, Measure, Plan, Target};
use crate::projection::{Projection, project};
use crate::resolve::{resolve, resolve_with};
use crate::scenario::Scenario;
use crate::targets::{Tracking, holds, projected, tracking};

use pace::{Course, tracked};
use plausible::Rerun;

/// Whether the pack's own published results are imposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Published {
    /// Only those that the scenario carries are; the pack's are compared.
    #[default]
    Compared,
    /// Those of the pack too.
    Imposed,
}

/// What a review looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReviewSettings {
    /// The pack's own results.
    pub published: Published,
    /// The last year whose results count; `None`: all.
    pub through: Option<i32>,
}

/// Where a target stands.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetReview {
    /// The target's place in the plan.
    pub target: usize,
    /// Whether the model projects it; else it is followed by hand.
    pub is_projected: bool,
    /// The year before the first that counts, and the indicator's value then.
    pub base: (i32, Option<f64>),
    /// The last published figure of another scope, by its place in [`Review::figures`].
    pub other_scope: Option<usize>,
    /// What its pace is told of.
    pub figure: Option<Standing>,
    /// The part of the time that had gone by then, as a fraction.
    pub time: Option<f64>,
    /// Its pace, or why it has none.
    pub pace: Result<Pace, NoPace>,
    /// The projection after the published results, of the target's measure; of one of each year, in the years that are left.
    pub projected: Option<f64>,
    /// The same without any published result.
    pub unmoved: Option<f64>,
    /// Projected less target.
    pub gap: Option<f64>,
    /// Whether the projection meets it.
    pub met: Option<bool>,
    /// What is left.
    pub remaining: Option<Remaining>,
    /// Whether that is plausible; `None` where the projection meets it or nothing is left.
    pub plausible: Option<Plausible>,
    /// The verdict.
    pub verdict: Verdict,
    /// Why there is none.
    pub not_judged: Option<NotJudged>,
}

/// A review, one target a step.
#[derive(Debug)]
pub struct Review {
    figures: Vec<Figure>,
    /// The last year with an imposed figure of the whole city, else of any place.
    year: Option<i32>,
    through: Option<i32>,
    projection: Projection,
    /// The same without any published result.
    unmoved: Projection,
    rerun: Rerun,
    /// Output of the chains in that year.
    weights: Vec<f64>,
    waiting: Vec<usize>,
    of: usize,
    by_hand: usize,
    done: Vec<TargetReview>,
}

impl Review {
    /// Begins a review of a scenario.
    ///
    /// # Errors
    /// Every fault of the scenario and of its published results at once; a year `through` that is not after the base year.
    pub fn begin(
        plan: &Plan,
        definitions: &[LeverDefinition],
        scenario: &Scenario,
        settings: ReviewSettings,
    ) -> Result<Self, Vec<Diagnostic>> {
        let base_year = plan.head.base_year;
        if let Some(through) = settings.through.filter(|through| *through <= base_year) {
            let fault = Diagnostic::error("review-year", "through").with("year", through);
            return Err(vec![fault.with("base_year", base_year)]);
        }
        let plain = Model::new(&resolve(plan, &Scenario::of_preset(&plan.head.id, "base"))?)?;
        let all = match settings.published {
            Published::Compared => scenario.clone(),
            Published::Imposed => {
                with_published(plan, plain.layout(), plain.blocks(), scenario, settings.through)
            }
        };
        let mut scenario = all.clone();
        if let Some(through) = settings.through {
            // A year that is none stays, to be told.
            for by_year in scenario.outturns.values_mut() {
                by_year.retain(|year, _| year.parse::<i32>().map_or(true, |year| year <= through));
            }
        }
        let told = |_| outturns::faults(plan, definitions, &scenario);
        let inputs = resolve_with(plan, definitions, &scenario).map_err(told)?;
        let model = Model::new(&inputs).map_err(told)?;
        let figures = figures(plan, model.layout(), model.blocks(), &all, settings.through);
        let year = review_year(&figures);
        let mut rerun = Rerun::new(model, &inputs, year.unwrap_or(base_year) + 1);
        let projection = rerun.project().map_err(told)?;
        let without = ModelInputs {
            outturns: BTreeMap::default(),
            ..inputs.clone()
        };
        let unmoved = project(&without)?;
        let at = year.unwrap_or(base_year);
        let chains = inputs.chains.iter();
        let weights = chains
            .map(|chain| projection.value(&format!("output#{}", chain.id), at))
            .map(|output| output.unwrap_or(0.0))
            .collect();
        let mut waiting = Vec::new();
        let mut by_hand = 0;
        for (index, target) in plan.targets.iter().enumerate() {
            if target.repeats.is_some() || target.last_year().is_none() {
                continue;
            }
            match tracking(plan, target, rerun.model().layout(), rerun.model().blocks()) {
                Tracking::Projected => waiting.push(index),
                Tracking::ByHand(_) => {
                    by_hand += 1;
                    if figures.iter().any(|one| one.indicator == target.indicator_id()) {
                        waiting.push(index);
                    }
                }
                Tracking::Unnumbered => {}
            }
        }
        let of = waiting.len();
        waiting.reverse();
        Ok(Self {
            figures,
            year,
            through: settings.through,
            projection,
            unmoved,
            rerun,
            weights,
            waiting,
            of,
            by_hand,
            done: Vec::new(),
        })
    }

    /// Looks at the next target; the number looked at, and of how many.
    pub fn advance(&mut self, plan: &Plan, definitions: &[LeverDefinition]) -> (usize, usize) {
        if let Some(index) = self.waiting.pop() {
            let review = self.review(plan, definitions, index);
            self.done.extend(review);
        }
        self.progress()
    }

    /// The number of targets looked at, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.of - self.waiting.len(), self.of)
    }

    /// Looks at all that are left.
    pub fn finish(&mut self, plan: &Plan, definitions: &[LeverDefinition]) {
        while !self.waiting.is_empty() {
            self.advance(plan, definitions);
        }
    }

    /// The published figures of years after the base year, by indicator and year.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The year that the review looks from; `None` where the projection is moved onto nothing.
    pub fn year(&self) -> Option<i32> {
        self.year
    }

    /// The projection without any published result.
    pub fn unmoved(&self) -> &Projection {
        &self.unmoved
    }

    /// The projection, moved onto the published results.
    pub fn projection(&self) -> &Projection {
        &self.projection
    }

    /// The targets looked at, in the plan's order.
    pub fn targets(&self) -> &[TargetReview] {
        &self.done
    }

    /// How many targets stand where.
    pub fn tally(&self, plan: &Plan) -> Tally {
        Tally::of(plan, &self.done, self.by_hand)
    }

    /// What is read aloud, in its order, each with the figure or the target of the plan that it is about.
    pub fn sentences(&self, plan: &Plan) -> Vec<(Sentence, Option<usize>)> {
        verdict::sentences(plan, &self.figures, &self.done)
    }

    fn review(&mut self, plan: &Plan, definitions: &[LeverDefinition], index: usize) -> Option<TargetReview> {
        let target = &plan.targets[index];
        let id = target.indicator_id();
        let layout = self.rerun.model().layout();
        let is_projected = tracking(plan, target, layout, self.rerun.model().blocks()) == Tracking::Projected;
        let base_year = plan.head.base_year;
        let course = Course::of(plan, target, |year| {
            if is_projected {
                self.projection.value(&id, year)
            } else {
                tracked(plan, target)?.value.filter(|_| year == base_year)
            }
        })?;
        let standing = self.standing(&course, &id, is_projected);
        let figure = standing.ok();
        let other_scope = self.figures.iter().rposition(|one| {
            one.indicator == id && !one.comparable && one.year <= course.due && !self.is_late(one)
        });
        let pace = match standing {
            Ok(figure) => course.pace(figure.year, figure.value),
            Err(NoPace::NoFigure) if other_scope.is_some() => Err(NoPace::OtherScope),
            Err(why) => Err(why),
        };
        let left = years_left(target, self.year.unwrap_or(base_year));
        let now = projected(&left, &self.projection).filter(|_| is_projected);
        let gap = now.zip(target.value).map(|(now, value)| now - value);
        let remaining = figure.and_then(|one| remaining::remaining(plan, &course, one.year, one.value));
        let mut review = TargetReview {
            target: index,
            is_projected,
            base: (course.start, course.base),
            other_scope,
            figure,
            time: figure.and_then(|one| course.time(one.year)),
            pace,
            projected: now,
            unmoved: projected(&left, &self.unmoved).filter(|_| is_projected),
            gap,
            met: now
                .zip(target.value)
                .zip(target.op)
                .map(|((now, value), op)| holds(op, now, value, plan.status.about)),
            remaining,
            plausible: None,
            verdict: Verdict::NotJudged,
            not_judged: None,
        };
        let published = figure.filter(Standing::is_published);
        let is_over = self.year.is_some_and(|year| course.due <= year);
        let is_due = published.is_some_and(|one| one.year == course.due);
        let is_met = published.is_some() && pace.is_ok_and(|pace| pace.holds);
        let by_years = matches!(course.rule, Ok(Rule::Yearly)) && target.period.is_some();
        let is_kept = is_met && !by_years && review.met != Some(false);
        review.verdict = if is_due || by_years && published.is_some() && !is_met {
            if is_met { Verdict::Met } else { Verdict::Missed }
        } else if is_kept && is_projected && target.measure != Measure::AverageGrowth {
            Verdict::Met
        } else if !is_projected {
            review.not_judged = Some(NotJudged::ByHand);
            Verdict::NotJudged
        } else if is_over {
            review.not_judged = Some(NotJudged::DueWithoutFigure);
            Verdict::NotJudged
        } else if review.met == Some(true) {
            Verdict::OnCourse
        } else {
            review.plausible = self.rerun.plausible(plan, definitions, &left, &self.weights);
            match (&review.plausible, by_pace_so_far(&review)) {
                (Some(one), _) if one.is_plausible => Verdict::WithinReach,
                (Some(_), _) => Verdict::BeyondPlausible,
                (None, Some(one)) => {
                    let verdict = if one.is_plausible {
                        Verdict::WithinReach
                    } else {
                        Verdict::BeyondPlausible
                    };
                    review.plausible = Some(one);
                    verdict
                }
                (None, None) => {
                    review.not_judged = Some(NotJudged::NothingToHoldAgainst);
                    Verdict::NotJudged
                }
            }
        };
        Some(review)
    }
}

/// A target of each year in the years after the review's: what was is not projected anew. Others as they are.
fn years_left(target: &Target, year: i32) -> Target {
    let mut left = target.clone();
    let each_year = match target.measure {
        Measure::Level => target.period.is_some(),
        Measure::YearlyGrowth | Measure::YearlyIncrease => true,
        _ => false,
    };
    if let (true, Some(last)) = (each_year && target.last_year() > Some(year), target.last_year()) {
        let first = left.period.map_or(year + 1, |(first, _)| first.max(year + 1));
        left.period = Some((first, last));
    }
    left
}

/// The last year with an imposed figure of the whole city, else of any place or chain.
fn review_year(figures: &[Figure]) -> Option<i32> {
    let imposed = || figures.iter().filter(|one| one.treatment == Treatment::Imposed);
    let citys = imposed().filter(|one| !one.indicator.contains(['@', '#']));
    let last = citys.map(|one| one.year).max();
    last.or_else(|| imposed().map(|one| one.year).max())
}

/// Without a band: whether the years that are left need no more than those so far gave.
fn by_pace_so_far(review: &TargetReview) -> Option<Plausible> {
    let remaining = review.remaining?;
    let so_far = remaining.so_far?;
    let needs_less = if review.gap? < 0.0 {
        remaining.needed <= so_far
    } else {
        remaining.needed >= so_far
    };
    Some(Plausible {
        against: Against::SoFar,
        is_plausible: needs_less,
        at_best: None,
        common_growth: None,
        band: None,
    })
}
