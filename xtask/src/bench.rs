//! `cargo xtask bench`: the native benches and the one in Node, each beside a yardstick measured in the same run, so that
//! figures of different machines and days can be compared by their ratio.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::Project;
use crate::{binding, browser, numpy, process, setup};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Leave out the bench in Node
    #[arg(long)]
    native: bool,
    /// Run only the native benches whose name holds this word
    filter: Option<String>,
}

/// One bench: its name and the nanoseconds of one iteration.
struct Measured {
    name: String,
    ns: f64,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let native = native_benches(project, options.filter.as_deref())?;
    report("native", native_yardstick(project)?, &native);
    if options.native {
        return Ok(());
    }
    setup::for_building(project)?;
    binding::build(project)?;
    let mut measured = Vec::new();
    for file in [
        "benches/projection.mjs",
        "benches/risk.mjs",
        "benches/analyses.mjs",
    ] {
        measured.extend(node_bench(project, file)?);
    }
    report("wasm in Node", node_yardstick(project)?, &measured);
    let chromium = browser::chromium(project)?;
    let mut in_chromium = Command::new("node");
    in_chromium
        .arg(project.path("benches/browser/run.mjs"))
        .env(browser::VARIABLE, chromium);
    report(
        "wasm in a worker of Chromium",
        node_yardstick(project)?,
        &measured_by(&mut in_chromium)?,
    );
    let mut numpy = Vec::new();
    for way in [&["--plain"][..], &[]] {
        numpy.extend(measured_by(&mut numpy::yardstick(
            project,
            &project.path(numpy::INPUTS),
            way,
        )?)?);
    }
    report("the same in numpy", native_yardstick(project)?, &numpy);
    let once = whole_process(project)?;
    report(
        "the whole process, from nothing",
        native_yardstick(project)?,
        &once,
    );
    measured.extend(once.iter().map(|one| Measured {
        name: one.name.clone(),
        ns: one.ns,
    }));
    numpy.extend(once);
    println!();
    for (ours, theirs) in RATIOS {
        let time = |of: &[Measured], name: &str| of.iter().find(|one| one.name == name).map(|one| one.ns);
        if let (Some(ours_ns), Some(theirs_ns)) = (time(&measured, ours), time(&numpy, theirs)) {
            println!(
                "{theirs} takes {:.1} times as long as {ours} in wasm",
                theirs_ns / ours_ns
            );
        }
    }
    Ok(())
}

const PLAN: &str = "quzhou-2023-415x";
const ALL_CORES: &str = "tuiyan project --paths 100000, all cores";

/// A hundred thousand paths of a bundled plan: on the command line, on one core and on all; and in numpy.
fn whole_process(project: &Project) -> Result<Vec<Measured>> {
    process::run_quietly(
        process::cargo()
            .args(["build", "--release", "--package", "tuiyan-cli"])
            .current_dir(project.root()),
    )?;
    let tuiyan = || Command::new(project.target().join("release/tuiyan"));
    let printed =
        process::answer(tuiyan().args(["inputs", PLAN, "--format", "json"])).context("no inputs")?;
    let inputs = project.target().join("stamps/bench-inputs.json");
    fs::write(&inputs, printed)?;
    let once = |name: &str, threads: Option<&str>| -> Result<Measured> {
        let mut command = Command::new(project.target().join("release/tuiyan"));
        command.args([
            "project",
            "quzhou-2023-415x",
            "--paths",
            "100000",
            "--format",
            "json",
        ]);
        command.envs(threads.map(|count| ("RAYON_NUM_THREADS", count)));
        let started = Instant::now();
        process::answer(&mut command).context("the command line failed")?;
        let ns = started.elapsed().as_nanos() as f64;
        Ok(Measured {
            name: name.to_owned(),
            ns,
        })
    };
    let mut measured = vec![
        once("tuiyan project --paths 100000, one core", Some("1"))?,
        once(ALL_CORES, None)?,
    ];
    for way in [
        &["--paths", "100000", "--cold", "--plain"][..],
        &["--paths", "100000", "--cold"],
    ] {
        measured.extend(measured_by(&mut numpy::yardstick(project, &inputs, way)?)?);
    }
    Ok(measured)
}

/// Benches, and what does the same in numpy.
const RATIOS: [(&str, &str); 6] = [
    (ALL_CORES, "numpy plain: everything once, 100000 paths"),
    (ALL_CORES, "numpy tuned: everything once, 100000 paths"),
    (
        "10,000 paths, all indicators and quantiles",
        "numpy plain: run and quantiles, all indicators",
    ),
    (
        "10,000 paths, all indicators and quantiles",
        "numpy tuned: run and quantiles, all indicators",
    ),
    (
        "10,000 paths, indicators on view and quantiles",
        "numpy plain: run and quantiles, on view",
    ),
    (
        "10,000 paths, indicators on view and quantiles",
        "numpy tuned: run and quantiles, on view",
    ),
];

/// Criterion's median of every bench that this run measured.
fn native_benches(project: &Project, filter: Option<&str>) -> Result<Vec<Measured>> {
    let started = SystemTime::now();
    let mut bench = process::cargo();
    bench
        .args(["bench", "--package", "tuiyan", "--bench", "*", "--"])
        .args(filter)
        .current_dir(project.root());
    process::run(&mut bench)?;
    let mut measured = Vec::new();
    collect(&project.target().join("criterion"), started, &mut measured)?;
    if measured.is_empty() {
        bail!("no bench was measured");
    }
    measured.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(measured)
}

/// Finds `new/estimates.json` and `new/benchmark.json` in criterion's folders, in any depth.
fn collect(folder: &Path, since: SystemTime, measured: &mut Vec<Measured>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let place = entry?.path();
        let estimates = place.join("estimates.json");
        if place.ends_with("new") && estimates.is_file() && fs::metadata(&estimates)?.modified()? >= since {
            let name = json(&place.join("benchmark.json"))?["full_id"]
                .as_str()
                .unwrap_or("unnamed")
                .to_owned();
            let ns = json(&estimates)?["median"]["point_estimate"]
                .as_f64()
                .context("criterion gave no median")?;
            measured.push(Measured { name, ns });
        } else if place.is_dir() {
            collect(&place, since, measured)?;
        }
    }
    Ok(())
}

fn json(file: &PathBuf) -> Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", file.display()))
}

/// A bench in Node prints a line of JSON each: `{"name": "projection", "ns": 3200}`.
fn node_bench(project: &Project, file: &str) -> Result<Vec<Measured>> {
    measured_by(Command::new("node").arg(project.path(file))).with_context(|| format!("`node {file}`"))
}

/// What a program prints of its benches.
fn measured_by(program: &mut Command) -> Result<Vec<Measured>> {
    let lines = process::answer(program).context("a bench failed")?;
    let measured = lines.lines().map(|line| {
        let bench: Value =
            serde_json::from_str(line).with_context(|| format!("no line of a bench: {line}"))?;
        let name = bench["name"].as_str().context("a bench has no name")?.to_owned();
        let ns = bench["ns"].as_f64().context("a bench has no time")?;
        Ok(Measured { name, ns })
    });
    measured.collect()
}

/// Compiled by itself, so that it is optimised whatever profile the driver has.
fn native_yardstick(project: &Project) -> Result<f64> {
    let folder = project.target().join("stamps");
    fs::create_dir_all(&folder)?;
    let program = folder.join("yardstick");
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc
        .args(["--edition", "2024", "-C", "opt-level=3"])
        .arg(project.path("xtask/yardstick/yardstick.rs"));
    process::run_quietly(rustc.arg("-o").arg(&program))?;
    step_of(&mut Command::new(program))
}

fn node_yardstick(project: &Project) -> Result<f64> {
    step_of(Command::new("node").arg(project.path("xtask/yardstick/yardstick.mjs")))
}

fn step_of(yardstick: &mut Command) -> Result<f64> {
    let printed = process::answer(yardstick).context("the yardstick failed")?;
    printed
        .parse()
        .with_context(|| format!("the yardstick printed {printed}"))
}

fn report(title: &str, step_ns: f64, measured: &[Measured]) {
    println!("\n{title}; yardstick: one multiply and add {step_ns:.3} ns");
    println!("{:<48}{:>14}{:>14}", "bench", "µs", "yardsticks");
    for Measured { name, ns } in measured {
        println!("{name:<48}{:>14.3}{:>14.0}", ns / 1000.0, ns / step_ns);
    }
}
