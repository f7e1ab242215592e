//! What the paths of a scenario come to: summaries, chances, single values and draws.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::risk::block::{BLOCK, Block};
use crate::risk::draws::Draws;
use crate::risk::joint::{Joint, joint};
use crate::risk::simulation::Simulation;
use crate::risk::statistics::{Sorter, Summary, probability};
use crate::risk::workers::Workers;

/// What paths say of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TargetRisk {
    /// The part of the paths on which it is met; where its indicator is absent it is not met.
    pub probability: f64,
    /// Monte Carlo standard error of the probability.
    pub standard_error: f64,
    /// Mean over the paths of how far it is missed, 0 where it is met, in the unit of its measure. `None` where no path has a
    /// value.
    pub expected_shortfall: Option<f64>,
}

/// What one path draws.
#[derive(Clone, Debug, PartialEq)]
pub struct PathDraws {
    /// By year: macro, price, market, landing, the chains, the regions, renewal, renewal in the regions, efficiency, the tracked
    /// indicators; with correlation and persistence.
    pub z: Vec<Vec<f64>>,
    /// By year: the uniform numbers of IPOs and delistings.
    pub uniform: Vec<Vec<f64>>,
    /// Standard normals of the uncertain levers.
    pub spread: BTreeMap<String, f64>,
}

/// Summaries by slot of a row of results and year counted from the base year.
#[derive(Clone, Debug, Default)]
pub struct Summaries(BTreeMap<(usize, usize), Summary>);

impl Summaries {
    /// The summary of a slot in a year, where there is one.
    pub fn get(&self, slot: usize, year: usize) -> Option<&Summary> {
        self.0.get(&(slot, year))
    }

    /// All of them: slot, year, summary.
    pub fn iter(&self) -> impl Iterator<Item = (usize, usize, &Summary)> {
        self.0
            .iter()
            .map(|((slot, year), summary)| (*slot, *year, summary))
    }
}

impl Simulation {
    fn run_blocks(&self) -> &[Block] {
        &self.blocks[..self.told().div_ceil(BLOCK)]
    }

    /// Sums up an indicator in a year after the base year; `None` where it was not asked for, or is absent on all paths.
    pub fn summary(&self, id: &str, year: i32) -> Option<Summary> {
        self.sum_up(self.place(id, year)?, &mut Sorter::default())
    }

    /// Sums up everything that was asked for, column by column. What the last scenario came to stands where no lever that moved
    /// since reaches it.
    ///
    /// # Errors
    /// Indicators that came out as no finite number on some path, with the first such year.
    pub fn summaries(&mut self, workers: &impl Workers) -> Result<Summaries, Vec<Diagnostic>> {
        let columns = self.setup.columns.list();
        let mut summed = std::mem::take(&mut self.summed);
        let open = (0..columns.len()).filter(|place| !summed.contains_key(place));
        let mut open: Vec<(usize, Option<Summary>)> = open.map(|place| (place, None)).collect();
        workers.each(&mut open, Sorter::default, |sorter, (place, summary)| {
            *summary = self.sum_up(*place, sorter);
        });
        summed.extend(open);
        let of_columns = summed.iter().map(|(place, summary)| (columns[*place], summary));
        let found = of_columns.filter_map(|(column, one)| Some(((column.slot, column.year), (*one)?)));
        let found = Summaries(found.collect());
        let faults = self.faults(&found);
        if self.is_complete() {
            self.summed = summed;
        }
        if faults.is_empty() { Ok(found) } else { Err(faults) }
    }

    /// Indicators whose mean or spread is no finite number, in the first year that has one: a fault of one year spreads into the
    /// next ones.
    fn faults(&self, summaries: &Summaries) -> Vec<Diagnostic> {
        let is_wrong = |summary: &Summary| {
            !summary.mean.is_finite() || summary.deviation.is_some_and(|deviation| !deviation.is_finite())
        };
        let wrong = summaries.iter().filter(|(.., summary)| is_wrong(summary));
        let wrong: Vec<(usize, usize)> = wrong.map(|(slot, year, _)| (slot, year)).collect();
        let first = wrong.iter().map(|(_, year)| *year).min();
        let model = &self.setup.model;
        let instances = model.layout().instances().iter();
        let faulty = instances.filter(|one| first.is_some_and(|first| wrong.contains(&(one.slot, first))));
        let calendar = model.base_year() + first.unwrap_or_default() as i32;
        faulty
            .map(|one| {
                Diagnostic::error("risk-not-finite", format!("{}.{calendar}", one.id))
                    .with("indicator", one.id.as_str())
                    .with("year", calendar)
            })
            .collect()
    }

    /// An indicator's values in a year after the base year, path by path; NaN where absent. `None` where it was not asked for.
    pub fn values(&self, id: &str, year: i32) -> Option<Vec<f64>> {
        let place = self.place(id, year)?;
        let there = self.run_blocks().iter().filter(|block| block.has_values());
        let values = there.flat_map(|block| block.values(place));
        Some(values.copied().collect())
    }

    /// What one path draws, so that other programs can run it again.
    pub fn draws(&self, path: u64) -> PathDraws {
        let (risk, shape) = (&self.setup.risk, self.setup.risk.shape);
        let mut draws = Draws::new(shape);
        draws.draw(shape, &risk.factor, risk.persistence, self.setup.seed, path);
        let levers = risk.spreads.iter().map(|spread| {
            let mut slots = self.setup.model.slots().iter();
            let name = slots.find(|(slot, _)| *slot == spread.slot);
            name.map_or(String::new(), |(_, id)| id.to_owned())
        });
        PathDraws {
            z: draws.z.chunks(shape.series()).map(<[f64]>::to_vec).collect(),
            uniform: draws.uniform.chunks(2).map(<[f64]>::to_vec).collect(),
            spread: levers.zip(draws.spread.iter().copied()).collect(),
        }
    }

    fn place(&self, id: &str, year: i32) -> Option<usize> {
        let slot = self.setup.model.layout().find(id)?.slot;
        let year = usize::try_from(year - self.setup.model.base_year()).ok()?;
        self.setup.columns.place(slot, year)
    }

    /// Of a run in two passes that is not through yet, the blocks of its last step are summed up.
    fn sum_up(&self, place: usize, sorter: &mut Sorter) -> Option<Summary> {
        if let Some(stream) = self
            .stream
            .as_ref()
            .filter(|stream| stream.is_through(self.settings.paths))
        {
            return stream.folds[place].1.summary();
        }
        let there = self.run_blocks().iter().filter(|block| block.has_values());
        let pieces: Vec<&[f64]> = there.map(|block| block.values(place)).collect();
        sorter.summary(&pieces, self.setup.pivots().nth(place)?)
    }

    /// What the paths say of each target that was asked for, in their order; `None` for one that is not projected.
    pub fn targets(&self) -> Vec<Option<TargetRisk>> {
        let mut found = vec![None; self.setup.targets];
        for (at, probe) in self.setup.probes.iter().enumerate() {
            let (mut met, mut present, mut missed) = (0, 0, 0.0);
            for block in self.run_blocks() {
                let held = &block.held[at];
                met += held
                    .met
                    .iter()
                    .map(|word| word.count_ones() as usize)
                    .sum::<usize>();
                present += held.present;
                missed += held.shortfall;
            }
            let (probability, standard_error) = probability(met, self.told());
            found[probe.index] = Some(TargetRisk {
                probability,
                standard_error,
                expected_shortfall: (present > 0).then(|| missed / present as f64),
            });
        }
        found
    }

    /// The chance that the chosen targets, by their index, are all met; `None` where none of them is projected.
    pub fn joint(&self, chosen: &[usize]) -> Option<Joint> {
        let places: Vec<usize> = (0..self.setup.probes.len())
            .filter(|at| chosen.contains(&self.setup.probes[*at].index))
            .collect();
        let mut found = joint(self.run_blocks(), &places)?;
        found.bottleneck = self.setup.probes[found.bottleneck].index;
        Some(found)
    }

    /// Paths on which a published figure could not be imposed as it is, so that a value was cut to its bound.
    pub fn clamped(&self) -> usize {
        self.run_blocks().iter().map(|block| block.clamped).sum()
    }

    /// Whether the plan gives no deviation at all: paths differ by whole companies listed and delisted alone.
    pub fn is_calm(&self) -> bool {
        self.setup.risk.is_calm()
    }

    /// By how much an entry of the pack's correlation matrix was changed, where it was not positive definite.
    pub fn correlation_mended_by(&self) -> Option<f64> {
        self.setup.risk.correlation_mended_by
    }
}
