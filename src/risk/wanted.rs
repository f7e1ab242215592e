//! What is asked of the paths, as columns to be written down and targets to be held against them.

use crate::plan::Target;
use crate::projection::Projection;
use crate::risk::Question;
use crate::risk::columns::{Column, Columns};
use crate::risk::probe::Probe;
use crate::targets::projected;

/// The slots that are summed up, and the targets that are projected with their slots.
pub(crate) struct Wanted {
    slots: Vec<usize>,
    targets: Vec<(usize, usize)>,
    years: Vec<std::ops::RangeInclusive<i32>>,
}

impl Wanted {
    pub fn new(projection: &Projection, question: &Question<'_>) -> Self {
        let layout = projection.layout();
        let is_asked = |id: &String| question.indicators.is_none_or(|asked| asked.contains(id));
        let instances = layout.instances().iter();
        let slot_of = |target: &Target| Some(layout.find(&target.indicator_id())?.slot);
        let targets: Vec<(usize, usize)> = question
            .targets
            .iter()
            .enumerate()
            .filter(|(_, target)| projected(target, projection).is_some())
            .filter_map(|(index, target)| Some((index, slot_of(target)?)))
            .collect();
        Self {
            slots: instances
                .filter(|one| is_asked(&one.id))
                .map(|one| one.slot)
                .collect(),
            years: targets
                .iter()
                .map(|(index, _)| Probe::years(&question.targets[*index], projection.years[0]))
                .collect(),
            targets,
        }
    }

    pub fn columns(&self, years: usize) -> impl Iterator<Item = Column> {
        let asked = self
            .slots
            .iter()
            .flat_map(move |slot| (1..=years).map(move |year| Column { slot: *slot, year }));
        let held = self
            .targets
            .iter()
            .zip(&self.years)
            .flat_map(|((_, slot), needed)| {
                let there = needed.clone().filter_map(|year| usize::try_from(year).ok());
                there.map(|year| Column { slot: *slot, year })
            });
        asked.chain(held)
    }

    pub fn probes(&self, projection: &Projection, question: &Question<'_>, columns: &Columns) -> Vec<Probe> {
        let (base_year, years) = (projection.years[0], projection.years.len() - 1);
        let probe = |(index, slot): &(usize, usize)| {
            let base = projection.at(*slot, base_year).unwrap_or(f64::NAN);
            let target = &question.targets[*index];
            Probe::new(
                *index,
                target,
                question.about,
                (base_year, base),
                (columns, *slot),
                years,
            )
        };
        self.targets.iter().filter_map(probe).collect()
    }
}
