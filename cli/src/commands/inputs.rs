//! `tuiyan inputs`: every number that enters the model, resolved, so that anyone can recompute a projection.

use serde_json::Value;
use tuiyan::inputs::ModelInputs;
use tuiyan::plan::lever_definitions;

use crate::Answer;
use crate::arguments::RunOptions;
use crate::numbers;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::run::Run;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &RunOptions, texts: &Texts) -> Result<Answer, Faults> {
    let run = Run::of(options, None, texts)?;
    match options.output.format {
        Format::Json => output::json(&to_json(&run.inputs)?)?,
        Format::Csv => output::csv(&["key", "value"], output::flat(&to_json(&run.inputs)?))?,
        Format::Table => output::write(&as_tables(&run, texts)?)?,
    }
    Ok(Answer::Done)
}

/// The inputs with every key there.
pub(crate) fn to_json(inputs: &ModelInputs) -> Result<Value, Faults> {
    let failed =
        |error: serde_json::Error| Faults::one("cli-output-failed", &[("reason", &error.to_string())]);
    let mut value = serde_json::to_value(inputs).map_err(failed)?;
    for one in value["tracked"]
        .as_array_mut()
        .into_iter()
        .flatten()
        .filter_map(Value::as_object_mut)
    {
        for key in ["driver", "weights"] {
            let value = one.shift_remove(key).unwrap_or_default();
            one.insert(key.to_owned(), value);
        }
    }
    Ok(value)
}

fn as_tables(run: &Run, texts: &Texts) -> Result<String, Faults> {
    let inputs = &run.inputs;
    let mut text = texts.with(
        "cli-inputs-of",
        &[
            ("plan", &texts.local(&run.plan.head.short_title)),
            ("preset", &texts.t(&format!("preset-{}", run.preset))),
            ("id", &run.plan.head.id),
        ],
    ) + "\n\n";
    let years: Vec<i32> = (inputs.base_year + 1..=inputs.horizon).collect();
    let mut header: Vec<_> = ["cli-column-id", "cli-column-lever", "cli-column-unit"]
        .map(|id| (texts.t(id), Column::Text))
        .into();
    header.extend(years.iter().map(|year| (year.to_string(), Column::Number)));
    let levers = lever_definitions(&run.plan);
    let rows = levers.iter().map(|one| {
        let name = texts.of_family("lever", one.family.id, one.name.as_ref());
        let mut row = vec![one.id.clone(), name, texts.unit(&one.display.unit)];
        let values = inputs.levers.get(&one.id);
        row.extend(years.iter().map(|year| {
            let value = values.and_then(|values| values.get(year)).copied();
            value.map_or_else(
                || numbers::MISSING.to_owned(),
                |value| numbers::plain(value * one.display.scale),
            )
        }));
        row
    });
    text += &table(&header, rows.collect());
    // The rest as it is: keys and numbers in the engine's units.
    let mut rest = to_json(inputs)?;
    for key in ["plan", "base_year", "horizon", "levers", "ranges", "risk"] {
        rest.as_object_mut().map(|entries| entries.shift_remove(key));
    }
    let header = [
        (texts.t("cli-column-key"), Column::Text),
        (texts.t("cli-column-value"), Column::Number),
    ];
    text += &table(&header, output::flat(&rest));
    text += &(texts.t("cli-inputs-note") + "\n");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tracked_indicator_has_every_key() {
        let plan = crate::input::plan("quzhou-2023-415x").ok().unwrap();
        let scenario = tuiyan::scenario::Scenario::of_preset(&plan.head.id, "base");
        let inputs = tuiyan::resolve::resolve(&plan, &scenario).unwrap();
        let value = to_json(&inputs).ok().unwrap();
        let keys = |one: &Value| one.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        for one in value["tracked"].as_array().unwrap() {
            assert_eq!(keys(one), ["id", "process", "value", "driver", "weights"]);
        }
        assert_eq!(value["outturns"], Value::Object(serde_json::Map::new()));
    }
}
