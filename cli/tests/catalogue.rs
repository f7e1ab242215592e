//! The catalogue of texts: both languages say the same things with the same variables, everything that the core can name has
//! its text, and what the command line asks for is there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first fault"
)]

mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use program::root;
use tuiyan::analysis::audit::{Code, Severity};
use tuiyan::model::Bound;
use tuiyan::quotas::allocate::Method;
use tuiyan::registry::{Block, Group, INDICATORS, LEVERS, Scope, text_key};
use tuiyan::units::Unit;

/// Variables of each text and attribute (`id`, `id.attribute`).
type Catalogue = BTreeMap<String, BTreeSet<String>>;

fn catalogue(language: &str) -> Catalogue {
    let source = std::fs::read_to_string(root().join(format!("text/{language}.ftl"))).unwrap();
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, faults)| panic!("text/{language}.ftl: {faults:?}"));
    let mut catalogue = Catalogue::new();
    let mut add = |id: String, pattern: &Pattern<&str>| {
        let mut names = BTreeSet::new();
        variables(pattern, &mut names);
        assert!(
            catalogue.insert(id.clone(), names).is_none(),
            "text/{language}.ftl: {id} stands twice"
        );
    };
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            add(message.id.name.to_owned(), value);
        }
        for attribute in &message.attributes {
            add(
                format!("{}.{}", message.id.name, attribute.id.name),
                &attribute.value,
            );
        }
    }
    catalogue
}

fn variables(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            variables_of(expression, names);
        }
    }
}

fn variables_of(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    let mut inline = |one: &InlineExpression<&str>| match one {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => variables_of(expression, names),
        _ => {}
    };
    match expression {
        Expression::Inline(one) => inline(one),
        Expression::Select { selector, variants } => {
            inline(selector);
            variants
                .iter()
                .for_each(|variant| variables(&variant.value, names));
        }
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (chinese, english) = (catalogue("zh-CN"), catalogue("en"));
    assert!(chinese.len() > 500, "{}", chinese.len());
    let only = |one: &Catalogue, other: &Catalogue| -> Vec<String> {
        one.keys()
            .filter(|id| !other.contains_key(*id))
            .cloned()
            .collect()
    };
    assert_eq!(
        (only(&chinese, &english), only(&english, &chinese)),
        (vec![], vec![])
    );
    let unlike: Vec<_> = chinese
        .iter()
        .filter(|(id, names)| english[*id] != **names)
        .map(|(id, _)| id)
        .collect();
    assert!(unlike.is_empty(), "other variables in English: {unlike:?}");
}

#[test]
fn everything_in_the_registries_has_its_text() {
    let catalogue = catalogue("zh-CN");
    let mut missing = Vec::new();
    let mut want = |id: String, names: &[&str]| {
        let names: BTreeSet<String> = names.iter().map(|name| (*name).to_owned()).collect();
        if catalogue.get(&id) != Some(&names) {
            missing.push(format!("{id} with {names:?}"));
        }
    };
    for family in LEVERS {
        let key = text_key(family.id);
        let names: &[&str] = if family.scope == Scope::City {
            &[]
        } else {
            &["name"]
        };
        want(format!("lever-{key}"), names);
        want(format!("lever-{key}.help"), &[]);
    }
    for family in INDICATORS {
        let key = text_key(family.id);
        for id in [
            format!("indicator-{key}"),
            format!("indicator-{key}.formula"),
            format!("indicator-{key}.scope"),
        ] {
            want(id, &[]);
        }
    }
    for unit in Unit::all() {
        let display = unit.display(None);
        want(format!("unit-{}", display.unit), &[]);
        want(format!("unit-{}", display.difference_unit), &[]);
    }
    Group::ALL
        .iter()
        .for_each(|group| want(format!("group-{}", group.id()), &[]));
    Block::ALL
        .iter()
        .for_each(|block| want(format!("block-{}", block.id()), &[]));
    let words = [
        ("limit", &["free", "land", "energy"][..]),
        ("side", &["both", "low", "high"]),
        ("status", &["met", "near", "short", "unknown"]),
        ("level", &["must", "stretch", "about"]),
        ("preset", &["conservative", "base", "ambitious", "implied"]),
        (
            "source",
            &["document", "statistics", "implied", "assumption", "default"],
        ),
    ];
    for bound in Bound::ALL {
        want(format!("bound-{}", bound.id().replace('_', "-")), &[]);
    }
    for severity in Severity::ALL {
        want(format!("audit-severity-{}", word(&severity)), &[]);
    }
    for method in Method::IDS {
        want(format!("quota-method-{method}"), &[]);
    }
    for bound in ["floor", "cap", "locked", "sample", "key"] {
        want(format!("quota-bound-{bound}"), &[]);
    }
    for part in ["shares", "outturns", "inherited", "base-year", "rounding"] {
        want(format!("part-{part}"), &[]);
    }
    for effect in ["activity", "structure", "intensity", "factor"] {
        want(format!("lmdi-{effect}"), &[]);
    }
    for (kind, words) in words {
        words.iter().for_each(|word| want(format!("{kind}-{word}"), &[]));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The word of a value in JSON.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn every_finding_of_an_audit_has_its_text_and_every_text_its_finding() {
    let catalogue = catalogue("zh-CN");
    let codes: BTreeSet<String> = Code::ALL
        .iter()
        .map(|code| format!("audit-{}", word(code)))
        .collect();
    let others = ["audit-figure", "audit-no-scope"];
    let texts: BTreeSet<String> = catalogue
        .keys()
        .filter(|id| {
            id.starts_with("audit-") && !id.starts_with("audit-severity-") && !others.contains(&id.as_str())
        })
        .cloned()
        .collect();
    assert_eq!(codes, texts);
}

/// The text of all files of a kind below a folder.
fn sources(folder: &Path, kind: &str, found: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, kind, found);
        } else if path.extension().is_some_and(|extension| extension == kind) {
            *found += &std::fs::read_to_string(&path).unwrap();
        }
    }
}

/// The words joined by dashes that a source has between quotation marks.
fn dashed_words(source: &str) -> BTreeSet<&str> {
    let is_code = |text: &&str| {
        text.contains('-')
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.split('-').all(|part| !part.is_empty())
            && text
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    source
        .lines()
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(is_code)
        .collect()
}

#[test]
fn every_diagnostic_has_its_text_and_remedy_and_every_text_its_use() {
    let catalogue = catalogue("zh-CN");
    let mut source = String::new();
    sources(&root().join("src"), "rs", &mut source);
    sources(&root().join("sheets/src"), "rs", &mut source);
    let mut program = String::new();
    sources(&root().join("cli/src"), "rs", &mut program);
    let mut page = String::new();
    sources(&root().join("www/src"), "ts", &mut page);
    // What the page tells by itself; its own tests hold what it gives.
    let is_of_page = |code: &str| page.contains(&format!("'{code}'"));
    let units: BTreeSet<String> = Unit::all().map(|unit| unit.key().to_owned()).collect();
    let groups: BTreeSet<&str> = Group::ALL.iter().map(|group| group.id()).collect();
    let codes: BTreeSet<&str> = dashed_words(&source)
        .into_iter()
        .filter(|word| {
            !units.contains(*word)
                && !groups.contains(word)
                && !catalogue.contains_key(&format!("unit-{word}"))
                && (!catalogue.contains_key(&format!("by-hand-{word}"))
                    || catalogue.contains_key(&format!("diagnostic-{word}")))
                // What serde is told, and what a table is compared with.
                && !["kebab-case", "last-year"].contains(word)
                && !Method::IDS.contains(word)
        })
        .collect();
    assert!(codes.len() > 60, "{codes:?}");
    let missing: Vec<_> = codes
        .iter()
        .flat_map(|code| [format!("diagnostic-{code}"), format!("diagnostic-{code}.remedy")])
        .filter(|id| !catalogue.contains_key(id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let asked = dashed_words(&program);
    let unused: Vec<_> = catalogue
        .keys()
        .filter_map(|id| id.strip_prefix("diagnostic-"))
        .filter(|code| !code.contains('.') && !codes.contains(code) && !asked.contains(code))
        .filter(|code| !is_of_page(code))
        .collect();
    assert!(unused.is_empty(), "no part of the program says {unused:?}");
    let mut unnamed = Vec::new();
    for (id, names) in &catalogue {
        let Some(code) = id.strip_prefix("diagnostic-") else {
            continue;
        };
        let code = code.trim_end_matches(".remedy");
        if !codes.contains(code) && !asked.contains(code) {
            continue;
        }
        let given = |name: &&String| {
            source.contains(&format!(".with(\"{name}\""))
                || program.contains(&format!(".with(\"{name}\""))
                || source.contains(&format!("(\"{name}\", "))
        };
        unnamed.extend(
            names
                .iter()
                .filter(|name| !given(name))
                .map(|name| format!("{id}: ${name}")),
        );
    }
    assert!(unnamed.is_empty(), "nobody gives {unnamed:?}");
}

#[test]
fn the_command_line_has_its_texts() {
    let catalogue = catalogue("zh-CN");
    let mut program = String::new();
    sources(&root().join("cli/src"), "rs", &mut program);
    let asked: BTreeSet<&str> = dashed_words(&program)
        .into_iter()
        .filter(|id| id.starts_with("cli-"))
        .collect();
    assert!(asked.len() > 60, "{}", asked.len());
    let missing: Vec<_> = asked.iter().filter(|id| !catalogue.contains_key(**id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    // The help is asked for by the names of commands and options.
    let unused: Vec<_> = catalogue
        .keys()
        .filter(|id| id.starts_with("cli-") && !id.contains('.'))
        .filter(|id| {
            !id.starts_with("cli-command-") && !id.starts_with("cli-option-") && !asked.contains(id.as_str())
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn help_is_whole_in_both_languages() {
    for (language, usage) in [("zh-CN", "用法"), ("en", "Usage")] {
        for command in [
            "",
            "plans",
            "show",
            "check",
            "inputs",
            "project",
            "targets",
            "attribute",
            "compare",
            "quotas",
            "audit",
            "backtest",
        ] {
            let arguments: Vec<&str> = [command, "--help", "--lang", language]
                .into_iter()
                .filter(|word| !word.is_empty())
                .collect();
            let told = program::tuiyan(&root(), &arguments);
            assert_eq!((told.status, told.err.as_str()), (0, ""), "{command}");
            assert!(
                told.out.contains(usage) && !told.out.contains("cli-"),
                "{command}: {}",
                told.out
            );
            for line in told
                .out
                .lines()
                .filter(|line| line.trim_start().starts_with("--"))
            {
                assert!(
                    line.split_whitespace().count() > 1,
                    "{command}: `{line}` has no help"
                );
            }
        }
    }
}
