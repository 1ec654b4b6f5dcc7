//! Loads a clinic whole: a fixed number of queries, whatever its size.

mod location;
mod reason;
mod staff;

use std::collections::HashMap;

use diesel::prelude::*;

use super::schema::clinics;
use super::{AnyConnection, StoreError, clinics as heads};
use crate::domain::clinic::{Clinic, OfferRules, Removed};
use crate::domain::confirmation::{AutoCancel, Mode, Process};
use crate::domain::free_times::types::OfferedStarts;
use crate::domain::ids::ClinicId;
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

use location::load_locations;
use reason::{load_groups, load_reasons, load_species};
use staff::{load_calendars, load_resources, load_staff};

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
    let process = Process {
        mode: Mode::from_stored(&row.confirmation)
            .ok_or(StoreError::Unreadable("clinics.confirmation"))?,
        auto_cancel: AutoCancel::from_minutes(row.auto_cancel_minutes),
        no_show_limit: row.no_show_limit.and_then(|limit| u16::try_from(limit).ok()),
    };
    let calendars = load_calendars(connection, id)?;
    let (species, gone_species) = load_species(connection, id)?;
    let (mut locations, mut gone_locations) = load_locations(connection, id, &rules)?;
    for location in locations.iter_mut().chain(&mut gone_locations) {
        location.species.retain(|seen| species.iter().any(|known| known.id == *seen));
    }
    let (reasons, gone_reasons) = load_reasons(connection, id)?;
    let (staff, gone_staff) = load_staff(connection, id, &calendars)?;
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
        locations,
        species,
        process,
        groups: load_groups(connection, id)?,
        reasons,
        staff,
        resources: load_resources(connection, id, &calendars)?,
        rules,
        removed: Removed {
            locations: gone_locations,
            species: gone_species,
            reasons: gone_reasons,
            staff: gone_staff,
        },
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
    confirmation: String,
    auto_cancel_minutes: Option<i32>,
    no_show_limit: Option<i32>,
}

/// Those that are there and those that were removed, each list in its order.
fn parted<T>(rows: impl IntoIterator<Item = (bool, T)>) -> (Vec<T>, Vec<T>) {
    let (mut there, mut gone) = (Vec::new(), Vec::new());
    for (is_removed, row) in rows {
        if is_removed { gone.push(row) } else { there.push(row) }
    }
    (there, gone)
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
    OfferedStarts::from_name(text).ok_or(StoreError::Unreadable("offered_starts"))
}
