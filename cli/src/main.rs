//! `tuiyan`, the command line: plans, projections and targets for batch work, checks and scripts. It reads files and
//! arguments, calls the core and writes tables, JSON or CSV; it computes nothing itself.
//!
//! ```text
//! arguments ─> input (packs, scenario files) ─> run (scenario, inputs, projection, random paths) ─> commands ─> output
//!                                    └─ faults ─> report (one line each, standard error)
//! ```
//!
//! Exit status 0: done; 1: the question was answered "no"; 2: wrong usage or unreadable input.

mod arguments;
mod bundled;
mod commands;
mod input;
mod named;
mod numbers;
mod output;
mod pack_schema;
mod paths;
mod report;
mod run;
mod settings;
mod table;
mod texts;
mod threads;

use std::process::ExitCode;

use arguments::Command;
use report::Faults;
use texts::Texts;

/// What a command has found out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Done,
    /// The question was answered "no".
    No,
}

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().collect();
    let texts = Texts::new(arguments::language(&words));
    let command = match arguments::read(&words, &texts) {
        Ok(command) => command,
        Err(arguments::Stop::Shown(text)) => {
            return exit(output::write(&text).map(|()| Answer::Done), &texts);
        }
        Err(arguments::Stop::Wrong(faults)) => return exit(Err(faults), &texts),
    };
    exit(run_command(&command, &texts), &texts)
}

fn run_command(command: &Command, texts: &Texts) -> Result<Answer, Faults> {
    match command {
        Command::Plans(options) => commands::plans::run(options, texts),
        Command::Show(options) => commands::show::run(options, texts),
        Command::Check(options) => commands::check::run(options, texts),
        Command::Inputs(options) => commands::inputs::run(options, texts),
        Command::Project(options) => commands::project::run(options, texts),
        Command::Targets(options) => commands::targets::run(options, texts),
        Command::Attribute(options) => commands::attribute::run(options, texts),
        Command::Compare(options) => commands::compare::run(options, texts),
        Command::Sensitivity(options) => commands::sensitivity::run(options, texts),
        Command::Require(options) => commands::require::run(options, texts),
        Command::Quotas(options) => commands::quotas::run(options, texts),
        Command::Audit(options) => commands::audit::run(options, texts),
        Command::Backtest(options) => commands::backtest::run(options, texts),
        Command::Seek(options) => commands::seek::run(options, texts),
        Command::Review(options) => commands::review::run(options, texts),
        Command::Schema(options) => commands::schema::run(options),
    }
}

fn exit(result: Result<Answer, Faults>, texts: &Texts) -> ExitCode {
    match result {
        Ok(Answer::Done) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(faults) => {
            faults.tell(texts);
            ExitCode::from(2)
        }
    }
}
