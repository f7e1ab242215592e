//! Tracked indicators: what plans name beyond the registry.

use std::collections::BTreeMap;

use crate::inputs::Process;
use crate::plan::{LocalText, Quantity, Source};
use crate::units::{Display, Unit};

/// Unit of a tracked indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum TrackedUnit {
    /// Written in per cent, computed as a fraction.
    Share,
    /// The pack's own words.
    Named(String),
}

/// A tracked indicator.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Tracked {
    pub id: String,
    /// `None`: followed by hand.
    pub process: Option<Process>,
    pub value: Option<f64>,
    pub unit: TrackedUnit,
    pub decimals: u8,
    pub name: LocalText,
    pub concept: Option<String>,
    pub scope: Option<String>,
    pub kind: Option<String>,
    pub better: String,
    pub driver: Option<String>,
    pub weights: Option<BTreeMap<String, Quantity>>,
    pub source: Option<Source>,
}

impl Tracked {
    /// How its values are shown.
    pub fn display(&self) -> Display {
        match &self.unit {
            TrackedUnit::Share => Unit::Share.display(Some(self.decimals)),
            TrackedUnit::Named(word) => Display {
                unit: word.clone(),
                scale: 1.0,
                decimals: self.decimals,
                difference_unit: word.clone(),
            },
        }
    }

    /// The unit's word in JSON and CSV.
    pub fn symbol(&self) -> &str {
        match &self.unit {
            TrackedUnit::Share => Unit::Share.symbol(),
            TrackedUnit::Named(word) => word,
        }
    }

    /// Unit of its lever.
    pub fn lever_unit(&self) -> Unit {
        match (self.process, &self.unit) {
            (Some(Process::Compound), _) => Unit::Rate,
            (Some(Process::Composition), _)
            | (Some(Process::Linear | Process::Cumulative), TrackedUnit::Share) => Unit::SharePerYear,
            (Some(Process::Share | Process::Elastic), _) => Unit::Plain,
            _ => Unit::PerYear,
        }
    }

    /// The neutral value of its lever.
    pub fn lever_default(&self) -> f64 {
        if self.process == Some(Process::Elastic) {
            1.0
        } else {
            0.0
        }
    }
}
