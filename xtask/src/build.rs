//! `cargo xtask build`: the wasm module, the types and the page, without serving it.

use anyhow::Result;

use crate::project::Project;
use crate::{binding, page, setup, wire_types};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Stop after the wasm module and its types
    #[arg(long)]
    engine: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    setup::for_building(project)?;
    binding::build(project)?;
    wire_types::build(project)?;
    if !options.engine {
        page::build_site(project)?;
    }
    Ok(())
}
