//! What must hold of quota tables whatever they are: sums exact for every unit, bounds and locks kept, no dependence on the order of
//! rows, nobody less under a higher target, a proposal without findings; and the tables of the bundled packs.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use proptest::prelude::*;
use rust_decimal::Decimal;
use tuiyan::plan::{Format, Plan, QuotaKind, read};
use tuiyan::projection::{Projection, project};
use tuiyan::quotas::allocate::{Answer, Method, Proposal, Rounding, Settings, TierRule, Unmet, propose};
use tuiyan::quotas::plan_tables::{complete, of_quota};
use tuiyan::quotas::{
    Cell, Chances, CheckSettings, Commitment, Direction, Grade, Row, Sample, Table, check, whole,
};
use tuiyan::resolve::resolve;
use tuiyan::scenario::Scenario;

const UNITS: [&str; 7] = ["0.001", "0.1", "0.3", "1", "2.5", "7", "10"];
/// A prime, so that no place draws an outcome twice.
const PATHS: usize = 211;

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A row: base, weight, thousandths of floor and cap, whether it is locked.
type Given = (u32, u32, Option<u32>, Option<u32>, bool);

fn rows() -> impl Strategy<Value = Vec<Given>> {
    let bound = || proptest::option::weighted(0.3, 0..400_000_u32);
    let row = (
        0..5000_u32,
        1..500_u32,
        bound(),
        bound(),
        proptest::bool::weighted(0.2),
    );
    proptest::collection::vec(row, 1..12)
}

fn table(kind: QuotaKind, given: &[Given], target: Decimal) -> Table {
    let mut table = Table::new(kind);
    table.target = Cell::Value(target);
    table.rows = given
        .iter()
        .enumerate()
        .map(|(at, (base, weight, floor, cap, locked))| {
            let mut row = Row::new(format!("place {at:02}"), Cell::Missing);
            row.base = Some(Decimal::from(*base));
            row.weight = Some(Decimal::from(*weight));
            row.projected = Some(Decimal::from(base / 2 + 10));
            row.intensity = Some(Decimal::from(weight % 7));
            row.grade = [None, Some(Grade::A), Some(Grade::B), Some(Grade::C)][at % 4];
            let bounds = (
                floor.map(|floor| Decimal::new(floor.into(), 3)),
                cap.map(|cap| Decimal::new(cap.into(), 3)),
            );
            if let (Some(floor), Some(cap)) = bounds {
                (row.floor, row.cap) = (Some(floor.min(cap)), Some(floor.max(cap)));
            } else {
                (row.floor, row.cap) = bounds;
            }
            if *locked {
                row.locked = true;
                row.quota = Cell::Value(Decimal::new(i64::from(*weight) * 13, 1));
                (row.floor, row.cap) = (None, None);
            }
            row
        })
        .collect();
    table
}

fn methods(with_chances: bool) -> Vec<Method> {
    let mut methods = vec![
        Method::BaseShare,
        Method::ProjectionShare,
        Method::EqualGrowth,
        Method::Capacity,
        Method::Tiered(TierRule::default()),
    ];
    if with_chances {
        methods.push(Method::EqualProbability);
    }
    methods
}

fn settings<'a>(method: &Method, unit: Decimal, chances: Option<&'a Chances>) -> Settings<'a> {
    Settings {
        method: method.clone(),
        over: Decimal::ZERO,
        unit,
        rounding: Rounding::LargestRemainder,
        chances,
    }
}

/// Outcomes around each base, different from path to path and place to place.
fn chances(table: &Table) -> Chances {
    let sample = |(at, row): (usize, &Row)| {
        let base: f64 = row.base.unwrap().to_string().parse().unwrap();
        let outcome = |path: usize| {
            let turn = (path * (at * 2 + 7) + at * 31) % PATHS;
            base * (0.5 + turn as f64 / PATHS as f64) + turn as f64 * 0.001
        };
        Some(Sample::new((0..PATHS).map(outcome).collect(), None))
    };
    let rows: Vec<Option<Sample>> = table.rows.iter().enumerate().map(sample).collect();
    let counts: Vec<bool> = table.rows.iter().map(Row::is_summed).collect();
    Chances::new(table.kind, rows, &counts)
}

fn proposed(table: &Table, settings: &Settings<'_>) -> Option<Result<Proposal, Unmet>> {
    match propose(table, settings) {
        Ok(Answer::Proposal(proposal)) => Some(Ok(proposal)),
        Ok(Answer::Unmet(unmet)) => Some(Err(unmet)),
        Err(_) => None,
    }
}

fn quotas(table: &Table) -> Vec<Decimal> {
    table.rows.iter().map(|row| row.quota.value().unwrap()).collect()
}

fn keeps_bounds(table: &Table) -> bool {
    table.rows.iter().all(|row| {
        let quota = row.quota.value().unwrap();
        row.floor.is_none_or(|floor| quota >= floor) && row.cap.is_none_or(|cap| quota <= cap)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn sums_are_exact_for_every_unit_and_bounds_and_locks_hold(
        given in rows(), target in 0..3_000_000_u32, unit in 0..UNITS.len(),
    ) {
        let target = Decimal::new(target.into(), 2);
        let given_table = table(QuotaKind::Additive, &given, target);
        let chances = chances(&given_table);
        for method in methods(true) {
            match proposed(&given_table, &settings(&method, number(UNITS[unit]), Some(&chances))) {
                Some(Ok(proposal)) => {
                    let sum: Decimal = quotas(&proposal.table).into_iter().sum();
                    prop_assert_eq!(sum, target, "{}", method.id());
                    prop_assert!(keeps_bounds(&proposal.table), "{}: {:?}", method.id(), proposal.table);
                    for (row, before) in proposal.table.rows.iter().zip(&given_table.rows) {
                        prop_assert!(!row.locked || row.quota == before.quota);
                    }
                    let found = check(&proposal.table, &CheckSettings::default());
                    prop_assert_eq!(found.findings, vec![]);
                }
                Some(Err(unmet)) => prop_assert!(unmet.missing >= Decimal::ZERO),
                None => {}
            }
        }
    }

    #[test]
    fn means_are_within_a_unit_and_bounds_hold(
        given in rows(), target in 0..200_000_u32, unit in 0..UNITS.len(), is_growth in any::<bool>(),
    ) {
        let kind = if is_growth { QuotaKind::Growth } else { QuotaKind::Ratio };
        let target = Decimal::new(target.into(), 3);
        let unit = number(UNITS[unit]);
        let given_table = table(kind, &given, target);
        for method in methods(false) {
            let Some(Ok(proposal)) = proposed(&given_table, &settings(&method, unit, None)) else { continue };
            prop_assert!(keeps_bounds(&proposal.table));
            if let Some(residual) = proposal.residual {
                prop_assert!(residual.abs() <= unit, "{}: {residual}", method.id());
            }
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (given, order) in rows().prop_flat_map(|rows| {
            let order = Just((0..rows.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(rows), order)
        }),
        target in 0..3_000_000_u32, unit in 0..UNITS.len(),
    ) {
        let one = table(QuotaKind::Additive, &given, Decimal::new(target.into(), 2));
        let mut other = one.clone();
        other.rows = order.iter().map(|at| one.rows[*at].clone()).collect();
        for method in methods(false) {
            let of = |table: &Table| proposed(table, &settings(&method, number(UNITS[unit]), None));
            match (of(&one), of(&other)) {
                (Some(Ok(one)), Some(Ok(other))) => {
                    let one = quotas(&one.table);
                    let expected: Vec<Decimal> = order.iter().map(|at| one[*at]).collect();
                    prop_assert_eq!(quotas(&other.table), expected, "{}", method.id());
                }
                (Some(Err(one)), Some(Err(other))) => prop_assert_eq!(one.missing, other.missing),
                (one, other) => prop_assert_eq!(one.is_none(), other.is_none()),
            }
        }
    }

    #[test]
    fn a_higher_target_costs_nobody_more_than_a_unit_and_by_divisors_nothing(
        given in rows(), low in 0..20_000_u32, more in 0..3000_u32,
    ) {
        let of = |target: u32, rounding| {
            let mut table = table(QuotaKind::Additive, &given, Decimal::from(target));
            // Divisors go by keys above 0, and locked rows in tenths leave a rest that is no unit.
            table.rows.retain(|row| !row.locked && row.base > Some(Decimal::ZERO));
            let settings = Settings { rounding, ..settings(&Method::BaseShare, Decimal::ONE, None) };
            let answer = proposed(&table, &settings);
            answer.and_then(Result::ok).map(|proposal| quotas(&proposal.table))
        };
        for (rounding, allowed) in [(Rounding::LargestRemainder, Decimal::ONE), (Rounding::Divisor, Decimal::ZERO)] {
            if let (Some(before), Some(after)) = (of(low, rounding), of(low + more, rounding)) {
                for (before, after) in before.iter().zip(&after) {
                    prop_assert!(*after >= before - allowed, "{rounding:?}: {before} then {after}");
                }
            }
        }
    }

    #[test]
    fn a_cell_moved_by_a_unit_is_the_one_finding(given in rows(), target in 0..300_000_u32, at in 0..12_usize) {
        let mut table = table(QuotaKind::Additive, &given, Decimal::from(target));
        for row in &mut table.rows {
            (row.floor, row.cap) = (None, None);
        }
        let Some(Ok(proposal)) = proposed(&table, &settings(&Method::Capacity, Decimal::ONE, None)) else {
            return Ok(());
        };
        let mut moved = proposal.table;
        let at = at % moved.rows.len();
        let quota = moved.rows[at].quota.value().unwrap();
        moved.rows[at].quota = Cell::Value(quota + Decimal::ONE);
        let found = check(&moved, &CheckSettings::default());
        let codes: Vec<&str> = found.findings.iter().map(|finding| finding.code.as_str()).collect();
        prop_assert_eq!(codes, vec!["quota-whole-over"]);
        prop_assert_eq!(found.difference, Some(Decimal::ONE));
    }

    #[test]
    fn all_free_places_are_equally_likely(bases in proptest::collection::vec(10..5000_u32, 2..12), part in 0.6..1.4_f64) {
        let given: Vec<Given> = bases.iter().map(|base| (*base, 1, None, None, false)).collect();
        let total: u32 = bases.iter().sum();
        let target = tuiyan::quotas::decimal::decimal(f64::from(total) * part).unwrap();
        let table = table(QuotaKind::Additive, &given, target);
        let chances = chances(&table);
        let settings = settings(&Method::EqualProbability, number("0.000001"), Some(&chances));
        let proposal = proposed(&table, &settings).unwrap().unwrap();
        let found = check(&proposal.table, &CheckSettings { chances: Some(&chances), ..CheckSettings::default() });
        let met: Vec<usize> = found
            .rows
            .iter()
            .map(|row| (row.probability.unwrap() * PATHS as f64).round() as usize)
            .collect();
        let (least, most) = (met.iter().min().unwrap(), met.iter().max().unwrap());
        prop_assert!(most - least <= 1, "{met:?}");
    }
}

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

fn plan(id: &str) -> Plan {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("plans/{id}/plan.toml"));
    let (plan, faults) = read(&std::fs::read_to_string(file).unwrap(), Format::Toml);
    plan.unwrap_or_else(|| panic!("{faults:?}"))
}

fn projected(plan: &Plan) -> Projection {
    project(&resolve(plan, &Scenario::of_preset(&plan.head.id, "base")).unwrap()).unwrap()
}

/// The worked example: sixteen tables for six places.
#[test]
fn the_tables_of_huzhou_open_as_they_stand_in_the_document() {
    let plan = plan("huzhou-2023-clusters");
    let projection = projected(&plan);
    assert_eq!(plan.quotas.len(), 16);
    let opened = |id: &str| {
        let quota = plan.quotas.iter().find(|quota| quota.id == id).unwrap();
        let (subject, mut table) = of_quota(&plan, quota).unwrap();
        complete(&mut table, &subject, &projection);
        table
    };
    let energy = check(&opened("energy-freed-quota-2023"), &CheckSettings::default());
    assert_eq!(energy.whole.value, Some(number("15.1")));
    assert_eq!(energy.difference, Some(number("0.1")));
    assert!((energy.over_assignment.unwrap() - 0.0067).abs() < 0.0001);
    let land = check(&opened("land-freed-quota-2023"), &CheckSettings::default());
    assert_eq!((land.difference, land.findings), (Some(Decimal::ZERO), vec![]));
    let growth = opened("va-growth-quota-2023");
    assert_eq!(growth.rows[3].quota, Cell::Value(number("0.085")));
    assert!(
        growth
            .rows
            .iter()
            .all(|row| row.base.is_some() && row.projected.is_some())
    );
    assert!(whole(&growth).value.is_some());
    let standards = opened("zhejiang-made-standards-quota-2023");
    assert_eq!(standards.target, Cell::ToBeAssigned);
    assert!(standards.rows.iter().all(|row| row.quota == Cell::ToBeAssigned));
    let cut = opened("gdp-energy-cut-quota-2023");
    assert_eq!(cut.target, Cell::Words("完成省定目标".to_owned()));
    assert_eq!(cut.row("nantaihu").unwrap().quota, Cell::NotApplicable);
    for quota in &plan.quotas {
        assert_eq!(tuiyan::quotas::faults(&opened(&quota.id)), vec![], "{}", quota.id);
    }
}
