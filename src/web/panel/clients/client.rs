//! `GET /panel/{clinic}/clients/{id}`: everything about one client.

use actix_web::{HttpRequest, HttpResponse, web};

use super::shown::{log_entry, pet_line, visit_line};
use super::{Asked, ClientPath, find, page_of, zone};
use crate::domain::booking::State;
use crate::domain::client::ClientRecord;
use crate::domain::ids::ClientId;
use crate::domain::local_time;
use crate::i18n::format;
use crate::store::clients::{
    ClientVisit, count_no_shows, list_client_log, list_pets_of, list_tags, list_visits,
};
use crate::store::{AnyConnection, StoreError};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{ClientPage, Menu, PetLine};
use crate::web::page::{Field, Phone};
use crate::web::panel::{Desk, PanelScene};
use crate::web::{App, PageError};

/// Visits and changes that are shown, the latest.
const MOST_VISITS: i64 = 200;
const MOST_CHANGES: i64 = 50;

/// The page; of a merged record, the way to the one that was kept.
///
/// # Errors
/// `NotFound` if the clinic has no such client, the database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    path: ClientPath,
) -> Result<HttpResponse, PageError> {
    let id = ClientId(path.1);
    desk.show(&app, &request, move |connection, scene| match find(connection, scene, id)? {
        Asked::Merged(kept) => Ok(Answer::See(scene.desk.url(&page_of(kept)))),
        Asked::Here(client) => Answer::ok(&page(connection, scene, &client, None)?),
    })
    .await
}

/// The page, with what was typed as tags if that cannot be stored.
pub(super) fn page(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    client: &ClientRecord,
    tags_field: Option<Field>,
) -> Result<ClientPage, StoreError> {
    let (t, lang, clinic) = (scene.t, scene.lang(), scene.clinic().id);
    let date = |at| format::date_in_numbers(lang, local_time::local_date(zone(scene), at));
    let tags = list_tags(connection, clinic, client.id)?;
    let visits = list_visits(connection, clinic, client.id, MOST_VISITS)?;
    let missed = count_no_shows(connection, clinic, client.id, None)?;
    let unlifted = match client.no_shows_lifted_at {
        None => missed,
        since => count_no_shows(connection, clinic, client.id, since)?,
    };
    let (mut coming, past): (Vec<_>, Vec<_>) =
        visits.iter().partition(|visit| is_coming(visit, scene.now));
    coming.reverse();
    let log = list_client_log(connection, clinic, client.id, MOST_CHANGES)?;
    let here = scene.desk.url(&page_of(client.id));
    let mut layout = scene.layout(client.full_name(), Menu::Clients, here.clone());
    layout.has_fault = tags_field.is_some();
    Ok(ClientPage {
        book: scene.desk.url(&format!("bookings/new?client={}", client.id)),
        since: t.client_since(date(client.created_at)),
        phone: phone(client),
        email: client.email.clone(),
        address: address(client),
        language: client.language.name(),
        note: client.note.clone(),
        blocked: client.blocked,
        missed: match missed {
            0 => t.client_missed_none().to_owned(),
            count => t.client_missed(count),
        },
        lifted: client.no_shows_lifted_at.map(|at| t.client_missed_lifted(date(at))),
        can_lift: unlifted > 0,
        tags_field: tags_field
            .unwrap_or_else(|| Field { value: tags.join(", "), ..Field::default() }),
        tags,
        pets: pets(connection, scene, client.id, &coming)?,
        coming: coming.iter().map(|visit| visit_line(scene, visit)).collect(),
        past: past.iter().map(|visit| visit_line(scene, visit)).collect(),
        log: log.iter().map(|line| log_entry(scene, line)).collect(),
        url: here,
        layout,
    })
}

/// Still to come, and not called off.
pub(super) fn is_coming(visit: &ClientVisit, now: i64) -> bool {
    visit.begins_at > now && matches!(visit.state, State::Unconfirmed | State::Confirmed)
}

fn pets(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    client: ClientId,
    coming: &[&ClientVisit],
) -> Result<Vec<PetLine>, StoreError> {
    let pets = list_pets_of(connection, scene.clinic().id, &[client])?;
    let line = pets.iter().map(|pet| {
        let booked = coming.iter().filter(|visit| visit.pet_id == Some(pet.id)).count();
        pet_line(scene, pet, booked)
    });
    Ok(line.collect())
}

fn phone(client: &ClientRecord) -> Option<Phone> {
    let number = if client.phone_e164.is_empty() { &client.phone } else { &client.phone_e164 };
    (!number.is_empty()).then(|| Phone::new(number))
}

fn address(client: &ClientRecord) -> String {
    let town = format!("{} {}", client.postcode, client.town);
    let lines = [client.street.trim(), town.trim()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}
