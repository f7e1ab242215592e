//! What a pack must be beyond its form: shares that sum to 1, whole blocks, levers inside their ranges, ids that are known,
//! and a base year that the model can start from.

use crate::diagnostic::Diagnostic;
use crate::model::{Model, SHARE_TOLERANCE};
use crate::plan::levers::blocks;
use crate::plan::{LeverDefinition, Plan, PlanLever, Quantity, lever_definitions};
use crate::registry::{Indicator, LEVERS, Lever};
use crate::resolve::resolve;
use crate::scenario::Scenario;

/// Two figures for the same thing may differ by this much before it is said.
const AGREEMENT: f64 = 0.005;

/// Checks a plan as read. Where the reading found errors, what would only follow from them is left out.
pub(crate) fn check(plan: &Plan, already_faulty: bool) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    shares(plan, &mut faults);
    rates(plan, &mut faults);
    whole_blocks(plan, &mut faults);
    let definitions = lever_definitions(plan);
    levers(plan, &definitions, &mut faults);
    shown_indicators(plan, &mut faults);
    solved_targets(plan, &mut faults);
    if !already_faulty && !crate::diagnostic::has_errors(&faults) {
        let inputs = resolve(plan, &Scenario::of_preset(&plan.id, "base"));
        match inputs.and_then(|inputs| Model::new(&inputs)) {
            Ok(_) => {}
            Err(more) => faults.extend(more),
        }
    }
    faults
}

fn shares(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let mut check = |place: &str, of: Vec<Option<&Quantity>>, needed: bool| {
        let given: Vec<f64> = of.iter().flatten().map(|quantity| quantity.value).collect();
        if given.is_empty() && !needed {
            return;
        }
        if given.len() < of.len() {
            faults.push(Diagnostic::error("shares-partial", place));
            return;
        }
        let sum: f64 = given.iter().sum();
        if given.iter().any(|share| *share < 0.0) || !((sum - 1.0).abs() <= SHARE_TOLERANCE) {
            faults.push(Diagnostic::error("shares-sum", place).with("sum", sum));
        }
    };
    let regions = || plan.regions.iter();
    check(
        "regions.output_share",
        regions().map(|one| Some(&one.output_share)).collect(),
        true,
    );
    check(
        "regions.land_share",
        regions().map(|one| one.land_share.as_ref()).collect(),
        false,
    );
    check(
        "regions.workers_share",
        regions().map(|one| one.workers_share.as_ref()).collect(),
        false,
    );
    check(
        "regions.renewal_share",
        regions().map(|one| one.renewal_share.as_ref()).collect(),
        false,
    );
    check(
        "regions.project_share",
        regions().map(|one| one.project_share.as_ref()).collect(),
        false,
    );
    check(
        "chains.project_share",
        plan.chains.iter().map(|one| one.project_share.as_ref()).collect(),
        false,
    );
    if let Some((phasing, _)) = &plan.investment_phasing {
        let sum: f64 = phasing.iter().sum();
        if phasing.iter().any(|part| *part < 0.0) || !((sum - 1.0).abs() <= SHARE_TOLERANCE) {
            faults.push(Diagnostic::error("shares-sum", "baseline.investment_phasing").with("sum", sum));
        }
    }
}

/// Value added: rates of all chains, or the city's value added; where both stand they should agree, and so should outputs.
fn rates(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let given = plan.chains.iter().filter(|chain| chain.va_rate.is_some()).count();
    let va = plan.baseline.get("va");
    if given > 0 && given < plan.chains.len() {
        faults.push(Diagnostic::error("shares-partial", "chains.va_rate"));
    }
    if given == 0 && va.is_none() {
        faults.push(Diagnostic::error("va-missing", "baseline.va"));
    }
    let mut compare = |key: &str, stated: Option<&Quantity>, sum: f64| {
        if let Some(stated) =
            stated.filter(|stated| (stated.value - sum).abs() > AGREEMENT * stated.value.abs())
        {
            let remark = Diagnostic::warning("sum-differs", format!("baseline.{key}"));
            faults.push(remark.with("stated", stated.value).with("sum", sum));
        }
    };
    if given == plan.chains.len() {
        let rate = |chain: &crate::plan::Chain| chain.va_rate.as_ref().map_or(0.0, |rate| rate.value);
        compare(
            "va",
            va,
            plan.chains
                .iter()
                .map(|chain| chain.output.value * rate(chain))
                .sum(),
        );
    }
    compare(
        "output",
        plan.baseline.get("output"),
        plan.chains.iter().map(|chain| chain.output.value).sum(),
    );
}

fn whole_blocks(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    const BLOCKS: [&[&str]; 2] = [
        &["listed_count", "listed_market_value", "ipo_pipeline", "ipo_value"],
        &["gdp", "manufacturing_va"],
    ];
    const NEEDS: [(&str, &str); 3] = [
        ("co2_factor", "energy"),
        ("energy_pool", "energy"),
        ("land_pool", "land"),
    ];
    for keys in BLOCKS {
        let there = keys
            .iter()
            .filter(|key| plan.baseline.contains_key(**key))
            .count();
        if there > 0 && there < keys.len() {
            for key in keys.iter().filter(|key| !plan.baseline.contains_key(**key)) {
                let fault = Diagnostic::error("block-partial", format!("baseline.{key}"));
                faults.push(fault.with("key", *key).with("keys", keys.join(", ")));
            }
        }
    }
    for (key, block) in NEEDS.iter().filter(|(key, _)| plan.baseline.contains_key(*key)) {
        if !plan.baseline.contains_key(*block) {
            let remark = Diagnostic::warning("block-missing", format!("baseline.{key}"));
            faults.push(remark.with("key", *key).with("block", *block));
        }
    }
}

fn levers(plan: &Plan, definitions: &[LeverDefinition], faults: &mut Vec<Diagnostic>) {
    for id in plan
        .levers
        .keys()
        .filter(|id| !definitions.iter().any(|one| one.id == **id))
    {
        let remark = Diagnostic::warning("lever-without-block", format!("levers.\"{id}\""));
        faults.push(remark.with("lever", id.as_str()));
    }
    let has_projects = !plan.sizes.is_empty() || plan.baseline.contains_key("backlog");
    for family in LEVERS
        .iter()
        .filter(|family| has_projects && family.is_needed_with_projects())
    {
        if !plan.levers.contains_key(family.id) {
            faults.push(Diagnostic::error("lever-needed", "levers").with("lever", family.id));
        }
    }
    for size in plan.sizes.iter().map(|(size, _)| size) {
        for family in [Lever::ProjectsCount, Lever::ProjectsSize] {
            let id = format!("{}.{size}", family.family().id);
            if !plan.levers.contains_key(&id) {
                faults.push(Diagnostic::error("lever-needed", "levers").with("lever", id));
            }
        }
    }
    for one in definitions {
        if let Some(set) = plan.levers.get(&one.id) {
            lever(one, set, plan, faults);
        }
        for (preset, change) in &plan.presets {
            let Some(change) = change.levers.get(&one.id) else {
                continue;
            };
            let place = format!("presets.{preset}.levers.\"{}\"", one.id);
            for value in change.value.iter().chain(change.years.values()) {
                outside(one, *value, &place, faults);
            }
            years(one, change.years.keys(), &place, plan, faults);
        }
    }
}

fn lever(one: &LeverDefinition, set: &PlanLever, plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let place = format!("levers.\"{}\"", one.id);
    for value in std::iter::once(&set.value).chain(set.years.values()) {
        outside(one, *value, &place, faults);
    }
    years(one, set.years.keys(), &place, plan, faults);
    if let Some((low, high)) = set.plausible
        && (low < one.min || high > one.max)
    {
        let remark =
            Diagnostic::warning("plausible-outside-range", place.as_str()).with("lever", one.id.as_str());
        faults.push(remark);
    }
    let family = one.family;
    let inside_registry = one.min >= family.min && one.max <= family.max;
    if matches!(
        one.subject,
        None | Some(crate::plan::Subject::Chain(_) | crate::plan::Subject::Region(_))
    ) && !inside_registry
    {
        let fault =
            Diagnostic::error("range-outside-registry", place.as_str()).with("lever", one.id.as_str());
        faults.push(fault.with("min", family.min).with("max", family.max));
    }
    if family.is_whole() && (set.value.fract() != 0.0 || !set.years.is_empty()) {
        let fault = Diagnostic::error("lever-whole", place.as_str()).with("lever", one.id.as_str());
        faults.push(fault.with("min", one.min).with("max", one.max));
    }
    if !(set.spread >= 0.0) || set.step.is_some_and(|step| !(step > 0.0)) {
        faults.push(Diagnostic::error("number-negative", place).with("key", "spread, step"));
    }
}

fn outside(one: &LeverDefinition, value: f64, place: &str, faults: &mut Vec<Diagnostic>) {
    // A value that could not be read is already noted.
    if value < one.min || value > one.max {
        let fault = Diagnostic::error("lever-outside-range", place)
            .with("lever", one.id.as_str())
            .with("value", value);
        let fault = fault.with("min", one.min).with("max", one.max);
        faults.push(
            fault
                .with("unit", one.display.unit.as_str())
                .with("scale", one.display.scale),
        );
    }
}

fn years<'a>(
    one: &LeverDefinition,
    years: impl Iterator<Item = &'a i32>,
    place: &str,
    plan: &Plan,
    faults: &mut Vec<Diagnostic>,
) {
    for year in years.filter(|year| **year <= plan.base_year || **year > plan.last_year) {
        let fault = Diagnostic::error("year-outside-plan", place)
            .with("lever", one.id.as_str())
            .with("year", *year);
        faults.push(fault.with("first", plan.base_year).with("last", plan.last_year));
    }
}

fn solved_targets(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    for (preset, one) in &plan.presets {
        let unknown = one
            .solves
            .iter()
            .filter(|id| !plan.targets.iter().any(|target| target.id == **id));
        faults.extend(unknown.map(|id| {
            Diagnostic::error("target-unknown", format!("presets.{preset}.solves"))
                .with("target", id.as_str())
        }));
    }
}

fn shown_indicators(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let blocks = blocks(plan);
    let shown = std::iter::once(("plan.headline", &plan.headline))
        .chain(plan.cards.iter().map(|card| ("plan.cards", card)));
    for (place, id) in shown {
        let known = match Indicator::by_id(id) {
            Some(indicator) => blocks.has_all(indicator.family().blocks),
            None => plan
                .tracked
                .iter()
                .any(|one| one.id == *id && one.process.is_some()),
        };
        if !known {
            faults.push(Diagnostic::error("indicator-unknown", place).with("indicator", id.as_str()));
        }
    }
    for one in plan.tracked.iter().filter(|one| one.id.contains('@')) {
        let place = one.id.rsplit('@').next().unwrap_or_default();
        if !plan.regions.iter().any(|region| region.id == place) {
            faults.push(
                Diagnostic::error("region-unknown", format!("indicators.{}", one.id)).with("region", place),
            );
        }
    }
}
