//! Whatever is done to a pack or a scenario, the core answers with diagnostics or with a projection; it never panics.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::Path;

use tuiyan::diagnostic::has_errors;
use tuiyan::plan::{Format, read};
use tuiyan::scenario::Scenario;
use tuiyan::session::Session;

fn pack() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans/quzhou-2021-industry/plan.toml");
    std::fs::read_to_string(file).unwrap()
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % end as u64) as usize
    }
}

/// A pack that loads also projects; one that does not says why.
fn check(text: &str) {
    let (session, diagnostics) = Session::open(text, Format::of(text));
    let Some(session) = session else {
        assert!(has_errors(&diagnostics), "refused without a reason");
        return;
    };
    let scenario = Scenario::of_preset(&session.plan().head.id, "base");
    match session.project(&scenario) {
        Ok(projection) => drop(session.show(&projection)),
        Err(faults) => assert!(has_errors(&faults), "refused without a reason"),
    }
    assert!(session.view().is_ok());
}

#[test]
fn lines_dropped_doubled_and_swapped() {
    let text = pack();
    let lines: Vec<&str> = text.lines().collect();
    let mut random = Random(1);
    for _ in 0..150 {
        let mut changed = lines.clone();
        for _ in 0..=random.below(3) {
            let (a, b) = (random.below(changed.len()), random.below(changed.len()));
            match random.below(3) {
                0 => drop(changed.remove(a)),
                1 => changed.insert(a, changed[b]),
                _ => changed.swap(a, b),
            }
        }
        check(&changed.join("\n"));
    }
}

#[test]
fn numbers_replaced() {
    let text = pack();
    let numbers = [
        "0",
        "-1",
        "1e308",
        "-1e308",
        "1e-308",
        "nan",
        "inf",
        "-inf",
        "\"1\"",
        "[]",
        "{}",
        "true",
        "99999999999999999999",
    ];
    let places: Vec<usize> = text
        .match_indices("value = ")
        .map(|(at, _)| at + "value = ".len())
        .collect();
    let mut random = Random(2);
    for _ in 0..250 {
        let start = places[random.below(places.len())];
        let length = text[start..].find([',', ' ', '\n', '}']).unwrap_or(0);
        let mut changed = text.clone();
        changed.replace_range(start..start + length, numbers[random.below(numbers.len())]);
        check(&changed);
    }
}

#[test]
fn rubbish_and_extremes() {
    for text in [
        "{\"format\":1,\"plan\":\"x\",\"levers\":{\"price\":0.01,\"price\":0.02}}",
        "",
        "\u{feff}",
        "{",
        "[]",
        "null",
        "{}",
        "\u{0}\u{1}",
        "plan = 1",
        "[plan]",
        "[[plan]]",
        "a.b.c = [1",
    ] {
        check(text);
    }
    check(&"[".repeat(100_000));
    check(&format!("{{\"a\":{}", "[".repeat(100_000)));
    check(&"x".repeat(10_000_000));
    check(&"[[targets]]\n".repeat(20_000));
}

#[test]
fn scenarios_of_every_kind_of_nonsense() {
    let (session, _) = Session::open(&pack(), Format::Toml);
    let session = session.unwrap();
    let cases = [
        r#"{"levers":{"price":1e999}}"#,
        r#"{"levers":{"price":9}}"#,
        r#"{"levers":{"price":{"1900":0.1}}}"#,
        r#"{"levers":{"price":{"x":0.1}}}"#,
        r#"{"levers":{"projects.build_years":{"2022":2}}}"#,
        r#"{"levers":{"projects.build_years":2.5}}"#,
        r#"{"levers":{"__proto__":1}}"#,
        r#"{"shares":{"nowhere":0.5}}"#,
        r#"{"shares":{"longyou":-0.5}}"#,
        r#"{"outturns":{"output":{"2021":-5}}}"#,
        r#"{"outturns":{"output":{"2020":5}}}"#,
        r#"{"outturns":{"va":{"2021":1e12}}}"#,
        r#"{"outturns":{"tax":{"2021":1},"tax_per_mu":{"2021":1}}}"#,
        r#"{"horizon":1999}"#,
        r#"{"horizon":2147483647}"#,
        r#"{"preset":"none"}"#,
    ];
    for case in cases {
        let mut whole: serde_json::Value = serde_json::from_str(&case.replace("1e999", "1e308"))
            .unwrap_or_else(|error| panic!("{case}: {error}"));
        whole["format"] = 1.into();
        whole["plan"] = session.plan().head.id.as_str().into();
        let refused = match Scenario::read(&whole.to_string()) {
            Ok(scenario) => session.project(&scenario).err(),
            Err(faults) => Some(faults),
        };
        let faults = refused.unwrap_or_else(|| panic!("{case} is taken"));
        assert!(
            has_errors(&faults) && faults.iter().all(|fault| !fault.place.path.is_empty()),
            "{case}: {faults:?}"
        );
    }
    for text in [
        "{\"format\":1,\"plan\":\"x\",\"levers\":{\"price\":0.01,\"price\":0.02}}",
        "",
        "{",
        "[]",
        "{\"format\":2,\"plan\":\"x\"}",
        "{\"format\":1,\"plan\":\"x\",\"levers\":{\"price\":0.01,\"price\":0.02}}",
        "{\"format\":1}",
        "{\"format\":1,\"plan\":\"x\",\"more\":1}",
    ] {
        assert!(Scenario::read(text).is_err(), "{text}");
    }
}

#[test]
fn several_faults_are_told_at_once() {
    let text = pack()
        .replacen("base_year = 2020", "base_year = 2020.5", 1)
        .replacen("kind = \"assumption\"", "kind = \"guess\"", 1)
        .replacen("[levers.\"price\"]", "[levers.\"prize\"]", 1);
    let (plan, faults) = read(&text, Format::Toml);
    assert!(plan.is_none());
    for code in ["number-not-whole", "word-unknown", "lever-unknown"] {
        assert!(
            faults
                .iter()
                .any(|fault| fault.code == code && fault.place.line.is_some()),
            "{code}: {faults:?}"
        );
    }
}

/// A slip that much else rests on: what only follows from it is not told.
#[test]
fn one_slip_is_one_fault() {
    let text = pack();
    let slips = [
        ("base_year = 2020\n", "base_year = \"2020\"\n", "type-wrong"),
        ("last_year = 2025\n", "", "key-missing"),
    ];
    for (from, to, code) in slips {
        assert!(text.contains(from), "the pack has no {from}");
        let (_, faults) = read(&text.replacen(from, to, 1), Format::Toml);
        let codes: Vec<&str> = faults.iter().map(|fault| fault.code.as_str()).collect();
        assert_eq!(codes, [code], "{from}");
    }
}
