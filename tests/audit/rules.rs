//! A consistent plan with one thing changed, and what the audit then finds.

use serde::Deserialize;
use tuiyan::analysis::audit::{Code, Severity};

use crate::{consistent, of, plan, text};

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

/// Changes of the pack's text, each `[from, to]`; `later` those of a second document of the same city.
#[derive(Deserialize)]
struct Case {
    name: String,
    #[serde(default)]
    change: Vec<[String; 2]>,
    later: Option<Vec<[String; 2]>>,
    finds: Vec<Code>,
}

fn changed(changes: &[[String; 2]]) -> String {
    let mut pack = consistent();
    for [from, to] in changes {
        assert!(pack.contains(from.as_str()), "nothing to change: {from}");
        pack = pack.replacen(from.as_str(), to, 1);
    }
    pack
}

#[test]
fn a_consistent_plan_is_clean() {
    let found = of(&[plan(&consistent()).unwrap()]);
    assert_eq!(found.findings, vec![]);
    assert!(found.checks > 50, "{}", found.checks);
}

#[test]
fn each_rule_finds_what_it_is_for() {
    let cases: Cases = toml::from_str(&text("tests/audit/cases.toml")).unwrap();
    let mut codes: Vec<Code> = Vec::new();
    let mut wrong = Vec::new();
    for case in &cases.case {
        let mut plans =
            vec![plan(&changed(&case.change)).unwrap_or_else(|why| panic!("{}: {why}", case.name))];
        if let Some(later) = &case.later {
            plans.push(plan(&changed(later)).unwrap_or_else(|why| panic!("{}: {why}", case.name)));
        }
        let found = of(&plans).findings;
        let found: Vec<Code> = found.iter().map(|one| one.code).collect();
        if found != case.finds {
            wrong.push(format!("{}: {found:?} for {:?}", case.name, case.finds));
        }
        codes.extend(found);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let without: Vec<_> = Code::ALL.iter().filter(|code| !codes.contains(code)).collect();
    assert!(without.is_empty(), "no case finds {without:?}");
}

#[test]
fn the_bundled_plans_contradict_themselves_where_their_documents_do() {
    let pack = |id: &str| plan(&text(&format!("plans/{id}/plan.toml"))).unwrap();
    let found = of(&[
        pack("quzhou-2023-415x"),
        pack("wenzhou-2014-industry"),
        pack("quzhou-2021-industry"),
        pack("huzhou-2023-clusters"),
        pack("quzhou-2022-renewal"),
    ]);
    assert_eq!(found.cities.len(), 3);
    let contradictions: Vec<Code> = found
        .findings
        .iter()
        .filter(|one| one.severity == Severity::Contradiction)
        .map(|one| one.code)
        .collect();
    assert_eq!(
        contradictions,
        [Code::ShareNotFitting, Code::TwoNumbers, Code::TwoNumbers]
    );
    let share = &found.findings[0];
    let figure = |name: &str| share.figures.iter().find(|one| one.name == name).unwrap().value;
    assert_eq!(
        (figure("part"), figure("whole"), figure("stated_share")),
        (2300.0, 3800.0, 0.7)
    );
    assert!((figure("share") - 2300.0 / 3800.0).abs() < 1e-12);
    for finding in &found.findings {
        for item in &finding.items {
            assert!(finding.plans.contains(&item.plan));
        }
        let one_city = found
            .cities
            .iter()
            .any(|city| finding.plans.iter().all(|plan| city.contains(plan)));
        assert!(one_city, "{finding:?}");
    }
}
