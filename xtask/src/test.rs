//! `cargo xtask test`: every check there is, in the order in which a fault is cheapest to find. All of them run two at a time, which
//! `side_by_side.rs` sees to; steps that are named run one after the other in this process.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;
use crate::server::SiteServer;
use crate::side_by_side::Outcome;
use crate::{binding, browser, page, process, quotes, setup, side_by_side, wire_types};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Run the page in Firefox, WebKitGTK and Chromium 87 as well
    #[arg(long)]
    engines: bool,
    /// Go on after a step has failed
    #[arg(long)]
    keep_going: bool,
    /// Run this step alone (may be given several times)
    #[arg(long, value_name = "STEP", value_parser = STEPS.map(|step| step.name))]
    only: Vec<String>,
    /// Run the one step of `--only` as part of a run that has set up the machine and, if it says so, tested the native crates
    #[arg(long, hide = true, requires = "only")]
    within: Option<Within>,
}

/// How far the run is that a step is part of.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Within {
    SetUp,
    Tested,
}

/// Names the program that draws random scenarios to the tests in Node and in the browser.
const SCENARIOS: &str = "TUIYAN_SCENARIOS";

/// Names the program that reads and writes files of tables to the unit tests of the page.
const SHEET_FILES: &str = "TUIYAN_SHEET_FILES";

/// One check.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    about: &'static str,
    /// Steps whose results it takes, or with which it must not share the machine.
    pub(crate) after: &'static [&'static str],
    run: fn(&Project) -> Result<()>,
}

const STEPS: [Step; 13] = [
    step("format", "rustfmt", &[], format),
    step(
        "wasm",
        "the wasm module, and the gate for old browsers",
        &[],
        binding::build,
    ),
    step("clippy", "lints of all crates", &[], clippy),
    step("native", "tests of all crates", &["clippy"], native),
    step(
        "dependencies",
        "licences and sources of the crates",
        &[],
        dependencies,
    ),
    step(
        "quotes",
        "the packs' quotes in their documents",
        &["native"],
        quotes::where_documents_are,
    ),
    step(
        "wire",
        "TypeScript types from the Rust types",
        &["native"],
        wire_types::build,
    ),
    step(
        "node",
        "the wasm module in Node, against the command line",
        &["wasm", "native"],
        node,
    ),
    step("types", "TypeScript", &["wasm", "wire"], types),
    step("lint", "ESLint and Prettier", &["wasm", "wire"], lint),
    step("vitest", "unit tests of the page", &["wasm", "native"], vitest),
    step("site", "the page's builds", &["wasm", "wire"], forms_of_the_page),
    // Alone: it has two browsers at a time, and waits for what a page does.
    step(
        "browser",
        "the page in Chromium",
        &["node", "types", "lint", "vitest", "site"],
        journeys,
    ),
];

const fn step(
    name: &'static str,
    about: &'static str,
    after: &'static [&'static str],
    run: fn(&Project) -> Result<()>,
) -> Step {
    Step {
        name,
        about,
        after,
        run,
    }
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    if options.engines {
        println!("--engines: Firefox, WebKitGTK and Chromium 87 are not among the tests yet");
        std::process::exit(2);
    }
    if let Some(within) = options.within {
        return part_of_a_run(project, options, within);
    }
    println!("\n== set-up: what is missing on this machine");
    setup::for_building(project)?;
    let outcomes = if options.only.is_empty() {
        side_by_side::run(project, &STEPS, options.keep_going)?
    } else {
        one_after_the_other(project, options)
    };
    told(&outcomes)
}

/// A step that `side_by_side` has started: its output and its exit are all that is asked of it.
fn part_of_a_run(project: &Project, options: &Options, within: Within) -> Result<()> {
    if let Within::Tested = within {
        project.has_tested();
    }
    chosen(options).try_for_each(|step| (step.run)(project))
}

fn one_after_the_other(project: &Project, options: &Options) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for step in chosen(options) {
        println!("{}", step.heading());
        let started = Instant::now();
        let fault = (step.run)(project).err();
        let outcome = Outcome {
            step: step.name,
            seconds: started.elapsed().as_secs_f64(),
            fault: fault.map(|error| format!("{error:#}")),
        };
        println!("{}", outcome.line());
        let stop = outcome.fault.is_some() && !options.keep_going;
        outcomes.push(outcome);
        if stop {
            break;
        }
    }
    outcomes
}

fn chosen(options: &Options) -> impl Iterator<Item = &'static Step> {
    STEPS
        .iter()
        .filter(|step| options.only.iter().any(|name| name == step.name))
}

/// The last lines of a run: what passed with its seconds, and what failed.
fn told(outcomes: &[Outcome]) -> Result<()> {
    let (passed, failed): (Vec<_>, Vec<_>) = outcomes.iter().partition(|outcome| outcome.fault.is_none());
    let passed: Vec<String> = passed
        .iter()
        .map(|outcome| format!("{} {:.1} s", outcome.step, outcome.seconds))
        .collect();
    println!();
    if !failed.is_empty() {
        let failed: Vec<&str> = failed.iter().map(|outcome| outcome.step).collect();
        println!("steps passed: {}", or_none(&passed));
        bail!("steps failed: {}", failed.join(", "));
    }
    println!("all steps passed: {}", passed.join(", "));
    Ok(())
}

fn or_none(names: &[String]) -> String {
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}

impl Step {
    /// The line over its output.
    pub(crate) fn heading(&self) -> String {
        format!("\n== {}: {}", self.name, self.about)
    }
}

fn format(project: &Project) -> Result<()> {
    process::run(
        process::cargo()
            .args(["fmt", "--all", "--check"])
            .current_dir(project.root()),
    )
}

fn clippy(project: &Project) -> Result<()> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    process::run(process::cargo().args(arguments).current_dir(project.root()))
}

/// The driver apart, with the features that it has just been compiled with: else cargo would compile it and what it rests on anew.
fn native(project: &Project) -> Result<()> {
    for packages in [
        &["--package", "xtask"][..],
        &["--workspace", "--exclude", "xtask"],
    ] {
        process::run(
            process::cargo()
                .arg("test")
                .args(packages)
                .current_dir(project.root()),
        )?;
    }
    project.has_tested();
    Ok(())
}

/// Node's own test runner; the tests find the native program by `TUIYAN_CLI`.
fn node(project: &Project) -> Result<()> {
    binding::build(project)?;
    let tuiyan = project.tuiyan()?;
    let tests = files_ending(&project.path("www/tests/node"), ".test.mjs")?;
    process::run(
        Command::new("node")
            .arg("--test")
            .args(tests)
            .env("TUIYAN_CLI", tuiyan)
            .envs(project.random_scenarios().map(|program| (SCENARIOS, program)))
            .current_dir(project.root()),
    )
}

fn types(project: &Project) -> Result<()> {
    process::run(
        Command::new(project.npm_program("tsc"))
            .arg("--noEmit")
            .current_dir(project.www()),
    )
}

/// From the root, so that the journeys, which lie beside the page, are linted by the page's rules too.
fn lint(project: &Project) -> Result<()> {
    let mut eslint = Command::new(project.npm_program("eslint"));
    eslint.args([
        "--max-warnings",
        "0",
        "--config",
        "www/eslint.config.js",
        "www",
        "tests/browser",
    ]);
    process::run(eslint.current_dir(project.root()))?;
    let mut prettier = Command::new(project.npm_program("prettier"));
    prettier.args([
        "--check",
        "--log-level",
        "warn",
        "--ignore-path",
        "www/.prettierignore",
    ]);
    process::run(
        prettier
            .args(["www", "tests/browser/**/*.ts"])
            .current_dir(project.root()),
    )
}

/// Licences and sources of the crates, where cargo-deny is on the machine.
fn dependencies(project: &Project) -> Result<()> {
    if process::answer(process::cargo().args(["deny", "--version"])).is_none() {
        println!("skipped: cargo-deny is not installed (`cargo install cargo-deny`)");
        return Ok(());
    }
    let checks = ["deny", "check", "bans", "licenses", "sources"];
    process::run(process::cargo().args(checks).current_dir(project.root()))
}

fn vitest(project: &Project) -> Result<()> {
    process::run(
        Command::new(project.npm_program("vitest"))
            .arg("run")
            .env(SHEET_FILES, project.sheet_files()?)
            .current_dir(project.www()),
    )
}

fn forms_of_the_page(project: &Project) -> Result<()> {
    page::build_site(project)?;
    page::build_single_file(project)
}

/// Playwright's journeys against the built site, served as `cargo xtask serve` does.
fn journeys(project: &Project) -> Result<()> {
    let chromium = browser::chromium(project)?;
    binding::build(project)?;
    forms_of_the_page(project)?;
    let server = SiteServer::open(project.site(), None)?;
    let url = server.url();
    std::thread::spawn(move || server.serve());
    process::run(
        Command::new(project.npm_program("playwright"))
            .arg("test")
            .env("TUIYAN_URL", url)
            .env(browser::VARIABLE, chromium)
            .envs(project.random_scenarios().map(|program| (SCENARIOS, program)))
            .current_dir(project.www()),
    )
}

/// Test files of a folder. A folder without any is a fault: a step that runs no test must not pass.
fn files_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let file = entry?.path();
        if file
            .file_name()
            .and_then(OsStr::to_str)
            .is_some_and(|name| name.ends_with(ending))
        {
            files.push(file);
        }
    }
    files.sort();
    ensure!(!files.is_empty(), "{} holds no *{ending}", folder.display());
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::STEPS;

    #[test]
    fn a_step_comes_after_steps_that_stand_before_it() {
        for (index, step) in STEPS.iter().enumerate() {
            for name in step.after {
                let stands_before = STEPS[..index].iter().any(|earlier| earlier.name == *name);
                assert!(stands_before, "{} would never begin after {name}", step.name);
            }
        }
    }
}
