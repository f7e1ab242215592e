//! Bad input: the exit status, and what is said of it. The cases are data in `refusals.toml`; what has to be made stands here.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod program;

use std::collections::BTreeMap;
use std::io::Read;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use program::{root, tuiyan};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default)]
    change: Vec<(String, String)>,
    #[serde(default)]
    files: BTreeMap<String, String>,
    arguments: Vec<String>,
    status: i32,
    #[serde(default = "one")]
    lines: usize,
    says: Vec<String>,
}

fn one() -> usize {
    1
}

#[test]
fn bad_input_is_told() {
    let cases: Cases = toml::from_str(include_str!("refusals.toml")).unwrap();
    let faults: Vec<String> = cases.case.iter().filter_map(|case| check(case).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn check(case: &Case) -> Result<(), String> {
    let name = &case.name;
    let folder = tempfile::tempdir().unwrap();
    let mut pack = std::fs::read_to_string(root().join("tests/plans/tiny.toml")).unwrap();
    for (from, to) in &case.change {
        if !pack.contains(from) {
            return Err(format!("{name}: the small pack has no `{from}`"));
        }
        pack = pack.replacen(from, to, 1);
    }
    std::fs::write(folder.path().join("tiny.toml"), pack).unwrap();
    for (file, text) in &case.files {
        std::fs::write(folder.path().join(file), text).unwrap();
    }
    let told = tuiyan(folder.path(), &case.arguments);
    let result = format!("status {}\n{}", told.status, told.err);
    if told.status != case.status {
        return Err(format!("{name}: {result}"));
    }
    if told.err.lines().count() != case.lines {
        return Err(format!("{name}: not {} lines: {result}", case.lines));
    }
    if case.status == 2
        && case.arguments.first().is_some_and(|command| command != "check")
        && !told.out.is_empty()
    {
        return Err(format!("{name}: standard output has: {}", told.out));
    }
    match case.says.iter().find(|piece| !told.err.contains(piece.as_str())) {
        Some(piece) => Err(format!("{name}: `{piece}` is not said: {result}")),
        None => Ok(()),
    }
}

/// Noise that looks like TOML as little as it can while it is text.
fn noise(bytes: usize) -> Vec<u8> {
    const LETTERS: &[u8] = b"abc=[]{}\"\n .,#'1_-";
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    (0..bytes)
        .map(|_| LETTERS[(next() % LETTERS.len() as u64) as usize])
        .collect()
}

#[test]
fn rubbish_of_any_size_is_refused_in_one_line_and_soon() {
    let folder = tempfile::tempdir().unwrap();
    let binary: Vec<u8> = noise(10_000_000)
        .iter()
        .map(|byte| byte.wrapping_mul(37))
        .collect();
    let cases: [(&str, Vec<u8>); 8] = [
        ("ten-megabytes.toml", noise(10_000_000)),
        ("ten-megabytes.bin", binary.clone()),
        ("three-megabytes.toml", [b"x".to_vec(), noise(3_000_000)].concat()),
        ("small.bin", binary[..5000].to_vec()),
        ("nul.toml", vec![0; 5000]),
        ("brackets.toml", [b"a=".to_vec(), vec![b'['; 1_000_000]].concat()),
        ("brackets.json", vec![b'{'; 1_000_000]),
        (
            "utf16.toml",
            "[plan]".encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
    ];
    for (name, bytes) in cases {
        std::fs::write(folder.path().join(name), bytes).unwrap();
        for command in ["project", "show"] {
            let started = Instant::now();
            let told = tuiyan(folder.path(), &[command, name]);
            assert_eq!((told.status, told.out.as_str()), (2, ""), "{name}");
            assert_eq!(told.err.lines().count(), 1, "{name}: {}", told.err);
            assert!(
                told.err.contains(name) && told.err.len() < 600,
                "{name}: {}",
                told.err
            );
            assert!(
                started.elapsed() < Duration::from_secs(20),
                "{name}: {:?}",
                started.elapsed()
            );
        }
    }
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_tuiyan"))
        .args(["show", "quzhou-2023-415x", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = program.stdout.take().unwrap();
    out.read_exact(&mut [0; 10]).unwrap();
    drop(out);
    let mut told = String::new();
    program.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!((program.wait().unwrap().code(), told.as_str()), (Some(0), ""));
}
