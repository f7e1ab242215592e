//! What differs between two inputs of one plan, sorted into the parts that a difference is attributed to.

use crate::inputs::ModelInputs;
use crate::model::{LeverValues, Model};
use crate::registry::Group;

/// A part of what is assumed, which is taken from the one scenario or from the other as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The levers of a group, in all years.
    Levers(Group),
    /// The regions' shares in the base year.
    Shares,
    /// The published results that are imposed, in all years.
    Outturns,
}

impl Part {
    /// Its id: the group's, or the key of a scenario.
    pub fn id(self) -> &'static str {
        match self {
            Part::Levers(group) => group.id(),
            Part::Shares => "shares",
            Part::Outturns => "outturns",
        }
    }
}

/// A part that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Which one.
    pub part: Part,
    /// The levers of it that differ in any year, by id.
    pub levers: Vec<String>,
    /// Their slots.
    pub(super) slots: Vec<usize>,
}

/// The parts that differ in any year, in the order they are shown: at most twelve. Both inputs are of one plan and one
/// horizon.
pub(super) fn moved(
    model: &Model,
    (from, to): (&ModelInputs, &ModelInputs),
    (from_levers, to_levers): (&LeverValues<f64>, &LeverValues<f64>),
) -> Vec<Moved> {
    let slots = model.slots();
    let differs =
        |slot: usize| (0..model.years()).any(|year| from_levers.get(year, slot) != to_levers.get(year, slot));
    let of_group = |group: Group| {
        let of_group = slots
            .iter()
            .filter(|(slot, _)| slots.family(*slot).family().group == group && differs(*slot));
        let (slots, levers) = of_group.map(|(slot, id)| (slot, id.to_owned())).unzip();
        Moved {
            part: Part::Levers(group),
            levers,
            slots,
        }
    };
    let whole = |part: Part| Moved {
        part,
        levers: Vec::new(),
        slots: Vec::new(),
    };
    let groups = Group::ALL.into_iter().map(of_group);
    let mut moved: Vec<Moved> = groups.filter(|one| !one.slots.is_empty()).collect();
    if from.regions != to.regions {
        moved.push(whole(Part::Shares));
    }
    if from.outturns != to.outturns {
        moved.push(whole(Part::Outturns));
    }
    moved
}

/// The inputs with their years up to a horizon alone.
pub(super) fn up_to(inputs: &ModelInputs, horizon: i32) -> ModelInputs {
    let mut cut = inputs.clone();
    cut.horizon = horizon;
    for by_year in cut.levers.values_mut().chain(cut.outturns.values_mut()) {
        by_year.retain(|year, _| *year <= horizon);
    }
    cut.outturns.retain(|_, by_year| !by_year.is_empty());
    cut
}
