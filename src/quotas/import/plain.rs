//! The plain format: one table, a row a place, a column for each thing that is known of it.

use crate::diagnostic::Diagnostic;
use crate::sheet::CellAddress;

use super::Reader;
use super::characters::bracketed;
use super::draft::{Completeness, Draft, Entry};
use super::fields::{Field, is_passed};
use super::grid::Grid;
use super::indicators::{Found, Subject, is_unit, plain_subject};
use super::places::Place;
use super::recognise::{head_of, is_note, title_year, unit_line};

/// The table below a head.
pub(super) fn drafts(
    grid: &Grid<'_>,
    head: usize,
    reader: &Reader<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Draft> {
    let mut columns: Vec<(usize, Field, CellAddress)> = Vec::new();
    let mut unit = None;
    for column in 0..grid.width() {
        let at = CellAddress::new(head, column);
        let text = grid.text(head, column);
        let field = Field::of(&text).or_else(|| Field::of(&head_of(&text)));
        let Some(field) = field else {
            if grid.has_figures(head + 1..grid.height(), column) && !is_passed(&text) {
                diagnostics.push(grid.error("table-column-unknown", at));
            } else if !text.is_empty() {
                diagnostics.push(grid.note("table-column-passed", at).with("head", text));
            }
            continue;
        };
        if let Some((_, _, first)) = columns.iter().find(|(_, known, _)| *known == field) {
            let fault = grid.error("table-column-twice", at);
            diagnostics.push(fault.with("first", first.name()));
            continue;
        }
        if field == Field::Quota {
            unit = bracketed(&text)
                .1
                .filter(|unit| is_unit(unit))
                .map(|unit| (unit, at));
        }
        columns.push((column, field, at));
    }
    let Some((places, ..)) = columns.iter().find(|(_, field, _)| *field == Field::Place) else {
        return Vec::new();
    };
    let places = *places;
    if !columns.iter().any(|(_, field, _)| *field == Field::Quota) {
        diagnostics.push(grid.error("table-without-quota", CellAddress::new(head, places)));
    }
    let mut entries = Vec::new();
    for row in head + 1..grid.height() {
        let at = CellAddress::new(row, places);
        let text = grid.cell(row, places).text.trim().to_owned();
        let filled = columns
            .iter()
            .any(|(column, field, _)| *field != Field::Place && !grid.cell(row, *column).is_blank());
        let place = match reader.places.find_or_free(&text) {
            Some(Place::Computed) => continue,
            // Of a plan without regions any name is one, but not a line of notes.
            Some(Place::Region(_)) if reader.places.are_free() && !filled && is_note(&text) => continue,
            Some(place) => place,
            None if text.is_empty() && !filled => continue,
            None if !filled => {
                if !is_note(&text) {
                    diagnostics.push(grid.note("table-row-passed", at));
                }
                continue;
            }
            None => {
                diagnostics.push(grid.error("table-place-unknown", at));
                continue;
            }
        };
        for (column, field, _) in columns.iter().filter(|(_, field, _)| *field != Field::Place) {
            let at_cell = CellAddress::new(row, *column);
            entries.push(Entry::new((place.clone(), at), field.clone(), at_cell));
        }
    }
    let said = title_year(grid, head);
    let (name, subject) = subject(grid, head, said, reader);
    // What the host says of a table holds for one that names nothing else.
    let of_host = is_of_host(subject.as_ref(), reader);
    let year = said.or(reader.settings.year.filter(|_| of_host));
    vec![Draft {
        name,
        year: subject.as_ref().and_then(|subject| subject.year).or(year),
        subject,
        unit: unit.or_else(|| unit_line(grid, head)),
        completeness: Completeness::Needed,
        entries,
    }]
}

/// Whether a table is the one that the host asks for.
pub(super) fn is_of_host(subject: Option<&Subject>, reader: &Reader<'_>) -> bool {
    match (subject, &reader.settings.indicator) {
        (Some(subject), Some(indicator)) => subject.indicator == *indicator,
        _ => true,
    }
}

/// What the table is of: said by a line above the table or by the name of its sheet, else by the host.
fn subject(
    grid: &Grid<'_>,
    head: usize,
    year: Option<i32>,
    reader: &Reader<'_>,
) -> (Option<(String, CellAddress)>, Option<Subject>) {
    let found = |name: &str, year: Option<i32>| match reader.indicators.find(name, year) {
        Found::One(subject) => Some(subject),
        Found::Several(_) | Found::None => None,
    };
    let above = (0..head).flat_map(|row| (0..grid.width()).map(move |column| CellAddress::new(row, column)));
    let titles = above.map(|at| (grid.text(at.row, at.column), at));
    let of_sheet = (grid.sheet_name().to_owned(), CellAddress::new(head, 0));
    for (text, at) in titles.chain([of_sheet]) {
        if let Some(subject) = (!text.is_empty()).then(|| found(&text, year)).flatten() {
            return (Some((text, at)), Some(subject));
        }
    }
    let of_host = reader.settings.indicator.as_ref().map(|indicator| {
        let plain = || plain_subject(reader.plan, indicator, crate::plan::Measure::Level);
        let known = found(indicator, year.or(reader.settings.year));
        known
            .filter(|subject| subject.indicator == *indicator)
            .unwrap_or_else(plain)
    });
    (None, of_host)
}
