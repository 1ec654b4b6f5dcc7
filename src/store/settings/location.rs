//! Locations and the species seen there.

use diesel::prelude::*;

use super::calendars::{self, Owner};
use super::order::{self, List};
use crate::domain::clinic::WeekHours;
use crate::domain::free_times::OfferedStarts;
use crate::domain::ids::{ClinicId, LocationId, SpeciesId};
use crate::domain::local_text::LocalText;
use crate::domain::settings::LocationSettings;
use crate::store::schema::{location_species, locations};
use crate::store::{AnyConnection, ClinicTx, StoreError};

#[derive(Queryable, Selectable)]
#[diesel(table_name = locations)]
struct Row {
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

/// What is set for a location that is there.
///
/// # Errors
/// `NotFound`, `Unreadable`, the database's.
pub fn load(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: LocationId,
) -> Result<LocationSettings, StoreError> {
    let row: Row = locations::table
        .filter(locations::clinic_id.eq(clinic_id.0))
        .filter(locations::id.eq(id.0))
        .filter(locations::removed_at.is_null())
        .select(Row::as_select())
        .first(connection)?;
    let species: Vec<SpeciesId> = location_species::table
        .filter(location_species::clinic_id.eq(clinic_id.0))
        .filter(location_species::location_id.eq(id.0))
        .order(location_species::species_id)
        .select(location_species::species_id)
        .load(connection)?;
    Ok(LocationSettings {
        name: row.name,
        slug: row.slug,
        street: row.street,
        postcode: row.postcode,
        town: row.town,
        phone: row.phone,
        zone: row.zone.parse().map_err(|_unknown| StoreError::Unreadable("locations.zone"))?,
        hours: WeekHours::from_json(&row.hours),
        online: row.online,
        asks_species: row.asks_species,
        species,
        extra_columns: calendars::living(connection, clinic_id, Owner::Extra(id))?.len(),
        information: row.information,
        grid_minutes: row.grid_minutes.and_then(|minutes| u16::try_from(minutes).ok()),
        offered_starts: row.offered_starts.as_deref().and_then(OfferedStarts::from_name),
        notice_minutes: row.notice_minutes,
        horizon_days: row.horizon_days,
        move_deadline_minutes: row.move_deadline_minutes,
        cancel_deadline_minutes: row.cancel_deadline_minutes,
    })
}

/// A new location, the last in the list, with nothing but its name and slug set yet.
///
/// # Errors
/// `Duplicate` if the clinic has or had the slug; the database's.
pub fn insert(
    tx: &mut ClinicTx<'_>,
    settings: &LocationSettings,
) -> Result<LocationId, StoreError> {
    let position = order::next_position(tx, List::Locations)?;
    let id: LocationId = diesel::insert_into(locations::table)
        .values((
            locations::clinic_id.eq(tx.clinic_id.0),
            locations::position.eq(position),
            locations::slug.eq(&settings.slug),
            locations::name.eq(&settings.name),
            locations::street.eq(&settings.street),
            locations::postcode.eq(&settings.postcode),
            locations::town.eq(&settings.town),
            locations::zone.eq(settings.zone.name()),
        ))
        .returning(locations::id)
        .get_result(tx.connection)?;
    update(tx, id, settings)?;
    Ok(id)
}

/// Writes a location.
///
/// # Errors
/// `Duplicate` if the clinic has or had the slug; the database's.
pub fn update(
    tx: &mut ClinicTx<'_>,
    id: LocationId,
    settings: &LocationSettings,
) -> Result<(), StoreError> {
    let row = || {
        locations::table
            .filter(locations::clinic_id.eq(tx.clinic_id.0))
            .filter(locations::id.eq(id.0))
    };
    diesel::update(row())
        .set((
            locations::slug.eq(&settings.slug),
            locations::name.eq(&settings.name),
            locations::street.eq(&settings.street),
            locations::postcode.eq(&settings.postcode),
            locations::town.eq(&settings.town),
            locations::phone.eq(&settings.phone),
            locations::zone.eq(settings.zone.name()),
            locations::hours.eq(settings.hours.to_json()),
            locations::online.eq(settings.online),
            locations::asks_species.eq(settings.asks_species),
        ))
        .execute(tx.connection)?;
    diesel::update(row())
        .set((
            locations::information.eq(settings.information.as_ref().map(LocalText::to_json)),
            locations::grid_minutes.eq(settings.grid_minutes.map(i32::from)),
            locations::offered_starts.eq(settings.offered_starts.map(OfferedStarts::as_str)),
            locations::notice_minutes.eq(settings.notice_minutes),
            locations::horizon_days.eq(settings.horizon_days),
            locations::move_deadline_minutes.eq(settings.move_deadline_minutes),
            locations::cancel_deadline_minutes.eq(settings.cancel_deadline_minutes),
        ))
        .execute(tx.connection)?;
    diesel::delete(
        location_species::table
            .filter(location_species::clinic_id.eq(tx.clinic_id.0))
            .filter(location_species::location_id.eq(id.0)),
    )
    .execute(tx.connection)?;
    for species in &settings.species {
        diesel::insert_into(location_species::table)
            .values((
                location_species::clinic_id.eq(tx.clinic_id.0),
                location_species::location_id.eq(id.0),
                location_species::species_id.eq(species.0),
            ))
            .execute(tx.connection)?;
    }
    Ok(())
}
