//! Runs other programs, and says in one line which one failed.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Cargo as the one that started the driver, so that the pinned toolchain stays the same.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end, its output straight to the terminal; a non-zero exit is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = program_name(command);
    let status = command
        .status()
        .with_context(|| format!("{name} could not be started"))?;
    if !status.success() {
        bail!("{name} ended with {status}");
    }
    Ok(())
}

/// Runs to the end in silence; on failure what it wrote is shown.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    let name = program_name(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{name} could not be started"))?;
    if !output.status.success() {
        eprint!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        bail!("{name} ended with {}", output.status);
    }
    Ok(())
}

/// What the program wrote to its standard output, trimmed; `None` where it is missing or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn program_name(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program())
        .chain(command.get_args().take(3))
        .collect();
    let words: Vec<_> = words.into_iter().map(short).collect();
    format!("`{}`", words.join(" "))
}

/// The last part of a path, or the word itself.
fn short(word: &OsStr) -> String {
    let text = word.to_string_lossy();
    text.rsplit('/').next().unwrap_or(&text).to_owned()
}
