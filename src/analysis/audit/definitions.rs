//! The same quantity under two definitions: figures that look alike and are not to be compared.

use crate::plan::{LocalText, RelationKind, Role, TrackedKind};
use crate::registry::Indicator;

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::Known;
use super::parts::promise;
use super::promise::Promise;
use super::reading::Side;

pub(super) fn audit(plans: &[Known<'_>], findings: &mut Findings) {
    for (index, first) in plans.iter().enumerate() {
        for second in &plans[index..] {
            of_pair(first, second, index, findings);
        }
        for second in plans {
            output_and_revenue(first, second, findings);
        }
    }
}

/// How a figure is counted: whose it is, and how its years belong together.
type Definition<'a> = (Option<&'a str>, Option<TrackedKind>);

fn definition<'a>(promise: &Promise<'a>) -> Definition<'a> {
    (promise.scope(), promise.kind())
}

fn of_pair(first: &Known<'_>, second: &Known<'_>, index: usize, findings: &mut Findings) {
    let mut told: Vec<(usize, Definition<'_>, Definition<'_>)> = Vec::new();
    for (number, one) in first.promises.iter().enumerate() {
        let is_same_plan = one.at == second.promises.first().map_or(index, |other| other.at);
        let from = if is_same_plan { number + 1 } else { 0 };
        let mut others: Vec<&Promise<'_>> = second.promises[from..]
            .iter()
            .filter(|other| is_comparable(one, other, is_same_plan))
            .collect();
        others.sort_by_key(|other| ((other.year - one.year).abs(), other.order));
        for other in others {
            let (a, b) = (definition(one), definition(other));
            findings.check();
            let Some(code) = difference(a, b) else { continue };
            let place = first_of(first, one);
            if told.contains(&(place, a, b)) || told.contains(&(place, b, a)) {
                continue;
            }
            told.push((place, a, b));
            let (one, other) = nearest(first, second, one, other);
            let code = if is_same_plan && code == Code::TwoDefinitions && falls(one, other) {
                Code::LaterBelowInOtherScope
            } else {
                code
            };
            findings.add((one.at, one.order), tell(code, one, other));
        }
    }
}

/// Whether the later of two targets asks for less than the earlier, which only another scope can explain.
fn falls(one: &Promise<'_>, other: &Promise<'_>) -> bool {
    let (early, late) = if one.year < other.year {
        (one, other)
    } else {
        (other, one)
    };
    let is_level = |one: &Promise<'_>| one.is_level() && !one.is_growth() && one.side() == Side::Above;
    let is_rising = early.kind().is_none_or(|kind| kind != TrackedKind::New);
    let falls = early.year < late.year && late.reading.high < early.reading.low;
    falls && is_rising && is_level(early) && is_level(late)
}

/// Place of the first target of the same thing in its plan.
fn first_of(known: &Known<'_>, one: &Promise<'_>) -> usize {
    let same = |other: &&Promise<'_>| other.subject() == one.subject();
    known
        .promises
        .iter()
        .find(same)
        .map_or(one.order, |other| other.order)
}

/// Of two definitions the two targets whose years are nearest.
fn nearest<'a, 'b>(
    first: &'b Known<'a>,
    second: &'b Known<'a>,
    one: &'b Promise<'a>,
    other: &'b Promise<'a>,
) -> (&'b Promise<'a>, &'b Promise<'a>) {
    let pairs = like(first, one).flat_map(|one| like(second, other).map(move |other| (one, other)));
    pairs
        .min_by_key(|(one, other)| ((one.year - other.year).abs(), one.order, other.order))
        .unwrap_or((one, other))
}

/// The city's levels of the same thing with the same definition.
fn like<'a, 'b>(
    known: &'b Known<'a>,
    one: &Promise<'b>,
) -> impl Iterator<Item = &'b Promise<'a>> + use<'a, 'b> {
    let (subject, counted) = (one.subject(), definition(one));
    known.promises.iter().filter(move |one| {
        one.subject() == subject && definition(one) == counted && one.is_of_city() && one.is_level()
    })
}

fn is_comparable(one: &Promise<'_>, other: &Promise<'_>, is_same_plan: bool) -> bool {
    // The cell of a table has no scope of its own beside its indicator's.
    let is_cell = |one: &Promise<'_>| {
        one.plan
            .quotas
            .iter()
            .any(|quota| quota.city.as_ref() == Some(&one.target.id))
    };
    let counts = |one: &Promise<'_>| {
        matches!(one.target.role, Role::Goal | Role::Task) && one.is_of_city() && !is_cell(one)
    };
    let same = one.subject().is_some() && one.subject() == other.subject();
    // Within a plan a concept may have several indicators, which its own names tell apart.
    let same_id = !is_same_plan || one.target.indicator == other.target.indicator;
    let levels = one.target.measure == other.target.measure || !is_same_plan;
    same && same_id && levels && counts(one) && counts(other)
}

fn difference(a: Definition<'_>, b: Definition<'_>) -> Option<Code> {
    let is_stock = |kind: TrackedKind| kind == TrackedKind::Stock;
    if let (Some(a), Some(b)) = (a.1, b.1) {
        let is_cumulative = |kind: TrackedKind| kind == TrackedKind::Cumulative;
        if is_stock(a) != is_stock(b) || (is_cumulative(a) != is_cumulative(b) && !is_stock(a)) {
            return Some(Code::StockAndFlow);
        }
    }
    (a.0 != b.0).then_some(Code::TwoDefinitions)
}

fn tell(code: Code, one: &Promise<'_>, other: &Promise<'_>) -> Finding {
    let finding = one
        .tell_as(Finding::new(code), "first_value", "first")
        .year("first_year", one.year);
    let finding = other
        .tell_as(finding, "second_value", "second")
        .year("second_year", other.year);
    if matches!(code, Code::TwoDefinitions | Code::LaterBelowInOtherScope) {
        return finding
            .word("first_scope", scope(one))
            .word("second_scope", scope(other));
    }
    finding
}

/// Whose a figure is; of the registry's indicators the registry says it where the document does not.
fn scope(one: &Promise<'_>) -> Said {
    match (one.scope(), one.tracked, one.family) {
        (None, None, Some(family)) => Said::IndicatorScope(family.id.to_owned()),
        (Some(word), ..) => {
            let en = one.plan.scopes.get(word).cloned();
            let zh = word.to_owned();
            Said::Name(LocalText { zh, en })
        }
        (None, ..) => Said::Scope(None),
    }
}

/// The output of the flagship chains, which a stated share of output names, beside their revenue.
fn output_and_revenue(first: &Known<'_>, second: &Known<'_>, findings: &mut Findings) {
    let is = |one: &Promise<'_>, indicator: Indicator| one.target.indicator == indicator.family().id;
    let outputs = first.plan.relations.iter().filter_map(|relation| {
        let share = promise(first, relation.result.as_ref()?)?;
        let is_flagship = relation.kind == RelationKind::ShareOf && is(&share, Indicator::ShareFlagship);
        promise(first, relation.items.first()?).filter(|part| is_flagship && part.is_level())
    });
    let revenues = || {
        second
            .promises
            .iter()
            .filter(|one| is(one, Indicator::RevenueFlagship) && one.is_level())
    };
    let pairs = outputs.flat_map(|output| revenues().map(move |revenue| (output, revenue)));
    let nearest = pairs.min_by_key(|(output, revenue)| ((output.year - revenue.year).abs(), output.order));
    findings.check();
    if let Some((output, revenue)) = nearest {
        findings.add(
            (output.at, output.order),
            tell(Code::OutputAndRevenue, &output, revenue),
        );
    }
}
