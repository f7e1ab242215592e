//! A row a place, a column an indicator: as many tables as there are columns of figures.

use crate::diagnostic::Diagnostic;
use crate::sheet::CellAddress;

use super::Reader;
use super::characters::bracketed;
use super::draft::{Completeness, Draft, Entry};
use super::fields::{Field, is_passed};
use super::grid::Grid;
use super::indicators::{Found, Subject, is_unit};
use super::places::Place;
use super::recognise::{head_of, is_note, title_year, unit_line};

/// A column of figures.
struct Column {
    column: usize,
    name: String,
    at: CellAddress,
    subject: Subject,
    field: Field,
    unit: Option<(String, CellAddress)>,
}

/// The tables of a sheet whose places stand in one column.
pub(super) fn drafts(
    grid: &Grid<'_>,
    places: usize,
    reader: &Reader<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Draft> {
    let is_place = |row: &usize| {
        let place = reader.places.find(&grid.text(*row, places));
        place.is_some() && (0..grid.width()).any(|column| column != places && !grid.is_blank(*row, column))
    };
    let Some(first) = (0..grid.height()).find(is_place) else {
        return Vec::new();
    };
    let units = first.checked_sub(1).filter(|row| is_unit_row(grid, *row, places));
    let head = units.unwrap_or(first).checked_sub(1);
    let Some(head) = head else {
        diagnostics.push(grid.error("table-without-head", CellAddress::new(first, places)));
        return Vec::new();
    };
    let year = title_year(grid, head).or(reader.settings.year);
    let of_all = unit_line(grid, head);
    let mut columns: Vec<Column> = Vec::new();
    let mut upper = None;
    for column in (0..grid.width()).filter(|column| *column != places) {
        let Some(at) = head_cell(grid, head, column) else {
            continue;
        };
        let unit_below = units
            .map(|row| CellAddress::new(row, column))
            .filter(|at| !grid.is_blank(at.row, at.column));
        let text = grid.text(at.row, at.column);
        // Two lines: the indicator above, base and quota below it.
        let field = head
            .checked_sub(1)
            .and_then(|_| Field::below(&head_of(&text)))
            .filter(|field| matches!(field, Field::Base | Field::Quota));
        let (name_at, field) = match (field, head.checked_sub(1)) {
            (Some(field), Some(above)) => {
                if !grid.is_blank(above, column) {
                    upper = Some(
                        grid.merge(above, column)
                            .map_or(CellAddress::new(above, column), |merge| merge.first),
                    );
                }
                (upper.unwrap_or(at), field)
            }
            _ => (at, Field::Quota),
        };
        let name = grid.text(name_at.row, name_at.column);
        let has_figures = grid.has_figures(first..grid.height(), column);
        let subject = match reader.indicators.find(&name, year) {
            Found::One(subject) => subject,
            Found::None if is_passed(&name) || !has_figures => {
                diagnostics.push(grid.note("table-column-passed", name_at).with("head", name));
                continue;
            }
            Found::None => {
                diagnostics.push(grid.error("table-indicator-unknown", name_at));
                continue;
            }
            Found::Several(ids) => {
                let fault = grid.error("table-indicator-ambiguous", name_at);
                diagnostics.push(fault.with("indicators", ids.join(", ")));
                continue;
            }
        };
        let in_name = bracketed(&name).1.filter(|unit| is_unit(unit));
        let unit = unit_below
            .map(|at| (grid.text(at.row, at.column), at))
            .or(in_name.map(|unit| (unit, name_at)))
            .or_else(|| of_all.clone());
        columns.push(Column {
            column,
            name,
            at: name_at,
            subject,
            field,
            unit,
        });
    }
    let rows = rows(grid, first, places, &columns, reader, diagnostics);
    by_indicator(&columns, &rows)
}

/// One table for each head: columns below one head, base and quota, are of one table.
fn by_indicator(columns: &[Column], rows: &[(Place, CellAddress)]) -> Vec<Draft> {
    let mut drafts: Vec<(CellAddress, Draft)> = Vec::new();
    for column in columns {
        let known = drafts.iter().position(|(at, _)| *at == column.at);
        let at = known.unwrap_or_else(|| {
            let draft = Draft {
                name: Some((column.name.clone(), column.at)),
                subject: Some(column.subject.clone()),
                unit: column.unit.clone(),
                year: column.subject.year,
                completeness: Completeness::Told,
                entries: Vec::new(),
            };
            drafts.push((column.at, draft));
            drafts.len() - 1
        });
        drafts[at].1.entries.extend(rows.iter().map(|(place, place_at)| {
            let at = CellAddress::new(place_at.row, column.column);
            Entry::new((place.clone(), *place_at), column.field.clone(), at)
        }));
    }
    drafts.into_iter().map(|(_, draft)| draft).collect()
}

/// The rows of places; a row that is none and holds a figure is a fault.
fn rows(
    grid: &Grid<'_>,
    first: usize,
    places: usize,
    columns: &[Column],
    reader: &Reader<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Place, CellAddress)> {
    let mut rows = Vec::new();
    for row in first..grid.height() {
        let at = CellAddress::new(row, places);
        let text = grid.text(row, places);
        let is_figure = |column: &Column| grid.is_figure(row, column.column);
        match reader.places.find(&text) {
            Some(Place::Computed) => {}
            Some(place) => rows.push((place, at)),
            None if text.is_empty() && !columns.iter().any(is_figure) => {}
            None if is_note(&text) || !columns.iter().any(is_figure) => {
                if !is_note(&text) {
                    diagnostics.push(grid.note("table-row-passed", at));
                }
            }
            None => diagnostics.push(grid.error("table-place-unknown", at)),
        }
    }
    rows
}

/// Whether a row holds units and nothing else but its own head.
fn is_unit_row(grid: &Grid<'_>, row: usize, places: usize) -> bool {
    let mut units = 0;
    for column in (0..grid.width()).filter(|column| *column != places) {
        let text = grid.text(row, column);
        match text.as_str() {
            "" => {}
            text if is_unit(text.trim_start_matches('(').trim_end_matches(')')) => units += 1,
            _ => return false,
        }
    }
    units > 0
}

/// Where the head of a column stands: in the row of heads, or in the merged cells that reach into it.
fn head_cell(grid: &Grid<'_>, head: usize, column: usize) -> Option<CellAddress> {
    let at = grid
        .merge(head, column)
        .map_or(CellAddress::new(head, column), |merge| merge.first);
    if !grid.is_blank(at.row, at.column) {
        return Some(at);
    }
    let above = head.checked_sub(1)?;
    let lone = (0..grid.width())
        .filter(|other| !grid.cell(above, *other).is_blank())
        .count()
        <= 1;
    (!lone && !grid.is_blank(above, column)).then(|| CellAddress::new(above, column))
}
