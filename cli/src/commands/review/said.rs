//! A review in sentences that are read aloud.

use serde_json::json;
use tuiyan::analysis::review::{Against, ChangeKind, Sentence, Verdict};
use tuiyan::plan::Comparison;
use tuiyan::units::Display;
use tuiyan::view::analysis::TargetReviewView;

use crate::numbers;
use crate::texts::Texts;

use super::{Shown, change, name, percent};

/// The sentences in their order.
pub(super) fn sentences(shown: &Shown<'_>, texts: &Texts) -> Vec<String> {
    let view = &shown.view;
    let about = |code: &str, id: Option<&String>| {
        let id = id?;
        let row = view.targets.iter().find(|row| row.id == *id)?;
        let target = shown.target(id)?;
        let name = texts.local(&target.name);
        let wanted = target.value.zip(row.display.as_ref());
        let wanted = wanted.map(|(value, display)| quantity(value, display, texts))?;
        let op = match target.op? {
            Comparison::AtLeast => "review-op-at-least",
            Comparison::MoreThan => "review-op-more-than",
            Comparison::AtMost => "review-op-at-most",
            Comparison::LessThan => "review-op-less-than",
            Comparison::About => "review-op-about",
        };
        let wanted = texts.with(op, &[("target", &wanted)]);
        let year = row.year?.to_string();
        let args = [
            ("name", name.as_str()),
            ("year", &year),
            ("wanted", &wanted),
            ("said", &said_of(row, texts)),
        ];
        Some(texts.with(code, &args))
    };
    let sentence = |one: &tuiyan::view::analysis::SentenceView| match one.code {
        Sentence::Given => Some(given(shown, texts)),
        Sentence::Happened => happened(shown, one.figure?, texts),
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

/// What a published result says since the base year, and beside what was projected.
fn happened(shown: &Shown<'_>, place: usize, texts: &Texts) -> Option<String> {
    let figure = shown.view.figures.get(place)?;
    let display = figure.display.as_ref()?;
    let name = name(shown.plan, &figure.indicator, texts);
    let value = quantity(figure.value, display, texts);
    let unmoved = figure.unmoved?;
    let growth = change_said(figure.growth?, ChangeKind::Growth, None, texts);
    let off = figure.above?;
    let id = match off {
        _ if percent(Some(off.abs())) == "0.0%" => "review-happened-even",
        off if off > 0.0 => "review-happened-above",
        _ => "review-happened-below",
    };
    let (year, base_year) = (figure.year.to_string(), shown.view.base_year.to_string());
    let (unmoved, off) = (quantity(unmoved, display, texts), percent(Some(off.abs())));
    let mut args = vec![
        ("name", name.as_str()),
        ("year", &year),
        ("value", &value),
        ("base-year", &base_year),
        ("growth", &growth),
        ("unmoved", &unmoved),
    ];
    if id != "review-happened-even" {
        args.push(("off", &off));
    }
    Some(texts.with(id, &args))
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
    let published = tally.published.to_string();
    let mut args = vec![
        ("count", count.as_str()),
        ("parts", &parts),
        ("by-hand", &by_hand),
    ];
    if tally.published == 0 {
        return texts.with("review-tally-unpublished", &args);
    }
    args.push(("published", &published));
    texts.with("review-tally", &args)
}

fn quantity(value: f64, display: &Display, texts: &Texts) -> String {
    let number = numbers::value(Some(value), display);
    let unit = texts.unit(&display.unit);
    texts.with("cli-error", &[("number", &number), ("unit", &unit)])
}

/// What is said of a target: where it stands and its pace, what is left, where it ends and whether that is plausible.
fn said_of(row: &TargetReviewView, texts: &Texts) -> String {
    let join = texts.t("review-clause-join");
    let parts = [now(row, texts), needs(row, texts), ends(row, texts)];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|clauses| !clauses.is_empty())
        .map(|clauses| texts.with("review-sentence", &[("said", &clauses.join(&join))]))
        .collect();
    parts.join(&texts.t("review-sentence-join"))
}

fn now(row: &TargetReviewView, texts: &Texts) -> Vec<String> {
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
    said
}

fn needs(row: &TargetReviewView, texts: &Texts) -> Vec<String> {
    let Some(remaining) = row.remaining else {
        return Vec::new();
    };
    let shown = |value: f64| change_said(value, remaining.kind, row.figure_display.as_ref(), texts);
    let years = remaining.years.to_string();
    let needed = shown(remaining.needed);
    let args = [("years", years.as_str()), ("needed", &needed)];
    let mut said = vec![texts.with("review-needs", &args)];
    if let Some(so_far) = remaining.so_far {
        said.push(texts.with("review-so-far", &[("so-far", &shown(so_far))]));
    }
    said
}

fn ends(row: &TargetReviewView, texts: &Texts) -> Vec<String> {
    let mut said = Vec::new();
    if let Some((projected, display)) = row.projected.zip(row.display.as_ref()) {
        let value = quantity(projected, display, texts);
        let differs = row.unmoved.filter(|unmoved| {
            numbers::value(Some(*unmoved), display) != numbers::value(Some(projected), display)
        });
        said.push(match differs {
            Some(unmoved) => texts.with(
                "review-ends-at-moved",
                &[("value", &value), ("unmoved", &quantity(unmoved, display, texts))],
            ),
            None => texts.with("review-ends-at", &[("value", &value)]),
        });
    }
    said.extend(plausible(row, texts));
    let verdict = json!(row.verdict);
    let verdict = texts.t(&format!(
        "review-verdict-{}",
        verdict.as_str().unwrap_or_default()
    ));
    said.push(texts.with("review-verdict-said", &[("verdict", &verdict)]));
    said
}

/// A change a year in words.
fn change_said(value: f64, kind: ChangeKind, display: Option<&Display>, texts: &Texts) -> String {
    let amount = change(value.abs(), kind, display, texts);
    let amount = amount.trim_start_matches('+');
    let id = match (kind, value < 0.0) {
        (ChangeKind::Growth, false) => "review-growth-up",
        (ChangeKind::Growth, true) => "review-growth-down",
        (ChangeKind::Step, false) => "review-step-up",
        (ChangeKind::Step, true) => "review-step-down",
    };
    texts.with(id, &[("amount", amount)])
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
