//! What is wrong with an input, told so that a person can mend it. Every reader and check of the core returns a list of
//! these beside its result; the words stand in the text catalogue under `diagnostic-<code>`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One fault or remark: a stable code, how bad it is, where, and the values that its text names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic {
    /// Stable code; the text catalogue has its words and its remedy.
    pub code: String,
    /// Whether the input can be used all the same.
    pub severity: Severity,
    /// Where in the input.
    pub place: Place,
    /// The values that the text names.
    pub params: BTreeMap<String, Param>,
}

/// An error stops the reading; a warning never stops a run; a note is information.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// The input can be used, but its author should look.
    Warning,
    /// Information.
    Note,
}

/// A place in an input: the path of keys, and the line where the input is a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Keys and indices joined by dots, for example `levers."price".value`; empty for the whole input.
    pub path: String,
    /// Line, counted from 1.
    pub line: Option<usize>,
}

/// A value that a text names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Param {
    /// A number, shown as it is.
    Number(f64),
    /// A word of the input: an id, a key, a unit.
    Text(String),
}

impl From<f64> for Param {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<i32> for Param {
    fn from(value: i32) -> Self {
        Self::Number(f64::from(value))
    }
}

impl From<usize> for Param {
    fn from(value: usize) -> Self {
        Self::Number(value as f64)
    }
}

impl From<u64> for Param {
    fn from(value: u64) -> Self {
        Self::Number(value as f64)
    }
}

impl From<&str> for Param {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Param {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl Diagnostic {
    /// A fault that makes the input unusable.
    pub fn error(code: &str, place: impl Into<Place>) -> Self {
        Self::new(code, Severity::Error, place.into())
    }

    /// Something that its author should look at.
    pub fn warning(code: &str, place: impl Into<Place>) -> Self {
        Self::new(code, Severity::Warning, place.into())
    }

    /// A figure or remark for information.
    pub fn note(code: &str, place: impl Into<Place>) -> Self {
        Self::new(code, Severity::Note, place.into())
    }

    fn new(code: &str, severity: Severity, place: Place) -> Self {
        Self {
            code: code.to_owned(),
            severity,
            place,
            params: BTreeMap::new(),
        }
    }

    /// Adds a value that the text names.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    /// Whether the input cannot be used.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl From<&str> for Place {
    fn from(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            line: None,
        }
    }
}

impl From<String> for Place {
    fn from(path: String) -> Self {
        Self { path, line: None }
    }
}

/// Whether any of them makes the input unusable.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}
