//! Who and what takes a clinic's visits, with their calendars, shifts and absences.

use std::collections::HashMap;

use chrono::{NaiveDate, Weekday};
use diesel::prelude::*;

use super::{grouped, parted, small};
use crate::domain::clinic::{Resource, StaffMember};
use crate::domain::free_times::types::{Pattern, Shift, Span};
use crate::domain::ids::{CalendarId, ClinicId, LocationId, ReasonId, ResourceId, StaffId};
use crate::store::schema::{
    absences, calendars, locations, resources, shift_reasons, shifts, staff,
};
use crate::store::{AnyConnection, StoreError};

/// Calendars of staff members and of resources.
pub(super) struct Calendars {
    of_staff: HashMap<i64, Vec<CalendarId>>,
    of_resources: HashMap<i64, Vec<CalendarId>>,
}

pub(super) fn load_calendars(
    connection: &mut AnyConnection,
    id: ClinicId,
) -> Result<Calendars, StoreError> {
    let rows: Vec<(CalendarId, Option<i64>, Option<i64>)> = calendars::table
        .filter(calendars::clinic_id.eq(id.0))
        .filter(calendars::removed_at.is_null())
        .order(calendars::id)
        .select((calendars::id, calendars::staff_id, calendars::resource_id))
        .load(connection)?;
    Ok(Calendars {
        of_staff: grouped(rows.iter().filter_map(|row| Some((row.1?, row.0)))),
        of_resources: grouped(rows.iter().filter_map(|row| Some((row.2?, row.0)))),
    })
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = shifts)]
struct ShiftRow {
    id: i64,
    staff_id: i64,
    location_id: i64,
    weekday: Option<i32>,
    first_date: NaiveDate,
    last_date: Option<NaiveDate>,
    start_minute: i32,
    length_minutes: i32,
    online: bool,
}

pub(super) fn load_staff(
    connection: &mut AnyConnection,
    id: ClinicId,
    calendars: &Calendars,
) -> Result<(Vec<StaffMember>, Vec<StaffMember>), StoreError> {
    let rows: Vec<(i64, String, String, Option<i64>)> = staff::table
        .filter(staff::clinic_id.eq(id.0))
        .order((staff::position, staff::id))
        .select((staff::id, staff::name, staff::title, staff::removed_at))
        .load(connection)?;
    let mut shifts = load_shifts(connection, id)?;
    let away: Vec<(i64, i64, i64)> = absences::table
        .filter(absences::clinic_id.eq(id.0))
        .order(absences::begins_at)
        .select((absences::staff_id, absences::begins_at, absences::ends_at))
        .load(connection)?;
    let mut away = grouped(away.into_iter().map(|(who, from, to)| (who, Span { from, to })));
    Ok(parted(rows.into_iter().map(|(id, name, title, removed_at)| {
        let member = StaffMember {
            id: StaffId(id),
            name,
            title,
            calendars: calendars.of_staff.get(&id).cloned().unwrap_or_default(),
            shifts: shifts.remove(&id).unwrap_or_default(),
            absences: away.remove(&id).unwrap_or_default(),
        };
        (removed_at.is_some(), member)
    })))
}

fn load_shifts(
    connection: &mut AnyConnection,
    id: ClinicId,
) -> Result<HashMap<i64, Vec<Shift>>, StoreError> {
    let rows: Vec<ShiftRow> = shifts::table
        .inner_join(locations::table.on(locations::id.eq(shifts::location_id)))
        .filter(shifts::clinic_id.eq(id.0))
        .filter(locations::removed_at.is_null())
        .order((shifts::staff_id, shifts::id))
        .select(ShiftRow::as_select())
        .load(connection)?;
    let limits: Vec<(i64, ReasonId)> = shift_reasons::table
        .filter(shift_reasons::clinic_id.eq(id.0))
        .select((shift_reasons::shift_id, shift_reasons::reason_id))
        .load(connection)?;
    let mut limits = grouped(limits);
    let mut by_staff: HashMap<i64, Vec<Shift>> = HashMap::new();
    for row in rows {
        let shift = Shift {
            location_id: LocationId(row.location_id),
            pattern: pattern(&row)?,
            start_minute: small(row.start_minute)?,
            length_minutes: small(row.length_minutes)?,
            online: row.online,
            only_reasons: limits.remove(&row.id),
        };
        by_staff.entry(row.staff_id).or_default().push(shift);
    }
    Ok(by_staff)
}

fn pattern(row: &ShiftRow) -> Result<Pattern, StoreError> {
    let Some(weekday) = row.weekday else { return Ok(Pattern::Once(row.first_date)) };
    let weekday = u8::try_from(weekday - 1)
        .ok()
        .and_then(|days| Weekday::try_from(days).ok())
        .ok_or(StoreError::Unreadable("shifts.weekday"))?;
    Ok(Pattern::Weekly { weekday, first: row.first_date, last: row.last_date })
}

pub(super) fn load_resources(
    connection: &mut AnyConnection,
    id: ClinicId,
    calendars: &Calendars,
) -> Result<Vec<Resource>, StoreError> {
    let rows: Vec<(i64, LocationId, String, String)> = resources::table
        .filter(resources::clinic_id.eq(id.0))
        .filter(resources::removed_at.is_null())
        .order(resources::id)
        .select((resources::id, resources::location_id, resources::kind, resources::name))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, location_id, kind, name)| Resource {
            id: ResourceId(id),
            location_id,
            kind,
            name,
            calendars: calendars.of_resources.get(&id).cloned().unwrap_or_default(),
        })
        .collect())
}
