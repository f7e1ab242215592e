//! `tuiyan review`: where the targets stand, given what was published (中期评估).

mod outturn_table;
mod said;

use serde_json::{Value, json};
use tuiyan::analysis::review::{ChangeKind, Published, Review, ReviewSettings};
use tuiyan::plan::{Plan, Target};
use tuiyan::registry::Indicator;
use tuiyan::units::Display;
use tuiyan::view::analysis::{FigureView, ReviewView, TargetReviewView, review_view};

use crate::Answer;
use crate::arguments::ReviewOptions;
use crate::numbers::{self, MISSING};
use crate::output::{self, Format};
use crate::report::Faults;
use crate::run::Unresolved;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &ReviewOptions, texts: &Texts) -> Result<Answer, Faults> {
    let mut given = Unresolved::of(&options.run)?;
    if let Some(file) = &options.outturn_table {
        given.scenario = outturn_table::read(file, &given.plan, &given.scenario, texts)?;
        given.table = Some(file.display().to_string());
    }
    let plan = &given.plan;
    let definitions = tuiyan::plan::lever_definitions(plan);
    let settings = ReviewSettings {
        published: if given.published {
            Published::Imposed
        } else {
            Published::Compared
        },
        through: options.through,
    };
    let begun = Review::begin(plan, &definitions, &given.scenario, settings);
    let mut review = begun.map_err(|faults| given.told(faults))?;
    given
        .told(tuiyan::resolve::remarks(plan, &given.scenario))
        .tell(texts);
    review.finish(plan, &definitions);
    let shown = Shown {
        plan,
        preset: &given.scenario.preset,
        view: review_view(plan, &review),
    };
    match options.run.output.format {
        Format::Json => {
            let mut value = json!(shown.view);
            value["plan"] = plan.head.id.as_str().into();
            output::json(&value)?;
        }
        Format::Csv => shown.as_csv(texts)?,
        Format::Table => output::write(&shown.as_text(texts))?,
    }
    Ok(Answer::Done)
}

/// A review as it is shown.
struct Shown<'a> {
    plan: &'a Plan,
    preset: &'a str,
    view: ReviewView,
}

impl Shown<'_> {
    fn target(&self, id: &str) -> Option<&Target> {
        self.plan.targets.iter().find(|target| target.id == id)
    }

    fn as_text(&self, texts: &Texts) -> String {
        let heading = texts.with(
            "cli-projection-of",
            &[
                ("plan", &texts.local(&self.plan.head.short_title)),
                ("preset", &texts.t(&format!("preset-{}", self.preset))),
                ("id", &self.plan.head.id),
            ],
        );
        let mut text = heading + "\n\n";
        for sentence in said::sentences(self, texts) {
            text += &(sentence + "\n");
        }
        text += "\n";
        if !self.view.figures.is_empty() {
            text += &(self.figures(texts) + "\n");
        }
        text += &self.targets(texts);
        text += &(texts.t("review-note-pace") + "\n");
        text += &(texts.t("review-note-plausible") + "\n");
        text
    }

    fn figures(&self, texts: &Texts) -> String {
        let header = [
            ("cli-column-id", Column::Text),
            ("cli-column-indicator", Column::Text),
            ("cli-column-year", Column::Number),
            ("cli-column-unit", Column::Text),
            ("cli-column-published", Column::Number),
            ("review-column-treatment", Column::Text),
            ("cli-column-scope", Column::Text),
        ]
        .map(|(id, column)| (texts.t(id), column));
        let rows = self.view.figures.iter().map(|one| {
            vec![
                one.indicator.clone(),
                name(self.plan, &one.indicator, texts),
                one.year.to_string(),
                unit(one.display.as_ref(), texts),
                number(Some(one.value), one.display.as_ref()),
                treatment(one, texts),
                one.scope
                    .as_ref()
                    .map(|scope| texts.local(scope))
                    .unwrap_or_default(),
            ]
        });
        table(&header, rows.collect())
    }

    fn targets(&self, texts: &Texts) -> String {
        let header = [
            ("cli-column-id", Column::Text),
            ("cli-column-target", Column::Text),
            ("cli-column-place", Column::Text),
            ("cli-column-year", Column::Number),
            ("cli-column-unit", Column::Text),
            ("cli-column-value", Column::Number),
            ("review-column-base", Column::Number),
            ("review-column-figure", Column::Number),
            ("review-column-of", Column::Text),
            ("review-column-time", Column::Number),
            ("review-column-progress", Column::Number),
            ("review-column-ahead", Column::Number),
            ("cli-column-projected", Column::Number),
            ("review-column-so-far", Column::Number),
            ("review-column-needed", Column::Number),
            ("review-column-verdict", Column::Text),
        ]
        .map(|(id, column)| (texts.t(id), column));
        let rows = self.view.targets.iter().filter_map(|one| {
            let target = self.target(&one.id)?;
            let region = target.region.as_deref();
            let place = self
                .plan
                .regions
                .iter()
                .find(|place| Some(place.id.as_str()) == region);
            let op = json!(target.op);
            let own = one.figure_display.as_ref();
            let change = |value: Option<f64>| match (value, one.remaining) {
                (Some(value), Some(remaining)) => change(value, remaining.kind, own, texts),
                _ => MISSING.to_owned(),
            };
            Some(vec![
                one.id.clone(),
                texts.local(&target.name),
                place.map_or_else(|| texts.t("place-city"), |place| texts.local(&place.name)),
                one.year
                    .map_or_else(|| MISSING.to_owned(), |year| year.to_string()),
                unit(one.display.as_ref(), texts),
                format!(
                    "{} {}",
                    op.as_str().unwrap_or_default(),
                    number(one.value, one.display.as_ref())
                ),
                number(one.base, own),
                number(one.figure, own),
                of(one, texts),
                percent(one.time),
                percent(one.pace.and_then(|pace| pace.progress)),
                signed_points(one.pace.and_then(|pace| pace.ahead)),
                number(one.projected, one.display.as_ref()),
                change(one.remaining.and_then(|remaining| remaining.so_far)),
                change(one.remaining.map(|remaining| remaining.needed)),
                verdict(one, texts),
            ])
        });
        table(&header, rows.collect())
    }

    fn as_csv(&self, texts: &Texts) -> Result<(), Faults> {
        const HEADER: [&str; 27] = [
            "id",
            "name",
            "year",
            "unit",
            "value",
            "base_year",
            "base",
            "figure_year",
            "figure",
            "figure_unit",
            "figure_origin",
            "time",
            "rule",
            "progress",
            "ahead",
            "no_pace",
            "projected",
            "gap",
            "met",
            "change",
            "years_left",
            "so_far",
            "needed",
            "against",
            "common_growth",
            "verdict",
            "not_judged",
        ];
        let rows = self.view.targets.iter().map(|one| {
            let json = json!(one);
            let text = |value: &Value| match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let cell = |key: &str| match key {
                "name" => self
                    .target(&one.id)
                    .map(|target| texts.local(&target.name))
                    .unwrap_or_default(),
                "figure_origin" => match (one.figure, one.published) {
                    (None, _) => String::new(),
                    (Some(_), Some(_)) => "published".to_owned(),
                    (Some(_), None) => "model".to_owned(),
                },
                "rule" | "progress" | "ahead" => text(&json["pace"][key]),
                "change" => text(&json["remaining"]["kind"]),
                "years_left" => text(&json["remaining"]["years"]),
                "so_far" | "needed" => text(&json["remaining"][key]),
                "against" | "common_growth" => text(&json["plausible"][key]),
                key => text(&json[key]),
            };
            HEADER.map(cell).into()
        });
        output::csv(&HEADER, rows)
    }
}

/// An indicator's name with its place.
fn name(plan: &Plan, id: &str, texts: &Texts) -> String {
    let (family, region) = id
        .split_once('@')
        .map_or((id, None), |(id, region)| (id, Some(region)));
    let (family, chain) = family
        .split_once('#')
        .map_or((family, None), |(id, chain)| (id, Some(chain)));
    if Indicator::by_id(family).is_none() {
        let tracked = plan.tracked.iter().find(|one| one.id == id || one.id == family);
        return tracked.map_or_else(|| id.to_owned(), |one| texts.local(&one.name));
    }
    let name = texts.of_family("indicator", family, None);
    let of_region = plan.regions.iter().find(|one| Some(one.id.as_str()) == region);
    let of_chain = plan.chains.iter().find(|one| Some(one.id.as_str()) == chain);
    match of_region.map(|one| &one.name).or(of_chain.map(|one| &one.name)) {
        Some(place) => texts.with(
            "place-indicator",
            &[("place", &texts.local(place)), ("indicator", &name)],
        ),
        None => name,
    }
}

fn treatment(figure: &FigureView, texts: &Texts) -> String {
    let Some(reason) = figure.reason else {
        return texts.t("review-imposed");
    };
    let reason = json!(reason);
    texts.t(&format!("review-reason-{}", reason.as_str().unwrap_or_default()))
}

/// The year of a figure, and whether it was published.
fn of(one: &TargetReviewView, texts: &Texts) -> String {
    let Some(year) = one.figure_year else {
        let why = json!(one.no_pace);
        return texts.t(&format!("review-no-pace-{}", why.as_str().unwrap_or_default()));
    };
    let id = if one.published.is_some() {
        "review-of-published"
    } else {
        "review-of-model"
    };
    texts.with(id, &[("year", &year.to_string())])
}

fn verdict(one: &TargetReviewView, texts: &Texts) -> String {
    let verdict = json!(one.verdict);
    let verdict = texts.t(&format!(
        "review-verdict-{}",
        verdict.as_str().unwrap_or_default()
    ));
    let Some(why) = one.not_judged else {
        return verdict;
    };
    let why = json!(why);
    let why = texts.t(&format!("review-not-judged-{}", why.as_str().unwrap_or_default()));
    texts.with("review-verdict-why", &[("verdict", &verdict), ("why", &why)])
}

fn unit(display: Option<&Display>, texts: &Texts) -> String {
    display
        .map(|display| texts.unit(&display.unit))
        .unwrap_or_default()
}

fn number(value: Option<f64>, display: Option<&Display>) -> String {
    display.map_or_else(|| MISSING.to_owned(), |display| numbers::value(value, display))
}

fn percent(value: Option<f64>) -> String {
    value.map_or_else(
        || MISSING.to_owned(),
        |value| format!("{}%", numbers::decimal(value * 100.0, 1)),
    )
}

fn signed_points(value: Option<f64>) -> String {
    value.map_or_else(
        || MISSING.to_owned(),
        |value| signed(numbers::decimal(value * 100.0, 1)),
    )
}

/// With a plus sign where it is above 0 as shown.
fn signed(number: String) -> String {
    let is_more =
        !number.starts_with('\u{2212}') && number.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    if is_more { format!("+{number}") } else { number }
}

/// A change a year: a rate in per cent, or a step in the unit of differences.
fn change(value: f64, kind: ChangeKind, display: Option<&Display>, texts: &Texts) -> String {
    match (kind, display) {
        (ChangeKind::Growth, _) => format!("{}%", signed(numbers::decimal(value * 100.0, 1))),
        (ChangeKind::Step, None) => MISSING.to_owned(),
        (ChangeKind::Step, Some(display)) => {
            let decimals = usize::from(display.decimals) + 1;
            let number = signed(numbers::decimal(value * display.scale, decimals));
            let unit = texts.unit(&display.difference_unit);
            texts.with("cli-error", &[("number", &number), ("unit", &unit)])
        }
    }
}
