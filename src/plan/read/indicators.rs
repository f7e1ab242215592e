//! `[[indicators]]`: the tracked ones.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::inputs::Process;
use crate::plan::fields::Fields;
use crate::plan::quantity::convert;
use crate::plan::read::unique;
use crate::plan::{ByHand, Chain, Tracked, TrackedKind, TrackedUnit};
use crate::registry::Indicator;
use crate::units::Unit;

const PROCESSES: [(&str, Option<Process>); 7] = [
    ("compound", Some(Process::Compound)),
    ("linear", Some(Process::Linear)),
    ("share", Some(Process::Share)),
    ("elastic", Some(Process::Elastic)),
    ("cumulative", Some(Process::Cumulative)),
    ("composition", Some(Process::Composition)),
    ("none", None),
];
const KINDS: [(&str, TrackedKind); 6] = [
    ("stock", TrackedKind::Stock),
    ("flow", TrackedKind::Flow),
    ("new", TrackedKind::New),
    ("cumulative", TrackedKind::Cumulative),
    ("ratio", TrackedKind::Ratio),
    ("growth", TrackedKind::Growth),
];
const BY_HAND: [(&str, ByHand); 7] = [
    ("recognition", ByHand::Recognition),
    ("ranking", ByHand::Ranking),
    ("no-base", ByHand::NoBase),
    ("event", ByHand::Event),
    ("effort", ByHand::Effort),
    ("threshold", ByHand::Threshold),
    ("external", ByHand::External),
];
const MOST_DECIMALS: i32 = 6;
const BETTER: [(&str, &str); 3] = [("higher", "higher"), ("lower", "lower"), ("neutral", "neutral")];

pub(super) fn tracked(root: &Fields<'_>, chains: &[Chain]) -> Vec<Tracked> {
    let tracked: Vec<Tracked> = root
        .tables("indicators")
        .into_iter()
        .map(|fields| one(fields, chains))
        .collect();
    unique(root, "indicators", tracked.iter().map(|one| one.id.as_str()));
    let family = |id: &str| Indicator::by_id(id.split('@').next().unwrap_or(id));
    for one in tracked.iter().filter(|one| family(&one.id).is_some()) {
        root.log.add(
            Diagnostic::error("indicator-in-registry", format!("indicators.{}", one.id))
                .with("id", one.id.as_str()),
        );
    }
    tracked
}

fn one(fields: Fields<'_>, chains: &[Chain]) -> Tracked {
    fields.needed("process");
    // The inner `None` is the word for no process, the outer one a word that is missing or unknown.
    let process = fields.word("process", &PROCESSES);
    let unit_word = fields.optional_text("unit").unwrap_or_else(|| "1".to_owned());
    let is_share = Unit::Share.factor_from(&unit_word).is_some() && unit_word != "1"
        || (unit_word == "1" && matches!(process, Some(Some(Process::Share | Process::Composition))));
    let unit = if is_share {
        TrackedUnit::Share
    } else {
        TrackedUnit::Named(unit_word.clone())
    };
    let factor = if is_share {
        Unit::Share.factor_from(&unit_word).unwrap_or(1.0)
    } else {
        1.0
    };
    let value = if process.flatten().is_some() {
        fields.number("value")
    } else {
        fields.optional_number("value")
    };
    let source = if value.is_some() {
        fields.source()
    } else {
        fields.optional_source("source")
    };
    let kind = fields.word("kind", &KINDS);
    let denominator = fields.optional_text("denominator");
    let kind_is_faulty = kind.is_none() && fields.get("kind").is_some();
    if !kind_is_faulty && (kind == Some(TrackedKind::Ratio)) != fields.get("denominator").is_some() {
        let fault = Diagnostic::error("ratio-denominator", fields.place());
        fields.log.add(fault);
    }
    let by_hand = by_hand(&fields, process.map(|process| process.is_some()));
    for (key, its) in [("driver", Process::Elastic), ("weights", Process::Composition)] {
        if process.is_some_and(|process| process != Some(its)) && fields.get(key).is_some() {
            fields
                .log
                .add(Diagnostic::error("key-unknown", fields.place_at(key)).with("key", key));
        }
    }
    let weights = fields.table("weights").map(|weights| {
        let mut by_chain = BTreeMap::new();
        for (chain, _) in weights.all() {
            if !chains.is_empty() && !chains.iter().any(|one| one.id == chain || one.id.is_empty()) {
                weights
                    .log
                    .add(Diagnostic::error("chain-unknown", weights.place_at(chain)).with("chain", chain));
            }
            if let Some(weight) = weights.quantity(chain, Unit::Plain) {
                by_chain.insert(chain.to_owned(), weight);
            }
        }
        by_chain
    });
    let process = process.flatten();
    let tracked = Tracked {
        id: fields.id("id"),
        process,
        value: value.map(|value| convert(value, factor)),
        unit,
        decimals: decimals(&fields),
        name: fields.name("name"),
        concept: fields.optional_text("concept"),
        scope: fields.optional_text("scope"),
        denominator,
        kind,
        by_hand,
        better: fields.word("better", &BETTER).unwrap_or("higher").to_owned(),
        driver: fields.optional_text("driver"),
        weights,
        source,
    };
    if tracked.process == Some(Process::Elastic) && fields.get("driver").is_none() {
        fields
            .log
            .add(Diagnostic::error("key-missing", fields.place()).with("key", "driver"));
    }
    fields.finish();
    tracked
}

fn decimals(fields: &Fields<'_>) -> u8 {
    let decimals = fields.optional_whole("decimals").unwrap_or(1);
    if !(0..=MOST_DECIMALS).contains(&decimals) {
        let fault = Diagnostic::error("number-outside", fields.place_at("decimals")).with("key", "decimals");
        fields.log.add(fault.with("min", 0).with("max", MOST_DECIMALS));
    }
    decimals.clamp(0, MOST_DECIMALS) as u8
}

/// Why there is no process: a known word, or the pack's own text in both languages.
fn by_hand(fields: &Fields<'_>, has_process: Option<bool>) -> Option<ByHand> {
    let is_said = fields.get("by_hand").is_some();
    if has_process.is_some_and(|has_process| has_process == is_said) {
        let fault = Diagnostic::error("by-hand", fields.place());
        fields.log.add(fault);
    }
    fields.word_or_own("by_hand", &BY_HAND, ByHand::Other)
}
