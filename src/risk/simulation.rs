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
use crate::risk::kept::{Moved, Places};
use crate::risk::refresh::Refresh;
use crate::risk::settings::RiskSettings;
use crate::risk::statistics::Summary;
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

/// A scenario on random paths.
#[derive(Debug)]
pub struct Simulation {
    pub(super) setup: Setup,
    pub(super) settings: RiskSettings,
    pub(super) blocks: Vec<Block>,
    /// Paths that were run, from the first on without a gap; of two passes each counts by half.
    done: usize,
    /// No more memory was given.
    full: bool,
    pub(super) pool: Pool,
    /// Where the values of all paths would take too much memory.
    pub(super) stream: Option<Stream>,
    /// What columns came to over all paths, by their places, where they were summed up; `None` for one without a value.
    pub(super) summed: BTreeMap<usize, Option<Summary>>,
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
        let all = Refresh::all(&model, &columns, &probes);
        let mut setup = Setup {
            spread: Moved::all(&model, &risk, &places),
            places,
            number: earlier.as_ref().map_or(0, |earlier| earlier.setup.number + 1),
            all,
            moved: None,
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
        let mut summed = BTreeMap::new();
        if let Some(earlier) = kept
            .as_ref()
            .filter(|earlier| setup.differs_in_levers_alone(&earlier.setup))
        {
            let levers = (&earlier.setup.levers, &setup.levers);
            let moved = Refresh::between(&setup.model, &setup.columns, &setup.probes, levers);
            if earlier.is_complete() && earlier.settings.paths == settings.paths {
                summed.clone_from(&earlier.summed);
                summed.retain(|place, _| moved.columns.binary_search(place).is_err());
            }
            setup.moved = Some(moved);
        }
        let mut blocks = kept.map(|earlier| earlier.blocks).unwrap_or_default();
        blocks.truncate(settings.paths.div_ceil(BLOCK));
        Ok(Self {
            setup,
            settings,
            blocks,
            done: 0,
            full: false,
            pool: Pool::default(),
            stream,
            summed,
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
            self.pass_adopted();
        }
        self.done
    }

    /// Counts blocks that another core has run.
    fn pass_adopted(&mut self) {
        while self.done < self.settings.paths {
            let at = self.done / BLOCK;
            let paths = self.paths_of(at);
            if !self
                .blocks
                .get(at)
                .is_some_and(|block| block.is_run(&self.setup, paths))
            {
                return;
            }
            self.done += paths;
        }
    }

    /// Paths of a block.
    pub(super) fn paths_of(&self, block: usize) -> usize {
        BLOCK.min(self.settings.paths - block * BLOCK)
    }

    /// Whether all paths were run, and their values are all there.
    pub fn is_complete(&self) -> bool {
        self.stream.is_none() && self.done == self.settings.paths
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
        let (setup, pool) = (&self.setup, &self.pool);
        let mut pieces: Vec<(usize, &mut Block)> = self.blocks[..last]
            .iter_mut()
            .enumerate()
            .skip(first)
            .map(|(at, block)| (BLOCK.min(all - at * BLOCK), block))
            .filter(|(paths, block)| !block.is_run(setup, *paths))
            .collect();
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
}
