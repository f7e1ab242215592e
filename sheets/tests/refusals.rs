//! Files that are no tables, or too much of one: each is refused with its reason, at once.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at the first fault"
)]

use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;
use tuiyan_sheets::{LARGEST_FILE, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn code(bytes: &[u8]) -> String {
    read(bytes).map_or_else(|fault| fault.code, |sheets| format!("{} sheets", sheets.len()))
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn other_formats_are_refused_by_what_they_are() {
    let compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let encrypted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, expected) in [
        (b"".to_vec(), "sheet-empty"),
        (b"\n\n,,\n".to_vec(), "sheet-empty"),
        (b"%PDF-1.7 x".to_vec(), "sheet-other-format"),
        (b"<html><table>".to_vec(), "sheet-other-format"),
        (compound.to_vec(), "sheet-other-format"),
        ([&compound[..], &encrypted].concat(), "sheet-password"),
        (b"a,b\x00\x01".to_vec(), "sheet-no-table"),
        (b"\xff\xff\xff,".to_vec(), "sheet-encoding"),
        (archive(&[("word/document.xml", b"x")]), "sheet-other-format"),
        (archive(&[("content.xml", b"x")]), "sheet-other-format"),
        (archive(&[("xl/workbook.xml", b"not XML")]), "sheet-broken"),
        (b"PK\x03\x04 and then nothing".to_vec(), "sheet-broken"),
        (vec![b'a'; LARGEST_FILE + 1], "sheet-too-large"),
    ] {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(20)]).into_owned();
        assert_eq!(code(&bytes), expected, "{start}");
    }
}

#[test]
fn too_many_rows_and_columns_are_refused() {
    assert_eq!(code("1,2\n".repeat(100_000).as_bytes()), "1 sheets");
    assert_eq!(code("1,2\n".repeat(100_001).as_bytes()), "sheet-too-many-rows");
    assert_eq!(
        code(vec!["1"; 1001].join(",").as_bytes()),
        "sheet-too-many-columns"
    );
    let wide = vec!["1"; 1000].join(",") + "\n";
    assert_eq!(code(wide.repeat(2_001).as_bytes()), "sheet-too-many-cells");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_number(0, 0, 1).unwrap();
    sheet.write_number(1_000_000, 0, 1).unwrap();
    assert_eq!(code(&workbook.save_to_buffer().unwrap()), "sheet-too-many-rows");
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let bomb = archive(&[("xl/workbook.xml", &vec![b' '; 210_000_000])]);
    assert!(bomb.len() < 1_000_000, "{}", bomb.len());
    assert_eq!(code(&bomb), "sheet-inflates");
}

#[test]
fn whatever_is_done_to_a_workbook_it_is_answered() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..20 {
        sheet.write_string(row, 0, "吴兴").unwrap();
        sheet.write_number(row, 1, f64::from(row) / 10.0).unwrap();
    }
    let good = workbook.save_to_buffer().unwrap();
    assert_eq!(code(&good), "1 sheets");
    for cut in (0..good.len()).step_by(37) {
        let _ = read(&good[..cut]);
    }
    for at in (0..good.len()).step_by(11) {
        let mut spoilt = good.clone();
        spoilt[at] ^= 0x55;
        let _ = read(&spoilt);
    }
}
