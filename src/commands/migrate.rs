//! `tassu migrate`: brings the database up to this version, proves its guard anew, and parts it
//! from what running processes may have kept of it; so it also belongs after a restore.

use super::start;
use crate::config::{Sources, StoreConfig};
use crate::store;

pub(super) fn run(sources: &Sources) -> anyhow::Result<()> {
    let (config, _) = StoreConfig::load(sources)?;
    let db = start::open_or_make(&config)?;
    let mut connection = db.connection()?;
    let run = store::migrate(&mut connection)?;
    store::prove_guard(&mut connection)?;
    store::installation::renew_epochs(&mut connection)?;
    println!("{}: {run} migrations run, guard against overlaps proven.", config.url);
    Ok(())
}
