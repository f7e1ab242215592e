//! `cargo xtask quotes DIR`: every quote that a bundled pack takes from its document stands there word for word, and carries its
//! number. The documents are not part of the project: a pack names the SHA-256 of its document's text, and DIR holds texts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::project::Project;
use crate::quoted_numbers::carries;

/// Names the folder of the documents where the command line does not.
pub(crate) const VARIABLE: &str = "TUIYAN_DOCUMENTS";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Folder with the texts of the plan documents
    #[arg(value_name = "DIR")]
    documents: PathBuf,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    check(project, &options.documents)
}

/// As a step of the tests: only where the documents are at hand.
pub(crate) fn where_documents_are(project: &Project) -> Result<()> {
    let Some(folder) = std::env::var_os(VARIABLE) else {
        println!("skipped: {VARIABLE} names no folder with the documents' texts, so no quote was looked up");
        return Ok(());
    };
    check(project, Path::new(&folder))
}

fn check(project: &Project, folder: &Path) -> Result<()> {
    let documents = documents(folder)?;
    let plans = tuiyan(project, &["plans"])?;
    let mut faults = Vec::new();
    for plan in plans["plans"].as_array().into_iter().flatten() {
        let id = plan["id"].as_str().context("a plan has an id")?;
        let pack = tuiyan(project, &["show", id])?;
        let quotes = quotes(&pack);
        let sha256 = pack["plan"]["document"]["sha256"].as_str().unwrap_or_default();
        let Some(text) = documents.get(&sha256.to_lowercase()) else {
            faults.push(format!(
                "{id}: no text in {} has the SHA-256 `{sha256}`",
                folder.display()
            ));
            continue;
        };
        let document = Text::new(text);
        faults.extend(
            quotes
                .iter()
                .filter_map(|quote| Some(format!("{id} {}", quote.fault(&document)?))),
        );
        println!("{id}: {} quotes looked up", quotes.len());
    }
    for fault in &faults {
        println!("{fault}");
    }
    ensure!(faults.is_empty(), "{} quotes do not hold", faults.len());
    Ok(())
}

/// The texts of a folder by their SHA-256.
fn documents(folder: &Path) -> Result<BTreeMap<String, String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut documents = BTreeMap::new();
    for entry in entries {
        let file = entry?.path();
        if file.is_file() {
            let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let sha256 = format!("{:x}", Sha256::digest(&bytes));
            documents.insert(sha256, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    if documents.is_empty() {
        bail!("{} holds no text", folder.display());
    }
    Ok(documents)
}

fn tuiyan(project: &Project, arguments: &[&str]) -> Result<Value> {
    let output = Command::new(project.tuiyan()?)
        .args(arguments)
        .args(["--format", "json"])
        .current_dir(project.root())
        .output()
        .context("the command line could not be started")?;
    if !output.status.success() {
        bail!(
            "`tuiyan {}` failed: {}",
            arguments.join(" "),
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    serde_json::from_slice(&output.stdout)
        .with_context(|| format!("`tuiyan {}` printed no JSON", arguments.join(" ")))
}

/// A quote with the numbers that it is the source of.
struct Quote {
    path: String,
    quote: String,
    values: Vec<f64>,
    unit: Option<String>,
}

impl Quote {
    fn fault(&self, document: &Text) -> Option<String> {
        let Quote {
            path,
            quote,
            values,
            unit,
        } = self;
        if !document.has(quote) {
            return Some(format!("{path}: “{quote}” does not stand in the document"));
        }
        let missing = values
            .iter()
            .find(|value| !carries(quote, **value, unit.as_deref()))?;
        Some(format!(
            "{path}: “{quote}” does not carry {missing} {}",
            unit.as_deref().unwrap_or_default()
        ))
    }
}

/// All quotes from the document: of every table with a source of that kind.
fn quotes(pack: &Value) -> Vec<Quote> {
    fn walk(value: &Value, path: &str, found: &mut Vec<Quote>) {
        let below = |key: &str| {
            if path.is_empty() {
                key.to_owned()
            } else {
                format!("{path}.{key}")
            }
        };
        match value {
            Value::Object(entries) => {
                let source = &value["source"];
                if source["kind"] == "document" {
                    found.push(Quote {
                        path: path.to_owned(),
                        quote: source["quote"].as_str().unwrap_or_default().to_owned(),
                        values: match &value["value"] {
                            Value::Array(values) => values.iter().filter_map(Value::as_f64).collect(),
                            one => one.as_f64().into_iter().collect(),
                        },
                        unit: value["unit"].as_str().map(str::to_owned),
                    });
                }
                entries
                    .iter()
                    .for_each(|(key, value)| walk(value, &below(key), found));
            }
            Value::Array(values) => {
                for (index, value) in values.iter().enumerate() {
                    let name = value["id"]
                        .as_str()
                        .map_or_else(|| index.to_string(), str::to_owned);
                    walk(value, &below(&name), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(pack, "", &mut found);
    found
}

/// A text without its white space, punctuation in one width; each character knows whether white space stood before it, so that
/// numbers beside each other stay apart.
struct Text(Vec<(char, bool)>);

impl Text {
    fn new(text: &str) -> Self {
        let mut gap = false;
        let mut characters = Vec::new();
        for character in text.chars() {
            if character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}') {
                gap = true;
            } else {
                characters.push((plain(character), gap));
                gap = false;
            }
        }
        Self(characters)
    }

    /// Whether a quote stands here, not as a part of a longer number.
    fn has(&self, quote: &str) -> bool {
        let wanted = Text::new(quote).0;
        !wanted.is_empty() && (0..self.0.len()).any(|start| self.has_at(start, &wanted))
    }

    fn has_at(&self, start: usize, wanted: &[(char, bool)]) -> bool {
        let Some(here) = self.0.get(start..start + wanted.len()) else {
            return false;
        };
        let same = here
            .iter()
            .zip(wanted)
            .enumerate()
            .all(|(at, ((one, gap), (other, other_gap)))| {
                // Where two digits meet, white space tells two numbers from one.
                let between_digits = at > 0 && one.is_ascii_digit() && here[at - 1].0.is_ascii_digit();
                one == other && (!between_digits || gap == other_gap)
            });
        same && !self.cuts_a_number(start) && !self.cuts_a_number(start + wanted.len())
    }

    /// Whether a number goes on across this place.
    fn cuts_a_number(&self, at: usize) -> bool {
        let (Some((after, gap)), Some((before, _))) =
            (self.0.get(at), at.checked_sub(1).and_then(|at| self.0.get(at)))
        else {
            return false;
        };
        let next_is_digit = self
            .0
            .get(at + 1)
            .is_some_and(|(next, gap)| next.is_ascii_digit() && !gap);
        let last_is_digit = at >= 2 && self.0[at - 2].0.is_ascii_digit() && !self.0[at - 1].1;
        !gap && match (before, after) {
            (before, after) if before.is_ascii_digit() && after.is_ascii_digit() => true,
            (before, '.') if before.is_ascii_digit() => next_is_digit,
            ('.', after) if after.is_ascii_digit() => last_is_digit,
            _ => false,
        }
    }
}

/// A character with its punctuation in one width.
pub(crate) fn plain(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '。' | '｡' | '﹒' => '.',
        '､' => '、',
        '“' | '”' | '„' | '‟' => '"',
        '‘' | '’' => '\'',
        '—' | '–' | '―' | '‐' | '‑' | '−' | '─' => '-',
        '〜' | '∼' => '~',
        '•' | '・' | '･' => '·',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stand_word_for_word_but_for_blanks_and_width() {
        let document =
            Text::new("到 2025 年，亩均税收达到２８万元（“415X”）；\n1 1953 3500 5000\n2 26.7 30.0");
        for there in [
            "亩均税收达到28万元",
            "达到 28 万元(\"415X\")",
            "1953 3500 5000",
            "1953  3500",
            "26.7",
        ] {
            assert!(document.has(there), "{there}");
        }
        for not_there in [
            "",
            "亩均税收为28万元",
            "195",
            "953 3500",
            "19533500",
            "6.7 30.0",
            "26",
            "8万元",
        ] {
            assert!(!document.has(not_there), "{not_there}");
        }
    }

    #[test]
    fn every_number_from_the_document_is_found() {
        let pack: Value = serde_json::from_str(
            r#"{"targets":[{"id":"a","value":3,"unit":"家","source":{"kind":"document","quote":"3家"}},
                {"id":"b","value":1,"source":{"kind":"assumption","ref":"x"}}],
                "phasing":{"value":[1,2],"source":{"kind":"document","quote":"1 2"}}}"#,
        )
        .unwrap();
        let found: Vec<_> = quotes(&pack)
            .into_iter()
            .map(|quote| (quote.path, quote.values, quote.unit))
            .collect();
        let expected = [
            ("targets.a".to_owned(), vec![3.0], Some("家".to_owned())),
            ("phasing".to_owned(), vec![1.0, 2.0], None),
        ];
        assert_eq!(found, expected);
    }
}
