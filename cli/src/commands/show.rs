//! `tuiyan show`: the whole pack.

use serde_json::{Value, json};
use tuiyan::plan::{Plan, Quantity, Source, lever_definitions};

use crate::Answer;
use crate::arguments::ShowOptions;
use crate::input;
use crate::numbers;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &ShowOptions, texts: &Texts) -> Result<Answer, Faults> {
    let plan = input::plan(&options.plan)?;
    match options.output.format {
        Format::Json => output::json(&with_sources(&plan.raw))?,
        Format::Csv => output::csv(&["key", "value"], output::flat(&with_sources(&plan.raw)))?,
        Format::Table => output::write(&listing(&plan, texts))?,
    }
    Ok(Answer::Done)
}

/// The pack's own keys, with a source beside every number: a preset's levers and a quota table's cells get the one that
/// they share.
pub(crate) fn with_sources(raw: &Value) -> Value {
    let mut pack = raw.clone();
    for preset in pack
        .get_mut("presets")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flat_map(|presets| presets.values_mut())
    {
        let source = preset["source"].clone();
        for lever in preset
            .get_mut("levers")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flat_map(|levers| levers.values_mut())
        {
            give(lever, &source, &Value::Null);
        }
    }
    let cells: Vec<Value> = raw["quotas"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(cells)
        .collect();
    if !cells.is_empty() {
        match &mut pack["targets"] {
            Value::Array(targets) => targets.extend(cells),
            none => *none = Value::Array(cells),
        }
    }
    for quota in pack
        .get_mut("quotas")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        let (source, unit) = (quota["source"].clone(), quota["unit"].clone());
        for cell in quota
            .get_mut("regions")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flat_map(|cells| cells.values_mut())
        {
            give(cell, &source, &unit);
        }
        if quota.get("city").is_some() {
            give(&mut quota["city"], &source, &unit);
        }
    }
    pack
}

/// The targets that a quota table's cells are, with the keys of `[[targets]]`.
fn cells(quota: &Value) -> Vec<Value> {
    const OF_THE_TABLE: [&str; 4] = ["kind", "city", "regions", "notes"];
    let Some(row) = quota.as_object() else {
        return Vec::new();
    };
    let target = |place: &str, region: Option<&str>, cell: &Value| {
        let mut target: serde_json::Map<String, Value> = row
            .iter()
            .filter(|(key, _)| !OF_THE_TABLE.contains(&key.as_str()))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        let id = quota["id"].as_str().unwrap_or_default();
        target.insert("id".to_owned(), json!(format!("{id}@{place}")));
        let key = if cell.is_number() { "value" } else { "words" };
        target.insert(key.to_owned(), cell.clone());
        let of_region = region.map(|region| ("region", json!(region)));
        let note = quota["notes"].get(place).map(|note| ("note", note.clone()));
        for (key, value) in of_region.into_iter().chain(note) {
            target.insert(key.to_owned(), value);
        }
        Value::Object(target)
    };
    let regions = quota["regions"].as_object().into_iter().flatten();
    let city = quota.get("city").map(|cell| target("city", None, cell));
    regions
        .map(|(region, cell)| target(region, Some(region), cell))
        .chain(city)
        .collect()
}

fn give(number: &mut Value, source: &Value, unit: &Value) {
    if number.is_number() || number.is_string() {
        *number = json!({ "value": *number, "unit": unit });
    }
    if let Some(entries) = number.as_object_mut().filter(|_| !source.is_null()) {
        entries.entry("source").or_insert_with(|| source.clone());
    }
}

fn listing(plan: &Plan, texts: &Texts) -> String {
    let document = [
        plan.head.document.number.as_deref(),
        plan.head.document.issued.as_deref(),
    ];
    let mut text = format!(
        "{}\n{} · {} · {}\n{} · {} {} · {}–{}\n\n",
        texts.local(&plan.head.title),
        texts.local(&plan.head.city),
        texts.local(&plan.head.issuer),
        document.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        plan.head.id,
        texts.t("cli-column-version"),
        plan.head.version,
        plan.head.base_year,
        plan.head.last_year
    );
    let mut section = |title: &str, columns: &[(&str, Column)], rows: Vec<Vec<String>>| {
        if !rows.is_empty() {
            let header: Vec<_> = columns
                .iter()
                .map(|(id, column)| (texts.t(id), *column))
                .collect();
            text += &(texts.t(title) + "\n" + &table(&header, rows));
        }
    };
    let figure = [
        ("cli-column-id", Column::Text),
        ("cli-column-name", Column::Text),
        ("cli-column-value", Column::Number),
        ("cli-column-unit", Column::Text),
        ("cli-column-source", Column::Text),
    ];
    let chains = plan
        .chains
        .iter()
        .map(|one| quantity(&one.id, texts.local(&one.name), &one.output, texts));
    section("cli-section-chains", &figure, chains.collect());
    let regions = plan
        .regions
        .iter()
        .map(|one| quantity(&one.id, texts.local(&one.name), &one.output_share, texts));
    section("cli-section-regions", &figure, regions.collect());
    let baseline = plan.baseline.iter().map(|(key, one)| {
        let mut row = quantity(key, String::new(), one, texts);
        row.remove(1);
        row
    });
    let keyed = [figure[0], figure[2], figure[3], figure[4]];
    section("cli-section-baseline", &keyed, baseline.collect());
    section("cli-section-levers", &figure, levers(plan, texts));
    section(
        "cli-section-presets",
        &[
            ("cli-column-preset", Column::Text),
            figure[0],
            figure[2],
            figure[3],
        ],
        presets(plan, texts),
    );
    let tracked = plan.tracked.iter().map(|one| {
        let display = one.display();
        let value = one.value.map_or_else(
            || numbers::MISSING.to_owned(),
            |value| numbers::plain(value * display.scale),
        );
        let unit = texts.unit(&display.unit);
        vec![
            one.id.clone(),
            texts.local(&one.name),
            value,
            unit,
            one.source
                .as_ref()
                .map(|one| source(one, texts))
                .unwrap_or_default(),
        ]
    });
    section("cli-section-indicators", &figure, tracked.collect());
    let targets = plan.targets.iter().map(|one| {
        let (value, unit) = match &one.written {
            Some((value, unit)) => (numbers::plain(*value), unit.clone().unwrap_or_default()),
            None => (numbers::MISSING.to_owned(), String::new()),
        };
        let year = one
            .last_year()
            .map_or_else(|| numbers::MISSING.to_owned(), |year| year.to_string());
        let value = one.words.clone().unwrap_or(value);
        vec![
            one.id.clone(),
            texts.local(&one.name),
            year,
            value,
            unit,
            source(&one.source, texts),
        ]
    });
    let with_year = [
        figure[0],
        figure[1],
        ("cli-column-year", Column::Number),
        figure[2],
        figure[3],
        figure[4],
    ];
    section("cli-section-targets", &with_year, targets.collect());
    let actuals = plan.actuals.iter().map(|one| {
        let display = plan
            .published_unit(&one.indicator, None)
            .map(|unit| unit.display());
        let shown = display
            .as_ref()
            .map(|display| numbers::plain(one.value * display.scale))
            .unwrap_or_default();
        let unit = display
            .map(|display| texts.unit(&display.unit))
            .unwrap_or_default();
        vec![
            one.indicator.clone(),
            one.year.to_string(),
            shown,
            unit,
            source(&one.source, texts),
        ]
    });
    section(
        "cli-section-actuals",
        &[figure[0], with_year[2], figure[2], figure[3], figure[4]],
        actuals.collect(),
    );
    text
}

fn quantity(id: &str, name: String, one: &Quantity, texts: &Texts) -> Vec<String> {
    let unit = one.unit.clone().unwrap_or_default();
    vec![
        id.to_owned(),
        name,
        numbers::plain(one.written),
        unit,
        source(&one.source, texts),
    ]
}

fn levers(plan: &Plan, texts: &Texts) -> Vec<Vec<String>> {
    let row = |one: &tuiyan::plan::LeverDefinition| {
        let name = texts.of_family("lever", one.family.id, one.name.as_ref());
        let from = one
            .source
            .as_ref()
            .map_or_else(|| texts.t("source-default"), |one| source(one, texts));
        let mut value = numbers::plain(one.value * one.display.scale);
        for (year, single) in &one.years {
            value = format!("{value}; {year}: {}", numbers::plain(single * one.display.scale));
        }
        vec![one.id.clone(), name, value, texts.unit(&one.display.unit), from]
    };
    lever_definitions(plan).iter().map(row).collect()
}

fn presets(plan: &Plan, texts: &Texts) -> Vec<Vec<String>> {
    let definitions = lever_definitions(plan);
    let mut rows = Vec::new();
    for (id, preset) in &plan.presets {
        for (lever, change) in &preset.levers {
            let Some(one) = definitions.iter().find(|one| one.id == *lever) else {
                continue;
            };
            let shown = |value: f64| numbers::plain(value * one.display.scale);
            let years = change
                .years
                .iter()
                .map(|(year, value)| format!("{year}: {}", shown(*value)));
            let value: Vec<String> = change.value.map(shown).into_iter().chain(years).collect();
            rows.push(vec![
                texts.t(&format!("preset-{id}")),
                lever.clone(),
                value.join("; "),
                texts.unit(&one.display.unit),
            ]);
        }
    }
    rows
}

/// Kind of a source and where in it the number stands.
fn source(source: &Source, texts: &Texts) -> String {
    const LONGEST: usize = 60;
    let kind = texts.t(&format!(
        "source-{}",
        json!(source.kind).as_str().unwrap_or_default()
    ));
    let words = source
        .clause
        .as_deref()
        .or(source.reference.as_deref())
        .or(source.quote.as_deref())
        .unwrap_or_default();
    let mut short: String = words.chars().take(LONGEST).collect();
    if words.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    format!("{kind} {short}")
}
