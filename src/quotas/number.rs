//! A number as people write it: the one reader for cells of files, of sheets and for options.

use rust_decimal::Decimal;

use crate::quotas::decimal::fits;
use crate::quotas::import::plain_characters;

/// A number as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Digits {
    /// The number before its sign.
    pub value: Decimal,
    /// The sign or unit behind it.
    pub sign: Sign,
    /// A note in brackets.
    pub note: Option<String>,
}

/// A number with more digits than are computed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLong;

/// What stands behind a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    None,
    /// A hundredth.
    Percent,
    /// A thousandth.
    Permille,
    /// A word, taken for a unit.
    Unit(String),
}

/// A number as people write it: full-width digits, thousands by comma or space, in brackets where it is below 0, per cent and per mille
/// signs. `None` where it is none, has a unit or a note, or does not fit a table.
pub fn number(text: &str) -> Option<Decimal> {
    let Some(Ok(Digits {
        value,
        sign,
        note: None,
    })) = number_of(&plain_characters(text))
    else {
        return None;
    };
    let factor = match sign {
        Sign::None => Decimal::ONE,
        Sign::Percent => Decimal::new(1, 2),
        Sign::Permille => Decimal::new(1, 3),
        Sign::Unit(_) => return None,
    };
    let value = value.checked_mul(factor)?;
    fits(value).then(|| value.normalize())
}

/// A text of plain characters that begins with a number, or has one in brackets; `None`: it is no number.
pub(crate) fn number_of(text: &str) -> Option<Result<Digits, TooLong>> {
    // (1,200) is how accounts write −1200.
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return match number_of(inner)? {
            Ok(Digits {
                value,
                sign,
                note: None,
            }) if value.is_sign_positive() && !inner.starts_with(['+', '-']) => Some(Ok(Digits {
                value: -value,
                sign,
                note: None,
            })),
            _ => None,
        };
    }
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
    let end = rest.find(|c: char| !is_of_number(c)).unwrap_or(rest.len());
    let (digits, behind) = rest.split_at(end);
    let value = match decimal(digits.trim_end())? {
        Ok(value) if negative => -value,
        Ok(value) => value,
        Err(long) => return Some(Err(long)),
    };
    let (behind, note) = match behind.find('(').filter(|_| behind.ends_with(')')) {
        Some(open) => (
            behind[..open].trim(),
            Some(behind[open + 1..behind.len() - 1].trim().to_owned()),
        ),
        None => (behind.trim(), None),
    };
    let sign = match behind {
        "" => Sign::None,
        "%" => Sign::Percent,
        "‰" => Sign::Permille,
        unit if unit.chars().any(|c| c.is_ascii_digit()) => return None,
        unit => Sign::Unit(unit.to_owned()),
    };
    Some(Ok(Digits { value, sign, note }))
}

/// A decimal whose thousands may be set off by commas or by blanks; `None` where it is none.
fn decimal(text: &str) -> Option<Result<Decimal, TooLong>> {
    let (whole, part) = match text.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    let all_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if part.is_some_and(|part| !all_digits(part)) {
        return None;
    }
    let groups: Vec<&str> = if whole.contains(',') {
        whole.split(',').map(str::trim).collect()
    } else {
        whole.split(' ').collect()
    };
    let (first, rest) = groups.split_first()?;
    let grouped = rest.iter().all(|group| group.len() == 3 && all_digits(group));
    let led = match rest {
        [] => all_digits(first) || first.is_empty() && part.is_some(),
        _ => all_digits(first) && first.len() <= 3,
    };
    if !grouped || !led {
        return None;
    }
    let mut digits = groups.concat();
    if digits.is_empty() {
        digits.push('0');
    }
    if let Some(part) = part {
        digits = digits + "." + part;
    }
    Some(Decimal::from_str_exact(&digits).map_err(|_| TooLong))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("(1,200)", Some("-1200")),
            ("1200亩", None),
            ("5(含新区)", None),
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
}
