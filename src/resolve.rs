//! A plan and a scenario become the model's inputs: every lever in every year, every share, nothing left to defaults.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, has_errors};
use crate::inputs::{
    BaselineInput, ByYear, ChainInput, CorrelationInput, LeverRange, ModelInputs, RegionInput, RiskInput,
    SigmaInput, SpreadInput, TrackedInput,
};
use crate::model::{Layout, base_year};
use crate::plan::{Chain, LeverDefinition, Plan, Quantity, Region, lever_definitions};
use crate::scenario::{LeverSetting, Scenario};

/// What a project's investment is spent in its first three years, where a pack is silent.
const PHASING: [f64; 3] = [0.1, 0.5, 0.4];
/// The longest horizon after the base year.
const LONGEST: i32 = 30;

/// The model's inputs for a scenario of a plan.
///
/// # Errors
/// Every fault of the scenario: another plan, an unknown preset, lever, region or indicator, values outside their range or not
/// finite, years outside the horizon.
pub fn resolve(plan: &Plan, scenario: &Scenario) -> Result<ModelInputs, Vec<Diagnostic>> {
    resolve_with(plan, &lever_definitions(plan), scenario)
}

/// The same with the plan's levers at hand, for hosts that resolve many scenarios of one plan.
///
/// # Errors
/// As [`resolve`].
pub fn resolve_with(
    plan: &Plan,
    definitions: &[LeverDefinition],
    scenario: &Scenario,
) -> Result<ModelInputs, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    if scenario.plan != plan.id {
        let fault = Diagnostic::error("scenario-of-another-plan", "plan");
        faults.push(
            fault
                .with("plan", scenario.plan.as_str())
                .with("open", plan.id.as_str()),
        );
    }
    if let Some(digest) = scenario.digest.as_ref().filter(|digest| **digest != plan.digest) {
        faults.push(Diagnostic::warning("scenario-digest", "digest").with("digest", digest.as_str()));
    }
    let horizon = scenario.horizon.unwrap_or(plan.last_year);
    if horizon <= plan.base_year || horizon > plan.base_year + LONGEST {
        let fault = Diagnostic::error("horizon-before-base", "horizon").with("horizon", horizon);
        faults.push(fault.with("base_year", plan.base_year));
        return Err(faults);
    }
    let levers = levers(plan, scenario, definitions, horizon, &mut faults);
    let output_shares = output_shares(plan, scenario, &mut faults);
    let inputs = ModelInputs {
        plan: plan.id.clone(),
        base_year: plan.base_year,
        horizon,
        chains: chains(plan),
        regions: regions(plan, &output_shares),
        specialisation: specialisation(plan),
        baseline: baseline(plan),
        levers,
        tracked: tracked(plan),
        ranges: definitions
            .iter()
            .map(|one| {
                (
                    one.id.clone(),
                    LeverRange {
                        min: one.min,
                        max: one.max,
                    },
                )
            })
            .collect(),
        outturns: BTreeMap::new(),
        risk: risk(plan, definitions),
    };
    let outturns = outturns(&inputs, scenario, &mut faults);
    if has_errors(&faults) {
        Err(faults)
    } else {
        Ok(ModelInputs { outturns, ..inputs })
    }
}

fn levers(
    plan: &Plan,
    scenario: &Scenario,
    definitions: &[LeverDefinition],
    horizon: i32,
    faults: &mut Vec<Diagnostic>,
) -> BTreeMap<String, ByYear> {
    let years = plan.base_year + 1..=horizon;
    let preset = plan.presets.get(&scenario.preset);
    if preset.is_none() && scenario.preset != "base" {
        let known: Vec<&str> = std::iter::once("base")
            .chain(plan.presets.keys().map(String::as_str))
            .collect();
        let fault = Diagnostic::error("preset-unknown", "preset").with("preset", scenario.preset.as_str());
        faults.push(fault.with("known", known.join(", ")));
    }
    for id in scenario
        .levers
        .keys()
        .filter(|id| !definitions.iter().any(|one| one.id == **id))
    {
        faults
            .push(Diagnostic::error("lever-unknown", format!("levers.\"{id}\"")).with("lever", id.as_str()));
    }
    definitions
        .iter()
        .map(|one| {
            let mut values: ByYear = years
                .clone()
                .map(|year| (year, one.years.get(&year).copied().unwrap_or(one.value)))
                .collect();
            if let Some(change) = preset.and_then(|preset| preset.levers.get(&one.id)) {
                if let Some(value) = change.value {
                    values.values_mut().for_each(|slot| *slot = value);
                }
                values.extend(
                    change
                        .years
                        .iter()
                        .filter(|(year, _)| years.contains(year))
                        .map(|(y, v)| (*y, *v)),
                );
            }
            match scenario.levers.get(&one.id) {
                None => {}
                Some(LeverSetting::Every(value)) => {
                    check_value(one, None, *value, faults);
                    values.values_mut().for_each(|slot| *slot = *value);
                }
                Some(LeverSetting::Years(by_year)) => {
                    set_years(one, by_year, &mut values, faults);
                }
            }
            (one.id.clone(), values)
        })
        .collect()
}

fn set_years(
    one: &LeverDefinition,
    by_year: &BTreeMap<String, f64>,
    values: &mut ByYear,
    faults: &mut Vec<Diagnostic>,
) {
    let place = format!("levers.\"{}\"", one.id);
    if one.family.is_whole() {
        faults.push(Diagnostic::error("lever-one-value", place).with("lever", one.id.as_str()));
        return;
    }
    for (year, value) in by_year {
        match year.parse::<i32>().ok().filter(|year| values.contains_key(year)) {
            Some(year) => {
                check_value(one, Some(year), *value, faults);
                values.insert(year, *value);
            }
            None => faults.push(year_outside(format!("{place}.{year}"), year, values)),
        }
    }
}

fn year_outside(place: String, year: &str, values: &ByYear) -> Diagnostic {
    let first = values.keys().next().copied().unwrap_or_default();
    let last = values.keys().next_back().copied().unwrap_or_default();
    Diagnostic::error("year-outside-plan", place)
        .with("year", year)
        .with("first", first - 1)
        .with("last", last)
}

/// A lever's value must be finite and inside the range; the build time a whole number.
fn check_value(one: &LeverDefinition, year: Option<i32>, value: f64, faults: &mut Vec<Diagnostic>) {
    let place = match year {
        Some(year) => format!("levers.\"{}\".{year}", one.id),
        None => format!("levers.\"{}\"", one.id),
    };
    let fault = |code: &str| Diagnostic::error(code, place.as_str()).with("lever", one.id.as_str());
    if !value.is_finite() {
        faults.push(fault("lever-not-finite"));
    } else if value < one.min || value > one.max {
        let fault = fault("lever-outside-range")
            .with("value", value)
            .with("min", one.min)
            .with("max", one.max);
        faults.push(
            fault
                .with("unit", one.display.unit.as_str())
                .with("scale", one.display.scale),
        );
    } else if one.family.is_whole() && value.fract() != 0.0 {
        faults.push(fault("lever-whole").with("min", one.min).with("max", one.max));
    }
}

/// The regions' shares of output, with those that the planner overwrites; the others keep their proportions.
fn output_shares(plan: &Plan, scenario: &Scenario, faults: &mut Vec<Diagnostic>) -> Vec<f64> {
    let own: Vec<f64> = plan
        .regions
        .iter()
        .map(|region| region.output_share.value)
        .collect();
    if scenario.shares.is_empty() {
        return own;
    }
    for (region, share) in &scenario.shares {
        let place = format!("shares.{region}");
        if !plan.regions.iter().any(|one| one.id == *region) {
            faults.push(Diagnostic::error("region-unknown", place).with("region", region.as_str()));
        } else if !(0.0..=1.0).contains(share) {
            faults.push(
                Diagnostic::error("share-bounds", place)
                    .with("region", region.as_str())
                    .with("value", *share),
            );
        }
    }
    let given = |region: &Region| scenario.shares.get(&region.id).copied();
    let fixed: f64 = plan.regions.iter().filter_map(given).sum();
    let free: f64 = plan
        .regions
        .iter()
        .filter(|one| given(one).is_none())
        .map(|one| one.output_share.value)
        .sum();
    let all_given = plan.regions.iter().all(|region| given(region).is_some());
    if (all_given && (fixed - 1.0).abs() > 1e-6) || fixed > 1.0 + 1e-6 {
        faults.push(Diagnostic::error("shares-sum", "shares").with("sum", fixed));
    }
    let factor = if free > 0.0 {
        (1.0 - fixed).max(0.0) / free
    } else {
        0.0
    };
    plan.regions
        .iter()
        .map(|region| given(region).unwrap_or(region.output_share.value * factor))
        .collect()
}

fn value(quantity: Option<&Quantity>, default: f64) -> f64 {
    quantity.map_or(default, |quantity| quantity.value)
}

fn chains(plan: &Plan) -> Vec<ChainInput> {
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

fn regions(plan: &Plan, output_shares: &[f64]) -> Vec<RegionInput> {
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

fn specialisation(plan: &Plan) -> Vec<Vec<f64>> {
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

fn tracked(plan: &Plan) -> Vec<TrackedInput> {
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

fn risk(plan: &Plan, definitions: &[LeverDefinition]) -> RiskInput {
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

/// Published results, with every unknown indicator and year outside the horizon told.
fn outturns(
    inputs: &ModelInputs,
    scenario: &Scenario,
    faults: &mut Vec<Diagnostic>,
) -> BTreeMap<String, ByYear> {
    let layout = Layout::new(inputs, &base_year::blocks(&inputs.baseline));
    let all_blocks = every_block();
    let every = Layout::new(inputs, &all_blocks);
    let mut outturns = BTreeMap::new();
    for (id, given) in &scenario.outturns {
        let place = format!("outturns.\"{id}\"");
        if layout.find(id).is_none() && every.find(id).is_none() {
            faults.push(Diagnostic::error("indicator-unknown", place).with("indicator", id.as_str()));
            continue;
        }
        let mut by_year = ByYear::new();
        for (year, value) in given {
            match year
                .parse::<i32>()
                .ok()
                .filter(|year| *year > inputs.base_year && *year <= inputs.horizon)
            {
                Some(year) => {
                    by_year.insert(year, *value);
                }
                None => faults.push(
                    Diagnostic::error("year-outside-plan", format!("{place}.{year}"))
                        .with("year", year.as_str())
                        .with("first", inputs.base_year)
                        .with("last", inputs.horizon),
                ),
            }
        }
        outturns.insert(id.clone(), by_year);
    }
    outturns
}

fn every_block() -> crate::registry::Blocks {
    let mut blocks = crate::registry::Blocks::default();
    for block in crate::registry::Block::ALL {
        blocks.insert(block);
    }
    blocks
}
