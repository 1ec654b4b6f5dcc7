//! When staff are away: written under the clinic's lock.

use diesel::prelude::*;

use super::schema::absences;
use super::{AnyConnection, ClinicTx, StoreError};
use crate::domain::free_times::Span;
use crate::domain::ids::{ClinicId, StaffId};
use crate::domain::timetable::Absence;

/// Stores an absence and says its id.
///
/// # Errors
/// The database's.
pub fn insert_absence(
    tx: &mut ClinicTx<'_>,
    staff: StaffId,
    span: Span,
    note: &str,
) -> Result<i64, StoreError> {
    let id = diesel::insert_into(absences::table)
        .values((
            absences::clinic_id.eq(tx.clinic_id.0),
            absences::staff_id.eq(staff.0),
            absences::begins_at.eq(span.from),
            absences::ends_at.eq(span.to),
            absences::note.eq(note),
        ))
        .returning(absences::id)
        .get_result(tx.connection)?;
    tx.touch_schedule();
    Ok(id)
}

/// Takes an absence away and says what it was; none if somebody else was first.
///
/// # Errors
/// The database's.
pub fn delete_absence(tx: &mut ClinicTx<'_>, id: i64) -> Result<Option<Absence>, StoreError> {
    let gone: Option<(i64, i64, i64, String)> = diesel::delete(
        absences::table.filter(absences::clinic_id.eq(tx.clinic_id.0)).filter(absences::id.eq(id)),
    )
    .returning((absences::staff_id, absences::begins_at, absences::ends_at, absences::note))
    .get_result(tx.connection)
    .optional()?;
    if gone.is_some() {
        tx.touch_schedule();
    }
    Ok(gone.map(|(staff, from, to, note)| Absence {
        id,
        staff_id: StaffId(staff),
        span: Span { from, to },
        note,
    }))
}

/// The absence of that id.
///
/// # Errors
/// The database's.
pub fn find_absence(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: i64,
) -> Result<Option<Absence>, StoreError> {
    let row: Option<(i64, i64, i64, String)> = absences::table
        .filter(absences::clinic_id.eq(clinic_id.0))
        .filter(absences::id.eq(id))
        .select((absences::staff_id, absences::begins_at, absences::ends_at, absences::note))
        .first(connection)
        .optional()?;
    Ok(row.map(|(staff, from, to, note)| Absence {
        id,
        staff_id: StaffId(staff),
        span: Span { from, to },
        note,
    }))
}
