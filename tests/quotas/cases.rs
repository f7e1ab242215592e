//! Answers to single tables, good and bad.

use rust_decimal::Decimal;
use tuiyan::plan::QuotaKind;
use tuiyan::quotas::allocate::{Method, Settings, propose};
use tuiyan::quotas::{Cell, CheckSettings, Commitment, Direction, check, whole};

use crate::{Given, chances, number, proposed, quotas, settings, table};

#[test]
fn a_target_beyond_the_caps_is_unmet_and_says_by_how_much() {
    let mut one = table(
        QuotaKind::Additive,
        &[(5, 1, None, None, false), (5, 1, None, None, true)],
        number("100"),
    );
    one.rows[0].cap = Some(number("60"));
    one.rows[1].quota = Cell::Value(number("30"));
    let unmet = proposed(&one, &settings(&Method::BaseShare, Decimal::ONE, None))
        .unwrap()
        .unwrap_err();
    assert_eq!(
        (unmet.missing, unmet.reachable),
        (number("10"), Some(number("90")))
    );
    let kinds: Vec<(&str, &str)> = unmet
        .bounds
        .iter()
        .map(|bound| (bound.place.as_str(), bound.kind.id()))
        .collect();
    assert_eq!(kinds, [("place 00", "cap"), ("place 01", "locked")]);
    one.target = Cell::Value(number("20"));
    let unmet = proposed(&one, &settings(&Method::BaseShare, Decimal::ONE, None))
        .unwrap()
        .unwrap_err();
    assert_eq!((unmet.side.id(), unmet.missing), ("too_high", number("10")));
}

#[test]
fn all_locked_with_a_wrong_sum_is_unmet() {
    let one = table(
        QuotaKind::Additive,
        &[(5, 10, None, None, true), (5, 10, None, None, true)],
        number("30"),
    );
    let unmet = proposed(&one, &settings(&Method::BaseShare, Decimal::ONE, None))
        .unwrap()
        .unwrap_err();
    assert_eq!((unmet.missing, unmet.bounds.len()), (number("4"), 2));
}

#[test]
fn bases_of_zero_share_equally_and_what_is_missing_is_told_at_once() {
    let zero = [(0, 1, None, None, false); 3];
    let one = table(QuotaKind::Additive, &zero, number("10"));
    let proposal = proposed(&one, &settings(&Method::BaseShare, Decimal::ONE, None))
        .unwrap()
        .unwrap();
    assert_eq!(quotas(&proposal.table), ["4", "3", "3"].map(number));
    let mut other = one.clone();
    other.rows[0].base = None;
    other.rows[2].base = None;
    let faults = propose(&other, &settings(&Method::BaseShare, Decimal::ONE, None)).unwrap_err();
    let codes: Vec<(&str, &str)> = faults
        .iter()
        .map(|fault| (fault.code.as_str(), fault.place.path.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            ("quota-key-missing", "rows.0.base"),
            ("quota-key-missing", "rows.2.base")
        ]
    );
    other.rows[0].base = Some(number("-1"));
    other.rows[0].floor = Some(number("2"));
    other.rows[0].cap = Some(number("1"));
    let faults = propose(&other, &settings(&Method::BaseShare, Decimal::ONE, None)).unwrap_err();
    let codes: Vec<&str> = faults.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, ["quota-row-negative", "quota-floor-above-cap"]);
}

#[test]
fn binding_rows_keep_their_probability_where_they_can() {
    let mut one = table(
        QuotaKind::Additive,
        &[(100, 1, None, None, false), (100, 1, None, None, false)],
        number("200"),
    );
    let least = 0.9;
    one.rows[0].commitment = Commitment::Binding {
        least_probability: least,
    };
    let chances = chances(&one);
    let settings = settings(&Method::BaseShare, number("0.01"), Some(&chances));
    let proposal = proposed(&one, &settings).unwrap().unwrap();
    let with = CheckSettings {
        chances: Some(&chances),
        ..CheckSettings::default()
    };
    let found = check(&proposal.table, &with);
    assert!(found.rows[0].probability.unwrap() >= least);
    assert_eq!(found.findings, []);
    // Where the other row is locked low nothing is left but to pass the probability, and the check says so.
    one.rows[1].locked = true;
    one.rows[1].quota = Cell::Value(number("10"));
    let proposal = proposed(&one, &settings).unwrap().unwrap();
    let found = check(&proposal.table, &with);
    let codes: Vec<&str> = found
        .findings
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    assert_eq!(codes, ["quota-probability-low"]);
}

#[test]
fn a_cap_on_what_is_used_is_tightened_by_over_assignment() {
    let mut one = table(
        QuotaKind::Additive,
        &[(1, 1, None, None, false), (1, 1, None, None, false)],
        number("100"),
    );
    one.direction = Direction::AtMost;
    let tight = Settings {
        over: number("0.1"),
        ..settings(&Method::BaseShare, Decimal::ONE, None)
    };
    let proposal = proposed(&one, &tight).unwrap().unwrap();
    assert_eq!(quotas(&proposal.table), ["45", "45"].map(number));
}

#[test]
fn uniform_and_weightless_tables_take_the_target_itself() {
    let mut one = table(
        QuotaKind::Uniform,
        &[(1, 1, None, None, false), (2, 1, None, None, false)],
        number("0.015"),
    );
    let proposal = proposed(&one, &settings(&Method::BaseShare, number("0.001"), None))
        .unwrap()
        .unwrap();
    assert_eq!(quotas(&proposal.table), ["0.015", "0.015"].map(number));
    one.rows[1].cap = Some(number("0.01"));
    let unmet = proposed(&one, &settings(&Method::BaseShare, number("0.001"), None))
        .unwrap()
        .unwrap_err();
    assert_eq!(unmet.missing, number("0.005"));
    one.kind = QuotaKind::Ratio;
    one.rows[1].weight = None;
    let faults = propose(&one, &settings(&Method::BaseShare, number("0.001"), None)).unwrap_err();
    assert_eq!(faults[0].code, "quota-weight-missing");
}

#[test]
fn a_hundred_thousand_rows_sum_exactly() {
    let given: Vec<Given> = (0..100_000).map(|at| (at % 977, 1, None, None, false)).collect();
    let one = table(QuotaKind::Additive, &given, number("123456.7"));
    let proposal = proposed(&one, &settings(&Method::BaseShare, number("0.1"), None))
        .unwrap()
        .unwrap();
    assert_eq!(whole(&proposal.table).value, Some(number("123456.7")));
}
