//! `cargo xtask`: sets up, builds, serves, tests and packs tuiyan. One file a command; what several of them need has a file of its own.
//! To add a command: a file with its `Options` and a `run`, a variant of [`Command`], and a line in [`run`].

mod bench;
mod binding;
mod browser;
mod build;
mod dist;
mod freshness;
mod golden;
mod numpy;
mod page;
mod process;
mod project;
mod quotes;
mod serve;
mod server;
mod setup;
mod side_by_side;
mod test;
mod wasm_sections;
mod wire_types;

use clap::{Parser, Subcommand};

use crate::project::Project;

/// Sets up, builds, serves, tests and packs tuiyan.
#[derive(Parser)]
#[command(name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page and serve it on the loopback address; prints its URL
    Serve(serve::Options),
    /// Build the wasm module and the page into dist/site
    Build(build::Options),
    /// Set up everything and run every test
    Test(test::Options),
    /// Measure speed, beside a yardstick of the same run
    Bench(bench::Options),
    /// Write the expected results of the golden cases anew, and show what changed
    Golden(golden::Options),
    /// Look up every quote of the plan packs in the documents, and whether it carries its number
    Quotes(quotes::Options),
    /// Write dist/: the site, the element, the single file, and their sizes
    Dist(dist::Options),
}

fn main() {
    let arguments = Arguments::parse();
    if let Err(error) = run(&arguments.command) {
        eprintln!("xtask: {error:#}");
        std::process::exit(1);
    }
}

fn run(command: &Command) -> anyhow::Result<()> {
    let project = Project::find()?;
    match command {
        Command::Serve(options) => serve::run(&project, options),
        Command::Build(options) => build::run(&project, options),
        Command::Test(options) => test::run(&project, options),
        Command::Bench(options) => bench::run(&project, options),
        Command::Golden(options) => golden::run(&project, options),
        Command::Quotes(options) => quotes::run(&project, options),
        Command::Dist(options) => dist::run(&project, options),
    }
}
