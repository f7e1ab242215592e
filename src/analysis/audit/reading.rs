//! How a printed figure may be read: what it was rounded from, and how 左右 widens it.
//!
//! A figure printed with `n` decimals in its unit stands for any value within half a step of the last one: 15.1 for 15.05 to 15.15.
//! 左右 widens it by what the plan's lamps allow for it. 以上, 突破 and 超 leave the figure as it is and say on which side of it an
//! outcome may lie.

use crate::plan::{Comparison, Level, Plan, Target};

/// A figure with the values that it may have been rounded from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// On which side of a figure outcomes are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The figure or more.
    Above,
    /// The figure or less.
    Below,
    /// The figure itself.
    Around,
}

impl Reading {
    /// A figure that was not rounded.
    pub fn exact(value: f64) -> Self {
        Self {
            value,
            low: value,
            high: value,
        }
    }

    fn within(value: f64, by: f64) -> Self {
        Self {
            value,
            low: value - by,
            high: value + by,
        }
    }

    /// Of a target with a number.
    pub fn of_target(plan: &Plan, target: &Target) -> Option<Self> {
        let value = target.value?;
        let half = half_step(value, target.written.as_ref().map(|(number, _)| *number));
        let about = if is_about(target) {
            plan.status.about * value.abs()
        } else {
            0.0
        };
        Some(Self::within(value, half.max(about)))
    }

    /// Whether both may stand for one value.
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The quotient; `None` where the denominator may be 0 or less.
    pub fn over(self, other: Self) -> Option<Self> {
        (other.low > 0.0 && self.low >= 0.0).then(|| Self {
            value: self.value / other.value,
            low: self.low / other.high,
            high: self.high / other.low,
        })
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Self {
        Self {
            value: self.value + other.value,
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }

    /// Every value times a factor above 0.
    pub fn times(self, factor: f64) -> Self {
        Self {
            value: self.value * factor,
            low: self.low * factor,
            high: self.high * factor,
        }
    }

    /// The growth a year from one figure to another, so many years later; `None` for figures that are not above 0.
    pub fn growth_to(self, later: Self, years: i32) -> Option<Self> {
        if self.low <= 0.0 || later.low <= 0.0 || years <= 0 {
            return None;
        }
        let rate = |from: f64, to: f64| libm::pow(to / from, 1.0 / f64::from(years)) - 1.0;
        Some(Self {
            value: rate(self.value, later.value),
            low: rate(self.high, later.low),
            high: rate(self.low, later.high),
        })
    }

    /// What is added a year from one figure to another, so many years later.
    pub fn step_to(self, later: Self, years: i32) -> Option<Self> {
        let years = (years > 0).then(|| f64::from(years))?;
        Some(Self {
            value: (later.value - self.value) / years,
            low: (later.low - self.high) / years,
            high: (later.high - self.low) / years,
        })
    }
}

/// Whether a target says 左右.
pub(super) fn is_about(target: &Target) -> bool {
    target.op == Some(Comparison::About) || target.level == Level::About
}

/// On which side of its figure a target allows outcomes.
pub(super) fn side(target: &Target) -> Side {
    match target.op {
        Some(Comparison::AtLeast | Comparison::MoreThan) => Side::Above,
        Some(Comparison::AtMost | Comparison::LessThan) => Side::Below,
        Some(Comparison::About) | None => Side::Around,
    }
}

/// Half of the last printed step of a number, in the unit of `value`.
fn half_step(value: f64, written: Option<f64>) -> f64 {
    let written = written.unwrap_or(value);
    let factor = if written == 0.0 {
        1.0
    } else {
        (value / written).abs()
    };
    let text = format!("{written}");
    let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let step = libm::pow(10.0, -(decimals as f64));
    if factor.is_finite() {
        0.5 * step * factor
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: f64, written: f64) -> Reading {
        Reading::within(value, half_step(value, Some(written)))
    }

    #[test]
    fn a_printed_figure_stands_for_half_a_step_to_either_side() {
        let near = |reading: Reading, low: f64, high: f64| {
            (reading.low - low).abs() < 1e-12 && (reading.high - high).abs() < 1e-12
        };
        assert!(near(written(15.1, 15.1), 15.05, 15.15));
        assert!(near(written(0.0675, 6.75), 0.06745, 0.06755));
        assert!(near(written(15000.0, 1.5), 14500.0, 15500.0));
        assert!(near(written(0.0, 0.0), -0.5, 0.5));
        assert!(written(15.0, 15.0).meets(written(15.4, 15.4)));
        assert!(!written(15.0, 15.0).meets(written(15.6, 15.6)));
    }

    #[test]
    fn growth_lies_between_what_the_readings_allow() {
        let (from, to) = (written(100.0, 100.0), written(121.0, 121.0));
        let growth = from.growth_to(to, 2).expect("both are above 0");
        assert!((growth.value - 0.1).abs() < 1e-12);
        assert!(growth.low < 0.1 && 0.1 < growth.high);
        assert!(Reading::exact(0.0).growth_to(to, 2).is_none());
        assert!(from.growth_to(to, 0).is_none());
    }
}
