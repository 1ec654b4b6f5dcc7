//! A clinic's locations, with the rules in force at each.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::{grouped, offered_starts, parted, small};
use crate::domain::clinic::{Location, OfferRules, WeekHours};
use crate::domain::ids::{ClinicId, LocationId, SpeciesId};
use crate::domain::local_text::LocalText;
use crate::store::schema::{closed_days, location_species, locations};
use crate::store::{AnyConnection, StoreError};

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
    removed_at: Option<i64>,
}

pub(super) fn load_locations(
    connection: &mut AnyConnection,
    id: ClinicId,
    clinic: &OfferRules,
) -> Result<(Vec<Location>, Vec<Location>), StoreError> {
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
    let all: Result<Vec<(bool, Location)>, StoreError> = rows
        .into_iter()
        .map(|row| {
            let rules = location_rules(&row, clinic)?;
            let location = Location {
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
                online: row.online && row.removed_at.is_none(),
                asks_species: row.asks_species,
                information: row.information,
                rules,
                closed_days: closed.remove(&row.id).unwrap_or_default(),
                species: seen.remove(&row.id).unwrap_or_default(),
            };
            Ok((row.removed_at.is_some(), location))
        })
        .collect();
    Ok(parted(all?))
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
