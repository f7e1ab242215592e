//! A scenario on random paths: begun, advanced in steps, asked for what it came to. The draws stay when the scenario changes.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{Layout, Model, Workspace};
use crate::plan::{Plan, Target};
use crate::projection::Projection;
use crate::risk::block::{BLOCK, Block, Memory, Pool, Setup};
use crate::risk::columns::Columns;
use crate::risk::compile::RiskModel;
use crate::risk::draws::Draws;
use crate::risk::joint::{Joint, joint};
use crate::risk::kept::{Moved, Places};
use crate::risk::settings::RiskSettings;
use crate::risk::statistics::{Sorter, Summary, probability};
use crate::risk::stream::Stream;
use crate::risk::wanted::Wanted;
use crate::risk::workers::Workers;

/// Blocks of a step of a run in two passes, at most.
const WAVE: usize = 32;

/// What is asked of the paths of a scenario.
#[derive(Clone, Copy, Debug, Default)]
pub struct Question<'a> {
    /// Ids of the indicators that are summed up; all where `None`.
    pub indicators: Option<&'a [String]>,
    /// Targets that are held against the paths; those that are not projected are passed over.
    pub targets: &'a [Target],
    /// What 左右 allows, as a fraction of the target.
    pub about: f64,
}

impl<'a> Question<'a> {
    /// All targets of a plan, and all indicators or some.
    pub fn of(plan: &'a Plan, indicators: Option<&'a [String]>) -> Self {
        Self {
            indicators,
            targets: &plan.targets,
            about: plan.status.about,
        }
    }
}

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

/// A scenario on random paths.
#[derive(Debug)]
pub struct Simulation {
    setup: Setup,
    settings: RiskSettings,
    blocks: Vec<Block>,
    /// Paths that were run; of two passes each counts by half.
    done: usize,
    /// No more memory was given.
    full: bool,
    pool: Pool,
    /// Where the values of all paths would take too much memory.
    stream: Option<Stream>,
}

impl Simulation {
    /// Begins a scenario's paths; `earlier` is a simulation whose draws are used again where they are the same.
    ///
    /// # Errors
    /// Faults of the risk numbers, and what keeps the scenario from being projected without shocks.
    pub fn begin(
        inputs: &ModelInputs,
        question: &Question<'_>,
        settings: RiskSettings,
        earlier: Option<Self>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let model = Model::new(inputs)?;
        let risk = RiskModel::new(&model, inputs)?;
        let levers = model.lever_values(inputs);
        let mut space = Workspace::new(&model);
        let projection = Projection::run(&model, &levers, &mut space)?;
        let wanted = Wanted::new(&projection, question);
        let columns = Columns::new(&model, wanted.columns(model.years()));
        let probes = wanted.probes(&projection, question, &columns);
        let places = Places::new(&risk);
        let setup = Setup {
            moved: Moved::all(&model, &risk, &places),
            places,
            detail: columns.detail(&model),
            seed: settings.seed,
            calm: space.values,
            model,
            risk,
            levers,
            columns,
            probes,
            targets: question.targets.len(),
        };
        let bytes = settings.paths * setup.columns.list().len() * size_of::<f64>();
        let stream = (bytes > settings.memory).then(|| Stream::new(setup.pivots()));
        let same_draws =
            |earlier: &Self| earlier.setup.seed == setup.seed && earlier.setup.risk == setup.risk;
        let kept =
            earlier.filter(|earlier| same_draws(earlier) && earlier.stream.is_none() && stream.is_none());
        let mut blocks = kept.map(|earlier| earlier.blocks).unwrap_or_default();
        blocks.truncate(settings.paths.div_ceil(BLOCK));
        for block in &mut blocks {
            block.rewind();
        }
        Ok(Self {
            setup,
            settings,
            blocks,
            done: 0,
            full: false,
            pool: Pool::default(),
            stream,
        })
    }

    /// Number of paths and seed.
    pub fn settings(&self) -> RiskSettings {
        self.settings
    }

    /// Where each indicator stands in a row of results.
    pub fn layout(&self) -> &Layout {
        self.setup.model.layout()
    }

    /// The number of projected years.
    pub fn years(&self) -> usize {
        self.setup.model.years()
    }

    /// How far the run is, in paths.
    pub fn done(&self) -> usize {
        self.done
    }

    /// Paths that what is told rests on.
    pub fn told(&self) -> usize {
        let all = self.settings.paths;
        self.stream
            .as_ref()
            .map_or(self.done, |stream| stream.counted(all))
    }

    /// As many paths as memory allowed, where that was fewer than asked for.
    pub fn limited(&self) -> Option<usize> {
        self.full.then_some(self.told())
    }

    /// Runs more paths, in whole blocks, up to the number asked for; gives how far the run is. Where memory for more is refused,
    /// no more are run.
    pub fn advance(&mut self, paths: usize, workers: &impl Workers) -> usize {
        if let Some(stream) = self.stream.take() {
            self.stream = Some(self.advance_stream(stream, paths, workers));
        } else {
            let first = self.done / BLOCK;
            let last = (self.done + paths).min(self.settings.paths).div_ceil(BLOCK);
            let there = self.make_room(first, last);
            self.full = self.full || there < last;
            self.run(first, there, workers);
            self.done = self.done.max(self.settings.paths.min(there * BLOCK));
        }
        self.done
    }

    /// A step of a run in two passes: blocks take over the memory of those before them.
    fn advance_stream(&mut self, mut stream: Stream, paths: usize, workers: &impl Workers) -> Stream {
        let all = self.settings.paths;
        let mut blocks = (2 * paths).div_ceil(BLOCK);
        while blocks > 0 && !stream.is_through(all) {
            let first = stream.run / BLOCK;
            let last = all.div_ceil(BLOCK).min(first + blocks.min(WAVE));
            let mut memory: Vec<Memory> = self.blocks.iter_mut().filter_map(Block::release).collect();
            while self.blocks.len() < last {
                self.blocks.push(Block::starting_at(self.blocks.len() * BLOCK));
            }
            for (block, memory) in self.blocks[first..last].iter_mut().zip(memory.drain(..)) {
                block.reuse(memory);
            }
            let there = self.make_room(first, last);
            if there == first {
                self.full = true;
                break;
            }
            self.run(first, there, workers);
            stream.take(&self.blocks[first..there], all, workers);
            blocks = blocks.saturating_sub(there - first);
            let second = if stream.is_second { stream.run } else { 0 };
            self.done = stream.counted(all).midpoint(second);
        }
        stream
    }

    /// Runs the scenario on blocks that have their memory.
    fn run(&mut self, first: usize, last: usize, workers: &impl Workers) {
        let all = self.settings.paths;
        let mut pieces: Vec<(usize, &mut Block)> = self.blocks[..last]
            .iter_mut()
            .enumerate()
            .skip(first)
            .map(|(at, block)| (BLOCK.min(all - at * BLOCK), block))
            .collect();
        let (setup, pool) = (&self.setup, &self.pool);
        workers.each(
            &mut pieces,
            || pool.lend(),
            |work, (paths, block)| block.run(setup, work, *paths),
        );
    }

    /// Makes blocks and takes their memory; gives up to which one it was given.
    fn make_room(&mut self, first: usize, last: usize) -> usize {
        for at in first..last {
            if at == self.blocks.len() {
                self.blocks.push(Block::starting_at(at * BLOCK));
            }
            if !self.blocks[at].make_room(&self.setup) {
                return at;
            }
        }
        last
    }

    fn run_blocks(&self) -> &[Block] {
        &self.blocks[..self.told().div_ceil(BLOCK)]
    }

    /// Sums up an indicator in a year after the base year; `None` where it was not asked for, or is absent on all paths.
    pub fn summary(&self, id: &str, year: i32) -> Option<Summary> {
        self.sum_up(self.place(id, year)?, &mut Sorter::default())
    }

    /// Sums up everything that was asked for, column by column.
    pub fn summaries(&self, workers: &impl Workers) -> Summaries {
        let mut found: Vec<(usize, Option<Summary>)> = (0..self.setup.columns.list().len())
            .map(|place| (place, None))
            .collect();
        workers.each(&mut found, Sorter::default, |sorter, (place, summary)| {
            *summary = self.sum_up(*place, sorter);
        });
        let columns = self.setup.columns.list().iter();
        Summaries(
            columns
                .zip(found)
                .filter_map(|(column, (_, summary))| Some(((column.slot, column.year), summary?)))
                .collect(),
        )
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

    /// By how much an entry of the pack's correlation matrix was changed, where it was not positive definite.
    pub fn correlation_mended_by(&self) -> Option<f64> {
        self.setup.risk.correlation_mended_by
    }
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
