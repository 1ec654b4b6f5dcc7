//! A day of the clinic's calendar for its desk: visits with who comes, absences, and what stands
//! beside the staff. A fixed number of queries, whatever the day holds.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::schema::{absences, booking_contacts, bookings, calendars, clinic_calendars, resources};
use super::{AnyConnection, StoreError};
use crate::domain::booking::State;
use crate::domain::free_times::Span;
use crate::domain::ids::{BookingId, CalendarId, ClinicId, LocationId, ResourceId, StaffId};
use crate::domain::local_text::LocalText;
use crate::domain::timetable::{Absence, Beside, Room, Visit};

/// Longest that a visit can be (a check of the table): it bounds how far back a query looks.
const LONGEST_SECONDS: i64 = 86_400;

#[derive(Queryable, Selectable)]
#[diesel(table_name = bookings)]
struct BookingPart {
    id: i64,
    staff_id: i64,
    state: String,
    waits_until: Option<i64>,
    begins_at: i64,
    duration_minutes: i32,
    reason_name: LocalText,
    extra_calendar_id: Option<i64>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = booking_contacts)]
struct ContactPart {
    first_name: String,
    last_name: String,
    phone_e164: String,
    phone: String,
    pet_name: String,
    note: String,
}

fn visit((booking, contact): (BookingPart, ContactPart)) -> Result<Visit, StoreError> {
    let to = booking.begins_at + i64::from(booking.duration_minutes) * 60;
    let client = format!("{} {}", contact.first_name, contact.last_name);
    Ok(Visit {
        id: BookingId(booking.id),
        staff_id: StaffId(booking.staff_id),
        state: State::from_stored(&booking.state)
            .ok_or(StoreError::Unreadable("bookings.state"))?,
        waits_until: booking.waits_until,
        span: Span { from: booking.begins_at, to },
        reason: booking.reason_name,
        extra: booking.extra_calendar_id.map(CalendarId),
        client: client.trim().to_owned(),
        phone: if contact.phone_e164.is_empty() { contact.phone } else { contact.phone_e164 },
        pet: contact.pet_name,
        note: contact.note,
    })
}

/// The visits at a location that some moment of the span belongs to, by their start; those that
/// were cancelled or rejected are not among them.
///
/// # Errors
/// The database's.
pub fn list_visits(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    location_id: LocationId,
    span: Span,
) -> Result<Vec<Visit>, StoreError> {
    let gone = State::ALL.into_iter().filter(|state| !state.occupies()).map(State::as_str);
    let rows: Vec<(BookingPart, ContactPart)> = bookings::table
        .inner_join(booking_contacts::table.on(booking_contacts::booking_id.eq(bookings::id)))
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::begins_at.gt(span.from - LONGEST_SECONDS))
        .filter(bookings::begins_at.lt(span.to))
        .filter(bookings::location_id.eq(location_id.0))
        .filter(bookings::state.ne_all(gone))
        .order((bookings::begins_at, bookings::id))
        .select((BookingPart::as_select(), ContactPart::as_select()))
        .load(connection)?;
    let visits: Result<Vec<Visit>, StoreError> = rows.into_iter().map(visit).collect();
    Ok(visits?.into_iter().filter(|visit| visit.span.to > span.from).collect())
}

/// The clinic's unconfirmed bookings, those that were made first first, at most `limit`.
///
/// # Errors
/// The database's.
pub fn list_waiting(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    limit: i64,
) -> Result<Vec<(LocationId, Visit)>, StoreError> {
    let rows: Vec<(LocationId, (BookingPart, ContactPart))> = bookings::table
        .inner_join(booking_contacts::table.on(booking_contacts::booking_id.eq(bookings::id)))
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::state.eq(State::Unconfirmed.as_str()))
        .order((bookings::created_at, bookings::id))
        .limit(limit)
        .select((bookings::location_id, (BookingPart::as_select(), ContactPart::as_select())))
        .load(connection)?;
    rows.into_iter().map(|(place, row)| Ok((place, visit(row)?))).collect()
}

/// When these people are away in the span.
///
/// # Errors
/// The database's.
pub fn list_absences(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    staff: &[StaffId],
    span: Span,
) -> Result<Vec<Absence>, StoreError> {
    let rows: Vec<(i64, i64, i64, i64, String)> = absences::table
        .filter(absences::clinic_id.eq(clinic_id.0))
        .filter(absences::staff_id.eq_any(staff.iter().map(|id| id.0)))
        .filter(absences::begins_at.lt(span.to))
        .filter(absences::ends_at.gt(span.from))
        .order((absences::begins_at, absences::id))
        .select((
            absences::id,
            absences::staff_id,
            absences::begins_at,
            absences::ends_at,
            absences::note,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, staff, from, to, note)| Absence {
            id,
            staff_id: StaffId(staff),
            span: Span { from, to },
            note,
        })
        .collect())
}

/// Rooms, apparatus and the extra column of a location.
///
/// # Errors
/// The database's.
pub fn load_beside(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    location_id: LocationId,
) -> Result<Beside, StoreError> {
    // Calendar; the place whose extra column it is; else the resource and its name.
    type Row = (CalendarId, Option<i64>, Option<i64>, Option<String>);
    let rows: Vec<Row> = calendars::table
        .left_join(resources::table.on(resources::id.nullable().eq(calendars::resource_id)))
        .filter(calendars::clinic_id.eq(clinic_id.0))
        .filter(calendars::removed_at.is_null())
        .filter(
            calendars::extra_location_id
                .eq(location_id.0)
                .or(resources::location_id.eq(location_id.0).and(resources::removed_at.is_null())),
        )
        .order(calendars::id)
        .select((
            calendars::id,
            calendars::extra_location_id,
            resources::id.nullable(),
            resources::name.nullable(),
        ))
        .load(connection)?;
    let mut extra = Vec::new();
    let mut rooms: BTreeMap<i64, Room> = BTreeMap::new();
    for (calendar, of_extra, resource, name) in rows {
        if of_extra.is_some() {
            extra.push(calendar);
        } else if let Some(id) = resource {
            let name = name.unwrap_or_default();
            let room =
                rooms.entry(id).or_insert(Room { id: ResourceId(id), name, calendars: Vec::new() });
            room.calendars.push(calendar);
        }
    }
    Ok(Beside { rooms: rooms.into_values().collect(), extra })
}

/// The version of a clinic's calendar: each write to it leaves a greater one.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_version(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
) -> Result<i64, StoreError> {
    Ok(clinic_calendars::table
        .find(clinic_id.0)
        .select(clinic_calendars::version)
        .first(connection)?)
}

/// The versions of these clinics' calendars.
///
/// # Errors
/// The database's.
pub fn list_versions(
    connection: &mut AnyConnection,
    clinics: &[ClinicId],
) -> Result<Vec<(ClinicId, i64)>, StoreError> {
    Ok(clinic_calendars::table
        .filter(clinic_calendars::clinic_id.eq_any(clinics.iter().map(|id| id.0)))
        .select((clinic_calendars::clinic_id, clinic_calendars::version))
        .load(connection)?)
}

/// One of the clinic's visits.
///
/// # Errors
/// The database's.
pub fn find_visit(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: BookingId,
) -> Result<Option<Visit>, StoreError> {
    let row: Option<(BookingPart, ContactPart)> = bookings::table
        .inner_join(booking_contacts::table.on(booking_contacts::booking_id.eq(bookings::id)))
        .filter(bookings::clinic_id.eq(clinic_id.0))
        .filter(bookings::id.eq(id.0))
        .select((BookingPart::as_select(), ContactPart::as_select()))
        .first(connection)
        .optional()?;
    row.map(visit).transpose()
}
