//! What of a scenario's results has to be computed: all of it, or what a change of levers can move. The rest stands in the blocks
//! from the scenario before, and has the same bits.

use crate::inputs::Process;
use crate::model::{Detail, Instance, LeverValues, Model};
use crate::registry::dependencies::reach;
use crate::registry::levers::LEVER_COUNT;
use crate::registry::{Indicator, Lever};
use crate::risk::columns::Columns;
use crate::risk::probe::Probe;

/// What a block computes.
#[derive(Clone, Debug)]
pub(crate) struct Refresh {
    /// Places of the columns.
    pub columns: Vec<usize>,
    /// Places of the targets' probes.
    pub probes: Vec<usize>,
    /// Which indicators the model has to compute for them.
    pub detail: Detail,
}

impl Refresh {
    /// Everything.
    pub fn all(model: &Model, columns: &Columns, probes: &[Probe]) -> Self {
        Self::of(model, columns, probes, |_| true)
    }

    /// What differs between two scenarios of one plan, on the same draws.
    pub fn between(
        model: &Model,
        columns: &Columns,
        probes: &[Probe],
        (earlier, levers): (&LeverValues<f64>, &LeverValues<f64>),
    ) -> Self {
        let changed = Changed::new(model, earlier, levers);
        let instances = by_slot(model);
        Self::of(model, columns, probes, |slot| {
            instances[slot].is_none_or(|instance| changed.moves(&instances, instance))
        })
    }

    fn of(model: &Model, columns: &Columns, probes: &[Probe], is_moved: impl Fn(usize) -> bool) -> Self {
        let list = columns.list();
        let places: Vec<usize> = (0..list.len())
            .filter(|place| is_moved(list[*place].slot))
            .collect();
        let slots: Vec<usize> = places.iter().map(|place| list[*place].slot).collect();
        let has = |place: usize| places.binary_search(&place).is_ok();
        Self {
            probes: (0..probes.len())
                .filter(|at| probes[*at].places().any(has))
                .collect(),
            detail: Detail::of(model, &slots),
            columns: places,
        }
    }
}

/// The indicator at each slot; a slot whose block is left out has none.
fn by_slot(model: &Model) -> Vec<Option<&Instance>> {
    let mut found = vec![None; model.layout().row_width()];
    for instance in model.layout().instances() {
        found[instance.slot] = Some(instance);
    }
    found
}

/// The levers that differ between two scenarios.
struct Changed<'a> {
    model: &'a Model,
    families: [bool; LEVER_COUNT],
    tracked: Vec<bool>,
}

impl<'a> Changed<'a> {
    fn new(model: &'a Model, earlier: &LeverValues<f64>, levers: &LeverValues<f64>) -> Self {
        let mut families = [false; LEVER_COUNT];
        let mut tracked = vec![false; model.tracked.len()];
        families[Lever::BuildYears as usize] = earlier.build_years != levers.build_years;
        let slots = model.slots();
        for (slot, _) in slots.iter() {
            let differs = |year: usize| earlier.get(year, slot).to_bits() != levers.get(year, slot).to_bits();
            if (0..model.years()).any(differs) {
                families[slots.family(slot) as usize] = true;
                if let Some(index) = slot.checked_sub(slots.tracked_slot()) {
                    tracked[index] = true;
                }
            }
        }
        Self {
            model,
            families,
            tracked,
        }
    }

    /// Whether any of them can move an indicator.
    fn moves(&self, instances: &[Option<&Instance>], instance: &Instance) -> bool {
        let family = |family: Indicator| {
            let reached = reach(family, self.model.blocks());
            let families = (0..LEVER_COUNT).filter(|lever| self.families[*lever]);
            families
                .filter_map(|lever| crate::registry::LEVERS.get(lever))
                .any(|line| reached.has(line.lever))
        };
        match (instance.family, instance.tracked) {
            (Some(own), _) => family(own),
            (None, Some(index)) => {
                let driven = match self.model.tracked[index].process {
                    Process::Composition => family(Indicator::Va),
                    Process::Elastic => instances[self.model.tracked[index].driver]
                        .is_none_or(|driver| self.moves(instances, driver)),
                    _ => false,
                };
                driven || self.tracked[index]
            }
            (None, None) => true,
        }
    }
}
