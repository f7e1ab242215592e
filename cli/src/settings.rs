//! What `--set` and `--outturn` say: `NAME=VALUE`, `NAME@YEAR=VALUE`.

use crate::report::Faults;

/// A value for all years or for one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setting {
    /// As it was typed, for messages.
    pub typed: String,
    /// Lever or indicator; may itself contain `@` before a place.
    pub name: String,
    pub year: Option<i32>,
    pub value: f64,
}

/// Reads all settings of an option. What stands twice is refused: nobody could tell which is meant.
pub(crate) fn read(option: &'static str, typed: &[String], faults: &mut Faults) -> Vec<Setting> {
    let mut settings: Vec<Setting> = Vec::new();
    for one in typed {
        let Some(setting) = parse(one) else {
            faults.add("cli-setting-form", &[("option", option), ("typed", one)]);
            continue;
        };
        if settings
            .iter()
            .any(|earlier| earlier.name == setting.name && earlier.year == setting.year)
        {
            faults.add("cli-setting-doubled", &[("option", option), ("typed", one)]);
            continue;
        }
        settings.push(setting);
    }
    settings
}

fn parse(typed: &str) -> Option<Setting> {
    let (target, value) = typed.rsplit_once('=')?;
    let target = target.trim();
    let (name, year) = match target.rsplit_once('@') {
        Some((name, year)) if year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit()) => {
            (name, Some(year.parse().ok()?))
        }
        _ => (target, None),
    };
    let value = number(value.trim())?;
    (!name.is_empty()).then(|| Setting {
        typed: typed.to_owned(),
        name: name.to_owned(),
        year,
        value,
    })
}

/// A number in the engine's unit; a per-cent sign makes it the hundredth part, to the last digit what the decimal says.
pub(crate) fn number(text: &str) -> Option<f64> {
    match text
        .strip_suffix('%')
        .or_else(|| text.strip_suffix('％'))
        .map(str::trim)
    {
        None => text.parse().ok(),
        Some(percent)
            if percent
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte)) =>
        {
            format!("{percent}e-2").parse().ok()
        }
        Some(percent) => percent.parse::<f64>().ok().map(|value| value / 100.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_at_before_four_digits_is_the_year() {
        let cases = [
            ("price=0.02", "price", None, 0.02),
            ("price@2024=-1%", "price", Some(2024), -0.01),
            (
                "tracked.hi-tech@deqing@2024=0.7",
                "tracked.hi-tech@deqing",
                Some(2024),
                0.7,
            ),
            ("output@kecheng=120", "output@kecheng", None, 120.0),
            (
                "output#new-energy@2023=3e2",
                "output#new-energy",
                Some(2023),
                300.0,
            ),
            (" growth.chain.other = 26.7 % ", "growth.chain.other", None, 0.267),
        ];
        for (typed, name, year, value) in cases {
            let setting = parse(typed).expect(typed);
            assert_eq!(
                (setting.name.as_str(), setting.year, setting.value),
                (name, year, value),
                "{typed}"
            );
        }
    }

    #[test]
    fn what_has_no_number_is_refused() {
        for typed in [
            "price",
            "price=",
            "=1",
            "price=abc",
            "price=1.2.3",
            "price=%",
            "price@2024",
            "@2024=1",
        ] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn per_cent_reads_as_the_decimal() {
        assert_eq!(number("9.5%"), Some(0.095));
        assert_eq!(number("-0.7%"), Some(-0.007));
        assert_eq!(number("1e1%"), Some(0.1));
    }
}
