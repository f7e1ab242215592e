//! A sheet as it is to be written: contents, what each cell is for, widths. The core decides all of it; `sheets/` makes the bytes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CellAddress, CellRange, Sheet, SheetCell};

/// A sheet to be written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Layout {
    /// Its name, at most 31 characters.
    pub name: String,
    /// Cells by row and column.
    pub rows: Vec<Vec<LayoutCell>>,
    /// Widths of the columns, in digits of the normal font.
    pub widths: Vec<f64>,
    /// Merged cells; the content of each stands in its first cell.
    pub merges: Vec<CellRange>,
    /// The first cell that scrolls: the rows above and the columns left of it stay in view.
    pub frozen: CellAddress,
}

/// A cell to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LayoutCell {
    /// What stands in it.
    pub content: Content,
    /// What it is for.
    pub role: Role,
    /// Decimals of a number, the same in all rows of a column.
    pub decimals: u8,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Nothing.
    Blank,
    /// A text, never a formula.
    Text(String),
    /// A decimal, in the unit that the sheet names.
    Number(String),
    /// A share, as the decimal that it is (0.067), shown in per cent (6.7%).
    Percent(String),
    /// A formula with what it comes to, so that a viewer that does not compute shows it.
    Formula {
        /// In the words of spreadsheets, with the leading `=`.
        formula: String,
        /// The decimal that it comes to, or a text.
        result: String,
        /// Whether it is shown in per cent.
        percent: bool,
    },
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The title.
    Title,
    /// The line of the unit.
    Unit,
    /// The head of a column.
    Header,
    /// A cell of the table.
    Body,
    /// A cell of a row of sums, or of the city's own.
    Total,
    /// A note below the table.
    Note,
}

impl Layout {
    /// The sheet as it will be read: formulas as what they come to.
    pub fn as_read(&self) -> Sheet {
        let read = |cell: &LayoutCell| match &cell.content {
            Content::Blank => SheetCell::default(),
            Content::Text(text) => SheetCell::of_text(text),
            Content::Number(number) => SheetCell::of_text(number),
            Content::Percent(number) => SheetCell::of_text(in_percent(number)),
            Content::Formula { result, percent, .. } if *percent => SheetCell::of_text(in_percent(result)),
            Content::Formula { result, .. } => SheetCell::of_text(result),
        };
        Sheet {
            name: self.name.clone(),
            hidden: false,
            rows: self
                .rows
                .iter()
                .map(|row| row.iter().map(read).collect())
                .collect(),
            merges: self.merges.clone(),
        }
    }
}

impl LayoutCell {
    /// A cell for something; a number has no decimals until it is given some.
    pub fn new(content: Content, role: Role) -> Self {
        Self {
            content,
            role,
            decimals: 0,
        }
    }

    /// A text for something.
    pub fn text(text: impl Into<String>, role: Role) -> Self {
        Self::new(Content::Text(text.into()), role)
    }

    /// The same cell with a number of decimals.
    pub fn decimals(mut self, decimals: u8) -> Self {
        self.decimals = decimals;
        self
    }
}

/// The decimal of a share in per cent, with its sign: the point moves two digits. A text that is no decimal stays as it is.
pub fn in_percent(share: &str) -> String {
    let (sign, digits) = match share.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", share),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return share.to_owned();
    }
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = format!("{part:0<2}");
    let (moved, rest) = part.split_at(2);
    let whole = format!("{whole}{moved}");
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    match rest.trim_end_matches('0') {
        "" => format!("{sign}{whole}%"),
        rest => format!("{sign}{whole}.{rest}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::in_percent;

    #[test]
    fn a_share_moves_its_point() {
        for (share, percent) in [
            ("0.067", "6.7%"),
            ("1", "100%"),
            ("-0.5", "-50%"),
            ("0", "0%"),
            ("12.3456", "1234.56%"),
            ("/", "/"),
        ] {
            assert_eq!(in_percent(share), percent);
        }
    }
}
