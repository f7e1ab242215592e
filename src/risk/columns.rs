//! Which values of a path are written down: some indicators, or all, in some years or in all; one column each.

use crate::model::Model;

/// One indicator in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Slot in a row of results.
    pub slot: usize,
    /// Year, counted from the base year; at least 1, for the base year has no spread.
    pub year: usize,
}

/// The columns of a run, in the order in which their values stand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Columns {
    list: Vec<Column>,
    /// Place in the list, by year and slot; `usize::MAX` where there is no column.
    places: Vec<usize>,
    width: usize,
}

impl Columns {
    /// Every column once, in the order of the rows of results.
    pub fn new(model: &Model, wanted: impl Iterator<Item = Column>) -> Self {
        let width = model.layout().row_width();
        let mut places = vec![usize::MAX; width * (model.years() + 1)];
        for column in wanted {
            places[column.year * width + column.slot] = 0;
        }
        let mut list = Vec::new();
        for (at, place) in places.iter_mut().enumerate().filter(|(_, place)| **place == 0) {
            *place = list.len();
            list.push(Column {
                slot: at % width,
                year: at / width,
            });
        }
        Self { list, places, width }
    }

    /// The columns.
    pub fn list(&self) -> &[Column] {
        &self.list
    }

    /// Where a column stands in the list.
    pub fn place(&self, slot: usize, year: usize) -> Option<usize> {
        let place = self.places.get(year * self.width + slot)?;
        Some(*place).filter(|place| *place != usize::MAX)
    }

    /// Where a column's value stands among all results of a run.
    pub fn result(&self, column: Column) -> usize {
        column.year * self.width + column.slot
    }
}
