//! The arithmetic that the model is generic over. The same lines of the model run for plain numbers (the projection), for
//! dual numbers (exact derivatives) and for lanes of random paths; so the model never branches on a value, it selects.

pub mod dual;
pub mod lanes;

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

/// What the model computes with. Every operation gives the same bits on every platform.
pub trait Number:
    Copy
    + Debug
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + From<f64>
{
    /// The answer of a comparison: one truth value a lane.
    type Mask: Mask;

    /// `self < other`, lane by lane.
    fn lt(self, other: Self) -> Self::Mask;
    /// `self <= other`, lane by lane.
    fn le(self, other: Self) -> Self::Mask;
    /// `a` where the mask holds, else `b`.
    fn select(mask: Self::Mask, a: Self, b: Self) -> Self;
    /// Natural exponential, from `libm`.
    fn exp(self) -> Self;
    /// Natural logarithm, from `libm`.
    fn ln(self) -> Self;
    /// `self` to the power `exponent`, from `libm`.
    fn pow(self, exponent: Self) -> Self;
    /// Not infinite and not NaN, lane by lane.
    fn is_finite(self) -> Self::Mask;

    /// The smaller one.
    #[inline]
    fn min(self, other: Self) -> Self {
        Self::select(self.lt(other), self, other)
    }

    /// The larger one.
    #[inline]
    fn max(self, other: Self) -> Self {
        Self::select(other.lt(self), self, other)
    }

    /// `self` cut to `low ..= high`.
    #[inline]
    fn clamp(self, low: f64, high: f64) -> Self {
        self.max(Self::from(low)).min(Self::from(high))
    }

    /// The value that stands for "absent" in a result.
    #[inline]
    fn absent() -> Self {
        Self::from(f64::NAN)
    }
}

/// Truth values, one a lane.
pub trait Mask: Copy + Debug {
    /// Both.
    fn and(self, other: Self) -> Self;
    /// Either.
    fn or(self, other: Self) -> Self;
    /// The opposite.
    fn not(self) -> Self;
    /// Whether it holds in every lane.
    fn all(self) -> bool;
    /// Whether it holds in some lane.
    fn any(self) -> bool;
}

impl Mask for bool {
    #[inline]
    fn and(self, other: Self) -> Self {
        self & other
    }
    #[inline]
    fn or(self, other: Self) -> Self {
        self | other
    }
    #[inline]
    fn not(self) -> Self {
        !self
    }
    #[inline]
    fn all(self) -> bool {
        self
    }
    #[inline]
    fn any(self) -> bool {
        self
    }
}

impl Number for f64 {
    type Mask = bool;

    #[inline]
    fn lt(self, other: Self) -> bool {
        self < other
    }
    #[inline]
    fn le(self, other: Self) -> bool {
        self <= other
    }
    #[inline]
    fn select(mask: bool, a: Self, b: Self) -> Self {
        if mask { a } else { b }
    }
    #[inline]
    fn exp(self) -> Self {
        libm::exp(self)
    }
    #[inline]
    fn ln(self) -> Self {
        libm::log(self)
    }
    #[inline]
    fn pow(self, exponent: Self) -> Self {
        libm::pow(self, exponent)
    }
    #[inline]
    fn is_finite(self) -> bool {
        self.is_finite()
    }
}
