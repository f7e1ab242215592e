//! What a review and the causes of errors can come to has its words in both languages.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod program;

use program::{root, tuiyan};
use serde::Serialize;
use serde_json::json;
use tuiyan::analysis::causes::{Cause, Why};
use tuiyan::analysis::review::{NoPace, NotJudged, Rule, Verdict};
use tuiyan::outturns::Reason;

fn words<T: Serialize>(of: &[T]) -> Vec<serde_json::Value> {
    of.iter().map(|one| json!(one)).collect()
}

#[test]
fn every_word_is_there() {
    let catalogues = ["zh-CN", "en"].map(|language| {
        let file = root().join(format!("text/{language}.ftl"));
        std::fs::read_to_string(file).unwrap()
    });
    let mut missing = Vec::new();
    let mut want = |kind: &str, word: serde_json::Value| {
        let line = format!("\n{kind}-{} = ", word.as_str().unwrap());
        if !catalogues.iter().all(|text| text.contains(&line)) {
            missing.push(line);
        }
    };
    let verdicts = [
        Verdict::Met,
        Verdict::Missed,
        Verdict::OnCourse,
        Verdict::WithinReach,
        Verdict::BeyondPlausible,
        Verdict::NotJudged,
    ];
    let judged = [
        NotJudged::ByHand,
        NotJudged::DueWithoutFigure,
        NotJudged::NothingToHoldAgainst,
    ];
    let paces = [
        NoPace::NoFigure,
        NoPace::OtherScope,
        NoPace::NoBase,
        NoPace::Gaps,
        NoPace::Undefined,
    ];
    let rules = [
        Rule::Stock,
        Rule::Cumulative,
        Rule::Growth,
        Rule::Yearly,
        Rule::Kept,
    ];
    let reasons = [
        Reason::OtherScope,
        Reason::Follows,
        Reason::NoBlock,
        Reason::ByHand,
        Reason::PairTaken,
        Reason::Replaced,
        Reason::NotAsked,
        Reason::AfterHorizon,
        Reason::AfterReview,
    ];
    let causes = [
        Cause::EarlierYears,
        Cause::Price,
        Cause::Output,
        Cause::ValueAdded,
        Cause::ValueAddedRate,
        Cause::Investment,
        Cause::Land,
        Cause::Workers,
        Cause::Tax,
        Cause::Energy,
        Cause::Gdp,
    ];
    let whys = [Why::NotPublished, Why::OtherScope, Why::Gaps, Why::NoEffect];
    let all = [
        ("review-verdict", words(&verdicts)),
        ("review-not-judged", words(&judged)),
        ("review-no-pace", words(&paces)),
        ("review-rule", words(&rules)),
        ("review-reason", words(&reasons)),
        ("cause", words(&causes)),
        ("cause-why", words(&whys)),
    ];
    for (kind, words) in all {
        words.into_iter().for_each(|word| want(kind, word));
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn help_is_whole_in_both_languages() {
    for (language, usage) in [("zh-CN", "用法"), ("en", "Usage")] {
        let told = tuiyan(&root(), &["review", "--help", "--lang", language]);
        assert_eq!((told.status, told.err.as_str()), (0, ""));
        assert!(told.out.contains(usage) && told.out.contains("--outturn-table"));
        // An option without its text shows the name of its value and nothing behind it.
        for option in ["--through <YEAR>", "--outturn-table <FILE>"] {
            let at = told.out.find(option).unwrap() + option.len();
            assert!(!told.out[at..].trim_start().starts_with('-'));
        }
    }
}
