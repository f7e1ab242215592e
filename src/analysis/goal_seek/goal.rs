//! What is asked: which targets should be met, which levers may move and what their moving costs.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::Comparison;

/// A goal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// What should be met, one or more.
    pub targets: Vec<Aim>,
    /// The levers that may move, or families of them; where left out, those with a plausible band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<Vec<String>>,
    /// Levers, or families of them, that stay where they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locked: Vec<String>,
    /// What moving a lever costs beside the others, above 0; 1 where left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<String, f64>,
    /// Families whose free levers take one common value: `growth.chain`, for example.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tied: Vec<String>,
}

/// Something that should be met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Aim {
    /// A target of the plan, by its id.
    Target(String),
    /// An indicator's value in a year, in the registry's unit.
    Own(OwnAim),
}

/// An indicator's value in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnAim {
    /// Id, with `@region` or `#chain`.
    pub indicator: String,
    /// Calendar year.
    pub year: i32,
    /// How it compares.
    pub op: AimComparison,
    /// In the registry's unit.
    pub value: f64,
}

/// How a value compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum AimComparison {
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// Within the plan's tolerance for 左右.
    #[serde(rename = "~")]
    About,
    /// Exactly, to a part in ten thousand million.
    #[serde(rename = "=")]
    Exactly,
}

impl AimComparison {
    /// As it is typed.
    pub fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::About => "~",
            Self::Exactly => "=",
        }
    }

    /// That of a plan's target; more than and less than are met a hair beyond at least and at most.
    pub(super) fn of_plan(op: Comparison) -> Self {
        match op {
            Comparison::AtLeast | Comparison::MoreThan => Self::AtLeast,
            Comparison::AtMost | Comparison::LessThan => Self::AtMost,
            Comparison::About => Self::About,
        }
    }

    pub(super) fn as_plan(self) -> Comparison {
        match self {
            Self::AtLeast => Comparison::AtLeast,
            Self::AtMost => Comparison::AtMost,
            Self::About | Self::Exactly => Comparison::About,
        }
    }
}

impl OwnAim {
    /// Its id: as it is typed.
    pub fn id(&self) -> String {
        format!("{}@{}{}{}", self.indicator, self.year, self.op.sign(), self.value)
    }
}

impl Aim {
    /// Its id.
    pub fn id(&self) -> String {
        match self {
            Self::Target(id) => id.clone(),
            Self::Own(own) => own.id(),
        }
    }
}
