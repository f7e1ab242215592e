//! Backtest: a projection from the base year alone, held against what was published of later years.
//!
//! A figure that went into the plan's parameters is a fit: it agrees because it was made to. Only the others test anything.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::outturns::id;
use crate::plan::{Actual, IndicatorUnit, PUBLISHED_PRICE, Plan, TrackedUnit};
use crate::projection::Projection;
use crate::risk::Simulation;
use crate::units::Unit;

/// What an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ErrorKind {
    /// Projected over published, less 1.
    Relative,
    /// Projected less published: for shares and rates.
    Difference,
}

/// A published figure of a year after the base year, and what the projection says of it.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The published figure.
    pub actual: &'a Actual,
    /// The indicator, without its place.
    pub indicator: &'a str,
    /// The place, where it is not of the whole city.
    pub region: Option<&'a str>,
    /// `None` where the model does not project it.
    pub projected: Option<f64>,
    /// `None` where it is not projected, of another scope, or not finite.
    pub error: Option<f64>,
    /// What the error is.
    pub error_kind: ErrorKind,
    /// Quantiles 10 and 90 % of the random paths; `None` where it is absent on all of them.
    pub band: Option<(f64, f64)>,
    /// Whether the published figure lies in the band, ends included; `None` where there is none, or the scope is another.
    pub inside: Option<bool>,
    /// Whether the figure went into the plan's parameters.
    pub fitted: bool,
}

/// How many published figures lie in their bands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Figures of the indicators' own scope that are projected.
    pub count: usize,
    /// Of these, inside the band of 10 to 90 %.
    pub inside: usize,
}

impl Coverage {
    /// Of these cases.
    pub fn of<'a>(cases: impl IntoIterator<Item = &'a Case<'a>>) -> Self {
        let mut coverage = Self::default();
        for inside in cases.into_iter().filter_map(|case| case.inside) {
            coverage.count += 1;
            coverage.inside += usize::from(inside);
        }
        coverage
    }

    /// The part inside; `None` of no figure.
    pub fn part(self) -> Option<f64> {
        (self.count > 0).then(|| self.inside as f64 / self.count as f64)
    }
}

/// Ids of the indicators with published figures of years after the base year, which the random paths are asked for.
pub fn indicators(plan: &Plan) -> Vec<String> {
    let mut ids: Vec<String> = later(plan).map(id).filter(|id| id != PUBLISHED_PRICE).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// Every published figure of a year after the base year, in the pack's order. Projection and paths are of the same scenario,
/// without outturns.
pub fn cases<'a>(plan: &'a Plan, projection: &Projection, paths: &Simulation) -> Vec<Case<'a>> {
    later(plan)
        .map(|actual| case(plan, actual, projection, paths))
        .collect()
}

/// How many published figures of years after the base year there are.
pub fn count(plan: &Plan) -> usize {
    later(plan).count()
}

/// One of the cases, by its place among them.
pub(crate) fn case_at<'a>(
    plan: &'a Plan,
    place: usize,
    projection: &Projection,
    paths: &Simulation,
) -> Option<Case<'a>> {
    let actual = later(plan).nth(place)?;
    Some(case(plan, actual, projection, paths))
}

fn later(plan: &Plan) -> impl Iterator<Item = &Actual> {
    plan.actuals
        .iter()
        .filter(|actual| actual.year > plan.head.base_year)
}

fn case<'a>(plan: &'a Plan, actual: &'a Actual, projection: &Projection, paths: &Simulation) -> Case<'a> {
    let (indicator, region) = match actual.indicator.split_once('@') {
        Some((indicator, place)) => (indicator, Some(actual.region.as_deref().unwrap_or(place))),
        None => (actual.indicator.as_str(), actual.region.as_deref()),
    };
    let id = id(actual);
    let projected = if id == PUBLISHED_PRICE {
        price_change(projection, actual.year)
    } else {
        projection.value(&id, actual.year)
    };
    let error_kind = error_kind(plan.published_unit(&actual.indicator, actual.region.as_deref()));
    let error = projected.filter(|_| actual.comparable).map(|projected| {
        if error_kind == ErrorKind::Difference {
            projected - actual.value
        } else {
            projected / actual.value - 1.0
        }
    });
    let band = projected
        .and_then(|_| paths.summary(&id, actual.year))
        .map(|summary| {
            let [_, p10, _, _, _, p90, _] = summary.quantiles;
            (p10, p90)
        });
    Case {
        actual,
        indicator,
        region,
        projected,
        error: error.filter(|error| error.is_finite()),
        error_kind,
        band,
        inside: band
            .filter(|_| actual.comparable)
            .map(|(low, high)| low <= actual.value && actual.value <= high),
        fitted: actual.fitted,
    }
}

/// The change of producer prices over the year before.
fn price_change(projection: &Projection, year: i32) -> Option<f64> {
    let row = projection.years.iter().position(|one| *one == year)?;
    Some(projection.price_level.get(row)? / projection.price_level.get(row.checked_sub(1)?)? - 1.0)
}

/// Parts and rates are told apart by their difference: a tenth more of 5 % is not what anyone asks.
pub(crate) fn error_kind(unit: Option<IndicatorUnit<'_>>) -> ErrorKind {
    match unit {
        Some(IndicatorUnit::Registry(Unit::Share | Unit::Rate | Unit::SharePerYear, _)) => {
            ErrorKind::Difference
        }
        Some(IndicatorUnit::Tracked(one)) if one.unit == TrackedUnit::Share => ErrorKind::Difference,
        _ => ErrorKind::Relative,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Format, read};
    use crate::projection::project;
    use crate::resolve::resolve;
    use crate::risk::{OneByOne, Question, RiskSettings};
    use crate::scenario::Scenario;

    #[test]
    fn published_figures_are_held_against_projection_and_band() {
        let pack = include_str!("../../tests/plans/tiny.toml");
        let plan = read(pack, Format::of(pack)).0.unwrap();
        let inputs = resolve(&plan, &Scenario::of_preset(&plan.head.id, "base")).unwrap();
        let projection = project(&inputs).unwrap();
        let asked = indicators(&plan);
        let question = Question {
            indicators: Some(&asked),
            ..Question::default()
        };
        let settings = RiskSettings {
            paths: 500,
            ..RiskSettings::default()
        };
        let mut paths = Simulation::begin(&inputs, &question, settings, None).unwrap();
        paths.advance(500, &OneByOne);
        let found = cases(&plan, &projection, &paths);
        let of = |id: &str| found.iter().find(|case| case.indicator == id).unwrap();

        let output = of("output");
        let projected = projection.value("output", 2021).unwrap();
        assert_eq!(output.error, Some(projected / 112.0 - 1.0));
        assert_eq!(output.error_kind, ErrorKind::Relative);
        let (low, high) = output.band.unwrap();
        assert!(low < projected && projected < high);
        assert_eq!(output.inside, Some((low..=high).contains(&112.0)));

        // Another scope: shown, never compared.
        let growth = of("va.real_growth");
        assert_eq!((growth.error, growth.inside), (None, None));
        assert_eq!(growth.error_kind, ErrorKind::Difference);
        assert!(growth.projected.is_some() && growth.band.is_some());

        let coverage = Coverage::of(&found);
        assert_eq!(coverage.count, 2);
        assert_eq!(Coverage::of(&[]).part(), None);
    }
}
