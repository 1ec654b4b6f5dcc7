//! Shifts with the reasons that they are limited to.

use chrono::{NaiveDate, Weekday};
use diesel::prelude::*;

use crate::domain::free_times::{Pattern, Shift};
use crate::domain::ids::{ClinicId, LocationId, ReasonId, StaffId};
use crate::store::schema::{locations, shift_reasons, shifts, staff};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// A shift as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredShift {
    /// Its id.
    pub id: i64,
    /// Whose.
    pub staff_id: StaffId,
    /// What.
    pub shift: Shift,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = shifts)]
struct Row {
    id: i64,
    staff_id: StaffId,
    location_id: LocationId,
    weekday: Option<i32>,
    first_date: NaiveDate,
    last_date: Option<NaiveDate>,
    start_minute: i32,
    length_minutes: i32,
    online: bool,
}

/// All shifts of the clinic's staff at its places, of people and places that are there.
///
/// # Errors
/// `Unreadable`, the database's.
pub fn list(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
) -> Result<Vec<StoredShift>, StoreError> {
    let rows: Vec<Row> = shifts::table
        .inner_join(locations::table.on(locations::id.eq(shifts::location_id)))
        .inner_join(staff::table.on(staff::id.eq(shifts::staff_id)))
        .filter(shifts::clinic_id.eq(clinic_id.0))
        .filter(locations::removed_at.is_null())
        .filter(staff::removed_at.is_null())
        .order((shifts::staff_id, shifts::start_minute, shifts::id))
        .select(Row::as_select())
        .load(connection)?;
    let limits: Vec<(i64, ReasonId)> = shift_reasons::table
        .filter(shift_reasons::clinic_id.eq(clinic_id.0))
        .select((shift_reasons::shift_id, shift_reasons::reason_id))
        .load(connection)?;
    rows.into_iter()
        .map(|row| {
            let only: Vec<ReasonId> = limits
                .iter()
                .filter(|(shift, _)| *shift == row.id)
                .map(|(_, reason)| *reason)
                .collect();
            stored(&row, only)
        })
        .collect()
}

fn stored(row: &Row, only: Vec<ReasonId>) -> Result<StoredShift, StoreError> {
    let minutes = |value: i32| u16::try_from(value).unwrap_or(0);
    let pattern = match row.weekday {
        None => Pattern::Once(row.first_date),
        Some(day) => Pattern::Weekly {
            weekday: u8::try_from(day - 1)
                .ok()
                .and_then(|day| Weekday::try_from(day).ok())
                .ok_or(StoreError::Unreadable("shifts.weekday"))?,
            first: row.first_date,
            last: row.last_date,
        },
    };
    Ok(StoredShift {
        id: row.id,
        staff_id: row.staff_id,
        shift: Shift {
            location_id: row.location_id,
            pattern,
            start_minute: minutes(row.start_minute),
            length_minutes: minutes(row.length_minutes),
            online: row.online,
            only_reasons: (!only.is_empty()).then_some(only),
        },
    })
}

/// A new shift.
///
/// # Errors
/// The database's.
pub fn insert(tx: &mut ClinicTx<'_>, staff: StaffId, shift: &Shift) -> Result<i64, StoreError> {
    let (weekday, first, last) = columns(&shift.pattern);
    let id: i64 = diesel::insert_into(shifts::table)
        .values((
            shifts::clinic_id.eq(tx.clinic_id.0),
            shifts::staff_id.eq(staff.0),
            shifts::location_id.eq(shift.location_id.0),
            shifts::weekday.eq(weekday),
            shifts::first_date.eq(first),
            shifts::last_date.eq(last),
            shifts::start_minute.eq(i32::from(shift.start_minute)),
            shifts::length_minutes.eq(i32::from(shift.length_minutes)),
            shifts::online.eq(shift.online),
        ))
        .returning(shifts::id)
        .get_result(tx.connection)?;
    limit(tx, id, shift)?;
    Ok(id)
}

/// Writes a shift.
///
/// # Errors
/// The database's.
pub fn update(
    tx: &mut ClinicTx<'_>,
    id: i64,
    staff: StaffId,
    shift: &Shift,
) -> Result<(), StoreError> {
    let (weekday, first, last) = columns(&shift.pattern);
    diesel::update(
        shifts::table.filter(shifts::clinic_id.eq(tx.clinic_id.0)).filter(shifts::id.eq(id)),
    )
    .set((
        shifts::staff_id.eq(staff.0),
        shifts::location_id.eq(shift.location_id.0),
        shifts::weekday.eq(weekday),
        shifts::first_date.eq(first),
        shifts::last_date.eq(last),
        shifts::start_minute.eq(i32::from(shift.start_minute)),
        shifts::length_minutes.eq(i32::from(shift.length_minutes)),
        shifts::online.eq(shift.online),
    ))
    .execute(tx.connection)?;
    unlimit(tx, id)?;
    limit(tx, id, shift)
}

/// Takes a shift away; visits in it stay.
///
/// # Errors
/// `NotFound`, the database's.
pub fn delete(tx: &mut ClinicTx<'_>, id: i64) -> Result<(), StoreError> {
    unlimit(tx, id)?;
    let rows = diesel::delete(
        shifts::table.filter(shifts::clinic_id.eq(tx.clinic_id.0)).filter(shifts::id.eq(id)),
    )
    .execute(tx.connection)?;
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

fn columns(pattern: &Pattern) -> (Option<i32>, NaiveDate, Option<NaiveDate>) {
    match *pattern {
        Pattern::Once(date) => (None, date, Some(date)),
        Pattern::Weekly { weekday, first, last } => {
            (Some(weekday.number_from_monday().cast_signed()), first, last)
        }
    }
}

fn unlimit(tx: &mut ClinicTx<'_>, id: i64) -> Result<(), StoreError> {
    diesel::delete(
        shift_reasons::table
            .filter(shift_reasons::clinic_id.eq(tx.clinic_id.0))
            .filter(shift_reasons::shift_id.eq(id)),
    )
    .execute(tx.connection)?;
    Ok(())
}

fn limit(tx: &mut ClinicTx<'_>, id: i64, shift: &Shift) -> Result<(), StoreError> {
    for reason in shift.only_reasons.iter().flatten() {
        diesel::insert_into(shift_reasons::table)
            .values((
                shift_reasons::clinic_id.eq(tx.clinic_id.0),
                shift_reasons::shift_id.eq(id),
                shift_reasons::reason_id.eq(reason.0),
            ))
            .execute(tx.connection)?;
    }
    Ok(())
}
