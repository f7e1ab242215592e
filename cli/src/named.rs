//! Scenarios that an argument names: a preset of the plan, or a scenario file.

use std::path::Path;

use tuiyan::diagnostic::Diagnostic;
use tuiyan::plan::{PRESETS, Plan};
use tuiyan::scenario::Scenario;

use crate::input;
use crate::report::Faults;

/// The scenario that a word names, or why the file does not hold one. A preset's name comes before a file of that name.
pub(crate) fn read(plan: &Plan, word: &str) -> Result<Result<Scenario, Vec<Diagnostic>>, Faults> {
    if PRESETS.contains(&word) {
        return Ok(Ok(Scenario::of_preset(&plan.head.id, word)));
    }
    if Path::new(word).exists() {
        return Ok(Scenario::read(&input::text(Path::new(word))?));
    }
    let presets: Vec<&str> = PRESETS
        .into_iter()
        .filter(|preset| *preset == "base" || plan.presets.contains_key(*preset))
        .collect();
    let known = presets.join(", ");
    Err(Faults::one(
        "cli-scenario-unknown",
        &[("scenario", word), ("known", &known)],
    ))
}

/// The same where a file without a scenario leaves nothing to do.
pub(crate) fn scenario(plan: &Plan, word: &str) -> Result<Scenario, Faults> {
    read(plan, word)?.map_err(|faults| Faults::of_core(faults, |_| word.to_owned()))
}
