//! `tuiyan project`: every indicator of the plan in every year.

use serde_json::{Map, Value, json};
use tuiyan::model::Instance;
use tuiyan::plan::{IndicatorUnit, Plan};
use tuiyan::projection::Projection;
use tuiyan::registry::Indicator;

use crate::Answer;
use crate::arguments::RunOptions;
use crate::numbers;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::run::Run;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &RunOptions, texts: &Texts) -> Result<Answer, Faults> {
    let run = Run::of(options, texts)?;
    let projection = run.project()?;
    match options.output.format {
        Format::Json => output::json(&to_json(&run, &projection))?,
        Format::Csv => {
            let rows = projection.layout().instances().iter().flat_map(|one| {
                let name = name_of(&run.plan, one, texts);
                let unit = unit_of(&run.plan, one)
                    .map(|unit| unit.symbol().to_owned())
                    .unwrap_or_default();
                by_year(&projection, one).map(move |(year, value)| {
                    vec![
                        one.id.clone(),
                        name.clone(),
                        unit.clone(),
                        year.to_string(),
                        Value::from(value).to_string(),
                    ]
                })
            });
            output::csv(&["indicator", "name", "unit", "year", "value"], rows)?;
        }
        Format::Table => {
            output::write(&(heading(&run, &projection, texts) + &as_table(&run.plan, &projection, texts)))?;
        }
    }
    Ok(Answer::Done)
}

fn to_json(run: &Run, projection: &Projection) -> Value {
    let after_base = projection.years.iter().skip(1);
    let limits: Map<String, Value> = after_base
        .zip(&projection.limits)
        .map(|(year, limit)| (year.to_string(), json!(limit)))
        .collect();
    let indicators: Map<String, Value> = projection
        .layout()
        .instances()
        .iter()
        .filter(|one| !is_beyond_the_listing(one))
        .map(|one| {
            let values: Map<String, Value> = by_year(projection, one)
                .map(|(year, value)| (year.to_string(), value.into()))
                .collect();
            (one.id.clone(), values.into())
        })
        .collect();
    json!({
        "plan": run.plan.head.id,
        "base_year": run.inputs.base_year,
        "horizon": run.inputs.horizon,
        "doubling_year": projection.doubling_year,
        "limits": limits,
        "indicators": indicators,
    })
}

/// Regional forms that targets and quotas are held against. Other programs compare the JSON id by id, so its ids stay those of
/// the specification; table and CSV have these too.
fn is_beyond_the_listing(one: &Instance) -> bool {
    one.region.is_some() && matches!(one.family, Some(Indicator::VaReal | Indicator::VaRealGrowth))
}

/// The years in which an indicator is there.
fn by_year(projection: &Projection, one: &Instance) -> impl Iterator<Item = (i32, f64)> {
    projection
        .years
        .iter()
        .filter_map(|year| Some((*year, projection.at(one.slot, *year)?)))
}

fn unit_of<'a>(plan: &'a Plan, one: &Instance) -> Option<IndicatorUnit<'a>> {
    plan.unit_of(one.family.map_or(one.id.as_str(), |family| family.family().id))
}

/// The indicator's name, with its place or chain.
pub(crate) fn name_of(plan: &Plan, one: &Instance, texts: &Texts) -> String {
    let name = if let Some(family) = one.family {
        texts.of_family("indicator", family.family().id, None)
    } else {
        let tracked = plan.tracked.iter().find(|tracked| tracked.id == one.id);
        tracked
            .map(|tracked| texts.local(&tracked.name))
            .unwrap_or_default()
    };
    let place = (one.region.map(|index| &plan.regions[index].name))
        .or(one.chain.map(|index| &plan.chains[index].name));
    match place.filter(|_| one.family.is_some()) {
        Some(place) => texts.with(
            "place-indicator",
            &[("place", &texts.local(place)), ("indicator", &name)],
        ),
        None => name,
    }
}

/// Plan and preset, and what the table's numbers rest on.
pub(crate) fn heading(run: &Run, projection: &Projection, texts: &Texts) -> String {
    let preset = format!("preset-{}", run.preset);
    let mut text = texts.with(
        "cli-projection-of",
        &[
            ("plan", &texts.local(&run.plan.head.short_title)),
            ("preset", &texts.t(&preset)),
            ("id", &run.plan.head.id),
        ],
    ) + "\n";
    let years = projection.years.iter().skip(1).zip(&projection.limits);
    let held: Vec<String> = years
        .filter_map(|(year, limit)| {
            let limit = json!(limit);
            let limit = limit.as_str().filter(|limit| *limit != "free")?;
            Some(format!("{year} {}", texts.t(&format!("limit-{limit}"))))
        })
        .collect();
    if !held.is_empty() {
        text += &(texts.with("cli-limits", &[("limits", &held.join(", "))]) + "\n");
    }
    text + "\n"
}

fn as_table(plan: &Plan, projection: &Projection, texts: &Texts) -> String {
    let mut header: Vec<_> = ["cli-column-id", "cli-column-indicator", "cli-column-unit"]
        .map(|id| (texts.t(id), Column::Text))
        .into();
    header.extend(
        projection
            .years
            .iter()
            .map(|year| (year.to_string(), Column::Number)),
    );
    let rows = projection.layout().instances().iter().map(|one| {
        let display = unit_of(plan, one).map(|unit| unit.display());
        let unit = display
            .as_ref()
            .map(|display| texts.unit(&display.unit))
            .unwrap_or_default();
        let mut row = vec![one.id.clone(), name_of(plan, one, texts), unit];
        row.extend(projection.years.iter().map(|year| {
            let value = projection.at(one.slot, *year);
            display
                .as_ref()
                .map_or_else(String::new, |display| numbers::value(value, display))
        }));
        row
    });
    let mut text = table(&header, rows.collect());
    let doubling = match projection.doubling_year {
        Some(year) => numbers::decimal(year, 1).replace(',', ""),
        None => numbers::MISSING.to_owned(),
    };
    text += &(texts.with("cli-doubling", &[("year", &doubling)]) + "\n");
    text
}
