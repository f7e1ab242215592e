//! What the packs hold: how many commitments, where their numbers come from, and what was published since.

use serde_json::Value;
use tuiyan::plan::Role;
use tuiyan::scenario::Scenario;
use tuiyan::session::Session;

use crate::format::{header, line, shown};

pub(crate) fn commitments(plans: &[Session]) -> String {
    let mut table = header(&[
        "plan",
        "with a number 可量化",
        "projected 可推演",
        "by hand 人工跟踪",
        "without a number 无量化",
        "said again 重复表述",
        "goals, tasks, thresholds, funds",
        "rows handed down to places",
        "relations",
    ]);
    for session in plans {
        let plan = session.plan();
        let counts = session.view().unwrap().counts;
        let of = |role: Role| {
            let once = plan.targets.iter().filter(|target| target.repeats.is_none());
            once.filter(|target| target.role == role).count().to_string()
        };
        table += &line([
            format!("`{}`", plan.head.id),
            counts.quantified.to_string(),
            counts.projected.to_string(),
            counts.by_hand.to_string(),
            counts.unnumbered.to_string(),
            counts.repeated.to_string(),
            [Role::Goal, Role::Task, Role::Threshold, Role::Fund]
                .map(of)
                .join(", "),
            plan.quotas.len().to_string(),
            plan.relations.len().to_string(),
        ]);
    }
    table
}

const KINDS: [&str; 4] = ["document", "statistics", "implied", "assumption"];

pub(crate) fn sources(plans: &[Session]) -> String {
    let mut table = header(&[
        "plan",
        "base-year figures",
        "document",
        "statistics",
        "implied",
        "assumption",
        "lever values",
        "document",
        "statistics",
        "implied",
        "assumption",
    ]);
    for session in plans {
        let plan = session.plan();
        let mut cells = vec![format!("`{}`", plan.head.id)];
        let base = ["baseline", "chains", "regions", "specialisation", "indicators"];
        for (parts, expected) in [
            (&base[..], Some(session.view().unwrap().assumptions.figures)),
            (&["levers"], None),
        ] {
            let mut kinds = Vec::new();
            parts
                .iter()
                .for_each(|part| kinds_of(&plan.raw[*part], &mut kinds));
            assert_eq!(
                kinds.len(),
                expected.unwrap_or(kinds.len()),
                "figures of {} that the page counts",
                plan.head.id
            );
            cells.push(kinds.len().to_string());
            cells.extend(KINDS.map(|kind| kinds.iter().filter(|one| *one == kind).count().to_string()));
        }
        table += &line(cells);
    }
    table
}

/// Numbers that say how others are spread; the page does not count them among the base year's figures.
const SPREADS: [&str; 2] = ["investment_phasing", "weights"];

/// The kinds of the sources of all numbers under a value.
fn kinds_of(value: &Value, kinds: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            let kind = entries.get("source").and_then(|source| source["kind"].as_str());
            kinds.extend(kind.filter(|_| entries.contains_key("value")).map(str::to_owned));
            for (_, inner) in entries
                .iter()
                .filter(|(key, _)| !key.ends_with("source") && !SPREADS.contains(&key.as_str()))
            {
                kinds_of(inner, kinds);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| kinds_of(item, kinds)),
        _ => {}
    }
}

pub(crate) fn published(plans: &[Session]) -> String {
    let mut table = header(&[
        "plan",
        "figure",
        "year",
        "base preset",
        "published",
        "same scope",
        "used",
    ]);
    for session in plans {
        let plan = session.plan();
        let projection = session
            .project(&Scenario::of_preset(&plan.head.id, "base"))
            .unwrap();
        for actual in plan
            .actuals
            .iter()
            .filter(|actual| actual.year > plan.head.base_year)
        {
            let id = match &actual.region {
                Some(region) => format!("{}@{region}", actual.indicator),
                None => actual.indicator.clone(),
            };
            let unit = plan.unit_of(&actual.indicator);
            let (Some(value), Some(unit)) = (projection.value(&id, actual.year), unit) else {
                continue;
            };
            table += &line([
                format!("`{}`", plan.head.id),
                format!("`{id}`"),
                actual.year.to_string(),
                shown(Some(value), &unit),
                shown(Some(actual.value), &unit),
                if actual.comparable { "yes" } else { "no" }.to_owned(),
                if actual.fitted { "拟合" } else { "检验" }.to_owned(),
            ]);
        }
    }
    table
}
