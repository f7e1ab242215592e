//! `cargo xtask golden`: writes the expected results of the golden cases anew. What changed is for a person to read and accept.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::project::Project;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only show which expected results would fail now
    #[arg(long)]
    check: bool,
}

/// The golden tests write instead of comparing where `TUIYAN_GOLDEN=write` is set.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let mut test = process::cargo();
    test.args([
        "test",
        "--workspace",
        "--exclude",
        "xtask",
        "--test",
        "golden",
        "--test",
        "documents",
    ])
    .current_dir(project.root());
    if options.check {
        return process::run(&mut test);
    }
    process::run(test.env("TUIYAN_GOLDEN", "write"))?;
    process::run(
        Command::new("git")
            .args(["--no-pager", "diff", "--stat", "--", "tests", "cli/tests", "docs"])
            .current_dir(project.root()),
    )
}
