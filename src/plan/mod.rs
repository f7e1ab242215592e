//! A plan pack as read: one plan document as data, every number with its source.
//!
//! [`read`] takes the text of a pack (TOML or JSON) and gives the plan, and every fault of the text at once.

mod bounds;
mod calibration;
mod check;
mod commitment;
mod fields;
mod levers;
mod node;
mod quantity;
mod quotes;
mod reaches;
mod read;
mod risk;
#[cfg(feature = "schema")]
mod schema;
#[cfg_attr(
    not(feature = "schema"),
    allow(dead_code, reason = "only the schema reads what was noted")
)]
mod shape;
mod spread;
mod text;
mod tracked;
mod values;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::inputs::ByYear;
use crate::registry::Indicator;
use crate::units::{self, Display, Unit};

pub use calibration::calibration;
pub use commitment::{
    Actual, Binding, Comparison, Level, Measure, Quota, QuotaKind, Relation, RelationKind, Role, Target,
};
pub(crate) use levers::blocks;
pub use levers::{LeverDefinition, Subject, lever_definitions};
pub use quotes::{QuoteCheck, look_up};
pub use reaches::{Reaches, reaches};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use spread::{OBSERVED_CITY, OBSERVED_PERSISTENCE, OBSERVED_REGION, Spread, spread, spread_check};
pub use text::{LocalText, digest};
pub use tracked::{ByHand, Tracked, TrackedKind, TrackedUnit};

pub use read::{Format, LARGEST_PACK, doubled_keys, read};

/// The presets that there are, in the order they are shown.
pub const PRESETS: [&str; 4] = ["conservative", "base", "ambitious", "implied"];
/// How many years a projection may reach beyond the base year.
pub const LONGEST_HORIZON: i32 = 30;

/// What published results call the yearly change of producer prices, which is a lever and no indicator.
pub const PUBLISHED_PRICE: &str = "price";

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// In the plan itself.
    Document,
    /// Published elsewhere.
    Statistics,
    /// Computed from other numbers.
    Implied,
    /// Nobody published it.
    Assumption,
}

/// The source of a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// What sort of source.
    pub kind: SourceKind,
    /// The publication, or why an assumption was made so.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// Section of the document.
    pub clause: Option<String>,
    /// The words that carry the number, or the arithmetic.
    pub quote: Option<String>,
}

/// A number with its source, converted to a unit of the engine.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// In the engine's unit.
    pub value: f64,
    /// As the pack writes it.
    pub written: f64,
    /// The unit that the pack writes.
    pub unit: Option<String>,
    /// Its source.
    pub source: Source,
    /// What is plausible, in the engine's unit.
    pub plausible: Option<(f64, f64)>,
}

/// What the document is, and the years it covers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Head {
    /// Lower case, digits, dashes.
    pub id: String,
    /// The pack's own version.
    pub version: u32,
    /// The city.
    pub city: LocalText,
    /// Title of the document.
    pub title: LocalText,
    /// For the plan switch.
    pub short_title: LocalText,
    /// Who issued it.
    pub issuer: LocalText,
    /// Number, date and digest of the document.
    pub document: Document,
    /// Base year.
    pub base_year: i32,
    /// The horizon.
    pub last_year: i32,
    /// Years shown first.
    pub milestones: Vec<i32>,
    /// Indicator of the verdict.
    pub headline: String,
    /// Indicators of the first view.
    pub cards: Vec<String>,
    /// A later plan that replaces it.
    pub superseded_by: Option<String>,
}

/// One plan document as data.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What the document is.
    pub head: Head,
    /// SHA-256 of the pack's content, independent of its layout.
    pub digest: String,
    /// Industry chains.
    pub chains: Vec<Chain>,
    /// Regions.
    pub regions: Vec<Region>,
    /// Starting cells of the fit to both margins, where given.
    pub specialisation: BTreeMap<(String, String), Quantity>,
    /// Numbers of the base year by key.
    pub baseline: BTreeMap<String, Quantity>,
    /// Phasing of a project's investment.
    pub investment_phasing: Option<(Vec<f64>, Source)>,
    /// Investment landed by year.
    pub projects_history: BTreeMap<i32, Quantity>,
    /// English names of scopes, which are written in Chinese.
    pub scopes: BTreeMap<String, String>,
    /// Size classes of projects, with their names.
    pub sizes: Vec<(String, LocalText)>,
    /// Levers that the plan sets.
    pub levers: BTreeMap<String, PlanLever>,
    /// Presets: what each changes of the levers' own values.
    pub presets: BTreeMap<String, Preset>,
    /// Tracked indicators.
    pub tracked: Vec<Tracked>,
    /// What the document commits to.
    pub targets: Vec<Target>,
    /// Tables handed down to regions; their cells are among the targets.
    pub quotas: Vec<Quota>,
    /// What the document's numbers have to do with each other.
    pub relations: Vec<Relation>,
    /// Published later results.
    pub actuals: Vec<Actual>,
    /// Risk numbers, by the keys of `tuiyan inputs`.
    pub risk: Risk,
    /// Thresholds of the lamps.
    pub status: Status,
    /// The pack with its own keys.
    pub raw: serde_json::Value,
}

/// Number, date and digest of a plan document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// Document number.
    pub number: Option<String>,
    /// Date of issue, `YYYY-MM-DD`.
    pub issued: Option<String>,
    /// SHA-256 of the document's text.
    pub sha256: Option<String>,
}

/// An industry chain.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Chain {
    pub id: String,
    pub name: LocalText,
    pub output: Quantity,
    pub va_rate: Option<Quantity>,
    pub energy_index: Option<Quantity>,
    pub renewal_exposure: Option<Quantity>,
    pub project_share: Option<Quantity>,
    pub revenue_ratio: Option<Quantity>,
    pub flagship: bool,
}

/// A county, district or functional zone.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Region {
    pub id: String,
    pub name: LocalText,
    pub kind: String,
    pub within: Option<String>,
    pub output_share: Quantity,
    pub land_share: Option<Quantity>,
    pub workers_share: Option<Quantity>,
    pub renewal_share: Option<Quantity>,
    pub project_share: Option<Quantity>,
}

/// A lever as the plan sets it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct PlanLever {
    pub value: f64,
    pub years: ByYear,
    pub range: Option<(f64, f64)>,
    pub step: Option<f64>,
    pub plausible: Option<(f64, f64)>,
    pub spread: f64,
    pub source: Source,
    pub plausible_source: Option<Source>,
}

/// A preset: lever values that differ from the levers' own.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Preset {
    pub source: Option<Source>,
    /// Ids of the targets that its values were solved for.
    pub solves: Vec<String>,
    pub levers: BTreeMap<String, PresetLever>,
}

/// A lever's value in a preset: `value` for all years and single years that differ.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct PresetLever {
    pub value: Option<f64>,
    pub years: ByYear,
    pub source: Option<Source>,
}

/// Risk numbers; what a pack leaves out is 0, or 1 for a loading.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Risk {
    pub persistence: Option<Quantity>,
    pub sigma: BTreeMap<String, Quantity>,
    pub chain_sigma: BTreeMap<String, Quantity>,
    pub region_sigma: BTreeMap<String, Quantity>,
    pub renewal_region_sigma: BTreeMap<String, Quantity>,
    pub tracked_sigma: BTreeMap<String, Quantity>,
    pub beta: BTreeMap<String, Quantity>,
    pub correlation: Option<(Vec<Vec<f64>>, Source)>,
}

/// Thresholds of the lamps.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Status {
    /// Yellow within this part of the target.
    pub near: f64,
    /// What 左右 allows.
    pub about: f64,
}

impl Default for Status {
    fn default() -> Self {
        Self {
            near: 0.05,
            about: 0.02,
        }
    }
}

impl Plan {
    /// Whether a year is not projected. Where the plan's own years are faulty, which is told of them, no other year is.
    pub(crate) fn leaves_out(&self, year: i32) -> bool {
        self.head.base_year < self.head.last_year
            && (year <= self.head.base_year || year > self.head.last_year)
    }

    /// Whether a region is known. A plan without regions, or with one whose id is missing, which are faults, knows any.
    pub(crate) fn has_region(&self, id: &str) -> bool {
        let known = |one: &Region| one.id == id || one.id.is_empty();
        self.regions.is_empty() || self.regions.iter().any(known)
    }

    /// The registry's indicator of an id: a family, or its form `@region` or `#chain` where it has such forms.
    pub(crate) fn family_of(&self, id: &str) -> Option<Indicator> {
        if let Some((family, chain)) = id.split_once('#') {
            let known = self.chains.iter().any(|one| one.id == chain);
            return Indicator::by_id(family).filter(|one| known && one.family().by_chain.is_some());
        }
        match id.split_once('@') {
            Some((family, region)) => {
                let known = self.has_region(region);
                Indicator::by_id(family).filter(|one| known && one.family().by_region.is_some())
            }
            None => Indicator::by_id(id),
        }
    }

    /// The unit of an indicator, or of its own form for a region where only that is there.
    pub fn unit_at(&self, indicator: &str, region: Option<&str>) -> Option<IndicatorUnit<'_>> {
        self.unit_of(indicator)
            .or_else(|| self.unit_of(&format!("{indicator}@{}", region?)))
    }

    /// The unit of a published result: an indicator's, or that of the change of producer prices.
    pub fn published_unit(&self, indicator: &str, region: Option<&str>) -> Option<IndicatorUnit<'_>> {
        if indicator == PUBLISHED_PRICE && region.is_none() {
            return Some(IndicatorUnit::Registry(Unit::Rate, None));
        }
        self.unit_at(indicator, region)
    }

    /// The unit of an indicator of the registry or of the pack; `family#chain` where the family has forms by chain.
    pub fn unit_of(&self, indicator: &str) -> Option<IndicatorUnit<'_>> {
        let (family, chain) = match indicator.split_once('#') {
            Some((family, chain)) => (family, Some(chain)),
            None => (indicator, None),
        };
        if let Some(known) = Indicator::by_id(family) {
            let line = known.family();
            let chain_known =
                |chain| line.by_chain.is_some() && self.chains.iter().any(|one| one.id == chain);
            return chain
                .is_none_or(chain_known)
                .then_some(IndicatorUnit::Registry(line.unit, line.decimals));
        }
        self.tracked
            .iter()
            .find(|one| one.id == indicator)
            .map(IndicatorUnit::Tracked)
    }
}

/// The unit of an indicator: the registry's, or a tracked one's own.
#[derive(Clone, Copy, Debug)]
pub enum IndicatorUnit<'a> {
    /// With the decimals, where they differ from the unit's.
    Registry(Unit, Option<u8>),
    /// A tracked indicator's own.
    Tracked(&'a Tracked),
}

impl IndicatorUnit<'_> {
    /// The unit's word.
    pub fn symbol(&self) -> &str {
        match self {
            IndicatorUnit::Registry(unit, _) => unit.symbol(),
            IndicatorUnit::Tracked(one) => one.symbol(),
        }
    }

    /// How its values are shown.
    pub fn display(&self) -> Display {
        match self {
            IndicatorUnit::Registry(unit, decimals) => unit.display(*decimals),
            IndicatorUnit::Tracked(one) => one.display(),
        }
    }

    /// What a number written in `word` is multiplied with; `None` where it does not convert.
    pub fn factor_from(&self, word: &str) -> Option<f64> {
        match self {
            IndicatorUnit::Registry(unit, _) => unit.factor_from(word),
            IndicatorUnit::Tracked(one) => match &one.unit {
                TrackedUnit::Share => Unit::Share.factor_from(word),
                TrackedUnit::Named(name) => units::between(word, name),
            },
        }
    }
}
