//! What one target requires: the value of one lever, the growth common to all chains, or how far all levers of a group must go
//! together, everything else as in the scenario. All solutions in the range are found, and judged against what is plausible.

use crate::analysis::means::{Course, Means};
use crate::analysis::response::{Response, Spot, Values};
use crate::analysis::root::root;
use crate::diagnostic::Diagnostic;
use crate::plan::{LeverDefinition, Plan, Target, lever_definitions, reaches};
use crate::scenario::Scenario;
use crate::targets::{holds, measured};

/// The search ends when the position is known to this part of the range, and a rate to this much.
const RESOLUTION: f64 = 1e-10;
/// Intervals in which solutions are looked for: an answer that rises and falls is not taken for one that only rises.
const INTERVALS: usize = 48;
/// Steps towards the turning point of an answer that comes near the target and turns back.
const TURNING_STEPS: usize = 40;

/// What a target requires.
#[derive(Clone, Debug, PartialEq)]
pub struct Required {
    /// The target.
    pub target: String,
    /// Its value, in the unit of its measure.
    pub value: f64,
    /// What the scenario comes to, of the target's measure.
    pub projected: f64,
    /// Whether the scenario meets it.
    pub met: bool,
    /// Where the scenario stands; `None` where there is no one position: single years or several levers differ.
    pub present: Option<f64>,
    /// The positions that were searched, and what the target's measure comes to at both ends; `None` where it cannot be
    /// computed.
    pub range: (f64, f64),
    /// At the lower and the upper end.
    pub at_ends: (Option<f64>, Option<f64>),
    /// The plausible positions.
    pub plausible: Option<(f64, f64)>,
    /// Every position at which the target is just met, in rising order.
    pub solutions: Vec<f64>,
    /// The one nearest to where the scenario stands.
    pub nearest: Option<f64>,
    /// What to make of it.
    pub verdict: Verdict,
    /// The levers at the nearest solution, in the last year.
    pub levers: Vec<RequiredLever>,
}

/// A lever at a solution.
#[derive(Clone, Debug, PartialEq)]
pub struct RequiredLever {
    /// The lever.
    pub id: String,
    /// Its value in the scenario's last year.
    pub from: f64,
    /// What is required.
    pub to: f64,
}

/// What to make of the nearest solution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is plausible.
    Plausible,
    /// It is in the range and not plausible.
    Implausible,
    /// It is in the range; nothing says what is plausible.
    WithoutBand,
    /// The target is met everywhere in the range.
    Always,
    /// The target is met nowhere in the range.
    Never,
}

/// The common growth that is required for a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RequiredGrowth {
    /// The common real growth of all chains, as a fraction a year; `None` where no rate in the range meets the target.
    pub rate: Option<f64>,
    /// The levers' common range.
    pub range: (f64, f64),
    /// The target's projected value at both ends of the range; NaN where it cannot be computed.
    pub at_ends: (f64, f64),
}

/// The common growth rate of all chains with which a target is just met, everything else as in the scenario.
///
/// # Errors
/// As [`required`].
pub fn common(plan: &Plan, scenario: &Scenario, target: &str) -> Result<RequiredGrowth, Vec<Diagnostic>> {
    let found = required(
        plan,
        &lever_definitions(plan),
        scenario,
        target,
        &Means::CommonGrowth,
    )?;
    Ok(RequiredGrowth {
        rate: found.nearest,
        range: found.range,
        at_ends: (
            found.at_ends.0.unwrap_or(f64::NAN),
            found.at_ends.1.unwrap_or(f64::NAN),
        ),
    })
}

/// What a target requires of some means.
///
/// # Errors
/// A target that there is not, without a number, of the base year or that is not projected; means that the plan does not have,
/// that cannot be moved, or that do not reach the target's indicator; faults of the scenario.
pub fn required(
    plan: &Plan,
    definitions: &[LeverDefinition],
    scenario: &Scenario,
    target: &str,
    means: &Means,
) -> Result<Required, Vec<Diagnostic>> {
    let found = plan.targets.iter().find(|one| one.id == target);
    let target = found.ok_or_else(|| vec![fault("target-unknown", target)])?;
    let ids: Vec<&str> = definitions.iter().map(|one| one.id.as_str()).collect();
    let mut response = Response::new(plan, definitions, scenario, &ids)?;
    let aim = Aim::new(plan, target, &response)?;
    let projected = aim
        .measure(response.values_at(&[])?)
        .ok_or_else(|| vec![fault("target-not-projected", &target.id)])?;
    let course = Course::new(plan, definitions, means, &mut response, |run| {
        aim.closeness(aim.measure(run)?)
    })?;
    check_reach(plan, definitions, &course, &response, target)?;
    let measure = |response: &mut Response, position: f64| {
        let run = response.values_by(|lever, own| course.value(lever, own, position));
        run.ok().and_then(|run| aim.measure(run))
    };
    let (low, high) = course.range;
    let resolution = RESOLUTION * (high - low).max(1.0);
    let gap = |position| measure(&mut response, position).map(|value| value - aim.value);
    let solutions = if course.is_whole {
        first_met(&course, gap, |gap| aim.is_met(aim.value + gap))
    } else {
        solve(&course.nodes(INTERVALS), resolution, gap)
    };
    let at_ends = (measure(&mut response, low), measure(&mut response, high));
    let met = aim.is_met(projected);
    let stands = course.stands_at();
    let nearest = solutions
        .iter()
        .copied()
        .min_by(|a, b| (a - stands).abs().total_cmp(&(b - stands).abs()));
    let verdict = match (nearest, course.plausible) {
        (None, _) if met => Verdict::Always,
        (None, _) => Verdict::Never,
        (Some(_), None) => Verdict::WithoutBand,
        // What differs by less than can be told is the end itself.
        (Some(at), Some((low, high))) if low - resolution <= at && at <= high + resolution => {
            Verdict::Plausible
        }
        (Some(_), Some(_)) => Verdict::Implausible,
    };
    let levers = nearest.map_or_else(Vec::new, |position| course.levers_at(&response, position));
    Ok(Required {
        target: target.id.clone(),
        value: aim.value,
        projected,
        met,
        present: course.present,
        range: course.range,
        at_ends,
        plausible: course.plausible,
        solutions,
        nearest,
        verdict,
        levers,
    })
}

fn fault(code: &str, target: &str) -> Diagnostic {
    Diagnostic::error(code, "").with("target", target)
}

/// A target as something to aim at.
pub(crate) struct Aim<'a> {
    target: &'a Target,
    slot: usize,
    base_year: i32,
    /// The number to be met.
    pub value: f64,
    about: f64,
}

impl<'a> Aim<'a> {
    /// # Errors
    /// A target without a number, of the base year, or of an indicator that the model does not have.
    pub fn new(plan: &Plan, target: &'a Target, response: &Response) -> Result<Self, Vec<Diagnostic>> {
        let value = target
            .value
            .filter(|_| target.op.is_some())
            .ok_or_else(|| vec![fault("target-without-number", &target.id)])?;
        let base_year = response.model().base_year();
        if target.last_year().is_some_and(|last| last <= base_year) {
            return Err(vec![
                fault("target-in-base-year", &target.id).with("year", base_year),
            ]);
        }
        let instance = response.layout().find(&target.indicator_id());
        let instance = instance.ok_or_else(|| vec![fault("target-not-projected", &target.id)])?;
        Ok(Self {
            target,
            slot: instance.slot,
            base_year,
            value,
            about: plan.status.about,
        })
    }

    /// The target's measure of a run.
    pub fn measure(&self, run: Values<'_>) -> Option<f64> {
        measured(self.target, self.base_year, |year| {
            let year = usize::try_from(year - self.base_year).ok()?;
            run.at(Spot {
                slot: self.slot,
                year,
            })
        })
        .filter(|value| value.is_finite())
    }

    fn is_met(&self, measure: f64) -> bool {
        self.target
            .op
            .is_some_and(|op| holds(op, measure, self.value, self.about))
    }

    /// More is nearer to the target, or further beyond it.
    fn closeness(&self, measure: f64) -> Option<f64> {
        use crate::plan::Comparison;
        Some(match self.target.op? {
            Comparison::AtLeast | Comparison::MoreThan => measure,
            Comparison::AtMost | Comparison::LessThan => -measure,
            Comparison::About => -(measure - self.value).abs(),
        })
    }
}

fn check_reach(
    plan: &Plan,
    definitions: &[LeverDefinition],
    course: &Course,
    response: &Response,
    target: &Target,
) -> Result<(), Vec<Diagnostic>> {
    let layout = response.layout();
    let all = reaches(plan, layout, response.model().blocks());
    let place = layout
        .instances()
        .iter()
        .position(|one| one.id == target.indicator_id());
    let reach = place.and_then(|place| all.get(place));
    let is_reached = course
        .moved
        .iter()
        .any(|index| reach.is_some_and(|reach| reach.has(&definitions[*index])));
    if is_reached {
        Ok(())
    } else {
        let fault = fault("target-out-of-reach", &target.id);
        Err(vec![fault.with("indicator", target.indicator_id())])
    }
}

/// The whole numbers that meet the target beside one that does not.
fn first_met(course: &Course, gap: impl FnMut(f64) -> Option<f64>, is_met: impl Fn(f64) -> bool) -> Vec<f64> {
    let nodes = course.nodes(INTERVALS);
    let met: Vec<Option<bool>> = nodes
        .iter()
        .copied()
        .map(gap)
        .map(|gap| gap.map(&is_met))
        .collect();
    let unmet = |place: Option<usize>| place.and_then(|place| *met.get(place)?) == Some(false);
    let is_first = |place: usize| unmet(place.checked_sub(1)) || unmet(Some(place + 1));
    let places = (0..nodes.len()).filter(|place| met[*place] == Some(true) && is_first(*place));
    places.map(|place| nodes[place]).collect()
}

/// Every position at which a gap is 0, in rising order, looked for between neighbouring nodes.
fn solve(nodes: &[f64], resolution: f64, mut gap: impl FnMut(f64) -> Option<f64>) -> Vec<f64> {
    let nodes: Vec<(f64, f64)> = nodes
        .iter()
        .filter_map(|position| Some((*position, gap(*position)?)))
        .collect();
    let mut solutions = Vec::new();
    let mut brackets: Vec<((f64, f64), (f64, f64))> = Vec::new();
    for (index, pair) in nodes.windows(2).enumerate() {
        let (a, b) = (pair[0], pair[1]);
        if a.1 * b.1 <= 0.0 {
            brackets.push((a, b));
        } else if let Some(before) = index.checked_sub(1).map(|before| nodes[before]) {
            // Nearer to the target than both its neighbours, on the same side: it may cross and come back between them.
            let is_nearest = a.1.abs() < before.1.abs() && a.1.abs() < b.1.abs() && before.1 * a.1 > 0.0;
            if is_nearest && let Some(top) = turning_point(before, b, &mut gap) {
                brackets.extend([(before, top), (top, b)]);
            }
        }
    }
    for (a, b) in brackets {
        let found = root(a, b, resolution, |position| gap(position).ok_or(()));
        solutions.extend(found.ok());
    }
    solutions.sort_by(f64::total_cmp);
    solutions.dedup_by(|a, b| (*a - *b).abs() <= 4.0 * resolution);
    solutions
}

/// A point between two of the same sign at which the sign is the other one, or 0; found, where there is one turning point
/// between them, by golden sections.
fn turning_point(
    low: (f64, f64),
    high: (f64, f64),
    gap: &mut impl FnMut(f64) -> Option<f64>,
) -> Option<(f64, f64)> {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let side = low.1.signum();
    let (mut a, mut b) = (low.0, high.0);
    for _ in 0..TURNING_STEPS {
        let (left, right) = (b - GOLDEN * (b - a), a + GOLDEN * (b - a));
        let (at_left, at_right) = (gap(left)?, gap(right)?);
        for (position, value) in [(left, at_left), (right, at_right)] {
            if value * side <= 0.0 {
                return Some((position, value));
            }
        }
        if at_left * side < at_right * side {
            b = right;
        } else {
            a = left;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_solution_is_found() {
        type Case = (&'static str, fn(f64) -> Option<f64>, &'static [f64]);
        let nodes: Vec<f64> = (0..=INTERVALS)
            .map(|index| index as f64 / INTERVALS as f64)
            .collect();
        let cases: [Case; 7] = [
            ("a line", |x| Some(x - 0.3), &[0.3]),
            ("met at an end", |x| Some(x - 1.0), &[1.0]),
            ("not met", |x| Some(x + 1.0), &[]),
            (
                "up and down again between two nodes",
                |x| Some(2e-5 - (x - 0.3) * (x - 0.3)),
                &[0.295_527_864_045, 0.304_472_135_955],
            ),
            (
                "three times",
                |x| Some((x - 0.1) * (x - 0.55) * (x - 0.9)),
                &[0.1, 0.55, 0.9],
            ),
            ("near and back", |x| Some(-1e-6 - (x - 0.3) * (x - 0.3)), &[]),
            ("absent below a half", |x| (x > 0.5).then_some(x - 0.75), &[0.75]),
        ];
        for (name, of, expected) in cases {
            let found = solve(&nodes, RESOLUTION, of);
            assert_eq!(found.len(), expected.len(), "{name}: {found:?}");
            for (found, expected) in found.iter().zip(expected) {
                assert!((found - expected).abs() < 1e-9, "{name}: {found}");
            }
        }
    }
}
