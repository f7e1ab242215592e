//! Rows of one table that no land of the places makes true together: figures per mu and shares of value added hang on the same land.
//!
//! Per-mu rows are means by land, shares of value added means by land times value added per mu. The extremes of such a mean lie at the
//! corners of what the per-mu rows allow, of which there are few.

use crate::inputs::Process;
use crate::plan::QuotaKind;
use crate::quotas::kind::weighing_of;
use crate::registry::Indicator;

use super::Findings;
use super::finding::{Code, Finding};
use super::known::Known;
use super::parts::promise;
use super::promise::Promise;
use super::reading::Side;

/// So many per-mu rows at most are taken together, so that the corners stay few.
const MOST_ROWS: usize = 3;
/// What arithmetic on doubles may be off.
const EXACT: f64 = 1e-9;

/// A row with a figure of the city and of every place.
struct Row<'a> {
    city: Promise<'a>,
    cells: Vec<Promise<'a>>,
    half: f64,
}

impl Row<'_> {
    fn values(&self) -> Vec<f64> {
        self.cells.iter().map(|cell| cell.reading.value).collect()
    }
}

pub(super) fn audit(known: &Known<'_>, findings: &mut Findings) {
    let rows = rows(known);
    let is_by_land = |row: &&Row<'_>| {
        let family = row.city.family.filter(|_| row.city.tracked.is_none());
        family
            .and_then(|family| weighing_of(family.indicator))
            .is_some_and(|one| one.by == Indicator::LandInUse)
    };
    let is_share = |row: &&Row<'_>| {
        let process = row.city.tracked.and_then(|tracked| tracked.process);
        process == Some(Process::Composition) && row.city.is_share()
    };
    for share in rows.iter().filter(is_share) {
        let by_land: Vec<&Row<'_>> = rows
            .iter()
            .filter(is_by_land)
            .filter(|row| row.city.year == share.city.year)
            .take(MOST_ROWS)
            .collect();
        let per_mu = by_land
            .iter()
            .find(|row| row.city.target.indicator == Indicator::VaPerMu.family().id);
        if let Some(per_mu) = per_mu.filter(|_| by_land.len() > 1) {
            together(share, per_mu, &by_land, findings);
        }
    }
}

fn rows<'a>(known: &Known<'a>) -> Vec<Row<'a>> {
    let ratios = known
        .plan
        .quotas
        .iter()
        .filter(|one| one.kind == QuotaKind::Ratio);
    ratios
        .filter_map(|quota| {
            let city = promise(known, quota.city.as_ref()?)?;
            let regions = known.plan.regions.iter();
            let cells: Option<Vec<Promise<'a>>> = regions
                .map(|region| promise(known, quota.regions.get(&region.id)?))
                .collect();
            let cells = cells?;
            let all = cells.iter().chain([&city]);
            let half = all
                .map(|one| one.reading.high - one.reading.value)
                .fold(f64::INFINITY, f64::min);
            Some(Row { city, cells, half })
        })
        .collect()
}

fn together(share: &Row<'_>, per_mu: &Row<'_>, by_land: &[&Row<'_>], findings: &mut Findings) {
    findings.check();
    let (shares, va) = (share.values(), per_mu.values());
    let mean = |land: &[f64]| {
        let weights: Vec<f64> = land.iter().zip(&va).map(|(land, va)| land * va).collect();
        let above: f64 = weights
            .iter()
            .zip(&shares)
            .map(|(weight, share)| weight * share)
            .sum();
        above / weights.iter().sum::<f64>()
    };
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for land in corners(by_land) {
        let mean = mean(&land);
        (low, high) = (low.min(mean), high.max(mean));
    }
    let target = share.city.reading.value;
    // Each cell of the row may be off by half a step, and so may their mean.
    let is_off = match share.city.side() {
        Side::Above => low - share.half > target + share.half,
        Side::Below => high + share.half < target - share.half,
        Side::Around => low - share.half > target + share.half || high + share.half < target - share.half,
    };
    if !is_off || !low.is_finite() {
        return;
    }
    let mut finding = share
        .city
        .tell_as(Finding::new(Code::RowsDisagree), "city", "first");
    for (row, name) in by_land.iter().zip(["second", "third", "fourth"]) {
        finding = row.city.tell_as(finding, &format!("{name}_value"), name);
    }
    let finding =
        finding
            .figure("mean_low", low, share.city.display())
            .figure("mean_high", high, share.city.display());
    findings.add((share.city.at, share.city.order), finding);
}

/// The corners of the shares of land that the per-mu rows allow: so many places have land as rows are at a bound, and one more.
fn corners(rows: &[&Row<'_>]) -> Vec<Vec<f64>> {
    let places = rows.first().map_or(0, |row| row.cells.len());
    let mut found = Vec::new();
    // Each row is free (0), at its least (1) or at its most (2).
    for code in 0..3_usize.pow(rows.len() as u32) {
        let state: Vec<usize> = (0..rows.len())
            .map(|row| code / 3_usize.pow(row as u32) % 3)
            .collect();
        let tight: Vec<(&Row<'_>, f64)> = rows
            .iter()
            .zip(&state)
            .filter(|(_, state)| **state > 0)
            .map(|(row, state)| {
                let bound = row.city.reading.value + if *state == 1 { -row.half } else { row.half };
                (*row, bound)
            })
            .collect();
        for chosen in subsets(places, tight.len() + 1) {
            let mut system: Vec<Vec<f64>> = tight
                .iter()
                .map(|(row, bound)| {
                    let values = chosen.iter().map(|place| row.cells[*place].reading.value);
                    values.chain([*bound]).collect()
                })
                .collect();
            system.push(vec![1.0; chosen.len() + 1]);
            let Some(solved) = solve(system) else { continue };
            let mut land = vec![0.0; places];
            for (place, share) in chosen.iter().zip(solved) {
                land[*place] = share;
            }
            if is_allowed(rows, &land) {
                found.push(land);
            }
        }
    }
    found
}

fn is_allowed(rows: &[&Row<'_>], land: &[f64]) -> bool {
    let holds = |row: &&Row<'_>| {
        let cells = row.cells.iter().zip(land);
        let mean: f64 = cells.map(|(cell, land)| cell.reading.value * land).sum();
        let off = (mean - row.city.reading.value).abs();
        off <= row.half + EXACT * row.city.reading.value.abs()
    };
    land.iter().all(|share| *share >= -EXACT) && rows.iter().all(holds)
}

/// Every choice of so many places.
fn subsets(places: usize, size: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for _ in 0..size {
        all = all
            .iter()
            .flat_map(|chosen: &Vec<usize>| {
                let from = chosen.last().map_or(0, |last| last + 1);
                (from..places).map(move |next| chosen.iter().copied().chain([next]).collect())
            })
            .collect();
    }
    all
}

/// A square system, each equation with its right side last; `None` where it has no single solution.
fn solve(mut system: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let size = system.len();
    for column in 0..size {
        let largest =
            (column..size).max_by(|a, b| system[*a][column].abs().total_cmp(&system[*b][column].abs()))?;
        system.swap(column, largest);
        let pivot = system[column].clone();
        if pivot[column].abs() <= EXACT {
            return None;
        }
        for (number, line) in system.iter_mut().enumerate() {
            if number != column {
                let factor = line[column] / pivot[column];
                for (value, of_pivot) in line.iter_mut().zip(&pivot) {
                    *value -= factor * of_pivot;
                }
            }
        }
    }
    Some(
        (0..size)
            .map(|row| system[row][size] / system[row][row])
            .collect(),
    )
}
