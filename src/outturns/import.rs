//! Pasted rows of published results: indicator, year, value, and where they are said place, unit, scope, source and whether the
//! scope is the indicator's. Columns may stand in any order below a header in Chinese or English.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, has_errors};
use crate::plan::{IndicatorUnit, Plan};
use crate::quotas::decimal::double;
use crate::quotas::import::cell::{Sign, Written, read};
use crate::quotas::import::characters::{bracketed, key, plain};
use crate::quotas::import::grid::Grid;
use crate::registry::Indicator;
use crate::scenario::{OutturnNote, Scenario};
use crate::sheet::{CellAddress, Sheet};

use super::columns::{Column, HEADERS, NO, PLAIN, YES};

/// Names of the registry's indicators as the host shows them, each with its id first.
pub type OutturnNames = [(String, String)];

/// A published result as read, in the indicator's unit.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct ImportedOutturn {
    pub indicator: String,
    pub year: i32,
    pub value: f64,
    pub note: OutturnNote,
}

/// What was read of pasted rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutturnImport {
    /// The results; none where a cell is faulty.
    pub rows: Vec<ImportedOutturn>,
    /// Every fault, with its cell and what stands there.
    pub diagnostics: Vec<Diagnostic>,
}

impl OutturnImport {
    /// The scenario with the results and their notes; one of the same indicator and year is replaced.
    pub fn into_scenario(&self, scenario: &Scenario) -> Scenario {
        let mut scenario = scenario.clone();
        for row in &self.rows {
            let year = row.year.to_string();
            let values = scenario.outturns.entry(row.indicator.clone()).or_default();
            values.insert(year.clone(), row.value);
            if row.note == OutturnNote::default() {
                if let Some(notes) = scenario.outturn_notes.get_mut(&row.indicator) {
                    notes.remove(&year);
                }
            } else {
                let notes = scenario.outturn_notes.entry(row.indicator.clone()).or_default();
                notes.insert(year, row.note.clone());
            }
        }
        scenario.outturn_notes.retain(|_, notes| !notes.is_empty());
        scenario
    }
}

/// The scenario with the results of sheets, those that are hidden left out; what it has of the same indicator and year is replaced. Where
/// a cell is faulty nothing is taken; remarks alone come back beside the scenario.
///
/// # Errors
/// Every bad cell of every sheet.
pub fn import_all(
    plan: &Plan,
    names: &OutturnNames,
    sheets: &[Sheet],
    scenario: &Scenario,
) -> Result<(Scenario, Vec<Diagnostic>), Vec<Diagnostic>> {
    let horizon = scenario.horizon.unwrap_or(plan.head.last_year);
    let mut scenario = scenario.clone();
    let mut told = Vec::new();
    for sheet in sheets.iter().filter(|sheet| !sheet.hidden) {
        let read = import(plan, horizon, names, sheet);
        scenario = read.into_scenario(&scenario);
        told.extend(read.diagnostics);
    }
    if told.iter().any(Diagnostic::is_error) {
        Err(told)
    } else {
        Ok((scenario, told))
    }
}

/// Reads rows of published results of years after the base year up to `horizon`. Every bad cell is told at once; where there is one,
/// nothing is taken.
pub fn import(plan: &Plan, horizon: i32, names: &OutturnNames, sheet: &Sheet) -> OutturnImport {
    let grid = Grid::of(sheet);
    let mut reader = Reader {
        plan,
        horizon,
        names,
        grid: &grid,
        taken: Vec::new(),
        diagnostics: Vec::new(),
    };
    let blank = |row: usize| (0..grid.width()).all(|column| grid.is_blank(row, column));
    let mut rows = (0..grid.height()).filter(|row| !blank(*row)).peekable();
    let Some(&first) = rows.peek() else {
        let fault = Diagnostic::error("outturn-rows-none", "");
        return OutturnImport {
            rows: Vec::new(),
            diagnostics: vec![fault],
        };
    };
    let columns = match reader.header(first) {
        Some(columns) => {
            rows.next();
            columns
        }
        None if reader.looks_like_a_row(first) => PLAIN.into_iter().enumerate().collect(),
        None => {
            let fault = grid.error("outturn-rows-header", CellAddress::new(first, 0));
            return OutturnImport {
                rows: Vec::new(),
                diagnostics: vec![fault],
            };
        }
    };
    let mut found = Vec::new();
    for row in rows {
        found.extend(reader.row(row, &columns));
    }
    if found.is_empty() && reader.diagnostics.is_empty() {
        reader
            .diagnostics
            .push(Diagnostic::error("outturn-rows-none", ""));
    }
    if has_errors(&reader.diagnostics) {
        found.clear();
    }
    OutturnImport {
        rows: found,
        diagnostics: reader.diagnostics,
    }
}

struct Reader<'a> {
    plan: &'a Plan,
    horizon: i32,
    names: &'a OutturnNames,
    grid: &'a Grid<'a>,
    /// Indicators and years, with the cell of the year.
    taken: Vec<(String, i32, CellAddress)>,
    diagnostics: Vec<Diagnostic>,
}

type Columns = Vec<(usize, Column)>;

impl Reader<'_> {
    /// The columns of a header; `None` where the row heads neither indicator, year and value.
    fn header(&self, row: usize) -> Option<Columns> {
        let mut columns = Columns::new();
        for column in 0..self.grid.width() {
            let (name, _) = bracketed(&self.grid.text(row, column));
            let word = key(&name);
            let known = HEADERS.iter().find(|(_, words)| words.contains(&word.as_str()));
            if let Some((known, _)) = known.filter(|(known, _)| columns.iter().all(|(_, one)| one != known)) {
                columns.push((column, *known));
            }
        }
        let has = |wanted: Column| columns.iter().any(|(_, one)| *one == wanted);
        (has(Column::Indicator) && has(Column::Year) && has(Column::Value)).then_some(columns)
    }

    fn looks_like_a_row(&self, row: usize) -> bool {
        year_of(&self.grid.text(row, 1)).is_some()
            && matches!(read(self.grid.cell(row, 2)), Ok(Written::Number { .. }))
    }

    fn row(&mut self, row: usize, columns: &Columns) -> Option<ImportedOutturn> {
        let grid = self.grid;
        let at = |wanted: Column| {
            let found = columns.iter().find(|(_, one)| *one == wanted);
            found.map(|(column, _)| CellAddress::new(row, *column))
        };
        let text = |wanted: Column| {
            let text = at(wanted).map(|at| grid.text(at.row, at.column));
            text.filter(|text| !text.is_empty())
        };
        let (named, dated, valued) = (at(Column::Indicator)?, at(Column::Year)?, at(Column::Value)?);
        let before = self.diagnostics.len();
        let place = text(Column::Place).zip(at(Column::Place));
        let indicator = self.indicator(named, place);
        let year = self.year(dated);
        let unit = indicator.as_deref().and_then(|id| self.unit(id));
        let value = self.value(valued, text(Column::Unit).zip(at(Column::Unit)), unit.as_ref());
        let value = value.map_err(|fault| self.diagnostics.extend(fault)).ok();
        let comparable = match text(Column::Comparable).zip(at(Column::Comparable)) {
            None => true,
            Some((word, at)) => {
                let word = key(&word);
                let no = NO.contains(&word.as_str());
                if !no && !YES.contains(&word.as_str()) {
                    self.diagnostics.push(grid.error("outturn-row-comparable", at));
                }
                !no
            }
        };
        let (indicator, year) = (indicator?, year?);
        let twice = self
            .taken
            .iter()
            .find(|(id, one, _)| *id == indicator && *one == year);
        if let Some((.., first)) = twice {
            let fault = grid.error("outturn-row-twice", dated).with("first", first.name());
            self.diagnostics
                .push(fault.with("indicator", indicator.as_str()).with("year", year));
        } else {
            self.taken.push((indicator.clone(), year, dated));
        }
        let note = OutturnNote {
            scope: text(Column::Scope),
            source: text(Column::Source),
            comparable,
        };
        let value = value.filter(|_| self.diagnostics.len() == before)?;
        Some(ImportedOutturn {
            indicator,
            year,
            value,
            note,
        })
    }

    fn year(&mut self, at: CellAddress) -> Option<i32> {
        let Some(year) = year_of(&self.grid.text(at.row, at.column)) else {
            self.diagnostics.push(self.grid.error("outturn-row-year", at));
            return None;
        };
        let (first, last) = (self.plan.head.base_year + 1, self.horizon);
        if year < first || year > last {
            let fault = self.grid.error("outturn-row-year-outside", at);
            self.diagnostics
                .push(fault.with("first", first).with("last", last));
            return None;
        }
        Some(year)
    }

    /// The id of an indicator by id or name, with its place: of its own column, or in brackets behind the name.
    fn indicator(&mut self, at: CellAddress, place: Option<(String, CellAddress)>) -> Option<String> {
        let text = self.grid.text(at.row, at.column);
        let (name, inner) = bracketed(&text);
        let whole = self.family(&text).map(|id| (id, None));
        let found = whole.or_else(|| {
            let inner = inner.as_deref()?;
            let id = self.family(&name)?;
            // What stands in brackets is a place, or a unit that the number's own cell says again.
            Some((id, self.suffix(inner)))
        });
        let Some((id, inner)) = found else {
            self.diagnostics
                .push(self.grid.error("outturn-row-indicator", at));
            return None;
        };
        let suffix = match &place {
            Some((word, _)) => self.suffix(word),
            None => Some(inner.unwrap_or_default()),
        };
        let at = place.map_or(at, |(_, at)| at);
        let Some(suffix) = suffix else {
            self.diagnostics.push(self.grid.error("outturn-row-place", at));
            return None;
        };
        let full = format!("{id}{suffix}");
        let is_known = suffix.is_empty()
            || self.plan.family_of(&full).is_some()
            || self.plan.tracked.iter().any(|one| one.id == full);
        if !is_known {
            self.diagnostics.push(self.grid.error("outturn-row-place", at));
            return None;
        }
        Some(full)
    }

    /// The id of an indicator without its place.
    fn family(&self, text: &str) -> Option<String> {
        let typed = plain(text);
        let tracked = || self.plan.tracked.iter();
        if self.plan.family_of(&typed).is_some() || tracked().any(|one| one.id == typed) {
            return Some(typed);
        }
        let wanted = key(text);
        if wanted.is_empty() {
            return None;
        }
        let own = tracked().find(|one| {
            let english = one.name.en.as_deref().map(key);
            key(&one.name.zh) == wanted || english.as_ref() == Some(&wanted)
        });
        if let Some(own) = own {
            return Some(own.id.clone());
        }
        let known = self.names.iter().find(|(_, name)| key(name) == wanted);
        known
            .map(|(id, _)| id.clone())
            .filter(|id| Indicator::by_id(id).is_some())
    }

    /// `@region` or `#chain` of a place's name or id; empty for the whole city.
    fn suffix(&self, text: &str) -> Option<String> {
        let wanted = key(text);
        let is = |id: &str, name: &crate::plan::LocalText| {
            id == plain(text)
                || key(&name.zh) == wanted
                || name.en.as_deref().is_some_and(|name| key(name) == wanted)
        };
        if let Some(region) = self.plan.regions.iter().find(|one| is(&one.id, &one.name)) {
            return Some(format!("@{}", region.id));
        }
        if let Some(chain) = self.plan.chains.iter().find(|one| is(&one.id, &one.name)) {
            return Some(format!("#{}", chain.id));
        }
        let whole =
            ["全市", "city", "thewholecity"].contains(&wanted.as_str()) || is("", &self.plan.head.city);
        whole.then(String::new)
    }

    fn unit(&self, id: &str) -> Option<IndicatorUnit<'_>> {
        let (family, region) = match id.split_once('@') {
            Some((family, region)) => (family, Some(region)),
            None => (id, None),
        };
        self.plan.unit_at(family, region)
    }

    /// The value in the indicator's unit: the unit behind the number counts before that of its column.
    fn value(
        &self,
        at: CellAddress,
        column: Option<(String, CellAddress)>,
        unit: Option<&IndicatorUnit<'_>>,
    ) -> Result<f64, Option<Diagnostic>> {
        let grid = self.grid;
        let Ok(Written::Number { value, sign, .. }) = read(grid.cell(at.row, at.column)) else {
            return Err(Some(grid.error("outturn-row-number", at)));
        };
        // Of an unknown indicator no unit is known, which is told of the indicator.
        let unit = unit.ok_or(None)?;
        let (word, said) = match (sign, column) {
            (Sign::Percent, _) => ("%".to_owned(), at),
            (Sign::Permille, _) => ("‰".to_owned(), at),
            (Sign::Unit(word), _) => (word, at),
            (Sign::None, Some((word, place))) => (word, place),
            // A share without a sign may be meant as a fraction or in per cent.
            (Sign::None, None) if unit.display().scale != 1.0 => {
                let fault = grid.error("outturn-row-unit-missing", at);
                return Err(Some(fault.with("expected", unit.symbol())));
            }
            (Sign::None, None) => return Ok(double(value)),
        };
        let exact = |factor: f64| factor.to_string().parse::<Decimal>().ok();
        let factor = match word.as_str() {
            "‰" => unit.factor_from("%").map(|percent| percent / 10.0),
            word if word == unit.symbol() => Some(1.0),
            word => unit.factor_from(word),
        };
        let scaled = factor
            .and_then(exact)
            .and_then(|factor| value.checked_mul(factor));
        scaled.map(double).ok_or_else(|| {
            let fault = grid.error("outturn-row-unit", said).with("unit", word.as_str());
            Some(fault.with("expected", unit.symbol()))
        })
    }
}

/// A year with or without 年.
fn year_of(text: &str) -> Option<i32> {
    let digits = text.trim().trim_end_matches('年').trim_end();
    let is_year = digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_year)
}
