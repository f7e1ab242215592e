//! The arguments, and what is said where they are wrong: one line, in the language that the arguments ask for.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::output::Format;
use crate::report::Faults;
use crate::texts::{Lang, Texts};

#[derive(Parser)]
#[command(
    name = "tuiyan",
    version,
    disable_help_subcommand = true,
    disable_version_flag = true,
    disable_help_flag = true
)]
struct Arguments {
    #[arg(long, global = true, value_enum, default_value_t, value_name = "LANG")]
    lang: Lang,
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    command: Command,
}

/// What is asked for. The words of the help stand in the catalogue under `cli-command-<name>`.
#[derive(Subcommand)]
// It exists once, for as long as the program runs.
#[allow(clippy::large_enum_variant)]
pub(crate) enum Command {
    Plans(OutputOptions),
    Show(ShowOptions),
    Check(CheckOptions),
    Inputs(RunOptions),
    Project(ProjectOptions),
    Targets(TargetOptions),
    Attribute(AttributeOptions),
    Compare(CompareOptions),
    Sensitivity(SensitivityOptions),
    Require(RequireOptions),
    Quotas(QuotaOptions),
    Audit(AuditOptions),
    Backtest(BacktestOptions),
    Seek(SeekOptions),
    Review(ReviewOptions),
    Schema(SchemaOptions),
}

#[derive(Args)]
pub(crate) struct OutputOptions {
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct ShowOptions {
    #[arg(value_name = "PLAN")]
    pub plan: String,
    #[command(flatten)]
    pub output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct CheckOptions {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Text of the plan document, to look the packs' quotes up in.
    #[arg(long, value_name = "FILE")]
    pub document: Option<PathBuf>,
    #[command(flatten)]
    pub output: OutputOptions,
}

/// What is assumed otherwise than in a plan.
#[derive(Args, Clone)]
pub(crate) struct AssumptionOptions {
    #[arg(long, value_name = "PRESET")]
    pub preset: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub scenario: Option<PathBuf>,
    #[arg(long, value_name = "LEVER[@YEAR]=VALUE")]
    pub set: Vec<String>,
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    pub horizon: Option<i32>,
}

/// A plan, what is assumed otherwise than in it, and its published results.
#[derive(Args)]
pub(crate) struct RunOptions {
    #[arg(value_name = "PLAN")]
    pub plan: String,
    #[command(flatten)]
    pub assumed: AssumptionOptions,
    #[arg(long, value_name = "INDICATOR@YEAR=VALUE")]
    pub outturn: Vec<String>,
    #[arg(long)]
    pub outturns: bool,
    #[command(flatten)]
    pub output: OutputOptions,
}

/// Random paths: how many, and from which seed. Words as typed, so that a wrong one is told with the others.
#[derive(Args)]
pub(crate) struct PathOptions {
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub paths: Option<String>,
    #[arg(long, value_name = "S", allow_negative_numbers = true)]
    pub seed: Option<String>,
}

#[derive(Args)]
pub(crate) struct ProjectOptions {
    #[command(flatten)]
    pub run: RunOptions,
    #[command(flatten)]
    pub random: PathOptions,
}

#[derive(Args)]
pub(crate) struct TargetOptions {
    #[command(flatten)]
    pub run: RunOptions,
    #[command(flatten)]
    pub random: PathOptions,
    #[arg(long = "target", value_name = "ID", num_args = 1..)]
    pub targets: Vec<String>,
}

#[derive(Args)]
pub(crate) struct SensitivityOptions {
    #[command(flatten)]
    pub run: RunOptions,
    #[arg(long, value_name = "INDICATOR")]
    pub indicator: String,
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    pub year: i32,
}

/// One target, and what may be moved for it; the growth of all chains where nothing is named.
#[derive(Args)]
pub(crate) struct RequireOptions {
    #[command(flatten)]
    pub run: RunOptions,
    #[arg(long = "target", value_name = "ID")]
    pub aim: String,
    #[arg(long, value_name = "LEVER")]
    pub lever: Option<String>,
    #[arg(long, value_name = "GROUP")]
    pub group: Option<String>,
}

/// A table handed down to places. Numbers as typed: they are decimals.
#[derive(Args)]
pub(crate) struct QuotaOptions {
    #[command(flatten)]
    pub run: RunOptions,
    #[command(flatten)]
    pub random: PathOptions,
    #[arg(long, value_name = "INDICATOR")]
    pub indicator: String,
    #[arg(long, value_name = "YEAR")]
    pub year: i32,
    #[arg(long = "target", value_name = "VALUE", allow_negative_numbers = true)]
    pub target: Option<String>,
    #[arg(long, value_name = "METHOD")]
    pub method: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub table: Option<PathBuf>,
    #[arg(long, value_name = "UNIT", allow_negative_numbers = true)]
    pub unit: Option<String>,
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    #[arg(long, value_name = "SHARE", allow_negative_numbers = true)]
    pub over: Option<String>,
    #[arg(long, value_name = "ROUNDING")]
    pub rounding: Option<String>,
    #[arg(long, value_name = "NAME=WEIGHT")]
    pub factor: Vec<String>,
    #[arg(long, value_name = "RATE,…")]
    pub tiers: Option<String>,
    #[arg(long, value_name = "INTENSITY,…")]
    pub tier_edges: Option<String>,
    #[arg(long, value_name = "A,B,C,D", allow_hyphen_values = true)]
    pub grade_points: Option<String>,
    #[arg(long, value_name = "NAME=FIGURE")]
    pub above: Vec<String>,
    #[arg(long, value_name = "NAME=FIGURE")]
    pub below: Vec<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub periods: Option<String>,
    #[arg(long)]
    pub carry_over: bool,
    #[arg(long, value_name = "VALUE", allow_negative_numbers = true)]
    pub done: Option<String>,
    #[arg(long, value_name = "SHARE", allow_negative_numbers = true)]
    pub score_weight: Option<String>,
    #[arg(long, value_name = "POINTS", allow_negative_numbers = true)]
    pub score_cap: Option<String>,
}

/// A difference that is to be explained.
#[derive(Args)]
pub(crate) struct AttributeOptions {
    #[arg(value_name = "PLAN")]
    pub plan: String,
    #[arg(long, value_name = "SCENARIO")]
    pub from: String,
    #[arg(long, value_name = "SCENARIO")]
    pub to: String,
    #[arg(long, value_name = "INDICATOR")]
    pub indicator: String,
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    pub year: i32,
    #[command(flatten)]
    pub output: OutputOptions,
}

/// Scenarios side by side.
#[derive(Args)]
pub(crate) struct CompareOptions {
    #[arg(value_name = "PLAN")]
    pub plan: String,
    #[arg(long = "scenario", value_name = "SCENARIO", num_args = 1.., required = true)]
    pub scenarios: Vec<String>,
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    pub since: Option<i32>,
    #[command(flatten)]
    pub output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct AuditOptions {
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,
    #[command(flatten)]
    pub output: OutputOptions,
}

#[derive(Args)]
pub(crate) struct BacktestOptions {
    #[arg(value_name = "PLAN", required = true)]
    pub plans: Vec<String>,
    #[command(flatten)]
    pub assumed: AssumptionOptions,
    #[command(flatten)]
    pub random: PathOptions,
    #[command(flatten)]
    pub output: OutputOptions,
}

/// A plan held against published results.
#[derive(Args)]
pub(crate) struct ReviewOptions {
    #[command(flatten)]
    pub run: RunOptions,
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    pub through: Option<i32>,
    #[arg(long = "outturn-table", value_name = "FILE")]
    pub outturn_table: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct SeekOptions {
    #[command(flatten)]
    pub run: RunOptions,
    #[arg(id = "aim", long = "target", value_name = "ID", num_args = 1..)]
    pub targets: Vec<String>,
    #[arg(long, value_name = "LEVER", num_args = 1..)]
    pub free: Option<Vec<String>>,
    #[arg(long, value_name = "LEVER", num_args = 1..)]
    pub lock: Vec<String>,
    #[arg(long, value_name = "LEVER=WEIGHT")]
    pub weight: Vec<String>,
    #[arg(long, value_name = "FAMILY", num_args = 1..)]
    pub tie: Vec<String>,
}

#[derive(Args)]
pub(crate) struct SchemaOptions {
    #[arg(value_enum, value_name = "WHAT")]
    pub of: Schema,
}

/// What a schema is printed of.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Schema {
    Wire,
    Pack,
}

/// Why no command is run.
pub(crate) enum Stop {
    /// Help or version were asked for.
    Shown(String),
    Wrong(Faults),
}

/// The language that is asked for, found before anything else so that also a wrong argument is told in it.
pub(crate) fn language(words: &[OsString]) -> Lang {
    let mut asked = words.iter().enumerate().filter_map(|(at, word)| {
        let word = word.to_str()?;
        match word.strip_prefix("--lang")? {
            "" => words.get(at + 1)?.to_str(),
            rest => rest.strip_prefix('='),
        }
    });
    if asked.next_back() == Some("en") {
        Lang::English
    } else {
        Lang::Chinese
    }
}

/// Reads the arguments.
pub(crate) fn read(words: &[OsString], texts: &Texts) -> Result<Command, Stop> {
    let matches = command(texts).try_get_matches_from(words);
    let read = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    match read {
        Ok(arguments) => Ok(arguments.command),
        Err(error) => Err(match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stop::Shown(error.render().to_string()),
            _ => Stop::Wrong(fault(&error)),
        }),
    }
}

/// The command with its help in the language asked for.
fn command(texts: &Texts) -> clap::Command {
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n\n{}\n",
        texts.t("cli-help-usage"),
        texts.t("cli-help-status")
    );
    described(Arguments::command(), texts)
        .about(texts.t("cli-about"))
        .help_template(template)
        .subcommand_help_heading(texts.t("cli-help-commands"))
        .mut_subcommands(|command| {
            let about = texts.t(&format!("cli-command-{}", command.get_name()));
            let template = format!(
                "{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n",
                texts.t("cli-help-usage")
            );
            described(command, texts).about(about).help_template(template)
        })
}

fn described(command: clap::Command, texts: &Texts) -> clap::Command {
    command.mut_args(|argument| {
        let id = format!("cli-option-{}", argument.get_id().as_str().replace('_', "-"));
        let heading = texts.t(if argument.is_positional() {
            "cli-help-arguments"
        } else {
            "cli-help-options"
        });
        let argument = argument.help_heading(heading);
        // What stands where nothing is said, and the words that are known, are part of the help's own text.
        let argument = if argument.get_action().takes_values() {
            argument.hide_default_value(true).hide_possible_values(true)
        } else {
            argument
        };
        if texts.has(&id) {
            argument.help(texts.t(&id))
        } else {
            argument
        }
    })
}

/// A wrong argument in one line.
fn fault(error: &clap::Error) -> Faults {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let valid = context(ContextKind::ValidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => Faults::one(
            "cli-command-unknown",
            &[
                ("command", &context(ContextKind::InvalidSubcommand)),
                ("known", &commands()),
            ],
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Faults::one("cli-command-missing", &[("known", &commands())])
        }
        ErrorKind::MissingRequiredArgument => Faults::one("cli-argument-missing", &[("argument", &argument)]),
        ErrorKind::InvalidValue if value.is_empty() => {
            Faults::one("cli-value-missing", &[("argument", &argument)])
        }
        ErrorKind::InvalidValue if !valid.is_empty() => Faults::one(
            "cli-value-unknown",
            &[("argument", &argument), ("value", &value), ("known", &valid)],
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Faults::one("cli-value-wrong", &[("argument", &argument), ("value", &value)])
        }
        ErrorKind::ArgumentConflict => Faults::one("cli-argument-twice", &[("argument", &argument)]),
        ErrorKind::InvalidUtf8 => Faults::one("cli-argument-not-text", &[]),
        _ if ["--paths", "--seed"].contains(&argument.as_str()) => {
            Faults::one("cli-paths-not-here", &[("argument", &argument)])
        }
        _ => Faults::one("cli-argument-unknown", &[("argument", &argument)]),
    }
}

fn commands() -> String {
    let command = Arguments::command();
    let names = command
        .get_subcommands()
        .filter(|one| !one.is_hide_set())
        .map(clap::Command::get_name);
    names.collect::<Vec<_>>().join(", ")
}
