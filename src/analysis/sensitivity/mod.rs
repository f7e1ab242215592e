//! Sensitivity: how an indicator of a year answers to each lever. Its change over each plausible band (the tornado), its
//! derivative and elasticity, where the answer has a kink, and why a lever moves nothing.

mod kinks;
mod still;

use crate::analysis::response::{Response, Side, Spot};
use crate::diagnostic::Diagnostic;
use crate::plan::{LeverDefinition, Plan};
use crate::scenario::Scenario;

pub use kinks::{BoundInYear, Kink};
pub use still::{Reason, Still, StillSide};

/// Values closer than this part of an indicator's size over the years are the same: what is left is rounding.
const SAME: f64 = 1e-9;

/// How an indicator of a year answers to the levers.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// The indicator, with `@region` or `#chain`.
    pub indicator: String,
    /// The year.
    pub year: i32,
    /// Its value in the scenario.
    pub base: f64,
    /// Every lever with a plausible band, the one that moves it most first.
    pub levers: Vec<LeverEffect>,
    /// Levers at whose present value its answer bends.
    pub kinks: Vec<Kink>,
    /// Levers that do not move it, and why.
    pub still: Vec<Still>,
}

/// What one lever does to it.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverEffect {
    /// The lever.
    pub id: String,
    /// The ends of its plausible band.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// The indicator with the lever at the lower end in every year; `None` where it is absent or cannot be computed.
    pub at_low: Option<f64>,
    /// The same at the upper end.
    pub at_high: Option<f64>,
    /// By the same shift of the lever in every year, per unit of it; at a kink the slope as the lever rises. `None` for a lever
    /// of whole numbers.
    pub derivative: Option<f64>,
    /// Relative change of the indicator over the same relative change of the lever in every year; `None` where one of them is
    /// 0, and for a lever of whole numbers.
    pub elasticity: Option<f64>,
}

impl LeverEffect {
    /// How far the indicator moves over the band: the largest less the smallest of the values at both ends and in the scenario.
    pub fn swing(&self, base: f64) -> f64 {
        let ends = [self.at_low.unwrap_or(base), self.at_high.unwrap_or(base)];
        let largest = ends.into_iter().fold(base, f64::max);
        let smallest = ends.into_iter().fold(base, f64::min);
        largest - smallest
    }
}

/// How an indicator of a year answers to the levers of a plan.
///
/// # Errors
/// Faults of the scenario; an indicator that the plan does not have, a year that is not projected; an indicator that is absent
/// in that year.
pub fn sensitivity(
    plan: &Plan,
    definitions: &[LeverDefinition],
    scenario: &Scenario,
    indicator: &str,
    year: i32,
) -> Result<Sensitivity, Vec<Diagnostic>> {
    let ids: Vec<&str> = definitions.iter().map(|one| one.id.as_str()).collect();
    let mut response = Response::new(plan, definitions, scenario, &ids)?;
    let spot = response.spot(indicator, year)?;
    let base = response.values_at(&[])?.at(spot).ok_or_else(|| {
        let fault = Diagnostic::error("indicator-absent", "").with("indicator", indicator);
        vec![fault.with("year", year)]
    })?;
    let levers = tornado(&mut response, spot, base)?;
    let kinks = kinks::find(&mut response, spot, base)?;
    let still = still::find(plan, definitions, scenario, &mut response, spot)?;
    Ok(Sensitivity {
        indicator: indicator.to_owned(),
        year,
        base,
        levers,
        kinks,
        still,
    })
}

/// The effects of all free levers that have a plausible band, the largest first; of equal ones the registry's first.
///
/// # Errors
/// As [`Response::values`], in the scenario itself.
pub fn tornado(response: &mut Response, spot: Spot, base: f64) -> Result<Vec<LeverEffect>, Vec<Diagnostic>> {
    let count = response.levers().len();
    let start = response.start();
    let mut derivatives = vec![0.0; count];
    response.gradients(&start, &[spot], Side::Right, &mut derivatives)?;
    let mut relative = vec![0.0; count];
    response.relative_gradients(&start, &[spot], &mut relative)?;
    let mut effects = Vec::new();
    for index in 0..count {
        let lever = &response.levers()[index];
        let Some((low, high)) = lever.plausible else {
            continue;
        };
        let (id, is_whole) = (lever.id.clone(), lever.is_whole);
        let is_zero = response.is_zero(index);
        let mut at = |level: f64| response.values_at(&[(index, level)]).ok()?.at(spot);
        let there = |value: f64, is_there: bool| (is_there && value.is_finite()).then_some(value);
        effects.push(LeverEffect {
            at_low: at(low),
            at_high: at(high),
            derivative: there(derivatives[index], !is_whole),
            elasticity: there(relative[index] / base, !is_whole && !is_zero && base != 0.0),
            id,
            low,
            high,
        });
    }
    // What differs by rounding alone keeps the registry's order.
    let size = |one: &LeverEffect| {
        let swing = one.swing(base);
        if swing <= SAME * base.abs() { 0.0 } else { swing }
    };
    effects.sort_by(|a, b| size(b).total_cmp(&size(a)));
    Ok(effects)
}
