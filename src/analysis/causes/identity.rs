//! Gross output by its identity with value added, its rate and prices.

use crate::analysis::backtest::Case;
use crate::plan::PUBLISHED_PRICE;
use crate::projection::Projection;
use crate::registry::Indicator;

use super::evidence::Evidence;
use super::{Cause, Part};

/// The parts of a relative error of output; they sum to it. `None` where neither the value added of the year nor its growth and
/// prices of all years were published.
pub(super) fn parts(
    evidence: &Evidence<'_>,
    projection: &Projection,
    case: &Case<'_>,
    projected: f64,
) -> Option<Vec<Part>> {
    let published = case.actual.value;
    let (base, year) = (evidence.base_year, evidence.year);
    let growth = Indicator::VaRealGrowth.family().id;
    let city = |indicator: Indicator, year: i32| projection.value(indicator.family().id, year);
    let every = |indicator: &str| -> Vec<(String, i32)> {
        (base + 1..=year)
            .map(|year| (indicator.to_owned(), year))
            .collect()
    };
    let row = projection.years.iter().position(|one| *one == year)?;
    // A logarithm's part of the difference, over the published value: the parts sum to the relative error.
    let mean = if projected == published {
        published
    } else {
        (projected - published) / libm::log(projected / published)
    };
    let part = |cause: Cause, ratio: f64, figures: Vec<(String, i32)>| Part {
        cause,
        error: mean / published * libm::log(ratio),
        figures,
    };
    let compounded =
        |rates: Option<Vec<f64>>| Some(rates?.iter().fold(1.0, |level, rate| level * (1.0 + rate)));
    let real = compounded(evidence.every_year(growth));
    let price = compounded(evidence.every_year(PUBLISHED_PRICE));
    let parts = match (real, price, evidence.at(Indicator::Va.family().id, year)) {
        (Some(real), Some(price), _) => {
            let volume = city(Indicator::VaReal, year)? / city(Indicator::VaReal, base)? / real;
            let price_ratio = projection.price_level.get(row)? / price;
            let rate = volume * price_ratio / (projected / published);
            let rate_figures = every(growth).into_iter().chain(every(PUBLISHED_PRICE)).collect();
            vec![
                part(Cause::Price, price_ratio, every(PUBLISHED_PRICE)),
                part(Cause::ValueAdded, volume, every(growth)),
                part(Cause::ValueAddedRate, 1.0 / rate, rate_figures),
            ]
        }
        (_, _, Some(va)) => {
            let volume = city(Indicator::Va, year)? / va;
            let rate = volume / (projected / published);
            let figure = vec![(Indicator::Va.family().id.to_owned(), year)];
            vec![
                part(Cause::ValueAdded, volume, figure.clone()),
                part(Cause::ValueAddedRate, 1.0 / rate, figure),
            ]
        }
        _ => return None,
    };
    parts.iter().all(|part| part.error.is_finite()).then_some(parts)
}
