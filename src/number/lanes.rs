//! Several numbers side by side: the model's lines run for `W` random paths at once.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use crate::number::{Mask, Number};

/// `W` numbers. Each lane gives the bits that a plain number would give.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(C, align(16))]
pub struct Lanes<const W: usize>(pub [f64; W]);

/// `W` truth values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneMask<const W: usize>(pub [bool; W]);

impl<const W: usize> Lanes<W> {
    #[inline]
    fn each(self, of: impl Fn(f64) -> f64) -> Self {
        Self(self.0.map(of))
    }

    #[inline]
    fn both(self, other: Self, of: impl Fn(f64, f64) -> f64) -> Self {
        let mut lanes = self.0;
        for (lane, other) in lanes.iter_mut().zip(other.0) {
            *lane = of(*lane, other);
        }
        Self(lanes)
    }

    #[inline]
    fn compare(self, other: Self, of: impl Fn(f64, f64) -> bool) -> LaneMask<W> {
        let mut mask = [false; W];
        for (truth, (one, other)) in mask.iter_mut().zip(self.0.into_iter().zip(other.0)) {
            *truth = of(one, other);
        }
        LaneMask(mask)
    }
}

impl<const W: usize> From<f64> for Lanes<W> {
    #[inline]
    fn from(value: f64) -> Self {
        Self([value; W])
    }
}

impl<const W: usize> Add for Lanes<W> {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        self.both(other, |a, b| a + b)
    }
}

impl<const W: usize> Sub for Lanes<W> {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        self.both(other, |a, b| a - b)
    }
}

impl<const W: usize> Mul for Lanes<W> {
    type Output = Self;
    #[inline]
    fn mul(self, other: Self) -> Self {
        self.both(other, |a, b| a * b)
    }
}

impl<const W: usize> Div for Lanes<W> {
    type Output = Self;
    #[inline]
    fn div(self, other: Self) -> Self {
        self.both(other, |a, b| a / b)
    }
}

impl<const W: usize> Neg for Lanes<W> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        self.each(|lane| -lane)
    }
}

impl<const W: usize> AddAssign for Lanes<W> {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl<const W: usize> Number for Lanes<W> {
    type Mask = LaneMask<W>;

    #[inline]
    fn lt(self, other: Self) -> LaneMask<W> {
        self.compare(other, |a, b| a < b)
    }
    #[inline]
    fn le(self, other: Self) -> LaneMask<W> {
        self.compare(other, |a, b| a <= b)
    }
    #[inline]
    fn select(mask: LaneMask<W>, a: Self, b: Self) -> Self {
        let mut lanes = b.0;
        for (lane, (truth, value)) in lanes.iter_mut().zip(mask.0.into_iter().zip(a.0)) {
            *lane = if truth { value } else { *lane };
        }
        Self(lanes)
    }
    #[inline]
    fn exp(self) -> Self {
        self.each(libm::exp)
    }
    #[inline]
    fn ln(self) -> Self {
        self.each(libm::log)
    }
    #[inline]
    fn pow(self, exponent: Self) -> Self {
        // A number to the power 1 is the number itself, in `libm` too; most elasticities are 1.
        if exponent.0.iter().all(|exponent| *exponent == 1.0) {
            return self;
        }
        self.both(exponent, libm::pow)
    }
    #[inline]
    fn is_finite(self) -> LaneMask<W> {
        LaneMask(self.0.map(f64::is_finite))
    }
}

impl<const W: usize> Mask for LaneMask<W> {
    #[inline]
    fn and(self, other: Self) -> Self {
        let mut mask = self.0;
        for (one, other) in mask.iter_mut().zip(other.0) {
            *one &= other;
        }
        Self(mask)
    }
    #[inline]
    fn or(self, other: Self) -> Self {
        let mut mask = self.0;
        for (one, other) in mask.iter_mut().zip(other.0) {
            *one |= other;
        }
        Self(mask)
    }
    #[inline]
    fn not(self) -> Self {
        Self(self.0.map(|truth| !truth))
    }
    #[inline]
    fn all(self) -> bool {
        self.0.into_iter().all(|truth| truth)
    }
    #[inline]
    fn any(self) -> bool {
        self.0.into_iter().any(|truth| truth)
    }
}
