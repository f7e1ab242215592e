//! The plan's targets held against a projection.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::Layout;
use crate::number::{Mask, Number};
use crate::plan::{ByHand, Comparison, Level, Measure, Plan, Target};
use crate::projection::Projection;
use crate::registry::{Blocks, Indicator};

/// The lamp of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TargetStatus {
    /// The comparison holds.
    Met,
    /// Missed by little, or 力争 missed while 确保 holds.
    Near,
    /// Missed.
    Short,
    /// Not projected, or without a number.
    Unknown,
}

/// What a projection says of a target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TargetOutcome {
    /// The target's id.
    pub id: String,
    /// The projected value, of the target's measure; `None` where the model does not project it.
    pub projected: Option<f64>,
    /// Projected less target.
    pub gap: Option<f64>,
    /// Whether the comparison holds.
    pub met: Option<bool>,
    /// The lamp.
    pub status: TargetStatus,
    /// Projected over target, for a level that is wanted; 1 is 100 %.
    pub completion: Option<f64>,
}

/// Whether a target has a number, and who follows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Tracking {
    /// The model projects it.
    Projected,
    /// It is followed by hand, for this reason.
    ByHand(ByHand),
    /// It has no number.
    Unnumbered,
}

/// How a target is followed.
pub fn tracking(plan: &Plan, target: &Target, layout: &Layout, blocks: &Blocks) -> Tracking {
    if target.value.is_none() {
        return Tracking::Unnumbered;
    }
    let own = plan.tracked.iter().find(|one| one.id == target.indicator_id());
    let citys = plan.tracked.iter().find(|one| one.id == target.indicator);
    if let Some(reason) = own.or(citys).and_then(|one| one.by_hand.clone()) {
        return Tracking::ByHand(reason);
    }
    let family = target.indicator.split('#').next().and_then(Indicator::by_id);
    let has_blocks = family.is_none_or(|family| blocks.has_all(family.family().blocks));
    if target.place.is_some() {
        Tracking::ByHand(ByHand::OtherPlace)
    } else if !has_blocks {
        Tracking::ByHand(ByHand::BlockMissing)
    } else if layout.find(&target.indicator_id()).is_none() {
        Tracking::ByHand(ByHand::NotByRegion)
    } else if target.reaches_back(plan.head.base_year) {
        Tracking::ByHand(ByHand::BeforeBase)
    } else if first_needed(plan, target)
        < plan.head.base_year + family.map_or(0, Indicator::first_year) as i32
    {
        Tracking::ByHand(ByHand::NoBase)
    } else {
        Tracking::Projected
    }
}

/// The first year whose value the measure needs.
fn first_needed(plan: &Plan, target: &Target) -> i32 {
    let first = target.first_year(plan.head.base_year);
    match (target.measure, target.year) {
        (Measure::Level, Some(year)) => year,
        (Measure::Level | Measure::Cumulative, _) => first,
        _ => first - 1,
    }
}

/// Every target of the plan, in its order.
pub fn assess(plan: &Plan, projection: &Projection) -> Vec<TargetOutcome> {
    let mut outcomes: Vec<TargetOutcome> = plan
        .targets
        .iter()
        .map(|target| outcome(plan, target, projection))
        .collect();
    // A 力争 figure that is missed while the 确保 one of the same thing holds is not a failure.
    for (index, target) in plan
        .targets
        .iter()
        .enumerate()
        .filter(|(_, target)| target.level == Level::Stretch)
    {
        let must_holds = plan.targets.iter().zip(&outcomes).any(|(other, outcome)| {
            other.level == Level::Must && same_commitment(other, target) && outcome.met == Some(true)
        });
        if outcomes[index].status == TargetStatus::Short && must_holds {
            outcomes[index].status = TargetStatus::Near;
        }
    }
    outcomes
}

fn same_commitment(a: &Target, b: &Target) -> bool {
    a.indicator == b.indicator
        && a.region == b.region
        && a.place == b.place
        && a.measure == b.measure
        && a.last_year() == b.last_year()
}

fn outcome(plan: &Plan, target: &Target, projection: &Projection) -> TargetOutcome {
    let projected = projected(target, projection);
    let compared = projected.zip(target.value).zip(target.op);
    let (gap, met, status, completion) = match compared {
        None => (None, None, TargetStatus::Unknown, None),
        Some(((projected, value), op)) => {
            let gap = projected - value;
            let met = holds(op, projected, value, plan.status.about);
            let near = gap.abs() <= plan.status.near * value.abs();
            let status = match (met, near) {
                (true, _) => TargetStatus::Met,
                (false, true) => TargetStatus::Near,
                (false, false) => TargetStatus::Short,
            };
            let is_wanted = matches!(op, Comparison::AtLeast | Comparison::MoreThan | Comparison::About);
            let is_growth = matches!(target.measure, Measure::AverageGrowth | Measure::YearlyGrowth);
            let completion = (is_wanted && !is_growth && value > 0.0).then(|| projected / value);
            (Some(gap), Some(met), status, completion)
        }
    };
    TargetOutcome {
        id: target.id.clone(),
        projected,
        gap,
        met,
        status,
        completion,
    }
}

/// Whether a measured value meets a target.
pub(crate) fn holds(op: Comparison, projected: f64, value: f64, about: f64) -> bool {
    match op {
        Comparison::AtLeast => projected >= value,
        Comparison::MoreThan => projected > value,
        Comparison::AtMost => projected <= value,
        Comparison::LessThan => projected < value,
        Comparison::About => (projected - value).abs() <= about * value.abs(),
    }
}

/// The projected value of a target's measure; `None` where the model does not project it.
pub fn projected(target: &Target, projection: &Projection) -> Option<f64> {
    let id = target.indicator_id();
    let base_year = *projection.years.first()?;
    measured(target, base_year, |year| projection.value(&id, year))
}

/// A target's measure of what its indicator is in each year. A period names the years whose growth, increase or flow counts;
/// its base is the year before the first, and the plan's base year where only a year is named. A period that began before the
/// projection is not projected: what came before is not known. A place that is no region is not projected either.
pub fn measured<N: Number>(target: &Target, base_year: i32, at: impl Fn(i32) -> Option<N>) -> Option<N> {
    if target.place.is_some() || target.reaches_back(base_year) {
        return None;
    }
    let last = target.last_year()?;
    let first = target.first_year(base_year);
    let one = N::from(1.0);
    match target.measure {
        Measure::Level if target.period.is_some() => hardest(target, first..=last, at),
        Measure::Level => at(last),
        Measure::YearlyIncrease => hardest(target, first..=last, |year| Some(at(year)? - at(year - 1)?)),
        Measure::Increase => Some(at(last)? - at(first - 1)?),
        Measure::Multiple => Some(at(last)? / at(first - 1)?).filter(|multiple| multiple.is_finite().all()),
        Measure::AverageGrowth => {
            let multiple = at(last)? / at(first - 1)?;
            let years = f64::from(last - first + 1);
            let has_root = N::from(0.0).lt(multiple).and(multiple.is_finite()).all();
            has_root.then(|| multiple.pow(N::from(1.0 / years)) - one)
        }
        Measure::YearlyGrowth => hardest(target, first..=last, |year| Some(at(year)? / at(year - 1)? - one)),
        Measure::Cumulative => (first..=last).try_fold(N::from(0.0), |sum, year| Some(sum + at(year)?)),
    }
}

/// Of the years of a period the one that is hardest for the target; `None` where a year has no value.
fn hardest<N: Number>(
    target: &Target,
    mut years: std::ops::RangeInclusive<i32>,
    of: impl Fn(i32) -> Option<N>,
) -> Option<N> {
    let distance = |value: N| match target.op {
        Some(Comparison::AtMost | Comparison::LessThan) => -value,
        Some(Comparison::About) => {
            let off = target
                .value
                .map_or(N::from(0.0), |wanted| value - N::from(wanted));
            -off.max(-off)
        }
        _ => value,
    };
    years.try_fold(None, |hardest: Option<N>, year| {
        let value = of(year)?;
        let is_harder = hardest.is_none_or(|hardest| distance(value).lt(distance(hardest)).all());
        Some(if value.is_finite().all() && is_harder {
            Some(value)
        } else {
            hardest
        })
    })?
}

/// How far a measured value is from meeting a target, in the measure's unit; 0 where it meets it.
pub(crate) fn shortfall(op: Comparison, projected: f64, value: f64, about: f64) -> f64 {
    let missing = match op {
        Comparison::AtLeast | Comparison::MoreThan => value - projected,
        Comparison::AtMost | Comparison::LessThan => projected - value,
        Comparison::About => (projected - value).abs() - about * value.abs(),
    };
    missing.max(0.0)
}
