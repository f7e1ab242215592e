//! `tuiyan plans`: the bundled plans.

use serde_json::json;

use crate::arguments::OutputOptions;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::table::{Column, table};
use crate::texts::Texts;
use crate::{Answer, bundled, input};

pub(crate) fn run(options: &OutputOptions, texts: &Texts) -> Result<Answer, Faults> {
    let plans = bundled::PACKS
        .iter()
        .map(|(id, _)| input::plan(id))
        .collect::<Result<Vec<_>, _>>()?;
    match options.format {
        Format::Json => {
            let plans: Vec<_> = plans
                .iter()
                .map(|plan| {
                    json!({
                        "id": plan.head.id, "version": plan.head.version, "digest": plan.digest, "city": plan.head.city,
                        "title": plan.head.title, "base_year": plan.head.base_year, "last_year": plan.head.last_year,
                        "document": plan.head.document.number,
                    })
                })
                .collect();
            output::json(&json!({ "plans": plans }))?;
        }
        Format::Csv => {
            let header = [
                "id",
                "version",
                "city",
                "title",
                "base_year",
                "last_year",
                "document",
                "digest",
            ];
            let rows = plans.iter().map(|plan| {
                vec![
                    plan.head.id.clone(),
                    plan.head.version.to_string(),
                    texts.local(&plan.head.city),
                    texts.local(&plan.head.title),
                    plan.head.base_year.to_string(),
                    plan.head.last_year.to_string(),
                    plan.head.document.number.clone().unwrap_or_default(),
                    plan.digest.clone(),
                ]
            });
            output::csv(&header, rows)?;
        }
        Format::Table => {
            let header = [
                "cli-column-id",
                "cli-column-version",
                "cli-column-city",
                "cli-column-years",
                "cli-column-title",
            ]
            .map(|id| (texts.t(id), Column::Text));
            let rows = plans.iter().map(|plan| {
                vec![
                    plan.head.id.clone(),
                    plan.head.version.to_string(),
                    texts.local(&plan.head.city),
                    format!("{}–{}", plan.head.base_year, plan.head.last_year),
                    texts.local(&plan.head.title),
                ]
            });
            output::write(&table(&header, rows.collect()))?;
        }
    }
    Ok(Answer::Done)
}
