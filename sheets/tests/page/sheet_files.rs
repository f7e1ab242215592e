//! Files of tables for the test that holds the page's reader and writer to this crate's.
//!
//! `sheet_files write FOLDER` writes files of every form with `expected.json`, what this crate reads of each, and `layouts.json`,
//! which `layouts.xlsx` and `layout.csv` were written from. `sheet_files read FILE` prints what this crate reads of one file.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at the first fault"
)]

#[path = "../layouts/mod.rs"]
mod layouts;

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use calamine::{Reader, Xlsx};
use encoding_rs::GB18030;
use rust_xlsxwriter::{DocProperties, Format, Formula, Workbook};
use serde_json::{Value, json};
use tuiyan_sheets::{read, write_csv, write_xlsx};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const CSV: &str = include_str!("../tables/huzhou-2023.csv");

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", folder] => write(Path::new(folder)),
        ["read", file] => println!("{}", what_is_read(&fs::read(file).unwrap())),
        _ => panic!("write FOLDER, or read FILE"),
    }
}

fn write(folder: &Path) {
    let layouts = layouts::layouts(&layouts::the_plan());
    let mut files = separated();
    files.extend(refused());
    files.push(("formats.xlsx".to_owned(), formats()));
    files.push((
        "layouts.xlsx".to_owned(),
        write_xlsx(&layouts, &layouts::properties()).unwrap(),
    ));
    files.push(("layout.csv".to_owned(), write_csv(&layouts[0])));
    let mut expected = serde_json::Map::new();
    for (name, bytes) in files {
        expected.insert(name.clone(), what_is_read(&bytes));
        fs::write(folder.join(name), bytes).unwrap();
    }
    fs::write(
        folder.join("expected.json"),
        serde_json::to_string(&expected).unwrap(),
    )
    .unwrap();
    fs::write(
        folder.join("layouts.json"),
        serde_json::to_string(&layouts).unwrap(),
    )
    .unwrap();
}

/// The sheets of a file and its formulas, or why it is not read.
fn what_is_read(bytes: &[u8]) -> Value {
    match read(bytes) {
        Ok(sheets) => json!({ "sheets": sheets, "formulas": formulas(bytes) }),
        Err(fault) => json!({ "fault": fault }),
    }
}

/// The formulas of each sheet, by the address of their cell; none of a file that is no workbook.
fn formulas(bytes: &[u8]) -> Vec<Value> {
    let Ok(mut workbook) = Xlsx::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    let of_sheet = |(_, range): (String, calamine::Range<String>)| {
        let (row, column) = range.start().unwrap_or_default();
        let cells = range.used_cells().filter(|cell| !cell.2.is_empty());
        let cells = cells.map(|(r, c, formula)| json!([row as usize + r, column as usize + c, formula]));
        Value::Array(cells.collect())
    };
    let names = workbook.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let range = workbook.worksheet_formula(&name).unwrap();
            of_sheet((name, range))
        })
        .collect()
}

fn separated() -> Vec<(String, Vec<u8>)> {
    let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
        let letters = CSV.encode_utf16().flat_map(bytes);
        mark.into_iter().chain(letters).collect::<Vec<u8>>()
    };
    let odd = [
        ("quotes", "a,\"b \"\"c\"\"\",\"d\"e,f\"g\"\n\"x\ny\",\"\",z"),
        ("blank lines", "\na,b\n\n\n\"c\nc\",d\n,\n\ne,f"),
        (
            "blank lines, CR LF",
            "\r\na,b\r\n\r\n\"c\r\nc\",d\r\n\r\n\r\ne,f\r\n",
        ),
        ("CR", "a,b\rc,d\r\re,f"),
        ("semicolons", "region;quota\nwuxing;1,5\nanji;2"),
        ("tabs", "region\tquota\r\nwuxing\t1,5\r\n"),
        ("named separator", "sep=|\nregion|quota\nwuxing|1,5\n"),
        ("one column", "one\ntwo"),
        ("marked", "'=1+1,'-,'plain,''\n'＝1,\"'\nx\",-1"),
        ("spaces", "  a ,\u{3000},\u{a0}\n b"),
    ];
    let mut files = vec![
        ("UTF-8", CSV.as_bytes().to_vec()),
        ("UTF-8 with its mark", [b"\xef\xbb\xbf", CSV.as_bytes()].concat()),
        ("UTF-16LE", utf16([0xff, 0xfe], u16::to_le_bytes)),
        ("UTF-16BE", utf16([0xfe, 0xff], u16::to_be_bytes)),
        ("GB18030", GB18030.encode(CSV).0.into_owned()),
        (
            "GB18030 of four bytes",
            GB18030.encode("区县,㐀𠮷\n吴兴,1").0.into_owned(),
        ),
        ("CR LF", CSV.replace('\n', "\r\n").into_bytes()),
    ];
    files.extend(odd.map(|(name, text)| (name, text.as_bytes().to_vec())));
    files
        .into_iter()
        .map(|(name, bytes)| (format!("{name}.csv"), bytes))
        .collect()
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn refused() -> Vec<(String, Vec<u8>)> {
    let compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let encrypted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let good = layouts::layouts(&layouts::the_plan());
    let good = write_xlsx(&good, &layouts::properties()).unwrap();
    let mut far = Workbook::new();
    let sheet = far.add_worksheet();
    sheet.write_number(0, 0, 1).unwrap();
    sheet.write_number(1_000_000, 0, 1).unwrap();
    [
        ("nothing", Vec::new()),
        ("blanks", b"\n\n,,\n".to_vec()),
        ("PDF", b"%PDF-1.7 x".to_vec()),
        ("HTML", b"\xef\xbb\xbf \n<HTML><table>".to_vec()),
        ("XML", b"<?xml version=\"1.0\"?><Workbook/>".to_vec()),
        ("XLS", compound.to_vec()),
        ("password", [&compound[..], &encrypted].concat()),
        ("zero", b"a,b\x00\x01".to_vec()),
        ("bell", b"a,\x07".to_vec()),
        ("no GB18030", b"\xff\xff\xff,".to_vec()),
        ("no UTF-8", b"\xef\xbb\xbfa\xff".to_vec()),
        ("half of UTF-16", b"\xff\xfea\x00b".to_vec()),
        ("DOCX", archive(&[("word/document.xml", b"x")])),
        ("ODS", archive(&[("content.xml", b"x")])),
        ("XLSB", archive(&[("xl/workbook.bin", b"x")])),
        ("ZIP", archive(&[("x", b"x")])),
        ("no XML", archive(&[("xl/workbook.xml", b"not XML")])),
        ("no archive", b"PK\x03\x04 and then nothing".to_vec()),
        ("cut", good[..good.len() / 2].to_vec()),
        ("too many rows of a workbook", far.save_to_buffer().unwrap()),
        ("too many rows", "1,2\n".repeat(100_001).into_bytes()),
        ("too many columns", vec!["1"; 1001].join(",").into_bytes()),
        (
            "too many cells",
            (vec!["1"; 1000].join(",") + "\n").repeat(2_001).into_bytes(),
        ),
        (
            "unpacks without end",
            archive(&[("xl/workbook.xml", &vec![b' '; 210_000_000])]),
        ),
    ]
    .map(|(name, bytes)| (format!("refused - {name}"), bytes))
    .into()
}

/// A workbook with what people's workbooks have: formats, dates, merged cells, pieces of text, sheets that are hidden.
fn formats() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title("格式"));
    let sheet = workbook.add_worksheet().set_name("格式 & <表>").unwrap();
    let values = [
        0.0,
        0.067,
        0.1 + 0.2,
        1.0,
        -1200.5,
        12_345.678,
        1e15,
        1.5e-7,
        45_019.0,
        45_019.75,
        0.5,
        100_000_000.5,
    ];
    for (column, code) in [
        "General",
        "0",
        "0.0%",
        "0%",
        "0.00",
        "#,##0",
        "#,##0.00",
        "#,##0.00_);(#,##0.00)",
        "0.0\"%\"",
        "0\"‰\"",
        "0\"亩\"",
        "0.00_ ",
        "0.00_ ;[Red]\\-0.00\\ ",
        "@",
        "yyyy-mm-dd",
        "yyyy\"年\"m\"月\"d\"日\"",
        "h:mm:ss",
        "0.00E+00",
        "# ?/?",
        "[>=1000]0.0,\"千\";0",
        "0;-0;\"—\"",
        "¥#,##0.00",
        "0!.0,\"万\"",
    ]
    .into_iter()
    .enumerate()
    {
        let format = Format::new().set_num_format(code);
        for (row, value) in values.into_iter().enumerate() {
            sheet
                .write_number_with_format(row as u32, column as u16, value, &format)
                .unwrap();
        }
    }
    let sheet = workbook.add_worksheet().set_name("文字").unwrap();
    let bold = Format::new().set_bold();
    let plain = Format::new();
    sheet
        .merge_range(0, 0, 1, 3, "合并 <的> & \"标题\"", &bold)
        .unwrap();
    sheet.write_string(2, 0, "  前后空格  ").unwrap();
    sheet.write_string(2, 1, "两\n行\t制表").unwrap();
    sheet.write_string(2, 2, "_x0041_ 和 \u{7}").unwrap();
    sheet
        .write_rich_string(2, 3, &[(&plain, "指标"), (&bold, "（加粗）"), (&plain, " 尾")])
        .unwrap();
    sheet.write_boolean(3, 0, true).unwrap();
    sheet
        .write_formula(3, 1, Formula::new("=SUM(A1:A2)").set_result("3.5"))
        .unwrap();
    sheet
        .write_formula(3, 2, Formula::new("=\"a\"&\"b\"").set_result("a<b"))
        .unwrap();
    sheet
        .write_formula(3, 3, Formula::new("=1/0").set_result("#DIV/0!"))
        .unwrap();
    sheet.write_string(20, 30, "远").unwrap();
    let hidden = workbook
        .add_worksheet()
        .set_name("旧表")
        .unwrap()
        .set_hidden(true);
    hidden.write_string(0, 0, "吴兴").unwrap();
    workbook.save_to_buffer().unwrap()
}
