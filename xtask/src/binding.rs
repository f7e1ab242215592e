//! Makes the wasm module and its JavaScript glue: cargo, then wasm-bindgen as a library, then wasm-opt, then the gate.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::freshness::{Stamp, hash_of};
use crate::process;
use crate::project::Project;
use crate::wasm_sections::{disclaim_features, gate_for_old_browsers};

const PACKAGE: &str = "tuiyan-wasm";
const NAME: &str = "tuiyan_wasm";

/// Functions with one caller stay functions: inlined into one large function, the model runs a third slower, as engines run
/// short of registers there.
const OPTIMISING: [&str; 2] = ["--one-caller-inline-max-function-size=100", "-O3"];

/// No newer features. Short loops that copy or clear stay loops, for a call of the memory's copy takes longer than they do. Large functions
/// are called, not copied into their callers: the module is a twelfth smaller, and the model, whose own functions say what is to be
/// inlined, no slower as far as can be measured.
const RUST_FLAGS: &str = "-C target-feature=-reference-types,-multivalue -C llvm-args=-disable-loop-idiom-all -C llvm-args=-inline-threshold=60";

/// What wasm-opt may use: no more than the gate lets through. `--llvm-memory-copy-fill-lowering` is kept out on purpose:
/// it makes the kernels two to three times slower.
const FEATURES: [&str; 5] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
];

/// Builds `www/src/engine/generated/`. Nothing is done again where cargo's module is the same as the last time.
pub(crate) fn build(project: &Project) -> Result<()> {
    let compiled = compile(project)?;
    let generated = project.generated();
    let optimised = generated.join(format!("{NAME}_bg.wasm"));
    let recipe = [
        "xtask/Cargo.toml",
        "xtask/src/binding.rs",
        "xtask/src/wasm_sections.rs",
    ];
    let mut inputs: Vec<PathBuf> = recipe.map(|file| project.path(file)).into();
    inputs.push(compiled.clone());
    let stamp = Stamp::new(project.target().join("stamps").join(NAME), hash_of(&inputs)?);
    if stamp.is_fresh() && optimised.is_file() && generated.join(format!("{NAME}.js")).is_file() {
        return Ok(());
    }
    println!("binding and optimising {PACKAGE}");
    bind(&compiled, &generated)?;
    optimise(project, &optimised)?;
    let module = fs::read(&optimised).with_context(|| format!("{} cannot be read", optimised.display()))?;
    gate_for_old_browsers(&module)?;
    stamp.keep()
}

/// The module as cargo makes it. It has a target folder of its own, so that its flags and its lock never meet those of
/// native builds.
fn compile(project: &Project) -> Result<PathBuf> {
    let target = project.target().join("wasm");
    process::run(
        process::cargo()
            .args([
                "build",
                "--quiet",
                "--release",
                "--package",
                PACKAGE,
                "--target",
                "wasm32-unknown-unknown",
            ])
            .arg("--target-dir")
            .arg(&target)
            .env("RUSTFLAGS", RUST_FLAGS)
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .current_dir(project.root()),
    )
    .with_context(|| format!("{PACKAGE} does not build"))?;
    Ok(target
        .join("wasm32-unknown-unknown/release")
        .join(NAME)
        .with_extension("wasm"))
}

/// Writes the glue and the bound module. The `web` target takes the module's bytes by `initSync`, which serves a worker
/// that got them by message as well as one that fetched them.
fn bind(compiled: &Path, generated: &Path) -> Result<()> {
    let bytes = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(NAME, disclaim_features(&bytes)?);
    bindgen.web(true)?.typescript(true).omit_default_module_path(true);
    bindgen.generate(generated).context(
        "wasm-bindgen failed; its version in xtask/Cargo.toml must be that of wasm-bindgen in Cargo.lock",
    )
}

fn optimise(project: &Project, module: &Path) -> Result<()> {
    process::run(
        Command::new(project.npm_program("wasm-opt"))
            .arg(module)
            .args(FEATURES)
            .args(OPTIMISING)
            .arg("--output")
            .arg(module),
    )
}
