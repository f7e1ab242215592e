//! Which levers may move, and the variables that they make: one a lever, or one for all levers of a family that are tied.

use crate::analysis::response::FreeLever;
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::plan::LeverDefinition;

use super::goal::Goal;
use super::problem::Variable;

/// A lever that may move.
#[derive(Clone, Debug)]
pub(super) struct Mover {
    pub id: String,
    pub from: f64,
    pub min: f64,
    pub max: f64,
    weight: f64,
}

/// What one variable sets: one lever, or several to a common value.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Indices among the movers.
    pub members: Vec<usize>,
    /// The common range.
    pub low: f64,
    pub high: f64,
    pub variable: Variable,
    /// The members' distance where the variable rests.
    pub constant: f64,
}

impl Group {
    fn of(movers: &[Mover], members: Vec<usize>) -> Option<Self> {
        let ends = |of: fn(&Mover) -> f64| members.iter().map(move |index| of(&movers[*index]));
        let low = ends(|one| one.min).fold(f64::NEG_INFINITY, f64::max);
        let high = ends(|one| one.max).fold(f64::INFINITY, f64::min);
        if !(low < high) {
            return None;
        }
        let shares = members.iter().map(|index| {
            let one = &movers[*index];
            let part = (high - low) / (one.max - one.min);
            (one.weight * part * part, (one.from - low) / (high - low))
        });
        let shares: Vec<(f64, f64)> = shares.collect();
        let weight: f64 = shares.iter().map(|(weight, _)| weight).sum();
        let rest = match shares.as_slice() {
            [(_, rest)] => *rest,
            _ => shares.iter().map(|(weight, rest)| weight * rest).sum::<f64>() / weight,
        };
        let apart = shares
            .iter()
            .map(|(weight, own)| weight * (own - rest) * (own - rest));
        Some(Self {
            constant: apart.sum(),
            variable: Variable { weight, rest },
            low,
            high,
            members,
        })
    }

    /// The members' value at a scaled one; exactly the ends at the ends, and a single lever exactly where it rests, but for
    /// rounding.
    pub fn value(&self, movers: &[Mover], scaled: f64) -> f64 {
        if self.members.len() == 1 && (scaled - self.variable.rest).abs() <= 1e-13 {
            movers[self.members[0]].from
        } else if scaled <= 0.0 {
            self.low
        } else if scaled >= 1.0 {
            self.high
        } else {
            self.low + scaled * (self.high - self.low)
        }
    }
}

/// The part of the distance that each member of a group takes at a value.
pub(super) fn distance(mover: &Mover, to: f64) -> f64 {
    let part = (to - mover.from) / (mover.max - mover.min);
    mover.weight * part * part
}

/// The ids that may move, in the registry's order, with what is wrong with the choice of levers.
pub(super) fn free(
    definitions: &[LeverDefinition],
    inputs: &ModelInputs,
    goal: &Goal,
    faults: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let locked = named(definitions, &goal.locked, "locked", faults);
    let asked = goal
        .free
        .as_ref()
        .map(|ids| named(definitions, ids, "free", faults));
    if let Some(asked) = &asked {
        for id in asked.iter().filter(|id| locked.contains(id)) {
            faults.push(Diagnostic::error("seek-locked-and-freed", "free").with("lever", *id));
        }
        for one in definitions.iter().filter(|one| asked.contains(&one.id.as_str())) {
            if let Some(code) = cannot_move(one, inputs) {
                faults.push(Diagnostic::error(code, "free").with("lever", one.id.as_str()));
            }
        }
    }
    let is_free = |one: &&LeverDefinition| {
        let is_chosen = match &asked {
            Some(asked) => asked.contains(&one.id.as_str()),
            None => one.plausible.is_some(),
        };
        is_chosen && !locked.contains(&one.id.as_str()) && cannot_move(one, inputs).is_none()
    };
    let free: Vec<String> = definitions
        .iter()
        .filter(is_free)
        .map(|one| one.id.clone())
        .collect();
    if free.is_empty() && faults.is_empty() {
        faults.push(Diagnostic::error("seek-no-levers", "free"));
    }
    for (id, weight) in &goal.weights {
        if !definitions.iter().any(|one| one.id == *id) {
            faults.push(Diagnostic::error("lever-unknown", "weights").with("lever", id.as_str()));
        } else if !(*weight > 0.0 && weight.is_finite()) {
            let fault = Diagnostic::error("seek-weight", "weights").with("lever", id.as_str());
            faults.push(fault.with("weight", weight.to_string()));
        } else if !free.contains(id) {
            faults.push(Diagnostic::error("seek-weight-unused", "weights").with("lever", id.as_str()));
        }
    }
    free
}

/// Why a lever cannot take one value of its own in all years.
fn cannot_move(one: &LeverDefinition, inputs: &ModelInputs) -> Option<&'static str> {
    let by_year = inputs.levers.get(&one.id);
    let mut values = by_year.into_iter().flat_map(|by_year| by_year.values());
    let first = values.next();
    if one.family.is_whole() {
        Some("seek-lever-whole")
    } else if values.any(|value| Some(value) != first) {
        Some("seek-lever-by-year")
    } else if !(one.min < one.max) {
        Some("seek-lever-fixed")
    } else {
        None
    }
}

/// The levers that ids stand for: a lever itself, or all of a family.
fn named<'a>(
    definitions: &'a [LeverDefinition],
    ids: &[String],
    place: &str,
    faults: &mut Vec<Diagnostic>,
) -> Vec<&'a str> {
    let mut found = Vec::new();
    for id in ids {
        let before = found.len();
        let meant = definitions
            .iter()
            .filter(|one| one.id == *id || one.family.id == *id);
        found.extend(meant.map(|one| one.id.as_str()));
        if found.len() == before {
            faults.push(Diagnostic::error("lever-unknown", place).with("lever", id.as_str()));
        }
    }
    found
}

/// The levers that may move, as the scenario has them.
pub(super) fn movers(levers: &[FreeLever], goal: &Goal) -> Vec<Mover> {
    let mover = |one: &FreeLever| Mover {
        id: one.id.clone(),
        from: one.start,
        min: one.range.0,
        max: one.range.1,
        weight: goal.weights.get(&one.id).copied().unwrap_or(1.0),
    };
    levers.iter().map(mover).collect()
}

/// The variables, with what is wrong with what is tied.
pub(super) fn groups(
    definitions: &[LeverDefinition],
    movers: &[Mover],
    goal: &Goal,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Group> {
    let family = |mover: &Mover| {
        let own = definitions.iter().find(|one| one.id == mover.id);
        own.map_or("", |own| own.family.id)
    };
    let mut groups = Vec::new();
    for tied in &goal.tied {
        let members: Vec<usize> = (0..movers.len())
            .filter(|index| family(&movers[*index]) == tied.as_str())
            .collect();
        if members.is_empty() {
            faults.push(Diagnostic::error("seek-tie-empty", "tied").with("family", tied.as_str()));
            continue;
        }
        match Group::of(movers, members) {
            Some(group) => groups.push(group),
            None => faults.push(Diagnostic::error("seek-tie-apart", "tied").with("family", tied.as_str())),
        }
    }
    let is_tied = |index: usize| {
        goal.tied
            .iter()
            .any(|tied| tied.as_str() == family(&movers[index]))
    };
    let single = (0..movers.len()).filter(|index| !is_tied(*index));
    groups.extend(single.filter_map(|index| Group::of(movers, vec![index])));
    groups
}
