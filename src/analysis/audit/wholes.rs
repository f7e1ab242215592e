//! Wholes that the document does not give: what a part and its share imply, how far yearly tasks cover what they are to cover, and how
//! fast a part outgrows its whole.

use crate::plan::{Relation, RelationKind, SourceKind};
use crate::registry::Indicator;
use crate::units::{Display, Unit};

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::{Known, Pace};
use super::margins::{BEYOND, RATIO_SHIFT, SHARE_LEAP, registry_pace};
use super::parts::promise;
use super::promise::Promise;
use super::reading::{Reading, Side};

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    let mut leaps: Vec<Leap<'_>> = Vec::new();
    for relation in &known.plan.relations {
        let [part, whole] = relation.items.as_slice() else {
            continue;
        };
        let (one, is_target) = (amount(known, part), promise(known, whole).is_some());
        match (relation.kind, one) {
            (RelationKind::ShareOf, Some(one)) if !is_target => share(known, relation, &one, whole, findings),
            (RelationKind::PartOf, Some(one)) if !is_target => {
                leaps.extend(leap(known, &one, whole, findings));
            }
            (RelationKind::RatioOf, Some(one)) if is_target => ratio(known, &one, whole, findings),
            _ => {}
        }
    }
    // Of several years of one thing the one that asks for most.
    for one in &leaps {
        let of_it = |other: &&Leap<'_>| other.part.target.indicator == one.part.target.indicator;
        let is_most = leaps.iter().filter(of_it).all(|other| other.times <= one.times);
        if is_most {
            findings.add((one.part.at, one.part.order), one.finding.clone());
        }
    }
}

/// A target, or the targets whose sum has a name in the pack and no target of its own.
struct Amount<'a> {
    parts: Vec<Promise<'a>>,
    reading: Reading,
}

impl<'a> Amount<'a> {
    fn first(&self) -> &Promise<'a> {
        &self.parts[0]
    }

    fn tell(&self, mut finding: Finding) -> Finding {
        for part in &self.parts {
            finding = part.tell(finding);
        }
        finding
            .figure("part", self.reading.value, self.first().display())
            .named("first", &self.first().target.name)
    }
}

fn amount<'a>(known: &Known<'a>, id: &str) -> Option<Amount<'a>> {
    if let Some(one) = promise(known, id) {
        let reading = one.reading;
        return Some(Amount {
            parts: vec![one],
            reading,
        });
    }
    let is_sum = |one: &&Relation| one.kind == RelationKind::SumOf && one.result.as_deref() == Some(id);
    let relation = known.plan.relations.iter().find(is_sum)?;
    let parts: Option<Vec<Promise<'a>>> = relation.items.iter().map(|id| promise(known, id)).collect();
    let parts = parts.filter(|parts| !parts.is_empty())?;
    let is_alike = parts.iter().all(|part| {
        part.display().unit == parts[0].display().unit && part.year == parts[0].year && part.is_level()
    });
    let rest = parts.iter().skip(1);
    let reading = rest.fold(parts[0].reading, |sum, part| sum.plus(part.reading));
    is_alike.then_some(Amount { parts, reading })
}

/// What the base year has of a whole.
pub(super) struct Whole {
    pub value: f64,
    pub year: i32,
    pub kind: SourceKind,
    pub display: Display,
    pub name: Said,
    /// Plausible growth a year, where there is a band.
    pub pace: Option<(f64, f64)>,
}

/// Of an indicator of the registry or of the pack; where the base year has no figure, the latest published one before.
pub(super) fn whole_of(known: &Known<'_>, id: &str) -> Option<Whole> {
    let base_year = known.plan.head.base_year;
    let actuals = known.plan.actuals.iter();
    let published = actuals
        .filter(|one| one.indicator == id && one.region.is_none() && one.year <= base_year)
        .max_by_key(|one| one.year)
        .map(|one| (one.value, one.year, one.source.kind));
    if let Some(indicator) = Indicator::by_id(id) {
        let own = known.base_value(id);
        let own = own.map(|value| (value, base_year, known.basis(indicator)));
        let (value, year, kind) = own.or(published)?;
        let family = indicator.family();
        let pace = registry_pace(indicator).and_then(|pace| match pace {
            Pace::Rate(low, high) => Some((low, high)),
            Pace::Step(..) => None,
        });
        return Some(Whole {
            value,
            year,
            kind,
            display: family.unit.display(family.decimals),
            name: Said::Indicator(family.id.to_owned()),
            pace,
        });
    }
    let tracked = known.plan.tracked.iter().find(|one| one.id == id)?;
    let own = tracked.value.zip(tracked.source.as_ref());
    let own = own.map(|(value, source)| (value, base_year, source.kind));
    let (value, year, kind) = own.or(published)?;
    Some(Whole {
        value,
        year,
        kind,
        display: tracked.display(),
        name: Said::Name(tracked.name.within_quotes()),
        pace: None,
    })
}

fn share(known: &Known<'_>, relation: &Relation, part: &Amount<'_>, whole: &str, findings: &mut Findings) {
    let stated = relation.result.as_ref().and_then(|id| promise(known, id));
    let whole = whole_of(known, whole).filter(|whole| whole.value > 0.0);
    let (Some(stated), Some(whole)) = (stated, whole) else {
        return;
    };
    if !stated.is_share() || stated.reading.low <= 0.0 {
        return;
    }
    match part.first().target.period {
        Some((first, last)) => coverage(part, &stated, &whole, last - first + 1, findings),
        None if part.first().display().unit == whole.display.unit => {
            implied_whole(part, &stated, &whole, findings);
        }
        None => {}
    }
}

/// A whole that a part and its share imply, beside what there is.
fn implied_whole(part: &Amount<'_>, stated: &Promise<'_>, whole: &Whole, findings: &mut Findings) {
    let years = stated.year - whole.year;
    let Some(implied) = part
        .reading
        .over(stated.reading)
        .filter(|_| part.first().year == stated.year)
    else {
        return;
    };
    let Some(growth) = Reading::exact(whole.value).growth_to(implied, years) else {
        return;
    };
    findings.check();
    let (low, high) = whole.pace.unwrap_or((0.0, f64::INFINITY));
    let is_beyond = growth.low > high * (1.0 + BEYOND) || growth.high < low.min(0.0);
    let code = if is_beyond {
        Code::WholeBeyondRange
    } else {
        Code::ImpliedWhole
    };
    let finding = part.tell(Finding::new(code));
    let mut finding = stated
        .tell_as(finding, "stated_share", "second")
        .word("third", whole.name.clone())
        .figure("implied", implied.value, whole.display.clone())
        .figure("base", whole.value, whole.display.clone())
        .figure(
            "times_base",
            implied.value / whole.value,
            Unit::Times.display(None),
        )
        .figure("change_a_year", growth.value, Unit::Rate.display(None))
        .year("base_year", whole.year)
        .year("year", stated.year)
        .word("basis", Said::Source(whole.kind));
    if is_beyond {
        finding = finding
            .figure("plausible_low", low, Unit::Rate.display(None))
            .figure("plausible_high", high, Unit::Rate.display(None));
    }
    findings.add((part.first().at, part.first().order), finding);
}

/// Whether a yearly task, each time for another of them, comes to the share of all that the document promises.
fn coverage(part: &Amount<'_>, stated: &Promise<'_>, whole: &Whole, years: i32, findings: &mut Findings) {
    let total = part.reading.times(f64::from(years));
    let Some(covered) = total.over(Reading::exact(whole.value)) else {
        return;
    };
    findings.check();
    if stated.side() == Side::Below || covered.high >= stated.reading.low {
        return;
    }
    let finding = part.tell(Finding::new(Code::CoverageShort));
    let finding = stated
        .tell_as(finding, "stated_share", "second")
        .word("third", whole.name.clone())
        .figure("total", total.value, part.first().display())
        .figure("base", whole.value, whole.display.clone())
        .figure("covered", covered.value, stated.display())
        .year("base_year", whole.year)
        .word("basis", Said::Source(whole.kind));
    findings.add((part.first().at, part.first().order), finding);
}

/// A part that outgrows its whole.
struct Leap<'a> {
    part: Promise<'a>,
    times: f64,
    finding: Finding,
}

fn leap<'a>(known: &Known<'a>, part: &Amount<'a>, whole: &str, findings: &mut Findings) -> Option<Leap<'a>> {
    let one = part.first();
    let whole = whole_of(known, whole)?;
    let (_, high) = whole.pace?;
    let is_one = part.parts.len() == 1 && one.is_level() && one.display().unit == whole.display.unit;
    let base = known.base(one).filter(|_| is_one)?;
    let years = one.year - whole.year;
    if years <= 0 || whole.value <= 0.0 || base.reading.value <= 0.0 {
        return None;
    }
    findings.check();
    let largest = whole.value * libm::pow(1.0 + high, f64::from(years));
    let (share, least) = (base.reading.value / whole.value, one.reading.value / largest);
    if least <= SHARE_LEAP * share {
        return None;
    }
    let unit = Unit::Share.display(None);
    let finding = one
        .tell_as(Finding::new(Code::ShareLeaps), "part", "first")
        .word("third", whole.name)
        .figure("base", base.reading.value, one.display())
        .figure("share", share, unit.clone())
        .figure("least_share", least, unit)
        .figure("plausible_high", high, Unit::Rate.display(None))
        .year("base_year", whole.year)
        .year("year", one.year);
    Some(Leap {
        part: *one,
        times: least / share,
        finding,
    })
}

/// Two amounts of one year whose ratio is far from the base year's.
fn ratio(known: &Known<'_>, above: &Amount<'_>, below: &str, findings: &mut Findings) {
    let (one, Some(below)) = (above.first(), promise(known, below)) else {
        return;
    };
    let is_compared = above.parts.len() == 1
        && one.is_level()
        && below.is_level()
        && one.year == below.year
        && one.display().unit == below.display().unit;
    let (Some(base), Some(base_below)) = (known.base(one), known.base(&below)) else {
        return;
    };
    let now = one.reading.over(below.reading);
    let before = base.reading.over(base_below.reading);
    let (Some(now), Some(before)) = (now, before.filter(|_| is_compared)) else {
        return;
    };
    findings.check();
    let is_far = now.low > RATIO_SHIFT * before.value || now.high * RATIO_SHIFT < before.value;
    if !is_far || before.value <= 0.0 {
        return;
    }
    let unit = Unit::Share.display(None);
    let finding = one.tell_as(Finding::new(Code::RatioShifts), "numerator", "first");
    let finding = below
        .tell_as(finding, "denominator", "second")
        .figure("ratio", now.value, unit.clone())
        .figure("base_ratio", before.value, unit)
        .year("base_year", known.plan.head.base_year)
        .year("year", one.year);
    findings.add((one.at, one.order), finding);
}
