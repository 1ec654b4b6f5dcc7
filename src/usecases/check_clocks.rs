//! The operator checks that every coming visit still begins when its client's clock says so, and
//! mends those that a change of zone data has parted from it (S1).

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::domain::ids::{BookingId, ClinicId};
use crate::domain::local_time;
use crate::store::wall_clock::{self, BookedClock};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// A visit whose stored instant is not the one that its clock shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parted {
    /// Which.
    pub id: BookingId,
    /// As booked: `2026-11-25T09:40 Europe/Warsaw`.
    pub clock: String,
    /// By how many seconds it has to be shifted; none if clocks never show that time.
    pub shift: Option<i64>,
}

/// The clinic's coming visits that no longer fit their clock.
///
/// # Errors
/// The database's.
pub fn find(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    now: i64,
) -> Result<Vec<Parted>, StoreError> {
    let coming = wall_clock::list_coming(connection, clinic_id, now)?;
    Ok(coming.iter().filter_map(parted).collect())
}

fn parted(visit: &BookedClock) -> Option<Parted> {
    let local = NaiveDateTime::parse_from_str(&visit.local_start, "%Y-%m-%dT%H:%M").ok();
    let zone = visit.zone.parse::<Tz>().ok();
    let instant = zone.zip(local).and_then(|(zone, local)| local_time::instant(zone, local));
    (instant != Some(visit.begins_at)).then(|| Parted {
        id: visit.id,
        clock: format!("{} {}", visit.local_start, visit.zone),
        shift: instant.map(|instant| instant - visit.begins_at),
    })
}

/// Shifts those that can be, all or none.
///
/// # Errors
/// `Overlap` if one would fall on another visit: then people have to decide. The database's.
pub fn mend(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    parted: &[Parted],
) -> Result<usize, StoreError> {
    let shifts: Vec<(BookingId, i64)> =
        parted.iter().filter_map(|visit| Some((visit.id, visit.shift?))).collect();
    ClinicTx::run(connection, clinic_id, |tx| wall_clock::shift(tx, &shifts))?;
    Ok(shifts.len())
}
