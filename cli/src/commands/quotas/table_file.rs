//! A table file as a grid of texts.

use std::path::Path;

use tuiyan::plan::{Plan, QuotaKind};
use tuiyan::quotas::Table;
use tuiyan::quotas::grid::{self, Grid, KnownPlace};

use crate::input;
use crate::report::Faults;

/// Reads a table of a kind over the regions of a plan from a CSV file.
pub(super) fn read(file: &Path, kind: QuotaKind, plan: &Plan) -> Result<Table, Faults> {
    let name = file.display().to_string();
    let grid = cells(&input::text(file)?, &name)?;
    let (table, faults) = grid::read(&grid, kind, &KnownPlace::of_plan(plan));
    table.ok_or_else(|| Faults::of_core(faults, |_| name.clone()))
}

fn cells(text: &str, name: &str) -> Result<Grid, Faults> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut grid = Grid::default();
    for record in reader.records() {
        let record = record.map_err(|error| {
            Faults::one(
                "cli-file-unreadable",
                &[("file", name), ("reason", &error.to_string())],
            )
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        grid.lines.push(usize::try_from(line).unwrap_or(usize::MAX));
        grid.rows.push(record.iter().map(str::to_owned).collect());
    }
    Ok(grid)
}
