//! What is wrong with tables, and what is told of good ones.

use super::*;

#[test]
fn a_plain_table_names_every_place_and_a_document_need_not() {
    let (tables, told) = import(
        &[sheet(&["区县|分解指标", "吴兴|1"])],
        plan(),
        &plain_settings("land.freed"),
    );
    assert_eq!(tables, None);
    let [missing] = &told[..] else { panic!("{told:?}") };
    assert_eq!(
        (missing.code.as_str(), missing.is_error()),
        ("table-places-missing", true)
    );
    let document = sheet(&["|吴兴|南浔", "规上工业增加值增长(%)|7|7"]);
    let (tables, told) = import(&[document], plan(), &ImportSettings::default());
    assert!(tables.is_some_and(|tables| tables.len() == 1));
    let [missing] = &told[..] else { panic!("{told:?}") };
    assert_eq!(
        (missing.code.as_str(), missing.is_error()),
        ("table-places-missing", false)
    );
}

#[test]
fn every_fault_is_told_at_once_and_nothing_is_taken() {
    let faulty = sheet(&[
        "区县|分解指标|下限|锁定|等级|性质|所属|分解指标|奇怪|序号",
        "吴兴|12x3||||||||1",
        "吴兴区|1|2||||||3|2",
        "湖里|1||也许|E|重要|月球|||3",
        "安吉|1e5|≥3|||||||4",
        "德清|99999999999999|1|||约束性 很高||||5",
        "统筹|待定",
    ]);
    let (tables, _) = import(
        std::slice::from_ref(&faulty),
        plan(),
        &plain_settings("land.freed"),
    );
    assert_eq!(tables, None);
    assert_eq!(
        told(&faulty, &plain_settings("land.freed")),
        [
            "table-column-twice H1",
            "table-column-unknown I1",
            "table-column-passed J1",
            "table-place-unknown A4",
            "table-cell-no-number B2",
            "table-place-twice A3",
            "table-cell-no-number B5",
            "table-cell-no-number C5",
            "table-cell-too-large B6",
            "table-cell-commitment F6",
            "table-cell-no-number B7",
            "table-places-missing A2",
        ]
    );
    let wide = sheet(&[
        "|吴兴|南浔|德清|长兴|安吉|月球|全市|吴兴区",
        "规上工业增加值增长(%)|7|7|8|八|5|1|7|7",
        "没有这个指标|1|2|3|4|5|6|7|7",
        "一、质量效益",
        "规上工业增加值增长|1|1|1|1|1|1|1|1",
        "|1|1|1|1|1|1|1|1",
    ]);
    assert_eq!(
        told(&wide, &ImportSettings::default()),
        [
            "table-place-unknown G1",
            "table-indicator-unknown A3",
            "table-row-passed A4",
            "table-row-without-name B6",
            "table-cell-no-number E2",
            "table-place-twice I1",
            "table-places-missing A2",
            "table-place-twice I1",
            "table-places-missing A5",
        ]
    );
    let twice = sheet(&["|吴兴|南浔", "规上工业增加值增长(%)|7|7", "va.real_growth|8%|8%"]);
    assert!(told(&twice, &ImportSettings::default()).contains(&"table-indicator-twice B3".to_owned()));
}

#[test]
fn merged_cells_hold_for_all_they_cover_but_numbers_do_not() {
    let merge = |first: (usize, usize), last: (usize, usize)| CellRange {
        first: CellAddress::new(first.0, first.1),
        last: CellAddress::new(last.0, last.1),
    };
    let mut merged = sheet(&[
        "湖州市2023年任务分解表",
        "类别|指标|各区县|||全市",
        "||吴兴|南浔|德清|",
        "质量|规上工业增加值增长(%)|7|8|9|7",
        "|“浙江制造”标准(项)|待省下达任务指标后再分解|||",
    ]);
    merged.merges = vec![
        merge((0, 0), (0, 5)),
        merge((1, 0), (2, 0)),
        merge((1, 1), (2, 1)),
        merge((1, 2), (1, 4)),
        merge((1, 5), (2, 5)),
        merge((3, 0), (4, 0)),
        merge((4, 2), (4, 5)),
    ];
    let tables = good(&merged, &ImportSettings::default());
    let [growth, standards] = &tables[..] else {
        panic!("{tables:#?}")
    };
    assert_eq!((growth.year, &growth.table.target), (Some(2023), &value("0.07")));
    let words = Cell::ToBeAssigned("待省下达任务指标后再分解".to_owned());
    assert_eq!(standards.table.target, words);
    assert!(standards.table.rows.iter().all(|row| row.quota == words));
    merged.rows[4][2] = SheetCell::of_text("5");
    assert!(told(&merged, &ImportSettings::default()).contains(&"table-cell-merged C5".to_owned()));
}

#[test]
fn what_is_no_table_and_what_is_hidden_is_told() {
    let settings = ImportSettings::default();
    assert_eq!(told(&sheet(&["你好", "没有表"]), &settings), ["table-none "]);
    let mut hidden = sheet(&["|吴兴|南浔", "规上工业增加值增长(%)|7|7"]);
    hidden.hidden = true;
    hidden.name = "旧".to_owned();
    assert_eq!(told(&hidden, &settings), ["table-sheet-hidden 旧", "table-none "]);
    let kind = sheet(&["区县|分解指标", "吴兴|7"]);
    assert_eq!(told(&kind, &settings)[0], "table-kind-unknown ");
}
