//! `tassu clinic`: an operator makes clinics, which their managers then set up themselves.

use clap::Subcommand;

use super::start;
use crate::config::Config;
use crate::usecases::set_up;

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum ClinicCommand {
    /// Print a link behind which somebody sets up one more clinic, once; an earlier one stops working
    Add,
}

pub(super) fn run(command: &ClinicCommand, config: &Config) -> anyhow::Result<()> {
    let db = start::open_current(&config.store)?;
    let mut connection = db.connection()?;
    match command {
        ClinicCommand::Add => {
            let path = connection.write_transaction(set_up::make_another)?;
            println!("To set a clinic up, once:\n\n  {}\n", config.public_url.link(&path));
        }
    }
    Ok(())
}
