//! What must hold of every plan that comes with the product: it loads without a remark, says what its numbers mean, uses the
//! words of the other plans for the same things, and its preset 计划隐含 is what its target needs.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::collections::BTreeMap;
use std::path::Path;

use tuiyan::analysis::required_growth::common;
use tuiyan::plan::{Format, Plan, read};
use tuiyan::projection::project;
use tuiyan::resolve::resolve;
use tuiyan::scenario::Scenario;
use tuiyan::targets::projected;

/// Rates are written in thousandths of a per cent.
const WRITTEN: f64 = 1e-5;

fn plans() -> Vec<Plan> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let packs = std::fs::read_dir(folder).unwrap();
    let mut plans: Vec<Plan> = packs
        .map(|folder| std::fs::read_to_string(folder.unwrap().path().join("plan.toml")).unwrap())
        .map(|text| {
            read(&text, Format::Toml)
                .0
                .unwrap_or_else(|| panic!("a pack does not load"))
        })
        .collect();
    plans.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    plans
}

#[test]
fn presets_are_whole() {
    for plan in plans() {
        let presets: Vec<&str> = plan.presets.keys().map(String::as_str).collect();
        for preset in ["ambitious", "conservative", "implied"] {
            assert!(
                presets.contains(&preset),
                "{} has no preset {preset}",
                plan.head.id
            );
        }
    }
}

#[test]
fn indicators_say_what_they_mean_and_mean_the_same_in_every_plan() {
    let mut faults = Vec::new();
    let mut meanings: BTreeMap<String, (String, String)> = BTreeMap::new();
    for plan in plans() {
        for one in &plan.tracked {
            let place = format!("{} {}", plan.head.id, one.id);
            if one.concept.is_none() || one.scope.is_none() || one.kind.is_none() {
                faults.push(format!("{place}: concept, scope or kind is missing"));
            }
            if one.name.en.is_none() {
                faults.push(format!("{place}: no English name"));
            }
            let family = one.id.split('@').next().unwrap_or_default().to_owned();
            // The kind may differ: one document counts what is added, another what there is.
            let meaning = format!("{:?} over {:?}", one.concept, one.denominator);
            let (other_place, other) = meanings.entry(family).or_insert((place.clone(), meaning.clone()));
            if *other != meaning {
                faults.push(format!("{place} is {meaning}, {other_place} is {other}"));
            }
        }
        for target in plan.targets.iter().filter(|target| target.name.en.is_none()) {
            faults.push(format!("{} {}: no English name", plan.head.id, target.id));
        }
        for target in plan.targets.iter().filter(|target| target.group.is_none()) {
            faults.push(format!("{} {}: no group", plan.head.id, target.id));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn implied_presets_are_what_their_targets_need() {
    let mut faults = Vec::new();
    for plan in plans() {
        let scenario = Scenario::of_preset(&plan.head.id, "implied");
        let target = match plan.presets.get("implied").map(|preset| preset.solves.as_slice()) {
            Some([target]) => target.clone(),
            other => {
                faults.push(format!(
                    "{}: implied solves {other:?}, which should be one target",
                    plan.head.id
                ));
                continue;
            }
        };
        let required = common(&plan, &scenario, &target).unwrap();
        let Some(rate) = required.rate else {
            faults.push(format!("{}: no rate meets {target}: {required:?}", plan.head.id));
            continue;
        };
        let levers = &plan.presets["implied"].levers;
        for chain in &plan.chains {
            let written = levers
                .get(&format!("growth.chain.{}", chain.id))
                .and_then(|lever| lever.value);
            if written.is_none_or(|written| (written - rate).abs() > WRITTEN) {
                let id = &chain.id;
                faults.push(format!(
                    "{}: {id} is {written:?}, {target} needs {rate:.6}",
                    plan.head.id
                ));
            }
        }
        let projection = project(&resolve(&plan, &scenario).unwrap()).unwrap();
        let target = plan.targets.iter().find(|one| one.id == target).unwrap();
        let (value, wanted) = (projected(target, &projection).unwrap(), target.value.unwrap());
        if (value / wanted - 1.0).abs() > 1e-4 {
            faults.push(format!(
                "{}: {} comes to {value}, wanted {wanted}",
                plan.head.id, target.id
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
