//! A plan's risk numbers, checked and compiled against its model.

use crate::diagnostic::Diagnostic;
use crate::inputs::{ModelInputs, Process};
use crate::model::Model;
use crate::registry::Lever;
use crate::risk::correlation::{self, Fault};
use crate::risk::draws::{SHARED, Shape};

/// The order of the correlated series.
pub(crate) const ORDER: [&str; SHARED] = ["macro", "price", "market", "landing"];

/// Everything about a plan's risk that does not change while sliders move.
#[derive(Clone, Debug, PartialEq)]
pub struct RiskModel {
    pub(crate) shape: Shape,
    pub(crate) persistence: f64,
    pub(crate) factor: Vec<Vec<f64>>,
    pub(crate) macro_sigma: f64,
    pub(crate) price: f64,
    pub(crate) market: f64,
    pub(crate) landing: f64,
    pub(crate) renewal: f64,
    pub(crate) efficiency: f64,
    pub(crate) chain: Vec<f64>,
    pub(crate) beta: Vec<f64>,
    pub(crate) region: Vec<f64>,
    pub(crate) renewal_region: Vec<f64>,
    pub(crate) tracked: Vec<(Process, f64)>,
    pub(crate) spreads: Vec<Spread>,
    /// By how much an entry of the correlation matrix was changed, where the pack's own was not positive definite.
    pub correlation_mended_by: Option<f64>,
}

/// An uncertain lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread {
    pub slot: usize,
    pub deviation: f64,
    pub min: f64,
    pub max: f64,
}

impl RiskModel {
    /// Whether every deviation is 0.
    pub(crate) fn is_calm(&self) -> bool {
        let city = [
            self.macro_sigma,
            self.price,
            self.market,
            self.landing,
            self.renewal,
            self.efficiency,
        ];
        let series = [&self.chain, &self.region, &self.renewal_region];
        let tracked = self.tracked.iter().map(|(_, sigma)| sigma);
        let all = city.iter().chain(series.into_iter().flatten()).chain(tracked);
        self.spreads.is_empty() && all.into_iter().all(|sigma| *sigma == 0.0)
    }

    /// Compiles the risk numbers of resolved inputs.
    ///
    /// # Errors
    /// Every number that cannot be: a negative or infinite deviation, a persistence outside 0 to 1, a correlation matrix that
    /// is none.
    pub fn new(model: &Model, inputs: &ModelInputs) -> Result<Self, Vec<Diagnostic>> {
        let mut faults = Vec::new();
        let risk = &inputs.risk;
        let mut deviation = |place: String, value: f64| {
            if !(value >= 0.0 && value.is_finite()) {
                faults.push(Diagnostic::error("risk-deviation", place).with("value", value));
            }
            value
        };
        let sigma = &risk.sigma;
        let mut named = |name: &str, value: f64| deviation(format!("risk.sigma.{name}"), value);
        let city = [
            named("macro", sigma.macro_),
            named("price", sigma.price),
            named("market", sigma.market),
            named("landing", sigma.landing),
            named("renewal", sigma.renewal),
            named("efficiency", sigma.efficiency),
        ];
        let mut each =
            |list: &str, ids: Vec<&str>, of: &std::collections::BTreeMap<String, f64>| -> Vec<f64> {
                ids.into_iter()
                    .map(|id| {
                        deviation(
                            format!("risk.sigma.{list}.{id}"),
                            of.get(id).copied().unwrap_or(0.0),
                        )
                    })
                    .collect()
            };
        let chains = || inputs.chains.iter().map(|one| one.id.as_str());
        let regions = || inputs.regions.iter().map(|one| one.id.as_str()).collect();
        let chain = each("chain", chains().collect(), &sigma.chain);
        let region = each("region", regions(), &sigma.region);
        let renewal_region = each("renewal_region", regions(), &sigma.renewal_region);
        let tracked_ids = inputs.tracked.iter().map(|one| one.id.as_str()).collect();
        let tracked = each("tracked", tracked_ids, &sigma.tracked);
        let spreads: Vec<Spread> = model
            .slots()
            .iter()
            .filter(|(slot, _)| is_uncertain(model.slots().family(*slot)))
            .filter_map(|(slot, id)| Some((slot, id, risk.spread.get(id)?)))
            .map(|(slot, id, spread)| Spread {
                slot,
                deviation: deviation(format!("risk.spread.\"{id}\""), spread.sd),
                min: spread.min,
                max: spread.max,
            })
            .filter(|spread| spread.deviation > 0.0)
            .collect();
        if !(0.0..=1.0).contains(&risk.persistence) {
            let fault = Diagnostic::error("risk-persistence", "risk.persistence");
            faults.push(fault.with("value", risk.persistence));
        }
        let correlation = match ordered(inputs).and_then(|rows| correlation::factor(&rows)) {
            Ok(correlation) => Some(correlation),
            Err(fault) => {
                faults.push(Diagnostic::error(fault.code(), "risk.correlation"));
                None
            }
        };
        let (Some(correlation), true) = (correlation, faults.is_empty()) else {
            return Err(faults);
        };
        let [macro_sigma, price, market, landing, renewal, efficiency] = city;
        Ok(Self {
            shape: Shape {
                years: model.years(),
                chains: chain.len(),
                regions: region.len(),
                tracked: tracked.len(),
                spreads: spreads.len(),
            },
            persistence: risk.persistence,
            factor: correlation.factor,
            macro_sigma,
            price,
            market,
            landing,
            renewal,
            efficiency,
            beta: chains()
                .map(|id| risk.beta.get(id).copied().unwrap_or(1.0))
                .collect(),
            chain,
            region,
            renewal_region,
            tracked: inputs
                .tracked
                .iter()
                .map(|one| one.process)
                .zip(tracked)
                .collect(),
            spreads,
            correlation_mended_by: correlation.mended_by,
        })
    }
}

/// Levers with a draw of their own; build time is whole, and IPOs and delistings are drawn as counts.
fn is_uncertain(lever: Lever) -> bool {
    !matches!(lever, Lever::BuildYears | Lever::IpoRate | Lever::Delisting)
}

/// The correlation matrix in the order of the draws.
fn ordered(inputs: &ModelInputs) -> Result<Vec<Vec<f64>>, Fault> {
    let given = &inputs.risk.correlation;
    if given.matrix.len() != SHARED || given.order.len() != SHARED {
        return Err(Fault::NotSquare);
    }
    let place = |name: &str| {
        let found = given.order.iter().position(|one| one == name);
        found.ok_or(Fault::NotSquare)
    };
    let places = ORDER
        .iter()
        .map(|name| place(name))
        .collect::<Result<Vec<_>, _>>()?;
    let row = |row: usize| {
        let row = given.matrix.get(row).ok_or(Fault::NotSquare)?;
        if row.len() != SHARED {
            return Err(Fault::NotSquare);
        }
        Ok(places.iter().map(|column| row[*column]).collect())
    };
    places.iter().map(|place| row(*place)).collect()
}
