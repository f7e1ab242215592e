//! Which indicators a run computes.

use std::ops::Range;

use super::Model;
use crate::registry::{Block, INDICATORS};

/// Which indicators are computed and written into the results; the city's are always, but for those of listed companies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Detail {
    pub by_region: bool,
    pub by_chain: bool,
    pub listed: bool,
}

impl Detail {
    pub const ALL: Self = Self {
        by_region: true,
        by_chain: true,
        listed: true,
    };

    /// What these slots of the layout need; elastic indicators read their drivers.
    pub fn of(model: &Model, slots: &[usize]) -> Self {
        let layout = model.layout();
        let mut needed = slots.to_vec();
        for slot in slots.iter().filter(|slot| **slot >= layout.tracked) {
            needed.extend(model.driver(slot - layout.tracked));
        }
        let among = |slots_of: Range<usize>| needed.iter().any(|slot| slots_of.contains(slot));
        let listed = |slot: &usize| {
            let family = INDICATORS.get(*slot);
            family.is_some_and(|family| family.blocks.contains(&Block::Listed))
        };
        Self {
            by_region: among(layout.regional..layout.by_chain),
            by_chain: among(layout.by_chain..layout.tracked),
            listed: needed.iter().any(listed) || model.has_outturns(),
        }
    }
}
