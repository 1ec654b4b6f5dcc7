//! `tassu fill`: makes a database of many clinics and bookings, for measuring.

use std::time::Instant;

use clap::Args;

use super::start;
use crate::clock::Clock;
use crate::config::Config;
use crate::fixtures::fill::{Size, fill};
use crate::store::{self, installation};

/// How much to make.
#[derive(Debug, Args)]
pub(super) struct FillArgs {
    /// Clinics, of ten staff and twenty reasons each
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    clinics: u32,
    /// Bookings of all clinics together; the coming weeks get their share, the past the rest
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(..=10_000_000))]
    bookings: u32,
}

pub(super) fn run(args: &FillArgs, config: &Config) -> anyhow::Result<()> {
    let begun = Instant::now();
    let db = start::open_or_make(&config.store)?;
    let secrets = start::secrets(config)?;
    let mut connection = db.connection()?;
    store::migrate(&mut connection)?;
    store::prove_guard(&mut connection)?;
    installation::check_key(&mut connection, &secrets)?;
    let size = Size { clinics: args.clinics as usize, bookings: args.bookings as usize };
    fill(&mut connection, size, Clock::System.now(), &secrets)?;
    println!(
        "{}: {} clinics and {} bookings made in {:.1} s.",
        config.store.url,
        size.clinics,
        size.bookings,
        begun.elapsed().as_secs_f64()
    );
    Ok(())
}
