//! Whom to phone: clients to whom something happened that no message can tell in time (P2, P12).

use diesel::prelude::*;

use super::schema::{booking_contacts, bookings, calls};
use super::{AnyConnection, ClinicTx, StoreError};
use crate::domain::call::CallCause;
use crate::domain::ids::{BookingId, ClinicId, LocationId, UserId};

/// Somebody to phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its id.
    pub id: i64,
    /// About which booking.
    pub booking_id: BookingId,
    /// What happened; none: a cause that this version does not know.
    pub cause: Option<CallCause>,
    /// When, UTC seconds.
    pub made_at: i64,
    /// Where the visit is.
    pub location_id: LocationId,
    /// Start of the visit as it is now, UTC seconds.
    pub begins_at: i64,
    /// As typed.
    pub first_name: String,
    /// As typed.
    pub last_name: String,
    /// E.164; may be empty.
    pub phone: String,
    /// As typed; may be empty.
    pub email: String,
    /// The pet's name.
    pub pet: String,
}

#[derive(Queryable)]
struct CallRow {
    id: i64,
    booking_id: i64,
    cause: String,
    made_at: i64,
    location_id: i64,
    begins_at: i64,
    first_name: String,
    last_name: String,
    phone: String,
    email: String,
    pet: String,
}

impl From<CallRow> for Call {
    fn from(row: CallRow) -> Self {
        Self {
            id: row.id,
            booking_id: BookingId(row.booking_id),
            cause: CallCause::from_stored(&row.cause),
            made_at: row.made_at,
            location_id: LocationId(row.location_id),
            begins_at: row.begins_at,
            first_name: row.first_name,
            last_name: row.last_name,
            phone: row.phone,
            email: row.email,
            pet: row.pet,
        }
    }
}

/// Notes that the client of a booking is to be phoned; one call for each booking, about what
/// happened last.
///
/// # Errors
/// The database's.
pub fn note_call(
    tx: &mut ClinicTx<'_>,
    booking: BookingId,
    cause: CallCause,
    now: i64,
) -> Result<(), StoreError> {
    let open = calls::table
        .filter(calls::clinic_id.eq(tx.clinic_id.0))
        .filter(calls::booking_id.eq(booking.0))
        .filter(calls::done_at.is_null());
    let rows = diesel::update(open)
        .set((calls::cause.eq(cause.as_str()), calls::made_at.eq(now)))
        .execute(tx.connection)?;
    if rows == 0 {
        diesel::insert_into(calls::table)
            .values((
                calls::clinic_id.eq(tx.clinic_id.0),
                calls::booking_id.eq(booking.0),
                calls::made_at.eq(now),
                calls::cause.eq(cause.as_str()),
            ))
            .execute(tx.connection)?;
    }
    Ok(())
}

/// Whom to phone, oldest first, from after this id on.
///
/// # Errors
/// The database's.
pub fn list_open(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    after: i64,
    most: i64,
) -> Result<Vec<Call>, StoreError> {
    let rows: Vec<CallRow> = calls::table
        .inner_join(
            bookings::table.on(bookings::clinic_id
                .eq(calls::clinic_id)
                .and(bookings::id.eq(calls::booking_id))),
        )
        .inner_join(booking_contacts::table.on(booking_contacts::booking_id.eq(calls::booking_id)))
        .filter(calls::clinic_id.eq(clinic_id.0))
        .filter(calls::done_at.is_null())
        .filter(calls::id.gt(after))
        .order(calls::id)
        .limit(most)
        .select((
            calls::id,
            calls::booking_id,
            calls::cause,
            calls::made_at,
            bookings::location_id,
            bookings::begins_at,
            booking_contacts::first_name,
            booking_contacts::last_name,
            booking_contacts::phone_e164,
            booking_contacts::email,
            booking_contacts::pet_name,
        ))
        .load(connection)?;
    Ok(rows.into_iter().map(Call::from).collect())
}

/// Notes that somebody has phoned; false if somebody else was first, or there is no such call.
///
/// # Errors
/// The database's.
pub fn set_done(
    tx: &mut ClinicTx<'_>,
    id: i64,
    user: UserId,
    now: i64,
) -> Result<bool, StoreError> {
    let open = calls::table
        .filter(calls::clinic_id.eq(tx.clinic_id.0))
        .filter(calls::id.eq(id))
        .filter(calls::done_at.is_null());
    let rows = diesel::update(open)
        .set((calls::done_at.eq(now), calls::done_by.eq(user.0)))
        .execute(tx.connection)?;
    Ok(rows == 1)
}
