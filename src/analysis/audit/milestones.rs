//! Targets of one thing for several years: whether they rise, how evenly, and whether the base year has reached them already.

use crate::plan::{Measure, Role, SourceKind, TrackedKind};
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::{Known, Sourced};
use super::margins::{UNEVEN_RATES, UNEVEN_STEPS};
use super::promise::{Promise, points};
use super::reading::{Reading, Side};
use super::twice::is_same_indicator;

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    let levels: Vec<&Promise<'_>> = known
        .promises
        .iter()
        .filter(|one| one.is_level() && one.target.role != Role::Threshold)
        .collect();
    for promise in &levels {
        met_at_base(known, promise, findings);
        due_before_issue(known, promise, findings);
    }
    for (index, one) in levels.iter().enumerate() {
        // The next year's target of the same thing, as firm as this one.
        let same = |other: &&&Promise<'_>| {
            is_same_indicator(one, other)
                && one.is_stretch() == other.is_stretch()
                && one.side() == other.side()
        };
        let is_first_of_year = !levels[..index]
            .iter()
            .any(|other| same(&other) && other.year == one.year);
        let later = levels.iter().filter(same).filter(|other| other.year > one.year);
        let Some(next) = later.min_by_key(|other| other.year).filter(|_| is_first_of_year) else {
            continue;
        };
        rise(one, next, findings);
        evenness(known, one, next, findings);
    }
}

/// Whether a target's year was over when the document was issued.
fn due_before_issue(known: &Known<'_>, promise: &Promise<'_>, findings: &mut Findings) {
    let issued = known.plan.head.document.issued.as_deref();
    let Some(issued) = issued.and_then(|date| date.get(..4)?.parse::<i32>().ok()) else {
        return;
    };
    findings.check();
    if promise.year >= issued || !promise.is_of_city() {
        return;
    }
    let finding = promise
        .tell_as(Finding::new(Code::DueBeforeIssue), "target", "first")
        .year("issued_year", issued)
        .year("year", promise.year);
    findings.add((promise.at, promise.order), finding);
}

/// Whether what is there already meets what is promised.
fn met_at_base(known: &Known<'_>, promise: &Promise<'_>, findings: &mut Findings) {
    let counts = |base: &Sourced| base.kind != SourceKind::Assumption && promise.is_of_city();
    let Some(base) = known
        .base(promise)
        .filter(|base| counts(base) && !promise.accumulates())
    else {
        return;
    };
    findings.check();
    let target = promise.reading;
    let is_met = match promise.side() {
        Side::Above => base.reading.value > target.high,
        Side::Below => base.reading.value < target.low,
        Side::Around => false,
    };
    if !is_met {
        return;
    }
    let finding = promise
        .tell_as(Finding::new(Code::MetAtBase), "target", "first")
        .figure("base", base.reading.value, promise.display())
        .year("base_year", known.plan.head.base_year)
        .year("year", promise.year)
        .word("basis", Said::Source(base.kind));
    findings.add((promise.at, promise.order), finding);
}

fn rise(one: &Promise<'_>, next: &Promise<'_>, findings: &mut Findings) {
    findings.check();
    let (a, b) = (one.reading, next.reading);
    let falls = match one.side() {
        // What is done within a year, and rates of change, need not rise.
        _ if one.is_growth() || one.kind() == Some(TrackedKind::New) => false,
        Side::Above => b.high < a.low,
        Side::Below => b.low > a.high,
        Side::Around => false,
    };
    let should_rise = match one.kind() {
        Some(TrackedKind::New) => false,
        Some(TrackedKind::Flow) => one.target.role == Role::Goal,
        _ => matches!(one.target.role, Role::Goal | Role::Task),
    };
    let code = if falls {
        Code::LaterBelowEarlier
    } else if a.value == b.value && a.value > 0.0 && should_rise && !one.is_share() && !one.is_growth() {
        Code::StandsStill
    } else {
        return;
    };
    let finding = one
        .tell_as(Finding::new(code), "earlier", "first")
        .year("earlier_year", one.year);
    let finding = next
        .tell_as(finding, "later", "second")
        .year("later_year", next.year);
    findings.add((one.at, one.order), finding);
}

/// Whether the stretch to the second milestone is about as steep as that to the first.
fn evenness(known: &Known<'_>, one: &Promise<'_>, next: &Promise<'_>, findings: &mut Findings) {
    let base_year = known.plan.head.base_year;
    let within_a_year = matches!(one.kind(), Some(TrackedKind::New | TrackedKind::Flow)) && !grows(one);
    let Some(base) = known.base(one).filter(|_| !within_a_year && !one.is_growth()) else {
        return;
    };
    let by_steps = one.is_share() || one.accumulates() || one.kind() == Some(TrackedKind::Stock);
    let pace = |from: Reading, to: Reading, years: i32| {
        if by_steps {
            from.step_to(to, years)
        } else {
            from.growth_to(to, years)
        }
    };
    let early = pace(base.reading, one.reading, one.year - base_year);
    let late = pace(one.reading, next.reading, next.year - one.year);
    let (Some(early), Some(late)) = (early, late) else {
        return;
    };
    findings.check();
    let rises = early.high > 0.0 && late.high > 0.0 && one.reading.value != next.reading.value;
    if !rises || one.side() != Side::Above {
        return;
    }
    // Of counts and shares a step less or more is no other pace.
    let (faster, slower) = if by_steps {
        (
            late.low > UNEVEN_STEPS * early.high,
            early.low > UNEVEN_STEPS * late.high,
        )
    } else {
        (
            late.value > UNEVEN_RATES * early.value,
            early.value > UNEVEN_RATES * late.value,
        )
    };
    let code = if faster {
        Code::SpeedsUp
    } else if slower {
        Code::SlowsDown
    } else {
        return;
    };
    let unit = match (by_steps, one.is_share()) {
        (false, _) => Unit::Rate.display(None),
        (true, true) => points(),
        (true, false) => one.display_a_year(),
    };
    let finding = one
        .tell_as(Finding::new(code), "earlier", "first")
        .year("earlier_year", one.year);
    let finding = next
        .tell_as(finding, "later", "second")
        .year("later_year", next.year)
        .figure("base", base.reading.value, one.display())
        .year("base_year", base_year)
        .figure("early_pace", early.value, unit.clone())
        .figure("late_pace", late.value, unit);
    findings.add((one.at, one.order), finding);
}

/// Whether a yearly amount is one that a plan wants to grow, such as sales.
fn grows(promise: &Promise<'_>) -> bool {
    promise.kind() == Some(TrackedKind::Flow)
        && promise.target.measure == Measure::Level
        && promise.tracked.is_some_and(|tracked| tracked.process.is_some())
}
