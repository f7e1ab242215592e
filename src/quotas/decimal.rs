//! Between decimals, in which quotas are exact, and doubles, in which the model computes.

use rust_decimal::Decimal;

use crate::quotas::table::{LARGEST_NUMBER, MOST_DECIMALS};

/// A double as the decimal nearest to it with [`MOST_DECIMALS`] decimals; `None` where it is not finite or too large for a table.
pub fn decimal(value: f64) -> Option<Decimal> {
    let largest = 1e13;
    let fits = value.is_finite() && value.abs() < largest;
    let text = fits.then(|| format!("{value:.*}", MOST_DECIMALS as usize))?;
    text.parse().ok().map(|value: Decimal| value.normalize())
}

/// A number that a document writes, times a factor of units: both as they are written, so that 1.5 × 10000 is 15000.
pub fn written(value: f64, factor: f64) -> Option<Decimal> {
    let exact = |value: f64| value.to_string().parse::<Decimal>().ok();
    let product = exact(value)?.checked_mul(exact(factor)?)?;
    fits(product).then(|| product.normalize())
}

/// Powers of ten that doubles hold exactly.
const EXACT_TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// The double nearest to a decimal.
pub fn double(value: Decimal) -> f64 {
    // Digits and power of ten are exact doubles here, so that their quotient is the nearest one (Clinger 1990).
    let digits = value.mantissa();
    if digits.unsigned_abs() <= 1 << 53
        && let Some(tens) = EXACT_TENS.get(value.scale() as usize)
    {
        return digits as f64 / tens;
    }
    value.to_string().parse().unwrap_or(f64::NAN)
}

/// Whether a number may stand in a table.
pub fn fits(value: Decimal) -> bool {
    value.abs() < LARGEST_NUMBER && value.normalize().scale() <= MOST_DECIMALS
}

/// As messages show it: no zeros at the end.
pub fn shown(value: Decimal) -> String {
    value.normalize().to_string()
}

/// An exact sum; `None` beyond the range of decimals.
pub fn sum(values: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    values.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
}

/// `a × b ÷ c`, the product first so that shares that are exact come out exact; `None` for a zero divisor or beyond the range.
pub fn ratio(a: Decimal, b: Decimal, c: Decimal) -> Option<Decimal> {
    match a.checked_mul(b) {
        Some(product) => product.checked_div(c),
        None => a.checked_div(c)?.checked_mul(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_document_writes_stays_exact() {
        let cases = [
            (1.5, 1e4, "15000"),
            (7.0, 0.01, "0.07"),
            (8.5, 0.01, "0.085"),
            (3.5, 1.0, "3.5"),
            (120.0, 1e-4, "0.012"),
        ];
        for (value, factor, expected) in cases {
            assert_eq!(shown(written(value, factor).expect("fits")), expected);
        }
        assert_eq!(written(1e20, 1.0), None);
    }

    #[test]
    fn the_quick_way_gives_the_nearest_double() {
        let texts = [
            "0",
            "0.1",
            "-0.3",
            "15.1",
            "9007199254740992",
            "9007199254740993",
            "0.9007199254740993",
            "123456789.987654321",
            "-0.0000000000000000000001",
            "79228162514264337593543950335",
            "1.10",
            "0.00",
        ];
        for text in texts {
            let value: Decimal = text.parse().expect("a decimal");
            let nearest: f64 = text.parse().expect("a double");
            assert_eq!(double(value), nearest, "{text}");
        }
    }

    #[test]
    fn doubles_read_back() {
        for value in [0.1, 1234.5678, -3.25, 0.000_000_001] {
            assert_eq!(decimal(value).map(double), Some(value));
        }
        assert_eq!(decimal(f64::NAN), None);
        assert_eq!(decimal(1e13), None);
    }
}
