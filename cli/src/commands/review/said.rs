//! A review in sentences that are read aloud.

use serde_json::json;
use tuiyan::analysis::review::{Against, ChangeKind, Sentence, Verdict};
use tuiyan::plan::Target;
use tuiyan::units::Display;
use tuiyan::view::analysis::TargetReviewView;

use crate::numbers;
use crate::texts::Texts;

use super::{Shown, change, percent};

/// The sentences in their order.
pub(super) fn sentences(shown: &Shown<'_>, texts: &Texts) -> Vec<String> {
    let view = &shown.view;
    let about = |code: &str, id: Option<&String>| {
        let id = id?;
        let row = view.targets.iter().find(|row| row.id == *id)?;
        let target = shown.target(id)?;
        let name = texts.local(&target.name);
        let said = clauses(row, target, texts).join(&texts.t("review-clause-join"));
        Some(texts.with(code, &[("name", &name), ("said", &said)]))
    };
    let sentence = |one: &tuiyan::view::analysis::SentenceView| match one.code {
        Sentence::Given => Some(given(shown, texts)),
        Sentence::Tally => Some(tally(shown, texts)),
        Sentence::Headline => about("review-headline", one.target.as_ref()),
        Sentence::Weakest => about("review-weakest", one.target.as_ref()),
    };
    view.sentences.iter().filter_map(sentence).collect()
}

fn given(shown: &Shown<'_>, texts: &Texts) -> String {
    let figures = &shown.view.figures;
    let imposed = figures.iter().filter(|one| one.imposed).count();
    let compared = (figures.len() - imposed).to_string();
    let base_year = shown.view.base_year.to_string();
    match shown.view.year {
        Some(year) => texts.with(
            "review-given",
            &[
                ("year", &year.to_string()),
                ("imposed", &imposed.to_string()),
                ("compared", &compared),
            ],
        ),
        None => texts.with(
            "review-given-none",
            &[("base-year", &base_year), ("compared", &compared)],
        ),
    }
}

fn tally(shown: &Shown<'_>, texts: &Texts) -> String {
    let tally = shown.view.tally;
    let parts = [
        ("met", tally.met),
        ("on-course", tally.on_course),
        ("within-reach", tally.within_reach),
        ("beyond-plausible", tally.beyond_plausible),
        ("missed", tally.missed),
        ("not-judged", tally.not_judged),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(verdict, count)| {
            let verdict = texts.t(&format!("review-verdict-{verdict}"));
            texts.with(
                "review-tally-part",
                &[("verdict", &verdict), ("count", &count.to_string())],
            )
        })
        .collect();
    let parts = parts.join(&texts.t("review-tally-join"));
    let count = tally.projected.to_string();
    let by_hand = tally.by_hand.to_string();
    let args = [("count", count.as_str()), ("parts", &parts), ("by-hand", &by_hand)];
    texts.with("review-tally", &args)
}

fn quantity(value: f64, display: &Display, texts: &Texts) -> String {
    let number = numbers::value(Some(value), display);
    let unit = texts.unit(&display.unit);
    texts.with("cli-error", &[("number", &number), ("unit", &unit)])
}

/// What is said of a target: where it stands, its pace, what is left, whether that is plausible.
fn clauses(row: &TargetReviewView, target: &Target, texts: &Texts) -> Vec<String> {
    let mut said = Vec::new();
    let figures = row.figure.zip(row.figure_year).zip(row.figure_display.as_ref());
    if let Some(((figure, year), display)) = figures {
        let id = if row.published.is_some() {
            "review-now-published"
        } else {
            "review-now-model"
        };
        let value = quantity(figure, display, texts);
        said.push(texts.with(id, &[("year", &year.to_string()), ("value", &value)]));
    }
    said.extend(pace(row, texts));
    let wanted = target.value.zip(row.display.as_ref());
    let wanted = wanted.map(|(value, display)| quantity(value, display, texts));
    if let Some((wanted, remaining)) = wanted.zip(row.remaining) {
        let shown = |value: f64| change(value, remaining.kind, row.figure_display.as_ref(), texts);
        let id = match (remaining.kind, remaining.so_far.is_some()) {
            (ChangeKind::Growth, true) => "review-needs-growth",
            (ChangeKind::Growth, false) => "review-needs-growth-alone",
            (ChangeKind::Step, true) => "review-needs-step",
            (ChangeKind::Step, false) => "review-needs-step-alone",
        };
        let mut args = vec![
            ("year", row.year.map_or_else(String::new, |year| year.to_string())),
            ("target", wanted),
            ("needed", shown(remaining.needed)),
        ];
        args.extend(remaining.so_far.map(|so_far| ("so-far", shown(so_far))));
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        said.push(texts.with(id, &args));
    }
    if let Some((projected, display)) = row.projected.zip(row.display.as_ref()) {
        let value = quantity(projected, display, texts);
        said.push(texts.with("review-ends-at", &[("value", &value)]));
    }
    said.extend(plausible(row, texts));
    let verdict = json!(row.verdict);
    said.push(texts.t(&format!(
        "review-verdict-{}",
        verdict.as_str().unwrap_or_default()
    )));
    said
}

fn pace(row: &TargetReviewView, texts: &Texts) -> Option<String> {
    let pace = row.pace?;
    let (progress, ahead, time) = (pace.progress?, pace.ahead?, row.time?);
    let points = numbers::decimal((ahead * 100.0).abs(), 1);
    let id = match ahead {
        _ if points == "0.0" => "review-pace-even",
        ahead if ahead > 0.0 => "review-pace-ahead",
        _ => "review-pace-behind",
    };
    let (time, progress) = (percent(Some(time)), percent(Some(progress)));
    let mut args = vec![("time", time.as_str()), ("progress", &progress)];
    if id != "review-pace-even" {
        args.push(("points", &points));
    }
    Some(texts.with(id, &args))
}

fn plausible(row: &TargetReviewView, texts: &Texts) -> Vec<String> {
    let mut said = Vec::new();
    let Some(plausible) = &row.plausible else {
        return said;
    };
    let band = plausible
        .band
        .map(|(low, high)| (percent(Some(low)), percent(Some(high))));
    match (plausible.common_growth, &band) {
        (Some(rate), Some((low, high))) => said.push(texts.with(
            "review-common-growth",
            &[("rate", &percent(Some(rate))), ("low", low), ("high", high)],
        )),
        (None, Some((low, high))) if row.verdict == Verdict::BeyondPlausible => {
            said.push(texts.with("review-no-growth", &[("low", low), ("high", high)]));
        }
        _ => {}
    }
    if let Some((best, display)) = plausible.at_best.zip(row.display.as_ref()) {
        let id = match (plausible.against, plausible.is_plausible) {
            (Against::Chains, true) => "review-best-chains-enough",
            (Against::Chains, false) => "review-best-chains",
            (_, true) => "review-best-levers-enough",
            (_, false) => "review-best-levers",
        };
        said.push(texts.with(id, &[("best", &quantity(best, display, texts))]));
    }
    said
}
