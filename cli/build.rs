//! Lists the plan packs of the checkout, so that a new folder under `plans/` is a new bundled plan.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() {
    let plans = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plans");
    println!("cargo:rerun-if-changed={}", plans.display());
    let mut packs: Vec<_> = fs::read_dir(&plans)
        .expect("the folder of the plan packs is readable")
        .filter_map(|entry| Some(entry.ok()?.path().join("plan.toml")))
        .filter(|pack| pack.is_file())
        .collect();
    packs.sort();
    let mut list = String::from("&[\n");
    for pack in &packs {
        let folder = pack
            .parent()
            .and_then(Path::file_name)
            .expect("a pack lies in a folder of its own");
        writeln!(
            list,
            "    ({:?}, include_str!({:?})),",
            folder.to_string_lossy(),
            pack.display().to_string()
        )
        .expect("a string takes text");
    }
    list.push(']');
    let out = env::var_os("OUT_DIR").expect("cargo names the folder for generated files");
    fs::write(Path::new(&out).join("packs.rs"), list).expect("the folder for generated files is writable");
}
