//! 指标任务分解表: a row an indicator, a column a place, the city's own target and who answers for it beside them.

use crate::diagnostic::Diagnostic;
use crate::sheet::CellAddress;

use super::Reader;
use super::cell::{Written, read};
use super::characters::{bracketed, key};
use super::draft::{Completeness, Draft, Entry};
use super::fields::{Field, is_passed, is_unit_column};
use super::grid::Grid;
use super::indicators::{Found, Subject, is_unit};
use super::places::Place;
use super::recognise::{is_note, names_indicators, title_year, unit_line};

/// What the columns of a table hold.
struct Head {
    /// Places with what the column holds of them, by column.
    places: Vec<(usize, Place, CellAddress, Field)>,
    /// The column of the indicators' names.
    names: usize,
    /// The column of units.
    units: Option<usize>,
    /// The first row below the head.
    body: usize,
}

/// One table a row, from each head to the next.
pub(super) fn drafts(
    grid: &Grid<'_>,
    heads: &[usize],
    reader: &Reader<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let Some(first) = heads.first() else { return drafts };
    let unit = unit_line(grid, *first);
    let year = title_year(grid, *first).or(reader.settings.year);
    for (at, row) in heads.iter().enumerate() {
        let end = heads.get(at + 1).copied().unwrap_or(grid.height());
        let Some(head) = Head::read(grid, *row, end, reader, diagnostics) else {
            continue;
        };
        for row in head.body..end {
            let Some(mut draft) = head.draft(grid, row, year, reader, diagnostics) else {
                continue;
            };
            draft.unit = draft.unit.or_else(|| unit.clone());
            drafts.push(draft);
        }
    }
    drafts
}

impl Head {
    fn read(
        grid: &Grid<'_>,
        row: usize,
        end: usize,
        reader: &Reader<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let below = (row + 1 < end).then_some(row + 1).filter(|below| {
            let fields = (0..grid.width()).filter(|column| {
                !grid.cell(*below, *column).is_blank() && Field::below(&grid.text(*below, *column)).is_some()
            });
            fields.count() >= 2
        });
        let body = below.unwrap_or(row) + 1;
        let mut head = Self {
            places: Vec::new(),
            names: 0,
            units: None,
            body,
        };
        let mut others = Vec::new();
        let mut last: Option<(Place, CellAddress)> = None;
        for column in 0..grid.width() {
            let at = Self::head_cell(grid, row, column);
            let text = grid.text(at.row, at.column);
            let field = below.and_then(|below| Field::below(&grid.text(below, column)));
            let named = (!text.is_empty())
                .then(|| reader.places.find(&text).map(|place| (place, at)))
                .flatten();
            if matches!(named, Some((Place::Computed, _))) {
                last = None;
            } else if let Some(place) = named {
                last = Some(place.clone());
                let field = field.unwrap_or(Field::Quota);
                head.places.push((column, place.0, place.1, field));
            } else if let (true, Some(field), Some((place, at))) = (text.is_empty(), field, &last) {
                // Below one head that reaches over several columns without being merged.
                head.places.push((column, place.clone(), *at, field));
            } else {
                last = None;
                others.push((column, at, text));
            }
        }
        let first = head.places.iter().map(|(column, ..)| *column).min()?;
        head.names = Self::names_column(grid, &others, first, body..end)?;
        for (column, at, text) in others {
            if column == head.names || !(body..end).any(|row| !grid.cell(row, column).is_blank()) {
                continue;
            }
            if is_unit_column(&text) {
                head.units = Some(column);
            } else if is_passed(&text) || !grid.has_figures(body..end, column) {
                diagnostics.push(grid.note("table-column-passed", at).with("head", text));
            } else if column > first {
                diagnostics.push(grid.error("table-place-unknown", at));
            } else {
                diagnostics.push(grid.note("table-column-passed", at).with("head", text));
            }
        }
        Some(head)
    }

    /// Where the head of a column stands: in the row of places, or above it where that is blank.
    fn head_cell(grid: &Grid<'_>, row: usize, column: usize) -> CellAddress {
        if let Some(merge) = grid.merge(row, column) {
            return merge.first;
        }
        let above = row
            .checked_sub(1)
            .filter(|above| grid.cell(row, column).is_blank() && !grid.is_blank(*above, column));
        // A title reaches over the whole table; it is no head.
        let is_head = |above: &usize| {
            grid.merge(*above, column)
                .is_none_or(|merge| merge.last.column - merge.first.column < grid.width() / 2)
                && (0..grid.width())
                    .filter(|other| !grid.cell(*above, *other).is_blank())
                    .count()
                    > 1
        };
        CellAddress::new(above.filter(is_head).unwrap_or(row), column)
    }

    /// The column that says so; else the one left of the places with the most texts that are no figures.
    fn names_column(
        grid: &Grid<'_>,
        others: &[(usize, CellAddress, String)],
        first: usize,
        body: std::ops::Range<usize>,
    ) -> Option<usize> {
        let left = || others.iter().filter(|(column, ..)| *column < first);
        if let Some((column, ..)) = left().find(|(.., text)| names_indicators(text)) {
            return Some(*column);
        }
        let texts = |column: usize| {
            let is_text = |row: &usize| !grid.cell(*row, column).is_blank() && !grid.is_figure(*row, column);
            body.clone().filter(is_text).count()
        };
        left()
            .filter(|(.., text)| !is_passed(text) && !is_unit_column(text))
            .map(|(column, ..)| (texts(*column), *column))
            .filter(|(count, _)| *count > 0)
            .max()
            .map(|(_, column)| column)
    }

    /// The table of a row; `None` where the row is none, or is faulty.
    fn draft(
        &self,
        grid: &Grid<'_>,
        row: usize,
        year: Option<i32>,
        reader: &Reader<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Draft> {
        let name_at = CellAddress::new(row, self.names);
        let name = grid.text(row, self.names);
        let filled: Vec<&(usize, Place, CellAddress, Field)> = self
            .places
            .iter()
            .filter(|(column, ..)| !grid.is_blank(row, *column))
            .collect();
        if key(&name).is_empty() {
            if let Some((column, ..)) = filled.first() {
                diagnostics.push(grid.error("table-row-without-name", CellAddress::new(row, *column)));
            }
            return None;
        }
        let reaches_over = |column: usize| {
            grid.merge(row, column)
                .is_some_and(|merge| merge.first.column <= self.names)
        };
        let is_line = filled.iter().all(|(column, ..)| reaches_over(*column));
        if is_note(&name) && is_line {
            return None;
        }
        let subject = match reader.indicators.find(&name, year) {
            Found::One(subject) => subject,
            Found::None if is_line => {
                diagnostics.push(grid.note("table-row-passed", name_at));
                return None;
            }
            Found::None => {
                diagnostics.push(grid.error("table-indicator-unknown", name_at));
                return None;
            }
            Found::Several(ids) => {
                let fault = grid.error("table-indicator-ambiguous", name_at);
                diagnostics.push(fault.with("indicators", ids.join(", ")));
                return None;
            }
        };
        Some(self.filled(grid, row, (name, name_at), subject, &filled))
    }

    fn filled(
        &self,
        grid: &Grid<'_>,
        row: usize,
        (name, name_at): (String, CellAddress),
        subject: Subject,
        filled: &[&(usize, Place, CellAddress, Field)],
    ) -> Draft {
        let in_column = self.units.map(|column| CellAddress::new(row, column));
        let in_column = in_column.filter(|at| !grid.is_blank(at.row, at.column));
        let unit = in_column
            .map(|at| (grid.text(at.row, at.column), at))
            .or_else(|| {
                let (_, inner) = bracketed(&name);
                inner.filter(|unit| is_unit(unit)).map(|unit| (unit, name_at))
            });
        // 待省下达任务指标后再分解 stands once in a row, for the city and all places; a mere 待分解 is one place's own.
        let holds_for_all = match filled {
            [(column, ..)] => {
                let cell = grid.merged(row, *column);
                matches!(read(cell), Ok(Written::ToBeAssigned)) && cell.text.contains(['省', '上', '下'])
            }
            [] => false,
            [first, ..] => {
                let merge = grid.merge(row, first.0);
                merge.is_some()
                    && filled.iter().all(|one| grid.merge(row, one.0) == merge)
                    && matches!(read(grid.merged(row, first.0)), Ok(Written::ToBeAssigned))
            }
        };
        let once = filled
            .first()
            .filter(|_| holds_for_all)
            .map(|(column, ..)| grid.merged(row, *column).text.trim().to_owned());
        let entry = |(column, place, place_at, field): &(usize, Place, CellAddress, Field)| {
            let at = CellAddress::new(row, *column);
            Entry {
                to_be_assigned: once
                    .clone()
                    .filter(|_| *field == Field::Quota && *place != Place::Total),
                ..Entry::new((place.clone(), *place_at), field.clone(), at)
            }
        };
        Draft {
            name: Some((name, name_at)),
            year: subject.year,
            subject: Some(subject),
            unit,
            completeness: Completeness::Told,
            entries: self.places.iter().map(entry).collect(),
        }
    }
}
