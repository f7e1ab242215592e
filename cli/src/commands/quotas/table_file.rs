//! The table of an indicator in a file of CSV or XLSX: `sheets/` reads the bytes, the core says what they mean.

use std::path::Path;

use tuiyan::diagnostic::{Diagnostic, Severity};
use tuiyan::plan::{Plan, QuotaKind};
use tuiyan::quotas::Table;
use tuiyan::quotas::import::{ImportSettings, Imported, Language, import};
use tuiyan::registry::{INDICATORS, text_key};
use tuiyan_sheets::LARGEST_FILE;

use crate::input;
use crate::report::Faults;
use crate::texts::{Lang, Texts};

/// Which table of a file is asked for.
pub(super) struct Wanted<'a> {
    pub indicator: &'a str,
    pub year: i32,
    pub kind: QuotaKind,
}

/// Reads it. A file may hold many tables; all of them must be good.
pub(super) fn read(file: &Path, wanted: &Wanted<'_>, plan: &Plan, texts: &Texts) -> Result<Table, Faults> {
    let name = file.display().to_string();
    let of_file = |faults: Vec<Diagnostic>| Faults::of_core(faults, |_| name.clone());
    let bytes = input::bytes_up_to(file, LARGEST_FILE)?;
    let sheets = tuiyan_sheets::read(&bytes).map_err(|fault| of_file(vec![fault]))?;
    let named = |id: &str| (id.to_owned(), texts.t(&format!("indicator-{}", text_key(id))));
    let settings = ImportSettings {
        names: INDICATORS.iter().map(|family| named(family.id)).collect(),
        indicator: Some(wanted.indicator.to_owned()),
        year: Some(wanted.year),
        kind: Some(wanted.kind),
        language: match texts.lang {
            Lang::Chinese => Language::Chinese,
            Lang::English => Language::English,
        },
        ..ImportSettings::default()
    };
    let (tables, told) = import(&sheets, plan, &settings);
    let Some(tables) = tables else {
        return Err(of_file(told.into_iter().filter(Diagnostic::is_error).collect()));
    };
    let is_warning = |one: &Diagnostic| one.severity == Severity::Warning;
    of_file(told.into_iter().filter(is_warning).collect()).tell(texts);
    let known: Vec<&str> = tables
        .iter()
        .filter_map(|table| table.indicator.as_deref())
        .collect();
    let known = known.join(", ");
    let is_wanted = |table: &Imported| {
        table.indicator.as_deref() == Some(wanted.indicator)
            && table.year.is_none_or(|year| year == wanted.year)
    };
    tables
        .into_iter()
        .find(is_wanted)
        .map(|table| table.table)
        .ok_or_else(|| {
            let year = wanted.year.to_string();
            Faults::one(
                "cli-quotas-not-in-file",
                &[
                    ("file", &name),
                    ("indicator", wanted.indicator),
                    ("year", &year),
                    ("known", &known),
                ],
            )
        })
}
