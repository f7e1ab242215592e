//! The levers of a plan: the registry's families repeated over its chains, regions, size classes and tracked indicators,
//! with the values, ranges and bands that the pack sets and the registry's neutral ones where it is silent.

use crate::inputs::{ByYear, Process};
use crate::model::base_year;
use crate::plan::{LocalText, Plan, PlanLever, Source, Tracked};
use crate::registry::{Blocks, LEVERS, LeverFamily, Scope};
use crate::units::{Display, Unit};

/// What a lever of a repeated family belongs to, by its place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A chain.
    Chain(usize),
    /// A region.
    Region(usize),
    /// A size class of projects.
    Size(usize),
    /// A tracked indicator.
    Tracked(usize),
}

/// One lever of a plan.
#[derive(Clone, Debug)]
pub struct LeverDefinition {
    /// Id.
    pub id: String,
    /// The registry's family.
    pub family: &'static LeverFamily,
    /// What it belongs to; `None` for a lever of the city.
    pub subject: Option<Subject>,
    /// Name of what it belongs to.
    pub name: Option<LocalText>,
    /// Unit.
    pub unit: Unit,
    /// How its values are shown.
    pub display: Display,
    /// The plan's value, in every year but those of `years`.
    pub value: f64,
    /// Single years that differ.
    pub years: ByYear,
    /// Lowest value taken.
    pub min: f64,
    /// Highest value taken.
    pub max: f64,
    /// Step of the slider.
    pub step: f64,
    /// Plausible band.
    pub plausible: Option<(f64, f64)>,
    /// Standard deviation of its uncertainty.
    pub spread: f64,
    /// Source of the value; `None` for the registry's neutral one.
    pub source: Option<Source>,
    /// Why this plausible band.
    pub plausible_source: Option<Source>,
}

/// The blocks that a plan's base numbers make up.
pub(crate) fn blocks(plan: &Plan) -> Blocks {
    base_year::blocks(&crate::resolve::baseline(plan))
}

/// All levers of a plan, in the registry's order; those of blocks that the plan leaves out do not exist.
pub fn lever_definitions(plan: &Plan) -> Vec<LeverDefinition> {
    let blocks = blocks(plan);
    LEVERS
        .iter()
        .filter(|family| blocks.has(family.block))
        .flat_map(|family| {
            subjects(plan, family)
                .into_iter()
                .map(move |subject| define(plan, family, subject))
        })
        .collect()
}

fn subjects(plan: &Plan, family: &LeverFamily) -> Vec<Option<Subject>> {
    let some =
        |count: usize, subject: fn(usize) -> Subject| (0..count).map(|index| Some(subject(index))).collect();
    match family.scope {
        Scope::City => vec![None],
        Scope::Chain => some(plan.chains.len(), Subject::Chain),
        Scope::Region => some(plan.regions.len(), Subject::Region),
        Scope::Size => some(plan.sizes.len(), Subject::Size),
        Scope::Tracked => {
            let with_process = plan
                .tracked
                .iter()
                .enumerate()
                .filter(|(_, one)| one.process.is_some());
            with_process
                .map(|(index, _)| Some(Subject::Tracked(index)))
                .collect()
        }
    }
}

fn define(plan: &Plan, family: &'static LeverFamily, subject: Option<Subject>) -> LeverDefinition {
    let (member, name) = match subject {
        None => (None, None),
        Some(Subject::Chain(index)) => (
            Some(plan.chains[index].id.as_str()),
            Some(plan.chains[index].name.clone()),
        ),
        Some(Subject::Region(index)) => (
            Some(plan.regions[index].id.as_str()),
            Some(plan.regions[index].name.clone()),
        ),
        Some(Subject::Size(index)) => (
            Some(plan.sizes[index].0.as_str()),
            Some(plan.sizes[index].1.clone()),
        ),
        Some(Subject::Tracked(index)) => (
            Some(plan.tracked[index].id.as_str()),
            Some(plan.tracked[index].name.clone()),
        ),
    };
    let id = member.map_or_else(
        || family.id.to_owned(),
        |member| format!("{}.{member}", family.id),
    );
    let set = plan.levers.get(&id);
    let neutral = match subject {
        Some(Subject::Tracked(index)) => of_tracked(&plan.tracked[index], set),
        _ => Neutral {
            unit: family.unit,
            display: family.unit.display(None),
            value: family.default,
            range: (family.min, family.max),
            step: family.step,
        },
    };
    let (min, max) = set.and_then(|lever| lever.range).unwrap_or(neutral.range);
    LeverDefinition {
        family,
        subject,
        name,
        unit: neutral.unit,
        display: neutral.display,
        value: set.map_or(neutral.value, |lever| lever.value),
        years: set.map(|lever| lever.years.clone()).unwrap_or_default(),
        min,
        max,
        step: set.and_then(|lever| lever.step).unwrap_or(neutral.step),
        plausible: set.and_then(|lever| lever.plausible),
        spread: set.map_or(0.0, |lever| lever.spread),
        source: set.map(|lever| lever.source.clone()),
        plausible_source: set.and_then(|lever| lever.plausible_source.clone()),
        id,
    }
}

struct Neutral {
    unit: Unit,
    display: Display,
    value: f64,
    range: (f64, f64),
    step: f64,
}

/// The lever of a tracked indicator: unit and range follow from its process.
fn of_tracked(one: &Tracked, set: Option<&PlanLever>) -> Neutral {
    let unit = one.lever_unit();
    let (range, step) = match one.process {
        Some(Process::Compound) => ((-0.5, 1.0), 0.005),
        Some(Process::Share) => ((-2.0, 2.0), 0.01),
        Some(Process::Elastic) => ((-5.0, 5.0), 0.05),
        _ if unit == Unit::SharePerYear => ((-0.1, 0.1), 0.0005),
        process => {
            let scale = one
                .value
                .unwrap_or(0.0)
                .abs()
                .max(set.map_or(0.0, |lever| lever.value.abs()));
            let most = tenfold(scale);
            let least = if process == Some(Process::Cumulative) {
                0.0
            } else {
                -most
            };
            ((least, most), most / 1000.0)
        }
    };
    let display = if unit == Unit::PerYear {
        Display {
            decimals: one.decimals.max(1),
            ..one.display()
        }
    } else {
        unit.display(None)
    };
    Neutral {
        unit,
        display,
        value: one.lever_default(),
        range,
        step,
    }
}

/// The power of ten that is at least ten times `value`, and at least 10.
fn tenfold(value: f64) -> f64 {
    let mut most = 10.0;
    while most < 10.0 * value && most < 1e12 {
        most *= 10.0;
    }
    most
}
