//! Which figure a target's pace is told of.

use crate::outturns::Figure;
use crate::plan::Measure;

use super::pace::Course;
use super::{NoPace, Review};

/// The figure that a target's pace is told of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// Year.
    pub year: i32,
    /// Of the indicator, in its unit; for a sum over years the sum so far, for a yearly increase or growth the year's.
    pub value: f64,
    /// The published figure, by its place in [`Review::figures`]; `None`: the model's, moved onto other figures.
    pub published: Option<usize>,
}

impl Standing {
    /// Whether it was published.
    pub fn is_published(&self) -> bool {
        self.published.is_some()
    }
}

impl Review {
    /// The figure that a target's pace is told of: its own last one of its scope, else the model's in the review's year.
    pub(super) fn standing(
        &self,
        course: &Course<'_>,
        id: &str,
        is_projected: bool,
    ) -> Result<Standing, NoPace> {
        let own = |one: &Figure| {
            one.indicator == id && one.comparable && one.year > course.start && one.year <= course.due
        };
        let last = self
            .figures
            .iter()
            .enumerate()
            .rfind(|(_, one)| own(one) && !self.is_late(one));
        let at = |year: i32| {
            let published = self.figures.iter().find(|one| own(one) && one.year == year);
            let before = || course.base.filter(|_| year == course.start);
            published.map(|one| one.value).or_else(before)
        };
        if let Some((place, last)) = last {
            let value = match course.target.measure {
                Measure::Cumulative => {
                    let years = course.start + 1..=last.year;
                    let figures: Option<Vec<f64>> = years.map(at).collect();
                    figures.ok_or(NoPace::Gaps)?.iter().sum()
                }
                Measure::YearlyGrowth => last.value / at(last.year - 1).ok_or(NoPace::Gaps)? - 1.0,
                Measure::YearlyIncrease => last.value - at(last.year - 1).ok_or(NoPace::Gaps)?,
                _ => last.value,
            };
            return Ok(Standing {
                year: last.year,
                value,
                published: Some(place),
            });
        }
        let year = self.year.filter(|_| is_projected).ok_or(NoPace::NoFigure)?;
        let year = year.min(course.due);
        let model = |year: i32| self.projection.value(id, year);
        let value = match course.target.measure {
            _ if year <= course.start => None,
            Measure::Cumulative => (course.start + 1..=year).map(model).sum::<Option<f64>>(),
            Measure::YearlyGrowth => model(year)
                .zip(model(year - 1))
                .map(|(now, before)| now / before - 1.0),
            Measure::YearlyIncrease => model(year).zip(model(year - 1)).map(|(now, before)| now - before),
            _ => model(year),
        };
        Ok(Standing {
            year,
            value: value.ok_or(NoPace::NoFigure)?,
            published: None,
        })
    }

    pub(super) fn is_late(&self, figure: &Figure) -> bool {
        self.through.is_some_and(|through| figure.year > through)
    }
}
