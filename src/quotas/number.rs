//! A number as people write it.

use rust_decimal::Decimal;

use crate::quotas::decimal::fits;

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
}
