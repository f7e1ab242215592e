//! Reading the fields of a table: what is missing, of the wrong type, doubled or unknown is noted with its place, and the
//! reading goes on.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place};
use crate::plan::node::{Node, Value};
use crate::plan::shape::{Form, Shape};

/// The list of what is wrong, shared by all readers of a pack.
#[derive(Debug, Default)]
pub(crate) struct Log(RefCell<Vec<Diagnostic>>);

impl Log {
    pub fn add(&self, diagnostic: Diagnostic) {
        self.0.borrow_mut().push(diagnostic);
    }

    pub fn into_inner(self) -> Vec<Diagnostic> {
        self.0.into_inner()
    }
}

/// The fields of one table. [`Fields::finish`] notes the keys that nobody asked for.
pub(crate) struct Fields<'a> {
    pub log: &'a Log,
    pub path: String,
    pub line: Option<usize>,
    entries: &'a [(String, Node)],
    /// Where each key stands; the first place of a doubled one.
    places: BTreeMap<&'a str, usize>,
    used: RefCell<Vec<bool>>,
    /// What is asked of this table, where somebody wants to know.
    shape: Option<Shape>,
}

impl<'a> Fields<'a> {
    /// The fields of a node that should be a table.
    pub fn of(node: &'a Node, path: String, log: &'a Log) -> Option<Self> {
        Self::noted(node, path, log, None)
    }

    /// The same, noting in `shape` what is asked of it.
    pub fn noted(node: &'a Node, path: String, log: &'a Log, shape: Option<Shape>) -> Option<Self> {
        let Value::Table(entries) = &node.value else {
            log.add(
                Diagnostic::error(
                    "type-wrong",
                    Place {
                        path,
                        line: node.line,
                    },
                )
                .with("expected", "table"),
            );
            return None;
        };
        let mut fields = Self {
            log,
            path,
            line: node.line,
            entries,
            places: BTreeMap::new(),
            used: RefCell::new(vec![false; entries.len()]),
            shape,
        };
        for (index, (key, node)) in entries.iter().enumerate() {
            if fields.places.contains_key(key.as_str()) {
                let place = fields.place_of(key, node);
                log.add(Diagnostic::error("key-doubled", place).with("reason", key.as_str()));
                fields.used.borrow_mut()[index] = true;
            } else {
                fields.places.insert(key, index);
            }
        }
        Some(fields)
    }

    /// Place of this table.
    pub fn place(&self) -> Place {
        Place {
            path: self.path.clone(),
            line: self.line,
        }
    }

    /// Place of an entry.
    pub fn place_of(&self, key: &str, node: &Node) -> Place {
        Place {
            path: self.join(key),
            line: node.line.or(self.line),
        }
    }

    /// Place of a key of this table.
    pub fn place_at(&self, key: &str) -> Place {
        let line = self
            .places
            .get(key)
            .and_then(|index| self.entries[*index].1.line)
            .or(self.line);
        Place {
            path: self.join(key),
            line,
        }
    }

    /// Path of a key.
    pub fn join(&self, key: &str) -> String {
        let key = if key.contains('.') {
            format!("\"{key}\"")
        } else {
            key.to_owned()
        };
        if self.path.is_empty() {
            key
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Where to note what is asked. Without the feature there is nowhere, and the page's engine goes without the code for it.
    fn shape(&self) -> Option<&Shape> {
        self.shape.as_ref().filter(|_| cfg!(feature = "schema"))
    }

    /// Notes what is asked of a key.
    pub fn note(&self, key: &str, form: impl FnOnce() -> Form) {
        if let Some(shape) = self.shape() {
            shape.note(key, form());
        }
    }

    /// A key's node, marked as known.
    pub fn get(&self, key: &str) -> Option<&'a Node> {
        let index = *self.places.get(key)?;
        self.used.borrow_mut()[index] = true;
        Some(&self.entries[index].1)
    }

    /// Notes that the keys are the pack's own.
    pub fn note_own_keys(&self) {
        if let Some(shape) = self.shape() {
            shape.keys_are_free();
        }
    }

    /// All entries, marked as known: the keys are the pack's own.
    pub fn all(&self) -> impl Iterator<Item = (&'a str, &'a Node)> {
        self.note_own_keys();
        self.used.borrow_mut().fill(true);
        self.entries.iter().map(|(key, node)| (key.as_str(), node))
    }

    /// All entries, marked as known, whose keys are years.
    pub fn by_year(&self) -> impl Iterator<Item = (i32, &'a str)> {
        if let Some(shape) = self.shape() {
            shape.keys_are_years();
        }
        self.all().filter_map(|(key, _)| {
            let year = key.parse().ok();
            if year.is_none() {
                self.log
                    .add(Diagnostic::error("year-form", self.place_at(key)).with("key", key));
            }
            Some((year?, key))
        })
    }

    /// Notes every key that nobody asked for.
    pub fn finish(self) {
        self.unknown_keys();
    }

    /// The same, where the fields are borrowed.
    pub fn unknown_keys(&self) {
        if let Some(shape) = self.shape() {
            shape.others_are_faults();
        }
        for ((key, node), used) in self.entries.iter().zip(self.used.borrow().iter()) {
            if !used {
                self.log.add(
                    Diagnostic::error("key-unknown", self.place_of(key, node)).with("key", key.as_str()),
                );
            }
        }
    }

    pub fn missing(&self, key: &str) {
        self.log
            .add(Diagnostic::error("key-missing", self.place()).with("key", key));
    }

    /// Whether a key that must be there is there; its absence is a fault.
    pub fn needed(&self, key: &str) -> bool {
        self.note_needed(key);
        let is_there = self.get(key).is_some();
        if !is_there {
            self.missing(key);
        }
        is_there
    }

    /// Notes that a pack without this key is refused, where the reader tells the fault in its own words.
    pub fn note_needed(&self, key: &str) {
        if let Some(shape) = self.shape() {
            shape.note_needed(key);
        }
    }

    /// Notes that a key holds something else than it should.
    pub fn wrong(&self, key: &str, node: &Node, expected: &str) {
        self.log
            .add(Diagnostic::error("type-wrong", self.place_of(key, node)).with("expected", expected));
    }

    /// A table that may be left out.
    pub fn table(&self, key: &str) -> Option<Fields<'a>> {
        let node = self.get(key)?;
        let shape = self.shape().map(|shape| shape.table(key));
        Fields::noted(node, self.join(key), self.log, shape)
    }

    /// A table that may be left out and has the same form wherever it stands.
    pub fn common_table(&self, key: &str, form: impl FnOnce() -> String) -> Option<Fields<'a>> {
        let name = self.shape().map(|_| form());
        if let Some(name) = &name {
            self.note(key, || Form::Common(name.clone()));
        }
        let node = self.get(key)?;
        let shape = self
            .shape
            .as_ref()
            .zip(name)
            .map(|(shape, name)| shape.common(name));
        Fields::noted(node, self.join(key), self.log, shape)
    }

    /// Place of the last table of a list that has an id.
    pub fn place_of_last(&self, list: &str, id: &str) -> Place {
        let tables = self.places.get(list).map(|index| &self.entries[*index].1.value);
        let last = match tables {
            Some(Value::List(tables)) => tables.iter().rev().find(|one| id_of(one) == Some(id)),
            _ => None,
        };
        Place {
            path: format!("{}.{id}", self.join(list)),
            line: last.and_then(|table| table.line),
        }
    }

    /// The tables of a list; each is named by its `id` where it has one, else by its place in the list.
    pub fn tables(&self, key: &str) -> Vec<Fields<'a>> {
        let Some(node) = self.get(key) else {
            return Vec::new();
        };
        let Value::List(values) = &node.value else {
            self.wrong(key, node, "list");
            return Vec::new();
        };
        let tables = values.iter().enumerate().filter_map(|(index, one)| {
            let id = id_of(one).map_or_else(|| index.to_string(), str::to_owned);
            let path = format!("{}.{id}", self.join(key));
            let shape = self.shape().map(|shape| shape.item(key));
            Fields::noted(one, path, self.log, shape)
        });
        tables.collect()
    }
}

/// The id that a table of a list names itself by.
fn id_of(table: &Node) -> Option<&str> {
    let Value::Table(entries) = &table.value else {
        return None;
    };
    entries.iter().find_map(|(key, node)| match &node.value {
        Value::Text(id) if key == "id" => Some(id.as_str()),
        _ => None,
    })
}
