//! Clients and their pets: the search, a client's page, and the forms that change them (P6).

mod client;
mod edit;
mod list;
mod marks;
mod pets;
mod routes;
mod shown;

pub use client::show;
pub(super) use edit::{REQUIRED, shown, summary};
pub use edit::{add, ask_add, ask_edit, edit};
pub(super) use list::MOST_FOUND;
pub use list::list;
pub use marks::{block, lift, tags};
pub use pets::{add_pet, ask_add_pet, ask_edit_pet, edit_pet, mark_pet};
pub use routes::routes;
pub(super) use shown::{client_lines, readable};

use actix_web::web;
use chrono_tz::Tz;

use super::{Desk, PanelScene};
use crate::domain::client::ClientRecord;
use crate::domain::country::Country;
use crate::domain::details::{RequiredFields, Rules, Species};
use crate::domain::ids::ClientId;
use crate::domain::local_time;
use crate::store::{AnyConnection, StoreError, clients};
use crate::usecases::clients::By;
use crate::web::{App, PageError};

/// What stands in the address of a client's pages.
type ClientPath = web::Path<(String, i64)>;
/// What stands in the address of a pet's pages.
type PetPath = web::Path<(String, i64, i64)>;

/// A client's page within the clinic's panel.
pub(super) fn page_of(id: ClientId) -> String {
    format!("clients/{id}")
}

/// The client, or where the record is that theirs was merged into.
enum Asked {
    Here(Box<ClientRecord>),
    Merged(ClientId),
}

fn find(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    id: ClientId,
) -> Result<Asked, PageError> {
    let found = clients::find_client(connection, scene.clinic().id, id)?;
    let client = found.ok_or(PageError::NotFound)?;
    Ok(match client.merged_into {
        Some(kept) => Asked::Merged(kept),
        None => Asked::Here(Box::new(client)),
    })
}

/// The client, not merged into another.
fn find_here(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    id: ClientId,
) -> Result<ClientRecord, PageError> {
    match find(connection, scene, id)? {
        Asked::Here(client) => Ok(*client),
        Asked::Merged(_) => Err(PageError::NotFound),
    }
}

/// The clock by which the clinic reads dates.
fn zone(scene: &PanelScene) -> Tz {
    scene.clinic().locations.first().map_or(chrono_tz::UTC, |place| place.zone)
}

pub(super) fn by(desk: &Desk, app: &App) -> By {
    By { clinic_id: desk.clinic_id(), user_id: desk.user_id(), now: app.clock.now() }
}

/// All species of the clinic, as forms are judged by.
pub(super) fn species(desk: &Desk) -> Vec<Species> {
    let species = desk.open.clinic.species.iter();
    species.map(|species| Species { id: species.id, slug: species.slug.clone() }).collect()
}

/// The desk's rules for what is typed: fewer fields are required than of clients.
pub(super) fn rules<'a>(
    desk: &Desk,
    species: &'a [Species],
    required: RequiredFields,
    now: i64,
) -> Result<Rules<'a>, PageError> {
    let clinic = &desk.open.clinic;
    let zone = clinic.locations.first().map_or(chrono_tz::UTC, |place| place.zone);
    Ok(Rules {
        country: country(desk)?,
        required,
        today: local_time::local_date(zone, now),
        species,
        privacy_version: clinic.privacy_version,
    })
}

/// The country whose numbers are typed without a prefix.
pub(super) fn country(desk: &Desk) -> Result<Country, PageError> {
    Country::parse(&desk.open.clinic.country)
        .ok_or_else(|| PageError::internal(StoreError::Unreadable("clinics.country")))
}
