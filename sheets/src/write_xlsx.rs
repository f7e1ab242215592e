//! Layouts to a workbook, one sheet each. The same layouts give the same bytes: its date is an input.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError,
};
use tuiyan::diagnostic::Diagnostic;
use tuiyan::sheet::{CellRange, Content, Layout, LayoutCell, Role};

/// What a workbook says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Properties {
    /// Its title.
    pub title: String,
    /// Year, month and day that it is of.
    pub date: (u16, u8, u8),
}

/// Letters of a sheet's name.
const LONGEST_NAME: usize = 31;
const HEADER_FILL: Color = Color::RGB(0x00DD_E6F0);
const TOTAL_FILL: Color = Color::RGB(0x00F3_F6FA);

/// The bytes of a workbook.
///
/// # Errors
/// `sheet-not-written` with the reason: a layout that no workbook can hold, such as one beyond the last column.
pub fn write_xlsx(layouts: &[Layout], properties: &Properties) -> Result<Vec<u8>, Diagnostic> {
    write(layouts, properties)
        .map_err(|error| Diagnostic::error("sheet-not-written", "").with("reason", error.to_string()))
}

fn write(layouts: &[Layout], properties: &Properties) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (year, month, day) = properties.date;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&properties.title)
            .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?),
    );
    let mut names = Vec::new();
    for layout in layouts {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name(&layout.name, &mut names))?;
        fill(sheet, layout)?;
    }
    workbook.save_to_buffer()
}

/// A name that workbooks take: without their signs, short enough, and no other sheet's.
fn name(wanted: &str, names: &mut Vec<String>) -> String {
    let plain: String = wanted
        .chars()
        .map(|c| {
            if "[]:*?/\\'".contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let base = match plain.trim() {
        "" => "Sheet",
        plain => plain,
    };
    let cut = |room: usize| base.chars().take(room).collect::<String>();
    let mut name = cut(LONGEST_NAME);
    let mut number = 2;
    while names.contains(&name.to_lowercase()) {
        let ending = format!(" {number}");
        name = cut(LONGEST_NAME - ending.len()) + &ending;
        number += 1;
    }
    names.push(name.to_lowercase());
    name
}

fn fill(sheet: &mut Worksheet, layout: &Layout) -> Result<(), XlsxError> {
    let mut formats = Formats::default();
    for (column, width) in layout.widths.iter().enumerate() {
        sheet.set_column_width(column as u16, *width)?;
    }
    // A merge comes first: it blanks all its cells, and what stands in the first is written over it.
    for CellRange { first, last } in &layout.merges {
        let cell = layout.rows.get(first.row).and_then(|row| row.get(first.column));
        let format = cell.map_or_else(Format::new, |cell| formats.of(cell).clone());
        let (rows, columns) = (
            (first.row as u32, last.row as u32),
            (first.column as u16, last.column as u16),
        );
        if first != last {
            sheet.merge_range(rows.0, columns.0, rows.1, columns.1, "", &format)?;
        }
    }
    let covered = |row: usize, column: usize| {
        layout.merges.iter().any(|merge| {
            (merge.first.row..=merge.last.row).contains(&row)
                && (merge.first.column..=merge.last.column).contains(&column)
                && (row, column) != (merge.first.row, merge.first.column)
        })
    };
    for (row, cells) in layout.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            if !covered(row, column) {
                put(sheet, row as u32, column as u16, cell, formats.of(cell))?;
            }
        }
    }
    if layout.frozen.row > 0 || layout.frozen.column > 0 {
        sheet.set_freeze_panes(layout.frozen.row as u32, layout.frozen.column as u16)?;
    }
    // One page wide on paper, as many pages long as it takes.
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &LayoutCell,
    format: &Format,
) -> Result<(), XlsxError> {
    match &cell.content {
        Content::Blank => sheet.write_blank(row, column, format)?,
        Content::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
        Content::Number(number) | Content::Percent(number) => match number.parse::<f64>() {
            Ok(value) if value.is_finite() => sheet.write_number_with_format(row, column, value, format)?,
            _ => sheet.write_string_with_format(row, column, number, format)?,
        },
        Content::Formula { formula, result, .. } => {
            let formula = Formula::new(formula).set_result(result);
            sheet.write_formula_with_format(row, column, formula, format)?
        }
    };
    Ok(())
}

/// A format for each use of a cell.
#[derive(Default)]
struct Formats(BTreeMap<(u8, Shown, u8), Format>);

/// How a content is shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shown {
    Text,
    Number,
    Percent,
}

impl Formats {
    fn of(&mut self, cell: &LayoutCell) -> &Format {
        let shown = match &cell.content {
            Content::Blank | Content::Text(_) => Shown::Text,
            Content::Percent(_) | Content::Formula { percent: true, .. } => Shown::Percent,
            Content::Number(_) | Content::Formula { .. } => Shown::Number,
        };
        self.0
            .entry((cell.role as u8, shown, cell.decimals))
            .or_insert_with(|| format(cell.role, shown, cell.decimals))
    }
}

fn format(role: Role, shown: Shown, decimals: u8) -> Format {
    let format = Format::new().set_align(FormatAlign::VerticalCenter);
    let bordered = |format: Format| format.set_border(FormatBorder::Thin);
    let format = match role {
        Role::Title => format
            .set_bold()
            .set_font_size(16)
            .set_align(FormatAlign::Center)
            .set_text_wrap(),
        Role::Unit => format.set_align(FormatAlign::Right),
        Role::Header => bordered(format)
            .set_bold()
            .set_align(FormatAlign::Center)
            .set_background_color(HEADER_FILL)
            .set_text_wrap(),
        Role::Body => bordered(format),
        Role::Total => bordered(format).set_bold().set_background_color(TOTAL_FILL),
        Role::Note => format,
    };
    let digits = if decimals == 0 {
        "0".to_owned()
    } else {
        format!("0.{}", "0".repeat(decimals.into()))
    };
    match shown {
        Shown::Text => format,
        Shown::Number => format.set_num_format(digits),
        Shown::Percent => format.set_num_format(digits + "%"),
    }
}
