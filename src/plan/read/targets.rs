//! `[[targets]]`: what the document commits to.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::quantity::convert;
use crate::plan::read::head::YEARS;
use crate::plan::read::no_source;
use crate::plan::{
    Binding, Comparison, IndicatorUnit, Level, LocalText, Measure, Plan, Role, Source, Target,
};
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
const ROLES: [(&str, Role); 4] = [
    ("goal", Role::Goal),
    ("task", Role::Task),
    ("threshold", Role::Threshold),
    ("fund", Role::Fund),
];
const MEASURES: [(&str, Measure); 7] = [
    ("level", Measure::Level),
    ("average_growth", Measure::AverageGrowth),
    ("yearly_growth", Measure::YearlyGrowth),
    ("increase", Measure::Increase),
    ("yearly_increase", Measure::YearlyIncrease),
    ("multiple", Measure::Multiple),
    ("cumulative", Measure::Cumulative),
];

pub(super) fn targets(root: &Fields<'_>, plan: &Plan) -> Vec<Target> {
    root.tables("targets")
        .into_iter()
        .map(|fields| target(&fields, plan))
        .collect()
}

fn target(fields: &Fields<'_>, plan: &Plan) -> Target {
    let region = region(fields, plan);
    let mut terms = Terms::read(fields, plan, region.as_deref());
    let written = fields.optional_number("value");
    if written.is_some() {
        must_compare(fields);
    }
    let place = fields.local("place");
    let id = fields.id("id");
    let source = fields.source();
    fields.unknown_keys();
    terms.must_stay_finite(fields, "value", written);
    terms.source = source;
    let target = terms.target(id, region, written);
    Target { place, ..target }
}

/// A region that the pack has; any other is a fault.
pub(super) fn region(fields: &Fields<'_>, plan: &Plan) -> Option<String> {
    let region = fields.optional_text("region")?;
    if !plan.has_region(&region) {
        fields.log.add(
            Diagnostic::error("region-unknown", fields.place_at("region")).with("region", region.as_str()),
        );
    }
    Some(region)
}

/// What a target and a row of a quota table have in common: everything but the number and the place.
pub(super) struct Terms {
    pub group: Option<String>,
    pub name: LocalText,
    pub indicator: String,
    scope: Option<String>,
    role: Role,
    pub year: Option<i32>,
    pub period: Option<(i32, i32)>,
    level: Level,
    binding: Option<Binding>,
    op: Option<Comparison>,
    measure: Measure,
    unit_word: Option<String>,
    /// What a written number is multiplied with; `None` where its unit does not convert.
    factor: Option<f64>,
    pub source: Option<Source>,
}

impl Terms {
    pub fn read(fields: &Fields<'_>, plan: &Plan, region: Option<&str>) -> Self {
        let indicator = fields.text("indicator");
        let unit = plan.unit_at(&indicator, region);
        if unit.is_none() && !indicator.is_empty() {
            let fault = Diagnostic::error("indicator-unknown", fields.place_at("indicator"));
            fields.log.add(fault.with("indicator", indicator.as_str()));
        }
        let measure = fields.word("measure", &MEASURES).unwrap_or_default();
        let unit_word = fields.optional_text("unit");
        let factor = unit.and_then(|unit| factor(fields, unit, measure, unit_word.as_deref()));
        let (year, period) = years(fields, plan);
        fields.needed("level");
        Self {
            group: fields.optional_text("group"),
            name: fields.name("name"),
            indicator,
            scope: fields.optional_text("scope"),
            role: fields.word("role", &ROLES).unwrap_or_default(),
            year,
            period,
            level: fields.word("level", &LEVELS).unwrap_or(Level::Must),
            binding: fields.word("binding", &BINDINGS),
            op: fields.word("op", &COMPARISONS),
            measure,
            unit_word,
            factor,
            source: None,
        }
    }

    /// Notes a number that its unit makes too large for one.
    pub fn must_stay_finite(&self, fields: &Fields<'_>, key: &str, written: Option<f64>) {
        if let (Some(written), Some(factor)) = (written, self.factor) {
            converted(fields, key, written, factor);
        }
    }

    /// The target on these terms.
    pub fn target(&self, id: String, region: Option<String>, written: Option<f64>) -> Target {
        Target {
            id,
            group: self.group.clone(),
            name: self.name.clone(),
            indicator: self.indicator.clone(),
            region,
            place: None,
            scope: self.scope.clone(),
            role: self.role,
            year: self.year,
            period: self.period,
            level: self.level,
            binding: self.binding,
            op: self.op,
            measure: self.measure,
            value: written
                .zip(self.factor)
                .map(|(written, factor)| convert(written, factor)),
            written: written.map(|written| (written, self.unit_word.clone())),
            words: None,
            note: None,
            repeats: None,
            source: self.source.clone().unwrap_or_else(no_source),
        }
    }
}

/// Notes which targets say again what an earlier one says: the same number for the same thing, in another clause.
pub(super) fn find_repeats(targets: &mut [Target]) {
    let mut said: BTreeMap<(String, u64), Vec<usize>> = BTreeMap::new();
    for index in 0..targets.len() {
        let Some(value) = targets[index].value else {
            continue;
        };
        let alike = said
            .entry((targets[index].indicator_id(), value.to_bits()))
            .or_default();
        let first = alike
            .iter()
            .find(|first| targets[**first].says_the_same(&targets[index]));
        match first {
            Some(first) => targets[index].repeats = Some(targets[*first].id.clone()),
            None => alike.push(index),
        }
    }
}

/// A number needs a comparison and a year.
pub(super) fn must_compare(fields: &Fields<'_>) {
    if fields.get("op").is_none() {
        fields.missing("op");
    }
    if fields.get("year").is_none() && fields.get("period").is_none() {
        fields.missing("year");
    }
}

/// What a number of a measure, written in `word`, is multiplied with.
fn factor(fields: &Fields<'_>, unit: IndicatorUnit<'_>, measure: Measure, word: Option<&str>) -> Option<f64> {
    let (factor, expected) = match (measure, word) {
        (Measure::AverageGrowth | Measure::YearlyGrowth, word) => (
            Unit::Rate.factor_from(word.unwrap_or("share")),
            Unit::Rate.symbol(),
        ),
        (Measure::Multiple, word) => (Unit::Times.factor_from(word.unwrap_or("×")), Unit::Times.symbol()),
        (_, Some(word)) => (unit.factor_from(word), unit.symbol()),
        (_, None) => (Some(1.0), unit.symbol()),
    };
    if factor.is_none() {
        let fault = Diagnostic::error("unit-mismatch", fields.place_at("unit")).with("expected", expected);
        fields.log.add(fault.with("unit", word.unwrap_or("")));
    }
    factor
}

/// The year or the period of a target, inside the plan's years.
fn years(fields: &Fields<'_>, plan: &Plan) -> (Option<i32>, Option<(i32, i32)>) {
    let year = fields.optional_whole("year");
    let period = fields.period("period");
    if year.is_some() && period.is_some() {
        fields
            .log
            .add(Diagnostic::error("year-and-period", fields.place_at("period")));
    }
    let named = [("year", year), ("period", period.map(|(_, last)| last))];
    for (key, year) in named.into_iter().filter_map(|(key, year)| Some((key, year?))) {
        if plan.leaves_out(year) {
            fields.log.add(
                Diagnostic::error("year-outside-plan", fields.place_at(key))
                    .with("year", year)
                    .with("first", plan.head.base_year)
                    .with("last", plan.head.last_year),
            );
        }
    }
    if let Some((first, _)) = period.filter(|(_, last)| !plan.leaves_out(*last)) {
        within_reason(fields, "period", first);
    }
    (year, period)
}

/// Notes a year that no plan and no figure can be of.
pub(super) fn within_reason(fields: &Fields<'_>, key: &str, year: i32) {
    if !YEARS.contains(&year) {
        let fault = Diagnostic::error("year-outside", fields.place_at(key)).with("year", year);
        fields
            .log
            .add(fault.with("first", *YEARS.start()).with("last", *YEARS.end()));
    }
}

/// A written number in the engine's unit; one that its unit makes too large is noted.
pub(super) fn converted(fields: &Fields<'_>, key: &str, written: f64, factor: f64) -> f64 {
    let value = convert(written, factor);
    if !value.is_finite() {
        let fault = Diagnostic::error("number-not-finite", fields.place_at(key));
        fields.log.add(fault.with("key", key));
    }
    value
}
