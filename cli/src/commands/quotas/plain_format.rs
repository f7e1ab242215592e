//! A quota table as CSV, in the plain table format: it reads back.

use rust_decimal::Decimal;
use tuiyan::quotas::decimal::shown;
use tuiyan::quotas::vintages::vintages;
use tuiyan::quotas::{Adjustment, Base, Cell, Commitment, Row};

use super::shown::Shown;
use crate::output;
use crate::report::Faults;
use crate::texts::{Lang, Texts};

/// Columns of the plain table format, with the computed ones behind.
const CSV: [(&str, &str); 20] = [
    ("region", "区县"),
    ("quota", "分解指标"),
    ("base", "基期值"),
    ("weight", "权重"),
    ("capacity", "潜力"),
    ("floor", "下限"),
    ("cap", "上限"),
    ("locked", "锁定"),
    ("grade", "等级"),
    ("intensity", "强度"),
    ("within", "所属"),
    ("counts_in_total", "计入合计"),
    ("binding", "性质"),
    ("least_probability", "最低达成概率"),
    ("last_quota", "上年指标"),
    ("last_done", "上年完成"),
    ("projected", "推演值"),
    ("gap", "差距"),
    ("required_growth", "所需增速"),
    ("probability", "达成概率"),
];

/// A column that is there only where a row has it: its words, and what it holds.
type Further = (&'static str, &'static str, fn(&Row) -> Option<Decimal>);
const FURTHER: [Further; 5] = [
    ("done", "已完成", |row| row.done),
    ("due", "应完成", |row| row.due),
    ("least_share", "权重下限", |row| row.least_share),
    ("most_share", "权重上限", |row| row.most_share),
    ("points", "加减分", |row| row.points),
];

impl Shown<'_> {
    pub fn as_csv(&self, texts: &Texts) -> Result<(), Faults> {
        let table = &self.outcome.table;
        let names: std::collections::BTreeSet<&String> =
            table.rows.iter().flat_map(|row| row.factors.keys()).collect();
        let is_chinese = texts.lang == Lang::Chinese;
        let pick =
            |(english, chinese): (&'static str, &'static str)| if is_chinese { chinese } else { english };
        let prefix = pick(("factor.", "因素."));
        let factors: Vec<String> = names.iter().map(|name| format!("{prefix}{name}")).collect();
        let vintages = vintages(table);
        let of_vintages: Vec<String> = vintages
            .iter()
            .flat_map(|name| {
                [
                    format!("{}{name}", pick(("base.", "基期值."))),
                    format!("{}{name}", pick(("adjustments.", "基期调整."))),
                ]
            })
            .collect();
        let further: Vec<&Further> = FURTHER
            .iter()
            .filter(|(_, _, of)| table.rows.iter().any(|row| of(row).is_some()))
            .collect();
        let header: Vec<&str> = CSV
            .into_iter()
            .map(pick)
            .chain(factors.iter().map(String::as_str))
            .chain(of_vintages.iter().map(String::as_str))
            .chain(
                further
                    .iter()
                    .map(|(english, chinese, _)| pick((english, chinese))),
            )
            .collect();
        let flag = |value: bool| pick(if value { ("1", "是") } else { ("0", "否") }).to_owned();
        let decimal = |value: Option<Decimal>| value.map(shown).unwrap_or_default();
        let double = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let place = |id: &str| {
            let region = self.run.plan.regions.iter().find(|one| one.id == id);
            safe(region.map_or(id.to_owned(), |region| texts.local(&region.name)))
        };
        let quota = |cell: &Cell| match cell {
            Cell::Value(value) => shown(*value),
            Cell::NotApplicable => "/".to_owned(),
            Cell::ToBeAssigned(words) if words.is_empty() => "待分解".to_owned(),
            Cell::ToBeAssigned(words) | Cell::Words(words) => safe(words.clone()),
            Cell::Missing => String::new(),
        };
        let rows = self.rows().map(|(row, checked)| {
            let (binding, least) = match row.commitment {
                Commitment::Binding { least_probability } => {
                    (pick(("binding", "约束性")), least_probability.to_string())
                }
                Commitment::Expected => (pick(("expected", "预期性")), String::new()),
                Commitment::FloorOnly => (pick(("floor", "底线")), String::new()),
            };
            let mut cells = vec![
                place(&row.place),
                quota(&row.quota),
                decimal(row.base),
                decimal(row.weight),
                decimal(row.capacity),
                decimal(row.floor),
                decimal(row.cap),
                flag(row.locked),
                row.grade.map(|grade| format!("{grade:?}")).unwrap_or_default(),
                decimal(row.intensity),
                row.within.as_deref().map(place).unwrap_or_default(),
                flag(row.counts_in_total),
                binding.to_owned(),
                least,
                decimal(row.last_quota),
                decimal(row.last_done),
                decimal(row.projected),
                double(checked.gap),
                double(checked.required_growth),
                double(checked.probability),
            ];
            cells.extend(names.iter().map(|name| decimal(row.factors.get(*name).copied())));
            for name in &vintages {
                let base = row.bases.iter().find(|base| base.vintage == *name);
                cells.push(decimal(base.map(|base| base.value)));
                cells.push(base.map(adjustments).unwrap_or_default());
            }
            cells.extend(further.iter().map(|(_, _, of)| decimal(of(row))));
            cells
        });
        let single = |name: &str, value: String| {
            let mut cells = vec![String::new(); header.len()];
            name.clone_into(&mut cells[0]);
            cells[1] = value;
            cells
        };
        let whole = self
            .outcome
            .check
            .whole
            .value
            .filter(|_| self.outcome.unmet.is_none());
        let target = single(pick(("city", "全市")), quota(&table.target));
        let reserve = table
            .reserve
            .map(|reserve| single(pick(("reserve", "统筹")), shown(reserve)));
        let total = whole.map(|whole| single(pick(("total", "合计")), shown(whole)));
        let rows: Vec<Vec<String>> = rows.chain(reserve).chain(total).chain([target]).collect();
        output::csv(&header, rows)
    }
}

/// One adjustment a line, its reason behind it.
fn adjustments(base: &Base) -> String {
    let line = |one: &Adjustment| {
        let reason: Vec<&str> = one.reason.split_whitespace().collect();
        format!("{} {}", shown(one.amount), reason.join(" "))
    };
    let lines: Vec<String> = base.adjustments.iter().map(line).collect();
    safe(lines.join("\n").trim_end().to_owned())
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
fn safe(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text
    }
}
