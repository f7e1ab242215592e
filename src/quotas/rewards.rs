//! Scores of an appraisal: `min(cap, 100 × completion) × weight ± points`, with cap, weight and points as the planner types them.

use crate::quotas::table::Direction;

/// The usual cap: doing more than was asked brings no more points.
pub const USUAL_CAP: f64 = 100.0;

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

/// Points that one unit costs by which the outcome is worse: less of a quota to be reached, more of one not to be passed. 0 where
/// the outcome stays at the cap. `None` as for [`completion`].
pub fn points_at_stake(
    outcome: f64,
    quota: f64,
    unit: f64,
    rule: ScoreRule,
    direction: Direction,
) -> Option<f64> {
    let of = |outcome: f64| Some(score(completion(outcome, quota, direction)?, rule, 0.0));
    let worse = match direction {
        Direction::AtLeast if outcome > unit => outcome - unit,
        Direction::AtLeast => 0.0,
        Direction::AtMost => outcome + unit,
    };
    Some(of(outcome)? - of(worse)?)
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
        let at_least = |outcome, quota| points_at_stake(outcome, quota, 1.0, RULE, Direction::AtLeast);
        let stake = at_least(40.0, 50.0).expect("there is a quota");
        assert!((stake - 0.2).abs() < 1e-12);
        assert_eq!(at_least(90.0, 50.0), Some(0.0));
        assert_eq!(at_least(1.0, 0.0), None);
        // Of a quota not to be passed a unit more takes completion from 1 to 50/51.
        let more = points_at_stake(50.0, 50.0, 1.0, RULE, Direction::AtMost).expect("there is a quota");
        assert!((more - 10.0 / 51.0).abs() < 1e-12);
    }

    #[test]
    fn less_is_better_turns_completion_round() {
        assert_eq!(completion(8.0, 10.0, Direction::AtMost), Some(1.25));
    }
}
