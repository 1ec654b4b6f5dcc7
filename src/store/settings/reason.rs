//! Reasons and their groups.

use diesel::prelude::*;

use super::order::{self, List};
use crate::domain::clinic::OnlineBooking;
use crate::domain::ids::{ClinicId, LocationId, ReasonGroupId, ReasonId, SpeciesId, StaffId};
use crate::domain::local_text::LocalText;
use crate::domain::settings::{GroupSettings, ReasonSettings};
use crate::store::schema::{
    reason_groups, reason_locations, reason_resources, reason_species, reason_staff, reasons,
};
use crate::store::{AnyConnection, ClinicTx, StoreError};

#[derive(Queryable, Selectable)]
#[diesel(table_name = reasons)]
struct Row {
    name: LocalText,
    summary: LocalText,
    instructions: LocalText,
    group_id: ReasonGroupId,
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

/// A reason that is there.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: ReasonId,
) -> Result<ReasonSettings, StoreError> {
    let row: Row = reasons::table
        .filter(reasons::clinic_id.eq(clinic_id.0))
        .filter(reasons::id.eq(id.0))
        .filter(reasons::removed_at.is_null())
        .select(Row::as_select())
        .first(connection)?;
    let species: Vec<SpeciesId> = reason_species::table
        .filter(reason_species::clinic_id.eq(clinic_id.0))
        .filter(reason_species::reason_id.eq(id.0))
        .select(reason_species::species_id)
        .load(connection)?;
    let locations: Vec<LocationId> = reason_locations::table
        .filter(reason_locations::clinic_id.eq(clinic_id.0))
        .filter(reason_locations::reason_id.eq(id.0))
        .select(reason_locations::location_id)
        .load(connection)?;
    let staff: Vec<StaffId> = reason_staff::table
        .filter(reason_staff::clinic_id.eq(clinic_id.0))
        .filter(reason_staff::reason_id.eq(id.0))
        .select(reason_staff::staff_id)
        .load(connection)?;
    let resource_kinds = reason_resources::table
        .filter(reason_resources::clinic_id.eq(clinic_id.0))
        .filter(reason_resources::reason_id.eq(id.0))
        .order(reason_resources::kind)
        .select(reason_resources::kind)
        .load(connection)?;
    let minutes = |value: i32| u16::try_from(value).unwrap_or(0);
    Ok(ReasonSettings {
        name: row.name,
        summary: row.summary,
        instructions: row.instructions,
        group_id: row.group_id,
        duration_minutes: minutes(row.duration_minutes),
        buffer_before: minutes(row.buffer_before),
        buffer_after: minutes(row.buffer_after),
        price_minor: row.price_minor,
        online: OnlineBooking::from_name(&row.online)
            .ok_or(StoreError::Unreadable("reasons.online"))?,
        existing_clients_only: row.existing_clients_only,
        notice_minutes: row.notice_minutes,
        horizon_days: row.horizon_days,
        daily_limit: row.daily_limit,
        species,
        locations,
        staff,
        resource_kinds,
    })
}

/// A new reason, the last in the list.
///
/// # Errors
/// `Duplicate` if the clinic has or had the slug; the database's.
pub fn insert(
    tx: &mut ClinicTx<'_>,
    slug: &str,
    settings: &ReasonSettings,
) -> Result<ReasonId, StoreError> {
    let position = order::next_position(tx, List::Reasons)?;
    let id: ReasonId = diesel::insert_into(reasons::table)
        .values((
            reasons::clinic_id.eq(tx.clinic_id.0),
            reasons::group_id.eq(settings.group_id.0),
            reasons::position.eq(position),
            reasons::slug.eq(slug),
            reasons::name.eq(settings.name.to_json()),
            reasons::duration_minutes.eq(i32::from(settings.duration_minutes)),
        ))
        .returning(reasons::id)
        .get_result(tx.connection)?;
    update(tx, id, settings)?;
    Ok(id)
}

/// Writes a reason with everything that it is tied to.
///
/// # Errors
/// The database's.
pub fn update(
    tx: &mut ClinicTx<'_>,
    id: ReasonId,
    settings: &ReasonSettings,
) -> Result<(), StoreError> {
    let of_reason =
        reasons::table.filter(reasons::clinic_id.eq(tx.clinic_id.0)).filter(reasons::id.eq(id.0));
    diesel::update(of_reason)
        .set((
            reasons::group_id.eq(settings.group_id.0),
            reasons::name.eq(settings.name.to_json()),
            reasons::summary.eq(settings.summary.to_json()),
            reasons::instructions.eq(settings.instructions.to_json()),
            reasons::duration_minutes.eq(i32::from(settings.duration_minutes)),
            reasons::buffer_before.eq(i32::from(settings.buffer_before)),
            reasons::buffer_after.eq(i32::from(settings.buffer_after)),
            reasons::price_minor.eq(settings.price_minor),
            reasons::online.eq(settings.online.as_str()),
            reasons::existing_clients_only.eq(settings.existing_clients_only),
            reasons::notice_minutes.eq(settings.notice_minutes),
            reasons::horizon_days.eq(settings.horizon_days),
            reasons::daily_limit.eq(settings.daily_limit),
        ))
        .execute(tx.connection)?;
    tie(tx, id, settings)
}

/// Replaces what the reason is tied to.
fn tie(tx: &mut ClinicTx<'_>, id: ReasonId, settings: &ReasonSettings) -> Result<(), StoreError> {
    macro_rules! replace {
        ($table:ident, $column:ident, $values:expr) => {
            diesel::delete(
                $table::table
                    .filter($table::clinic_id.eq(tx.clinic_id.0))
                    .filter($table::reason_id.eq(id.0)),
            )
            .execute(tx.connection)?;
            for value in $values {
                diesel::insert_into($table::table)
                    .values((
                        $table::clinic_id.eq(tx.clinic_id.0),
                        $table::reason_id.eq(id.0),
                        $table::$column.eq(value),
                    ))
                    .execute(tx.connection)?;
            }
        };
    }
    replace!(reason_species, species_id, settings.species.iter().map(|id| id.0));
    replace!(reason_locations, location_id, settings.locations.iter().map(|id| id.0));
    replace!(reason_staff, staff_id, settings.staff.iter().map(|id| id.0));
    replace!(reason_resources, kind, settings.resource_kinds.iter().cloned());
    Ok(())
}

/// A group that is there.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_group(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: ReasonGroupId,
) -> Result<GroupSettings, StoreError> {
    let (name, hint, kept_back): (LocalText, LocalText, i32) = reason_groups::table
        .filter(reason_groups::clinic_id.eq(clinic_id.0))
        .filter(reason_groups::id.eq(id.0))
        .filter(reason_groups::removed_at.is_null())
        .select((reason_groups::name, reason_groups::hint, reason_groups::kept_back))
        .first(connection)?;
    Ok(GroupSettings { name, hint, kept_back })
}

/// A new group, the last in the list.
///
/// # Errors
/// `Duplicate` if the clinic has or had the slug; the database's.
pub fn insert_group(
    tx: &mut ClinicTx<'_>,
    slug: &str,
    settings: &GroupSettings,
) -> Result<ReasonGroupId, StoreError> {
    let position = order::next_position(tx, List::Groups)?;
    Ok(diesel::insert_into(reason_groups::table)
        .values((
            reason_groups::clinic_id.eq(tx.clinic_id.0),
            reason_groups::position.eq(position),
            reason_groups::slug.eq(slug),
            reason_groups::name.eq(settings.name.to_json()),
            reason_groups::hint.eq(settings.hint.to_json()),
            reason_groups::kept_back.eq(settings.kept_back),
        ))
        .returning(reason_groups::id)
        .get_result(tx.connection)?)
}

/// Writes a group.
///
/// # Errors
/// The database's.
pub fn update_group(
    tx: &mut ClinicTx<'_>,
    id: ReasonGroupId,
    settings: &GroupSettings,
) -> Result<(), StoreError> {
    diesel::update(
        reason_groups::table
            .filter(reason_groups::clinic_id.eq(tx.clinic_id.0))
            .filter(reason_groups::id.eq(id.0)),
    )
    .set((
        reason_groups::name.eq(settings.name.to_json()),
        reason_groups::hint.eq(settings.hint.to_json()),
        reason_groups::kept_back.eq(settings.kept_back),
    ))
    .execute(tx.connection)?;
    Ok(())
}
