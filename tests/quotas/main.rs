//! What must hold of quota tables whatever they are: sums exact for every unit, bounds and locks kept, no dependence on the order of
//! rows, nobody less under a higher target, a proposal without findings; and the tables of the bundled packs.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

mod cases;
mod import;
mod packs;
mod pairs;
mod properties;
mod sheets;

use proptest::prelude::*;
use rust_decimal::Decimal;
use tuiyan::plan::QuotaKind;
use tuiyan::quotas::allocate::{Answer, Method, Proposal, Rounding, Settings, TierRule, Unmet, propose};
use tuiyan::quotas::{Cell, Chances, Grade, Row, Sample, Table};

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
    let sample = |row: &Row| {
        let at: usize = row.place[6..].parse().unwrap();
        let base: f64 = row.base.unwrap().to_string().parse().unwrap();
        let outcome = |path: usize| {
            let turn = (path * (at * 2 + 7) + at * 31) % PATHS;
            base * (0.5 + turn as f64 / PATHS as f64) + turn as f64 * 0.001
        };
        Some(Sample::new((0..PATHS).map(outcome).collect(), None))
    };
    let rows: Vec<Option<Sample>> = table.rows.iter().map(sample).collect();
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
