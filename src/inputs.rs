//! The model's whole input, resolved: every number that enters a projection, nothing left to defaults. A plan and a
//! scenario become this; the model is compiled from it; `tuiyan inputs` prints it, so that anyone can recompute a projection.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Values of one thing by year.
pub type ByYear = BTreeMap<i32, f64>;

/// Every number that enters the model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelInputs {
    /// Id of the plan.
    pub plan: String,
    /// Base year.
    pub base_year: i32,
    /// Last projected year.
    pub horizon: i32,
    /// Industry chains.
    pub chains: Vec<ChainInput>,
    /// Counties, districts, functional zones.
    pub regions: Vec<RegionInput>,
    /// Starting cells of the fit to both margins, regions by chains.
    pub specialisation: Vec<Vec<f64>>,
    /// Numbers of the base year.
    pub baseline: BaselineInput,
    /// Every lever for every year after the base year.
    pub levers: BTreeMap<String, ByYear>,
    /// Tracked indicators that have a process.
    pub tracked: Vec<TrackedInput>,
    /// The range of every lever.
    #[serde(default)]
    pub ranges: BTreeMap<String, LeverRange>,
    /// Published results that are imposed or compared.
    #[serde(default)]
    pub outturns: BTreeMap<String, ByYear>,
    /// Volatilities, loadings, correlation, persistence, spreads.
    #[serde(default)]
    pub risk: RiskInput,
}

/// One industry chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChainInput {
    /// Id.
    pub id: String,
    /// Output in the base year, 亿元.
    pub output: f64,
    /// Value added over output in the base year.
    pub va_rate: f64,
    /// Energy per value added relative to the other chains.
    pub energy_index: f64,
    /// How much of a region's renewal falls on the chain, relative to its output.
    pub renewal_exposure: f64,
    /// Its part of the new projects; the parts sum to 1.
    pub project_share: f64,
    /// Whether it is one of the plan's flagship chains.
    pub flagship: bool,
    /// Revenue over output.
    pub revenue_ratio: f64,
}

/// One region; every share sums to 1 over the regions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegionInput {
    /// Id.
    pub id: String,
    /// Part of the city's output.
    pub output_share: f64,
    /// Part of the city's industrial land.
    pub land_share: f64,
    /// Part of the city's workers.
    pub workers_share: f64,
    /// Part of the firms to be treated.
    pub renewal_share: f64,
    /// Part of the new projects.
    pub project_share: f64,
}

/// Numbers of the base year; `None` for a block that the pack leaves out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BaselineInput {
    /// Industrial land in use, 亩.
    pub land: Option<f64>,
    /// Workers, 万人.
    pub workers: Option<f64>,
    /// Tax, 亿元.
    pub tax: Option<f64>,
    /// Energy use, 万tce.
    pub energy: Option<f64>,
    /// t CO2 per tce.
    pub co2_factor: Option<f64>,
    /// GDP, 亿元.
    pub gdp: Option<f64>,
    /// Manufacturing value added, 亿元.
    pub manufacturing_va: Option<f64>,
    /// Listed companies.
    pub listed_count: Option<f64>,
    /// Their market value, 亿元.
    pub listed_market_value: Option<f64>,
    /// Firms in tutoring or under review.
    pub ipo_pipeline: Option<f64>,
    /// Market value of one IPO, 亿元.
    pub ipo_value: Option<f64>,
    /// Serviced land on hand, 亩.
    pub land_pool: Option<f64>,
    /// Energy allowance on hand, 万tce.
    pub energy_pool: Option<f64>,
    /// Firms on the list of inefficient ones.
    pub inefficient_firms: f64,
    /// Signed projects still waiting, 亿元.
    pub backlog: f64,
    /// Upgrade investment, 亿元.
    pub upgrade_investment: Option<f64>,
    /// Part of a project's investment that is spent in its first, second … year; sums to 1.
    pub investment_phasing: Vec<f64>,
    /// Investment landed by year up to the base year, 亿元 at base-year prices.
    pub projects_history: ByYear,
}

/// How a tracked indicator moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Process {
    /// `x (1 + rate)`.
    Compound,
    /// `x + step`.
    Linear,
    /// `logit(x) + drift`.
    Share,
    /// `x · (driver growth) ^ elasticity`.
    Elastic,
    /// Sum of a yearly rate.
    Cumulative,
    /// Moves with the chains' parts of value added.
    Composition,
}

/// One tracked indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrackedInput {
    /// Id; `name@region` for a region's own.
    pub id: String,
    /// How it moves.
    pub process: Process,
    /// Value in the base year.
    pub value: f64,
    /// `elastic`: the indicator that drives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub driver: Option<String>,
    /// `composition`: weight of each chain; flagship 1 and others 0 where empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights: Option<BTreeMap<String, f64>>,
}

/// Lowest and highest value of a lever.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverRange {
    /// Lowest.
    pub min: f64,
    /// Highest.
    pub max: f64,
}

/// Numbers of the risk layer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RiskInput {
    /// φ of every series.
    pub persistence: f64,
    /// Standard deviations.
    pub sigma: SigmaInput,
    /// Loading of each chain on the macro shock.
    pub beta: BTreeMap<String, f64>,
    /// Correlation of the shocks that the city shares.
    pub correlation: CorrelationInput,
    /// Lever uncertainty.
    pub spread: BTreeMap<String, SpreadInput>,
}

/// Standard deviations of the yearly shocks; 0 where a pack is silent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SigmaInput {
    #[serde(rename = "macro")]
    pub macro_: f64,
    pub price: f64,
    pub market: f64,
    pub landing: f64,
    pub renewal: f64,
    pub efficiency: f64,
    pub chain: BTreeMap<String, f64>,
    pub region: BTreeMap<String, f64>,
    pub renewal_region: BTreeMap<String, f64>,
    pub tracked: BTreeMap<String, f64>,
}

/// A correlation matrix and the order of its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrelationInput {
    /// Names of the rows.
    pub order: Vec<String>,
    /// Symmetric, unit diagonal.
    pub matrix: Vec<Vec<f64>>,
}

impl Default for CorrelationInput {
    fn default() -> Self {
        let identity = |row: usize| (0..4).map(|column| f64::from(u8::from(row == column))).collect();
        Self {
            order: ["macro", "price", "market", "landing"]
                .map(str::to_owned)
                .to_vec(),
            matrix: (0..4).map(identity).collect(),
        }
    }
}

/// A lever's uncertainty: normal with this standard deviation, clamped to the range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SpreadInput {
    pub sd: f64,
    pub min: f64,
    pub max: f64,
}
