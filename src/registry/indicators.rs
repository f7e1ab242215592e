//! The one table of indicators: id, unit, decimals, which way is better, what it needs and where it is also given.

use crate::registry::Block;
use crate::registry::dependencies::Quantity;
use crate::units::Unit;

/// Which way is better for the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither.
    Neutral,
}

/// How an indicator's values of several years belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A level at the end of, or over, a year.
    Level,
    /// A flow of one year, which adds up over years.
    Flow,
    /// A sum since the base year.
    Cumulative,
    /// A quotient of two others.
    Ratio,
    /// A growth rate.
    Growth,
}

/// One family of indicators: the city's, with `@region` and `#chain` forms where they exist.
#[derive(Debug)]
pub struct IndicatorFamily {
    /// Which one.
    pub indicator: Indicator,
    /// Id.
    pub id: &'static str,
    /// Unit.
    pub unit: Unit,
    /// Decimals shown, where they differ from the unit's.
    pub decimals: Option<u8>,
    /// Which way is better.
    pub better: Better,
    /// How its values of several years belong together.
    pub kind: Kind,
    /// The blocks it needs.
    pub blocks: &'static [Block],
    /// What it is computed from.
    pub from: &'static [Quantity],
    /// Position among the regional forms, where it has them.
    pub by_region: Option<usize>,
    /// Position among the forms by chain, where it has them.
    pub by_chain: Option<usize>,
}

macro_rules! indicators {
    ($($indicator:ident $id:literal $unit:ident $($decimals:literal)? $better:ident $kind:ident
        [$($block:ident)*] [$($from:ident)*] $(@ $region:literal)? $(# $chain:literal)?;)*) => {
        /// Every indicator of the registry, in the order of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)]
        pub enum Indicator { $($indicator),* }

        /// The table of indicators.
        pub const INDICATORS: &[IndicatorFamily] = &[$(IndicatorFamily {
            indicator: Indicator::$indicator, id: $id, unit: Unit::$unit, decimals: indicators!(@option $($decimals)?),
            better: Better::$better, kind: Kind::$kind, blocks: &[$(Block::$block),*], from: &[$(Quantity::$from),*],
            by_region: indicators!(@option $($region)?), by_chain: indicators!(@option $($chain)?),
        }),*];
    };
    (@option) => { None };
    (@option $value:literal) => { Some($value) };
}

indicators! {
    Output "output" YiYuan Higher Level [] [Output] @0 #0;
    OutputReal "output.real" YiYuan Higher Level [] [Output Price];
    OutputMultiple "output.multiple" Times Higher Ratio [] [Output];
    RevenueFlagship "revenue.flagship" YiYuan Higher Level [] [Output];
    ShareFlagship "share.flagship" Share Higher Ratio [] [Output];
    ShareFlagshipRevenue "share.flagship_revenue" Share Higher Ratio [] [Output];
    Va "va" YiYuan Higher Level [] [ValueAdded] @1 #1;
    VaReal "va.real" YiYuan Higher Level [] [RealValueAdded] @12;
    VaRealGrowth "va.real_growth" Rate Higher Growth [] [RealValueAdded] @13;
    VaRate "va_rate" Share Higher Ratio [] [Output ValueAdded];
    VaPerMu "va_per_mu" WanYuanPerMu Higher Ratio [Land] [ValueAdded Land] @2;
    LandInUse "land.in_use" Mu Neutral Level [Land] [Land] @3;
    LandPool "land.pool" Mu Neutral Level [Land] [Landing];
    LandFreed "land.freed" Mu Higher Cumulative [] [Renewal] @4;
    FirmsTreated "firms.treated" Firms Higher Cumulative [] [Treated] @5;
    EnergyTotal "energy.total" WanTce 1 Lower Level [Energy] [Energy] @6 #2;
    EnergyIntensity "energy.intensity" TcePerWanYuan Lower Ratio [Energy] [Energy RealValueAdded];
    EnergyIntensityCutYear "energy.intensity_cut_year" Share Higher Growth [Energy] [Energy RealValueAdded];
    EnergyIntensityCut "energy.intensity_cut" Share Higher Ratio [Energy] [Energy RealValueAdded];
    EnergyFreed "energy.freed" WanTce Higher Cumulative [] [RenewalEnergy] @7;
    EnergySaved "energy.saved" WanTce Higher Flow [Energy] [Energy RealValueAdded];
    EnergySavedTotal "energy.saved_total" WanTce Higher Cumulative [Energy] [Energy RealValueAdded];
    Co2Total "co2.total" WanTon Lower Level [Energy Carbon] [Carbon];
    Co2Freed "co2.freed" WanTon Higher Cumulative [Energy Carbon] [RenewalEnergy CarbonFactor];
    Co2Saved "co2.saved" WanTon Higher Flow [Energy Carbon] [Carbon RealValueAdded];
    Co2SavedTotal "co2.saved_total" WanTon Higher Cumulative [Energy Carbon] [Carbon RealValueAdded];
    ProjectsLanded "projects.landed" YiYuan Higher Flow [] [Landing];
    ProjectsLandedTotal "projects.landed_total" YiYuan Higher Cumulative [] [Landing];
    ProjectsBacklog "projects.backlog" YiYuan Lower Level [] [Landing];
    ProjectsLandingFactor "projects.landing_factor" Share Higher Ratio [] [Landing];
    ProjectsLandCover "projects.land_cover" Share Higher Ratio [Land] [Landing];
    ProjectsEnergyCover "projects.energy_cover" Share Higher Ratio [Energy] [Landing];
    Investment "investment" YiYuan Higher Flow [Investment] [Investment];
    InvestmentGrowth "investment.growth" Rate Higher Growth [Investment] [Investment];
    ListedCount "listed.count" Firms 1 Higher Level [Listed] [ListedCount];
    ListedMarketValue "listed.market_value" YiYuan 0 Higher Level [Listed] [MarketValue];
    ListedIposTotal "listed.ipos_total" Firms 1 Higher Cumulative [Listed] [Ipos];
    Gdp "gdp" YiYuan Higher Level [Gdp] [Gdp];
    GdpRealGrowth "gdp.real_growth" Rate Higher Growth [Gdp] [GdpReal];
    GdpManufacturingShare "gdp.manufacturing_share" Share Higher Ratio [Gdp] [Gdp ValueAdded];
    Tax "tax" YiYuan Higher Level [Tax] [Tax] @8;
    TaxPerMu "tax_per_mu" WanYuanPerMu Higher Ratio [Tax Land] [Tax Land] @9;
    Workers "workers" WanPerson Neutral Level [Workers] [Workers] @10;
    LabourProductivity "labour_productivity" WanYuanPerPerson Higher Ratio [Workers] [ValueAdded Workers] @11;
}

/// The number of families.
pub const INDICATOR_COUNT: usize = INDICATORS.len();
/// The number of families with regional forms.
pub const REGIONAL_COUNT: usize = 14;
/// The number of families with forms by chain.
pub const CHAIN_COUNT: usize = 3;

impl Indicator {
    /// The table's line.
    pub const fn family(self) -> &'static IndicatorFamily {
        &INDICATORS[self as usize]
    }

    /// Its position among the regional forms; the build fails where the table has none.
    #[allow(clippy::panic, reason = "only called in constants")]
    pub(crate) const fn regional(self) -> usize {
        match self.family().by_region {
            Some(position) => position,
            None => panic!("the table gives this indicator no regional form"),
        }
    }

    /// Its position among the forms by chain; the build fails where the table has none.
    #[allow(clippy::panic, reason = "only called in constants")]
    pub(crate) const fn by_chain(self) -> usize {
        match self.family().by_chain {
            Some(position) => position,
            None => panic!("the table gives this indicator no form by chain"),
        }
    }

    /// The first year, counted from the base year, in which it is there: changes need a year before, and investment needs
    /// projects that land, so that its growth needs two.
    pub const fn first_year(self) -> usize {
        match self {
            Indicator::VaRealGrowth
            | Indicator::EnergyIntensityCutYear
            | Indicator::ProjectsLandCover
            | Indicator::ProjectsEnergyCover
            | Indicator::Investment
            | Indicator::GdpRealGrowth => 1,
            Indicator::InvestmentGrowth => 2,
            _ => 0,
        }
    }

    /// Finds a family by its id.
    pub fn by_id(id: &str) -> Option<Indicator> {
        INDICATORS
            .iter()
            .find(|family| family.id == id)
            .map(|family| family.indicator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_of_regional_and_chain_forms_are_whole() {
        for (count, positions) in [
            (
                REGIONAL_COUNT,
                INDICATORS
                    .iter()
                    .filter_map(|family| family.by_region)
                    .collect::<Vec<_>>(),
            ),
            (
                CHAIN_COUNT,
                INDICATORS.iter().filter_map(|family| family.by_chain).collect(),
            ),
        ] {
            let mut sorted = positions.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..count).collect::<Vec<_>>());
        }
    }
}
