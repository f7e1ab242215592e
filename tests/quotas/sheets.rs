//! What the core says of a sheet as a page sends it: beside the check what follows for unknown weights, disputed bases, a revision,
//! scores, the chain of over-assignment and pairs.

use tuiyan::plan::Format;
use tuiyan::scenario::Scenario;
use tuiyan::session::Session;
use tuiyan::view::quotas::{
    QuotaAdjustment, QuotaAnswer, QuotaBase, QuotaChoice, QuotaLevel, QuotaQuestion, QuotaRevision,
    QuotaScore, QuotaTiers,
};

const ENERGY: &str = "energy-freed-quota-2023";

struct Open {
    session: Session,
    scenario: Scenario,
    choices: Vec<QuotaChoice>,
}

impl Open {
    fn huzhou() -> Self {
        let id = "huzhou-2023-clusters";
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("plans/{id}/plan.toml"));
        let (session, _) = Session::open(&std::fs::read_to_string(file).unwrap(), Format::Toml);
        let mut session = session.unwrap();
        let scenario = Scenario::of_preset(id, "base");
        let choices = session.quota_choices(&scenario).unwrap();
        Self {
            session,
            scenario,
            choices,
        }
    }

    fn question(&self, id: &str) -> QuotaQuestion {
        let choice = self.choices.iter().find(|choice| choice.id == id).unwrap();
        QuotaQuestion {
            id: id.to_owned(),
            sheet: choice.sheet.clone(),
            unit: choice.unit.clone(),
            ..QuotaQuestion::default()
        }
    }

    fn answer(&mut self, question: &QuotaQuestion) -> QuotaAnswer {
        self.session.answer_quotas(&self.scenario, question).unwrap()
    }
}

fn codes(answer: &QuotaAnswer) -> Vec<(&str, &str)> {
    answer
        .diagnostics
        .iter()
        .map(|one| (one.code.as_str(), one.place.path.as_str()))
        .collect()
}

#[test]
fn choices_bring_methods_and_the_usual_tiers() {
    let open = Open::huzhou();
    for choice in &open.choices {
        assert!(
            choice.methods.iter().any(|id| id == "base-share"),
            "{}",
            choice.id
        );
        assert_eq!(choice.usual_tiers.rates, ["1%", "2%", "4%", "5%", "7%"]);
        assert_eq!(choice.usual_tiers.points, ["0.8%", "0.3%", "-1%", "-2%"]);
    }
}

/// A question of a page that knows none of the later fields.
#[test]
fn a_question_without_the_later_fields_is_answered() {
    let mut open = Open::huzhou();
    let question = format!(
        r#"{{"id": "{ENERGY}", "sheet": {{"kind": null, "target": "15", "reserve": "",
            "rows": [{{"place": "wuxing", "quota": "15", "counts_in_total": true, "commitment": "expected"}}]}}}}"#
    );
    let answer = open.answer(&serde_json::from_str(&question).unwrap());
    assert_eq!(codes(&answer), []);
    assert_eq!(answer.check.unwrap().difference.as_deref(), Some("0"));
    assert!(answer.revision.is_none() && answer.weights.is_none() && answer.vintages.is_empty());
}

#[test]
fn the_chain_runs_through_city_and_places() {
    let mut open = Open::huzhou();
    let mut question = open.question(ENERGY);
    let level = |name: &str, figure: &str| QuotaLevel {
        name: name.to_owned(),
        figure: figure.to_owned(),
    };
    question.sheet.levels_above = vec![level("省", "12")];
    question.sheet.levels_below = vec![level("乡镇", "15.855")];
    let chain = open.answer(&question).chain;
    let figures: Vec<&str> = chain.iter().map(|step| step.figure.as_str()).collect();
    assert_eq!(figures, ["12", "15", "15.1", "15.855"]);
    let levels: Vec<&str> = chain.iter().map(|step| step.level.as_str()).collect();
    assert_eq!(levels, ["above", "city", "places", "below"]);
    assert_eq!((chain[1].factor, chain[3].factor), (1.25, 1.05));
    assert_eq!(chain[3].cumulative, 1.32125);
    question.sheet.reserve = "0.5".to_owned();
    question.sheet.rows[0].quota = "3".to_owned();
    let kept = open.answer(&question).chain;
    assert_eq!(
        (kept[2].figure.as_str(), kept[2].reserve.as_str()),
        ("14.1", "0.9")
    );
    question.sheet.levels_above[0].figure = "0".to_owned();
    question.sheet.levels_below[0].figure = "much".to_owned();
    assert_eq!(
        codes(&open.answer(&question)),
        [
            ("quota-cell-number", "levels_above.0.figure"),
            ("quota-cell-number", "levels_below.0.figure")
        ]
    );
}

#[test]
fn each_vintage_has_its_quotas() {
    let mut open = Open::huzhou();
    let mut question = open.question(ENERGY);
    question.method = Some("base-share".to_owned());
    for (at, row) in question.sheet.rows.iter_mut().enumerate() {
        let base = |vintage: &str, value: &str| QuotaBase {
            vintage: vintage.to_owned(),
            value: value.to_owned(),
            adjustments: Vec::new(),
        };
        row.bases = vec![
            base("快报", "10"),
            base("年报", if at == 0 { "20" } else { "10" }),
        ];
    }
    question.sheet.rows[0].bases[1].adjustments = vec![QuotaAdjustment {
        amount: "-10".to_owned(),
        reason: "企业搬迁".to_owned(),
    }];
    question.sheet.rows[1].bases[1].value = "25".to_owned();
    let answer = open.answer(&question);
    assert_eq!(codes(&answer), []);
    let [fast, yearly] = answer.vintages.as_slice() else {
        panic!("two vintages");
    };
    assert_eq!((fast.vintage.as_str(), yearly.vintage.as_str()), ("快报", "年报"));
    assert!(fast.quotas.iter().all(|quota| quota.as_deref() == Some("2.5")));
    assert_eq!(yearly.bases[0], Some(10.0));
    assert_eq!(yearly.quotas[1].as_deref(), Some("5"));
    assert_eq!(yearly.whole.as_deref(), Some("15"));
    // A sheet that a proposal writes keeps the vintages.
    assert_eq!(answer.sheet.unwrap().rows[0].bases, question.sheet.rows[0].bases);
    question.sheet.rows[2].bases.pop();
    let missing = open.answer(&question);
    assert_eq!(missing.vintages[1].diagnostics[0].code, "quota-vintage-missing");
    assert!(missing.vintages[1].quotas.is_empty() && !missing.vintages[0].quotas.is_empty());
    question.sheet.rows[2].bases[0].value = "x".to_owned();
    question.sheet.rows[3].bases[1].vintage = "快报".to_owned();
    assert_eq!(
        codes(&open.answer(&question)),
        [("quota-cell-number", "rows.2.bases.0.value")]
    );
    question.sheet.rows[2].bases.clear();
    assert_eq!(
        codes(&open.answer(&question)),
        [("quota-vintage-twice", "rows.3.base")]
    );
}

#[test]
fn what_is_left_is_handed_down_by_the_same_rule() {
    let mut open = Open::huzhou();
    let mut question = open.question(ENERGY);
    for (row, (done, due)) in question.sheet.rows.iter_mut().zip([
        ("2.5", "2"),
        ("1.5", "1.7"),
        ("1", "1"),
        ("1", "1.7"),
        ("1", "1"),
        ("0", "0"),
    ]) {
        (row.done, row.due, row.base) = (done.to_owned(), due.to_owned(), "1".to_owned());
    }
    question.revision = Some(QuotaRevision {
        periods: "2".to_owned(),
        carry_over: true,
    });
    question.method = Some("base-share".to_owned());
    question.sheet.target = "15".to_owned();
    let carried = open.answer(&question).revision.unwrap();
    assert_eq!(carried.diagnostics, []);
    assert_eq!(
        (carried.done.as_deref(), carried.left.as_deref()),
        (Some("7"), Some("8"))
    );
    assert_eq!(carried.by_period, ["4", "4"]);
    assert_eq!(carried.rows[0].left.as_deref(), Some("1.5"));
    assert_eq!(carried.rows[0].by_period, ["0.8", "0.7"]);
    assert_eq!(carried.difference.as_deref(), Some("0.1"));
    let proposed: Vec<&str> = carried
        .rows
        .iter()
        .filter_map(|row| row.proposed.as_deref())
        .collect();
    assert_eq!(proposed.len(), 6);
    assert_eq!(proposed[5], "1.3");
    question.revision = Some(QuotaRevision {
        periods: String::new(),
        carry_over: false,
    });
    let lapsed = open.answer(&question).revision.unwrap();
    assert_eq!(lapsed.left.as_deref(), Some("8.5"));
    assert_eq!(lapsed.rows[0].counted.as_deref(), Some("2"));
    question.revision = Some(QuotaRevision {
        periods: "1.5".to_owned(),
        carry_over: true,
    });
    let refused = open.answer(&question);
    assert_eq!(codes(&refused), []);
    assert_eq!(
        refused.revision.unwrap().diagnostics[0].place.path,
        "revision.periods"
    );
}

#[test]
fn scores_stand_only_where_a_weight_is_filled_in() {
    let mut open = Open::huzhou();
    let mut question = open.question(ENERGY);
    let none = open.answer(&question).check.unwrap();
    assert!(
        none.rows
            .iter()
            .all(|row| row.score.is_none() && row.points_at_stake.is_none())
    );
    question.sheet.score = QuotaScore {
        cap: "120".to_owned(),
        weight: "10".to_owned(),
    };
    let scored = open.answer(&question).check.unwrap();
    // A tenth of 4 missed is 2.5 of 100 points, by a weight of a tenth.
    assert!((scored.rows[0].points_at_stake.unwrap() - 0.25).abs() < 1e-12);
    question.sheet.score.cap = "-1".to_owned();
    assert_eq!(
        codes(&open.answer(&question)),
        [("quota-cell-number", "score.cap")]
    );
}

#[test]
fn bounds_of_unknown_weights_narrow_the_whole() {
    let mut open = Open::huzhou();
    let mut question = open.question(ENERGY);
    question.sheet.kind = Some(tuiyan::plan::QuotaKind::Ratio);
    question.sheet.target = "3".to_owned();
    for row in &mut question.sheet.rows {
        row.weight.clear();
    }
    let free = open.answer(&question).weights.unwrap();
    assert_eq!(free.interval, ("0.1".to_owned(), "4".to_owned()));
    assert_eq!((free.can_hold, free.is_bounded), (Some(true), false));
    question.sheet.rows[0].most_share = "20%".to_owned();
    question.sheet.rows[5].least_share = "50".to_owned();
    let answer = open.answer(&question);
    let bounded = answer.weights.unwrap();
    // At most 20 % at 4, 30 % at 3.5, at least half at 0.1.
    assert_eq!(bounded.interval.1, "1.9");
    assert_eq!((bounded.can_hold, bounded.needed), (Some(false), None));
    assert_eq!(bounded.highest[5], 0.5);
    let check = answer.check.unwrap();
    assert_eq!(check.interval.unwrap().1, "1.9");
    assert!(
        check
            .findings
            .iter()
            .any(|one| one.code == "quota-target-outside")
    );
    question.sheet.rows[1].least_share = "60".to_owned();
    assert_eq!(codes(&open.answer(&question)), [("quota-weight-bounds", "rows")]);
    question.sheet.kind = None;
    assert_eq!(codes(&open.answer(&question)), [("quota-share-kind", "rows")]);
}

#[test]
fn tiers_are_the_planners() {
    let mut open = Open::huzhou();
    let mut question = open.question(ENERGY);
    question.method = Some("tiered".to_owned());
    for (at, row) in question.sheet.rows.iter_mut().enumerate() {
        row.base = "1".to_owned();
        row.intensity = at.to_string();
        row.grade = if at == 0 { "A" } else { "" }.to_owned();
    }
    let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect();
    question.tiers = Some(QuotaTiers {
        rates: texts(&["1", "2%"]),
        edges: texts(&["3"]),
        points: texts(&["1%", "0", "0", "0"]),
    });
    question.sheet.target = "11".to_owned();
    let answer = open.answer(&question);
    assert_eq!(codes(&answer), []);
    let quotas: Vec<String> = answer
        .sheet
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.quota)
        .collect();
    assert_eq!(quotas, ["2.2", "1.1", "1.1", "2.2", "2.2", "2.2"]);
    question.tiers.as_mut().unwrap().points.pop();
    question.tiers.as_mut().unwrap().rates[0] = "low".to_owned();
    assert_eq!(
        codes(&open.answer(&question)),
        [
            ("quota-cell-number", "tiers.rates.0"),
            ("quota-tier-points", "tiers.points")
        ]
    );
}

#[test]
fn pairs_come_with_the_answer() {
    let mut open = Open::huzhou();
    let question = open.question("land-freed-quota-2023");
    let pairs = open.answer(&question).pairs;
    assert_eq!(pairs.len(), 1);
    assert_eq!(
        (pairs[0].indicator.as_str(), pairs[0].pairing.as_str()),
        ("land.pool", "opens")
    );
    assert!(!pairs[0].is_first && pairs[0].rows.is_empty());
}
