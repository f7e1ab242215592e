//! `tuiyan compare`: scenarios of a plan side by side.

use serde_json::{Map, Value, json};
use tuiyan::analysis::comparison::{Comparison, Difference, Entry, compare};
use tuiyan::diagnostic::Diagnostic;
use tuiyan::inputs::ByYear;
use tuiyan::model::Layout;
use tuiyan::plan::lever_definitions;
use tuiyan::resolve::remarks;
use tuiyan::units::Display;
use tuiyan::view::analysis::comparison::{Compared, setting};
use tuiyan::view::indicator_unit;

use crate::Answer;
use crate::arguments::CompareOptions;
use crate::commands::project::name_of;
use crate::numbers::{self, MISSING};
use crate::output::{self, Format};
use crate::report::{self, Faults};
use crate::table::{Column, table};
use crate::texts::Texts;
use crate::{input, named};

pub(crate) fn run(options: &CompareOptions, texts: &Texts) -> Result<Answer, Faults> {
    let plan = input::plan(&options.plan)?;
    let definitions = lever_definitions(&plan);
    let mut faults = Faults::default();
    let mut entries = Vec::new();
    for word in &options.scenarios {
        match named::read(&plan, word) {
            Ok(scenario) => entries.push(Entry {
                id: word.clone(),
                scenario,
            }),
            Err(wrong) => faults.extend(wrong),
        }
    }
    faults.refuse()?;
    for entry in &entries {
        let told = entry.scenario.as_ref().map(|scenario| remarks(&plan, scenario));
        Faults::of_core(told.unwrap_or_default(), |_| entry.id.clone()).tell(texts);
    }
    let told = |faults| Faults::of_core(faults, |_| "--scenario".to_owned());
    let comparison = compare(&plan, &definitions, entries).map_err(told)?;
    let compared = Compared {
        plan: &plan,
        definitions: &definitions,
        comparison: &comparison,
    };
    let shown = Shown {
        years: match comparison.layout() {
            None => Vec::new(),
            Some(_) => compared
                .years(options.since)
                .map_err(|faults| Faults::of_core(faults, |_| "--since".to_owned()))?,
        },
        compared,
    };
    let failed = shown.failed();
    if comparison.layout().is_none() {
        return Err(failed);
    }
    shown.doubles().tell(texts);
    failed.tell(texts);
    match options.output.format {
        Format::Json => output::json(&shown.to_json(texts))?,
        Format::Csv => shown.as_csv(texts)?,
        Format::Table => output::write(&shown.as_tables(texts))?,
    }
    Ok(if failed.is_empty() {
        Answer::Done
    } else {
        Answer::No
    })
}

/// A comparison as it is printed.
struct Shown<'a> {
    compared: Compared<'a>,
    /// The years that are printed.
    years: Vec<i32>,
}

impl Shown<'_> {
    fn comparison(&self) -> &Comparison {
        self.compared.comparison
    }

    /// Why scenarios cannot be computed.
    fn failed(&self) -> Faults {
        let mut faults = Faults::default();
        for (id, one) in &self.comparison().scenarios {
            if let Err(wrong) = one {
                faults.extend(Faults::of_core(wrong.clone(), |_| id.clone()));
            }
        }
        faults
    }

    /// Scenarios that say the same as an earlier one.
    fn doubles(&self) -> Faults {
        let id = |at: usize| self.comparison().scenarios[at].0.as_str();
        let doubles = self.comparison().duplicates.iter().map(|(later, earlier)| {
            Diagnostic::warning("comparison-duplicate", "")
                .with("scenario", id(*later))
                .with("other", id(*earlier))
        });
        Faults::of_core(doubles.collect(), |_| "--scenario".to_owned())
    }

    fn to_json(&self, texts: &Texts) -> Value {
        let comparison = self.comparison();
        let scenarios = comparison.scenarios.iter().enumerate().map(|(at, (id, one))| {
            let mut json = json!({ "id": id, "levers": self.settings(at, "") });
            for kind in ["shares", "outturns"] {
                let settings = self.settings(at, &format!("{kind}."));
                if !settings.is_empty() {
                    json[kind] = settings.into();
                }
            }
            if let Err(faults) = one {
                let told = faults.iter().map(|fault| report::to_json(texts, fault));
                json["faults"] = told.collect::<Vec<_>>().into();
            }
            json
        });
        let instances = comparison.layout().map(Layout::instances);
        let indicators = instances.unwrap_or_default().iter().map(|one| {
            let years = self.years.iter().map(|year| {
                let values = comparison.values(one, *year);
                (year.to_string(), json!(values))
            });
            (one.id.clone(), years.collect::<Map<_, _>>().into())
        });
        json!({
            "scenarios": scenarios.collect::<Vec<_>>(),
            "indicators": indicators.collect::<Map<_, _>>(),
        })
    }

    /// What differs of a kind, in a scenario: one value, or one a year.
    fn settings(&self, at: usize, kind: &str) -> Map<String, Value> {
        let of_kind = self.comparison().differences.iter().filter_map(|one| {
            let own_kind = kind_of(one);
            (own_kind == kind).then(|| (one, &one.id[own_kind.len()..]))
        });
        of_kind
            .filter_map(|(one, id)| {
                let own = one.values[at].as_ref()?;
                Some((id.to_owned(), json!(setting(own, kind_of(one) == OUTTURNS)?)))
            })
            .collect()
    }

    fn as_csv(&self, texts: &Texts) -> Result<(), Faults> {
        let number =
            |value: Option<f64>| value.map_or_else(String::new, |value| Value::from(value).to_string());
        let comparison = self.comparison();
        let mut rows = Vec::new();
        for one in &comparison.differences {
            let name = self.name(one, texts);
            let first = one.values.first().and_then(Option::as_ref);
            for ((id, _), own) in comparison.scenarios.iter().zip(&one.values) {
                for (year, value) in own.iter().flatten() {
                    let first = first.and_then(|first| first.get(year));
                    let mut row = vec!["assumption".to_owned(), one.id.clone(), name.clone()];
                    row.extend([year.to_string(), id.clone(), number(Some(*value))]);
                    row.extend([number(first.map(|first| value - first)), String::new()]);
                    rows.push(row);
                }
            }
        }
        let instances = comparison.layout().map(Layout::instances);
        for one in instances.unwrap_or_default() {
            let name = name_of(self.compared.plan, one, texts);
            for year in &self.years {
                let values = self.compared.values(one, *year);
                for ((id, _), own) in comparison.scenarios.iter().zip(values) {
                    if own.value.is_none() {
                        continue;
                    }
                    let mut row = vec!["indicator".to_owned(), one.id.clone(), name.clone()];
                    row.extend([year.to_string(), id.clone(), number(own.value)]);
                    row.extend([number(own.difference), number(own.relative)]);
                    rows.push(row);
                }
            }
        }
        let header = [
            "item",
            "id",
            "name",
            "year",
            "scenario",
            "value",
            "difference",
            "relative",
        ];
        output::csv(&header, rows)
    }

    fn as_tables(&self, texts: &Texts) -> String {
        let comparison = self.comparison();
        let mut text = texts.with(
            "cli-comparison-of",
            &[
                ("plan", &texts.local(&self.compared.plan.head.short_title)),
                ("id", &self.compared.plan.head.id),
            ],
        ) + "\n";
        if let Some(year) = comparison.diverges {
            text += &(texts.with("cli-comparison-diverges", &[("year", &year.to_string())]) + "\n");
        }
        text += "\n";
        text += &self.assumptions(texts);
        text + &self.results(texts)
    }

    /// The assumptions that differ from the base preset or among the scenarios.
    fn assumptions(&self, texts: &Texts) -> String {
        let comparison = self.comparison();
        let mut header: Vec<_> = ["cli-column-id", "cli-column-lever", "cli-column-unit"]
            .map(|id| (texts.t(id), Column::Text))
            .into();
        header.push((texts.t("preset-base"), Column::Number));
        let ids = comparison.scenarios.iter();
        header.extend(ids.map(|(id, _)| (id.clone(), Column::Number)));
        let rows = comparison.differences.iter().map(|one| {
            let display = self.compared.display(one);
            let unit = display.as_ref().map(|display| texts.unit(&display.unit));
            let scale = display.as_ref().map_or(1.0, |display| display.scale);
            let is_by_year = kind_of(one) == OUTTURNS;
            let mut row = vec![one.id.clone(), self.name(one, texts), unit.unwrap_or_default()];
            row.push(by_year(Some(&one.base), scale, is_by_year));
            row.extend(
                one.values
                    .iter()
                    .map(|own| by_year(own.as_ref(), scale, is_by_year)),
            );
            row
        });
        if comparison.differences.is_empty() {
            return texts.t("cli-comparison-alike") + "\n\n";
        }
        texts.t("cli-comparison-assumptions") + "\n" + &table(&header, rows.collect())
    }

    /// The results of the last year that all scenarios have, side by side and as differences from the first one.
    fn results(&self, texts: &Texts) -> String {
        let comparison = self.comparison();
        let horizons = comparison.computed().flatten().map(|one| one.inputs.horizon);
        let Some(year) = horizons.min().filter(|year| self.years.contains(year)) else {
            return String::new();
        };
        let mut header: Vec<_> = ["cli-column-id", "cli-column-indicator", "cli-column-unit"]
            .map(|id| (texts.t(id), Column::Text))
            .into();
        for (at, (id, _)) in comparison.scenarios.iter().enumerate() {
            header.push((id.clone(), Column::Number));
            if at > 0 {
                header.push((texts.t("cli-column-difference"), Column::Number));
                header.push(("%".to_owned(), Column::Number));
            }
        }
        let instances = comparison.layout().map(Layout::instances);
        let rows = instances.unwrap_or_default().iter().map(|one| {
            let display = indicator_unit(self.compared.plan, one).map(|unit| unit.display());
            let shown = |value: Option<f64>| {
                let display: Option<&Display> = display.as_ref();
                display.map_or_else(|| MISSING.to_owned(), |display| numbers::value(value, display))
            };
            let unit = display.as_ref().map(|display| texts.unit(&display.unit));
            let mut row = vec![
                one.id.clone(),
                name_of(self.compared.plan, one, texts),
                unit.unwrap_or_default(),
            ];
            for (at, own) in self.compared.values(one, year).into_iter().enumerate() {
                row.push(shown(own.value));
                if at > 0 {
                    row.push(shown(own.difference));
                    let percent = own.relative.map(|relative| numbers::decimal(relative * 100.0, 1));
                    row.push(percent.unwrap_or_else(|| MISSING.to_owned()));
                }
            }
            row
        });
        let heading = texts.with("cli-comparison-results", &[("year", &year.to_string())]);
        heading + "\n" + &table(&header, rows.collect())
    }

    /// The name of an assumption.
    fn name(&self, one: &Difference, texts: &Texts) -> String {
        let kind = kind_of(one);
        if kind == "shares." {
            let id = &one.id[kind.len()..];
            let region = self.compared.plan.regions.iter().find(|region| region.id == id);
            let name = region.map(|region| texts.local(&region.name)).unwrap_or_default();
            return texts.with(
                "place-indicator",
                &[("place", &name), ("indicator", &texts.t("part-shares"))],
            );
        }
        if kind == OUTTURNS {
            return texts.t("part-outturns");
        }
        let lever = self.compared.definitions.iter().find(|lever| lever.id == one.id);
        lever
            .map(|lever| texts.of_family("lever", lever.family.id, lever.name.as_ref()))
            .unwrap_or_default()
    }
}

const OUTTURNS: &str = "outturns.";

/// What stands before the id of a share or a published result; nothing before a lever's.
fn kind_of(one: &Difference) -> &'static str {
    let kinds = ["shares.", OUTTURNS];
    let kind = kinds.into_iter().find(|kind| one.id.starts_with(kind));
    kind.unwrap_or_default()
}

/// One value where all years have the same, else each year with its own.
fn by_year(values: Option<&ByYear>, scale: f64, is_by_year: bool) -> String {
    let Some(values) = values.filter(|values| !values.is_empty()) else {
        return MISSING.to_owned();
    };
    let first = values.values().next().copied().unwrap_or_default();
    if !is_by_year && values.values().all(|value| *value == first) {
        return numbers::plain(first * scale);
    }
    let each = values
        .iter()
        .map(|(year, value)| format!("{year}: {}", numbers::plain(value * scale)));
    each.collect::<Vec<_>>().join("; ")
}
