//! What a random path does otherwise than the deterministic run. A path's shocks that act on
//! a lever's own value (landing rate, efficiency, rates and steps of tracked indicators) stand in its lever values already.

use crate::number::Number;

/// The shocks of a path.
pub(crate) trait Shocks<N: Number> {
    /// Those of the `year`-th year after the base year, counted from 1.
    fn of(&self, year: usize) -> impl YearShocks<N>;
}

/// The factors and counts of one year of a path; without shocks each is what it is given.
pub(crate) trait YearShocks<N: Number> {
    /// Growth factor of a chain.
    #[inline]
    fn chain(&self, _chain: usize, growth: N) -> N {
        growth
    }
    /// Growth factor of a region.
    #[inline]
    fn region(&self, _region: usize, growth: N) -> N {
        growth
    }
    /// Price factor.
    #[inline]
    fn price(&self, inflation: N) -> N {
        inflation
    }
    /// Factor of listed companies' value.
    #[inline]
    fn market(&self, change: N) -> N {
        change
    }
    /// Firms to be treated in a region, before they are cut to what is left on its list.
    #[inline]
    fn renewal(&self, _region: usize, firms: N) -> N {
        firms
    }
    /// IPOs out of a pipeline.
    #[inline]
    fn ipos(&self, pipeline: N, rate: N) -> N {
        rate * pipeline
    }
    /// The part of the companies that stays listed.
    #[inline]
    fn staying(&self, _companies: N, rate: N) -> N {
        N::from(1.0) - rate
    }
    /// The pipeline after its year.
    #[inline]
    fn pipeline(&self, rest: N) -> N {
        rest
    }
    /// This year's level of an elastic tracked indicator, which the next year does not start from.
    #[inline]
    fn elastic(&self, _tracked: usize, level: N) -> N {
        level
    }
}

/// No shocks.
pub(crate) struct Calm;

impl<N: Number> Shocks<N> for Calm {
    fn of(&self, _year: usize) -> impl YearShocks<N> {
        Calm
    }
}

impl<N: Number> YearShocks<N> for Calm {}
