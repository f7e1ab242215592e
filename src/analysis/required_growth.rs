//! Required growth: the one rate, common to all chains, with which a target is just met.

use crate::diagnostic::Diagnostic;
use crate::plan::{Plan, Target, lever_definitions};
use crate::projection::project;
use crate::registry::Lever;
use crate::resolve::resolve_with;
use crate::scenario::{LeverSetting, Scenario};
use crate::targets::projected;

/// The search ends when the rate is known to this much.
const RESOLUTION: f64 = 1e-10;

/// What is required for a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RequiredGrowth {
    /// The common real growth of all chains, as a fraction a year; `None` where no rate in the range meets the target.
    pub rate: Option<f64>,
    /// The levers' common range.
    pub range: (f64, f64),
    /// The target's projected value at both ends of the range.
    pub at_ends: (f64, f64),
}

/// The common growth rate of all chains with which a target is just met, everything else as in the scenario.
///
/// # Errors
/// A target that there is not, without a number, or that is not projected; faults of the scenario.
pub fn common(plan: &Plan, scenario: &Scenario, target: &str) -> Result<RequiredGrowth, Vec<Diagnostic>> {
    let fault = |code: &'static str| vec![Diagnostic::error(code, "").with("target", target)];
    let target = plan
        .targets
        .iter()
        .find(|one| one.id == target)
        .ok_or_else(|| fault("target-unknown"))?;
    let wanted = target.value.ok_or_else(|| fault("target-without-number"))?;
    let definitions = lever_definitions(plan);
    let growth: Vec<_> = definitions
        .iter()
        .filter(|one| one.family.lever == Lever::GrowthChain)
        .collect();
    let low = growth.iter().map(|one| one.min).fold(f64::NEG_INFINITY, f64::max);
    let high = growth.iter().map(|one| one.max).fold(f64::INFINITY, f64::min);
    let value = |rate: f64| {
        let mut scenario = scenario.clone();
        for one in &growth {
            scenario.levers.insert(one.id.clone(), LeverSetting::Every(rate));
        }
        let projection = project(&resolve_with(plan, &definitions, &scenario)?)?;
        projected(target, &projection).ok_or_else(|| not_projected(target))
    };
    let at_ends = (value(low)?, value(high)?);
    let gaps = (at_ends.0 - wanted, at_ends.1 - wanted);
    let rate = if gaps.0 * gaps.1 > 0.0 {
        None
    } else {
        Some(root((low, gaps.0), (high, gaps.1), |rate| {
            value(rate).map(|value| value - wanted)
        })?)
    };
    Ok(RequiredGrowth {
        rate,
        range: (low, high),
        at_ends,
    })
}

fn not_projected(target: &Target) -> Vec<Diagnostic> {
    vec![Diagnostic::error("target-not-projected", "").with("target", target.id.as_str())]
}

/// Where a function between two points of opposite sign is 0: the ITP method (Oliveira and Takahashi, *An Enhancement of the
/// Bisection Method Average Performance Preserving Minmax Optimality*, 2020), which never takes more than one step beyond
/// halving.
pub(crate) fn root<E>(
    low: (f64, f64),
    high: (f64, f64),
    mut of: impl FnMut(f64) -> Result<f64, E>,
) -> Result<f64, E> {
    for end in [low, high] {
        if end.1 == 0.0 {
            return Ok(end.0);
        }
    }
    let (mut a, mut b) = (low, high);
    let width = b.0 - a.0;
    let truncation = 0.2 / width;
    // Twice the resolution is left after the last step.
    let mut slack = RESOLUTION;
    while slack < width {
        slack *= 2.0;
    }
    while b.0 - a.0 > 2.0 * RESOLUTION {
        let half = (b.0 - a.0) / 2.0;
        let middle = a.0 + half;
        let secant = (b.1 * a.0 - a.1 * b.0) / (b.1 - a.1);
        let towards = if middle < secant { -1.0 } else { 1.0 };
        let shift = truncation * (b.0 - a.0) * (b.0 - a.0);
        let truncated = if shift <= (middle - secant).abs() {
            secant + towards * shift
        } else {
            middle
        };
        let radius = (slack - half).max(0.0);
        let next = if (truncated - middle).abs() <= radius {
            truncated
        } else {
            middle - towards * radius
        };
        let value = of(next)?;
        if value == 0.0 {
            return Ok(next);
        }
        if (value > 0.0) == (b.1 > 0.0) {
            b = (next, value);
        } else {
            a = (next, value);
        }
        slack /= 2.0;
    }
    Ok(a.0 + (b.0 - a.0) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_found() {
        type Case = (&'static str, fn(f64) -> f64, f64, f64, f64);
        let cases: [Case; 4] = [
            ("line", |x| x - 0.25, -1.0, 1.0, 0.25),
            ("cube", |x| x * x * x - 0.008, -0.5, 1.0, 0.2),
            (
                "step with a slope",
                |x| if x < 0.1 { -1.0 } else { 50.0 + x },
                -0.5,
                0.5,
                0.1,
            ),
            ("end", |x| x - 1.0, 0.0, 1.0, 1.0),
        ];
        for (name, of, low, high, expected) in cases {
            let mut steps = 0;
            let counted = |x| {
                steps += 1;
                Ok::<_, ()>(of(x))
            };
            let found = root((low, of(low)), (high, of(high)), counted).unwrap();
            assert!((found - expected).abs() <= 2.0 * RESOLUTION, "{name}: {found}");
            assert!(steps <= 36, "{name}: {steps} steps");
        }
    }
}
