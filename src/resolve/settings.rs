//! What of the inputs a scenario sets: lever values, output shares, published results; each checked.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::inputs::{ByYear, ModelInputs};
use crate::model::Layout;
use crate::plan::{LeverDefinition, Plan, Region};
use crate::registry::Blocks;
use crate::scenario::{LeverSetting, Scenario};

pub(super) fn levers(
    plan: &Plan,
    scenario: &Scenario,
    definitions: &[LeverDefinition],
    horizon: i32,
    faults: &mut Vec<Diagnostic>,
) -> BTreeMap<String, ByYear> {
    let years = plan.head.base_year + 1..=horizon;
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
pub(super) fn output_shares(plan: &Plan, scenario: &Scenario, faults: &mut Vec<Diagnostic>) -> Vec<f64> {
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

/// Published results, with every unknown indicator and year outside the horizon told.
pub(super) fn outturns(
    plan: &Plan,
    inputs: &ModelInputs,
    scenario: &Scenario,
    faults: &mut Vec<Diagnostic>,
) -> BTreeMap<String, ByYear> {
    let mut outturns = BTreeMap::new();
    if scenario.outturns.is_empty() {
        return outturns;
    }
    // An outturn of a block that the pack leaves out is known, though there is nothing to hold it against.
    let every = Layout::new(inputs, &Blocks::all());
    for (id, given) in &scenario.outturns {
        let place = format!("outturns.\"{id}\"");
        // One that is followed by hand is known too, and only compared.
        let by_hand = plan
            .tracked
            .iter()
            .any(|one| one.id == *id && one.process.is_none());
        if every.find(id).is_none() && !by_hand {
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
                    // One of another scope is held against the projection, never imposed.
                    let comparable = scenario.outturn_note(id, year).is_none_or(|note| note.comparable);
                    if comparable && !by_hand {
                        by_year.insert(year, *value);
                    }
                }
                None => faults.push(
                    Diagnostic::error("year-outside-plan", format!("{place}.{year}"))
                        .with("year", year.as_str())
                        .with("first", inputs.base_year)
                        .with("last", inputs.horizon),
                ),
            }
        }
        if !by_hand {
            outturns.insert(id.clone(), by_year);
        }
    }
    outturns
}
