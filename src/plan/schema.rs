//! The JSON Schema of plan packs, made by reading a pack that has every table and noting what the readers ask for.

use serde_json::{Map, Value, json};

use crate::diagnostic::Diagnostic;
use crate::plan::PRESETS;
use crate::plan::fields::{Fields, Log};
use crate::plan::quantity::{SOURCE, SOURCE_KINDS};
use crate::plan::read::{Format, everything, tree};
use crate::plan::shape::{Form, Key, Shape, Table};
use crate::registry::{LEVERS, Scope};

const NAME: &str = "name";
/// Where levers stand, and the name of their form.
const LEVER_TABLES: [(&str, &str); 2] = [(".levers", "lever"), (".presets.*.levers", "preset_lever")];

/// The JSON Schema (draft 2020-12) of packs, from one that has every table and a lever of every family. It holds what a pack's form
/// alone tells: keys, types, words, units. What hangs together across tables is told by [`read`](super::read).
///
/// # Errors
/// The faults of a pack that is not good.
pub fn schema(pack: &str) -> Result<Value, Vec<Diagnostic>> {
    let (tree, mut faults) = tree(pack, Format::of(pack));
    let (log, shape) = (Log::default(), Shape::new());
    let root = tree
        .as_ref()
        .and_then(|tree| Fields::noted(tree, String::new(), &log, Some(shape.clone())));
    if let Some(root) = root {
        everything(&root);
        root.finish();
    }
    faults.extend(log.into_inner());
    if crate::diagnostic::has_errors(&faults) {
        return Err(faults);
    }
    let (pack, common) = shape.noted();
    let mut forms = Forms::default();
    forms.add(NAME, name());
    for (name, table) in &common {
        let mut form = forms.object(table, "");
        if name == SOURCE {
            form["allOf"] = what_kinds_of_sources_need();
        }
        forms.add(name, form);
    }
    let mut whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tuiyan plan pack",
    });
    if let (Value::Object(whole), Value::Object(pack)) = (&mut whole, forms.object(&pack, "")) {
        whole.extend(pack);
        forms.0.sort_keys();
        whole.insert("$defs".to_owned(), forms.0.into());
    }
    Ok(whole)
}

/// The forms that stand in several places of the schema, by name.
#[derive(Default)]
struct Forms(Map<String, Value>);

impl Forms {
    fn add(&mut self, name: &str, form: Value) -> Value {
        self.0.insert(name.to_owned(), form);
        reference(name)
    }

    /// A table; `path` is where it stands, with dots.
    fn object(&mut self, table: &Table, path: &str) -> Value {
        let mut schema = Map::from_iter([("type".to_owned(), json!("object"))]);
        if table.is_free {
            self.free_keys(table, path, &mut schema);
            return schema.into();
        }
        let properties: Map<String, Value> = table
            .keys
            .iter()
            .map(|(name, key)| (name.clone(), self.value(key, &format!("{path}.{name}"))))
            .collect();
        let needed: Vec<&str> = table
            .keys
            .iter()
            .filter(|(_, key)| table.needs(key))
            .map(|(name, _)| name.as_str())
            .collect();
        schema.insert("properties".to_owned(), properties.into());
        if !needed.is_empty() {
            schema.insert("required".to_owned(), needed.into());
        }
        if table.is_closed {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        schema.into()
    }

    /// A table whose keys are the pack's own: all of one form, but for levers and presets, whose names are known.
    fn free_keys(&mut self, table: &Table, path: &str, schema: &mut Map<String, Value>) {
        if let Some((_, form)) = LEVER_TABLES.iter().find(|(levers, _)| *levers == path) {
            self.levers(table, form, schema);
            return;
        }
        let mut one = Value::Bool(true);
        if let Some(key) = either(table.keys.iter()) {
            one = self.value(&key, &format!("{path}.*"));
        }
        if path == ".presets" {
            let one = self.add("preset", one);
            let presets = PRESETS.iter().map(|preset| ((*preset).to_owned(), one.clone()));
            schema.insert("properties".to_owned(), presets.collect::<Map<_, _>>().into());
            schema.insert("additionalProperties".to_owned(), false.into());
            return;
        }
        if table.has_years {
            schema.insert("propertyNames".to_owned(), json!({ "pattern": "^[0-9]{4}$" }));
        }
        schema.insert("additionalProperties".to_owned(), one);
    }

    /// Levers by family, whatever families the pack that was read sets; they differ in their units alone.
    fn levers(&mut self, table: &Table, form: &str, schema: &mut Map<String, Value>) {
        let (mut named, mut patterns) = (Map::new(), Map::new());
        let any = either(table.keys.iter()).map_or_else(|| json!({}), |key| self.value(&key, ""));
        for family in LEVERS {
            let mut lever = any.clone();
            lever["properties"]["unit"] = self.one(&Form::of_unit(family.unit), &Key::default(), "");
            let lever = self.add(&format!("{form}-{}", family.unit.key()), lever);
            match family.scope {
                Scope::City => named.insert(family.id.to_owned(), lever),
                _ => patterns.insert(format!("^{}\\.", family.id.replace('.', "\\.")), lever),
            };
        }
        schema.insert("properties".to_owned(), named.into());
        schema.insert("patternProperties".to_owned(), patterns.into());
        schema.insert("additionalProperties".to_owned(), false.into());
    }

    /// What may stand under a key.
    fn value(&mut self, key: &Key, path: &str) -> Value {
        let mut forms: Vec<Value> = key.forms.iter().map(|form| self.one(form, key, path)).collect();
        match forms.len() {
            0 => Value::Bool(true),
            1 => forms.remove(0),
            _ => json!({ "anyOf": forms }),
        }
    }

    fn one(&mut self, form: &Form, key: &Key, path: &str) -> Value {
        let number = || json!({ "type": "number" });
        let whole = || json!({ "type": "integer" });
        match form {
            Form::Text => json!({ "type": "string", "pattern": "\\S" }),
            Form::Id => json!({ "type": "string", "pattern": "^[a-z][a-z0-9._@-]*$" }),
            Form::Words(words) => json!({ "enum": words }),
            Form::WordsOrOwn(words) => json!({ "anyOf": [{ "enum": words }, bilingual()] }),
            Form::Name => reference(NAME),
            Form::Number => number(),
            Form::Whole => whole(),
            Form::NumberOrText => json!({ "type": ["number", "string"] }),
            Form::Flag => json!({ "type": "boolean" }),
            Form::Numbers => json!({ "type": "array", "items": number() }),
            Form::Years => json!({ "type": "array", "items": whole() }),
            Form::Rows => json!({ "type": "array", "items": { "type": "array", "items": number() } }),
            Form::Texts => json!({ "type": "array", "items": { "type": "string" } }),
            Form::Band => json!({ "type": "array", "items": number(), "minItems": 2, "maxItems": 2 }),
            Form::Period => json!({ "type": "array", "items": whole(), "minItems": 2, "maxItems": 2 }),
            Form::Table => self.below(key, path),
            Form::Tables => json!({ "type": "array", "items": self.below(key, path) }),
            Form::Common(name) => reference(name),
        }
    }

    fn below(&mut self, key: &Key, path: &str) -> Value {
        let table = key.table.as_ref().map(|table| table.borrow().clone());
        table.map_or(Value::Bool(true), |table| self.object(&table, path))
    }
}

/// What any of several keys takes.
fn either<'a>(keys: impl Iterator<Item = &'a (String, Key)>) -> Option<Key> {
    keys.map(|(_, key)| key.clone())
        .reduce(|one, other| one.or(&other))
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// A name: `{ zh, en }`, or Chinese alone.
fn name() -> Value {
    json!({ "anyOf": [{ "type": "string" }, bilingual()] })
}

fn bilingual() -> Value {
    json!({
        "type": "object",
        "properties": {
            "zh": { "type": "string", "pattern": "\\S" },
            "en": { "type": "string", "pattern": "\\S" },
        },
        "required": ["zh"],
        "additionalProperties": false,
    })
}

fn what_kinds_of_sources_need() -> Value {
    let rules = SOURCE_KINDS.map(|(kind, (_, needed))| {
        json!({
            "if": { "properties": { "kind": { "const": kind } }, "required": ["kind"] },
            "then": { "required": needed },
        })
    });
    rules.to_vec().into()
}
