//! The plain table format: a grid of texts to a table, one row a place, or all that is wrong with it.
//!
//! Headers are known in Chinese and English, in any order; the place and the quota must be there, and what an export computes is passed
//! over. `全市`/`city` is the city's target, `统筹`/`reserve` its reserve, `合计`/`total` is held against the sum. Every fault names the
//! line, the column, the content and, by its code, the reason; nothing is taken unless all is good.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Place};
use crate::plan::{Plan, QuotaKind};
use crate::quotas::decimal::fits;
use crate::quotas::plan_tables::of_words;
use crate::quotas::table::{Cell, Commitment, Grade, MOST_ROWS, Row, Table, USUAL_LEAST_PROBABILITY};
use crate::quotas::validate::faults;

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

/// Columns that are read, by their headers.
const COLUMNS: [(&str, &[&str]); 17] = [
    (
        "region",
        &["region", "place", "区县", "地区", "地方", "县(市、区)"],
    ),
    ("quota", &["quota", "分解指标", "指标", "任务"]),
    ("base", &["base", "基期值", "基期", "基数"]),
    ("weight", &["weight", "权重"]),
    ("capacity", &["capacity", "潜力"]),
    ("floor", &["floor", "下限"]),
    ("cap", &["cap", "上限"]),
    ("locked", &["locked", "锁定"]),
    ("grade", &["grade", "等级"]),
    ("intensity", &["intensity", "强度"]),
    ("within", &["within", "所属"]),
    ("counts_in_total", &["counts_in_total", "计入合计"]),
    ("binding", &["binding", "性质"]),
    ("least_probability", &["least_probability", "最低达成概率"]),
    ("last_quota", &["last_quota", "上年指标"]),
    ("last_done", &["last_done", "上年完成"]),
    ("computed", &COMPUTED),
];

/// Columns that an export computes.
const COMPUTED: [&str; 8] = [
    "projected",
    "推演值",
    "gap",
    "差距",
    "required_growth",
    "所需增速",
    "probability",
    "达成概率",
];

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

/// A column that is read.
#[derive(Clone, Debug, PartialEq)]
enum Column {
    Known(&'static str),
    Factor(String),
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
        let header = self.header(first)?;
        let rows: Vec<usize> = rows.collect();
        if rows.len() > MOST_ROWS {
            let fault = Diagnostic::error("quota-too-many-rows", "");
            self.faults
                .push(fault.with("count", rows.len()).with("most", MOST_ROWS));
            return None;
        }
        let mut table = Table::new(kind);
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut withins = Vec::new();
        for row in rows {
            let cells = Cells { row, header: &header };
            let name = self.text(&cells, "region");
            match name.to_lowercase().as_str() {
                "全市" | "city" | "全市目标" => table.target = self.quota(&cells),
                "合计" | "total" | "总计" => table.stated_total = self.quota(&cells).value(),
                "统筹" | "市级统筹" | "统筹指标" | "reserve" => {
                    table.reserve = self.quota(&cells).value()
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
                    withins.push((row, read.within.clone()));
                    lines.push(self.grid.line(row));
                    table.rows.push(read);
                }
            }
        }
        for one in self.known.iter().filter(|one| !seen.contains_key(&one.id)) {
            let name = one.names.first().unwrap_or(&one.id);
            let fault = Diagnostic::error("quota-place-left-out", "");
            self.faults.push(fault.with("place", name.as_str()));
        }
        Some(table)
    }

    fn header(&mut self, row: usize) -> Option<Vec<(usize, Column, String)>> {
        let mut header: Vec<(usize, Column, String)> = Vec::new();
        let place = |line: usize, column: usize| Place {
            path: letter(column),
            line: Some(line),
        };
        for (at, cell) in self.grid.rows[row].iter().enumerate() {
            let written = cell.trim().trim_start_matches('\u{feff}').to_owned();
            let name = plain(&written).to_lowercase();
            if name.is_empty() {
                continue;
            }
            let factor = ["factor.", "因素."].iter().find_map(|prefix| {
                name.starts_with(prefix)
                    .then(|| plain(&written)[prefix.len()..].to_owned())
            });
            let known = COLUMNS.iter().find(|(_, words)| words.contains(&name.as_str()));
            let column = match (factor, known) {
                (Some(name), _) => Column::Factor(name),
                (None, Some((id, _))) => Column::Known(id),
                (None, None) => {
                    let fault = Diagnostic::error("quota-column-unknown", place(self.grid.line(row), at));
                    self.faults.push(fault.with("content", written.as_str()));
                    continue;
                }
            };
            let is_computed = column == Column::Known("computed");
            if !is_computed && header.iter().any(|(_, other, _)| *other == column) {
                let fault = Diagnostic::error("quota-column-twice", place(self.grid.line(row), at));
                self.faults.push(fault.with("content", written.as_str()));
            }
            header.push((at, column, written));
        }
        for needed in ["region", "quota"] {
            let there = header
                .iter()
                .any(|(_, column, _)| *column == Column::Known(needed));
            if !there {
                let line = Place {
                    path: String::new(),
                    line: Some(self.grid.line(row)),
                };
                let words = COLUMNS
                    .iter()
                    .find(|(id, _)| *id == needed)
                    .map_or("", |(_, words)| {
                        words.get(if needed == "region" { 2 } else { 1 }).unwrap_or(&"")
                    });
                let fault = Diagnostic::error("quota-column-missing", line);
                self.faults.push(fault.with("en", needed).with("zh", words));
            }
        }
        self.faults.is_empty().then_some(header)
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

/// A column as spreadsheets name it: A, B, … Z, AA.
pub fn letter(mut column: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + (column % 26) as u8));
        if column < 26 {
            return name;
        }
        column = column / 26 - 1;
    }
}

/// Full-width letters, digits and signs as plain ones.
fn plain(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{2212}' => '-',
        '\u{3000}' | '\u{a0}' => ' ',
        c => c,
    };
    text.chars().map(narrow).collect::<String>().trim().to_owned()
}

/// A number as people write it: full-width digits, thousands by comma or space, per cent and per mille signs. `None` where it is none,
/// or does not fit a table.
pub fn number(text: &str) -> Option<Decimal> {
    let text: String = plain(text).chars().filter(|c| !c.is_whitespace()).collect();
    let (digits, factor) = match text.strip_suffix('%') {
        Some(digits) => (digits, Decimal::new(1, 2)),
        None => match text.strip_suffix('‰') {
            Some(digits) => (digits, Decimal::new(1, 3)),
            None => (text.as_str(), Decimal::ONE),
        },
    };
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits.strip_prefix('+').unwrap_or(digits)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let is_grouped = groups.clone().next().is_some();
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let well_formed = are_digits(first)
        && are_digits(fraction)
        && !(is_grouped && (first.is_empty() || first.len() > 3))
        && groups.all(|group| group.len() == 3 && are_digits(group))
        && !(whole.is_empty() && fraction.is_empty());
    if !well_formed {
        return None;
    }
    let whole: String = whole.chars().filter(|c| *c != ',').collect();
    let text = format!(
        "{sign}{}.{fraction}0",
        if whole.is_empty() { "0" } else { &whole }
    );
    let value = Decimal::from_str_exact(&text).ok()?.checked_mul(factor)?;
    fits(value).then(|| value.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(text: &str) -> Grid {
        Grid {
            rows: text
                .lines()
                .map(|line| line.split('|').map(str::to_owned).collect())
                .collect(),
            lines: Vec::new(),
        }
    }

    fn places() -> Vec<KnownPlace> {
        [("east", "东区", "East"), ("west", "西县", "West")]
            .map(|(id, zh, en)| KnownPlace {
                id: id.to_owned(),
                names: vec![zh.to_owned(), en.to_owned()],
            })
            .into()
    }

    #[test]
    fn numbers_read_as_people_write_them() {
        let cases = [
            ("1,200", Some("1200")),
            ("１，２００．５", Some("1200.5")),
            ("1 200", Some("1200")),
            ("6.7%", Some("0.067")),
            ("１２％", Some("0.12")),
            ("3‰", Some("0.003")),
            ("−0.5", Some("-0.5")),
            (".5", Some("0.5")),
            ("0", Some("0")),
            ("12,00", None),
            ("1.2.3", None),
            ("1e3", None),
            ("%", None),
            ("=1+1", None),
            ("10000000000000", None),
        ];
        for (text, expected) in cases {
            let read = number(text).map(|value| value.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_table_reads_in_either_language_and_any_order() {
        let chinese =
            grid("分解指标|区县|基期值|锁定|因素.土地\n4|东区|10|是|3\n/|西县|0||\n5|全市|||\n4|合计|||");
        let (table, faults) = read(&chinese, QuotaKind::Additive, &places());
        assert_eq!(faults, []);
        let table = table.expect("has no faults");
        assert_eq!(table.target.value(), Some(Decimal::from(5)));
        assert_eq!(table.stated_total, Some(Decimal::from(4)));
        assert_eq!(table.rows[0].place, "east");
        assert!(table.rows[0].locked);
        assert_eq!(table.rows[0].factors.get("土地"), Some(&Decimal::from(3)));
        assert_eq!(table.rows[1].quota, Cell::NotApplicable);
        assert_eq!(table.rows[1].base, Some(Decimal::ZERO));
    }

    #[test]
    fn the_four_cells_without_a_number_stay_apart() {
        let text = grid("region|quota\na|/\nb|待省下达\nc|\nd|0");
        let (table, faults) = read(&text, QuotaKind::Additive, &[]);
        assert_eq!(faults, []);
        let cells: Vec<Cell> = table
            .expect("has no faults")
            .rows
            .into_iter()
            .map(|row| row.quota)
            .collect();
        let expected = [
            Cell::NotApplicable,
            Cell::ToBeAssigned,
            Cell::Missing,
            Cell::Value(Decimal::ZERO),
        ];
        assert_eq!(cells, expected);
    }

    #[test]
    fn every_bad_cell_is_told_at_once() {
        let text = grid("region|quota|locked|floor|cap\neast|x1|maybe|1|2\nEast|3||4|\nnorth|1|||");
        let (table, faults) = read(&text, QuotaKind::Additive, &places());
        assert_eq!(table, None);
        let told: Vec<(&str, String, Option<usize>)> = faults
            .iter()
            .map(|fault| (fault.code.as_str(), fault.place.path.clone(), fault.place.line))
            .collect();
        let expected = [
            ("quota-cell-number", "B", Some(2)),
            ("quota-cell-flag", "C", Some(2)),
            ("quota-place-twice", "A", Some(3)),
            ("quota-place-unknown", "A", Some(4)),
            ("quota-place-left-out", "", None),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(code, path, line)| (code, path.to_owned(), line))
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn faults_of_rows_stand_at_their_lines() {
        let text = grid("region|quota|floor|cap\n\neast|1|3|2\nwest|1||");
        let (_, faults) = read(&text, QuotaKind::Additive, &places());
        assert_eq!(faults.len(), 1);
        assert_eq!(
            (faults[0].code.as_str(), faults[0].place.line),
            ("quota-floor-above-cap", Some(3))
        );
    }

    #[test]
    fn what_is_no_table_is_told() {
        for (text, code) in [
            ("", "quota-grid-empty"),
            ("hello\nworld", "quota-column-unknown"),
            ("region|floor\na|1", "quota-column-missing"),
            ("region|quota|quota\na|1|2", "quota-column-twice"),
        ] {
            let (table, faults) = read(&grid(text), QuotaKind::Additive, &[]);
            assert_eq!(table, None);
            assert!(
                faults.iter().any(|fault| fault.code == code),
                "{text}: {faults:?}"
            );
        }
    }

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        let names: Vec<String> = [0, 25, 26, 51, 52, 702].into_iter().map(letter).collect();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "AAA"]);
    }
}
