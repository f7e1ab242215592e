//! `tuiyan targets`: what the plan commits to, held against the projection.

use serde_json::{Value, json};
use tuiyan::plan::{Plan, Target};
use tuiyan::risk::{Joint, Question, RiskSettings, Simulation, TargetRisk};
use tuiyan::targets::{TargetOutcome, assess};
use tuiyan::view::{chosen_targets, target_unit};

use crate::Answer;
use crate::arguments::TargetOptions;
use crate::commands::project::heading;
use crate::numbers;
use crate::output::{self, Format};
use crate::paths;
use crate::report::Faults;
use crate::run::Run;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &TargetOptions, texts: &Texts) -> Result<Answer, Faults> {
    let run = Run::of(&options.run, Some(&options.random), texts)?;
    let mut faults = Faults::default();
    for id in options
        .targets
        .iter()
        .filter(|id| !run.plan.targets.iter().any(|target| target.id == **id))
    {
        faults.add(
            "cli-target-unknown",
            &[("target", id), ("plan", &run.plan.head.id)],
        );
    }
    faults.refuse()?;
    let projection = run.project()?;
    let asked = Some(options.targets.as_slice()).filter(|ids| !ids.is_empty());
    // No indicator is asked for beyond what the targets need.
    let question = Question::of(&run.plan, Some(&[]));
    let simulate = |settings| run.simulate(settings, &question, texts);
    let ran = run.risk.map(simulate).transpose()?;
    let chances = ran.map(|ran| Chances::of(&run.plan, &ran.simulation, asked));
    let outcomes = assess(&run.plan, &projection);
    let targets = run.plan.targets.iter().zip(&outcomes).enumerate();
    let chosen = targets
        .filter(|(_, (target, _))| asked.is_none_or(|ids| ids.contains(&target.id)))
        .map(|(index, (target, outcome))| Held {
            target,
            outcome,
            risk: chances.as_ref().and_then(|chances| chances.targets[index]),
        })
        .collect();
    let shown = Shown {
        run: &run,
        chosen,
        chances: chances.as_ref(),
    };
    match options.run.output.format {
        Format::Json => output::json(&shown.to_json())?,
        Format::Csv => shown.as_csv(texts)?,
        Format::Table => output::write(&(heading(&run, &projection, texts) + &shown.as_table(texts)))?,
    }
    Ok(Answer::Done)
}

/// What random paths say of the plan's targets.
struct Chances {
    settings: RiskSettings,
    /// In the plan's order.
    targets: Vec<Option<TargetRisk>>,
    /// Those whose joint probability is told, by their index: the chosen ones that are projected, each commitment once.
    all: Vec<usize>,
    joint: Option<Joint>,
}

impl Chances {
    fn of(plan: &Plan, simulation: &Simulation, asked: Option<&[String]>) -> Self {
        let targets = simulation.targets();
        let mut all = chosen_targets(plan, asked);
        all.retain(|index| targets[*index].is_some());
        Self {
            settings: simulation.settings(),
            joint: simulation.joint(&all),
            targets,
            all,
        }
    }
}

/// A target, what the projection says of it, and what the random paths do.
struct Held<'a> {
    target: &'a Target,
    outcome: &'a TargetOutcome,
    /// `None` without paths, and where it is not projected.
    risk: Option<TargetRisk>,
}

struct Shown<'a> {
    run: &'a Run,
    chosen: Vec<Held<'a>>,
    chances: Option<&'a Chances>,
}

/// Indicator and place of a target; a tracked indicator may carry its place in its id.
fn indicator_and_region(target: &Target) -> (&str, Option<&str>) {
    match target.indicator.split_once('@') {
        Some((indicator, place)) => (indicator, Some(target.region.as_deref().unwrap_or(place))),
        None => (&target.indicator, target.region.as_deref()),
    }
}

impl Shown<'_> {
    fn target_to_json(&self, held: &Held<'_>) -> Value {
        let Held {
            target,
            outcome,
            risk,
        } = held;
        let (indicator, region) = indicator_and_region(target);
        let mut json = json!({
            "id": target.id,
            "name": target.name,
            "indicator": indicator,
            "region": region,
            "year": target.last_year(),
            "period": target.period,
            "level": target.level,
            "role": target.role,
            "scope": target.scope,
            "place": target.place,
            "words": target.words,
            "repeats": target.repeats,
            "measure": target.measure,
            "op": target.op,
            "value": target.value,
            "unit": target_unit(&self.run.plan, target).map(|unit| unit.symbol().to_owned()),
            "binding": target.binding,
            "projected": outcome.projected,
            "gap": outcome.gap,
            "met": outcome.met,
            "status": outcome.status,
            "probability": risk.map(|risk| risk.probability),
            "standard_error": risk.map(|risk| risk.standard_error),
            "source": target.source,
        });
        if self.chances.is_some() {
            json["expected_shortfall"] = risk.and_then(|risk| risk.expected_shortfall).into();
        }
        json
    }

    fn to_json(&self) -> Value {
        let targets: Vec<Value> = self.chosen.iter().map(|held| self.target_to_json(held)).collect();
        let joint = self.chances.and_then(|chances| chances.joint);
        let id = |index: usize| self.run.plan.targets[index].id.as_str();
        let mut json = json!({
            "targets": targets,
            "all_met_probability": joint.map(|joint| joint.probability),
            "bottleneck": joint.map(|joint| id(joint.bottleneck)),
        });
        if let Some(chances) = self.chances {
            json["all_met_standard_error"] = joint.map(|joint| joint.standard_error).into();
            json["without_bottleneck"] = joint.map(|joint| joint.without_bottleneck).into();
            json["all"] = chances.all.iter().map(|index| id(*index)).collect();
            json["paths"] = chances.settings.paths.into();
            json["seed"] = chances.settings.seed.into();
        }
        json
    }

    fn as_csv(&self, texts: &Texts) -> Result<(), Faults> {
        const PLAIN: [&str; 16] = [
            "id",
            "indicator",
            "region",
            "year",
            "level",
            "measure",
            "op",
            "value",
            "unit",
            "binding",
            "projected",
            "gap",
            "met",
            "status",
            "probability",
            "standard_error",
        ];
        let header: Vec<&str> = PLAIN[..1]
            .iter()
            .copied()
            .chain(["name"])
            .chain(PLAIN[1..].iter().copied())
            .chain([
                "period_from",
                "period_to",
                "source_kind",
                "source_ref",
                "source_clause",
                "source_quote",
            ])
            .chain(self.chances.map(|_| "expected_shortfall"))
            .collect();
        let rows = self.chosen.iter().map(|held| {
            let json = self.target_to_json(held);
            let text = |value: &Value| match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let cell = |key: &&str| match *key {
                "name" => texts.local(&held.target.name),
                "period_from" => text(&json["period"][0]),
                "period_to" => text(&json["period"][1]),
                key => key
                    .strip_prefix("source_")
                    .map_or_else(|| text(&json[key]), |key| text(&json["source"][key])),
            };
            header.iter().map(cell).collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        output::csv(&header, rows)
    }

    fn as_table(&self, texts: &Texts) -> String {
        let plan = &self.run.plan;
        let words = |id: &str| texts.t(id);
        let mut header: Vec<_> = [
            ("cli-column-id", Column::Text),
            ("cli-column-target", Column::Text),
            ("cli-column-place", Column::Text),
            ("cli-column-year", Column::Number),
            ("cli-column-level", Column::Text),
            ("cli-column-unit", Column::Text),
            ("cli-column-value", Column::Number),
            ("cli-column-projected", Column::Number),
            ("cli-column-gap", Column::Number),
            ("cli-column-status", Column::Text),
        ]
        .map(|(id, column)| (words(id), column))
        .into();
        if self.chances.is_some() {
            header.push((words("cli-column-probability"), Column::Number));
        }
        let rows = self.chosen.iter().map(|held| {
            let Held {
                target,
                outcome,
                risk,
            } = held;
            let (_, region) = indicator_and_region(target);
            let place = region.and_then(|id| plan.regions.iter().find(|one| one.id == id));
            let display = target_unit(plan, target).map(|unit| unit.display());
            let shown = |value: Option<f64>| {
                display.as_ref().map_or_else(
                    || numbers::MISSING.to_owned(),
                    |display| numbers::value(value, display),
                )
            };
            let op = json!(target.op);
            let mut row = vec![
                target.id.clone(),
                texts.local(&target.name),
                place.map_or_else(|| words("place-city"), |place| texts.local(&place.name)),
                target
                    .last_year()
                    .map_or_else(|| numbers::MISSING.to_owned(), |year| year.to_string()),
                words(&format!(
                    "level-{}",
                    json!(target.level).as_str().unwrap_or_default()
                )),
                display
                    .as_ref()
                    .map(|display| texts.unit(&display.unit))
                    .unwrap_or_default(),
                match target.value {
                    Some(_) => format!("{} {}", op.as_str().unwrap_or_default(), shown(target.value)),
                    None => numbers::MISSING.to_owned(),
                },
                shown(outcome.projected),
                shown(outcome.gap),
                words(&format!(
                    "status-{}",
                    json!(outcome.status).as_str().unwrap_or_default()
                )),
            ];
            if self.chances.is_some() {
                let chance = risk.map(|risk| paths::probability(risk.probability, texts));
                row.push(chance.unwrap_or_else(|| numbers::MISSING.to_owned()));
            }
            row
        });
        // What stands in two clauses counts once.
        let once = || self.chosen.iter().filter(|held| held.target.repeats.is_none());
        let met = once().filter(|held| held.outcome.met == Some(true)).count();
        let compared = once().filter(|held| held.outcome.met.is_some()).count();
        let quantified = once().filter(|held| held.target.value.is_some()).count();
        let tally = texts.with(
            "cli-tally",
            &[
                ("met", &met.to_string()),
                ("count", &compared.to_string()),
                ("quantified", &quantified.to_string()),
                ("by-hand", &(quantified - compared).to_string()),
                ("unnumbered", &(once().count() - quantified).to_string()),
            ],
        );
        let together = self.chances.map(|chances| self.together(chances, texts) + "\n");
        table(&header, rows.collect()) + &tally + "\n" + &together.unwrap_or_default()
    }

    /// The chance that all are met, what stands in the way, and what a probability is.
    fn together(&self, chances: &Chances, texts: &Texts) -> String {
        let paths = numbers::plain(chances.settings.paths as f64);
        let Some(joint) = chances.joint else {
            return texts.with("cli-together-none", &[("paths", &paths)]);
        };
        let bottleneck = &self.run.plan.targets[joint.bottleneck];
        let chance = |value| paths::probability(value, texts);
        let id = if chances.all.len() == 1 {
            "cli-together-one"
        } else {
            "cli-together"
        };
        texts.with(
            id,
            &[
                ("count", &chances.all.len().to_string()),
                ("probability", &chance(joint.probability)),
                ("bottleneck", &texts.local(&bottleneck.name)),
                ("id", &bottleneck.id),
                ("without", &chance(joint.without_bottleneck)),
                ("paths", &paths),
            ],
        )
    }
}
