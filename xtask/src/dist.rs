//! `cargo xtask dist`: what is given to others. `dist/site/`, `dist/element/`, `dist/tuiyan.html`, and what they weigh.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{binding, page, process, setup};

#[derive(clap::Args)]
pub(crate) struct Options {}

pub(crate) fn run(project: &Project, _options: &Options) -> Result<()> {
    setup::for_building(project)?;
    binding::build(project)?;
    let dist = project.path("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("{} cannot be emptied", dist.display()))?;
    }
    page::build_site(project)?;
    page::build_single_file(project)?;
    element_package(project)?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        for folder in ["site", "element"] {
            fs::copy(project.path(licence), dist.join(folder).join(licence))
                .with_context(|| format!("{licence} cannot be copied"))?;
        }
    }
    process::run(
        Command::new("node")
            .arg(project.path("www/scripts/sizes.mjs"))
            .arg(&dist),
    )
}

/// The element as an npm package: a classic script for a page with one tag, and a module for a bundler.
fn element_package(project: &Project) -> Result<()> {
    page::build_element(project)?;
    let package = serde_json::json!({
        "name": "tuiyan",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "<tuiyan-simulator>: what a city's industrial plan comes to, computed in the page",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "./tuiyan.mjs",
        "exports": { ".": "./tuiyan.mjs", "./tuiyan.js": "./tuiyan.js" },
        "sideEffects": true,
        "files": ["tuiyan.js", "tuiyan.mjs", "LICENSE-MIT", "LICENSE-APACHE"],
    });
    let file = project.path("dist/element/package.json");
    fs::write(&file, format!("{package:#}\n"))
        .with_context(|| format!("{} cannot be written", file.display()))
}
