//! Bases that 翻番 and 年均增长 imply, beside the level that stands with them.

use crate::plan::{Level, Measure};
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding};
use super::known::{Known, Pace};
use super::margins::{GROWTH_SLACK, LEAP, MULTIPLE_SLACK};
use super::promise::Promise;
use super::reading::Reading;

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    for promise in &known.promises {
        match promise.target.measure {
            Measure::Multiple => multiple(known, promise, findings),
            Measure::AverageGrowth => growth(known, promise, findings),
            _ => {}
        }
    }
}

/// The level of the same thing for the same year, as firm as asked.
fn level<'a, 'b>(known: &'b Known<'a>, of: &Promise<'_>, firm: Level) -> Option<&'b Promise<'a>> {
    known.promises.iter().find(|one| {
        one.is_level()
            && one.target.indicator == of.target.indicator
            && one.target.region == of.target.region
            && one.target.place == of.target.place
            && one.scope() == of.scope()
            && one.year == of.year
            && (one.target.level == Level::Stretch) == (firm == Level::Stretch)
    })
}

fn multiple(known: &Known<'_>, multiple: &Promise<'_>, findings: &mut Findings) {
    let times = multiple.reading.value;
    let must = level(known, multiple, Level::Must);
    let stretch = level(known, multiple, Level::Stretch);
    let Some(first) = must.or(stretch).filter(|_| times > 0.0) else {
        return;
    };
    findings.check();
    let base = known.base(first);
    let implied = first.reading.value / times;
    let off = base.map(|base| (implied / base.reading.value - 1.0).abs());
    let is_off = off.is_some_and(|off| off > MULTIPLE_SLACK);
    let both = must
        .zip(stretch)
        .is_some_and(|(must, stretch)| !must.reading.meets(stretch.reading));
    let is_published = base.is_some_and(super::known::Sourced::is_published);
    if !is_published && outrun(known, multiple, first, implied, findings) {
        return;
    }
    let code = if is_off {
        Code::MultipleBase
    } else if both {
        Code::MultipleReadings
    } else if !is_published {
        Code::MultipleUnpublished
    } else {
        return;
    };
    let mut finding = multiple
        .tell_as(Finding::new(code), "multiple", "first")
        .year(
            "base_year",
            multiple.target.first_year(known.plan.head.base_year) - 1,
        )
        .year("year", multiple.year);
    finding = first
        .tell(finding)
        .figure("level", first.reading.value, first.display())
        .figure("implied", implied, first.display());
    if let Some(base) = base {
        finding = finding
            .figure("base", base.reading.value, first.display())
            .word("basis", super::finding::Said::Source(base.kind));
        if base.reading.value > 0.0 {
            let real = first.reading.value / base.reading.value;
            finding = finding.figure("times_base", real, Unit::Times.display(None));
        }
    }
    if let Some(stretch) = stretch.filter(|_| both) {
        finding = stretch
            .tell(finding)
            .figure("stretch", stretch.reading.value, stretch.display())
            .figure(
                "implied_by_stretch",
                stretch.reading.value / times,
                stretch.display(),
            );
    }
    findings.add((multiple.at, multiple.order), finding);
}

/// Whether from the base that a multiple implies to the first figure published since it took more growth than any that is plausible.
fn outrun(
    known: &Known<'_>,
    multiple: &Promise<'_>,
    level: &Promise<'_>,
    implied: f64,
    findings: &mut Findings,
) -> bool {
    let base_year = multiple.target.first_year(known.plan.head.base_year) - 1;
    let actuals = known.plan.actuals.iter();
    let since = actuals.filter(|one| {
        one.comparable
            && one.indicator == level.target.indicator
            && one.region.is_none()
            && base_year < one.year
            && one.year < level.year
    });
    let (Some(fact), Some(Pace::Rate(_, high))) = (since.min_by_key(|one| one.year), known.plausible(level))
    else {
        return false;
    };
    let took = Reading::exact(implied).growth_to(Reading::exact(fact.value), fact.year - base_year);
    let Some(took) = took.filter(|took| took.value > LEAP * high) else {
        return false;
    };
    let unit = Unit::Rate.display(None);
    let finding = multiple.tell_as(Finding::new(Code::MultipleOutrun), "multiple", "first");
    let finding = level
        .tell(finding)
        .of(&known.plan.head.id, &fact.indicator, None)
        .figure("level", level.reading.value, level.display())
        .figure("implied", implied, level.display())
        .figure("published", fact.value, level.display())
        .figure("needed", took.value, unit.clone())
        .figure("plausible_high", high, unit)
        .year("base_year", base_year)
        .year("published_year", fact.year)
        .year("year", multiple.year);
    findings.add((multiple.at, multiple.order), finding);
    true
}

/// A growth rate to the year of a level: from which base it comes.
fn growth(known: &Known<'_>, growth: &Promise<'_>, findings: &mut Findings) {
    let base_year = known.plan.head.base_year;
    let first = growth.target.first_year(base_year);
    let level = level(known, growth, Level::Must).or_else(|| level(known, growth, Level::Stretch));
    let Some(level) = level.filter(|_| first == base_year + 1 && growth.year > base_year) else {
        return;
    };
    let Some(base) = known.base(level).filter(|base| base.reading.value > 0.0) else {
        return;
    };
    let years = f64::from(growth.year - base_year);
    let back = |rate: f64, level: f64| level / libm::pow(1.0 + rate, years);
    let (low, high) = (
        back(growth.reading.high, level.reading.low),
        back(growth.reading.low, level.reading.high),
    );
    if growth.reading.low <= -1.0 {
        return;
    }
    findings.check();
    let base_value = base.reading.value;
    if (low * (1.0 - GROWTH_SLACK)..=high * (1.0 + GROWTH_SLACK)).contains(&base_value) {
        return;
    }
    let finding = growth.tell_as(Finding::new(Code::GrowthBase), "growth", "first");
    let real = libm::pow(level.reading.value / base_value, 1.0 / years) - 1.0;
    let finding = level
        .tell_as(finding, "level", "second")
        .figure(
            "implied",
            back(growth.reading.value, level.reading.value),
            level.display_a_year(),
        )
        .figure("base", base_value, level.display_a_year())
        .figure("growth_from_base", real, Unit::Rate.display(None))
        .year("base_year", base_year)
        .year("year", growth.year)
        .word("basis", super::finding::Said::Source(base.kind));
    findings.add((growth.at, growth.order), finding);
}
