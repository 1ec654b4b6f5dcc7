//! Clients, pets, visits and changes as the pages show them.

use serde_json::Value;

use super::zone;
use crate::domain::client::{ClientChange, PetRecord};
use crate::domain::ids::ClientId;
use crate::domain::local_time;
use crate::i18n::{Lang, Tr, format};
use crate::store::audit::Fields;
use crate::store::clients::{ClientVisit, LogLine, list_clients, list_pets_of, list_tags_of};
use crate::store::{AnyConnection, StoreError};
use crate::web::page::panel::{ClientLine, LogEntry, PetLine, VisitLine, state_tag};
use crate::web::panel::PanelScene;

/// A line for each of these clients, in their order: three queries, however many there are.
pub(in crate::web::panel) fn client_lines(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    ids: &[ClientId],
) -> Result<Vec<ClientLine>, StoreError> {
    let clinic = scene.clinic().id;
    let clients = list_clients(connection, clinic, ids)?;
    let pets = list_pets_of(connection, clinic, ids)?;
    let mut tags = list_tags_of(connection, clinic, ids)?;
    let line = clients.into_iter().map(|client| {
        let own = pets.iter().filter(|pet| pet.client_id == client.id && pet.gone_at.is_none());
        let names: Vec<&str> = own.map(|pet| pet.name.as_str()).collect();
        ClientLine {
            url: scene.desk.url(&super::page_of(client.id)),
            name: client.full_name(),
            pets: names.join(", "),
            tags: tags.remove(&client.id).unwrap_or_default(),
            blocked: client.blocked,
            phone: readable(&client.phone_e164, &client.phone),
        }
    });
    Ok(line.collect())
}

/// A phone number as people read it.
pub(in crate::web::panel) fn readable(e164: &str, typed: &str) -> String {
    if e164.is_empty() { typed.to_owned() } else { format::phone_for_reading(e164) }
}

/// A pet as the client's page shows it.
pub(super) fn pet_line(scene: &PanelScene, pet: &PetRecord, coming: usize) -> PetLine {
    let (t, lang) = (scene.t, scene.lang());
    let species = scene.clinic().species(pet.species_id);
    let grams = pet.weight_grams.and_then(|grams| u32::try_from(grams).ok());
    let about = [
        Some(pet.breed.clone()),
        pet.sex.as_deref().map(|sex| sex_name(t, sex).to_lowercase()),
        Some(born(lang, &pet.born)),
        grams.map(|grams| format::weight(lang, grams)),
    ];
    let about: Vec<String> = about.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let gone = pet.gone_at.map(|at| {
        t.pet_gone_since(format::date_in_numbers(lang, local_time::local_date(zone(scene), at)))
    });
    PetLine {
        url: scene.desk.url(&format!("clients/{}/pets/{}", pet.client_id, pet.id)),
        name: pet.name.clone(),
        species: scene.name(&species.map(|species| species.name.clone()).unwrap_or_default()),
        about: about.join(" · "),
        note: pet.note.clone(),
        still_booked: (gone.is_some() && coming > 0)
            .then(|| t.pet_gone_visits(i64::try_from(coming).unwrap_or(i64::MAX), &pet.name)),
        gone,
    }
}

fn sex_name(t: Tr, sex: &str) -> &'static str {
    if sex == "male" { t.sex_male() } else { t.sex_female() }
}

/// `2021-05-14` as one types it; what is less than a date stays a number.
pub(super) fn born(lang: Lang, stored: &str) -> String {
    match stored.split('-').collect::<Vec<_>>().as_slice() {
        [_, _, _] => stored
            .parse()
            .map_or_else(|_not_a_date| stored.to_owned(), |d| format::date_in_numbers(lang, d)),
        [year, month] => format!("{month}.{year}"),
        _ => stored.to_owned(),
    }
}

/// A visit as the client's history shows it.
pub(super) fn visit_line(scene: &PanelScene, visit: &ClientVisit) -> VisitLine {
    let (lang, clinic) = (scene.lang(), scene.clinic());
    let zone = clinic.location(visit.location_id).map_or(zone(scene), |place| place.zone);
    let at = local_time::wall_clock(zone, visit.begins_at);
    let member = clinic.staff_member(visit.staff_id);
    VisitLine {
        url: scene.desk.url(&format!("bookings/{}", visit.id)),
        when: scene
            .t
            .date_time(format::date_in_numbers(lang, at.date()), format::time(lang, at.time())),
        what: scene.name(&visit.reason_name),
        pet: visit.pet_name.clone(),
        staff: member.map(|member| member.titled_name()).unwrap_or_default(),
        state: state_tag(scene.t, visit.state),
    }
}

/// A change as the record's history shows it.
pub(super) fn log_entry(scene: &PanelScene, line: &LogLine) -> LogEntry {
    let (t, lang) = (scene.t, scene.lang());
    let at = local_time::wall_clock(zone(scene), line.at);
    LogEntry {
        when: t.date_time(format::date_in_numbers(lang, at.date()), format::time(lang, at.time())),
        what: line.change.map(|change| change_name(t, change)).unwrap_or_default(),
        details: details(&line.before, &line.after),
        who: line.user.clone().unwrap_or_default(),
    }
}

fn change_name(t: Tr, change: ClientChange) -> &'static str {
    match change {
        ClientChange::Make => t.client_log_make(),
        ClientChange::Edit => t.client_log_edit(),
        ClientChange::AddPet => t.client_log_add_pet(),
        ClientChange::EditPet => t.client_log_edit_pet(),
        ClientChange::PetGone => t.client_log_pet_gone(),
        ClientChange::PetBack => t.client_log_pet_back(),
        ClientChange::Block => t.client_log_block(),
        ClientChange::Lift => t.client_log_lift(),
        ClientChange::Tags => t.client_log_tags(),
        ClientChange::Merge => t.client_log_merge(),
        ClientChange::Unmerge => t.client_log_unmerge(),
    }
}

/// `before → after` of each text that changed; what is no text says nothing to a reader.
fn details(before: &Fields, after: &Fields) -> Vec<String> {
    let text = |fields: &Fields, name: &str| match fields.get(name) {
        Some(Value::String(text)) if !text.is_empty() => Some(text.clone()),
        _ => None,
    };
    let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
    names
        .filter_map(|name| match (text(before, name), text(after, name)) {
            (Some(old), Some(new)) => Some(format!("{old} → {new}")),
            (Some(old), None) => Some(format!("{old} → –")),
            (None, Some(new)) => Some(new),
            (None, None) => None,
        })
        .collect()
}
