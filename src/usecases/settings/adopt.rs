//! Takes species and reasons over from the ready list, all or nothing. What the clinic has already
//! stays as it is; what it once had and removed comes back under another slug.

use super::{Setting, free_slug_in};
use crate::domain::clinic::Clinic;
use crate::domain::ids::{ClinicId, ReasonGroupId, UserId};
use crate::domain::settings::{GroupSettings, ReasonSettings, SpeciesSettings, free_slug};
use crate::store::settings::order::{self, List};
use crate::store::settings::{people, reason};
use crate::store::{ClinicTx, Db, StoreError, audit, load_clinic};

/// A species of the ready list.
#[derive(Debug, Clone)]
pub struct ReadySpecies {
    /// Its stable key.
    pub slug: String,
    /// What is stored.
    pub settings: SpeciesSettings,
}

/// A reason of the ready list.
#[derive(Debug, Clone)]
pub struct ReadyReason {
    /// Its stable key.
    pub slug: String,
    /// Its group's stable key.
    pub group_slug: String,
    /// Its group, made where the clinic does not have it.
    pub group: GroupSettings,
    /// Keys of the species that it is for.
    pub species_slugs: Vec<String>,
    /// What is stored, without ids of the clinic.
    pub settings: ReasonSettings,
}

/// Adds species; those that are there already are left out.
///
/// # Errors
/// The database's.
pub async fn species(
    db: &Db,
    clinic_id: ClinicId,
    chosen: Vec<ReadySpecies>,
    user: UserId,
    now: i64,
) -> Result<(), StoreError> {
    db.clinic_tx(clinic_id, move |tx| {
        let clinic = load_clinic(tx.connection, clinic_id)?;
        for ready in chosen {
            if clinic.species.iter().any(|species| species.slug == ready.slug) {
                continue;
            }
            let slug = slug_in(tx, List::Species, &ready.slug)?;
            let id = people::insert_species(tx, &slug, &ready.settings)?;
            log(tx, &ready.settings, id.0, user, now)?;
        }
        tx.touch_schedule();
        Ok(())
    })
    .await
}

/// Adds reasons, for the clinic's species among theirs, at all its places and with all its staff;
/// the resource that one needs only where the clinic has such a thing.
///
/// # Errors
/// The database's.
pub async fn reasons(
    db: &Db,
    clinic_id: ClinicId,
    chosen: Vec<ReadyReason>,
    user: UserId,
    now: i64,
) -> Result<(), StoreError> {
    db.clinic_tx(clinic_id, move |tx| {
        for mut ready in chosen {
            let clinic = load_clinic(tx.connection, clinic_id)?;
            if clinic.reasons.iter().any(|reason| reason.slug == ready.slug) {
                continue;
            }
            ready.settings.group_id = group(tx, &clinic, &ready, user, now)?;
            fill(&mut ready, &clinic);
            let slug = slug_in(tx, List::Reasons, &ready.slug)?;
            let id = reason::insert(tx, &slug, &ready.settings)?;
            log(tx, &ready.settings, id.0, user, now)?;
        }
        tx.touch_schedule();
        Ok(())
    })
    .await
}

fn fill(ready: &mut ReadyReason, clinic: &Clinic) {
    let settings = &mut ready.settings;
    let species =
        clinic.species.iter().filter(|species| ready.species_slugs.contains(&species.slug));
    settings.species = species.map(|species| species.id).collect();
    settings.locations = clinic.locations.iter().map(|place| place.id).collect();
    settings.staff = clinic.staff.iter().map(|member| member.id).collect();
    settings.resource_kinds.retain(|kind| clinic.resources.iter().any(|it| it.kind == *kind));
}

fn group(
    tx: &mut ClinicTx<'_>,
    clinic: &Clinic,
    ready: &ReadyReason,
    user: UserId,
    now: i64,
) -> Result<ReasonGroupId, StoreError> {
    if let Some(group) = clinic.groups.iter().find(|group| group.slug == ready.group_slug) {
        return Ok(group.id);
    }
    // A group of that slug that was removed leaves a numbered one to be found by its name.
    if let Some(group) = clinic.groups.iter().find(|group| group.name == ready.group.name) {
        return Ok(group.id);
    }
    let is_free = !order::slugs(tx, List::Groups)?.iter().any(|(_, it)| *it == ready.group_slug);
    let slug = if is_free {
        ready.group_slug.clone()
    } else {
        free_slug_in(tx, List::Groups, &ready.group.name, clinic)?
    };
    let id = reason::insert_group(tx, &slug, &ready.group)?;
    log(tx, &ready.group, id.0, user, now)?;
    Ok(id)
}

fn slug_in(tx: &mut ClinicTx<'_>, list: List, key: &str) -> Result<String, StoreError> {
    let taken = order::slugs(tx, list)?;
    let is_taken = |slug: &str| taken.iter().any(|(_, other)| other == slug);
    Ok(if is_taken(key) { free_slug(key, is_taken) } else { key.to_owned() })
}

fn log<T: Setting>(
    tx: &mut ClinicTx<'_>,
    settings: &T,
    id: i64,
    user: UserId,
    now: i64,
) -> Result<(), StoreError> {
    let after = settings.fields().to_log();
    audit::record(tx, user, (T::SUBJECT, Some(id)), &audit::Fields::new(), &after, now)
}
