//! A client moves a visit to another time (B14): one transaction, so that the old time is kept
//! until the new one is certain, and never stands in its own way.

use chrono::{NaiveDateTime, Timelike};

use crate::domain::booking::{Action, Booking, Doer, LogEntry, next_state};
use crate::domain::clinic::{Location, Reason};
use crate::domain::confirmation::waits_until_moved;
use crate::domain::deadlines::{Changes, changes};
use crate::domain::free_times::{Asker, Minus, Refusal};
use crate::domain::ids::{BookingId, ClinicId, StaffId};
use crate::domain::local_time;
use crate::store::bookings::{self, NewTime};
use crate::store::occupancies::{self, Occupant, Visit};
use crate::store::{ClinicTx, Db, StoreError};
use crate::usecases::browse::{Agreed, Browse, Open, Question};
use crate::usecases::take;

/// Why a visit could not be moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveRefused {
    /// Too late, too often, or not in this state: the page says which.
    #[error("may not be moved")]
    NotNow,
    /// The new time is the present one.
    #[error("the same time")]
    Same,
    /// The new time is not offered (any more).
    #[error("not offered: {0:?}")]
    NotOffered(Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for MoveRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// The new time that a client chose.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// On the location's clock.
    pub start: NaiveDateTime,
    /// The staff member shown beside it.
    pub shown: Option<StaffId>,
}

/// The question about free times for a visit that is moved: on the terms agreed when it was
/// booked, with whom the client had asked for, its own time free to it.
pub fn question<'a>(
    open: &'a Open,
    booking: &Booking,
    location: &'a Location,
    reason: &'a Reason,
) -> Question<'a> {
    Question {
        open,
        location,
        reason,
        wish: booking.staff_wished.then_some(booking.staff_id),
        minus: Minus { hold_id: None, booking_id: Some(booking.id) },
        agreed: Some(Agreed {
            duration_minutes: booking.duration_minutes,
            buffer_before: booking.buffer_before,
            buffer_after: booking.buffer_after,
            begins_at: booking.begins_at,
        }),
        asker: Asker::Online,
    }
}

/// Moves the visit and returns it with its new time.
///
/// # Errors
/// Why not; the visit stays as it was then.
pub async fn move_visit(
    db: &Db,
    browse: &Browse,
    clinic_id: ClinicId,
    booking_id: BookingId,
    wanted: Wanted,
    now: i64,
) -> Result<(), MoveRefused> {
    let browse = browse.clone();
    db.clinic_tx(clinic_id, move |tx| {
        let open = browse.open_by_id(tx.connection, clinic_id, now)?;
        let booking = bookings::load_booking(tx, booking_id)?;
        let (Some(location), Some(reason)) =
            (open.clinic.location(booking.location_id), open.clinic.reason(booking.reason_id))
        else {
            return Err(MoveRefused::NotNow);
        };
        if local_time::instant(location.zone, wanted.start) == Some(booking.begins_at) {
            // After a move it is the button pressed twice: the client has what they asked for.
            return if booking.moves > 0 { Ok(()) } else { Err(MoveRefused::Same) };
        }
        let may: Changes = changes(&booking, &location.rules, open.clinic.max_moves, now);
        if !may.may_move {
            return Err(MoveRefused::NotNow);
        }
        swap(
            tx,
            question(&open, &booking, location, reason),
            &booking,
            wanted,
            &Doer::client(),
            now,
        )
    })
    .await
}

/// Gives a visit its new time, for whoever moves it.
///
/// # Errors
/// Why not; whoever called rolls back.
pub(super) fn swap(
    tx: &mut ClinicTx<'_>,
    question: Question<'_>,
    booking: &Booking,
    wanted: Wanted,
    by: &Doer,
    now: i64,
) -> Result<(), MoveRefused> {
    let zone = question.location.zone;
    let start = local_time::instant(zone, wanted.start)
        .ok_or(MoveRefused::NotOffered(Refusal::NoSuchLocalTime))?;
    question.window(now).admit(start).map_err(MoveRefused::NotOffered)?;
    let shown = wanted.shown.or(Some(booking.staff_id));
    let assignment =
        take::judge(tx, question, start, shown, now)?.map_err(MoveRefused::NotOffered)?;
    let to = next_state(booking.state, Action::Move, by.actor).ok_or(MoveRefused::NotNow)?;
    occupancies::delete_of_booking(tx, booking.id)?;
    let visit = Visit {
        location_id: booking.location_id,
        reason_id: booking.reason_id,
        minutes: booking.duration_minutes,
    };
    occupancies::insert_assignment(tx, &assignment, Occupant::Booking(booking.id), visit).map_err(
        |error| match error {
            StoreError::Overlap => MoveRefused::NotOffered(Refusal::Busy),
            other => MoveRefused::Store(other),
        },
    )?;
    let time = NewTime {
        begins_at: start,
        local_start: local_start(wanted.start),
        staff_id: assignment.staff_id,
        waits_until: waits_until_moved(
            booking,
            question.open.clinic.process.auto_cancel,
            start,
            now,
        ),
    };
    if !bookings::set_time(tx, booking, &time, by.actor)? {
        return Err(MoveRefused::NotNow);
    }
    let entry = LogEntry {
        begins_at: (Some(booking.begins_at), Some(start)),
        staff: changed(booking.staff_id, assignment.staff_id),
        ..LogEntry::change(by, Action::Move, booking.state, to)
    };
    bookings::insert_log(tx, booking.id, entry, now)?;
    Ok(())
}

/// Before and after, where they differ.
pub(super) fn changed<T: PartialEq>(before: T, after: T) -> (Option<T>, Option<T>) {
    if before == after { (None, None) } else { (Some(before), Some(after)) }
}

/// A local start as stored and as in addresses, `2026-11-25T09:40`.
pub fn local_start(start: NaiveDateTime) -> String {
    format!("{}T{:02}:{:02}", start.date(), start.hour(), start.minute())
}
