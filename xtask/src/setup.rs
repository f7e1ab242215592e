//! Set-up of a fresh machine: what is missing gets installed; what cannot be installed is named in one line with its remedy.
//! Browsers have a file of their own, `browser.rs`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::freshness::{Stamp, hash_of};
use crate::process;
use crate::project::Project;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The oldest Node that Vite runs on.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Everything that building and serving the page needs.
pub(crate) fn for_building(project: &Project) -> Result<()> {
    wasm_target()?;
    node()?;
    npm_packages(project)
}

fn wasm_target() -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot =
        process::answer(Command::new(rustc).args(["--print", "sysroot"])).context("rustc does not answer")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    println!("set-up: rustup target add {WASM_TARGET}");
    process::run_quietly(Command::new("rustup").args(["target", "add", WASM_TARGET])).with_context(|| {
        format!("the Rust target {WASM_TARGET} is missing: run `rustup target add {WASM_TARGET}` (https://rustup.rs)")
    })
}

fn node() -> Result<()> {
    let (major, minor) = OLDEST_NODE;
    let remedy = format!("Node {major}.{minor} or newer with npm is needed: https://nodejs.org");
    let version = process::answer(Command::new("node").arg("--version")).context(remedy.clone())?;
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map_while(|number| number.parse::<u32>().ok());
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    ensure!(found >= OLDEST_NODE, "{remedy} (found {version})");
    process::answer(Command::new("npm").arg("--version")).context(remedy)?;
    Ok(())
}

/// The packages of `www/package-lock.json`, and a way for the browser journeys, which lie beside the page, to find them.
fn npm_packages(project: &Project) -> Result<()> {
    let www = project.www();
    let inputs = [www.join("package.json"), www.join("package-lock.json")];
    let stamp = Stamp::new(www.join("node_modules/.installed-from"), hash_of(&inputs)?);
    if !stamp.is_fresh() {
        println!("set-up: npm ci");
        let install = process::run_quietly(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
                // Browsers are looked for on the machine first; see browser.rs.
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                .current_dir(&www),
        );
        install.context("the npm packages of www/package-lock.json cannot be installed: check the network, or run `npm install` in www/ where package.json was edited")?;
        stamp.keep()?;
    }
    link_packages(&project.path("tests/node_modules"))
}

/// Node looks for packages in the folders above a file; `tests/` is not below `www/`, so it gets a link.
fn link_packages(link: &Path) -> Result<()> {
    if link.is_symlink() {
        return Ok(());
    }
    if link.exists() {
        bail!(
            "{} must be a link to ../www/node_modules: remove it",
            link.display()
        );
    }
    if let Some(folder) = link.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::os::unix::fs::symlink("../www/node_modules", link)
        .with_context(|| format!("{} cannot be made", link.display()))
}
