//! `[[relations]]` and `[[actuals]]`: what the document's numbers have to do with each other, and what came of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::read::targets::{converted, region, within_reason};
use crate::plan::{Actual, Plan, Relation, RelationKind};

const KINDS: [(&str, RelationKind); 5] = [
    ("part_of", RelationKind::PartOf),
    ("share_of", RelationKind::ShareOf),
    ("ratio_of", RelationKind::RatioOf),
    ("sum_of", RelationKind::SumOf),
    ("product_of", RelationKind::ProductOf),
];

/// Structure between targets, baseline numbers and indicators that the pack has.
pub(super) fn relations(root: &Fields<'_>, plan: &Plan) -> Vec<Relation> {
    let mut wholes = Wholes::new();
    let targets: BTreeSet<&str> = plan.targets.iter().map(|target| target.id.as_str()).collect();
    root.tables("relations")
        .into_iter()
        .filter_map(|fields| {
            fields.needed("kind");
            let kind = fields.word("kind", &KINDS);
            fields.needed("items");
            let items = fields.texts("items");
            let result = fields.optional_text("result");
            let named = items.iter().flatten().map(|item| ("items", item));
            for (key, item) in named.chain(result.iter().map(|item| ("result", item))) {
                if !targets.contains(item.as_str()) && !is_known(plan, item) {
                    let fault = Diagnostic::error("relation-item-unknown", fields.place_at(key));
                    fields.log.add(fault.with("item", item.as_str()));
                }
            }
            let source = fields.source();
            fields.unknown_keys();
            let kind = kind?;
            form(&fields, kind, items.as_deref());
            let items = items?;
            twice_or_round(&fields, kind, &items, result.as_ref(), &mut wholes);
            Some(Relation {
                kind,
                items,
                result,
                source: source?,
            })
        })
        .collect()
}

/// The wholes that each part is of, as far as the relations have been read.
type Wholes = BTreeMap<String, BTreeSet<String>>;

/// Nothing is related to itself, be it in one relation or by way of several: no part holds its own whole.
fn twice_or_round(
    fields: &Fields<'_>,
    kind: RelationKind,
    items: &[String],
    result: Option<&String>,
    wholes: &mut Wholes,
) {
    let mut seen = BTreeSet::new();
    if let Some(item) = items.iter().chain(result).find(|item| !seen.insert(*item)) {
        let fault = Diagnostic::error("relation-item-twice", fields.place()).with("item", item.as_str());
        fields.log.add(fault);
        return;
    }
    let (parts, whole) = match (kind, items, result) {
        (RelationKind::PartOf | RelationKind::ShareOf, [part, whole], _) => {
            (std::slice::from_ref(part), whole)
        }
        (RelationKind::SumOf, parts, Some(whole)) => (parts, whole),
        _ => return,
    };
    let (mut waiting, mut above) = (vec![whole], BTreeSet::new());
    while let Some(one) = waiting.pop() {
        if above.insert(one) {
            waiting.extend(wholes.get(one).into_iter().flatten());
        }
    }
    if let Some(part) = parts.iter().find(|part| above.contains(part)) {
        let fault = Diagnostic::error("relation-round", fields.place_at("items"));
        let fault = fault.with("part", part.as_str());
        fields.log.add(fault.with("whole", whole.as_str()));
        return;
    }
    for part in parts {
        wholes.entry(part.clone()).or_default().insert(whole.clone());
    }
}

/// A baseline number or an indicator.
fn is_known(plan: &Plan, item: &str) -> bool {
    let of_baseline = |key: &str| plan.baseline.contains_key(key);
    item.strip_prefix("baseline.").is_some_and(of_baseline)
        || plan.tracked.iter().any(|one| one.id == item)
        || plan.family_of(item).is_some()
}

/// A share, a ratio, a sum and a product need their result; a ratio needs its denominator.
fn form(fields: &Fields<'_>, kind: RelationKind, items: Option<&[String]>) {
    let (least, most, needs_result) = match kind {
        RelationKind::PartOf => (2, 2, false),
        RelationKind::ShareOf | RelationKind::RatioOf | RelationKind::ProductOf => (2, 2, true),
        RelationKind::SumOf => (2, usize::MAX, true),
    };
    let word = KINDS.iter().find(|(_, one)| *one == kind);
    let word = word.map_or("", |(word, _)| *word);
    if let Some(items) = items.filter(|items| !(least..=most).contains(&items.len())) {
        let fault = Diagnostic::error("relation-items", fields.place_at("items")).with("kind", word);
        fields.log.add(fault.with("count", items.len()));
    }
    if needs_result != fields.get("result").is_some() {
        let fault = Diagnostic::error("relation-result", fields.place()).with("kind", word);
        fields.log.add(fault);
    }
}

/// Published results.
pub(super) fn actuals(root: &Fields<'_>, plan: &Plan) -> Vec<Actual> {
    root.tables("actuals")
        .into_iter()
        .filter_map(|fields| {
            let indicator = fields.text("indicator");
            let region = region(&fields, plan);
            fields.needed("year");
            let year = fields.optional_whole("year");
            if let Some(year) = year {
                within_reason(&fields, "year", year);
            }
            let written = fields.number("value");
            let word = fields.optional_text("unit");
            let unit = plan.published_unit(&indicator, region.as_deref());
            if unit.is_none() && !indicator.is_empty() {
                let fault = Diagnostic::error("indicator-unknown", fields.place_at("indicator"));
                fields.log.add(fault.with("indicator", indicator.as_str()));
            }
            let factor = unit.and_then(|unit| {
                let factor = word.as_deref().map_or(Some(1.0), |word| unit.factor_from(word));
                if factor.is_none() {
                    let fault = Diagnostic::error("unit-mismatch", fields.place_at("unit"));
                    let fault = fault.with("unit", word.as_deref().unwrap_or(""));
                    fields.log.add(fault.with("expected", unit.symbol()));
                }
                factor
            });
            let scope = fields.local("scope");
            let comparable = fields.flag("comparable").unwrap_or(true);
            let fitted = fields.flag("fitted").unwrap_or(false);
            let source = fields.source();
            fields.unknown_keys();
            Some(Actual {
                indicator,
                region,
                year: year?,
                value: converted(&fields, "value", written?, factor?),
                scope,
                comparable,
                fitted,
                source: source?,
            })
        })
        .collect()
}
