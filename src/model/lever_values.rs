//! Where each lever stands in a year's row of values, and the rows themselves.

use crate::inputs::ModelInputs;
use crate::registry::levers::LEVER_COUNT;
use crate::registry::{LEVERS, Lever, Scope};

/// Position of every lever of a plan in a row: the city's by their place in the registry, then by chain, by region, count
/// and size by size class, and the tracked ones.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverSlots {
    ids: Vec<Option<String>>,
    pub(crate) chains: usize,
    pub(crate) regions: usize,
    pub(crate) counts: usize,
    pub(crate) sizes: usize,
    pub(crate) tracked: usize,
    pub(crate) size_classes: usize,
}

impl LeverSlots {
    /// The slots for a plan's chains, regions, size classes and tracked indicators.
    pub fn new(inputs: &ModelInputs) -> Self {
        let size_classes: Vec<&str> = inputs
            .levers
            .keys()
            .filter_map(|id| {
                id.strip_prefix(Lever::ProjectsCount.family().id)?
                    .strip_prefix('.')
            })
            .collect();
        let family = |lever: Lever| lever.family().id;
        let mut ids: Vec<Option<String>> = LEVERS
            .iter()
            .map(|line| (line.scope == Scope::City).then(|| line.id.to_owned()))
            .collect();
        let chains = ids.len();
        ids.extend(
            inputs
                .chains
                .iter()
                .map(|chain| Some(format!("{}.{}", family(Lever::GrowthChain), chain.id))),
        );
        let regions = ids.len();
        ids.extend(
            inputs
                .regions
                .iter()
                .map(|region| Some(format!("{}.{}", family(Lever::GrowthRegion), region.id))),
        );
        let counts = ids.len();
        ids.extend(
            size_classes
                .iter()
                .map(|size| Some(format!("{}.{size}", family(Lever::ProjectsCount)))),
        );
        let sizes = ids.len();
        ids.extend(
            size_classes
                .iter()
                .map(|size| Some(format!("{}.{size}", family(Lever::ProjectsSize)))),
        );
        let tracked = ids.len();
        ids.extend(
            inputs
                .tracked
                .iter()
                .map(|one| Some(format!("{}.{}", family(Lever::Tracked), one.id))),
        );
        Self {
            ids,
            chains,
            regions,
            counts,
            sizes,
            tracked,
            size_classes: size_classes.len(),
        }
    }

    /// Length of a row.
    pub fn width(&self) -> usize {
        self.ids.len()
    }

    /// The levers that stand in a row, with their slots.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &str)> {
        self.ids
            .iter()
            .enumerate()
            .filter_map(|(slot, id)| Some((slot, id.as_deref()?)))
    }

    /// The slot of the first tracked indicator's lever; the others follow.
    pub(crate) fn tracked_slot(&self) -> usize {
        self.tracked
    }

    /// The slot of a lever.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.iter().find(|(_, name)| *name == id).map(|(slot, _)| slot)
    }

    /// The registry's family of the lever at a slot.
    pub fn family(&self, slot: usize) -> Lever {
        if slot < LEVER_COUNT {
            LEVERS[slot].lever
        } else if slot < self.regions {
            Lever::GrowthChain
        } else if slot < self.counts {
            Lever::GrowthRegion
        } else if slot < self.sizes {
            Lever::ProjectsCount
        } else if slot < self.tracked {
            Lever::ProjectsSize
        } else {
            Lever::Tracked
        }
    }
}

/// Values of all levers for every year after the base year.
#[derive(Clone, Debug)]
pub struct LeverValues<N> {
    pub(crate) rows: Vec<N>,
    pub(crate) width: usize,
    pub(crate) build_years: usize,
}

impl<N: crate::number::Number> LeverValues<N> {
    /// Rows of zeros for a plan over `years`, with a build time.
    pub fn new(slots: &LeverSlots, years: usize, build_years: usize) -> Self {
        Self {
            rows: vec![N::from(0.0); slots.width() * years],
            width: slots.width(),
            build_years,
        }
    }

    /// Sets a lever in the `year`-th year after the base year, counted from 0.
    pub fn set(&mut self, year: usize, slot: usize, value: N) {
        self.rows[year * self.width + slot] = value;
    }

    /// A lever's value in the `year`-th year after the base year, counted from 0.
    pub fn get(&self, year: usize, slot: usize) -> N {
        self.rows[year * self.width + slot]
    }

    /// The number of years after the base year.
    pub fn years(&self) -> usize {
        self.rows.len() / self.width
    }

    /// Sets the build time, in whole years.
    pub fn set_build_years(&mut self, years: usize) {
        self.build_years = years;
    }

    /// The same values in every lane of another kind of number.
    pub fn spread<M: crate::number::Number>(&self) -> LeverValues<M>
    where
        N: Into<f64>,
    {
        LeverValues {
            rows: self.rows.iter().map(|value| M::from((*value).into())).collect(),
            width: self.width,
            build_years: self.build_years,
        }
    }

    #[inline]
    pub(crate) fn row(&self, year: usize) -> &[N] {
        &self.rows[year * self.width..][..self.width]
    }
}
