//! A client's visits, past and coming, and how many were missed.

use diesel::prelude::*;

use crate::domain::booking::{Matching, State};
use crate::domain::ids::{BookingId, ClientId, ClinicId, LocationId, PetId, StaffId};
use crate::domain::local_text::LocalText;
use crate::store::schema::{booking_contacts, bookings};
use crate::store::{AnyConnection, StoreError};

/// A booking in a client's history.
#[derive(Debug, Clone)]
pub struct ClientVisit {
    /// Its id.
    pub id: BookingId,
    /// Start, UTC seconds.
    pub begins_at: i64,
    /// How it stands.
    pub state: State,
    /// Where.
    pub location_id: LocationId,
    /// With whom.
    pub staff_id: StaffId,
    /// What for.
    pub reason_name: LocalText,
    /// The pet it was matched to.
    pub pet_id: Option<PetId>,
    /// The pet's name as it was typed.
    pub pet_name: String,
}

type Row = ((BookingId, i64, String, LocationId), (StaffId, LocalText, Option<PetId>, String));

/// The client's visits, the latest first.
///
/// # Errors
/// `Unreadable` for an unknown state, the database's.
pub fn list_visits(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    client: ClientId,
    most: i64,
) -> Result<Vec<ClientVisit>, StoreError> {
    let rows: Vec<Row> = bookings::table
        .inner_join(
            booking_contacts::table.on(booking_contacts::booking_id
                .eq(bookings::id)
                .and(booking_contacts::clinic_id.eq(bookings::clinic_id))),
        )
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::client_id.eq(client.0))
        .order(bookings::begins_at.desc())
        .limit(most)
        .select((
            (bookings::id, bookings::begins_at, bookings::state, bookings::location_id),
            (
                bookings::staff_id,
                bookings::reason_name,
                bookings::pet_id,
                booking_contacts::pet_name,
            ),
        ))
        .load(connection)?;
    rows.into_iter()
        .map(|((id, begins_at, state, location_id), (staff_id, reason_name, pet_id, pet_name))| {
            let state =
                State::from_stored(&state).ok_or(StoreError::Unreadable("bookings.state"))?;
            Ok(ClientVisit {
                id,
                begins_at,
                state,
                location_id,
                staff_id,
                reason_name,
                pet_id,
                pet_name,
            })
        })
        .collect()
}

/// How many visits the client has missed since `since` (UTC seconds; none: ever), as far as it is
/// certain that they were theirs: accepted by the desk, or those that the client was made from (P7, P10).
///
/// # Errors
/// The database's.
pub fn count_no_shows(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    client: ClientId,
    since: Option<i64>,
) -> Result<i64, StoreError> {
    Ok(bookings::table
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::client_id.eq(client.0))
        .filter(bookings::begins_at.ge(since.unwrap_or(i64::MIN)))
        .filter(bookings::state.eq(State::NoShow.as_str()))
        .filter(bookings::match_accepted.or(bookings::matching.eq(Matching::Created.as_str())))
        .count()
        .get_result(connection)?)
}
