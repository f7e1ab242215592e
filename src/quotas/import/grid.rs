//! A sheet with its merged cells, and faults that name a cell of it.

use crate::diagnostic::{Diagnostic, Place};
use crate::sheet::{CellAddress, CellRange, Sheet, SheetCell};

use super::cell::{Written, read};
use super::characters::plain;

/// A sheet as the readers look at it.
pub(crate) struct Grid<'a> {
    sheet: &'a Sheet,
    /// For each row, the merges that reach it.
    merges: Vec<Vec<&'a CellRange>>,
    width: usize,
    blank: SheetCell,
}

impl<'a> Grid<'a> {
    pub fn of(sheet: &'a Sheet) -> Self {
        let mut merges: Vec<Vec<&CellRange>> = sheet.rows.iter().map(|_| Vec::new()).collect();
        for merge in &sheet.merges {
            for row in merges.iter_mut().take(merge.last.row + 1).skip(merge.first.row) {
                row.push(merge);
            }
        }
        Self {
            sheet,
            merges,
            width: sheet.rows.iter().map(Vec::len).max().unwrap_or(0),
            blank: SheetCell::default(),
        }
    }

    /// The sheet's name; empty for separated values.
    pub fn sheet_name(&self) -> &'a str {
        &self.sheet.name
    }

    pub fn height(&self) -> usize {
        self.sheet.rows.len()
    }

    /// The columns that any row reaches.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The cell's own content.
    pub fn cell(&self, row: usize, column: usize) -> &SheetCell {
        self.sheet
            .cell(CellAddress::new(row, column))
            .unwrap_or(&self.blank)
    }

    /// The merge that a cell belongs to.
    pub fn merge(&self, row: usize, column: usize) -> Option<&CellRange> {
        let merges = self.merges.get(row)?;
        let holds = |merge: &&&CellRange| (merge.first.column..=merge.last.column).contains(&column);
        merges.iter().find(holds).copied()
    }

    /// The cell's content, or that of the merged cells it belongs to.
    pub fn merged(&self, row: usize, column: usize) -> &SheetCell {
        match self.merge(row, column) {
            Some(merge) => self.cell(merge.first.row, merge.first.column),
            None => self.cell(row, column),
        }
    }

    /// The plain text of a cell, or of the merged cells it belongs to.
    pub fn text(&self, row: usize, column: usize) -> String {
        plain(&self.merged(row, column).text)
    }

    pub fn is_blank(&self, row: usize, column: usize) -> bool {
        self.merged(row, column).is_blank()
    }

    /// Whether a cell holds what a table is made of: a number, or a sign in its place.
    pub fn is_figure(&self, row: usize, column: usize) -> bool {
        matches!(
            read(self.cell(row, column)),
            Ok(Written::Number { .. } | Written::NotApplicable | Written::ToBeAssigned)
        )
    }

    /// Whether any of the rows holds a figure in a column.
    pub fn has_figures(&self, rows: impl IntoIterator<Item = usize>, column: usize) -> bool {
        rows.into_iter().any(|row| self.is_figure(row, column))
    }

    /// A fault of a cell: where it is, what stands in it.
    pub fn error(&self, code: &str, at: CellAddress) -> Diagnostic {
        self.name(Diagnostic::error(code, self.place(at)), at)
    }

    pub fn warning(&self, code: &str, at: CellAddress) -> Diagnostic {
        self.name(Diagnostic::warning(code, self.place(at)), at)
    }

    pub fn note(&self, code: &str, at: CellAddress) -> Diagnostic {
        self.name(Diagnostic::note(code, self.place(at)), at)
    }

    fn place(&self, at: CellAddress) -> Place {
        let path = match self.sheet.name.as_str() {
            "" => at.name(),
            sheet => format!("{sheet}!{}", at.name()),
        };
        Place {
            path,
            line: Some(at.row + 1),
        }
    }

    fn name(&self, diagnostic: Diagnostic, at: CellAddress) -> Diagnostic {
        diagnostic
            .with("sheet", self.sheet.name.as_str())
            .with("cell", at.name())
            .with("content", self.merged(at.row, at.column).text.trim())
    }
}
