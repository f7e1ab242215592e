//! Quota tables between a host and files: what the sheets of a file hold, and sheets that a file is made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::projection::Projection;
use crate::quotas::Table;
use crate::quotas::export::{AnnexTable, Caption, Written, annex, plain, worksheet};
use crate::quotas::import::{ImportSettings, Imported, Language, import};
use crate::sheet::{Layout, Sheet};
use crate::view::quotas::sheet::{read, write};
use crate::view::quotas::{Choice, QuotaSheet};

/// What a file holds of a plan's tables; with any error no table.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct QuotaFile {
    pub tables: Vec<QuotaFileTable>,
    /// At the file's sheets and cells, as spreadsheets name them.
    pub diagnostics: Vec<Diagnostic>,
}

/// A table of a file.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct QuotaFileTable {
    /// Id of the choice whose sheet it is.
    pub id: String,
    /// The sheet of the file, and the name there.
    pub file_sheet: String,
    pub name: Option<String>,
    pub sheet: QuotaSheet,
}

/// What is read beside the sheets.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaFileQuestion {
    pub sheets: Vec<Sheet>,
    /// Names of the registry's indicators as the host shows them, each with its id first.
    pub names: Vec<(String, String)>,
    /// Id of the choice that a plain table without a name is of.
    pub id: Option<String>,
    /// Names places in English; in Chinese otherwise.
    pub english: bool,
}

/// How tables are written into a file.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaExport {
    /// Ids of choices with their sheets.
    pub tables: Vec<QuotaExported>,
    pub form: QuotaForm,
    /// Heads in English; Chinese otherwise.
    pub english: bool,
    /// Title, line of unit and date, notes, in the host's words.
    pub title: String,
    pub unit_line: String,
    pub notes: Vec<String>,
}

/// A table to be written.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaExported {
    pub id: String,
    pub name: String,
    pub sheet: QuotaSheet,
}

/// The forms of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuotaForm {
    /// The plain format, a row a place: what is read back is the same.
    #[default]
    Plain,
    /// A sheet a table, with live formulas, title and notes.
    Worksheet,
    /// 附表: all tables in one sheet, places as columns.
    Annex,
}

/// The tables that sheets hold.
pub fn from_file(plan: &Plan, choices: &[Choice], question: &QuotaFileQuestion) -> QuotaFile {
    let open = question
        .id
        .as_ref()
        .and_then(|id| choices.iter().find(|choice| choice.view.id == *id));
    let settings = ImportSettings {
        names: question.names.clone(),
        indicator: open.map(|choice| choice.subject.indicator.clone()),
        year: open.map(|choice| choice.subject.year),
        kind: open.map(|choice| choice.given.kind),
        language: language(question.english),
        ..ImportSettings::default()
    };
    let (found, mut diagnostics) = import(&question.sheets, plan, &settings);
    let mut tables = Vec::new();
    for one in found.into_iter().flatten() {
        let Some(choice) = choices.iter().find(|choice| is_of(choice, &one)) else {
            let name = one
                .name
                .as_deref()
                .or(one.indicator.as_deref())
                .unwrap_or_default();
            diagnostics
                .push(Diagnostic::note("quota-table-not-offered", one.sheet.as_str()).with("name", name));
            continue;
        };
        tables.push(QuotaFileTable {
            id: choice.view.id.clone(),
            file_sheet: one.sheet,
            name: one.name,
            sheet: write(&one.table, &one.table, choice.units),
        });
    }
    QuotaFile { tables, diagnostics }
}

fn language(english: bool) -> Language {
    if english {
        Language::English
    } else {
        Language::Chinese
    }
}

fn is_of(choice: &Choice, found: &Imported) -> bool {
    let subject = &choice.subject;
    found.indicator.as_ref() == Some(&subject.indicator)
        && found.year.is_none_or(|year| year == subject.year)
        && (found.measure == subject.measure || found.name.is_none())
}

/// The sheets of a file.
///
/// # Errors
/// Every bad cell of the tables.
pub fn to_file(
    plan: &Plan,
    projection: &Projection,
    choices: &[Choice],
    export: &QuotaExport,
) -> Result<Vec<Layout>, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let mut tables: Vec<(&Choice, &QuotaExported, Table)> = Vec::new();
    for one in &export.tables {
        let Some(choice) = choices.iter().find(|choice| choice.view.id == one.id) else {
            faults.push(Diagnostic::error("quota-choice-unknown", "id").with("id", one.id.as_str()));
            continue;
        };
        match read(&one.sheet, &choice.given, choice.units) {
            Ok(table) => tables.push((choice, one, table)),
            Err(wrong) => faults.extend(wrong),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let language = language(export.english);
    let caption = Caption {
        title: export.title.clone(),
        unit_line: export.unit_line.clone(),
        notes: export.notes.clone(),
    };
    let written = |choice: &Choice| Written::of(plan, &choice.subject.indicator, choice.subject.measure);
    Ok(match export.form {
        QuotaForm::Plain => tables
            .iter()
            .map(|(choice, one, table)| Layout {
                name: one.name.clone(),
                ..plain(table, plan, &written(choice), language)
            })
            .collect(),
        QuotaForm::Worksheet => tables
            .iter()
            .map(|(choice, one, table)| {
                let full = choice.completed(table.clone(), projection);
                let caption = Caption {
                    title: one.name.clone(),
                    ..caption.clone()
                };
                worksheet(&full, plan, &written(choice), language, &caption)
            })
            .collect(),
        QuotaForm::Annex => {
            let rows: Vec<AnnexTable<'_>> = tables
                .iter()
                .map(|(choice, one, table)| AnnexTable {
                    indicator: &choice.subject.indicator,
                    measure: choice.subject.measure,
                    year: Some(choice.subject.year),
                    name: &one.name,
                    table,
                })
                .collect();
            vec![annex(&rows, plan, language, &caption)]
        }
    })
}
