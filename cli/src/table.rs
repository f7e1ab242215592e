//! Tables for people: plain text, names to the left, numbers to the right, full-width characters counted as two columns.

use comfy_table::{Cell, CellAlignment, Table, TableComponent, presets};

use crate::report::quotable;

/// How a column stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Text,
    Number,
}

/// A table as text; nothing where it has no rows. What a pack writes stands on one line, without control characters, and shortened,
/// so that it can neither move the terminal's cursor nor make every row as wide as itself.
pub(crate) fn table(header: &[(String, Column)], rows: Vec<Vec<String>>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut table = Table::new();
    table.load_preset(presets::NOTHING);
    table.set_style(TableComponent::HeaderLines, '─');
    table.set_style(TableComponent::MiddleHeaderIntersections, '─');
    let aligned = |(text, column): (String, Column)| {
        let alignment = if column == Column::Number {
            CellAlignment::Right
        } else {
            CellAlignment::Left
        };
        Cell::new(text).set_alignment(alignment)
    };
    table.set_header(header.iter().cloned().map(aligned));
    for row in rows {
        table.add_row(
            row.into_iter()
                .zip(header)
                .map(|(text, (_, column))| aligned((quotable(&text), *column))),
        );
    }
    let mut text: String = table
        .lines()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect();
    text.push('\n');
    text
}
