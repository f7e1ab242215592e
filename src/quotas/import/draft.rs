//! A table as its reader found it: which cell holds what of which place. Nothing in it is read as a number yet.

use crate::sheet::CellAddress;

use super::fields::Field;
use super::indicators::Subject;
use super::places::Place;

/// A table before its cells are read.
pub(super) struct Draft {
    /// The indicator's name as written, and where.
    pub name: Option<(String, CellAddress)>,
    /// What it is of; `None` in a plain table.
    pub subject: Option<Subject>,
    /// The unit as written, and where.
    pub unit: Option<(String, CellAddress)>,
    /// The year that its head names.
    pub year: Option<i32>,
    /// Whether each place of the plan must stand in it.
    pub completeness: Completeness,
    /// Cells, in the order of the places.
    pub entries: Vec<Entry>,
}

/// A cell of a table.
pub(super) struct Entry {
    pub place: Place,
    /// Where the place is named.
    pub place_at: CellAddress,
    pub field: Field,
    pub at: CellAddress,
    /// The words 待省下达 that stand once in a row and hold for all places of it.
    pub to_be_assigned: Option<String>,
}

impl Entry {
    pub fn new(place: (Place, CellAddress), field: Field, at: CellAddress) -> Self {
        Self {
            place: place.0,
            place_at: place.1,
            field,
            at,
            to_be_assigned: None,
        }
    }
}

/// Whether each place of the plan must stand in a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Completeness {
    /// A plain table is made to be checked: a place that it leaves out is a fault.
    Needed,
    /// A document may leave places out: they are told.
    Told,
}
