//! Whether what a target still needs is plausible: how far the levers' plausible bands carry it from the moved state, and the common
//! growth of all chains that would just meet it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::root::root;
use crate::diagnostic::Diagnostic;
use crate::inputs::{ModelInputs, Process};
use crate::model::{LeverValues, Model, Workspace};
use crate::plan::{LeverDefinition, Plan, Subject, Target};
use crate::projection::Projection;
use crate::registry::dependencies::reach;
use crate::registry::{Indicator, Lever};
use crate::targets::{holds, projected, shortfall};

use super::pace::tracked;

/// Growth rates are known to this much.
const RESOLUTION: f64 = 1e-10;

/// What a need is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Against {
    /// The chains' plausible growth, and the indicator's own lever where it has one.
    Chains,
    /// The plausible bands of all levers that move it.
    Levers,
    /// No lever that moves it has a plausible band: the change a year so far.
    SoFar,
}

/// Whether a need is plausible.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Plausible {
    /// What it is held against.
    pub against: Against,
    /// Whether it can be met within that.
    pub is_plausible: bool,
    /// The target's measured value with every such lever at the better end of its band in the remaining years, in its unit.
    pub at_best: Option<f64>,
    /// The common real growth a year of all chains' existing firms in the remaining years with which it is just met; `null` where no
    /// rate in the levers' range does, or chains do not move it.
    pub common_growth: Option<f64>,
    /// Ends of the chains' plausible bands, averaged by output.
    pub band: Option<(f64, f64)>,
}

/// The scenario's model, which runs again with other levers in the years after the review's.
#[derive(Debug)]
pub(super) struct Rerun {
    model: Model,
    own: LeverValues<f64>,
    work: Workspace<f64>,
    /// The first year whose levers are free, counted from 0 at the year after the base year.
    first: usize,
}

/// A lever, or the growth of all chains together.
struct Movable {
    /// Slots with the ends of their bands.
    levers: Vec<(usize, f64, f64)>,
}

impl Rerun {
    pub fn new(model: Model, inputs: &ModelInputs, first_year: i32) -> Self {
        let own = model.lever_values(inputs);
        let work = Workspace::new(&model);
        let first = (first_year - inputs.base_year - 1).max(0) as usize;
        Self {
            model,
            own,
            work,
            first,
        }
    }

    pub fn model(&self) -> &Model {
        &self.model
    }

    pub fn project(&mut self) -> Result<Projection, Vec<Diagnostic>> {
        Projection::run(&self.model, &self.own, &mut self.work)
    }

    /// The target's measured value with these levers in the remaining years; `None` where the model cannot run so.
    fn value(&mut self, target: &Target, set: &[(usize, f64)]) -> Option<f64> {
        let mut levers = self.own.clone();
        for year in self.first..levers.years() {
            for (slot, value) in set {
                levers.set(year, *slot, *value);
            }
        }
        let projection = Projection::run(&self.model, &levers, &mut self.work).ok()?;
        projected(target, &projection)
    }

    /// Whether the levers' plausible bands carry a target; `None` where no lever that moves it has one.
    pub fn plausible(
        &mut self,
        plan: &Plan,
        definitions: &[LeverDefinition],
        target: &Target,
        weights: &[f64],
    ) -> Option<Plausible> {
        let (value, op) = (target.value?, target.op?);
        let about = plan.status.about;
        let (against, movables) = self.movables(plan, definitions, target);
        if movables.is_empty() {
            return None;
        }
        let miss = |one: Option<f64>| one.map_or(f64::INFINITY, |one| shortfall(op, one, value, about));
        let mut best = Vec::new();
        for movable in &movables {
            let low: Vec<(usize, f64)> = movable
                .levers
                .iter()
                .map(|(slot, low, _)| (*slot, *low))
                .collect();
            let high: Vec<(usize, f64)> = movable
                .levers
                .iter()
                .map(|(slot, _, high)| (*slot, *high))
                .collect();
            let misses = (miss(self.value(target, &low)), miss(self.value(target, &high)));
            best.extend(if misses.0 < misses.1 { low } else { high });
        }
        let at_best = self.value(target, &best);
        let chains = (against == Against::Chains).then(|| &movables[0].levers);
        let band = chains.map(|chains| {
            let sum: f64 = weights.iter().sum();
            let mean = |end: fn(&(usize, f64, f64)) -> f64| {
                chains
                    .iter()
                    .zip(weights)
                    .map(|(one, weight)| end(one) * weight)
                    .sum::<f64>()
                    / sum
            };
            (mean(|one| one.1), mean(|one| one.2))
        });
        let common_growth = (against == Against::Chains)
            .then(|| self.common_growth(definitions, target, value))
            .flatten();
        Some(Plausible {
            against,
            is_plausible: at_best.is_some_and(|at_best| holds(op, at_best, value, about)),
            at_best,
            common_growth,
            band: band.filter(|(low, high)| low.is_finite() && high.is_finite()),
        })
    }

    fn common_growth(
        &mut self,
        definitions: &[LeverDefinition],
        target: &Target,
        wanted: f64,
    ) -> Option<f64> {
        let growth = |one: &&LeverDefinition| one.family.lever == Lever::GrowthChain;
        let levers = || definitions.iter().filter(growth);
        let low = levers().map(|one| one.min).fold(f64::NEG_INFINITY, f64::max);
        let high = levers().map(|one| one.max).fold(f64::INFINITY, f64::min);
        let slots: Vec<usize> = levers()
            .filter_map(|one| self.model.slots().find(&one.id))
            .collect();
        let mut gap = |rate: f64| {
            let set: Vec<(usize, f64)> = slots.iter().map(|slot| (*slot, rate)).collect();
            self.value(target, &set).map(|value| value - wanted)
        };
        let ends = (gap(low)?, gap(high)?);
        if ends.0 * ends.1 > 0.0 {
            return None;
        }
        root((low, ends.0), (high, ends.1), RESOLUTION, |rate| {
            gap(rate).ok_or(())
        })
        .ok()
    }

    /// What may move towards a target: the chains together first, then other levers one by one, each with a plausible band.
    fn movables(
        &self,
        plan: &Plan,
        definitions: &[LeverDefinition],
        target: &Target,
    ) -> (Against, Vec<Movable>) {
        let own = tracked(plan, target);
        let family = match own {
            None => target
                .indicator
                .split(['@', '#'])
                .next()
                .and_then(Indicator::by_id),
            Some(one) => match one.process {
                Some(Process::Composition) => Some(Indicator::Va),
                Some(Process::Elastic) => one.driver.as_deref().and_then(Indicator::by_id),
                _ => None,
            },
        };
        let reach = family.map(|family| reach(family, self.model.blocks()));
        let is_own = |one: &LeverDefinition| {
            let subject = match one.subject {
                Some(Subject::Tracked(index)) => plan.tracked.get(index),
                _ => None,
            };
            subject.is_some_and(|subject| own.is_some_and(|own| own.id == subject.id))
        };
        let banded = |one: &LeverDefinition| {
            let slot = self.model.slots().find(&one.id)?;
            let (low, high) = one.plausible.filter(|_| !one.family.is_whole())?;
            Some((slot, low, high))
        };
        let by_chain: Vec<_> = definitions
            .iter()
            .filter(|one| one.family.lever == Lever::GrowthChain)
            .collect();
        let chains: Vec<_> = by_chain.iter().filter_map(|one| banded(one)).collect();
        let chains_move = reach.is_some_and(|reach| reach.has(Lever::GrowthChain));
        // Without a band of each chain there is nothing to hold their growth against.
        let by_chains = chains_move && !chains.is_empty() && chains.len() == by_chain.len();
        let single = |one: &&LeverDefinition| {
            let reached = reach.is_some_and(|reach| reach.has(one.family.lever));
            is_own(one) || reached && !by_chains && one.family.lever != Lever::Tracked
        };
        let singles = definitions.iter().filter(single).filter_map(banded);
        let singles = singles.map(|one| Movable { levers: vec![one] });
        if by_chains {
            let all = Movable { levers: chains };
            (Against::Chains, std::iter::once(all).chain(singles).collect())
        } else {
            (Against::Levers, singles.collect())
        }
    }
}
