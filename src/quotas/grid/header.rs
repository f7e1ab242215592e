//! The header of a plain table: which columns there are, in Chinese and English.

use crate::diagnostic::{Diagnostic, Place};
use crate::quotas::grid::Grid;
use crate::quotas::grid::number::{letter, plain};

/// Columns that are read, by their headers.
const COLUMNS: [(&str, &[&str]); 17] = [
    (
        "region",
        &["region", "place", "区县", "地区", "地方", "县(市、区)"],
    ),
    ("quota", &["quota", "分解指标", "指标", "任务"]),
    ("base", &["base", "基期值", "基期", "基数"]),
    ("weight", &["weight", "权重"]),
    ("capacity", &["capacity", "潜力"]),
    ("floor", &["floor", "下限"]),
    ("cap", &["cap", "上限"]),
    ("locked", &["locked", "锁定"]),
    ("grade", &["grade", "等级"]),
    ("intensity", &["intensity", "强度"]),
    ("within", &["within", "所属"]),
    ("counts_in_total", &["counts_in_total", "计入合计"]),
    ("binding", &["binding", "性质"]),
    ("least_probability", &["least_probability", "最低达成概率"]),
    ("last_quota", &["last_quota", "上年指标"]),
    ("last_done", &["last_done", "上年完成"]),
    ("computed", &COMPUTED),
];

/// Columns that an export computes.
const COMPUTED: [&str; 8] = [
    "projected",
    "推演值",
    "gap",
    "差距",
    "required_growth",
    "所需增速",
    "probability",
    "达成概率",
];

/// A column that is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Column {
    Known(&'static str),
    Factor(String),
}

/// The columns of a header row, with their positions and as they are written; `None` where a fault was added.
pub(super) fn header(
    grid: &Grid,
    row: usize,
    faults: &mut Vec<Diagnostic>,
) -> Option<Vec<(usize, Column, String)>> {
    let mut header: Vec<(usize, Column, String)> = Vec::new();
    let place = |line: usize, column: usize| Place {
        path: letter(column),
        line: Some(line),
    };
    for (at, cell) in grid.rows[row].iter().enumerate() {
        let written = cell.trim().trim_start_matches('\u{feff}').to_owned();
        let name = plain(&written).to_lowercase();
        if name.is_empty() {
            continue;
        }
        let factor = ["factor.", "因素."].iter().find_map(|prefix| {
            name.starts_with(prefix)
                .then(|| plain(&written)[prefix.len()..].to_owned())
        });
        let known = COLUMNS.iter().find(|(_, words)| words.contains(&name.as_str()));
        let column = match (factor, known) {
            (Some(name), _) => Column::Factor(name),
            (None, Some((id, _))) => Column::Known(id),
            (None, None) => {
                let fault = Diagnostic::error("quota-column-unknown", place(grid.line(row), at));
                faults.push(fault.with("content", written.as_str()));
                continue;
            }
        };
        let is_computed = column == Column::Known("computed");
        if !is_computed && header.iter().any(|(_, other, _)| *other == column) {
            let fault = Diagnostic::error("quota-column-twice", place(grid.line(row), at));
            faults.push(fault.with("content", written.as_str()));
        }
        header.push((at, column, written));
    }
    for needed in ["region", "quota"] {
        let there = header
            .iter()
            .any(|(_, column, _)| *column == Column::Known(needed));
        if !there {
            let line = Place {
                path: String::new(),
                line: Some(grid.line(row)),
            };
            let words = COLUMNS
                .iter()
                .find(|(id, _)| *id == needed)
                .map_or("", |(_, words)| {
                    words.get(if needed == "region" { 2 } else { 1 }).unwrap_or(&"")
                });
            let fault = Diagnostic::error("quota-column-missing", line);
            faults.push(fault.with("en", needed).with("zh", words));
        }
    }
    faults.is_empty().then_some(header)
}
