//! `[[quotas]]`: tables handed down to regions. A row stands once; each of its cells becomes a target.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::node::Value;
use crate::plan::read::targets::{Terms, must_compare};
use crate::plan::{LocalText, Plan, Quota, QuotaKind, Target};

/// The tables, and the targets that their cells are.
pub(super) fn quotas(root: &Fields<'_>, plan: &Plan) -> (Vec<Quota>, Vec<Target>) {
    let mut targets = Vec::new();
    let quotas = root
        .tables("quotas")
        .into_iter()
        .filter_map(|fields| quota(&fields, plan, &mut targets))
        .collect();
    (quotas, targets)
}

fn quota(fields: &Fields<'_>, plan: &Plan, targets: &mut Vec<Target>) -> Option<Quota> {
    let id = fields.id("id");
    fields.needed("kind");
    let kind = fields.word("kind", &QuotaKind::WORDS);
    let any_region = plan.regions.first().map(|region| region.id.as_str());
    let mut terms = Terms::read(fields, plan, any_region);
    must_compare(fields);
    let notes = fields.table("notes").inspect(Fields::note_own_keys);
    let note = |place: &str| notes.as_ref().and_then(|notes| notes.local(place));
    let city = cell(fields, "city");
    let city_note = note("city");
    let cells = fields.table("regions").map(|table| cells(&table, plan));
    fields.needed("regions");
    if let Some(node) = fields
        .get("regions")
        .filter(|node| matches!(&node.value, Value::Table(cells) if cells.is_empty()))
    {
        fields.wrong("regions", node, "{ region = 1 }");
    }
    let cells: Vec<_> = cells
        .unwrap_or_default()
        .into_iter()
        .map(|(region, cell)| {
            let note = note(&region);
            (region, cell, note)
        })
        .collect();
    if let Some(notes) = notes {
        notes.finish();
    }
    terms.source = fields.source();
    fields.unknown_keys();
    let mut add = |name: &str, region: Option<String>, cell: Cell, note: Option<LocalText>| {
        let key = if region.is_some() { "regions" } else { "city" };
        terms.must_stay_finite(fields, key, cell.number);
        let id = format!("{id}@{name}");
        let target = terms.target(id.clone(), region, cell.number);
        targets.push(Target {
            words: cell.words,
            note,
            ..target
        });
        id
    };
    let mut regions = BTreeMap::new();
    for (region, cell, note) in cells {
        regions.insert(region.clone(), add(&region, Some(region.clone()), cell, note));
    }
    let city = city.map(|cell| add("city", None, cell, city_note));
    Some(Quota {
        id,
        group: terms.group,
        name: terms.name,
        indicator: terms.indicator,
        kind: kind?,
        year: terms.year,
        period: terms.period,
        city,
        regions,
        source: terms.source?,
    })
}

/// A number, or what stands in its place.
struct Cell {
    number: Option<f64>,
    words: Option<String>,
}

/// The cells of the regions, in the pack's order of regions.
fn cells(table: &Fields<'_>, plan: &Plan) -> Vec<(String, Cell)> {
    let mut cells = Vec::new();
    for region in &plan.regions {
        if let Some(cell) = cell(table, &region.id) {
            cells.push((region.id.clone(), cell));
        }
    }
    for (key, _) in table.all() {
        if !plan.has_region(key) {
            table
                .log
                .add(Diagnostic::error("region-unknown", table.place_at(key)).with("region", key));
        }
    }
    cells
}

fn cell(fields: &Fields<'_>, key: &str) -> Option<Cell> {
    // An empty text is a blank cell, which is something else than 0.
    let written = fields.number_or_text(key)?;
    // A number in quotation marks would be shown and never held against anything.
    if let (Err(words), Some(node)) = (&written, fields.get(key))
        && words.parse::<f64>().is_ok()
    {
        fields.wrong(key, node, "number");
    }
    Some(Cell {
        number: written.as_ref().ok().copied(),
        words: written.err(),
    })
}
