//! A whole clinic stored at once, at the end of its set-up: nothing of it is there before.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::schema::{
    calendars, clinic_calendars, clinic_slugs, clinics, location_species, locations, reason_groups,
    reason_locations, reason_species, reason_staff, reasons, shifts, species, staff,
};
use super::{AnyConnection, StoreError};
use crate::domain::ids::{ClinicId, LocationId, ReasonId, SpeciesId, StaffId};
use crate::domain::local_text::LocalText;
use crate::domain::setup::{ClinicPart, Person, Place};

/// What a clinic begins with.
#[derive(Debug)]
pub struct NewClinic<'a> {
    /// First part of its addresses, which no other clinic has.
    pub slug: &'a str,
    /// The clinic itself.
    pub clinic: &'a ClinicPart,
    /// Its only place.
    pub place: &'a Place,
    /// The place's slug.
    pub place_slug: &'a str,
    /// Who works there, in their order.
    pub staff: &'a [Person],
    /// Hours of their shifts: weekday (Monday is 1), first minute, minutes.
    pub hours: &'a [(i32, i32, i32)],
    /// First day of the shifts.
    pub from: NaiveDate,
    /// In their order.
    pub species: Vec<NewSpecies<'a>>,
    /// In their order; none without reasons.
    pub groups: Vec<NewGroup<'a>>,
}

/// A species of a new clinic.
#[derive(Debug)]
pub struct NewSpecies<'a> {
    /// Its slug.
    pub key: &'a str,
    /// Name of its drawing.
    pub icon: &'a str,
    /// As clients see it.
    pub name: &'a LocalText,
    /// What else belongs here.
    pub hint: Option<&'a LocalText>,
}

/// A group of reasons of a new clinic.
#[derive(Debug)]
pub struct NewGroup<'a> {
    /// Its slug.
    pub key: &'a str,
    /// As clients see it.
    pub name: &'a LocalText,
    /// What belongs here.
    pub hint: Option<&'a LocalText>,
    /// In their order.
    pub reasons: Vec<NewReason<'a>>,
}

/// A reason of a new clinic, which everybody there does.
#[derive(Debug)]
pub struct NewReason<'a> {
    /// Its slug.
    pub key: &'a str,
    /// As clients see it.
    pub name: &'a LocalText,
    /// One line about it.
    pub summary: &'a LocalText,
    /// How to prepare.
    pub instructions: &'a LocalText,
    /// Minutes.
    pub duration: i32,
    /// Minutes before and after.
    pub buffers: (i32, i32),
    /// `yes` or `phone_only`.
    pub online: &'a str,
    /// For existing clients only.
    pub existing_only: bool,
    /// Its own notice, minutes.
    pub notice: Option<i32>,
    /// Keys of the species that it is for.
    pub species: Vec<&'a str>,
}

/// The slugs that begin so, of all clinics that there are or were.
///
/// # Errors
/// The database's.
pub fn list_slugs(connection: &mut AnyConnection, begin: &str) -> Result<Vec<String>, StoreError> {
    Ok(clinic_slugs::table
        .filter(clinic_slugs::slug.like(format!("{begin}%")))
        .select(clinic_slugs::slug)
        .load(connection)?)
}

/// Whether there is any clinic.
///
/// # Errors
/// The database's.
pub fn has_clinics(connection: &mut AnyConnection) -> Result<bool, StoreError> {
    let any: Option<i64> = clinics::table.select(clinics::id).first(connection).optional()?;
    Ok(any.is_some())
}

/// Stores it; the caller holds the transaction. `epoch` is random.
///
/// # Errors
/// `Duplicate` if another clinic has the slug, the database's.
pub fn insert_clinic(
    connection: &mut AnyConnection,
    new: &NewClinic<'_>,
    epoch: i64,
) -> Result<ClinicId, StoreError> {
    let clinic: ClinicId = diesel::insert_into(clinics::table)
        .values((
            clinics::name.eq(&new.clinic.name),
            clinics::country.eq(new.clinic.home.code),
            clinics::currency.eq(new.clinic.home.currency),
            clinics::default_language.eq(new.clinic.language.tag()),
            clinics::phone.eq(&new.clinic.phone),
        ))
        .returning(clinics::id)
        .get_result(connection)?;
    diesel::insert_into(clinic_slugs::table)
        .values((clinic_slugs::slug.eq(new.slug), clinic_slugs::clinic_id.eq(clinic.0)))
        .execute(connection)?;
    diesel::insert_into(clinic_calendars::table)
        .values((clinic_calendars::clinic_id.eq(clinic.0), clinic_calendars::epoch.eq(epoch)))
        .execute(connection)?;
    let kinds = insert_species(connection, clinic, &new.species)?;
    let place = insert_place(connection, clinic, new, &kinds)?;
    let team = insert_staff(connection, clinic, place, new)?;
    for (position, group) in (1..).zip(&new.groups) {
        let at = At { clinic, place, kinds: &kinds, team: &team };
        insert_group(connection, &at, position, group)?;
    }
    Ok(clinic)
}

fn insert_species<'a>(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    listed: &[NewSpecies<'a>],
) -> Result<Vec<(&'a str, SpeciesId)>, StoreError> {
    let mut kinds = Vec::new();
    for (position, kind) in (1..).zip(listed) {
        let id = diesel::insert_into(species::table)
            .values((
                species::clinic_id.eq(clinic.0),
                species::position.eq(position),
                species::slug.eq(kind.key),
                species::icon.eq(kind.icon),
                species::name.eq(kind.name.to_json()),
                species::hint.eq(json(kind.hint)),
            ))
            .returning(species::id)
            .get_result(connection)?;
        kinds.push((kind.key, id));
    }
    Ok(kinds)
}

fn json(text: Option<&LocalText>) -> String {
    text.map_or_else(|| "{}".to_owned(), LocalText::to_json)
}

fn insert_place(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    new: &NewClinic<'_>,
    kinds: &[(&str, SpeciesId)],
) -> Result<LocationId, StoreError> {
    let place: LocationId = diesel::insert_into(locations::table)
        .values((
            locations::clinic_id.eq(clinic.0),
            locations::position.eq(1),
            locations::slug.eq(new.place_slug),
            locations::name.eq(&new.place.town),
            locations::street.eq(&new.place.street),
            locations::postcode.eq(&new.place.postcode),
            locations::town.eq(&new.place.town),
            locations::zone.eq(new.place.zone.name()),
            locations::hours.eq(new.place.hours.to_json()),
        ))
        .returning(locations::id)
        .get_result(connection)?;
    for (_, kind) in kinds {
        diesel::insert_into(location_species::table)
            .values((
                location_species::clinic_id.eq(clinic.0),
                location_species::location_id.eq(place.0),
                location_species::species_id.eq(kind.0),
            ))
            .execute(connection)?;
    }
    Ok(place)
}

fn insert_staff(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    place: LocationId,
    new: &NewClinic<'_>,
) -> Result<Vec<StaffId>, StoreError> {
    let mut team = Vec::new();
    for (position, person) in (1..).zip(new.staff) {
        let id: StaffId = diesel::insert_into(staff::table)
            .values((
                staff::clinic_id.eq(clinic.0),
                staff::position.eq(position),
                staff::name.eq(&person.name),
                staff::title.eq(&person.title),
            ))
            .returning(staff::id)
            .get_result(connection)?;
        diesel::insert_into(calendars::table)
            .values((calendars::clinic_id.eq(clinic.0), calendars::staff_id.eq(Some(id.0))))
            .execute(connection)?;
        for (weekday, start, length) in new.hours {
            diesel::insert_into(shifts::table)
                .values((
                    shifts::clinic_id.eq(clinic.0),
                    shifts::staff_id.eq(id.0),
                    shifts::location_id.eq(place.0),
                    shifts::weekday.eq(Some(*weekday)),
                    shifts::first_date.eq(new.from),
                    shifts::start_minute.eq(*start),
                    shifts::length_minutes.eq(*length),
                ))
                .execute(connection)?;
        }
        team.push(id);
    }
    Ok(team)
}

/// What reasons refer to.
struct At<'a> {
    clinic: ClinicId,
    place: LocationId,
    kinds: &'a [(&'a str, SpeciesId)],
    team: &'a [StaffId],
}

fn insert_group(
    connection: &mut AnyConnection,
    at: &At<'_>,
    position: i32,
    group: &NewGroup<'_>,
) -> Result<(), StoreError> {
    let id: i64 = diesel::insert_into(reason_groups::table)
        .values((
            reason_groups::clinic_id.eq(at.clinic.0),
            reason_groups::position.eq(position),
            reason_groups::slug.eq(group.key),
            reason_groups::name.eq(group.name.to_json()),
            reason_groups::hint.eq(json(group.hint)),
        ))
        .returning(reason_groups::id)
        .get_result(connection)?;
    for (position, reason) in (1..).zip(&group.reasons) {
        let reason_id: ReasonId = diesel::insert_into(reasons::table)
            .values((
                reasons::clinic_id.eq(at.clinic.0),
                reasons::group_id.eq(id),
                reasons::position.eq(position),
                reasons::slug.eq(reason.key),
                reasons::name.eq(reason.name.to_json()),
                reasons::summary.eq(reason.summary.to_json()),
                reasons::instructions.eq(reason.instructions.to_json()),
                reasons::duration_minutes.eq(reason.duration),
                reasons::buffer_before.eq(reason.buffers.0),
                reasons::buffer_after.eq(reason.buffers.1),
                reasons::online.eq(reason.online),
                reasons::existing_clients_only.eq(reason.existing_only),
                reasons::notice_minutes.eq(reason.notice),
            ))
            .returning(reasons::id)
            .get_result(connection)?;
        tie(connection, at, reason_id, reason)?;
    }
    Ok(())
}

fn tie(
    connection: &mut AnyConnection,
    at: &At<'_>,
    id: ReasonId,
    reason: &NewReason<'_>,
) -> Result<(), StoreError> {
    diesel::insert_into(reason_locations::table)
        .values((
            reason_locations::clinic_id.eq(at.clinic.0),
            reason_locations::reason_id.eq(id.0),
            reason_locations::location_id.eq(at.place.0),
        ))
        .execute(connection)?;
    for (_, kind) in at.kinds.iter().filter(|(key, _)| reason.species.contains(key)) {
        diesel::insert_into(reason_species::table)
            .values((
                reason_species::clinic_id.eq(at.clinic.0),
                reason_species::reason_id.eq(id.0),
                reason_species::species_id.eq(kind.0),
            ))
            .execute(connection)?;
    }
    for member in at.team {
        diesel::insert_into(reason_staff::table)
            .values((
                reason_staff::clinic_id.eq(at.clinic.0),
                reason_staff::reason_id.eq(id.0),
                reason_staff::staff_id.eq(member.0),
            ))
            .execute(connection)?;
    }
    Ok(())
}
