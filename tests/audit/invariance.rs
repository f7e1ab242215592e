//! Findings hang on what a pack says, not on the names of its parts, nor on the size of its units.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use tuiyan::analysis::audit::{Code, Finding};
use tuiyan::plan::Plan;

use crate::{consistent, of, plan, text};

/// Plans with many findings, and one with none. Wenzhou's only place is called as a key of the format is.
fn packs() -> Vec<Value> {
    [
        "quzhou-2021-industry",
        "quzhou-2022-renewal",
        "quzhou-2023-415x",
        "huzhou-2023-clusters",
    ]
    .map(|id| text(&format!("plans/{id}/plan.toml")))
    .into_iter()
    .chain([consistent()])
    .map(|pack| plan(&pack).unwrap().raw)
    .collect()
}

fn again(packs: &[Value]) -> Vec<Plan> {
    packs
        .iter()
        .map(|pack| plan(&pack.to_string()).unwrap())
        .collect()
}

/// What was found, without the items' ids and the figures.
fn told(findings: &[Finding]) -> Vec<(Code, Vec<String>, usize, Vec<String>)> {
    let names = |one: &Finding| one.figures.iter().map(|figure| figure.name.clone()).collect();
    findings
        .iter()
        .map(|one| (one.code, one.plans.clone(), one.items.len(), names(one)))
        .collect()
}

/// Keys of what is no id, though it may look like one.
const WORDS: [&str; 7] = ["concept", "denominator", "scope", "unit", "name", "kind", "group"];

/// The same value with every text and key passed through a function.
fn mapped(value: &Value, of: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(of(text)),
        Value::Array(values) => values.iter().map(|one| mapped(one, of)).collect(),
        Value::Object(entries) => {
            let entries = entries.iter().map(|(key, one)| {
                let one = if WORDS.contains(&key.as_str()) {
                    one.clone()
                } else {
                    mapped(one, of)
                };
                (of(key), one)
            });
            Value::Object(entries.collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

fn ids(pack: &Value) -> Vec<String> {
    ["chains", "regions", "indicators", "targets", "quotas"]
        .iter()
        .flat_map(|table| pack[table].as_array().into_iter().flatten())
        .filter_map(|one| one["id"].as_str())
        .flat_map(|id| id.split('@'))
        .map(str::to_owned)
        .collect()
}

#[test]
fn renamed_ids_change_nothing() {
    let packs = packs();
    let renamed: Vec<Value> = packs
        .iter()
        .enumerate()
        .map(|(number, pack)| {
            // Another order of the names than before, and others in each plan.
            let names: BTreeMap<String, String> = ids(pack)
                .into_iter()
                .rev()
                .enumerate()
                .map(|(at, id)| (id, format!("n{number}-{at:04}")))
                .collect();
            mapped(pack, &|text| rename(text, &names))
        })
        .collect();
    let (before, after) = (of(&again(&packs)), of(&again(&renamed)));
    alike(&before.findings, &after.findings);
    assert_eq!(before.checks, after.checks);
    for (one, other) in before.findings.iter().zip(&after.findings) {
        for (a, b) in one.figures.iter().zip(&other.figures) {
            assert!((a.value - b.value).abs() <= 1e-9 * a.value.abs(), "{}", a.name);
        }
    }
}

/// An id alone, with a place or chain, or at the end of a lever's.
fn rename(text: &str, names: &BTreeMap<String, String>) -> String {
    if let Some(name) = names.get(text) {
        return name.clone();
    }
    for mark in ['@', '#'] {
        if let Some((first, second)) = text
            .split_once(mark)
            .filter(|(_, second)| names.contains_key(*second))
        {
            return format!("{}{mark}{}", rename(first, names), rename(second, names));
        }
    }
    text.match_indices('.')
        .find_map(|(at, _)| Some(format!("{}.{}", &text[..at], names.get(&text[at + 1..])?)))
        .unwrap_or_else(|| text.to_owned())
}

/// Units with money above the line.
const MONEY: [&str; 7] = ["亿元", "亿元/年", "万元", "万元/亩", "万元/人", "亿", "元"];

#[test]
fn money_in_another_size_changes_nothing() {
    let packs = packs();
    let scaled: Vec<Value> = packs.iter().map(ten_times).collect();
    let (before, after) = (of(&again(&packs)), of(&again(&scaled)));
    alike(&before.findings, &after.findings);
}

fn alike(before: &[Finding], after: &[Finding]) {
    let (one, other) = (told(before), told(after));
    let lost: Vec<_> = one.iter().filter(|one| !other.contains(one)).collect();
    let gained: Vec<_> = other.iter().filter(|other| !one.contains(other)).collect();
    assert!(
        lost.is_empty() && gained.is_empty(),
        "lost {lost:#?}, gained {gained:#?}"
    );
    assert_eq!(one, other);
}

/// Tables whose numbers have ranges of the registry, and do not bear on the base year.
const STAYS: [&str; 3] = ["levers", "presets", "risk"];

/// Every number in a unit of money ten times as large, with its quote.
fn ten_times(value: &Value) -> Value {
    match value {
        Value::Array(values) => values.iter().map(ten_times).collect(),
        Value::Object(entries) => {
            let is_money = entries
                .get("unit")
                .and_then(Value::as_str)
                .is_some_and(|unit| MONEY.contains(&unit));
            let is_growth = entries
                .get("measure")
                .and_then(Value::as_str)
                .is_some_and(|measure| measure == "multiple" || measure.ends_with("growth"));
            let mut entries: Map<String, Value> = entries
                .iter()
                .map(|(key, one)| {
                    (
                        key.clone(),
                        if STAYS.contains(&key.as_str()) {
                            one.clone()
                        } else {
                            ten_times(one)
                        },
                    )
                })
                .collect();
            // Of levers those of tracked indicators say what is plausible.
            for (id, lever) in entries
                .get_mut("levers")
                .and_then(Value::as_object_mut)
                .into_iter()
                .flatten()
            {
                if id.starts_with("tracked.") {
                    *lever = ten_times(lever);
                }
            }
            if is_money && !is_growth {
                for key in [
                    "value",
                    "city",
                    "regions",
                    "plausible",
                    "range",
                    "step",
                    "spread",
                    "years",
                ] {
                    if let Some(one) = entries.get_mut(key) {
                        *one = shifted(one);
                    }
                }
                let mut numbers = Vec::new();
                ["value", "city", "regions"]
                    .iter()
                    .filter_map(|key| entries.get(*key))
                    .for_each(|one| listed(one, &mut numbers));
                if let Some(quote) = entries
                    .get_mut("source")
                    .and_then(|source| source.get_mut("quote"))
                {
                    *quote = numbers.join(" ").into();
                }
            }
            Value::Object(entries)
        }
        other => other.clone(),
    }
}

/// The decimal point of every number moved by one place.
fn shifted(value: &Value) -> Value {
    match value {
        Value::Number(number) => {
            let moved: f64 = format!("{number}e1").parse().unwrap();
            moved.into()
        }
        Value::Array(values) => values.iter().map(shifted).collect(),
        Value::Object(entries) => Value::Object(
            entries
                .iter()
                .map(|(key, one)| (key.clone(), shifted(one)))
                .collect(),
        ),
        other => other.clone(),
    }
}

fn listed(value: &Value, numbers: &mut Vec<String>) {
    match value {
        Value::Number(number) => numbers.push(number.as_f64().unwrap().to_string()),
        Value::Array(values) => values.iter().for_each(|one| listed(one, numbers)),
        Value::Object(entries) => entries.values().for_each(|one| listed(one, numbers)),
        _ => {}
    }
}
