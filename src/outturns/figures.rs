//! Every published figure at hand, and whether the projection is moved onto it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{IMPOSED_PAIRS, Layout, is_imposed};
use crate::plan::{Actual, LocalText, Plan, Source};
use crate::registry::{Blocks, Indicator};
use crate::scenario::Scenario;

/// Who gives a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The plan pack.
    Pack,
    /// The scenario.
    Given,
}

/// What is done with a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// The projection is moved onto it.
    Imposed,
    /// The projection is only held against it.
    Compared(Reason),
}

/// Why a figure is only compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is of another scope than the indicator.
    OtherScope,
    /// It follows from other figures: the model has nothing of its own that could be moved onto it.
    Follows,
    /// The pack leaves out the block that would be moved.
    NoBlock,
    /// The indicator is followed by hand.
    ByHand,
    /// Another figure of the same year fixes the same thing.
    PairTaken,
    /// The scenario gives another figure in its place.
    Replaced,
    /// Nobody asked to move the projection onto it.
    NotAsked,
    /// Its year is after the last projected one.
    AfterHorizon,
    /// Its year is after the one that the review looks from.
    AfterReview,
}

/// A published figure of a year after the base year, in the indicator's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Indicator, with `@region` or `#chain`.
    pub indicator: String,
    /// Year.
    pub year: i32,
    /// Value.
    pub value: f64,
    /// What it covers, where that is said.
    pub scope: Option<LocalText>,
    /// Its source, where the pack has it.
    pub source: Option<Source>,
    /// Its source in the planner's words.
    pub told: Option<String>,
    /// Who gives it.
    pub origin: Origin,
    /// Whether it is of the indicator's scope.
    pub comparable: bool,
    /// Whether the base preset was set with it in view.
    pub fitted: bool,
    /// What is done with it.
    pub treatment: Treatment,
}

/// The indicator of a published figure with its region.
pub(crate) fn id(actual: &Actual) -> String {
    match &actual.region {
        Some(region) => format!("{}@{region}", actual.indicator),
        None => actual.indicator.clone(),
    }
}

/// The other indicator of a pair that fixes the same state.
pub(crate) fn partner(id: &str) -> Option<&'static str> {
    IMPOSED_PAIRS.iter().find_map(|[first, second]| {
        let (first, second) = (first.family().id, second.family().id);
        match id {
            one if one == first => Some(second),
            one if one == second => Some(first),
            _ => None,
        }
    })
}

/// Every published figure of a year after the base year: the scenario's, then the pack's that do not stand there, by indicator
/// and year. What the scenario gives and the pack publishes alike is the pack's. Figures of years after `through` are compared only.
pub fn figures(
    plan: &Plan,
    layout: &Layout,
    blocks: &Blocks,
    scenario: &Scenario,
    through: Option<i32>,
) -> Vec<Figure> {
    let horizon = scenario.horizon.unwrap_or(plan.head.last_year);
    let given = |id: &str, year: i32| {
        let by_year = scenario.outturns.get(id)?;
        by_year.get(&year.to_string()).copied()
    };
    let late = |year: i32| through.is_some_and(|through| year > through);
    let mut found = Vec::new();
    for (id, by_year) in &scenario.outturns {
        for (year, value) in by_year {
            let Ok(year) = year.parse::<i32>() else { continue };
            let note = scenario.outturn_note(id, year);
            let actual = plan.actuals.iter().find(|one| {
                one.year == year && one.value == *value && one.comparable && self::id(one) == *id
            });
            let comparable = note.is_none_or(|note| note.comparable);
            let treatment = if !comparable {
                Treatment::Compared(Reason::OtherScope)
            } else if late(year) {
                Treatment::Compared(Reason::AfterReview)
            } else {
                treatment(plan, layout, blocks, id)
            };
            let scope = note.and_then(|note| note.scope.clone());
            let scope = scope.map(|zh| LocalText { zh, en: None });
            found.push(Figure {
                indicator: id.clone(),
                year,
                value: *value,
                scope: scope.or_else(|| actual?.scope.clone()),
                source: actual.map(|actual| actual.source.clone()),
                told: note.and_then(|note| note.source.clone()),
                origin: actual.map_or(Origin::Given, |_| Origin::Pack),
                comparable,
                fitted: actual.is_some_and(|actual| actual.fitted),
                treatment,
            });
        }
    }
    for actual in plan
        .actuals
        .iter()
        .filter(|actual| actual.year > plan.head.base_year)
    {
        let id = id(actual);
        let there = given(&id, actual.year);
        if there == Some(actual.value) && actual.comparable {
            continue;
        }
        let treatment = match treatment(plan, layout, blocks, &id) {
            _ if !actual.comparable => Treatment::Compared(Reason::OtherScope),
            _ if actual.year > horizon => Treatment::Compared(Reason::AfterHorizon),
            _ if late(actual.year) => Treatment::Compared(Reason::AfterReview),
            Treatment::Imposed => {
                let pair = partner(&id).and_then(|partner| given(partner, actual.year));
                Treatment::Compared(match (there, pair) {
                    (Some(_), _) => Reason::Replaced,
                    (None, Some(_)) => Reason::PairTaken,
                    (None, None) => Reason::NotAsked,
                })
            }
            compared @ Treatment::Compared(_) => compared,
        };
        found.push(Figure {
            indicator: id,
            year: actual.year,
            value: actual.value,
            scope: actual.scope.clone(),
            source: Some(actual.source.clone()),
            told: None,
            origin: Origin::Pack,
            comparable: actual.comparable,
            fitted: actual.fitted,
            treatment,
        });
    }
    found.sort_by(|a, b| (&a.indicator, a.year).cmp(&(&b.indicator, b.year)));
    found
}

/// What the model does with a figure of an indicator that it is asked to be moved onto.
fn treatment(plan: &Plan, layout: &Layout, blocks: &Blocks, id: &str) -> Treatment {
    if is_imposed(layout, blocks, id) {
        return Treatment::Imposed;
    }
    let family = id.split(['@', '#']).next().and_then(Indicator::by_id);
    Treatment::Compared(match family {
        Some(family) if !blocks.has_all(family.family().blocks) => Reason::NoBlock,
        None if plan
            .tracked
            .iter()
            .any(|one| one.id == id && one.process.is_none()) =>
        {
            Reason::ByHand
        }
        _ => Reason::Follows,
    })
}
