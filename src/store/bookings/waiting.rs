//! What waits for the clinic.

use diesel::prelude::*;

use super::BookingRow;
use crate::domain::booking::{Booking, State};
use crate::domain::ids::ClinicId;
use crate::store::schema::{booking_contacts, bookings};
use crate::store::{AnyConnection, StoreError};

/// A booking that is not confirmed yet.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The visit.
    pub booking: Booking,
    /// First and last name as typed.
    pub client: String,
    /// The phone number in E.164; may be empty.
    pub phone: String,
    /// The pet's name.
    pub pet: String,
    /// The client's note; may be empty.
    pub note: String,
}

/// The clinic's unconfirmed bookings, the oldest first, at most `limit`.
///
/// # Errors
/// The database's.
pub fn list_waiting(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    limit: i64,
) -> Result<Vec<Waiting>, StoreError> {
    type Typed = (String, String, String, String, String);
    let rows: Vec<(BookingRow, Typed)> = bookings::table
        .inner_join(
            booking_contacts::table.on(booking_contacts::booking_id
                .eq(bookings::id)
                .and(booking_contacts::clinic_id.eq(bookings::clinic_id))),
        )
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::state.eq(State::Unconfirmed.as_str()))
        .order((bookings::created_at, bookings::id))
        .limit(limit)
        .select((
            BookingRow::as_select(),
            (
                booking_contacts::first_name,
                booking_contacts::last_name,
                booking_contacts::phone_e164,
                booking_contacts::pet_name,
                booking_contacts::note,
            ),
        ))
        .load(connection)?;
    rows.into_iter()
        .map(|(row, (given_name, family_name, phone, pet, note))| {
            Ok(Waiting {
                booking: row.try_into()?,
                client: format!("{given_name} {family_name}"),
                phone,
                pet,
                note,
            })
        })
        .collect()
}
