//! The one table of levers: id, group, unit, neutral default, range and what it belongs to.

use crate::registry::Block;
use crate::units::Unit;

/// What a family of levers is repeated over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One lever for the city.
    City,
    /// One a chain: `growth.chain.<chain>`.
    Chain,
    /// One a region.
    Region,
    /// One a size class of projects.
    Size,
    /// One a tracked indicator.
    Tracked,
}

/// The groups that page and attribution sort levers into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Growth, price, value-added rate.
    Output,
    /// Firms that grow past the threshold.
    Entry,
    /// New projects.
    Projects,
    /// Renewal of inefficient land.
    Renewal,
    /// New land and reuse of freed land.
    LandSupply,
    /// Allowance, efficiency, carbon.
    Energy,
    /// Workers.
    Labour,
    /// Listed companies.
    Listed,
    /// Tax, investment, GDP.
    TaxGdp,
    /// Tracked indicators.
    Tracked,
}

impl Group {
    /// All groups in the order they are shown.
    pub const ALL: [Group; 10] = [
        Group::Output,
        Group::Entry,
        Group::Projects,
        Group::Renewal,
        Group::LandSupply,
        Group::Energy,
        Group::Labour,
        Group::Listed,
        Group::TaxGdp,
        Group::Tracked,
    ];

    /// The group's id; its text is `group-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Group::Output => "output",
            Group::Entry => "entry",
            Group::Projects => "projects",
            Group::Renewal => "renewal",
            Group::LandSupply => "land-supply",
            Group::Energy => "energy",
            Group::Labour => "labour",
            Group::Listed => "listed",
            Group::TaxGdp => "tax-gdp",
            Group::Tracked => "tracked",
        }
    }
}

/// One family of levers.
#[derive(Debug)]
pub struct LeverFamily {
    /// Which one.
    pub lever: Lever,
    /// Id, or the part of it before the chain, region, size class or indicator.
    pub id: &'static str,
    /// What it is repeated over.
    pub scope: Scope,
    /// Where it is shown and what it is attributed to.
    pub group: Group,
    /// Unit of its value; a tracked indicator's lever takes the unit of its process.
    pub unit: Unit,
    /// The neutral value that stands where a pack is silent.
    pub default: f64,
    /// Lowest value that is taken.
    pub min: f64,
    /// Highest value that is taken.
    pub max: f64,
    /// Step of the slider.
    pub step: f64,
    /// The block of base numbers without which the lever does not exist.
    pub block: Option<Block>,
}

impl LeverFamily {
    /// Whether a lever with this unit is a growth rate a year, for which the page shows what it compounds to. Efficiency and
    /// the cut of the emission factor are rates too, but of what is saved.
    pub fn is_yearly_rate(&self, unit: Unit) -> bool {
        unit == Unit::Rate && !matches!(self.lever, Lever::Efficiency | Lever::FactorCut)
    }

    /// A whole number with one value for all years.
    pub fn is_whole(&self) -> bool {
        self.lever == Lever::BuildYears
    }

    /// Must be given where a pack has projects, and above 0 (the neutral default is only a stand-in without projects).
    pub fn is_needed_with_projects(&self) -> bool {
        matches!(self.lever, Lever::BuildYears | Lever::LandIntensity)
    }
}

macro_rules! levers {
    ($($(#[$doc:meta])* $lever:ident $id:literal $scope:ident $group:ident $unit:ident
        default $default:literal range $min:literal $max:literal step $step:literal $($block:ident)?;)*) => {
        /// Every family of levers, in the order of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Lever { $($(#[$doc])* $lever),* }

        /// The table of levers.
        pub const LEVERS: &[LeverFamily] = &[$(LeverFamily {
            lever: Lever::$lever, id: $id, scope: Scope::$scope, group: Group::$group, unit: Unit::$unit,
            default: $default, min: $min, max: $max, step: $step, block: levers!(@block $($block)?),
        }),*];
    };
    (@block) => { None };
    (@block $block:ident) => { Some(Block::$block) };
}

levers! {
    /// g_k: real organic growth of a chain's existing firms.
    GrowthChain "growth.chain" Chain Output Rate default 0.0 range -0.3 0.5 step 0.005;
    /// o_r: a region's growth offset.
    GrowthRegion "growth.region" Region Output Rate default 0.0 range -0.2 0.3 step 0.005;
    /// π: change of producer prices.
    Price "price" City Output Rate default 0.0 range -0.15 0.2 step 0.005;
    /// Yearly change of the value-added rate at constant prices.
    VaRealDrift "va_rate.real_drift" City Output SharePerYear default 0.0 range -0.02 0.02 step 0.0005;
    /// Yearly change of the value-added rate from prices.
    VaPriceDrift "va_rate.price_drift" City Output SharePerYear default 0.0 range -0.02 0.02 step 0.0005;
    /// Firms that pass the threshold, a year.
    EntryFirms "entry.firms_per_year" City Entry FirmsPerYear default 0.0 range 0.0 1000.0 step 5.0;
    /// Output of such a firm, at base-year prices.
    EntryOutput "entry.output_per_firm" City Entry YiYuan default 0.0 range 0.0 5.0 step 0.05;
    /// Land of such a firm.
    EntryLand "entry.mu_per_firm" City Entry Mu default 0.0 range 0.0 100.0 step 1.0 Land;
    /// Projects signed a year, by size class.
    ProjectsCount "projects.count" Size Projects ProjectsPerYear default 0.0 range 0.0 500.0 step 1.0;
    /// Investment of one project, at base-year prices.
    ProjectsSize "projects.size" Size Projects YiYuan default 0.0 range 0.0 1000.0 step 0.5;
    /// Part of what is signed that is ready to land.
    LandingRate "projects.landing_rate" City Projects Share default 0.0 range 0.0 1.0 step 0.01;
    /// Part of the waiting projects that gives up in a year.
    BacklogDropout "projects.backlog_dropout" City Projects Share default 0.0 range 0.0 1.0 step 0.01;
    /// b: whole years from landing to production.
    BuildYears "projects.build_years" City Projects Years default 2.0 range 1.0 4.0 step 1.0;
    /// κ: yearly output per investment at full production.
    OutputPerInvestment "projects.output_per_investment" City Projects Times default 0.0 range 0.0 5.0 step 0.05;
    /// 万元 of investment per 亩 of new land.
    LandIntensity "projects.land_intensity" City Projects WanYuanPerMu default 400.0 range 50.0 3000.0 step 10.0;
    /// Part of the investment that needs no new land.
    ZeroLandShare "projects.zero_land_share" City Projects Share default 0.0 range 0.0 0.95 step 0.01;
    /// Energy of new output per real value added, before efficiency gains.
    NewEnergyIntensity "projects.energy_intensity" City Projects TcePerWanYuan default 0.0 range 0.0 10.0 step 0.05 Energy;
    /// Inefficient firms treated a year.
    RenewalFirms "renewal.firms_per_year" City Renewal FirmsPerYear default 0.0 range 0.0 2000.0 step 10.0;
    /// Land freed per firm treated.
    RenewalLand "renewal.mu_per_firm" City Renewal Mu default 0.0 range 0.0 200.0 step 0.5;
    /// Energy freed per firm treated.
    RenewalEnergy "renewal.tce_per_firm" City Renewal Tce default 0.0 range 0.0 5000.0 step 10.0;
    /// θ: the part of it inside the above-scale scope.
    RenewalInScope "renewal.in_scope" City Renewal Share default 1.0 range 0.0 1.0 step 0.01;
    /// q: output per mu of a treated firm relative to the city's mean.
    RenewalOutputRatio "renewal.output_ratio" City Renewal Share default 0.0 range 0.0 1.0 step 0.01 Land;
    /// Part of the freed land that serves new projects in the next year.
    ReuseRate "renewal.reuse_rate" City LandSupply Share default 0.0 range 0.0 1.0 step 0.01 Land;
    /// New industrial land a year.
    NewLand "land.new_supply" City LandSupply MuPerYear default 0.0 range 0.0 20000.0 step 50.0 Land;
    /// New energy allowance a year.
    NewEnergy "energy.new_quota" City Energy WanTcePerYear default 0.0 range 0.0 300.0 step 1.0 Energy;
    /// Part of what efficiency saves that may be used again.
    SavingReuse "energy.saving_reuse" City Energy Share default 0.0 range 0.0 1.0 step 0.01 Energy;
    /// Part of new energy use that counts against the allowance.
    GatedShare "energy.gated_share" City Energy Share default 1.0 range 0.0 1.0 step 0.01 Energy;
    /// d: yearly efficiency gain.
    Efficiency "energy.efficiency" City Energy Rate default 0.0 range -0.5 0.5 step 0.001 Energy;
    /// Yearly cut of the emission factor.
    FactorCut "carbon.factor_cut" City Energy Rate default 0.0 range -0.2 0.5 step 0.001 Carbon;
    /// h: growth of existing firms' employment.
    LabourGrowth "labour.growth" City Labour Rate default 0.0 range -0.2 0.2 step 0.005 Workers;
    /// Persons per 亿元 of new output.
    LabourPerOutput "labour.new_per_output" City Labour PersonPerYiYuan default 0.0 range 0.0 500.0 step 1.0 Workers;
    /// Robots added a year.
    Robots "labour.robots" City Labour MachinesPerYear default 0.0 range 0.0 20000.0 step 50.0 Workers;
    /// Persons displaced per robot.
    DisplacedPerRobot "labour.displaced_per_robot" City Labour Person default 0.0 range 0.0 10.0 step 0.1 Workers;
    /// Firms that enter the pipeline a year.
    PipelineIntake "listed.pipeline_intake" City Listed FirmsPerYear default 0.0 range 0.0 100.0 step 0.5 Listed;
    /// Part of the pipeline that goes public in a year.
    IpoRate "listed.ipo_rate" City Listed Share default 0.0 range 0.0 1.0 step 0.01 Listed;
    /// Part of the pipeline that gives up in a year.
    Dropout "listed.dropout" City Listed Share default 0.0 range 0.0 1.0 step 0.01 Listed;
    /// δ: part of the listed companies that leaves in a year.
    Delisting "listed.delisting" City Listed Share default 0.0 range 0.0 0.5 step 0.005 Listed;
    /// Listed companies that move or are bought in, a year.
    MovedIn "listed.moved_in" City Listed FirmsPerYear default 0.0 range 0.0 20.0 step 0.1 Listed;
    /// g_p: profit growth of listed companies.
    ProfitGrowth "listed.profit_growth" City Listed Rate default 0.0 range -0.5 1.0 step 0.005 Listed;
    /// m_v: change of the valuation multiple.
    ValuationChange "listed.valuation_change" City Listed Rate default 0.0 range -0.5 0.5 step 0.005 Listed;
    /// Follow-on financing a year.
    Financing "listed.financing" City Listed YiYuanPerYear default 0.0 range 0.0 1000.0 step 1.0 Listed;
    /// Yearly change of tax over value added.
    TaxDrift "tax.drift" City TaxGdp SharePerYear default 0.0 range -0.05 0.05 step 0.0005 Tax;
    /// Growth of upgrade investment.
    UpgradeGrowth "investment.upgrade_growth" City TaxGdp Rate default 0.0 range -0.5 1.0 step 0.005 Investment;
    /// Nominal growth of the rest of GDP.
    GdpOtherGrowth "gdp.other_growth" City TaxGdp Rate default 0.0 range -0.2 0.3 step 0.005 Gdp;
    /// Price change of the rest of GDP.
    GdpOtherPrice "gdp.other_price" City TaxGdp Rate default 0.0 range -0.1 0.2 step 0.005 Gdp;
    /// The lever of a tracked indicator's process.
    Tracked "tracked" Tracked Tracked PerYear default 0.0 range -1e6 1e6 step 0.1;
}

/// The number of families.
pub const LEVER_COUNT: usize = LEVERS.len();

impl Lever {
    /// The table's line.
    pub fn family(self) -> &'static LeverFamily {
        &LEVERS[self as usize]
    }
}
