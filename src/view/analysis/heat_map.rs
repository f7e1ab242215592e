//! The plane of two levers as a host asks for it and shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::heat_map::{Axis, HeatMap, Shown, USUAL_TICKS};
use crate::diagnostic::Diagnostic;

/// An indicator of a year, with the value that is wanted of it, or a target; over the plane of two levers.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HeatMapQuestion {
    /// With `@region` or `#chain`; left out where a target is named.
    #[serde(default)]
    pub indicator: Option<String>,
    #[serde(default)]
    pub year: Option<i32>,
    /// Where the line of the indicator is drawn.
    #[serde(default)]
    pub level: Option<f64>,
    /// A target's id: its measure is shown, and the line where it is just met.
    #[serde(default)]
    pub target: Option<String>,
    pub x: AxisQuestion,
    pub y: AxisQuestion,
}

/// A lever along an axis.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AxisQuestion {
    pub lever: String,
    /// Its lowest and highest value; the plausible band where left out, and the range where there is none.
    #[serde(default)]
    pub between: Option<(f64, f64)>,
    /// How many values, 2 to 101; 21 where left out.
    #[serde(default)]
    pub ticks: Option<usize>,
}

/// The indicator, or the target's measure, over the plane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HeatMapView {
    /// Values of the two levers.
    pub x: Vec<f64>,
    pub y: Vec<f64>,
    /// A row for each value of `y`; `null` where it is absent or cannot be computed.
    pub values: Vec<Option<f64>>,
    /// The value that is wanted.
    pub level: Option<f64>,
    /// Lines on which it is reached, points of `[x, y]`.
    pub lines: Vec<Vec<(f64, f64)>>,
    /// Where the scenario stands; `null` for a lever whose years differ.
    pub present: (Option<f64>, Option<f64>),
}

impl HeatMapQuestion {
    /// What is shown: either a target or an indicator with its year.
    pub(crate) fn shown(&self) -> Result<Shown, Vec<Diagnostic>> {
        match (&self.target, &self.indicator, self.year) {
            (Some(target), None, None) => Ok(Shown::Target(target.clone())),
            (None, Some(indicator), Some(year)) => Ok(Shown::Indicator {
                indicator: indicator.clone(),
                year,
                level: self.level,
            }),
            _ => Err(vec![Diagnostic::error("plane-of-what", "")]),
        }
    }
}

impl From<&AxisQuestion> for Axis {
    fn from(asked: &AxisQuestion) -> Self {
        Self {
            lever: asked.lever.clone(),
            between: asked.between,
            ticks: asked.ticks.unwrap_or(USUAL_TICKS),
        }
    }
}

impl From<HeatMap> for HeatMapView {
    fn from(map: HeatMap) -> Self {
        Self {
            x: map.x,
            y: map.y,
            values: map.values,
            level: map.level,
            lines: map.lines,
            present: map.present,
        }
    }
}
