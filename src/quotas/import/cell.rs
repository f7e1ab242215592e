//! What stands in a cell of a table, as a person writes it.

use rust_decimal::Decimal;

use crate::sheet::SheetCell;

use crate::quotas::number::{Digits, number_of};

pub(crate) use crate::quotas::number::Sign;

use super::characters::plain;

/// A cell as written. The four ways of having no number are four different things.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Written {
    /// A number, the sign or unit behind it, and a note in brackets.
    Number {
        value: Decimal,
        sign: Sign,
        note: Option<String>,
    },
    /// `/`, a dash, 不适用.
    NotApplicable,
    /// 待省下达, 待分解, 待定.
    ToBeAssigned,
    /// Blank.
    Missing,
}

/// Why a cell cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is neither a number nor one of the words.
    NoNumber,
    /// Its number has more digits than are computed with.
    TooLong,
    /// Its format shows another number than it holds: the one it holds.
    ShownOtherwise(String),
}

const NOT_APPLICABLE: [&str; 13] = [
    "/",
    "//",
    "\\",
    "-",
    "--",
    "—",
    "——",
    "―",
    "–",
    "n/a",
    "na",
    "不适用",
    "not applicable",
];
const TO_BE_ASSIGNED: [&str; 10] = [
    "待省",
    "待上级",
    "待下达",
    "待分解",
    "待定",
    "待明确",
    "另行下达",
    "to be assigned",
    "to be set",
    "tbd",
];

/// Reads a cell.
pub(crate) fn read(cell: &SheetCell) -> Result<Written, Unread> {
    let text = plain(&cell.text);
    let Some(number) = &cell.number else {
        return of_text(&text);
    };
    let Written::Number { value, sign, .. } = of_text(&plain(number))? else {
        return Err(Unread::NoNumber);
    };
    let shown = number_of(&text);
    let Some(Ok(Digits {
        value: seen,
        sign: seen_sign,
        note,
    })) = shown
    else {
        // A format may show a zero as a dash: what the cell holds counts.
        return Ok(Written::Number {
            value,
            sign,
            note: None,
        });
    };
    // Shown with fewer decimals it is the same number; shown in another scale (1.2 for 12345) it would be read wrongly.
    let half = Decimal::new(5, seen.scale() + 1);
    let differs = value
        .checked_sub(seen)
        .is_none_or(|difference| difference.abs() > half);
    if differs {
        return Err(Unread::ShownOtherwise(number.clone()));
    }
    let sign = if sign == Sign::None { seen_sign } else { sign };
    Ok(Written::Number { value, sign, note })
}

fn of_text(text: &str) -> Result<Written, Unread> {
    if text.is_empty() {
        return Ok(Written::Missing);
    }
    let small = text.to_lowercase();
    if NOT_APPLICABLE.contains(&small.as_str()) {
        return Ok(Written::NotApplicable);
    }
    if let Some(number) = number_of(text) {
        let Digits { value, sign, note } = number.map_err(|_| Unread::TooLong)?;
        return Ok(Written::Number { value, sign, note });
    }
    if TO_BE_ASSIGNED.iter().any(|word| small.contains(word)) {
        return Ok(Written::ToBeAssigned);
    }
    Err(Unread::NoNumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(digits: &str, sign: Sign) -> Written {
        Written::Number {
            value: digits.parse().expect("a decimal"),
            sign,
            note: None,
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, digits) in [
            ("1200", "1200"),
            ("1,200", "1200"),
            ("1，200", "1200"),
            ("1 200", "1200"),
            ("1\u{a0}200", "1200"),
            ("１２３４５．６", "12345.6"),
            ("1,234,567.89", "1234567.89"),
            ("(1,200)", "-1200"),
            ("（7.5）", "-7.5"),
            ("－3", "-3"),
            ("−3", "-3"),
            ("+3", "3"),
            (".5", "0.5"),
            ("0", "0"),
            ("0.00", "0.00"),
        ] {
            assert_eq!(
                read(&SheetCell::of_text(text)),
                Ok(number(digits, Sign::None)),
                "{text}"
            );
        }
        for (text, digits, sign) in [
            ("6.7%", "6.7", Sign::Percent),
            ("６．７％", "6.7", Sign::Percent),
            ("(6.7%)", "-6.7", Sign::Percent),
            ("3‰", "3", Sign::Permille),
            ("1500亩", "1500", Sign::Unit("亩".to_owned())),
            ("1.5 个百分点", "1.5", Sign::Unit("个百分点".to_owned())),
        ] {
            assert_eq!(
                read(&SheetCell::of_text(text)),
                Ok(number(digits, sign)),
                "{text}"
            );
        }
        assert_eq!(
            read(&SheetCell::of_text("4.5(含\n南太湖新区)")),
            Ok(Written::Number {
                value: "4.5".parse().expect("a decimal"),
                sign: Sign::None,
                note: Some("含 南太湖新区".to_owned())
            })
        );
    }

    #[test]
    fn no_number_is_four_different_things_or_a_fault() {
        for (text, expected) in [
            ("", Ok(Written::Missing)),
            ("　", Ok(Written::Missing)),
            ("/", Ok(Written::NotApplicable)),
            ("／", Ok(Written::NotApplicable)),
            ("—", Ok(Written::NotApplicable)),
            ("－", Ok(Written::NotApplicable)),
            ("不适用", Ok(Written::NotApplicable)),
            ("待省下达任务指标后再分解", Ok(Written::ToBeAssigned)),
            ("待分解", Ok(Written::ToBeAssigned)),
            ("待定", Ok(Written::ToBeAssigned)),
            ("完成省定目标", Err(Unread::NoNumber)),
            ("2个以上", Ok(number("2", Sign::Unit("个以上".to_owned())))),
            ("1,5", Err(Unread::NoNumber)),
            ("1.2.3", Err(Unread::NoNumber)),
            ("12,00", Err(Unread::NoNumber)),
            ("1e5", Err(Unread::NoNumber)),
            ("####", Err(Unread::NoNumber)),
            ("≥7", Err(Unread::NoNumber)),
            ("(-3)", Err(Unread::NoNumber)),
            ("2026/1/5", Err(Unread::NoNumber)),
            ("99999999999999999999999999999999", Err(Unread::TooLong)),
        ] {
            assert_eq!(read(&SheetCell::of_text(text)), expected, "{text}");
        }
    }

    #[test]
    fn a_number_cell_is_read_to_its_last_digit_and_never_in_another_scale() {
        let cell = |text: &str, number: &str| SheetCell {
            text: text.to_owned(),
            number: Some(number.to_owned()),
        };
        assert_eq!(read(&cell("7%", "6.7%")), Ok(number("6.7", Sign::Percent)));
        assert_eq!(read(&cell("1,200", "1200.4")), Ok(number("1200.4", Sign::None)));
        assert_eq!(
            read(&cell("1500亩", "1500")),
            Ok(number("1500", Sign::Unit("亩".to_owned())))
        );
        assert_eq!(read(&cell("-", "0")), Ok(number("0", Sign::None)));
        assert_eq!(
            read(&cell("1.2万", "12345")),
            Err(Unread::ShownOtherwise("12345".to_owned()))
        );
    }
}
