//! How the parts of an indicator make the whole, and what weighs them: said by the registry.

use crate::plan::QuotaKind;
use crate::registry::Indicator;
use crate::registry::indicators::Kind;

/// What weighs the parts of a mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// The indicator whose values by place are the weights.
    pub by: Indicator,
    /// Its year, counted from the quota's: 0 a denominator of the same year, -1 the base that a growth is on.
    pub years_after: i32,
}

/// The kind of a quota table of an indicator where nobody says otherwise. Levels, flows and sums add up; ratios and growth rates are
/// weighted means. `uniform` is always a planner's choice.
pub fn kind_of(indicator: Indicator) -> QuotaKind {
    match indicator.family().kind {
        Kind::Level | Kind::Flow | Kind::Cumulative => QuotaKind::Additive,
        Kind::Ratio => QuotaKind::Ratio,
        Kind::Growth => QuotaKind::Growth,
    }
}

/// What weighs the parts of an indicator; `None` where it is additive, or the model has no weights by place.
pub fn weighing_of(indicator: Indicator) -> Option<Weighing> {
    let (by, years_after) = match indicator {
        Indicator::VaPerMu | Indicator::TaxPerMu => (Indicator::LandInUse, 0),
        Indicator::LabourProductivity => (Indicator::Workers, 0),
        Indicator::VaRealGrowth => (Indicator::VaReal, -1),
        _ => return None,
    };
    Some(Weighing { by, years_after })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::INDICATORS;

    #[test]
    fn indicators_by_region_that_do_not_add_up_have_their_weights_by_region() {
        for family in INDICATORS.iter().filter(|family| family.by_region.is_some()) {
            let weighing = weighing_of(family.indicator);
            let adds_up = kind_of(family.indicator) == QuotaKind::Additive;
            assert_eq!(weighing.is_none(), adds_up, "{}", family.id);
            assert!(weighing.is_none_or(|one| one.by.family().by_region.is_some()));
        }
    }
}
