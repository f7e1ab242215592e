//! What the years so far gave, and what the remaining ones need.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::inputs::Process;
use crate::plan::{IndicatorUnit, Measure, Plan, TrackedUnit};
use crate::registry::Indicator;
use crate::registry::indicators::Kind;
use crate::units::Unit;

use super::pace::{Course, tracked};

/// What a yearly change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// Average growth a year, as a fraction.
    Growth,
    /// The same amount a year, in the indicator's unit: shares, and what adds up.
    Step,
}

/// From the last figure to the target's year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Remaining {
    /// What the changes are.
    pub kind: ChangeKind,
    /// Years that are left, 1 or more.
    pub years: i32,
    /// The yearly change from the starting year on; `null` where it cannot be said.
    pub so_far: Option<f64>,
    /// The yearly change that the remaining years need.
    pub needed: f64,
}

/// `None` where nothing is left, and for targets of each year for itself.
pub(super) fn remaining(plan: &Plan, course: &Course<'_>, year: i32, figure: f64) -> Option<Remaining> {
    let years = course.due - year;
    if years < 1 {
        return None;
    }
    let left = f64::from(years);
    let gone = f64::from(year - course.start);
    if course.target.measure == Measure::Cumulative {
        return Some(Remaining {
            kind: ChangeKind::Step,
            years,
            so_far: (gone > 0.0).then(|| figure / gone),
            needed: (course.target.value? - figure) / left,
        });
    }
    if course.rule == Ok(super::pace::Rule::Yearly) {
        return None;
    }
    let end = course.end?;
    let grows = kind(plan, course) == ChangeKind::Growth
        && figure > 0.0
        && end > 0.0
        && course.base.is_none_or(|base| base > 0.0);
    let change = |from: f64, to: f64, years: f64| {
        if grows {
            libm::pow(to / from, 1.0 / years) - 1.0
        } else {
            (to - from) / years
        }
    };
    // What counts from nothing starts at 0, whatever stands in the base year.
    let base = match course.rule {
        Ok(super::pace::Rule::Cumulative) => Some(0.0),
        _ => course.base,
    };
    Some(Remaining {
        kind: if grows {
            ChangeKind::Growth
        } else {
            ChangeKind::Step
        },
        years,
        so_far: base.filter(|_| gone > 0.0).map(|base| change(base, figure, gone)),
        needed: change(figure, end, left),
    })
}

fn kind(plan: &Plan, course: &Course<'_>) -> ChangeKind {
    let target = course.target;
    let family = target
        .indicator
        .split(['@', '#'])
        .next()
        .and_then(Indicator::by_id);
    let adds_up = family.is_some_and(|family| family.family().kind == Kind::Cumulative)
        || tracked(plan, target).is_some_and(|one| {
            matches!(
                one.process,
                Some(Process::Linear | Process::Share | Process::Composition | Process::Cumulative)
            )
        });
    let is_part = match plan.unit_at(&target.indicator, target.region.as_deref()) {
        Some(IndicatorUnit::Registry(unit, _)) => {
            matches!(unit, Unit::Share | Unit::Rate | Unit::SharePerYear)
        }
        Some(IndicatorUnit::Tracked(one)) => one.unit == TrackedUnit::Share,
        None => false,
    };
    if adds_up || is_part {
        ChangeKind::Step
    } else {
        ChangeKind::Growth
    }
}
