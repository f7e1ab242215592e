//! From the text of a pack to a [`Plan`]: every part is read even where another is faulty, so that all faults are told at once.

mod baseline;
mod head;
pub(super) use head::YEARS;
mod indicators;
mod levers;
mod places;
mod quotas;
mod relations;
mod risk;
mod targets;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, has_errors};
use crate::plan::fields::{Fields, Log};
use crate::plan::node::Node;
use crate::plan::{Plan, Source, SourceKind, Status, check, digest, node, quotes};
use crate::units::Unit;

/// A pack longer than this many bytes is refused unread.
pub const LARGEST_PACK: usize = 4_000_000;

/// The form of a pack's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// TOML.
    Toml,
    /// JSON with the same keys.
    Json,
}

impl Format {
    /// The form that a text has: JSON starts with a brace.
    pub fn of(text: &str) -> Self {
        if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
            Self::Json
        } else {
            Self::Toml
        }
    }
}

/// Reads a pack. The plan is there only if nothing is an error; the list holds every fault, warning and note.
pub fn read(text: &str, format: Format) -> (Option<Plan>, Vec<Diagnostic>) {
    if text.len() > LARGEST_PACK {
        let fault = Diagnostic::error("pack-too-large", "")
            .with("bytes", text.len())
            .with("most", LARGEST_PACK);
        return (None, vec![fault]);
    }
    let (tree, mut faults) = match tree(text, format) {
        (Some(tree), faults) => (tree, faults),
        (None, faults) => return (None, faults),
    };
    let log = Log::default();
    let plan = Fields::of(&tree, String::new(), &log).map(|root| {
        let mut plan = everything(&root);
        plan.raw = node::to_json(&tree);
        plan.digest = digest(&plan.raw);
        root.finish();
        plan
    });
    faults.extend(log.into_inner());
    faults.extend(quotes::carried(&tree));
    let Some(plan) = plan else { return (None, faults) };
    faults.extend(check::check(&plan, &faults));
    for fault in faults.iter_mut().filter(|fault| fault.place.line.is_none()) {
        fault.place.line = node::line_of(&tree, &fault.place.path);
    }
    let good = !has_errors(&faults);
    (good.then_some(plan), faults)
}

/// The keys of a JSON text that stand twice, which a reader would otherwise take the last of.
///
/// # Errors
/// A text that is no JSON.
pub fn doubled_keys(text: &str) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    let tree = node::from_json(text)?;
    let fault = |path: String| Diagnostic::error("key-doubled", path.as_str()).with("reason", path);
    Ok(node::doubled_keys(&tree).into_iter().map(fault).collect())
}

/// The tree of a text that can be read, and the faults that it has nevertheless.
pub(super) fn tree(text: &str, format: Format) -> (Option<Node>, Vec<Diagnostic>) {
    let text = text.trim_start_matches('\u{feff}');
    let (tree, faults) = match format {
        Format::Toml => node::from_toml(text),
        Format::Json => match node::from_json(text) {
            Ok(tree) => (tree, Vec::new()),
            Err(faults) => return (None, faults),
        },
    };
    // After a fault of the syntax what follows is misread; its faults would only mislead.
    let is_misread = faults.iter().any(|fault| fault.code == "toml-syntax");
    ((!is_misread).then_some(tree), faults)
}

/// Every table of a pack.
pub(super) fn everything(root: &Fields<'_>) -> Plan {
    root.needed("plan");
    let head = root.table("plan").map(head::head).unwrap_or_default();
    let chains = places::chains(root);
    let regions = places::regions(root);
    let specialisation = places::specialisation(root, &chains, &regions);
    let baseline = baseline::baseline(root);
    let tracked = indicators::tracked(root, &chains);
    let sizes = levers::sizes(root);
    let known = levers::Known::new(&chains, &regions, &sizes, &tracked);
    let levers = levers::levers(root, &known);
    let presets = levers::presets(root, &known);
    let risk = risk::risk(root, &tracked);
    let mut plan = Plan {
        head,
        digest: String::new(),
        chains,
        regions,
        specialisation,
        baseline: baseline.numbers,
        investment_phasing: baseline.phasing,
        projects_history: baseline.history,
        scopes: levers::scopes(root),
        sizes,
        levers,
        presets,
        tracked,
        targets: Vec::new(),
        quotas: Vec::new(),
        relations: Vec::new(),
        actuals: Vec::new(),
        risk,
        status: status(root),
        raw: serde_json::Value::Null,
    };
    let (quotas, cells) = quotas::quotas(root, &plan);
    plan.targets = targets::targets(root, &plan);
    unique(root, "quotas", quotas.iter().map(|quota| quota.id.as_str()));
    // Two rows with one id are told once, and not again for each of their cells.
    let of_cells: BTreeSet<&str> = cells.iter().map(|cell| cell.id.as_str()).collect();
    let of_targets = plan.targets.iter().map(|target| target.id.as_str());
    unique(root, "targets", of_targets.chain(of_cells));
    plan.targets.extend(cells);
    targets::find_repeats(&mut plan.targets);
    plan.quotas = quotas;
    plan.relations = relations::relations(root, &plan);
    plan.actuals = relations::actuals(root, &plan);
    plan
}

fn status(root: &Fields<'_>) -> Status {
    let mut status = Status::default();
    if let Some(fields) = root.table("status") {
        for (key, threshold) in [("near", &mut status.near), ("about", &mut status.about)] {
            if let Some(quantity) = fields.optional_quantity(key, Unit::Share) {
                *threshold = quantity.value;
            }
        }
        fields.finish();
    }
    status
}

/// In place of a source that is missing or faulty, which is noted; the plan is then not handed out.
fn no_source() -> Source {
    Source {
        kind: SourceKind::Assumption,
        reference: None,
        clause: None,
        quote: None,
    }
}

/// Notes ids that stand more than once.
fn unique<'a>(root: &Fields<'_>, list: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for id in ids.filter(|id| !id.is_empty()) {
        *seen.entry(id).or_default() += 1;
    }
    for (id, _) in seen.iter().filter(|(_, times)| **times > 1) {
        root.log
            .add(Diagnostic::error("id-doubled", root.place_of_last(list, id)).with("id", *id));
    }
}
