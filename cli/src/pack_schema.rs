//! The JSON Schema of plan packs with what each key means, in the words of `docs/pack-format.md` and `docs/model.md`.

use std::collections::BTreeMap;

use serde_json::Value;
use tuiyan::plan::schema;

use crate::report::Faults;

const SAMPLE: &str = include_str!("../../tests/plans/sample-city.toml");
const FORMAT: &str = include_str!("../../docs/pack-format.md");
const MODEL: &str = include_str!("../../docs/model.md");

/// The schema with descriptions.
pub(crate) fn described() -> Result<Value, Faults> {
    let mut schema = schema(SAMPLE).map_err(|faults| Faults::of_core(faults, |_| String::new()))?;
    let meanings = Meanings::read();
    if let Some(Value::Object(forms)) = schema.get_mut("$defs").map(Value::take) {
        let described = forms.into_iter().map(|(name, mut form)| {
            let path = match name.split_once('-') {
                Some(("lever", _)) => "levers.*",
                Some(("preset_lever", _)) => "presets.*.levers.*",
                None if name == "preset" => "presets.*",
                Some(("quantity", _)) => "quantity",
                _ => &name,
            };
            meanings.describe(&mut form, path);
            (name, form)
        });
        schema["$defs"] = Value::Object(described.collect());
    }
    meanings.describe(&mut schema, "");
    Ok(schema)
}

/// What keys mean, by their path (`targets.op`, `levers.*.range`, `quantity.unit`; `*.id` in any table), and what the words mean
/// that a key takes, by its path or by the key alone.
#[derive(Default)]
struct Meanings {
    keys: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
}

/// What a table of the format page tells of.
enum Told {
    Keys(String),
    Words(String),
}

impl Meanings {
    fn read() -> Self {
        let mut meanings = Self::default();
        meanings.examples();
        meanings.tables();
        meanings.levers();
        meanings
    }

    fn add(&mut self, path: &str, meaning: &str) {
        if !meaning.is_empty() {
            self.keys.insert(path.to_owned(), meaning.to_owned());
        }
    }

    /// The comments of the format page's examples.
    fn examples(&mut self) {
        let (mut is_example, mut table) = (false, String::new());
        for line in FORMAT.lines() {
            if line.starts_with("```") {
                is_example = line == "```toml";
                table.clear();
            } else if is_example {
                let (code, comment) = split_comment(line);
                if let Some(header) = code.strip_prefix('[') {
                    table = path_of(header.trim_matches(['[', ']', ' ']));
                    self.add(&table, comment);
                } else {
                    for key in keys(code) {
                        self.add(&join(&table, key), comment);
                    }
                }
            }
        }
    }

    /// The tables of the format page: the first cell of a header says what keys or words stand below it.
    fn tables(&mut self) {
        let mut of = None;
        for line in FORMAT.lines() {
            let Some(row) = line.strip_prefix('|').and_then(|line| line.strip_suffix('|')) else {
                of = None;
                continue;
            };
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let (Some(first), Some(meaning)) = (cells.first(), cells.last()) else {
                continue;
            };
            let name = first.trim_matches('`');
            match &of {
                None => {
                    let form = first.strip_prefix("key of ").map(|form| match form {
                        "a pack" => "",
                        "any table" => "*",
                        form => form.trim_start_matches("a ").trim_matches('`'),
                    });
                    let words = || Told::Words(name.to_owned());
                    of = Some(form.map_or_else(words, |form| Told::Keys(form.to_owned())));
                }
                Some(Told::Keys(form)) => self.add(&join(form, name), meaning),
                Some(Told::Words(key)) if first.starts_with('`') => {
                    let words = self.words.entry(key.clone()).or_default();
                    words.extend(["\n- ", first, ": ", meaning]);
                }
                Some(Told::Words(_)) => {}
            }
        }
    }

    /// The levers of the model page's section 6.
    fn levers(&mut self) {
        let section = MODEL.split("\n## ").find(|section| section.starts_with("6."));
        for row in section
            .unwrap_or_default()
            .lines()
            .filter(|line| line.starts_with("| `"))
        {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            if let [id, unit, neutral, range, .., meaning] = cells[..] {
                let id = id.trim_matches('`').split(".<").next().unwrap_or_default();
                let mut meaning = meaning.to_owned();
                if !unit.is_empty() {
                    meaning.extend([" (", unit, "; ", range, ", neutral ", neutral, ")"]);
                }
                self.add(&format!("levers.{id}"), &meaning);
            }
        }
    }

    fn of(&self, path: &str) -> Option<String> {
        let key = path.rsplit('.').next().unwrap_or_default();
        let found = |path: &str| self.keys.get(path).cloned();
        // Rows of quota tables and levers of presets share keys with targets and levers.
        let meaning = found(path)
            .or_else(|| found(&format!("targets.{}", path.strip_prefix("quotas.")?)))
            .or_else(|| found(path.strip_prefix("presets.*.")?))
            .or_else(|| found(&join("*", key)));
        let words = self.words.get(path).or_else(|| self.words.get(key));
        match (meaning, words) {
            (Some(meaning), Some(words)) => Some(meaning + words),
            (meaning, words) => meaning.or_else(|| words.map(|words| words.trim().to_owned())),
        }
    }

    /// Puts the meanings into a schema that stands at a path.
    fn describe(&self, schema: &mut Value, path: &str) {
        for (group, is_pattern) in [("properties", false), ("patternProperties", true)] {
            let Some(Value::Object(properties)) = schema.get_mut(group) else {
                continue;
            };
            for (key, property) in properties {
                let plain = key
                    .trim_start_matches('^')
                    .trim_end_matches("\\.")
                    .replace("\\.", ".");
                let below = join(path, if is_pattern { &plain } else { key });
                self.describe(property, &below);
                if let (Some(meaning), Value::Object(property)) = (self.of(&below), property) {
                    property.insert("description".to_owned(), meaning.into());
                }
            }
        }
        if let Some(items) = schema.get_mut("items") {
            self.describe(items, path);
        }
        if let Some(other) = schema.get_mut("additionalProperties") {
            self.describe(other, &join(path, "*"));
        }
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// A header's table: `levers."price"` and the like stand for all of them.
fn path_of(header: &str) -> String {
    match header.split_once('.') {
        Some(("levers", _)) => "levers.*".to_owned(),
        Some(("presets", rest)) if rest.ends_with(".levers") => "presets.*.levers".to_owned(),
        Some(("presets", _)) => "presets.*".to_owned(),
        _ => header.to_owned(),
    }
}

/// A line of an example and its comment.
fn split_comment(line: &str) -> (&str, &str) {
    let mut is_text = false;
    for (at, letter) in line.char_indices() {
        match letter {
            '"' => is_text = !is_text,
            '#' if !is_text => return (line[..at].trim(), line[at + 1..].trim()),
            _ => {}
        }
    }
    (line.trim(), "")
}

/// The keys that a line of an example sets, without those of the tables within it.
fn keys(code: &str) -> Vec<&str> {
    let (mut depth, mut is_text, mut start, mut found) = (0_i32, false, 0, Vec::new());
    for (at, letter) in code.char_indices() {
        match letter {
            '"' => is_text = !is_text,
            _ if is_text => {}
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            '=' if depth == 0 => {
                let key = code[start..at]
                    .trim()
                    .rsplit([' ', ','])
                    .next()
                    .unwrap_or_default();
                found.push(key);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}
