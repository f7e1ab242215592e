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

/// How many random paths are run, and from which seed: the same seed gives the same digits everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskSettings {
    /// 1 to [`MOST_PATHS`].
    pub paths: usize,
    /// 0 to [`LARGEST_SEED`].
    pub seed: u64,
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
            })
        } else {
            Err(faults)
        }
    }
}
