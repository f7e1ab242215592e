//! Tables in sheets of texts: plain ones with a row a place, 指标任务分解表 with places as columns, and tables with a column an
//! indicator. What a cell means is decided here, once, for page and command line.
//!
//! ```text
//! Sheet ─ recognise ─┬─ plain ───────────┐
//!                    ├─ places_as_columns ├─> Draft ─ assemble ─> Imported
//!                    └─ places_as_rows ───┘
//! ```
//!
//! Every fault of every sheet is told at once, with sheet, cell and content; where there is one, nothing is taken.

mod assemble;
pub(crate) mod cell;
pub(crate) mod characters;
mod draft;
mod fields;
mod fill;
pub(crate) mod grid;
mod indicators;
mod places;
mod places_as_columns;
mod places_as_rows;
mod plain;
mod recognise;
mod unit;

#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, has_errors};
use crate::plan::{IndicatorUnit, Measure, Plan, QuotaKind};
use crate::quotas::table::{Direction, Scope, Table};
use crate::sheet::{CellAddress, Sheet};

use grid::Grid;
use indicators::{Found, Indicators, plain_subject};

pub(crate) use characters::plain as plain_characters;
pub(crate) use fields::Field;
pub use fields::Language;
pub(crate) use places::{COMPUTED, Place, Places};

/// Whether a cell of these words is read as one whose number is still to come.
pub(crate) fn is_to_be_assigned(words: &str) -> bool {
    cell::read(&crate::sheet::SheetCell::of_text(words)) == Ok(cell::Written::ToBeAssigned)
}

/// What the reader is told beside the sheets.
#[derive(Clone, Debug, Default)]
pub struct ImportSettings {
    /// Names of the registry's indicators as the host shows them, each with its id first.
    pub names: Vec<(String, String)>,
    /// The indicator of a plain table that names none.
    pub indicator: Option<String>,
    /// The year of tables that name none.
    pub year: Option<i32>,
    /// How the parts of a plain table make the whole; of other tables, where neither plan nor registry says.
    pub kind: Option<QuotaKind>,
    /// Which side of a quota counts as met, where neither plan nor registry says.
    pub direction: Option<Direction>,
    /// What the city's figures count.
    pub scope: Scope,
    /// The language that places of the plan are named in.
    pub language: Language,
}

/// A table that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Imported {
    /// The sheet that it stands in.
    pub sheet: String,
    /// The indicator's name as written; none in a plain table.
    pub name: Option<String>,
    /// Id of the indicator; none where a plain table names none and nobody says.
    pub indicator: Option<String>,
    /// What of the indicator is handed down.
    pub measure: Measure,
    /// The year, where it is known.
    pub year: Option<i32>,
    /// The unit as written.
    pub unit: Option<String>,
    /// The table, in the unit of the registry or the plan.
    pub table: Table,
    /// Where the quota of each row stands, in the order of the table's rows.
    pub cells: Vec<CellAddress>,
}

/// The tables of sheets; `None` where there is any fault. Warnings and notes say what was read past and what is missing.
pub fn import(
    sheets: &[Sheet],
    plan: &Plan,
    settings: &ImportSettings,
) -> (Option<Vec<Imported>>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let reader = Reader {
        plan,
        places: Places::of(plan),
        indicators: Indicators::of(plan, &settings.names),
        settings,
    };
    let mut tables = Vec::new();
    let mut without = Vec::new();
    for sheet in sheets {
        if sheet.hidden {
            diagnostics.push(note("table-sheet-hidden", sheet));
            continue;
        }
        let grid = Grid::of(sheet);
        match recognise::drafts(&grid, &reader, &mut diagnostics) {
            Some(drafts) => {
                for draft in drafts {
                    tables.extend(assemble::table(&grid, &draft, &reader, &mut diagnostics));
                }
            }
            None if sheet.rows.iter().flatten().any(|cell| !cell.is_blank()) => without.push(sheet),
            None => {}
        }
    }
    if tables.is_empty() && !has_errors(&diagnostics) {
        diagnostics.push(Diagnostic::error("table-none", ""));
    } else {
        diagnostics.extend(
            without
                .into_iter()
                .map(|sheet| note("table-sheet-without", sheet)),
        );
    }
    assemble::twice(&tables, &mut diagnostics);
    ((!has_errors(&diagnostics)).then_some(tables), diagnostics)
}

/// The unit of what is handed down of an indicator; `None` where nobody says.
pub(crate) fn unit_of<'a>(plan: &'a Plan, indicator: &str, measure: Measure) -> Option<IndicatorUnit<'a>> {
    Indicators::of(plan, &[]).unit(&plain_subject(plan, indicator, measure))
}

/// Whether a name is read as what is handed down of an indicator.
pub(crate) fn names_indicator(plan: &Plan, name: &str, indicator: &str, measure: Measure) -> bool {
    match Indicators::of(plan, &[]).find(name, None) {
        Found::One(found) => found.indicator == indicator && found.measure == measure,
        Found::Several(_) | Found::None => false,
    }
}

/// What names and cells are read by.
struct Reader<'a> {
    plan: &'a Plan,
    places: Places,
    indicators: Indicators<'a>,
    settings: &'a ImportSettings,
}

fn note(code: &str, sheet: &Sheet) -> Diagnostic {
    Diagnostic::note(code, sheet.name.as_str()).with("sheet", sheet.name.as_str())
}
