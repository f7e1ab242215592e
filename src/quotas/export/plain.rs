//! The plain format: the head in the first row, a row a place, then reserve, stated total and the city's target. Nothing computed.

use rust_decimal::Decimal;

use crate::plan::{Plan, QuotaKind};
use crate::quotas::import::{Field, Language};
use crate::quotas::table::{Base, Cell, Commitment, Row, Table, USUAL_LEAST_PROBABILITY};
use crate::quotas::vintages::vintages;
use crate::sheet::{CellAddress, Content, Layout, LayoutCell, Role, in_percent};

use super::shape::{Names, equal_decimals, number_or_blank, quota};
use super::{Numbers, Written};

/// A table in the plain format: only the columns that hold something.
pub fn plain(table: &Table, plan: &Plan, written: &Written, language: Language) -> Layout {
    let columns = columns(table);
    let mut layout = Layout {
        frozen: CellAddress::new(1, 1),
        ..Layout::default()
    };
    layout.rows.push(heads(&columns, language));
    layout.rows.extend(rows(table, &columns, plan, written, language));
    layout.rows.extend(own_rows(table, &columns, written, language));
    equal_decimals(&mut layout);
    layout
}

/// The columns of a table that hold something, places and quotas first.
pub(super) fn columns(table: &Table) -> Vec<Field> {
    let any = |holds: fn(&Row) -> bool| table.rows.iter().any(holds);
    let mut columns = vec![Field::Place, Field::Quota];
    let mut add = |field: Field, holds: bool| {
        if holds {
            columns.push(field);
        }
    };
    add(Field::Base, any(|row| row.base.is_some()));
    for vintage in vintages(table) {
        let adjusted = |base: &Base| base.vintage == vintage && !base.adjustments.is_empty();
        add(Field::Vintage(vintage.to_owned()), true);
        let holds = table.rows.iter().flat_map(|row| &row.bases).any(adjusted);
        add(Field::Adjustments(vintage.to_owned()), holds);
    }
    add(Field::Weight, any(|row| row.weight.is_some()));
    add(Field::Capacity, any(|row| row.capacity.is_some()));
    add(Field::Floor, any(|row| row.floor.is_some()));
    add(Field::Cap, any(|row| row.cap.is_some()));
    add(Field::Locked, any(|row| row.locked));
    add(Field::Grade, any(|row| row.grade.is_some()));
    add(Field::Intensity, any(|row| row.intensity.is_some()));
    add(Field::Within, any(|row| row.within.is_some()));
    add(Field::CountsInTotal, any(|row| !row.counts_in_total));
    add(
        Field::Commitment,
        any(|row| row.commitment != Commitment::Expected),
    );
    add(Field::LastQuota, any(|row| row.last_quota.is_some()));
    add(Field::LastDone, any(|row| row.last_done.is_some()));
    add(Field::Done, table.done.is_some() || any(|row| row.done.is_some()));
    add(Field::Due, any(|row| row.due.is_some()));
    add(Field::LeastShare, any(|row| row.least_share.is_some()));
    add(Field::MostShare, any(|row| row.most_share.is_some()));
    add(Field::Points, any(|row| row.points.is_some()));
    let factors: std::collections::BTreeSet<&String> =
        table.rows.iter().flat_map(|row| row.factors.keys()).collect();
    for factor in factors {
        add(Field::Factor(factor.clone()), true);
    }
    columns
}

pub(super) fn heads(columns: &[Field], language: Language) -> Vec<LayoutCell> {
    let head = |field: &Field| LayoutCell::text(field.word(language), Role::Header);
    columns.iter().map(head).collect()
}

/// The rows of the places.
pub(super) fn rows(
    table: &Table,
    columns: &[Field],
    plan: &Plan,
    written: &Written,
    language: Language,
) -> Vec<Vec<LayoutCell>> {
    let names = Names::of(plan, language);
    let writer = Writer {
        kind: table.kind,
        numbers: written.numbers,
        names,
        language,
    };
    let row = |row: &Row| columns.iter().map(|field| writer.cell(row, field)).collect();
    table.rows.iter().map(row).collect()
}

/// What the city keeps, what the table says that it comes to, and the city's own target.
pub(super) fn own_rows(
    table: &Table,
    columns: &[Field],
    written: &Written,
    language: Language,
) -> Vec<Vec<LayoutCell>> {
    let word = |chinese: &'static str, english: &'static str| match language {
        Language::Chinese => chinese,
        Language::English => english,
    };
    let number = |value: Option<Decimal>| value.map_or(Cell::Missing, Cell::Value);
    let done = columns.iter().position(|field| *field == Field::Done);
    let mut rows = Vec::new();
    for (name, cell, is_city) in [
        (word("统筹", "reserve"), number(table.reserve), false),
        (word("合计", "total"), number(table.stated_total), false),
        (word("全市", "city"), table.target.clone(), true),
    ] {
        let own = table.done.filter(|_| is_city);
        if cell != Cell::Missing || own.is_some() {
            let mut row = vec![LayoutCell::new(Content::Blank, Role::Total); columns.len()];
            row[0] = LayoutCell::text(name, Role::Total);
            row[1] = quota(&cell, written.numbers, Role::Total, language);
            if let Some(at) = done {
                row[at] = number_or_blank(own, written.numbers, Role::Total);
            }
            rows.push(row);
        }
    }
    rows
}

struct Writer<'a> {
    kind: QuotaKind,
    numbers: Numbers,
    names: Names<'a>,
    language: Language,
}

impl Writer<'_> {
    fn cell(&self, row: &Row, field: &Field) -> LayoutCell {
        let text = |text: &str| LayoutCell::text(text, Role::Body);
        let blank = || LayoutCell::new(Content::Blank, Role::Body);
        let in_unit = |value| number_or_blank(value, self.numbers, Role::Body);
        let as_it_is = |value| number_or_blank(value, Numbers::Plain, Role::Body);
        // The base of a growth is what grows, not a rate.
        let base = |value| match self.kind {
            QuotaKind::Growth => as_it_is(value),
            _ => in_unit(value),
        };
        let of_vintage = |name: &String| row.bases.iter().find(|base| base.vintage == *name);
        match field {
            Field::Place => text(&self.names.name(&row.place)),
            Field::Quota => quota(&row.quota, self.numbers, Role::Body, self.language),
            Field::Base => base(row.base),
            Field::Vintage(name) => base(of_vintage(name).map(|base| base.value)),
            Field::Adjustments(name) => of_vintage(name).map_or_else(blank, adjustments),
            Field::Weight => as_it_is(row.weight),
            Field::Capacity => as_it_is(row.capacity),
            Field::Floor => in_unit(row.floor),
            Field::Cap => in_unit(row.cap),
            Field::Intensity => as_it_is(row.intensity),
            Field::LastQuota => in_unit(row.last_quota),
            Field::LastDone => in_unit(row.last_done),
            Field::Done => in_unit(row.done),
            Field::Due => in_unit(row.due),
            Field::LeastShare => number_or_blank(row.least_share, Numbers::Percent, Role::Body),
            Field::MostShare => number_or_blank(row.most_share, Numbers::Percent, Role::Body),
            Field::Points => as_it_is(row.points),
            Field::Factor(name) => as_it_is(row.factors.get(name).copied()),
            Field::Locked if row.locked => text(self.yes()),
            Field::CountsInTotal => text(if row.counts_in_total {
                self.yes()
            } else {
                self.no()
            }),
            Field::Grade => row.grade.map_or_else(blank, |grade| text(&format!("{grade:?}"))),
            Field::Within => row
                .within
                .as_ref()
                .map_or_else(blank, |place| text(&self.names.name(place))),
            Field::Commitment => text(&self.commitment(row.commitment)),
            Field::Locked | Field::LeastProbability => blank(),
        }
    }

    fn yes(&self) -> &'static str {
        match self.language {
            Language::Chinese => "是",
            Language::English => "1",
        }
    }

    fn no(&self) -> &'static str {
        match self.language {
            Language::Chinese => "否",
            Language::English => "0",
        }
    }

    fn commitment(&self, commitment: Commitment) -> String {
        let word = |chinese: &str, english: &str| match self.language {
            Language::Chinese => chinese.to_owned(),
            Language::English => english.to_owned(),
        };
        match commitment {
            Commitment::Binding { least_probability } if least_probability == USUAL_LEAST_PROBABILITY => {
                word("约束性", "binding")
            }
            Commitment::Binding { least_probability } => {
                let least = in_percent(&least_probability.to_string());
                format!("{} {least}", word("约束性", "binding"))
            }
            Commitment::Expected => word("预期性", "expected"),
            Commitment::FloorOnly => word("底线", "floor"),
        }
    }
}

/// One adjustment a line, its reason behind it.
fn adjustments(base: &Base) -> LayoutCell {
    let line = |one: &crate::quotas::table::Adjustment| {
        let reason: Vec<&str> = one.reason.split_whitespace().collect();
        format!("{} {}", one.amount.normalize(), reason.join(" "))
    };
    let lines: Vec<String> = base.adjustments.iter().map(line).collect();
    LayoutCell::text(lines.join("\n").trim_end(), Role::Body)
}
