//! Texts of tables without what only looks different: full-width letters, kinds of blanks, minus signs, quotation marks.

/// The text with half-width letters, digits and signs, plain blanks and minus signs, and without blanks around it.
pub(crate) fn plain(text: &str) -> String {
    let letter = |c: char| match c {
        '〔' | '［' => '(',
        '〕' | '］' => ')',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{2212}' => '-',
        c if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' => ' ',
        c => c,
    };
    text.chars().map(letter).collect::<String>().trim().to_owned()
}

/// What names are compared by: plain, in small letters, without blanks, quotation marks and commas.
pub(crate) fn key(text: &str) -> String {
    let plain = plain(text).to_lowercase();
    let says_nothing = |c: char| c.is_whitespace() || "“”‘’\"'`《》〈〉「」『』·、,，:：;；。*★☆".contains(c);
    plain.chars().filter(|c| !says_nothing(*c)).collect()
}

/// A name and what stands in brackets at its end: `增长(%)` is `增长` and `%`. Brackets within stay in the name.
pub(crate) fn bracketed(text: &str) -> (String, Option<String>) {
    let plain = plain(text);
    if let Some(open) = plain.strip_suffix(')').and_then(opening) {
        let (name, rest) = plain.split_at(open);
        let inner = rest[1..rest.len() - 1].trim();
        if !name.trim().is_empty() && !inner.is_empty() {
            return (name.trim_end().to_owned(), Some(inner.to_owned()));
        }
    }
    (plain, None)
}

/// Where the bracket opens that is still open at the end.
fn opening(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, letter) in text.char_indices().rev() {
        match letter {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The year at the start of a name (`2023年`), with the rest.
pub(crate) fn leading_year(text: &str) -> Option<(i32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    let year = digits.parse().ok().filter(|year| YEARS.contains(year))?;
    Some((year, rest.strip_prefix('年')?))
}

/// The last year of what a name begins with (`2023年`, `2021—2023年`), with the rest.
pub(crate) fn leading_period(text: &str) -> Option<(i32, &str)> {
    leading_year(text).or_else(|| leading_year(text.get(4..)?.strip_prefix(DASHES)?))
}

/// The year or the last year of the period that a name ends with (`taxpermu2027`, `taxpermu2025–2027`), with what stands before.
pub(crate) fn trailing_period(text: &str) -> Option<(i32, &str)> {
    let (last, rest) = trailing_year(text)?;
    let first = rest.strip_suffix(DASHES).and_then(trailing_year);
    Some((last, first.map_or(rest, |(_, before)| before)))
}

fn trailing_year(text: &str) -> Option<(i32, &str)> {
    let (rest, digits) = text.split_at_checked(text.len().checked_sub(4)?)?;
    let year = digits.parse().ok().filter(|year| YEARS.contains(year))?;
    Some((year, rest))
}

const YEARS: std::ops::RangeInclusive<i32> = 1949..=2100;
const DASHES: [char; 5] = ['—', '–', '-', '~', '至'];

/// The first year that a text names (`2023年`).
pub(crate) fn year_within(text: &str) -> Option<i32> {
    let plain = plain(text);
    plain
        .char_indices()
        .find_map(|(at, _)| leading_year(&plain[at..]))
        .map(|(year, _)| year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_looks_different_is_the_same() {
        assert_eq!(plain("　１，２００．５％　"), "1,200.5%");
        assert_eq!(key("“浙江制造”\n标准"), key("浙江制造 标准"));
        assert_eq!(key("VA　Growth"), "vagrowth");
        for (text, name, inner) in [
            ("增长（％）", "增长", Some("%")),
            ("企业数(家(个))", "企业数", Some("家(个)")),
            ("吴兴区（不含南太湖新区）", "吴兴区", Some("不含南太湖新区")),
            ("(单位)", "(单位)", None),
            ("GDP", "GDP", None),
        ] {
            assert_eq!(
                bracketed(text),
                (name.to_owned(), inner.map(str::to_owned)),
                "{text}"
            );
        }
        assert_eq!(year_within("湖州市２０２３年主要指标"), Some(2023));
        assert_eq!(year_within("12345年"), None);
        assert_eq!(leading_period("2021—2023年腾出用地"), Some((2023, "腾出用地")));
        assert_eq!(leading_period("2023年腾出用地"), Some((2023, "腾出用地")));
        assert_eq!(leading_period("腾出用地"), None);
        assert_eq!(trailing_period("taxpermu2027"), Some((2027, "taxpermu")));
        assert_eq!(trailing_period("landfreed2021–2023"), Some((2023, "landfreed")));
        assert_eq!(trailing_period("税收"), None);
    }
}
