//! Changes of a booking, each only from the state in which it was read, and its history.

use diesel::prelude::*;

use crate::domain::booking::{Action, Actor, Booking, LogEntry, State};
use crate::domain::ids::{BookingId, StaffId};
use crate::store::schema::{booking_log, bookings};
use crate::store::{ClinicTx, StoreError};

/// Writes a line of history.
///
/// # Errors
/// The database's.
pub fn insert_log(
    tx: &mut ClinicTx<'_>,
    booking: BookingId,
    entry: LogEntry<'_>,
    now: i64,
) -> Result<(), StoreError> {
    diesel::insert_into(booking_log::table)
        .values((
            (
                booking_log::clinic_id.eq(tx.clinic_id.0),
                booking_log::booking_id.eq(booking.0),
                booking_log::at.eq(now),
                booking_log::actor.eq(entry.by.actor.as_str()),
                booking_log::user_id.eq(entry.by.user.map(|user| user.0)),
                booking_log::tell_sms.eq(entry.by.tell.sms),
                booking_log::tell_email.eq(entry.by.tell.email),
                booking_log::note.eq(&entry.by.note),
            ),
            (
                booking_log::action.eq(entry.action.map_or("make", Action::as_str)),
                booking_log::from_state.eq(entry.from.map(State::as_str)),
                booking_log::to_state.eq(entry.to.as_str()),
                booking_log::from_begins_at.eq(entry.begins_at.0),
                booking_log::to_begins_at.eq(entry.begins_at.1),
                booking_log::from_staff_id.eq(entry.staff.0.map(|staff| staff.0)),
                booking_log::to_staff_id.eq(entry.staff.1.map(|staff| staff.0)),
                booking_log::from_reason_id.eq(entry.reason.0.map(|reason| reason.0)),
                booking_log::to_reason_id.eq(entry.reason.1.map(|reason| reason.0)),
            ),
        ))
        .execute(tx.connection)?;
    Ok(())
}

/// The new time of a booking.
#[derive(Debug, Clone)]
pub struct NewTime {
    /// UTC seconds.
    pub begins_at: i64,
    /// On the location's clock.
    pub local_start: String,
    /// With whom.
    pub staff_id: StaffId,
    /// When it ends by itself if nobody confirms it, UTC seconds; while it is unconfirmed.
    pub waits_until: Option<i64>,
}

/// Gives a booking its new time, if it still has the state and time it was read with. Says whether
/// it had. A client's moves are counted.
///
/// # Errors
/// The database's.
pub fn set_time(
    tx: &mut ClinicTx<'_>,
    booking: &Booking,
    time: &NewTime,
    by: Actor,
) -> Result<bool, StoreError> {
    let rows = diesel::update(
        bookings::table
            .filter(bookings::clinic_id.eq(tx.clinic_id.0))
            .filter(bookings::id.eq(booking.id.0))
            .filter(bookings::begins_at.eq(booking.begins_at))
            .filter(bookings::state.eq(booking.state.as_str())),
    )
    .set((
        bookings::begins_at.eq(time.begins_at),
        bookings::local_start.eq(&time.local_start),
        bookings::staff_id.eq(time.staff_id.0),
        bookings::waits_until.eq(time.waits_until),
        bookings::moves.eq(booking.moves + i32::from(by == Actor::Client)),
    ))
    .execute(tx.connection)?;
    Ok(rows == 1)
}

/// Gives a booking its next state, if it still is in the one it was read in. Says whether it was.
///
/// # Errors
/// The database's.
pub fn set_state(
    tx: &mut ClinicTx<'_>,
    booking: &Booking,
    to: State,
    by: Actor,
) -> Result<bool, StoreError> {
    let cancelled_by = (to == State::Cancelled).then(|| cancelled_by(by));
    let present = bookings::table
        .filter(bookings::clinic_id.eq(tx.clinic_id.0))
        .filter(bookings::id.eq(booking.id.0))
        .filter(bookings::state.eq(booking.state.as_str()));
    let rows = diesel::update(present)
        .set((
            bookings::state.eq(to.as_str()),
            bookings::cancelled_by.eq(cancelled_by),
            // Nothing leads back to what waits.
            bookings::waits_for.eq(None::<String>),
            bookings::waits_until.eq(None::<i64>),
        ))
        .execute(tx.connection)?;
    Ok(rows == 1)
}

const fn cancelled_by(actor: Actor) -> &'static str {
    match actor {
        Actor::Client => "client",
        Actor::Staff => "clinic",
        Actor::System => "automatic",
    }
}

/// Reads what `set_state` stored.
pub(super) fn read_cancelled_by(text: &str) -> Option<Actor> {
    Actor::ALL.into_iter().find(|actor| cancelled_by(*actor) == text)
}
