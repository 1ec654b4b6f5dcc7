//! Clinics: found by slug with the versions of their calendar, and loaded whole.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use diesel::prelude::*;

use super::schema::{calendar_months, clinic_calendars, clinic_slugs, clinics};
use super::{AnyConnection, ClinicTx, StoreError};
use crate::domain::ids::ClinicId;

/// What a clinic's caches are keyed by, read before the rows themselves.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Versions {
    /// Renewed at random by migrations and restores.
    pub epoch: i64,
    /// Of settings, shifts, absences, closed days.
    pub schedule: i64,
    /// Of what is busy in each UTC month (counted from January 1970); unchanged ones are missing.
    pub months: Vec<(i32, i64)>,
}

impl Versions {
    /// The versions of these months, 0 for one in which nothing has ever changed.
    pub fn of_months(&self, months: RangeInclusive<i32>) -> Vec<i64> {
        months
            .map(|month| {
                self.months.iter().find(|(known, _)| *known == month).map_or(0, |(_, v)| *v)
            })
            .collect()
    }
}

/// A clinic's standing, as every page asks for it first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ClinicHead {
    /// Which clinic.
    pub id: ClinicId,
    /// False if the slug is an old one: the page moves to the current.
    pub slug_is_current: bool,
    /// Keys of its caches.
    pub versions: Versions,
    /// Online booking is paused until then (S7), UTC seconds.
    pub paused_until: Option<i64>,
}

/// The standing of the clinic of this slug, with the versions of these UTC months; one query.
///
/// # Errors
/// The database's.
pub fn find_head(
    connection: &mut AnyConnection,
    slug: &str,
    months: RangeInclusive<i32>,
) -> Result<Option<ClinicHead>, StoreError> {
    Ok(find_heads(connection, &[slug], months)?.remove(slug))
}

/// As `find_head`, of several slugs, by slug; one query.
///
/// # Errors
/// The database's.
pub(super) fn find_heads(
    connection: &mut AnyConnection,
    slugs: &[&str],
    months: RangeInclusive<i32>,
) -> Result<HashMap<String, ClinicHead>, StoreError> {
    type Row = (String, i64, bool, i64, i64, Option<i64>, Option<i32>, Option<i64>);
    // PostgreSQL knows no text with this in it, and would take it for a fault.
    let slugs: Vec<&str> = slugs.iter().copied().filter(|slug| !slug.contains('\0')).collect();
    let heads = clinic_slugs::table
        .inner_join(
            clinic_calendars::table.on(clinic_calendars::clinic_id.eq(clinic_slugs::clinic_id)),
        )
        .left_join(
            calendar_months::table.on(calendar_months::clinic_id
                .eq(clinic_slugs::clinic_id)
                .and(calendar_months::month.between(*months.start(), *months.end()))),
        )
        .select((
            clinic_slugs::slug,
            clinic_slugs::clinic_id,
            clinic_slugs::is_current,
            clinic_calendars::epoch,
            clinic_calendars::schedule_version,
            clinic_calendars::paused_until,
            calendar_months::month.nullable(),
            calendar_months::version.nullable(),
        ));
    // Every page begins with this: read without the detour that works for any database.
    let rows: Vec<Row> = match connection {
        AnyConnection::Postgres(connection) => {
            heads.filter(clinic_slugs::slug.eq_any(slugs)).load(connection)?
        }
        AnyConnection::Sqlite(connection) => match slugs.as_slice() {
            // The words of a list depend on its length, and would be put together each time.
            [slug] => heads.filter(clinic_slugs::slug.eq(*slug)).load(connection)?,
            _ => heads.filter(clinic_slugs::slug.eq_any(slugs)).load(connection)?,
        },
    };
    let mut heads = HashMap::new();
    for (slug, id, slug_is_current, epoch, schedule, paused_until, month, version) in rows {
        let head = heads.entry(slug).or_insert_with(|| ClinicHead {
            id: ClinicId(id),
            slug_is_current,
            versions: Versions { epoch, schedule, months: Vec::new() },
            paused_until,
        });
        head.versions.months.extend(month.zip(version));
    }
    Ok(heads)
}

/// As `find_head`, of a known clinic.
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_head(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    months: RangeInclusive<i32>,
) -> Result<ClinicHead, StoreError> {
    let slug = current_slug(connection, clinic_id)?;
    find_head(connection, &slug, months)?.ok_or(StoreError::NotFound)
}

/// The clinic's newest slug.
///
/// # Errors
/// `NotFound`, the database's.
pub fn current_slug(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
) -> Result<String, StoreError> {
    Ok(clinic_slugs::table
        .filter(clinic_slugs::clinic_id.eq(clinic_id.0))
        .filter(clinic_slugs::is_current)
        .select(clinic_slugs::slug)
        .get_result(connection)?)
}

/// Until when online booking is paused, as last set (S7), UTC seconds.
///
/// # Errors
/// The database's.
pub fn load_pause(tx: &mut ClinicTx<'_>) -> Result<Option<i64>, StoreError> {
    Ok(clinic_calendars::table
        .find(tx.clinic_id.0)
        .select(clinic_calendars::paused_until)
        .get_result(tx.connection)?)
}

/// Pauses online booking until then (UTC seconds); none opens it.
///
/// # Errors
/// The database's.
pub fn set_pause(tx: &mut ClinicTx<'_>, until: Option<i64>) -> Result<(), StoreError> {
    diesel::update(clinic_calendars::table.find(tx.clinic_id.0))
        .set(clinic_calendars::paused_until.eq(until))
        .execute(tx.connection)?;
    Ok(())
}

/// A clinic in the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClinicEntry {
    /// First part of its addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Towns of its locations, each once.
    pub towns: Vec<String>,
}

/// The clinics of the installation by name, at most `limit`.
///
/// # Errors
/// The database's.
pub fn list_clinics(
    connection: &mut AnyConnection,
    limit: i64,
) -> Result<Vec<ClinicEntry>, StoreError> {
    use super::schema::locations;
    let rows: Vec<(i64, String, String)> = clinics::table
        .inner_join(clinic_slugs::table.on(clinic_slugs::clinic_id.eq(clinics::id)))
        .filter(clinic_slugs::is_current)
        .order((clinics::name, clinics::id))
        .limit(limit)
        .select((clinics::id, clinic_slugs::slug, clinics::name))
        .load(connection)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.0).collect();
    let places: Vec<(i64, String)> = locations::table
        .filter(locations::clinic_id.eq_any(ids))
        .filter(locations::removed_at.is_null())
        .order((locations::clinic_id, locations::position))
        .select((locations::clinic_id, locations::town))
        .load(connection)?;
    let mut towns: HashMap<i64, Vec<String>> = HashMap::new();
    for (clinic, town) in places {
        let known = towns.entry(clinic).or_default();
        if !known.contains(&town) {
            known.push(town);
        }
    }
    Ok(rows
        .into_iter()
        .map(|(id, slug, name)| ClinicEntry {
            slug,
            name,
            towns: towns.remove(&id).unwrap_or_default(),
        })
        .collect())
}
