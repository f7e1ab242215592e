//! Goal seek over the bundled plans: against an independent solver on an independent model (cases.json, written by reference.py),
//! against required growth, and what is said of goals that cannot be sought.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

mod cases;
mod implied;
mod known;
mod limits;
mod refused;

use std::path::Path;

use tuiyan::analysis::goal_seek::{Goal, GoalAnswer, seek};
use tuiyan::plan::{Format, LeverDefinition, Plan, lever_definitions, read};
use tuiyan::scenario::Scenario;

/// A bundled plan with its levers.
struct City {
    plan: Plan,
    levers: Vec<LeverDefinition>,
}

impl City {
    fn open(id: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let pack = std::fs::read_to_string(root.join("plans").join(id).join("plan.toml")).unwrap();
        let plan = read(&pack, Format::Toml).0.unwrap();
        Self {
            levers: lever_definitions(&plan),
            plan,
        }
    }

    fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
        let packs = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name());
        let mut ids: Vec<String> = packs.map(|name| name.to_string_lossy().into_owned()).collect();
        ids.sort();
        ids.iter().map(|id| Self::open(id)).collect()
    }

    fn seek(&self, preset: &str, goal: &Goal) -> GoalAnswer {
        let scenario = Scenario::of_preset(&self.plan.head.id, preset);
        let found = seek(&self.plan, &self.levers, &scenario, goal);
        found.unwrap_or_else(|faults| panic!("{faults:?}")).unwrap()
    }
}
