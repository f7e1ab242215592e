//! The risk numbers of the packs, and how far random paths spread with them.

use std::collections::BTreeMap;

use tuiyan::plan::{OBSERVED_CITY, OBSERVED_REGION, Plan, Quantity, Source, SourceKind, spread};
use tuiyan::session::Session;

use crate::format::{header, line, missing, percent};

/// Standard deviations of a year, and the kinds of their sources.
pub(crate) fn numbers(plans: &[Session]) -> String {
    let mut table = header(&[
        "plan",
        "macro",
        "price",
        "market",
        "landing",
        "renewal",
        "efficiency",
        "chains",
        "places",
        "renewal by place",
        "persistence",
        "implied",
        "assumption",
    ]);
    for session in plans {
        let plan = session.plan();
        let risk = &plan.risk;
        let city = ["macro", "price", "market", "landing", "renewal", "efficiency"];
        let mut cells = vec![format!("`{}`", plan.head.id)];
        cells.extend(city.map(|shock| percent(risk.sigma.get(shock).map(|number| number.value))));
        cells.extend([&risk.chain_sigma, &risk.region_sigma, &risk.renewal_region_sigma].map(range));
        cells.push(
            risk.persistence
                .as_ref()
                .map_or_else(missing, |number| number.value.to_string()),
        );
        for kind in [SourceKind::Implied, SourceKind::Assumption] {
            cells.push(
                sources(plan)
                    .filter(|source| source.kind == kind)
                    .count()
                    .to_string(),
            );
        }
        table += &line(cells);
    }
    table
}

fn sources(plan: &Plan) -> impl Iterator<Item = &Source> {
    let risk = &plan.risk;
    let tables = [
        &risk.sigma,
        &risk.chain_sigma,
        &risk.region_sigma,
        &risk.renewal_region_sigma,
        &risk.tracked_sigma,
        &risk.beta,
    ];
    let numbers = tables.into_iter().flat_map(BTreeMap::values);
    let sources = numbers.chain(&risk.persistence).map(|number| &number.source);
    sources.chain(risk.correlation.as_ref().map(|(_, source)| source))
}

/// The least and the largest.
fn range(numbers: &BTreeMap<String, Quantity>) -> String {
    from_to(numbers.values().map(|number| number.value))
}

fn from_to(values: impl Iterator<Item = f64>) -> String {
    let ends = values.map(|value| (value, value));
    let ends = ends.reduce(|(low, high), (value, _)| (low.min(value), high.max(value)));
    match ends {
        Some((low, high)) if low == high => percent(Some(low)),
        Some((low, high)) => format!("{} … {}", percent(Some(low)), percent(Some(high))),
        None => missing(),
    }
}

/// Standard deviations of real growth on random paths of the base preset, beside what was observed.
pub(crate) fn spreads(plans: &[Session]) -> String {
    let mut table = header(&[
        "plan",
        "city, one year",
        "observed, at least",
        "places, one year",
        "observed, at least",
        "city, average of the plan's years",
        "observed, at least",
    ]);
    for session in plans {
        let plan = session.plan();
        let found = spread(plan).unwrap().unwrap();
        table += &line([
            format!("`{}`", plan.head.id),
            percent(Some(found.city)),
            percent(Some(OBSERVED_CITY)),
            from_to(found.regions.iter().map(|(_, deviation)| *deviation)),
            percent(Some(OBSERVED_REGION)),
            percent(Some(found.average)),
            percent(Some(found.observed_average)),
        ]);
    }
    table
}
