//! Loads a clinic whole: a fixed number of queries, whatever its size.

use std::collections::HashMap;

use chrono::{NaiveDate, Weekday};
use diesel::prelude::*;

use super::schema::{
    absences, calendars, clinics, closed_days, location_species, locations, reason_groups,
    reason_locations, reason_resources, reason_species, reason_staff, reasons, resources,
    shift_reasons, shifts, species, staff,
};
use super::{AnyConnection, StoreError, clinics as heads};
use crate::domain::clinic::{
    Clinic, Location, OfferRules, OnlineBooking, Reason, ReasonGroup, Resource, Species,
    StaffMember, WeekHours,
};
use crate::domain::free_times::types::{OfferedStarts, Pattern, Shift, Span};
use crate::domain::ids::{
    CalendarId, ClinicId, LocationId, ReasonGroupId, ReasonId, ResourceId, SpeciesId, StaffId,
};
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

/// The clinic with everything that bears on booking.
///
/// # Errors
/// `NotFound`, `Unreadable` for a stored value that means nothing, the database's.
pub fn load_clinic(connection: &mut AnyConnection, id: ClinicId) -> Result<Clinic, StoreError> {
    let row: ClinicRow =
        clinics::table.find(id.0).select(ClinicRow::as_select()).first(connection)?;
    let rules = OfferRules {
        grid_minutes: small(row.grid_minutes)?,
        offered_starts: offered_starts(&row.offered_starts)?,
        notice_minutes: row.notice_minutes,
        horizon_days: row.horizon_days,
        move_deadline_minutes: row.move_deadline_minutes,
        cancel_deadline_minutes: row.cancel_deadline_minutes,
    };
    let calendars = load_calendars(connection, id)?;
    Ok(Clinic {
        id,
        slug: heads::current_slug(connection, id)?,
        name: row.name,
        country: row.country,
        currency: row.currency,
        default_language: Lang::from_tag(&row.default_language)
            .ok_or(StoreError::Unreadable("clinics.default_language"))?,
        phone: row.phone,
        emergency_phone: row.emergency_phone,
        email: row.email,
        information: row.information,
        privacy_notice: row.privacy_notice,
        privacy_version: row.privacy_version,
        required_fields: row.required_fields,
        show_duration: row.show_duration,
        show_staff: row.show_staff,
        show_price: row.show_price,
        choose_staff: row.choose_staff,
        hold_minutes: row.hold_minutes,
        travel_minutes: small(row.travel_minutes)?,
        max_moves: row.max_moves,
        locations: load_locations(connection, id, &rules)?,
        species: load_species(connection, id)?,
        groups: load_groups(connection, id)?,
        reasons: load_reasons(connection, id)?,
        staff: load_staff(connection, id, &calendars)?,
        resources: load_resources(connection, id, &calendars)?,
    })
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = clinics)]
struct ClinicRow {
    name: String,
    country: String,
    currency: String,
    default_language: String,
    phone: String,
    emergency_phone: Option<String>,
    email: Option<String>,
    information: LocalText,
    privacy_notice: LocalText,
    privacy_version: i32,
    required_fields: String,
    show_duration: bool,
    show_staff: bool,
    show_price: bool,
    choose_staff: bool,
    hold_minutes: i32,
    travel_minutes: i32,
    max_moves: i32,
    grid_minutes: i32,
    offered_starts: String,
    notice_minutes: i32,
    horizon_days: i32,
    move_deadline_minutes: i32,
    cancel_deadline_minutes: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = locations)]
struct LocationRow {
    id: i64,
    slug: String,
    name: String,
    street: String,
    postcode: String,
    town: String,
    phone: Option<String>,
    zone: String,
    hours: String,
    online: bool,
    asks_species: bool,
    information: Option<LocalText>,
    grid_minutes: Option<i32>,
    offered_starts: Option<String>,
    notice_minutes: Option<i32>,
    horizon_days: Option<i32>,
    move_deadline_minutes: Option<i32>,
    cancel_deadline_minutes: Option<i32>,
}

fn load_locations(
    connection: &mut AnyConnection,
    id: ClinicId,
    clinic: &OfferRules,
) -> Result<Vec<Location>, StoreError> {
    let rows: Vec<LocationRow> = locations::table
        .filter(locations::clinic_id.eq(id.0))
        .order((locations::position, locations::id))
        .select(LocationRow::as_select())
        .load(connection)?;
    let closed: Vec<(i64, NaiveDate)> = closed_days::table
        .filter(closed_days::clinic_id.eq(id.0))
        .order(closed_days::date)
        .select((closed_days::location_id, closed_days::date))
        .load(connection)?;
    let mut closed = grouped(closed);
    let seen: Vec<(i64, SpeciesId)> = location_species::table
        .filter(location_species::clinic_id.eq(id.0))
        .select((location_species::location_id, location_species::species_id))
        .load(connection)?;
    let mut seen = grouped(seen);
    rows.into_iter()
        .map(|row| {
            let rules = location_rules(&row, clinic)?;
            Ok(Location {
                id: LocationId(row.id),
                slug: row.slug,
                name: row.name,
                street: row.street,
                postcode: row.postcode,
                town: row.town,
                phone: row.phone,
                zone: row
                    .zone
                    .parse()
                    .map_err(|_unknown| StoreError::Unreadable("locations.zone"))?,
                hours: WeekHours::from_json(&row.hours),
                online: row.online,
                asks_species: row.asks_species,
                information: row.information,
                rules,
                closed_days: closed.remove(&row.id).unwrap_or_default(),
                species: seen.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect()
}

fn location_rules(row: &LocationRow, clinic: &OfferRules) -> Result<OfferRules, StoreError> {
    Ok(OfferRules {
        grid_minutes: row.grid_minutes.map(small).transpose()?.unwrap_or(clinic.grid_minutes),
        offered_starts: row
            .offered_starts
            .as_deref()
            .map(offered_starts)
            .transpose()?
            .unwrap_or(clinic.offered_starts),
        notice_minutes: row.notice_minutes.unwrap_or(clinic.notice_minutes),
        horizon_days: row.horizon_days.unwrap_or(clinic.horizon_days),
        move_deadline_minutes: row.move_deadline_minutes.unwrap_or(clinic.move_deadline_minutes),
        cancel_deadline_minutes: row
            .cancel_deadline_minutes
            .unwrap_or(clinic.cancel_deadline_minutes),
    })
}

fn load_species(connection: &mut AnyConnection, id: ClinicId) -> Result<Vec<Species>, StoreError> {
    let rows: Vec<(SpeciesId, String, String, LocalText, LocalText)> = species::table
        .filter(species::clinic_id.eq(id.0))
        .order((species::position, species::id))
        .select((species::id, species::slug, species::icon, species::name, species::hint))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, icon, name, hint)| Species { id, slug, icon, name, hint })
        .collect())
}

fn load_groups(
    connection: &mut AnyConnection,
    id: ClinicId,
) -> Result<Vec<ReasonGroup>, StoreError> {
    let rows: Vec<(ReasonGroupId, String, LocalText, LocalText, i32)> = reason_groups::table
        .filter(reason_groups::clinic_id.eq(id.0))
        .order((reason_groups::position, reason_groups::id))
        .select((
            reason_groups::id,
            reason_groups::slug,
            reason_groups::name,
            reason_groups::hint,
            reason_groups::kept_back,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, name, hint, kept_back)| ReasonGroup {
            id,
            slug,
            name,
            hint,
            kept_back: u32::try_from(kept_back).unwrap_or(0),
        })
        .collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = reasons)]
struct ReasonRow {
    id: i64,
    group_id: i64,
    slug: String,
    name: LocalText,
    summary: LocalText,
    instructions: LocalText,
    duration_minutes: i32,
    buffer_before: i32,
    buffer_after: i32,
    price_minor: Option<i64>,
    online: String,
    existing_clients_only: bool,
    notice_minutes: Option<i32>,
    horizon_days: Option<i32>,
    daily_limit: Option<i32>,
}

fn load_reasons(connection: &mut AnyConnection, id: ClinicId) -> Result<Vec<Reason>, StoreError> {
    let rows: Vec<ReasonRow> = reasons::table
        .filter(reasons::clinic_id.eq(id.0))
        .order((reasons::position, reasons::id))
        .select(ReasonRow::as_select())
        .load(connection)?;
    let for_species: Vec<(i64, SpeciesId)> = reason_species::table
        .filter(reason_species::clinic_id.eq(id.0))
        .select((reason_species::reason_id, reason_species::species_id))
        .load(connection)?;
    let at: Vec<(i64, LocationId)> = reason_locations::table
        .filter(reason_locations::clinic_id.eq(id.0))
        .select((reason_locations::reason_id, reason_locations::location_id))
        .load(connection)?;
    let by: Vec<(i64, StaffId)> = reason_staff::table
        .filter(reason_staff::clinic_id.eq(id.0))
        .select((reason_staff::reason_id, reason_staff::staff_id))
        .load(connection)?;
    let with: Vec<(i64, String)> = reason_resources::table
        .filter(reason_resources::clinic_id.eq(id.0))
        .select((reason_resources::reason_id, reason_resources::kind))
        .load(connection)?;
    let (mut for_species, mut at) = (grouped(for_species), grouped(at));
    let (mut by, mut with) = (grouped(by), grouped(with));
    rows.into_iter()
        .map(|row| {
            Ok(Reason {
                online: online_booking(&row.online)?,
                duration_minutes: small(row.duration_minutes)?,
                buffer_before: small(row.buffer_before)?,
                buffer_after: small(row.buffer_after)?,
                id: ReasonId(row.id),
                group_id: ReasonGroupId(row.group_id),
                slug: row.slug,
                name: row.name,
                summary: row.summary,
                instructions: row.instructions,
                price_minor: row.price_minor,
                existing_clients_only: row.existing_clients_only,
                notice_minutes: row.notice_minutes,
                horizon_days: row.horizon_days,
                daily_limit: row.daily_limit.and_then(|limit| u32::try_from(limit).ok()),
                species: for_species.remove(&row.id).unwrap_or_default(),
                locations: at.remove(&row.id).unwrap_or_default(),
                staff: by.remove(&row.id).unwrap_or_default(),
                resource_kinds: with.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect()
}

/// Calendars of staff members and of resources.
struct Calendars {
    of_staff: HashMap<i64, Vec<CalendarId>>,
    of_resources: HashMap<i64, Vec<CalendarId>>,
}

fn load_calendars(connection: &mut AnyConnection, id: ClinicId) -> Result<Calendars, StoreError> {
    let rows: Vec<(CalendarId, Option<i64>, Option<i64>)> = calendars::table
        .filter(calendars::clinic_id.eq(id.0))
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

fn load_staff(
    connection: &mut AnyConnection,
    id: ClinicId,
    calendars: &Calendars,
) -> Result<Vec<StaffMember>, StoreError> {
    let rows: Vec<(i64, String, String)> = staff::table
        .filter(staff::clinic_id.eq(id.0))
        .order((staff::position, staff::id))
        .select((staff::id, staff::name, staff::title))
        .load(connection)?;
    let mut shifts = load_shifts(connection, id)?;
    let away: Vec<(i64, i64, i64)> = absences::table
        .filter(absences::clinic_id.eq(id.0))
        .order(absences::begins_at)
        .select((absences::staff_id, absences::begins_at, absences::ends_at))
        .load(connection)?;
    let mut away = grouped(away.into_iter().map(|(who, from, to)| (who, Span { from, to })));
    Ok(rows
        .into_iter()
        .map(|(id, name, title)| StaffMember {
            id: StaffId(id),
            name,
            title,
            calendars: calendars.of_staff.get(&id).cloned().unwrap_or_default(),
            shifts: shifts.remove(&id).unwrap_or_default(),
            absences: away.remove(&id).unwrap_or_default(),
        })
        .collect())
}

fn load_shifts(
    connection: &mut AnyConnection,
    id: ClinicId,
) -> Result<HashMap<i64, Vec<Shift>>, StoreError> {
    let rows: Vec<ShiftRow> = shifts::table
        .filter(shifts::clinic_id.eq(id.0))
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

fn load_resources(
    connection: &mut AnyConnection,
    id: ClinicId,
    calendars: &Calendars,
) -> Result<Vec<Resource>, StoreError> {
    let rows: Vec<(i64, LocationId, String)> = resources::table
        .filter(resources::clinic_id.eq(id.0))
        .order(resources::id)
        .select((resources::id, resources::location_id, resources::kind))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, location_id, kind)| Resource {
            id: ResourceId(id),
            location_id,
            kind,
            calendars: calendars.of_resources.get(&id).cloned().unwrap_or_default(),
        })
        .collect())
}

fn grouped<T>(rows: impl IntoIterator<Item = (i64, T)>) -> HashMap<i64, Vec<T>> {
    let mut groups: HashMap<i64, Vec<T>> = HashMap::new();
    for (key, value) in rows {
        groups.entry(key).or_default().push(value);
    }
    groups
}

fn small(value: i32) -> Result<u16, StoreError> {
    u16::try_from(value).map_err(|_range| StoreError::Unreadable("minutes"))
}

fn offered_starts(text: &str) -> Result<OfferedStarts, StoreError> {
    match text {
        "grid" => Ok(OfferedStarts::Grid),
        "half_hours" => Ok(OfferedStarts::HalfHours),
        "full_hours" => Ok(OfferedStarts::FullHours),
        _ => Err(StoreError::Unreadable("offered_starts")),
    }
}

fn online_booking(text: &str) -> Result<OnlineBooking, StoreError> {
    match text {
        "yes" => Ok(OnlineBooking::Yes),
        "phone_only" => Ok(OnlineBooking::PhoneOnly),
        "no" => Ok(OnlineBooking::No),
        _ => Err(StoreError::Unreadable("reasons.online")),
    }
}
