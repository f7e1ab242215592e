//! An open plan: what a host keeps between a planner's moves.

mod analysis;
mod quotas;

use crate::diagnostic::Diagnostic;
use crate::model::{Model, Workspace};
use crate::plan::{self, Format, LeverDefinition, Plan, lever_definitions};
use crate::projection::{Projection, project};
use crate::registry::Lever;
use crate::resolve::{resolve, resolve_with};
use crate::risk::{OneByOne, Question, RiskSettings, Share, Simulation};
use crate::scenario::Scenario;
use crate::view::{PlanView, ProjectionView, RiskQuestion, RiskView, plan_view, projection_view, risk_view};

/// An open plan with its levers, and the random paths of a scenario of it.
#[derive(Debug)]
pub struct Session {
    plan: Plan,
    levers: Vec<LeverDefinition>,
    simulation: Option<(Simulation, RiskQuestion, Scenario)>,
    /// Runs of random paths that were begun.
    runs: u64,
    prepared: Option<quotas::Prepared>,
    analysis: Option<analysis::Running>,
}

impl Session {
    /// Opens a pack. The session is there only if the pack is good; the list holds every fault and remark.
    pub fn open(text: &str, format: Format) -> (Option<Self>, Vec<Diagnostic>) {
        let (plan, diagnostics) = plan::read(text, format);
        let session = plan.map(|plan| Self {
            levers: lever_definitions(&plan),
            plan,
            simulation: None,
            runs: 0,
            prepared: None,
            analysis: None,
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

    /// Begins the random paths of a scenario; draws of earlier ones are used again. Gives the number of paths asked for.
    ///
    /// # Errors
    /// As [`Session::project`]; a number of paths or a seed that cannot be, faults of the plan's risk numbers.
    pub fn begin_risk(
        &mut self,
        scenario: &Scenario,
        question: RiskQuestion,
    ) -> Result<usize, Vec<Diagnostic>> {
        let settings = RiskSettings::of(scenario)?;
        let inputs = resolve_with(&self.plan, &self.levers, scenario)?;
        let asked = Question::of(&self.plan, question.indicators.as_deref());
        let earlier = self.simulation.take().map(|(simulation, ..)| simulation);
        let simulation = Simulation::begin(&inputs, &asked, settings, earlier)?;
        self.simulation = Some((simulation, question, scenario.clone()));
        self.runs += 1;
        Ok(settings.paths)
    }

    /// Runs more paths; gives how many were run in all, 0 where nothing was begun.
    pub fn advance_risk(&mut self, paths: usize) -> usize {
        let simulation = self.simulation.as_mut();
        simulation.map_or(0, |(simulation, ..)| simulation.advance(paths, &OneByOne))
    }

    /// What the paths so far say, with the bands; `None` where nothing was begun.
    ///
    /// # Errors
    /// Indicators that came out as no finite number on some path.
    pub fn show_risk(&mut self) -> Result<Option<(RiskView, Vec<f64>)>, Vec<Diagnostic>> {
        let Some((simulation, question, _)) = &mut self.simulation else {
            return Ok(None);
        };
        risk_view(&self.plan, simulation, question, &OneByOne).map(Some)
    }

    /// Runs the last paths that were not run yet, for another core; `None` where none is left or nothing was begun.
    pub fn share_risk(&mut self) -> Option<Share> {
        self.simulation.as_mut()?.0.share()
    }

    /// Takes over what another core has run of the same scenario.
    pub fn adopt_risk(&mut self, share: &Share) {
        if let Some((simulation, ..)) = &mut self.simulation {
            simulation.adopt(share);
        }
    }
}
