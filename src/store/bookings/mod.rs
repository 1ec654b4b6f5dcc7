//! Bookings: the agreed visit, the contact as typed, the log, and the secret address.

mod change;
mod disrupted;
mod history;
mod insert;
mod record;
mod waiting;

use diesel::prelude::*;

use super::schema::{booking_contacts, booking_log, bookings, links};
use super::{AnyConnection, ClinicTx, StoreError};
use crate::domain::booking::{Booking, State};
use crate::domain::ids::{
    BookingId, ClientId, ClinicId, LocationId, PetId, ReasonId, SpeciesId, StaffId,
};
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

pub use change::{NewTime, insert_log, set_state, set_time};
pub use disrupted::{Disrupted, Whose, list_disrupted};
pub use history::{HistoryLine, list_history, load_since};
pub use insert::{Contact, NewBooking, Source, insert_booking};
pub use record::{Record, find_record, load_contact, set_match};
pub use waiting::{Waiting, list_waiting};

#[derive(Queryable, Selectable)]
#[diesel(table_name = bookings)]
struct BookingRow {
    id: i64,
    clinic_id: i64,
    location_id: i64,
    staff_id: i64,
    species_id: i64,
    reason_id: i64,
    state: String,
    waits_until: Option<i64>,
    cancelled_by: Option<String>,
    begins_at: i64,
    duration_minutes: i32,
    buffer_before: i32,
    buffer_after: i32,
    reason_name: LocalText,
    price_minor: Option<i64>,
    currency: String,
    client_id: Option<i64>,
    pet_id: Option<i64>,
    link_nonce: String,
    moves: i32,
    staff_wished: bool,
    language: String,
    created_at: i64,
}

impl TryFrom<BookingRow> for Booking {
    type Error = StoreError;

    fn try_from(row: BookingRow) -> Result<Self, StoreError> {
        let minutes = |value: i32| u16::try_from(value).unwrap_or(u16::MAX);
        Ok(Self {
            id: BookingId(row.id),
            clinic_id: ClinicId(row.clinic_id),
            location_id: LocationId(row.location_id),
            staff_id: StaffId(row.staff_id),
            species_id: SpeciesId(row.species_id),
            reason_id: ReasonId(row.reason_id),
            state: State::from_stored(&row.state)
                .ok_or(StoreError::Unreadable("bookings.state"))?,
            waits_until: row.waits_until,
            cancelled_by: row.cancelled_by.as_deref().and_then(change::read_cancelled_by),
            begins_at: row.begins_at,
            duration_minutes: minutes(row.duration_minutes),
            buffer_before: minutes(row.buffer_before),
            buffer_after: minutes(row.buffer_after),
            reason_name: row.reason_name,
            price_minor: row.price_minor,
            currency: row.currency,
            client_id: row.client_id.map(ClientId),
            pet_id: row.pet_id.map(PetId),
            link_nonce: row.link_nonce,
            moves: row.moves,
            staff_wished: row.staff_wished,
            language: Lang::from_tag(&row.language).unwrap_or(Lang::En),
            created_at: row.created_at,
        })
    }
}

/// The booking at the secret address whose token has this look-up hash.
///
/// # Errors
/// The database's.
pub fn find_by_link(
    connection: &mut AnyConnection,
    token_hash: &str,
) -> Result<Option<Booking>, StoreError> {
    links::table
        .inner_join(
            bookings::table.on(bookings::id
                .eq(links::booking_id)
                .and(bookings::clinic_id.eq(links::clinic_id))),
        )
        .filter(links::token_hash.eq(token_hash))
        .select(BookingRow::as_select())
        .get_result(connection)
        .optional()?
        .map(Booking::try_from)
        .transpose()
}

/// The booking made from the hold with this key, if it was made.
///
/// # Errors
/// The database's.
pub fn find_by_hold_key(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    hold_key: &str,
) -> Result<Option<Booking>, StoreError> {
    bookings::table
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::hold_key.eq(hold_key))
        .select(BookingRow::as_select())
        .get_result(connection)
        .optional()?
        .map(Booking::try_from)
        .transpose()
}

/// The booking of that id, read under the clinic's lock.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_booking(tx: &mut ClinicTx<'_>, id: BookingId) -> Result<Booking, StoreError> {
    let row: BookingRow = bookings::table
        .filter(bookings::clinic_id.eq(tx.clinic_id.0))
        .filter(bookings::id.eq(id.0))
        .select(BookingRow::as_select())
        .get_result(tx.connection)?;
    row.try_into()
}

/// The pet's name of a booking, all that its page shows of what was typed.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_pet_name(
    connection: &mut AnyConnection,
    booking: &Booking,
) -> Result<String, StoreError> {
    Ok(booking_contacts::table
        .find(booking.id.0)
        .filter(booking_contacts::clinic_id.eq(booking.clinic_id.0))
        .select(booking_contacts::pet_name)
        .get_result(connection)?)
}

/// What the clinic wrote to the client when it refused or cancelled the booking.
///
/// # Errors
/// The database's.
pub fn find_last_words(
    connection: &mut AnyConnection,
    booking: &Booking,
) -> Result<Option<String>, StoreError> {
    let words: Option<String> = booking_log::table
        .filter(booking_log::clinic_id.eq(booking.clinic_id.0))
        .filter(booking_log::booking_id.eq(booking.id.0))
        .filter(booking_log::to_state.eq(booking.state.as_str()))
        .order(booking_log::id.desc())
        .select(booking_log::note)
        .first(connection)
        .optional()?;
    Ok(words.filter(|words| !words.is_empty()))
}

/// Up to `limit` bookings of all clinics that wait no longer than to `now` (UTC seconds), the
/// longest overdue first.
///
/// # Errors
/// The database's.
pub fn list_lapsed(
    connection: &mut AnyConnection,
    now: i64,
    limit: i64,
) -> Result<Vec<(ClinicId, BookingId)>, StoreError> {
    Ok(bookings::table
        .filter(bookings::state.eq(State::Unconfirmed.as_str()))
        .filter(bookings::waits_until.le(now))
        .order(bookings::waits_until)
        .limit(limit)
        .select((bookings::clinic_id, bookings::id))
        .load(connection)?)
}

/// How many bookings of the clinic are not confirmed yet.
///
/// # Errors
/// The database's.
pub fn count_waiting(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
) -> Result<i64, StoreError> {
    Ok(bookings::table
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::state.eq(State::Unconfirmed.as_str()))
        .count()
        .get_result(connection)?)
}
