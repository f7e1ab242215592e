//! Dual numbers: a value and its slopes along `K` directions at once, by the rules of differentiation.
//!
//! Where a comparison is a tie, the model has a kink, and each direction takes the branch that holds just beyond the point:
//! slopes are those to the right of the point along the direction that the numbers were seeded with. Seeded the other way round
//! they are those to the left. A kink is where the two differ.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use crate::number::{Mask, Number};

/// A value and its slope along each of `K` directions, at most 32. The value has the bits that a plain number would have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dual<const K: usize> {
    /// The value.
    pub value: f64,
    /// Its slopes.
    pub slopes: [f64; K],
}

/// The answer of a comparison: of the values, and along each direction just beyond the point, a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DualMask<const K: usize> {
    truth: bool,
    beyond: u32,
}

impl<const K: usize> DualMask<K> {
    const EVERY: u32 = u32::MAX >> (32 - K);

    #[inline]
    fn uniform(truth: bool) -> Self {
        let beyond = if truth { Self::EVERY } else { 0 };
        Self { truth, beyond }
    }
}

impl<const K: usize> Dual<K> {
    /// A value that moves with one direction alone, `slope` for 1 of it.
    pub fn along(value: f64, direction: usize, slope: f64) -> Self {
        let mut dual = Self::from(value);
        dual.slopes[direction] = slope;
        dual
    }

    #[inline]
    fn both(self, other: Self, value: f64, slope: impl Fn(f64, f64) -> f64) -> Self {
        let mut slopes = self.slopes;
        for (mine, other) in slopes.iter_mut().zip(other.slopes) {
            *mine = slope(*mine, other);
        }
        Self { value, slopes }
    }

    /// A function of one number, by its value and its derivative there.
    #[inline]
    fn chain(self, value: f64, derivative: f64) -> Self {
        Self {
            value,
            slopes: self.slopes.map(|slope| slope * derivative),
        }
    }

    #[inline]
    fn compare(self, other: Self, of: impl Fn(f64, f64) -> bool) -> DualMask<K> {
        let truth = of(self.value, other.value);
        if self.value != other.value || self.slopes == other.slopes {
            return DualMask::uniform(truth);
        }
        let mut beyond = 0;
        for (direction, (mine, other)) in self.slopes.into_iter().zip(other.slopes).enumerate() {
            beyond |= u32::from(of(mine, other)) << direction;
        }
        DualMask { truth, beyond }
    }
}

impl<const K: usize> From<f64> for Dual<K> {
    #[inline]
    fn from(value: f64) -> Self {
        Self {
            value,
            slopes: [0.0; K],
        }
    }
}

impl<const K: usize> Add for Dual<K> {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        self.both(other, self.value + other.value, |a, b| a + b)
    }
}

impl<const K: usize> Sub for Dual<K> {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        self.both(other, self.value - other.value, |a, b| a - b)
    }
}

impl<const K: usize> Mul for Dual<K> {
    type Output = Self;
    #[allow(clippy::suspicious_arithmetic_impl, reason = "the product rule is a sum")]
    #[inline]
    fn mul(self, other: Self) -> Self {
        self.both(other, self.value * other.value, |a, b| {
            a * other.value + self.value * b
        })
    }
}

impl<const K: usize> Div for Dual<K> {
    type Output = Self;
    #[inline]
    fn div(self, other: Self) -> Self {
        let quotient = self.value / other.value;
        let reciprocal = 1.0 / other.value;
        self.both(other, quotient, |a, b| (a - quotient * b) * reciprocal)
    }
}

impl<const K: usize> Neg for Dual<K> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        self.chain(-self.value, -1.0)
    }
}

impl<const K: usize> AddAssign for Dual<K> {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl<const K: usize> Number for Dual<K> {
    type Mask = DualMask<K>;

    #[inline]
    fn lt(self, other: Self) -> DualMask<K> {
        self.compare(other, |a, b| a < b)
    }
    #[inline]
    fn le(self, other: Self) -> DualMask<K> {
        self.compare(other, |a, b| a <= b)
    }
    #[inline]
    fn select(mask: DualMask<K>, a: Self, b: Self) -> Self {
        let taken = if mask.truth { a } else { b };
        // Where the two differ the function jumps, and only the value's own branch says how it goes on from here.
        if mask == DualMask::uniform(mask.truth) || a.value != b.value {
            return taken;
        }
        let mut slopes = b.slopes;
        for (direction, (slope, of_a)) in slopes.iter_mut().zip(a.slopes).enumerate() {
            if mask.beyond >> direction & 1 == 1 {
                *slope = of_a;
            }
        }
        Self {
            value: taken.value,
            slopes,
        }
    }
    #[inline]
    fn exp(self) -> Self {
        let value = libm::exp(self.value);
        self.chain(value, value)
    }
    #[inline]
    fn ln(self) -> Self {
        self.chain(libm::log(self.value), 1.0 / self.value)
    }
    #[inline]
    fn pow(self, exponent: Self) -> Self {
        let (base, power) = (self.value, exponent.value);
        let value = libm::pow(base, power);
        // A factor of 0 stays 0, also where the other one has no bound.
        let by_base = if power == 0.0 {
            0.0
        } else {
            power * libm::pow(base, power - 1.0)
        };
        let by_power = if base > 0.0 { value * libm::log(base) } else { 0.0 };
        self.both(exponent, value, |a, b| {
            let along_base = if a == 0.0 { 0.0 } else { a * by_base };
            along_base + b * by_power
        })
    }
    #[inline]
    fn is_finite(self) -> DualMask<K> {
        DualMask::uniform(self.value.is_finite())
    }
}

impl<const K: usize> Mask for DualMask<K> {
    #[inline]
    fn and(self, other: Self) -> Self {
        Self {
            truth: self.truth & other.truth,
            beyond: self.beyond & other.beyond,
        }
    }
    #[inline]
    fn or(self, other: Self) -> Self {
        Self {
            truth: self.truth | other.truth,
            beyond: self.beyond | other.beyond,
        }
    }
    #[inline]
    fn not(self) -> Self {
        Self {
            truth: !self.truth,
            beyond: !self.beyond & Self::EVERY,
        }
    }
    #[inline]
    fn all(self) -> bool {
        self.truth
    }
    #[inline]
    fn any(self) -> bool {
        self.truth
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type D = Dual<2>;
    type Case = (
        &'static str,
        fn(D, D) -> D,
        fn(f64, f64) -> f64,
        fn(f64, f64) -> [f64; 2],
    );

    /// Each operation with the plain one and its two partial derivatives.
    const CASES: [Case; 12] = [
        ("sum", |x, y| x + y, |x, y| x + y, |_, _| [1.0, 1.0]),
        ("difference", |x, y| x - y, |x, y| x - y, |_, _| [1.0, -1.0]),
        ("product", |x, y| x * y, |x, y| x * y, |x, y| [y, x]),
        (
            "quotient",
            |x, y| x / y,
            |x, y| x / y,
            |x, y| [1.0 / y, -x / (y * y)],
        ),
        ("negative", |x, _| -x, |x, _| -x, |_, _| [-1.0, 0.0]),
        (
            "exponential",
            |x, _| x.exp(),
            |x, _| libm::exp(x),
            |x, _| [libm::exp(x), 0.0],
        ),
        (
            "logarithm",
            |x, _| x.ln(),
            |x, _| libm::log(x),
            |x, _| [1.0 / x, 0.0],
        ),
        (
            "power",
            |x, y| x.pow(y),
            libm::pow,
            |x, y| [y * libm::pow(x, y - 1.0), libm::pow(x, y) * libm::log(x)],
        ),
        (
            "smaller",
            |x, y| x.min(y),
            Number::min,
            |x, y| {
                if x < y { [1.0, 0.0] } else { [0.0, 1.0] }
            },
        ),
        (
            "larger",
            |x, y| x.max(y),
            Number::max,
            |x, y| {
                if y < x { [1.0, 0.0] } else { [0.0, 1.0] }
            },
        ),
        (
            "cut",
            |x, _| x.clamp(0.25, 0.75),
            |x, _| Number::clamp(x, 0.25, 0.75),
            |x, _| [if 0.25 < x && x < 0.75 { 1.0 } else { 0.0 }, 0.0],
        ),
        (
            "where it is finite",
            |x, y| D::select((x / y).is_finite(), x, y),
            |x, y| if (x / y).is_finite() { x } else { y },
            |_, _| [1.0, 0.0],
        ),
    ];

    #[test]
    fn values_have_the_bits_of_plain_numbers() {
        let edges = [
            0.0,
            -0.0,
            1.0,
            0.3,
            -2.5,
            1e300,
            5e-324,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NAN,
        ];
        for (name, of, plain, _) in CASES {
            for x in edges {
                for y in edges {
                    let found = of(D::along(x, 0, 1.0), D::along(y, 1, 1.0)).value;
                    let wanted = plain(x, y);
                    // The sign of what is no number is no part of it.
                    let same = found.to_bits() == wanted.to_bits() || found.is_nan() && wanted.is_nan();
                    assert!(same, "{name} of {x} and {y}: {found}, not {wanted}");
                }
            }
        }
    }

    #[test]
    fn slopes_are_the_derivatives() {
        for (name, of, _, derivatives) in CASES {
            for (x, y) in [(0.3, 1.7), (0.9, 0.4), (2.25, 1.0), (0.5, 3.0)] {
                let found = of(D::along(x, 0, 1.0), D::along(y, 1, 1.0)).slopes;
                for (found, wanted) in found.into_iter().zip(derivatives(x, y)) {
                    let close = (found - wanted).abs() <= 1e-14 * wanted.abs().max(1.0);
                    assert!(close, "{name} of {x} and {y}: {found}, not {wanted}");
                }
            }
        }
    }

    #[test]
    fn at_a_tie_each_direction_takes_the_branch_beyond_it() {
        // Direction 0 moves the number up, direction 1 down.
        let number = D {
            value: 1.0,
            slopes: [1.0, -1.0],
        };
        let one = D::from(1.0);
        assert_eq!(number.min(one).slopes, [0.0, -1.0]);
        assert_eq!(one.min(number).slopes, [0.0, -1.0]);
        assert_eq!(number.max(one).slopes, [1.0, 0.0]);
        assert_eq!(number.clamp(0.0, 1.0).slopes, [0.0, -1.0]);
        let zero = number - one;
        assert_eq!(zero.max(D::from(0.0)).slopes, [1.0, 0.0]);
        // A jump goes on from where the value stands.
        let jump = D::select(D::from(0.0).lt(zero), number * D::from(2.0), number);
        assert_eq!((jump.value, jump.slopes), (1.0, [1.0, -1.0]));
    }
}
