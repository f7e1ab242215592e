//! Tracked indicators: what plans name beyond the registry.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::inputs::Process;
use crate::plan::{LocalText, Quantity, Source};
use crate::units::{Display, Unit, pack_unit_key};

/// Unit of a tracked indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum TrackedUnit {
    /// Written in per cent, computed as a fraction.
    Share,
    /// The pack's own words.
    Named(String),
}

/// Why an indicator is followed by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ByHand {
    /// Titles and lists that an authority awards.
    Recognition,
    /// Depends on how others do.
    Ranking,
    /// A process would fit, but no figure of the base year was published.
    NoBase,
    /// A single event.
    Event,
    /// An input that the city decides itself.
    Effort,
    /// A rule, no result.
    Threshold,
    /// Decided or done elsewhere.
    External,
    /// The model does not give this indicator by place.
    NotByRegion,
    /// Of a place that is no region of the model.
    OtherPlace,
    /// The pack has no numbers for the part of the model that gives it.
    BlockMissing,
    /// Its period begins before the projection.
    BeforeBase,
    /// The pack's own words.
    #[serde(untagged)]
    Other(LocalText),
}

/// What sort of number an indicator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TrackedKind {
    /// There at the end of a year.
    Stock,
    /// An amount a year.
    Flow,
    /// Added within a year or a period.
    New,
    /// Added since a start.
    Cumulative,
    /// A quotient.
    Ratio,
    /// A rate of change.
    Growth,
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
    /// Concept of what a ratio is divided by.
    pub denominator: Option<String>,
    pub kind: Option<TrackedKind>,
    /// Why there is no process; none where there is one.
    pub by_hand: Option<ByHand>,
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
                unit: pack_unit_key(word).to_owned(),
                scale: 1.0,
                decimals: self.decimals,
                difference_unit: pack_unit_key(word).to_owned(),
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
