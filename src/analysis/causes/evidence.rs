//! What was published up to a case's year, by the cause that it speaks of.

use crate::analysis::backtest::Case;
use crate::outturns::{id, partner};
use crate::plan::{Actual, PUBLISHED_PRICE, Plan};
use crate::projection::Projection;
use crate::registry::Indicator;

use super::{Cause, Why};

/// The published figures of the years after the base year up to a case's, without the case's own.
pub(super) struct Evidence<'a> {
    /// Of the indicator's own scope, with the cause and the id.
    pub figures: Vec<(Cause, String, &'a Actual)>,
    /// Causes of which something of another scope was published.
    other_scope: Vec<Cause>,
    /// Causes of which a level of the year or of the year before is missing, where only both say how it grew.
    gaps: Vec<Cause>,
    pub base_year: i32,
    pub year: i32,
}

impl<'a> Evidence<'a> {
    pub fn of(plan: &'a Plan, projection: &Projection, case: &Case<'_>) -> Self {
        let own = id(case.actual);
        let year = case.actual.year;
        let mut evidence = Self {
            figures: Vec::new(),
            other_scope: Vec::new(),
            gaps: Vec::new(),
            base_year: plan.head.base_year,
            year,
        };
        let within = |one: &&Actual| one.year > plan.head.base_year && one.year <= year;
        for actual in plan.actuals.iter().filter(within) {
            let id = id(actual);
            let Some(cause) = cause_of(&id, &own, actual.year < year) else {
                continue;
            };
            if !actual.comparable {
                evidence.other_scope.push(cause);
                continue;
            }
            let known = id == PUBLISHED_PRICE || projection.layout().find(&id).is_some();
            let fixed = |other: &str| {
                let mut there = evidence.figures.iter();
                there.any(|(_, id, one)| id == other && one.year == actual.year)
            };
            let doubled = fixed(&id) || partner(&id).is_some_and(fixed);
            if known && !doubled {
                evidence.figures.push((cause, id, actual));
            }
        }
        evidence
    }

    /// Leaves what says how a level grew in the case's year: figures of it and of the year before. A level of another year would load
    /// what several years had wrong onto one.
    pub fn keep_growth(&mut self) {
        let (base, year) = (self.base_year, self.year);
        let there: Vec<(String, i32)> = self
            .figures
            .iter()
            .map(|(_, id, one)| (id.clone(), one.year))
            .collect();
        let has = |id: &String, year: i32| year == base || there.contains(&(id.clone(), year));
        let (kept, dropped): (Vec<_>, Vec<_>) = self.figures.drain(..).partition(|(cause, id, _)| {
            matches!(cause, Cause::Price | Cause::EarlierYears) || has(id, year) && has(id, year - 1)
        });
        self.gaps.extend(dropped.iter().map(|(cause, ..)| *cause));
        self.figures = kept;
    }

    /// The figures of one indicator of the city, one for each year up to the case's; `None` where one is missing.
    pub fn every_year(&self, indicator: &str) -> Option<Vec<f64>> {
        (self.base_year + 1..=self.year)
            .map(|year| self.at(indicator, year))
            .collect()
    }

    /// The figure of an indicator in a year.
    pub fn at(&self, indicator: &str, year: i32) -> Option<f64> {
        let found = self
            .figures
            .iter()
            .find(|(_, id, actual)| id == indicator && actual.year == year);
        found.map(|(.., actual)| actual.value)
    }

    /// Why nothing is said of a cause.
    pub fn why_not(&self, cause: Cause) -> Why {
        let speaks_of =
            |one: Cause| one == cause || cause == Cause::ValueAddedRate && one == Cause::ValueAdded;
        let years = self.figures.iter().filter(|(one, ..)| speaks_of(*one)).count();
        let of_prices = cause == Cause::Price || speaks_of(Cause::ValueAdded);
        if years == 0 && self.gaps.iter().any(|one| speaks_of(*one))
            || years > 0 && of_prices && (years as i32) < self.year - self.base_year
        {
            Why::Gaps
        } else if years > 0 {
            Why::NoEffect
        } else if self.other_scope.iter().any(|one| speaks_of(*one)) {
            Why::OtherScope
        } else {
            Why::NotPublished
        }
    }
}

/// What a figure speaks of, seen from the case of another one; `None`: of nothing that is told.
fn cause_of(id: &str, own: &str, earlier: bool) -> Option<Cause> {
    if id == own {
        return earlier.then_some(Cause::EarlierYears);
    }
    if id == PUBLISHED_PRICE {
        return Some(Cause::Price);
    }
    match id.split(['@', '#']).next().and_then(Indicator::by_id)? {
        Indicator::Output | Indicator::RevenueFlagship => Some(Cause::Output),
        Indicator::Va | Indicator::VaRealGrowth => Some(Cause::ValueAdded),
        Indicator::VaRate => Some(Cause::ValueAddedRate),
        Indicator::Investment | Indicator::InvestmentGrowth | Indicator::ProjectsLanded => {
            Some(Cause::Investment)
        }
        Indicator::LandInUse | Indicator::VaPerMu => Some(Cause::Land),
        Indicator::Workers | Indicator::LabourProductivity => Some(Cause::Workers),
        Indicator::Tax | Indicator::TaxPerMu => Some(Cause::Tax),
        Indicator::EnergyTotal => Some(Cause::Energy),
        Indicator::Gdp => Some(Cause::Gdp),
        _ => None,
    }
}
