//! Lines of a table, and numbers as they stand in it.

use tuiyan::plan::IndicatorUnit;

pub(crate) fn header(cells: &[&str]) -> String {
    line(cells.iter().map(|cell| (*cell).to_owned())) + "|" + &"---|".repeat(cells.len()) + "\n"
}

pub(crate) fn line(cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = cells.into_iter().collect();
    format!("| {} |\n", cells.join(" | "))
}

pub(crate) fn way(ends: [Option<f64>; 2], show: impl Fn(Option<f64>) -> String) -> String {
    match ends {
        [None, None] => missing(),
        [base, last] => format!("{} → {}", show(base), show(last)),
    }
}

pub(crate) fn missing() -> String {
    "—".to_owned()
}

pub(crate) fn number(value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(missing, |value| format!("{value:.decimals$}"))
}

pub(crate) fn percent(value: Option<f64>) -> String {
    value.map_or_else(missing, |value| format!("{:.1} %", value * 100.0))
}

/// As the page shows it, with the unit's own word.
pub(crate) fn shown(value: Option<f64>, unit: &IndicatorUnit<'_>) -> String {
    let display = unit.display();
    let is_share = display.scale == 100.0;
    let decimals = usize::from(display.decimals);
    let word = if is_share { "%" } else { unit.symbol() };
    format!(
        "{} {word}",
        number(value.map(|value| value * display.scale), decimals)
    )
    .trim_end()
    .to_owned()
}
