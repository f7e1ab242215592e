//! A disputed base beside a table: the quotas under each vintage.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, has_errors};
use crate::quotas::allocate::{Answer, Settings, propose};
use crate::quotas::check::required_growth;
use crate::quotas::decimal::double;
use crate::quotas::vintages::{on_vintage, vintages};
use crate::quotas::{Table, faults, whole};
use crate::view::quotas::UnmetView;
use crate::view::quotas::answer::unmet_view;
use crate::view::quotas::sheet::{Units, in_unit};

/// A vintage of a place's base as it is typed, in the unit of bases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaBase {
    /// 快报, 年报, 普查修订 or another name; the same name in all rows is one vintage.
    pub vintage: String,
    pub value: String,
    pub adjustments: Vec<QuotaAdjustment>,
}

/// A one-off adjustment, added to a base.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaAdjustment {
    pub amount: String,
    pub reason: String,
}

/// A table on a vintage of its bases. Bases are in the registry's unit; texts are exact numbers in the unit of quotas.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct VintageView {
    /// Its name.
    pub vintage: String,
    /// By row: the base with its adjustments.
    pub bases: Vec<Option<f64>>,
    /// By row: the quota that the method of the question gives on it; the given one where no method is asked for.
    pub quotas: Vec<Option<String>>,
    /// By row: the growth that the quota requires from this base, as a fraction.
    pub required_growth: Vec<Option<f64>>,
    /// What the quotas come to.
    pub whole: Option<String>,
    /// Why the method cannot hand the target down on it.
    pub unmet: Option<UnmetView>,
    /// What is wrong with the bases of this vintage; with any there is nothing else.
    pub diagnostics: Vec<Diagnostic>,
}

/// The table on every vintage that its rows have, in the order of their first appearance.
pub fn on_each(table: &Table, settings: Option<&Settings<'_>>, units: Units) -> Vec<VintageView> {
    vintages(table)
        .into_iter()
        .map(|vintage| {
            one(table, vintage, settings, units).unwrap_or_else(|diagnostics| VintageView {
                vintage: vintage.to_owned(),
                diagnostics,
                ..VintageView::default()
            })
        })
        .collect()
}

fn one(
    table: &Table,
    vintage: &str,
    settings: Option<&Settings<'_>>,
    units: Units,
) -> Result<VintageView, Vec<Diagnostic>> {
    let mut on = on_vintage(table, vintage)?;
    let wrong = faults(&on);
    if has_errors(&wrong) {
        return Err(wrong);
    }
    let mut found = VintageView {
        vintage: vintage.to_owned(),
        bases: on.rows.iter().map(|row| row.base.map(double)).collect(),
        ..VintageView::default()
    };
    if let Some(settings) = settings {
        match propose(&on, settings)? {
            Answer::Unmet(unmet) => {
                found.unmet = Some(unmet_view(&unmet, units.quota));
                return Ok(found);
            }
            Answer::Proposal(proposal) => on = proposal.table,
        }
    }
    let quotas = on.rows.iter().map(|row| row.quota.value());
    found.quotas = quotas
        .map(|quota| quota.map(|quota| in_unit(quota, units.quota)))
        .collect();
    let growth = on
        .rows
        .iter()
        .map(|row| required_growth(on.kind, row, row.quota.value()?));
    found.required_growth = growth.collect();
    found.whole = whole(&on).value.map(|whole| in_unit(whole, units.quota));
    Ok(found)
}
