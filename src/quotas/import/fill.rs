//! Cells to what a row of a table holds: each field reads its cell, and says what is wrong with it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::decimal::fits;
use crate::quotas::table::{Adjustment, Base, Cell, Commitment, Grade, Row, Table, USUAL_LEAST_PROBABILITY};
use crate::sheet::{CellAddress, SheetCell};

use super::Reader;
use super::cell::{Sign, Unread, Written, read};
use super::characters::{key, plain};
use super::draft::Entry;
use super::fields::Field;
use super::grid::Grid;
use super::places::Place;
use super::unit::TableUnit;

const YES: [&str; 6] = ["1", "是", "yes", "true", "y", "√"];
const NO: [&str; 6] = ["0", "否", "no", "false", "n", ""];
const BINDING: [&str; 2] = ["约束性", "binding"];
const EXPECTED: [&str; 3] = ["预期性", "expected", ""];
const FLOOR_ONLY: [&str; 3] = ["底线", "下限目标", "floor"];

/// Puts what cells hold where it belongs.
pub(super) struct Filler<'a, 'r> {
    pub grid: &'a Grid<'a>,
    pub unit: TableUnit<'r>,
    pub kind: QuotaKind,
    pub reader: &'a Reader<'r>,
    /// Least probabilities by place, with their cells.
    pub least: BTreeMap<String, (f64, CellAddress)>,
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

impl Filler<'_, '_> {
    pub fn twice(&mut self, entry: &Entry, first: CellAddress) {
        let fault = self
            .grid
            .error("table-place-twice", entry.place_at)
            .with("first", first.name());
        // One fault a place, not one a cell.
        if self.diagnostics.last() != Some(&fault) {
            self.diagnostics.push(fault);
        }
    }

    pub fn fill(&mut self, row: &mut Row, entry: &Entry) {
        match &entry.field {
            Field::Place => {}
            Field::Quota => row.quota = self.quota(entry),
            Field::Base if self.kind == QuotaKind::Growth => row.base = self.figure(entry, false),
            Field::Base => row.base = self.figure(entry, true),
            Field::Vintage(name) => {
                if let Some(value) = self.figure(entry, self.kind != QuotaKind::Growth) {
                    vintage(row, name).value = value;
                }
            }
            Field::Adjustments(name) => self.adjustments(row, name, entry),
            Field::Weight => row.weight = self.figure(entry, false),
            Field::Capacity => row.capacity = self.figure(entry, false),
            Field::Floor => row.floor = self.figure(entry, true),
            Field::Cap => row.cap = self.figure(entry, true),
            Field::Intensity => row.intensity = self.figure(entry, false),
            Field::LastQuota => row.last_quota = self.figure(entry, true),
            Field::LastDone => row.last_done = self.figure(entry, true),
            Field::Done => row.done = self.figure(entry, true),
            Field::Due => row.due = self.figure(entry, true),
            Field::LeastShare => row.least_share = self.figure(entry, false),
            Field::MostShare => row.most_share = self.figure(entry, false),
            Field::Points => row.points = self.figure(entry, false),
            Field::Factor(name) => {
                if let Some(value) = self.figure(entry, false) {
                    row.factors.insert(name.clone(), value);
                }
            }
            Field::Locked => row.locked = self.flag(entry, false),
            Field::CountsInTotal => row.counts_in_total = self.flag(entry, true),
            Field::Grade => row.grade = self.grade(entry),
            Field::Within => row.within = self.within(entry),
            Field::Commitment => row.commitment = self.commitment(entry),
            Field::LeastProbability => {
                let least = self
                    .figure(entry, false)
                    .and_then(|least| least.to_string().parse().ok());
                if let Some(least) = least {
                    self.least.insert(row.place.clone(), (least, entry.at));
                }
            }
        }
    }

    /// The city's own target, what is done of it, the stated total, the reserve.
    pub fn fill_other(&mut self, table: &mut Table, entry: &Entry) {
        match entry.place {
            Place::City if entry.field == Field::Done => table.done = self.figure(entry, true),
            Place::City => table.target = self.city(entry),
            Place::Total => table.stated_total = self.figure(entry, true),
            Place::Reserve => table.reserve = self.figure(entry, true),
            Place::Computed | Place::Region(_) => {}
        }
    }

    /// The city's figure may be words of a document, such as 完成省定目标.
    fn city(&mut self, entry: &Entry) -> Cell {
        let cell = self.grid.merged(entry.at.row, entry.at.column);
        let words = plain(&cell.text);
        if read(cell) == Err(Unread::NoNumber) && !words.chars().any(|c| c.is_ascii_digit()) {
            self.diagnostics
                .push(self.grid.note("table-city-words", entry.at));
            let words: String = words.split(' ').collect();
            return Cell::Words(words);
        }
        self.quota(entry)
    }

    fn quota(&mut self, entry: &Entry) -> Cell {
        if let Some(words) = &entry.to_be_assigned {
            return Cell::ToBeAssigned(words.clone());
        }
        match self.written(entry) {
            Some(Written::Number { value, sign, .. }) => self
                .converted(entry, value, &sign, true)
                .map_or(Cell::Missing, Cell::Value),
            Some(Written::NotApplicable) => Cell::NotApplicable,
            Some(Written::ToBeAssigned) => {
                let words = &self.grid.merged(entry.at.row, entry.at.column).text;
                Cell::ToBeAssigned(words.trim().to_owned())
            }
            Some(Written::Missing) | None => Cell::Missing,
        }
    }

    /// A number of a column; `in_unit`: it is of the table's unit.
    fn figure(&mut self, entry: &Entry, in_unit: bool) -> Option<Decimal> {
        match self.written(entry)? {
            Written::Number { value, sign, .. } => self.converted(entry, value, &sign, in_unit),
            Written::Missing | Written::NotApplicable => None,
            Written::ToBeAssigned => {
                self.fault("table-cell-no-number", entry);
                None
            }
        }
    }

    /// What stands in a cell. Of merged cells each has what stands in them, but a number that several places share is a fault.
    fn written(&mut self, entry: &Entry) -> Option<Written> {
        let (row, column) = (entry.at.row, entry.at.column);
        let written = match read(self.grid.merged(row, column)) {
            Ok(written) => written,
            Err(unread) => {
                let fault = match unread {
                    Unread::NoNumber => self.grid.error("table-cell-no-number", entry.at),
                    Unread::TooLong => self.grid.error("table-cell-too-large", entry.at),
                    Unread::ShownOtherwise(number) => self
                        .grid
                        .error("table-cell-shown-otherwise", entry.at)
                        .with("number", number),
                };
                self.diagnostics.push(fault);
                return None;
            }
        };
        let is_number = matches!(written, Written::Number { .. });
        let merge = self.grid.merge(row, column);
        if let Some(merge) = merge.filter(|merge| is_number && merge.first != merge.last) {
            let last = merge.last.name();
            let fault = self
                .grid
                .error("table-cell-merged", entry.at)
                .with("first", merge.first.name());
            self.diagnostics.push(fault.with("last", last));
            return None;
        }
        if let Written::Number { note: Some(note), .. } = &written {
            let told = self
                .grid
                .note("table-cell-note", entry.at)
                .with("words", note.as_str());
            self.diagnostics.push(told);
        }
        Some(written)
    }

    fn converted(&mut self, entry: &Entry, value: Decimal, sign: &Sign, in_unit: bool) -> Option<Decimal> {
        let factor = match (in_unit, sign) {
            (true, sign) => self.unit.factor(sign),
            (false, Sign::None) => Some(Decimal::ONE),
            (false, Sign::Percent) => Some(Decimal::new(1, 2)),
            (false, Sign::Permille) => Some(Decimal::new(1, 3)),
            (false, Sign::Unit(_)) => None,
        };
        let Some(factor) = factor else {
            let unit = match &self.unit.into {
                Some(into) => into.symbol().to_owned(),
                None => self.unit.word.clone().unwrap_or_default(),
            };
            let fault = self
                .grid
                .error("table-cell-unit", entry.at)
                .with("expected", unit);
            self.diagnostics.push(fault);
            return None;
        };
        let number = value.checked_mul(factor).map(|number| number.normalize());
        let Some(number) = number.filter(|number| fits(*number)) else {
            self.fault("table-cell-too-large", entry);
            return None;
        };
        // 7 in a column of shares without a unit is 7 % to a person and 700 % to the format.
        let says_nothing = *sign == Sign::None && self.unit.word.is_none();
        if in_unit && self.unit.is_part && says_nothing && number.abs() > Decimal::ONE {
            self.fault("table-cell-fraction", entry);
            return None;
        }
        Some(number)
    }

    fn adjustments(&mut self, row: &mut Row, name: &str, entry: &Entry) {
        let text = self.grid.cell(entry.at.row, entry.at.column).text.clone();
        let factor = if self.kind == QuotaKind::Growth {
            Decimal::ONE
        } else {
            self.unit.factor
        };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (amount, reason) = line.split_once(' ').unwrap_or((line, ""));
            let read = read(&SheetCell::of_text(amount));
            let Ok(Written::Number { value, sign, .. }) = read else {
                self.fault("table-cell-no-number", entry);
                return;
            };
            let factor = match sign {
                Sign::Percent => Decimal::new(1, 2),
                _ => factor,
            };
            let Some(amount) = value.checked_mul(factor) else {
                self.fault("table-cell-too-large", entry);
                return;
            };
            vintage(row, name).adjustments.push(Adjustment {
                amount: amount.normalize(),
                reason: reason.trim().to_owned(),
            });
        }
    }

    fn flag(&mut self, entry: &Entry, otherwise: bool) -> bool {
        let cell = self.grid.cell(entry.at.row, entry.at.column);
        let word = key(&cell.text);
        match word.as_str() {
            "" => otherwise,
            word if YES.contains(&word) => true,
            word if NO.contains(&word) => false,
            _ => {
                self.fault("table-cell-flag", entry);
                otherwise
            }
        }
    }

    fn grade(&mut self, entry: &Entry) -> Option<Grade> {
        let text = plain(&self.grid.cell(entry.at.row, entry.at.column).text);
        let grade = match text.to_uppercase().as_str() {
            "" | "/" => return None,
            "A" => Grade::A,
            "B" => Grade::B,
            "C" => Grade::C,
            "D" => Grade::D,
            _ => {
                self.fault("table-cell-grade", entry);
                return None;
            }
        };
        Some(grade)
    }

    fn within(&mut self, entry: &Entry) -> Option<String> {
        let text = self
            .grid
            .cell(entry.at.row, entry.at.column)
            .text
            .trim()
            .to_owned();
        if text.is_empty() || text == "/" {
            return None;
        }
        if let Some(Place::Region(id)) = self.reader.places.find_or_free(&text) {
            return Some(id);
        }
        self.fault("table-place-unknown", entry);
        None
    }

    fn commitment(&mut self, entry: &Entry) -> Commitment {
        let text = plain(&self.grid.cell(entry.at.row, entry.at.column).text).to_lowercase();
        let (word, least) = match text.split_once(' ') {
            Some((word, least)) => (word, Some(least.trim())),
            None => (text.as_str(), None),
        };
        let least_probability = match least.map(|least| read(&SheetCell::of_text(least))) {
            None => Some(USUAL_LEAST_PROBABILITY),
            Some(Ok(Written::Number {
                value,
                sign: Sign::Percent,
                ..
            })) => (value / Decimal::ONE_HUNDRED)
                .normalize()
                .to_string()
                .parse()
                .ok(),
            Some(_) => None,
        };
        match (word, least_probability) {
            (word, Some(least_probability)) if BINDING.contains(&word) => {
                Commitment::Binding { least_probability }
            }
            (word, _) if EXPECTED.contains(&word) && least.is_none() => Commitment::Expected,
            (word, _) if FLOOR_ONLY.contains(&word) && least.is_none() => Commitment::FloorOnly,
            _ => {
                self.fault("table-cell-commitment", entry);
                Commitment::Expected
            }
        }
    }

    fn fault(&mut self, code: &str, entry: &Entry) {
        self.diagnostics.push(self.grid.error(code, entry.at));
    }
}

/// The vintage of a name, made where there is none yet.
fn vintage<'r>(row: &'r mut Row, name: &str) -> &'r mut Base {
    let at = row
        .bases
        .iter()
        .position(|base| base.vintage == name)
        .unwrap_or_else(|| {
            row.bases.push(Base {
                vintage: name.to_owned(),
                value: Decimal::ZERO,
                adjustments: Vec::new(),
            });
            row.bases.len() - 1
        });
    &mut row.bases[at]
}
