//! `tuiyan quotas --table` reads files as people send them: the annex of a document in CSV and XLSX, a plain table; and says what is
//! wrong with a bad one, all at once.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod program;

use program::{Told, root, tuiyan};
use serde_json::Value;
use tuiyan::sheet::{Layout, LayoutCell, Role};
use tuiyan_sheets::{Properties, read, write_xlsx};

const ANNEX: &str = include_str!("../../sheets/tests/tables/huzhou-2023.csv");

/// Runs the check of a table of Huzhou in a file of these bytes.
fn quotas(name: &str, bytes: &[u8], options: &[&str]) -> Told {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    let file = file.display().to_string();
    let asked = [
        "quotas",
        "huzhou-2023-clusters",
        "--year",
        "2023",
        "--table",
        &file,
    ];
    tuiyan(&root(), &[&asked[..], options].concat())
}

fn whole_and_target(told: &Told) -> (Value, Value) {
    assert_eq!(told.status, 0, "{}", told.err);
    let json: Value = serde_json::from_str(&told.out).unwrap();
    (json["whole"].clone(), json["target"].clone())
}

/// The annex as a workbook.
fn workbook() -> Vec<u8> {
    let sheets = read(ANNEX.as_bytes()).unwrap();
    let rows = sheets[0].rows.iter().map(|row| {
        let cell = |cell: &tuiyan::sheet::SheetCell| LayoutCell::text(&cell.text, Role::Body);
        row.iter().map(cell).collect()
    });
    let layout = Layout {
        name: "附1".to_owned(),
        rows: rows.collect(),
        ..Layout::default()
    };
    let properties = Properties {
        title: String::new(),
        date: (2023, 4, 3),
    };
    write_xlsx(&[layout], &properties).unwrap()
}

#[test]
fn the_annex_of_a_document_gives_the_table_that_is_asked_for() {
    let energy = ["--indicator", "energy.freed", "--format", "json"];
    for (name, bytes) in [
        ("附1.csv", ANNEX.as_bytes().to_vec()),
        ("附1.xlsx", workbook()),
        // What a file is its bytes say, not its name.
        ("附1.txt", workbook()),
    ] {
        let told = quotas(name, &bytes, &energy);
        assert_eq!(whole_and_target(&told), ("15.1".into(), "15".into()), "{name}");
    }
    let land = quotas(
        "附1.csv",
        ANNEX.as_bytes(),
        &["--indicator", "land.freed", "--format", "json"],
    );
    assert_eq!(whole_and_target(&land), ("10000".into(), "10000".into()));
    let other = quotas(
        "附1.csv",
        ANNEX.as_bytes(),
        &["--indicator", "output", "--lang", "en"],
    );
    assert_eq!(other.status, 2);
    assert!(other.err.contains("has no table of “output”"), "{}", other.err);
}

#[test]
fn a_plain_table_is_read_in_either_language() {
    for text in [
        "区县,分解指标\n吴兴,4\n南浔,3.5\n德清,2\n长兴,3.5\n安吉,2\n南太湖新区,0.1\n全市,15\n",
        "quota;region\n4;wuxing\n3.5;nanxun\n2;deqing\n3.5;changxing\n2;anji\n0.1;nantaihu\n15;city\n",
    ] {
        let told = quotas(
            "t.csv",
            text.as_bytes(),
            &["--indicator", "energy.freed", "--format", "json"],
        );
        assert_eq!(whole_and_target(&told), ("15.1".into(), "15".into()));
    }
}

#[test]
fn all_that_is_wrong_with_a_file_is_told_by_cell() {
    let spoilt = ANNEX
        .replace("德清", "德请")
        .replace("4,3.5,2,3.5", "4,三点五,2,3.5")
        .replace("1500,2000", "1500,2000家");
    let told = quotas("附1.csv", spoilt.as_bytes(), &["--indicator", "energy.freed"]);
    assert_eq!((told.status, told.out.as_str()), (2, ""));
    assert_eq!(told.err.lines().count(), 3, "{}", told.err);
    for (cell, content) in [("D2", "德请"), ("C17", "三点五"), ("C16", "2000家")] {
        let named = |line: &str| line.contains(cell) && line.contains(content);
        assert!(told.err.lines().any(named), "{cell}: {}", told.err);
    }
    for (bytes, says) in [
        (&b"%PDF-1.4"[..], "PDF"),
        (b"a,b\n1,2\n", "table"),
        (b"", "Nothing"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
    ] {
        let told = quotas("t.csv", bytes, &["--indicator", "energy.freed", "--lang", "en"]);
        assert_eq!((told.status, told.err.lines().count()), (2, 1), "{}", told.err);
        assert!(told.err.contains(says), "{}", told.err);
    }
}

#[test]
fn csv_holds_the_vintages_of_the_bases_with_their_adjustments_and_reads_back() {
    let text = "区县,分解指标,基期值.快报,基期调整.快报,基期值.年报\n吴兴,4,3,0.2 项目转入,3.1\n南浔,3.5,3,,3\n德清,2,1.8,,1.7\n\
                长兴,3.5,3,-0.1 停产,3\n安吉,2,1.9,,1.9\n南太湖新区,0.1,0.1,,0.1\n全市,15,,,\n";
    let asked = ["--indicator", "energy.freed", "--format", "csv"];
    let told = quotas("t.csv", text.as_bytes(), &asked);
    let head = told.out.lines().next().unwrap();
    for column in ["基期值.快报", "基期调整.快报", "基期值.年报"] {
        assert!(head.split(',').any(|one| one == column), "{column}: {head}");
    }
    assert!(
        told.out.contains("0.2 项目转入") && told.out.contains("'-0.1 停产"),
        "{}",
        told.out
    );
    let again = quotas("t.csv", told.out.as_bytes(), &asked);
    assert_eq!(again.out, told.out);
}
