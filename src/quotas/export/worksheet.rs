//! A worksheet of one table: title, line of the unit, the plain table with the growth that each quota asks for, its whole and the
//! difference to the city's target as live formulas, notes and sources below.

use crate::plan::{Plan, QuotaKind};
use crate::quotas::import::{COMPUTED, Field, Language};
use crate::quotas::table::Table;
use crate::sheet::{CellAddress, Content, Layout, LayoutCell, Role, column_name};

use super::formula::{Grid, formula, growth, whole};
use super::plain::{columns, heads, own_rows, rows};
use super::shape::{close, open};
use super::{Caption, Numbers, Written};

/// The sheet of a table.
pub fn worksheet(
    table: &Table,
    plan: &Plan,
    written: &Written,
    language: Language,
    caption: &Caption,
) -> Layout {
    let columns = columns(table);
    let position = |field: &Field| columns.iter().position(|one| one == field);
    let base = position(&Field::Base);
    // A rate of growth needs no growth.
    let grows = base.filter(|_| matches!(table.kind, QuotaKind::Additive | QuotaKind::Ratio));
    let width = columns.len() + usize::from(grows.is_some());
    let mut layout = open(caption, width);
    let mut head = heads(&columns, language);
    if grows.is_some() {
        head.push(LayoutCell::text(computed("所需增速", language), Role::Header));
    }
    layout.rows.push(head);
    let grid = Grid {
        first: layout.rows.len(),
        quota: 1,
        weights: match table.kind {
            QuotaKind::Growth => base,
            _ => position(&Field::Weight),
        },
    };
    let name = |column: usize, row: usize| format!("{}{}", column_name(column), row + 1);
    let places = rows(table, &columns, plan, written, language);
    for (row, mut cells) in table.rows.iter().zip(places) {
        if let Some(base) = grows {
            let at = layout.rows.len();
            let cell = match growth(row.quota.value(), row.base) {
                Some(value) => {
                    let text = format!("={}/{}-1", name(grid.quota, at), name(base, at));
                    formula(text, value, Numbers::Percent, Role::Body)
                }
                None => LayoutCell::new(Content::Blank, Role::Body),
            };
            cells.push(cell);
        }
        layout.rows.push(cells);
    }
    let own = own_rows(table, &columns, written, language);
    let first_own = layout.rows.len();
    let total_row = |chinese: &str, cell: LayoutCell| {
        let mut row = vec![LayoutCell::new(Content::Blank, Role::Total); width];
        row[0] = LayoutCell::text(computed(chinese, language), Role::Total);
        row[1] = cell;
        row
    };
    for mut row in own {
        row.resize(width, LayoutCell::new(Content::Blank, Role::Total));
        layout.rows.push(row);
    }
    if let Some((mut text, value)) = whole(table, &grid) {
        // What the city keeps for itself is part of the whole.
        if table.kind == QuotaKind::Additive && table.reserve.is_some() {
            text = format!("{text}+{}", name(grid.quota, first_own));
        }
        let word = if table.kind == QuotaKind::Additive {
            "分解合计"
        } else {
            "加权平均"
        };
        let at = layout.rows.len();
        let cell = formula(text, value, written.numbers, Role::Total);
        layout.rows.push(total_row(word, cell));
        if let Some(target) = table.target.value() {
            let text = format!("={}-{}", name(grid.quota, at), name(grid.quota, at - 1));
            let cell = formula(text, value - target, written.numbers, Role::Total);
            layout.rows.push(total_row("与全市目标之差", cell));
        }
    }
    layout.frozen = CellAddress::new(grid.first, 1);
    close(&mut layout, caption, width);
    layout
}

/// The word for what an export computes, by its Chinese word.
pub(super) fn computed(chinese: &str, language: Language) -> &'static str {
    let found = COMPUTED.iter().find(|(word, _)| *word == chinese);
    found.map_or("", |(chinese, english)| match language {
        Language::Chinese => chinese,
        Language::English => english,
    })
}
