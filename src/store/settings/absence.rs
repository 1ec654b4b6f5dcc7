//! Absences of staff and closed days of locations, with the visits that they fall on.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::domain::booking::State;
use crate::domain::ids::{ClinicId, LocationId, StaffId};
use crate::domain::local_text::LocalText;
use crate::store::schema::{absences, bookings, closed_days};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// An absence as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct StoredAbsence {
    /// Its id.
    pub id: i64,
    /// Who is away.
    pub staff_id: StaffId,
    /// UTC seconds.
    pub begins_at: i64,
    /// UTC seconds.
    pub ends_at: i64,
    /// For the desk alone.
    pub note: String,
}

/// Absences that end after `now`, the next first.
///
/// # Errors
/// The database's.
pub fn list(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    now: i64,
) -> Result<Vec<StoredAbsence>, StoreError> {
    Ok(absences::table
        .filter(absences::clinic_id.eq(clinic_id.0))
        .filter(absences::ends_at.gt(now))
        .order((absences::begins_at, absences::id))
        .limit(500)
        .select((
            absences::id,
            absences::staff_id,
            absences::begins_at,
            absences::ends_at,
            absences::note,
        ))
        .load(connection)?)
}

/// One absence.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: i64,
) -> Result<StoredAbsence, StoreError> {
    Ok(absences::table
        .filter(absences::clinic_id.eq(clinic_id.0))
        .filter(absences::id.eq(id))
        .select((
            absences::id,
            absences::staff_id,
            absences::begins_at,
            absences::ends_at,
            absences::note,
        ))
        .first(connection)?)
}

/// A new absence.
///
/// # Errors
/// The database's.
pub fn insert(
    tx: &mut ClinicTx<'_>,
    staff_id: StaffId,
    (begins_at, ends_at): (i64, i64),
    note: &str,
) -> Result<i64, StoreError> {
    Ok(diesel::insert_into(absences::table)
        .values((
            absences::clinic_id.eq(tx.clinic_id.0),
            absences::staff_id.eq(staff_id.0),
            absences::begins_at.eq(begins_at),
            absences::ends_at.eq(ends_at),
            absences::note.eq(note),
        ))
        .returning(absences::id)
        .get_result(tx.connection)?)
}

/// Writes an absence.
///
/// # Errors
/// The database's.
pub fn update(
    tx: &mut ClinicTx<'_>,
    id: i64,
    staff_id: StaffId,
    (begins_at, ends_at): (i64, i64),
    note: &str,
) -> Result<(), StoreError> {
    diesel::update(
        absences::table.filter(absences::clinic_id.eq(tx.clinic_id.0)).filter(absences::id.eq(id)),
    )
    .set((
        absences::staff_id.eq(staff_id.0),
        absences::begins_at.eq(begins_at),
        absences::ends_at.eq(ends_at),
        absences::note.eq(note),
    ))
    .execute(tx.connection)?;
    Ok(())
}

/// Takes an absence away.
///
/// # Errors
/// `NotFound`, the database's.
pub fn delete(tx: &mut ClinicTx<'_>, id: i64) -> Result<(), StoreError> {
    let rows = diesel::delete(
        absences::table.filter(absences::clinic_id.eq(tx.clinic_id.0)).filter(absences::id.eq(id)),
    )
    .execute(tx.connection)?;
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

/// A visit that may be in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct ComingVisit {
    /// Who takes it.
    pub staff_id: StaffId,
    /// Where.
    pub location_id: LocationId,
    /// UTC seconds.
    pub begins_at: i64,
    /// Minutes.
    pub duration_minutes: i32,
}

/// Visits that take their time and begin between these instants.
///
/// # Errors
/// The database's.
pub fn coming_visits(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    (from, until): (i64, i64),
) -> Result<Vec<ComingVisit>, StoreError> {
    let active = [State::Unconfirmed, State::Confirmed, State::Arrived].map(State::as_str);
    Ok(bookings::table
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::begins_at.ge(from))
        .filter(bookings::begins_at.lt(until))
        .filter(bookings::state.eq_any(active))
        .select((
            bookings::staff_id,
            bookings::location_id,
            bookings::begins_at,
            bookings::duration_minutes,
        ))
        .load(connection)?)
}

/// Closed days from that date on.
///
/// # Errors
/// The database's.
pub fn list_closed(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    from: NaiveDate,
) -> Result<Vec<(NaiveDate, LocationId, LocalText)>, StoreError> {
    Ok(closed_days::table
        .filter(closed_days::clinic_id.eq(clinic_id.0))
        .filter(closed_days::date.ge(from))
        .order((closed_days::date, closed_days::location_id))
        .select((closed_days::date, closed_days::location_id, closed_days::name))
        .load(connection)?)
}

/// Closes a location on a date, under that name; an earlier name is replaced. False if it was
/// closed already.
///
/// # Errors
/// The database's.
pub fn close(
    tx: &mut ClinicTx<'_>,
    location: LocationId,
    date: NaiveDate,
    name: &LocalText,
) -> Result<bool, StoreError> {
    let clinic = tx.clinic_id.0;
    let rows = diesel::update(closed_days::table.find((clinic, location.0, date)))
        .set(closed_days::name.eq(name.to_json()))
        .execute(tx.connection)?;
    if rows > 0 {
        return Ok(false);
    }
    diesel::insert_into(closed_days::table)
        .values((
            closed_days::clinic_id.eq(clinic),
            closed_days::location_id.eq(location.0),
            closed_days::date.eq(date),
            closed_days::name.eq(name.to_json()),
        ))
        .execute(tx.connection)?;
    Ok(true)
}

/// Opens a location on a date again.
///
/// # Errors
/// `NotFound`, the database's.
pub fn open(
    tx: &mut ClinicTx<'_>,
    location: LocationId,
    date: NaiveDate,
) -> Result<(), StoreError> {
    let rows = diesel::delete(closed_days::table.find((tx.clinic_id.0, location.0, date)))
        .execute(tx.connection)?;
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
