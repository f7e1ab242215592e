//! Tables in all shapes, in both languages.

use super::*;

#[test]
fn places_as_columns_make_a_table_of_each_row() {
    let tables = good(
        &sheet(&[
            "2023年主要指标各区县任务分解表",
            "|吴兴|南浔|德清|长兴|安吉|南太湖新区|全市|责任部门",
            "规上工业增加值增长(%)|7|7|8|8.5|5|12|7|市经信局",
            "“浙江制造”标准(项)|||||||待省下达任务指标后再分解|市市场监管局",
            "高耗低效整治腾出用地面积（亩）|１，５００|2,000|2 000|2000|/|500|10000|市经信局",
            "单位GDP能耗下降率(%)|4.5(含南太湖新区)|4.8|5.2|7.6||/|完成省定目标|市发展改革委",
            "注:数据为年度目标",
        ]),
        &ImportSettings::default(),
    );
    let [growth, standards, land, energy] = &tables[..] else {
        panic!("{tables:#?}")
    };
    assert_eq!(growth.indicator.as_deref(), Some("va.real_growth"));
    assert_eq!((growth.year, growth.unit.as_deref()), (Some(2023), Some("%")));
    assert_eq!(growth.table.kind, QuotaKind::Growth);
    assert_eq!(growth.table.target, value("0.07"));
    assert_eq!(growth.table.rows[3].quota, value("0.085"));
    assert_eq!(growth.cells[3].name(), "E3");
    let words = Cell::ToBeAssigned("待省下达任务指标后再分解".to_owned());
    assert_eq!(standards.table.target, words);
    assert!(standards.table.rows.iter().all(|row| row.quota == words));
    assert_eq!(
        quotas(land),
        [
            ("wuxing", value("1500")),
            ("nanxun", value("2000")),
            ("deqing", value("2000")),
            ("changxing", value("2000")),
            ("anji", Cell::NotApplicable),
            ("nantaihu", value("500")),
        ]
    );
    assert_eq!(energy.table.target, Cell::Words("完成省定目标".to_owned()));
    assert_eq!(energy.table.rows[0].quota, value("0.045"));
    assert_eq!(energy.table.rows[4].quota, Cell::Missing);
    assert_eq!(energy.table.rows[5].quota, Cell::NotApplicable);
}

#[test]
fn places_as_rows_make_a_table_of_each_column() {
    let of_units = sheet(&[
        "2023年任务分解",
        "区县|高耗低效整治企业数|规上工业增加值增长|备注",
        "|家|%|",
        "吴兴区|150|7|",
        "南浔区|250|7%|",
        "德清县|250|8|x",
        "长兴县|250|8.5|",
        "安吉县|250|5|",
        "南太湖新区|50|12|",
        "合计|1200||",
        "全市|1200|7|",
    ]);
    let in_heads = sheet(&[
        "2023年任务分解",
        "地区|高耗低效整治企业数（家）|规上工业增加值增长（％）",
        "wuxing|150|7",
        "Nanxun District|250|7",
        "Deqing|250|8",
        "changxing|250|8.5",
        "安吉|250|5",
        "nantaihu|50|12",
        "总计|1200|",
        "湖州市|1200|7",
    ]);
    for sheet in [of_units, in_heads] {
        let tables = good(&sheet, &ImportSettings::default());
        let [firms, growth] = &tables[..] else {
            panic!("{tables:#?}")
        };
        assert_eq!(firms.indicator.as_deref(), Some("firms.treated"));
        assert_eq!(firms.table.stated_total, Some(decimal("1200")));
        assert_eq!(firms.table.target, value("1200"));
        assert_eq!(firms.table.rows.len(), 6);
        assert_eq!(growth.table.rows[1].quota, value("0.07"));
        assert_eq!(growth.table.stated_total, None);
    }
}

#[test]
fn a_head_of_two_lines_has_base_and_quota_of_each_place_or_indicator() {
    let mut columns = sheet(&[
        "单位：亩",
        "指标|吴兴||南浔||德清||全市",
        "|2022年实际|2023年目标|2022年实际|2023年目标|基期值|分解指标|",
        "高耗低效整治腾出用地面积|1000|1500|1800|2000|1|2|10000",
    ]);
    for merged in [false, true] {
        if merged {
            for column in [1, 3, 5] {
                columns.merges.push(CellRange {
                    first: CellAddress::new(1, column),
                    last: CellAddress::new(1, column + 1),
                });
            }
        }
        let tables = good(&columns, &ImportSettings::default());
        assert_eq!(tables.len(), 1);
        let row = tables[0].table.row("nanxun").expect("a row");
        assert_eq!(
            (row.base, row.quota.clone()),
            (Some(decimal("1800")), value("2000"))
        );
        assert_eq!(tables[0].table.target, value("10000"));
    }
    let rows = sheet(&[
        "分解表",
        "区县|高耗低效整治腾出用地面积(亩)||高耗低效整治企业数(家)|",
        "|2022年实际|2023年目标|2022年实际|2023年目标",
        "吴兴|1000|1500|100|150",
        "南浔|1800|2000|200|250",
    ]);
    let tables = good(&rows, &ImportSettings::default());
    let [land, firms] = &tables[..] else {
        panic!("{tables:#?}")
    };
    assert_eq!(land.table.rows[0].base, Some(decimal("1000")));
    assert_eq!(firms.table.rows[1].quota, value("250"));
}

#[test]
fn the_plain_format_has_every_column_in_either_language() {
    let chinese = sheet(&[
        "区县|分解指标|基期值|权重|下限|上限|锁定|等级|强度|所属|计入合计|性质|因素.能耗|推演值",
        "吴兴区|1，500|1200|2|1000|2000|是|A|1.5||1|约束性 90%|3|9",
        "南太湖新区|/|||||否||||0|预期性||",
        "安吉|||||||c||吴兴|是|底线||",
        "全市|10000",
        "统筹|12.5",
        "南浔|/",
        "德清|/",
        "长兴|/",
    ]);
    let english = sheet(&[
        "quota|region|base|weight|floor|cap|locked|grade|intensity|within|counts_in_total|binding|factor.能耗|projected",
        "1500|wuxing|1200|2|1000|2000|1|a|1.5|||binding 90%|3|9",
        "／|nantaihu|||||0||||no|expected||",
        "|anji||||||C||wuxing|1|floor||",
        "10000|city",
        "12.5|reserve",
        "/|nanxun",
        "/|deqing",
        "/|changxing",
    ]);
    let mut tables = Vec::new();
    for sheet in [&chinese, &english] {
        tables.extend(good(sheet, &plain_settings("land.freed")));
    }
    assert_eq!(tables[0].table, tables[1].table);
    let table = &tables[0].table;
    assert_eq!(
        (&table.target, table.reserve),
        (&value("10000"), Some(decimal("12.5")))
    );
    let [wuxing, nantaihu, anji, ..] = &table.rows[..] else {
        panic!("{table:#?}")
    };
    assert_eq!(
        wuxing.commitment,
        Commitment::Binding {
            least_probability: 0.9
        }
    );
    assert_eq!((wuxing.grade, wuxing.locked), (Some(Grade::A), true));
    assert_eq!(wuxing.factors.get("能耗"), Some(&decimal("3")));
    assert_eq!(
        (nantaihu.quota.clone(), nantaihu.counts_in_total),
        (Cell::NotApplicable, false)
    );
    assert_eq!(
        (anji.quota.clone(), anji.within.as_deref()),
        (Cell::Missing, Some("wuxing"))
    );
    assert_eq!(anji.commitment, Commitment::FloorOnly);
}

#[test]
fn units_convert_exactly_and_signs_must_fit() {
    let land = sheet(&[
        "区县|分解指标(万亩)",
        "吴兴|0.15",
        "南浔|2000亩",
        "全市|1",
        "德清",
        "长兴",
        "安吉",
        "nantaihu",
    ]);
    let table = &good(&land, &plain_settings("land.freed"))[0].table;
    assert_eq!(table.rows[0].quota, value("1500"));
    assert_eq!(table.rows[1].quota, value("2000"));
    assert_eq!(table.target, value("10000"));
    let percent = sheet(&[
        "区县|分解指标",
        "吴兴|6.7%",
        "南浔|67‰",
        "安吉|0.067",
        "德清",
        "长兴",
        "南太湖新区",
    ]);
    let table = &good(&percent, &plain_settings("va.real_growth"))[0].table;
    assert!(
        table.rows[..3].iter().all(|row| row.quota == value("0.067")),
        "{table:?}"
    );
    let wrong = sheet(&["区县|分解指标", "吴兴|6.7%", "南浔|7家", "安吉|2个以上"]);
    let wrong = told(&wrong, &plain_settings("land.freed"));
    assert_eq!(
        wrong[..3],
        ["table-cell-unit B2", "table-cell-unit B3", "table-cell-unit B4"]
    );
    let whole = sheet(&["区县|分解指标", "吴兴|7"]);
    assert_eq!(
        told(&whole, &plain_settings("va.real_growth"))[0],
        "table-cell-fraction B2"
    );
}

#[test]
fn a_least_probability_belongs_to_a_binding_row() {
    let table = sheet(&[
        "区县|最低达成概率|分解指标|性质",
        "吴兴|90%|1|约束性",
        "南浔|0.7|1|约束性",
        "德清||1|约束性",
        "长兴|0.7|1|",
        "安吉",
        "南太湖新区",
    ]);
    assert_eq!(
        told(&table, &plain_settings("land.freed")),
        ["table-cell-least-alone B5"]
    );
    let mut good_table = table.clone();
    good_table.rows[4][1] = SheetCell::default();
    let table = &good(&good_table, &plain_settings("land.freed"))[0].table;
    let least: Vec<Commitment> = table.rows[..4].iter().map(|row| row.commitment).collect();
    let binding = |least_probability| Commitment::Binding { least_probability };
    assert_eq!(
        least,
        [binding(0.9), binding(0.7), binding(0.8), Commitment::Expected]
    );
}

#[test]
fn a_workbook_may_hold_a_sheet_a_table_whichever_table_the_host_has_open() {
    let rows = |title: &str| {
        sheet(&[
            title,
            "单位：见表",
            "区县|分解指标|下限",
            "吴兴|4|1",
            "南浔|3|1",
            "德清|2|",
            "长兴|3|",
            "安吉|2|",
            "南太湖新区|1|",
        ])
    };
    let energy = rows("湖州市2023年高耗低效整治腾出能耗空间分解表");
    let growth = Sheet {
        name: "规上工业增加值增长".to_owned(),
        ..sheet(&[
            "区县|分解指标",
            "吴兴|7%",
            "南浔|7%",
            "德清|8%",
            "长兴|8%",
            "安吉|5%",
            "南太湖新区|12%",
        ])
    };
    let english = rows("Huzhou: quotas of Land freed from inefficient firms, 2023");
    let land = rows("2023年高耗低效整治腾出用地面积分解表");
    for settings in [
        ImportSettings::default(),
        ImportSettings {
            year: Some(2025),
            kind: Some(QuotaKind::Uniform),
            ..plain_settings("energy.freed")
        },
    ] {
        let sheets = [energy.clone(), growth.clone(), land.clone()];
        let (tables, told) = import(&sheets, plan(), &settings);
        let tables = tables.unwrap_or_else(|| panic!("{told:#?}"));
        let found: Vec<_> = tables
            .iter()
            .map(|one| (one.indicator.as_deref().unwrap_or_default(), one.table.rows.len()))
            .collect();
        assert_eq!(
            found,
            [("energy.freed", 6), ("va.real_growth", 6), ("land.freed", 6)]
        );
        assert_eq!((tables[0].year, tables[2].year), (Some(2023), Some(2023)));
        assert_eq!(tables[0].table.rows[0].floor, Some(Decimal::ONE));
        assert_eq!(tables[1].table.kind, QuotaKind::Growth);
        assert_eq!(tables[2].table.kind, QuotaKind::Additive);
    }
    // Without a title and a name of its sheet a table is the one that the host has open.
    let bare = sheet(&[
        "区县|分解指标",
        "吴兴|4",
        "南浔|3",
        "德清|2",
        "长兴|3",
        "安吉|2",
        "南太湖新区|1",
    ]);
    let open = &good(&bare, &plain_settings("energy.freed"))[0];
    assert_eq!(open.indicator.as_deref(), Some("energy.freed"));
    let named = &good(&english, &plain_settings("energy.freed"))[0];
    assert_eq!(
        (named.indicator.as_deref(), named.year),
        (Some("land.freed"), Some(2023))
    );
}
