//! The number of a cell as a decimal, and as its format shows it.

use ssfmt::{DateSystem, FormatOptions, NumberFormat};
use tuiyan::sheet::{SheetCell, in_percent};

/// Longest format that is followed; a longer one is none that a person wrote.
const LONGEST_FORMAT: usize = 255;

/// A number format of a workbook.
pub(crate) struct Format {
    /// `None`: the number as it is.
    parsed: Option<NumberFormat>,
    options: FormatOptions,
    /// Whether it shows the number times a hundred with a per-cent sign.
    percent: bool,
}

impl Format {
    /// The format of a code such as `#,##0.00`; one that cannot be followed shows the number as it is.
    pub fn of(code: &str, is_1904: bool) -> Self {
        let general = code.is_empty() || code.eq_ignore_ascii_case("general") || code == "@";
        Self {
            parsed: (!general && code.len() <= LONGEST_FORMAT)
                .then(|| NumberFormat::parse(code).ok())
                .flatten(),
            options: FormatOptions {
                date_system: if is_1904 {
                    DateSystem::Date1904
                } else {
                    DateSystem::Date1900
                },
                ..FormatOptions::default()
            },
            percent: scales_to_percent(code),
        }
    }

    /// The number as it is shown; `None` where the format shows it as it is.
    pub fn shown(&self, value: f64) -> Option<String> {
        let format = self.parsed.as_ref()?;
        Some(format.format(value, &self.options).trim().to_owned())
    }

    /// The cell that holds a number.
    pub fn cell(&self, value: f64) -> SheetCell {
        let exact = decimal(value);
        let shown = self.shown(value);
        // A sign that the format only writes behind the number scales nothing, but it belongs to what is meant.
        let sign = shown.as_deref().and_then(|shown| shown.chars().next_back());
        let number = match sign {
            _ if self.percent => in_percent(&exact),
            Some(sign @ ('%' | '％' | '‰')) => format!("{exact}{sign}"),
            _ => exact,
        };
        SheetCell {
            text: shown.unwrap_or_else(|| number.clone()),
            number: Some(number),
        }
    }
}

/// The shortest decimal of a number with at most 15 digits that count, as many as spreadsheets keep: a sum such as
/// 0.30000000000000004 is 0.3.
pub(crate) fn decimal(value: f64) -> String {
    let scientific = format!("{value:.14e}");
    let Some((digits, exponent)) = scientific.split_once('e') else {
        // Not finite; no spreadsheet holds that.
        return scientific;
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    let point = exponent + 1;
    let text = if point <= 0 {
        format!("0.{}{digits}", "0".repeat(point.unsigned_abs() as usize))
    } else if point as usize >= digits.len() {
        format!("{digits}{}", "0".repeat(point as usize - digits.len()))
    } else {
        let (whole, part) = digits.split_at(point as usize);
        format!("{whole}.{part}")
    };
    format!("{sign}{text}")
}

/// Whether a format has a per-cent sign that is not a mere text.
fn scales_to_percent(code: &str) -> bool {
    let mut letters = code.chars();
    let mut quoted = false;
    let mut bracketed = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            '\\' | '!' | '_' | '*' if !quoted => {
                letters.next();
            }
            '%' if !quoted && !bracketed => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_digits_that_spreadsheets_keep() {
        for (value, text) in [
            (0.1, "0.1"),
            (0.1 + 0.2, "0.3"),
            (4.0 + 3.5 + 2.0 + 3.5 + 2.0 + 0.1, "15.1"),
            (-0.0, "0"),
            (1200.0, "1200"),
            (-7.25, "-7.25"),
            (1e15, "1000000000000000"),
            (1.5e-7, "0.00000015"),
            (21.57, "21.57"),
            (123_456_789.123_456_78, "123456789.123457"),
        ] {
            assert_eq!(decimal(value), text);
        }
    }

    #[test]
    fn a_cell_is_read_as_it_is_shown_and_to_its_last_digit() {
        for (code, value, text, number) in [
            ("General", 0.067, "0.067", "0.067"),
            ("0.0%", 0.067, "6.7%", "6.7%"),
            ("0%", 0.067, "7%", "6.7%"),
            ("0.0\"%\"", 6.75, "6.8%", "6.75%"),
            ("0\"‰\"", 3.0, "3‰", "3‰"),
            ("#,##0", 1200.0, "1,200", "1200"),
            ("#,##0.00_);(#,##0.00)", -1200.5, "(1,200.50)", "-1200.5"),
            ("0\"亩\"", 1500.0, "1500亩", "1500"),
            ("@", 12.5, "12.5", "12.5"),
        ] {
            let cell = Format::of(code, false).cell(value);
            assert_eq!(
                (cell.text.as_str(), cell.number.as_deref()),
                (text, Some(number)),
                "{code}"
            );
        }
    }
}
