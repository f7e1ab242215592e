//! Small tables: in all shapes, and with every fault.

mod faults;
mod shapes;

use std::path::Path;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::*;
use crate::plan::{Format, read};
use crate::quotas::table::{Cell, Commitment, Grade};
use crate::sheet::{CellRange, SheetCell};

/// The plan of Huzhou: six places, sixteen quota tables.
#[allow(clippy::disallowed_methods, reason = "a test reads the bundled plan")]
static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans/huzhou-2023-clusters/plan.toml");
    let (plan, faults) = read(&std::fs::read_to_string(file).expect("the plan"), Format::Toml);
    plan.unwrap_or_else(|| panic!("{faults:?}"))
});

fn plan() -> &'static Plan {
    &PLAN
}

/// Rows of cells, `|` between them.
fn sheet(rows: &[&str]) -> Sheet {
    Sheet::of_texts(
        rows.iter()
            .map(|row| row.split('|').map(str::trim).collect::<Vec<_>>()),
    )
}

fn good(sheet: &Sheet, settings: &ImportSettings) -> Vec<Imported> {
    let (tables, told) = import(std::slice::from_ref(sheet), plan(), settings);
    tables.unwrap_or_else(|| panic!("{told:#?}"))
}

/// Code and place of each fault, warning and note.
fn told(sheet: &Sheet, settings: &ImportSettings) -> Vec<String> {
    let (_, told) = import(std::slice::from_ref(sheet), plan(), settings);
    told.iter()
        .map(|one| format!("{} {}", one.code, one.place.path))
        .collect()
}

fn plain_settings(indicator: &str) -> ImportSettings {
    ImportSettings {
        indicator: Some(indicator.to_owned()),
        ..ImportSettings::default()
    }
}

fn value(text: &str) -> Cell {
    Cell::Value(decimal(text))
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

fn quotas(table: &Imported) -> Vec<(&str, Cell)> {
    let rows = table.table.rows.iter();
    rows.map(|row| (row.place.as_str(), row.quota.clone())).collect()
}
