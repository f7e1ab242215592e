//! Where the table of a sheet stands, and which way it is turned: by its words and by the places that it names.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::sheet::CellAddress;

use super::characters::year_within;
use super::draft::Draft;
use super::fields::{Field, is_indicator_column};
use super::grid::Grid;
use super::places::Place;
use super::{Reader, places_as_columns, places_as_rows, plain};

/// Rows that are searched for the head of a plain table.
const DEEPEST_HEAD: usize = 50;
/// Words before a unit that holds for a whole table.
const UNIT_LINE: [&str; 4] = ["计量单位:", "单位:", "unit:", "Unit:"];
/// Words that a line of notes begins with.
const NOTES: [&str; 11] = [
    "注:",
    "注1",
    "备注",
    "说明",
    "资料来源",
    "数据来源",
    "来源:",
    "note",
    "source",
    "remark",
    "*",
];

/// The tables of a sheet; `None` where there is none.
pub(super) fn drafts(
    grid: &Grid<'_>,
    reader: &Reader<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Draft>> {
    if let Some(head) = plain_head(grid) {
        return Some(plain::drafts(grid, head, reader, diagnostics));
    }
    let named = Named::of(grid, reader);
    let (in_row, in_column, column) = named.most();
    let least = reader.plan.regions.len().clamp(1, 2);
    if in_row.max(in_column) < least {
        return None;
    }
    if in_row >= in_column {
        // The first row that names places is the head; a later one repeats it, or begins anew.
        let heads = named.heads(least);
        Some(places_as_columns::drafts(grid, &heads, reader, diagnostics))
    } else {
        Some(places_as_rows::drafts(grid, column, reader, diagnostics))
    }
}

/// The regions that a sheet names, by row and by column.
struct Named {
    rows: Vec<BTreeSet<String>>,
    columns: Vec<BTreeSet<String>>,
}

impl Named {
    fn of(grid: &Grid<'_>, reader: &Reader<'_>) -> Self {
        let mut named = Self {
            rows: vec![BTreeSet::new(); grid.height()],
            columns: vec![BTreeSet::new(); grid.width()],
        };
        for row in 0..grid.height() {
            for column in 0..grid.width() {
                let cell = grid.cell(row, column);
                if cell.number.is_some() || cell.is_blank() {
                    continue;
                }
                if let Some(Place::Region(id)) = reader.places.find(&cell.text) {
                    named.rows[row].insert(id.clone());
                    named.columns[column].insert(id);
                }
            }
        }
        named
    }

    /// The most regions of a row, the most of a column, and that column, the first of several.
    fn most(&self) -> (usize, usize, usize) {
        let in_row = self.rows.iter().map(BTreeSet::len).max().unwrap_or(0);
        let in_column = self.columns.iter().map(BTreeSet::len).max().unwrap_or(0);
        let column = self.columns.iter().position(|regions| regions.len() == in_column);
        (in_row, in_column, column.unwrap_or(0))
    }

    /// The rows that name so many regions.
    fn heads(&self, least: usize) -> Vec<usize> {
        let is_head = |row: &usize| self.rows[*row].len() >= least;
        (0..self.rows.len()).filter(is_head).collect()
    }
}

/// The head of a plain table: a row with a column of places and one of what the format has for them.
fn plain_head(grid: &Grid<'_>) -> Option<usize> {
    (0..grid.height().min(DEEPEST_HEAD)).find(|row| {
        let fields: Vec<Field> = (0..grid.width())
            .filter(|column| !grid.cell(*row, *column).is_blank())
            .filter_map(|column| Field::of(&head_of(&grid.text(*row, column))))
            .collect();
        fields.contains(&Field::Place) && fields.iter().any(|field| *field != Field::Place)
    })
}

/// A head without the unit in brackets behind it.
pub(super) fn head_of(text: &str) -> String {
    super::characters::bracketed(text).0
}

/// The unit that a line above the table gives for all of it.
pub(super) fn unit_line(grid: &Grid<'_>, head: usize) -> Option<(String, CellAddress)> {
    cells_above(grid, head).find_map(|at| {
        let text = grid.text(at.row, at.column);
        let behind = UNIT_LINE.iter().find_map(|word| text.strip_prefix(word))?;
        // The date of the data may stand behind it.
        let unit = behind.trim_start().split([' ', '；', ';', '，']).next()?;
        (!unit.is_empty()).then(|| (unit.to_owned(), at))
    })
}

/// The year that a title above the table names.
pub(super) fn title_year(grid: &Grid<'_>, head: usize) -> Option<i32> {
    let texts = cells_above(grid, head).map(|at| grid.text(at.row, at.column));
    let is_unit_line = |text: &String| UNIT_LINE.iter().any(|word| text.starts_with(word));
    texts
        .filter(|text| !is_unit_line(text))
        .find_map(|text| year_within(&text))
}

fn cells_above<'a>(grid: &'a Grid<'_>, head: usize) -> impl Iterator<Item = CellAddress> + 'a {
    (0..head)
        .flat_map(|row| (0..grid.width()).map(move |column| CellAddress::new(row, column)))
        .filter(|at| !grid.cell(at.row, at.column).is_blank())
}

/// Whether a line of text is a note below a table.
pub(super) fn is_note(text: &str) -> bool {
    let small = text.trim_start_matches('(').to_lowercase();
    NOTES.iter().any(|word| small.starts_with(word))
}

/// Whether a text is the head of the column of indicators, which may be blank.
pub(super) fn names_indicators(text: &str) -> bool {
    is_indicator_column(text)
}
