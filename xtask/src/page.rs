//! Makes the page from `www/`: one Vite build a form (site, element, single file).

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::freshness::{Stamp, hash_of};
use crate::process;
use crate::project::Project;

/// What the page is made from.
const INPUTS: [&str; 7] = [
    "www/src",
    "www/public",
    "www/index.html",
    "www/vite.config.ts",
    "www/package-lock.json",
    "text",
    "plans",
];

/// Builds `dist/site/`, where an input has changed since the last time.
pub(crate) fn build_site(project: &Project) -> Result<()> {
    let inputs: Vec<PathBuf> = INPUTS.map(|input| project.path(input)).into();
    let stamp = Stamp::new(project.target().join("stamps/site"), hash_of(&inputs)?);
    if stamp.is_fresh() && project.site().join("index.html").is_file() {
        return Ok(());
    }
    vite(project, &["build", "--logLevel", "warn"])?;
    stamp.keep()
}

/// Runs Vite in the page's npm project.
pub(crate) fn vite(project: &Project, arguments: &[&str]) -> Result<()> {
    process::run(
        Command::new(project.npm_program("vite"))
            .args(arguments)
            .current_dir(project.www()),
    )
    .context("the page does not build")
}
