//! TypeScript types of what crosses the wasm boundary, made from the Rust types: the command line prints their JSON schema.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::freshness::{Stamp, hash_of};
use crate::process;
use crate::project::Project;

const BANNER: &str = "/** What crosses the boundary between the engine and the page. Made from the Rust types: do not edit. */";

/// Writes `www/src/engine/generated/wire.d.ts`.
pub(crate) fn build(project: &Project) -> Result<()> {
    let schema = Command::new(project.tuiyan()?)
        .args(["schema", "wire"])
        .current_dir(project.root())
        .output()
        .context("the command line could not be started")?;
    if !schema.status.success() || schema.stdout.is_empty() {
        eprint!("{}", String::from_utf8_lossy(&schema.stderr));
        bail!("`tuiyan schema wire` failed, so the types of the wire are not made");
    }
    let file = project.target().join("stamps/wire.schema.json");
    fs::create_dir_all(project.target().join("stamps"))?;
    fs::write(&file, &schema.stdout).with_context(|| format!("{} cannot be written", file.display()))?;
    let types = project.generated().join("wire.d.ts");
    let stamp = Stamp::new(
        project.target().join("stamps/wire"),
        hash_of(&[file.clone(), project.path("xtask/src/wire_types.rs")])?,
    );
    if stamp.is_fresh() && types.is_file() {
        return Ok(());
    }
    process::run_quietly(
        Command::new(project.npm_program("json2ts"))
            .args([
                "--unreachableDefinitions",
                "--no-additionalProperties",
                "--bannerComment",
                BANNER,
            ])
            .arg("--input")
            .arg(&file)
            .arg("--output")
            .arg(&types),
    )?;
    stamp.keep()
}
