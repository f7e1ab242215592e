//! A block of paths: drawn, kept, run, written down. Blocks know nothing of each other, so that any thread or worker can run
//! any of them, and what they give does not depend on it.

use std::sync::Mutex;

use crate::model::{LeverValues, Model, Workspace};
use crate::number::lanes::Lanes;
use crate::risk::RiskModel;
use crate::risk::columns::Columns;
use crate::risk::draws::Draws;
use crate::risk::kept::{Drawn, Moved, Places, keep, levers};
use crate::risk::probe::{Held, Probe};
use crate::risk::refresh::Refresh;

/// Paths of a block.
pub const BLOCK: usize = 500;
/// Paths that run side by side.
pub(crate) const WIDTH: usize = if cfg!(target_family = "wasm") { 2 } else { 4 };
/// Groups of paths whose results are gathered before they are written out: an odd number of cache lines a column, so that columns
/// do not all fall into the same few places of the cache.
const TILE: usize = 72 / WIDTH;
/// Groups whose values of a column fill a cache line.
const LINE: usize = 8 / WIDTH;

/// Everything that a block needs to run a scenario; shared by all of them.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(crate) model: Model,
    pub(crate) risk: RiskModel,
    pub(crate) places: Places,
    /// Levers that differ from path to path.
    pub(crate) spread: Vec<Moved>,
    pub(crate) seed: u64,
    pub(crate) levers: LeverValues<f64>,
    pub(crate) columns: Columns,
    pub(crate) probes: Vec<Probe>,
    /// Targets that were asked for, projected or not.
    pub(crate) targets: usize,
    /// All results of the run without shocks.
    pub(crate) calm: Vec<f64>,
    /// Number of the scenario among those that ran on the same blocks.
    pub(crate) number: u64,
    /// What a block computes that does not hold the scenario before this one.
    pub(crate) all: Refresh,
    /// What one computes that does; `None` where more than levers changed.
    pub(crate) moved: Option<Refresh>,
}

impl Setup {
    /// Whether everything but lever values is as in another scenario, so that what they cannot move stays as it is. Where
    /// published results are imposed, any lever may move anything.
    pub(crate) fn differs_in_levers_alone(&self, other: &Self) -> bool {
        !self.model.has_outturns()
            && self.model == other.model
            && self.columns == other.columns
            && self.probes == other.probes
    }

    /// What each column is without shocks: a value near its mean.
    pub(crate) fn pivots(&self) -> impl Iterator<Item = f64> + '_ {
        let columns = self.columns.list().iter();
        columns.map(|column| self.calm[self.columns.result(*column)])
    }
}

/// Memory that a thread runs blocks in.
#[derive(Debug)]
pub struct Work {
    space: Workspace<Lanes<WIDTH>>,
    levers: LeverValues<Lanes<WIDTH>>,
    draws: Draws,
    /// Results of as many groups as share a cache line of a column.
    rows: [Vec<Lanes<WIDTH>>; LINE],
    /// Results of a tile's groups, column by column.
    tile: Vec<[[Lanes<WIDTH>; LINE]; TILE / LINE]>,
    /// Where the columns stand among the results.
    results: Vec<usize>,
}

impl Work {
    /// Memory for a scenario's blocks.
    pub fn new(setup: &Setup) -> Self {
        let mut space = Workspace::new(&setup.model);
        let levers = setup.levers.spread();
        // The results of the base year are the same on all paths, and written by the first run alone.
        setup.model.run(&levers, &mut space);
        let columns = setup.columns.list().iter();
        Self {
            rows: std::array::from_fn(|_| space.values.clone()),
            tile: vec![[[Lanes::from(0.0); LINE]; TILE / LINE]; columns.len()],
            results: columns.map(|column| setup.columns.result(*column)).collect(),
            space,
            levers,
            draws: Draws::new(setup.risk.shape),
        }
    }

    /// Runs a group of paths, of which `there` count, as one of the tile; on how many of them a figure could not be imposed.
    fn run(&mut self, setup: &Setup, kept: &[Lanes<WIDTH>], in_tile: usize, there: usize) -> usize {
        levers(
            &setup.spread,
            &setup.places,
            &setup.levers,
            kept,
            &mut self.levers,
        );
        let places = &setup.places;
        let drawn = Drawn { places, kept };
        let row = in_tile % LINE;
        std::mem::swap(&mut self.space.values, &mut self.rows[row]);
        setup.model.run_with(&drawn, &self.levers, &mut self.space);
        std::mem::swap(&mut self.space.values, &mut self.rows[row]);
        let clamped = self.space.clamped.0.iter().take(there);
        clamped.filter(|clamped| **clamped > 0.0).count()
    }

    /// Puts the results of the last groups into their line of the tile.
    fn gather(&mut self, columns: &[usize], in_tile: usize) {
        let line = in_tile / LINE;
        let rows: [&[Lanes<WIDTH>]; LINE] = std::array::from_fn(|row| self.rows[row].as_slice());
        for (tile, column) in self.tile.iter_mut().zip(columns) {
            let result = self.results[*column];
            tile[line] = rows.map(|row| row[result]);
        }
    }

    /// Writes the tile into a block: a column of a block is one run of memory, and writing group by group would touch as many
    /// pages as there are columns, each time.
    fn write(&self, columns: &[usize], groups: usize, first: usize, values: &mut [f64]) {
        for (column, tile) in columns.iter().zip(&self.tile) {
            let written = &mut values[column * BLOCK + first * WIDTH..][..groups * WIDTH];
            let (written, _) = written.as_chunks_mut::<WIDTH>();
            for (written, group) in written.iter_mut().zip(tile.as_flattened()) {
                *written = group.0;
            }
        }
    }
}

/// Memory that threads give back when they are done, for the next blocks of the same scenario.
#[derive(Debug, Default)]
pub(crate) struct Pool(Mutex<Vec<Work>>);

/// Memory out of a pool.
pub(crate) struct Lent<'a> {
    pool: &'a Pool,
    work: Option<Work>,
}

impl Pool {
    /// Memory for one thread, made when it is first used.
    pub fn lend(&self) -> Lent<'_> {
        let work = self.0.lock().ok().and_then(|mut works| works.pop());
        Lent { pool: self, work }
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let (Some(work), Ok(mut works)) = (self.work.take(), self.pool.0.lock()) {
            works.push(work);
        }
    }
}

/// Memory of a block: draws and values.
pub(crate) type Memory = (Vec<Lanes<WIDTH>>, Vec<f64>);

/// Up to [`BLOCK`] paths.
#[derive(Debug, Default)]
pub struct Block {
    /// Number of the first path.
    first: usize,
    /// Paths whose draws are kept.
    drawn: usize,
    kept: Vec<Lanes<WIDTH>>,
    /// Paths that a scenario was run on.
    run: usize,
    values: Vec<f64>,
    /// Number of that scenario.
    number: Option<u64>,
    pub(crate) held: Vec<Held>,
    /// Paths on which a published figure could not be imposed as it is.
    pub(crate) clamped: usize,
}

impl Block {
    /// A block whose first path has this number; nothing is drawn yet.
    pub(crate) fn starting_at(first: usize) -> Self {
        Self {
            first,
            ..Self::default()
        }
    }

    /// Whether the present scenario was run on its first `paths` paths.
    pub(crate) fn is_run(&self, setup: &Setup, paths: usize) -> bool {
        self.number == Some(setup.number) && self.run == paths && self.has_values()
    }

    /// Paths that were run.
    pub(crate) fn paths(&self) -> usize {
        self.run
    }

    /// A column's values, path by path; NaN where absent.
    pub(crate) fn values(&self, column: usize) -> &[f64] {
        &self.values[column * BLOCK..][..self.run]
    }

    /// Gives away the memory of draws and values, if there is any; what became of the targets stays.
    pub(crate) fn release(&mut self) -> Option<Memory> {
        let memory = (std::mem::take(&mut self.kept), std::mem::take(&mut self.values));
        (self.drawn, self.number) = (0, None);
        (!memory.1.is_empty()).then_some(memory)
    }

    /// Takes the memory of another block.
    pub(crate) fn reuse(&mut self, memory: Memory) {
        (self.kept, self.values) = memory;
    }

    /// Whether the values that were run are there.
    pub(crate) fn has_values(&self) -> bool {
        !self.values.is_empty()
    }

    /// Takes the memory to run all paths of the block; whether it was given.
    pub(crate) fn make_room(&mut self, setup: &Setup) -> bool {
        let kept = BLOCK / WIDTH * setup.places.path;
        resized(&mut self.kept, kept, Lanes::from(0.0)) && self.make_room_for_values(setup)
    }

    /// Takes the memory for values alone; whether it was given.
    pub(crate) fn make_room_for_values(&mut self, setup: &Setup) -> bool {
        resized(&mut self.values, BLOCK * setup.columns.list().len(), f64::NAN)
    }

    /// Draws what is missing of the first `paths` paths of the block, and runs the scenario on all of them.
    pub(crate) fn run(&mut self, setup: &Setup, lent: &mut Lent<'_>, paths: usize) {
        let work = lent.work.get_or_insert_with(|| Work::new(setup));
        self.draw(setup, work, paths);
        let follows = self.run >= paths && self.number.is_some_and(|number| number + 1 == setup.number);
        let refresh = setup.moved.as_ref().filter(|_| follows).unwrap_or(&setup.all);
        work.space.detail = refresh.detail;
        self.clamped = 0;
        let per_group = setup.places.path;
        let groups = paths.div_ceil(WIDTH);
        for first in (0..groups).step_by(TILE) {
            let in_tile = TILE.min(groups - first);
            for (row, group) in (first..first + in_tile).enumerate() {
                let kept = &self.kept[group * per_group..][..per_group];
                self.clamped += work.run(setup, kept, row, paths - group * WIDTH);
                if row % LINE == LINE - 1 || row == in_tile - 1 {
                    work.gather(&refresh.columns, row);
                }
            }
            work.write(&refresh.columns, in_tile, first, &mut self.values);
        }
        self.hold(setup, &refresh.probes, paths);
    }

    /// Takes over the values that another block with the same first path came to, column by column.
    pub(crate) fn adopt(&mut self, setup: &Setup, values: &[f64], paths: usize) {
        for (column, values) in self
            .values
            .chunks_exact_mut(BLOCK)
            .zip(values.chunks_exact(paths))
        {
            column[..paths].copy_from_slice(values);
        }
        self.hold(setup, &setup.all.probes, paths);
    }

    /// Holds targets against the values.
    fn hold(&mut self, setup: &Setup, probes: &[usize], paths: usize) {
        (self.run, self.number) = (paths, Some(setup.number));
        self.held.resize_with(setup.probes.len(), Held::default);
        for at in probes {
            let values = |column: usize| &self.values[column * BLOCK..][..BLOCK];
            setup.probes[*at].hold(paths, values, &mut self.held[*at]);
        }
    }

    fn draw(&mut self, setup: &Setup, work: &mut Work, paths: usize) {
        let per_group = setup.places.path;
        for path in self.drawn..paths.next_multiple_of(WIDTH) {
            let kept = &mut self.kept[path / WIDTH * per_group..][..per_group];
            let risk = &setup.risk;
            let number = (self.first + path) as u64;
            work.draws
                .draw(risk.shape, &risk.factor, risk.persistence, setup.seed, number);
            keep(&setup.risk, &setup.places, &work.draws, path % WIDTH, kept);
        }
        self.drawn = self.drawn.max(paths.next_multiple_of(WIDTH));
    }
}

/// Makes a list as long as wanted, if there is memory for it.
fn resized<T: Clone>(list: &mut Vec<T>, length: usize, value: T) -> bool {
    let more = length.saturating_sub(list.len());
    let is_given = list.try_reserve_exact(more).is_ok();
    if is_given {
        list.resize(length, value);
    }
    is_given
}
