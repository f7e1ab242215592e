//! What a pack must be beyond its form: shares that sum to 1, whole blocks, levers inside their ranges, ids that are known,
//! and a base year that the model can start from.

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::inputs::Process;
use crate::model::{Model, SHARE_TOLERANCE};
use crate::plan::levers::blocks;
use crate::plan::{LeverDefinition, Plan, PlanLever, Quantity, lever_definitions};
use crate::plan::{bounds, risk};
use crate::registry::{Indicator, LEVERS, Lever};
use crate::resolve::resolve;
use crate::scenario::Scenario;

/// Two figures for the same thing may differ by this much before it is said.
const AGREEMENT: f64 = 0.005;

/// The tables whose faults cannot keep the model from starting.
const BESIDE_THE_MODEL: [&str; 6] = ["targets", "quotas", "relations", "actuals", "risk", "status"];

/// Checks a plan as read. What would only follow from the faults that the reading found is left out.
pub(crate) fn check(plan: &Plan, found: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    shares(plan, &mut faults);
    rates(plan, &mut faults);
    whole_blocks(plan, &mut faults);
    let definitions = lever_definitions(plan);
    levers(plan, &definitions, &mut faults);
    shown_indicators(plan, &mut faults);
    tracked(plan, &mut faults);
    bounds::check(plan, &mut faults);
    risk::check(plan, &mut faults);
    solved_targets(plan, &mut faults);
    let of_the_model = |fault: &&Diagnostic| {
        let table = fault.place.path.split('.').next().unwrap_or_default();
        fault.is_error() && !BESIDE_THE_MODEL.contains(&table)
    };
    if found.iter().chain(&faults).find(of_the_model).is_none() {
        let inputs = resolve(plan, &Scenario::of_preset(&plan.head.id, "base"));
        match inputs.and_then(|inputs| Model::new(&inputs)) {
            Ok(_) => {}
            Err(more) => faults.extend(more),
        }
    }
    faults
}

/// Whether a key stands in a table of the pack, be it read or faulty: what is told as faulty is not told as missing too.
fn stands(plan: &Plan, table: &str, key: &str) -> bool {
    let is_there = |table: &Value| table.get(key).is_some() || !table.is_object();
    plan.raw.get(table).is_some_and(is_there)
}

/// How many tables of a list have a key, be it read or faulty.
fn count(plan: &Plan, list: &str, key: &str) -> usize {
    let tables = plan.raw[list].as_array().into_iter().flatten();
    tables.filter(|table| table.get(key).is_some()).count()
}

fn shares(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let mut check = |place: &str, of: Vec<Option<&Quantity>>| {
        let given: Vec<f64> = of.iter().flatten().map(|quantity| quantity.value).collect();
        let (list, key) = place.split_once('.').unwrap_or((place, ""));
        if (1..of.len()).contains(&count(plan, list, key)) {
            faults.push(Diagnostic::error("shares-partial", place));
        }
        // A share that could not be read is already noted.
        if given.is_empty() || given.len() < of.len() || given.iter().any(|share| share.is_nan()) {
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
    );
    check(
        "regions.land_share",
        regions().map(|one| one.land_share.as_ref()).collect(),
    );
    check(
        "regions.workers_share",
        regions().map(|one| one.workers_share.as_ref()).collect(),
    );
    check(
        "regions.renewal_share",
        regions().map(|one| one.renewal_share.as_ref()).collect(),
    );
    check(
        "regions.project_share",
        regions().map(|one| one.project_share.as_ref()).collect(),
    );
    check(
        "chains.project_share",
        plan.chains.iter().map(|one| one.project_share.as_ref()).collect(),
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
    let written = count(plan, "chains", "va_rate");
    if (1..plan.chains.len()).contains(&written) {
        faults.push(Diagnostic::error("shares-partial", "chains.va_rate"));
    }
    if !plan.chains.is_empty() && written == 0 && !stands(plan, "baseline", "va") {
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
        let there = keys.iter().filter(|key| stands(plan, "baseline", key)).count();
        if there > 0 && there < keys.len() {
            for key in keys.iter().filter(|key| !stands(plan, "baseline", key)) {
                let fault = Diagnostic::error("block-partial", format!("baseline.{key}"));
                faults.push(fault.with("key", *key).with("keys", keys.join(", ")));
            }
        }
    }
    for (key, block) in NEEDS.iter().filter(|(key, _)| plan.baseline.contains_key(*key)) {
        if !stands(plan, "baseline", block) {
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
        if !stands(plan, "levers", family.id) {
            faults.push(Diagnostic::error("lever-needed", "levers").with("lever", family.id));
        }
    }
    for size in plan.sizes.iter().map(|(size, _)| size) {
        for family in [Lever::ProjectsCount, Lever::ProjectsSize] {
            let id = format!("{}.{size}", family.family().id);
            if !stands(plan, "levers", &id) {
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
    if family.is_whole() && !set.value.is_nan() && (set.value.fract() != 0.0 || !set.years.is_empty()) {
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
    for year in years.filter(|year| plan.leaves_out(**year)) {
        let fault = Diagnostic::error("year-outside-plan", place)
            .with("lever", one.id.as_str())
            .with("year", *year);
        faults.push(
            fault
                .with("first", plan.head.base_year)
                .with("last", plan.head.last_year),
        );
    }
}

fn solved_targets(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    for (preset, one) in &plan.presets {
        if preset != "implied" && !one.solves.is_empty() {
            let fault = Diagnostic::error("key-unknown", format!("presets.{preset}.solves"));
            faults.push(fault.with("key", "solves"));
        }
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
    let shown = std::iter::once(("plan.headline", &plan.head.headline))
        .chain(plan.head.cards.iter().map(|card| ("plan.cards", card)));
    // A headline that could not be read is already noted.
    for (place, id) in shown.filter(|(place, id)| *place == "plan.cards" || !id.is_empty()) {
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
}

/// Tracked indicators: their places and their drivers.
fn tracked(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let blocks = blocks(plan);
    for one in &plan.tracked {
        let place = format!("indicators.{}", one.id);
        if let Some((_, region)) = one.id.split_once('@')
            && !plan.has_region(region)
        {
            faults.push(Diagnostic::error("region-unknown", place.as_str()).with("region", region));
        }
        let is_elastic = one.process == Some(Process::Elastic);
        if let Some(driver) = one.driver.as_ref().filter(|_| is_elastic)
            && !plan
                .family_of(driver)
                .is_some_and(|family| blocks.has_all(family.family().blocks))
        {
            let fault = Diagnostic::error("driver-unknown", format!("{place}.driver"));
            faults.push(fault.with("indicator", one.id.as_str()));
        }
    }
}
