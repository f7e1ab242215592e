//! Plain tables of places that a plan does not name.

use tuiyan::quotas::import::{ImportSettings, import};
use tuiyan::sheet::Sheet;

use crate::packs::plan;

#[test]
fn a_plan_without_regions_takes_any_name_for_a_place() {
    let mut plan = plan("huzhou-2023-clusters");
    plan.regions = Vec::new();
    let head = ["区县", "分解指标", "基期值", "下限", "上限", "性质"].map(str::to_owned);
    let rows = (0..50).map(|at| {
        let place = format!("place {at:04}");
        [place.as_str(), "1,200", "900", "10", "9000", "约束性 90%"].map(str::to_owned)
    });
    let sheet = Sheet::of_texts(std::iter::once(head).chain(rows).map(Vec::from));
    let settings = ImportSettings {
        indicator: Some("land.freed".to_owned()),
        ..ImportSettings::default()
    };
    let (tables, diagnostics) = import(std::slice::from_ref(&sheet), &plan, &settings);
    assert_eq!(
        tables.map(|all| all[0].table.rows.len()),
        Some(50),
        "{diagnostics:?}"
    );
}
