//! The audit: a plan in which all holds is clean, each rule finds what it is for, and nothing hangs on ids, units or tidy packs.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

mod invariance;
mod mutation;
mod rules;

use std::path::Path;

use tuiyan::analysis::audit::{Audit, audit};
use tuiyan::plan::{Format, Plan, read};

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// A plan, or why its pack does not load.
fn plan(pack: &str) -> Result<Plan, String> {
    let (plan, diagnostics) = read(pack, Format::of(pack));
    plan.ok_or_else(|| format!("{diagnostics:?}"))
}

fn of(plans: &[Plan]) -> Audit {
    audit(&plans.iter().collect::<Vec<_>>())
}

fn consistent() -> String {
    text("tests/plans/consistent-city.toml")
}
