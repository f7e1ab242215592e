//! What moves what: the quantities of the model, the levers that enter each directly and the quantities each is computed
//! from. The closure says which levers can reach an indicator; where it says no, nothing that a planner does to the lever
//! moves the indicator.

use crate::registry::levers::LEVER_COUNT;
use crate::registry::{Block, Blocks, Indicator, Lever};

/// A quantity of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quantity {
    /// Price level.
    Price,
    /// Firms treated.
    Treated,
    /// Land freed.
    Renewal,
    /// Energy freed.
    RenewalEnergy,
    /// What lands, pools and backlog.
    Landing,
    /// Output.
    Output,
    /// Real value-added rate by chain.
    RealRate,
    /// Value added at current prices.
    ValueAdded,
    /// Value added at base-year prices.
    RealValueAdded,
    /// Land in use.
    Land,
    /// Workers.
    Workers,
    /// Tax.
    Tax,
    /// Energy use.
    Energy,
    /// Emission factor.
    CarbonFactor,
    /// CO2 emissions.
    Carbon,
    /// IPOs.
    Ipos,
    /// Listed companies.
    ListedCount,
    /// Their market value.
    MarketValue,
    /// Industrial investment.
    Investment,
    /// GDP at current prices.
    Gdp,
    /// GDP at base-year prices.
    GdpReal,
}

struct Node {
    quantity: Quantity,
    levers: &'static [Lever],
    from: &'static [Quantity],
    /// Links that exist only where the block does.
    conditional: &'static [(Block, &'static [Lever], &'static [Quantity])],
}

macro_rules! graph {
    ($($quantity:ident [$($lever:ident)*] [$($from:ident)*] $({$block:ident [$($clever:ident)*] [$($cfrom:ident)*]})*;)*) => {
        const GRAPH: &[Node] = &[$(Node {
            quantity: Quantity::$quantity,
            levers: &[$(Lever::$lever),*],
            from: &[$(Quantity::$from),*],
            conditional: &[$((Block::$block, &[$(Lever::$clever),*], &[$(Quantity::$cfrom),*])),*],
        }),*];
    };
}

graph! {
    Price [Price] [];
    Treated [RenewalFirms] [];
    Renewal [RenewalLand] [Treated];
    RenewalEnergy [RenewalEnergy] [Treated];
    Landing [ProjectsCount ProjectsSize LandingRate BacklogDropout] []
        {Land [NewLand ReuseRate LandIntensity ZeroLandShare] [Renewal]}
        {Energy [NewEnergy SavingReuse GatedShare Efficiency OutputPerInvestment NewEnergyIntensity] [RenewalEnergy Energy Output RealRate]};
    Output [GrowthChain GrowthRegion OutputPerInvestment BuildYears EntryFirms EntryOutput] [Price Landing]
        {Land [RenewalInScope RenewalOutputRatio] [Renewal Land]};
    RealRate [VaRealDrift] [];
    ValueAdded [VaPriceDrift] [Output RealRate];
    RealValueAdded [] [Output Price RealRate];
    Land [RenewalInScope LandIntensity ZeroLandShare BuildYears EntryFirms EntryLand] [Renewal Landing Output];
    Workers [LabourGrowth LabourPerOutput Robots DisplacedPerRobot OutputPerInvestment BuildYears EntryFirms EntryOutput] [Landing Output];
    Tax [TaxDrift] [ValueAdded];
    Energy [Efficiency NewEnergyIntensity RenewalInScope GrowthChain GrowthRegion OutputPerInvestment BuildYears EntryFirms EntryOutput]
        [RenewalEnergy Landing RealRate Output];
    CarbonFactor [FactorCut] [];
    Carbon [] [Energy CarbonFactor];
    Ipos [PipelineIntake IpoRate Dropout] [];
    ListedCount [Delisting MovedIn] [Ipos];
    MarketValue [Delisting MovedIn ProfitGrowth ValuationChange Financing] [Ipos];
    Investment [UpgradeGrowth] [Price Landing];
    Gdp [GdpOtherGrowth] [ValueAdded];
    GdpReal [GdpOtherGrowth GdpOtherPrice] [RealValueAdded];
}

/// The families of levers that can move an indicator.
#[derive(Clone, Copy, Debug)]
pub struct Reach([bool; LEVER_COUNT]);

impl Reach {
    /// Whether the lever's family can move it.
    pub fn has(&self, lever: Lever) -> bool {
        self.0[lever as usize]
    }

    /// Adds all that `other` has.
    pub fn include(&mut self, other: &Reach) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine |= theirs;
        }
    }
}

/// The levers that can move an indicator of a plan with these blocks.
pub fn reach(indicator: Indicator, blocks: &Blocks) -> Reach {
    let mut seen = [false; GRAPH.len()];
    let mut found = Reach([false; LEVER_COUNT]);
    let mut waiting: Vec<Quantity> = indicator.family().from.to_vec();
    while let Some(quantity) = waiting.pop() {
        if std::mem::replace(&mut seen[quantity as usize], true) {
            continue;
        }
        let node = &GRAPH[quantity as usize];
        debug_assert_eq!(node.quantity, quantity);
        let conditional = node.conditional.iter().filter(|(block, ..)| blocks.has(*block));
        let (levers, from): (Vec<_>, Vec<_>) = conditional.map(|(_, levers, from)| (*levers, *from)).unzip();
        for lever in node.levers.iter().chain(levers.into_iter().flatten()) {
            found.0[*lever as usize] = blocks.has(lever.family().block);
        }
        waiting.extend(node.from.iter().chain(from.into_iter().flatten()));
    }
    found
}
