//! Contributions of chains and regions to growth, as a host shows them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::growth_contributions::{Growth, Measure, growth};
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::Model;

/// How many percentage points of the growth of output and value added each chain and region brings (拉动).
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ContributionsView {
    /// Those after the base year.
    pub years: Vec<i32>,
    /// Ids, in the order of the contributions.
    pub chains: Vec<String>,
    pub regions: Vec<String>,
    pub measures: Vec<MeasureContributionsView>,
}

/// One measure of growth.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MeasureContributionsView {
    /// The indicator that grows.
    pub indicator: String,
    /// Growth over the year before, one a year; `null` where there was nothing to grow from.
    pub year_on_year: Vec<Option<GrowthView>>,
    /// Growth since the base year, one a year.
    pub since_base: Vec<Option<GrowthView>>,
}

/// Growth, and what of it comes from where; fractions, which add up to the whole over the chains and over the regions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct GrowthView {
    pub total: f64,
    pub chains: Vec<f64>,
    pub regions: Vec<f64>,
}

impl From<Growth> for GrowthView {
    fn from(growth: Growth) -> Self {
        Self {
            total: growth.total,
            chains: growth.chains,
            regions: growth.regions,
        }
    }
}

/// Of a scenario's inputs that can be projected.
///
/// # Errors
/// Inputs that the model cannot be compiled of.
pub fn contributions_view(inputs: &ModelInputs) -> Result<ContributionsView, Vec<Diagnostic>> {
    let model = Model::new(inputs)?;
    let levers = model.lever_values(inputs);
    let cells: Vec<_> = (0..=model.years())
        .map(|year| model.cells(&levers, year))
        .collect();
    let measure = |measure: Measure| MeasureContributionsView {
        indicator: measure.indicator().family().id.to_owned(),
        year_on_year: cells
            .windows(2)
            .map(|pair| growth(&pair[0], &pair[1], measure).map(GrowthView::from))
            .collect(),
        since_base: cells[1..]
            .iter()
            .map(|now| growth(&cells[0], now, measure).map(GrowthView::from))
            .collect(),
    };
    Ok(ContributionsView {
        years: (inputs.base_year + 1..=inputs.horizon).collect(),
        chains: inputs.chains.iter().map(|one| one.id.clone()).collect(),
        regions: inputs.regions.iter().map(|one| one.id.clone()).collect(),
        measures: Measure::ALL.into_iter().map(measure).collect(),
    })
}
