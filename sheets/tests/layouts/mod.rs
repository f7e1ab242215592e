//! Layouts of each kind of table, from a bundled plan.

use std::path::Path;

use tuiyan::plan::{self, Measure, Plan, QuotaKind};
use tuiyan::quotas::export::{AnnexTable, Caption, Written, annex, worksheet};
use tuiyan::quotas::import::Language;
use tuiyan::quotas::{Cell, Row, Table};
use tuiyan::sheet::Layout;
use tuiyan_sheets::Properties;

pub fn the_plan() -> Plan {
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

pub fn layouts(plan: &Plan) -> Vec<Layout> {
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

pub fn properties() -> Properties {
    Properties {
        title: "湖州市分解表".to_owned(),
        date: (2023, 4, 3),
    }
}
