//! What a review comes to: a verdict a target, their numbers, and which targets are read aloud.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::outturns::{Figure, Treatment};
use crate::plan::{Level, Plan, Role};
use crate::registry::Indicator;
use crate::registry::indicators::Kind;

use super::TargetReview;

/// Where a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The published figure meets it, in its year or before.
    Met,
    /// Its year is published and does not meet it.
    Missed,
    /// The projection from the published results meets it.
    OnCourse,
    /// The projection does not, but what it needs is plausible.
    WithinReach,
    /// What it needs is more than is plausible.
    BeyondPlausible,
    /// It cannot be judged.
    NotJudged,
}

/// Why a target cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NotJudged {
    /// It is followed by hand.
    ByHand,
    /// Its year is over, and no figure of its scope was published.
    DueWithoutFigure,
    /// Neither a plausible band nor a pace so far says what is plausible.
    NothingToHoldAgainst,
}

/// How many targets stand where. What stands in two clauses counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tally {
    /// Projected targets with a number.
    pub projected: usize,
    /// Of these: met.
    pub met: usize,
    /// Missed in their year.
    pub missed: usize,
    /// On course.
    pub on_course: usize,
    /// Within reach.
    pub within_reach: usize,
    /// Beyond the plausible.
    pub beyond_plausible: usize,
    /// Not to be judged.
    pub not_judged: usize,
    /// Of the projected ones: with a published figure of their own scope.
    pub published: usize,
    /// Targets with a number that are followed by hand, those without a published figure included.
    pub by_hand: usize,
    /// Of these: at their pace or ahead of it.
    pub ahead: usize,
    /// Behind their pace.
    pub behind: usize,
}

/// A sentence that is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sentence {
    /// Which published results the projection is moved onto.
    Given,
    /// What a published result says, and what was projected without it.
    Happened,
    /// How many targets stand where.
    Tally,
    /// The plan's headline target.
    Headline,
    /// The target that is furthest from what is plausible.
    Weakest,
}

impl Tally {
    pub(super) fn of(plan: &Plan, reviews: &[TargetReview], by_hand: usize) -> Self {
        let mut tally = Self {
            by_hand,
            ..Self::default()
        };
        let once = |one: &&TargetReview| one.is_projected && plan.targets[one.target].repeats.is_none();
        for one in reviews.iter().filter(once) {
            tally.projected += 1;
            let count = match one.verdict {
                Verdict::Met => &mut tally.met,
                Verdict::Missed => &mut tally.missed,
                Verdict::OnCourse => &mut tally.on_course,
                Verdict::WithinReach => &mut tally.within_reach,
                Verdict::BeyondPlausible => &mut tally.beyond_plausible,
                Verdict::NotJudged => &mut tally.not_judged,
            };
            *count += 1;
            if !one.figure.is_some_and(|figure| figure.is_published()) {
                continue;
            }
            tally.published += 1;
            if let Some(ahead) = one.pace.ok().and_then(|pace| pace.ahead) {
                if ahead >= 0.0 {
                    tally.ahead += 1;
                } else {
                    tally.behind += 1;
                }
            }
        }
        tally
    }
}

/// The sentences, each with what it is about: a figure or a target, by its place among them.
pub(super) fn sentences(
    plan: &Plan,
    figures: &[Figure],
    reviews: &[TargetReview],
) -> Vec<(Sentence, Option<usize>)> {
    let mut said = vec![(Sentence::Given, None)];
    // Of each indicator of the city the last imposed figure.
    for (place, figure) in figures.iter().enumerate() {
        let level = |family: Indicator| family.family().kind == Kind::Level;
        let is_citys = Indicator::by_id(&figure.indicator).is_some_and(level);
        let later = |one: &Figure| one.indicator == figure.indicator && one.treatment == Treatment::Imposed;
        let is_last = !figures[place + 1..].iter().any(later);
        if is_citys && is_last && figure.treatment == Treatment::Imposed {
            said.push((Sentence::Happened, Some(place)));
        }
    }
    said.push((Sentence::Tally, None));
    let citys = |one: &&TargetReview| {
        let target = &plan.targets[one.target];
        let is_goal = target.role == Role::Goal && target.repeats.is_none();
        one.is_projected && is_goal && target.region.is_none() && !target.indicator.contains(['@', '#'])
    };
    let rank = |one: &TargetReview| {
        let target = &plan.targets[one.target];
        (target.last_year(), target.level == Level::Must)
    };
    let mut headline: Option<&TargetReview> = None;
    for one in reviews.iter().filter(citys) {
        let is_it = plan.targets[one.target].indicator == plan.head.headline;
        if is_it && headline.is_none_or(|other| rank(one) > rank(other)) {
            headline = Some(one);
        }
    }
    let about = |one: &TargetReview| Some(plan.targets[one.target].indicator.as_str());
    let headlines = headline.and_then(about);
    said.extend(headline.map(|one| (Sentence::Headline, Some(one.target))));
    let mut weakest: Option<(&TargetReview, f64)> = None;
    let beyond = |one: &&TargetReview| one.verdict == Verdict::BeyondPlausible && about(one) != headlines;
    for one in reviews.iter().filter(citys).filter(beyond) {
        let value = plan.targets[one.target].value.unwrap_or_default();
        let far = one.gap.map_or(0.0, |gap| (gap / value).abs());
        let is_further = weakest.is_none_or(|(_, other)| far > other);
        if far.is_finite() && is_further {
            weakest = Some((one, far));
        }
    }
    said.extend(weakest.map(|(one, _)| (Sentence::Weakest, Some(one.target))));
    said
}
