//! Numbers as people read them in tables and messages: thousands by comma, minus as U+2212, missing as —, decimals from the
//! registry's `Display`; the page shows them alike. JSON and CSV never pass through here.

use tuiyan::units::Display;

pub(crate) const MISSING: &str = "—";
const MINUS: char = '\u{2212}';
/// Decimals of a number that has no unit to say how many.
const MOST_DECIMALS: usize = 6;

/// A value of the engine's unit as the number that stands before the unit.
pub(crate) fn value(value: Option<f64>, display: &Display) -> String {
    value.map_or_else(
        || MISSING.to_owned(),
        |value| decimal(value * display.scale, usize::from(display.decimals)),
    )
}

/// A plain number with at most six decimals, as few as it needs.
pub(crate) fn plain(value: f64) -> String {
    if !value.is_finite() {
        return MISSING.to_owned();
    }
    let text = decimal(value, MOST_DECIMALS);
    match text.trim_end_matches('0').trim_end_matches('.') {
        "" | "\u{2212}0" => "0".to_owned(),
        text => text.to_owned(),
    }
}

/// A fixed number of decimals, halves away from zero.
pub(crate) fn decimal(value: f64, decimals: usize) -> String {
    let digits = fixed(value.abs(), decimals);
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    if value < 0.0 && digits.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        text.push(MINUS);
    }
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

fn fixed(value: f64, decimals: usize) -> String {
    let power = 10f64.powi(decimals as i32);
    let scaled = value * power;
    // The standard library rounds a half that is exact to the even neighbour.
    if scaled.fract() == 0.5 && scaled / power == value && scaled < 1e15 {
        return format!("{:.decimals$}", scaled.ceil() / power);
    }
    format!("{value:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_rounded_as_in_the_page() {
        let cases = [
            (1_234_567.891, 1, "1,234,567.9"),
            (999.95, 0, "1,000"),
            (-0.04, 1, "0.0"),
            (-12.34, 1, "\u{2212}12.3"),
            (2.5, 0, "3"),
            (0.125, 2, "0.13"),
            (100.0, 0, "100"),
        ];
        for (value, decimals, expected) in cases {
            assert_eq!(decimal(value, decimals), expected);
        }
    }

    #[test]
    fn plain_numbers_take_as_few_decimals_as_they_need() {
        let cases = [
            (0.98, "0.98"),
            (1000.0, "1,000"),
            (100.0, "100"),
            (0.0, "0"),
            (-0.5, "\u{2212}0.5"),
            (1e-9, "0"),
        ];
        for (value, expected) in cases {
            assert_eq!(plain(value), expected);
        }
        assert_eq!(plain(f64::NAN), MISSING);
    }
}
