//! What is busy when: the only table, besides schedules, that free times are read from.

use diesel::prelude::*;

use super::schema::occupancies;
use super::{AnyConnection, ClinicTx, StoreError};
use crate::domain::free_times::{Assignment, Busy, Span};
use crate::domain::ids::{
    BookingId, CalendarId, ClinicId, HoldId, LocationId, OccupancyId, ReasonId,
};

/// Longest that one row can be (a check of the table): it bounds how far back a query looks.
const LONGEST_SECONDS: i64 = 604_800;

#[derive(Queryable)]
struct OccupancyRow {
    id: i64,
    calendar_id: i64,
    busy_from: i64,
    busy_to: i64,
    booking_id: Option<i64>,
    hold_id: Option<i64>,
    expires_at: Option<i64>,
    location_id: i64,
    reason_id: i64,
    visit_from: i64,
    visit_minutes: i32,
    is_primary: bool,
}

impl From<OccupancyRow> for Busy {
    fn from(row: OccupancyRow) -> Self {
        Self {
            id: OccupancyId(row.id),
            calendar_id: CalendarId(row.calendar_id),
            span: Span { from: row.busy_from, to: row.busy_to },
            visit_from: row.visit_from,
            visit_minutes: u16::try_from(row.visit_minutes).unwrap_or(u16::MAX),
            location_id: LocationId(row.location_id),
            reason_id: ReasonId(row.reason_id),
            is_primary: row.is_primary,
            hold_id: row.hold_id.map(HoldId),
            booking_id: row.booking_id.map(BookingId),
            expires_at: row.expires_at,
        }
    }
}

/// What is busy on these calendars at any moment of the span.
///
/// # Errors
/// The database's.
pub fn list_busy(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    calendars: &[CalendarId],
    span: Span,
) -> Result<Vec<Busy>, StoreError> {
    let query = occupancies::table
        .filter(occupancies::clinic_id.eq(clinic_id.0))
        .filter(occupancies::calendar_id.eq_any(calendars.iter().map(|calendar| calendar.0)))
        .filter(occupancies::busy_from.lt(span.to))
        .filter(occupancies::busy_from.gt(span.from - LONGEST_SECONDS))
        .filter(occupancies::busy_to.gt(span.from))
        .select((
            occupancies::id,
            occupancies::calendar_id,
            occupancies::busy_from,
            occupancies::busy_to,
            occupancies::booking_id,
            occupancies::hold_id,
            occupancies::expires_at,
            occupancies::location_id,
            occupancies::reason_id,
            occupancies::visit_from,
            occupancies::visit_minutes,
            occupancies::is_primary,
        ));
    // A busy month has thousands of rows: read without the detour that works for any database.
    let rows: Vec<OccupancyRow> = match connection {
        AnyConnection::Postgres(connection) => query.load(connection)?,
        AnyConnection::Sqlite(connection) => query.load(connection)?,
    };
    Ok(rows.into_iter().map(Busy::from).collect())
}

/// Whose time it is.
#[derive(Debug, Clone, Copy)]
pub enum Occupant {
    /// A hold, and when it ends (UTC seconds).
    Hold(HoldId, i64),
    /// A booking.
    Booking(BookingId),
}

/// What the rows say of the visit besides its time.
#[derive(Debug, Clone, Copy)]
pub struct Visit {
    /// Where.
    pub location_id: LocationId,
    /// What for.
    pub reason_id: ReasonId,
    /// How long, without buffers.
    pub minutes: u16,
}

/// Stores an assignment: a row for each of its calendars.
///
/// # Errors
/// `Overlap` if the database finds any of them busy.
pub fn insert_assignment(
    tx: &mut ClinicTx<'_>,
    assignment: &Assignment,
    occupant: Occupant,
    visit: Visit,
) -> Result<(), StoreError> {
    let (booking, hold, expires) = match occupant {
        Occupant::Hold(id, expires_at) => (None, Some(id.0), Some(expires_at)),
        Occupant::Booking(id) => (Some(id.0), None, None),
    };
    for (calendar, is_primary) in &assignment.calendars {
        diesel::insert_into(occupancies::table)
            .values((
                occupancies::clinic_id.eq(tx.clinic_id.0),
                occupancies::calendar_id.eq(calendar.0),
                occupancies::busy_from.eq(assignment.span.from),
                occupancies::busy_to.eq(assignment.span.to),
                occupancies::booking_id.eq(booking),
                occupancies::hold_id.eq(hold),
                occupancies::expires_at.eq(expires),
                occupancies::location_id.eq(visit.location_id.0),
                occupancies::reason_id.eq(visit.reason_id.0),
                occupancies::visit_from.eq(assignment.visit_from),
                occupancies::visit_minutes.eq(i32::from(visit.minutes)),
                occupancies::is_primary.eq(is_primary),
            ))
            .execute(tx.connection)?;
    }
    tx.touch(assignment.span);
    Ok(())
}

/// Frees what a hold keeps.
///
/// # Errors
/// The database's.
pub fn delete_of_hold(tx: &mut ClinicTx<'_>, hold: HoldId) -> Result<(), StoreError> {
    let freed: Vec<(i64, i64)> = diesel::delete(
        occupancies::table
            .filter(occupancies::clinic_id.eq(tx.clinic_id.0))
            .filter(occupancies::hold_id.eq(hold.0)),
    )
    .returning((occupancies::busy_from, occupancies::busy_to))
    .get_results(tx.connection)?;
    touch_all(tx, freed);
    Ok(())
}

/// Frees what a booking keeps.
///
/// # Errors
/// The database's.
pub fn delete_of_booking(tx: &mut ClinicTx<'_>, booking: BookingId) -> Result<(), StoreError> {
    let freed: Vec<(i64, i64)> = diesel::delete(
        occupancies::table
            .filter(occupancies::clinic_id.eq(tx.clinic_id.0))
            .filter(occupancies::booking_id.eq(booking.0)),
    )
    .returning((occupancies::busy_from, occupancies::busy_to))
    .get_results(tx.connection)?;
    touch_all(tx, freed);
    Ok(())
}

/// Frees what ended holds of the clinic still keep; they count as free already wherever free times
/// are read, but would stand in an insert's way.
///
/// # Errors
/// The database's.
pub fn delete_expired(tx: &mut ClinicTx<'_>, now: i64) -> Result<(), StoreError> {
    let freed: Vec<(i64, i64)> = diesel::delete(
        occupancies::table
            .filter(occupancies::clinic_id.eq(tx.clinic_id.0))
            .filter(occupancies::expires_at.le(now)),
    )
    .returning((occupancies::busy_from, occupancies::busy_to))
    .get_results(tx.connection)?;
    touch_all(tx, freed);
    Ok(())
}

/// The calendar of the staff member, or the extra column, that a hold keeps.
///
/// # Errors
/// The database's.
pub fn find_calendar_of_hold(
    tx: &mut ClinicTx<'_>,
    hold: HoldId,
) -> Result<Option<CalendarId>, StoreError> {
    Ok(occupancies::table
        .filter(occupancies::clinic_id.eq(tx.clinic_id.0))
        .filter(occupancies::hold_id.eq(hold.0))
        .filter(occupancies::is_primary.eq(true))
        .select(occupancies::calendar_id)
        .first(tx.connection)
        .optional()?)
}

/// Leaves a row only this part of its span: its buffers are used up.
///
/// # Errors
/// The database's.
pub fn set_span(tx: &mut ClinicTx<'_>, id: OccupancyId, span: Span) -> Result<(), StoreError> {
    let own = occupancies::table
        .filter(occupancies::clinic_id.eq(tx.clinic_id.0))
        .filter(occupancies::id.eq(id.0));
    diesel::update(own)
        .set((occupancies::busy_from.eq(span.from), occupancies::busy_to.eq(span.to)))
        .execute(tx.connection)?;
    tx.touch(span);
    Ok(())
}

/// Hands what a hold keeps over to a booking. Says how many rows that were: none if the hold has
/// ended and its time was taken away.
///
/// # Errors
/// The database's.
pub fn hand_over(
    tx: &mut ClinicTx<'_>,
    hold: HoldId,
    booking: BookingId,
) -> Result<usize, StoreError> {
    let handed: Vec<(i64, i64)> = diesel::update(
        occupancies::table
            .filter(occupancies::clinic_id.eq(tx.clinic_id.0))
            .filter(occupancies::hold_id.eq(hold.0)),
    )
    .set((
        occupancies::booking_id.eq(booking.0),
        occupancies::hold_id.eq(None::<i64>),
        occupancies::expires_at.eq(None::<i64>),
    ))
    .returning((occupancies::busy_from, occupancies::busy_to))
    .get_results(tx.connection)?;
    let rows = handed.len();
    touch_all(tx, handed);
    Ok(rows)
}

fn touch_all(tx: &mut ClinicTx<'_>, spans: Vec<(i64, i64)>) {
    for (from, to) in spans {
        tx.touch(Span { from, to });
    }
}
