//! Runs the program as a user does.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What came of a run.
pub struct Told {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// Runs `tuiyan` in a folder.
pub fn tuiyan(folder: &Path, arguments: &[impl AsRef<str>]) -> Told {
    told(
        Command::new(env!("CARGO_BIN_EXE_tuiyan")).args(arguments.iter().map(AsRef::as_ref)),
        folder,
    )
}

/// Runs a prepared program in a folder.
pub fn told(program: &mut Command, folder: &Path) -> Told {
    let output = program.current_dir(folder).stdin(Stdio::null()).output().unwrap();
    Told {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The project's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
