//! `cargo xtask test`: every check there is, in the order in which a fault is cheapest to find.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;
use crate::server::SiteServer;
use crate::{binding, browser, page, process, quotes, setup, wire_types};

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
}

/// Names the program that draws random scenarios to the tests in Node and in the browser.
const SCENARIOS: &str = "TUIYAN_SCENARIOS";

/// Names the program that reads and writes files of tables to the unit tests of the page.
const SHEET_FILES: &str = "TUIYAN_SHEET_FILES";

struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Project) -> Result<()>,
}

const STEPS: [Step; 13] = [
    step("format", "rustfmt", format),
    step(
        "wasm",
        "the wasm module, and the gate for old browsers",
        binding::build,
    ),
    step("clippy", "lints of all crates", clippy),
    step("native", "tests of all crates", native),
    step("dependencies", "licences and sources of the crates", dependencies),
    step(
        "quotes",
        "the packs' quotes in their documents",
        quotes::where_documents_are,
    ),
    step("wire", "TypeScript types from the Rust types", wire_types::build),
    step("node", "the wasm module in Node, against the command line", node),
    step("types", "TypeScript", types),
    step("lint", "ESLint and Prettier", lint),
    step("vitest", "unit tests of the page", vitest),
    step("site", "the page's builds", forms_of_the_page),
    step("browser", "the page in Chromium", journeys),
];

const fn step(name: &'static str, about: &'static str, run: fn(&Project) -> Result<()>) -> Step {
    Step { name, about, run }
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    if options.engines {
        println!("--engines: Firefox, WebKitGTK and Chromium 87 are not among the tests yet");
        std::process::exit(2);
    }
    heading("set-up", "what is missing on this machine");
    setup::for_building(project)?;
    let mut passed = Vec::new();
    let mut failed = Vec::new();
    for step in STEPS
        .iter()
        .filter(|step| options.only.is_empty() || options.only.iter().any(|name| name == step.name))
    {
        heading(step.name, step.about);
        let started = Instant::now();
        let outcome = (step.run)(project);
        let seconds = started.elapsed().as_secs_f64();
        match outcome {
            Ok(()) => {
                println!("-- {} passed in {seconds:.1} s", step.name);
                passed.push(format!("{} {seconds:.1} s", step.name));
            }
            Err(error) => {
                println!("-- {} failed after {seconds:.1} s: {error:#}", step.name);
                failed.push(step.name);
                if !options.keep_going {
                    break;
                }
            }
        }
    }
    println!();
    if !failed.is_empty() {
        println!("steps passed: {}", or_none(&passed));
        bail!("steps failed: {}", failed.join(", "));
    }
    println!("all steps passed: {}", passed.join(", "));
    Ok(())
}

fn heading(name: &str, about: &str) {
    println!("\n== {name}: {about}");
}

fn or_none(names: &[String]) -> String {
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
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

/// The driver is tested on the profile that it has just been compiled with.
fn native(project: &Project) -> Result<()> {
    process::run(
        process::cargo()
            .args(["test", "--profile", "driver", "--package", "xtask"])
            .current_dir(project.root()),
    )?;
    process::run(
        process::cargo()
            .args(["test", "--workspace", "--exclude", "xtask"])
            .current_dir(project.root()),
    )?;
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
