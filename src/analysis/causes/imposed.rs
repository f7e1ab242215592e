//! Parts of an error by imposing what was published, in all combinations of causes.

use crate::analysis::backtest::{Case, ErrorKind};
use crate::inputs::ModelInputs;
use crate::model::is_imposed;
use crate::outturns::id;
use crate::plan::{PUBLISHED_PRICE, Plan};
use crate::projection::project;
use crate::registry::{Blocks, Lever};

use super::evidence::Evidence;
use super::{Cause, Part};

/// Most causes at once; later ones stay in the rest.
const MOST: usize = 6;
/// A part below this, against the larger of 1 and the error, is rounding.
const NOTHING: f64 = 1e-9;

/// The parts of an error that published results explain: Shapley values of the error that is left when they are imposed (L. S.
/// Shapley, *A Value for n-Person Games*, 1953). `None` where the results cannot be imposed together.
pub(super) fn parts(
    plan: &Plan,
    inputs: &ModelInputs,
    evidence: &Evidence<'_>,
    case: &Case<'_>,
    error: f64,
) -> Option<Vec<Part>> {
    let blocks = crate::plan::blocks(plan);
    let layout = crate::model::Layout::new(inputs, &blocks);
    let usable = |indicator: &str| indicator == PUBLISHED_PRICE || is_imposed(&layout, &blocks, indicator);
    let mut causes: Vec<Cause> = evidence
        .figures
        .iter()
        .filter(|(_, indicator, _)| usable(indicator))
        .map(|(cause, ..)| *cause)
        .collect();
    causes.sort_unstable();
    causes.dedup();
    let run = |set: &[Cause]| left(inputs, evidence, case, set, &blocks, &layout);
    // A cause that changes nothing alone and nothing beside all others has no part.
    let all = run(&causes)?;
    let mut moving = Vec::new();
    for (at, cause) in causes.iter().enumerate() {
        let mut others = causes.clone();
        others.remove(at);
        let alone = run(&[*cause])?;
        if alone != error || run(&others)? != all {
            moving.push(*cause);
        }
    }
    moving.truncate(MOST);
    let players = moving.len();
    let mut worth = Vec::with_capacity(1 << players);
    for coalition in 0..1_usize << players {
        let inside = moving
            .iter()
            .enumerate()
            .filter(|(player, _)| coalition >> player & 1 == 1);
        let set: Vec<Cause> = inside.map(|(_, cause)| *cause).collect();
        worth.push(if set.is_empty() { error } else { run(&set)? });
    }
    let parts = moving.iter().enumerate().map(|(player, cause)| Part {
        cause: *cause,
        error: -shapley(players, player, &worth),
        figures: evidence
            .figures
            .iter()
            .filter(|(one, indicator, _)| one == cause && usable(indicator))
            .map(|(_, indicator, actual)| (indicator.clone(), actual.year))
            .collect(),
    });
    let counts = |part: &Part| part.error.abs() > NOTHING * error.abs().max(1.0);
    Some(parts.filter(counts).collect())
}

/// The error that is left with the published results of some causes imposed.
fn left(
    inputs: &ModelInputs,
    evidence: &Evidence<'_>,
    case: &Case<'_>,
    set: &[Cause],
    blocks: &Blocks,
    layout: &crate::model::Layout,
) -> Option<f64> {
    let mut inputs = inputs.clone();
    for (_, indicator, actual) in evidence.figures.iter().filter(|(cause, ..)| set.contains(cause)) {
        if indicator == PUBLISHED_PRICE {
            let price = inputs.levers.get_mut(Lever::Price.family().id)?;
            price.insert(actual.year, actual.value);
        } else if is_imposed(layout, blocks, indicator) {
            let by_year = inputs.outturns.entry(indicator.clone()).or_default();
            by_year.insert(actual.year, actual.value);
        }
    }
    let projected = project(&inputs).ok()?.value(&id(case.actual), case.actual.year)?;
    let left = match case.error_kind {
        ErrorKind::Relative => projected / case.actual.value - 1.0,
        ErrorKind::Difference => projected - case.actual.value,
    };
    left.is_finite().then_some(left)
}

/// What a player adds to a coalition, averaged over all orders in which the players can come in; `worth` by the coalition's bits.
fn shapley(players: usize, player: usize, worth: &[f64]) -> f64 {
    let bit = 1 << player;
    let mut sum = 0.0;
    for coalition in (0..worth.len()).filter(|coalition| coalition & bit == 0) {
        // |S|! (n − 1 − |S|)! / n! = 1 / (n · C(n − 1, |S|)).
        let size = coalition.count_ones() as usize;
        let chosen = (0..size).fold(1.0, |chosen, one| {
            chosen * (players - 1 - one) as f64 / (one + 1) as f64
        });
        sum += (worth[coalition | bit] - worth[coalition]) / (players as f64 * chosen);
    }
    sum
}
