use crate::plan::{Format, Plan, read};
use crate::scenario::{OutturnNote, Scenario};
use crate::sheet::Sheet;

use super::{OutturnImport, import};

fn plan() -> Plan {
    let pack = include_str!("../../tests/plans/tiny.toml");
    read(pack, Format::of(pack)).0.unwrap()
}

/// Indicators, years and values.
type Values<'a> = &'a [(&'a str, i32, f64)];

/// Rows of cells, `|` between them.
fn pasted(rows: &[&str]) -> OutturnImport {
    let names = [
        ("output".to_owned(), "规上工业总产值".to_owned()),
        ("va.real_growth".to_owned(), "规上工业增加值实际增速".to_owned()),
    ];
    let rows = rows
        .iter()
        .map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
    import(&plan(), 2023, &names, &Sheet::of_texts(rows))
}

fn values(import: &OutturnImport) -> Vec<(&str, i32, f64)> {
    assert_eq!(import.diagnostics, [], "good rows");
    let rows = import.rows.iter();
    rows.map(|row| (row.indicator.as_str(), row.year, row.value))
        .collect()
}

#[test]
fn rows_are_read_as_people_write_them() {
    let cases: [(&[&str], Values<'_>); 6] = [
        (
            &[
                "指标 | 年份 | 数值 | 单位",
                "规上工业总产值 | ２０２１年 | １，１２０．５ | 亿元",
            ],
            &[("output", 2021, 1120.5)],
        ),
        (
            &[
                "Year | Indicator | Value",
                "2021 | output | 112",
                "2022 | va.real_growth | 6.5 %",
            ],
            &[("output", 2021, 112.0), ("va.real_growth", 2022, 0.065)],
        ),
        // Without a header.
        (&["output | 2022 | 118 亿元"], &[("output", 2022, 118.0)]),
        // A unit that converts; a share by its pack's name.
        (
            &["output | 2022 | 1180000 | 万元", "技能人才占比 | 2022 | 25.5%"],
            &[
                ("output", 2022, 118.0),
                (concat!("skilled", "-share"), 2022, 0.255),
            ],
        ),
        // Places in a column, in brackets, as an id; a chain.
        (
            &[
                "指标名称 | 地区 | 年度 | 完成数",
                "规上工业总产值 | 东区 | 2021 | 78",
                "规上工业总产值 | 全市 | 2021 | 112",
                "规上工业总产值（西县） | | 2021 | 34",
                "output#paper | | 2022 | 70",
            ],
            &[
                ("output@east", 2021, 78.0),
                ("output", 2021, 112.0),
                ("output@west", 2021, 34.0),
                ("output#paper", 2022, 70.0),
            ],
        ),
        // An indicator that is followed by hand can be compared.
        (&["rank | 2021 | 9"], &[("rank", 2021, 9.0)]),
    ];
    for (rows, expected) in cases {
        assert_eq!(values(&pasted(rows)), expected, "{rows:?}");
    }
}

#[test]
fn scope_and_source_go_into_the_scenario_and_come_back() {
    let read = pasted(&[
        "indicator | year | value | unit | scope | source | comparable",
        "output | 2021 | 112 | 亿元 | 规上工业 | 统计公报 | 是",
        "output | 2022 | 150 | 亿元 | 全部工业 | 政府工作报告 | 否",
        "va.real_growth | 2021 | 6 | % | | |",
    ]);
    assert_eq!(read.diagnostics, []);
    let scenario = read.into_scenario(&Scenario::of_preset(&plan().head.id, "base"));
    assert_eq!(scenario.outturns["output"]["2022"], 150.0);
    let told = |comparable: bool, scope: &str, source: &str| OutturnNote {
        scope: Some(scope.to_owned()),
        source: Some(source.to_owned()),
        comparable,
    };
    assert_eq!(
        scenario.outturn_note("output", 2021),
        Some(&told(true, "规上工业", "统计公报"))
    );
    assert_eq!(
        scenario.outturn_note("output", 2022),
        Some(&told(false, "全部工业", "政府工作报告"))
    );
    assert_eq!(scenario.outturn_note("va.real_growth", 2021), None);
    let text = serde_json::to_string(&scenario).unwrap();
    assert_eq!(Scenario::read(&text).unwrap(), scenario);
    // A figure given anew without a note loses the old one.
    let again = pasted(&["output | 2022 | 118"]).into_scenario(&scenario);
    assert_eq!(again.outturn_note("output", 2022), None);
}

#[test]
fn every_bad_cell_is_named_and_nothing_is_taken() {
    let read = pasted(&[
        "指标 | 地区 | 年份 | 数值 | 单位 | 可比",
        "output | | 2021 | 112 | 亿元 | 是",
        "幸福指数 | | 2021 | 3 | |",
        "output | 北区 | 2021 | 3 | |",
        "skilled-share | 东区 | 2021 | 30% | |",
        "output | | 2022年一季度 | 3 | |",
        "output | | 2020 | 100 | |",
        "output | | 2024 | 130 | |",
        "output | | 2022 | 约一百 | |",
        "output | | 2023 | 130 | 万吨 |",
        "va.real_growth | | 2022 | 6.5 | |",
        "output | | 2021 | 113 | |",
        "va.real_growth | | 2023 | 6% | | 大概",
    ]);
    let told: Vec<(&str, &str)> = read
        .diagnostics
        .iter()
        .map(|one| (one.code.as_str(), one.place.path.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("outturn-row-indicator", "A3"),
            ("outturn-row-place", "B4"),
            ("outturn-row-place", "B5"),
            ("outturn-row-year", "C6"),
            ("outturn-row-year-outside", "C7"),
            ("outturn-row-year-outside", "C8"),
            ("outturn-row-number", "D9"),
            ("outturn-row-unit", "E10"),
            ("outturn-row-unit-missing", "D11"),
            ("outturn-row-twice", "C12"),
            ("outturn-row-comparable", "F13"),
        ]
    );
    assert!(read.rows.is_empty());
    for (rows, code) in [
        (vec![], "outturn-rows-none"),
        (vec!["指标 | 年份 | 数值"], "outturn-rows-none"),
        (vec!["产值 | 很多"], "outturn-rows-header"),
    ] {
        let read = pasted(&rows);
        assert_eq!(read.diagnostics[0].code, code);
    }
}
