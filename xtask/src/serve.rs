//! `cargo xtask serve`: from a fresh machine to the page in a browser.

use std::io::Write;

use anyhow::Result;

use crate::project::Project;
use crate::server::SiteServer;
use crate::{binding, page, setup};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port on 127.0.0.1; without it a free one from 8090 on
    #[arg(long)]
    port: Option<u16>,
    /// Serve the sources by Vite, reloading on every change, without the policy header
    #[arg(long)]
    dev: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    setup::for_building(project)?;
    binding::build(project)?;
    if options.dev {
        return page::serve_sources(project, options.port.unwrap_or(8090));
    }
    page::build_site(project)?;
    let server = SiteServer::open(project.site(), options.port)?;
    println!("{}", server.url());
    std::io::stdout().flush()?;
    server.serve();
    Ok(())
}
