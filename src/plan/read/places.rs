//! `[[chains]]`, `[[regions]]` and `[specialisation]`.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::node::Value;
use crate::plan::read::{no_source, unique};
use crate::plan::{Chain, Quantity, Region};
use crate::units::Unit;

fn needed(fields: &Fields<'_>, key: &str, unit: Unit) -> Quantity {
    // A missing quantity is noted as a fault; the plan is then not handed out.
    fields.quantity(key, unit).unwrap_or(Quantity {
        value: f64::NAN,
        written: f64::NAN,
        unit: None,
        source: no_source(),
        plausible: None,
    })
}

pub(super) fn chains(root: &Fields<'_>) -> Vec<Chain> {
    root.note_needed("chains");
    let chains: Vec<Chain> = root
        .tables("chains")
        .into_iter()
        .map(|fields| {
            let chain = Chain {
                id: fields.id("id"),
                name: fields.name("name"),
                output: needed(&fields, "output", Unit::YiYuan),
                va_rate: fields.optional_quantity("va_rate", Unit::Share),
                energy_index: fields.optional_quantity("energy_index", Unit::Plain),
                renewal_exposure: fields.optional_quantity("renewal_exposure", Unit::Plain),
                project_share: fields.optional_quantity("project_share", Unit::Share),
                revenue_ratio: fields.optional_quantity("revenue_ratio", Unit::Times),
                flagship: fields.flag("flagship").unwrap_or(false),
            };
            fields.finish();
            chain
        })
        .collect();
    if chains.is_empty() && !holds_something_else(root, "chains") {
        root.log.add(Diagnostic::error("no-chains", "chains"));
    }
    unique(root, "chains", chains.iter().map(|chain| chain.id.as_str()));
    chains
}

pub(super) fn regions(root: &Fields<'_>) -> Vec<Region> {
    const KINDS: [(&str, &str); 4] = [
        ("city", "city"),
        ("district", "district"),
        ("county", "county"),
        ("zone", "zone"),
    ];
    root.note_needed("regions");
    let regions: Vec<Region> = root
        .tables("regions")
        .into_iter()
        .map(|fields| {
            let kind = fields.word("kind", &KINDS).unwrap_or("county");
            let region = Region {
                id: fields.id("id"),
                name: fields.name("name"),
                kind: kind.to_owned(),
                within: fields.optional_text("within"),
                output_share: needed(&fields, "output_share", Unit::Share),
                land_share: fields.optional_quantity("land_share", Unit::Share),
                workers_share: fields.optional_quantity("workers_share", Unit::Share),
                renewal_share: fields.optional_quantity("renewal_share", Unit::Share),
                project_share: fields.optional_quantity("project_share", Unit::Share),
            };
            fields.finish();
            region
        })
        .collect();
    if regions.is_empty() && !holds_something_else(root, "regions") {
        root.log.add(Diagnostic::error("no-regions", "regions"));
    }
    unique(root, "regions", regions.iter().map(|region| region.id.as_str()));
    for region in &regions {
        if let Some(within) = region
            .within
            .as_ref()
            .filter(|within| !regions.iter().any(|one| one.id == **within))
        {
            let place = format!("regions.{}.within", region.id);
            root.log
                .add(Diagnostic::error("region-unknown", place).with("region", within.as_str()));
        }
    }
    regions
}

/// Whether a key holds something else than a list of tables, which is told as such.
fn holds_something_else(root: &Fields<'_>, key: &str) -> bool {
    root.get(key)
        .is_some_and(|node| !matches!(&node.value, Value::List(tables) if tables.is_empty()))
}

pub(super) fn specialisation(
    root: &Fields<'_>,
    chains: &[Chain],
    regions: &[Region],
) -> BTreeMap<(String, String), Quantity> {
    let mut cells = BTreeMap::new();
    let Some(table) = root.table("specialisation") else {
        return cells;
    };
    let of_region: Vec<String> = table.all().map(|(region, _)| region.to_owned()).collect();
    for region in of_region {
        if !regions.is_empty() && !regions.iter().any(|one| one.id == region || one.id.is_empty()) {
            let fault = Diagnostic::error("region-unknown", table.place_at(&region));
            table.log.add(fault.with("region", region.as_str()));
        }
        let Some(row) = table.table(&region) else { continue };
        let of_chain: Vec<String> = row.all().map(|(chain, _)| chain.to_owned()).collect();
        for chain in of_chain {
            if !chains.is_empty() && !chains.iter().any(|one| one.id == chain || one.id.is_empty()) {
                row.log.add(
                    Diagnostic::error("chain-unknown", row.place_at(&chain)).with("chain", chain.as_str()),
                );
            }
            let Some(cell) = row.quantity(&chain, Unit::Plain) else {
                continue;
            };
            if cell.value < 0.0 {
                row.log.add(
                    Diagnostic::error("number-negative", row.place_at(&chain)).with("key", chain.as_str()),
                );
            }
            cells.insert((region.clone(), chain), cell);
        }
    }
    cells
}
