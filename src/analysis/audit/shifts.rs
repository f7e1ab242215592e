//! What a later document of the same city makes of an earlier one's targets, and what was published before they are due.
//!
//! Compared are targets of the same subject, scope and kind. What is counted over years is compared by its amount a year.

use crate::plan::{Measure, Role, Target, TrackedKind};
use crate::units::{Unit, between};
use crate::view::target_unit;

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::{Known, Pace};
use super::margins::{FAR, LEAP};
use super::promise::{Promise, Subject};
use super::reading::{Reading, Side};

pub(super) fn audit(plans: &[Known<'_>], findings: &mut Findings) {
    for (index, earlier) in plans.iter().enumerate() {
        for promise in &earlier.promises {
            for later in &plans[index + 1..] {
                if later.plan.head.document.issued != earlier.plan.head.document.issued {
                    held_against(earlier, promise, later, findings);
                }
            }
        }
    }
}

/// Whether both are of the same thing, counted alike.
fn is_same(plans: (&Known<'_>, &Known<'_>), one: &Promise<'_>, other: &Promise<'_>) -> bool {
    let flow = |kind: Option<TrackedKind>| match kind {
        Some(TrackedKind::New) => Some(TrackedKind::Flow),
        kind => kind,
    };
    let places = match (one.is_of_city(), other.is_of_city()) {
        (true, true) => true,
        // The only place that either plan names of this thing.
        (false, false) => is_only_place(plans.0, one) && is_only_place(plans.1, other),
        _ => false,
    };
    let roles = |one: &Promise<'_>| matches!(one.target.role, Role::Goal | Role::Task);
    one.subject().is_some()
        && one.subject() == other.subject()
        && one.scope() == other.scope()
        && flow(one.kind()) == flow(other.kind())
        && is_one_unit(one, other)
        && one.side() == other.side()
        && roles(one)
        && roles(other)
        && places
}

/// Whether figures of both can be held against each other as they are.
fn is_one_unit(one: &Promise<'_>, other: &Promise<'_>) -> bool {
    let unit = |promise: &Promise<'_>| {
        target_unit(promise.plan, promise.target).map(|unit| unit.symbol().to_owned())
    };
    unit(one)
        .zip(unit(other))
        .is_some_and(|(one, other)| between(&one, &other) == Some(1.0))
}

fn is_only_place(known: &Known<'_>, one: &Promise<'_>) -> bool {
    one.target.region.is_none()
        && known.promises.iter().all(|other| {
            other.subject() != one.subject()
                || other.scope() != one.scope()
                || other.target.place == one.target.place
        })
}

fn held_against(earlier: &Known<'_>, promise: &Promise<'_>, later: &Known<'_>, findings: &mut Findings) {
    let same: Vec<&Promise<'_>> = later
        .promises
        .iter()
        .filter(|other| is_same((earlier, later), promise, other))
        .collect();
    if same.is_empty() {
        dropped(earlier, promise, later, findings);
        return;
    }
    findings.check();
    let yearly = |one: &Promise<'_>, known: &Known<'_>| amount_a_year(known, one);
    if let Some(before) = yearly(promise, earlier) {
        // Where another target of the earlier plan is nearer, a far one is not of the same thing.
        let nearer = |after: Reading| {
            let others = earlier
                .promises
                .iter()
                .filter(|other| other.order != promise.order);
            others
                .filter(|other| is_same((earlier, later), other, promise))
                .any(|other| yearly(other, earlier).is_some_and(|amount| !is_far(amount.value, after.value)))
        };
        let after = same.iter().filter_map(|one| Some((*one, yearly(one, later)?)));
        let by_firmness =
            |one: &(&Promise<'_>, Reading)| (one.0.is_stretch() != promise.is_stretch(), one.0.year);
        if let Some((other, after)) = after.min_by_key(by_firmness)
            && (!is_far(before.value, after.value) || !nearer(after))
        {
            amounts(promise, before, other, after, findings);
        }
        return;
    }
    levels(earlier, promise, &same, findings);
}

/// A later commitment to the same thing that has lost its number. Cells of tables that wait for one have not.
fn dropped(earlier: &Known<'_>, one: &Promise<'_>, later: &Known<'_>, findings: &mut Findings) {
    let subject = one.subject();
    let Some(Subject::Counted(concept, denominator)) = subject.filter(|_| one.is_of_city()) else {
        return;
    };
    let is_of_it = |target: &&Target| {
        let own = later.plan.tracked.iter().find(|own| own.id == target.indicator);
        own.is_some_and(|own| {
            own.concept.as_deref() == Some(concept)
                && own.denominator.as_deref() == denominator
                && target.scope.as_deref().or(own.scope.as_deref()) == one.scope()
        })
    };
    let said = || later.plan.targets.iter().filter(is_of_it);
    findings.check();
    let Some(other) = said().find(|_| said().all(|target| target.value.is_none() && target.words.is_none()))
    else {
        return;
    };
    if earlier
        .promises
        .iter()
        .any(|before| before.order < one.order && before.subject() == subject)
        || one.target.role == Role::Threshold
    {
        return;
    }
    let finding = one
        .tell_as(Finding::new(Code::NumberDropped), "before", "first")
        .of(&later.plan.head.id, &other.id, other.source.clause.as_ref())
        .year("earlier_year", one.year)
        .named("second", &other.name)
        .named("earlier_plan", &one.plan.head.short_title)
        .named("later_plan", &later.plan.head.short_title);
    findings.add((one.at, one.order), finding);
}

/// What a target adds a year, where it is of something that is counted over years.
fn amount_a_year(known: &Known<'_>, promise: &Promise<'_>) -> Option<Reading> {
    let base_year = known.plan.head.base_year;
    let target = promise.target;
    let years = f64::from(promise.year - target.first_year(base_year) + 1);
    if years <= 0.0 {
        return None;
    }
    let kind = promise.kind();
    match (target.measure, kind) {
        (Measure::YearlyIncrease, _) => Some(promise.reading),
        (Measure::Level, Some(TrackedKind::Flow)) if known.base(promise).is_none() => Some(promise.reading),
        (Measure::Level, Some(TrackedKind::New)) if target.period.is_some() => Some(promise.reading),
        (Measure::Cumulative, _) | (Measure::Level, Some(TrackedKind::New)) => {
            Some(promise.reading.times(1.0 / years))
        }
        (Measure::Level, _) if promise.accumulates() && promise.is_level() => {
            let base = known.base(promise)?;
            base.reading.step_to(promise.reading, promise.year - base_year)
        }
        _ => None,
    }
}

fn amounts(one: &Promise<'_>, before: Reading, other: &Promise<'_>, after: Reading, findings: &mut Findings) {
    if before.meets(after) || before.value <= 0.0 || after.value <= 0.0 {
        return;
    }
    let code = match direction(one.side(), before.value, after.value) {
        _ if is_far(before.value, after.value) => Code::YearlyFarApart,
        Code::Raised => Code::YearlyRaised,
        _ => Code::YearlyLowered,
    };
    let finding = told(code, one, other)
        .figure("before", before.value, one.display_a_year())
        .figure("after", after.value, other.display_a_year());
    findings.add((one.at, one.order), finding);
}

fn is_far(a: f64, b: f64) -> bool {
    a.max(b) > FAR * a.min(b)
}

fn direction(side: Side, before: f64, after: f64) -> Code {
    if (after > before) == (side != Side::Below) {
        Code::Raised
    } else {
        Code::Lowered
    }
}

fn told(code: Code, one: &Promise<'_>, other: &Promise<'_>) -> Finding {
    let finding = one
        .tell_as(Finding::new(code), "earlier", "first")
        .year("earlier_year", one.year)
        .word("earlier_level", Said::Level(one.target.level))
        .named("earlier_plan", &one.plan.head.short_title);
    other
        .tell_as(finding, "later", "second")
        .year("later_year", other.year)
        .word("later_level", Said::Level(other.target.level))
        .named("later_plan", &other.plan.head.short_title)
}

fn levels(earlier: &Known<'_>, one: &Promise<'_>, same: &[&Promise<'_>], findings: &mut Findings) {
    if !one.is_level() || one.reading.value <= 0.0 {
        return;
    }
    let others: Vec<&&Promise<'_>> = same
        .iter()
        .filter(|other| other.is_level() && other.reading.value > 0.0)
        .collect();
    let at = (one.at, one.order);
    let same_year = others.iter().filter(|other| other.year == one.year);
    if let Some(other) = same_year.min_by_key(|other| other.is_stretch() != one.is_stretch()) {
        // A number that was set, not measured, is another one however little it differs.
        if one.reading.value != other.reading.value && other.is_stretch() == one.is_stretch() {
            let code = if is_far(one.reading.value, other.reading.value) {
                Code::FarApart
            } else {
                direction(one.side(), one.reading.value, other.reading.value)
            };
            findings.add(at, with_values(told(code, one, other), one, other));
        }
        return;
    }
    let is_better = |a: f64, b: f64| if one.side() == Side::Below { a < b } else { a > b };
    let value = |other: &Promise<'_>| other.reading.value;
    // The same figure for another year; of what is only to be done, the year says little.
    let is_goal = |other: &Promise<'_>| other.target.role == Role::Goal;
    if let Some(other) = others.iter().find(|other| value(other) == value(one)) {
        if !is_goal(one) && !is_goal(other) {
            return;
        }
        let code = if other.year > one.year {
            Code::Delayed
        } else {
            Code::BroughtForward
        };
        findings.add(at, with_values(told(code, one, other), one, other));
        return;
    }
    let worse_later = others
        .iter()
        .find(|other| other.year > one.year && is_better(one.reading.low, other.reading.high));
    let better_sooner = others
        .iter()
        .find(|other| other.year < one.year && is_better(other.reading.low, one.reading.high));
    if let Some(other) = worse_later {
        let code = if is_far(value(one), value(other)) {
            Code::FarApart
        } else {
            Code::Lowered
        };
        findings.add(at, with_values(told(code, one, other), one, other));
    } else if let Some(other) = better_sooner {
        let code = if is_far(value(one), value(other)) {
            Code::FarApart
        } else {
            Code::BroughtForward
        };
        findings.add(at, with_values(told(code, one, other), one, other));
    } else {
        leap(earlier, one, &others, findings);
    }
}

fn with_values(finding: Finding, one: &Promise<'_>, other: &Promise<'_>) -> Finding {
    finding.figure("before", one.reading.value, one.display()).figure(
        "after",
        other.reading.value,
        other.display(),
    )
}

/// From the earlier target to the later one in the years between.
fn leap(earlier: &Known<'_>, one: &Promise<'_>, others: &[&&Promise<'_>], findings: &mut Findings) {
    let later = others
        .iter()
        .filter(|other| other.year > one.year && other.is_stretch() == one.is_stretch());
    let Some(other) = later.min_by_key(|other| other.year) else {
        return;
    };
    let (Some(Pace::Rate(low, high)), Some(rate)) = (
        earlier.plausible(one),
        one.reading.growth_to(other.reading, other.year - one.year),
    ) else {
        return;
    };
    findings.check();
    if rate.value <= LEAP * high {
        return;
    }
    let unit = Unit::Rate.display(None);
    let finding = told(Code::LeapBetweenPlans, one, other)
        .figure("needed", rate.value, unit.clone())
        .figure("plausible_low", low, unit.clone())
        .figure("plausible_high", high, unit);
    findings.add((one.at, one.order), finding);
}
