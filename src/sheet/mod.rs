//! Sheets of a spreadsheet, as far as the core knows them: texts in rows and columns. What a file's bytes are is none of its
//! business; the crate `sheets/` turns bytes into [`Sheet`]s and [`Layout`]s into bytes.
//!
//! ```text
//! bytes ─ sheets/ ─> Sheet ─ quotas::import ─> tables ─ quotas::export ─> Layout ─ sheets/ ─> bytes
//! ```

mod layout;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use layout::{Content, Layout, LayoutCell, Role, in_percent};

/// A sheet as read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Sheet {
    /// Its name; empty for a file of separated values.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// Cells by row and column. A row ends with its last cell that holds something.
    pub rows: Vec<Vec<SheetCell>>,
    /// Merged cells; the value stands in the first cell of each.
    pub merges: Vec<CellRange>,
}

/// A cell as read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SheetCell {
    /// The text as a person sees it.
    pub text: String,
    /// The decimal that the cell holds, where it holds a number and not a text: all its digits, up to the 15 that spreadsheets
    /// keep, followed by the per-cent sign that the cell shows.
    pub number: Option<String>,
}

/// Where a cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct CellAddress {
    /// Row, counted from 0.
    pub row: usize,
    /// Column, counted from 0.
    pub column: usize,
}

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CellRange {
    /// The cell at its top left.
    pub first: CellAddress,
    /// The cell at its bottom right, which belongs to it.
    pub last: CellAddress,
}

impl Sheet {
    /// The cell at an address, if the sheet reaches that far.
    pub fn cell(&self, address: CellAddress) -> Option<&SheetCell> {
        self.rows.get(address.row)?.get(address.column)
    }

    /// A sheet of texts alone, without a name.
    pub fn of_texts<Row, Text>(rows: impl IntoIterator<Item = Row>) -> Self
    where
        Row: IntoIterator<Item = Text>,
        Text: Into<String>,
    {
        let row = |row: Row| row.into_iter().map(SheetCell::of_text).collect();
        Self {
            rows: rows.into_iter().map(row).collect(),
            ..Self::default()
        }
    }
}

impl SheetCell {
    /// A cell that holds a text.
    pub fn of_text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            number: None,
        }
    }

    /// Whether nothing but blanks stands in it.
    pub fn is_blank(&self) -> bool {
        self.number.is_none() && self.text.trim().is_empty()
    }
}

impl CellAddress {
    /// The address of row and column, both counted from 0.
    pub fn new(row: usize, column: usize) -> Self {
        Self { row, column }
    }

    /// Its name in a spreadsheet: `A1` at the top left, `AB12` for column 27, row 11.
    pub fn name(self) -> String {
        format!("{}{}", column_name(self.column), self.row + 1)
    }
}

/// The letters of a column counted from 0: `A` to `Z`, then `AA`.
pub fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_a_spreadsheet() {
        for (row, column, name) in [
            (0, 0, "A1"),
            (11, 25, "Z12"),
            (0, 26, "AA1"),
            (1, 701, "ZZ2"),
            (99_999, 702, "AAA100000"),
            (0, 16_383, "XFD1"),
        ] {
            assert_eq!(CellAddress::new(row, column).name(), name);
        }
    }
}
