//! Coming visits and the wall-clock times at which they were booked. A change of zone data can
//! part the two: the client comes when the clock says so, so the clock is right.

use diesel::prelude::*;

use super::schema::{bookings, clinic_slugs, occupancies};
use super::{AnyConnection, ClinicTx, StoreError};
use crate::domain::free_times::Span;
use crate::domain::ids::{BookingId, ClinicId};

/// A coming visit as it was booked.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct BookedClock {
    /// Which.
    pub id: BookingId,
    /// Start as stored, UTC seconds.
    pub begins_at: i64,
    /// Start on the location's clock, `2026-11-25T09:40`.
    pub local_start: String,
    /// The location's zone when it was booked.
    pub zone: String,
}

/// Every clinic with its current slug.
///
/// # Errors
/// The database's.
pub fn list_clinic_ids(
    connection: &mut AnyConnection,
) -> Result<Vec<(ClinicId, String)>, StoreError> {
    Ok(clinic_slugs::table
        .filter(clinic_slugs::is_current)
        .order(clinic_slugs::clinic_id)
        .select((clinic_slugs::clinic_id, clinic_slugs::slug))
        .load(connection)?)
}

/// The clinic's visits that begin after `now` and take their time.
///
/// # Errors
/// The database's.
pub fn list_coming(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    now: i64,
) -> Result<Vec<BookedClock>, StoreError> {
    Ok(bookings::table
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::begins_at.gt(now))
        .filter(bookings::state.eq_any(["unconfirmed", "confirmed", "arrived"]))
        .order(bookings::begins_at)
        .select((bookings::id, bookings::begins_at, bookings::local_start, bookings::zone))
        .load(connection)?)
}

/// Shifts these visits by so many seconds each, with what they keep busy. All of them leave their
/// old times before any takes its new one, since neighbours shift alike.
///
/// # Errors
/// `Overlap` if one would fall on another visit, the database's.
pub fn shift(tx: &mut ClinicTx<'_>, visits: &[(BookingId, i64)]) -> Result<(), StoreError> {
    let mut freed = Vec::new();
    for (id, by) in visits {
        let kept = occupancies::table
            .filter(occupancies::clinic_id.eq(tx.clinic_id.0))
            .filter(occupancies::booking_id.eq(id.0));
        let rows: Vec<OccupancyCopy> =
            kept.select(OccupancyCopy::as_select()).load(tx.connection)?;
        diesel::delete(kept).execute(tx.connection)?;
        freed.extend(rows.into_iter().map(|row| (row, *by)));
        diesel::update(bookings::table.find(id.0))
            .set(bookings::begins_at.eq(bookings::begins_at + by))
            .execute(tx.connection)?;
    }
    for (row, by) in freed {
        tx.touch(Span { from: row.busy_from, to: row.busy_to });
        tx.touch(Span { from: row.busy_from + by, to: row.busy_to + by });
        row.insert_later(tx, by)?;
    }
    Ok(())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = occupancies)]
struct OccupancyCopy {
    calendar_id: i64,
    busy_from: i64,
    busy_to: i64,
    booking_id: Option<i64>,
    location_id: i64,
    reason_id: i64,
    visit_from: i64,
    visit_minutes: i32,
    is_primary: bool,
}

impl OccupancyCopy {
    fn insert_later(&self, tx: &mut ClinicTx<'_>, by: i64) -> Result<(), StoreError> {
        diesel::insert_into(occupancies::table)
            .values((
                occupancies::clinic_id.eq(tx.clinic_id.0),
                occupancies::calendar_id.eq(self.calendar_id),
                occupancies::busy_from.eq(self.busy_from + by),
                occupancies::busy_to.eq(self.busy_to + by),
                occupancies::booking_id.eq(self.booking_id),
                occupancies::location_id.eq(self.location_id),
                occupancies::reason_id.eq(self.reason_id),
                occupancies::visit_from.eq(self.visit_from + by),
                occupancies::visit_minutes.eq(self.visit_minutes),
                occupancies::is_primary.eq(self.is_primary),
            ))
            .execute(tx.connection)?;
        Ok(())
    }
}
