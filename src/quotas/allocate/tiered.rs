//! 分档: a rate by tier of intensity, plus or minus points by grade; quotas are in proportion to it.
//!
//! Of a sum the key is the base times the rate, of a ratio or a growth the rate itself. A rate that points take below 0 is 0, which is
//! told. The usual rates and points are those of a rule in force: 1, 2, 4, 5, 7 %; A +0.8, B +0.3, C −1, D −2 points.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::allocate::keys::{fault, of_rows};
use crate::quotas::table::{Grade, Row};

/// Tiers and points.
#[derive(Clone, Debug, PartialEq)]
pub struct TierRule {
    /// Rate of each tier, from the lowest intensity to the highest; at least one, as fractions.
    pub rates: Vec<Decimal>,
    /// Intensities from which the next tier begins, rising, one fewer than rates. `None`: by rank, as many places in each tier as
    /// divide evenly; equal intensities are in the lower tier.
    pub edges: Option<Vec<Decimal>>,
    /// Points of the grades A to D, as fractions; a row without grade has none.
    pub points: [Decimal; 4],
}

impl Default for TierRule {
    fn default() -> Self {
        let fraction = |thousandths: i64| Decimal::new(thousandths, 3);
        Self {
            rates: [10, 20, 40, 50, 70].map(fraction).into(),
            edges: None,
            points: [8, 3, -10, -20].map(fraction),
        }
    }
}

pub(crate) fn keys(
    kind: QuotaKind,
    free: &[(usize, &Row)],
    rule: &TierRule,
    remarks: &mut Vec<Diagnostic>,
) -> Result<Vec<Decimal>, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let rises = |edges: &Vec<Decimal>| edges.windows(2).all(|two| two[0] < two[1]);
    let fits = |edges: &Vec<Decimal>| edges.len() + 1 == rule.rates.len() && rises(edges);
    if rule.rates.is_empty() || !rule.edges.as_ref().is_none_or(fits) {
        faults.push(Diagnostic::error("quota-tiers", "tiers").with("count", rule.rates.len()));
    }
    let mut read = |key: &str, of: &dyn Fn(&Row) -> Option<Decimal>| {
        of_rows(free, key, of).unwrap_or_else(|wrong| {
            faults.extend(wrong);
            Vec::new()
        })
    };
    let intensities = read("intensity", &|row| row.intensity);
    let bases = if kind == QuotaKind::Additive {
        read("base", &|row| row.base)
    } else {
        vec![Decimal::ONE; free.len()]
    };
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut sorted = intensities.clone();
    sorted.sort_unstable();
    let tier = |intensity: &Decimal| {
        if let Some(edges) = &rule.edges {
            return edges.partition_point(|edge| edge <= intensity);
        }
        let below = sorted.partition_point(|one| one < intensity);
        below * rule.rates.len() / sorted.len().max(1)
    };
    let mut keys = Vec::new();
    for (((at, row), intensity), base) in free.iter().zip(&intensities).zip(bases) {
        let points = row.grade.map_or(Decimal::ZERO, |grade| {
            rule.points[match grade {
                Grade::A => 0,
                Grade::B => 1,
                Grade::C => 2,
                Grade::D => 3,
            }]
        });
        let rate = rule.rates[tier(intensity)] + points;
        if rate < Decimal::ZERO {
            let mut remark = fault("quota-tier-below-zero", *at, "grade", row);
            remark.severity = crate::diagnostic::Severity::Warning;
            remarks.push(remark);
        }
        keys.push(base * rate.max(Decimal::ZERO));
    }
    Ok(keys)
}
