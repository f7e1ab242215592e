//! `[[relations]]` and `[[actuals]]`: what the document's numbers have to do with each other, and what came of them.

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::quantity::convert;
use crate::plan::read::targets::region;
use crate::plan::{Actual, Plan, Relation, RelationKind};

const KINDS: [(&str, RelationKind); 4] = [
    ("part_of", RelationKind::PartOf),
    ("share_of", RelationKind::ShareOf),
    ("ratio_of", RelationKind::RatioOf),
    ("sum_of", RelationKind::SumOf),
];

/// Structure between targets, baseline numbers and indicators that the pack has.
pub(super) fn relations(root: &Fields<'_>, plan: &Plan) -> Vec<Relation> {
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
                if !is_known(plan, item) {
                    let fault = Diagnostic::error("relation-item-unknown", fields.place_at(key));
                    fields.log.add(fault.with("item", item.as_str()));
                }
            }
            let source = fields.source();
            fields.unknown_keys();
            let relation = Relation {
                kind: kind?,
                items: items?,
                result,
                source: source?,
            };
            form(&fields, &relation);
            Some(relation)
        })
        .collect()
}

fn is_known(plan: &Plan, item: &str) -> bool {
    let of_baseline = |key: &str| plan.baseline.contains_key(key);
    let family = item.split_once('@').map_or(item, |(family, _)| family);
    let place = item.split_once('@').map(|(_, place)| place);
    let place_known = place.is_none_or(|place| plan.regions.iter().any(|region| region.id == place));
    plan.targets.iter().any(|target| target.id == item)
        || item.strip_prefix("baseline.").is_some_and(of_baseline)
        || plan.tracked.iter().any(|one| one.id == item)
        || (place_known && plan.unit_of(family).is_some())
}

/// A share, a ratio and a sum need their result; a ratio needs its denominator.
fn form(fields: &Fields<'_>, relation: &Relation) {
    let (least, most, needs_result) = match relation.kind {
        RelationKind::PartOf => (2, 2, false),
        RelationKind::ShareOf | RelationKind::RatioOf => (2, 2, true),
        RelationKind::SumOf => (2, usize::MAX, true),
    };
    let word = KINDS.iter().find(|(_, kind)| *kind == relation.kind);
    let word = word.map_or("", |(word, _)| *word);
    if !(least..=most).contains(&relation.items.len()) {
        let fault = Diagnostic::error("relation-items", fields.place_at("items")).with("kind", word);
        fields.log.add(fault.with("count", relation.items.len()));
    }
    if needs_result != relation.result.is_some() {
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
            let year = fields.optional_whole("year");
            fields.needed("year");
            let written = fields.number("value");
            let word = fields.optional_text("unit");
            let unit = plan.unit_of(&indicator).or_else(|| {
                let own = format!("{indicator}@{}", region.as_deref()?);
                plan.unit_of(&own)
            });
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
            let source = fields.source();
            fields.unknown_keys();
            Some(Actual {
                indicator,
                region,
                year: year?,
                value: convert(written?, factor?),
                scope,
                comparable,
                source: source?,
            })
        })
        .collect()
}
