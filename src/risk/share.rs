//! Paths shared out between cores that have no memory in common, as the workers of a page: each runs blocks of the same scenario,
//! and one of them takes over what the others came to.

use crate::risk::block::{BLOCK, Block};
use crate::risk::simulation::Simulation;

/// What a block of paths came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Share {
    /// Number of the block.
    pub block: usize,
    /// Paths on which a published figure could not be imposed as it is.
    pub clamped: usize,
    /// Column by column, path by path; NaN where absent.
    pub values: Vec<f64>,
}

impl Simulation {
    /// Runs the last block that was not run yet, and gives what it came to; `None` where none is left, where memory for it is
    /// refused, and of a run in two passes.
    pub fn share(&mut self) -> Option<Share> {
        if self.stream.is_some() {
            return None;
        }
        let all = self.settings.paths.div_ceil(BLOCK);
        while self.blocks.len() < all {
            self.blocks.push(Block::starting_at(self.blocks.len() * BLOCK));
        }
        let is_open = |at: &usize| !self.blocks[*at].is_run(&self.setup, self.paths_of(*at));
        let at = (0..all).rev().find(is_open)?;
        let paths = self.paths_of(at);
        let block = &mut self.blocks[at];
        if !block.make_room(&self.setup) {
            return None;
        }
        block.run(&self.setup, &mut self.pool.lend(), paths);
        let columns = 0..self.setup.columns.list().len();
        Some(Share {
            block: at,
            clamped: block.clamped,
            values: columns.flat_map(|column| block.values(column)).copied().collect(),
        })
    }

    /// Takes over what another core came to for the same plan, scenario, question, paths and seed. One that does not fit, or for
    /// which there is no memory, is left out: its paths are run here.
    pub fn adopt(&mut self, share: &Share) {
        let all = self.settings.paths.div_ceil(BLOCK);
        let (columns, at) = (self.setup.columns.list().len(), share.block);
        if self.stream.is_some() || at >= all || share.values.len() != columns * self.paths_of(at) {
            return;
        }
        while self.blocks.len() <= at {
            self.blocks.push(Block::starting_at(self.blocks.len() * BLOCK));
        }
        let paths = self.paths_of(at);
        let block = &mut self.blocks[at];
        if block.make_room_for_values(&self.setup) {
            block.adopt(&self.setup, &share.values, paths);
            block.clamped = share.clamped;
        }
    }
}
