//! Published results in a file of CSV or XLSX: `sheets/` reads the bytes, the core says what they mean.

use std::path::Path;

use tuiyan::diagnostic::Diagnostic;
use tuiyan::outturns::import_all;
use tuiyan::plan::Plan;
use tuiyan::registry::{INDICATORS, text_key};
use tuiyan::scenario::Scenario;
use tuiyan_sheets::LARGEST_FILE;

use crate::input;
use crate::report::Faults;
use crate::texts::Texts;

/// The scenario with the results of a file's sheets. What the scenario has of the same indicator and year is replaced.
pub(super) fn read(file: &Path, plan: &Plan, scenario: &Scenario, texts: &Texts) -> Result<Scenario, Faults> {
    let name = file.display().to_string();
    let of_file = |faults: Vec<Diagnostic>| Faults::of_core(faults, |_| name.clone());
    let bytes = input::bytes_up_to(file, LARGEST_FILE)?;
    let sheets = tuiyan_sheets::read(&bytes).map_err(|fault| of_file(vec![fault]))?;
    let named = |id: &str| (id.to_owned(), texts.t(&format!("indicator-{}", text_key(id))));
    let names: Vec<(String, String)> = INDICATORS.iter().map(|family| named(family.id)).collect();
    let (scenario, _) = import_all(plan, &names, &sheets, scenario).map_err(of_file)?;
    Ok(scenario)
}
