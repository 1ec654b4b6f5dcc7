//! Coming visits that name a reason, a species, a person, a place or a resource.

use diesel::prelude::*;

use super::calendars::{self, Owner};
use crate::domain::booking::State;
use crate::domain::ids::{
    BookingId, ClinicId, LocationId, ReasonId, ResourceId, SpeciesId, StaffId,
};
use crate::domain::local_text::LocalText;
use crate::store::schema::{booking_items, bookings, occupancies};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A place.
    Location(LocationId),
    /// A kind of animal.
    Species(SpeciesId),
    /// A reason.
    Reason(ReasonId),
    /// A person.
    Staff(StaffId),
}

/// States in which a visit is still to come.
fn active() -> [&'static str; 3] {
    [State::Unconfirmed, State::Confirmed, State::Arrived].map(State::as_str)
}

/// How many visits that begin after `now` name it.
///
/// # Errors
/// The database's.
pub fn count(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    named: Named,
    now: i64,
) -> Result<i64, StoreError> {
    let coming = bookings::table
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::begins_at.gt(now))
        .filter(bookings::state.eq_any(active()));
    Ok(match named {
        Named::Location(id) => {
            coming.filter(bookings::location_id.eq(id.0)).count().get_result(connection)?
        }
        Named::Species(id) => {
            coming.filter(bookings::species_id.eq(id.0)).count().get_result(connection)?
        }
        Named::Reason(id) => {
            coming.filter(bookings::reason_id.eq(id.0)).count().get_result(connection)?
        }
        Named::Staff(id) => {
            coming.filter(bookings::staff_id.eq(id.0)).count().get_result(connection)?
        }
    })
}

/// How many times something uses the resource after `now`.
///
/// # Errors
/// The database's.
pub fn count_uses(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: ResourceId,
    now: i64,
) -> Result<i64, StoreError> {
    let calendars = calendars::living(connection, clinic_id, Owner::Resource(id))?;
    Ok(occupancies::table
        .filter(occupancies::clinic_id.eq(clinic_id.0))
        .filter(occupancies::calendar_id.eq_any(calendars.iter().map(|id| id.0)))
        .filter(occupancies::busy_to.gt(now))
        .filter(occupancies::booking_id.is_not_null())
        .count()
        .get_result(connection)?)
}

/// The visits that begin after `now` and name it, with their states.
///
/// # Errors
/// `Unreadable`, the database's.
pub fn coming(
    tx: &mut ClinicTx<'_>,
    named: Named,
    now: i64,
) -> Result<Vec<(BookingId, State)>, StoreError> {
    let coming = bookings::table
        .filter(bookings::clinic_id.eq(tx.clinic_id.0))
        .filter(bookings::begins_at.gt(now))
        .filter(bookings::state.eq_any(active()))
        .order(bookings::id)
        .select((bookings::id, bookings::state));
    let rows: Vec<(BookingId, String)> = match named {
        Named::Location(id) => coming.filter(bookings::location_id.eq(id.0)).load(tx.connection)?,
        Named::Species(id) => coming.filter(bookings::species_id.eq(id.0)).load(tx.connection)?,
        Named::Reason(id) => coming.filter(bookings::reason_id.eq(id.0)).load(tx.connection)?,
        Named::Staff(id) => coming.filter(bookings::staff_id.eq(id.0)).load(tx.connection)?,
    };
    rows.into_iter()
        .map(|(id, state)| {
            let state = State::from_stored(&state);
            Ok((id, state.ok_or(StoreError::Unreadable("bookings.state"))?))
        })
        .collect()
}

/// Gives a visit another reason, under its present name; what it takes stays as agreed.
///
/// # Errors
/// The database's.
pub fn set_reason(
    tx: &mut ClinicTx<'_>,
    id: BookingId,
    reason: ReasonId,
    name: &LocalText,
) -> Result<(), StoreError> {
    let clinic = tx.clinic_id.0;
    diesel::update(
        bookings::table.filter(bookings::clinic_id.eq(clinic)).filter(bookings::id.eq(id.0)),
    )
    .set((bookings::reason_id.eq(reason.0), bookings::reason_name.eq(name.to_json())))
    .execute(tx.connection)?;
    diesel::update(
        booking_items::table
            .filter(booking_items::booking_id.eq(id.0))
            .filter(booking_items::clinic_id.eq(clinic)),
    )
    .set(booking_items::reason_id.eq(reason.0))
    .execute(tx.connection)?;
    let spans: Vec<(i64, i64)> = diesel::update(
        occupancies::table
            .filter(occupancies::clinic_id.eq(clinic))
            .filter(occupancies::booking_id.eq(id.0)),
    )
    .set(occupancies::reason_id.eq(reason.0))
    .returning((occupancies::busy_from, occupancies::busy_to))
    .get_results(tx.connection)?;
    for (from, to) in spans {
        tx.touch(crate::domain::free_times::Span { from, to });
    }
    Ok(())
}

/// Gives a visit another species.
///
/// # Errors
/// The database's.
pub fn set_species(
    tx: &mut ClinicTx<'_>,
    id: BookingId,
    species: SpeciesId,
) -> Result<(), StoreError> {
    diesel::update(
        bookings::table
            .filter(bookings::clinic_id.eq(tx.clinic_id.0))
            .filter(bookings::id.eq(id.0)),
    )
    .set(bookings::species_id.eq(species.0))
    .execute(tx.connection)?;
    Ok(())
}
