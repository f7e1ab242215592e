//! `tuiyan audit`: whether plans agree with themselves, and plans of one city with each other.

use serde_json::{Map, Value, json};
use tuiyan::analysis::audit::{Audit, Figure, Finding, Item, Said, Severity, audit};
use tuiyan::plan::Plan;
use tuiyan::registry::text_key;
use tuiyan::units::Display;

use crate::arguments::AuditOptions;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::texts::{Lang, Texts};
use crate::{Answer, bundled, input, numbers};

pub(crate) fn run(options: &AuditOptions, texts: &Texts) -> Result<Answer, Faults> {
    let mut faults = Faults::default();
    for (index, plan) in options.plans.iter().enumerate() {
        if options.plans[..index].contains(plan) {
            faults.add("cli-plan-twice", &[("plan", plan)]);
        }
    }
    let named = options.plans.iter().map(String::as_str);
    let chosen: Vec<&str> = if options.plans.is_empty() {
        bundled::PACKS.iter().map(|(id, _)| *id).collect()
    } else {
        named.collect()
    };
    let mut plans = Vec::new();
    for one in chosen {
        match input::plan(one) {
            Ok(plan) => plans.push(plan),
            Err(wrong) => faults.extend(wrong),
        }
    }
    faults.refuse()?;
    let found = audit(&plans.iter().collect::<Vec<&Plan>>());
    match options.output.format {
        Format::Json => output::json(&to_json(&found))?,
        Format::Csv => as_csv(&found, texts)?,
        Format::Table => output::write(&as_text(&found, &plans, texts))?,
    }
    let is_contradicted = found
        .findings
        .iter()
        .any(|one| one.severity == Severity::Contradiction);
    Ok(if is_contradicted { Answer::No } else { Answer::Done })
}

fn to_json(found: &Audit) -> Value {
    let (chinese, english) = (Texts::new(Lang::Chinese), Texts::new(Lang::English));
    let finding = |one: &Finding| {
        let figures: Map<String, Value> = one
            .figures
            .iter()
            .map(|figure| (figure.name.clone(), figure.value.into()))
            .collect();
        json!({
            "code": one.code,
            "severity": one.severity,
            "plans": one.plans,
            "items": one.items.iter().map(path).collect::<Vec<_>>(),
            "clauses": one.items.iter().map(|item| item.clause.clone()).collect::<Vec<_>>(),
            "figures": figures,
            "message": { "zh": message(one, &chinese), "en": message(one, &english) },
        })
    };
    json!({
        "findings": found.findings.iter().map(finding).collect::<Vec<_>>(),
        "checks": found.checks,
        "cities": found.cities,
    })
}

fn path(item: &Item) -> String {
    format!("{}/{}", item.plan, item.id)
}

/// A serde word of a value, such as a code.
fn word(value: impl serde::Serialize) -> String {
    json!(value).as_str().unwrap_or_default().to_owned()
}

fn named(severity: Severity, texts: &Texts) -> String {
    texts.t(&format!("audit-severity-{}", word(severity)))
}

/// What a finding says, in the language of the texts.
fn message(finding: &Finding, texts: &Texts) -> String {
    let figures = finding
        .figures
        .iter()
        .map(|figure| (figure.name.as_str(), shown(figure, texts)));
    let words = finding
        .words
        .iter()
        .map(|one| (one.name.as_str(), said(&one.said, texts)));
    let args: Vec<(&str, String)> = figures.chain(words).collect();
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    texts.with(&format!("audit-{}", word(finding.code)), &args)
}

fn said(said: &Said, texts: &Texts) -> String {
    match said {
        Said::Name(name) => texts.local(name),
        Said::Indicator(id) => texts.of_family("indicator", id, None),
        Said::IndicatorScope(id) => {
            let scope = texts.attribute(&format!("indicator-{}", text_key(id)), "scope", &[]);
            scope.unwrap_or_else(|| texts.t("audit-no-scope"))
        }
        Said::Source(kind) => texts.t(&format!("source-{}", word(kind))),
        Said::Scope(scope) => scope.clone().unwrap_or_else(|| texts.t("audit-no-scope")),
        Said::Level(level) => texts.t(&format!("level-{}", word(level))),
    }
}

/// A figure with its unit, with as few decimals as it needs; a year as it is.
fn shown(figure: &Figure, texts: &Texts) -> String {
    let Display {
        unit,
        scale,
        decimals,
        ..
    } = &figure.display;
    if unit == "calendar-year" {
        return figure.value.to_string();
    }
    let number = numbers::decimal(figure.value * scale, usize::from(*decimals));
    let number = if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.')
    } else {
        &number
    };
    let unit = texts.unit(unit);
    if unit.is_empty() || unit == "%" {
        return [number, &unit].concat();
    }
    texts.with("audit-figure", &[("number", number), ("unit", &unit)])
}

fn as_csv(found: &Audit, texts: &Texts) -> Result<(), Faults> {
    const HEADER: [&str; 7] = [
        "code", "severity", "plans", "items", "clauses", "figures", "message",
    ];
    let rows = found.findings.iter().map(|one| {
        let joined = |texts: Vec<String>| texts.join("; ");
        let figures = one.figures.iter();
        vec![
            word(one.code),
            word(one.severity),
            joined(one.plans.clone()),
            joined(one.items.iter().map(path).collect()),
            joined(
                one.items
                    .iter()
                    .map(|item| item.clause.clone().unwrap_or_default())
                    .collect(),
            ),
            joined(
                figures
                    .map(|figure| format!("{}={}", figure.name, figure.value))
                    .collect(),
            ),
            message(one, texts),
        ]
    });
    output::csv(&HEADER, rows)
}

fn as_text(found: &Audit, plans: &[Plan], texts: &Texts) -> String {
    let mut text = String::new();
    for city in &found.cities {
        let of_city: Vec<&Plan> = plans.iter().filter(|plan| city.contains(&plan.head.id)).collect();
        let Some(first) = of_city.first() else { continue };
        let args = [
            ("city", texts.local(&first.head.city)),
            ("plans", city.join(", ")),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        text += &(texts.with("cli-audit-of", &args) + "\n\n");
        for one in found
            .findings
            .iter()
            .filter(|one| one.plans.iter().any(|id| city.contains(id)))
        {
            text += &as_paragraph(one, texts);
        }
    }
    let count = |severity: Severity| {
        let of_it = found.findings.iter().filter(|one| one.severity == severity);
        of_it.count().to_string()
    };
    let checks = found.checks.to_string();
    if count(Severity::Contradiction) == "0" {
        text += &(texts.with("cli-audit-none", &[("checks", &checks)]) + "\n");
    }
    if !found.findings.is_empty() {
        let counts = Severity::ALL.map(|severity| {
            let words = [("severity", named(severity, texts)), ("count", count(severity))];
            let words = words.each_ref().map(|(name, value)| (*name, value.as_str()));
            texts.with("cli-audit-count", &words)
        });
        let args = [
            ("checks", checks.as_str()),
            ("count", &found.findings.len().to_string()),
            ("counts", &counts.join(&texts.t("cli-audit-between"))),
        ];
        text += &(texts.with("cli-audit-counts", &args) + "\n");
    }
    if found.cities.len() > 1 {
        text += &(texts.t("cli-audit-cities") + "\n");
    }
    text
}

/// A finding with its severity, and below it what it is about.
fn as_paragraph(finding: &Finding, texts: &Texts) -> String {
    let severity = named(finding.severity, texts);
    let words = [
        ("severity", severity.as_str()),
        ("message", &message(finding, texts)),
    ];
    let mut text = texts.with("cli-audit-finding", &words) + "\n";
    for item in &finding.items {
        let item = match &item.clause {
            Some(clause) => {
                let words = [("item", path(item)), ("clause", clause.clone())];
                let words = words.each_ref().map(|(name, value)| (*name, value.as_str()));
                texts.with("cli-audit-item", &words)
            }
            None => path(item),
        };
        text += &["    ", &item, "\n"].concat();
    }
    text + "\n"
}
