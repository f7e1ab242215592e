//! What a pack's `[risk]` must be: of what the pack has, nothing left out in silence, deviations not below 0, a correlation matrix.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::plan::{Plan, Quantity, SourceKind};
use crate::risk::ORDER;
use crate::risk::correlation::{self, Fault};

/// The shocks of the city as a whole.
const SHOCKS: [&str; 6] = ["macro", "price", "market", "landing", "renewal", "efficiency"];

pub(super) fn check(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    match plan.raw.get("risk") {
        None => faults.push(Diagnostic::note("risk-missing", "risk")),
        Some(Value::Object(_)) => {
            for table in tables(plan) {
                table.check(faults);
            }
            if let Some(persistence) = &plan.risk.persistence
                && !(0.0..=1.0).contains(&persistence.value)
            {
                let fault = Diagnostic::error("risk-persistence", "risk.persistence");
                faults.push(fault.with("value", persistence.written));
            }
            left_out(plan, faults);
            matrix(plan, faults);
        }
        // What is no table is already noted.
        Some(_) => {}
    }
}

/// One table of deviations, or the loadings.
struct Table<'a> {
    key: &'a str,
    numbers: &'a BTreeMap<String, Quantity>,
    /// What must stand in it.
    ids: Vec<&'a str>,
    /// The fault of an id that the pack does not have, and what its text calls the id.
    unknown: (&'a str, &'a str),
    knows: Box<dyn Fn(&str) -> bool + 'a>,
}

fn tables(plan: &Plan) -> [Table<'_>; 6] {
    let risk = &plan.risk;
    let chains = || plan.chains.iter().map(|one| one.id.as_str());
    let regions = || plan.regions.iter().map(|one| one.id.as_str()).collect();
    let projected = plan.tracked.iter().filter(|one| one.process.is_some());
    let knows_chain = move |id: &str| plan.chains.is_empty() || chains().any(|one| one == id);
    let of_chains = ("chain-unknown", "chain");
    let of_regions = ("region-unknown", "region");
    [
        Table {
            key: "sigma",
            numbers: &risk.sigma,
            ids: SHOCKS.to_vec(),
            unknown: ("key-unknown", "key"),
            knows: Box::new(|id| SHOCKS.contains(&id)),
        },
        Table {
            key: "chain_sigma",
            numbers: &risk.chain_sigma,
            ids: chains().collect(),
            unknown: of_chains,
            knows: Box::new(knows_chain),
        },
        Table {
            key: "region_sigma",
            numbers: &risk.region_sigma,
            ids: regions(),
            unknown: of_regions,
            knows: Box::new(|id| plan.has_region(id)),
        },
        Table {
            key: "renewal_region_sigma",
            numbers: &risk.renewal_region_sigma,
            ids: regions(),
            unknown: of_regions,
            knows: Box::new(|id| plan.has_region(id)),
        },
        Table {
            key: "tracked_sigma",
            numbers: &risk.tracked_sigma,
            ids: projected.map(|one| one.id.as_str()).collect(),
            unknown: ("indicator-unknown", "indicator"),
            knows: Box::new(|id| plan.tracked.iter().any(|one| one.id == id)),
        },
        Table {
            key: BETA,
            numbers: &risk.beta,
            // What is left out is 1.
            ids: Vec::new(),
            unknown: of_chains,
            knows: Box::new(knows_chain),
        },
    ]
}

/// The loadings: the one table whose numbers may be below 0.
const BETA: &str = "beta";

impl Table<'_> {
    fn check(&self, faults: &mut Vec<Diagnostic>) {
        for (id, number) in self.numbers {
            let place = format!("risk.{}.{id}", self.key);
            if !(self.knows)(id) {
                let (code, name) = self.unknown;
                faults.push(Diagnostic::error(code, place.as_str()).with(name, id.as_str()));
            }
            if self.key == BETA {
                continue;
            }
            if number.value < 0.0 {
                let fault = Diagnostic::error("risk-deviation", place.as_str());
                faults.push(fault.with("value", number.written));
            }
            // The readers see to it that these two kinds say why.
            let says_why = matches!(number.source.kind, SourceKind::Implied | SourceKind::Assumption);
            if number.value == 0.0 && !says_why {
                faults.push(Diagnostic::warning("risk-zero", place).with("key", id.as_str()));
            }
        }
    }
}

/// Numbers that the pack is silent about, which count as 0: told at once. What is there and faulty is told already.
fn left_out(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let risk = &plan.raw["risk"];
    let mut missing: Vec<String> = ["persistence", "correlation"]
        .into_iter()
        .filter(|key| risk.get(key).is_none())
        .map(str::to_owned)
        .collect();
    for table in tables(plan) {
        let there = risk.get(table.key);
        let is_missing = |id: &&str| match there {
            Some(Value::Object(numbers)) => !numbers.contains_key(*id),
            there => there.is_none(),
        };
        let ids = table.ids.iter().filter(|id| !id.is_empty()).copied();
        missing.extend(ids.filter(is_missing).map(|id| format!("{}.{id}", table.key)));
    }
    if !missing.is_empty() {
        let remark = Diagnostic::warning("risk-incomplete", "risk");
        faults.push(remark.with("keys", missing.join(", ")));
    }
}

fn matrix(plan: &Plan, faults: &mut Vec<Diagnostic>) {
    let Some((rows, _)) = &plan.risk.correlation else {
        return;
    };
    let mut found = correlation::faults(rows);
    if rows.len() != ORDER.len() && !found.contains(&Fault::NotSquare) {
        found = vec![Fault::NotSquare];
    }
    let place = "risk.correlation";
    faults.extend(found.iter().map(|fault| Diagnostic::error(fault.code(), place)));
    if found.is_empty()
        && let Ok(taken) = correlation::factor(rows)
        && let Some(change) = taken.mended_by
    {
        faults.push(Diagnostic::warning("correlation-mended", place).with("change", change));
    }
}
