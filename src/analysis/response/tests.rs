use super::*;
use crate::plan::{Format, lever_definitions, read};
use crate::projection::project;
use crate::resolve::resolve;
use crate::scenario::LeverSetting;

#[test]
fn values_are_those_of_projections_and_slopes_those_of_small_steps() {
    let pack = include_str!("../../../tests/plans/tiny.toml");
    let plan = read(pack, Format::of(pack)).0.unwrap();
    let definitions = lever_definitions(&plan);
    let mut scenario = Scenario::of_preset(&plan.head.id, "base");
    let years = [("2022".to_owned(), 0.03)].into_iter().collect();
    scenario
        .levers
        .insert("price".to_owned(), LeverSetting::Years(years));
    let ids: Vec<&str> = definitions.iter().map(|one| one.id.as_str()).collect();
    let mut response = Response::new(&plan, &definitions, &scenario, &ids).unwrap();
    let price = ids.iter().position(|id| *id == "price").unwrap();
    assert_eq!(response.levers()[price].motion, Motion::Shift);
    let spot = response.spot("output", 2022).unwrap();

    let mut positions = response.start();
    let projection = project(&resolve(&plan, &scenario).unwrap()).unwrap();
    let output = response.values(&positions).unwrap().at(spot);
    assert_eq!(output, projection.value("output", 2022));

    let mut slopes = vec![0.0; ids.len()];
    response
        .gradients(&positions, &[spot], Side::Right, &mut slopes)
        .unwrap();
    let step = 1e-6;
    let mut moved = |by: f64| {
        positions[price] = by;
        response.values(&positions).unwrap().at(spot).unwrap()
    };
    let difference = (moved(step) - moved(-step)) / (2.0 * step);
    assert!((slopes[price] - difference).abs() < 1e-6 * difference.abs());
    let whole = ids.iter().position(|id| *id == "projects.build_years").unwrap();
    assert!(slopes[whole].is_nan());
}

#[test]
fn what_is_not_there_is_told_at_once() {
    let pack = include_str!("../../../tests/plans/tiny.toml");
    let plan = read(pack, Format::of(pack)).0.unwrap();
    let definitions = lever_definitions(&plan);
    let scenario = Scenario::of_preset(&plan.head.id, "base");
    let codes = |faults: Vec<Diagnostic>| -> Vec<String> { faults.into_iter().map(|one| one.code).collect() };
    let faults = Response::new(&plan, &definitions, &scenario, &["a", "price", "b"]).unwrap_err();
    assert_eq!(codes(faults), ["lever-unknown", "lever-unknown"]);
    let response = Response::new(&plan, &definitions, &scenario, &["price"]).unwrap();
    let faults = response.spot("no.such", 1999).unwrap_err();
    assert_eq!(codes(faults), ["indicator-unknown", "year-outside-plan"]);
}
