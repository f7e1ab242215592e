//! 序时进度: how far a target is, held against the time that has gone by.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::inputs::Process;
use crate::plan::{Comparison, Measure, Plan, Target, Tracked, TrackedKind};
use crate::registry::Indicator;
use crate::registry::indicators::Kind;
use crate::targets::holds;

/// The rule by which progress is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// (value − base) / (target − base).
    Stock,
    /// value / target: what has come together since the start.
    Cumulative,
    /// ln(value / base) / ln(target / base): of an average growth that is promised.
    Growth,
    /// Each year for itself: it holds or not, and there is no progress.
    Yearly,
    /// The base year already meets it: it is kept or not, and there is no progress.
    Kept,
}

/// Why there is no pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoPace {
    /// Nothing was published of a year from the start to the target's.
    NoFigure,
    /// What was published is of another scope.
    OtherScope,
    /// The value of the starting year is not known.
    NoBase,
    /// The figures of some years of the period are missing.
    Gaps,
    /// No quotient comes of these numbers.
    Undefined,
}

/// Progress of a target.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Pace {
    /// The rule.
    pub rule: Rule,
    /// The part that is done, as a fraction; `null` under rules without progress.
    pub progress: Option<f64>,
    /// Progress less the part of the time that has gone by, as a fraction: ahead where positive.
    pub ahead: Option<f64>,
    /// By how much the figure is better than the target, in the target's unit; negative where it is worse.
    pub margin: Option<f64>,
    /// Whether the figure meets the target.
    pub holds: bool,
}

/// A target as it is followed over time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course<'a> {
    pub target: &'a Target,
    /// The year before the first that counts.
    pub start: i32,
    /// The year it is held against.
    pub due: i32,
    /// The indicator's value in the starting year.
    pub base: Option<f64>,
    /// What the indicator has to be in the last year.
    pub end: Option<f64>,
    pub rule: Result<Rule, NoPace>,
    about: f64,
}

impl<'a> Course<'a> {
    /// Of a target with a number and a year; `None` for others. `base_at` gives the indicator's value in a year that is no later
    /// than the base year.
    pub fn of(plan: &Plan, target: &'a Target, base_at: impl Fn(i32) -> Option<f64>) -> Option<Self> {
        let (value, due) = (target.value?, target.last_year()?);
        let base_year = plan.head.base_year;
        let start = target.first_year(base_year) - 1;
        let base = base_at(start);
        let span = f64::from(due - start);
        let end = match target.measure {
            Measure::Level if target.period.is_none() => Some(value),
            Measure::Increase => base.map(|base| base + value),
            Measure::Multiple => base.map(|base| base * value),
            Measure::AverageGrowth => base.map(|base| base * libm::pow(1.0 + value, span)),
            Measure::Level | Measure::YearlyGrowth | Measure::YearlyIncrease | Measure::Cumulative => None,
        };
        let end = end.filter(|end| end.is_finite());
        let mut course = Self {
            target,
            start,
            due,
            base,
            end,
            rule: Err(NoPace::Undefined),
            about: plan.status.about,
        };
        course.rule = course.find_rule(plan);
        Some(course)
    }

    fn find_rule(&self, plan: &Plan) -> Result<Rule, NoPace> {
        let target = self.target;
        match target.measure {
            Measure::YearlyGrowth | Measure::YearlyIncrease => return Ok(Rule::Yearly),
            Measure::Level if target.period.is_some() => return Ok(Rule::Yearly),
            Measure::Cumulative => return Ok(Rule::Cumulative),
            _ => {}
        }
        let family = target
            .indicator
            .split(['@', '#'])
            .next()
            .and_then(Indicator::by_id);
        let tracked = tracked(plan, target);
        let kind = family.map(|family| family.family().kind);
        let yearly = matches!(kind, Some(Kind::Flow | Kind::Growth))
            || matches!(
                tracked.and_then(|one| one.kind),
                Some(TrackedKind::Flow | TrackedKind::Growth)
            ) && tracked.is_some_and(|one| one.process.is_none());
        if yearly && target.measure == Measure::Level {
            return Ok(Rule::Yearly);
        }
        let counts_from_nothing = kind == Some(Kind::Cumulative)
            || tracked.is_some_and(|one| {
                let adds_up = matches!(one.kind, Some(TrackedKind::New | TrackedKind::Cumulative));
                one.process == Some(Process::Cumulative) || adds_up && one.value.is_none()
            });
        if counts_from_nothing && target.measure == Measure::Level {
            return Ok(Rule::Cumulative);
        }
        let (base, end) = (self.base.ok_or(NoPace::NoBase)?, self.end.ok_or(NoPace::NoBase)?);
        if target.measure == Measure::AverageGrowth {
            return if base > 0.0 && end > 0.0 && base != end {
                Ok(Rule::Growth)
            } else {
                Err(NoPace::Undefined)
            };
        }
        if self.is_met_by(base) || base == end {
            return Ok(Rule::Kept);
        }
        Ok(Rule::Stock)
    }

    /// Whether the indicator at this value meets what is wanted in the last year; of a target of each year, in that year.
    pub fn is_met_by(&self, value: f64) -> bool {
        let wanted = self.end.or(self.target.value);
        let (Some(wanted), Some(op)) = (wanted, self.target.op) else {
            return false;
        };
        holds(op, value, wanted, self.about)
    }

    /// The part of the time that has gone by at the end of a year, 0 to 1.
    pub fn time(&self, year: i32) -> Option<f64> {
        let whole = self.due - self.start;
        let gone = (year - self.start).clamp(0, whole);
        (whole > 0).then(|| f64::from(gone) / f64::from(whole))
    }

    /// The pace at the end of a year, of the target's own figure: the indicator's value, for a sum over years the sum so far, for
    /// a yearly growth or increase the year's.
    pub fn pace(&self, year: i32, figure: f64) -> Result<Pace, NoPace> {
        let rule = self.rule?;
        let wanted = match rule {
            Rule::Yearly | Rule::Cumulative => self.target.value,
            _ => self.end,
        };
        let wanted = wanted.ok_or(NoPace::NoBase)?;
        let op = self.target.op.ok_or(NoPace::Undefined)?;
        let progress = match rule {
            Rule::Stock => {
                let base = self.base.ok_or(NoPace::NoBase)?;
                Some((figure - base) / (wanted - base))
            }
            Rule::Cumulative => Some(figure / wanted),
            Rule::Growth => {
                let base = self.base.ok_or(NoPace::NoBase)?;
                Some(libm::log(figure / base) / libm::log(wanted / base))
            }
            Rule::Yearly | Rule::Kept => None,
        };
        if progress.is_some_and(|progress| !progress.is_finite()) {
            return Err(NoPace::Undefined);
        }
        let difference = figure - wanted;
        let margin = match op {
            Comparison::AtLeast | Comparison::MoreThan => difference,
            Comparison::AtMost | Comparison::LessThan => -difference,
            Comparison::About => -difference.abs(),
        };
        let ahead = progress.zip(self.time(year)).map(|(done, time)| done - time);
        Ok(Pace {
            rule,
            progress,
            ahead,
            margin: Some(margin),
            holds: holds(op, figure, wanted, self.about),
        })
    }
}

/// The tracked indicator of a target: the region's own, else the city's.
pub(super) fn tracked<'a>(plan: &'a Plan, target: &Target) -> Option<&'a Tracked> {
    let own = plan.tracked.iter().find(|one| one.id == target.indicator_id());
    own.or_else(|| plan.tracked.iter().find(|one| one.id == target.indicator))
}
