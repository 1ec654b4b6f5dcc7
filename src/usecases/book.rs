//! A client books the time that is held for them (B13): once, whatever is pressed how often, and
//! wholly or not at all.

use chrono::NaiveDateTime;

use crate::domain::booking::{Booking, Doer, LogEntry, State};
use crate::domain::clinic::{Location, Reason};
use crate::domain::confirmation::{ClientStanding, Standing, standing};
use crate::domain::details::Details;
use crate::domain::free_times::{Asker, Assignment, Minus, Refusal};
use crate::domain::hold::{Hold, HoldState};
use crate::domain::ids::{BookingId, SpeciesId};
use crate::domain::local_time;
use crate::domain::matching::{Identity, Match};
use crate::i18n::Lang;
use crate::secrets::Secrets;
use crate::store::bookings::{self, Contact, NewBooking, Source};
use crate::store::occupancies::{self, Occupant, Visit};
use crate::store::{ClinicTx, Db, StoreError, clients, holds};
use crate::usecases::browse::{Agreed, Browse, Open, Question};
use crate::usecases::move_visit::local_start;
use crate::usecases::recognise::{self, Found, Known, Newcomer};
use crate::usecases::take;

/// Why a booking could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BookRefused {
    /// The hold had ended and its time is not offered any more.
    #[error("the time is gone: {0:?}")]
    Gone(Refusal),
    /// The hold had ended, and by now the visit is not offered online or booking is paused.
    #[error("not offered online now")]
    NotNow,
    /// Another time was chosen since; this hold was given up for it.
    #[error("the hold was released")]
    Released,
    /// There is no such hold.
    #[error("no such hold")]
    NoSuchHold,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for BookRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Who books what.
#[derive(Debug, Clone)]
pub struct Request {
    /// The hold, as read before; it is read again under the lock.
    pub hold: Hold,
    /// Valid details.
    pub details: Details,
    /// The client's language as of now.
    pub language: Lang,
}

/// Books the held time and returns the nonce of the booking's secret address. A second call for
/// the same hold returns the same nonce and changes nothing.
///
/// # Errors
/// Why not; nothing is changed then.
pub async fn book(
    db: &Db,
    browse: &Browse,
    secrets: &Secrets,
    request: Request,
    now: i64,
) -> Result<String, BookRefused> {
    let (browse, secrets) = (browse.clone(), secrets.clone());
    db.clinic_tx(request.hold.clinic_id, move |tx| {
        let earlier = bookings::find_by_hold_key(tx.connection, tx.clinic_id, &request.hold.key)?;
        if let Some(earlier) = earlier {
            return Ok(earlier.link_nonce);
        }
        let hold = holds::find_hold(tx.connection, tx.clinic_id, &request.hold.key)?
            .ok_or(BookRefused::NoSuchHold)?;
        let open = browse.open_by_id(tx.connection, tx.clinic_id, now)?;
        let place = Place::find(&open, &hold)?;
        let kept = keep_time(tx, &open, place, hold, now)?;
        let species = species(&kept.hold, &request.details);
        let pet = (request.details.pet.name.as_str(), species);
        let found = recognise::find(tx, &Identity::from(&request.details), pet)?;
        let stands = judge(tx, &open, place, &kept.hold, &found, now)?;
        let newcomer = Newcomer {
            client: &request.details.client,
            pet: &request.details.pet,
            species,
            language: request.language,
        };
        let known = match stands {
            Standing::Confirmed => recognise::make_known(tx, &found, &newcomer, now)?,
            Standing::WaitsForStaff { .. } => found.provisional(),
        };
        let booking = place.booking(&kept.hold, &request, (stands, &known), now);
        let token = secrets.link_token(&booking.link_nonce);
        let new = NewBooking {
            booking: &booking,
            hold_key: &kept.hold.key,
            local_start: &local_start(place.wall_clock(booking.begins_at)),
            zone: place.location.zone.name(),
            matching: known.matching,
            match_accepted: false,
            contact: Contact::from(&request.details),
            privacy_version: request.details.privacy_version,
            source: Source::Online,
            extra_calendar_id: None,
            link_hash: &Secrets::hash(&token),
        };
        let id = bookings::insert_booking(tx, &new)?;
        occupy(tx, &kept, id)?;
        holds::set_released(tx, kept.hold.id, now)?;
        let by = Doer::client();
        bookings::insert_log(tx, id, LogEntry::made(&by, booking.state, booking.begins_at), now)?;
        Ok(booking.link_nonce)
    })
    .await
}

/// How the booking stands by the clinic's way of confirming, and by who books.
fn judge(
    tx: &mut ClinicTx<'_>,
    open: &Open,
    place: Place<'_>,
    hold: &Hold,
    found: &Found,
    now: i64,
) -> Result<Standing, StoreError> {
    let (is_blocked, missed) = match found.client {
        Match::One(client) => clients::load_limits(tx.connection, tx.clinic_id, client)?,
        Match::Several | Match::None => (false, 0),
    };
    let client = ClientStanding { is_known: found.client != Match::None, is_blocked, missed };
    let existing_only = place.reason.existing_clients_only;
    Ok(standing(&open.clinic.process, client, existing_only, hold.begins_at, now))
}

/// Where and what for, as the hold names it.
#[derive(Clone, Copy)]
struct Place<'a> {
    location: &'a Location,
    reason: &'a Reason,
}

/// The time that is the client's.
struct Kept {
    hold: Hold,
    /// Set if the hold had ended and the same time was taken again.
    again: Option<Assignment>,
}

fn keep_time(
    tx: &mut ClinicTx<'_>,
    open: &Open,
    place: Place<'_>,
    mut hold: Hold,
    now: i64,
) -> Result<Kept, BookRefused> {
    match hold.state(now) {
        HoldState::Live => Ok(Kept { hold, again: None }),
        HoldState::Released => Err(BookRefused::Released),
        HoldState::Expired => {
            // What was allowed when the hold began is allowed no longer than it lasts (B8).
            if open.paused_until(now).is_some() || !place.reason.is_offered_at(place.location) {
                return Err(BookRefused::NotNow);
            }
            let question = question(open, place, &hold);
            question.window(now).admit(hold.begins_at).map_err(BookRefused::Gone)?;
            let again = take::judge(tx, question, hold.begins_at, Some(hold.staff_id), now)?
                .map_err(BookRefused::Gone)?;
            hold.staff_id = again.staff_id;
            Ok(Kept { hold, again: Some(again) })
        }
    }
}

/// Makes the time the booking's.
fn occupy(tx: &mut ClinicTx<'_>, kept: &Kept, id: BookingId) -> Result<(), BookRefused> {
    let hold = &kept.hold;
    let Some(assignment) = &kept.again else {
        // Under the lock a live hold has its rows; should it not, nothing must be promised.
        return match occupancies::hand_over(tx, hold.id, id)? {
            0 => Err(BookRefused::Gone(Refusal::Busy)),
            _ => Ok(()),
        };
    };
    let visit = Visit {
        location_id: hold.location_id,
        reason_id: hold.reason_id,
        minutes: hold.duration_minutes,
    };
    let stored = occupancies::insert_assignment(tx, assignment, Occupant::Booking(id), visit);
    stored.map_err(|error| match error {
        StoreError::Overlap => BookRefused::Gone(Refusal::Busy),
        other => BookRefused::Store(other),
    })
}

fn question<'a>(open: &'a Open, place: Place<'a>, hold: &Hold) -> Question<'a> {
    Question {
        open,
        location: place.location,
        reason: place.reason,
        wish: hold.staff_wished.then_some(hold.staff_id),
        minus: Minus { hold_id: Some(hold.id), booking_id: None },
        agreed: Some(Agreed {
            duration_minutes: hold.duration_minutes,
            buffer_before: hold.buffer_before,
            buffer_after: hold.buffer_after,
            begins_at: hold.begins_at,
        }),
        asker: Asker::Online,
    }
}

impl<'a> Place<'a> {
    fn find(open: &'a Open, hold: &Hold) -> Result<Self, BookRefused> {
        let location = open.clinic.location(hold.location_id).ok_or(BookRefused::NoSuchHold)?;
        let reason = open.clinic.reason(hold.reason_id).ok_or(BookRefused::NoSuchHold)?;
        Ok(Self { location, reason })
    }

    fn wall_clock(&self, at: i64) -> NaiveDateTime {
        local_time::wall_clock(self.location.zone, at)
    }

    fn booking(
        &self,
        hold: &Hold,
        request: &Request,
        (stands, known): (Standing, &Known),
        now: i64,
    ) -> Booking {
        let (state, waits_until) = match stands {
            Standing::Confirmed => (State::Confirmed, None),
            Standing::WaitsForStaff { until } => (State::Unconfirmed, Some(until)),
        };
        Booking {
            id: BookingId(0),
            clinic_id: hold.clinic_id,
            location_id: hold.location_id,
            staff_id: hold.staff_id,
            species_id: species(hold, &request.details),
            reason_id: hold.reason_id,
            state,
            waits_until,
            cancelled_by: None,
            begins_at: hold.begins_at,
            duration_minutes: hold.duration_minutes,
            buffer_before: hold.buffer_before,
            buffer_after: hold.buffer_after,
            reason_name: self.reason.name.clone(),
            price_minor: hold.price_minor,
            currency: hold.currency.clone(),
            client_id: known.client,
            pet_id: known.pet,
            link_nonce: Secrets::random_token(),
            moves: 0,
            staff_wished: hold.staff_wished,
            language: request.language,
            created_at: now,
        }
    }
}

fn species(hold: &Hold, details: &Details) -> SpeciesId {
    hold.species_id.unwrap_or(details.pet.species.id)
}
