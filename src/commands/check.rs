//! `tassu check`: looks for what is wrong in the database; with `--repair` mends what it can.

use anyhow::bail;

use super::start;
use crate::config::{Sources, StoreConfig};
use crate::store;

pub(super) fn run(sources: &Sources, _repair: bool) -> anyhow::Result<()> {
    let (config, _) = StoreConfig::load(sources)?;
    let db = start::open(&config)?;
    let mut connection = db.connection()?;
    let pending = store::pending_migrations(&mut connection)?;
    if pending > 0 {
        bail!("{pending} migrations are pending. Back the database up, then run: tassu migrate");
    }
    store::prove_guard(&mut connection)?;
    println!("{}: guard against overlaps proven.", config.url);
    Ok(())
}
