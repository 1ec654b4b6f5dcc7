//! `tassu check`: looks for what is wrong in the database; with `--repair` mends what it can.

use anyhow::{Context as _, bail};

use super::start;
use crate::clock::Clock;
use crate::config::{Sources, StoreConfig};
use crate::store::{self, AnyConnection, wall_clock};
use crate::usecases::check_clocks;

pub(super) fn run(sources: &Sources, repair: bool) -> anyhow::Result<()> {
    let (config, _) = StoreConfig::load(sources)?;
    let db = start::open(&config)?;
    let mut connection = db.connection()?;
    let pending = store::pending_migrations(&mut connection)?;
    if pending > 0 {
        bail!("{pending} migrations are pending. Back the database up, then run: tassu migrate");
    }
    store::prove_guard(&mut connection)?;
    println!("{}: guard against overlaps proven.", config.url);
    let left = check_clocks(&mut connection, repair)?;
    if left > 0 {
        bail!("{left} visits do not fit their clock. To shift them, run: tassu check --repair");
    }
    println!("Every coming visit begins when its clock says so.");
    Ok(())
}

/// Lists the visits that do not fit their clock, mends them if told to, and says how many are left.
fn check_clocks(connection: &mut AnyConnection, repair: bool) -> anyhow::Result<usize> {
    let now = Clock::System.now();
    let mut left = 0;
    for (clinic_id, slug) in wall_clock::list_clinic_ids(connection)? {
        let parted = check_clocks::find(connection, clinic_id, now)?;
        for visit in &parted {
            match visit.shift {
                Some(by) => println!("{slug}: visit {} of {}: {by} s off", visit.id, visit.clock),
                None => println!("{slug}: visit {} of {}: no such time", visit.id, visit.clock),
            }
        }
        left += parted.len();
        if repair && !parted.is_empty() {
            left -= check_clocks::mend(connection, clinic_id, &parted)
                .with_context(|| format!("{slug}: the visits could not be shifted"))?;
        }
    }
    Ok(left)
}
