//! What all sheets share: names of places, cells, widths, equal decimals a column.

use rust_decimal::Decimal;

use crate::plan::Plan;
use crate::quotas::import::{Language, Place, Places, is_to_be_assigned};
use crate::quotas::table::Cell;
use crate::sheet::{CellAddress, CellRange, Content, Layout, LayoutCell, Role, in_percent};

use super::{Caption, Numbers, decimals, to_be_assigned};

/// Narrowest and widest column, in digits.
const WIDTHS: (usize, usize) = (9, 44);
/// Letters of a sheet's name.
const LONGEST_NAME: usize = 31;

/// Names of places that read back to the places.
pub(super) struct Names<'a> {
    plan: &'a Plan,
    places: Places,
    language: Language,
}

impl<'a> Names<'a> {
    pub fn of(plan: &'a Plan, language: Language) -> Self {
        Self {
            plan,
            places: Places::of(plan),
            language,
        }
    }

    /// The place's name in the language, its id where the name does not say which place it is.
    pub fn name(&self, id: &str) -> String {
        let Some(region) = self.plan.regions.iter().find(|region| region.id == id) else {
            return id.to_owned();
        };
        let name = match (self.language, &region.name.en) {
            (Language::English, Some(name)) => name,
            _ => &region.name.zh,
        };
        if self.places.find(name) == Some(Place::Region(id.to_owned())) {
            name.clone()
        } else {
            id.to_owned()
        }
    }
}

/// A number as it is to be written.
pub(super) fn number(value: Decimal, numbers: Numbers, role: Role) -> LayoutCell {
    let text = value.normalize().to_string();
    let needed = decimals(value);
    match numbers {
        Numbers::Plain => LayoutCell::new(Content::Number(text), role).decimals(needed),
        Numbers::Percent => LayoutCell::new(Content::Percent(text), role).decimals(needed.saturating_sub(2)),
    }
}

/// A number, or nothing.
pub(super) fn number_or_blank(value: Option<Decimal>, numbers: Numbers, role: Role) -> LayoutCell {
    value.map_or(LayoutCell::new(Content::Blank, role), |value| {
        number(value, numbers, role)
    })
}

/// A cell of quotas with its number, its sign or its words.
pub(super) fn quota(cell: &Cell, numbers: Numbers, role: Role, language: Language) -> LayoutCell {
    match cell {
        Cell::Value(value) => number(*value, numbers, role),
        Cell::NotApplicable => LayoutCell::text("/", role),
        Cell::ToBeAssigned(words) if is_to_be_assigned(words) => LayoutCell::text(words, role),
        Cell::ToBeAssigned(_) => LayoutCell::text(to_be_assigned(language), role),
        Cell::Missing => LayoutCell::new(Content::Blank, role),
        Cell::Words(words) => LayoutCell::text(words, role),
    }
}

/// Title and line of the unit above a table, each over its whole width.
pub(super) fn open(caption: &Caption, width: usize) -> Layout {
    let mut layout = Layout {
        name: caption.title.chars().take(LONGEST_NAME).collect(),
        ..Layout::default()
    };
    let lines = [(&caption.title, Role::Title), (&caption.unit_line, Role::Unit)];
    for (text, role) in lines {
        line(&mut layout, text, role, width);
    }
    layout
}

/// Notes below a table.
pub(super) fn close(layout: &mut Layout, caption: &Caption, width: usize) {
    for note in &caption.notes {
        line(layout, note, Role::Note, width);
    }
    equal_decimals(layout);
    layout.widths = widths(layout);
}

fn line(layout: &mut Layout, text: &str, role: Role, width: usize) {
    let row = layout.rows.len();
    layout.rows.push(vec![LayoutCell::text(text, role)]);
    if width > 1 {
        layout.merges.push(CellRange {
            first: CellAddress::new(row, 0),
            last: CellAddress::new(row, width - 1),
        });
    }
}

/// All numbers of a column get the decimals of the one that needs most.
pub(super) fn equal_decimals(layout: &mut Layout) {
    let width = layout.rows.iter().map(Vec::len).max().unwrap_or(0);
    let is_number = |cell: &LayoutCell| !matches!(cell.content, Content::Blank | Content::Text(_));
    let is_percent = |cell: &LayoutCell| {
        matches!(
            cell.content,
            Content::Percent(_) | Content::Formula { percent: true, .. }
        )
    };
    for column in 0..width {
        for percent in [false, true] {
            let alike = |cell: &LayoutCell| is_number(cell) && is_percent(cell) == percent;
            let cells = layout.rows.iter().filter_map(|row| row.get(column));
            let most = cells
                .filter(|cell| alike(cell))
                .map(|cell| cell.decimals)
                .max()
                .unwrap_or(0);
            let cells = layout.rows.iter_mut().filter_map(|row| row.get_mut(column));
            cells
                .filter(|cell| alike(cell))
                .for_each(|cell| cell.decimals = most);
        }
    }
}

/// As wide as what stands in a column; Chinese letters are as wide as two digits. Lines over the whole table do not count.
fn widths(layout: &Layout) -> Vec<f64> {
    let width = layout.rows.iter().map(Vec::len).max().unwrap_or(0);
    let of = |cell: &LayoutCell| {
        let text = match &cell.content {
            Content::Blank => return 0,
            Content::Text(text) | Content::Number(text) => text.clone(),
            Content::Percent(share) => in_percent(share),
            Content::Formula { result, .. } => result.chars().take(12).collect(),
        };
        let digits = |c: char| if c.is_ascii() { 1 } else { 2 };
        text.chars().map(digits).sum::<usize>()
    };
    let in_table = |cell: &&LayoutCell| !matches!(cell.role, Role::Title | Role::Unit | Role::Note);
    (0..width)
        .map(|column| {
            let cells = layout.rows.iter().filter_map(|row| row.get(column));
            let most = cells.filter(in_table).map(of).max().unwrap_or(0);
            (most + 2).clamp(WIDTHS.0, WIDTHS.1) as f64
        })
        .collect()
}
