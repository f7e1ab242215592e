//! What two growth rates, or two multiples, imply together: a ratio that grows faster than what stands above its line means that less
//! stands below it.

use crate::plan::{Measure, RelationKind};
use crate::registry::Indicator;
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding};
use super::known::Known;
use super::margins::GROWN;
use super::parts::promise;
use super::promise::Promise;

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    for relation in known
        .plan
        .relations
        .iter()
        .filter(|one| one.kind == RelationKind::RatioOf)
    {
        let [numerator, denominator] = relation.items.as_slice() else {
            continue;
        };
        let ratio = relation.result.as_ref().and_then(|id| promise(known, id));
        let (Some(numerator), Some(ratio), Some(denominator)) =
            (promise(known, numerator), ratio, Indicator::by_id(denominator))
        else {
            continue;
        };
        let both = |measure: Measure| numerator.target.measure == measure && ratio.target.measure == measure;
        let same_years = numerator.target.period == ratio.target.period && numerator.year == ratio.year;
        if same_years && both(Measure::Multiple) {
            multiples(known, &numerator, &ratio, denominator, findings);
        }
        if !same_years || !both(Measure::AverageGrowth) || ratio.reading.low <= -1.0 {
            continue;
        }
        findings.check();
        let implied = |above: f64, of: f64| (1.0 + above) / (1.0 + of) - 1.0;
        if implied(numerator.reading.high, ratio.reading.low) >= 0.0 {
            continue;
        }
        let a_year = implied(numerator.reading.value, ratio.reading.value);
        let base_year = ratio.target.first_year(known.plan.head.base_year) - 1;
        let years = f64::from(ratio.year - base_year);
        let finding = numerator.tell_as(Finding::new(Code::DenominatorShrinks), "numerator", "first");
        let finding = ratio
            .tell_as(finding, "ratio", "second")
            .indicator("third", denominator)
            .figure("change_a_year", a_year, Unit::Rate.display(None))
            .figure(
                "change",
                libm::pow(1.0 + a_year, years) - 1.0,
                Unit::Share.display(None),
            )
            .year("base_year", base_year)
            .year("year", ratio.year);
        findings.add((numerator.at, numerator.order), finding);
    }
}

/// Two multiples of one base year: what is multiplied above the line and no less as a ratio leaves what is below it where it was.
fn multiples(
    known: &Known<'_>,
    numerator: &Promise<'_>,
    ratio: &Promise<'_>,
    denominator: Indicator,
    findings: &mut Findings,
) {
    if ratio.reading.value <= 0.0 {
        return;
    }
    findings.check();
    let change = numerator.reading.value / ratio.reading.value - 1.0;
    if numerator.reading.value < GROWN || change > 0.0 {
        return;
    }
    let finding = numerator.tell_as(Finding::new(Code::DenominatorStands), "numerator", "first");
    let finding = ratio
        .tell_as(finding, "ratio", "second")
        .indicator("third", denominator)
        .figure("change", change, Unit::Share.display(None))
        .year(
            "base_year",
            ratio.target.first_year(known.plan.head.base_year) - 1,
        )
        .year("year", ratio.year);
    findings.add((numerator.at, numerator.order), finding);
}
