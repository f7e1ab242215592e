//! How much is read. Beyond a limit a file is refused; nothing is cut off.

use tuiyan::diagnostic::Diagnostic;
use tuiyan::sheet::SheetCell;

/// Bytes of a file.
pub const LARGEST_FILE: usize = 20_000_000;
/// Bytes that the parts of a workbook may come to when they are unpacked, all together.
pub const MOST_INFLATED: u64 = 200_000_000;
/// Rows of a sheet.
pub const MOST_ROWS: usize = 100_000;
/// Columns of a sheet.
pub const MOST_COLUMNS: usize = 1_000;
/// Cells of a file, blank ones before the last of a row among them.
pub const MOST_CELLS: usize = 2_000_000;
/// Bytes of all texts of a file: a workbook keeps a text once, however many cells hold it.
const MOST_TEXT: usize = 100_000_000;

/// Keeps count of what was read.
#[derive(Default)]
pub(crate) struct Count {
    cells: usize,
    text: usize,
}

impl Count {
    /// Puts a cell where it belongs, unless that is beyond a limit. Both positions count from 0.
    pub fn put(
        &mut self,
        rows: &mut Vec<Vec<SheetCell>>,
        (row, column): (usize, usize),
        cell: SheetCell,
        sheet: &str,
    ) -> Result<(), Diagnostic> {
        let too_many = |code: &str, most: usize| {
            Err(Diagnostic::error(code, sheet)
                .with("sheet", sheet)
                .with("most", most))
        };
        if row >= MOST_ROWS {
            return too_many("sheet-too-many-rows", MOST_ROWS);
        }
        if column >= MOST_COLUMNS {
            return too_many("sheet-too-many-columns", MOST_COLUMNS);
        }
        self.text += cell.text.len() + cell.number.as_ref().map_or(0, String::len);
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut rows[row];
        if cells.len() <= column {
            self.cells += column + 1 - cells.len();
        }
        if self.cells > MOST_CELLS || self.text > MOST_TEXT {
            return too_many("sheet-too-many-cells", MOST_CELLS);
        }
        if cells.len() <= column {
            cells.resize_with(column + 1, SheetCell::default);
        }
        cells[column] = cell;
        Ok(())
    }
}
