//! A quota table as JSON, CSV and text.

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use tuiyan::diagnostic::{Diagnostic, Param};
use tuiyan::plan::QuotaKind;
use tuiyan::quotas::allocate::{Side, Unmet};
use tuiyan::quotas::check::has_weights;
use tuiyan::quotas::decimal::{double, shown};
use tuiyan::quotas::plan_tables::Subject;
use tuiyan::quotas::table::MOST_DECIMALS;
use tuiyan::quotas::{Cell, Commitment, Row, RowCheck};
use tuiyan::risk::RiskSettings;
use tuiyan::units::{Display, Unit};

use super::Outcome;
use crate::numbers;
use crate::paths;
use crate::report;
use crate::run::Run;
use crate::table::{Column, table};
use crate::texts::{Lang, Texts};

pub(super) struct Shown<'a> {
    pub run: &'a Run,
    pub subject: &'a Subject,
    pub outcome: &'a Outcome,
    pub risk: Option<RiskSettings>,
}

fn number(value: Option<Decimal>) -> Value {
    value.map(double).into()
}

fn exact(value: Option<Decimal>) -> Value {
    value.map(shown).into()
}

/// Why a cell has no number.
fn words(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Value(_) => None,
        Cell::NotApplicable => Some("not_applicable"),
        Cell::ToBeAssigned(_) => Some("to_be_assigned"),
        Cell::Missing => Some("missing"),
        Cell::Words(words) => Some(words),
    }
}

impl Shown<'_> {
    pub(super) fn rows(&self) -> impl Iterator<Item = (&Row, &RowCheck)> {
        self.outcome.table.rows.iter().zip(&self.outcome.check.rows)
    }

    pub fn to_json(&self, texts: &Texts) -> Value {
        let (table, check) = (&self.outcome.table, &self.outcome.check);
        let regions: Vec<Value> = self
            .rows()
            .map(|(row, checked)| {
                let (commitment, least) = match row.commitment {
                    Commitment::Binding { least_probability } => ("binding", Some(least_probability)),
                    Commitment::Expected => ("expected", None),
                    Commitment::FloorOnly => ("floor", None),
                };
                json!({
                    "region": row.place,
                    "base": number(row.base),
                    "quota": exact(row.quota.value()),
                    "words": words(&row.quota),
                    "floor": number(row.floor),
                    "cap": number(row.cap),
                    "locked": row.locked,
                    "projected": number(row.projected),
                    "gap": checked.gap,
                    "required_growth": checked.required_growth,
                    "ratchet": checked.ratchet,
                    "within": row.within,
                    "counts_in_total": row.counts_in_total,
                    "commitment": commitment,
                    "least_probability": least,
                    "probability": checked.probability,
                })
            })
            .collect();
        let together = check.together.as_ref();
        let hurts = check
            .hurts_most
            .map(|(at, share)| json!({ "region": table.rows[at].place, "share": share }));
        let is_mean = matches!(table.kind, QuotaKind::Ratio | QuotaKind::Growth);
        let interval = check.whole.interval.filter(|_| is_mean && !has_weights(table));
        let proposal = self.outcome.proposal.as_ref();
        let findings: Vec<Value> = check
            .findings
            .iter()
            .chain(proposal.iter().flat_map(|proposal| &proposal.remarks))
            .map(|finding| report::to_json(texts, finding))
            .collect();
        let whole = check.whole.value.filter(|_| self.outcome.unmet.is_none());
        let mut json = json!({
            "indicator": self.subject.indicator,
            "year": self.subject.year,
            "kind": table.kind,
            "target": exact(table.target.value()),
            "whole": exact(whole),
            "over_assignment": check.over_assignment.filter(|_| whole.is_some()),
            "regions": regions,
            "city_probability": together.and_then(|together| together.city),
            "all_probability": together.and_then(|together| together.all),
            "hurts_most": hurts,
            "weights": interval.map(|(low, high)| json!({ "low": double(low), "high": double(high) })),
            "scores": proposal.and_then(|proposal| proposal.scores.as_ref()),
            "unmet": self.outcome.unmet.as_ref().map(unmet_to_json),
            "findings": findings,
        });
        let more = json!({
            "method": self.outcome.method,
            "unit": shown(self.outcome.unit),
            "reserve": exact(table.reserve),
            "residual": exact(proposal.and_then(|proposal| proposal.residual)),
            "to_assign": exact(check.whole.to_assign),
            "scope": table.scope,
            "left_out": check.left_out,
            "equal_probability": proposal.and_then(|proposal| proposal.probability),
            "city_although_missed_probability": together.and_then(|together| together.city_although_missed),
            "paths": self.risk.map(|risk| risk.paths),
            "seed": self.risk.map(|risk| risk.seed),
        });
        if let (Some(json), Value::Object(more)) = (json.as_object_mut(), more) {
            json.extend(more);
            self.outcome.beside.add_to(json, table, texts);
        }
        json
    }

    pub fn as_table(&self, texts: &Texts) -> String {
        let (plan, outcome) = (&self.run.plan, self.outcome);
        let region = plan.regions.first().map(|region| region.id.as_str());
        let display = if outcome.table.kind == QuotaKind::Growth {
            Unit::Rate.display(None)
        } else {
            plan.unit_at(&self.subject.indicator, region)
                .map_or_else(|| Unit::Plain.display(None), |unit| unit.display())
        };
        let scale = Decimal::new(if display.scale == 100.0 { 100 } else { 1 }, 0);
        // Decimals stand as they are: a quota is exact.
        let decimal = |value: Option<Decimal>| {
            let shown_value = value.and_then(|value| value.round_dp(MOST_DECIMALS).checked_mul(scale));
            shown_value.map_or_else(|| numbers::MISSING.to_owned(), |value| grouped(&shown(value)))
        };
        let mut header: Vec<(String, Column)> = vec![(texts.t("cli-column-place"), Column::Text)];
        let numbered = [
            "cli-column-base",
            "cli-column-quota",
            "cli-column-projected",
            "cli-column-gap",
            "cli-column-growth",
        ];
        header.extend(numbered.map(|id| (texts.t(id), Column::Number)));
        if self.risk.is_some() {
            header.push((texts.t("cli-column-probability"), Column::Number));
        }
        let rows = self.rows().map(|(row, checked)| {
            let region = plan.regions.iter().find(|one| one.id == row.place);
            let base = self.shown_base(row, &display);
            let percent = |value: Option<f64>| numbers::value(value, &Unit::Rate.display(None));
            let mut cells = vec![
                region.map_or_else(|| row.place.clone(), |region| texts.local(&region.name)),
                base,
                match &row.quota {
                    Cell::Value(value) => decimal(Some(*value)),
                    cell => in_words(cell, texts),
                },
                numbers::value(row.projected.map(double), &display),
                numbers::value(checked.gap, &display),
                percent(checked.required_growth),
            ];
            if self.risk.is_some() {
                let chance = checked.probability.map(|value| paths::probability(value, texts));
                cells.push(chance.unwrap_or_else(|| numbers::MISSING.to_owned()));
            }
            cells
        });
        let indicator = plan
            .tracked
            .iter()
            .find(|one| one.id == self.subject.indicator)
            .map_or_else(
                || texts.of_family("indicator", &self.subject.indicator, None),
                |one| texts.local(&one.name),
            );
        let unit = texts.unit(&display.unit);
        let mut text = texts.with(
            "cli-quotas-of",
            &[
                ("plan", &texts.local(&plan.head.short_title)),
                ("indicator", &indicator),
                ("year", &self.subject.year.to_string()),
                ("unit", &unit),
                ("preset", &texts.t(&format!("preset-{}", self.run.preset))),
            ],
        ) + "\n";
        text += &table(&header, rows.collect());
        match &outcome.unmet {
            Some(unmet) => text += &(self.refusal(unmet, &decimal, texts) + "\n"),
            None => {
                text += &(texts.with(
                    "cli-quotas-whole",
                    &[
                        ("whole", &decimal(outcome.check.whole.value)),
                        ("target", &decimal(outcome.table.target.value())),
                        ("difference", &decimal(outcome.check.difference)),
                    ],
                ) + "\n");
            }
        }
        let name = |id: &str| self.name(id, texts);
        text += &outcome.beside.as_text(&outcome.table, &decimal, &name, texts);
        if let Some(settings) = self.risk {
            text += &(paths::said(settings, texts) + "\n");
            if let Some(together) = &outcome.check.together {
                let chance = |value: Option<f64>| {
                    value.map_or_else(
                        || numbers::MISSING.to_owned(),
                        |value| paths::probability(value, texts),
                    )
                };
                let (city, all) = (chance(together.city), chance(together.all));
                text += &(texts.with("cli-quotas-together", &[("city", &city), ("all", &all)]) + "\n");
            }
        }
        let remarks = outcome.proposal.iter().flat_map(|proposal| &proposal.remarks);
        let beside = outcome.beside.findings();
        for finding in outcome.check.findings.iter().chain(remarks).chain(beside) {
            let told = self.in_unit(finding, &decimal, texts);
            text += &(report::line(texts, &plan.head.id, &told) + "\n");
        }
        text
    }

    /// A finding with its quotas as the table shows them, and its place by name.
    fn in_unit(
        &self,
        finding: &Diagnostic,
        decimal: &dyn Fn(Option<Decimal>) -> String,
        texts: &Texts,
    ) -> Diagnostic {
        let mut told = finding.clone();
        let named = |id: &str| self.name(id, texts);
        let row = told.place.path.strip_prefix("rows.").and_then(|path| {
            let (at, _) = path.split_once('.')?;
            self.outcome.table.rows.get(at.parse::<usize>().ok()?)
        });
        if let Some(row) = row {
            told.place.path = named(&row.place);
        }
        for (name, param) in &mut told.params {
            let Param::Text(text) = param else { continue };
            if name == "place" {
                *text = named(text);
            } else if let Ok(value) = text.parse::<Decimal>() {
                *text = decimal(Some(value.round_dp(MOST_DECIMALS)));
            }
        }
        told
    }

    /// A place by its name in the language; a free name stays as it is.
    fn name(&self, id: &str, texts: &Texts) -> String {
        let region = self.run.plan.regions.iter().find(|one| one.id == id);
        region.map_or_else(|| id.to_owned(), |region| texts.local(&region.name))
    }

    /// The base of a growth is in another unit than the growth.
    fn shown_base(&self, row: &Row, display: &Display) -> String {
        match row.base {
            Some(base) if self.outcome.table.kind == QuotaKind::Growth => numbers::plain(double(base)),
            base => numbers::value(base.map(double), display),
        }
    }

    fn refusal(&self, unmet: &Unmet, decimal: &dyn Fn(Option<Decimal>) -> String, texts: &Texts) -> String {
        let name = |id: &str| self.name(id, texts);
        let bounds: Vec<String> = unmet
            .bounds
            .iter()
            .map(|bound| {
                texts.with(
                    "cli-quotas-bound",
                    &[
                        ("place", &name(&bound.place)),
                        ("kind", &texts.t(&format!("quota-bound-{}", bound.kind.id()))),
                        ("value", &decimal(Some(bound.value))),
                    ],
                )
            })
            .collect();
        let id = match unmet.side {
            Side::TooLow => "cli-quotas-unmet-too-low",
            Side::TooHigh => "cli-quotas-unmet-too-high",
            Side::Unit => "cli-quotas-unmet-unit",
        };
        let separator = if texts.lang == Lang::Chinese { "，" } else { ", " };
        texts.with(
            id,
            &[
                ("target", &decimal(Some(unmet.target))),
                ("reachable", &decimal(unmet.reachable)),
                ("missing", &decimal(Some(unmet.missing))),
                ("bounds", &bounds.join(separator)),
            ],
        )
    }
}

fn unmet_to_json(unmet: &Unmet) -> Value {
    let bounds: Vec<Value> = unmet
        .bounds
        .iter()
        .map(|bound| json!({ "region": bound.place, "bound": bound.kind.id(), "value": double(bound.value) }))
        .collect();
    let mut json = Map::new();
    json.insert("side".to_owned(), unmet.side.id().into());
    json.insert("target".to_owned(), shown(unmet.target).into());
    json.insert("reachable".to_owned(), exact(unmet.reachable));
    json.insert("missing".to_owned(), shown(unmet.missing).into());
    json.insert("bounds".to_owned(), bounds.into());
    json.into()
}

/// A cell without number as people read it.
fn in_words(cell: &Cell, texts: &Texts) -> String {
    match cell {
        Cell::NotApplicable => "/".to_owned(),
        Cell::ToBeAssigned(_) => texts.t("quota-cell-to-be-assigned"),
        Cell::Words(words) => words.clone(),
        Cell::Missing | Cell::Value(_) => numbers::MISSING.to_owned(),
    }
}

/// A decimal with thousands by comma and the minus of tables.
fn grouped(text: &str) -> String {
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |digits| ("\u{2212}", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut shown = sign.to_owned();
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    if !fraction.is_empty() {
        shown.push('.');
        shown.push_str(fraction);
    }
    shown
}
