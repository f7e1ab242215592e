//! What targets imply together: land and workers from value added, GDP from its share, tax and value-added rates, CO2 per energy.
//!
//! Each is compared with the base year's own figure by the same formula, so that a difference of scope between the two sides drops out.

use crate::plan::{Comparison, Measure};
use crate::registry::Indicator;
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding, Said};
use super::known::Known;
use super::margins::{BELOW_COAL, COAL, FUELS, GDP, LAND, TAX_SHARE, VA_RATE, WORKERS};
use super::promise::Promise;

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    let levels = |indicator: Indicator| {
        known.promises.iter().filter(move |one| {
            let is_it = one.family.is_some_and(|family| family.indicator == indicator);
            is_it
                && one.tracked.is_none()
                && one.target.indicator == indicator.family().id
                && one.is_of_city()
                && one.is_level()
                && one.reading.value > 0.0
        })
    };
    // The target of another indicator for the same year, and as firm where there is one.
    let beside = |one: &Promise<'_>, indicator: Indicator| {
        let same_year = || levels(indicator).filter(|other| other.year == one.year);
        same_year()
            .find(|other| other.is_stretch() == one.is_stretch())
            .or_else(|| same_year().find(|_| !one.is_stretch()))
    };
    for va in levels(Indicator::Va) {
        for (ratio, denominator, bounds) in [
            (Indicator::VaPerMu, Indicator::LandInUse, LAND),
            (Indicator::LabourProductivity, Indicator::Workers, WORKERS),
        ] {
            if let Some(ratio) = beside(va, ratio) {
                implied_denominator(known, va, ratio, denominator, bounds, findings);
            }
        }
        if let Some(share) = beside(va, Indicator::GdpManufacturingShare) {
            implied_gdp(known, va, share, findings);
        }
        if let Some(output) = beside(va, Indicator::Output) {
            va_rate(known, va, output, findings);
        }
    }
    let mut years = Vec::new();
    for tax in levels(Indicator::TaxPerMu) {
        if let Some(va) = beside(tax, Indicator::VaPerMu).filter(|_| !years.contains(&tax.year)) {
            years.push(tax.year);
            tax_share(known, tax, va, findings);
        }
    }
    for co2 in levels(Indicator::Co2Freed) {
        if let Some(energy) = beside(co2, Indicator::EnergyFreed) {
            co2_factor(co2, energy, findings);
        }
    }
}

/// Growth a year of a single figure.
fn growth(from: f64, to: f64, years: i32) -> Option<f64> {
    (from > 0.0 && to > 0.0 && years > 0).then(|| libm::pow(to / from, 1.0 / f64::from(years)) - 1.0)
}

fn implied_denominator(
    known: &Known<'_>,
    va: &Promise<'_>,
    ratio: &Promise<'_>,
    denominator: Indicator,
    bounds: (f64, f64),
    findings: &mut Findings,
) {
    let base_year = known.plan.head.base_year;
    let base = |indicator: Indicator| known.base_value(indicator.family().id);
    let (Some(base_va), Some(base_ratio), Some(base)) =
        (base(Indicator::Va), known.base(ratio), base(denominator))
    else {
        return;
    };
    // The base year's figures by the same formula give the factor between the units.
    let factor = base * base_ratio.reading.value / base_va;
    let implied = factor * va.reading.value / ratio.reading.value;
    let years = va.year - base_year;
    let Some(rate) = growth(base, implied, years) else {
        return;
    };
    findings.check();
    if (bounds.0..=bounds.1).contains(&rate) || is_said_by_must(known, va, ratio) {
        return;
    }
    let unit = denominator.family().unit.display(denominator.family().decimals);
    let finding = va.tell_as(Finding::new(Code::ImpliedDenominator), "numerator", "first");
    let finding = ratio
        .tell_as(finding, "ratio", "second")
        .indicator("third", denominator)
        .figure("implied", implied, unit.clone())
        .figure("base", base, unit)
        .figure("change", implied / base - 1.0, Unit::Share.display(None))
        .figure("change_a_year", rate, Unit::Rate.display(None))
        .year("base_year", base_year)
        .year("year", va.year)
        .word("basis", Said::Source(known.basis(denominator)));
    findings.add((va.at, va.order), finding);
}

/// Whether a firm target of the same year says it already, of one that is only striven for.
fn is_said_by_must(known: &Known<'_>, va: &Promise<'_>, ratio: &Promise<'_>) -> bool {
    va.is_stretch()
        && !ratio.is_stretch()
        && known.promises.iter().any(|one| {
            !one.is_stretch()
                && one.is_level()
                && one.year == va.year
                && one.target.indicator == va.target.indicator
        })
}

fn implied_gdp(known: &Known<'_>, va: &Promise<'_>, share: &Promise<'_>, findings: &mut Findings) {
    let base_year = known.plan.head.base_year;
    let base = |indicator: Indicator| known.base_value(indicator.family().id);
    let (Some(base_va), Some(gdp), Some(base_share)) = (
        base(Indicator::Va),
        base(Indicator::Gdp),
        base(Indicator::GdpManufacturingShare),
    ) else {
        return;
    };
    // Manufacturing value added goes with that of above-scale industry as in the base year.
    let manufacturing = va.reading.value * gdp * base_share / base_va;
    let implied = manufacturing / share.reading.value;
    let Some(rate) = growth(gdp, implied, va.year - base_year) else {
        return;
    };
    findings.check();
    if (GDP.0..=GDP.1).contains(&rate) {
        return;
    }
    let unit = Unit::YiYuan.display(Some(0));
    let finding = va.tell_as(Finding::new(Code::ImpliedGdp), "va", "first");
    let finding = share
        .tell_as(finding, "share", "second")
        .figure("manufacturing", manufacturing, unit.clone())
        .figure("implied", implied, unit.clone())
        .figure("base", gdp, unit)
        .figure("change_a_year", rate, Unit::Rate.display(None))
        .year("base_year", base_year)
        .year("year", va.year)
        .word("basis", Said::Source(known.basis(Indicator::Gdp)));
    findings.add((va.at, va.order), finding);
}

fn va_rate(known: &Known<'_>, va: &Promise<'_>, output: &Promise<'_>, findings: &mut Findings) {
    let (Some(base), Some(implied)) = (
        known.base_value(Indicator::VaRate.family().id),
        va.reading.over(output.reading),
    ) else {
        return;
    };
    findings.check();
    if (implied.value - base).abs() <= VA_RATE {
        return;
    }
    let share = Unit::Share.display(None);
    let finding = va.tell_as(Finding::new(Code::VaRate), "va", "first");
    let finding = output
        .tell_as(finding, "output", "second")
        .figure("implied", implied.value, share.clone())
        .figure("base", base, share)
        .year("base_year", known.plan.head.base_year)
        .year("year", va.year)
        .word("basis", Said::Source(known.basis(Indicator::VaRate)));
    findings.add((va.at, va.order), finding);
}

fn tax_share(known: &Known<'_>, tax: &Promise<'_>, va: &Promise<'_>, findings: &mut Findings) {
    let (Some(base_tax), Some(base_va)) = (known.base(tax), known.base(va)) else {
        return;
    };
    let (Some(base), Some(implied)) = (
        base_tax.reading.over(base_va.reading),
        tax.reading.over(va.reading),
    ) else {
        return;
    };
    findings.check();
    if (implied.value / base.value - 1.0).abs() <= TAX_SHARE {
        return;
    }
    let share = Unit::Share.display(None);
    let finding = tax.tell_as(Finding::new(Code::TaxShare), "tax", "first");
    let finding = va
        .tell_as(finding, "va", "second")
        .figure("implied", implied.value, share.clone())
        .figure("base", base.value, share)
        .year("base_year", known.plan.head.base_year)
        .year("year", tax.year)
        .word("basis", Said::Source(base_tax.weaker(base_va)));
    findings.add((tax.at, tax.order), finding);
}

fn co2_factor(co2: &Promise<'_>, energy: &Promise<'_>, findings: &mut Findings) {
    let compared =
        |one: &Promise<'_>| one.target.measure == Measure::Level && one.target.op != Some(Comparison::AtMost);
    let Some(factor) = co2
        .reading
        .over(energy.reading)
        .filter(|_| compared(co2) && compared(energy))
    else {
        return;
    };
    findings.check();
    let code = if factor.high < FUELS.0 || factor.low > FUELS.1 {
        Code::Co2FactorUnphysical
    } else if factor.high < COAL * (1.0 - BELOW_COAL) {
        Code::Co2Factor
    } else {
        return;
    };
    let unit = Unit::TonPerTce.display(None);
    let finding = co2.tell_as(Finding::new(code), "co2", "first");
    let finding = energy
        .tell_as(finding, "energy", "second")
        .figure("factor", factor.value, unit.clone())
        .figure("coal", COAL, unit.clone())
        .figure("fuels_low", FUELS.0, unit.clone())
        .figure("fuels_high", FUELS.1, unit);
    findings.add((co2.at, co2.order), finding);
}
