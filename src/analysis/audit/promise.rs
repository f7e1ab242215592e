//! A target as the audit compares it: its reading, and what it counts. Whether two are of the same thing is said by the registry's
//! indicator, or by concept, denominator, scope and kind of the pack's own; never by an id or a name of a pack.

use crate::plan::{Level, Measure, Plan, Target, Tracked, TrackedKind};
use crate::registry::indicators::Kind;
use crate::registry::{Indicator, IndicatorFamily};
use crate::units::{Display, Unit};
use crate::view::target_unit;

use super::finding::Finding;
use super::reading::{Reading, Side, side};

/// What a figure is of, across plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject<'a> {
    /// An indicator of the registry.
    Registry(Indicator),
    /// What a pack counts, and for a ratio what stands below the line.
    Counted(&'a str, Option<&'a str>),
}

/// A target with a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Promise<'a> {
    /// Place of its plan among those audited.
    pub at: usize,
    /// Place among the plan's targets.
    pub order: usize,
    pub plan: &'a Plan,
    pub target: &'a Target,
    /// Of the pack, for an indicator that is not of the registry.
    pub tracked: Option<&'a Tracked>,
    pub family: Option<&'static IndicatorFamily>,
    pub reading: Reading,
    /// The last year it is held against.
    pub year: i32,
}

impl<'a> Promise<'a> {
    /// Of a target that has a number and a year, and is not said in another clause already.
    pub fn of(at: usize, plan: &'a Plan, order: usize) -> Option<Self> {
        let target = plan.targets.get(order)?;
        let own = target.indicator_id();
        let tracked = plan.tracked.iter().find(|one| one.id == own);
        let tracked = tracked.or_else(|| plan.tracked.iter().find(|one| one.id == target.indicator));
        let family = target.indicator.split('#').next().and_then(Indicator::by_id);
        let reading = Reading::of_target(plan, target)?;
        (target.repeats.is_none() && reading.value.is_finite()).then_some(Self {
            at,
            order,
            plan,
            target,
            tracked,
            family: family.map(Indicator::family),
            reading,
            year: target.last_year()?,
        })
    }

    /// What it is of in other plans too; `None` for what only its plan knows.
    pub fn subject(&self) -> Option<Subject<'a>> {
        if let Some(tracked) = self.tracked {
            let concept = tracked.concept.as_deref()?;
            return Some(Subject::Counted(concept, tracked.denominator.as_deref()));
        }
        let family = self.family.filter(|family| family.id == self.target.indicator)?;
        Some(Subject::Registry(family.indicator))
    }

    /// Whose: the target's own scope before the indicator's.
    pub fn scope(&self) -> Option<&'a str> {
        let own = self.target.scope.as_deref();
        own.or_else(|| self.tracked?.scope.as_deref())
    }

    /// How values of several years belong together, for an indicator of the pack.
    pub fn kind(&self) -> Option<TrackedKind> {
        self.tracked?.kind
    }

    /// Whether it is of the whole city.
    pub fn is_of_city(&self) -> bool {
        self.target.region.is_none() && self.target.place.is_none()
    }

    /// Whether it gives a level of a single year.
    pub fn is_level(&self) -> bool {
        self.target.measure == Measure::Level && self.target.period.is_none()
    }

    /// On which side of its figure outcomes are allowed.
    pub fn side(&self) -> Side {
        side(self.target)
    }

    /// Whether it is striven for only.
    pub fn is_stretch(&self) -> bool {
        self.target.level == Level::Stretch
    }

    /// Whether it is a sum over years, so that a part of the years makes a part of it.
    pub fn accumulates(&self) -> bool {
        let kind = self.family.map(|family| family.kind);
        matches!(self.kind(), Some(TrackedKind::New | TrackedKind::Cumulative))
            || kind == Some(Kind::Cumulative)
    }

    /// Whether its unit is a part of a whole, which moves by points and not by rates.
    pub fn is_share(&self) -> bool {
        self.display().scale != 1.0
    }

    /// Whether a rate of change a year is what the figure itself tells.
    pub fn is_growth(&self) -> bool {
        let measure = self.target.measure;
        matches!(measure, Measure::AverageGrowth | Measure::YearlyGrowth)
            || self.kind() == Some(TrackedKind::Growth)
            || self.family.is_some_and(|family| family.kind == Kind::Growth)
    }

    /// How its value is shown.
    pub fn display(&self) -> Display {
        let own = target_unit(self.plan, self.target);
        let own = own.map_or_else(|| Unit::Plain.display(None), |unit| unit.display());
        let is_added = matches!(self.target.measure, Measure::Increase | Measure::YearlyIncrease);
        if is_added && own.scale != 1.0 {
            points()
        } else {
            own
        }
    }

    /// The same for an amount a year, which seldom is a whole number.
    pub fn display_a_year(&self) -> Display {
        let own = self.display();
        let decimals = own.decimals.saturating_add(1);
        Display { decimals, ..own }
    }

    /// Adds it to what a finding is about.
    pub fn tell(&self, finding: Finding) -> Finding {
        finding.of(
            &self.plan.head.id,
            &self.target.id,
            self.target.source.clause.as_ref(),
        )
    }

    /// The same, with its figure and its name.
    pub fn tell_as(&self, finding: Finding, figure: &str, name: &str) -> Finding {
        self.tell(finding)
            .figure(figure, self.reading.value, self.display())
            .named(name, &self.target.name)
    }
}

/// The promises of a plan, in its order.
pub(super) fn promises(at: usize, plan: &Plan) -> Vec<Promise<'_>> {
    (0..plan.targets.len())
        .filter_map(|order| Promise::of(at, plan, order))
        .collect()
}

/// How the points are shown by which a share moves in a year.
pub(super) fn points() -> Display {
    Display {
        unit: Unit::Share.display(None).difference_unit,
        ..Unit::Share.display(Some(2))
    }
}
