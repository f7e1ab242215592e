//! Tiers and points of the method `tiered` as a planner types them.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::quotas::allocate::TierRule;
use crate::quotas::decimal::shown;
use crate::sheet::in_percent;
use crate::view::quotas::terms::Numbers;

/// A rule of tiers. Rates and points are per cent as they are typed: `4%`, `4`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct QuotaTiers {
    /// Rate of each tier, from the lowest intensity to the highest; none: the usual ones.
    pub rates: Vec<String>,
    /// Intensities from which the next tier begins, one fewer than rates; none: by rank, as many places a tier as divide evenly.
    pub edges: Vec<String>,
    /// Points of the grades A to D; none: the usual ones.
    pub points: Vec<String>,
}

impl QuotaTiers {
    /// The rule where nobody says otherwise.
    pub(super) fn usual() -> Self {
        let rule = TierRule::default();
        let percent = |share: &Decimal| in_percent(&shown(*share));
        Self {
            rates: rule.rates.iter().map(percent).collect(),
            edges: Vec::new(),
            points: rule.points.iter().map(percent).collect(),
        }
    }

    /// The rule that is typed; numbers that are none are told at `tiers.rates.N` and the like.
    pub(super) fn read(&self, numbers: &mut Numbers<'_>) -> TierRule {
        let usual = TierRule::default();
        let mut all = |texts: &[String], unit: Decimal, key: &str| -> Vec<Decimal> {
            let texts = texts.iter().enumerate();
            texts
                .filter_map(|(at, text)| numbers.needed(text, unit, &format!("tiers.{key}.{at}")))
                .collect()
        };
        let rates = all(&self.rates, Decimal::ONE_HUNDRED, "rates");
        let edges = all(&self.edges, Decimal::ONE, "edges");
        let points = all(&self.points, Decimal::ONE_HUNDRED, "points");
        let known = points.len();
        let points = match <[Decimal; 4]>::try_from(points) {
            Ok(points) => points,
            Err(_) if self.points.is_empty() => usual.points,
            Err(_) => {
                // What was typed and is no number is told already.
                if known == self.points.len() {
                    let fault = Diagnostic::error("quota-tier-points", "tiers.points");
                    numbers.wrong.push(fault.with("count", known));
                }
                usual.points
            }
        };
        TierRule {
            rates: if self.rates.is_empty() { usual.rates } else { rates },
            edges: (!self.edges.is_empty()).then_some(edges),
            points,
        }
    }
}
