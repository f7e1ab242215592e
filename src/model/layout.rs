//! Where each indicator stands in a year's row of results.

use std::collections::BTreeMap;

use crate::inputs::ModelInputs;
use crate::registry::indicators::{CHAIN_COUNT, INDICATOR_COUNT, REGIONAL_COUNT};
use crate::registry::{Blocks, INDICATORS, Indicator};

/// One indicator of a plan: a family's city form, one of its `@region` or `#chain` forms, or a tracked one.
#[derive(Clone, Debug, PartialEq)]
pub struct Instance {
    /// Id with `@region` or `#chain`.
    pub id: String,
    /// The registry's family; `None` for a tracked indicator.
    pub family: Option<Indicator>,
    /// Index of its region.
    pub region: Option<usize>,
    /// Index of its chain.
    pub chain: Option<usize>,
    /// Index among the tracked indicators.
    pub tracked: Option<usize>,
    /// Its place in a row of results.
    pub slot: usize,
}

/// All indicators of a plan. A row has a slot for every form of the registry; those that need a block that the plan leaves
/// out are not among the instances.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    instances: Vec<Instance>,
    /// Places among the instances, by id.
    places: BTreeMap<String, usize>,
    pub(crate) width: usize,
    pub(crate) regional: usize,
    pub(crate) by_chain: usize,
    pub(crate) tracked: usize,
}

impl Layout {
    /// The layout of a plan with these blocks.
    pub fn new(inputs: &ModelInputs, blocks: &Blocks) -> Self {
        let regional = INDICATOR_COUNT;
        let by_chain = regional + REGIONAL_COUNT * inputs.regions.len();
        let tracked = by_chain + CHAIN_COUNT * inputs.chains.len();
        let mut instances = Vec::new();
        for (slot, family) in INDICATORS
            .iter()
            .enumerate()
            .filter(|(_, family)| blocks.has_all(family.blocks))
        {
            let of = |id: String, region, chain, slot| Instance {
                id,
                family: Some(family.indicator),
                region,
                chain,
                tracked: None,
                slot,
            };
            instances.push(of(family.id.to_owned(), None, None, slot));
            if let Some(position) = family.by_region {
                instances.extend(inputs.regions.iter().enumerate().map(|(index, region)| {
                    let slot = regional + index * REGIONAL_COUNT + position;
                    of(format!("{}@{}", family.id, region.id), Some(index), None, slot)
                }));
            }
            if let Some(position) = family.by_chain {
                instances.extend(inputs.chains.iter().enumerate().map(|(index, chain)| {
                    let slot = by_chain + index * CHAIN_COUNT + position;
                    of(format!("{}#{}", family.id, chain.id), None, Some(index), slot)
                }));
            }
        }
        for (index, one) in inputs.tracked.iter().enumerate() {
            let region = one
                .id
                .split_once('@')
                .and_then(|(_, place)| region_index(inputs, place));
            let slot = tracked + index;
            instances.push(Instance {
                id: one.id.clone(),
                family: None,
                region,
                chain: None,
                tracked: Some(index),
                slot,
            });
        }
        let places = instances.iter().enumerate();
        let places = places.map(|(place, one)| (one.id.clone(), place)).collect();
        Self {
            instances,
            places,
            width: tracked + inputs.tracked.len(),
            regional,
            by_chain,
            tracked,
        }
    }

    /// Where the form at a `position` of the registry stands for a region.
    pub(crate) fn regional_slot(&self, region: usize, position: usize) -> usize {
        self.regional + region * REGIONAL_COUNT + position
    }

    /// Slots in a row of results.
    pub fn row_width(&self) -> usize {
        self.width
    }

    /// Every indicator of the plan, in the registry's order, tracked ones last.
    pub fn instances(&self) -> &[Instance] {
        &self.instances
    }

    /// Finds an indicator by its id.
    pub fn find(&self, id: &str) -> Option<&Instance> {
        self.places.get(id).map(|place| &self.instances[*place])
    }
}

fn region_index(inputs: &ModelInputs, id: &str) -> Option<usize> {
    inputs.regions.iter().position(|region| region.id == id)
}
