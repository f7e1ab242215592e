//! What stands beside a quota table: what follows for unknown weights, quotas on each vintage of the bases, what is left of them, scores,
//! the chain of over-assignment, pairs. Each only where the table or an option has it.

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use tuiyan::projection::Projection;
use tuiyan::quotas::allocate::Settings;
use tuiyan::quotas::plan_tables::Subject;
use tuiyan::quotas::{Row, Table};
use tuiyan::view::quotas::{
    ChainStepView, PairView, RevisionView, Units, VintageView, WeightsView, on_each_vintage, pairs, revision,
    score_of_row, weights,
};

use super::Outcome;
use super::options::Asked;
use crate::numbers;
use crate::report;
use crate::table::{Column, table};
use crate::texts::Texts;

/// See the module. Decimals stand in the registry's unit.
#[derive(Default)]
pub(super) struct Beside {
    pub weights: Option<WeightsView>,
    pub vintages: Vec<VintageView>,
    pub revision: Option<RevisionView>,
    /// Score and points at stake by row.
    pub scores: Option<Vec<(Option<f64>, Option<f64>)>>,
    pub chain: Vec<ChainStepView>,
    pub pairs: Vec<PairView>,
}

impl Beside {
    /// `given` is the table before a method filled it.
    pub fn of(
        given: &Table,
        outcome: &Outcome,
        asked: &Asked,
        rule: Option<&Settings<'_>>,
        (subject, projection): (&Subject, &Projection),
    ) -> Self {
        let units = Units::default();
        let table = &outcome.table;
        let is_unmet = outcome.unmet.is_some();
        let has_levels = !asked.levels.above.is_empty() || !asked.levels.below.is_empty();
        let chain = has_levels && !is_unmet;
        let scored = |rule| {
            let of = |row: &Row| score_of_row(table, row, rule, outcome.unit);
            table.rows.iter().map(of).collect()
        };
        Self {
            weights: weights(table, &outcome.check, units),
            vintages: on_each_vintage(given, rule, units),
            revision: asked
                .revision
                .as_ref()
                .map(|one| revision(given, one, rule, outcome.unit, units)),
            scores: asked.score.filter(|_| !is_unmet).map(scored),
            chain: if chain {
                asked.levels.chain(table, &outcome.check, units)
            } else {
                Vec::new()
            },
            pairs: pairs(table, subject, projection),
        }
    }

    /// Adds what is there to the JSON of a table; its keys are there only where it is.
    pub fn add_to(&self, json: &mut Map<String, Value>, rows: &Table, texts: &Texts) {
        let by_place = |values: Vec<Value>| -> Value {
            let places = rows.rows.iter().map(|row| row.place.clone());
            places.zip(values).collect::<Map<String, Value>>().into()
        };
        if let Some(weights) = &self.weights {
            let all = weights.lowest.iter().zip(&weights.highest).enumerate();
            let shares = all.map(|(at, (lowest, highest))| {
                let needed = weights.needed.as_ref().map(|needed| needed[at]);
                json!({ "at_lowest": lowest, "at_highest": highest, "needed": needed })
            });
            json.insert(
                "weights_needed".to_owned(),
                json!({
                    "low": weights.interval.0,
                    "high": weights.interval.1,
                    "can_hold": weights.can_hold,
                    "bounded": weights.is_bounded,
                    "shares": by_place(shares.collect()),
                }),
            );
        }
        let told = |all: &[tuiyan::diagnostic::Diagnostic]| -> Vec<Value> {
            all.iter().map(|one| report::to_json(texts, one)).collect()
        };
        if !self.vintages.is_empty() {
            let vintage = |one: &VintageView| {
                let rows = one.bases.iter().enumerate().map(|(at, base)| {
                    json!({
                        "base": base,
                        "quota": one.quotas.get(at).cloned().flatten(),
                        "required_growth": one.required_growth.get(at).copied().flatten(),
                    })
                });
                json!({
                    "vintage": one.vintage,
                    "whole": one.whole,
                    "regions": by_place(rows.collect()),
                    "unmet": one.unmet,
                    "findings": told(&one.diagnostics),
                })
            };
            json.insert("vintages".to_owned(), self.vintages.iter().map(vintage).collect());
        }
        if let Some(revision) = &self.revision {
            let rows = revision.rows.iter().map(|row| json!(row));
            json.insert(
                "revision".to_owned(),
                json!({
                    "done": revision.done,
                    "left": revision.left,
                    "by_period": revision.by_period,
                    "total": revision.total,
                    "difference": revision.difference,
                    "regions": by_place(rows.collect()),
                    "unmet": revision.unmet,
                    "findings": told(&revision.diagnostics),
                }),
            );
        }
        if let Some(scores) = &self.scores {
            let score = |(score, stake): &(Option<f64>, Option<f64>)| json!({ "score": score, "points_at_stake": stake });
            json.insert(
                "appraisal".to_owned(),
                by_place(scores.iter().map(score).collect()),
            );
        }
        if !self.chain.is_empty() {
            json.insert("chain".to_owned(), json!(self.chain));
        }
        if !self.pairs.is_empty() {
            let pair = |one: &PairView| {
                let rows = one.rows.iter().map(|value| json!(value));
                json!({
                    "indicator": one.indicator,
                    "pairing": one.pairing,
                    "is_first": one.is_first,
                    "city": one.city,
                    "regions": by_place(rows.collect()),
                })
            };
            json.insert("pairs".to_owned(), self.pairs.iter().map(pair).collect());
        }
    }

    /// What is there, as text below a table. `decimal` shows a decimal of the table in its unit, `name` a place.
    pub fn as_text(
        &self,
        rows: &Table,
        decimal: &dyn Fn(Option<Decimal>) -> String,
        name: &dyn Fn(&str) -> String,
        texts: &Texts,
    ) -> String {
        let exact = |text: &Option<String>| decimal(text.as_ref().and_then(|text| text.parse().ok()));
        let of = |text: &str| decimal(text.parse().ok());
        let places = || rows.rows.iter().map(|row| name(&row.place));
        let head = |ids: &[&str]| -> Vec<(String, Column)> {
            let column = |(at, id): (usize, &&str)| {
                let kind = if at == 0 { Column::Text } else { Column::Number };
                (texts.t(id), kind)
            };
            ids.iter().enumerate().map(column).collect()
        };
        let percent = |share: f64| numbers::value(Some(share), &tuiyan::units::Unit::Share.display(None));
        let mut text = String::new();
        if let Some(weights) = &self.weights {
            let (low, high) = (of(&weights.interval.0), of(&weights.interval.1));
            let id = match weights.needed {
                Some(_) => "cli-quotas-weights",
                None => "cli-quotas-weights-none",
            };
            text += &(texts.with(id, &[("low", &low), ("high", &high)]) + "\n");
            if let Some(needed) = &weights.needed {
                let header = head(&[
                    "cli-column-place",
                    "cli-column-least-share",
                    "cli-column-most-share",
                ]);
                let body = places()
                    .zip(needed)
                    .map(|(place, (least, most))| vec![place, percent(*least), percent(*most)]);
                text += &table(&header, body.collect());
            }
        }
        for one in &self.vintages {
            text += &(texts.with(
                "cli-quotas-vintage",
                &[("vintage", &one.vintage), ("whole", &exact(&one.whole))],
            ) + "\n");
            if one.bases.is_empty() || one.quotas.is_empty() {
                continue;
            }
            let header = head(&[
                "cli-column-place",
                "cli-column-base",
                "cli-column-quota",
                "cli-column-growth",
            ]);
            let body = places().enumerate().map(|(at, place)| {
                let growth = one.required_growth[at].map_or_else(|| numbers::MISSING.to_owned(), percent);
                let base = one.bases[at].map_or_else(|| numbers::MISSING.to_owned(), numbers::plain);
                vec![place, base, exact(&one.quotas[at]), growth]
            });
            text += &table(&header, body.collect());
        }
        if let Some(revision) = &self.revision {
            let params = [
                ("done", exact(&revision.done)),
                ("left", exact(&revision.left)),
                ("total", exact(&revision.total)),
                ("difference", exact(&revision.difference)),
            ];
            let params: Vec<(&str, &str)> = params.iter().map(|(id, text)| (*id, text.as_str())).collect();
            text += &(texts.with("cli-quotas-revision", &params) + "\n");
            let header = head(&[
                "cli-column-place",
                "cli-column-done",
                "cli-column-left",
                "cli-column-proposed",
                "cli-column-by-period",
            ]);
            let body = places().zip(&revision.rows).map(|(place, row)| {
                let periods = match &row.proposed {
                    Some(_) => &row.proposed_by_period,
                    None => &row.by_period,
                };
                let periods: Vec<String> = periods.iter().map(|one| of(one)).collect();
                vec![
                    place,
                    exact(&row.counted),
                    exact(&row.left),
                    exact(&row.proposed),
                    periods.join(" "),
                ]
            });
            if !revision.rows.is_empty() {
                text += &table(&header, body.collect());
            }
        }
        if let Some(scores) = &self.scores {
            let header = head(&["cli-column-place", "cli-column-score", "cli-column-at-stake"]);
            let number =
                |value: Option<f64>| value.map_or_else(|| numbers::MISSING.to_owned(), numbers::plain);
            let body = places()
                .zip(scores)
                .map(|(place, (score, stake))| vec![place, number(*score), number(*stake)]);
            text += &table(&header, body.collect());
        }
        if !self.chain.is_empty() {
            let header = head(&[
                "cli-column-step",
                "cli-column-figure",
                "cli-column-factor",
                "cli-column-cumulative",
                "cli-column-reserve",
            ]);
            let body = self.chain.iter().map(|step| {
                let word = match step.level.as_str() {
                    "city" => "cli-quotas-level-city",
                    _ => "cli-quotas-level-places",
                };
                vec![
                    step.name.clone().unwrap_or_else(|| texts.t(word)),
                    of(&step.figure),
                    numbers::plain(step.factor),
                    numbers::plain(step.cumulative),
                    of(&step.reserve),
                ]
            });
            text += &table(&header, body.collect());
        }
        for pair in &self.pairs {
            let indicator = texts.of_family("indicator", &pair.indicator, None);
            let value = numbers::value(pair.city, &pair.display);
            let unit = texts.unit(&pair.display.unit);
            text += &(texts.with(
                "cli-quotas-pair",
                &[("indicator", &indicator), ("value", &value), ("unit", &unit)],
            ) + "\n");
        }
        text
    }

    /// What is wrong with what stands beside the table.
    pub fn findings(&self) -> impl Iterator<Item = &tuiyan::diagnostic::Diagnostic> {
        let revision = self.revision.iter().flat_map(|revision| &revision.diagnostics);
        self.vintages
            .iter()
            .flat_map(|one| &one.diagnostics)
            .chain(revision)
    }
}
