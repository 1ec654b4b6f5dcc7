//! Storing a new booking with all that belongs to it.

use diesel::prelude::*;

use crate::domain::booking::{Booking, Matching, State};
use crate::domain::details::Details;
use crate::domain::ids::BookingId;
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
