//! What of the inputs is the plan's own: chains, regions, base year, tracked indicators, risk.

use std::collections::BTreeMap;

use crate::inputs::{
    BaselineInput, ChainInput, CorrelationInput, RegionInput, RiskInput, SigmaInput, SpreadInput,
    TrackedInput,
};
use crate::plan::{Chain, LeverDefinition, Plan, Quantity, Region};

/// What of a project's investment is spent in its first three years, where a pack is silent.
const PHASING: [f64; 3] = [0.1, 0.5, 0.4];

fn value(quantity: Option<&Quantity>, default: f64) -> f64 {
    quantity.map_or(default, |quantity| quantity.value)
}

pub(super) fn chains(plan: &Plan) -> Vec<ChainInput> {
    let output: f64 = plan.chains.iter().map(|chain| chain.output.value).sum();
    let common_rate = value(plan.baseline.get("va"), f64::NAN) / output;
    let has_shares = plan.chains.iter().any(|chain| chain.project_share.is_some());
    let input = |chain: &Chain| ChainInput {
        id: chain.id.clone(),
        output: chain.output.value,
        va_rate: value(chain.va_rate.as_ref(), common_rate),
        energy_index: value(chain.energy_index.as_ref(), 1.0),
        renewal_exposure: value(chain.renewal_exposure.as_ref(), 1.0),
        project_share: if has_shares {
            value(chain.project_share.as_ref(), 0.0)
        } else {
            chain.output.value / output
        },
        flagship: chain.flagship,
        revenue_ratio: value(chain.revenue_ratio.as_ref(), 1.0),
    };
    plan.chains.iter().map(input).collect()
}

pub(super) fn regions(plan: &Plan, output_shares: &[f64]) -> Vec<RegionInput> {
    let given =
        |share: fn(&Region) -> Option<&Quantity>| plan.regions.iter().any(|region| share(region).is_some());
    let has_land = given(|region| region.land_share.as_ref());
    let has_renewal = given(|region| region.renewal_share.as_ref());
    plan.regions
        .iter()
        .zip(output_shares)
        .map(|(region, output_share)| {
            let land_share = value(region.land_share.as_ref(), *output_share);
            // Where no renewal share is given it is the land share, and the output share where that is not given either.
            let renewal_default = if has_land { land_share } else { *output_share };
            RegionInput {
                id: region.id.clone(),
                output_share: *output_share,
                land_share,
                workers_share: value(region.workers_share.as_ref(), *output_share),
                renewal_share: if has_renewal {
                    value(region.renewal_share.as_ref(), 0.0)
                } else {
                    renewal_default
                },
                project_share: value(region.project_share.as_ref(), *output_share),
            }
        })
        .collect()
}

pub(super) fn specialisation(plan: &Plan) -> Vec<Vec<f64>> {
    let cell = |region: &Region, chain: &Chain| {
        value(
            plan.specialisation.get(&(region.id.clone(), chain.id.clone())),
            1.0,
        )
    };
    plan.regions
        .iter()
        .map(|region| plan.chains.iter().map(|chain| cell(region, chain)).collect())
        .collect()
}

/// The numbers of the base year; pools, backlog, list and history not given are 0.
pub(crate) fn baseline(plan: &Plan) -> BaselineInput {
    let number = |key: &str| plan.baseline.get(key).map(|quantity| quantity.value);
    let mut baseline = BaselineInput {
        land: number("land"),
        workers: number("workers"),
        tax: number("tax"),
        energy: number("energy"),
        co2_factor: number("co2_factor"),
        gdp: number("gdp"),
        manufacturing_va: number("manufacturing_va"),
        listed_count: number("listed_count"),
        listed_market_value: number("listed_market_value"),
        ipo_pipeline: number("ipo_pipeline"),
        ipo_value: number("ipo_value"),
        land_pool: None,
        energy_pool: None,
        inefficient_firms: number("inefficient_firms").unwrap_or(0.0),
        backlog: number("backlog").unwrap_or(0.0),
        upgrade_investment: number("upgrade_investment"),
        investment_phasing: plan
            .investment_phasing
            .as_ref()
            .map_or_else(|| PHASING.to_vec(), |(values, _)| values.clone()),
        projects_history: plan
            .projects_history
            .iter()
            .map(|(year, quantity)| (*year, quantity.value))
            .collect(),
    };
    baseline.land_pool = baseline.land.map(|_| number("land_pool").unwrap_or(0.0));
    baseline.energy_pool = baseline.energy.map(|_| number("energy_pool").unwrap_or(0.0));
    baseline
}

pub(super) fn tracked(plan: &Plan) -> Vec<TrackedInput> {
    let with_process = plan.tracked.iter().filter_map(|one| Some((one, one.process?)));
    with_process
        .map(|(one, process)| TrackedInput {
            id: one.id.clone(),
            process,
            value: one.value.unwrap_or(f64::NAN),
            driver: one.driver.clone(),
            weights: one.weights.as_ref().map(|weights| {
                weights
                    .iter()
                    .map(|(chain, weight)| (chain.clone(), weight.value))
                    .collect()
            }),
        })
        .collect()
}

pub(super) fn risk(plan: &Plan, definitions: &[LeverDefinition]) -> RiskInput {
    let risk = &plan.risk;
    let values = |of: &BTreeMap<String, Quantity>| -> BTreeMap<String, f64> {
        of.iter()
            .map(|(id, quantity)| (id.clone(), quantity.value))
            .collect()
    };
    let all = |ids: Vec<String>, of: &BTreeMap<String, Quantity>, default: f64| -> BTreeMap<String, f64> {
        ids.into_iter()
            .map(|id| (id.clone(), value(of.get(&id), default)))
            .collect()
    };
    let chains = || plan.chains.iter().map(|chain| chain.id.clone()).collect();
    let regions = || plan.regions.iter().map(|region| region.id.clone()).collect();
    let sigma = values(&risk.sigma);
    let of = |name: &str| sigma.get(name).copied().unwrap_or(0.0);
    let spread = definitions.iter().filter(|one| one.spread > 0.0);
    RiskInput {
        persistence: value(risk.persistence.as_ref(), 0.0),
        sigma: SigmaInput {
            macro_: of("macro"),
            price: of("price"),
            market: of("market"),
            landing: of("landing"),
            renewal: of("renewal"),
            efficiency: of("efficiency"),
            chain: all(chains(), &risk.chain_sigma, 0.0),
            region: all(regions(), &risk.region_sigma, 0.0),
            renewal_region: all(regions(), &risk.renewal_region_sigma, 0.0),
            tracked: all(
                tracked(plan).into_iter().map(|one| one.id).collect(),
                &risk.tracked_sigma,
                0.0,
            ),
        },
        beta: all(chains(), &risk.beta, 1.0),
        correlation: match &risk.correlation {
            Some((matrix, _)) => CorrelationInput {
                matrix: matrix.clone(),
                ..CorrelationInput::default()
            },
            None => CorrelationInput::default(),
        },
        spread: spread
            .map(|one| {
                (
                    one.id.clone(),
                    SpreadInput {
                        sd: one.spread,
                        min: one.min,
                        max: one.max,
                    },
                )
            })
            .collect(),
    }
}
