//! The *extra* columns of a location: what only the desk books, squeezed in or dropped off (S5).

use diesel::prelude::*;

use super::schema::calendars;
use super::{AnyConnection, StoreError};
use crate::domain::ids::{CalendarId, ClinicId, LocationId};

/// The extra columns of the location, in order.
///
/// # Errors
/// The database's.
pub fn list_extra(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    location: LocationId,
) -> Result<Vec<CalendarId>, StoreError> {
    Ok(calendars::table
        .filter(calendars::clinic_id.eq(clinic_id.0))
        .filter(calendars::extra_location_id.eq(location.0))
        .filter(calendars::removed_at.is_null())
        .order(calendars::id)
        .select(calendars::id)
        .load(connection)?)
}
