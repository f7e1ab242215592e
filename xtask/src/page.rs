//! Makes the page from `www/`: one Vite build a form (site, single file, element).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::freshness::{Stamp, hash_of};
use crate::process;
use crate::project::Project;

/// What every form of the page is made from.
const INPUTS: [&str; 3] = ["www", "text", "plans"];

/// Builds `dist/site/`, where an input has changed since the last time.
pub(crate) fn build_site(project: &Project) -> Result<()> {
    where_changed(project, "site", &project.site().join("index.html"), || {
        vite(project, &["build", "--logLevel", "warn"])?;
        gate_for_old_browsers(project)
    })
}

/// Builds `dist/tuiyan.html`, the page as one file that fetches nothing and opens from a folder, where an input has
/// changed since the last time.
pub(crate) fn build_single_file(project: &Project) -> Result<()> {
    let file = project.single_file();
    where_changed(project, "single", &file, || {
        vite_inline(project, "single")?;
        let built = project.path("target/page/single/index.html");
        fs::copy(&built, &file).with_context(|| format!("{} cannot be copied", built.display()))?;
        Ok(())
    })
}

/// Makes `made` unless the stamp of this name says that nothing has changed since it was made last.
fn where_changed(
    project: &Project,
    name: &str,
    made: &Path,
    make: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let inputs: Vec<PathBuf> = INPUTS.map(|input| project.path(input)).into();
    let stamp = Stamp::new(project.target().join("stamps").join(name), hash_of(&inputs)?);
    if stamp.is_fresh() && made.is_file() {
        return Ok(());
    }
    println!("building the page: {name}");
    make()?;
    stamp.keep()
}

/// Refuses scripts with syntax that Chromium 80 and Safari 15 do not know.
fn gate_for_old_browsers(project: &Project) -> Result<()> {
    let mut eslint = Command::new(project.npm_program("eslint"));
    eslint.args(["--config", "www/eslint.built.config.js", "dist/site"]);
    process::run(eslint.current_dir(project.root()))
        .context("the built scripts use more than Chromium 80 and Safari 15 know")
}

/// Builds the element's two scripts into `dist/element/`.
pub(crate) fn build_element(project: &Project) -> Result<()> {
    vite_inline(project, "element")?;
    vite_inline(project, "element-module")
}

/// Serves the sources by Vite until the program ends.
pub(crate) fn serve_sources(project: &Project, port: u16) -> Result<()> {
    vite(project, &["--port", &port.to_string()])
}

fn vite_inline(project: &Project, form: &str) -> Result<()> {
    let mut vite = Command::new(project.npm_program("vite"));
    vite.args(["build", "--logLevel", "warn", "--config", "vite.inline.config.ts"])
        .env("TUIYAN_FORM", form);
    process::run(vite.current_dir(project.www()))
        .with_context(|| format!("the page's form `{form}` does not build"))
}

fn vite(project: &Project, arguments: &[&str]) -> Result<()> {
    process::run(
        Command::new(project.npm_program("vite"))
            .args(arguments)
            .current_dir(project.www()),
    )
    .context("the page does not build")
}
