//! The browser of the tests: found on the machine, else installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;

/// Names the browser; Playwright's settings read the same variable.
pub(crate) const VARIABLE: &str = "TUIYAN_CHROMIUM";

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const MACOS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The Chromium to test with: the one that `TUIYAN_CHROMIUM` names, one on the machine, one from the system's packages,
/// and in the last resort Playwright's own download.
pub(crate) fn chromium(project: &Project) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(VARIABLE) {
        let named = PathBuf::from(named);
        if !named.is_file() {
            bail!(
                "{VARIABLE} names {}, which is no file: name a Chromium, or unset it",
                named.display()
            );
        }
        chinese_fonts();
        return Ok(named);
    }
    if installed().is_none() && playwrights_own(project).is_none() {
        install(project);
    }
    chinese_fonts();
    if let Some(found) = installed().or_else(|| playwrights_own(project)) {
        return Ok(found);
    }
    bail!(
        "no Chromium found, and none can be installed here: install it from your system's packages (`apt-get install chromium`, `brew install --cask chromium`), or name one by {VARIABLE}=/path/to/chromium"
    )
}

fn installed() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&folders).flat_map(|folder| NAMES.map(|name| folder.join(name)));
    on_path
        .chain(MACOS.map(PathBuf::from))
        .find(|program| program.is_file() && answers(program))
}

/// Some systems put a script in place of Chromium that only says how to install it.
fn answers(program: &Path) -> bool {
    process::answer(Command::new(program).arg("--version")).is_some_and(|version| !version.is_empty())
}

fn playwrights_own(project: &Project) -> Option<PathBuf> {
    let script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let path = process::answer(
        Command::new("node")
            .args(["-e", script])
            .current_dir(project.www()),
    )?;
    let path = PathBuf::from(path);
    path.is_file().then_some(path)
}

fn install(project: &Project) {
    if apt_install(&["chromium"]) {
        return;
    }
    println!("set-up: playwright install chromium");
    let mut download = Command::new(project.npm_program("playwright"));
    // A failure shows in that there is still no browser; the caller says what to do.
    let _ = process::run_quietly(download.args(["install", "chromium"]).current_dir(project.www()));
}

/// Without Chinese glyphs the page's text has no true width, and pictures of it show boxes.
fn chinese_fonts() {
    let chinese = process::answer(Command::new("fc-list").args([":lang=zh", "family"]));
    let missing = if cfg!(target_os = "linux") {
        chinese.is_none_or(|fonts| fonts.is_empty())
    } else {
        false
    };
    if missing && !apt_install(&["fonts-noto-cjk", "fontconfig"]) {
        println!(
            "set-up: no Chinese font found; pictures will show boxes (`apt-get install fonts-noto-cjk`)"
        );
    }
}

/// Installs Debian or Ubuntu packages, where this user may do so without being asked for a password.
fn apt_install(packages: &[&str]) -> bool {
    if process::answer(Command::new("apt-get").arg("--version")).is_none() {
        return false;
    }
    let is_root = process::answer(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
    if !is_root && process::answer(Command::new("sudo").args(["-n", "true"])).is_none() {
        return false;
    }
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
        if !is_root {
            command.args(["-n", "apt-get"]);
        }
        command
            .args(["--yes", "--quiet"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        process::run_quietly(&mut command).is_ok()
    };
    println!("set-up: apt-get install {}", packages.join(" "));
    let install = [&["install", "--no-install-recommends"], packages].concat();
    // The lists of a fresh machine may be missing or old.
    apt(&["update"]);
    apt(&install)
}
