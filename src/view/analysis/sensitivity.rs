//! A sensitivity as a host shows it. Values are in the units of the plan's view.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::sensitivity::{Kink, LeverEffect, Reason, Sensitivity, Still, StillSide};
use crate::model::Bound;

/// How an indicator of a year answers to each lever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SensitivityView {
    /// With `@region` or `#chain`.
    pub indicator: String,
    pub year: i32,
    /// Its value in the scenario.
    pub base: f64,
    /// Every lever with a plausible band, the one that moves it most first.
    pub levers: Vec<LeverEffectView>,
    pub kinks: Vec<KinkView>,
    pub still: Vec<StillView>,
}

/// What one lever does to the indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LeverEffectView {
    pub id: String,
    /// Ends of the plausible band, set in every year.
    pub low: f64,
    pub high: f64,
    /// The indicator there; `null` where it is absent or cannot be computed.
    pub at_low: Option<f64>,
    pub at_high: Option<f64>,
    /// By the same shift in every year; at a kink as the lever rises; `null` for whole numbers.
    pub derivative: Option<f64>,
    /// `null` where lever or indicator is 0, and for whole numbers.
    pub elasticity: Option<f64>,
}

/// A lever at whose present value the indicator's answer bends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct KinkView {
    pub lever: String,
    /// Slopes as the lever falls and rises.
    pub left: Option<f64>,
    pub right: Option<f64>,
    /// Bounds of the model that begin or cease to hold there.
    pub bounds: Vec<BoundView>,
}

/// A bound of the model, and the first year in which it holds on one side alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BoundView {
    pub bound: BoundName,
    pub year: i32,
}

/// A bound of the model; its text is `bound-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum BoundName {
    Land,
    Energy,
    LandingRate,
    RenewalList,
    OutputLost,
    VaRate,
    TaxRate,
    LandInUse,
    Workers,
    Composition,
}

/// A lever that does not move the indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct StillView {
    pub lever: String,
    pub side: StillSideView,
    pub reason: StillReason,
    /// Of the reason `partner`: the lever that is 0.
    pub partner: Option<String>,
    /// Of the reason `bound`.
    pub bound: Option<BoundName>,
}

/// Towards which end of its band, or of its range without one, a lever moves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum StillSideView {
    Both,
    Low,
    High,
}

/// Why a lever moves nothing; its text is `still-<reason>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum StillReason {
    BaseYear,
    Unlinked,
    Elsewhere,
    Land,
    Energy,
    LandAndEnergy,
    NotShort,
    Published,
    RenewalList,
    Later,
    Partner,
    Bound,
    Idle,
}

impl From<Sensitivity> for SensitivityView {
    fn from(found: Sensitivity) -> Self {
        Self {
            indicator: found.indicator,
            year: found.year,
            base: found.base,
            levers: found.levers.into_iter().map(LeverEffectView::from).collect(),
            kinks: found.kinks.into_iter().map(KinkView::from).collect(),
            still: found.still.into_iter().map(StillView::from).collect(),
        }
    }
}

impl From<LeverEffect> for LeverEffectView {
    fn from(one: LeverEffect) -> Self {
        Self {
            id: one.id,
            low: one.low,
            high: one.high,
            at_low: one.at_low,
            at_high: one.at_high,
            derivative: one.derivative,
            elasticity: one.elasticity,
        }
    }
}

impl From<Kink> for KinkView {
    fn from(kink: Kink) -> Self {
        let bounds = kink.bounds.into_iter();
        Self {
            lever: kink.lever,
            left: kink.left,
            right: kink.right,
            bounds: bounds
                .map(|one| BoundView {
                    bound: one.bound.into(),
                    year: one.year,
                })
                .collect(),
        }
    }
}

impl From<Still> for StillView {
    fn from(still: Still) -> Self {
        let (mut partner, mut bound) = (None, None);
        let reason = match still.reason {
            Reason::BaseYear => StillReason::BaseYear,
            Reason::Unlinked => StillReason::Unlinked,
            Reason::Elsewhere => StillReason::Elsewhere,
            Reason::Land => StillReason::Land,
            Reason::Energy => StillReason::Energy,
            Reason::LandAndEnergy => StillReason::LandAndEnergy,
            Reason::NotShort => StillReason::NotShort,
            Reason::Published => StillReason::Published,
            Reason::RenewalList => StillReason::RenewalList,
            Reason::Later => StillReason::Later,
            Reason::Idle => StillReason::Idle,
            Reason::Partner(lever) => {
                partner = Some(lever);
                StillReason::Partner
            }
            Reason::Bound(name) => {
                bound = Some(name.into());
                StillReason::Bound
            }
        };
        Self {
            lever: still.lever,
            side: match still.side {
                StillSide::Both => StillSideView::Both,
                StillSide::Low => StillSideView::Low,
                StillSide::High => StillSideView::High,
            },
            reason,
            partner,
            bound,
        }
    }
}

impl From<Bound> for BoundName {
    fn from(bound: Bound) -> Self {
        match bound {
            Bound::Land => Self::Land,
            Bound::Energy => Self::Energy,
            Bound::LandingRate => Self::LandingRate,
            Bound::RenewalList => Self::RenewalList,
            Bound::OutputLost => Self::OutputLost,
            Bound::ValueAddedRate => Self::VaRate,
            Bound::TaxRate => Self::TaxRate,
            Bound::LandInUse => Self::LandInUse,
            Bound::Workers => Self::Workers,
            Bound::Composition => Self::Composition,
        }
    }
}
