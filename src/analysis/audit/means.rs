//! Tables of ratios and growth rates: whether any weights of the places make the city's figure, and whether plausible ones do.
//!
//! The cells of a row are printed alike, so that each may be off by half of the finest step in the row. Plausible weights lie within
//! the plausible bands of the places' shares, of land, workers or output as the registry says for the indicator; where the model has
//! no weights for it, only the smallest and the largest figure bound the mean.

use crate::inputs::Process;
use crate::plan::{Plan, Quantity, Quota, QuotaKind, Region};
use crate::quotas::kind::weighing_of;
use crate::quotas::weights::weights_needed;
use crate::registry::Indicator;
use crate::units::Unit;

use super::Findings;
use super::finding::{Code, Finding};
use super::known::Known;
use super::margins::{PLACES, SHARE_SLACK};
use super::parts::promise;
use super::promise::Promise;
use super::reading::Side;

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    for quota in known
        .plan
        .quotas
        .iter()
        .filter(|one| one.kind != QuotaKind::Additive)
    {
        let Some(city) = quota.city.as_ref().and_then(|id| promise(known, id)) else {
            continue;
        };
        let regions = known.plan.regions.iter();
        let cells: Vec<(&Region, Promise<'_>)> = regions
            .filter_map(|region| Some((region, promise(known, quota.regions.get(&region.id)?)?)))
            .collect();
        if !cells.is_empty() {
            uniform(&city, &cells, findings);
            of_row(known, quota, &city, &cells, findings);
        }
    }
}

/// Whether all places have the city's own figure, so that the row hands nothing down.
fn uniform(city: &Promise<'_>, cells: &[(&Region, Promise<'_>)], findings: &mut Findings) {
    findings.check();
    let is_one = |(_, cell): &(&Region, Promise<'_>)| cell.reading.value == city.reading.value;
    if cells.len() < PLACES || !cells.iter().all(is_one) {
        return;
    }
    let mut finding = city.tell_as(Finding::new(Code::UniformRow), "city", "first");
    for (_, cell) in cells {
        finding = cell.tell(finding);
    }
    let finding = finding.figure("places", cells.len() as f64, Unit::Plain.display(Some(0)));
    findings.add((city.at, city.order), finding);
}

fn of_row(
    known: &Known<'_>,
    quota: &Quota,
    city: &Promise<'_>,
    cells: &[(&Region, Promise<'_>)],
    findings: &mut Findings,
) {
    let values: Vec<f64> = cells.iter().map(|(_, cell)| cell.reading.value).collect();
    let steps = cells.iter().map(|(_, cell)| cell).chain([city]);
    let half = steps
        .map(|one| one.reading.high - one.reading.value)
        .fold(f64::INFINITY, f64::min);
    let low = values.iter().copied().fold(f64::INFINITY, f64::min) - half;
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max) + half;
    let target = city.reading.value;
    findings.check();
    let beyond = |code: Code, low: f64, high: f64| {
        let mut finding = city.tell_as(Finding::new(code), "city", "first");
        for (number, (_, cell)) in (1..).zip(cells) {
            finding =
                cell.tell(finding)
                    .figure(&format!("place_{number}"), cell.reading.value, cell.display());
        }
        finding
            .figure("mean_low", low, city.display())
            .figure("mean_high", high, city.display())
    };
    let at = (city.at, city.order);
    // What all places together reach may be more than the city asks for, and not less; the other way round for caps.
    let exceeds = |low: f64, high: f64| match city.side() {
        Side::Above => low > target + half,
        Side::Below => high < target - half,
        Side::Around => false,
    };
    let misses = |low: f64, high: f64| match city.side() {
        Side::Above => high < target - half,
        Side::Below => low > target + half,
        Side::Around => high < target - half || low > target + half,
    };
    if misses(low, high) {
        findings.add(at, beyond(Code::MeanOutsideRegions, low + half, high - half));
        return;
    }
    if exceeds(low, high) {
        findings.add(at, beyond(Code::QuotasExceedCity, low + half, high - half));
        return;
    }
    let Some(bounds) = bounds(known.plan, quota, city, cells) else {
        return;
    };
    findings.check();
    let Ok(needed) = weights_needed(&values, &bounds, target) else {
        return;
    };
    let (low, high) = (
        needed.extremes.interval.0 - half,
        needed.extremes.interval.1 + half,
    );
    if misses(low, high) {
        findings.add(
            at,
            beyond(Code::MeanNeedsUnlikelyWeights, low + half, high - half),
        );
    } else if exceeds(low, high) {
        findings.add(at, beyond(Code::QuotasExceedCity, low + half, high - half));
    }
}

/// The least and the most share of each place; `None` where the model has no weights for the indicator, or a place is missing.
fn bounds(
    plan: &Plan,
    quota: &Quota,
    city: &Promise<'_>,
    cells: &[(&Region, Promise<'_>)],
) -> Option<Vec<(f64, f64)>> {
    if cells.len() != plan.regions.len() || quota.kind == QuotaKind::Uniform {
        return None;
    }
    let by = match city.tracked {
        Some(tracked) => (tracked.process == Some(Process::Composition)).then_some(Indicator::Va)?,
        None => weighing_of(city.family?.indicator)?.by,
    };
    let share = |region: &'_ Region| -> (f64, f64) {
        let own = match by {
            Indicator::LandInUse => region.land_share.as_ref(),
            Indicator::Workers => region.workers_share.as_ref(),
            _ => None,
        };
        band(own.unwrap_or(&region.output_share))
    };
    Some(cells.iter().map(|(region, _)| share(region)).collect())
}

fn band(share: &Quantity) -> (f64, f64) {
    let slack = || {
        (
            share.value * (1.0 - SHARE_SLACK),
            share.value * (1.0 + SHARE_SLACK),
        )
    };
    let (low, high) = share.plausible.unwrap_or_else(slack);
    (low.clamp(0.0, 1.0), high.clamp(0.0, 1.0))
}
