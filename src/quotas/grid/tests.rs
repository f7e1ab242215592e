//! Grids that are tables, and grids that are none.

use super::*;

fn grid(text: &str) -> Grid {
    Grid {
        rows: text
            .lines()
            .map(|line| line.split('|').map(str::to_owned).collect())
            .collect(),
        lines: Vec::new(),
    }
}

fn places() -> Vec<KnownPlace> {
    [("east", "东区", "East"), ("west", "西县", "West")]
        .map(|(id, zh, en)| KnownPlace {
            id: id.to_owned(),
            names: vec![zh.to_owned(), en.to_owned()],
        })
        .into()
}

#[test]
fn a_table_reads_in_either_language_and_any_order() {
    let chinese =
        grid("分解指标|区县|基期值|锁定|因素.土地\n4|东区|10|是|3\n/|西县|0||\n5|全市|||\n4|合计|||");
    let (table, faults) = read(&chinese, QuotaKind::Additive, &places());
    assert_eq!(faults, []);
    let table = table.expect("has no faults");
    assert_eq!(table.target.value(), Some(Decimal::from(5)));
    assert_eq!(table.stated_total, Some(Decimal::from(4)));
    assert_eq!(table.rows[0].place, "east");
    assert!(table.rows[0].locked);
    assert_eq!(table.rows[0].factors.get("土地"), Some(&Decimal::from(3)));
    assert_eq!(table.rows[1].quota, Cell::NotApplicable);
    assert_eq!(table.rows[1].base, Some(Decimal::ZERO));
}

#[test]
fn the_four_cells_without_a_number_stay_apart() {
    let text = grid("region|quota\na|/\nb|待省下达\nc|\nd|0");
    let (table, faults) = read(&text, QuotaKind::Additive, &[]);
    assert_eq!(faults, []);
    let cells: Vec<Cell> = table
        .expect("has no faults")
        .rows
        .into_iter()
        .map(|row| row.quota)
        .collect();
    let expected = [
        Cell::NotApplicable,
        Cell::ToBeAssigned,
        Cell::Missing,
        Cell::Value(Decimal::ZERO),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn every_bad_cell_is_told_at_once() {
    let text = grid("region|quota|locked|floor|cap\neast|x1|maybe|1|2\nEast|3||4|\nnorth|1|||");
    let (table, faults) = read(&text, QuotaKind::Additive, &places());
    assert_eq!(table, None);
    let told: Vec<(&str, String, Option<usize>)> = faults
        .iter()
        .map(|fault| (fault.code.as_str(), fault.place.path.clone(), fault.place.line))
        .collect();
    let expected = [
        ("quota-cell-number", "B", Some(2)),
        ("quota-cell-flag", "C", Some(2)),
        ("quota-place-twice", "A", Some(3)),
        ("quota-place-unknown", "A", Some(4)),
        ("quota-place-left-out", "", None),
    ];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(code, path, line)| (code, path.to_owned(), line))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn faults_of_rows_stand_at_their_lines() {
    let text = grid("region|quota|floor|cap\n\neast|1|3|2\nwest|1||");
    let (_, faults) = read(&text, QuotaKind::Additive, &places());
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].code.as_str(), faults[0].place.line),
        ("quota-floor-above-cap", Some(3))
    );
}

#[test]
fn what_is_no_table_is_told() {
    for (text, code) in [
        ("", "quota-grid-empty"),
        ("hello\nworld", "quota-column-unknown"),
        ("region|floor\na|1", "quota-column-missing"),
        ("region|quota|quota\na|1|2", "quota-column-twice"),
    ] {
        let (table, faults) = read(&grid(text), QuotaKind::Additive, &[]);
        assert_eq!(table, None);
        assert!(
            faults.iter().any(|fault| fault.code == code),
            "{text}: {faults:?}"
        );
    }
}
