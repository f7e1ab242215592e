//! The growth that a target implies: against what is plausible, and against the pace so far.

use std::collections::BTreeSet;

use crate::plan::{Measure, Role};
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::{Known, Pace};
use super::margins::{BEYOND, FASTER, SEVERAL_YEARS};
use super::promise::{Promise, points};
use super::reading::{Reading, Side};
use super::twice::is_same_indicator;

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    let mut told = BTreeSet::new();
    for promise in &known.promises {
        if promise.side() == Side::Below || promise.target.role == Role::Threshold || !promise.is_of_city() {
            continue;
        }
        let is_firm = |other: &&Promise<'_>| {
            is_same_indicator(promise, other)
                && !other.is_stretch()
                && other.is_level()
                && other.year == promise.year
        };
        if !promise.is_stretch() || !known.promises.iter().any(|other| is_firm(&other)) {
            pace_so_far(known, promise, findings);
        }
        // One finding an indicator: of its targets the one that asks for most.
        let Some((needed, high)) = needed(known, promise) else {
            continue;
        };
        findings.check();
        let more = known
            .promises
            .iter()
            .filter(|other| is_same_indicator(promise, other));
        let most = more
            .filter(|other| other.is_stretch() == promise.is_stretch() && other.side() != Side::Below)
            .filter_map(|other| Some((self::needed(known, other)?.0.value, other.order)))
            .fold(
                (f64::NEG_INFINITY, 0),
                |most, one| if one.0 > most.0 { one } else { most },
            );
        let firm = known.promises.iter().any(|other| {
            is_same_indicator(promise, other)
                && !other.is_stretch()
                && self::needed(known, other)
                    .is_some_and(|(needed, high)| needed.value > high * (1.0 + BEYOND))
        });
        let is_beyond = needed.value > high * (1.0 + BEYOND);
        let is_said = promise.is_stretch() && firm;
        if is_beyond && !is_said && most.1 == promise.order && told.insert(promise.order) {
            findings.add((promise.at, promise.order), beyond(known, promise, needed, high));
        }
    }
}

/// The pace a year that a target needs from the base year on, and the highest plausible one.
fn needed(known: &Known<'_>, promise: &Promise<'_>) -> Option<(Reading, f64)> {
    let base_year = known.plan.head.base_year;
    let target = promise.target;
    let first = target.first_year(base_year);
    let years = promise.year - first + 1;
    if years < SEVERAL_YEARS || target.place.is_some() {
        return None;
    }
    let pace = known.plausible(promise)?;
    let base = || known.base(promise).map(|base| base.reading);
    let reading = match (target.measure, pace) {
        (Measure::AverageGrowth | Measure::YearlyGrowth, Pace::Rate(..))
        | (Measure::YearlyIncrease, Pace::Step(..)) => promise.reading,
        (Measure::Level, Pace::Rate(..)) if promise.is_level() => {
            base()?.growth_to(promise.reading, years)?
        }
        (Measure::Level, Pace::Step(..)) if promise.is_level() => base()?.step_to(promise.reading, years)?,
        _ => return None,
    };
    let (Pace::Rate(_, high) | Pace::Step(_, high)) = pace;
    Some((reading, high))
}

fn beyond(known: &Known<'_>, promise: &Promise<'_>, needed: Reading, high: f64) -> Finding {
    let base_year = known.plan.head.base_year;
    let unit = match known.plausible(promise) {
        Some(Pace::Rate(..)) => Unit::Rate.display(None),
        _ if promise.is_share() => points(),
        _ => promise.display_a_year(),
    };
    let low = match known.plausible(promise) {
        Some(Pace::Rate(low, _) | Pace::Step(low, _)) => low,
        None => f64::NAN,
    };
    let mut finding = promise
        .tell_as(Finding::new(Code::GrowthBeyondRange), "target", "first")
        .figure("needed", needed.value, unit.clone())
        .figure("plausible_low", low, unit.clone())
        .figure("plausible_high", high, unit)
        .year("base_year", promise.target.first_year(base_year) - 1)
        .year("year", promise.year);
    if let Some(base) = known.base(promise).filter(|_| promise.target.period.is_none()) {
        finding = finding.figure("base", base.reading.value, promise.display());
    }
    finding
}

/// What is left to do from the latest published figure on, against what was done since the base year.
fn pace_so_far(known: &Known<'_>, promise: &Promise<'_>, findings: &mut Findings) {
    let base_year = known.plan.head.base_year;
    if !promise.is_level() || promise.is_share() || promise.is_growth() {
        return;
    }
    let (Some(base), Some((year, value, kind))) = (known.base(promise), known.latest(promise)) else {
        return;
    };
    let (now, high) = (Reading::exact(value), known.plausible(promise));
    let done = base.reading.growth_to(now, year - base_year);
    let left = now.growth_to(promise.reading, promise.year - year);
    let (Some(done), Some(left)) = (done, left) else {
        return;
    };
    findings.check();
    let is_beyond = match high {
        Some(Pace::Rate(_, high)) => left.value > high * (1.0 + BEYOND),
        _ => true,
    };
    if !is_beyond || left.value <= FASTER * done.value.max(0.0) {
        return;
    }
    let rate = Unit::Rate.display(None);
    let finding = promise
        .tell_as(Finding::new(Code::PaceSoFar), "target", "first")
        .of(&known.plan.head.id, &promise.target.indicator, None)
        .figure("base", base.reading.value, promise.display())
        .figure("published", value, promise.display())
        .figure("pace_so_far", done.value, rate.clone())
        .figure("pace_left", left.value, rate)
        .year("base_year", base_year)
        .year("published_year", year)
        .year("year", promise.year)
        .word("basis", Said::Source(kind));
    findings.add((promise.at, promise.order), finding);
}
