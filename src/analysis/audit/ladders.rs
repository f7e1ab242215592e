//! Classes by size: what so many of at least such a size come to, beside the whole that they are of.

use crate::plan::RelationKind;
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::Known;
use super::margins::{BEYOND, COVERED};
use super::parts::promise;
use super::promise::Promise;
use super::reading::Reading;
use super::wholes::whole_of;

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    let mut done: Vec<&str> = Vec::new();
    for relation in &known.plan.relations {
        let Some(whole) = relation.result.as_deref() else {
            continue;
        };
        if relation.kind == RelationKind::ProductOf && !done.contains(&whole) {
            done.push(whole);
            of_whole(known, whole, findings);
        }
    }
}

/// So many of a class, each of at least a size.
struct Class<'a> {
    count: Promise<'a>,
    size: Promise<'a>,
}

fn classes<'a>(known: &Known<'a>, whole: &str) -> Option<Vec<Class<'a>>> {
    let of_it = known.plan.relations.iter();
    of_it
        .filter(|one| one.kind == RelationKind::ProductOf && one.result.as_deref() == Some(whole))
        .map(|one| match one.items.as_slice() {
            [count, size] => Some(Class {
                count: promise(known, count)?,
                size: promise(known, size)?,
            }),
            _ => None,
        })
        .collect()
}

/// What of a class is in no larger one of the same ladder.
fn own_count(known: &Known<'_>, class: &Class<'_>, all: &[Class<'_>]) -> Reading {
    let within = |other: &Class<'_>| {
        known.plan.relations.iter().any(|relation| {
            let [part, whole] = relation.items.as_slice() else {
                return false;
            };
            let is =
                |id: &String, one: &Promise<'_>| promise(known, id).is_some_and(|it| it.order == one.order);
            relation.kind == RelationKind::PartOf && is(part, &other.count) && is(whole, &class.count)
        })
    };
    let inner = all.iter().filter(|other| within(other));
    inner.fold(class.count.reading, |left, other| Reading {
        value: left.value - other.count.reading.value,
        low: left.low - other.count.reading.value,
        high: left.high - other.count.reading.value,
    })
}

fn of_whole(known: &Known<'_>, whole: &str, findings: &mut Findings) {
    let Some(all) = classes(known, whole).filter(|all| !all.is_empty()) else {
        return;
    };
    let first = &all[0].count;
    let is_alike = all.iter().all(|class| {
        class.size.display().unit == all[0].size.display().unit
            && class.count.target.period == first.target.period
            && class.count.year == first.year
    });
    // Numbers of firms and least sizes are exact: rounding would make a whole step of the largest class.
    let least: f64 = all
        .iter()
        .map(|class| own_count(known, class, &all).value.max(0.0) * class.size.reading.value)
        .sum();
    if !is_alike || least <= 0.0 {
        return;
    }
    let tell = |code: Code| {
        let mut finding = Finding::new(code);
        for (number, class) in (1..).zip(&all) {
            let counted = format!("number_{number}");
            finding = class.count.tell(finding);
            finding = class
                .size
                .tell(finding)
                .figure(&counted, class.count.reading.value, class.count.display())
                .figure(
                    &format!("size_{number}"),
                    class.size.reading.value,
                    class.size.display(),
                );
        }
        finding
            .named("first", &first.target.name)
            .figure("least", least, all[0].size.display())
    };
    match promise(known, whole) {
        Some(target) => against_target(&target, least, &all, tell, findings),
        None => against_base(known, whole, first, least, tell, findings),
    }
}

fn against_target(
    target: &Promise<'_>,
    least: f64,
    all: &[Class<'_>],
    tell: impl Fn(Code) -> Finding,
    findings: &mut Findings,
) {
    let fits = target.display().unit == all[0].size.display().unit && target.year == all[0].count.year;
    if !fits || target.reading.low <= 0.0 {
        return;
    }
    findings.check();
    let code = if least > target.reading.high {
        Code::SizesExceed
    } else if least < COVERED * target.reading.low {
        Code::SizesShort
    } else {
        return;
    };
    let finding = target
        .tell_as(tell(code), "whole", "second")
        .figure("covered", least / target.reading.value, Unit::Share.display(None))
        .figure("difference", target.reading.value - least, target.display());
    findings.add((target.at, target.order), finding);
}

/// A yearly amount beside the base year's, which grows at most at the top of its band.
fn against_base(
    known: &Known<'_>,
    whole: &str,
    first: &Promise<'_>,
    least: f64,
    tell: impl Fn(Code) -> Finding,
    findings: &mut Findings,
) {
    let (Some(base), Some((from, to))) = (whole_of(known, whole), first.target.period) else {
        return;
    };
    let years = to - from + 1;
    let Some((_, high)) = base
        .pace
        .filter(|_| base.value > 0.0 && from > base.year && years > 0)
    else {
        return;
    };
    findings.check();
    let grown: f64 = (from..=to)
        .map(|year| base.value * libm::pow(1.0 + high, f64::from(year - base.year)))
        .sum();
    let most = grown / f64::from(years);
    if least <= most * (1.0 + BEYOND) {
        return;
    }
    let finding = tell(Code::SizesBeyondBase)
        .word("third", base.name)
        .figure("base", base.value, base.display.clone())
        .figure("times_base", least / base.value, Unit::Times.display(None))
        .figure("plausible_average", most, base.display)
        .figure("plausible_high", high, Unit::Rate.display(None))
        .year("base_year", base.year)
        .word("basis", Said::Source(base.kind));
    findings.add((first.at, first.order), finding);
}
