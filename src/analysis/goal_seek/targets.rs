//! From what should be met to demands: each target's measure, its level and what shortfalls of it are divided by; with everything
//! that is wrong with the targets of a goal.

use crate::analysis::response::{Response, Spot};
use crate::diagnostic::Diagnostic;
use crate::number::Number;
use crate::plan::{Level, LocalText, Measure, Plan, Role, Source, SourceKind, Target};
use crate::targets::measured;

use super::goal::{Aim, AimComparison, Goal, OwnAim};
use super::problem::Demand;

/// A demand is aimed at this much beyond its level, as a part of its scale, so that rounding cannot leave it missed.
const MARGIN: f64 = 1e-11;
/// What is to be exact may be off by this much, as a part of the scale.
const EXACT: f64 = 1e-10;

/// A target of a goal, as the search sees it.
#[derive(Clone, Debug)]
pub(super) struct Held {
    /// Id of the aim.
    pub id: String,
    pub target: Target,
    pub op: AimComparison,
    pub value: f64,
    /// Half the width of what counts as met.
    tolerance: f64,
    /// What shortfalls are divided by.
    pub scale: f64,
    /// Slot of the indicator.
    pub slot: usize,
}

impl Held {
    /// Years after the base year whose values the measure needs.
    pub fn spots(&self, base_year: i32) -> Vec<Spot> {
        let last = self.target.last_year().unwrap_or(base_year);
        let first = match (self.target.measure, self.target.period) {
            (Measure::Level, None) => last,
            (Measure::Level | Measure::Cumulative, _) => self.target.first_year(base_year),
            _ => self.target.first_year(base_year) - 1,
        };
        let years = first.max(base_year)..=last;
        years
            .map(|year| Spot {
                slot: self.slot,
                year: (year - base_year) as usize,
            })
            .collect()
    }

    /// The measure of values by spot; `None` where it has none.
    pub fn measure<N: Number>(&self, base_year: i32, at: impl Fn(Spot) -> Option<N>) -> Option<N> {
        measured(&self.target, base_year, |year| {
            let year = usize::try_from(year - base_year).ok()?;
            at(Spot {
                slot: self.slot,
                year,
            })
        })
    }

    /// Its demands, one or two.
    pub fn demands(&self, measure: usize) -> Vec<Demand> {
        let side = |sign: f64| Demand {
            measure,
            sign,
            level: self.value - sign * self.tolerance,
            scale: self.scale,
            margin: if self.op == AimComparison::Exactly {
                0.0
            } else {
                MARGIN
            },
        };
        match self.op {
            AimComparison::AtLeast => vec![side(1.0)],
            AimComparison::AtMost => vec![side(-1.0)],
            AimComparison::About | AimComparison::Exactly => vec![side(1.0), side(-1.0)],
        }
    }

    /// The lowest and highest value that meets it.
    fn wanted(&self) -> (f64, f64) {
        let (low, high) = (self.value - self.tolerance, self.value + self.tolerance);
        match self.op {
            AimComparison::AtLeast => (low, f64::INFINITY),
            AimComparison::AtMost => (f64::NEG_INFINITY, high),
            AimComparison::About | AimComparison::Exactly => (low, high),
        }
    }

    /// How far a value is from meeting it, in the measure's unit.
    pub fn shortfall(&self, value: f64) -> f64 {
        let (low, high) = self.wanted();
        (low - value).max(value - high).max(0.0)
    }

    fn is_of_the_same(&self, other: &Self) -> bool {
        self.slot == other.slot
            && self.target.measure == other.target.measure
            && self.target.year == other.target.year
            && self.target.period == other.target.period
    }
}

/// The targets of a goal, with what is wrong with them.
pub(super) fn targets(
    plan: &Plan,
    response: &mut Response,
    goal: &Goal,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Held> {
    if goal.targets.is_empty() {
        faults.push(Diagnostic::error("seek-no-targets", "targets"));
    }
    let mut held: Vec<Held> = Vec::new();
    for aim in &goal.targets {
        let id = aim.id();
        if held.iter().any(|one| one.id == id) {
            faults.push(about("seek-target-doubled", &id));
            continue;
        }
        let found = match aim {
            Aim::Target(id) => of_plan(plan, response, id),
            Aim::Own(own) => of_own(plan, response, own),
        };
        match found {
            Ok(one) => held.push(one),
            Err(more) => faults.extend(more),
        }
    }
    contradictions(&held, faults);
    held
}

fn about(code: &str, id: &str) -> Diagnostic {
    Diagnostic::error(code, "targets").with("target", id)
}

/// Two that can never hold at once, whatever the levers do.
fn contradictions(held: &[Held], faults: &mut Vec<Diagnostic>) {
    for (index, one) in held.iter().enumerate() {
        for other in held[..index].iter().filter(|other| other.is_of_the_same(one)) {
            let (mine, others) = (one.wanted(), other.wanted());
            if mine.0 > others.1 || others.0 > mine.1 {
                let fault = Diagnostic::error("seek-targets-contradict", "targets");
                faults.push(
                    fault
                        .with("first", other.id.as_str())
                        .with("second", one.id.as_str()),
                );
            }
        }
    }
}

fn of_plan(plan: &Plan, response: &mut Response, id: &str) -> Result<Held, Vec<Diagnostic>> {
    let target = plan.targets.iter().find(|one| one.id == id);
    let target = target.ok_or_else(|| vec![about("target-unknown", id)])?;
    let (Some(value), Some(op)) = (target.value, target.op) else {
        return Err(vec![about("target-without-number", id)]);
    };
    let op = AimComparison::of_plan(op);
    if target.last_year().is_some_and(|year| year <= plan.head.base_year) {
        return Err(vec![in_base_year(id, target.last_year(), plan.head.base_year)]);
    }
    hold(plan, response, id, target.clone(), op, value)
}

fn in_base_year(id: &str, year: Option<i32>, base_year: i32) -> Diagnostic {
    about("seek-target-base-year", id)
        .with("year", year.unwrap_or(base_year).to_string())
        .with("base_year", base_year.to_string())
}

fn of_own(plan: &Plan, response: &mut Response, own: &OwnAim) -> Result<Held, Vec<Diagnostic>> {
    let id = own.id();
    let mut faults = Vec::new();
    if response.layout().find(&own.indicator).is_none() {
        let fault = Diagnostic::error("indicator-unknown", "targets");
        faults.push(fault.with("indicator", own.indicator.as_str()));
    }
    let base_year = plan.head.base_year;
    let last = base_year + response.model().years() as i32;
    if own.year <= base_year {
        faults.push(in_base_year(&id, Some(own.year), base_year));
    } else if own.year > last {
        let fault = Diagnostic::error("year-outside-plan", "targets");
        let fault = fault.with("year", own.year.to_string()).with("first", base_year);
        faults.push(fault.with("last", last));
    }
    if !own.value.is_finite() {
        faults.push(about("seek-target-not-finite", &id));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let target = Target {
        id: id.clone(),
        group: None,
        name: LocalText::default(),
        indicator: own.indicator.clone(),
        region: None,
        place: None,
        scope: None,
        role: Role::Goal,
        year: Some(own.year),
        period: None,
        level: Level::Must,
        binding: None,
        op: Some(own.op.as_plan()),
        measure: Measure::Level,
        value: Some(own.value),
        written: None,
        words: None,
        note: None,
        repeats: None,
        source: Source {
            kind: SourceKind::Assumption,
            reference: None,
            clause: None,
            quote: None,
        },
    };
    hold(plan, response, &id, target, own.op, own.value)
}

/// A target with the slot that it is measured at; it must have a value in the present scenario.
fn hold(
    plan: &Plan,
    response: &mut Response,
    id: &str,
    target: Target,
    op: AimComparison,
    value: f64,
) -> Result<Held, Vec<Diagnostic>> {
    let not_projected = || vec![about("target-not-projected", id)];
    let instance = response.layout().find(&target.indicator_id());
    let slot = instance.ok_or_else(not_projected)?.slot;
    let tolerance = match op {
        AimComparison::AtLeast | AimComparison::AtMost => 0.0,
        AimComparison::About => plan.status.about * value.abs(),
        AimComparison::Exactly => EXACT * value.abs(),
    };
    let mut held = Held {
        id: id.to_owned(),
        target,
        op,
        value,
        tolerance,
        scale: value.abs(),
        slot,
    };
    let base_year = plan.head.base_year;
    let last = response.model().years();
    if held.spots(base_year).iter().any(|spot| spot.year > last) {
        return Err(not_projected());
    }
    let start = response.start();
    let values = response.values(&start)?;
    let present = held.measure(base_year, |spot| values.at(spot));
    let present = present.ok_or_else(not_projected)?;
    if held.scale == 0.0 {
        held.scale = if present == 0.0 { 1.0 } else { present.abs() };
    }
    if op == AimComparison::Exactly {
        held.tolerance = EXACT * held.scale;
    }
    Ok(held)
}
