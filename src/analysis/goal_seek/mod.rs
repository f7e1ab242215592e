//! Goal seek: the lever values nearest to the present ones with which chosen targets are met, inside the levers' ranges; where that
//! is impossible, what comes nearest, and which limits stop it. `docs/goal-seek.md` has the problem and the method.

mod active_set;
mod answer;
mod city;
mod cuts;
mod descent;
mod goal;
mod levers;
mod optimum;
mod polish;
mod problem;
mod quadratic;
mod search;
mod shadow_prices;
mod starts;
mod targets;

pub use answer::{BindingLimit, BoundPool, GoalAnswer, LeverChange, RangeEnd, TargetReached, UnmetTarget};
pub use goal::{Aim, AimComparison, Goal, OwnAim};
pub use optimum::Optimum;
pub use problem::{ATTAINED, Demand, Measures, Problem, Variable};
pub use search::{Progress, Search};

use crate::analysis::response::Response;
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;

use crate::plan::{LeverDefinition, Plan, reaches};
use crate::resolve::resolve_with;
use crate::scenario::Scenario;
use city::City;

/// A goal being sought, step by step. The scenario that it starts from is never changed.
#[derive(Debug)]
pub struct GoalSeek {
    city: City,
    inputs: ModelInputs,
    problem: Problem,
    search: Search,
}

impl GoalSeek {
    /// Begins to seek a goal from a scenario of a plan.
    ///
    /// # Errors
    /// Faults of the scenario; everything that is wrong with the goal's targets and levers.
    pub fn begin(
        plan: &Plan,
        definitions: &[LeverDefinition],
        scenario: &Scenario,
        goal: &Goal,
    ) -> Result<Self, Vec<Diagnostic>> {
        let inputs = resolve_with(plan, definitions, scenario)?;
        let mut faults = Vec::new();
        let free = levers::free(definitions, &inputs, goal, &mut faults);
        let ids: Vec<&str> = free.iter().map(String::as_str).collect();
        let mut response = Response::new(plan, definitions, scenario, &ids)?;
        let targets = targets::targets(plan, &mut response, goal, &mut faults);
        let movers = levers::movers(response.levers(), goal);
        let mut groups = levers::groups(definitions, &movers, goal, &mut faults);
        let reached = reaches(plan, response.layout(), response.model().blocks());
        let moves = |mover: &levers::Mover, target: &targets::Held| {
            let own = definitions.iter().find(|one| one.id == mover.id);
            let instances = response.layout().instances().iter().zip(&reached);
            let mut of_target = instances.filter(|(instance, _)| instance.slot == target.slot);
            own.is_some_and(|own| of_target.any(|(_, reached)| reached.has(own)))
        };
        if faults.is_empty() {
            let untouched = |target: &&targets::Held| !movers.iter().any(|mover| moves(mover, target));
            faults.extend(targets.iter().filter(untouched).map(|target| {
                let fault = Diagnostic::error("seek-target-untouched", "targets");
                fault
                    .with("target", target.id.as_str())
                    .with("indicator", target.target.indicator_id())
            }));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        // Levers that reach none of the targets stay where they are.
        let is_of_use = |index: &usize| targets.iter().any(|target| moves(&movers[*index], target));
        groups.retain(|group| group.members.len() > 1 || group.members.iter().any(is_of_use));
        let demands = targets.iter().enumerate();
        let problem = Problem {
            variables: groups.iter().map(|group| group.variable).collect(),
            demands: demands
                .flat_map(|(index, target)| target.demands(index))
                .collect(),
            constant: groups.iter().map(|group| group.constant).sum(),
        };
        let mut city = City::new(response, movers, groups, targets);
        let starts = starts::starts(&mut city, &problem, definitions);
        Ok(Self {
            search: Search::new(problem.clone(), starts),
            city,
            inputs,
            problem,
        })
    }

    /// One step, some fraction of a millisecond to a few; gives whether the search has ended.
    pub fn advance(&mut self) -> bool {
        self.search.advance(&mut self.city)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.search.progress()
    }

    /// The answer; `None` before the end.
    pub fn answer(&mut self) -> Option<GoalAnswer> {
        let optimum = self.search.optimum()?;
        Some(answer::answer(
            &mut self.city,
            &self.inputs,
            &self.problem,
            optimum,
        ))
    }
}

/// Seeks a goal to its end.
///
/// # Errors
/// As [`GoalSeek::begin`].
pub fn seek(
    plan: &Plan,
    definitions: &[LeverDefinition],
    scenario: &Scenario,
    goal: &Goal,
) -> Result<Option<GoalAnswer>, Vec<Diagnostic>> {
    let mut seeking = GoalSeek::begin(plan, definitions, scenario, goal)?;
    while !seeking.advance() {}
    Ok(seeking.answer())
}
