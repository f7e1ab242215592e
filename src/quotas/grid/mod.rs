//! The plain table format: a grid of texts to a table, one row a place, or all that is wrong with it.
//!
//! Headers are known in Chinese and English, in any order; the place and the quota must be there, and what an export computes is passed
//! over. `全市`/`city` is the city's target, `统筹`/`reserve` its reserve, `合计`/`total` is held against the sum. Every fault names the
//! line, the column, the content and, by its code, the reason; nothing is taken unless all is good.

mod header;
mod number;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Place};
use crate::plan::{Plan, QuotaKind};
use crate::quotas::plan_tables::of_words;
use crate::quotas::table::{Cell, Commitment, Grade, MOST_ROWS, Row, Table, USUAL_LEAST_PROBABILITY};
use crate::quotas::validate::faults;

pub use number::{letter, number};

use header::{Column, header};
use number::plain;

/// Cells of a sheet as they are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Rows of cells; rows may differ in length.
    pub rows: Vec<Vec<String>>,
    /// Line of each row in its file; counted from 1 without gaps where it is left out.
    pub lines: Vec<usize>,
}

/// A place that a table may name.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownPlace {
    /// Its id.
    pub id: String,
    /// Its names, in any language.
    pub names: Vec<String>,
}

impl KnownPlace {
    /// The regions of a plan.
    pub fn of_plan(plan: &Plan) -> Vec<Self> {
        let of = |region: &crate::plan::Region| Self {
            id: region.id.clone(),
            names: [Some(region.name.zh.clone()), region.name.en.clone()]
                .into_iter()
                .flatten()
                .collect(),
        };
        plan.regions.iter().map(of).collect()
    }
}

impl Grid {
    fn line(&self, row: usize) -> usize {
        self.lines.get(row).copied().unwrap_or(row + 1)
    }
}

/// Reads a grid in the plain format as a table of a kind. Where `known` is empty any place is taken by its name; else each of them must
/// stand in the table, and no other.
pub fn read(grid: &Grid, kind: QuotaKind, known: &[KnownPlace]) -> (Option<Table>, Vec<Diagnostic>) {
    let mut reader = Reader {
        grid,
        known,
        faults: Vec::new(),
    };
    let mut lines = Vec::new();
    let table = reader.table(kind, &mut lines);
    let mut faults = reader.faults;
    if let Some(table) = &table
        && faults.is_empty()
    {
        faults.extend(self::faults(table).into_iter().map(|fault| placed(fault, &lines)));
    }
    (table.filter(|_| faults.is_empty()), faults)
}

/// A fault of a table's row with the line that the row stands in.
fn placed(mut fault: Diagnostic, lines: &[usize]) -> Diagnostic {
    let mut steps = fault.place.path.split('.');
    if steps.next() == Some("rows")
        && let Some(row) = steps.next().and_then(|row| row.parse::<usize>().ok())
    {
        fault.place.line = lines.get(row).copied();
        fault.place.path = steps.collect::<Vec<_>>().join(".");
    }
    fault
}

struct Reader<'a> {
    grid: &'a Grid,
    known: &'a [KnownPlace],
    faults: Vec<Diagnostic>,
}

/// Cells of one row by column.
struct Cells<'a> {
    row: usize,
    header: &'a [(usize, Column, String)],
}

impl Reader<'_> {
    fn table(&mut self, kind: QuotaKind, lines: &mut Vec<usize>) -> Option<Table> {
        let is_blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let mut rows = (0..self.grid.rows.len()).filter(|row| !is_blank(&self.grid.rows[*row]));
        let Some(first) = rows.next() else {
            self.faults.push(Diagnostic::error("quota-grid-empty", ""));
            return None;
        };
        let header = header(self.grid, first, &mut self.faults)?;
        let rows: Vec<usize> = rows.collect();
        if rows.len() > MOST_ROWS {
            let fault = Diagnostic::error("quota-too-many-rows", "");
            self.faults
                .push(fault.with("count", rows.len()).with("most", MOST_ROWS));
            return None;
        }
        let mut table = Table::new(kind);
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for row in rows {
            let cells = Cells { row, header: &header };
            let name = self.text(&cells, "region");
            let of_city = if self.resolved(&name).is_some() {
                String::new()
            } else {
                name.to_lowercase()
            };
            match of_city.as_str() {
                "全市" | "city" | "全市目标" => table.target = self.quota(&cells),
                "合计" | "total" | "总计" => table.stated_total = self.quota(&cells).value(),
                "统筹" | "市级统筹" | "统筹指标" | "reserve" => {
                    table.reserve = self.quota(&cells).value();
                }
                _ => {
                    let place = self.place(&cells, &name);
                    if let Some(earlier) = seen.insert(place.clone(), self.grid.line(row)) {
                        let fault = self.fault("quota-place-twice", &cells, "region", &name);
                        self.faults.push(
                            fault
                                .with("first", earlier)
                                .with("second", self.grid.line(row))
                                .with("place", name.as_str()),
                        );
                    }
                    let read = self.row(&cells, place);
                    lines.push(self.grid.line(row));
                    table.rows.push(read);
                }
            }
        }
        for one in self.known.iter().filter(|one| !seen.contains_key(&one.id)) {
            let names: Vec<&str> = one.names.iter().chain([&one.id]).map(String::as_str).collect();
            let fault = Diagnostic::error("quota-place-left-out", "");
            self.faults.push(fault.with("place", names.join(" / ")));
        }
        Some(table)
    }

    fn row(&mut self, cells: &Cells<'_>, place: String) -> Row {
        let quota = self.quota(cells);
        let mut row = Row::new(place, quota);
        row.base = self.number(cells, "base");
        row.weight = self.number(cells, "weight");
        row.capacity = self.number(cells, "capacity");
        row.floor = self.number(cells, "floor");
        row.cap = self.number(cells, "cap");
        row.intensity = self.number(cells, "intensity");
        row.last_quota = self.number(cells, "last_quota");
        row.last_done = self.number(cells, "last_done");
        row.locked = self.flag(cells, "locked").unwrap_or(false);
        row.counts_in_total = self.flag(cells, "counts_in_total").unwrap_or(true);
        row.grade = self.grade(cells);
        row.commitment = self.commitment(cells);
        let within = self.text(cells, "within");
        if !within.is_empty() {
            row.within = Some(self.resolved(&within).unwrap_or(within));
        }
        for (at, column, _) in cells.header {
            if let Column::Factor(name) = column
                && let Some(value) = self.number_at(cells, *at)
            {
                row.factors.insert(name.clone(), value);
            }
        }
        row
    }

    fn resolved(&self, name: &str) -> Option<String> {
        let same = |one: &&KnownPlace| {
            one.id.eq_ignore_ascii_case(name)
                || one.names.iter().any(|known| known.eq_ignore_ascii_case(name))
        };
        self.known.iter().find(same).map(|one| one.id.clone())
    }

    fn place(&mut self, cells: &Cells<'_>, name: &str) -> String {
        if name.is_empty() {
            let fault = self.fault("quota-place-blank", cells, "region", name);
            self.faults.push(fault);
            // Blank names are told once each, not also as doubled.
            return format!("\u{0}{}", cells.row);
        }
        if self.known.is_empty() {
            return name.to_owned();
        }
        self.resolved(name).unwrap_or_else(|| {
            let fault = self.fault("quota-place-unknown", cells, "region", name);
            self.faults.push(fault);
            name.to_owned()
        })
    }

    fn quota(&mut self, cells: &Cells<'_>) -> Cell {
        let text = self.text(cells, "quota");
        match of_words(&text) {
            Cell::Words(_) => self.number(cells, "quota").map_or(Cell::Missing, Cell::Value),
            cell => cell,
        }
    }

    fn commitment(&mut self, cells: &Cells<'_>) -> Commitment {
        let text = self.text(cells, "binding");
        let least = self.number(cells, "least_probability");
        match text.to_lowercase().as_str() {
            "binding" | "约束性" => Commitment::Binding {
                least_probability: least.map_or(USUAL_LEAST_PROBABILITY, crate::quotas::decimal::double),
            },
            "" | "expected" | "预期性" => Commitment::Expected,
            "floor" | "底线" => Commitment::FloorOnly,
            _ => {
                let fault = self.fault("quota-cell-binding", cells, "binding", &text);
                self.faults.push(fault);
                Commitment::Expected
            }
        }
    }

    fn grade(&mut self, cells: &Cells<'_>) -> Option<Grade> {
        let text = self.text(cells, "grade");
        match text.to_uppercase().as_str() {
            "" => None,
            "A" => Some(Grade::A),
            "B" => Some(Grade::B),
            "C" => Some(Grade::C),
            "D" => Some(Grade::D),
            _ => {
                let fault = self.fault("quota-cell-grade", cells, "grade", &text);
                self.faults.push(fault);
                None
            }
        }
    }

    fn flag(&mut self, cells: &Cells<'_>, column: &str) -> Option<bool> {
        let text = self.text(cells, column);
        match text.to_lowercase().as_str() {
            "" => None,
            "0" | "否" | "no" | "false" => Some(false),
            "1" | "是" | "yes" | "true" => Some(true),
            _ => {
                let fault = self.fault("quota-cell-flag", cells, column, &text);
                self.faults.push(fault);
                None
            }
        }
    }

    fn number(&mut self, cells: &Cells<'_>, column: &str) -> Option<Decimal> {
        let at = position(cells, column)?;
        self.number_at(cells, at)
    }

    fn number_at(&mut self, cells: &Cells<'_>, at: usize) -> Option<Decimal> {
        let text = self.grid.rows[cells.row].get(at).map_or("", |cell| cell.trim());
        if text.is_empty() {
            return None;
        }
        let number = number(text);
        if number.is_none() {
            let fault = self.fault_at("quota-cell-number", cells, at, text);
            self.faults.push(fault);
        }
        number
    }

    fn text(&self, cells: &Cells<'_>, column: &str) -> String {
        let cell = position(cells, column).and_then(|at| self.grid.rows[cells.row].get(at));
        cell.map_or(String::new(), |cell| plain(cell.trim()))
    }

    fn fault(&self, code: &str, cells: &Cells<'_>, column: &str, content: &str) -> Diagnostic {
        self.fault_at(code, cells, position(cells, column).unwrap_or_default(), content)
    }

    fn fault_at(&self, code: &str, cells: &Cells<'_>, at: usize, content: &str) -> Diagnostic {
        let place = Place {
            path: letter(at),
            line: Some(self.grid.line(cells.row)),
        };
        let header = cells.header.iter().find(|(own, ..)| *own == at);
        let header = header.map_or("", |(_, _, written)| written.as_str());
        Diagnostic::error(code, place)
            .with("column", header)
            .with("content", content)
    }
}

fn position(cells: &Cells<'_>, name: &str) -> Option<usize> {
    let found = cells
        .header
        .iter()
        .find(|(_, column, _)| matches!(column, Column::Known(id) if *id == name));
    found.map(|(at, ..)| *at)
}
