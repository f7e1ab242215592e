//! What stops an answer that misses its targets.

use tuiyan::analysis::goal_seek::{Aim, Goal, RangeEnd};

use super::City;

#[test]
fn an_end_that_stops_what_cannot_be_met_is_named() {
    let city = City::open("quzhou-2023-415x");
    let goal = Goal {
        targets: vec![Aim::Target("va-per-mu-2027".to_owned())],
        free: Some(vec![
            "projects.landing_rate".to_owned(),
            "projects.count.giant".to_owned(),
        ]),
        ..Goal::default()
    };
    let answer = city.seek("base", &goal);
    assert!(!answer.feasible);
    let stops: Vec<(&str, RangeEnd)> = answer
        .binding_limits
        .iter()
        .map(|one| (one.lever.as_str(), one.side))
        .collect();
    assert_eq!(stops, [("projects.landing_rate", RangeEnd::Min)]);
}
