//! bench
use crate::project::Project;
use anyhow::Result;
#[derive(clap::Args)]
pub(crate) struct Options {}
pub(crate) fn run(_project: &Project, _options: &Options) -> Result<()> {
    Ok(())
}
