//! Storing a new booking with all that belongs to it.

use diesel::prelude::*;

use crate::domain::booking::{Booking, Matching, State};
use crate::domain::details::Details;
use crate::domain::ids::{BookingId, CalendarId};
use crate::store::schema::{booking_contacts, booking_items, bookings, links};
use crate::store::{ClinicTx, StoreError};

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
    /// The desk has accepted that it is them (P7).
    pub match_accepted: bool,
    /// Contact and pet, as typed.
    pub contact: Contact<'a>,
    /// Version of the privacy notice that the client was shown.
    pub privacy_version: Option<i32>,
    /// Look-up hash of its secret address.
    pub link_hash: &'a str,
    /// Where it was made.
    pub source: Source,
    /// The extra column that it stands in.
    pub extra_calendar_id: Option<CalendarId>,
}

/// Where a booking was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// By the client.
    Online,
    /// At the clinic's desk.
    Desk,
}

impl Source {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Desk => "desk",
        }
    }
}

/// The client and the pet as typed.
#[derive(Debug)]
#[expect(missing_docs, reason = "named as the columns")]
pub struct Contact<'a> {
    pub given_name: &'a str,
    pub family_name: &'a str,
    pub phone: &'a str,
    pub phone_e164: &'a str,
    pub email: &'a str,
    pub email_key: &'a str,
    pub street: &'a str,
    pub postcode: &'a str,
    pub town: &'a str,
    pub pet_name: &'a str,
    pub breed: &'a str,
    pub sex: Option<&'a str>,
    pub born: String,
    pub weight_grams: Option<i32>,
    pub note: &'a str,
}

impl<'a> From<&'a Details> for Contact<'a> {
    fn from(details: &'a Details) -> Self {
        let (client, pet) = (&details.client, &details.pet);
        let (phone, phone_e164) = client
            .phone
            .as_ref()
            .map_or(("", ""), |phone| (phone.typed.as_str(), phone.e164.as_str()));
        let (email, email_key) = client
            .email
            .as_ref()
            .map_or(("", ""), |email| (email.typed.as_str(), email.key.as_str()));
        Self {
            given_name: &client.given_name,
            family_name: &client.family_name,
            phone,
            phone_e164,
            email,
            email_key,
            street: &client.street,
            postcode: &client.postcode,
            town: &client.town,
            pet_name: &pet.name,
            breed: &pet.breed,
            sex: pet.sex.and_then(|sex| sex.as_stored()),
            born: pet.born.map(|born| born.to_string()).unwrap_or_default(),
            weight_grams: pet.weight.map(|weight| weight.get()),
            note: &details.note,
        }
    }
}

/// Stores a booking with all that belongs to it, and says its id.
///
/// # Errors
/// `Duplicate` if one was made from this hold before, the database's.
pub fn insert_booking(
    tx: &mut ClinicTx<'_>,
    new: &NewBooking<'_>,
) -> Result<BookingId, StoreError> {
    let booking = new.booking;
    let waits_for = (booking.state == State::Unconfirmed).then_some("staff");
    let id: i64 = diesel::insert_into(bookings::table)
        .values((
            (
                bookings::clinic_id.eq(tx.clinic_id.0),
                bookings::location_id.eq(booking.location_id.0),
                bookings::staff_id.eq(booking.staff_id.0),
                bookings::species_id.eq(booking.species_id.0),
                bookings::reason_id.eq(booking.reason_id.0),
                bookings::state.eq(booking.state.as_str()),
                bookings::waits_for.eq(waits_for),
                bookings::waits_until.eq(booking.waits_until),
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
                bookings::source.eq(new.source.as_str()),
                bookings::language.eq(booking.language.tag()),
                bookings::privacy_version.eq(new.privacy_version),
                bookings::match_accepted.eq(new.match_accepted),
                bookings::extra_calendar_id.eq(new.extra_calendar_id.map(|id| id.0)),
                bookings::created_at.eq(booking.created_at),
            ),
        ))
        .returning(bookings::id)
        .get_result(tx.connection)?;
    let id = BookingId(id);
    insert_contact(tx, id, &new.contact)?;
    insert_item(tx, id, booking)?;
    insert_link(tx, id, new.link_hash)?;
    Ok(id)
}

fn insert_contact(
    tx: &mut ClinicTx<'_>,
    id: BookingId,
    contact: &Contact<'_>,
) -> Result<(), StoreError> {
    use booking_contacts as c;
    diesel::insert_into(c::table)
        .values((
            (c::booking_id.eq(id.0), c::clinic_id.eq(tx.clinic_id.0)),
            (c::first_name.eq(contact.given_name), c::last_name.eq(contact.family_name)),
            (c::phone.eq(contact.phone), c::phone_e164.eq(contact.phone_e164)),
            (c::email.eq(contact.email), c::email_key.eq(contact.email_key)),
            (c::street.eq(contact.street), c::postcode.eq(contact.postcode)),
            (c::town.eq(contact.town), c::pet_name.eq(contact.pet_name)),
            (c::breed.eq(contact.breed), c::sex.eq(contact.sex), c::note.eq(contact.note)),
            (c::born.eq(&contact.born), c::weight_grams.eq(contact.weight_grams)),
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
