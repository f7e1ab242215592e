//! A chain of over-assignment beside a table: the levels above the city, the city's target, what its places are asked for together, and
//! the levels below them.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::QuotaKind;
use crate::quotas::chain::{Level, chain};
use crate::quotas::{Check, Table};
use crate::view::quotas::QuotaSheet;
use crate::view::quotas::sheet::{Units, in_unit};
use crate::view::quotas::terms::Numbers;

/// A level that a planner names, with the figure that it hands down in all, in the unit of quotas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaLevel {
    pub name: String,
    pub figure: String,
}

/// A level of the chain.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ChainStepView {
    /// `above`, `city`, `places` or `below`.
    pub level: String,
    /// Of `above` and `below` the planner's name.
    pub name: Option<String>,
    /// In the unit of quotas.
    pub figure: String,
    /// Over the level above; 1 of the first.
    pub factor: f64,
    /// Over the first level.
    pub cumulative: f64,
    /// 留有余地: what the level above keeps back; 0 where it hands down no less than it has.
    pub reserve: String,
}

/// The levels around a table, the highest first; figures above 0.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Levels {
    pub above: Vec<Level>,
    pub below: Vec<Level>,
}

impl Levels {
    /// Levels without a figure are left out; figures that are none, or not above 0, are told.
    pub(super) fn read(sheet: &QuotaSheet, units: Units, numbers: &mut Numbers<'_>) -> Self {
        let mut all = |levels: &[QuotaLevel], key: &str| -> Vec<Level> {
            let levels = levels.iter().enumerate();
            levels
                .filter_map(|(at, level)| {
                    let path = format!("{key}.{at}.figure");
                    let figure = numbers.read(&level.figure, units.quota, &path, |one| *one > Decimal::ZERO);
                    Some(Level {
                        name: level.name.clone(),
                        figure: figure?,
                    })
                })
                .collect()
        };
        Self {
            above: all(&sheet.levels_above, "levels_above"),
            below: all(&sheet.levels_below, "levels_below"),
        }
    }

    /// The chain through a table; empty where fewer than two levels have a figure above 0.
    pub fn chain(&self, table: &Table, check: &Check, units: Units) -> Vec<ChainStepView> {
        let unnamed = |figure: Option<Decimal>| {
            let figure = figure.filter(|figure| *figure > Decimal::ZERO);
            figure.map(|figure| Level {
                name: String::new(),
                figure,
            })
        };
        // What the city keeps is not handed down; of what is open nobody knows.
        let handed = check.whole.value.filter(|_| check.whole.open == 0);
        let handed = match table.kind {
            QuotaKind::Additive => {
                handed.and_then(|whole| whole.checked_sub(table.reserve.unwrap_or_default()))
            }
            _ => handed,
        };
        let named = |levels: &[Level], word: &'static str| -> Vec<(&'static str, Level)> {
            levels.iter().map(|level| (word, level.clone())).collect()
        };
        let mut levels = named(&self.above, "above");
        levels.extend(unnamed(table.target.value()).map(|level| ("city", level)));
        levels.extend(unnamed(handed).map(|level| ("places", level)));
        levels.extend(named(&self.below, "below"));
        if levels.len() < 2 {
            return Vec::new();
        }
        let figures: Vec<Level> = levels.iter().map(|(_, level)| level.clone()).collect();
        let steps = chain(&figures).unwrap_or_default();
        levels
            .into_iter()
            .zip(steps)
            .map(|((word, level), step)| ChainStepView {
                level: word.to_owned(),
                figure: in_unit(level.figure, units.quota),
                name: Some(level.name).filter(|_| matches!(word, "above" | "below")),
                factor: step.factor,
                cumulative: step.cumulative,
                reserve: in_unit(step.reserve, units.quota),
            })
            .collect()
    }
}
