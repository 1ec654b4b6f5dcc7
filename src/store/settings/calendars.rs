//! How many visits at once somebody or something takes: one calendar for each (S5).

use diesel::prelude::*;

use crate::domain::ids::{CalendarId, ClinicId, LocationId, ResourceId, StaffId};
use crate::store::schema::{calendars, occupancies};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// Whose calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A staff member's.
    Staff(StaffId),
    /// A room's or an apparatus's.
    Resource(ResourceId),
    /// The extra columns of a location's desk.
    Extra(LocationId),
}

impl Owner {
    fn columns(self) -> (Option<i64>, Option<i64>, Option<i64>) {
        match self {
            Self::Staff(id) => (Some(id.0), None, None),
            Self::Resource(id) => (None, Some(id.0), None),
            Self::Extra(id) => (None, None, Some(id.0)),
        }
    }
}

/// The calendars in use, oldest first.
///
/// # Errors
/// The database's.
pub fn living(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    owner: Owner,
) -> Result<Vec<CalendarId>, StoreError> {
    let all = calendars::table
        .filter(calendars::clinic_id.eq(clinic_id.0))
        .filter(calendars::removed_at.is_null())
        .order(calendars::id)
        .select(calendars::id);
    Ok(match owner {
        Owner::Staff(id) => all.filter(calendars::staff_id.eq(id.0)).load(connection)?,
        Owner::Resource(id) => all.filter(calendars::resource_id.eq(id.0)).load(connection)?,
        Owner::Extra(id) => all.filter(calendars::extra_location_id.eq(id.0)).load(connection)?,
    })
}

/// Those of the calendars on which something ends after `now`, once for each such thing.
///
/// # Errors
/// The database's.
pub fn busy(
    tx: &mut ClinicTx<'_>,
    of: &[CalendarId],
    now: i64,
) -> Result<Vec<CalendarId>, StoreError> {
    Ok(occupancies::table
        .filter(occupancies::clinic_id.eq(tx.clinic_id.0))
        .filter(occupancies::calendar_id.eq_any(of.iter().map(|id| id.0)))
        .filter(occupancies::busy_to.gt(now))
        .filter(occupancies::expires_at.is_null().or(occupancies::expires_at.gt(now)))
        .select(occupancies::calendar_id)
        .load(tx.connection)?)
}

/// Makes calendars, or takes idle ones out of use, until there are so many.
///
/// # Errors
/// The database's.
pub fn resize(
    tx: &mut ClinicTx<'_>,
    owner: Owner,
    capacity: usize,
    now: i64,
) -> Result<(), StoreError> {
    let present = living(tx.connection, tx.clinic_id, owner)?;
    for _ in present.len()..capacity {
        let (staff, resource, extra) = owner.columns();
        diesel::insert_into(calendars::table)
            .values((
                calendars::clinic_id.eq(tx.clinic_id.0),
                calendars::staff_id.eq(staff),
                calendars::resource_id.eq(resource),
                calendars::extra_location_id.eq(extra),
            ))
            .execute(tx.connection)?;
    }
    let busy = busy(tx, &present, now)?;
    let idle = present.iter().rev().filter(|calendar| !busy.contains(calendar));
    for calendar in idle.take(present.len().saturating_sub(capacity)) {
        diesel::update(
            calendars::table
                .filter(calendars::clinic_id.eq(tx.clinic_id.0))
                .filter(calendars::id.eq(calendar.0)),
        )
        .set(calendars::removed_at.eq(now))
        .execute(tx.connection)?;
    }
    Ok(())
}
