//! From the options of a command to a scenario, the model's inputs and the projection.

use std::collections::BTreeMap;

use tuiyan::diagnostic::Diagnostic;
use tuiyan::inputs::ModelInputs;
use tuiyan::model::{IMPOSED_PAIRS, Model, is_imposed};
use tuiyan::plan::Plan;
use tuiyan::projection::{Projection, project};
use tuiyan::resolve::{remarks, resolve};
use tuiyan::scenario::{LeverSetting, Scenario};

use crate::arguments::RunOptions;
use crate::input;
use crate::report::Faults;
use crate::settings::{self, Setting};
use crate::texts::Texts;

/// The longest that a value for all years is written out by year; the core refuses a horizon beyond it.
const LONGEST: i32 = 30;

/// A plan with a scenario of it, resolved.
pub(crate) struct Run {
    pub plan: Plan,
    pub inputs: ModelInputs,
    /// The preset that the scenario starts from.
    pub preset: String,
    options: Settings,
}

struct Settings {
    /// The scenario file's name.
    file: Option<String>,
    /// `--preset` and `--horizon` as typed, by the path that a fault of theirs has.
    single: Vec<(&'static str, String)>,
    levers: Vec<Setting>,
    outturns: Vec<Setting>,
}

impl Run {
    /// Reads plan, scenario file and settings, and resolves them.
    pub fn of(options: &RunOptions, texts: &Texts) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        if options.paths.is_some() || options.seed.is_some() {
            faults.add("cli-paths-not-there", &[]);
        }
        let given = Settings {
            file: options.scenario.as_ref().map(|file| file.display().to_string()),
            single: single(options),
            levers: settings::read("--set", &options.set, &mut faults),
            outturns: settings::read("--outturn", &options.outturn, &mut faults),
        };
        for one in given.outturns.iter().filter(|one| one.year.is_none()) {
            faults.add("cli-outturn-year", &[("typed", &one.typed)]);
        }
        faults.refuse()?;
        let plan = input::plan(&options.plan)?;
        let mut scenario = match &options.scenario {
            Some(file) => input::scenario(file)?,
            None => Scenario::of_preset(&plan.head.id, "base"),
        };
        if let Some(preset) = &options.preset {
            scenario.preset.clone_from(preset);
        }
        scenario.horizon = options.horizon.or(scenario.horizon);
        set_levers(&mut scenario, &plan, &given.levers);
        if options.outturns {
            add_published(&mut scenario, &plan, &given.outturns);
        }
        for one in &given.outturns {
            let year = one.year.map_or(String::new(), |year| year.to_string());
            scenario
                .outturns
                .entry(one.name.clone())
                .or_default()
                .insert(year, one.value);
        }
        let origin = |fault: &Diagnostic| given.origin(fault);
        let inputs = resolve(&plan, &scenario).map_err(|faults| Faults::of_core(faults, origin))?;
        // A warning never stops a run, and never goes unsaid.
        Faults::of_core(remarks(&plan, &scenario), origin).tell(texts);
        Ok(Self {
            inputs,
            preset: scenario.preset,
            options: given,
            plan,
        })
    }

    /// Projects the resolved inputs.
    pub fn project(&self) -> Result<Projection, Faults> {
        project(&self.inputs).map_err(|faults| Faults::of_core(faults, |fault| self.options.origin(fault)))
    }
}

impl Settings {
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
        let single = self
            .single
            .iter()
            .find(|(about, _)| about == path)
            .map(|(_, typed)| typed.clone());
        single
            .or_else(|| typed("--set", "levers.", &self.levers))
            .or_else(|| typed("--outturn", "outturns.", &self.outturns))
            .or_else(|| self.file.clone())
            .unwrap_or_else(|| "tuiyan".to_owned())
    }
}

fn single(options: &RunOptions) -> Vec<(&'static str, String)> {
    let preset = options
        .preset
        .as_ref()
        .map(|preset| ("preset", format!("--preset {preset}")));
    let horizon = options
        .horizon
        .map(|year| ("horizon", format!("--horizon {year}")));
    preset.into_iter().chain(horizon).collect()
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

/// Adds the pack's published results that the model can be moved onto. Of two that fix the same state the first of the
/// model's pairs is taken; what is given otherwise goes before.
fn add_published(scenario: &mut Scenario, plan: &Plan, given: &[Setting]) {
    let horizon = scenario.horizon.unwrap_or(plan.head.last_year);
    let Ok(model) =
        resolve(plan, &Scenario::of_preset(&plan.head.id, "base")).and_then(|inputs| Model::new(&inputs))
    else {
        return;
    };
    let mut published: Vec<(String, i32, f64)> = plan
        .actuals
        .iter()
        .filter(|one| one.comparable && one.year > plan.head.base_year && one.year <= horizon)
        .map(|one| {
            (
                one.region.as_ref().map_or(one.indicator.clone(), |region| {
                    format!("{}@{region}", one.indicator)
                }),
                one,
            )
        })
        .filter(|(id, _)| is_imposed(model.layout(), model.blocks(), id))
        .map(|(id, one)| (id, one.year, one.value))
        .collect();
    published.sort_by_key(|(id, ..)| IMPOSED_PAIRS.iter().any(|[_, second]| second.family().id == *id));
    for (id, year, value) in published {
        let partner = IMPOSED_PAIRS
            .iter()
            .find_map(|[first, second]| match id.as_str() {
                one if one == first.family().id => Some(second.family().id),
                one if one == second.family().id => Some(first.family().id),
                _ => None,
            });
        let year = year.to_string();
        let partner_there = partner.is_some_and(|partner| {
            scenario
                .outturns
                .get(partner)
                .is_some_and(|years| years.contains_key(&year))
                || given
                    .iter()
                    .any(|one| one.name == partner && one.year.is_some_and(|own| own.to_string() == year))
        });
        if !partner_there {
            scenario
                .outturns
                .entry(id)
                .or_default()
                .entry(year)
                .or_insert(value);
        }
    }
}
