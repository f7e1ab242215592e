//! What a document commits to, as a host shows it, and how many of each sort there are.

use crate::model::{Instance, Layout};
use crate::plan::{IndicatorUnit, Measure, Plan, Target};
use crate::registry::Blocks;
use crate::targets::{Tracking, tracking};
use crate::units::Unit;
use crate::view::{Counts, TargetView, TrackingView};

/// The unit of a target's value: the indicator's, a rate for growth, a multiple.
pub fn target_unit<'a>(plan: &'a Plan, target: &Target) -> Option<IndicatorUnit<'a>> {
    match target.measure {
        Measure::AverageGrowth | Measure::YearlyGrowth => Some(IndicatorUnit::Registry(Unit::Rate, None)),
        Measure::Multiple => Some(IndicatorUnit::Registry(Unit::Times, None)),
        _ => plan.unit_at(&target.indicator, target.region.as_deref()),
    }
}

/// The unit of an indicator of a plan.
pub fn indicator_unit<'a>(plan: &'a Plan, one: &Instance) -> Option<IndicatorUnit<'a>> {
    plan.unit_of(one.family.map_or(one.id.as_str(), |family| family.family().id))
}

/// How many targets a plan has, and how they are followed.
pub fn counts(plan: &Plan, layout: &Layout, blocks: &Blocks) -> Counts {
    let mut counts = Counts {
        repeated: plan
            .targets
            .iter()
            .filter(|target| target.repeats.is_some())
            .count(),
        ..Counts::default()
    };
    for target in plan.targets.iter().filter(|target| target.repeats.is_none()) {
        match tracking(plan, target, layout, blocks) {
            Tracking::Projected => counts.projected += 1,
            Tracking::ByHand(_) => counts.by_hand += 1,
            Tracking::Unnumbered => counts.unnumbered += 1,
        }
    }
    counts.quantified = counts.projected + counts.by_hand;
    counts.total = counts.quantified + counts.unnumbered;
    counts
}

pub(super) fn target_view(plan: &Plan, target: &Target, layout: &Layout, blocks: &Blocks) -> TargetView {
    let unit = target_unit(plan, target);
    let (tracking, by_hand) = match tracking(plan, target, layout, blocks) {
        Tracking::Projected => (TrackingView::Projected, None),
        Tracking::ByHand(reason) => (TrackingView::ByHand, Some(reason)),
        Tracking::Unnumbered => (TrackingView::Unnumbered, None),
    };
    TargetView {
        target: target.clone(),
        unit: unit.map(|unit| unit.symbol().to_owned()),
        display: unit.map(|unit| unit.display()),
        given: target.written.as_ref().map(|(value, unit)| {
            format!(
                "{value}{}",
                unit.as_deref().filter(|unit| *unit != "1").unwrap_or("")
            )
        }),
        tracking,
        by_hand,
    }
}
