//! Reading what stands under the keys of a table: texts, words, names, numbers and lists of them.

use crate::diagnostic::Diagnostic;
use crate::plan::LocalText;
use crate::plan::fields::Fields;
use crate::plan::node::{Node, Value};
use crate::plan::shape::Form;

impl<'a> Fields<'a> {
    /// A text that may be left out.
    pub fn optional_text(&self, key: &str) -> Option<String> {
        self.note(key, || Form::Text);
        self.text_at(key)
    }

    /// The same, for a text that takes a form of its own.
    pub fn text_at(&self, key: &str) -> Option<String> {
        let node = self.get(key)?;
        match &node.value {
            Value::Text(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => {
                self.wrong(key, node, "text");
                None
            }
        }
    }

    /// A text.
    pub fn text(&self, key: &str) -> String {
        self.needed(key);
        self.optional_text(key).unwrap_or_default()
    }

    /// An id: lower case, digits, dots, dashes, underscores (and `@` where a place follows).
    pub fn id(&self, key: &str) -> String {
        self.note(key, || Form::Id);
        self.needed(key);
        let id = self.text_at(key).unwrap_or_default();
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._@".contains(c);
        if !id.is_empty() && (!id.chars().all(good) || !id.starts_with(|c: char| c.is_ascii_lowercase())) {
            self.log
                .add(Diagnostic::error("id-form", self.place_at(key)).with("id", id.as_str()));
        }
        id
    }

    /// One of several words.
    pub fn word<T: Clone>(&self, key: &str, words: &[(&str, T)]) -> Option<T> {
        self.note(key, || Form::Words(names(words)));
        self.word_at(key, words)
    }

    fn word_at<T: Clone>(&self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text_at(key)?;
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| value.clone());
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let fault = Diagnostic::error("word-unknown", self.place_at(key)).with("word", text);
            self.log.add(fault.with("known", known.join(", ")));
        }
        found
    }

    /// One of several words, or the pack's own in both languages.
    pub fn word_or_own<T: Clone>(
        &self,
        key: &str,
        words: &[(&str, T)],
        own: impl FnOnce(LocalText) -> T,
    ) -> Option<T> {
        self.note(key, || Form::WordsOrOwn(names(words)));
        match self.get(key)?.value {
            Value::Text(_) => self.word_at(key, words),
            _ => self.local_at(key).map(own),
        }
    }

    /// A name in both languages; a plain text is Chinese.
    pub fn local(&self, key: &str) -> Option<LocalText> {
        self.note(key, || Form::Name);
        self.local_at(key)
    }

    fn local_at(&self, key: &str) -> Option<LocalText> {
        let node = self.get(key)?;
        match &node.value {
            Value::Text(zh) => Some(LocalText {
                zh: zh.clone(),
                en: None,
            }),
            Value::Table(_) => {
                let fields = Fields::of(node, self.join(key), self.log)?;
                let text = LocalText {
                    zh: fields.text("zh"),
                    en: fields.optional_text("en"),
                };
                fields.finish();
                Some(text)
            }
            _ => {
                self.wrong(key, node, "{ zh, en }");
                None
            }
        }
    }

    /// A name that must be there.
    pub fn name(&self, key: &str) -> LocalText {
        self.needed(key);
        self.local(key).unwrap_or_default()
    }

    /// A finite number that may be left out.
    pub fn optional_number(&self, key: &str) -> Option<f64> {
        self.note(key, || Form::Number);
        self.number_of(key, self.get(key)?)
    }

    /// A finite number, or a text where a table's cell has one.
    pub fn number_or_text(&self, key: &str) -> Option<Result<f64, String>> {
        self.note(key, || Form::NumberOrText);
        let node = self.get(key)?;
        match &node.value {
            Value::Text(text) => Some(Err(text.trim().to_owned())),
            _ => self.number_of(key, node).map(Ok),
        }
    }

    /// The finite number that a node holds.
    fn number_of(&self, key: &str, node: &Node) -> Option<f64> {
        match node.value {
            Value::Number(value) if value.is_finite() => Some(value),
            Value::Number(_) => {
                self.log
                    .add(Diagnostic::error("number-not-finite", self.place_of(key, node)).with("key", key));
                None
            }
            _ => {
                self.wrong(key, node, "number");
                None
            }
        }
    }

    /// A finite number.
    pub fn number(&self, key: &str) -> Option<f64> {
        self.needed(key);
        self.optional_number(key)
    }

    /// A whole number that fits a year or a version.
    pub fn optional_whole(&self, key: &str) -> Option<i32> {
        self.note(key, || Form::Whole);
        let value = self.number_of(key, self.get(key)?)?;
        self.whole(key, value)
    }

    fn whole(&self, key: &str, value: f64) -> Option<i32> {
        if value.fract() != 0.0 || value.abs() > 1e6 {
            self.log
                .add(Diagnostic::error("number-not-whole", self.place_at(key)).with("key", key));
            return None;
        }
        Some(value as i32)
    }

    /// A list of years.
    pub fn years(&self, key: &str) -> Option<Vec<i32>> {
        self.note(key, || Form::Years);
        let years = self.numbers_at(key)?;
        years.into_iter().map(|year| self.whole(key, year)).collect()
    }

    /// A period `[first, last]` of years.
    pub fn period(&self, key: &str) -> Option<(i32, i32)> {
        self.note(key, || Form::Period);
        let (first, last) = self.band_at(key)?;
        self.whole(key, first).zip(self.whole(key, last))
    }

    /// True or false; false if left out.
    pub fn flag(&self, key: &str) -> Option<bool> {
        self.note(key, || Form::Flag);
        let node = self.get(key)?;
        if let Value::Bool(value) = node.value {
            return Some(value);
        }
        self.wrong(key, node, "true | false");
        None
    }

    /// A list of numbers.
    pub fn numbers(&self, key: &str) -> Option<Vec<f64>> {
        self.note(key, || Form::Numbers);
        self.numbers_at(key)
    }

    fn numbers_at(&self, key: &str) -> Option<Vec<f64>> {
        let node = self.get(key)?;
        let Value::List(values) = &node.value else {
            self.wrong(key, node, "list");
            return None;
        };
        values.iter().map(|one| self.number_of(key, one)).collect()
    }

    /// A list of lists of numbers.
    pub fn rows(&self, key: &str) -> Option<Vec<Vec<f64>>> {
        self.note(key, || Form::Rows);
        let node = self.get(key)?;
        let Value::List(rows) = &node.value else {
            self.wrong(key, node, "list");
            return None;
        };
        let row = |one: &'a Node| {
            if let Value::List(values) = &one.value {
                return values.iter().map(|value| self.number_of(key, value)).collect();
            }
            self.wrong(key, one, "list");
            None
        };
        rows.iter().map(row).collect()
    }

    /// A list of texts.
    pub fn texts(&self, key: &str) -> Option<Vec<String>> {
        self.note(key, || Form::Texts);
        let node = self.get(key)?;
        let Value::List(values) = &node.value else {
            self.wrong(key, node, "list");
            return None;
        };
        values
            .iter()
            .map(|one| {
                if let Value::Text(text) = &one.value {
                    return Some(text.clone());
                }
                self.wrong(key, one, "text");
                None
            })
            .collect()
    }

    /// A pair `[low, high]`.
    pub fn band(&self, key: &str) -> Option<(f64, f64)> {
        self.note(key, || Form::Band);
        self.band_at(key)
    }

    fn band_at(&self, key: &str) -> Option<(f64, f64)> {
        let values = self.numbers_at(key)?;
        if let [low, high] = values[..]
            && low <= high
        {
            return Some((low, high));
        }
        self.log
            .add(Diagnostic::error("band-form", self.place_at(key)).with("key", key));
        None
    }
}

fn names<T>(words: &[(&str, T)]) -> Vec<String> {
    words.iter().map(|(word, _)| (*word).to_owned()).collect()
}
