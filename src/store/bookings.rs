//! Bookings: the agreed visit, the contact as typed, the log, and the secret address.

use diesel::prelude::*;

use super::schema::{booking_contacts, booking_items, booking_log, bookings, links};
use super::{AnyConnection, ClinicTx, StoreError};
use crate::domain::booking::{Action, Actor, Booking, Matching, State};
use crate::domain::details::Details;
use crate::domain::ids::{
    BookingId, ClientId, ClinicId, LocationId, PetId, ReasonId, SpeciesId, StaffId,
};
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

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
        .first(connection)
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
        .first(connection)
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
        .first(tx.connection)?;
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
        .first(connection)?)
}

/// What a new booking carries besides the visit itself.
#[derive(Debug)]
pub struct NewBooking<'a> {
    /// The visit; its id is ignored.
    pub booking: &'a Booking,
    /// Key of the hold it is made from.
    pub hold_key: &'a str,
    /// The visit's start on the location's clock, `2026-11-25T09:40`.
    pub local_start: &'a str,
    /// The location's zone then.
    pub zone: &'a str,
    /// How far the client is known.
    pub matching: Matching,
    /// Contact and pet, as typed.
    pub details: &'a Details,
    /// Look-up hash of its secret address.
    pub link_hash: &'a str,
}

/// Stores a booking made online with all that belongs to it, and says its id.
///
/// # Errors
/// `Duplicate` if one was made from this hold before, the database's.
pub fn insert_booking(
    tx: &mut ClinicTx<'_>,
    new: &NewBooking<'_>,
) -> Result<BookingId, StoreError> {
    let booking = new.booking;
    let id: i64 = diesel::insert_into(bookings::table)
        .values((
            (
                bookings::clinic_id.eq(tx.clinic_id.0),
                bookings::location_id.eq(booking.location_id.0),
                bookings::staff_id.eq(booking.staff_id.0),
                bookings::species_id.eq(booking.species_id.0),
                bookings::reason_id.eq(booking.reason_id.0),
                bookings::state.eq(booking.state.as_str()),
                bookings::begins_at.eq(booking.begins_at),
                bookings::local_start.eq(new.local_start),
                bookings::zone.eq(new.zone),
                bookings::duration_minutes.eq(i32::from(booking.duration_minutes)),
                bookings::buffer_before.eq(i32::from(booking.buffer_before)),
                bookings::buffer_after.eq(i32::from(booking.buffer_after)),
            ),
            (
                bookings::reason_name.eq(booking.reason_name.to_json()),
                bookings::price_minor.eq(booking.price_minor),
                bookings::currency.eq(&booking.currency),
                bookings::client_id.eq(booking.client_id.map(|id| id.0)),
                bookings::pet_id.eq(booking.pet_id.map(|id| id.0)),
                bookings::matching.eq(new.matching.as_str()),
                bookings::hold_key.eq(new.hold_key),
                bookings::link_nonce.eq(&booking.link_nonce),
                bookings::staff_wished.eq(booking.staff_wished),
                bookings::source.eq("online"),
                bookings::language.eq(booking.language.tag()),
                bookings::privacy_version.eq(new.details.privacy_version),
                bookings::created_at.eq(booking.created_at),
            ),
        ))
        .returning(bookings::id)
        .get_result(tx.connection)?;
    let id = BookingId(id);
    insert_contact(tx, id, new.details)?;
    insert_item(tx, id, booking)?;
    insert_link(tx, id, new.link_hash)?;
    Ok(id)
}

fn insert_contact(
    tx: &mut ClinicTx<'_>,
    id: BookingId,
    details: &Details,
) -> Result<(), StoreError> {
    use booking_contacts as c;
    let (client, pet) = (&details.client, &details.pet);
    let (phone, e164) =
        client.phone.as_ref().map_or(("", ""), |phone| (phone.typed.as_str(), phone.e164.as_str()));
    let (email, key) =
        client.email.as_ref().map_or(("", ""), |email| (email.typed.as_str(), email.key.as_str()));
    diesel::insert_into(c::table)
        .values((
            (c::booking_id.eq(id.0), c::clinic_id.eq(tx.clinic_id.0)),
            (c::first_name.eq(&client.given_name), c::last_name.eq(&client.family_name)),
            (c::phone.eq(phone), c::phone_e164.eq(e164)),
            (c::email.eq(email), c::email_key.eq(key)),
            (c::street.eq(&client.street), c::postcode.eq(&client.postcode)),
            (c::town.eq(&client.town), c::pet_name.eq(&pet.name), c::breed.eq(&pet.breed)),
            (c::sex.eq(pet.sex.and_then(|sex| sex.as_stored())), c::note.eq(&details.note)),
            c::born.eq(pet.born.map(|born| born.to_string()).unwrap_or_default()),
            c::weight_grams.eq(pet.weight.map(|weight| weight.get())),
        ))
        .execute(tx.connection)?;
    Ok(())
}

fn insert_item(tx: &mut ClinicTx<'_>, id: BookingId, booking: &Booking) -> Result<(), StoreError> {
    diesel::insert_into(booking_items::table)
        .values((
            booking_items::booking_id.eq(id.0),
            booking_items::position.eq(1),
            booking_items::clinic_id.eq(tx.clinic_id.0),
            booking_items::reason_id.eq(booking.reason_id.0),
            booking_items::duration_minutes.eq(i32::from(booking.duration_minutes)),
            booking_items::price_minor.eq(booking.price_minor),
        ))
        .execute(tx.connection)?;
    Ok(())
}

fn insert_link(tx: &mut ClinicTx<'_>, id: BookingId, hash: &str) -> Result<(), StoreError> {
    diesel::insert_into(links::table)
        .values((
            links::token_hash.eq(hash),
            links::clinic_id.eq(tx.clinic_id.0),
            links::booking_id.eq(id.0),
        ))
        .execute(tx.connection)?;
    Ok(())
}

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
