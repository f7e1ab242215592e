//! `tuiyan check`: whether plan packs and scenario files are good; every fault with its place.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tuiyan::diagnostic::{Diagnostic, Severity, has_errors};
use tuiyan::plan::{Plan, calibration, look_up, spread_check};
use tuiyan::projection::project;
use tuiyan::resolve::{remarks, resolve};
use tuiyan::scenario::Scenario;

use crate::Answer;
use crate::arguments::CheckOptions;
use crate::output::{self, Format};
use crate::report::{self, Faults};
use crate::texts::Texts;
use crate::{bundled, input};

/// What a file was found to be.
#[derive(Clone, Copy)]
enum Kind {
    Pack,
    Scenario,
}

struct Checked {
    file: PathBuf,
    kind: Kind,
    diagnostics: Vec<Diagnostic>,
}

pub(crate) fn run(options: &CheckOptions, texts: &Texts) -> Result<Answer, Faults> {
    let mut unreadable = Faults::default();
    let mut files = Vec::new();
    for file in &options.files {
        // A bundled plan is named by its id here too.
        let bundled = file.to_str().and_then(bundled::text).filter(|_| !file.exists());
        match bundled.map_or_else(|| input::text(file), |text| Ok(text.to_owned())) {
            Ok(text) => files.push((file.clone(), text)),
            Err(faults) => unreadable.extend(faults),
        }
    }
    let (scenarios, packs): (Vec<_>, Vec<_>) = files.into_iter().partition(|(_, text)| is_scenario(text));
    let mut checked = Vec::new();
    let mut plans = Vec::new();
    let document = match options.document.as_deref().map(input::bytes).transpose() {
        Ok(document) => document,
        Err(faults) => {
            unreadable.extend(faults);
            None
        }
    };
    for (file, text) in packs {
        let mut pack = input::read_pack(&text);
        if let Some(document) = &document {
            pack.diagnostics.extend(quotes(&text, document));
        }
        if let Some(plan) = pack.plan {
            pack.diagnostics.extend(calibration(&plan));
            pack.diagnostics.extend(spread_check(&plan));
            plans.push(plan);
        }
        checked.push(Checked {
            file,
            kind: Kind::Pack,
            diagnostics: pack.diagnostics,
        });
    }
    for (file, text) in scenarios {
        checked.push(Checked {
            diagnostics: scenario(&text, &plans),
            kind: Kind::Scenario,
            file,
        });
    }
    // Files are told in the order in which they were named.
    checked.sort_by_key(|one| options.files.iter().position(|file| *file == one.file));
    match options.output.format {
        Format::Json => output::json(
            &json!({ "files": checked.iter().map(|one| to_json(one, texts)).collect::<Vec<_>>() }),
        )?,
        Format::Csv => {
            let header = ["file", "severity", "code", "path", "line", "message", "remedy"];
            let rows = checked
                .iter()
                .flat_map(|one| one.diagnostics.iter().map(|fault| row(one, fault, texts)));
            output::csv(&header, rows)?;
        }
        Format::Table => output::write(&checked.iter().map(|one| verdict(one, texts)).collect::<String>())?,
    }
    let is_good = checked.iter().all(|one| !has_errors(&one.diagnostics));
    for one in checked {
        let origin = one.file.display().to_string();
        let errors = one.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
        Faults::of_core(errors, |_| origin.clone()).tell(texts);
    }
    unreadable.refuse()?;
    Ok(if is_good { Answer::Done } else { Answer::No })
}

/// Quotes that do not stand in the document. A pack that cannot be read at all has been told of already.
fn quotes(pack: &str, document: &[u8]) -> Vec<Diagnostic> {
    look_up(pack, document).map_or_else(|_| Vec::new(), |check| check.faults)
}

/// A scenario is JSON with `format` and `plan` as a word; a pack's `plan` is a table.
fn is_scenario(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    if !text.trim_start().starts_with('{') {
        return false;
    }
    serde_json::from_str::<Value>(text)
        .is_ok_and(|value| value.get("format").is_some() || value["plan"].is_string())
}

/// What is wrong with a scenario of one of the packs named beside it or of a bundled plan.
fn scenario(text: &str, plans: &[Plan]) -> Vec<Diagnostic> {
    let scenario = match Scenario::read(text) {
        Ok(scenario) => scenario,
        Err(faults) => return faults,
    };
    let bundled = || bundled::text(&scenario.plan).and_then(|text| input::read_pack(text).plan);
    let Some(plan) = plans
        .iter()
        .find(|plan| plan.head.id == scenario.plan)
        .cloned()
        .or_else(bundled)
    else {
        let fault = Diagnostic::error("scenario-plan-unknown", "plan").with("plan", scenario.plan.as_str());
        return vec![fault.with("known", bundled::ids())];
    };
    let result = resolve(&plan, &scenario).and_then(|inputs| project(&inputs));
    let mut found = result.err().unwrap_or_default();
    found.extend(remarks(&plan, &scenario));
    found
}

fn to_json(one: &Checked, texts: &Texts) -> Value {
    json!({
        "file": one.file.display().to_string(),
        "kind": match one.kind { Kind::Pack => "pack", Kind::Scenario => "scenario" },
        "ok": !has_errors(&one.diagnostics),
        "diagnostics": one.diagnostics.iter().map(|fault| report::to_json(texts, fault)).collect::<Vec<_>>(),
    })
}

fn row(one: &Checked, fault: &Diagnostic, texts: &Texts) -> Vec<String> {
    let told = report::to_json(texts, fault);
    let text = |key: &str| match &told[key] {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let mut row = vec![name(&one.file)];
    row.extend(["severity", "code", "path", "line", "message", "remedy"].map(text));
    row
}

/// The file's verdict with its warnings and notes; errors go to standard error.
fn verdict(one: &Checked, texts: &Texts) -> String {
    let count = |severity| {
        one.diagnostics
            .iter()
            .filter(|fault| fault.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let id = if errors == 0 {
        "cli-check-good"
    } else {
        "cli-check-bad"
    };
    let file = name(&one.file);
    let args = [
        ("file", file.as_str()),
        ("errors", &errors.to_string()),
        ("warnings", &warnings.to_string()),
    ];
    let mut text = texts.with(id, &args) + "\n";
    for fault in one.diagnostics.iter().filter(|fault| !fault.is_error()) {
        text += &(report::line(texts, &file, fault) + "\n");
    }
    text
}

fn name(file: &Path) -> String {
    file.display().to_string()
}
