//! Where things lie in the checkout.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The checkout that the driver was compiled in; every other place follows from its root.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout around the driver's own folder.
    pub(crate) fn find() -> Result<Self> {
        let driver = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = driver.parent().context("the driver's folder has no parent")?;
        Ok(Self {
            root: root.to_path_buf(),
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

    /// Cargo's output folder, which the caller's environment may have put elsewhere.
    pub(crate) fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.path("target"),
        }
    }
}
