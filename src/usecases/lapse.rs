//! What nobody confirmed in time ends by itself, and its time is free for others at once (C5).

use crate::domain::booking::{Action, Actor, Doer, LogEntry, State};
use crate::domain::ids::{BookingId, ClinicId};
use crate::store::{Db, StoreError, bookings, occupancies};

/// Bookings a round; what is left over comes at once in the next.
const PIECE: i64 = 100;

/// Cancels every unconfirmed booking that waits no longer than to `now` (UTC seconds), each in a
/// transaction of its own, and says how many those were. Whoever else does so at the same moment,
/// each is cancelled and logged once.
///
/// # Errors
/// The database's; what was done before stays done.
pub async fn cancel_lapsed(db: &Db, now: i64) -> Result<usize, StoreError> {
    let mut cancelled = 0;
    loop {
        let due = db.read(move |connection| bookings::list_lapsed(connection, now, PIECE)).await?;
        for (clinic, booking) in &due {
            cancelled += usize::from(cancel_one(db, *clinic, *booking, now).await?);
        }
        if due.len() < usize::try_from(PIECE).unwrap_or(usize::MAX) {
            return Ok(cancelled);
        }
    }
}

async fn cancel_one(
    db: &Db,
    clinic: ClinicId,
    booking: BookingId,
    now: i64,
) -> Result<bool, StoreError> {
    db.clinic_tx(clinic, move |tx| {
        // Read again under the lock: it may have been confirmed or moved since.
        let booking = bookings::load_booking(tx, booking)?;
        let is_due = booking.waits_until.is_some_and(|until| until <= now);
        if booking.state != State::Unconfirmed || !is_due {
            return Ok(false);
        }
        occupancies::delete_of_booking(tx, booking.id)?;
        if !bookings::set_state(tx, &booking, State::Cancelled, Actor::System)? {
            return Err(StoreError::Busy);
        }
        let by = Doer::system();
        let entry = LogEntry::change(&by, Action::Cancel, booking.state, State::Cancelled);
        bookings::insert_log(tx, booking.id, entry, now)?;
        Ok(true)
    })
    .await
}
