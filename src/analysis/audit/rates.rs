//! What two growth rates imply together: a ratio that grows faster than what stands above its line means that less stands below it.

use crate::plan::{Measure, RelationKind};
use crate::registry::Indicator;
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding};
use super::known::Known;
use super::parts::promise;

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
        let is_rate = |measure: Measure| measure == Measure::AverageGrowth;
        let same_years = numerator.target.period == ratio.target.period && numerator.year == ratio.year;
        let both = is_rate(numerator.target.measure) && is_rate(ratio.target.measure);
        if !same_years || !both || ratio.reading.low <= -1.0 {
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
