//! A difference in steps, as it is displayed: where each figure is rounded by itself, what the roundings leave over stands as an
//! item of its own.

use crate::units::Display;

/// What is left over between a first value, steps and a last value once each is displayed: the difference of the displayed
/// values less the displayed steps, in the values' own unit, so that it is displayed like a step. `None` where nothing is left.
pub fn rounding(display: &Display, from: f64, to: f64, steps: &[f64]) -> Option<f64> {
    let digits = |value: f64| last_digits(value, display);
    let shown = steps.iter().fold(0.0, |sum, step| sum + digits(*step));
    let left = digits(to) - digits(from) - shown;
    let unit = libm::pow(10.0, f64::from(display.decimals)) * display.scale;
    (left != 0.0).then(|| left / unit)
}

/// A value as a whole number of units of the last digit that is displayed, halves away from zero.
fn last_digits(value: f64, display: &Display) -> f64 {
    let scaled = value * display.scale;
    let decimals = usize::from(display.decimals);
    let power = libm::pow(10.0, f64::from(display.decimals));
    let digits = scaled.abs() * power;
    // A half that is exact would go to the even neighbour.
    let is_half = digits - libm::floor(digits) == 0.5 && digits / power == scaled.abs();
    let whole = if is_half {
        libm::ceil(digits)
    } else {
        let written = format!("{:.decimals$}", scaled.abs()).replace('.', "");
        written.parse().unwrap_or(digits)
    };
    if scaled < 0.0 { -whole } else { whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn display(scale: f64, decimals: u8) -> Display {
        Display {
            unit: String::new(),
            scale,
            decimals,
            difference_unit: String::new(),
        }
    }

    #[test]
    fn what_the_roundings_leave_over_is_an_item_of_its_own() {
        let whole = display(1.0, 0);
        // 0.4 three times is displayed as 0, the sum 1.2 as 1.
        assert_eq!(rounding(&whole, 10.0, 11.2, &[0.4, 0.4, 0.4]), Some(1.0));
        assert_eq!(rounding(&whole, 10.0, 12.0, &[1.0, 1.0]), None);
        // A half counts away from zero, below it too.
        assert_eq!(rounding(&whole, 0.0, 0.0, &[0.5, -0.5]), None);
        assert_eq!(rounding(&whole, 0.0, 2.0, &[0.5, 0.5, 1.0]), Some(-1.0));
        let percent = display(100.0, 1);
        assert_eq!(rounding(&percent, 0.1, 0.1009, &[0.00045, 0.00045]), Some(0.001));
        assert_eq!(rounding(&percent, 0.1, 0.101, &[0.0005, 0.0005]), Some(-0.001));
    }

    #[test]
    fn digits_are_those_that_are_written() {
        for (value, decimals, expected) in [
            (1_234_567.891, 1, 12_345_679.0),
            (-12.34, 1, -123.0),
            (2.5, 0, 3.0),
            (-2.5, 0, -3.0),
            (0.125, 2, 13.0),
            (0.0, 2, 0.0),
        ] {
            assert_eq!(last_digits(value, &display(1.0, decimals)), expected, "{value}");
        }
    }
}
