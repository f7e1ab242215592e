//! Proposing quotas: a city's target handed down by a rule, within floors, caps and locked rows.
//!
//! ```text
//! Table ─> parts (free rows, what is left for them) ─┬─> keys ─> water-filling ─┐
//!                                                    └─> equal probability ─────┴─> rounding ─> Table with quotas
//! ```
//!
//! Where floors, caps and locked rows make the target unreachable the answer is [`Unmet`]: which ones, and by how much.

mod equal_probability;
pub mod factors;
mod keys;
mod parts;
pub mod rounding;
pub mod tiered;
mod unmet;
mod water_filling;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::chances::Chances;
use crate::quotas::check::handed_down;
use crate::quotas::decimal::shown;
use crate::quotas::table::{Cell, Table};
use crate::quotas::validate::faults;
use crate::quotas::whole::whole;

pub use factors::FactorRule;
pub use rounding::Rounding;
pub use tiered::TierRule;
pub use unmet::{Bound, BoundKind, Side, Unmet};

use parts::Parts;

/// A rule by which a target is handed down.
#[derive(Clone, Debug, PartialEq)]
pub enum Method {
    /// 按基数: in proportion to the base; equal shares where all bases left are 0.
    BaseShare,
    /// 按推演: in proportion to the projection; equal shares where all projections left are 0.
    ProjectionShare,
    /// 等增速: the same growth from each place's base.
    EqualGrowth,
    /// 按潜力: in proportion to weights that the planner gives.
    Capacity,
    /// 等概率: every free place is as likely as any other to meet its quota.
    EqualProbability,
    /// 分档.
    Tiered(TierRule),
    /// 因素法.
    Factors(Vec<FactorRule>),
}

impl Method {
    /// Ids of the methods; the text of each is `quota-method-<id>`.
    pub const IDS: [&str; 7] = [
        "base-share",
        "projection-share",
        "equal-growth",
        "capacity",
        "equal-probability",
        "tiered",
        "factors",
    ];

    /// Ids of the methods that tables of a kind may be handed down by. The figure of uniform tables is the same in every row.
    pub fn of_kind(kind: QuotaKind) -> impl Iterator<Item = &'static str> {
        let all = kind != QuotaKind::Uniform;
        Self::IDS.into_iter().take(if all { Self::IDS.len() } else { 1 })
    }

    /// The method's id.
    pub fn id(&self) -> &'static str {
        let at = match self {
            Method::BaseShare => 0,
            Method::ProjectionShare => 1,
            Method::EqualGrowth => 2,
            Method::Capacity => 3,
            Method::EqualProbability => 4,
            Method::Tiered(_) => 5,
            Method::Factors(_) => 6,
        };
        Self::IDS[at]
    }

    /// The method of an id; `factors` are the rules of the method `factors`, and tiers are the usual ones.
    pub fn of_id(id: &str, factors: Vec<FactorRule>) -> Option<Self> {
        let methods = [
            Method::BaseShare,
            Method::ProjectionShare,
            Method::EqualGrowth,
            Method::Capacity,
            Method::EqualProbability,
            Method::Tiered(TierRule::default()),
            Method::Factors(factors),
        ];
        methods.into_iter().find(|method| method.id() == id)
    }
}

/// How a target is handed down.
#[derive(Clone, Debug)]
pub struct Settings<'a> {
    /// The rule.
    pub method: Method,
    /// Over-assignment as a fraction of the target: 0.05 hands down 5 % more.
    pub over: Decimal,
    /// The unit that quotas are rounded to, above 0.
    pub unit: Decimal,
    /// How they are rounded.
    pub rounding: Rounding,
    /// Random paths, which the method `equal-probability` needs; binding rows keep their least probability by them.
    pub chances: Option<&'a Chances>,
}

/// What became of a target that was to be handed down.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A table with quotas.
    Proposal(Proposal),
    /// No table: the target cannot be reached.
    Unmet(Unmet),
}

/// A table with quotas by a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The table that was given, with the quotas of its free rows.
    pub table: Table,
    /// What was handed down, less what the rounded quotas come to: 0 for a sum, less than the rounding unit for a mean.
    pub residual: Option<Decimal>,
    /// Method `equal-probability`: the probability, before rounding, of every free row that no bound holds.
    pub probability: Option<f64>,
    /// Method `factors`: the score of every free place by factor.
    pub scores: Option<BTreeMap<String, BTreeMap<String, f64>>>,
    /// What a planner should know of it.
    pub remarks: Vec<Diagnostic>,
}

/// Quotas before rounding.
pub(crate) struct Exact {
    /// By free row.
    pub quotas: Vec<Decimal>,
    /// What each is in proportion to, where they are.
    pub keys: Option<Vec<Decimal>>,
    pub probability: Option<f64>,
}

/// Hands a table's target down to its free rows: those that are summed, not locked, and not `/`.
///
/// # Errors
/// Faults of the table; a target without a number; what the method needs and rows lack; a mean without weights.
pub fn propose(table: &Table, settings: &Settings<'_>) -> Result<Answer, Vec<Diagnostic>> {
    let mut wrong = faults(table);
    if settings.unit <= Decimal::ZERO {
        wrong.push(Diagnostic::error("quota-unit", "unit").with("value", shown(settings.unit)));
    }
    let target = table.target.value();
    if target.is_none() {
        wrong.push(Diagnostic::error("quota-target-missing", "target"));
    }
    let whole_target = target.and_then(|target| handed_down(target, settings.over, table.direction));
    let Some(whole_target) = whole_target.filter(|_| wrong.is_empty()) else {
        return Err(wrong);
    };
    if table.kind == QuotaKind::Uniform {
        return Ok(uniform(table, whole_target));
    }
    let mut remarks = Vec::new();
    let found = keys::keys(table, &settings.method, &mut remarks)?;
    let binding = settings
        .chances
        .map(|chances| parts::least_probable(table, chances));
    // First with the least probabilities of binding rows; where they do not fit, without, and the check tells of each.
    let mut answer = None;
    for bounds in [binding.as_deref(), None] {
        let parts = Parts::of(table, whole_target, bounds)?;
        if !parts.stays_in_range(&found.values) {
            return Err(vec![Diagnostic::error("quota-out-of-range", "rows")]);
        }
        match exact(&parts, &found, settings)? {
            Ok(exact) => {
                let unmet = match rounding::round(&parts, &exact, settings) {
                    Ok(quotas) => {
                        let rounded = Rounded {
                            quotas,
                            parts: &parts,
                        };
                        return Ok(Answer::Proposal(rounded.proposal(
                            table,
                            &exact,
                            found.scores,
                            remarks,
                            whole_target,
                        )));
                    }
                    Err(unmet) => unmet,
                };
                answer = Some(unmet);
            }
            Err(unmet) => answer = Some(unmet),
        }
        if bounds.is_none() {
            break;
        }
    }
    answer.map(Answer::Unmet).ok_or_else(Vec::new)
}

fn exact(
    parts: &Parts<'_>,
    keys: &keys::Keys,
    settings: &Settings<'_>,
) -> Result<Result<Exact, Unmet>, Vec<Diagnostic>> {
    let is_by_chance = settings.method == Method::EqualProbability;
    if parts.weights_unknown {
        let same = water_filling::without_weights(parts, keys).filter(|_| !is_by_chance);
        return same.map(Ok).ok_or_else(|| parts.without_weight());
    }
    if is_by_chance {
        equal_probability::quotas(parts, settings.chances)
    } else {
        Ok(water_filling::quotas(parts, keys))
    }
}

struct Rounded<'a> {
    quotas: Vec<Decimal>,
    parts: &'a Parts<'a>,
}

impl Rounded<'_> {
    fn proposal(
        self,
        given: &Table,
        exact: &Exact,
        scores: Option<BTreeMap<String, BTreeMap<String, f64>>>,
        remarks: Vec<Diagnostic>,
        target: Decimal,
    ) -> Proposal {
        let mut table = given.clone();
        // What a file says of its own sum is not of the proposed one.
        table.stated_total = None;
        for (part, quota) in self.parts.free.iter().zip(self.quotas) {
            table.rows[part.row].quota = Cell::Value(quota.normalize());
        }
        let residual = whole(&table)
            .value
            .and_then(|whole| target.checked_sub(whole))
            .map(|residual| residual.normalize());
        Proposal {
            table,
            residual,
            probability: exact.probability,
            scores,
            remarks,
        }
    }
}

/// Every free row gets the figure itself; what cannot take it is told.
fn uniform(table: &Table, quota: Decimal) -> Answer {
    let bounds: Vec<Bound> = table
        .counting()
        .flat_map(|(at, row)| {
            let own = row
                .quota
                .value()
                .filter(|own| row.locked && *own != quota)
                .map(|own| (BoundKind::Locked, own));
            let floor = row.floor.filter(|floor| *floor > quota);
            let cap = row.cap.filter(|cap| *cap < quota);
            let free = [
                floor.map(|floor| (BoundKind::Floor, floor)),
                cap.map(|cap| (BoundKind::Cap, cap)),
            ];
            free.into_iter()
                .flatten()
                .filter(|_| !row.locked)
                .chain(own)
                .map(move |(kind, value)| Bound {
                    row: at,
                    place: row.place.clone(),
                    kind,
                    value,
                })
                .collect::<Vec<_>>()
        })
        .filter(|bound| table.rows[bound.row].quota != Cell::NotApplicable)
        .collect();
    if let Some(worst) = bounds
        .iter()
        .filter_map(|bound| bound.value.checked_sub(quota))
        .max_by_key(Decimal::abs)
    {
        return Answer::Unmet(Unmet {
            side: if worst > Decimal::ZERO {
                Side::TooHigh
            } else {
                Side::TooLow
            },
            target: quota,
            reachable: quota.checked_add(worst),
            missing: worst.abs(),
            bounds,
        });
    }
    let mut proposed = table.clone();
    proposed.stated_total = None;
    for row in &mut proposed.rows {
        if row.is_summed() && !row.locked && row.quota != Cell::NotApplicable {
            row.quota = Cell::Value(quota);
        }
    }
    Answer::Proposal(Proposal {
        residual: Some(Decimal::ZERO),
        table: proposed,
        probability: None,
        scores: None,
        remarks: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::Method;

    #[test]
    fn every_id_has_its_method() {
        for id in Method::IDS {
            assert_eq!(Method::of_id(id, Vec::new()).map(|method| method.id()), Some(id));
        }
        assert_eq!(Method::of_id("feeling", Vec::new()), None);
    }
}
