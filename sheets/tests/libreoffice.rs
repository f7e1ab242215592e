//! What is written opens in LibreOffice, which computes the formulas anew and comes to what the workbook holds. Where LibreOffice is
//! not on the machine the check is left out, which it says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at the first fault"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use tuiyan::plan::{self, Measure, Plan, QuotaKind};
use tuiyan::quotas::export::{AnnexTable, Caption, Written, annex, worksheet};
use tuiyan::quotas::import::Language;
use tuiyan::quotas::{Cell, Row, Table};
use tuiyan::sheet::{Content, Layout, LayoutCell};
use tuiyan_sheets::{Properties, read, write_xlsx};

fn the_plan() -> Plan {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plans/huzhou-2023-clusters/plan.toml");
    let (plan, faults) = plan::read(&std::fs::read_to_string(file).unwrap(), plan::Format::Toml);
    plan.unwrap_or_else(|| panic!("{faults:?}"))
}

fn table(kind: QuotaKind, target: &str, rows: &[(&str, &str, &str, &str)]) -> Table {
    let mut table = Table::new(kind);
    let cell = |text: &str| text.parse().map_or(Cell::NotApplicable, Cell::Value);
    table.target = cell(target);
    for &(place, quota, base, weight) in rows {
        table.rows.push(Row {
            base: base.parse().ok(),
            weight: weight.parse().ok(),
            ..Row::new(place, cell(quota))
        });
    }
    table
}

fn layouts(plan: &Plan) -> Vec<Layout> {
    let energy = table(
        QuotaKind::Additive,
        "15",
        &[
            ("wuxing", "4", "3.2", ""),
            ("nanxun", "3.5", "3.5", ""),
            ("deqing", "2", "1.6", ""),
            ("changxing", "3.5", "3", ""),
            ("anji", "2", "1.9", ""),
            ("nantaihu", "0.1", "0.1", ""),
        ],
    );
    let mut uncounted = energy.clone();
    uncounted.rows[2].counts_in_total = false;
    uncounted.reserve = "0.5".parse().ok();
    let growth = table(
        QuotaKind::Growth,
        "0.07",
        &[
            ("wuxing", "0.07", "248", ""),
            ("nanxun", "0.07", "198", ""),
            ("deqing", "0.08", "290", ""),
            ("changxing", "0.085", "321.6", ""),
            ("anji", "0.05", "206.7", ""),
            ("nantaihu", "/", "70.7", ""),
        ],
    );
    let per_mu = table(
        QuotaKind::Ratio,
        "197",
        &[
            ("wuxing", "235", "220", "11290"),
            ("nanxun", "146", "136", "14510"),
            ("deqing", "205", "190", "15280"),
            ("changxing", "187", "172", "18660"),
            ("anji", "181", "172", "11990"),
            ("nantaihu", "235", "210", "3370"),
        ],
    );
    let caption = |title: &str| Caption {
        title: title.to_owned(),
        unit_line: "数据日期：2023年4月3日".to_owned(),
        notes: vec!["=资料来源：附1".to_owned()],
    };
    let mut layouts = Vec::new();
    for (title, indicator, table) in [
        ("能耗", "energy.freed", &energy),
        ("能耗 统筹", "energy.freed", &uncounted),
        ("增速", "va.real_growth", &growth),
        ("亩均", "va_per_mu", &per_mu),
    ] {
        let written = Written::of(plan, indicator, Measure::Level);
        layouts.push(worksheet(
            table,
            plan,
            &written,
            Language::Chinese,
            &caption(title),
        ));
    }
    let rows: Vec<AnnexTable<'_>> = [
        ("energy.freed", "高耗低效整治腾出能耗空间", &energy),
        ("va_per_mu", "规上工业亩均增加值", &per_mu),
    ]
    .map(|(indicator, name, table)| AnnexTable {
        indicator,
        measure: Measure::Level,
        year: Some(2023),
        name,
        table,
    })
    .into();
    layouts.push(annex(&rows, plan, Language::Chinese, &caption("附表")));
    layouts
}

/// A profile in which formulas of a workbook are computed when it is opened.
const ALWAYS_COMPUTE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

fn properties() -> Properties {
    Properties {
        title: "湖州市分解表".to_owned(),
        date: (2023, 4, 3),
    }
}

/// The number that a cell holds.
fn value(cell: &LayoutCell) -> Option<f64> {
    match &cell.content {
        Content::Number(text) | Content::Percent(text) | Content::Formula { result: text, .. } => {
            text.parse().ok()
        }
        Content::Blank | Content::Text(_) => None,
    }
}

#[test]
fn a_workbook_has_the_same_bytes_each_time_and_reads_back_cell_by_cell() {
    let layouts = layouts(&the_plan());
    let bytes = write_xlsx(&layouts, &properties()).unwrap();
    assert_eq!(bytes, write_xlsx(&layouts, &properties()).unwrap());
    let sheets = read(&bytes).unwrap();
    assert_eq!(sheets.len(), layouts.len());
    let mut formulas = 0;
    for (sheet, layout) in sheets.iter().zip(&layouts) {
        assert_eq!(sheet.merges.len(), layout.merges.len());
        for (row, cells) in layout.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let read = sheet.rows[row].get(column).cloned().unwrap_or_default();
                formulas += usize::from(matches!(cell.content, Content::Formula { .. }));
                match (value(cell), &cell.content) {
                    (Some(expected), _) => {
                        let number = read.number.unwrap();
                        let scale = if number.ends_with('%') { 100.0 } else { 1.0 };
                        let found = number.trim_end_matches('%').parse::<f64>().unwrap() / scale;
                        assert!(
                            (found - expected).abs() < 1e-12 * expected.abs().max(1.0),
                            "{found} {expected}"
                        );
                    }
                    (None, Content::Text(text)) => assert_eq!(&read.text, text),
                    (None, _) => assert!(read.is_blank()),
                }
            }
        }
    }
    assert!(formulas > 20, "{formulas}");
}

/// LibreOffice, by the names it goes by.
fn libreoffice() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| ["soffice", "libreoffice"].map(|name| folder.join(name)))
        .find(|program| program.is_file())
}

#[test]
fn libreoffice_comes_to_the_same_values() {
    let Some(program) = libreoffice() else {
        println!("left out: LibreOffice is not on this machine, so nobody else computed the formulas");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let user = folder.path().join("profile/user");
    std::fs::create_dir_all(&user).unwrap();
    std::fs::write(user.join("registrymodifications.xcu"), ALWAYS_COMPUTE).unwrap();
    let layouts = layouts(&the_plan());
    let files: Vec<PathBuf> = (0..layouts.len())
        .map(|at| folder.path().join(format!("{at}.xlsx")))
        .collect();
    for (file, layout) in files.iter().zip(&layouts) {
        // Without what the workbook says they come to, LibreOffice must compute the formulas itself.
        let bytes = write_xlsx(&[without_results(layout)], &properties()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    let profile = folder.path().join("profile");
    let ran = Command::new(&program)
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to"])
        // Separator, quote, UTF-8, from the first line; numbers in full and not as shown.
        .arg("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false")
        .arg("--outdir")
        .arg(folder.path())
        .args(&files)
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&ran.stderr).into_owned();
    // It warns where it finds no Java, which sheets do not need.
    let warns = |line: &str| line.to_lowercase().contains("warn") && !line.contains("java");
    assert!(ran.status.success() && !err.lines().any(warns), "{err}");
    for (at, layout) in layouts.iter().enumerate() {
        let sheets = read(&std::fs::read(folder.path().join(format!("{at}.csv"))).unwrap()).unwrap();
        for (row, cells) in layout.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let Some(expected) = value(cell) else { continue };
                let text = &sheets[0].rows[row][column].text;
                let scale = if text.ends_with('%') { 100.0 } else { 1.0 };
                let found = text
                    .trim_end_matches('%')
                    .parse::<f64>()
                    .map(|found| found / scale);
                let close = |found: f64| (found - expected).abs() < 1e-9 * expected.abs().max(1.0);
                assert!(
                    found.clone().is_ok_and(close),
                    "{}: {text} for {expected}",
                    layout.name
                );
            }
        }
    }
}

/// The same sheet with formulas that say nothing of what they come to.
fn without_results(layout: &Layout) -> Layout {
    let mut layout = layout.clone();
    for cell in layout.rows.iter_mut().flatten() {
        if let Content::Formula { result, .. } = &mut cell.content {
            "-999".clone_into(result);
        }
    }
    layout
}
