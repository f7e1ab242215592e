//! Causes of a backtest's errors: what of an error goes away when other published results take the place of what was assumed.
//!
//! Where value added, its growth and prices were published, gross output is split exactly: `Y = R · P / v`, real value added, price
//! level, value-added rate (logarithmic mean Divisia index; B. W. Ang, *The LMDI approach to decomposition analysis*, 2005).
//! Elsewhere the published results are imposed on the model in all combinations and each gets its Shapley value. What no figure of
//! the city and of a whole year speaks of is not split, and why is said.

mod evidence;
mod identity;
mod imposed;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::backtest::{Case, ErrorKind};
use crate::inputs::ModelInputs;
use crate::plan::Plan;
use crate::projection::Projection;
use crate::registry::Indicator;
use crate::registry::indicators::Kind;

use evidence::Evidence;

/// What an error may come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// The same indicator's earlier years: a level that is carried on.
    EarlierYears,
    /// Producer prices.
    Price,
    /// Gross output or the flagship chains' revenue.
    Output,
    /// Value added: real where its growth was published, else at current prices.
    ValueAdded,
    /// The value-added rate.
    ValueAddedRate,
    /// Investment and new projects.
    Investment,
    /// Land in use.
    Land,
    /// Workers.
    Workers,
    /// Tax.
    Tax,
    /// Energy use.
    Energy,
    /// GDP beyond industry.
    Gdp,
}

/// How an error is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// By the identity of output; nothing is left over.
    Identity,
    /// By imposing what was published.
    Imposed,
}

/// Why an error is not split by a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Nothing was published of it for these years.
    NotPublished,
    /// What was published is of another scope, or of a part of the year.
    OtherScope,
    /// Some of the years are missing.
    Gaps,
    /// The model does not compute this indicator from it.
    NoEffect,
}

/// A part of an error, in the error's own terms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// The cause.
    pub cause: Cause,
    /// What of the error it explains.
    pub error: f64,
    /// The published figures that it rests on: indicator and year.
    pub figures: Vec<(String, i32)>,
}

/// A cause that cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unsplit {
    /// The cause.
    pub cause: Cause,
    /// Why.
    pub why: Why,
}

/// An error by causes: the parts and the rest sum to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Split {
    /// How it is split; `null` where it is not.
    pub method: Option<Method>,
    /// The parts, by cause.
    pub parts: Vec<Part>,
    /// What they leave: what the model or other assumptions have wrong.
    pub rest: f64,
    /// What would belong here and cannot be told.
    pub unsplit: Vec<Unsplit>,
}

/// Splits the error of a case. `inputs` are those that the projection is of, without outturns. `None` for cases without an error and
/// for indicators beyond the registry.
pub fn split(plan: &Plan, inputs: &ModelInputs, projection: &Projection, case: &Case<'_>) -> Option<Split> {
    let (error, projected) = (case.error?, case.projected?);
    let family = case.indicator.split('#').next().and_then(Indicator::by_id)?;
    let mut evidence = Evidence::of(plan, projection, case);
    if family.family().kind == Kind::Growth {
        evidence.keep_growth();
    }
    let missing = |cause: Cause| Unsplit {
        cause,
        why: evidence.why_not(cause),
    };
    let is_output = family == Indicator::Output && case.region.is_none() && !case.indicator.contains('#');
    let by_identity = (is_output && case.error_kind == ErrorKind::Relative)
        .then(|| identity::parts(&evidence, projection, case, projected))
        .flatten();
    if let Some(parts) = by_identity {
        let told = |cause: Cause| parts.iter().any(|part| part.cause == cause);
        let wanted = [Cause::Price, Cause::Investment];
        let unsplit = wanted
            .into_iter()
            .filter(|cause| !told(*cause))
            .map(missing)
            .collect();
        let explained: f64 = parts.iter().map(|part| part.error).sum();
        return Some(Split {
            method: Some(Method::Identity),
            parts,
            rest: error - explained,
            unsplit,
        });
    }
    let wanted: &[Cause] = match family {
        Indicator::Output | Indicator::RevenueFlagship => &[
            Cause::Price,
            Cause::ValueAdded,
            Cause::ValueAddedRate,
            Cause::Investment,
        ],
        Indicator::Va | Indicator::VaPerMu | Indicator::TaxPerMu | Indicator::LabourProductivity => {
            &[Cause::Price, Cause::Output, Cause::ValueAdded, Cause::Investment]
        }
        Indicator::Gdp | Indicator::GdpRealGrowth | Indicator::GdpManufacturingShare => {
            &[Cause::Output, Cause::ValueAdded, Cause::Gdp]
        }
        Indicator::VaRealGrowth | Indicator::VaReal => &[Cause::Output, Cause::Price, Cause::Investment],
        _ => &[],
    };
    let parts = imposed::parts(plan, inputs, &evidence, case, error).unwrap_or_default();
    let told = |cause: Cause| parts.iter().any(|part| part.cause == cause);
    let unsplit = wanted
        .iter()
        .filter(|cause| !told(**cause))
        .map(|cause| missing(*cause));
    let unsplit = unsplit.collect();
    let explained: f64 = parts.iter().map(|part| part.error).sum();
    Some(Split {
        method: (!parts.is_empty()).then_some(Method::Imposed),
        rest: error - explained,
        parts,
        unsplit,
    })
}
