//! The text of a pack as a tree, with the line of each value; the same tree for TOML and JSON, with faults of the syntax and
//! doubled keys told.

use std::collections::BTreeSet;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Place};

/// A value and its line.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub value: Value,
    pub line: Option<usize>,
}

#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Node>),
    /// Keys in the order of the text; a doubled key stands twice.
    Table(Vec<(String, Node)>),
}

/// Reads TOML; all faults of the syntax at once.
pub(crate) fn from_toml(text: &str) -> (Node, Vec<Diagnostic>) {
    let lines = Lines::new(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = errors
        .iter()
        .map(|error| {
            let line = error.span().map(|span| lines.of(span.start));
            let code = if error.message().contains("duplicate key") {
                "key-doubled"
            } else {
                "toml-syntax"
            };
            Diagnostic::error(
                code,
                Place {
                    path: String::new(),
                    line,
                },
            )
            .with("reason", error.message())
        })
        .collect();
    (
        Node {
            value: of_table(table.into_inner(), &lines),
            line: None,
        },
        faults,
    )
}

fn of_table(table: DeTable<'_>, lines: &Lines) -> Value {
    Value::Table(
        table
            .into_iter()
            .map(|(key, value)| {
                let line = Some(lines.of(key.span().start));
                (
                    key.into_inner().into_owned(),
                    Node {
                        value: of_value(value.into_inner(), lines),
                        line,
                    },
                )
            })
            .collect(),
    )
}

fn of_value(value: DeValue<'_>, lines: &Lines) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => Value::Number(
            i64::from_str_radix(number.as_str(), number.radix()).map_or(f64::NAN, |value| value as f64),
        ),
        DeValue::Float(number) => Value::Number(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(value) => Value::Bool(value),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(values) => Value::List(
            values
                .into_iter()
                .map(|one| {
                    let line = Some(lines.of(one.span().start));
                    Node {
                        value: of_value(one.into_inner(), lines),
                        line,
                    }
                })
                .collect(),
        ),
        DeValue::Table(table) => of_table(table, lines),
    }
}

/// Reads JSON.
pub(crate) fn from_json(text: &str) -> Result<Node, Vec<Diagnostic>> {
    serde_json::from_str::<Node>(text).map_err(|error| {
        let place = Place {
            path: String::new(),
            line: Some(error.line()),
        };
        vec![Diagnostic::error("json-syntax", place).with("reason", error.to_string())]
    })
}

/// The tree as JSON, for `tuiyan show` and the digest.
pub(crate) fn to_json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Number(value) if value.fract() == 0.0 && value.abs() < 9e15 => (*value as i64).into(),
        Value::Number(value) => (*value).into(),
        Value::Text(text) => text.clone().into(),
        Value::List(values) => values.iter().map(to_json).collect::<Vec<_>>().into(),
        Value::Table(entries) => serde_json::Value::Object(
            entries
                .iter()
                .map(|(key, value)| (key.clone(), to_json(value)))
                .collect(),
        ),
    }
}

/// The paths of the keys that stand twice in a table.
pub(crate) fn doubled_keys(node: &Node) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![(String::new(), node)];
    while let Some((path, node)) = waiting.pop() {
        match &node.value {
            Value::Table(entries) => {
                let mut seen = BTreeSet::new();
                for (key, value) in entries {
                    let place = if path.is_empty() {
                        key.clone()
                    } else {
                        format!("{path}.{key}")
                    };
                    if !seen.insert(key) {
                        found.push(place.clone());
                    }
                    waiting.push((place, value));
                }
            }
            Value::List(values) => {
                waiting.extend(
                    values
                        .iter()
                        .enumerate()
                        .map(|(index, one)| (format!("{path}.{index}"), one)),
                );
            }
            _ => {}
        }
    }
    found
}

/// The line of what a fault's path names, or of the nearest table above it that has one.
pub(crate) fn line_of(tree: &Node, path: &str) -> Option<usize> {
    let (mut node, mut rest, mut line) = (tree, path, None);
    while !rest.is_empty() {
        let Some((below, after)) = step(node, rest) else {
            break;
        };
        (node, rest, line) = (below, after, below.line.or(line));
    }
    line
}

/// One step down a path: what the longest key or id at its beginning names, and the rest of the path. A key of the tables of a
/// list, as in `regions.land_share`, names the first table that has it.
fn step<'a, 'p>(node: &'a Node, path: &'p str) -> Option<(&'a Node, &'p str)> {
    let after = |name: &str| {
        let rest = path.strip_prefix(name).or_else(|| {
            let quoted = path.strip_prefix('"')?.strip_prefix(name)?;
            quoted.strip_prefix('"')
        })?;
        rest.strip_prefix('.').or(rest.is_empty().then_some(""))
    };
    let longest =
        |found: &mut dyn Iterator<Item = (&'a Node, &'p str)>| found.min_by_key(|(_, rest)| rest.len());
    match &node.value {
        Value::Table(entries) => {
            longest(&mut entries.iter().filter_map(|(key, node)| Some((node, after(key)?))))
        }
        Value::List(nodes) => {
            let named = nodes.iter().enumerate().filter_map(|(index, node)| {
                let id = match &node.value {
                    Value::Table(entries) => entries.iter().find_map(|(key, node)| match &node.value {
                        Value::Text(id) if key == "id" => Some(id.clone()),
                        _ => None,
                    }),
                    _ => None,
                };
                Some((node, after(&id.unwrap_or_else(|| index.to_string()))?))
            });
            longest(&mut { named }).or_else(|| nodes.iter().find_map(|node| step(node, path)))
        }
        _ => None,
    }
}

struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        Self(
            text.bytes()
                .enumerate()
                .filter(|(_, byte)| *byte == b'\n')
                .map(|(at, _)| at)
                .collect(),
        )
    }

    /// The line of a byte, counted from 1.
    fn of(&self, byte: usize) -> usize {
        self.0.partition_point(|end| *end < byte) + 1
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(AnyValue)
            .map(|value| Node { value, line: None })
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Value::Table(entries))
    }
}
