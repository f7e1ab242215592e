//! A draft to a table: its cells are read, in the unit of the indicator, and what is wrong with them is told.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, has_errors};
use crate::plan::{Measure, QuotaKind};
use crate::quotas::table::{Cell, Commitment, Direction, Row, Table};
use crate::sheet::CellAddress;

use super::draft::{Completeness, Draft};
use super::fields::{Field, Language};
use super::fill::Filler;
use super::grid::Grid;
use super::places::Place;
use super::plain::is_of_host;
use super::unit::TableUnit;
use super::{Imported, Reader};

/// The table of a draft; `None` where it has a fault.
pub(super) fn table(
    grid: &Grid<'_>,
    draft: &Draft,
    reader: &Reader<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Imported> {
    let told = diagnostics.len();
    let settings = reader.settings;
    let unit = TableUnit::of(grid, draft, reader, diagnostics);
    let said = draft.subject.as_ref().map(|subject| subject.kind);
    // Who asks for a plain table may say how its parts make the whole; the tables of a document have each their own kind.
    let kind = match draft.completeness {
        Completeness::Needed => {
            let asked = settings
                .kind
                .filter(|_| is_of_host(draft.subject.as_ref(), reader));
            asked.or(said)
        }
        Completeness::Told => said.or(settings.kind),
    };
    if kind.is_none() {
        diagnostics.push(
            Diagnostic::error("table-kind-unknown", grid.sheet_name()).with("sheet", grid.sheet_name()),
        );
    }
    let kind = kind.unwrap_or(QuotaKind::Additive);
    let mut table = Table::new(kind);
    table.scope = settings.scope;
    table.direction = draft
        .subject
        .as_ref()
        .map_or(settings.direction.unwrap_or(Direction::AtLeast), |subject| {
            subject.direction
        });
    let mut cells = Vec::new();
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    let mut seen: BTreeMap<(&Place, &Field), CellAddress> = BTreeMap::new();
    let mut filler = Filler {
        grid,
        unit,
        kind,
        reader,
        least: BTreeMap::new(),
        diagnostics,
    };
    for entry in &draft.entries {
        let first = *seen.entry((&entry.place, &entry.field)).or_insert(entry.place_at);
        if first != entry.place_at {
            filler.twice(entry, first);
            continue;
        }
        if let Place::Region(id) = &entry.place {
            let at = *rows.entry(id.as_str()).or_insert_with(|| {
                table.rows.push(Row::new(id.clone(), Cell::Missing));
                cells.push(entry.at);
                table.rows.len() - 1
            });
            if entry.field == Field::Quota {
                cells[at] = entry.at;
            }
            filler.fill(&mut table.rows[at], entry);
        } else if entry.field == Field::Quota || (entry.place == Place::City && entry.field == Field::Done) {
            filler.fill_other(&mut table, entry);
        }
    }
    for (place, (least, at)) in std::mem::take(&mut filler.least) {
        let row = rows.get(place.as_str()).and_then(|at| table.rows.get_mut(*at));
        match row.map(|row| &mut row.commitment) {
            Some(Commitment::Binding { least_probability }) => *least_probability = least,
            _ => filler.diagnostics.push(grid.error("table-cell-least-alone", at)),
        }
    }
    missing(grid, &table, draft, reader, diagnostics);
    let subject = draft.subject.as_ref();
    (!has_errors(&diagnostics[told..])).then(|| Imported {
        sheet: grid.sheet_name().to_owned(),
        name: draft.name.as_ref().map(|(name, _)| name.clone()),
        indicator: subject.map(|subject| subject.indicator.clone()),
        measure: subject.map_or(Measure::Level, |subject| subject.measure),
        year: draft.year,
        unit: draft.unit.as_ref().map(|(unit, _)| unit.clone()),
        table,
        cells,
    })
}

/// The places of the plan that a table leaves out.
fn missing(
    grid: &Grid<'_>,
    table: &Table,
    draft: &Draft,
    reader: &Reader<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let missing: Vec<&str> = reader
        .plan
        .regions
        .iter()
        .filter(|region| table.row(&region.id).is_none())
        .map(|region| match (reader.settings.language, &region.name.en) {
            (Language::English, Some(name)) => name.as_str(),
            _ => region.name.zh.as_str(),
        })
        .collect();
    let at = draft.name.as_ref().map(|(_, at)| *at);
    let at = at.or_else(|| draft.entries.first().map(|entry| entry.place_at));
    if let (false, Some(at)) = (missing.is_empty(), at) {
        let told = match draft.completeness {
            Completeness::Needed => grid.error("table-places-missing", at),
            Completeness::Told => grid.warning("table-places-missing", at),
        };
        diagnostics.push(
            told.with("count", missing.len())
                .with("places", missing.join(reader.settings.language.comma())),
        );
    }
    if let (true, Some((name, _))) = (table.rows.is_empty(), &draft.name) {
        diagnostics
            .push(Diagnostic::error("table-without-places", name.as_str()).with("content", name.as_str()));
    }
}

/// Tables of the same thing in the same year.
pub(super) fn twice(tables: &[Imported], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<(&str, String, Option<i32>), &Imported> = BTreeMap::new();
    for table in tables {
        let Some(indicator) = &table.indicator else {
            continue;
        };
        let what = (indicator.as_str(), format!("{:?}", table.measure), table.year);
        if let Some(first) = seen.get(&what) {
            let name = |table: &Imported| {
                let cell = table.cells.first().map(|cell| cell.name()).unwrap_or_default();
                if table.sheet.is_empty() {
                    cell
                } else {
                    format!("{}!{cell}", table.sheet)
                }
            };
            diagnostics.push(
                Diagnostic::error("table-indicator-twice", name(table))
                    .with("content", table.name.as_deref().unwrap_or(indicator))
                    .with("cell", name(table))
                    .with("first", name(first)),
            );
        } else {
            seen.insert(what, table);
        }
    }
}
