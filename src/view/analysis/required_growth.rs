//! What a target requires, as a host asks for it and shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::means::Means;
use crate::analysis::required_growth::{Required, Verdict};
use crate::diagnostic::Diagnostic;
use crate::registry::Group;

/// A target and what may be moved for it: one lever, a group of levers, or, where neither is named, the growth of all chains.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RequiredQuestion {
    pub target: String,
    #[serde(default)]
    pub lever: Option<String>,
    /// A group's id.
    #[serde(default)]
    pub group: Option<String>,
}

/// What the target requires. Positions are the lever's value, the common rate, or of a group how far its levers go: 0 where the
/// scenario has them, 1 at the better ends of their plausible bands, 2 at the ends of their ranges, below 0 the other way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RequiredView {
    pub target: String,
    /// The target's value, in the unit of its measure, and what the scenario comes to.
    pub value: f64,
    pub projected: f64,
    pub met: bool,
    /// Where the scenario stands; `null` where years or levers differ.
    pub present: Option<f64>,
    /// The positions that were searched, and what the measure comes to at the two ends.
    pub range: (f64, f64),
    pub at_ends: (Option<f64>, Option<f64>),
    pub plausible: Option<(f64, f64)>,
    /// Every position at which the target is just met.
    pub solutions: Vec<f64>,
    /// The one nearest to the scenario.
    pub nearest: Option<f64>,
    pub verdict: RequiredVerdict,
    /// The levers at the nearest solution, in the last year.
    pub levers: Vec<RequiredLeverView>,
}

/// A lever at the nearest solution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RequiredLeverView {
    pub id: String,
    pub from: f64,
    pub to: f64,
}

/// What to make of the nearest solution; its text is `required-<verdict>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequiredVerdict {
    /// Inside the plausible band.
    Plausible,
    /// In the range, outside the band.
    Implausible,
    /// In the range; nothing says what is plausible.
    WithoutBand,
    /// Met everywhere in the range.
    Always,
    /// Met nowhere in the range.
    Never,
}

impl RequiredQuestion {
    /// What may be moved.
    ///
    /// # Errors
    /// A lever and a group at once; a group that there is not.
    pub fn means(&self) -> Result<Means, Vec<Diagnostic>> {
        match (&self.lever, &self.group) {
            (None, None) => Ok(Means::CommonGrowth),
            (Some(lever), None) => Ok(Means::Lever(lever.clone())),
            (None, Some(id)) => {
                let found = Group::ALL.into_iter().find(|group| group.id() == id);
                found.map(Means::Group).ok_or_else(|| {
                    let known = Group::ALL.map(Group::id).join(", ");
                    let fault = Diagnostic::error("group-unknown", "").with("group", id.as_str());
                    vec![fault.with("known", known)]
                })
            }
            (Some(_), Some(_)) => Err(vec![Diagnostic::error("means-twice", "")]),
        }
    }
}

impl From<Verdict> for RequiredVerdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Plausible => Self::Plausible,
            Verdict::Implausible => Self::Implausible,
            Verdict::WithoutBand => Self::WithoutBand,
            Verdict::Always => Self::Always,
            Verdict::Never => Self::Never,
        }
    }
}

impl From<Required> for RequiredView {
    fn from(found: Required) -> Self {
        let levers = found.levers.into_iter();
        Self {
            target: found.target,
            value: found.value,
            projected: found.projected,
            met: found.met,
            present: found.present,
            range: found.range,
            at_ends: found.at_ends,
            plausible: found.plausible,
            solutions: found.solutions,
            nearest: found.nearest,
            verdict: found.verdict.into(),
            levers: levers
                .map(|one| RequiredLeverView {
                    id: one.id,
                    from: one.from,
                    to: one.to,
                })
                .collect(),
        }
    }
}
