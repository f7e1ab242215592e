//! How many random paths are run, and from which seed.

use crate::diagnostic::Diagnostic;
use crate::scenario::Scenario;

/// Paths of a scenario that does not say how many.
pub const USUAL_PATHS: u64 = 10_000;
/// The most paths that are run.
pub const MOST_PATHS: u64 = 1_000_000;
/// Seed of a scenario that does not name one.
pub const USUAL_SEED: u64 = 1;
/// The largest seed: every host can write it as a plain number, JavaScript too.
pub const LARGEST_SEED: u64 = (1 << 53) - 1;

/// Bytes that a run's values may take where a host does not say otherwise: 10,000 paths of all indicators take a quarter of it.
pub const USUAL_MEMORY: usize = 256 << 20;

/// How many random paths are run, and from which seed: the same seed gives the same digits everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskSettings {
    /// 1 to [`MOST_PATHS`].
    pub paths: usize,
    /// 0 to [`LARGEST_SEED`].
    pub seed: u64,
    /// Bytes that the values may take; of more paths than fit, the statistics are found in two passes.
    pub memory: usize,
}

impl Default for RiskSettings {
    fn default() -> Self {
        Self {
            paths: USUAL_PATHS as usize,
            seed: USUAL_SEED,
            memory: USUAL_MEMORY,
        }
    }
}

impl RiskSettings {
    /// What a scenario asks for.
    ///
    /// # Errors
    /// No path or too many, a seed beyond the largest.
    pub fn of(scenario: &Scenario) -> Result<Self, Vec<Diagnostic>> {
        let (paths, seed) = (
            scenario.paths.unwrap_or(USUAL_PATHS),
            scenario.seed.unwrap_or(USUAL_SEED),
        );
        let mut faults = Vec::new();
        if !(1..=MOST_PATHS).contains(&paths) {
            let fault = Diagnostic::error("risk-paths", "paths");
            faults.push(fault.with("value", paths).with("max", MOST_PATHS));
        }
        if seed > LARGEST_SEED {
            faults.push(Diagnostic::error("risk-seed", "seed").with("max", LARGEST_SEED));
        }
        if faults.is_empty() {
            Ok(Self {
                paths: paths as usize,
                seed,
                memory: USUAL_MEMORY,
            })
        } else {
            Err(faults)
        }
    }
}
