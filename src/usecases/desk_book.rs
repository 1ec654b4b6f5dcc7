//! The desk books the time that its form holds, for a client and a pet of its own records (P3):
//! confirmed at once, and accepted as theirs (P7).

use crate::domain::booking::{Booking, Doer, LogEntry, Matching, State};
use crate::domain::client::{ClientRecord, PetRecord};
use crate::domain::free_times::{Collision, Minus};
use crate::domain::hold::{Hold, HoldState};
use crate::domain::ids::{BookingId, CalendarId, ClientId, ClinicId, HoldId, PetId, UserId};
use crate::domain::local_time;
use crate::secrets::Secrets;
use crate::store::bookings::{self, Contact, NewBooking, Source};
use crate::store::occupancies::{self, Occupant, Visit};
use crate::store::{ClinicTx, Db, StoreError, calendars, clients, holds};
use crate::usecases::browse::{Browse, Open};
use crate::usecases::desk_hold::{Ask, Chosen, Insists};
use crate::usecases::move_visit::local_start;

/// For whom the held time is booked.
#[derive(Debug, Clone)]
pub struct Request {
    /// The form's hold.
    pub hold_id: HoldId,
    /// The client.
    pub client_id: ClientId,
    /// A pet of theirs.
    pub pet_id: PetId,
    /// What they said about the visit.
    pub note: String,
    /// Who books, and the two ticks (D15).
    pub by: Doer,
}

/// Why it is not booked.
#[derive(Debug, thiserror::Error)]
pub enum DeskBookRefused {
    /// The form held it too long, and by now somebody else has it; or it was given back.
    #[error("the time is gone")]
    Gone,
    /// There is no such hold, client or pet.
    #[error("no such choice")]
    Unknown,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for DeskBookRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Books the held time. A second call for the same hold returns the same booking.
///
/// # Errors
/// Why not; nothing is changed then.
pub async fn book_for_desk(
    db: &Db,
    browse: &Browse,
    secrets: &Secrets,
    (clinic_id, user): (ClinicId, UserId),
    request: Request,
    now: i64,
) -> Result<BookingId, DeskBookRefused> {
    let (browse, secrets) = (browse.clone(), secrets.clone());
    db.clinic_tx(clinic_id, move |tx| {
        let hold = holds::find_of_desk(tx.connection, tx.clinic_id, request.hold_id, user)?;
        let hold = hold.ok_or(DeskBookRefused::Unknown)?;
        if let Some(made) = bookings::find_by_hold_key(tx.connection, tx.clinic_id, &hold.key)? {
            return Ok(made.id);
        }
        let open = browse.open_by_id(tx.connection, tx.clinic_id, now)?;
        let (client, pet) = find_known(tx, &request)?;
        let kept = keep(tx, &open, &hold, now)?;
        let booking = booking(&open, &hold, (&client, &pet), now)?;
        let token = secrets.link_token(&booking.link_nonce);
        let zone = chosen(&open, &hold)?.location.zone;
        let start = local_time::wall_clock(zone, booking.begins_at);
        let id = bookings::insert_booking(
            tx,
            &NewBooking {
                booking: &booking,
                hold_key: &hold.key,
                local_start: &local_start(start),
                zone: zone.name(),
                matching: Matching::Matched,
                match_accepted: true,
                contact: contact(&client, &pet, &request.note),
                privacy_version: None,
                link_hash: &Secrets::hash(&token),
                source: Source::Desk,
                extra_calendar_id: kept.extra,
            },
        )?;
        occupy(tx, &hold, kept, id)?;
        holds::set_released(tx, hold.id, now)?;
        let line = LogEntry::made(&request.by, booking.state, booking.begins_at);
        bookings::insert_log(tx, id, line, now)?;
        Ok(id)
    })
    .await
}

fn find_known(
    tx: &mut ClinicTx<'_>,
    request: &Request,
) -> Result<(ClientRecord, PetRecord), DeskBookRefused> {
    let client = clients::find_client(tx.connection, tx.clinic_id, request.client_id)?;
    let client = client.filter(|client| client.merged_into.is_none());
    let pet = clients::find_pet(tx.connection, tx.clinic_id, request.pet_id)?;
    let pet = pet.filter(|pet| pet.client_id == request.client_id);
    client.zip(pet).ok_or(DeskBookRefused::Unknown)
}

fn chosen<'a>(open: &'a Open, hold: &Hold) -> Result<Chosen<'a>, DeskBookRefused> {
    let location = open.clinic.location(hold.location_id).ok_or(DeskBookRefused::Unknown)?;
    let reason = open.clinic.reason(hold.reason_id).ok_or(DeskBookRefused::Unknown)?;
    Ok(Chosen { location, reason })
}

/// How the time is the form's.
struct Kept {
    /// The extra column that it stands in.
    extra: Option<CalendarId>,
    /// Set if the hold had ended and the same time was taken again.
    again: Option<crate::domain::free_times::Insisted>,
}

fn keep(
    tx: &mut ClinicTx<'_>,
    open: &Open,
    hold: &Hold,
    now: i64,
) -> Result<Kept, DeskBookRefused> {
    let extra = calendars::list_extra(tx.connection, tx.clinic_id, hold.location_id)?;
    match hold.state(now) {
        HoldState::Released => Err(DeskBookRefused::Gone),
        HoldState::Live => {
            let calendar = occupancies::find_calendar_of_hold(tx, hold.id)?;
            let calendar = calendar.ok_or(DeskBookRefused::Gone)?;
            Ok(Kept { extra: extra.contains(&calendar).then_some(calendar), again: None })
        }
        HoldState::Expired => {
            let calendar = occupancies::find_calendar_of_hold(tx, hold.id)?;
            occupancies::delete_expired(tx, now)?;
            // What the desk agreed to when it took the time still holds.
            let waives_buffers = hold.buffer_before == 0 && hold.buffer_after == 0;
            let how = Insists {
                waives_buffers,
                extra: calendar.is_some_and(|calendar| extra.contains(&calendar)),
            };
            let minus = Minus { hold_id: Some(hold.id), booking_id: None };
            let ask = Ask { staff: hold.staff_id, start: hold.begins_at, how, minus };
            let again = chosen(open, hold)?.insist(tx, open, ask, now)?;
            let again = again.map_err(|_collision: Collision| DeskBookRefused::Gone)?;
            let first = again.assignment.calendars.first().map(|(calendar, _)| *calendar);
            Ok(Kept { extra: first.filter(|id| extra.contains(id)), again: Some(again) })
        }
    }
}

/// Makes the time the booking's.
fn occupy(
    tx: &mut ClinicTx<'_>,
    hold: &Hold,
    kept: Kept,
    id: BookingId,
) -> Result<(), DeskBookRefused> {
    let Some(again) = kept.again else {
        return match occupancies::hand_over(tx, hold.id, id)? {
            0 => Err(DeskBookRefused::Gone),
            _ => Ok(()),
        };
    };
    for (row, left) in &again.trimmed {
        occupancies::set_span(tx, *row, *left)?;
    }
    let visit = Visit {
        location_id: hold.location_id,
        reason_id: hold.reason_id,
        minutes: hold.duration_minutes,
    };
    let stored =
        occupancies::insert_assignment(tx, &again.assignment, Occupant::Booking(id), visit);
    stored.map_err(|error| match error {
        StoreError::Overlap => DeskBookRefused::Gone,
        other => DeskBookRefused::Store(other),
    })
}

fn booking(
    open: &Open,
    hold: &Hold,
    (client, pet): (&ClientRecord, &PetRecord),
    now: i64,
) -> Result<Booking, DeskBookRefused> {
    Ok(Booking {
        id: BookingId(0),
        clinic_id: hold.clinic_id,
        location_id: hold.location_id,
        staff_id: hold.staff_id,
        species_id: pet.species_id,
        reason_id: hold.reason_id,
        state: State::Confirmed,
        waits_until: None,
        cancelled_by: None,
        begins_at: hold.begins_at,
        duration_minutes: hold.duration_minutes,
        buffer_before: hold.buffer_before,
        buffer_after: hold.buffer_after,
        reason_name: chosen(open, hold)?.reason.name.clone(),
        price_minor: hold.price_minor,
        currency: hold.currency.clone(),
        client_id: Some(client.id),
        pet_id: Some(pet.id),
        link_nonce: Secrets::random_token(),
        moves: 0,
        staff_wished: false,
        language: client.language,
        created_at: now,
    })
}

fn contact<'a>(client: &'a ClientRecord, pet: &'a PetRecord, note: &'a str) -> Contact<'a> {
    Contact {
        given_name: &client.given_name,
        family_name: &client.family_name,
        phone: &client.phone,
        phone_e164: &client.phone_e164,
        email: &client.email,
        email_key: &client.email_key,
        street: &client.street,
        postcode: &client.postcode,
        town: &client.town,
        pet_name: &pet.name,
        breed: &pet.breed,
        sex: pet.sex.as_deref(),
        born: pet.born.clone(),
        weight_grams: pet.weight_grams,
        note,
    }
}
