//! Tables to sheets that `quotas::import` reads back: the plain format, a worksheet with live formulas, and the annex of an
//! official document (附表) with places as columns. Words of heads are the format's own; titles, notes and sources are the host's.

mod annex;
mod formula;
mod plain;
mod shape;
mod worksheet;

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use crate::plan::{Measure, Plan};
use crate::quotas::import::{Language, unit_of};
use crate::units::Unit;

pub use annex::{AnnexTable, annex};
pub use plain::plain;
pub use worksheet::worksheet;

/// What stands above and below a table, in the words of the host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// The title; it becomes the sheet's name too.
    pub title: String,
    /// The line of unit and date of the data.
    pub unit_line: String,
    /// Notes and sources below the table, a line each.
    pub notes: Vec<String>,
}

/// How numbers of an indicator are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The unit's word.
    pub unit: String,
    /// Fractions are written in per cent.
    pub numbers: Numbers,
}

/// What sort of numbers a table has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// In the unit as it is.
    Plain,
    /// Fractions, shown in per cent.
    Percent,
}

impl Written {
    /// How what is handed down of an indicator is written; without a unit where nobody says.
    pub fn of(plan: &Plan, indicator: &str, measure: Measure) -> Self {
        let Some(unit) = unit_of(plan, indicator, measure) else {
            return Self {
                unit: String::new(),
                numbers: Numbers::Plain,
            };
        };
        let is_part = unit.symbol() == Unit::Share.symbol() || unit.display().scale > 1.0;
        if is_part {
            Self {
                unit: "%".to_owned(),
                numbers: Numbers::Percent,
            }
        } else {
            Self {
                unit: unit.symbol().to_owned(),
                numbers: Numbers::Plain,
            }
        }
    }
}

/// The word for a cell without a number.
fn to_be_assigned(language: Language) -> &'static str {
    match language {
        Language::Chinese => "待分解",
        Language::English => "to be assigned",
    }
}

/// Decimals that a number needs.
fn decimals(number: Decimal) -> u8 {
    number.normalize().scale() as u8
}
