//! The same model in numpy, as a yardstick: set up in a folder of its own, and timed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::freshness::{Stamp, hash_of};
use crate::process;
use crate::project::Project;

const FOLDER: &str = "benches/numpy";
/// The benched case.
pub(crate) const INPUTS: &str = "benches/fixtures/six-regions-seven-chains-risk.json";

/// A Python with the pinned numpy; made once.
fn python(project: &Project) -> Result<PathBuf> {
    let folder = project.target().join("numpy");
    let python = folder.join("bin/python");
    let requirements = project.path(FOLDER).join("requirements.txt");
    let stamp = Stamp::new(
        folder.join(".installed-from"),
        hash_of(std::slice::from_ref(&requirements))?,
    );
    if !(stamp.is_fresh() && python.is_file()) {
        println!("set-up: numpy in {}", folder.display());
        process::run_quietly(
            Command::new("python3")
                .args(["-m", "venv", "--clear"])
                .arg(&folder),
        )
        .context("the yardstick in numpy needs Python 3 with venv (`apt-get install python3-venv`)")?;
        process::run_quietly(
            Command::new(&python)
                .args(["-m", "pip", "install", "--quiet", "--requirement"])
                .arg(&requirements),
        )?;
        stamp.keep()?;
    }
    Ok(python)
}

/// The yardstick on an inputs document with these arguments, ready to run; it prints a line of JSON a bench.
pub(crate) fn yardstick(project: &Project, inputs: &Path, arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(python(project)?);
    command
        .arg(project.path(FOLDER).join("yardstick.py"))
        .arg(inputs)
        .args(arguments)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(command)
}
