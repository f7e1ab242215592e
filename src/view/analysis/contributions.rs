//! Contributions of chains and regions to growth, and effects behind energy use and CO2 from year to year, as a host shows
//! them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::attribution::EffectsView;
use crate::analysis::growth_contributions::{Growth, Measure, growth};
use crate::analysis::lmdi::{self, Extent};
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{Cells, Instance, Model};

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
    /// Of energy use and CO2, where the plan has them.
    pub decompositions: Vec<DecompositionView>,
}

/// The effects that make up the change of an indicator (LMDI-I), in its unit.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DecompositionView {
    /// `energy.total` or `co2.total`.
    pub indicator: String,
    /// Change over the year before, one a year; `null` where there is nothing to decompose.
    pub year_on_year: Vec<Option<EffectsView>>,
    /// Change since the base year, one a year.
    pub since_base: Vec<Option<EffectsView>>,
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
    let cells: Vec<Cells> = (0..=model.years())
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
    let decomposition = |one: &Instance| {
        let (measure, extent) = lmdi::of_indicator(one).filter(|(_, extent)| *extent == Extent::City)?;
        let effects =
            |from: &Cells, to: &Cells| lmdi::effects(from, to, measure, extent).map(EffectsView::from);
        Some(DecompositionView {
            indicator: one.id.clone(),
            year_on_year: cells.windows(2).map(|pair| effects(&pair[0], &pair[1])).collect(),
            since_base: cells[1..].iter().map(|now| effects(&cells[0], now)).collect(),
        })
    };
    let instances = model.layout().instances().iter();
    Ok(ContributionsView {
        years: (inputs.base_year + 1..=inputs.horizon).collect(),
        chains: inputs.chains.iter().map(|one| one.id.clone()).collect(),
        regions: inputs.regions.iter().map(|one| one.id.clone()).collect(),
        measures: Measure::ALL.into_iter().map(measure).collect(),
        decompositions: instances.filter_map(decomposition).collect(),
    })
}
