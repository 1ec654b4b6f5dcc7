//! A booking with everything that the desk sees of it.

use diesel::prelude::*;

use super::BookingRow;
use crate::domain::booking::{Booking, Contact, Matching};
use crate::domain::details::{Born, Client, Email, Grams, Pet, Phone, Sex, Species};
use crate::domain::ids::{BookingId, ClientId, ClinicId, PetId, SpeciesId};
use crate::store::schema::{booking_contacts, bookings, species};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// A booking as the desk sees it.
#[derive(Debug, Clone)]
pub struct Record {
    /// The visit.
    pub booking: Booking,
    /// Client and pet as typed.
    pub contact: Contact,
    /// How far the client was found.
    pub matching: Matching,
    /// The desk, or an arrival, has accepted that it is them (P7).
    pub match_accepted: bool,
    /// Made in a browser, not at the desk.
    pub is_online: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = booking_contacts)]
struct ContactRow {
    first_name: String,
    last_name: String,
    phone: String,
    phone_e164: String,
    email: String,
    email_key: String,
    street: String,
    postcode: String,
    town: String,
    pet_name: String,
    breed: String,
    sex: Option<String>,
    born: String,
    weight_grams: Option<i32>,
    note: String,
}

impl ContactRow {
    fn read(self, species: Species) -> Contact {
        let phone =
            (!self.phone.is_empty()).then_some(Phone { typed: self.phone, e164: self.phone_e164 });
        let email =
            (!self.email.is_empty()).then_some(Email { typed: self.email, key: self.email_key });
        Contact {
            client: Client {
                given_name: self.first_name,
                family_name: self.last_name,
                phone,
                email,
                street: self.street,
                postcode: self.postcode,
                town: self.town,
            },
            pet: Pet {
                name: self.pet_name,
                species,
                breed: self.breed,
                sex: self.sex.as_deref().and_then(Sex::from_stored),
                born: Born::from_stored(&self.born),
                weight: self.weight_grams.and_then(Grams::from_stored),
            },
            note: self.note,
        }
    }
}

/// The booking of that id; none if the clinic has no such.
///
/// # Errors
/// The database's.
pub fn find_record(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: BookingId,
) -> Result<Option<Record>, StoreError> {
    let row: Option<(BookingRow, String, bool, String)> = bookings::table
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::id.eq(id.0))
        .select((
            BookingRow::as_select(),
            bookings::matching,
            bookings::match_accepted,
            bookings::source,
        ))
        .first(connection)
        .optional()?;
    let Some((row, matching, match_accepted, source)) = row else { return Ok(None) };
    let booking = Booking::try_from(row)?;
    Ok(Some(Record {
        contact: load_contact(connection, &booking)?,
        booking,
        matching: Matching::from_stored(&matching)
            .ok_or(StoreError::Unreadable("bookings.matching"))?,
        match_accepted,
        is_online: source == "online",
    }))
}

/// Client and pet of a booking as typed.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_contact(
    connection: &mut AnyConnection,
    booking: &Booking,
) -> Result<Contact, StoreError> {
    let row: ContactRow = booking_contacts::table
        .filter(booking_contacts::clinic_id.eq(booking.clinic_id.0))
        .filter(booking_contacts::booking_id.eq(booking.id.0))
        .select(ContactRow::as_select())
        .first(connection)?;
    let slug = species::table
        .filter(species::clinic_id.eq(booking.clinic_id.0))
        .filter(species::id.eq(booking.species_id.0))
        .select(species::slug)
        .first(connection)?;
    Ok(row.read(Species { id: SpeciesId(booking.species_id.0), slug }))
}

/// Links a booking to a client and a pet, and says how they were found and whether the desk has
/// accepted them.
///
/// # Errors
/// The database's.
pub fn set_match(
    tx: &mut ClinicTx<'_>,
    id: BookingId,
    (client, pet): (Option<ClientId>, Option<PetId>),
    (matching, accepted): (Matching, bool),
) -> Result<(), StoreError> {
    let booking = bookings::table
        .filter(bookings::clinic_id.eq(tx.clinic_id.0))
        .filter(bookings::id.eq(id.0));
    diesel::update(booking)
        .set((
            bookings::client_id.eq(client.map(|id| id.0)),
            bookings::pet_id.eq(pet.map(|id| id.0)),
            bookings::matching.eq(matching.as_str()),
            bookings::match_accepted.eq(accepted),
        ))
        .execute(tx.connection)?;
    Ok(())
}
