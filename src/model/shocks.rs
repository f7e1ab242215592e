//! What a random path does otherwise than the deterministic run. A path's shocks that act on
//! a lever's own value (landing rate, efficiency, rates and steps of tracked indicators) stand in its lever values already.

use crate::number::Number;

/// The factors and counts of one year of a path; without shocks each is what it is given.
pub(crate) trait Shocks<N: Number> {
    /// Growth factor of a chain.
    #[inline]
    fn chain(&self, _year: usize, _chain: usize, growth: N) -> N {
        growth
    }
    /// Growth factor of a region.
    #[inline]
    fn region(&self, _year: usize, _region: usize, growth: N) -> N {
        growth
    }
    /// Price factor.
    #[inline]
    fn price(&self, _year: usize, inflation: N) -> N {
        inflation
    }
    /// Factor of listed companies' value.
    #[inline]
    fn market(&self, _year: usize, change: N) -> N {
        change
    }
    /// Firms to be treated in a region, before they are cut to what is left on its list.
    #[inline]
    fn renewal(&self, _year: usize, _region: usize, firms: N) -> N {
        firms
    }
    /// IPOs out of a pipeline.
    #[inline]
    fn ipos(&self, _year: usize, pipeline: N, rate: N) -> N {
        rate * pipeline
    }
    /// The part of the companies that stays listed.
    #[inline]
    fn staying(&self, _year: usize, _companies: N, rate: N) -> N {
        N::from(1.0) - rate
    }
    /// The pipeline after its year.
    #[inline]
    fn pipeline(&self, rest: N) -> N {
        rest
    }
    /// This year's level of an elastic tracked indicator, which the next year does not start from.
    #[inline]
    fn elastic(&self, _year: usize, _tracked: usize, level: N) -> N {
        level
    }
}

/// No shocks.
pub(crate) struct Calm;

impl<N: Number> Shocks<N> for Calm {}
