//! Plan packs and scenario files as they come: bundled, TOML, JSON, or anything at all.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use tuiyan::diagnostic::{Diagnostic, Place, has_errors};
use tuiyan::plan::{self, Format, LARGEST_PACK, Plan};
use tuiyan::scenario::Scenario;

use crate::bundled;
use crate::report::Faults;

/// Faults of the syntax beyond which a text is not taken for a faulty pack but for no pack.
const MOST_SYNTAX_FAULTS: usize = 5;

/// A pack as it was read.
pub(crate) struct Pack {
    pub plan: Option<Plan>,
    pub diagnostics: Vec<Diagnostic>,
}

/// The plan that an argument names: a bundled id, or a file.
pub(crate) fn plan(argument: &str) -> Result<Plan, Faults> {
    let pack = match bundled::text(argument) {
        Some(text) => read_pack(text),
        None if Path::new(argument).exists() => read_pack(&text(Path::new(argument))?),
        None => {
            let known = bundled::ids();
            return Err(Faults::one(
                "cli-plan-unknown",
                &[("plan", argument), ("known", &known)],
            ));
        }
    };
    pack.plan.ok_or_else(|| {
        let errors = pack.diagnostics.into_iter().filter(Diagnostic::is_error);
        Faults::of_core(errors.collect(), |_| argument.to_owned())
    })
}

/// Reads the text of a pack.
pub(crate) fn read_pack(text: &str) -> Pack {
    let (plan, mut diagnostics) = plan::read(text, Format::of(text));
    if let Some(fault) = no_pack(text, &diagnostics) {
        diagnostics = vec![fault];
    }
    // One slip in a line makes several faults of the syntax; the first says which.
    let mut told = None;
    diagnostics
        .retain(|one| one.code != "toml-syntax" || told.replace(one.place.line) != Some(one.place.line));
    debug_assert_eq!(plan.is_none(), has_errors(&diagnostics));
    Pack { plan, diagnostics }
}

/// What is said of a text that is no faulty pack but no pack at all: its single faults would only hide that.
fn no_pack(text: &str, diagnostics: &[Diagnostic]) -> Option<Diagnostic> {
    let syntax = || diagnostics.iter().filter(|one| one.code == "toml-syntax");
    let count = syntax().count();
    if count > MOST_SYNTAX_FAULTS || (count > 0 && !text.contains("[plan]")) {
        let place = Place {
            path: String::new(),
            line: syntax().filter_map(|one| one.place.line).min(),
        };
        return Some(Diagnostic::error("not-a-pack", place).with("count", count));
    }
    let said = |code: &str| diagnostics.iter().any(|one| one.code == code);
    let no_plan = diagnostics
        .iter()
        .any(|one| one.code == "key-missing" && one.place.path.is_empty());
    (no_plan && said("no-chains") && said("no-regions")).then(|| Diagnostic::error("pack-without-parts", ""))
}

/// Reads a scenario file.
pub(crate) fn scenario(file: &Path) -> Result<Scenario, Faults> {
    let origin = file.display().to_string();
    Scenario::read(&text(file)?).map_err(|faults| Faults::of_core(faults, |_| origin.clone()))
}

/// The text of a file. One that is too long is read no further than to see that it is.
pub(crate) fn text(file: &Path) -> Result<String, Faults> {
    let name = file.display().to_string();
    String::from_utf8(bytes(file)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let good = String::from_utf8_lossy(&error.as_bytes()[..at]);
        let line = good.matches('\n').count() + 1;
        Faults::one(
            "cli-file-not-text",
            &[("file", &name), ("line", &line.to_string())],
        )
    })
}

/// The bytes of a file, as for [`text`].
pub(crate) fn bytes(file: &Path) -> Result<Vec<u8>, Faults> {
    bytes_up_to(file, LARGEST_PACK)
}

/// The bytes of a file that has no more than so many.
pub(crate) fn bytes_up_to(file: &Path, most: usize) -> Result<Vec<u8>, Faults> {
    let name = file.display().to_string();
    let unreadable = |error: std::io::Error| {
        Faults::one(
            "cli-file-unreadable",
            &[("file", &name), ("reason", &error.to_string())],
        )
    };
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(unreadable)?;
    opened
        .take(most as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() > most {
        let most = (most / 1_000_000).to_string();
        return Err(Faults::one(
            "cli-file-too-large",
            &[("file", &name), ("most", &most)],
        ));
    }
    Ok(bytes)
}
