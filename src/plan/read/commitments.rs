//! `[[targets]]`, `[[relations]]`, `[[actuals]]` and `[[quotas]]`: what the document commits to, and what came of it.

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::quantity::convert;
use crate::plan::read::unique;
use crate::plan::{Actual, Binding, Comparison, Level, Measure, Plan, Relation, Target};
use crate::units::Unit;

const LEVELS: [(&str, Level); 3] = [
    ("must", Level::Must),
    ("stretch", Level::Stretch),
    ("about", Level::About),
];
const BINDINGS: [(&str, Binding); 2] = [("binding", Binding::Binding), ("expected", Binding::Expected)];
const COMPARISONS: [(&str, Comparison); 5] = [
    (">=", Comparison::AtLeast),
    (">", Comparison::MoreThan),
    ("<=", Comparison::AtMost),
    ("<", Comparison::LessThan),
    ("~", Comparison::About),
];
const MEASURES: [(&str, Measure); 6] = [
    ("level", Measure::Level),
    ("average_growth", Measure::AverageGrowth),
    ("yearly_growth", Measure::YearlyGrowth),
    ("increase", Measure::Increase),
    ("multiple", Measure::Multiple),
    ("cumulative", Measure::Cumulative),
];

pub(super) fn targets(root: &Fields<'_>, plan: &Plan) -> Vec<Target> {
    let targets: Vec<Target> = root
        .tables("targets")
        .into_iter()
        .filter_map(|fields| target(&fields, plan))
        .collect();
    unique(root, "targets", targets.iter().map(|target| target.id.as_str()));
    targets
}

fn target(fields: &Fields<'_>, plan: &Plan) -> Option<Target> {
    let indicator = fields.text("indicator");
    let region = fields.optional_text("region");
    if let Some(region) = region
        .as_ref()
        .filter(|region| !plan.regions.iter().any(|one| one.id == **region))
    {
        fields.log.add(
            Diagnostic::error("region-unknown", fields.place_at("region")).with("region", region.as_str()),
        );
    }
    let unit = plan.unit_of(&indicator).or_else(|| {
        let own = region.as_ref().map(|region| format!("{indicator}@{region}"))?;
        plan.unit_of(&own)
    });
    if unit.is_none() && !indicator.is_empty() {
        let fault = Diagnostic::error("indicator-unknown", fields.place_at("indicator"));
        fields.log.add(fault.with("indicator", indicator.as_str()));
    }
    let measure = fields.word("measure", &MEASURES).unwrap_or_default();
    let written = fields.optional_number("value");
    let word = fields.optional_text("unit");
    let value = written.zip(unit).and_then(|(written, unit)| {
        let (factor, expected) = match (measure, word.as_deref()) {
            (Measure::AverageGrowth | Measure::YearlyGrowth, word) => (
                Unit::Rate.factor_from(word.unwrap_or("share")),
                Unit::Rate.symbol(),
            ),
            (Measure::Multiple, word) => (Unit::Times.factor_from(word.unwrap_or("×")), Unit::Times.symbol()),
            (_, Some(word)) => (unit.factor_from(word), unit.symbol()),
            (_, None) => (Some(1.0), unit.symbol()),
        };
        if factor.is_none() {
            let fault =
                Diagnostic::error("unit-mismatch", fields.place_at("unit")).with("expected", expected);
            fields.log.add(fault.with("unit", word.as_deref().unwrap_or("")));
        }
        Some(convert(written, factor?))
    });
    let op = fields.word("op", &COMPARISONS);
    if written.is_some() && op.is_none() {
        fields
            .log
            .add(Diagnostic::error("key-missing", fields.place()).with("key", "op"));
    }
    let (year, period) = years(fields, plan);
    if year.is_none() && period.is_none() && written.is_some() {
        fields
            .log
            .add(Diagnostic::error("key-missing", fields.place()).with("key", "year"));
    }
    if fields.get("level").is_none() {
        fields
            .log
            .add(Diagnostic::error("key-missing", fields.place()).with("key", "level"));
    }
    Some(Target {
        id: fields.id("id"),
        group: fields.optional_text("group"),
        name: fields.name("name"),
        indicator,
        region,
        year,
        period,
        level: fields.word("level", &LEVELS).unwrap_or(Level::Must),
        binding: fields.word("binding", &BINDINGS),
        op,
        measure,
        value,
        written: written.map(|written| (written, word)),
        source: {
            let source = fields.source();
            fields.unknown_keys();
            source?
        },
    })
}

/// The year or the period of a target, inside the plan's years.
fn years(fields: &Fields<'_>, plan: &Plan) -> (Option<i32>, Option<(i32, i32)>) {
    let year = fields.optional_whole("year");
    let period = fields
        .band("period")
        .map(|(first, last)| (first as i32, last as i32));
    if year.is_some() && period.is_some() {
        fields
            .log
            .add(Diagnostic::error("year-and-period", fields.place_at("period")));
    }
    for year in year.into_iter().chain(period.map(|(_, last)| last)) {
        if year <= plan.base_year || year > plan.last_year {
            fields.log.add(
                Diagnostic::error("year-outside-plan", fields.place())
                    .with("year", year)
                    .with("first", plan.base_year)
                    .with("last", plan.last_year),
            );
        }
    }
    (year, period)
}

pub(super) fn relations(root: &Fields<'_>) -> Vec<Relation> {
    const KINDS: [(&str, ()); 4] = [
        ("part_of", ()),
        ("share_of", ()),
        ("ratio_of", ()),
        ("sum_of", ()),
    ];
    root.tables("relations")
        .into_iter()
        .filter_map(|fields| {
            fields.word("kind", &KINDS);
            let relation = Relation {
                kind: fields.text("kind"),
                items: fields.texts("items").unwrap_or_default(),
                result: fields.optional_text("result"),
                source: fields.source()?,
            };
            fields.finish();
            Some(relation)
        })
        .collect()
}

pub(super) fn actuals(root: &Fields<'_>, plan: &Plan) -> Vec<Actual> {
    root.tables("actuals")
        .into_iter()
        .filter_map(|fields| {
            let indicator = fields.text("indicator");
            let region = fields.optional_text("region");
            let year = fields.optional_whole("year");
            let written = fields.number("value");
            let word = fields.optional_text("unit");
            let unit = plan.unit_of(&indicator);
            if unit.is_none() {
                let fault = Diagnostic::error("indicator-unknown", fields.place_at("indicator"));
                fields.log.add(fault.with("indicator", indicator.as_str()));
            }
            if let Some(region) = region
                .as_ref()
                .filter(|region| !plan.regions.iter().any(|one| one.id == **region))
            {
                let fault = Diagnostic::error("region-unknown", fields.place_at("region"));
                fields.log.add(fault.with("region", region.as_str()));
            }
            let factor = unit.and_then(|unit| {
                let factor = word.as_deref().map_or(Some(1.0), |word| unit.factor_from(word));
                if factor.is_none() {
                    let fault = Diagnostic::error("unit-mismatch", fields.place_at("unit"));
                    let fault = fault.with("unit", word.as_deref().unwrap_or(""));
                    fields.log.add(fault.with("expected", unit.symbol()));
                }
                factor
            });
            let actual = Actual {
                indicator,
                region,
                year: year?,
                value: convert(written?, factor?),
                scope: fields.local("scope"),
                comparable: fields.flag("comparable").unwrap_or(true),
                source: fields.source()?,
            };
            fields.finish();
            Some(actual)
        })
        .collect()
}

/// Quota tables are read by their own part; here only their keys are known.
pub(super) fn quotas(root: &Fields<'_>) {
    for fields in root.tables("quotas") {
        fields.source();
    }
}
