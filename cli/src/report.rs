//! Faults as lines on standard error: where, how bad, what and why, how to mend it; one line each.

use std::io::Write;

use serde_json::{Value, json};
use tuiyan::diagnostic::{Diagnostic, Param, Severity};
use tuiyan::registry::text_key;
use tuiyan::units::Unit;

use crate::numbers;
use crate::texts::Texts;

/// Longest piece of an input that a message repeats, in characters.
const LONGEST_QUOTED: usize = 300;
/// Faults of one input that are told one by one.
const MOST_TOLD: usize = 200;

/// Why a command has no answer.
#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

enum Fault {
    /// Of the command line's own: the id of its text and what the text names.
    Own(&'static str, Vec<(&'static str, String)>),
    /// Of the core, in the input that `origin` names.
    Core(String, Diagnostic),
}

impl Faults {
    /// One fault of the command line's own, with the text `id` and its remedy.
    pub fn one(id: &'static str, args: &[(&'static str, &str)]) -> Self {
        let mut faults = Self::default();
        faults.add(id, args);
        faults
    }

    /// Faults that the core found in the input that `origin` names.
    pub fn of_core(diagnostics: Vec<Diagnostic>, origin: impl Fn(&Diagnostic) -> String) -> Self {
        Self(
            diagnostics
                .into_iter()
                .map(|one| Fault::Core(origin(&one), one))
                .collect(),
        )
    }

    pub fn add(&mut self, id: &'static str, args: &[(&'static str, &str)]) {
        self.0.push(Fault::Own(
            id,
            args.iter()
                .map(|(name, value)| (*name, quotable(value)))
                .collect(),
        ));
    }

    pub fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `Err` if there is any.
    pub fn refuse(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Writes them to standard error. Where that cannot be written nobody is left to be told.
    pub fn tell(&self, texts: &Texts) {
        let mut err = std::io::stderr().lock();
        for fault in self.0.iter().take(MOST_TOLD) {
            let _ = writeln!(err, "{}", fault.line(texts).trim_end());
        }
        if self.0.len() > MOST_TOLD {
            let count = (self.0.len() - MOST_TOLD).to_string();
            let _ = writeln!(err, "{}", own(texts, "cli-more-faults", &[("count", &count)]));
        }
    }
}

impl Fault {
    fn line(&self, texts: &Texts) -> String {
        match self {
            Fault::Own(id, args) => {
                let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
                own(texts, id, &args)
            }
            Fault::Core(origin, diagnostic) => line(texts, origin, diagnostic),
        }
    }
}

fn own(texts: &Texts, id: &str, args: &[(&str, &str)]) -> String {
    let remedy = texts.attribute(id, "remedy", args);
    texts.with(
        "cli-line-own",
        &[
            ("what", &texts.with(id, args)),
            ("remedy", remedy.as_deref().unwrap_or_default()),
        ],
    )
}

/// A diagnostic of the core in one line.
pub(crate) fn line(texts: &Texts, origin: &str, diagnostic: &Diagnostic) -> String {
    let (what, remedy) = words(texts, diagnostic);
    let severity = texts.t(match diagnostic.severity {
        Severity::Error => "cli-severity-error",
        Severity::Warning => "cli-severity-warning",
        Severity::Note => "cli-severity-note",
    });
    let line = diagnostic
        .place
        .line
        .map_or(String::new(), |line| format!(":{line}"));
    let place = format!("{}{line}", quotable(origin));
    let path = quotable(&diagnostic.place.path);
    let id = if path.is_empty() {
        "cli-line-whole"
    } else {
        "cli-line"
    };
    let args = [
        ("place", place.as_str()),
        ("path", &path),
        ("severity", &severity),
        ("code", &diagnostic.code),
        ("what", &what),
        ("remedy", &remedy),
    ];
    texts.with(id, &args).trim_end().to_owned()
}

/// A diagnostic of the core for JSON.
pub(crate) fn to_json(texts: &Texts, diagnostic: &Diagnostic) -> Value {
    let (message, remedy) = words(texts, diagnostic);
    json!({
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "path": diagnostic.place.path,
        "line": diagnostic.place.line,
        "message": message,
        "remedy": if remedy.is_empty() { Value::Null } else { remedy.into() },
        "params": diagnostic.params,
    })
}

/// Message and remedy.
fn words(texts: &Texts, diagnostic: &Diagnostic) -> (String, String) {
    let id = format!("diagnostic-{}", text_key(&diagnostic.code));
    let mut args: Vec<(&str, String)> = Vec::new();
    for (name, param) in &diagnostic.params {
        args.push((name, shown(texts, diagnostic, name, param)));
    }
    // A figure of the calibration that does not exist is shown as missing.
    for (_, name, _) in FIGURES
        .iter()
        .filter(|(code, name, _)| *code == diagnostic.code && !diagnostic.params.contains_key(*name))
    {
        args.push((name, numbers::MISSING.to_owned()));
    }
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    if !texts.has(&id) {
        return (
            texts.with("message-without-text", &[("code", &diagnostic.code)]),
            String::new(),
        );
    }
    // A note is information: there is nothing to mend.
    let remedy = texts
        .attribute(&id, "remedy", &args)
        .filter(|_| diagnostic.severity != Severity::Note);
    (texts.with(&id, &args), remedy.unwrap_or_default())
}

/// The units of the figures that calibration and spread tell.
const FIGURES: [(&str, &str, Unit); 29] = [
    ("calibration-growth", "total", Unit::Rate),
    ("calibration-growth", "organic", Unit::Rate),
    ("calibration-growth", "expected", Unit::Rate),
    ("calibration-implied", "total", Unit::Rate),
    ("calibration-implied", "organic", Unit::Rate),
    ("calibration-implied", "high", Unit::Rate),
    ("calibration-implied-beyond", "total", Unit::Rate),
    ("calibration-implied-beyond", "organic", Unit::Rate),
    ("calibration-implied-beyond", "high", Unit::Rate),
    ("calibration-per-mu", "new", Unit::WanYuanPerMu),
    ("calibration-per-mu", "city", Unit::WanYuanPerMu),
    ("calibration-workers", "base", Unit::Plain),
    ("calibration-workers", "last", Unit::Plain),
    ("calibration-energy", "new", Unit::TcePerWanYuan),
    ("calibration-energy", "old", Unit::TcePerWanYuan),
    ("calibration-energy", "cut", Unit::Rate),
    ("calibration-landing", "lowest", Unit::Share),
    ("calibration-landing", "mean", Unit::Share),
    ("calibration-va-rate", "base", Unit::Share),
    ("calibration-va-rate", "last", Unit::Share),
    ("calibration-output", "last", Unit::YiYuan),
    ("calibration-output", "multiple", Unit::Times),
    ("calibration-output", "growth", Unit::Rate),
    ("spread-city", "simulated", Unit::Rate),
    ("spread-city", "observed", Unit::Rate),
    ("spread-region", "simulated", Unit::Rate),
    ("spread-region", "observed", Unit::Rate),
    ("spread-average", "simulated", Unit::Rate),
    ("spread-average", "observed", Unit::Rate),
];

/// What a message names, as it is shown: figures in their unit, years without thousands, `scale` applied to the values
/// beside it.
fn shown(texts: &Texts, diagnostic: &Diagnostic, name: &str, param: &Param) -> String {
    const YEARS: [&str; 5] = ["year", "first", "last", "base_year", "horizon"];
    const SCALED: [&str; 3] = ["value", "min", "max"];
    match param {
        Param::Text(text) if name == "unit" && diagnostic.params.contains_key("scale") => texts.unit(text),
        Param::Text(text) => quotable(text),
        Param::Number(number) => {
            let figure = FIGURES
                .iter()
                .find(|(code, figure, _)| *code == diagnostic.code && *figure == name);
            if let Some((_, _, unit)) = figure {
                return numbers::value(Some(*number), &unit.display(None));
            }
            if YEARS.contains(&name) && number.fract() == 0.0 {
                return number.to_string();
            }
            match diagnostic.params.get("scale") {
                Some(Param::Number(scale)) if SCALED.contains(&name) => numbers::plain(number * scale),
                _ => numbers::plain(*number),
            }
        }
    }
}

/// A piece of an input as a message repeats it: on one line, without characters that steer the terminal, shortened.
pub(crate) fn quotable(text: &str) -> String {
    let mut short: String = text
        .chars()
        .map(|c| if steers(c) { ' ' } else { c })
        .take(LONGEST_QUOTED)
        .collect();
    if text.chars().nth(LONGEST_QUOTED).is_some() {
        short.push('…');
    }
    short
}

/// Control characters, and those that turn the direction of what follows.
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}
