//! TypeScript types of what crosses the wasm boundary, made from the Rust types: the command line prints their JSON schema.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

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
    let mut schema: Value = serde_json::from_slice(&schema.stdout).context("the schema is no JSON")?;
    join_references(&mut schema);
    let file = project.target().join("stamps/wire.schema.json");
    fs::create_dir_all(project.target().join("stamps"))?;
    fs::write(&file, serde_json::to_vec(&schema)?)
        .with_context(|| format!("{} cannot be written", file.display()))?;
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

/// A variant with a tag is a reference with properties beside it, of which the generator sees the reference alone: the two become parts of one
/// whole.
fn join_references(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(join_references),
        Value::Object(keys) => {
            keys.values_mut().for_each(join_references);
            if keys.contains_key("$ref") && keys.contains_key("properties") {
                let reference = json!({ "$ref": keys.remove("$ref") });
                let beside = Value::Object(std::mem::take(keys));
                *schema = json!({ "allOf": [reference, beside] });
            }
        }
        _ => {}
    }
}
