//! Every margin of the audit, in one place. They are judgements: where evidence is thin they say so, and `docs/audit.md` marks them as
//! assumptions beside the rules that use them.

use crate::registry::Indicator;

use super::known::Pace;

// Growth and pace.

/// Years from which on the plausible growth of several years is what counts.
pub(super) const SEVERAL_YEARS: i32 = 3;
/// How far beyond the plausible band a pace must be to be told, as a part of its upper end: bands rest on few cases.
pub(super) const BEYOND: f64 = 0.1;
/// How many times the pace so far the rest must need to be told.
pub(super) const FASTER: f64 = 1.5;
/// How many times the pace of one stretch must be that of the other to be told: of steps, which are often of few units, and of rates.
/// Judgements; the one place with two published stretches of GDP, Huzhou, grew by 8.6 and 9.1 % a year.
pub(super) const UNEVEN_STEPS: f64 = 1.5;
pub(super) const UNEVEN_RATES: f64 = 1.4;
/// How many times the highest plausible growth it must be to be told as a leap.
pub(super) const LEAP: f64 = 2.0;
/// From this multiple on two figures are taken for figures of different things.
pub(super) const FAR: f64 = 4.0;

// Parts of a total by years.

/// How many times the first years' yearly amount the others must need to be told, and the other way round.
pub(super) const BACK: f64 = 2.0;
pub(super) const FRONT: f64 = 2.0;

// Parts and wholes.

/// How far a place's share may be off, as a part of itself, where the pack gives no band for it.
pub(super) const SHARE_SLACK: f64 = 0.1;
/// From so many places on a row of equal figures is told.
pub(super) const PLACES: usize = 2;
/// Part of a whole that its classes must reach by their least sizes; no evidence, an assumption.
pub(super) const COVERED: f64 = 0.8;
/// How many times the base year's share of a whole a later one must be, with the whole as large as is plausible.
pub(super) const SHARE_LEAP: f64 = 2.0;
/// How many times the base year's ratio of two amounts a later one must be.
pub(super) const RATIO_SHIFT: f64 = 1.5;

// What targets imply together.

/// Change a year of land in use, and of workers, beyond which it is told. Assumptions: a city's stock of industrial land is bound by
/// its quota of new land, its industrial workforce by its population.
pub(super) const LAND: (f64, f64) = (-0.02, 0.04);
pub(super) const WORKERS: (f64, f64) = (-0.04, 0.04);
/// Growth a year of GDP, in current prices, beyond which it is told. Published averages over three years and more: 湖州 8.6 and 9.1 %,
/// 温州 8.0, 衢州 9.0. The low end is an assumption.
pub(super) const GDP: (f64, f64) = (-0.02, 0.10);
/// How far the tax share of value added may move, as a part of itself. An assumption: no place published it for two years.
pub(super) const TAX_SHARE: f64 = 0.15;
/// How far the value-added rate may move in a plan's years. An assumption: published rates of five places lie between 16 and 24 %, none
/// of one place in two years.
pub(super) const VA_RATE: f64 = 0.02;
/// CO2 of raw coal per energy, in t/tce, and how far below it a figure may be without a word.
pub(super) const COAL: f64 = 2.66;
pub(super) const BELOW_COAL: f64 = 0.05;
/// CO2 per energy that fuels have, from natural gas to coke: physics.
pub(super) const FUELS: (f64, f64) = (1.6, 3.0);
/// How far a base that a multiple implies may be off the known one, as a part of it: 翻番 is a round word.
pub(super) const MULTIPLE_SLACK: f64 = 0.02;
/// The same of a growth rate, beyond what its rounding allows.
pub(super) const GROWTH_SLACK: f64 = 0.03;
/// From this multiple on an amount grows so far that a denominator that stands still is told.
pub(super) const GROWN: f64 = 1.5;

/// Points a year by which the share of an industry group in value added moves: one case, of hi-tech.
pub(super) const COMPOSITION: (f64, f64) = (0.005, 0.024);

/// Plausible growth a year over several years; where it comes from stands in docs/audit.md.
pub(super) fn registry_pace(indicator: Indicator) -> Option<Pace> {
    let (low, high) = match indicator {
        Indicator::Output | Indicator::RevenueFlagship => (0.04, 0.125),
        Indicator::Va | Indicator::VaReal | Indicator::Gdp => (0.045, 0.10),
        Indicator::VaPerMu | Indicator::LabourProductivity => (0.02, 0.11),
        Indicator::TaxPerMu | Indicator::Tax => (0.0, 0.06),
        Indicator::Investment => (0.0, 0.27),
        _ => return None,
    };
    Some(Pace::Rate(low, high))
}
