//! Scenarios side by side, as a host asks for them and shows them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::backtest::{ErrorKind, error_kind};
use crate::analysis::comparison::{Comparison, Difference};
use crate::diagnostic::Diagnostic;
use crate::inputs::ByYear;
use crate::model::{Instance, Layout};
use crate::plan::{LeverDefinition, Plan};
use crate::scenario::LeverSetting;
use crate::units::{Display, Unit};
use crate::view::indicator_unit;

/// What a scenario is compared with. The scenario itself is the first of them, which the others' differences are counted from.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComparisonQuestion {
    /// The name of the scenario itself.
    pub id: String,
    /// Up to five others.
    pub others: Vec<KeptScenario>,
    /// The first year whose results are shown; `null`: the base year.
    pub since: Option<i32>,
}

/// A scenario as it was kept: its text, so that one that cannot be read any more says so and leaves the others alone.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeptScenario {
    /// Its name.
    pub id: String,
    /// The JSON of a scenario file.
    pub text: String,
}

/// Scenarios side by side.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ComparisonView {
    pub scenarios: Vec<ComparedScenarioView>,
    /// The assumptions that differ from the base preset or among the scenarios, and no others.
    pub differences: Vec<AssumptionView>,
    /// From the year asked for to the last one of the longest scenario.
    pub years: Vec<i32>,
    /// The first year in which results differ.
    pub diverges: Option<i32>,
    pub indicators: Vec<ComparedIndicatorView>,
}

/// One of the scenarios.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ComparedScenarioView {
    /// Its name.
    pub id: String,
    /// Why it cannot be computed; empty where it can.
    pub faults: Vec<Diagnostic>,
    /// The place of an earlier scenario that says the same in every year.
    pub duplicate_of: Option<usize>,
}

/// An assumption that differs.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssumptionView {
    /// A lever, `shares.<region>` or `outturns.<indicator>`.
    pub id: String,
    /// How its values are shown; `null` for a unit that the plan does not know.
    pub display: Option<Display>,
    /// In the base preset; `null` for a published result.
    pub base: Option<LeverSetting>,
    /// In each scenario; `null` where it cannot be computed or has no such published result.
    pub values: Vec<Option<LeverSetting>>,
    /// Whether the scenarios differ among themselves.
    pub among: bool,
}

/// An indicator, year by year.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ComparedIndicatorView {
    pub id: String,
    pub display: Option<Display>,
    /// By year, one a scenario.
    pub years: Vec<Vec<ComparedValueView>>,
}

/// An indicator in a year in one scenario, in its unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ComparedValueView {
    /// `null` where it is absent, beyond the horizon or not computed.
    pub value: Option<f64>,
    /// Less the first scenario's.
    pub difference: Option<f64>,
    /// The difference over the first scenario's, a fraction; `null` for shares and rates, and where that is not above 0.
    pub relative: Option<f64>,
}

/// A comparison with what it is shown by.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its levers.
    pub definitions: &'a [LeverDefinition],
    /// The comparison.
    pub comparison: &'a Comparison,
}

impl Compared<'_> {
    /// The years from the one asked for on.
    ///
    /// # Errors
    /// A year before the base year or after every scenario's last.
    pub fn years(&self, since: Option<i32>) -> Result<Vec<i32>, Vec<Diagnostic>> {
        let years = &self.comparison.years;
        let Some(since) = since.filter(|since| !years.is_empty() && !years.contains(since)) else {
            let asked = years
                .iter()
                .copied()
                .filter(|year| since.is_none_or(|since| *year >= since));
            return Ok(asked.collect());
        };
        let fault = Diagnostic::error("comparison-year", "since").with("year", since);
        let ends = (years.first().copied(), years.last().copied());
        Err(vec![
            fault
                .with("first", ends.0.unwrap_or_default())
                .with("last", ends.1.unwrap_or_default()),
        ])
    }

    /// An indicator in a year, in each scenario.
    pub fn values(&self, one: &Instance, year: i32) -> Vec<ComparedValueView> {
        let values = self.comparison.values(one, year);
        let first = values.first().copied().flatten();
        let is_part = error_kind(indicator_unit(self.plan, one)) == ErrorKind::Difference;
        let compared = |value: Option<f64>| ComparedValueView {
            value,
            difference: value.zip(first).map(|(value, first)| value - first),
            relative: value
                .zip(first)
                .filter(|(_, first)| *first > 0.0 && !is_part)
                .map(|(value, first)| value / first - 1.0),
        };
        values.into_iter().map(compared).collect()
    }

    /// How the values of an assumption are shown.
    pub fn display(&self, one: &Difference) -> Option<Display> {
        if one.id.starts_with("shares.") {
            return Some(Unit::Share.display(None));
        }
        if let Some(indicator) = one.id.strip_prefix("outturns.") {
            let family = indicator.split_once('@').map_or(indicator, |(family, _)| family);
            let unit = self.plan.unit_of(indicator).or_else(|| self.plan.unit_of(family));
            return unit.map(|unit| unit.display());
        }
        let lever = self.definitions.iter().find(|lever| lever.id == one.id);
        lever.map(|lever| lever.display.clone())
    }

    /// The scenarios with their faults and doubles.
    pub fn scenarios(&self) -> Vec<ComparedScenarioView> {
        let all = self.comparison.scenarios.iter().enumerate();
        all.map(|(at, (id, one))| ComparedScenarioView {
            id: id.clone(),
            faults: one.as_ref().err().cloned().unwrap_or_default(),
            duplicate_of: self
                .comparison
                .duplicates
                .iter()
                .find(|(later, _)| *later == at)
                .map(|(_, earlier)| *earlier),
        })
        .collect()
    }
}

/// A lever's values as a setting: one value where all years have the same; `None` of no year.
pub fn setting(by_year: &ByYear, is_by_year: bool) -> Option<LeverSetting> {
    let first = by_year.values().next()?;
    if !is_by_year && by_year.values().all(|value| value == first) {
        return Some(LeverSetting::Every(*first));
    }
    let years: BTreeMap<String, f64> = by_year
        .iter()
        .map(|(year, value)| (year.to_string(), *value))
        .collect();
    Some(LeverSetting::Years(years))
}

pub(crate) fn comparison_view(
    compared: &Compared<'_>,
    since: Option<i32>,
) -> Result<ComparisonView, Vec<Diagnostic>> {
    let years = compared.years(since)?;
    let comparison = compared.comparison;
    let instances = comparison.layout().map(Layout::instances).unwrap_or_default();
    Ok(ComparisonView {
        scenarios: compared.scenarios(),
        differences: comparison
            .differences
            .iter()
            .map(|one| {
                let is_by_year = one.id.starts_with("outturns.");
                let shown = |by_year: &ByYear| setting(by_year, is_by_year);
                AssumptionView {
                    id: one.id.clone(),
                    display: compared.display(one),
                    base: shown(&one.base),
                    values: one
                        .values
                        .iter()
                        .map(|own| own.as_ref().and_then(shown))
                        .collect(),
                    among: one.among,
                }
            })
            .collect(),
        diverges: comparison.diverges,
        indicators: instances
            .iter()
            .map(|one| ComparedIndicatorView {
                id: one.id.clone(),
                display: indicator_unit(compared.plan, one).map(|unit| unit.display()),
                years: years.iter().map(|year| compared.values(one, *year)).collect(),
            })
            .collect(),
        years,
    })
}
