//! The JSON Schema of plan packs takes every pack that is good, tells what each key means, and refuses what has a wrong form.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first fault"
)]

use std::path::Path;

use jsonschema::Validator;
use serde_json::{Value, json};
use tuiyan::plan::Format;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn schema() -> Value {
    let text = std::fs::read_to_string(root().join("docs/plan-pack.schema.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A pack as JSON.
fn pack(file: &str) -> Value {
    let text = std::fs::read_to_string(root().join(file)).unwrap();
    let (plan, faults) = tuiyan::plan::read(&text, Format::Toml);
    plan.unwrap_or_else(|| panic!("{file}: {faults:#?}")).raw
}

fn faults(schema: &Validator, pack: &Value) -> Vec<String> {
    schema
        .iter_errors(pack)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

#[test]
fn it_takes_every_good_pack() {
    let schema = jsonschema::draft202012::new(&schema()).unwrap();
    let mut files: Vec<String> = std::fs::read_dir(root().join("plans"))
        .unwrap()
        .map(|folder| folder.unwrap().file_name().to_string_lossy().into_owned())
        .map(|id| format!("plans/{id}/plan.toml"))
        .collect();
    assert!(!files.is_empty(), "the packs are missing");
    files.extend(["sample-city", "tiny"].map(|name| format!("tests/plans/{name}.toml")));
    for file in files {
        let found = faults(&schema, &pack(&file));
        assert!(found.is_empty(), "{file}:\n{}", found.join("\n"));
    }
}

/// A pack is good without many of its lines; the schema must not call for them either.
#[test]
fn it_refuses_nothing_that_the_readers_take() {
    let schema = jsonschema::draft202012::new(&schema()).unwrap();
    let text = std::fs::read_to_string(root().join("tests/plans/sample-city.toml")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut taken = 0;
    for at in 0..lines.len() {
        let without = [&lines[..at], &lines[at + 1..]].concat().join("\n");
        if lines[at].is_empty() || lines[at].starts_with('#') {
            continue;
        }
        if let (Some(plan), _) = tuiyan::plan::read(&without, Format::Toml) {
            let found = faults(&schema, &plan.raw);
            assert!(found.is_empty(), "without `{}`:\n{}", lines[at], found.join("\n"));
            taken += 1;
        }
    }
    assert!(taken > 200, "{taken}");
}

#[test]
fn it_refuses_wrong_forms() {
    let schema = jsonschema::draft202012::new(&schema()).unwrap();
    let good = pack("tests/plans/sample-city.toml");
    let cases: [(&str, Option<Value>); 16] = [
        ("/plan/base_year", Some("2024".into())),
        ("/plan/base_year", None),
        ("/plan/speed", Some(1.into())),
        ("/chains", None),
        ("/chains/0/id", Some("New Materials".into())),
        ("/chains/0/output/unit", Some("亩".into())),
        ("/chains/0/output/source", None),
        ("/regions/0/kind", Some("village".into())),
        ("/baseline/land/source/quote", None),
        ("/levers/land.supply", Some(json!({ "value": 1 }))),
        ("/levers/price/unit", Some("亿元".into())),
        ("/presets/heroic", Some(json!({}))),
        ("/indicators/0/process", Some("magic".into())),
        ("/targets/0/op", Some("=".into())),
        ("/targets/0/period", Some(json!([2025]))),
        ("/quotas/0/regions/dongyuan", Some(json!([]))),
    ];
    for (path, value) in cases {
        let mut wrong = good.clone();
        let (table, key) = path.rsplit_once('/').unwrap();
        let table = wrong.pointer_mut(table).unwrap().as_object_mut().unwrap();
        let is_changed = match &value {
            Some(value) => table.insert(key.to_owned(), value.clone()) != Some(value.clone()),
            None => table.remove(key).is_some(),
        };
        assert!(is_changed, "{path} is not there");
        assert!(!schema.is_valid(&wrong), "{path} = {value:?} is taken");
    }
}

#[test]
fn it_says_what_every_key_means() {
    let mut silent = Vec::new();
    describes(&schema(), "", &mut silent);
    assert!(
        silent.is_empty(),
        "docs/pack-format.md does not say what these are: {}",
        silent.join(", ")
    );
}

fn describes(schema: &Value, path: &str, silent: &mut Vec<String>) {
    for group in ["properties", "patternProperties"] {
        for (key, property) in schema[group].as_object().into_iter().flatten() {
            let path = format!("{path}.{key}");
            // The two languages of a name speak for themselves, and so does the condition of a rule.
            if property["description"].is_null() && !matches!(key.as_str(), "zh" | "en") {
                silent.push(path.clone());
            }
            describes(property, &path, silent);
        }
    }
    for group in ["items", "additionalProperties"] {
        if let Some(below) = schema.get(group) {
            describes(below, path, silent);
        }
    }
    for (name, form) in schema["$defs"].as_object().into_iter().flatten() {
        describes(form, name, silent);
    }
}
