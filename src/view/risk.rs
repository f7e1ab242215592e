//! What random paths say of a scenario, as a host shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::plan::{Level, Plan};
use crate::risk::{Simulation, Summaries, Workers};

/// Numbers of a band: paths with a value, mean, standard deviation, then the quantiles 5, 10, 25, 50, 75, 90 and 95 %.
pub const BAND: usize = 10;

/// What is asked of the paths of a scenario.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RiskQuestion {
    /// Ids of the indicators whose bands are wanted; `null`: all.
    pub indicators: Option<Vec<String>>,
    /// Ids of the targets whose joint probability is wanted; `null`: every `must` target that is projected.
    pub chosen: Option<Vec<String>>,
}

/// What the paths so far say. The bands stand apart: by year after the base year and then by indicator, in the order of
/// [`crate::view::PlanView::indicators`], [`BAND`] numbers each; NaN where a value is absent or was not asked for.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RiskView {
    /// Paths run so far, and how many were asked for.
    pub paths: usize,
    pub wanted: usize,
    pub seed: u64,
    /// As many paths as memory allowed, where that was fewer than asked for.
    pub limited: Option<usize>,
    /// In the order of [`crate::view::PlanView::targets`]; `null` for one that is not projected.
    pub targets: Vec<Option<TargetRiskView>>,
    /// `null` where none of the chosen targets is projected.
    pub joint: Option<JointView>,
    /// Paths on which a published figure could not be imposed as it is, so that a value was cut to its bound.
    pub clamped: usize,
    /// By how much an entry of the pack's correlation matrix was changed, where it was not positive definite.
    pub correlation_mended_by: Option<f64>,
}

/// What the paths say of a target.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TargetRiskView {
    pub probability: f64,
    /// Monte Carlo standard error of the probability.
    pub standard_error: f64,
    /// Mean of how far it is missed, 0 where it is met; in the target's unit.
    pub expected_shortfall: Option<f64>,
}

/// The chance that all chosen targets are met together.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct JointView {
    /// Ids of the chosen targets that are projected.
    pub targets: Vec<String>,
    pub probability: f64,
    pub standard_error: f64,
    /// Id of the target without which the others are met together most often.
    pub bottleneck: String,
    pub without_bottleneck: f64,
}

/// The targets whose joint probability is wanted, by their index; by default every `must` target. One that stands in two clauses
/// counts once: of two that say the same neither would ever be missed alone, and be the bottleneck.
pub fn chosen_targets(plan: &Plan, chosen: Option<&[String]>) -> Vec<usize> {
    let is_chosen = |(_, target): &(usize, &crate::plan::Target)| match chosen {
        Some(ids) => {
            ids.contains(&target.id) && !target.repeats.as_ref().is_some_and(|first| ids.contains(first))
        }
        None => target.level == Level::Must && target.repeats.is_none(),
    };
    plan.targets
        .iter()
        .enumerate()
        .filter(is_chosen)
        .map(|(index, _)| index)
        .collect()
}

/// What the paths so far say, with the bands.
///
/// # Errors
/// Indicators that came out as no finite number on some path.
pub fn risk_view(
    plan: &Plan,
    simulation: &mut Simulation,
    question: &RiskQuestion,
    workers: &impl Workers,
) -> Result<(RiskView, Vec<f64>), Vec<Diagnostic>> {
    let summaries = simulation.summaries(workers)?;
    let found = simulation.targets();
    let chosen: Vec<usize> = chosen_targets(plan, question.chosen.as_deref())
        .into_iter()
        .filter(|index| found[*index].is_some())
        .collect();
    let joint = simulation.joint(&chosen).map(|joint| JointView {
        targets: chosen
            .iter()
            .map(|index| plan.targets[*index].id.clone())
            .collect(),
        probability: joint.probability,
        standard_error: joint.standard_error,
        bottleneck: plan.targets[joint.bottleneck].id.clone(),
        without_bottleneck: joint.without_bottleneck,
    });
    let view = RiskView {
        paths: simulation.told(),
        wanted: simulation.settings().paths,
        seed: simulation.settings().seed,
        limited: simulation.limited(),
        targets: found
            .into_iter()
            .map(|one| {
                one.map(|one| TargetRiskView {
                    probability: one.probability,
                    standard_error: one.standard_error,
                    expected_shortfall: one.expected_shortfall,
                })
            })
            .collect(),
        joint,
        clamped: simulation.clamped(),
        correlation_mended_by: simulation.correlation_mended_by(),
    };
    Ok((view, bands(simulation, &summaries)))
}

fn bands(simulation: &Simulation, summaries: &Summaries) -> Vec<f64> {
    let (instances, years) = (simulation.layout().instances(), simulation.years());
    let mut bands = vec![f64::NAN; years * instances.len() * BAND];
    let of_years = bands.chunks_mut((instances.len() * BAND).max(1)).zip(1..);
    for (of_year, year) in of_years {
        for (band, instance) in of_year.chunks_mut(BAND).zip(instances) {
            let Some(summary) = summaries.get(instance.slot, year) else {
                continue;
            };
            band[0] = summary.count as f64;
            band[1] = summary.mean;
            band[2] = summary.deviation.unwrap_or(f64::NAN);
            band[3..].copy_from_slice(&summary.quantiles);
        }
    }
    bands
}
