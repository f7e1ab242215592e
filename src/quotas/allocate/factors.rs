//! 因素法: quotas in proportion to a weighted score of several factors.
//!
//! `score = Σ weight × normalised`. By share: the value over the sum of all. By range: `(v − min) ÷ (max − min)`, and 1 for all where
//! all are the same. Where less is more the value is first turned round: `max + min − v`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::quotas::allocate::keys::of_rows;
use crate::quotas::decimal::{double, shown, sum};
use crate::quotas::table::Row;

/// A factor of the score.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorRule {
    /// Name of the factor in the rows.
    pub name: String,
    /// Its part of the score, above 0; the parts of all factors sum to 1 exactly.
    pub weight: Decimal,
    /// Whether more of it is more of the quota.
    pub direction: FactorDirection,
    /// How its values become comparable.
    pub normalised: Normalisation,
}

/// Which way a factor pulls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FactorDirection {
    /// More of it, more of the quota.
    #[default]
    More,
    /// More of it, less of the quota.
    Less,
}

/// How the values of a factor become comparable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Normalisation {
    /// Share of the sum.
    #[default]
    Share,
    /// Place between the smallest and the largest.
    Range,
}

/// Keys, and the normalised value of every factor by place.
#[derive(Debug)]
pub(crate) struct Scored {
    pub keys: Vec<Decimal>,
    pub scores: BTreeMap<String, BTreeMap<String, f64>>,
}

pub(crate) fn keys(free: &[(usize, &Row)], rules: &[FactorRule]) -> Result<Scored, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let total = sum(rules.iter().map(|rule| rule.weight)).unwrap_or_default();
    let is_positive = rules.iter().all(|rule| rule.weight > Decimal::ZERO);
    if rules.is_empty() || total != Decimal::ONE || !is_positive {
        let fault = Diagnostic::error("quota-factor-weights", "factors");
        faults.push(fault.with("sum", shown(total)).with("count", rules.len()));
    }
    let mut keys = vec![Decimal::ZERO; free.len()];
    let mut scores: BTreeMap<String, BTreeMap<String, f64>> = free
        .iter()
        .map(|(_, row)| (row.place.clone(), BTreeMap::new()))
        .collect();
    for rule in rules {
        let values = match of_rows(free, &rule.name, |row| row.factors.get(&rule.name).copied()) {
            Ok(values) => values,
            Err(wrong) => {
                faults.extend(wrong);
                continue;
            }
        };
        for (((_, row), key), value) in free.iter().zip(&mut keys).zip(normalised(&values, rule)) {
            *key += rule.weight * value;
            if let Some(of_place) = scores.get_mut(&row.place) {
                of_place.insert(rule.name.clone(), double(value));
            }
        }
    }
    if faults.is_empty() {
        Ok(Scored { keys, scores })
    } else {
        Err(faults)
    }
}

fn normalised(values: &[Decimal], rule: &FactorRule) -> Vec<Decimal> {
    let low = values.iter().min().copied().unwrap_or_default();
    let high = values.iter().max().copied().unwrap_or_default();
    let turned: Vec<Decimal> = values
        .iter()
        .map(|value| match rule.direction {
            FactorDirection::More => *value,
            FactorDirection::Less => high + low - value,
        })
        .collect();
    match rule.normalised {
        Normalisation::Share => {
            let total = sum(turned.iter().copied()).unwrap_or_default();
            turned
                .iter()
                .map(|value| value.checked_div(total).unwrap_or_default())
                .collect()
        }
        Normalisation::Range if low == high => vec![Decimal::ONE; values.len()],
        Normalisation::Range => turned
            .iter()
            .map(|value| (*value - low).checked_div(high - low).unwrap_or_default())
            .collect(),
    }
}
