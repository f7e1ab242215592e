//! A backtest as a host shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::backtest::{Case, Coverage, ErrorKind};
use crate::plan::{LocalText, Plan, Source};
use crate::units::Display;

/// Published figures of years after the base year, each beside the projection that knows none of them.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BacktestView {
    pub cases: Vec<BacktestCaseView>,
    /// Figures that can be compared and have a band; of these, inside the band of 10 to 90 %.
    pub compared: usize,
    pub inside: usize,
    pub paths: usize,
    pub seed: u64,
}

/// A published figure and what was projected of it, in the indicator's unit.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BacktestCaseView {
    /// With `@region` or `#chain`.
    pub indicator: String,
    pub year: i32,
    pub unit: Option<String>,
    pub display: Option<Display>,
    pub published: f64,
    /// `null` where the model does not project it.
    pub projected: Option<f64>,
    /// Projected over published less 1, or projected less published (shares and rates); `null` where they cannot be compared.
    pub error: Option<f64>,
    pub error_kind: ErrorKind,
    pub p10: Option<f64>,
    pub p90: Option<f64>,
    /// Whether the published figure lies between them, ends included.
    pub inside: Option<bool>,
    /// Whether the figure went into the plan's parameters: a fit, no test.
    pub fitted: bool,
    /// Whether its scope is the indicator's.
    pub comparable: bool,
    pub scope: Option<LocalText>,
    pub source: Source,
}

pub(crate) fn backtest_view(plan: &Plan, cases: &[Case<'_>], paths: usize, seed: u64) -> BacktestView {
    let coverage = Coverage::of(cases);
    BacktestView {
        cases: cases.iter().map(|case| case_view(plan, case)).collect(),
        compared: coverage.count,
        inside: coverage.inside,
        paths,
        seed,
    }
}

fn case_view(plan: &Plan, case: &Case<'_>) -> BacktestCaseView {
    let unit = plan.unit_at(&case.actual.indicator, case.region);
    BacktestCaseView {
        indicator: match case.region {
            Some(region) => format!("{}@{region}", case.indicator),
            None => case.indicator.to_owned(),
        },
        year: case.actual.year,
        unit: unit.as_ref().map(|unit| unit.symbol().to_owned()),
        display: unit.as_ref().map(crate::plan::IndicatorUnit::display),
        published: case.actual.value,
        projected: case.projected,
        error: case.error,
        error_kind: case.error_kind,
        p10: case.band.map(|(low, _)| low),
        p90: case.band.map(|(_, high)| high),
        inside: case.inside,
        fitted: case.fitted,
        comparable: case.actual.comparable,
        scope: case.actual.scope.clone(),
        source: case.actual.source.clone(),
    }
}
