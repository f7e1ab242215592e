//! XLSX to sheets: each cell as it is shown and, where it holds a number, all its digits.

use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use tuiyan::diagnostic::Diagnostic;
use tuiyan::sheet::{CellAddress, CellRange, Sheet, SheetCell};

use crate::limits::{Count, MOST_CELLS};
use crate::number::{Format, decimal};

/// Letters of a cell's text; spreadsheets keep no more.
const LONGEST_TEXT: usize = 32_767;

/// The worksheets of a workbook, in its order.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Diagnostic> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
    let listed: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let is_1904 = workbook.has_1904_epoch();
    let mut count = Count::default();
    let mut sheets = Vec::new();
    for (name, hidden) in listed {
        let mut sheet = Sheet {
            name,
            hidden,
            ..Sheet::default()
        };
        cells(&mut workbook, &mut sheet, is_1904, &mut count)?;
        sheet.merges = merges(&mut workbook, &sheet.name)?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &mut Sheet,
    is_1904: bool,
    count: &mut Count,
) -> Result<(), Diagnostic> {
    let mut reader = workbook
        .worksheet_cells_reader(&sheet.name)
        .map_err(|error| fault(&error))?;
    let formats: Vec<Format> = reader
        .styles()
        .iter()
        .map(|style| Format::of(code(style), is_1904))
        .collect();
    let general = Format::of("General", is_1904);
    loop {
        let next = reader.next_cell_with_style_id().map_err(|error| fault(&error))?;
        let Some((cell, style)) = next else { return Ok(()) };
        let (row, column) = cell.get_position();
        let format = formats.get(style).unwrap_or(&general);
        if let Some(read) = cell_of(cell.get_value(), format) {
            let at = (row as usize, column as usize);
            count.put(&mut sheet.rows, at, read, &sheet.name)?;
        }
    }
}

fn code(style: &Style) -> &str {
    style
        .number_format
        .as_ref()
        .map_or("General", |format| format.format_code.as_str())
}

/// `None`: nothing stands in it.
fn cell_of(value: &DataRef<'_>, format: &Format) -> Option<SheetCell> {
    let text = |text: &str| {
        let text: String = text.chars().take(LONGEST_TEXT).collect();
        (!text.trim().is_empty()).then(|| SheetCell::of_text(text))
    };
    match value {
        DataRef::Empty => None,
        DataRef::SharedString(written) => text(written),
        DataRef::String(written) | DataRef::DateTimeIso(written) | DataRef::DurationIso(written) => {
            text(written)
        }
        DataRef::Bool(value) => text(if *value { "TRUE" } else { "FALSE" }),
        DataRef::Error(error) => text(&error.to_string()),
        DataRef::Int(value) => Some(format.cell(*value as f64)),
        DataRef::Float(value) => Some(format.cell(*value)),
        DataRef::DateTime(value) => text(
            &format
                .shown(value.as_f64())
                .unwrap_or_else(|| decimal(value.as_f64())),
        ),
    }
}

fn merges(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<CellRange>, Diagnostic> {
    let merged = workbook
        .merge_cells_by_sheet_name(sheet)
        .map_err(|error| fault(&error))?;
    let rows = |range: &Dimensions| range.end.0.saturating_sub(range.start.0) as usize + 1;
    if merged.iter().map(rows).sum::<usize>() > MOST_CELLS {
        let fault = Diagnostic::error("sheet-too-many-cells", sheet);
        return Err(fault.with("sheet", sheet).with("most", MOST_CELLS));
    }
    let address = |(row, column): (u32, u32)| CellAddress::new(row as usize, column as usize);
    Ok(merged
        .iter()
        .map(|range| CellRange {
            first: address(range.start),
            last: address(range.end),
        })
        .collect())
}

fn fault(error: &XlsxError) -> Diagnostic {
    match error {
        XlsxError::Password => Diagnostic::error("sheet-password", ""),
        error => Diagnostic::error("sheet-broken", "").with("reason", error.to_string()),
    }
}
