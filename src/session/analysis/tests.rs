use crate::analysis::audit;
use crate::analysis::goal_seek::Goal;
use crate::plan::Format;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::view::analysis::{AnalysisAnswer, AnalysisProgress, AnalysisQuestion};

fn session() -> (Session, Scenario) {
    let pack = include_str!("../../../tests/plans/tiny.toml");
    let session = Session::open(pack, Format::of(pack)).0.unwrap();
    let mut scenario = Scenario::of_preset(&session.plan.head.id, "base");
    scenario.paths = Some(2500);
    (session, scenario)
}

#[test]
fn a_backtest_goes_on_in_steps_and_knows_no_published_result() {
    let (mut session, mut scenario) = session();
    let progress = session
        .begin_analysis(&scenario, &AnalysisQuestion::Backtest)
        .unwrap();
    assert_eq!(progress, AnalysisProgress { done: 0, of: 2503 });
    assert!(session.show_analysis().unwrap().is_none(), "steps are left");
    let mut steps = 0;
    while !session.advance_analysis().unwrap().is_done() {
        steps += 1;
        assert!(steps < 10);
    }
    let Some(AnalysisAnswer::Backtest(plain)) = session.show_analysis().unwrap() else {
        unreachable!("the answer is to the question")
    };
    assert_eq!(plain.paths, 2500);
    assert!(plain.compared > 0 && plain.cases.iter().any(|case| case.error.is_some()));
    assert!(session.show_analysis().unwrap().is_none(), "it is shown once");
    assert!(session.advance_analysis().is_none());

    let published = [("2021".to_owned(), 112.0)].into_iter().collect();
    scenario.outturns.insert("output".to_owned(), published);
    session
        .begin_analysis(&scenario, &AnalysisQuestion::Backtest)
        .unwrap();
    while !session.advance_analysis().unwrap().is_done() {}
    let Some(AnalysisAnswer::Backtest(again)) = session.show_analysis().unwrap() else {
        unreachable!("the answer is to the question")
    };
    let projected = |view: &crate::view::analysis::BacktestView| {
        let cases = view.cases.iter();
        cases
            .map(|case| (case.projected, case.p10, case.p90))
            .collect::<Vec<_>>()
    };
    assert_eq!(projected(&plain), projected(&again));
}

#[test]
fn an_audit_is_of_the_open_plan_and_its_city() {
    let pack = |name: &str| match name {
        "city" => include_str!("../../../tests/plans/consistent-city.toml").to_owned(),
        _ => include_str!("../../../tests/plans/tiny.toml").to_owned(),
    };
    let mut session = Session::open(&pack("city"), Format::Toml).0.unwrap();
    let scenario = Scenario::of_preset(&session.plan.head.id, "base");
    let later = pack("city")
        .replace("2023-03-01", "2024-03-01")
        .replace("2023\"\nversion", "2024\"\nversion");
    let later = later
        .replacen("value = 2.5", "value = 2.7", 1)
        .replace("比重2.5%", "比重2.7%");
    let packs = vec![pack("city"), later, pack("tiny")];
    let progress = session
        .begin_analysis(&scenario, &AnalysisQuestion::Audit { packs })
        .unwrap();
    assert!(progress.is_done());
    let AnalysisAnswer::Audit(view) = session.show_analysis().unwrap().unwrap() else {
        panic!("an audit is answered by one");
    };
    assert!(view.compared.len() == 1 && view.compared[0].ends_with("2024"));
    assert!(view.not_compared.len() == 1 && view.not_compared[0].ends_with("2020"));
    let codes: Vec<_> = view.findings.iter().map(|one| one.code).collect();
    assert_eq!(codes, [audit::Code::Raised]);
    assert!(view.checks > 50);
    let packs = vec!["[plan]".to_owned()];
    let faults = session
        .begin_analysis(&scenario, &AnalysisQuestion::Audit { packs })
        .unwrap_err();
    assert!(
        faults.iter().all(|one| one.place.path.starts_with("packs.0.")),
        "{faults:?}"
    );
}

#[test]
fn a_goal_is_sought_in_steps_and_dropped_for_another() {
    let (mut session, scenario) = session();
    let goal = |value: f64| {
        let own = crate::analysis::goal_seek::OwnAim {
            indicator: "output".to_owned(),
            year: 2023,
            op: crate::analysis::goal_seek::AimComparison::AtLeast,
            value,
        };
        AnalysisQuestion::Seek(Goal {
            targets: vec![crate::analysis::goal_seek::Aim::Own(own)],
            free: Some(vec!["growth.chain".to_owned()]),
            ..Goal::default()
        })
    };
    let progress = session.begin_analysis(&scenario, &goal(1e6)).unwrap();
    assert!(!progress.is_done());
    session.advance_analysis().unwrap();
    // Asked anew while steps are left.
    session.begin_analysis(&scenario, &goal(135.0)).unwrap();
    let mut steps = 0;
    while !session.advance_analysis().unwrap().is_done() {
        assert!(session.show_analysis().unwrap().is_none(), "steps are left");
        steps += 1;
        assert!(steps < 500);
    }
    let Some(AnalysisAnswer::Seek(answer)) = session.show_analysis().unwrap() else {
        panic!("a goal is answered by one");
    };
    assert!(answer.feasible && answer.targets[0].reached >= 135.0);
    let mut applied = scenario.clone();
    for lever in &answer.levers {
        let to = crate::scenario::LeverSetting::Every(lever.to);
        applied.levers.insert(lever.id.clone(), to);
    }
    let projection = session.project(&applied).unwrap();
    assert_eq!(projection.value("output", 2023), Some(answer.targets[0].reached));
}

#[test]
fn a_faulty_scenario_begins_nothing() {
    let (mut session, mut scenario) = session();
    scenario
        .levers
        .insert("no.such".to_owned(), crate::scenario::LeverSetting::Every(1.0));
    assert!(
        session
            .begin_analysis(&scenario, &AnalysisQuestion::Backtest)
            .is_err()
    );
    assert!(session.advance_analysis().is_none());
}

#[test]
fn questions_that_are_quick_are_answered_at_once() {
    let (mut session, scenario) = session();
    let target = session.plan.targets.iter().find(|one| one.indicator == "output");
    let target = target.unwrap().id.clone();
    let questions = [
        r#"{"kind": "sensitivity", "indicator": "output", "year": 2022}"#.to_owned(),
        r#"{"kind": "heat-map", "indicator": "output", "year": 2022, "level": 120.0,
            "x": {"lever": "price", "between": [-0.1, 0.1]}, "y": {"lever": "growth.chain.paper", "ticks": 5}}"#
            .to_owned(),
        format!(r#"{{"kind": "required-growth", "target": "{target}"}}"#),
    ];
    for question in questions {
        let asked: AnalysisQuestion = serde_json::from_str(&question).unwrap();
        let progress = session.begin_analysis(&scenario, &asked).unwrap();
        assert!(progress.is_done(), "{question}");
        let answer = session.show_analysis().unwrap().unwrap();
        match answer {
            AnalysisAnswer::Sensitivity(view) => {
                assert!(!view.levers.is_empty() && !view.still.is_empty());
            }
            AnalysisAnswer::HeatMap(view) => assert_eq!((view.values.len(), view.lines.len()), (105, 1)),
            AnalysisAnswer::RequiredGrowth(view) => assert_eq!(view.solutions.len(), 1),
            _ => panic!("{question}: another answer"),
        }
    }
}

#[test]
fn a_faulty_question_is_told() {
    let (mut session, scenario) = session();
    let cases = [
        (
            r#"{"kind": "sensitivity", "indicator": "none", "year": 2022}"#,
            "indicator-unknown",
        ),
        (
            r#"{"kind": "heat-map", "x": {"lever": "price"}, "y": {"lever": "energy.efficiency"}}"#,
            "plane-of-what",
        ),
        (
            r#"{"kind": "heat-map", "target": "t", "x": {"lever": "price"}, "y": {"lever": "price"}}"#,
            "axes-same",
        ),
        (
            r#"{"kind": "heat-map", "target": "t", "x": {"lever": "price", "ticks": 1}, "y": {"lever": "none"}}"#,
            "axis-ticks",
        ),
        (
            r#"{"kind": "heat-map", "target": "t", "x": {"lever": "price", "between": [0.1, 0.0]}, "y": {"lever": "none"}}"#,
            "axis-range",
        ),
        (
            r#"{"kind": "heat-map", "target": "t", "x": {"lever": "projects.build_years"}, "y": {"lever": "price"}}"#,
            "axis-whole",
        ),
        (
            r#"{"kind": "required-growth", "target": "none"}"#,
            "target-unknown",
        ),
        (
            r#"{"kind": "required-growth", "target": "none", "lever": "price", "group": "energy"}"#,
            "means-twice",
        ),
        (
            r#"{"kind": "required-growth", "target": "none", "group": "none"}"#,
            "group-unknown",
        ),
    ];
    for (question, code) in cases {
        let asked: AnalysisQuestion = serde_json::from_str(question).unwrap();
        let faults = session.begin_analysis(&scenario, &asked).unwrap_err();
        assert_eq!(faults[0].code, code, "{question}");
        assert!(session.advance_analysis().is_none(), "nothing was begun");
    }
}

#[test]
fn a_review_looks_at_a_target_a_step() {
    let (mut session, scenario) = session();
    let question: AnalysisQuestion =
        serde_json::from_str(r#"{"kind":"review","published":true,"through":2021}"#).unwrap();
    let progress = session.begin_analysis(&scenario, &question).unwrap();
    assert_eq!(progress, AnalysisProgress { done: 0, of: 3 });
    let mut steps = 0;
    while !session.advance_analysis().unwrap().is_done() {
        steps += 1;
        assert!(steps < 3);
    }
    let answer = session.show_analysis().unwrap().unwrap();
    let json = serde_json::to_value(&answer).unwrap();
    assert_eq!(json["kind"], "review");
    assert_eq!(
        (json["year"].as_i64(), json["targets"][0]["figure"].as_f64()),
        (Some(2021), Some(112.0))
    );
    let AnalysisAnswer::Review(view) = answer else {
        unreachable!("the answer is to the question")
    };
    assert!(
        view.targets
            .iter()
            .all(|one| one.pace.is_some() != one.no_pace.is_some())
    );
    assert!(view.figures.iter().all(|one| one.imposed != one.reason.is_some()));
}

#[test]
fn pasted_results_are_read_into_the_scenario_or_every_bad_cell_is_told() {
    let (mut session, scenario) = session();
    let mut ask = |rows: &[[&str; 3]]| {
        let cell = |text: &&str| serde_json::json!({"text": text, "number": null});
        let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        let question = serde_json::json!({
            "kind": "outturns",
            "sheets": [{"name": "", "hidden": false, "rows": rows, "merges": []}],
            "names": [["output", "规上工业总产值"]],
        });
        let asked: AnalysisQuestion = serde_json::from_value(question).unwrap();
        session.begin_analysis(&scenario, &asked)?;
        session.show_analysis()
    };
    let Some(AnalysisAnswer::Outturns(view)) =
        ask(&[["指标", "年份", "数值"], ["规上工业总产值", "2021", "1１2.5亿元"]]).unwrap()
    else {
        panic!("pasted results are answered by a scenario");
    };
    assert_eq!(view.scenario.outturns["output"]["2021"], 112.5);
    let faults = ask(&[
        ["indicator", "year", "value"],
        ["output", "2021", "many"],
        ["nothing", "1999", "1"],
    ])
    .unwrap_err();
    assert!(faults.len() >= 2, "{faults:?}");
}
