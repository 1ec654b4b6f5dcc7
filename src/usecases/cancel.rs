//! A client cancels a visit (B14); its time is free for others at once.

use crate::domain::booking::{Action, Actor, Doer, LogEntry, State};
use crate::domain::deadlines::changes;
use crate::domain::ids::{BookingId, ClinicId};
use crate::store::bookings;
use crate::store::{Db, StoreError, occupancies};
use crate::usecases::browse::Browse;

/// Why a visit could not be cancelled.
#[derive(Debug, thiserror::Error)]
pub enum CancelRefused {
    /// Too late, or not in this state: the page says which.
    #[error("may not be cancelled")]
    NotNow,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for CancelRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Cancels the visit; one that is cancelled already stays so, without a fault: the client got what
/// they asked for.
///
/// # Errors
/// Why not; nothing is changed then.
pub async fn cancel(
    db: &Db,
    browse: &Browse,
    clinic_id: ClinicId,
    booking_id: BookingId,
    now: i64,
) -> Result<(), CancelRefused> {
    let browse = browse.clone();
    db.clinic_tx(clinic_id, move |tx| {
        let open = browse.open_by_id(tx.connection, clinic_id, now)?;
        let booking = bookings::load_booking(tx, booking_id)?;
        if booking.state == State::Cancelled {
            return Ok(());
        }
        let location = open.clinic.location(booking.location_id).ok_or(CancelRefused::NotNow)?;
        if !changes(&booking, &location.rules, open.clinic.max_moves, now).may_cancel {
            return Err(CancelRefused::NotNow);
        }
        occupancies::delete_of_booking(tx, booking.id)?;
        if !bookings::set_state(tx, &booking, State::Cancelled, Actor::Client)? {
            return Err(CancelRefused::NotNow);
        }
        let by = Doer::client();
        let entry = LogEntry::change(&by, Action::Cancel, booking.state, State::Cancelled);
        bookings::insert_log(tx, booking.id, entry, now)?;
        Ok(())
    })
    .await
}
