//! A block of paths: drawn, kept, run, written down. Blocks know nothing of each other, so that any thread or worker can run
//! any of them, and what they give does not depend on it.

use crate::model::{LeverValues, Model, Workspace};
use crate::number::lanes::Lanes;
use crate::risk::RiskModel;
use crate::risk::columns::Columns;
use crate::risk::draws::Draws;
use crate::risk::kept::{Drawn, Places, keep, levers};
use crate::risk::probe::{Held, Probe};

/// Paths of a block.
pub const BLOCK: usize = 500;
/// Paths that run side by side.
pub(crate) const WIDTH: usize = 2;

/// Everything that a block needs to run a scenario; shared by all of them.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(crate) model: Model,
    pub(crate) risk: RiskModel,
    pub(crate) places: Places,
    pub(crate) seed: u64,
    pub(crate) levers: LeverValues<f64>,
    pub(crate) columns: Columns,
    pub(crate) probes: Vec<Probe>,
    /// Targets that were asked for, projected or not.
    pub(crate) targets: usize,
    /// All results of the run without shocks.
    pub(crate) calm: Vec<f64>,
}

/// Memory that a thread runs blocks in.
#[derive(Debug)]
pub struct Work {
    space: Workspace<Lanes<WIDTH>>,
    levers: LeverValues<Lanes<WIDTH>>,
    draws: Draws,
}

impl Work {
    /// Memory for a scenario's blocks.
    pub fn new(setup: &Setup) -> Self {
        Self {
            space: Workspace::new(&setup.model),
            levers: setup.levers.spread(),
            draws: Draws::new(setup.risk.shape),
        }
    }
}

/// Up to [`BLOCK`] paths.
#[derive(Debug, Default)]
pub struct Block {
    /// Number of the first path.
    first: usize,
    /// Paths whose draws are kept.
    drawn: usize,
    kept: Vec<Lanes<WIDTH>>,
    /// Paths that the present scenario was run on.
    run: usize,
    values: Vec<f64>,
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

    /// Forgets what was run, not what was drawn.
    pub(crate) fn rewind(&mut self) {
        self.run = 0;
    }

    /// Paths that were run.
    pub(crate) fn paths(&self) -> usize {
        self.run
    }

    /// A column's values, path by path; NaN where absent.
    pub(crate) fn values(&self, column: usize) -> &[f64] {
        &self.values[column * BLOCK..][..self.run]
    }

    /// Takes the memory for all paths of the block; whether it was given.
    pub(crate) fn make_room(&mut self, setup: &Setup) -> bool {
        let (kept, values) = (
            BLOCK / WIDTH * setup.places.path,
            BLOCK * setup.columns.list().len(),
        );
        let more = |wanted: usize, there: usize| wanted.saturating_sub(there);
        let is_given = self.kept.try_reserve_exact(more(kept, self.kept.len())).is_ok()
            && self
                .values
                .try_reserve_exact(more(values, self.values.len()))
                .is_ok();
        if is_given {
            self.kept.resize(kept, Lanes::from(0.0));
            self.values.resize(values, f64::NAN);
        }
        is_given
    }

    /// Draws what is missing of the first `paths` paths of the block, and runs the scenario on all of them.
    pub(crate) fn run(&mut self, setup: &Setup, work: &mut Work, paths: usize) {
        self.draw(setup, work, paths);
        self.clamped = 0;
        let per_group = setup.places.path;
        let results: Vec<usize> = setup
            .columns
            .list()
            .iter()
            .map(|column| setup.columns.result(*column))
            .collect();
        for group in 0..paths.div_ceil(WIDTH) {
            let kept = &self.kept[group * per_group..][..per_group];
            levers(
                &setup.model,
                &setup.risk,
                &setup.places,
                &setup.levers,
                kept,
                &mut work.levers,
            );
            let drawn = Drawn {
                places: &setup.places,
                kept,
            };
            setup.model.run_with(&drawn, &work.levers, &mut work.space);
            for (column, result) in self.values.chunks_exact_mut(BLOCK).zip(&results) {
                column[group * WIDTH..][..WIDTH].copy_from_slice(&work.space.values[*result].0);
            }
            let there = (paths - group * WIDTH).min(WIDTH);
            self.clamped += work.space.clamped.0[..there]
                .iter()
                .filter(|clamped| **clamped > 0.0)
                .count();
        }
        self.run = paths;
        self.held.resize_with(setup.probes.len(), Held::default);
        for (probe, held) in setup.probes.iter().zip(&mut self.held) {
            probe.hold(paths, |column| &self.values[column * BLOCK..][..BLOCK], held);
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
