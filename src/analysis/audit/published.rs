//! Published figures of years before a target is due: it is met already, or all but met.

use crate::plan::Plan;
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::{Known, Pace, Sourced};
use super::promise::{Promise, Subject, points};
use super::reading::{Reading, Side};

pub(super) fn audit(plans: &[Known<'_>], findings: &mut Findings) {
    for known in plans {
        for promise in &known.promises {
            of_promise(plans, known, promise, findings);
        }
    }
}

/// A figure that somebody published, of a year and a plan's pack.
struct Fact<'a> {
    plan: &'a Plan,
    id: &'a str,
    year: i32,
    value: f64,
    source: Sourced,
}

/// Whether a figure of an earlier year, published in this or another plan's pack, meets the target, or leaves so little to do that even
/// the slowest plausible pace exceeds it.
fn of_promise(plans: &[Known<'_>], own: &Known<'_>, promise: &Promise<'_>, findings: &mut Findings) {
    if !promise.is_level() || promise.accumulates() || promise.is_growth() || !promise.is_of_city() {
        return;
    }
    let base_year = promise.plan.head.base_year;
    let mut facts: Vec<Fact<'_>> = plans.iter().flat_map(|known| facts(known, promise)).collect();
    facts.retain(|fact| base_year < fact.year && fact.year < promise.year && fact.source.is_published());
    findings.checks += usize::from(!facts.is_empty());
    let is_met = |fact: &&Fact<'_>| match promise.side() {
        Side::Above => fact.value > promise.reading.high,
        Side::Below => fact.value < promise.reading.low,
        Side::Around => false,
    };
    if let Some(fact) = facts.iter().filter(is_met).min_by_key(|fact| fact.year) {
        let finding = told(Code::MetBeforeDue, promise, fact);
        findings.add((promise.at, promise.order), finding);
    } else if let Some(fact) = facts.iter().max_by_key(|fact| fact.year) {
        nearly_met(own, promise, fact, findings);
    }
}

fn nearly_met(own: &Known<'_>, promise: &Promise<'_>, fact: &Fact<'_>, findings: &mut Findings) {
    let now = Reading::exact(fact.value);
    let years = promise.year - fact.year;
    let (left, low, unit) = match own.plausible(promise) {
        Some(Pace::Rate(low, _)) => (
            now.growth_to(promise.reading, years),
            low,
            Unit::Rate.display(None),
        ),
        Some(Pace::Step(low, _)) if promise.is_share() => {
            (now.step_to(promise.reading, years), low, points())
        }
        _ => return,
    };
    let Some(left) = left.filter(|left| promise.side() == Side::Above && left.value < low) else {
        return;
    };
    let finding = told(Code::NearlyMet, promise, fact)
        .figure("pace_left", left.value, unit.clone())
        .figure("plausible_low", low, unit);
    findings.add((promise.at, promise.order), finding);
}

fn told(code: Code, promise: &Promise<'_>, fact: &Fact<'_>) -> Finding {
    promise
        .tell_as(Finding::new(code), "target", "first")
        .of(&fact.plan.head.id, fact.id, None)
        .figure("published", fact.value, promise.display())
        .year("published_year", fact.year)
        .year("year", promise.year)
        .word("basis", Said::Source(fact.source.kind))
}

/// Figures of the base year and later ones that a pack has of what a target is of.
fn facts<'a>(known: &Known<'a>, promise: &Promise<'_>) -> Vec<Fact<'a>> {
    let plan = known.plan;
    let mut found = Vec::new();
    let subject = promise.subject();
    let Some(id) = (match subject {
        None => None,
        Some(Subject::Registry(indicator)) => {
            Some(indicator.family().id).filter(|_| promise.target.scope.is_none())
        }
        Some(Subject::Counted(concept, denominator)) => {
            let same = plan.tracked.iter().find(|one| {
                one.concept.as_deref() == Some(concept)
                    && one.denominator.as_deref() == denominator
                    && one.scope.as_deref() == promise.scope()
                    && one.kind == promise.kind()
            });
            if let Some((one, value, source)) =
                same.and_then(|one| Some((one, one.value?, one.source.as_ref()?)))
            {
                found.push(Fact {
                    plan,
                    id: &one.id,
                    year: plan.head.base_year,
                    value,
                    source: Sourced {
                        reading: Reading::exact(value),
                        kind: source.kind,
                    },
                });
            }
            same.map(|one| one.id.as_str())
        }
    }) else {
        return found;
    };
    let published = plan
        .actuals
        .iter()
        .filter(|one| one.comparable && one.indicator == id && one.region.is_none());
    found.extend(published.map(|one| Fact {
        plan,
        id: &one.indicator,
        year: one.year,
        value: one.value,
        source: Sourced {
            reading: Reading::exact(one.value),
            kind: one.source.kind,
        },
    }));
    found
}
