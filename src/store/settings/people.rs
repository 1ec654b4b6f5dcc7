//! Staff members, species and resources.

use diesel::prelude::*;

use super::calendars::{self, Owner};
use super::order::{self, List};
use crate::domain::ids::{ClinicId, LocationId, ReasonId, ResourceId, SpeciesId, StaffId};
use crate::domain::local_text::LocalText;
use crate::domain::settings::{ResourceSettings, SpeciesSettings, StaffSettings};
use crate::store::schema::{reason_staff, resources, species, staff};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// A staff member who is there.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_staff(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: StaffId,
) -> Result<StaffSettings, StoreError> {
    let (name, title) = staff::table
        .filter(staff::clinic_id.eq(clinic_id.0))
        .filter(staff::id.eq(id.0))
        .filter(staff::removed_at.is_null())
        .select((staff::name, staff::title))
        .first(connection)?;
    let reasons: Vec<ReasonId> = reason_staff::table
        .filter(reason_staff::clinic_id.eq(clinic_id.0))
        .filter(reason_staff::staff_id.eq(id.0))
        .select(reason_staff::reason_id)
        .load(connection)?;
    let capacity = calendars::living(connection, clinic_id, Owner::Staff(id))?.len();
    Ok(StaffSettings { name, title, capacity, reasons })
}

/// A new staff member, the last in the list.
///
/// # Errors
/// The database's.
pub fn insert_staff(
    tx: &mut ClinicTx<'_>,
    settings: &StaffSettings,
) -> Result<StaffId, StoreError> {
    let position = order::next_position(tx, List::Staff)?;
    let id: StaffId = diesel::insert_into(staff::table)
        .values((
            staff::clinic_id.eq(tx.clinic_id.0),
            staff::position.eq(position),
            staff::name.eq(&settings.name),
        ))
        .returning(staff::id)
        .get_result(tx.connection)?;
    update_staff(tx, id, settings, 0)?;
    Ok(id)
}

/// Writes a staff member, what they do, and how many visits at once.
///
/// # Errors
/// The database's.
pub fn update_staff(
    tx: &mut ClinicTx<'_>,
    id: StaffId,
    settings: &StaffSettings,
    now: i64,
) -> Result<(), StoreError> {
    let clinic = tx.clinic_id.0;
    diesel::update(staff::table.filter(staff::clinic_id.eq(clinic)).filter(staff::id.eq(id.0)))
        .set((staff::name.eq(&settings.name), staff::title.eq(&settings.title)))
        .execute(tx.connection)?;
    diesel::delete(
        reason_staff::table
            .filter(reason_staff::clinic_id.eq(clinic))
            .filter(reason_staff::staff_id.eq(id.0)),
    )
    .execute(tx.connection)?;
    for reason in &settings.reasons {
        diesel::insert_into(reason_staff::table)
            .values((
                reason_staff::clinic_id.eq(clinic),
                reason_staff::reason_id.eq(reason.0),
                reason_staff::staff_id.eq(id.0),
            ))
            .execute(tx.connection)?;
    }
    calendars::resize(tx, Owner::Staff(id), settings.capacity, now)
}

/// A species that is there.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_species(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: SpeciesId,
) -> Result<SpeciesSettings, StoreError> {
    let (name, hint, icon): (LocalText, LocalText, String) = species::table
        .filter(species::clinic_id.eq(clinic_id.0))
        .filter(species::id.eq(id.0))
        .filter(species::removed_at.is_null())
        .select((species::name, species::hint, species::icon))
        .first(connection)?;
    Ok(SpeciesSettings { name, hint, icon })
}

/// A new species, the last in the list.
///
/// # Errors
/// `Duplicate` if the clinic has or had the slug; the database's.
pub fn insert_species(
    tx: &mut ClinicTx<'_>,
    slug: &str,
    settings: &SpeciesSettings,
) -> Result<SpeciesId, StoreError> {
    let position = order::next_position(tx, List::Species)?;
    Ok(diesel::insert_into(species::table)
        .values((
            species::clinic_id.eq(tx.clinic_id.0),
            species::position.eq(position),
            species::slug.eq(slug),
            species::icon.eq(&settings.icon),
            species::name.eq(settings.name.to_json()),
            species::hint.eq(settings.hint.to_json()),
        ))
        .returning(species::id)
        .get_result(tx.connection)?)
}

/// Writes a species.
///
/// # Errors
/// The database's.
pub fn update_species(
    tx: &mut ClinicTx<'_>,
    id: SpeciesId,
    settings: &SpeciesSettings,
) -> Result<(), StoreError> {
    diesel::update(
        species::table.filter(species::clinic_id.eq(tx.clinic_id.0)).filter(species::id.eq(id.0)),
    )
    .set((
        species::icon.eq(&settings.icon),
        species::name.eq(settings.name.to_json()),
        species::hint.eq(settings.hint.to_json()),
    ))
    .execute(tx.connection)?;
    Ok(())
}

/// A room or an apparatus that is there.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_resource(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: ResourceId,
) -> Result<ResourceSettings, StoreError> {
    let (name, kind, location_id): (String, String, LocationId) = resources::table
        .filter(resources::clinic_id.eq(clinic_id.0))
        .filter(resources::id.eq(id.0))
        .filter(resources::removed_at.is_null())
        .select((resources::name, resources::kind, resources::location_id))
        .first(connection)?;
    let capacity = calendars::living(connection, clinic_id, Owner::Resource(id))?.len();
    Ok(ResourceSettings { name, kind, location_id, capacity })
}

/// A new room or apparatus.
///
/// # Errors
/// The database's.
pub fn insert_resource(
    tx: &mut ClinicTx<'_>,
    settings: &ResourceSettings,
) -> Result<ResourceId, StoreError> {
    let id: ResourceId = diesel::insert_into(resources::table)
        .values((
            resources::clinic_id.eq(tx.clinic_id.0),
            resources::location_id.eq(settings.location_id.0),
            resources::kind.eq(&settings.kind),
            resources::name.eq(&settings.name),
        ))
        .returning(resources::id)
        .get_result(tx.connection)?;
    calendars::resize(tx, Owner::Resource(id), settings.capacity, 0)?;
    Ok(id)
}

/// Writes a room or an apparatus, and how many visits at once.
///
/// # Errors
/// The database's.
pub fn update_resource(
    tx: &mut ClinicTx<'_>,
    id: ResourceId,
    settings: &ResourceSettings,
    now: i64,
) -> Result<(), StoreError> {
    diesel::update(
        resources::table
            .filter(resources::clinic_id.eq(tx.clinic_id.0))
            .filter(resources::id.eq(id.0)),
    )
    .set((
        resources::location_id.eq(settings.location_id.0),
        resources::kind.eq(&settings.kind),
        resources::name.eq(&settings.name),
    ))
    .execute(tx.connection)?;
    calendars::resize(tx, Owner::Resource(id), settings.capacity, now)
}

/// Takes a room or an apparatus away; visits that use it keep it.
///
/// # Errors
/// `NotFound` if it is not there any more, the database's.
pub fn set_resource_removed(
    tx: &mut ClinicTx<'_>,
    id: ResourceId,
    now: i64,
) -> Result<(), StoreError> {
    let rows = diesel::update(
        resources::table
            .filter(resources::clinic_id.eq(tx.clinic_id.0))
            .filter(resources::id.eq(id.0))
            .filter(resources::removed_at.is_null()),
    )
    .set(resources::removed_at.eq(now))
    .execute(tx.connection)?;
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
