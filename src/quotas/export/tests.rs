//! Whatever a table holds, what is written is read back as the same table, in both languages and all forms.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::plan::{Format, QuotaKind, read};
use crate::quotas::import::{ImportSettings, Imported, import};
use crate::quotas::table::{Adjustment, Base, Cell, Commitment, Grade, Row, Table};
use crate::sheet::{Content, Layout};

/// An indicator of each kind of table, as the plan of Huzhou hands them down.
const INDICATORS: [(&str, Measure, QuotaKind, &str); 4] = [
    (
        "land.freed",
        Measure::Level,
        QuotaKind::Additive,
        "高耗低效整治腾出用地面积",
    ),
    (
        "va_per_mu",
        Measure::Level,
        QuotaKind::Ratio,
        "规上工业亩均增加值",
    ),
    (
        "va.real_growth",
        Measure::Level,
        QuotaKind::Growth,
        "规上工业增加值增长",
    ),
    (
        "share.flagship_revenue",
        Measure::Increase,
        QuotaKind::Uniform,
        "八大新兴产业链营业收入占比提高",
    ),
];

#[allow(clippy::disallowed_methods, reason = "a test reads the bundled plan")]
static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans/huzhou-2023-clusters/plan.toml");
    let (plan, faults) = read(&std::fs::read_to_string(file).expect("the plan"), Format::Toml);
    plan.unwrap_or_else(|| panic!("{faults:?}"))
});

fn plan() -> &'static Plan {
    &PLAN
}

fn caption() -> Caption {
    Caption {
        title: "湖州市2023年分解表".to_owned(),
        unit_line: "数据日期：2024年1月2日".to_owned(),
        notes: vec![
            "注：四舍五入".to_owned(),
            "资料来源：湖政办发〔2023〕22号".to_owned(),
        ],
    }
}

fn read_back(layout: &Layout, plan: &Plan, settings: &ImportSettings) -> Vec<Imported> {
    let (tables, told) = import(&[layout.as_read()], plan, settings);
    tables.unwrap_or_else(|| panic!("{told:#?}\n{layout:#?}"))
}

fn number() -> impl Strategy<Value = Decimal> {
    // Within 1, so that it may be a share too.
    (-1_000_000_i64..=1_000_000, 6_u32..=8)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale).normalize())
}

fn amount() -> impl Strategy<Value = Decimal> {
    (0_i64..=9_999_999_999, 0_u32..=5).prop_map(|(digits, scale)| Decimal::new(digits, scale).normalize())
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        4 => number().prop_map(Cell::Value),
        1 => Just(Cell::NotApplicable),
        1 => "待(分解|省下达|定)".prop_map(Cell::ToBeAssigned),
        1 => Just(Cell::Missing),
    ]
}

fn commitment() -> impl Strategy<Value = Commitment> {
    prop_oneof![
        Just(Commitment::Expected),
        Just(Commitment::FloorOnly),
        (1_u32..1000).prop_map(|share| Commitment::Binding {
            least_probability: f64::from(share) / 1000.0
        }),
    ]
}

fn bases() -> impl Strategy<Value = Vec<Base>> {
    let adjustment =
        (number(), "[搬迁停产a-z]{0,6}").prop_map(|(amount, reason)| Adjustment { amount, reason });
    let base = (number(), prop::collection::vec(adjustment, 0..3));
    prop::collection::vec(base, 2).prop_map(|bases| {
        let names = ["快报", "年报"];
        let named = names.into_iter().zip(bases);
        named
            .map(|(name, (value, adjustments))| Base {
                vintage: name.to_owned(),
                value,
                adjustments,
            })
            .collect()
    })
}

fn row(place: String, others: Vec<String>) -> impl Strategy<Value = Row> {
    let some = || prop::option::of(amount());
    let in_unit = || prop::option::of(number());
    let grade = prop::option::of(prop::sample::select(vec![Grade::A, Grade::B, Grade::C, Grade::D]));
    let factors = prop::collection::btree_map(
        prop::sample::select(vec!["能耗".to_owned(), "land 2".to_owned()]),
        amount(),
        0..2,
    );
    let first = (cell(), in_unit(), bases(), some(), some(), in_unit(), in_unit());
    let second = (
        any::<bool>(),
        grade,
        some(),
        prop::option::of(prop::sample::select(others)),
        any::<bool>(),
        commitment(),
    );
    (first, second, factors, in_unit(), in_unit()).prop_map(
        move |(first, second, factors, last_quota, last_done)| {
            let (quota, base, bases, weight, capacity, floor, cap) = first;
            let (locked, grade, intensity, within, counts_in_total, commitment) = second;
            Row {
                base,
                bases,
                weight,
                capacity,
                floor,
                cap,
                locked,
                grade,
                intensity,
                within,
                counts_in_total,
                commitment,
                factors,
                last_quota,
                last_done,
                ..Row::new(place.clone(), quota)
            }
        },
    )
}

fn table(kind: QuotaKind) -> impl Strategy<Value = Table> {
    let places: Vec<String> = plan().regions.iter().map(|region| region.id.clone()).collect();
    let rows: Vec<_> = places
        .iter()
        .map(|place| row(place.clone(), places.clone()))
        .collect();
    (
        rows,
        cell(),
        prop::option::of(number()),
        prop::option::of(number()),
    )
        .prop_map(move |(rows, target, reserve, stated_total)| Table {
            target,
            reserve,
            stated_total,
            rows,
            ..Table::new(kind)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_plain_table_and_a_worksheet_read_back_to_the_same_table(
        (which, table) in (0_usize..4).prop_flat_map(|which| (Just(which), table(INDICATORS[which].2)))
    ) {
        let plan = plan();
        let (indicator, measure, ..) = INDICATORS[which];
        let settings = ImportSettings { indicator: Some(indicator.to_owned()), ..ImportSettings::default() };
        let written = Written::of(plan, indicator, measure);
        for language in [Language::Chinese, Language::English] {
            for layout in [
                plain(&table, plan, &written, language),
                worksheet(&table, plan, &written, language, &caption()),
            ] {
                let read = read_back(&layout, plan, &settings);
                prop_assert_eq!(&read[0].table, &table);
            }
        }
    }

    #[test]
    fn an_annex_reads_back_to_the_same_quotas(
        tables in prop::collection::vec(cell(), 28).prop_map(|cells| {
            let plan = plan();
            let mut cells = cells.into_iter();
            INDICATORS.map(|(.., kind, _)| {
                let mut table = Table::new(kind);
                table.target = cells.next().unwrap_or_default();
                table.rows = plan.regions.iter().map(|region| Row::new(region.id.clone(), cells.next().unwrap_or_default())).collect();
                table
            })
        })
    ) {
        let plan = plan();
        for language in [Language::Chinese, Language::English] {
            let rows: Vec<AnnexTable<'_>> = INDICATORS
                .iter()
                .zip(&tables)
                .map(|((indicator, measure, _, name), table)| AnnexTable { indicator, measure: *measure, year: Some(2023), name, table })
                .collect();
            let read = read_back(&annex(&rows, plan, language, &caption()), plan, &ImportSettings::default());
            prop_assert_eq!(read.len(), tables.len());
            for (read, table) in read.iter().zip(&tables) {
                prop_assert_eq!(&read.table, table);
                prop_assert_eq!(read.year, Some(2023));
            }
        }
    }
}

fn sample() -> Table {
    let mut table = Table::new(QuotaKind::Additive);
    let value = |text: &str| Cell::Value(text.parse().expect("a decimal"));
    table.target = value("15");
    for (place, quota, base) in [
        ("wuxing", "4", "3.2"),
        ("nanxun", "3.5", "3.5"),
        ("deqing", "2", "0"),
        ("changxing", "3.5", "3"),
        ("anji", "2", "1.9"),
        ("nantaihu", "0.1", "0.1"),
    ] {
        table.rows.push(Row {
            base: base.parse().ok(),
            ..Row::new(place, value(quota))
        });
    }
    table
}

/// Formulas with what they come to, by cell.
fn formulas(layout: &Layout) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for (row, cells) in layout.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            if let Content::Formula { formula, result, .. } = &cell.content {
                let name = crate::sheet::CellAddress::new(row, column).name();
                found.push((name, formula.clone(), result.clone()));
            }
        }
    }
    found
}

#[test]
fn the_whole_is_a_live_formula_with_its_exact_result() {
    let plan = plan();
    let written = Written::of(plan, "energy.freed", Measure::Level);
    assert_eq!(
        written,
        Written {
            unit: "万tce".to_owned(),
            numbers: Numbers::Plain
        }
    );
    let layout = worksheet(&sample(), plan, &written, Language::Chinese, &caption());
    let found = formulas(&layout);
    let of = |name: &str| {
        found
            .iter()
            .find(|(cell, ..)| cell == name)
            .map(|(_, text, value)| (text.as_str(), value.as_str()))
    };
    assert_eq!(of("D4"), Some(("=B4/C4-1", "0.25")));
    assert_eq!(of("D6"), None, "no growth from a base of 0");
    assert_eq!(of("B11"), Some(("=SUM(B4:B9)", "15.1")));
    assert_eq!(of("B12"), Some(("=B11-B10", "0.1")));
    let decimals: Vec<u8> = (3..9).map(|row| layout.rows[row][1].decimals).collect();
    assert_eq!(decimals, [1; 6]);
    assert_eq!(layout.frozen, crate::sheet::CellAddress::new(3, 1));
}

#[test]
fn rows_that_do_not_count_are_left_out_of_the_formula_and_a_mean_is_weighted() {
    let plan = plan();
    let mut table = sample();
    table.rows[2].counts_in_total = false;
    table.reserve = Some(Decimal::ONE);
    let written = Written::of(plan, "energy.freed", Measure::Level);
    let layout = worksheet(&table, plan, &written, Language::English, &caption());
    let sum = formulas(&layout)
        .into_iter()
        .find(|(_, text, _)| text.contains("SUM"));
    assert_eq!(
        sum,
        Some((
            "B12".to_owned(),
            "=SUM(B4:B5,B7:B9)+B10".to_owned(),
            "14.1".to_owned()
        ))
    );
    table = sample();
    table.kind = QuotaKind::Growth;
    table.rows[2].quota = Cell::NotApplicable;
    let layout = worksheet(&table, plan, &written, Language::English, &caption());
    let mean = formulas(&layout)
        .into_iter()
        .find(|(_, text, _)| text.contains("SUMPRODUCT"));
    let (_, text, value) = mean.expect("a mean");
    assert_eq!(
        text,
        "=(SUMPRODUCT(B4:B9,C4:C9))/(SUMIF(B4:B9,\">-1E+300\",C4:C9))"
    );
    // (4×3.2 + 3.5×3.5 + 3.5×3 + 2×1.9 + 0.1×0.1) ÷ (3.2 + 3.5 + 3 + 1.9 + 0.1)
    assert_eq!(value, "3.364102564103");
}
