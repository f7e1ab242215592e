//! The part of a total that its first years take: whether what is left for the other years is of the same order.

use crate::plan::RelationKind;

use super::Findings;
use super::finding::{Code, Finding};
use super::known::{Known, Sourced};
use super::margins::{BACK, FRONT};
use super::parts::promise;
use super::promise::Promise;

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    let mut done: Vec<&str> = Vec::new();
    for relation in &known.plan.relations {
        let [_, whole] = relation.items.as_slice() else {
            continue;
        };
        if relation.kind != RelationKind::PartOf || done.contains(&whole.as_str()) {
            continue;
        }
        done.push(whole);
        if let Some(whole) = promise(known, whole) {
            let parts = earlier_parts(known, &whole);
            of_whole(known, &whole, &parts, findings);
        }
    }
}

/// The parts of a whole that are of its first years: one target for each thing counted.
fn earlier_parts<'a>(known: &Known<'a>, whole: &Promise<'_>) -> Vec<Promise<'a>> {
    let mut parts: Vec<Promise<'a>> = Vec::new();
    for relation in &known.plan.relations {
        let [part, of] = relation.items.as_slice() else {
            continue;
        };
        let is_of_it = promise(known, of).is_some_and(|of| of.order == whole.order);
        let Some(part) = promise(known, part).filter(|_| relation.kind == RelationKind::PartOf && is_of_it)
        else {
            continue;
        };
        let fits = part.year < whole.year && part.target.period.is_none() && !part.is_growth();
        if fits
            && !parts
                .iter()
                .any(|one| one.target.indicator == part.target.indicator)
        {
            parts.push(part);
        }
    }
    let first = parts.iter().map(|part| part.year).min();
    parts.retain(|part| Some(part.year) == first);
    parts
}

fn of_whole(known: &Known<'_>, whole: &Promise<'_>, parts: &[Promise<'_>], findings: &mut Findings) {
    let base_year = known.plan.head.base_year;
    let Some(year) = parts
        .first()
        .map(|part| part.year)
        .filter(|year| *year > base_year)
    else {
        return;
    };
    let taken: f64 = parts.iter().map(|part| part.reading.value).sum();
    let (first_years, other_years) = (f64::from(year - base_year), f64::from(whole.year - year));
    let yearly = taken / first_years;
    let known_base = known.base(whole);
    if !(taken > 0.0 && whole.is_level() && other_years > 0.0) {
        return;
    }
    let is_new = whole.accumulates() && whole.tracked.is_none_or(|one| one.kind == NEW);
    if !is_new && !known_base.is_some_and(Sourced::is_published) {
        findings.check();
        base_unsaid(known, whole, parts, yearly, (year, known_base), findings);
    }
    let base = match known_base {
        Some(base) => base.reading.value,
        None if is_new => 0.0,
        // Whatever the base is, nothing is left.
        None if whole.accumulates() && taken >= whole.reading.value => 0.0,
        None => return,
    };
    let total = whole.reading.value - base;
    if total <= 0.0 {
        return;
    }
    findings.check();
    let left = (total - taken) / other_years;
    let code = if left > BACK * yearly {
        Code::BackLoaded
    } else if yearly >= FRONT * left {
        Code::FrontLoaded
    } else {
        return;
    };
    let mut finding = whole.tell_as(Finding::new(code), "total", "first");
    for (number, part) in (1..).zip(parts) {
        finding = part
            .tell(finding)
            .figure(&format!("part_{number}"), part.reading.value, part.display());
    }
    let finding = finding
        .figure("base", base, whole.display())
        .figure("taken", taken, whole.display())
        .figure("yearly", yearly, whole.display_a_year())
        .figure("left_a_year", left.max(0.0), whole.display_a_year())
        .year("first_year", year)
        .year("year", whole.year);
    findings.add((whole.at, whole.order), finding);
}

/// The base from which the first years' pace, kept to the end, comes to the total, where nobody published one.
fn base_unsaid(
    known: &Known<'_>,
    whole: &Promise<'_>,
    parts: &[Promise<'_>],
    yearly: f64,
    (first_year, base): (i32, Option<Sourced>),
    findings: &mut Findings,
) {
    let base_year = known.plan.head.base_year;
    let implied = whole.reading.value - yearly * f64::from(whole.year - base_year);
    let assumed = base.map_or(0.0, |base| base.reading.value);
    if implied <= assumed {
        return;
    }
    let mut finding = whole.tell_as(Finding::new(Code::BaseUnsaid), "total", "first");
    for part in parts {
        finding = part.tell(finding);
    }
    let finding = finding
        .figure("yearly", yearly, whole.display_a_year())
        .figure("implied", implied, whole.display())
        .year("base_year", base_year)
        .year("first_year", first_year)
        .year("year", whole.year);
    findings.add((whole.at, whole.order), finding);
}

const NEW: Option<crate::plan::TrackedKind> = Some(crate::plan::TrackedKind::New);
