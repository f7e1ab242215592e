//! Where things lie in the checkout.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;

/// The checkout that the driver was compiled in; every other place follows from its root.
pub(crate) struct Project {
    root: PathBuf,
    /// Whether this run has tested the native crates: their programs are then built, with the features that the tests have.
    tested: Cell<bool>,
}

impl Project {
    /// The checkout around the driver's own folder.
    pub(crate) fn find() -> Result<Self> {
        let driver = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = driver.parent().context("the driver's folder has no parent")?;
        Ok(Self {
            root: root.to_path_buf(),
            tested: Cell::new(false),
        })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder by its path in the checkout.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// The page's npm project.
    pub(crate) fn www(&self) -> PathBuf {
        self.path("www")
    }

    /// A program that an npm package brings.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        self.path("www/node_modules/.bin").join(name)
    }

    /// The wasm module, its glue and the types: made, never edited, never committed.
    pub(crate) fn generated(&self) -> PathBuf {
        self.path("www/src/engine/generated")
    }

    /// The built static site.
    pub(crate) fn site(&self) -> PathBuf {
        self.path("dist/site")
    }

    /// The page as one file.
    pub(crate) fn single_file(&self) -> PathBuf {
        self.path("dist/tuiyan.html")
    }

    /// Says that the native crates have been tested.
    pub(crate) fn has_tested(&self) {
        self.tested.set(true);
    }

    /// The command line, built where the tests of this run have not built it.
    pub(crate) fn tuiyan(&self) -> Result<PathBuf> {
        if !self.tested.get() {
            let arguments = ["build", "--quiet", "--package", "tuiyan-cli"];
            process::run(process::cargo().args(arguments).current_dir(&self.root))?;
        }
        Ok(self.target().join("debug/tuiyan"))
    }

    /// The program that reads and writes files of tables as the command line does, built where the tests of this run have not
    /// built it.
    pub(crate) fn sheet_files(&self) -> Result<PathBuf> {
        if !self.tested.get() {
            let arguments = [
                "build",
                "--quiet",
                "--package",
                "tuiyan-sheets",
                "--example",
                "sheet_files",
            ];
            process::run(process::cargo().args(arguments).current_dir(&self.root))?;
        }
        Ok(self.target().join("debug/examples/sheet_files"))
    }

    /// The program that draws random scenarios, where the tests of this run have built it.
    pub(crate) fn random_scenarios(&self) -> Option<PathBuf> {
        self.tested
            .get()
            .then(|| self.target().join("debug/examples/random_scenarios"))
    }

    /// Cargo's output folder, which the caller's environment may have put elsewhere.
    pub(crate) fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.path("target"),
        }
    }
}
