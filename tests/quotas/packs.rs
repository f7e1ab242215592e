//! The tables of the bundled packs.

use rust_decimal::Decimal;
use tuiyan::plan::{Format, Plan, read};
use tuiyan::projection::{Projection, project};
use tuiyan::quotas::plan_tables::{complete, of_quota};
use tuiyan::quotas::{Cell, CheckSettings, check, whole};
use tuiyan::resolve::resolve;
use tuiyan::scenario::Scenario;

use crate::number;

pub fn plan(id: &str) -> Plan {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("plans/{id}/plan.toml"));
    let (plan, faults) = read(&std::fs::read_to_string(file).unwrap(), Format::Toml);
    plan.unwrap_or_else(|| panic!("{faults:?}"))
}

pub fn projected(plan: &Plan) -> Projection {
    project(&resolve(plan, &Scenario::of_preset(&plan.head.id, "base")).unwrap()).unwrap()
}

/// The worked example: sixteen tables for six places.
#[test]
fn the_tables_of_huzhou_open_as_they_stand_in_the_document() {
    let plan = plan("huzhou-2023-clusters");
    let projection = projected(&plan);
    assert_eq!(plan.quotas.len(), 16);
    let opened = |id: &str| {
        let quota = plan.quotas.iter().find(|quota| quota.id == id).unwrap();
        let (subject, mut table) = of_quota(&plan, quota).unwrap();
        complete(&mut table, &subject, &projection);
        table
    };
    let energy = check(&opened("energy-freed-quota-2023"), &CheckSettings::default());
    assert_eq!(energy.whole.value, Some(number("15.1")));
    assert_eq!(energy.difference, Some(number("0.1")));
    assert!((energy.over_assignment.unwrap() - 0.0067).abs() < 0.0001);
    let land = check(&opened("land-freed-quota-2023"), &CheckSettings::default());
    assert_eq!((land.difference, land.findings), (Some(Decimal::ZERO), vec![]));
    let growth = opened("va-growth-quota-2023");
    assert_eq!(growth.rows[3].quota, Cell::Value(number("0.085")));
    assert!(
        growth
            .rows
            .iter()
            .all(|row| row.base.is_some() && row.projected.is_some())
    );
    assert!(whole(&growth).value.is_some());
    let standards = opened("zhejiang-made-standards-quota-2023");
    let is_open = |cell: &Cell| matches!(cell, Cell::ToBeAssigned(words) if words.starts_with("待省下达"));
    assert!(is_open(&standards.target));
    let is_to_come = |cell: &Cell| matches!(cell, Cell::ToBeAssigned(words) if words == "待分解");
    assert!(standards.rows.iter().all(|row| is_to_come(&row.quota)));
    let cut = opened("gdp-energy-cut-quota-2023");
    assert_eq!(cut.target, Cell::Words("完成省定目标".to_owned()));
    assert_eq!(cut.row("nantaihu").unwrap().quota, Cell::NotApplicable);
    for quota in &plan.quotas {
        assert_eq!(tuiyan::quotas::faults(&opened(&quota.id)), vec![], "{}", quota.id);
    }
}
