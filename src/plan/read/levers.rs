//! `[levers]`, `[presets]`, `[project_sizes]` and `[scopes]`.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::inputs::ByYear;
use crate::plan::fields::Fields;
use crate::plan::node::{Node, Value};
use crate::plan::quantity::convert;
use crate::plan::read::no_source;
use crate::plan::{Chain, LocalText, PRESETS, PlanLever, Preset, PresetLever, Region, Tracked};
use crate::registry::{LEVERS, Lever, Scope};
use crate::units::Unit;

/// The levers that a plan's chains, regions, size classes and tracked indicators make.
pub(super) struct Known<'a> {
    chains: Vec<&'a str>,
    regions: Vec<&'a str>,
    sizes: Vec<&'a str>,
    tracked: &'a [Tracked],
}

impl<'a> Known<'a> {
    pub fn new(
        chains: &'a [Chain],
        regions: &'a [Region],
        sizes: &'a [(String, LocalText)],
        tracked: &'a [Tracked],
    ) -> Self {
        Self {
            chains: chains.iter().map(|chain| chain.id.as_str()).collect(),
            regions: regions.iter().map(|region| region.id.as_str()).collect(),
            sizes: sizes.iter().map(|(id, _)| id.as_str()).collect(),
            tracked,
        }
    }

    /// The unit of a lever; `None` where there is no such lever.
    fn unit(&self, id: &str) -> Option<Unit> {
        LEVERS.iter().find_map(|family| {
            let rest = id.strip_prefix(family.id)?;
            let member = rest.strip_prefix('.');
            match (family.scope, member) {
                (Scope::City, None) if rest.is_empty() => Some(family.unit),
                (Scope::Chain, Some(chain)) => is_among(&self.chains, chain).then_some(family.unit),
                (Scope::Region, Some(region)) => is_among(&self.regions, region).then_some(family.unit),
                (Scope::Size, Some(size)) => self.sizes.contains(&size).then_some(family.unit),
                (Scope::Tracked, Some(indicator)) => self
                    .tracked
                    .iter()
                    .find(|one| one.id == indicator && (one.process.is_some() || one.by_hand.is_none()))
                    .map(Tracked::lever_unit),
                _ => None,
            }
        })
    }
}

/// Where there are none at all, or one whose id is missing, which is told of them, any is taken for known.
fn is_among(known: &[&str], id: &str) -> bool {
    known.is_empty() || known.contains(&id) || known.contains(&"")
}

/// English names of scopes by the words that indicators and targets write.
pub(super) fn scopes(root: &Fields<'_>) -> BTreeMap<String, String> {
    let names = root.table("scopes").map(|fields| {
        let names = fields.all().map(|(word, _)| (word.to_owned(), fields.text(word)));
        names.collect()
    });
    names.unwrap_or_default()
}

pub(super) fn sizes(root: &Fields<'_>) -> Vec<(String, LocalText)> {
    let mut sizes: Vec<(String, LocalText)> = root
        .table("project_sizes")
        .map(|fields| {
            fields
                .all()
                .map(|(id, _)| (id.to_owned(), fields.name(id)))
                .collect()
        })
        .unwrap_or_default();
    // A class that only its levers name is called by its id.
    let prefix = format!("{}.", Lever::ProjectsCount.family().id);
    if let Some(Value::Table(levers)) = root.get("levers").map(|node| &node.value) {
        for id in levers
            .iter()
            .filter_map(|(id, _)| id.strip_prefix(prefix.as_str()))
        {
            if !sizes.iter().any(|(known, _)| known == id) {
                sizes.push((
                    id.to_owned(),
                    LocalText {
                        zh: id.to_owned(),
                        en: None,
                    },
                ));
            }
        }
    }
    sizes
}

/// Values of single years, in the engine's unit.
fn years(fields: &Fields<'_>, factor: Option<f64>) -> ByYear {
    let mut years = ByYear::new();
    let Some(table) = fields.table("years") else {
        return years;
    };
    for (year, key) in table.by_year() {
        if let (Some(value), Some(factor)) = (table.optional_number(key), factor) {
            years.insert(year, convert(value, factor));
        }
    }
    years
}

/// A lever's number may be written without a unit: then it is in the engine's own.
fn factor(fields: &Fields<'_>, unit: Unit) -> Option<f64> {
    let word = fields.unit_word(unit);
    match word.as_deref() {
        None => Some(1.0),
        // A tracked indicator's step is in the indicator's own unit, whatever its words are.
        Some(_) if unit == Unit::PerYear => Some(1.0),
        Some(word) => fields.factor(unit, Some(word)),
    }
}

pub(super) fn levers(root: &Fields<'_>, known: &Known<'_>) -> BTreeMap<String, PlanLever> {
    let mut levers = BTreeMap::new();
    let Some(table) = root.table("levers") else {
        return levers;
    };
    for (id, _) in table.all() {
        let Some(fields) = table.table(id) else { continue };
        let Some(unit) = known.unit(id) else {
            fields
                .log
                .add(Diagnostic::error("lever-unknown", fields.place()).with("lever", id));
            continue;
        };
        let factor = factor(&fields, unit);
        let scaled = |band: Option<(f64, f64)>| {
            band.zip(factor)
                .map(|((low, high), factor)| (convert(low, factor), convert(high, factor)))
        };
        let value = fields.number("value");
        let lever = PlanLever {
            value: value
                .zip(factor)
                .map_or(f64::NAN, |(value, factor)| convert(value, factor)),
            years: years(&fields, factor),
            range: scaled(fields.band("range")),
            plausible: scaled(fields.band("plausible")),
            step: fields
                .optional_number("step")
                .zip(factor)
                .map(|(step, factor)| convert(step, factor)),
            spread: fields
                .optional_number("spread")
                .zip(factor)
                .map_or(0.0, |(spread, factor)| convert(spread, factor)),
            plausible_source: fields.optional_source("plausible_source"),
            source: fields.source().unwrap_or_else(no_source),
        };
        fields.finish();
        levers.insert(id.to_owned(), lever);
    }
    levers
}

pub(super) fn presets(root: &Fields<'_>, known: &Known<'_>) -> BTreeMap<String, Preset> {
    let mut presets = BTreeMap::new();
    let Some(table) = root.table("presets") else {
        return presets;
    };
    for (id, _) in table.all() {
        if !PRESETS.contains(&id) {
            let fault = Diagnostic::error("word-unknown", table.place_at(id)).with("word", id);
            table.log.add(fault.with("known", PRESETS.join(", ")));
        }
        let Some(fields) = table.table(id) else { continue };
        let source = fields.optional_source("source");
        let levers = fields
            .table("levers")
            .map(|levers| preset_levers(&levers, known, fields.get("source").is_some()))
            .unwrap_or_default();
        let solves = fields.texts("solves").unwrap_or_default();
        fields.finish();
        let preset = Preset {
            source,
            solves,
            levers,
        };
        presets.insert(id.to_owned(), preset);
    }
    presets
}

fn preset_levers(
    table: &Fields<'_>,
    known: &Known<'_>,
    common_source: bool,
) -> BTreeMap<String, PresetLever> {
    let mut levers = BTreeMap::new();
    for (id, _) in table.all() {
        let Some(fields) = table.table(id) else { continue };
        let Some(unit) = known.unit(id) else {
            fields
                .log
                .add(Diagnostic::error("lever-unknown", fields.place()).with("lever", id));
            continue;
        };
        let factor = factor(&fields, unit);
        let lever = PresetLever {
            value: fields
                .optional_number("value")
                .zip(factor)
                .map(|(value, factor)| convert(value, factor)),
            years: years(&fields, factor),
            source: fields.optional_source("source"),
        };
        if !common_source && fields.get("source").is_none() {
            fields
                .log
                .add(Diagnostic::error("source-missing", fields.place()));
        }
        let has_years = |node: &Node| !matches!(&node.value, Value::Table(years) if years.is_empty());
        if fields.get("value").is_none() && !fields.get("years").is_some_and(has_years) {
            fields
                .log
                .add(Diagnostic::error("key-missing", fields.place()).with("key", "value"));
        }
        fields.finish();
        levers.insert(id.to_owned(), lever);
    }
    levers
}
