//! `tuiyan sensitivity`: how an indicator of a year answers to each lever.

use serde_json::{Value, json};
use tuiyan::analysis::sensitivity::{Kink, LeverEffect, Sensitivity, Still, sensitivity};
use tuiyan::plan::{LeverDefinition, lever_definitions};
use tuiyan::units::Display;
use tuiyan::view::analysis::SensitivityView;

use tuiyan::view::indicator_unit;

use crate::Answer;
use crate::arguments::SensitivityOptions;
use crate::commands::project::{heading, name_of};
use crate::numbers::{self, MISSING};
use crate::output::{self, Format};
use crate::report::Faults;
use crate::run::Run;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &SensitivityOptions, texts: &Texts) -> Result<Answer, Faults> {
    let run = Run::of(&options.run, None, texts)?;
    let definitions = lever_definitions(&run.plan);
    let (indicator, year) = (options.indicator.as_str(), options.year);
    let found = sensitivity(&run.plan, &definitions, &run.scenario, indicator, year);
    let shown = Shown {
        found: found.map_err(|faults| run.told(faults))?,
        run: &run,
        definitions: &definitions,
    };
    match options.run.output.format {
        Format::Json => output::json(&shown.to_json())?,
        Format::Csv => shown.as_csv(texts)?,
        Format::Table => output::write(&shown.as_text(texts)?)?,
    }
    Ok(Answer::Done)
}

struct Shown<'a> {
    found: Sensitivity,
    run: &'a Run,
    definitions: &'a [LeverDefinition],
}

impl Shown<'_> {
    fn to_json(&self) -> Value {
        let view = SensitivityView::from(self.found.clone());
        json!({
            "indicator": view.indicator,
            "year": view.year,
            "base": view.base,
            "levers": view.levers,
            "kinks": view.kinks,
            "still": view.still,
        })
    }

    fn as_csv(&self, texts: &Texts) -> Result<(), Faults> {
        const HEADER: [&str; 9] = [
            "id",
            "name",
            "unit",
            "low",
            "high",
            "at_low",
            "at_high",
            "derivative",
            "elasticity",
        ];
        let written = |value: Option<f64>| value.map_or_else(String::new, |value| json!(value).to_string());
        let rows = self.found.levers.iter().map(|one| {
            let definition = self.definition(&one.id);
            let unit = definition.map(|one| one.unit.symbol().to_owned());
            let mut row = vec![
                one.id.clone(),
                self.name(&one.id, texts),
                unit.unwrap_or_default(),
            ];
            row.extend(
                [
                    Some(one.low),
                    Some(one.high),
                    one.at_low,
                    one.at_high,
                    one.derivative,
                    one.elasticity,
                ]
                .map(written),
            );
            row
        });
        output::csv(&HEADER, rows)
    }

    fn as_text(&self, texts: &Texts) -> Result<String, Faults> {
        let projection = self.run.project()?;
        let instance = projection.layout().find(&self.found.indicator);
        let display = instance
            .and_then(|one| indicator_unit(&self.run.plan, one))
            .map(|unit| unit.display());
        let value = |value: Option<f64>| {
            let display = display.as_ref();
            display.map_or_else(|| MISSING.to_owned(), |display| numbers::value(value, display))
        };
        let name = instance.map(|one| name_of(&self.run.plan, one, texts));
        let unit = display.as_ref().map(|display| texts.unit(&display.unit));
        let args = [
            ("indicator", name.unwrap_or_default()),
            ("year", self.found.year.to_string()),
            ("value", value(Some(self.found.base))),
            ("unit", unit.unwrap_or_default()),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut text = heading(self.run, &projection, texts);
        text += &(texts.with("cli-sensitivity-of", &args) + "\n\n");
        text += &if self.found.levers.is_empty() {
            texts.t("cli-sensitivity-none") + "\n"
        } else {
            self.tornado(value, display.as_ref(), texts)
        };
        if !self.found.kinks.is_empty() {
            text += &("\n".to_owned() + &texts.t("cli-sensitivity-kinks") + "\n");
            for kink in &self.found.kinks {
                text += &(self.kink(kink, display.as_ref(), texts) + "\n");
            }
        }
        if !self.found.still.is_empty() {
            text += &("\n".to_owned() + &texts.t("cli-sensitivity-still") + "\n");
            text += &self.still(texts);
        }
        Ok(text)
    }

    fn tornado(
        &self,
        value: impl Fn(Option<f64>) -> String,
        display: Option<&Display>,
        texts: &Texts,
    ) -> String {
        let header = [
            ("cli-column-lever", Column::Text),
            ("cli-column-unit", Column::Text),
            ("cli-column-low", Column::Number),
            ("cli-column-high", Column::Number),
            ("cli-column-at-low", Column::Number),
            ("cli-column-at-high", Column::Number),
            ("cli-column-derivative", Column::Number),
            ("cli-column-elasticity", Column::Number),
        ]
        .map(|(id, column)| (texts.t(id), column));
        let row = |one: &LeverEffect| {
            let definition = self.definition(&one.id);
            let of_lever = |value: f64| {
                definition.map_or_else(
                    || numbers::plain(value),
                    |definition| numbers::value(Some(value), &definition.display),
                )
            };
            vec![
                self.name(&one.id, texts),
                definition.map_or_else(String::new, |one| texts.unit(&one.display.unit)),
                of_lever(one.low),
                of_lever(one.high),
                value(one.at_low),
                value(one.at_high),
                self.slope(one.derivative, &one.id, display),
                one.elasticity
                    .map_or_else(|| MISSING.to_owned(), |value| numbers::decimal(value, 3)),
            ]
        };
        table(&header, self.found.levers.iter().map(row).collect())
    }

    /// A slope in what the table shows of the indicator over what it shows of the lever.
    fn slope(&self, slope: Option<f64>, lever: &str, display: Option<&Display>) -> String {
        let of_lever = self.definition(lever).map_or(1.0, |one| one.display.scale);
        let of_indicator = display.map_or(1.0, |display| display.scale);
        let slope = slope.map(|slope| slope * of_indicator / of_lever);
        slope.map_or_else(|| MISSING.to_owned(), |slope| numbers::decimal(slope, 4))
    }

    fn kink(&self, kink: &Kink, display: Option<&Display>, texts: &Texts) -> String {
        let bounds: Vec<String> = kink
            .bounds
            .iter()
            .map(|one| format!("{} {}", one.year, bound(one.bound.id(), texts)))
            .collect();
        let bounds = if bounds.is_empty() {
            texts.t("bound-other")
        } else {
            bounds.join(", ")
        };
        let args = [
            ("lever", self.name(&kink.lever, texts)),
            ("left", self.slope(kink.left, &kink.lever, display)),
            ("right", self.slope(kink.right, &kink.lever, display)),
            ("bounds", bounds),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        texts.with("cli-sensitivity-kink", &args)
    }

    fn still(&self, texts: &Texts) -> String {
        let header = [
            ("cli-column-lever", Column::Text),
            ("cli-column-side", Column::Text),
            ("cli-column-reason", Column::Text),
        ]
        .map(|(id, column)| (texts.t(id), column));
        let view = SensitivityView::from(self.found.clone());
        let row = |(one, shown): (&Still, &Value)| {
            let word = |key: &str| shown[key].as_str().unwrap_or_default().replace('_', "-");
            let partner = shown["partner"].as_str().map(|id| self.name(id, texts));
            let bound = shown["bound"].as_str().map(|id| bound(id, texts));
            let args = [
                ("partner", partner.unwrap_or_default()),
                ("bound", bound.unwrap_or_default()),
            ];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            vec![
                self.name(&one.lever, texts),
                texts.t(&format!("side-{}", word("side"))),
                texts.with(&format!("still-{}", word("reason")), &args),
            ]
        };
        let shown: Vec<Value> = view.still.iter().map(|one| json!(one)).collect();
        table(&header, self.found.still.iter().zip(&shown).map(row).collect())
    }

    fn definition(&self, lever: &str) -> Option<&LeverDefinition> {
        self.definitions.iter().find(|one| one.id == lever)
    }

    fn name(&self, lever: &str, texts: &Texts) -> String {
        self.definition(lever).map_or_else(
            || lever.to_owned(),
            |one| texts.of_family("lever", one.family.id, one.name.as_ref()),
        )
    }
}

fn bound(id: &str, texts: &Texts) -> String {
    texts.t(&format!("bound-{}", id.replace('_', "-")))
}
