//! What is known of a plan beside its targets: the base year's figures, published ones, and what growth is plausible.

use crate::inputs::Process;
use crate::plan::{Plan, SourceKind, TrackedUnit};
use crate::projection::{Projection, project};
use crate::registry::Indicator;
use crate::resolve::resolve;
use crate::scenario::Scenario;

use super::margins::{COMPOSITION, registry_pace};
use super::promise::{Promise, promises};
use super::reading::Reading;

/// A plan with what the rules need of it.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub plan: &'a Plan,
    pub promises: Vec<Promise<'a>>,
    /// For the registry's figures of the base year; `None` where the base preset cannot be projected.
    projection: Option<Projection>,
}

/// A figure and where it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sourced {
    pub reading: Reading,
    pub kind: SourceKind,
}

impl Sourced {
    /// The weaker of two sources.
    pub fn weaker(self, other: Self) -> SourceKind {
        if weakness(self.kind) < weakness(other.kind) {
            other.kind
        } else {
            self.kind
        }
    }

    /// Whether somebody published it.
    pub fn is_published(self) -> bool {
        matches!(self.kind, SourceKind::Document | SourceKind::Statistics)
    }
}

/// What a year may add: a rate, or an amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Pace {
    /// Growth a year, as a fraction.
    Rate(f64, f64),
    /// What is added a year, in the indicator's unit.
    Step(f64, f64),
}

impl<'a> Known<'a> {
    /// Of the plan at a place among those audited.
    pub fn of(at: usize, plan: &'a Plan) -> Self {
        let inputs = resolve(plan, &Scenario::of_preset(&plan.head.id, "base")).ok();
        Self {
            plan,
            promises: promises(at, plan),
            projection: inputs.and_then(|inputs| project(&inputs).ok()),
        }
    }

    /// The base year's figure of what a promise is of.
    pub fn base(&self, promise: &Promise<'_>) -> Option<Sourced> {
        if promise.target.place.is_some() {
            return None;
        }
        if let Some(tracked) = promise.tracked {
            let own_place = tracked.id == promise.target.indicator_id();
            let value = tracked.value.filter(|_| own_place)?;
            let kind = tracked.source.as_ref()?.kind;
            return Some(Sourced {
                reading: Reading::exact(value),
                kind,
            });
        }
        // A published figure before the model's own, which comes near it.
        if let Some(one) = self.plan.actuals.iter().find(|one| {
            one.comparable
                && one.indicator == promise.target.indicator
                && one.region == promise.target.region
                && one.year == self.plan.head.base_year
        }) {
            return Some(Sourced {
                reading: Reading::exact(one.value),
                kind: one.source.kind,
            });
        }
        let value = self.base_value(&promise.target.indicator_id())?;
        Some(Sourced {
            reading: Reading::exact(value),
            kind: self.basis(promise.family?.indicator),
        })
    }

    /// The base year's value of an indicator that the model gives.
    pub fn base_value(&self, id: &str) -> Option<f64> {
        let projection = self.projection.as_ref()?;
        projection
            .value(id, self.plan.head.base_year)
            .filter(|value| value.is_finite())
    }

    /// The weakest source among the base numbers that an indicator is computed from.
    pub fn basis(&self, indicator: Indicator) -> SourceKind {
        let sources = base_keys(indicator)
            .iter()
            .filter_map(|key| self.plan.baseline.get(*key))
            .map(|quantity| quantity.source.kind);
        sources
            .max_by_key(|kind| weakness(*kind))
            .unwrap_or(SourceKind::Assumption)
    }

    /// The latest published figure of what a promise is of, of a year after the base and before the target.
    pub fn latest(&self, promise: &Promise<'_>) -> Option<(i32, f64, SourceKind)> {
        let base = self.plan.head.base_year;
        self.plan
            .actuals
            .iter()
            .filter(|one| one.comparable && one.indicator == promise.target.indicator)
            .filter(|one| one.region == promise.target.region && base < one.year && one.year < promise.year)
            .max_by_key(|one| one.year)
            .map(|one| (one.year, one.value, one.source.kind))
    }

    /// What a year may plausibly add to what a promise is of; `None` where nothing is known of it.
    pub fn plausible(&self, promise: &Promise<'_>) -> Option<Pace> {
        if promise.tracked.is_none() {
            // The figures are of whole cities, not of one chain.
            let family = promise
                .family
                .filter(|family| family.id == promise.target.indicator)?;
            return registry_pace(family.indicator);
        }
        let tracked = promise.tracked?;
        let lever = self.plan.levers.get(&format!("tracked.{}", tracked.id));
        let (low, high) = lever.and_then(|lever| lever.plausible)?;
        match tracked.process? {
            Process::Compound => Some(Pace::Rate(low, high)),
            Process::Linear | Process::Cumulative => Some(Pace::Step(low, high)),
            Process::Composition if tracked.unit == TrackedUnit::Share => {
                Some(Pace::Step(COMPOSITION.0, COMPOSITION.1))
            }
            Process::Composition | Process::Share | Process::Elastic => None,
        }
    }
}

/// The base numbers that an indicator's value of the base year is computed from.
fn base_keys(indicator: Indicator) -> &'static [&'static str] {
    match indicator {
        Indicator::Output | Indicator::RevenueFlagship | Indicator::ShareFlagship => &["output"],
        Indicator::Va | Indicator::VaReal | Indicator::VaRate => &["va", "output"],
        Indicator::VaPerMu => &["va", "output", "land"],
        Indicator::LandInUse => &["land"],
        Indicator::LandPool => &["land_pool"],
        Indicator::Tax => &["tax"],
        Indicator::TaxPerMu => &["tax", "land"],
        Indicator::Workers => &["workers"],
        Indicator::LabourProductivity => &["va", "output", "workers"],
        Indicator::EnergyTotal => &["energy"],
        Indicator::EnergyIntensity => &["energy", "va", "output"],
        Indicator::Co2Total => &["energy", "co2_factor"],
        Indicator::ListedCount => &["listed_count"],
        Indicator::ListedMarketValue => &["listed_market_value"],
        Indicator::Gdp => &["gdp"],
        Indicator::GdpManufacturingShare => &["gdp", "manufacturing_va"],
        _ => &[],
    }
}

fn weakness(kind: SourceKind) -> u8 {
    match kind {
        SourceKind::Document => 0,
        SourceKind::Statistics => 1,
        SourceKind::Implied => 2,
        SourceKind::Assumption => 3,
    }
}
