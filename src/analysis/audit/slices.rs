//! The part of a total that its first years take: whether what is left for the other years is of the same order.

use crate::plan::RelationKind;

use super::Findings;
use super::finding::{Code, Finding};
use super::known::Known;
use super::parts::promise;
use super::promise::Promise;

/// How many times the first years' yearly amount the others must need to be told.
const BACK: f64 = 2.0;
/// Part of the total from which on the first years take most of it, in so small a part of the time.
const FRONT: (f64, f64) = (0.8, 0.4);

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
    let base = match known.base(whole) {
        Some(base) => base.reading.value,
        None if whole.accumulates() && whole.tracked.is_some_and(|one| one.kind == NEW) => 0.0,
        None => return,
    };
    let total = whole.reading.value - base;
    let taken: f64 = parts.iter().map(|part| part.reading.value).sum();
    let (first_years, other_years) = (f64::from(year - base_year), f64::from(whole.year - year));
    if !(total > 0.0 && taken > 0.0 && whole.is_level() && other_years > 0.0) {
        return;
    }
    findings.check();
    let yearly = taken / first_years;
    let left = (total - taken) / other_years;
    let time = first_years / (first_years + other_years);
    let code = if left > BACK * yearly {
        Code::BackLoaded
    } else if taken >= FRONT.0 * total && time <= FRONT.1 {
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
        .figure("yearly", yearly, whole.display())
        .figure("left_a_year", left, whole.display())
        .year("first_year", year)
        .year("year", whole.year);
    findings.add((whole.at, whole.order), finding);
}

const NEW: Option<crate::plan::TrackedKind> = Some(crate::plan::TrackedKind::New);
