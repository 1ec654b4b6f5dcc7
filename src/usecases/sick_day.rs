//! The sick day (P12): somebody is away or the place is closed, and the visits that this is over
//! are given to others, moved or cancelled, each in a transaction of its own.

use chrono::NaiveDateTime;

use crate::domain::booking::{Action, Actor, Booking, Doer, LogEntry, State, next_state};
use crate::domain::call::CallCause;
use crate::domain::clinic::{Clinic, Location, Reason};
use crate::domain::free_times::{Asker, Offer, Refusal, Span, judge, nearest};
use crate::domain::ids::{BookingId, ClinicId, StaffId, UserId};
use crate::domain::local_time;
use crate::store::audit::{self, Fields};
use crate::store::{
    AnyConnection, ClinicTx, Db, StoreError, absences, bookings, calls, occupancies,
};
use crate::usecases::block_time;
use crate::usecases::browse::{Browse, Open, Question, load_busy, today};
use crate::usecases::move_visit::{self, MoveRefused, Wanted};

/// How many other times are offered for a visit.
const NEAREST: usize = 4;

/// Notes that somebody is away, also over visits, and says the absence's id; none if they are not
/// the clinic's.
///
/// # Errors
/// The database's.
pub async fn report(
    db: &Db,
    browse: &Browse,
    (clinic_id, user): (ClinicId, UserId),
    (staff, span, note): (StaffId, Span, String),
    now: i64,
) -> Result<Option<i64>, StoreError> {
    let browse = browse.clone();
    db.clinic_tx(clinic_id, move |tx| {
        let open = browse.open_by_id(tx.connection, tx.clinic_id, now)?;
        if !open.clinic.staff.iter().any(|member| member.id == staff) {
            return Ok(None);
        }
        let id = absences::insert_absence(tx, staff, span, &note)?;
        let after = block_time::fields(staff, span, &note);
        audit::record(tx, user, ("absence", Some(id)), &Fields::new(), &after, now)?;
        Ok(Some(id))
    })
    .await
}

/// What can be done for a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaysOut {
    /// Who is free at its own time.
    pub same_time: Vec<StaffId>,
    /// The nearest other times.
    pub other_times: Vec<Offer>,
}

/// Who is free for a visit at its time, and which times are nearest, by the rules for the desk.
///
/// # Errors
/// The database's.
pub fn ways_out(
    connection: &mut AnyConnection,
    browse: &Browse,
    open: &Open,
    booking: &Booking,
    now: i64,
) -> Result<WaysOut, StoreError> {
    let Some((location, reason)) = place(&open.clinic, booking) else {
        return Ok(WaysOut { same_time: Vec::new(), other_times: Vec::new() });
    };
    let question = question(open, booking, (location, reason), None);
    let start = local_time::wall_clock(location.zone, booking.begins_at);
    let mut same_time = Vec::new();
    if question.window(now).admit(booking.begins_at).is_ok() {
        let (plan, demand) = (question.plan(), question.demand());
        let busy = load_busy(connection, question, &plan, &demand, &(start.date()..=start.date()))?;
        let judged = judge(&plan, &demand, &busy, question.minus, booking.begins_at, now);
        if judged.everybody.is_ok() {
            let able = judged.staff.iter().filter(|(_, judged)| judged.is_ok());
            same_time.extend(able.map(|(id, _)| *id).filter(|id| *id != booking.staff_id));
        }
    }
    let from = start.date().max(today(location, now));
    let days = browse.first_offers(connection, question, from, now)?;
    Ok(WaysOut { same_time, other_times: nearest(&days, start, NEAREST) })
}

/// What the desk chose for a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Its own time, with somebody else.
    SameTime(StaffId),
    /// Another time, on the location's clock.
    Move(NaiveDateTime, StaffId),
    /// Called off.
    Cancel,
}

/// A choice for one visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Which visit.
    pub booking_id: BookingId,
    /// Its start as the desk saw it, UTC seconds.
    pub seen: i64,
    /// What is to become of it.
    pub choice: Choice,
}

/// Why a choice could not be carried out; the visit stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// The visit is not as the desk saw it any more.
    #[error("changed meanwhile")]
    Meanwhile,
    /// The time is not free any more.
    #[error("not free: {0:?}")]
    NotFree(Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for NotDone {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<MoveRefused> for NotDone {
    fn from(refused: MoveRefused) -> Self {
        match refused {
            MoveRefused::NotNow | MoveRefused::Same => Self::Meanwhile,
            MoveRefused::NotOffered(rule) => Self::NotFree(rule),
            MoveRefused::Store(error) => Self::Store(error),
        }
    }
}

/// Carries out what was chosen for one visit, and notes whom to phone: who has another time or
/// none, and who had asked for the person that is away.
///
/// # Errors
/// Why not.
pub async fn carry_out(
    db: &Db,
    browse: &Browse,
    clinic_id: ClinicId,
    answer: Answer,
    by: Doer,
    now: i64,
) -> Result<(), NotDone> {
    let browse = browse.clone();
    db.clinic_tx(clinic_id, move |tx| {
        let booking = match bookings::load_booking(tx, answer.booking_id) {
            Err(StoreError::NotFound) => return Err(NotDone::Meanwhile),
            booking => booking?,
        };
        if booking.begins_at != answer.seen {
            return Err(NotDone::Meanwhile);
        }
        let cause = match answer.choice {
            Choice::Cancel => {
                cancel(tx, &booking, &by, now)?;
                Some(CallCause::Cancelled)
            }
            Choice::SameTime(staff) => {
                give(tx, &browse, &booking, (None, staff), &by, now)?;
                booking.staff_wished.then_some(CallCause::OtherStaff)
            }
            Choice::Move(at, staff) => {
                give(tx, &browse, &booking, (Some(at), staff), &by, now)?;
                Some(CallCause::Moved)
            }
        };
        if let Some(cause) = cause {
            calls::note_call(tx, booking.id, cause, now)?;
        }
        Ok(())
    })
    .await
}

fn cancel(tx: &mut ClinicTx<'_>, booking: &Booking, by: &Doer, now: i64) -> Result<(), NotDone> {
    let to = next_state(booking.state, Action::Cancel, Actor::Staff).ok_or(NotDone::Meanwhile)?;
    if !bookings::set_state(tx, booking, State::Cancelled, Actor::Staff)? {
        return Err(NotDone::Meanwhile);
    }
    occupancies::delete_of_booking(tx, booking.id)?;
    let entry = LogEntry::change(by, Action::Cancel, booking.state, to);
    Ok(bookings::insert_log(tx, booking.id, entry, now)?)
}

/// Gives a visit to somebody, at another time or at its own.
fn give(
    tx: &mut ClinicTx<'_>,
    browse: &Browse,
    booking: &Booking,
    (at, staff): (Option<NaiveDateTime>, StaffId),
    by: &Doer,
    now: i64,
) -> Result<(), NotDone> {
    let open = browse.open_by_id(tx.connection, tx.clinic_id, now)?;
    let place = place(&open.clinic, booking).ok_or(NotDone::Meanwhile)?;
    let start = at.unwrap_or_else(|| local_time::wall_clock(place.0.zone, booking.begins_at));
    let wanted = Wanted { start, shown: Some(staff) };
    let question = question(&open, booking, place, Some(staff));
    Ok(move_visit::swap(tx, question, booking, wanted, by, now)?)
}

fn place<'a>(clinic: &'a Clinic, booking: &Booking) -> Option<(&'a Location, &'a Reason)> {
    Some((clinic.location(booking.location_id)?, clinic.reason(booking.reason_id)?))
}

fn question<'a>(
    open: &'a Open,
    booking: &Booking,
    (location, reason): (&'a Location, &'a Reason),
    wish: Option<StaffId>,
) -> Question<'a> {
    let question = move_visit::question(open, booking, location, reason);
    Question { wish, asker: Asker::Desk, ..question }
}
