//! Risk: what is the chance that each target is met, and that all are met together? Section 5 of `docs/model.md`.
//!
//! ```text
//! seed ─> draws ─> kept factors ─┐
//!                                ├─> block of paths ─┬─> columns ─> mean, spread, quantiles
//! scenario ─> lever values ──────┘                   └─> probes ──> probabilities, joint probability
//! ```
//!
//! Draws and their exponentials do not depend on sliders: they are made once and kept, and a scenario runs over them again.
//! Blocks of paths know nothing of each other, so that threads and workers may share them out and give the same bits.

mod binomial;
mod block;
mod columns;
mod compile;
pub mod correlation;
pub mod draws;
mod joint;
mod kept;
mod normal;
mod probe;
mod refresh;
mod results;
mod settings;
mod share;
mod simulation;
pub mod statistics;
mod stream;
mod wanted;
mod workers;

pub use block::BLOCK;
pub(crate) use compile::ORDER;
pub use compile::RiskModel;
pub use joint::Joint;
pub use results::{PathDraws, Summaries, TargetRisk};
pub use settings::{LARGEST_SEED, MOST_PATHS, RiskSettings, USUAL_MEMORY, USUAL_PATHS, USUAL_SEED};
pub use share::Share;
pub use simulation::{Question, Simulation};
pub use workers::{OneByOne, Workers};
