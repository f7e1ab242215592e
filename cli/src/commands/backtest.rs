//! `tuiyan backtest`: plans projected from their base year, held against what was published since.

use serde_json::{Value, json};
use tuiyan::analysis::backtest::{Case, Coverage, ErrorKind, cases, indicators};
use tuiyan::analysis::causes::{Split, split};
use tuiyan::plan::{PUBLISHED_PRICE, Plan};
use tuiyan::projection::Projection;
use tuiyan::registry::Indicator;
use tuiyan::risk::{Question, RiskSettings};

use crate::Answer;
use crate::arguments::BacktestOptions;
use crate::numbers::{self, MISSING};
use crate::output::{self, Format};
use crate::paths::{self, Ran};
use crate::report::Faults;
use crate::run::{Given, Run};
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &BacktestOptions, texts: &Texts) -> Result<Answer, Faults> {
    let mut faults = Faults::default();
    let given = Given::without_outturns(&options.assumed, &options.random);
    let given = given.map_err(|wrong| faults.extend(wrong)).ok();
    for (index, plan) in options.plans.iter().enumerate() {
        if options.plans[..index].contains(plan) {
            faults.add("cli-plan-twice", &[("plan", plan)]);
        }
    }
    faults.refuse()?;
    let mut faults = Faults::default();
    let mut found = Vec::new();
    for plan in &options.plans {
        let Some(given) = given.clone() else { continue };
        match Run::from_base_year(plan, given, texts).and_then(|run| projected(run, texts)) {
            Ok(one) => found.push(one),
            Err(wrong) => faults.extend(wrong),
        }
    }
    faults.refuse()?;
    let tested: Vec<Tested<'_>> = found
        .iter()
        .map(|(run, projection, ran)| Tested {
            run,
            settings: ran.simulation.settings(),
            cases: cases(&run.plan, projection, &ran.simulation),
            projection,
        })
        .collect();
    match options.output.format {
        Format::Json => output::json(&to_json(&tested))?,
        Format::Csv => as_csv(&tested, texts)?,
        Format::Table => output::write(&as_tables(&tested, texts))?,
    }
    Ok(Answer::Done)
}

fn projected(run: Run, texts: &Texts) -> Result<(Run, Projection, Ran), Faults> {
    let projection = run.project()?;
    let asked = indicators(&run.plan);
    let question = Question {
        indicators: Some(&asked),
        ..Question::default()
    };
    let ran = run.simulate(run.risk.unwrap_or_default(), &question, texts)?;
    Ok((run, projection, ran))
}

/// A plan with its cases.
struct Tested<'a> {
    run: &'a Run,
    settings: RiskSettings,
    cases: Vec<Case<'a>>,
    projection: &'a Projection,
}

impl Tested<'_> {
    /// The error of a case by its causes.
    fn split(&self, case: &Case<'_>) -> Option<Split> {
        split(&self.run.plan, &self.run.inputs, self.projection, case)
    }
}

fn all<'a>(tested: &'a [Tested<'a>]) -> impl Iterator<Item = &'a Case<'a>> {
    tested.iter().flat_map(|one| &one.cases)
}

fn settings(tested: &[Tested<'_>]) -> Option<RiskSettings> {
    tested.first().map(|one| one.settings)
}

fn to_json(tested: &[Tested<'_>]) -> Value {
    let of = |one: &Tested<'_>| {
        let cases = one.cases.iter();
        cases
            .map(|case| {
                let mut json = case_to_json(&one.run.plan, case);
                json["split"] = json!(one.split(case));
                json
            })
            .collect::<Vec<_>>()
    };
    let coverage = Coverage::of(all(tested));
    json!({
        "cases": tested.iter().flat_map(of).collect::<Vec<_>>(),
        "coverage": coverage.part(),
        "count": coverage.count,
        "paths": settings(tested).map(|settings| settings.paths),
        "seed": settings(tested).map(|settings| settings.seed),
    })
}

fn case_to_json(plan: &Plan, case: &Case<'_>) -> Value {
    json!({
        "plan": plan.head.id,
        "indicator": case.indicator,
        "region": case.region,
        "year": case.actual.year,
        "unit": plan.published_unit(&case.actual.indicator, case.region).map(|unit| unit.symbol().to_owned()),
        "projected": case.projected,
        "published": case.actual.value,
        "error": case.error,
        "error_kind": case.error_kind,
        "p10": case.band.map(|(low, _)| low),
        "p90": case.band.map(|(_, high)| high),
        "inside": case.inside,
        "fitted": case.fitted,
        "comparable": case.actual.comparable,
        "scope": case.actual.scope,
        "source": case.actual.source,
    })
}

fn as_csv(tested: &[Tested<'_>], texts: &Texts) -> Result<(), Faults> {
    const HEADER: [&str; 20] = [
        "plan",
        "indicator",
        "name",
        "region",
        "year",
        "unit",
        "projected",
        "published",
        "error",
        "error_kind",
        "p10",
        "p90",
        "inside",
        "fitted",
        "comparable",
        "scope",
        "source_kind",
        "source_ref",
        "source_clause",
        "source_quote",
    ];
    let rows = tested.iter().flat_map(|one| {
        let plan = &one.run.plan;
        one.cases.iter().map(move |case| {
            let json = case_to_json(plan, case);
            let text = |value: &Value| match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let cell = |key: &str| match key {
                "name" => name(plan, case, texts),
                "scope" => scope(case, texts),
                key => key
                    .strip_prefix("source_")
                    .map_or_else(|| text(&json[key]), |key| text(&json["source"][key])),
            };
            HEADER.map(cell).into()
        })
    });
    output::csv(&HEADER, rows)
}

/// The indicator's name, without its place.
fn name(plan: &Plan, case: &Case<'_>, texts: &Texts) -> String {
    let (family, chain) = case.indicator.split_once('#').unzip();
    let family = family.unwrap_or(case.indicator);
    if family == PUBLISHED_PRICE {
        return texts.t("lever-price");
    }
    if Indicator::by_id(family).is_none() {
        let whole = case.region.map(|region| format!("{}@{region}", case.indicator));
        let is_it = |id: &str| id == case.indicator || Some(id) == whole.as_deref();
        let tracked = plan.tracked.iter().find(|one| is_it(&one.id));
        return tracked.map_or_else(|| case.indicator.to_owned(), |one| texts.local(&one.name));
    }
    let name = texts.of_family("indicator", family, None);
    match plan.chains.iter().find(|one| Some(one.id.as_str()) == chain) {
        Some(chain) => texts.with(
            "place-indicator",
            &[("place", &texts.local(&chain.name)), ("indicator", &name)],
        ),
        None => name,
    }
}

fn scope(case: &Case<'_>, texts: &Texts) -> String {
    let scope = case.actual.scope.as_ref();
    scope.map(|scope| texts.local(scope)).unwrap_or_default()
}

fn as_tables(tested: &[Tested<'_>], texts: &Texts) -> String {
    let mut text = String::new();
    for one in tested {
        let plan = &one.run.plan;
        let args = [
            ("plan", texts.local(&plan.head.short_title)),
            ("preset", texts.t(&format!("preset-{}", one.run.preset))),
            ("id", plan.head.id.clone()),
            ("year", plan.head.base_year.to_string()),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        text += &(texts.with("cli-backtest-of", &args) + "\n");
        text += &(paths::said(one.settings, texts) + "\n\n");
        text += &if one.cases.is_empty() {
            texts.t("cli-backtest-none") + "\n\n"
        } else {
            as_table(one, texts) + &causes(one, texts)
        };
    }
    let of = |fitted: bool| Coverage::of(all(tested).filter(|case| case.fitted == fitted));
    let (checks, fits) = (of(false), of(true));
    let counts = [
        ("count", checks.count + fits.count),
        ("inside", checks.inside + fits.inside),
        ("checks", checks.count),
        ("checks-inside", checks.inside),
        ("fits", fits.count),
        ("fits-inside", fits.inside),
    ]
    .map(|(name, count)| (name, count.to_string()));
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    if checks.count + fits.count > 0 {
        text += &(texts.with("cli-backtest-coverage", &counts) + "\n");
        text += &(texts.t("cli-backtest-fitted") + "\n");
    }
    if all(tested).any(|case| !case.actual.comparable) {
        text += &(texts.t("cli-backtest-scopes") + "\n");
    }
    text
}

fn as_table(one: &Tested<'_>, texts: &Texts) -> String {
    let plan = &one.run.plan;
    let header = [
        ("cli-column-id", Column::Text),
        ("cli-column-indicator", Column::Text),
        ("cli-column-place", Column::Text),
        ("cli-column-year", Column::Number),
        ("cli-column-unit", Column::Text),
        ("cli-column-projected", Column::Number),
        ("cli-column-published", Column::Number),
        ("cli-column-error", Column::Number),
        ("P10", Column::Number),
        ("P90", Column::Number),
        ("cli-column-inside", Column::Text),
        ("cli-column-nature", Column::Text),
        ("cli-column-scope", Column::Text),
    ]
    .map(|(id, column)| (texts.t(id), column));
    let rows = one.cases.iter().map(|case| {
        let display = plan
            .published_unit(&case.actual.indicator, case.region)
            .map(|unit| unit.display());
        let shown = |value: Option<f64>| {
            let display = display.as_ref();
            display.map_or_else(|| MISSING.to_owned(), |display| numbers::value(value, display))
        };
        let place = case
            .region
            .and_then(|id| plan.regions.iter().find(|one| one.id == id));
        let unit = display.as_ref().map(|display| texts.unit(&display.unit));
        let word = |id: &str| texts.t(id);
        let nature = match (case.actual.comparable, case.fitted) {
            (false, _) => "cli-nature-scope",
            (true, true) => "cli-nature-fitted",
            (true, false) => "cli-nature-check",
        };
        let inside = case
            .inside
            .map(|inside| word(if inside { "cli-yes" } else { "cli-no" }));
        vec![
            case.indicator.to_owned(),
            name(plan, case, texts),
            place.map_or_else(|| word("place-city"), |place| texts.local(&place.name)),
            case.actual.year.to_string(),
            unit.unwrap_or_default(),
            shown(case.projected),
            shown(Some(case.actual.value)),
            case.error.map_or_else(
                || MISSING.to_owned(),
                |error| error_of(error, case.error_kind, texts),
            ),
            shown(case.band.map(|(low, _)| low)),
            shown(case.band.map(|(_, high)| high)),
            inside.unwrap_or_else(|| MISSING.to_owned()),
            word(nature),
            scope(case, texts),
        ]
    });
    table(&header, rows.collect())
}

/// The errors by their causes, a line each.
fn causes(one: &Tested<'_>, texts: &Texts) -> String {
    let mut lines = String::new();
    for case in &one.cases {
        let Some((split, error)) = one.split(case).zip(case.error) else {
            continue;
        };
        let word = |value: &Value| texts.t(&format!("cause-{}", value.as_str().unwrap_or_default()));
        let shown = |error: f64| error_of(error, case.error_kind, texts);
        let mut parts: Vec<String> = split
            .parts
            .iter()
            // What shows as nothing is left out of the line, not of the sum.
            .filter(|part| numbers::decimal(part.error.abs() * 100.0, 1) != "0.0")
            .map(|part| {
                let cause = word(&json!(part.cause));
                texts.with("cause-part", &[("cause", &cause), ("error", &shown(part.error))])
            })
            .collect();
        if split.method.is_some() {
            let rest = texts.t("cause-rest");
            parts.push(texts.with("cause-part", &[("cause", &rest), ("error", &shown(split.rest))]));
        } else {
            parts.push(texts.t("cause-none"));
        }
        let unsplit: Vec<String> = split
            .unsplit
            .iter()
            .map(|one| {
                let why = json!(one.why);
                let why = texts.t(&format!("cause-why-{}", why.as_str().unwrap_or_default()));
                texts.with(
                    "cause-unsplit",
                    &[("cause", &word(&json!(one.cause))), ("why", &why)],
                )
            })
            .collect();
        let join = texts.t("cause-join");
        let args = [
            ("name", name(&one.run.plan, case, texts)),
            ("year", case.actual.year.to_string()),
            (
                "nature",
                texts.t(if case.fitted {
                    "cli-nature-fitted"
                } else {
                    "cli-nature-check"
                }),
            ),
            ("error", shown(error)),
            ("parts", parts.join(&join)),
            ("unsplit", unsplit.join(&join)),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        let id = if unsplit.is_empty() {
            "cause-line"
        } else {
            "cause-line-unsplit"
        };
        let args = &args[..if unsplit.is_empty() { 5 } else { 6 }];
        lines += &(texts.with(id, args) + "\n");
    }
    if lines.is_empty() {
        return lines;
    }
    texts.t("cause-heading") + "\n" + &lines + "\n"
}

/// An error with its sign and what it is in.
fn error_of(error: f64, kind: ErrorKind, texts: &Texts) -> String {
    let number = numbers::decimal(error * 100.0, 1);
    let is_more = error > 0.0 && number.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    let number = format!("{}{number}", if is_more { "+" } else { "" });
    let unit = texts.t(match kind {
        ErrorKind::Relative => "unit-percent",
        ErrorKind::Difference => "unit-points",
    });
    texts.with("cli-error", &[("number", &number), ("unit", &unit)])
}
