//! Scores of an appraisal: `min(cap, 100 × completion) × weight ± points`, with cap, weight and points as the planner types them.

use crate::quotas::table::Direction;

/// A rule of scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreRule {
    /// The most that a completion counts, usually 100 or a little more.
    pub cap: f64,
    /// Weight of the indicator, as a fraction.
    pub weight: f64,
}

/// Completion of a quota, 1 where it is just met; for a quota not to be passed, quota over outcome. `None` without a quota and an
/// outcome above 0.
pub fn completion(outcome: f64, quota: f64, direction: Direction) -> Option<f64> {
    let (part, whole) = match direction {
        Direction::AtLeast => (outcome, quota),
        Direction::AtMost => (quota, outcome),
    };
    (whole > 0.0 && part >= 0.0).then(|| part / whole)
}

/// The score of a completion, with points added or taken off.
pub fn score(completion: f64, rule: ScoreRule, points: f64) -> f64 {
    let reached = 100.0 * completion;
    let counted = if reached < rule.cap { reached } else { rule.cap };
    counted * rule.weight + points
}

/// Points that one unit less of the outcome costs, for a quota to be reached; 0 where the outcome stays at the cap. `None` as for
/// [`completion`].
pub fn points_at_stake(outcome: f64, quota: f64, unit: f64, rule: ScoreRule) -> Option<f64> {
    let of = |outcome: f64| {
        let completion = completion(outcome, quota, Direction::AtLeast)?;
        Some(score(completion, rule, 0.0))
    };
    let less = if outcome > unit { outcome - unit } else { 0.0 };
    Some(of(outcome)? - of(less)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: ScoreRule = ScoreRule {
        cap: 120.0,
        weight: 0.1,
    };

    #[test]
    fn scores_stop_at_the_cap() {
        assert_eq!(score(0.9, RULE, 0.5), 9.5);
        assert_eq!(score(1.5, RULE, 0.0), 12.0);
    }

    #[test]
    fn a_unit_missed_costs_its_part_of_the_quota() {
        let stake = points_at_stake(40.0, 50.0, 1.0, RULE).expect("there is a quota");
        assert!((stake - 0.2).abs() < 1e-12);
        assert_eq!(points_at_stake(90.0, 50.0, 1.0, RULE), Some(0.0));
        assert_eq!(points_at_stake(1.0, 0.0, 1.0, RULE), None);
    }

    #[test]
    fn less_is_better_turns_completion_round() {
        assert_eq!(completion(8.0, 10.0, Direction::AtMost), Some(1.25));
    }
}
