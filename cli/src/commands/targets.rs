//! `tuiyan targets`: what the plan commits to, held against the projection.

use serde_json::{Value, json};
use tuiyan::plan::{Plan, Target};
use tuiyan::projection::Projection;
use tuiyan::targets::{TargetOutcome, assess};
use tuiyan::view::target_unit;

use crate::Answer;
use crate::arguments::TargetOptions;
use crate::commands::project::heading;
use crate::numbers;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::run::Run;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &TargetOptions, texts: &Texts) -> Result<Answer, Faults> {
    let run = Run::of(&options.run, texts)?;
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
    let outcomes = assess(&run.plan, &projection);
    let chosen: Vec<(&Target, &TargetOutcome)> = run
        .plan
        .targets
        .iter()
        .zip(&outcomes)
        .filter(|(target, _)| options.targets.is_empty() || options.targets.contains(&target.id))
        .collect();
    match options.run.output.format {
        Format::Json => {
            let targets: Vec<Value> = chosen
                .iter()
                .map(|(target, outcome)| to_json(&run.plan, target, outcome))
                .collect();
            output::json(&json!({ "targets": targets, "all_met_probability": null, "bottleneck": null }))?;
        }
        Format::Csv => as_csv(&run.plan, &chosen, texts)?,
        Format::Table => output::write(&as_table(&run, &projection, &chosen, texts))?,
    }
    Ok(Answer::Done)
}

/// Indicator and place of a target; a tracked indicator may carry its place in its id.
fn indicator_and_region(target: &Target) -> (&str, Option<&str>) {
    match target.indicator.split_once('@') {
        Some((indicator, place)) => (indicator, Some(target.region.as_deref().unwrap_or(place))),
        None => (&target.indicator, target.region.as_deref()),
    }
}

fn to_json(plan: &Plan, target: &Target, outcome: &TargetOutcome) -> Value {
    let (indicator, region) = indicator_and_region(target);
    json!({
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
        "unit": target_unit(plan, target).map(|unit| unit.symbol().to_owned()),
        "binding": target.binding,
        "projected": outcome.projected,
        "gap": outcome.gap,
        "met": outcome.met,
        "status": outcome.status,
        "probability": null,
        "standard_error": null,
        "source": target.source,
    })
}

fn as_csv(plan: &Plan, chosen: &[(&Target, &TargetOutcome)], texts: &Texts) -> Result<(), Faults> {
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
        .collect();
    let rows = chosen.iter().map(|(target, outcome)| {
        let json = to_json(plan, target, outcome);
        let text = |value: &Value| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let cell = |key: &&str| match *key {
            "name" => texts.local(&target.name),
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

fn as_table(
    run: &Run,
    projection: &Projection,
    chosen: &[(&Target, &TargetOutcome)],
    texts: &Texts,
) -> String {
    let plan = &run.plan;
    let words = |id: &str| texts.t(id);
    let header = [
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
    .map(|(id, column)| (words(id), column));
    let rows = chosen.iter().map(|(target, outcome)| {
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
        vec![
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
        ]
    });
    // What stands in two clauses counts once.
    let once = || chosen.iter().filter(|(target, _)| target.repeats.is_none());
    let met = once().filter(|(_, outcome)| outcome.met == Some(true)).count();
    let compared = once().filter(|(_, outcome)| outcome.met.is_some()).count();
    let quantified = once().filter(|(target, _)| target.value.is_some()).count();
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
    heading(run, projection, texts) + &table(&header, rows.collect()) + &tally + "\n"
}
