//! `tuiyan attribute`: what explains the difference of an indicator between two scenarios, or since the base year.

use serde_json::{Value, json};
use tuiyan::analysis::attribution::{Attribution, standstill};
use tuiyan::diagnostic::Diagnostic;
use tuiyan::inputs::ModelInputs;
use tuiyan::model::{Instance, Model};
use tuiyan::plan::{Plan, lever_definitions};
use tuiyan::projection::project;
use tuiyan::resolve::{remarks, resolve};
use tuiyan::scenario::Scenario;
use tuiyan::units::Display;
use tuiyan::view::analysis::attribution::{AttributedView, EffectsView, Explained, PartView};
use tuiyan::view::indicator_unit;

use crate::Answer;
use crate::arguments::AttributeOptions;
use crate::commands::project::name_of;
use crate::numbers;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::table::{Column, table};
use crate::texts::Texts;
use crate::{input, named};

/// What `--from` says for the base year of the other scenario.
const BASE_YEAR: &str = "base-year";

pub(crate) fn run(options: &AttributeOptions, texts: &Texts) -> Result<Answer, Faults> {
    let plan = input::plan(&options.plan)?;
    let (from, to, one) = read(options, &plan, texts)?;
    let definitions = lever_definitions(&plan);
    let asked = [options.indicator.clone()];
    let told = |faults| {
        let sides = format!("--from {} --to {}", options.from, options.to);
        Faults::of_core(faults, |_| sides.clone())
    };
    let attribution = if let Some(from) = &from {
        Attribution::between(from, &to, Some(&asked))
    } else {
        let still = standstill(&plan, &definitions, &to);
        Attribution::since_base_year(&still, &to, Some(&asked))
    };
    let mut attribution = attribution.map_err(told)?;
    attribution.finish().map_err(told)?;
    let explained = Explained::new(&plan, &definitions, &attribution, (from.as_ref(), &to)).map_err(told)?;
    let cells = explained.cells(options.year);
    let value = explained.value(&one, options.year, &cells).ok_or_else(|| {
        let year = options.year.to_string();
        Faults::one(
            "cli-attribution-absent",
            &[("indicator", &options.indicator), ("year", &year)],
        )
    })?;
    let shown = Shown {
        options,
        plan: &plan,
        one: &one,
        parts: &explained.parts,
        value,
    };
    match options.output.format {
        Format::Json => output::json(&shown.to_json())?,
        Format::Csv => shown.as_csv(texts)?,
        Format::Table => output::write(&shown.as_table(texts))?,
    }
    Ok(Answer::Done)
}

/// Both scenarios, resolved and good for a projection, and the indicator; every fault of all of them at once.
fn read(
    options: &AttributeOptions,
    plan: &Plan,
    texts: &Texts,
) -> Result<(Option<ModelInputs>, ModelInputs, Instance), Faults> {
    let mut faults = Faults::default();
    let mut side = |word: &str| -> Option<ModelInputs> {
        let read = named::scenario(plan, word).and_then(|scenario| {
            let origin = |_: &Diagnostic| word.to_owned();
            let inputs = resolve(plan, &scenario).map_err(|wrong| Faults::of_core(wrong, origin))?;
            project(&inputs).map_err(|wrong| Faults::of_core(wrong, origin))?;
            Faults::of_core(remarks(plan, &scenario), origin).tell(texts);
            Ok(inputs)
        });
        read.map_err(|wrong| faults.extend(wrong)).ok()
    };
    let is_since_base = options.from == BASE_YEAR;
    let from = if is_since_base { None } else { side(&options.from) };
    let to = side(&options.to);
    let base = resolve(plan, &Scenario::of_preset(&plan.head.id, "base"));
    let model = base
        .and_then(|inputs| Model::new(&inputs))
        .map_err(|wrong| Faults::of_core(wrong, |_| options.plan.clone()))?;
    let one = model.layout().find(&options.indicator).cloned();
    if one.is_none() {
        let fault = Diagnostic::error("indicator-unknown", "").with("indicator", options.indicator.as_str());
        let origin = format!("--indicator {}", options.indicator);
        faults.extend(Faults::of_core(vec![fault], |_| origin.clone()));
    }
    let horizons = [from.as_ref(), to.as_ref()];
    let last = horizons.into_iter().flatten().map(|inputs| inputs.horizon).min();
    let (first, last) = (plan.head.base_year, last.unwrap_or(plan.head.last_year));
    if options.year <= first || options.year > last {
        let fault = Diagnostic::error("year-outside-plan", "").with("year", options.year);
        let fault = fault.with("first", first).with("last", last);
        let origin = format!("--year {}", options.year);
        faults.extend(Faults::of_core(vec![fault], |_| origin.clone()));
    }
    match (from, to, one) {
        (from, Some(to), Some(one)) if faults.is_empty() => Ok((from, to, one)),
        _ => Err(faults),
    }
}

/// An attributed difference as it is printed.
struct Shown<'a> {
    options: &'a AttributeOptions,
    plan: &'a Plan,
    one: &'a Instance,
    parts: &'a [PartView],
    value: AttributedView,
}

impl Shown<'_> {
    /// What was under way in the base year, where it counts, and the parts, each with its contribution.
    fn steps(&self) -> Vec<(String, &[String], f64)> {
        let inherited = self
            .value
            .inherited
            .map(|value| ("inherited".to_owned(), &[][..], value));
        let parts = self.parts.iter().zip(&self.value.contributions);
        let parts = parts.map(|(part, value)| (part.id.clone(), part.levers.as_slice(), *value));
        inherited.into_iter().chain(parts).collect()
    }

    fn to_json(&self) -> Value {
        let groups = self
            .steps()
            .into_iter()
            .map(|(id, levers, value)| json!({ "id": id, "levers": levers, "contribution": value }));
        json!({
            "indicator": self.options.indicator,
            "year": self.options.year,
            "from_value": self.value.from,
            "to_value": self.value.to,
            "difference": self.value.to - self.value.from,
            "groups": groups.collect::<Vec<_>>(),
            "lmdi": self.value.lmdi,
        })
    }

    fn as_csv(&self, texts: &Texts) -> Result<(), Faults> {
        let number = |value: f64| Value::from(value).to_string();
        let row = |item: &str, id: &str, name: String, levers: String, value: f64| {
            vec![item.to_owned(), id.to_owned(), name, levers, number(value)]
        };
        let ends = [
            ("from", self.options.from.as_str(), self.value.from),
            ("to", self.options.to.as_str(), self.value.to),
        ];
        let mut rows: Vec<Vec<String>> = ends
            .into_iter()
            .map(|(item, id, value)| row(item, id, side_name(id, texts), String::new(), value))
            .collect();
        let difference = self.value.to - self.value.from;
        let name = texts.t("cli-column-difference");
        rows.push(row("difference", "", name, String::new(), difference));
        for (id, levers, value) in self.steps() {
            rows.push(row("group", &id, part_name(&id, texts), levers.join(" "), value));
        }
        for (id, value) in self.value.lmdi.map(effects).into_iter().flatten() {
            rows.push(row(
                "lmdi",
                id,
                texts.t(&format!("lmdi-{id}")),
                String::new(),
                value,
            ));
        }
        output::csv(&["item", "id", "name", "levers", "value"], rows)
    }

    fn as_table(&self, texts: &Texts) -> String {
        let display = indicator_unit(self.plan, self.one).map(|unit| unit.display());
        let shown = |value: f64| {
            let display: Option<&Display> = display.as_ref();
            display.map_or_else(
                || numbers::plain(value),
                |display| numbers::value(Some(value), display),
            )
        };
        let unit = |key: fn(&Display) -> &str| {
            display
                .as_ref()
                .map(|display| texts.unit(key(display)))
                .unwrap_or_default()
        };
        let (value_unit, step_unit) = (
            unit(|display| &display.unit),
            unit(|display| &display.difference_unit),
        );
        let mut text = texts.with(
            "cli-attribution-of",
            &[
                ("plan", &texts.local(&self.plan.head.short_title)),
                ("id", &self.plan.head.id),
                ("indicator", &name_of(self.plan, self.one, texts)),
                ("year", &self.options.year.to_string()),
                ("from", &side_name(&self.options.from, texts)),
                ("to", &side_name(&self.options.to, texts)),
            ],
        ) + "\n\n";
        let header = [
            ("cli-column-item", Column::Text),
            ("cli-column-value", Column::Number),
            ("cli-column-unit", Column::Text),
            ("cli-column-levers", Column::Text),
        ]
        .map(|(id, column)| (texts.t(id), column));
        let end = |id: &str, value: f64| {
            vec![
                side_name(id, texts),
                shown(value),
                value_unit.clone(),
                String::new(),
            ]
        };
        let step = |name: String, value: f64, levers: &[String]| {
            vec![name, shown(value), step_unit.clone(), few(levers)]
        };
        let mut rows = vec![end(&self.options.from, self.value.from)];
        for (id, levers, value) in self.steps() {
            rows.push(step(part_name(&id, texts), value, levers));
        }
        if let Some(left) = self.value.rounding {
            rows.push(step(texts.t("part-rounding"), left, &[]));
        }
        rows.push(end(&self.options.to, self.value.to));
        text += &table(&header, rows);
        if let Some(found) = self.value.lmdi {
            let header = &header[..3];
            let rows = effects(found)
                .map(|(id, value)| vec![texts.t(&format!("lmdi-{id}")), shown(value), step_unit.clone()]);
            text += &(texts.t("cli-attribution-lmdi") + "\n");
            text += &table(header, rows.to_vec());
        }
        text + &texts.t("cli-attribution-note") + "\n"
    }
}

/// The first few of the levers, and how many there are where that is not all.
fn few(levers: &[String]) -> String {
    const FEW: usize = 3;
    if levers.len() <= FEW {
        return levers.join(", ");
    }
    format!("{} … ({})", levers[..FEW].join(", "), levers.len())
}

fn effects(found: EffectsView) -> [(&'static str, f64); 4] {
    [
        ("activity", found.activity),
        ("structure", found.structure),
        ("intensity", found.intensity),
        ("factor", found.factor),
    ]
}

fn part_name(id: &str, texts: &Texts) -> String {
    let group = format!("group-{id}");
    if texts.has(&group) {
        texts.t(&group)
    } else {
        texts.t(&format!("part-{id}"))
    }
}

/// A preset's name; a file as it was typed.
fn side_name(word: &str, texts: &Texts) -> String {
    let preset = format!("preset-{word}");
    if word == BASE_YEAR {
        texts.t("part-base-year")
    } else if texts.has(&preset) {
        texts.t(&preset)
    } else {
        word.to_owned()
    }
}
