//! The registries: what levers and indicators there are, said once. Page, command line, exports, docs and checks read ids,
//! units, formulas and dependencies from here.

pub mod dependencies;
pub mod indicators;
pub mod levers;

pub use indicators::{INDICATORS, Indicator, IndicatorFamily};
pub use levers::{Group, LEVERS, Lever, LeverFamily, Scope};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A block of base numbers: there with all of them or not at all. Output and value added are always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// Industrial land in use.
    Land,
    /// Energy use.
    Energy,
    /// Energy use with an emission factor.
    Carbon,
    /// Workers.
    Workers,
    /// Tax.
    Tax,
    /// Listed companies: number, market value, pipeline, value of an IPO.
    Listed,
    /// GDP with manufacturing value added.
    Gdp,
    /// Upgrade investment.
    Investment,
}

impl Block {
    /// All blocks.
    pub const ALL: [Block; 8] = [
        Block::Land,
        Block::Energy,
        Block::Carbon,
        Block::Workers,
        Block::Tax,
        Block::Listed,
        Block::Gdp,
        Block::Investment,
    ];

    /// The block's id; its text is `block-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Block::Land => "land",
            Block::Energy => "energy",
            Block::Carbon => "carbon",
            Block::Workers => "workers",
            Block::Tax => "tax",
            Block::Listed => "listed",
            Block::Gdp => "gdp",
            Block::Investment => "investment",
        }
    }
}

/// Which blocks a plan has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Blocks {
    present: [bool; Block::ALL.len()],
}

impl Blocks {
    /// Every block.
    pub fn all() -> Self {
        Self {
            present: [true; Block::ALL.len()],
        }
    }

    /// Whether the block is there; `None` stands for what is always there.
    pub fn has(&self, block: impl Into<Option<Block>>) -> bool {
        block.into().is_none_or(|block| self.present[block as usize])
    }

    /// Whether all of them are there.
    pub fn has_all(&self, blocks: &[Block]) -> bool {
        blocks.iter().all(|block| self.has(*block))
    }

    /// Adds a block.
    pub fn insert(&mut self, block: Block) {
        self.present[block as usize] = true;
    }

    /// The blocks that are left out.
    pub fn absent(&self) -> impl Iterator<Item = Block> + '_ {
        Block::ALL.into_iter().filter(|block| !self.has(*block))
    }
}

/// An id as a key of the text catalogue: dots become dashes.
pub fn text_key(id: &str) -> String {
    id.replace('.', "-")
}
