//! Cutting planes: slopes of demands from the other side of a kink, kept beside those of the point.

use super::descent::between;
use super::problem::{Point, dot, largest};
use super::quadratic::Row;

/// Cutting planes kept for each demand.
const MOST_CUTS: usize = 4;
/// A change of slopes by more than this part may be a kink.
const KINK: f64 = 0.05;
/// Without a kink slopes change by no more than this part for a distance of 1.
pub(super) const SMOOTH: f64 = 10.0;

/// A demand's value and slopes at another point.
#[derive(Clone, Debug)]
struct Cut {
    demand: usize,
    at: Vec<f64>,
    gap: f64,
    slopes: Vec<f64>,
}

/// The cutting planes of a descent.
#[derive(Clone, Debug, Default)]
pub(super) struct Cuts(Vec<Cut>);

impl Cut {
    fn of(point: &Point, demand: usize) -> Self {
        Self {
            demand,
            at: point.at.clone(),
            gap: point.gaps[demand],
            slopes: point.slopes[demand].clone(),
        }
    }

    /// What it lets a demand have at a point.
    fn there(&self, point: &Point) -> f64 {
        self.gap + dot(&self.slopes, &between(&self.at, &point.at))
    }
}

impl Cuts {
    /// A row each, raised where it would deny what the point has.
    pub fn rows(&self, point: &Point) -> impl Iterator<Item = Row> {
        self.0.iter().map(|cut| Row {
            demand: cut.demand,
            gap: cut.there(point).max(point.gaps[cut.demand]),
            slopes: cut.slopes.clone(),
        })
    }

    /// Keeps the slopes of a point that is left where a kink lies between it and the next one.
    pub fn keep_left(&mut self, left: &Point, next: &Point) {
        let step = between(&left.at, &next.at);
        for (demand, slopes) in left.slopes.iter().enumerate() {
            let seen = left.gaps[demand] + dot(slopes, &step);
            if is_kink(slopes, &next.slopes[demand], &step) && seen >= next.gaps[demand] {
                self.keep(Cut::of(left, demand));
            }
        }
    }

    /// Keeps what a trial found of demands that came out lower than their slopes promised.
    pub fn keep_found(&mut self, rows: &[Row], step: &[f64], beyond: &Point) {
        for (demand, gap) in beyond.gaps.iter().enumerate() {
            let promised = rows[demand].gap + dot(&rows[demand].slopes, step);
            if *gap < promised - 1e-14 && is_kink(&rows[demand].slopes, &beyond.slopes[demand], step) {
                self.keep(Cut::of(beyond, demand));
            }
        }
    }

    /// Drops those that were raised to a point and deny what the next one has: their side of the kink lies farther on. `rows` are
    /// those of the point.
    pub fn disprove(&mut self, point: &Point, rows: &[Row], next: &Point) {
        let step = between(&point.at, &next.at);
        let mut rows = rows.iter();
        self.0.retain(|cut| {
            let Some(row) = rows.next() else { return true };
            let fall = dot(&row.slopes, &step);
            let is_raised = cut.there(point) < point.gaps[cut.demand];
            !(is_raised && fall < 0.0 && next.gaps[cut.demand] - (row.gap + fall) > -0.5 * fall)
        });
    }

    /// Drops those that are farther away than this.
    pub fn forget(&mut self, here: &[f64], far: f64) {
        self.0.retain(|cut| largest(&between(&cut.at, here)) <= far);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn keep(&mut self, cut: Cut) {
        let same = |one: &&Cut| one.demand == cut.demand;
        if self.0.iter().filter(same).count() >= MOST_CUTS {
            let oldest = self.0.iter().position(|one| one.demand == cut.demand);
            oldest.map(|index| self.0.remove(index));
        }
        self.0.push(cut);
    }
}

/// Whether slopes change by more than a part of themselves.
pub(super) fn changes(a: &[f64], b: &[f64], part: f64) -> bool {
    largest(&between(a, b)) > part * largest(a).max(largest(b))
}

/// Whether there may be a kink between two points that are a step apart: near by, small changes tell.
fn is_kink(a: &[f64], b: &[f64], step: &[f64]) -> bool {
    changes(a, b, KINK.min(SMOOTH * largest(step)))
}
