//! A scenario: what a planner assumes otherwise than a preset of the plan. Only what differs stands in it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Place};
use crate::plan::doubled_keys;

/// The format of scenarios that this version writes.
pub const FORMAT: u32 = 1;
/// A scenario longer than this many bytes is refused unread.
pub const LARGEST_SCENARIO: usize = 1_000_000;

/// A scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the format.
    pub format: u32,
    /// Id of the plan.
    pub plan: String,
    /// Digest of the pack that it was made with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// The preset that it starts from.
    #[serde(default = "base")]
    pub preset: String,
    /// Levers that differ from the preset.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub levers: BTreeMap<String, LeverSetting>,
    /// Output shares of regions that the planner overwrites; the other regions keep their proportions.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shares: BTreeMap<String, f64>,
    /// Published results, by indicator and year.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub outturns: BTreeMap<String, BTreeMap<String, f64>>,
    /// Scope and source of published results, by indicator and year.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub outturn_notes: BTreeMap<String, BTreeMap<String, OutturnNote>>,
    /// The planner's own targets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<serde_json::Value>,
    /// Seed of the random paths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// Number of random paths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paths: Option<u64>,
    /// Why a lever was moved.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<String, String>,
    /// Last projected year; the plan's own where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub horizon: Option<i32>,
}

fn base() -> String {
    "base".to_owned()
}

/// A lever's setting: one value for all years, or only the years that differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LeverSetting {
    /// In every year.
    Every(f64),
    /// In these years; in the others the preset's value stays.
    Years(BTreeMap<String, f64>),
}

/// What a published result covers and where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutturnNote {
    /// What it covers, in the planner's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whether it is of the indicator's scope. One that is not is only compared: the projection is not moved onto it.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub comparable: bool,
}

impl Default for OutturnNote {
    fn default() -> Self {
        Self {
            scope: None,
            source: None,
            comparable: true,
        }
    }
}

fn yes() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_yes(value: &bool) -> bool {
    *value
}

impl Scenario {
    /// Scope and source of a published result.
    pub fn outturn_note(&self, indicator: &str, year: i32) -> Option<&OutturnNote> {
        self.outturn_notes.get(indicator)?.get(&year.to_string())
    }

    /// Whether another scenario gives the same projection: all but paths, seed, own targets and notes is the same.
    pub fn is_same_city(&self, other: &Self) -> bool {
        let bare = |one: &Self| Self {
            seed: None,
            paths: None,
            targets: Vec::new(),
            notes: BTreeMap::new(),
            ..one.clone()
        };
        bare(self) == bare(other)
    }

    /// The preset itself.
    pub fn of_preset(plan: &str, preset: &str) -> Self {
        Self {
            format: FORMAT,
            plan: plan.to_owned(),
            digest: None,
            preset: preset.to_owned(),
            levers: BTreeMap::new(),
            shares: BTreeMap::new(),
            outturns: BTreeMap::new(),
            outturn_notes: BTreeMap::new(),
            targets: Vec::new(),
            seed: None,
            paths: None,
            notes: BTreeMap::new(),
            horizon: None,
        }
    }

    /// Reads a scenario file.
    ///
    /// # Errors
    /// A text that is too long, no JSON, or of another form or format.
    pub fn read(text: &str) -> Result<Self, Vec<Diagnostic>> {
        if text.len() > LARGEST_SCENARIO {
            let fault = Diagnostic::error("scenario-too-large", "");
            return Err(vec![
                fault.with("bytes", text.len()).with("most", LARGEST_SCENARIO),
            ]);
        }
        let text = text.trim_start_matches('\u{feff}');
        let doubled = doubled_keys(text)?;
        if !doubled.is_empty() {
            return Err(doubled);
        }
        let scenario: Self = serde_json::from_str(text).map_err(|error| {
            let place = Place {
                path: String::new(),
                line: Some(error.line()),
            };
            vec![Diagnostic::error("scenario-form", place).with("reason", error.to_string())]
        })?;
        if scenario.format != FORMAT {
            let fault = Diagnostic::error("scenario-format", "format");
            return Err(vec![
                fault
                    .with("format", scenario.format as usize)
                    .with("known", FORMAT as usize),
            ]);
        }
        Ok(scenario)
    }
}
