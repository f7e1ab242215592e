//! Parts and wholes: shares that a document states, parts that are more than their whole, parts that do not add up, rows of tables.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::plan::{Plan, QuotaKind, Relation, RelationKind};
use crate::quotas::plan_tables::of_quota;
use crate::quotas::whole::whole;

use super::Findings;
use super::finding::{Code, Finding};
use super::known::Known;
use super::promise::Promise;
use super::reading::{Reading, Side};

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    for relation in &known.plan.relations {
        let items: Option<Vec<Promise<'_>>> = relation.items.iter().map(|id| promise(known, id)).collect();
        let Some(items) = items else { continue };
        match (relation.kind, items.as_slice()) {
            (RelationKind::ShareOf, [part, whole]) => share(known, relation, part, whole, findings),
            (RelationKind::PartOf, [part, whole]) => part_of(part, whole, findings),
            (RelationKind::SumOf, parts) => sum(known, relation, parts, findings),
            _ => {}
        }
    }
    additive_tables(known, findings);
}

/// The target that an item of a relation names; one that is said again in another clause is the first.
pub(super) fn promise<'a>(known: &Known<'a>, id: &str) -> Option<Promise<'a>> {
    let targets = &known.plan.targets;
    let named = targets.iter().find(|target| target.id == id)?;
    let id = named.repeats.as_ref().unwrap_or(&named.id);
    known.promises.iter().find(|one| one.target.id == *id).copied()
}

fn share(
    known: &Known<'_>,
    relation: &Relation,
    part: &Promise<'_>,
    whole: &Promise<'_>,
    findings: &mut Findings,
) {
    let stated = relation.result.as_ref().and_then(|id| promise(known, id));
    let Some(stated) = stated.filter(|_| is_compared(part, whole)) else {
        return;
    };
    let Some(found) = part.reading.over(whole.reading) else {
        return;
    };
    findings.check();
    let fits = match stated.side() {
        Side::Above => found.high >= stated.reading.low,
        Side::Below => found.low <= stated.reading.high,
        Side::Around => found.meets(stated.reading),
    };
    if fits {
        return;
    }
    let finding = part.tell_as(Finding::new(Code::ShareNotFitting), "part", "first");
    let finding = whole.tell_as(finding, "whole", "second");
    let finding = stated.tell_as(finding, "stated_share", "third");
    let finding = finding.figure("share", found.value, stated.display()).figure(
        "part_needed",
        stated.reading.value * whole.reading.value,
        part.display(),
    );
    findings.add((part.at, part.order), finding);
}

/// Whether a part and a whole are figures of the same firmness; a part that is striven for may be more than an assured whole.
fn is_compared(part: &Promise<'_>, whole: &Promise<'_>) -> bool {
    let same_unit = part.display().unit == whole.display().unit;
    same_unit && (whole.is_stretch() || !part.is_stretch()) && !part.is_growth() && !whole.is_growth()
}

fn part_of(part: &Promise<'_>, whole: &Promise<'_>, findings: &mut Findings) {
    let may_be_more = part.side() == Side::Below || part.year > whole.year;
    if !is_compared(part, whole)
        || may_be_more
        || part.target.period.is_some() != whole.target.period.is_some()
    {
        return;
    }
    findings.check();
    if part.reading.low <= whole.reading.high {
        return;
    }
    let finding = part.tell_as(Finding::new(Code::PartExceedsWhole), "part", "first");
    let finding = whole.tell_as(finding, "whole", "second");
    findings.add((part.at, part.order), finding);
}

fn sum(known: &Known<'_>, relation: &Relation, parts: &[Promise<'_>], findings: &mut Findings) {
    let whole = relation.result.as_ref().and_then(|id| promise(known, id));
    let (Some(whole), Some(first)) = (whole, parts.first()) else {
        return;
    };
    let same_unit = parts
        .iter()
        .all(|part| part.display().unit == whole.display().unit);
    if !same_unit || parts.iter().any(|part| part.is_stretch() != whole.is_stretch()) {
        return;
    }
    findings.check();
    let total = parts
        .iter()
        .skip(1)
        .fold(first.reading, |sum, part| sum.plus(part.reading));
    if is_same(total.value, whole.reading.value) {
        return;
    }
    let mut finding = whole.tell_as(Finding::new(Code::SumDiffers), "whole", "first");
    for (number, part) in (1..).zip(parts) {
        finding = part
            .tell(finding)
            .figure(&format!("part_{number}"), part.reading.value, part.display());
    }
    findings.add(
        (whole.at, whole.order),
        add_up(finding, total, whole.reading, &whole),
    );
}

fn add_up(finding: Finding, total: Reading, whole: Reading, of: &Promise<'_>) -> Finding {
    finding.figure("sum", total.value, of.display()).figure(
        "difference",
        total.value - whole.value,
        of.display(),
    )
}

/// Two results of arithmetic on printed numbers, alike but for the last bits.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn additive_tables(known: &Known<'_>, findings: &mut Findings) {
    for quota in &known.plan.quotas {
        let Some((_, table)) = of_quota(known.plan, quota) else {
            continue;
        };
        let found = whole(&table);
        let city = quota.city.as_ref().and_then(|id| promise(known, id));
        findings.check();
        if found.open > 0 {
            not_handed_down(known.plan, quota.city.as_deref(), known, findings);
            continue;
        }
        let stated = table.target.value().filter(|_| quota.kind == QuotaKind::Additive);
        let (Some(stated), Some(total), Some(city)) = (stated, found.value, city) else {
            continue;
        };
        if stated == total {
            continue;
        }
        let number = |value: Decimal| value.to_f64().unwrap_or(f64::NAN);
        let mut finding = city
            .tell(Finding::new(Code::SumDiffers))
            .figure("whole", number(stated), city.display())
            .named("first", &quota.name);
        let cells = known
            .plan
            .regions
            .iter()
            .filter_map(|region| quota.regions.get(&region.id));
        for (number, cell) in (1..).zip(cells.filter_map(|id| promise(known, id))) {
            finding =
                cell.tell(finding)
                    .figure(&format!("part_{number}"), cell.reading.value, cell.display());
        }
        let finding = finding.figure("sum", number(total), city.display()).figure(
            "difference",
            number(total) - number(stated),
            city.display(),
        );
        findings.add((city.at, city.order), finding);
    }
}

/// A table without figures of a city's target that stands elsewhere with its number.
fn not_handed_down(plan: &Plan, city: Option<&str>, known: &Known<'_>, findings: &mut Findings) {
    let Some(cell) = city.and_then(|id| plan.targets.iter().find(|target| target.id == id)) else {
        return;
    };
    let elsewhere = known.promises.iter().find(|one| {
        one.target.indicator == cell.indicator && one.is_of_city() && Some(one.year) == cell.last_year()
    });
    let Some(elsewhere) = elsewhere else { return };
    let finding = elsewhere
        .tell_as(Finding::new(Code::NotHandedDown), "value", "first")
        .of(&plan.head.id, &cell.id, cell.source.clause.as_ref());
    findings.add((elsewhere.at, elsewhere.order), finding);
}
