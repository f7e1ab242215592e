//! What must hold of tables whatever they are.

use proptest::prelude::*;
use rust_decimal::Decimal;
use tuiyan::plan::QuotaKind;
use tuiyan::quotas::allocate::{Method, Rounding, Settings};
use tuiyan::quotas::{Cell, CheckSettings, Row, Table, check};

use crate::{
    Given, PATHS, UNITS, chances, keeps_bounds, methods, number, proposed, quotas, rows, settings, table,
};

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
        for method in methods(true) {
            let of = |table: &Table| {
                proposed(table, &settings(&method, number(UNITS[unit]), Some(&chances(table))))
            };
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
    fn numbers_at_the_end_of_the_range_are_answered(
        numbers in proptest::collection::vec((0..4_usize, 0..4_usize, 0..4_usize, any::<bool>()), 1..40),
        target in 0..4_usize, kind in 0..4_usize, unit in 0..4_usize,
    ) {
        let ends = ["0.000000001", "0", "9999999999999.999999999", "5000000000000"].map(number);
        let kinds = [QuotaKind::Additive, QuotaKind::Ratio, QuotaKind::Growth, QuotaKind::Uniform];
        let mut table = Table::new(kinds[kind]);
        table.target = Cell::Value(ends[target]);
        for (at, (base, weight, bound, has_bound)) in numbers.into_iter().enumerate() {
            let mut row = Row::new(format!("place {at:02}"), Cell::Missing);
            row.base = Some(ends[base]);
            row.weight = Some(ends[weight].max(ends[0]));
            row.projected = Some(ends[bound]);
            row.intensity = Some(ends[weight]);
            row.cap = has_bound.then_some(ends[bound]);
            table.rows.push(row);
        }
        for rounding in [Rounding::LargestRemainder, Rounding::Divisor] {
            for method in methods(false) {
                let unit = [number("0.000000001"), Decimal::ONE, number("3"), number("1000000")][unit];
                let settings = Settings { rounding, ..settings(&method, unit, None) };
                if let Some(Ok(proposal)) = proposed(&table, &settings) {
                    prop_assert!(keeps_bounds(&proposal.table));
                    check(&proposal.table, &CheckSettings::default());
                }
            }
        }
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
