//! Changes of a booking, each only from the state in which it was read, and its history.

use diesel::prelude::*;

use crate::domain::booking::{Action, Actor, Booking, State};
use crate::domain::ids::{BookingId, StaffId};
use crate::store::schema::{booking_log, bookings};
use crate::store::{ClinicTx, StoreError};

/// One line of a booking's history (C8): who did what, from what to what.
#[derive(Debug, Clone, Copy)]
pub struct LogEntry {
    /// Who.
    pub actor: Actor,
    /// What; none: the booking was made.
    pub action: Option<Action>,
    /// State before; none: the booking was made.
    pub from: Option<State>,
    /// State after.
    pub to: State,
    /// Start before, where it changed.
    pub from_begins_at: Option<i64>,
    /// Start after, where it changed.
    pub to_begins_at: Option<i64>,
}

/// Writes a line of history.
///
/// # Errors
/// The database's.
pub fn insert_log(
    tx: &mut ClinicTx<'_>,
    booking: BookingId,
    entry: LogEntry,
    now: i64,
) -> Result<(), StoreError> {
    diesel::insert_into(booking_log::table)
        .values((
            booking_log::clinic_id.eq(tx.clinic_id.0),
            booking_log::booking_id.eq(booking.0),
            booking_log::at.eq(now),
            booking_log::actor.eq(entry.actor.as_str()),
            booking_log::action.eq(entry.action.map_or("make", Action::as_str)),
            booking_log::from_state.eq(entry.from.map(State::as_str)),
            booking_log::to_state.eq(entry.to.as_str()),
            booking_log::from_begins_at.eq(entry.from_begins_at),
            booking_log::to_begins_at.eq(entry.to_begins_at),
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
}

/// Gives a booking its new time, if it still is in the state it was read in. Says whether it was.
///
/// # Errors
/// The database's.
pub fn set_time(
    tx: &mut ClinicTx<'_>,
    booking: &Booking,
    time: &NewTime,
) -> Result<bool, StoreError> {
    let rows = diesel::update(
        bookings::table
            .filter(bookings::clinic_id.eq(tx.clinic_id.0))
            .filter(bookings::id.eq(booking.id.0))
            .filter(bookings::state.eq(booking.state.as_str())),
    )
    .set((
        bookings::begins_at.eq(time.begins_at),
        bookings::local_start.eq(&time.local_start),
        bookings::staff_id.eq(time.staff_id.0),
        bookings::moves.eq(bookings::moves + 1),
    ))
    .execute(tx.connection)?;
    Ok(rows == 1)
}

/// Cancels a booking, if it still is in the state it was read in. Says whether it was.
///
/// # Errors
/// The database's.
pub fn set_cancelled(
    tx: &mut ClinicTx<'_>,
    booking: &Booking,
    by: Actor,
) -> Result<bool, StoreError> {
    let by = match by {
        Actor::Client => "client",
        Actor::Staff => "clinic",
        Actor::System => "automatic",
    };
    let rows = diesel::update(
        bookings::table
            .filter(bookings::clinic_id.eq(tx.clinic_id.0))
            .filter(bookings::id.eq(booking.id.0))
            .filter(bookings::state.eq(booking.state.as_str())),
    )
    .set((
        bookings::state.eq(State::Cancelled.as_str()),
        bookings::cancelled_by.eq(by),
        bookings::waits_for.eq(None::<String>),
        bookings::waits_until.eq(None::<i64>),
    ))
    .execute(tx.connection)?;
    Ok(rows == 1)
}
