//! The same thing promised twice in one document: with two numbers, with 左右 in one clause and not in the other, or a yearly number
//! that does not come to the total.

use crate::plan::{Measure, TrackedKind};
use crate::registry::indicators::Kind;

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::Known;
use super::promise::Promise;
use super::reading::{Side, is_about};

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    for (index, first) in known.promises.iter().enumerate() {
        for second in &known.promises[index + 1..] {
            if is_same_thing(first, second) {
                compare(first, second, findings);
            } else if is_same_indicator(first, second) {
                yearly_and_total(known, first, second, findings);
                yearly_and_total(known, second, first, findings);
            }
        }
    }
}

/// Whether both are of the same indicator, place and scope.
pub(super) fn is_same_indicator(first: &Promise<'_>, second: &Promise<'_>) -> bool {
    let (a, b) = (first.target, second.target);
    a.indicator == b.indicator
        && a.region == b.region
        && a.place == b.place
        && first.scope() == second.scope()
        && a.role == b.role
}

fn is_same_thing(first: &Promise<'_>, second: &Promise<'_>) -> bool {
    let (a, b) = (first.target, second.target);
    is_same_indicator(first, second) && a.measure == b.measure && a.year == b.year && a.period == b.period
}

fn compare(first: &Promise<'_>, second: &Promise<'_>, findings: &mut Findings) {
    // A least and a most are a range; numbers in one clause are steps of one statement, but not those of every year of one period.
    let opposed = matches!(
        (first.side(), second.side()),
        (Side::Above, Side::Below) | (Side::Below, Side::Above)
    );
    let (a, b) = (&first.target.source, &second.target.source);
    let every_year = first.target.period.is_some() && first.target.measure == Measure::YearlyIncrease;
    let one_statement = a.clause == b.clause && first.is_stretch() == second.is_stretch() && !every_year;
    if opposed || one_statement {
        return;
    }
    findings.check();
    let at = (first.at, first.order);
    let pair = |code: Code| {
        let finding = first.tell_as(Finding::new(code), "first_value", "first");
        second.tell_as(finding, "second_value", "second")
    };
    if first.is_stretch() != second.is_stretch() {
        let (must, stretch) = if first.is_stretch() {
            (second, first)
        } else {
            (first, second)
        };
        let is_less = match must.side() {
            Side::Below => stretch.reading.low > must.reading.high,
            _ => stretch.reading.high < must.reading.low,
        };
        if is_less {
            let finding = must.tell_as(Finding::new(Code::StretchBelowMust), "must", "first");
            findings.add(at, stretch.tell_as(finding, "stretch", "second"));
        }
        return;
    }
    if !first.reading.meets(second.reading) {
        let difference = (second.reading.value - first.reading.value).abs();
        let finding = pair(Code::TwoNumbers).figure("difference", difference, first.display());
        findings.add(at, finding);
    } else if is_about(first.target) != is_about(second.target) {
        let (about, firm) = if is_about(first.target) {
            (first, second)
        } else {
            (second, first)
        };
        let finding = about.tell_as(Finding::new(Code::Reworded), "about", "first");
        let finding = firm.tell_as(finding, "firm", "second");
        findings.add(at, finding.word("level", Said::Level(about.target.level)));
    }
}

/// A number of every year of a period, and the total at its end.
fn yearly_and_total(known: &Known<'_>, yearly: &Promise<'_>, total: &Promise<'_>, findings: &mut Findings) {
    let Some((first, last)) = yearly.target.period else {
        return;
    };
    let is_cumulative = total.kind() == Some(TrackedKind::Cumulative)
        || total.family.is_some_and(|family| family.kind == Kind::Cumulative);
    let fits = yearly.target.measure == Measure::YearlyIncrease
        && total.is_level()
        && total.year == last
        && first == yearly.plan.head.base_year + 1
        && is_cumulative
        && yearly.side() == Side::Above
        && total.side() == Side::Above
        && (yearly.is_stretch() || !total.is_stretch());
    let Some(base) = known.base(total).filter(|_| fits) else {
        return;
    };
    findings.check();
    let years = f64::from(last - first + 1);
    let reached = base.reading.plus(yearly.reading.times(years));
    if reached.high >= total.reading.low {
        return;
    }
    let finding = yearly.tell_as(Finding::new(Code::YearlyMissesTotal), "yearly", "first");
    let finding = total
        .tell_as(finding, "total", "second")
        .figure("base", base.reading.value, total.display())
        .figure("reached", reached.value, total.display())
        .year("year", last);
    findings.add((yearly.at, yearly.order), finding);
}
