//! `cargo xtask quotes DIR`: every quote that a bundled pack takes from its document stands there word for word, and carries its
//! number. The documents are not part of the project: a pack names the SHA-256 of its document's text, and DIR holds texts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};

use crate::project::Project;

/// Names the folder of the documents where the command line does not.
pub(crate) const VARIABLE: &str = "TUIYAN_DOCUMENTS";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Folder with the texts of the plan documents
    #[arg(value_name = "DIR")]
    documents: PathBuf,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    check(project, &options.documents)
}

/// As a step of the tests: only where the documents are at hand.
pub(crate) fn where_documents_are(project: &Project) -> Result<()> {
    let Some(folder) = std::env::var_os(VARIABLE) else {
        println!("skipped: {VARIABLE} names no folder with the documents' texts, so no quote was looked up");
        return Ok(());
    };
    check(project, Path::new(&folder))
}

fn check(project: &Project, folder: &Path) -> Result<()> {
    let documents = documents(folder)?;
    let plans = project.root().join("plans");
    let mut packs: Vec<PathBuf> = fs::read_dir(&plans)
        .with_context(|| format!("{} cannot be read", plans.display()))?
        .filter_map(|entry| Some(entry.ok()?.path().join("plan.toml")))
        .filter(|pack| pack.is_file())
        .collect();
    packs.sort();
    ensure!(!packs.is_empty(), "{} holds no pack", plans.display());
    let (mut without_document, mut faulty) = (Vec::new(), Vec::new());
    for pack in packs {
        let text = fs::read_to_string(&pack).with_context(|| format!("{} cannot be read", pack.display()))?;
        let Some(document) = documents
            .iter()
            .find(|(sha256, _)| text.contains(sha256.as_str()))
        else {
            without_document.push(pack);
            continue;
        };
        // The command line tells every quote that does not stand there.
        let status = Command::new(project.tuiyan()?)
            .arg("check")
            .arg(&pack)
            .arg("--document")
            .arg(document.1)
            .current_dir(project.root())
            .status()
            .context("the command line could not be started")?;
        if !status.success() {
            faulty.push(pack);
        }
    }
    ensure!(faulty.is_empty(), "quotes of these packs do not hold: {faulty:?}");
    ensure!(
        without_document.is_empty(),
        "no text in {} has the SHA-256 that these packs name: {without_document:?}",
        folder.display()
    );
    Ok(())
}

/// The texts of a folder by their SHA-256.
fn documents(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut documents = BTreeMap::new();
    for entry in entries {
        let file = entry?.path();
        if file.is_file() {
            let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            documents.insert(format!("{:x}", Sha256::digest(&bytes)), file);
        }
    }
    if documents.is_empty() {
        bail!("{} holds no text", folder.display());
    }
    Ok(documents)
}
