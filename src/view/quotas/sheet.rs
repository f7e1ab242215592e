//! Between a sheet's texts and a table's numbers. Every bad cell is told, with its place `rows.N.key`.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::decimal::{decimal, double, fits, shown};
use crate::quotas::number::number;
use crate::quotas::plan_tables::of_words;
use crate::quotas::table::USUAL_LEAST_PROBABILITY;
use crate::quotas::{Adjustment, Base, Cell, Commitment, Grade, Row, Table};
use crate::view::quotas::{QuotaAdjustment, QuotaBase, QuotaSheet, QuotaSheetRow};

/// By how much numbers are multiplied before they are shown: 100 for per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Units {
    /// Of quotas, floors, caps, targets and last year's figures.
    pub quota: Decimal,
    /// Of bases.
    pub base: Decimal,
}

impl Default for Units {
    fn default() -> Self {
        Self {
            quota: Decimal::ONE,
            base: Decimal::ONE,
        }
    }
}

/// A typed number in a unit; one with a per-cent or per-mille sign says its own.
pub(super) fn typed(text: &str, unit: Decimal) -> Option<Decimal> {
    let value = number(text)?;
    let own = text.contains(['%', '％', '‰']);
    let value = if own { value } else { value.checked_div(unit)? };
    fits(value).then(|| value.normalize())
}

/// A number in the unit that it is shown in.
pub(super) fn in_unit(value: Decimal, unit: Decimal) -> String {
    value.checked_mul(unit).map_or_else(String::new, shown)
}

/// Reads a sheet as a table; `like` brings direction and scope.
///
/// # Errors
/// Every cell that is no number, or no grade, with its content.
pub fn read(sheet: &QuotaSheet, like: &Table, units: Units) -> Result<Table, Vec<Diagnostic>> {
    let mut reader = Reader { faults: Vec::new() };
    let kind: QuotaKind = sheet.kind.unwrap_or(like.kind);
    let mut table = Table::new(kind);
    (table.direction, table.scope) = (like.direction, like.scope);
    table.target = reader.cell(&sheet.target, units.quota, "target");
    table.reserve = reader.number(&sheet.reserve, units.quota, "reserve");
    table.done = reader.number(&sheet.done, units.quota, "done");
    table.rows = sheet
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| reader.row(at, row, units))
        .collect();
    if reader.faults.is_empty() {
        Ok(table)
    } else {
        Err(reader.faults)
    }
}

struct Reader {
    faults: Vec<Diagnostic>,
}

impl Reader {
    fn row(&mut self, at: usize, row: &QuotaSheetRow, units: Units) -> Row {
        let path = |key: &str| format!("rows.{at}.{key}");
        let mut read = Row::new(&row.place, Cell::Missing);
        read.quota = self.cell(&row.quota, units.quota, &path("quota"));
        let mut of = |text: &str, unit: Decimal, key: &str| self.number(text, unit, &path(key));
        read.base = of(&row.base, units.base, "base");
        read.weight = of(&row.weight, Decimal::ONE, "weight");
        read.capacity = of(&row.capacity, Decimal::ONE, "capacity");
        read.floor = of(&row.floor, units.quota, "floor");
        read.cap = of(&row.cap, units.quota, "cap");
        read.intensity = of(&row.intensity, Decimal::ONE, "intensity");
        read.last_quota = of(&row.last_quota, units.quota, "last_quota");
        read.last_done = of(&row.last_done, units.quota, "last_done");
        read.done = of(&row.done, units.quota, "done");
        read.due = of(&row.due, units.quota, "due");
        read.points = of(&row.points, Decimal::ONE, "points");
        read.least_share = of(&row.least_share, Decimal::ONE_HUNDRED, "least_share");
        read.most_share = of(&row.most_share, Decimal::ONE_HUNDRED, "most_share");
        for (name, text) in &row.factors {
            if let Some(value) = of(text, Decimal::ONE, &format!("factors.{name}")) {
                read.factors.insert(name.clone(), value);
            }
        }
        let least = of(&row.least_probability, Decimal::ONE_HUNDRED, "least_probability");
        read.bases = row
            .bases
            .iter()
            .enumerate()
            .filter_map(|(at, base)| {
                base_of(base, &mut |text, key| {
                    of(text, units.base, &format!("bases.{at}.{key}"))
                })
            })
            .collect();
        read.locked = row.locked;
        read.counts_in_total = row.counts_in_total;
        read.within = Some(row.within.clone()).filter(|within| !within.is_empty());
        read.grade = self.grade(&row.grade, &path("grade"));
        read.commitment = match row.commitment.as_str() {
            "binding" => Commitment::Binding {
                least_probability: least.map_or(USUAL_LEAST_PROBABILITY, double),
            },
            "floor" => Commitment::FloorOnly,
            _ => Commitment::Expected,
        };
        read
    }

    fn grade(&mut self, text: &str, path: &str) -> Option<Grade> {
        Some(match text.trim().to_uppercase().as_str() {
            "" => return None,
            "A" => Grade::A,
            "B" => Grade::B,
            "C" => Grade::C,
            "D" => Grade::D,
            _ => {
                self.wrong("quota-cell-grade", text, path);
                return None;
            }
        })
    }

    /// Words of a document stay as they are: they stand for a number that is still open.
    fn cell(&mut self, text: &str, unit: Decimal, path: &str) -> Cell {
        match of_words(text) {
            Cell::Words(words) => match typed(text, unit) {
                Some(value) => Cell::Value(value),
                None if text
                    .chars()
                    .any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c)) =>
                {
                    self.wrong("quota-cell-number", text, path);
                    Cell::Missing
                }
                None => Cell::Words(words),
            },
            cell => cell,
        }
    }

    fn number(&mut self, text: &str, unit: Decimal, path: &str) -> Option<Decimal> {
        if text.trim().is_empty() {
            return None;
        }
        let value = typed(text, unit);
        if value.is_none() {
            self.wrong("quota-cell-number", text, path);
        }
        value
    }

    fn wrong(&mut self, code: &str, text: &str, path: &str) {
        let column = path.rsplit('.').next().unwrap_or(path);
        let fault = Diagnostic::error(code, path).with("column", column);
        self.faults.push(fault.with("content", text.trim()));
    }
}

/// A vintage of a base; one without value is none.
fn base_of(base: &QuotaBase, number: &mut dyn FnMut(&str, &str) -> Option<Decimal>) -> Option<Base> {
    let value = number(&base.value, "value");
    let adjustments = base.adjustments.iter().enumerate();
    let adjustments: Vec<Adjustment> = adjustments
        .filter_map(|(at, one)| {
            Some(Adjustment {
                amount: number(&one.amount, &format!("adjustments.{at}.amount"))?,
                reason: one.reason.trim().to_owned(),
            })
        })
        .collect();
    Some(Base {
        vintage: base.vintage.trim().to_owned(),
        value: value?,
        adjustments,
    })
}

/// Writes a table as a sheet. Bases and weights that the model gives are left empty: `given` is the table before the model's numbers
/// were filled in.
pub fn write(table: &Table, given: &Table, units: Units) -> QuotaSheet {
    let number =
        |value: Option<Decimal>, unit: Decimal| value.map_or_else(String::new, |one| in_unit(one, unit));
    let rows = table
        .rows
        .iter()
        .zip(&given.rows)
        .map(|(row, given)| QuotaSheetRow {
            place: row.place.clone(),
            quota: cell(&row.quota, units.quota),
            base: number(given.base, units.base),
            weight: number(given.weight, Decimal::ONE),
            capacity: number(row.capacity, Decimal::ONE),
            floor: number(row.floor, units.quota),
            cap: number(row.cap, units.quota),
            locked: row.locked,
            grade: row.grade.map_or_else(String::new, |grade| format!("{grade:?}")),
            intensity: number(row.intensity, Decimal::ONE),
            within: row.within.clone().unwrap_or_default(),
            counts_in_total: row.counts_in_total,
            commitment: match row.commitment {
                Commitment::Binding { .. } => "binding",
                Commitment::Expected => "expected",
                Commitment::FloorOnly => "floor",
            }
            .to_owned(),
            least_probability: match row.commitment {
                Commitment::Binding { least_probability } => {
                    number(decimal(least_probability), Decimal::ONE_HUNDRED)
                }
                _ => String::new(),
            },
            last_quota: number(row.last_quota, units.quota),
            last_done: number(row.last_done, units.quota),
            done: number(row.done, units.quota),
            due: number(row.due, units.quota),
            points: number(row.points, Decimal::ONE),
            least_share: number(row.least_share, Decimal::ONE_HUNDRED),
            most_share: number(row.most_share, Decimal::ONE_HUNDRED),
            bases: row.bases.iter().map(|base| written(base, units.base)).collect(),
            factors: row
                .factors
                .iter()
                .map(|(name, value)| (name.clone(), shown(*value)))
                .collect(),
        });
    QuotaSheet {
        kind: Some(table.kind),
        target: cell(&table.target, units.quota),
        reserve: number(table.reserve, units.quota),
        done: number(table.done, units.quota),
        rows: rows.collect(),
        ..QuotaSheet::default()
    }
}

fn written(base: &Base, unit: Decimal) -> QuotaBase {
    let adjustment = |one: &Adjustment| QuotaAdjustment {
        amount: in_unit(one.amount, unit),
        reason: one.reason.clone(),
    };
    QuotaBase {
        vintage: base.vintage.clone(),
        value: in_unit(base.value, unit),
        adjustments: base.adjustments.iter().map(adjustment).collect(),
    }
}

fn cell(cell: &Cell, unit: Decimal) -> String {
    match cell {
        Cell::Value(value) => in_unit(*value, unit),
        Cell::NotApplicable => "/".to_owned(),
        Cell::ToBeAssigned(words) if words.is_empty() => "待分解".to_owned(),
        Cell::ToBeAssigned(words) | Cell::Words(words) => words.clone(),
        Cell::Missing => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_says_its_own_unit_wherever_it_stands() {
        for (text, expected) in [
            ("6.7", "0.067"),
            ("6.7%", "0.067"),
            ("(6.7%)", "-0.067"),
            ("（6.7）", "-0.067"),
        ] {
            let value = typed(text, Decimal::ONE_HUNDRED).map(|value| value.to_string());
            assert_eq!(value.as_deref(), Some(expected), "{text}");
        }
    }
}
