//! The `tassu` program: reads the command line and runs one command.

use std::process::ExitCode;

use clap::Parser as _;
use tassu::commands::{CommandLine, run};

#[allow(clippy::print_stderr, reason = "the operator's terminal is where this belongs")]
fn main() -> ExitCode {
    match run(CommandLine::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
