//! An open plan: what a host keeps between a planner's moves.

use crate::diagnostic::Diagnostic;
use crate::model::{Model, Workspace};
use crate::plan::{self, Format, LeverDefinition, Plan, lever_definitions};
use crate::projection::{Projection, project};
use crate::registry::Lever;
use crate::resolve::{resolve, resolve_with};
use crate::scenario::Scenario;
use crate::view::{PlanView, ProjectionView, plan_view, projection_view};

/// An open plan with its levers.
#[derive(Debug)]
pub struct Session {
    plan: Plan,
    levers: Vec<LeverDefinition>,
}

impl Session {
    /// Opens a pack. The session is there only if the pack is good; the list holds every fault and remark.
    pub fn open(text: &str, format: Format) -> (Option<Self>, Vec<Diagnostic>) {
        let (plan, diagnostics) = plan::read(text, format);
        let session = plan.map(|plan| Self {
            levers: lever_definitions(&plan),
            plan,
        });
        (session, diagnostics)
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan as a host shows it.
    ///
    /// # Errors
    /// A base preset that does not resolve; a plan that was read without errors has one that does.
    pub fn view(&self) -> Result<PlanView, Vec<Diagnostic>> {
        let inputs = resolve(&self.plan, &Scenario::of_preset(&self.plan.head.id, "base"))?;
        let model = Model::new(&inputs)?;
        Ok(plan_view(
            &self.plan,
            &self.levers,
            model.layout(),
            model.blocks(),
        ))
    }

    /// Projects a scenario.
    ///
    /// # Errors
    /// Every fault of the scenario, and what the model cannot do with it.
    pub fn project(&self, scenario: &Scenario) -> Result<Projection, Vec<Diagnostic>> {
        project(&resolve_with(&self.plan, &self.levers, scenario)?)
    }

    /// Runs the model `times` over on a scenario, all growth rates a little different each time, and gives the sum of the last
    /// years' output: what one slider event costs without any conversion, for benches.
    ///
    /// # Errors
    /// As [`Session::project`].
    pub fn repeat(&self, scenario: &Scenario, times: u32) -> Result<f64, Vec<Diagnostic>> {
        let inputs = resolve_with(&self.plan, &self.levers, scenario)?;
        let model = Model::new(&inputs)?;
        let mut levers = model.lever_values(&inputs);
        let mut work = Workspace::new(&model);
        let chains: Vec<usize> = model
            .slots()
            .iter()
            .map(|(slot, _)| slot)
            .filter(|slot| model.slots().family(*slot) == Lever::GrowthChain)
            .collect();
        let mut sum = 0.0;
        for step in 0..times {
            for (year, slot) in
                (0..model.years()).flat_map(|year| chains.iter().map(move |slot| (year, *slot)))
            {
                levers.set(year, slot, 0.02 + f64::from(step % 1000) * 1e-5);
            }
            model.run(&levers, &mut work);
            sum += work.values[work.values.len() - model.layout().row_width()];
        }
        Ok(sum)
    }

    /// A projection as a host shows it, with its values.
    pub fn show(&self, projection: &Projection) -> (ProjectionView, Vec<f64>) {
        projection_view(&self.plan, projection)
    }
}
