//! Why a target cannot be handed down: which bounds stand in the way, and by how much.

use rust_decimal::Decimal;

/// A target that the bounds of a table cannot make.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmet {
    /// On which side the whole stays of the target.
    pub side: Side,
    /// What was to be handed down.
    pub target: Decimal,
    /// The whole that comes nearest; `None` where no whole can be made at all, as where no row is free.
    pub reachable: Option<Decimal>,
    /// How far that is from the target, above 0; in the unit of the whole.
    pub missing: Decimal,
    /// The bounds that hold it there, in the order of the rows.
    pub bounds: Vec<Bound>,
}

/// On which side of the target the whole stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Even with every row at its cap the whole is below the target.
    TooLow,
    /// Even with every row at its floor the whole is above the target.
    TooHigh,
    /// Between the bounds there is no whole number of rounding units that makes the target.
    Unit,
}

impl Side {
    /// Word in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Side::TooLow => "too_low",
            Side::TooHigh => "too_high",
            Side::Unit => "unit",
        }
    }
}

/// A bound of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// Position of the row.
    pub row: usize,
    /// Its place.
    pub place: String,
    /// Which bound.
    pub kind: BoundKind,
    /// The bound itself.
    pub value: Decimal,
}

/// What holds a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundKind {
    /// Its floor; 0 where it has none.
    Floor,
    /// Its cap.
    Cap,
    /// Its quota is locked.
    Locked,
    /// Beyond this no random path has an outcome.
    Sample,
    /// Its key is 0: by the rule it gets nothing.
    Key,
}

impl BoundKind {
    /// Word in JSON.
    pub fn id(self) -> &'static str {
        match self {
            BoundKind::Floor => "floor",
            BoundKind::Cap => "cap",
            BoundKind::Locked => "locked",
            BoundKind::Sample => "sample",
            BoundKind::Key => "key",
        }
    }
}
