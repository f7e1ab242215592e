//! A table as it is: the whole against the city's target, what each quota requires, the chances, and what is to be looked at.
//!
//! Codes of the findings begin with `quota-`; what concerns a row stands at `rows.N.key`. A table that a proposal made has none.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::QuotaKind;
use crate::quotas::chances::Chances;
use crate::quotas::decimal::{double, shown};
use crate::quotas::table::{Cell, Commitment, Direction, Row, Scope, Table};
use crate::quotas::together::Together;
use crate::quotas::whole::{Whole, weight, whole};

/// What a table is held against.
#[derive(Clone, Debug, Default)]
pub struct CheckSettings<'a> {
    /// Over-assignment that is meant, as a fraction of the target: 0.05 hands down 5 % more. 0 where none is.
    pub over: Decimal,
    /// The unit that quotas are rounded to: the mean of rounded quotas may differ from the target by half of it.
    pub unit: Option<Decimal>,
    /// Random paths, where there are any.
    pub chances: Option<&'a Chances>,
}

/// What a check of a table says.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What the quotas come to.
    pub whole: Whole,
    /// What is summed.
    pub scope: Scope,
    /// Rows that are not summed: floors, and places that lie within others.
    pub left_out: usize,
    /// Whole less target.
    pub difference: Option<Decimal>,
    /// 加码: the difference over the target, positive where more is asked of the places than of the city.
    pub over_assignment: Option<f64>,
    /// By row.
    pub rows: Vec<RowCheck>,
    /// What happens together on random paths.
    pub together: Option<Together>,
    /// The row whose miss hurts the city most, with its share of the city's expected shortfall.
    pub hurts_most: Option<(usize, f64)>,
    /// What is to be looked at.
    pub findings: Vec<Diagnostic>,
}

/// What a check says of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowCheck {
    /// Growth from the base in all that the quota requires, as a fraction: the quota itself of a growth; `None` without a base above 0.
    pub required_growth: Option<f64>,
    /// Projection less quota.
    pub gap: Option<f64>,
    /// Part of the paths on which the quota is met.
    pub probability: Option<f64>,
    /// 鞭打快牛: the rise of the quota over last year's, as a share of last year's over-fulfilment; above 0 where doing more was
    /// answered by a higher quota. `None` where last year's quota was not passed.
    pub ratchet: Option<f64>,
}

/// Checks a table that has no faults.
pub fn check(table: &Table, settings: &CheckSettings<'_>) -> Check {
    let whole = whole(table);
    let target = table.target.value();
    let difference = whole
        .value
        .zip(target)
        .and_then(|(whole, target)| whole.checked_sub(target))
        .map(|difference| difference.normalize());
    let over_assignment = difference.zip(target).and_then(|(difference, target)| {
        let share = double(difference.checked_div(target.abs())?);
        Some(match table.direction {
            Direction::AtLeast => share,
            Direction::AtMost => -share + 0.0,
        })
    });
    let rows: Vec<RowCheck> = table
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| of_row(table, at, row, settings.chances))
        .collect();
    let together = settings.chances.map(|chances| {
        let quotas: Vec<Option<f64>> = table
            .rows
            .iter()
            .map(|row| row.quota.value().filter(|_| row.is_summed()).map(double))
            .collect();
        chances.together(&quotas, target.map(double), table.direction)
    });
    let hurts_most = together.as_ref().and_then(|together| {
        let shares = together.shortfall_shares.iter().enumerate();
        let there = shares.filter_map(|(at, share)| Some((at, (*share)?)));
        // Of equal shares the first place by id, so that the order of rows does not matter.
        there
            .max_by(|a, b| {
                let by_place = || table.rows[b.0].place.cmp(&table.rows[a.0].place);
                a.1.total_cmp(&b.1).then_with(by_place)
            })
            .filter(|(_, share)| *share > 0.0)
    });
    let expected = target.and_then(|target| handed_down(target, settings.over, table.direction));
    let mut findings = Vec::new();
    of_whole(table, &whole, settings, &mut findings);
    for (at, (row, checked)) in table.rows.iter().zip(&rows).enumerate() {
        findings_of_row(table, (at, row), (expected, checked), &mut findings);
    }
    Check {
        left_out: table.rows.len() - table.counting().count(),
        scope: table.scope,
        whole,
        difference,
        over_assignment,
        rows,
        together,
        hurts_most,
        findings,
    }
}

/// What a whole of the parts is held against: the target with the over-assignment that is meant. More is asked of places by a higher
/// figure where it is to be reached, and by a lower one where it is not to be passed.
pub fn handed_down(target: Decimal, over: Decimal, direction: Direction) -> Option<Decimal> {
    let factor = match direction {
        Direction::AtLeast => Decimal::ONE.checked_add(over)?,
        Direction::AtMost => Decimal::ONE.checked_sub(over)?,
    };
    target.checked_mul(factor).map(|value| value.normalize())
}

/// The growth from its base that a quota requires, in all.
pub fn required_growth(kind: QuotaKind, row: &Row, quota: Decimal) -> Option<f64> {
    if kind == QuotaKind::Growth {
        return Some(double(quota));
    }
    let base = row.base.filter(|base| *base > Decimal::ZERO)?;
    Some(double(quota.checked_sub(base)?.checked_div(base)?))
}

fn of_row(table: &Table, at: usize, row: &Row, chances: Option<&Chances>) -> RowCheck {
    let Some(quota) = row.quota.value() else {
        return RowCheck::default();
    };
    let sample = chances.and_then(|chances| chances.row(at));
    RowCheck {
        required_growth: required_growth(table.kind, row, quota),
        gap: row
            .projected
            .and_then(|projected| projected.checked_sub(quota))
            .map(double),
        probability: sample.map(|sample| sample.probability(double(quota), table.direction)),
        ratchet: ratchet(table.direction, row, quota),
    }
}

/// `(quota − last quota) ÷ (last done − last quota)`, where last year's quota was passed.
fn ratchet(direction: Direction, row: &Row, quota: Decimal) -> Option<f64> {
    let (last, done) = (row.last_quota?, row.last_done?);
    let passed = match direction {
        Direction::AtLeast => done > last,
        Direction::AtMost => done < last,
    };
    let (rise, over) = (quota.checked_sub(last)?, done.checked_sub(last)?);
    Some(double(rise.checked_div(over).filter(|_| passed)?))
}

fn of_whole(table: &Table, whole: &Whole, settings: &CheckSettings<'_>, findings: &mut Vec<Diagnostic>) {
    if let (Some(stated), Some(value)) = (table.stated_total, whole.value)
        && stated != value
    {
        let finding = Diagnostic::warning("quota-total-differs", "stated_total");
        findings.push(finding.with("stated", shown(stated)).with("whole", shown(value)));
    }
    if whole.open > 0 {
        let to_assign = whole.to_assign.map_or("—".to_owned(), shown);
        let finding = Diagnostic::note("quota-open-cells", "rows").with("count", whole.open);
        findings.push(
            finding
                .with("assigned", whole.assigned)
                .with("to_assign", to_assign),
        );
    }
    let Some(target) = table.target.value() else {
        findings.push(Diagnostic::note("quota-target-open", "target"));
        return;
    };
    let Some(expected) = handed_down(target, settings.over, table.direction) else {
        return;
    };
    if let (None, Some((low, high))) = (whole.value, whole.interval) {
        // The rows that differ are told one by one where they should be alike.
        if table.kind != QuotaKind::Uniform {
            let is_inside = low <= expected && expected <= high;
            let code = if is_inside {
                "quota-weights-unknown"
            } else {
                "quota-target-outside"
            };
            let finding = if is_inside {
                Diagnostic::note(code, "rows")
            } else {
                Diagnostic::warning(code, "rows")
            };
            let finding = finding.with("low", shown(low)).with("high", shown(high));
            findings.push(finding.with("target", shown(expected)));
        }
        return;
    }
    // What is not handed down yet may still close the gap.
    let Some(value) = whole.value.filter(|_| table.kind != QuotaKind::Uniform) else {
        return;
    };
    let Some(difference) = value.checked_sub(expected) else {
        return;
    };
    let is_mean = table.kind != QuotaKind::Additive;
    let allowed = settings.unit.filter(|_| is_mean).unwrap_or_default() / Decimal::TWO;
    let falls_short = match table.direction {
        Direction::AtLeast => difference < Decimal::ZERO,
        Direction::AtMost => difference > Decimal::ZERO,
    };
    if difference.abs() <= allowed || (falls_short && whole.open > 0) {
        return;
    }
    let code = if falls_short {
        "quota-whole-short"
    } else {
        "quota-whole-over"
    };
    let finding = Diagnostic::warning(code, "target")
        .with("whole", shown(value))
        .with("target", shown(expected))
        .with("difference", shown(difference.abs()));
    let share = difference.abs().checked_div(expected.abs()).map(double);
    findings.push(finding.with("percent", percent(share.unwrap_or(f64::NAN))));
}

fn findings_of_row(
    table: &Table,
    (at, row): (usize, &Row),
    (expected, checked): (Option<Decimal>, &RowCheck),
    findings: &mut Vec<Diagnostic>,
) {
    let note = |finding: Diagnostic| finding.with("place", row.place.as_str());
    let path = |key: &str| format!("rows.{at}.{key}");
    let Cell::Value(quota) = row.quota else { return };
    if let Some(floor) = row.floor.filter(|floor| quota < *floor) {
        let finding = note(Diagnostic::warning("quota-below-floor", path("quota")));
        findings.push(finding.with("quota", shown(quota)).with("floor", shown(floor)));
    }
    if let Some(cap) = row.cap.filter(|cap| quota > *cap) {
        let finding = note(Diagnostic::warning("quota-above-cap", path("quota")));
        findings.push(finding.with("quota", shown(quota)).with("cap", shown(cap)));
    }
    if table.kind == QuotaKind::Uniform
        && row.is_summed()
        && let Some(target) = expected.filter(|expected| *expected != quota)
    {
        let finding = note(Diagnostic::warning("quota-not-uniform", path("quota")));
        findings.push(finding.with("quota", shown(quota)).with("target", shown(target)));
    }
    if row.commitment == Commitment::FloorOnly {
        let finding = note(Diagnostic::note("quota-floor-only", path("commitment")));
        findings.push(finding.with("quota", shown(quota)));
    }
    if let (Commitment::Binding { least_probability }, Some(probability)) =
        (row.commitment, checked.probability)
        && probability < least_probability
    {
        let finding = note(Diagnostic::warning("quota-probability-low", path("quota")));
        findings.push(
            finding
                .with("percent", percent(probability))
                .with("least", percent(least_probability)),
        );
    }
    if let Some(ratchet) = checked.ratchet.filter(|ratchet| *ratchet > 0.0) {
        let finding = note(Diagnostic::note("quota-ratchet", path("last_done")));
        findings.push(finding.with("percent", percent(ratchet)));
    }
}

/// A share in per cent with two decimals, for messages.
fn percent(share: f64) -> f64 {
    libm::round(share * 1e4) / 100.0
}

/// Whether every counting row with a number has its weight, so that a mean exists.
pub fn has_weights(table: &Table) -> bool {
    let mut numbered = table.counting().filter(|(_, row)| row.quota.value().is_some());
    numbered.all(|(_, row)| weight(table.kind, row).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn energy() -> Table {
        let mut table = Table::new(QuotaKind::Additive);
        table.target = Cell::Value(number("15"));
        let quotas = [
            ("wuxing", "4"),
            ("nanxun", "3.5"),
            ("deqing", "2"),
            ("changxing", "3.5"),
            ("anji", "2"),
            ("nantaihu", "0.1"),
        ];
        table.rows = quotas
            .map(|(place, quota)| Row::new(place, Cell::Value(number(quota))))
            .into();
        table
    }

    fn codes(check: &Check) -> Vec<&str> {
        check
            .findings
            .iter()
            .map(|finding| finding.code.as_str())
            .collect()
    }

    #[test]
    fn fifteen_point_one_is_a_tenth_too_many() {
        let check = check(&energy(), &CheckSettings::default());
        assert_eq!(check.whole.value, Some(number("15.1")));
        assert_eq!(check.difference, Some(number("0.1")));
        let share = check.over_assignment.expect("there is a target");
        assert!((share - 0.1 / 15.0).abs() < 1e-15);
        assert_eq!(codes(&check), ["quota-whole-over"]);
    }

    #[test]
    fn what_is_still_to_be_assigned_may_close_the_gap() {
        let mut table = energy();
        table.rows[1].quota = Cell::ToBeAssigned("待分解".to_owned());
        let check = check(&table, &CheckSettings::default());
        assert_eq!(check.whole.to_assign, Some(number("3.4")));
        assert_eq!(codes(&check), ["quota-open-cells"]);
    }

    #[test]
    fn bounds_and_the_ratchet_are_told_by_row() {
        let mut table = energy();
        table.rows[5].quota = Cell::Value(number("0"));
        table.rows[5].floor = Some(number("0.1"));
        table.rows[0].cap = Some(number("3.9"));
        table.rows[2].last_quota = Some(number("1"));
        table.rows[2].last_done = Some(number("3"));
        let check = check(&table, &CheckSettings::default());
        assert_eq!(
            codes(&check),
            ["quota-above-cap", "quota-ratchet", "quota-below-floor"]
        );
        assert_eq!(check.rows[2].ratchet, Some(0.5));
    }

    #[test]
    fn without_weights_a_target_beyond_all_quotas_cannot_hold() {
        let mut table = energy();
        table.kind = QuotaKind::Ratio;
        assert_eq!(
            codes(&check(&table, &CheckSettings::default())),
            ["quota-target-outside"]
        );
        table.target = Cell::Value(number("3"));
        assert_eq!(
            codes(&check(&table, &CheckSettings::default())),
            ["quota-weights-unknown"]
        );
    }

    #[test]
    fn over_assignment_that_is_meant_is_no_finding() {
        let mut table = energy();
        table.rows[0].quota = Cell::Value(number("4.65"));
        let meant = CheckSettings {
            over: number("0.05"),
            ..CheckSettings::default()
        };
        assert_eq!(codes(&check(&table, &meant)), Vec::<&str>::new());
    }
}
