//! What the program does when started from the command line, one file for each command.

mod check;
mod clinic;
mod demo;
mod fill;
mod migrate;
mod serve;
mod start;
mod user;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::config::{Config, Sources};

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "tassu", version, about = "Online booking for veterinary clinics")]
pub struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    settings: SettingsFile,
}

#[derive(Debug, Args)]
struct SettingsFile {
    /// File with settings (TOML); the environment wins over it
    #[arg(long, global = true, env = "TASSU_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site (what happens without a command, too)
    Serve,
    /// Serve a demo: five clinics at work, nothing to set up
    Demo(demo::DemoArgs),
    /// Make a database of many clinics and bookings, for measuring
    Fill(fill::FillArgs),
    /// Bring the database up to this version
    Migrate,
    /// Make clinics
    #[command(subcommand)]
    Clinic(clinic::ClinicCommand),
    /// Say who gets into the panel
    #[command(subcommand)]
    User(user::UserCommand),
    /// Look for what is wrong in the database
    Check {
        /// Mend what can be mended
        #[arg(long)]
        repair: bool,
    },
}

/// Runs the command.
///
/// # Errors
/// What went wrong, in words for the operator.
pub fn run(line: CommandLine) -> anyhow::Result<()> {
    let sources = Sources::of_process(line.settings.config.as_deref())?;
    match line.command.unwrap_or(Command::Serve) {
        Command::Serve => serve::run(Config::load(&sources)?),
        Command::Demo(args) => demo::run(&args, sources),
        Command::Fill(args) => fill::run(&args, &Config::load(&sources)?),
        Command::Clinic(command) => clinic::run(&command, &Config::load(&sources)?),
        Command::User(command) => user::run(command, &Config::load(&sources)?),
        Command::Migrate => migrate::run(&sources),
        Command::Check { repair } => check::run(&sources, repair),
    }
}
