//! `tuiyan project`: every indicator of the plan in every year.

use serde_json::{Map, Value, json};
use tuiyan::model::Instance;
use tuiyan::plan::Plan;
use tuiyan::projection::Projection;
use tuiyan::registry::Indicator;
use tuiyan::risk::{Question, Summaries};
use tuiyan::view::indicator_unit;

use crate::Answer;
use crate::arguments::ProjectOptions;
use crate::numbers;
use crate::output::{self, Format};
use crate::paths::{self, FIGURES, SHOWN};
use crate::report::Faults;
use crate::run::Run;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &ProjectOptions, texts: &Texts) -> Result<Answer, Faults> {
    let run = Run::of(&options.run, Some(&options.random), texts)?;
    let projection = run.project()?;
    let simulate = |settings| run.simulate(settings, &Question::default(), texts);
    let ran = run.risk.map(simulate).transpose()?;
    let shown = Shown {
        run: &run,
        projection: &projection,
        spread: ran.as_ref().map(|ran| &ran.summaries),
    };
    match options.run.output.format {
        Format::Json => output::json(&shown.to_json())?,
        Format::Csv => shown.as_csv(texts)?,
        Format::Table => output::write(&(heading(&run, &projection, texts) + &shown.as_table(texts)))?,
    }
    Ok(Answer::Done)
}

/// A projection, with what random paths say of it where they were asked for.
struct Shown<'a> {
    run: &'a Run,
    projection: &'a Projection,
    spread: Option<&'a Summaries>,
}

impl Shown<'_> {
    fn to_json(&self) -> Value {
        let projection = self.projection;
        let after_base = projection.years.iter().skip(1);
        let limits: Map<String, Value> = after_base
            .zip(&projection.limits)
            .map(|(year, limit)| (year.to_string(), json!(limit)))
            .collect();
        let listed = || {
            projection
                .layout()
                .instances()
                .iter()
                .filter(|one| !is_beyond_the_listing(one))
        };
        let indicators = listed().map(|one| {
            let values = by_year(projection, one).map(|(year, value)| (year.to_string(), value.into()));
            (one.id.clone(), values.collect::<Map<_, _>>().into())
        });
        let mut json = json!({
            "plan": self.run.plan.head.id,
            "base_year": self.run.inputs.base_year,
            "horizon": self.run.inputs.horizon,
            "doubling_year": projection.doubling_year,
            "limits": limits,
            "indicators": indicators.collect::<Map<_, _>>(),
        });
        if let Some(settings) = self.run.risk {
            let distribution = listed().map(|one| {
                let years = by_year(projection, one).map(|(year, value)| {
                    let figures = FIGURES.into_iter().zip(self.figures(one, year, value));
                    let figures = figures.map(|(name, figure)| (name.to_owned(), figure.into()));
                    (year.to_string(), figures.collect::<Map<_, _>>().into())
                });
                (one.id.clone(), years.collect::<Map<_, _>>().into())
            });
            json["paths"] = settings.paths.into();
            json["seed"] = settings.seed.into();
            json["distribution"] = distribution.collect::<Map<_, _>>().into();
        }
        json
    }

    /// Mean, deviation and quantiles of an indicator in a year; in the base year they are its value.
    fn figures(&self, one: &Instance, year: i32, value: f64) -> [Option<f64>; 9] {
        let after = usize::try_from(year - self.run.inputs.base_year).unwrap_or_default();
        if after == 0 {
            let mut figures = [Some(value); 9];
            figures[1] = Some(0.0);
            return figures;
        }
        let summary = self.spread.and_then(|spread| spread.get(one.slot, after));
        summary.map_or([None; 9], paths::figures)
    }

    fn as_csv(&self, texts: &Texts) -> Result<(), Faults> {
        let mut header = vec!["indicator", "name", "unit", "year", "value"];
        if self.spread.is_some() {
            header.extend(FIGURES);
        }
        let plan = &self.run.plan;
        let rows = self.projection.layout().instances().iter().flat_map(|one| {
            let name = name_of(plan, one, texts);
            let symbol = indicator_unit(plan, one).map(|unit| unit.symbol().to_owned());
            by_year(self.projection, one).map(move |(year, value)| {
                let mut row = vec![
                    one.id.clone(),
                    name.clone(),
                    symbol.clone().unwrap_or_default(),
                    year.to_string(),
                    Value::from(value).to_string(),
                ];
                if self.spread.is_some() {
                    let figures = self.figures(one, year, value);
                    let written = |figure: f64| Value::from(figure).to_string();
                    row.extend(figures.map(|figure| figure.map(written).unwrap_or_default()));
                }
                row
            })
        });
        output::csv(&header, rows)
    }

    fn as_table(&self, texts: &Texts) -> String {
        let projection = self.projection;
        let mut header: Vec<_> = ["cli-column-id", "cli-column-indicator", "cli-column-unit"]
            .map(|id| (texts.t(id), Column::Text))
            .into();
        let years = projection.years.iter();
        header.extend(years.map(|year| (year.to_string(), Column::Number)));
        // Beside the last year's value, so that the table stays as wide as a screen.
        let spread_of = projection.years.last().filter(|_| self.spread.is_some());
        if let Some(year) = spread_of {
            let columns = SHOWN.map(|at| format!("{year} {}", FIGURES[at].to_uppercase()));
            header.extend(columns.map(|column| (column, Column::Number)));
        }
        let rows = projection.layout().instances().iter().map(|one| {
            let display = indicator_unit(&self.run.plan, one).map(|unit| unit.display());
            let unit = display.as_ref().map(|display| texts.unit(&display.unit));
            let shown = |value: Option<f64>| {
                let display = display.as_ref();
                display.map_or_else(String::new, |display| numbers::value(value, display))
            };
            let mut row = vec![
                one.id.clone(),
                name_of(&self.run.plan, one, texts),
                unit.unwrap_or_default(),
            ];
            row.extend(
                projection
                    .years
                    .iter()
                    .map(|year| shown(projection.at(one.slot, *year))),
            );
            if let Some(year) = spread_of {
                let value = projection.at(one.slot, *year);
                let figures = value.map_or([None; 9], |value| self.figures(one, *year, value));
                row.extend(SHOWN.map(|at| shown(figures[at])));
            }
            row
        });
        let mut text = table(&header, rows.collect());
        let doubling = match projection.doubling_year {
            Some(year) => numbers::decimal(year, 1).replace(',', ""),
            None => numbers::MISSING.to_owned(),
        };
        text += &(texts.with("cli-doubling", &[("year", &doubling)]) + "\n");
        text
    }
}

/// Regional forms that targets and quotas are held against. Other programs compare the JSON id by id, so its ids stay those of
/// the specification; table and CSV have these too.
fn is_beyond_the_listing(one: &Instance) -> bool {
    one.region.is_some() && matches!(one.family, Some(Indicator::VaReal | Indicator::VaRealGrowth))
}

/// The years in which an indicator is there.
fn by_year(projection: &Projection, one: &Instance) -> impl Iterator<Item = (i32, f64)> {
    projection
        .years
        .iter()
        .filter_map(|year| Some((*year, projection.at(one.slot, *year)?)))
}

/// The indicator's name, with its place or chain.
pub(crate) fn name_of(plan: &Plan, one: &Instance, texts: &Texts) -> String {
    let name = if let Some(family) = one.family {
        texts.of_family("indicator", family.family().id, None)
    } else {
        let tracked = plan.tracked.iter().find(|tracked| tracked.id == one.id);
        tracked
            .map(|tracked| texts.local(&tracked.name))
            .unwrap_or_default()
    };
    let place = (one.region.map(|index| &plan.regions[index].name))
        .or(one.chain.map(|index| &plan.chains[index].name));
    match place.filter(|_| one.family.is_some()) {
        Some(place) => texts.with(
            "place-indicator",
            &[("place", &texts.local(place)), ("indicator", &name)],
        ),
        None => name,
    }
}

/// Plan and preset, and what the table's numbers rest on.
pub(crate) fn heading(run: &Run, projection: &Projection, texts: &Texts) -> String {
    let preset = format!("preset-{}", run.preset);
    let mut text = texts.with(
        "cli-projection-of",
        &[
            ("plan", &texts.local(&run.plan.head.short_title)),
            ("preset", &texts.t(&preset)),
            ("id", &run.plan.head.id),
        ],
    ) + "\n";
    let years = projection.years.iter().skip(1).zip(&projection.limits);
    let held: Vec<String> = years
        .filter_map(|(year, limit)| {
            let limit = json!(limit);
            let limit = limit.as_str().filter(|limit| *limit != "free")?;
            Some(format!("{year} {}", texts.t(&format!("limit-{limit}"))))
        })
        .collect();
    if !held.is_empty() {
        text += &(texts.with("cli-limits", &[("limits", &held.join(", "))]) + "\n");
    }
    if let Some(settings) = run.risk {
        text += &(paths::said(settings, texts) + "\n");
    }
    text + "\n"
}
