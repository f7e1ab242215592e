//! Which levers of a plan can move which of its indicators: the registry's dependencies, with the plan's own indicators.

use crate::inputs::Process;
use crate::model::{Instance, Layout};
use crate::plan::{LeverDefinition, Plan, Subject};
use crate::registry::dependencies::{Reach, reach};
use crate::registry::{Blocks, Indicator};

/// The levers that can move an indicator.
#[derive(Clone, Copy, Debug)]
pub struct Reaches {
    /// Families of the registry.
    families: Option<Reach>,
    /// The tracked indicator, by its place in the plan, whose own lever does.
    own: Option<usize>,
}

impl Reaches {
    /// Whether the lever can move it. Of a family of several levers all are said to, though one of another chain or region may
    /// not.
    pub fn has(&self, lever: &LeverDefinition) -> bool {
        match lever.subject {
            Some(Subject::Tracked(index)) => self.own == Some(index),
            _ => self
                .families
                .is_some_and(|families| families.has(lever.family.lever)),
        }
    }
}

/// What can move each indicator, in the layout's order.
pub fn reaches(plan: &Plan, layout: &Layout, blocks: &Blocks) -> Vec<Reaches> {
    let with_process: Vec<_> = plan.tracked.iter().filter(|one| one.process.is_some()).collect();
    let of = |instance: &Instance| match (instance.family, instance.tracked) {
        (Some(family), _) => Reaches {
            families: Some(reach(family, blocks)),
            own: None,
        },
        (None, Some(index)) => {
            let one = with_process[index];
            let family = match one.process {
                Some(Process::Composition) => Some(Indicator::Va),
                Some(Process::Elastic) => {
                    let driver = one.driver.as_deref().and_then(|id| layout.find(id));
                    driver.and_then(|driver| driver.family)
                }
                _ => None,
            };
            Reaches {
                families: family.map(|family| reach(family, blocks)),
                own: plan.tracked.iter().position(|other| other.id == one.id),
            }
        }
        (None, None) => Reaches {
            families: None,
            own: None,
        },
    };
    layout.instances().iter().map(of).collect()
}
