//! Quotes from the plan document: each carries the numbers that it is the source of, and stands in the document word for word.

mod document;
mod numbers;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Place};
use crate::plan::Format;
use crate::plan::node::{self, Node, Value};
use document::Text;
use numbers::carries;

/// A quote with the numbers that it is the source of.
struct Quote<'a> {
    place: Place,
    quote: &'a str,
    values: Vec<f64>,
    unit: Option<&'a str>,
}

/// Faults of quotes that do not carry their numbers.
pub(super) fn carried(pack: &Node) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    // A quote that is missing is told as such.
    for quote in quotes(pack).iter().filter(|one| !one.quote.trim().is_empty()) {
        let missing = quote
            .values
            .iter()
            .filter(|value| !carries(quote.quote, **value, quote.unit));
        for value in missing {
            let fault = Diagnostic::error("quote-without-number", quote.place.clone());
            let fault = fault.with("quote", quote.quote).with("value", *value);
            faults.push(fault.with("unit", quote.unit.unwrap_or_default()));
        }
    }
    faults
}

/// Holds the quotes of a pack's text against the text of its document; `count` is how many there are.
pub struct QuoteCheck {
    /// How many quotes were looked up.
    pub count: usize,
    /// Those that do not stand in the document, and a document that is another one.
    pub faults: Vec<Diagnostic>,
}

/// Looks every quote of a pack up in the text of its document.
///
/// # Errors
/// A pack that is no TOML or JSON.
pub fn look_up(pack: &str, document: &[u8]) -> Result<QuoteCheck, Vec<Diagnostic>> {
    let pack = pack.trim_start_matches('\u{feff}');
    let tree = match Format::of(pack) {
        Format::Toml => node::from_toml(pack).0,
        Format::Json => node::from_json(pack)?,
    };
    let mut faults = Vec::new();
    let registered = text_at(&tree, &["plan", "document", "sha256"]);
    let sha256 = format!("{:x}", Sha256::digest(document));
    if registered.is_some_and(|registered| !registered.eq_ignore_ascii_case(&sha256)) {
        let path = "plan.document.sha256";
        let place = Place {
            path: path.to_owned(),
            line: node::line_of(&tree, path),
        };
        faults.push(Diagnostic::error("document-differs", place));
    }
    let text = Text::new(&String::from_utf8_lossy(document));
    let quotes = quotes(&tree);
    let strange = quotes.iter().filter(|quote| !text.has(quote.quote));
    faults.extend(strange.map(|quote| {
        Diagnostic::error("quote-not-in-document", quote.place.clone()).with("quote", quote.quote)
    }));
    Ok(QuoteCheck {
        count: quotes.len(),
        faults,
    })
}

fn text_at<'a>(node: &'a Node, path: &[&str]) -> Option<&'a str> {
    let found = path.iter().try_fold(node, |node, key| entry(node, key));
    found.and_then(text)
}

fn entry<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Table(entries) = &node.value else {
        return None;
    };
    entries.iter().find(|(name, _)| name == key).map(|(_, node)| node)
}

fn text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// All quotes from the document: of every table with a source of that kind.
fn quotes(pack: &Node) -> Vec<Quote<'_>> {
    let mut found = Vec::new();
    walk(pack, "", &mut found);
    found
}

fn walk<'a>(node: &'a Node, path: &str, found: &mut Vec<Quote<'a>>) {
    let below = |key: &str| {
        let key = if key.contains('.') {
            format!("\"{key}\"")
        } else {
            key.to_owned()
        };
        if path.is_empty() {
            key
        } else {
            format!("{path}.{key}")
        }
    };
    match &node.value {
        Value::Table(entries) => {
            if let Some(source) = entry(node, "source")
                && text_at(source, &["kind"]) == Some("document")
            {
                found.push(Quote {
                    place: Place {
                        path: path.to_owned(),
                        line: source.line.or(node.line),
                    },
                    quote: text_at(source, &["quote"]).unwrap_or_default(),
                    values: values(node),
                    unit: text_at(node, &["unit"]),
                });
            }
            for (key, node) in entries {
                walk(node, &below(key), found);
            }
        }
        Value::List(nodes) => {
            for (index, node) in nodes.iter().enumerate() {
                let id = text_at(node, &["id"]);
                walk(
                    node,
                    &below(&id.map_or_else(|| index.to_string(), str::to_owned)),
                    found,
                );
            }
        }
        _ => {}
    }
}

/// The numbers of a quantity, of a list, or of a quota table's cells.
fn values(node: &Node) -> Vec<f64> {
    fn numbers(node: &Node, found: &mut Vec<f64>) {
        match &node.value {
            Value::Number(value) => found.push(*value),
            Value::List(nodes) => nodes.iter().for_each(|node| numbers(node, found)),
            Value::Table(entries) => entries.iter().for_each(|(_, node)| numbers(node, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for key in ["value", "city", "regions"] {
        if let Some(node) = entry(node, key) {
            numbers(node, &mut found);
        }
    }
    found
}
