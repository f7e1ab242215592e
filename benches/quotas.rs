//! Quotas while a hand is on a cell: sixteen tables of a hundred places on 10,000 kept paths are allocated again and every probability
//! column is found again; and what it costs to sort the samples, once a simulation.

#![allow(clippy::disallowed_methods, reason = "a bench reads the bundled plan")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use rust_decimal::Decimal;
use tuiyan::plan::{Format, QuotaKind, read};
use tuiyan::quotas::allocate::{Answer, Method, Rounding, Settings, propose};
use tuiyan::quotas::import::{ImportSettings, import};
use tuiyan::quotas::weights::weights_needed;
use tuiyan::quotas::{Cell, Chances, CheckSettings, Row, Sample, Table, check};
use tuiyan::sheet::Sheet;

const TABLES: usize = 16;
const PLACES: usize = 100;
const PATHS: usize = 10_000;

/// Numbers between 0 and 1 from a fixed linear congruence: outcomes that are spread and not sorted.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn outcomes(noise: &mut Noise, places: usize) -> Vec<Vec<f64>> {
    let shared: Vec<f64> = (0..PATHS).map(|_| noise.next()).collect();
    (0..places)
        .map(|place| {
            let size = 50.0 + place as f64;
            shared
                .iter()
                .map(|shared| size * (0.6 + 0.4 * shared + 0.4 * noise.next()))
                .collect()
        })
        .collect()
}

fn chances(outcomes: &[Vec<f64>]) -> Chances {
    let rows: Vec<Option<Sample>> = outcomes
        .iter()
        .map(|values| Some(Sample::new(values.clone(), None)))
        .collect();
    let counts = vec![true; rows.len()];
    Chances::new(QuotaKind::Additive, rows, &counts)
}

fn table(places: usize) -> Table {
    let mut table = Table::new(QuotaKind::Additive);
    table.target = Cell::Value(Decimal::from(99 * places));
    table.rows = (0..places)
        .map(|place| {
            let mut row = Row::new(format!("place {place:04}"), Cell::Missing);
            row.base = Some(Decimal::from(50 + place));
            row
        })
        .collect();
    table
}

/// Allocates again after the target moved, and finds every chance again.
fn again(table: &mut Table, step: u32, method: &Method, chances: &Chances) -> f64 {
    table.target = Cell::Value(Decimal::from(99 * table.rows.len()) + Decimal::from(step % 100));
    let settings = Settings {
        method: method.clone(),
        over: Decimal::ZERO,
        unit: Decimal::new(1, 1),
        rounding: Rounding::LargestRemainder,
        chances: Some(chances),
    };
    let Ok(Answer::Proposal(proposal)) = propose(table, &settings) else {
        return 0.0;
    };
    let found = check(
        &proposal.table,
        &CheckSettings {
            chances: Some(chances),
            ..CheckSettings::default()
        },
    );
    found.together.and_then(|together| together.city).unwrap_or(0.0)
}

fn editing(criterion: &mut Criterion) {
    let mut noise = Noise(1);
    let all: Vec<Chances> = (0..TABLES)
        .map(|_| chances(&outcomes(&mut noise, PLACES)))
        .collect();
    let mut group = criterion.benchmark_group("16 tables of 100 places, 10,000 paths");
    group.sample_size(10);
    let mut step = 0;
    for method in [Method::BaseShare, Method::EqualProbability] {
        let mut tables: Vec<Table> = (0..TABLES).map(|_| table(PLACES)).collect();
        group.bench_function(
            format!("allocated again by {}, all chances", method.id()),
            |bencher| {
                bencher.iter(|| {
                    step += 1;
                    let sum: f64 = tables
                        .iter_mut()
                        .zip(&all)
                        .map(|(table, chances)| again(table, step, &method, chances))
                        .sum();
                    black_box(sum)
                });
            },
        );
    }
    group.finish();
}

fn sorting(criterion: &mut Criterion) {
    let outcomes = outcomes(&mut Noise(2), PLACES);
    let mut group = criterion.benchmark_group("once a simulation");
    group.sample_size(10);
    group.bench_function("samples of 100 places sorted", |bencher| {
        bencher.iter(|| black_box(chances(&outcomes)));
    });
    group.finish();
}

fn many(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("1,000 places, 10,000 paths");
    group.sample_size(10);
    let chances = chances(&outcomes(&mut Noise(3), 1000));
    let mut one = table(1000);
    let mut step = 0;
    group.bench_function("allocated again by base-share, all chances", |bencher| {
        bencher.iter(|| {
            step += 1;
            black_box(again(&mut one, step, &Method::BaseShare, &chances))
        });
    });
    group.finish();
}

/// A plain table of 5,000 rows, from cells to a checked table.
fn file(criterion: &mut Criterion) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("plans/huzhou-2023-clusters/plan.toml");
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let (Some(mut plan), _) = read(&text, Format::Toml) else {
        return;
    };
    // A plan without regions takes any name for a place.
    plan.regions = Vec::new();
    let head = ["区县", "分解指标", "基期值", "下限", "上限", "性质"].map(str::to_owned);
    let rows = (0..5000).map(|at| {
        let place = format!("place {at:04}");
        [
            place,
            format!("1,{:03}", at % 1000),
            "900".to_owned(),
            "10".to_owned(),
            "9000".to_owned(),
            "约束性 90%".to_owned(),
        ]
    });
    let sheet = Sheet::of_texts(std::iter::once(head).chain(rows).map(Vec::from));
    let settings = ImportSettings {
        indicator: Some("land.freed".to_owned()),
        ..ImportSettings::default()
    };
    let mut group = criterion.benchmark_group("5,000 rows of a file");
    group.sample_size(10);
    group.bench_function("cells read and the table checked", |bencher| {
        bencher.iter(|| {
            let (tables, _) = import(std::slice::from_ref(&sheet), &plan, &settings);
            let tables = tables.unwrap_or_default();
            assert_eq!(tables.len(), 1);
            black_box(check(&tables[0].table, &CheckSettings::default()))
        });
    });
    group.finish();
}

/// Weights unknown of 1,000 places: the least and the most share of each with which the target holds.
fn shares(criterion: &mut Criterion) {
    let mut noise = Noise(5);
    let quotas: Vec<f64> = (0..1000).map(|_| 10.0 + noise.next()).collect();
    let bounds = vec![(0.0, 0.01); 1000];
    let mut group = criterion.benchmark_group("1,000 places, weights unknown");
    group.sample_size(10);
    group.bench_function("shares needed", |bencher| {
        bencher.iter(|| black_box(weights_needed(&quotas, &bounds, 10.5)));
    });
    group.finish();
}

criterion_group!(benches, editing, sorting, many, file, shares);
criterion_main!(benches);
