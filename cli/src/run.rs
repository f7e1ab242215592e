//! From the options of a command to a scenario, the model's inputs and the projection.

use std::collections::BTreeMap;

use tuiyan::diagnostic::Diagnostic;
use tuiyan::inputs::ModelInputs;
use tuiyan::model::Model;
use tuiyan::outturns::with_published;
use tuiyan::plan::Plan;
use tuiyan::projection::{Projection, project};
use tuiyan::resolve::{remarks, resolve};
use tuiyan::risk::{Question, RiskSettings, Simulation};
use tuiyan::scenario::{LeverSetting, Scenario};

use crate::arguments::{AssumptionOptions, PathOptions, RunOptions};
use crate::input;
use crate::paths::{self, Asked, Ran, Usual};
use crate::report::Faults;
use crate::settings::{self, Setting};
use crate::texts::Texts;

/// The longest that a value for all years is written out by year; the core refuses a horizon beyond it.
const LONGEST: i32 = 30;

/// A plan with a scenario of it, resolved.
pub(crate) struct Run {
    pub plan: Plan,
    pub inputs: ModelInputs,
    /// The scenario that was resolved.
    pub scenario: Scenario,
    /// The preset that it starts from.
    pub preset: String,
    /// Random paths, where they are asked for.
    pub risk: Option<RiskSettings>,
    given: Given,
}

/// What the options and the scenario file say, before it meets a plan.
#[derive(Clone)]
pub(crate) struct Given {
    /// The scenario file, with its name.
    file: Option<(String, Scenario)>,
    preset: Option<String>,
    horizon: Option<i32>,
    levers: Vec<Setting>,
    outturns: Vec<Setting>,
    published: Published,
    /// Random paths, for a command that knows them.
    random: Option<Asked>,
}

/// Whether the pack's own published results are imposed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Published {
    LeftOut,
    Imposed,
}

impl Given {
    /// Of a command with outturns.
    pub fn read(options: &RunOptions, random: Option<&PathOptions>) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let random = random.map(|random| (random, Usual::NoPaths));
        let mut given = Self::assumed(&options.assumed, random, &mut faults);
        given.outturns = settings::read("--outturn", &options.outturn, &mut faults);
        for one in given.outturns.iter().filter(|one| one.year.is_none()) {
            faults.add("cli-outturn-year", &[("typed", &one.typed)]);
        }
        if options.outturns {
            given.published = Published::Imposed;
        }
        faults.refuse()?;
        Ok(given)
    }

    /// Of a command that projects from the base year alone, on random paths.
    pub fn without_outturns(options: &AssumptionOptions, random: &PathOptions) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let given = Self::assumed(options, Some((random, Usual::Paths)), &mut faults);
        faults.refuse()?;
        Ok(given)
    }

    fn assumed(
        options: &AssumptionOptions,
        random: Option<(&PathOptions, Usual)>,
        faults: &mut Faults,
    ) -> Self {
        let levers = settings::read("--set", &options.set, faults);
        let file = options.scenario.as_ref().and_then(|file| {
            let read = input::scenario(file);
            let scenario = read.map_err(|unread| faults.extend(unread)).ok()?;
            Some((file.display().to_string(), scenario))
        });
        // What a file that cannot be read says of paths is not known.
        let is_unread = file.is_none() && options.scenario.is_some();
        let scenario = file.as_ref().map(|(_, scenario)| scenario);
        let random = random.map(|(random, usual)| {
            let known = if is_unread { Usual::Paths } else { usual };
            Asked::read(random, scenario, known, faults)
        });
        Self {
            file,
            preset: options.preset.clone(),
            horizon: options.horizon,
            levers,
            outturns: Vec::new(),
            published: Published::LeftOut,
            random,
        }
    }
}

impl Run {
    /// Reads plan, scenario file and settings, and resolves them.
    pub fn of(options: &RunOptions, random: Option<&PathOptions>, texts: &Texts) -> Result<Self, Faults> {
        Self::of_plan(&options.plan, Given::read(options, random)?, texts)
    }

    /// Resolves what was given for a plan.
    pub fn of_plan(plan: &str, given: Given, texts: &Texts) -> Result<Self, Faults> {
        let plan = input::plan(plan)?;
        let mut scenario = given.scenario(&plan);
        if given.published == Published::Imposed {
            scenario = published(scenario, &plan);
        }
        let mut faults = Vec::new();
        let mut risk = None;
        if let Some(asked) = given.random {
            match asked.settings(&mut scenario) {
                Ok(settings) => risk = settings,
                Err(wrong) => faults = wrong,
            }
        }
        let origin = |fault: &Diagnostic| given.origin(fault);
        let inputs = resolve(&plan, &scenario)
            .map_err(|wrong| faults.splice(0..0, wrong))
            .ok()
            .filter(|_| faults.is_empty());
        let Some(inputs) = inputs else {
            return Err(Faults::of_core(faults, origin));
        };
        // A warning never stops a run, and never goes unsaid.
        Faults::of_core(remarks(&plan, &scenario), origin).tell(texts);
        Ok(Self {
            inputs,
            preset: scenario.preset.clone(),
            scenario,
            risk,
            given,
            plan,
        })
    }

    /// The same from the base year alone: outturns of the scenario file are left out, and that is said.
    pub fn from_base_year(plan: &str, given: Given, texts: &Texts) -> Result<Self, Faults> {
        let mut run = Self::of_plan(plan, given, texts)?;
        if !run.inputs.outturns.is_empty() {
            run.inputs.outturns.clear();
            run.scenario.outturns.clear();
            run.told(vec![Diagnostic::warning("outturns-left-out", "outturns")])
                .tell(texts);
        }
        Ok(run)
    }

    /// Projects the resolved inputs.
    pub fn project(&self) -> Result<Projection, Faults> {
        project(&self.inputs).map_err(|faults| self.told(faults))
    }

    /// Runs random paths, and tells what a person should know of them.
    pub fn simulate(
        &self,
        settings: RiskSettings,
        question: &Question<'_>,
        texts: &Texts,
    ) -> Result<Ran, Faults> {
        let begun = Simulation::begin(&self.inputs, question, settings, None);
        let told = |faults| self.told(faults);
        let ran = Ran::all(begun.map_err(told)?, told, texts)?;
        self.told(paths::remarks(&ran.simulation)).tell(texts);
        Ok(ran)
    }

    /// Faults with what the user gave that each is about; the plan for its own risk numbers.
    pub fn told(&self, faults: Vec<Diagnostic>) -> Faults {
        Faults::of_core(faults, |fault| {
            if fault.place.path.starts_with("risk.") {
                self.plan.head.id.clone()
            } else {
                self.given.origin(fault)
            }
        })
    }
}

/// A plan and a scenario that nobody has resolved yet, for a command that tells all its faults itself.
pub(crate) struct Unresolved {
    pub plan: Plan,
    /// Without the pack's own published results.
    pub scenario: Scenario,
    /// Whether `--outturns` asks for those.
    pub published: bool,
    /// The table that the scenario's results come from where they are neither typed nor in the scenario file.
    pub table: Option<String>,
    given: Given,
}

impl Unresolved {
    /// Reads plan, scenario file and settings.
    pub fn of(options: &RunOptions) -> Result<Self, Faults> {
        let given = Given::read(options, None)?;
        let plan = input::plan(&options.plan)?;
        Ok(Self {
            scenario: given.scenario(&plan),
            published: given.published == Published::Imposed,
            table: None,
            given,
            plan,
        })
    }

    /// Faults with what the user gave that each is about.
    pub fn told(&self, faults: Vec<Diagnostic>) -> Faults {
        Faults::of_core(faults, |fault| match &self.table {
            Some(table) if fault.place.path.starts_with("outturns") && !self.given.has(fault) => {
                table.clone()
            }
            _ => self.given.origin(fault),
        })
    }
}

impl Given {
    /// Whether an option or the scenario file gives the published result that a fault is about.
    fn has(&self, fault: &Diagnostic) -> bool {
        let path = &fault.place.path;
        let file = self.file.as_ref().map(|(_, scenario)| &scenario.outturns);
        let in_file = |id: &str| file.is_some_and(|outturns| outturns.contains_key(id));
        match path
            .strip_prefix("outturns.\"")
            .and_then(|rest| rest.split('"').next())
        {
            Some(id) => self.outturns.iter().any(|one| one.name == id) || in_file(id),
            // Of a year's results together nobody knows.
            None => !self.outturns.is_empty() || file.is_some_and(|outturns| !outturns.is_empty()),
        }
    }

    /// The scenario of a plan: the file's, with what the options say over it.
    fn scenario(&self, plan: &Plan) -> Scenario {
        let mut scenario = match &self.file {
            Some((_, scenario)) => scenario.clone(),
            None => Scenario::of_preset(&plan.head.id, "base"),
        };
        if let Some(preset) = &self.preset {
            scenario.preset.clone_from(preset);
        }
        scenario.horizon = self.horizon.or(scenario.horizon);
        set_levers(&mut scenario, plan, &self.levers);
        for one in &self.outturns {
            let year = one.year.map_or(String::new(), |year| year.to_string());
            let by_year = scenario.outturns.entry(one.name.clone()).or_default();
            by_year.insert(year, one.value);
        }
        scenario
    }

    /// What the user gave that a fault of the scenario is about: the option as typed, else the scenario file, else the
    /// command line.
    fn origin(&self, fault: &Diagnostic) -> String {
        let path = &fault.place.path;
        let typed = |option: &str, part: &str, settings: &[Setting]| {
            let about = path.strip_prefix(part)?;
            let same = |one: &&Setting| {
                let rest = about.strip_prefix(&format!("\"{}\"", one.name));
                rest.is_some_and(|rest| match rest.strip_prefix('.') {
                    Some(year) => one.year.is_none_or(|own| own.to_string() == year),
                    None => true,
                })
            };
            // A single year's own setting comes before the one for all years.
            let found = settings.iter().filter(same).max_by_key(|one| one.year)?;
            Some(format!("{option} {}", found.typed))
        };
        let single = match path.as_str() {
            "preset" => self.preset.as_ref().map(|preset| format!("--preset {preset}")),
            "horizon" => self.horizon.map(|year| format!("--horizon {year}")),
            _ => None,
        };
        single
            .or_else(|| typed("--set", "levers.", &self.levers))
            .or_else(|| typed("--outturn", "outturns.", &self.outturns))
            .or_else(|| self.file.as_ref().map(|(name, _)| name.clone()))
            .unwrap_or_else(|| "tuiyan".to_owned())
    }
}

/// `--set L=V` for all years, then `--set L@Y=V` for single ones, over what the scenario file has.
fn set_levers(scenario: &mut Scenario, plan: &Plan, settings: &[Setting]) {
    for one in settings.iter().filter(|one| one.year.is_none()) {
        scenario
            .levers
            .insert(one.name.clone(), LeverSetting::Every(one.value));
    }
    let last = scenario
        .horizon
        .unwrap_or(plan.head.last_year)
        .min(plan.head.base_year + LONGEST);
    for one in settings {
        let Some(year) = one.year else { continue };
        let mut years = match scenario.levers.remove(&one.name) {
            Some(LeverSetting::Every(value)) => (plan.head.base_year + 1..=last)
                .map(|year| (year.to_string(), value))
                .collect(),
            Some(LeverSetting::Years(years)) => years,
            None => BTreeMap::new(),
        };
        years.insert(year.to_string(), one.value);
        scenario
            .levers
            .insert(one.name.clone(), LeverSetting::Years(years));
    }
}

/// With the pack's published results, for which `--outturns` asks.
fn published(scenario: Scenario, plan: &Plan) -> Scenario {
    let base = Scenario::of_preset(&plan.head.id, "base");
    match resolve(plan, &base).and_then(|inputs| Model::new(&inputs)) {
        Ok(model) => with_published(plan, model.layout(), model.blocks(), &scenario, None),
        // A plan that was read without errors has a base preset that starts.
        Err(_) => scenario,
    }
}
