//! The table of the Huzhou document of 2023 as people send it: UTF-8 with and without its mark, UTF-16, GB18030, separated by tabs,
//! turned round, and as a workbook with merged cells and formats. Each gives the sixteen tables that the plan has.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at the first fault"
)]

use std::path::Path;

use encoding_rs::GB18030;
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use tuiyan::diagnostic::Diagnostic;
use tuiyan::plan::{self, Plan, Target};
use tuiyan::quotas::Cell;
use tuiyan::quotas::import::{ImportSettings, Imported, import};
use tuiyan::sheet::Sheet;

const CSV: &str = include_str!("tables/huzhou-2023.csv");

fn the_plan() -> Plan {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plans/huzhou-2023-clusters/plan.toml");
    let (plan, faults) = plan::read(&std::fs::read_to_string(file).unwrap(), plan::Format::Toml);
    plan.unwrap_or_else(|| panic!("{faults:?}"))
}

/// The document has no year in its title; the plan's year is given.
fn settings() -> ImportSettings {
    ImportSettings {
        year: Some(2023),
        ..ImportSettings::default()
    }
}

fn tables(sheets: &[Sheet], plan: &Plan) -> Vec<Imported> {
    let (tables, told) = import(sheets, plan, &settings());
    tables.unwrap_or_else(|| panic!("{told:#?}"))
}

/// The cell that the plan has for a target; `None`: it has words.
fn cell_of(target: &Target) -> Option<Cell> {
    match (target.value, target.words.as_deref()) {
        // The plan holds the document's number as a double; the table has it exactly.
        (Some(value), _) => Some(Cell::Value(
            format!("{value:.9}")
                .parse::<rust_decimal::Decimal>()
                .unwrap()
                .normalize(),
        )),
        (None, Some("/")) => Some(Cell::NotApplicable),
        (None, Some(words)) if words.contains('待') => Some(Cell::ToBeAssigned(words.to_owned())),
        (None, Some("") | None) => Some(Cell::Missing),
        (None, Some(_)) => None,
    }
}

/// Whether two cells say the same. Of what is to come the words differ: a merged cell says the city's for every place.
fn is_alike(a: &Cell, b: &Cell) -> bool {
    a == b || matches!((a, b), (Cell::ToBeAssigned(_), Cell::ToBeAssigned(_)))
}

fn hold_against_the_plan(tables: &[Imported], plan: &Plan, form: &str) {
    assert_eq!(tables.len(), plan.quotas.len(), "{form}");
    for (table, quota) in tables.iter().zip(&plan.quotas) {
        let name = format!("{form}: {}", quota.name.zh);
        assert_eq!(
            table.indicator.as_deref(),
            Some(quota.indicator.as_str()),
            "{name}"
        );
        assert_eq!((table.table.kind, table.year), (quota.kind, quota.year), "{name}");
        let target = |id: &str| plan.targets.iter().find(|target| target.id == *id).unwrap();
        assert_eq!(table.table.rows.len(), 6, "{name}");
        for row in &table.table.rows {
            let expected = cell_of(target(&quota.regions[&row.place]));
            assert!(
                expected.as_ref().is_some_and(|cell| is_alike(&row.quota, cell)),
                "{name}: {}: {:?}, not {expected:?}",
                row.place,
                row.quota
            );
        }
        let city = target(quota.city.as_deref().unwrap());
        match cell_of(city) {
            Some(cell) => assert!(is_alike(&table.table.target, &cell), "{name}"),
            None => assert_eq!(
                table.table.target,
                Cell::Words("完成省定目标".to_owned()),
                "{name}"
            ),
        }
    }
}

#[test]
fn every_encoding_and_separator_gives_the_tables_of_the_plan() {
    let plan = the_plan();
    let utf16: Vec<u8> = CSV.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let rows: Vec<csv::StringRecord> = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(CSV.as_bytes())
        .records()
        .map(Result::unwrap)
        .collect();
    let separated = |separator: u8| {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        writer.into_inner().unwrap()
    };
    for (form, bytes) in [
        ("UTF-8", CSV.as_bytes().to_vec()),
        ("UTF-8 with its mark", [b"\xef\xbb\xbf", CSV.as_bytes()].concat()),
        ("UTF-16", [b"\xff\xfe".to_vec(), utf16].concat()),
        ("GB18030", GB18030.encode(CSV).0.into_owned()),
        ("CR LF", CSV.replace('\n', "\r\n").into_bytes()),
        ("tabs", separated(b'\t')),
        ("semicolons", separated(b';')),
    ] {
        hold_against_the_plan(&tables(&tuiyan_sheets::read(&bytes).unwrap(), &plan), &plan, form);
    }
}

#[test]
fn a_row_a_place_gives_the_same_tables() {
    let plan = the_plan();
    let upright = tuiyan_sheets::read(CSV.as_bytes()).unwrap();
    let rows = &upright[0].rows;
    let cell = |row: usize, column: usize| rows[row].get(column).map_or("", |cell| cell.text.as_str());
    // The title stays above; who answers for an indicator has no place here.
    let mut turned = vec![vec![cell(0, 0).to_owned()]];
    for column in 0..8 {
        turned.push((1..rows.len()).map(|row| cell(row, column).to_owned()).collect());
    }
    turned[1][0] = "区县".to_owned();
    // 待省下达 stands in the city's row; the places' cells below an indicator say so themselves.
    for row in &mut turned[2..8] {
        row[11] = "待分解".to_owned();
        row[12] = "待分解".to_owned();
    }
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    turned.iter().for_each(|row| writer.write_record(row).unwrap());
    let sheets = tuiyan_sheets::read(&writer.into_inner().unwrap()).unwrap();
    hold_against_the_plan(&tables(&sheets, &plan), &plan, "turned");
}

/// The document's table as a planner types it: a merged title, per cents as formats, thousands, the pending rows merged.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet: &mut Worksheet = workbook.add_worksheet().set_name("分解表").unwrap();
    let format = |code: &str| Format::new().set_num_format(code);
    let (percent, thousands, plain) = (format("0.0%"), format("#,##0"), Format::new());
    let sheets = tuiyan_sheets::read(CSV.as_bytes()).unwrap();
    for (row, cells) in sheets[0].rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (at, text) = ((row as u32, column as u16), cell.text.as_str());
            match text.parse::<f64>() {
                // The growth of value added is written in per cent, 7 % as 0.07.
                Ok(value) if row == 3 => sheet.write_number_with_format(at.0, at.1, value / 100.0, &percent),
                Ok(value) if value >= 1000.0 => sheet.write_number_with_format(at.0, at.1, value, &thousands),
                Ok(value) => sheet.write_number(at.0, at.1, value),
                Err(_) if text.is_empty() => sheet.write_blank(at.0, at.1, &plain),
                Err(_) => sheet.write_string(at.0, at.1, text),
            }
            .unwrap();
        }
    }
    sheet
        .merge_range(0, 0, 0, 8, "主要指标各区县任务分解表", &plain)
        .unwrap();
    for row in [12, 13] {
        sheet
            .merge_range(row, 1, row, 7, "待省下达任务指标后再分解", &plain)
            .unwrap();
    }
    let hidden = workbook
        .add_worksheet()
        .set_name("旧表")
        .unwrap()
        .set_hidden(true);
    hidden.write_string(0, 0, "吴兴").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_gives_the_same_tables() {
    let plan = the_plan();
    let sheets = tuiyan_sheets::read(&workbook()).unwrap();
    assert_eq!(sheets[0].name, "分解表");
    assert_eq!(sheets[0].rows[3][4].number.as_deref(), Some("8.5%"));
    assert_eq!(sheets[0].rows[15][2].text, "2,000");
    assert_eq!(sheets[0].merges.len(), 3);
    hold_against_the_plan(&tables(&sheets, &plan), &plan, "XLSX");
    let (_, told) = import(&sheets, &plan, &settings());
    let codes: Vec<&str> = told.iter().map(|one| one.code.as_str()).collect();
    assert!(codes.contains(&"table-sheet-hidden"), "{codes:?}");
}

#[test]
fn bad_cells_of_a_real_table_are_all_named_and_nothing_is_taken() {
    let plan = the_plan();
    let spoilt = CSV
        .replace("德清", "德请")
        .replace("规上工业增加值增长(%),7,7", "规上工业增加值增长(%),七,7")
        .replace("1500,2000", "1500,2000家")
        .replace("制造业投资增长(%)", "制造业投资(%)");
    let sheets = tuiyan_sheets::read(spoilt.as_bytes()).unwrap();
    let (tables, told) = import(&sheets, &plan, &settings());
    assert_eq!(tables, None);
    let text = |one: &Diagnostic, name: &str| match &one.params[name] {
        tuiyan::diagnostic::Param::Text(text) => text.clone(),
        tuiyan::diagnostic::Param::Number(number) => number.to_string(),
    };
    let errors: Vec<_> = told
        .iter()
        .filter(|one| one.is_error())
        .map(|one| (one.code.as_str(), text(one, "cell"), text(one, "content")))
        .collect();
    assert_eq!(
        errors,
        [
            ("table-place-unknown", "D2".to_owned(), "德请".to_owned()),
            (
                "table-indicator-unknown",
                "A5".to_owned(),
                "制造业投资(%)".to_owned()
            ),
            ("table-cell-no-number", "B4".to_owned(), "七".to_owned()),
            ("table-cell-unit", "C16".to_owned(), "2000家".to_owned()),
        ]
    );
}
