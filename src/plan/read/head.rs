//! `[plan]`: what the document is, and the years it covers.

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::read::targets::within_reason;
use crate::plan::{Document, Head, LONGEST_HORIZON};

/// Years that a plan or a figure can be of.
pub(in crate::plan) const YEARS: std::ops::RangeInclusive<i32> = 1949..=2200;

pub(super) fn head(fields: Fields<'_>) -> Head {
    let year = |key: &str| {
        fields.needed(key);
        let year = fields.optional_whole(key)?;
        if !YEARS.contains(&year) {
            within_reason(&fields, key, year);
            return None;
        }
        Some(year)
    };
    let (base_year, last_year) = (year("base_year"), year("last_year"));
    if let (Some(base), Some(last)) = (base_year, last_year)
        && (last <= base || last > base + LONGEST_HORIZON)
    {
        fields.log.add(
            Diagnostic::error("horizon-before-base", fields.place_at("last_year"))
                .with("horizon", last)
                .with("base_year", base),
        );
    }
    let title = fields.name("title");
    let milestones = fields.years("milestones").unwrap_or_default();
    if let (Some(base), Some(last)) = (base_year, last_year)
        && base < last
    {
        for year in milestones.iter().filter(|year| **year <= base || **year > last) {
            fields.log.add(
                Diagnostic::error("year-outside-plan", fields.place_at("milestones"))
                    .with("year", *year)
                    .with("first", base)
                    .with("last", last),
            );
        }
    }
    let head = Head {
        id: fields.id("id"),
        version: version(&fields),
        city: fields.name("city"),
        short_title: fields.local("short_title").unwrap_or_else(|| title.clone()),
        issuer: fields.local("issuer").unwrap_or_default(),
        document: document(&fields),
        base_year: base_year.unwrap_or_default(),
        last_year: last_year.unwrap_or_default(),
        milestones: if milestones.is_empty() {
            last_year.into_iter().collect()
        } else {
            milestones
        },
        headline: fields
            .optional_text("headline")
            .unwrap_or_else(|| "output".to_owned()),
        cards: fields.texts("cards").unwrap_or_default(),
        superseded_by: fields.optional_text("superseded_by"),
        title,
    };
    fields.finish();
    head
}

fn version(fields: &Fields<'_>) -> u32 {
    let version = fields.optional_whole("version").unwrap_or(1);
    u32::try_from(version).unwrap_or_else(|_| {
        let fault = Diagnostic::error("number-negative", fields.place_at("version"));
        fields.log.add(fault.with("key", "version"));
        0
    })
}

/// Whether a text is a date as TOML writes it.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        let is_form = part.len() == digits && part.chars().all(|c| c.is_ascii_digit());
        is_form.then(|| part.parse::<u32>().unwrap_or(0))
    };
    let [year, month, day] = parts[..] else {
        return false;
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}

fn document(fields: &Fields<'_>) -> Document {
    let Some(document) = fields.table("document") else {
        return Document::default();
    };
    let read = Document {
        number: document.optional_text("number"),
        issued: document.optional_text("issued"),
        sha256: document.optional_text("sha256"),
    };
    if let (Some(issued), Some(node)) = (&read.issued, document.get("issued"))
        && !is_date(issued)
    {
        document.wrong("issued", node, "2023-04-29");
    }
    if let Some(sha) = &read.sha256
        && (sha.len() != 64 || !sha.chars().all(|c| c.is_ascii_hexdigit()))
    {
        document
            .log
            .add(Diagnostic::error("sha256-form", document.place_at("sha256")));
    }
    document.finish();
    read
}
