//! What is written opens in LibreOffice, which computes the formulas anew and comes to what the workbook holds. Where LibreOffice is
//! not on the machine the check is left out, which it says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at the first fault"
)]

mod layouts;

use std::path::PathBuf;
use std::process::Command;

use tuiyan::sheet::{Content, Layout, LayoutCell};
use tuiyan_sheets::{read, write_xlsx};

use layouts::{layouts, properties, the_plan};

/// A profile in which formulas of a workbook are computed when it is opened.
const ALWAYS_COMPUTE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

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
