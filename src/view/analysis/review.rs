//! A mid-term review as a host shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::review::{
    NoPace, NotJudged, Pace, Plausible, Published, Remaining, Review, ReviewSettings, Sentence, Tally,
    TargetReview, Verdict,
};
use crate::outturns::{Figure, Origin, Reason, Treatment};
use crate::plan::{LocalText, Plan, Source};
use crate::units::Display;
use crate::view::target_unit;

/// What a review looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewQuestion {
    /// Whether the projection is also moved onto the pack's own published results.
    #[serde(default)]
    pub published: bool,
    /// The last year whose results count; left out: all.
    #[serde(default)]
    pub through: Option<i32>,
}

impl From<ReviewQuestion> for ReviewSettings {
    fn from(question: ReviewQuestion) -> Self {
        Self {
            published: if question.published {
                Published::Imposed
            } else {
                Published::Compared
            },
            through: question.through,
        }
    }
}

/// Where the plan's targets stand, given what was published.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ReviewView {
    pub base_year: i32,
    /// The year that is looked from; `null` where the projection is moved onto nothing.
    pub year: Option<i32>,
    /// Published figures of years after the base year, by indicator and year.
    pub figures: Vec<FigureView>,
    /// Projected targets with a number, and those followed by hand of which something was published, in the plan's order.
    pub targets: Vec<TargetReviewView>,
    pub tally: Tally,
    /// What is read aloud, in its order.
    pub sentences: Vec<SentenceView>,
}

/// A published figure, in the indicator's unit.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FigureView {
    /// With `@region` or `#chain`.
    pub indicator: String,
    pub year: i32,
    pub value: f64,
    /// In the base year, and what is projected of the figure's year without any published result.
    pub base: Option<f64>,
    pub unmoved: Option<f64>,
    /// Average growth a year since the base year, as a fraction; `null` where base or value is not above 0.
    pub growth: Option<f64>,
    /// The figure over what is projected without any, less 1.
    pub above: Option<f64>,
    pub unit: Option<String>,
    pub display: Option<Display>,
    pub scope: Option<LocalText>,
    /// Of the pack's own.
    pub source: Option<Source>,
    /// The source in the planner's words.
    pub told: Option<String>,
    pub origin: Origin,
    /// Whether its scope is the indicator's.
    pub comparable: bool,
    pub fitted: bool,
    /// Whether the projection is moved onto it.
    pub imposed: bool,
    /// Why it is only compared; `null` where it is imposed.
    pub reason: Option<Reason>,
}

/// Where a target stands. Values are of the target's indicator in its unit where nothing else is said.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TargetReviewView {
    pub id: String,
    /// Of `value`, `projected` and `gap`: the target's measure.
    pub unit: Option<String>,
    pub display: Option<Display>,
    /// Of `base`, `figure` and a yearly step: the indicator.
    pub figure_unit: Option<String>,
    pub figure_display: Option<Display>,
    pub value: Option<f64>,
    pub year: Option<i32>,
    /// Whether the model projects it; else it is followed by hand.
    pub projected_by_model: bool,
    /// The year before the first that counts, and the value then.
    pub base_year: i32,
    pub base: Option<f64>,
    /// What the pace is told of; for a sum over years the sum so far.
    pub figure: Option<f64>,
    pub figure_year: Option<i32>,
    /// The published figure, by its place among the figures; `null`: the model's, moved onto other figures.
    pub published: Option<usize>,
    /// The last published figure of another scope.
    pub other_scope: Option<usize>,
    /// The part of the time that had gone by, as a fraction.
    pub time: Option<f64>,
    pub pace: Option<Pace>,
    pub no_pace: Option<NoPace>,
    /// After the published results.
    pub projected: Option<f64>,
    /// Without any published result.
    pub unmoved: Option<f64>,
    pub gap: Option<f64>,
    pub met: Option<bool>,
    pub remaining: Option<Remaining>,
    pub plausible: Option<Plausible>,
    pub verdict: Verdict,
    pub not_judged: Option<NotJudged>,
}

/// A sentence that is read aloud; its words stand in the catalogue, its numbers in the rows.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SentenceView {
    pub code: Sentence,
    /// The figure that it is about, by its place among the figures.
    pub figure: Option<usize>,
    /// The target that it is about.
    pub target: Option<String>,
}

/// A review as a host shows it.
pub fn review_view(plan: &Plan, review: &Review) -> ReviewView {
    let sentences = review.sentences(plan).into_iter();
    ReviewView {
        base_year: plan.head.base_year,
        year: review.year(),
        figures: review
            .figures()
            .iter()
            .map(|one| figure_view(plan, review, one))
            .collect(),
        targets: review
            .targets()
            .iter()
            .map(|one| target_view(plan, one))
            .collect(),
        tally: review.tally(plan),
        sentences: sentences
            .map(|(code, about)| SentenceView {
                code,
                figure: about.filter(|_| code == Sentence::Happened),
                target: about
                    .filter(|_| code != Sentence::Happened)
                    .map(|index| plan.targets[index].id.clone()),
            })
            .collect(),
    }
}

fn figure_view(plan: &Plan, review: &Review, figure: &Figure) -> FigureView {
    let (indicator, region) = match figure.indicator.split_once('@') {
        Some((indicator, region)) => (indicator, Some(region)),
        None => (figure.indicator.as_str(), None),
    };
    let unit = plan.published_unit(indicator, region);
    let base = review.unmoved().value(&figure.indicator, plan.head.base_year);
    let unmoved = review.unmoved().value(&figure.indicator, figure.year);
    let years = f64::from(figure.year - plan.head.base_year);
    let growth = base
        .filter(|base| *base > 0.0 && figure.value > 0.0)
        .map(|base| libm::pow(figure.value / base, 1.0 / years) - 1.0);
    let above = unmoved.map(|unmoved| figure.value / unmoved - 1.0);
    FigureView {
        indicator: figure.indicator.clone(),
        year: figure.year,
        value: figure.value,
        base,
        unmoved,
        growth,
        above: above.filter(|above| above.is_finite()),
        unit: unit.as_ref().map(|unit| unit.symbol().to_owned()),
        display: unit.as_ref().map(crate::plan::IndicatorUnit::display),
        scope: figure.scope.clone(),
        source: figure.source.clone(),
        told: figure.told.clone(),
        origin: figure.origin,
        comparable: figure.comparable,
        fitted: figure.fitted,
        imposed: figure.treatment == Treatment::Imposed,
        reason: match figure.treatment {
            Treatment::Imposed => None,
            Treatment::Compared(reason) => Some(reason),
        },
    }
}

fn target_view(plan: &Plan, review: &TargetReview) -> TargetReviewView {
    let target = &plan.targets[review.target];
    let unit = target_unit(plan, target);
    let own = plan.unit_at(&target.indicator, target.region.as_deref());
    TargetReviewView {
        id: target.id.clone(),
        unit: unit.as_ref().map(|unit| unit.symbol().to_owned()),
        display: unit.as_ref().map(crate::plan::IndicatorUnit::display),
        figure_unit: own.as_ref().map(|unit| unit.symbol().to_owned()),
        figure_display: own.as_ref().map(crate::plan::IndicatorUnit::display),
        value: target.value,
        year: target.last_year(),
        projected_by_model: review.is_projected,
        base_year: review.base.0,
        base: review.base.1,
        figure: review.figure.map(|one| one.value),
        figure_year: review.figure.map(|one| one.year),
        published: review.figure.and_then(|one| one.published),
        other_scope: review.other_scope,
        time: review.time,
        pace: review.pace.ok(),
        no_pace: review.pace.err(),
        projected: review.projected,
        unmoved: review.unmoved,
        gap: review.gap,
        met: review.met,
        remaining: review.remaining,
        plausible: review.plausible.clone(),
        verdict: review.verdict,
        not_judged: review.not_judged,
    }
}
