//! What stands beside a table because the one makes the other possible, or uses it up.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::projection::Projection;
use crate::quotas::Table;
use crate::quotas::pairs::{PAIRS, beside};
use crate::quotas::plan_tables::Subject;
use crate::registry::Indicator;
use crate::units::Display;

/// The other half of a pair, as the model projects it in the year of the table. Numbers in the registry's unit.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PairView {
    /// The other indicator.
    pub indicator: String,
    /// `opens`, `lets_in` or `uses`: what the first indicator of the pair does to the second.
    pub pairing: String,
    /// Whether the other one is the first of the pair.
    pub is_first: bool,
    /// How its numbers are shown.
    pub display: Display,
    /// Of the city.
    pub city: Option<f64>,
    /// By row; empty where the model does not project it by place.
    pub rows: Vec<Option<f64>>,
}

/// The pairs of a table's indicator; none of a tracked one.
pub fn pairs(table: &Table, subject: &Subject, projection: &Projection) -> Vec<PairView> {
    let Some(indicator) = Indicator::by_id(&subject.indicator) else {
        return Vec::new();
    };
    let is_one = |one: Indicator| one == indicator;
    PAIRS
        .iter()
        .filter(|pair| is_one(pair.first) || is_one(pair.second))
        .map(|pair| {
            let other = if is_one(pair.first) {
                pair.second
            } else {
                pair.first
            };
            let of = |place: Option<&str>| {
                let found = beside(indicator, place, subject.year, projection);
                found.into_iter().find(|partner| partner.indicator == other)
            };
            let family = other.family();
            let rows = table.rows.iter().map(|row| {
                let partner = of(Some(&row.place)).filter(|partner| partner.is_of_place)?;
                Some(partner.value)
            });
            PairView {
                indicator: family.id.to_owned(),
                pairing: pair.pairing.id().to_owned(),
                is_first: other == pair.first,
                display: family.unit.display(family.decimals),
                city: of(None).map(|partner| partner.value),
                rows: if family.by_region.is_some() {
                    rows.collect()
                } else {
                    Vec::new()
                },
            }
        })
        .collect()
}
