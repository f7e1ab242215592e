//! The annex of an official document (附表): a row an indicator, a column a place, the city's own target, and beside it what the
//! quotas come to as a live formula.

use rust_decimal::Decimal;

use crate::plan::{Measure, Plan, QuotaKind};
use crate::quotas::import::{Language, names_indicator};
use crate::quotas::table::{Cell, Table};
use crate::sheet::{CellAddress, Content, Layout, LayoutCell, Role, column_name};

use super::formula::formula;
use super::shape::{Names, close, open, quota};
use super::worksheet::computed;
use super::{Caption, Numbers, Written};

/// A row of the annex.
#[derive(Clone, Debug)]
pub struct AnnexTable<'a> {
    /// Id of the indicator.
    pub indicator: &'a str,
    /// What of it is handed down.
    pub measure: Measure,
    /// Its year, written before the name where the tables differ in it.
    pub year: Option<i32>,
    /// Its name in the language of the annex.
    pub name: &'a str,
    /// The table.
    pub table: &'a Table,
}

/// The annex of tables: the places of all of them in the plan's order, then those that are none of the plan's.
pub fn annex(tables: &[AnnexTable<'_>], plan: &Plan, language: Language, caption: &Caption) -> Layout {
    let places = places(tables, plan);
    let names = Names::of(plan, language);
    let word = |chinese: &'static str, english: &'static str| match language {
        Language::Chinese => chinese,
        Language::English => english,
    };
    let any = |holds: fn(&Table) -> bool| tables.iter().any(|one| holds(one.table));
    let reserve = any(|table| table.reserve.is_some());
    let stated = any(|table| table.stated_total.is_some());
    let mut head = vec![word("指标", "indicator").to_owned()];
    head.extend(places.iter().map(|place| names.name(place)));
    if reserve {
        head.push(word("统筹", "reserve").to_owned());
    }
    if stated {
        head.push(word("合计", "total").to_owned());
    }
    head.push(word("全市", "city").to_owned());
    let city = head.len() - 1;
    head.push(computed("分解合计", language).to_owned());
    head.push(computed("与全市目标之差", language).to_owned());
    let width = head.len();
    let mut layout = open(caption, width);
    layout.rows.push(
        head.iter()
            .map(|text| LayoutCell::text(text, Role::Header))
            .collect(),
    );
    layout.frozen = CellAddress::new(layout.rows.len(), 1);
    let years_differ = tables.windows(2).any(|pair| pair[0].year != pair[1].year);
    for one in tables {
        let written = Written::of(plan, one.indicator, one.measure);
        let shown = |value: Decimal| match written.numbers {
            Numbers::Plain => value,
            Numbers::Percent => value * Decimal::ONE_HUNDRED,
        };
        let cell = |cell: &Cell, role: Role| {
            let cell = match cell {
                Cell::Value(value) => Cell::Value(shown(*value)),
                other => other.clone(),
            };
            quota(&cell, Numbers::Plain, role, language)
        };
        let number = |value: Option<Decimal>| value.map_or(Cell::Missing, Cell::Value);
        let row = layout.rows.len();
        let mut cells = vec![LayoutCell::text(
            name(one, plan, &written, years_differ),
            Role::Body,
        )];
        for place in &places {
            let quota = one
                .table
                .row(place)
                .map_or(Cell::Missing, |row| row.quota.clone());
            cells.push(cell(&quota, Role::Body));
        }
        if reserve {
            cells.push(cell(&number(one.table.reserve), Role::Body));
        }
        if stated {
            cells.push(cell(&number(one.table.stated_total), Role::Body));
        }
        cells.push(cell(&one.table.target, Role::Total));
        let sum = sum(one.table).map(shown);
        let at = |column: usize| format!("{}{}", column_name(column), row + 1);
        cells.push(match sum {
            Some(sum) => {
                let text = sum_formula(one.table, &places, reserve, row);
                formula(text, sum, Numbers::Plain, Role::Total)
            }
            None => LayoutCell::new(Content::Blank, Role::Total),
        });
        cells.push(match sum.zip(one.table.target.value().map(shown)) {
            Some((sum, target)) => {
                let text = format!("={}-{}", at(city + 1), at(city));
                formula(text, sum - target, Numbers::Plain, Role::Total)
            }
            None => LayoutCell::new(Content::Blank, Role::Total),
        });
        layout.rows.push(cells);
    }
    close(&mut layout, caption, width);
    layout
}

/// The indicator's name with its unit in brackets; its id where the name does not say which indicator it is.
fn name(one: &AnnexTable<'_>, plan: &Plan, written: &Written, years_differ: bool) -> String {
    let year = one
        .year
        .filter(|_| years_differ)
        .map(|year| format!("{year}年"))
        .unwrap_or_default();
    let unit = match written.unit.as_str() {
        "" | "1" => String::new(),
        unit => format!("({unit})"),
    };
    let says = |name: &str| names_indicator(plan, name, one.indicator, one.measure);
    let name = [one.name, one.indicator]
        .into_iter()
        .find(|name| says(&format!("{year}{name}{unit}")))
        .unwrap_or(one.name);
    format!("{year}{name}{unit}")
}

fn places(tables: &[AnnexTable<'_>], plan: &Plan) -> Vec<String> {
    let known = |id: &str| tables.iter().any(|one| one.table.row(id).is_some());
    let mut places: Vec<String> = plan
        .regions
        .iter()
        .map(|region| region.id.clone())
        .filter(|id| known(id))
        .collect();
    for row in tables.iter().flat_map(|one| &one.table.rows) {
        if !places.contains(&row.place) {
            places.push(row.place.clone());
        }
    }
    places
}

/// What an additive table comes to; a mean needs weights, which an annex has not.
fn sum(table: &Table) -> Option<Decimal> {
    let quotas: Vec<Decimal> = table
        .counting()
        .filter_map(|(_, row)| row.quota.value())
        .collect();
    if table.kind != QuotaKind::Additive || quotas.is_empty() {
        return None;
    }
    quotas
        .into_iter()
        .chain(table.reserve)
        .try_fold(Decimal::ZERO, Decimal::checked_add)
}

fn sum_formula(table: &Table, places: &[String], reserve: bool, row: usize) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    let summed = |place: &String| table.row(place).is_some_and(crate::quotas::table::Row::is_summed);
    let mut columns: Vec<usize> = (0..places.len())
        .filter(|at| summed(&places[*at]))
        .map(|at| at + 1)
        .collect();
    if reserve {
        columns.push(places.len() + 1);
    }
    for column in columns {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == column => *last = column,
            _ => ranges.push((column, column)),
        }
    }
    let name = |column: usize| format!("{}{}", column_name(column), row + 1);
    let parts: Vec<String> = ranges
        .iter()
        .map(|(from, to)| format!("{}:{}", name(*from), name(*to)))
        .collect();
    format!("=SUM({})", parts.join(","))
}
