//! Coming visits that an absence or a closed day is over (P12).

use diesel::prelude::*;

use super::BookingRow;
use crate::domain::booking::{Booking, State};
use crate::domain::free_times::Span;
use crate::domain::ids::{ClinicId, LocationId, StaffId};
use crate::store::schema::{booking_contacts, bookings};
use crate::store::{AnyConnection, StoreError};

/// Longest that a visit can be, seconds: it bounds how far back a query looks.
const LONGEST_SECONDS: i64 = 86_400;

/// Whose visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Of one staff member, wherever.
    Staff(StaffId),
    /// At one location, whosever.
    Location(LocationId),
}

/// A visit, with whom to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disrupted {
    /// The booking.
    pub booking: Booking,
    /// First and last name, as typed.
    pub client: String,
    /// E.164; may be empty.
    pub phone: String,
    /// The pet's name.
    pub pet: String,
}

/// The visits that can still be moved or cancelled and lie in the span at least in part, in order
/// of time; at most so many.
///
/// # Errors
/// The database's.
pub fn list_disrupted(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    whose: Whose,
    span: Span,
    most: i64,
) -> Result<Vec<Disrupted>, StoreError> {
    let all = bookings::table
        .inner_join(booking_contacts::table.on(booking_contacts::booking_id.eq(bookings::id)))
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::begins_at.gt(span.from - LONGEST_SECONDS))
        .filter(bookings::begins_at.lt(span.to))
        .filter(bookings::state.eq_any([State::Unconfirmed.as_str(), State::Confirmed.as_str()]))
        .order((bookings::begins_at, bookings::id))
        .select((
            BookingRow::as_select(),
            booking_contacts::first_name,
            booking_contacts::last_name,
            booking_contacts::phone_e164,
            booking_contacts::pet_name,
        ));
    let rows: Vec<(BookingRow, String, String, String, String)> = match whose {
        Whose::Staff(staff) => {
            all.filter(bookings::staff_id.eq(staff.0)).limit(most).load(connection)?
        }
        Whose::Location(location) => {
            all.filter(bookings::location_id.eq(location.0)).limit(most).load(connection)?
        }
    };
    let mut found = Vec::new();
    for (row, first, last, phone, pet) in rows {
        let booking = Booking::try_from(row)?;
        if booking.ends_at() > span.from {
            found.push(Disrupted { booking, client: format!("{first} {last}"), phone, pet });
        }
    }
    Ok(found)
}
