//! What can be booked at a clinic: species, groups, reasons.

use diesel::prelude::*;

use super::{grouped, parted, small};
use crate::domain::clinic::{OnlineBooking, Reason, ReasonGroup, Species};
use crate::domain::ids::{ClinicId, LocationId, ReasonGroupId, ReasonId, SpeciesId, StaffId};
use crate::domain::local_text::LocalText;
use crate::store::schema::{
    reason_groups, reason_locations, reason_resources, reason_species, reason_staff, reasons,
    species,
};
use crate::store::{AnyConnection, StoreError};

pub(super) fn load_species(
    connection: &mut AnyConnection,
    id: ClinicId,
) -> Result<(Vec<Species>, Vec<Species>), StoreError> {
    let rows: Vec<(SpeciesId, String, String, LocalText, LocalText, Option<i64>)> = species::table
        .filter(species::clinic_id.eq(id.0))
        .order((species::position, species::id))
        .select((
            species::id,
            species::slug,
            species::icon,
            species::name,
            species::hint,
            species::removed_at,
        ))
        .load(connection)?;
    Ok(parted(rows.into_iter().map(|(id, slug, icon, name, hint, removed_at)| {
        (removed_at.is_some(), Species { id, slug, icon, name, hint })
    })))
}

pub(super) fn load_groups(
    connection: &mut AnyConnection,
    id: ClinicId,
) -> Result<Vec<ReasonGroup>, StoreError> {
    let rows: Vec<(ReasonGroupId, String, LocalText, LocalText, i32)> = reason_groups::table
        .filter(reason_groups::clinic_id.eq(id.0))
        .filter(reason_groups::removed_at.is_null())
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
    removed_at: Option<i64>,
}

pub(super) fn load_reasons(
    connection: &mut AnyConnection,
    id: ClinicId,
) -> Result<(Vec<Reason>, Vec<Reason>), StoreError> {
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
    let all: Result<Vec<(bool, Reason)>, StoreError> = rows
        .into_iter()
        .map(|row| {
            let is_removed = row.removed_at.is_some();
            let online = if is_removed { OnlineBooking::No } else { online_booking(&row.online)? };
            let reason = Reason {
                online,
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
            };
            Ok((is_removed, reason))
        })
        .collect();
    Ok(parted(all?))
}

fn online_booking(text: &str) -> Result<OnlineBooking, StoreError> {
    OnlineBooking::from_name(text).ok_or(StoreError::Unreadable("reasons.online"))
}
