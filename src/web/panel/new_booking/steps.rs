//! The parts of the page: for whom, what for, when.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::PAGE;
use super::asked::Asked;
use super::client::empty_form;
use super::page::{Chosen, Shown};
use crate::domain::client_search::search_words;
use crate::domain::free_times::{Asker, DayOffers, Minus, first_free};
use crate::domain::hold::Hold;
use crate::domain::ids::StaffId;
use crate::domain::local_text::TextIn;
use crate::domain::local_time;
use crate::i18n::format;
use crate::store::clients::{find_client, list_pets_of, search};
use crate::store::{AnyConnection, StoreError, calendars, holds};
use crate::usecases::browse::{Question, today};
use crate::usecases::move_visit::local_start;
use crate::web::page::panel::{
    ClientLine, ClientStep, DeskSlot, Entry, OnlineHold, PetChoice, TimesStep, VisitStep,
};
use crate::web::panel::PanelScene;
use crate::web::panel::clients::{MOST_FOUND, client_lines, page_of, readable};

/// For whom: the chosen client, else the search.
///
/// # Errors
/// The database's.
pub fn client_step(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    asked: &Asked,
    shown: &Shown,
) -> Result<ClientStep, StoreError> {
    let (clinic, page) = (scene.clinic(), scene.desk.url(PAGE));
    let known = match asked.client() {
        Some(id) => find_client(connection, clinic.id, id)?,
        None => None,
    };
    if let Some(client) = known.filter(|client| client.merged_into.is_none()) {
        let pets = list_pets_of(connection, clinic.id, &[client.id])?;
        let here = pets.iter().filter(|pet| pet.gone_at.is_none());
        let pets = here.map(|pet| {
            let species = clinic.species(pet.species_id).map(|species| species.name.clone());
            let url = asked.for_client(Some(client.id), Some(pet.id)).url(&page);
            let is_chosen = asked.pet() == Some(pet.id);
            let species = scene.name(&species.unwrap_or_default());
            PetChoice { name: pet.name.clone(), species, url, chosen: is_chosen }
        });
        let own = scene.desk.url(&page_of(client.id));
        return Ok(ClientStep::Known {
            name: client.full_name(),
            phone: readable(&client.phone_e164, &client.phone),
            other: asked.for_client(None, None).url(&page),
            pets: pets.collect(),
            add_pet: format!("{own}/pets/new"),
            url: own,
        });
    }
    let typed = asked.search();
    let (found, note) = find(connection, scene, asked, &typed)?;
    let new = shown.new_client.clone().unwrap_or_else(|| empty_form(&scene.desk));
    Ok(ClientStep::Search { typed, found, note: shown.client_note.or(note), new: Box::new(new) })
}

/// Those found, each with the address that chooses them; a client with one pet comes with it.
fn find(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    asked: &Asked,
    typed: &str,
) -> Result<(Vec<ClientLine>, Option<&'static str>), StoreError> {
    if typed.is_empty() {
        return Ok((Vec::new(), None));
    }
    let clinic = scene.clinic().id;
    let found = search(connection, clinic, &search_words(typed), MOST_FOUND)?;
    let mut lines = client_lines(connection, scene, &found.ids)?;
    let pets = list_pets_of(connection, clinic, &found.ids)?;
    let page = scene.desk.url(PAGE);
    for (line, id) in lines.iter_mut().zip(&found.ids) {
        let own: Vec<_> =
            pets.iter().filter(|pet| pet.client_id == *id && pet.gone_at.is_none()).collect();
        let only = match own.as_slice() {
            [only] => Some(only.id),
            _ => None,
        };
        line.url = asked.for_client(Some(*id), only).url(&page);
    }
    let note = match (lines.is_empty(), found.has_more) {
        (true, _) => Some(scene.t.clients_nobody()),
        (_, true) => Some(scene.t.clients_more()),
        _ => None,
    };
    Ok((lines, note))
}

/// What for, where, with whom.
pub fn visit_step(scene: &PanelScene, asked: &Asked, chosen: Chosen<'_>) -> VisitStep {
    let clinic = scene.clinic();
    let here = chosen.location.map(|place| place.id);
    let locations = clinic.locations.iter().map(|place| {
        let name = TextIn { text: place.name.clone(), lang: scene.lang() };
        Entry { value: place.id.to_string(), name, chosen: Some(place.id) == here }
    });
    let reasons = clinic.groups.iter().map(|group| {
        let own = clinic.reasons.iter().filter(|reason| {
            reason.group_id == group.id && here.is_none_or(|id| reason.locations.contains(&id))
        });
        let entries = own.map(|reason| {
            let name = scene.name(&reason.name);
            let chosen = chosen.reason.is_some_and(|chosen| chosen.id == reason.id);
            Entry { value: reason.id.to_string(), name, chosen }
        });
        (scene.name(&group.name), entries.collect::<Vec<_>>())
    });
    VisitStep {
        locations: locations.collect(),
        reasons: reasons.filter(|(_, entries)| !entries.is_empty()).collect(),
        staff: staff(scene, asked.staff()),
        is_open: chosen.reason.is_none(),
    }
}

fn staff(scene: &PanelScene, chosen: Option<StaffId>) -> Vec<Entry> {
    let members = scene.clinic().staff.iter();
    members
        .map(|member| {
            let name = TextIn { text: member.titled_name(), lang: scene.lang() };
            Entry { value: member.id.to_string(), name, chosen: Some(member.id) == chosen }
        })
        .collect()
}

/// The free times of the chosen day, else of the first day that has any; none until it is known
/// what for.
///
/// # Errors
/// The database's.
pub fn times_step(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    asked: &Asked,
    chosen: Chosen<'_>,
    (own, clock): (Option<&Hold>, Option<(String, bool)>),
) -> Result<Option<TimesStep>, StoreError> {
    let (Some(location), Some(reason)) = (chosen.location, chosen.reason) else {
        return Ok(None);
    };
    let wish = asked.staff().filter(|wish| scene.clinic().staff.iter().any(|m| m.id == *wish));
    let question = Question {
        open: &scene.open,
        location,
        reason,
        wish,
        minus: Minus { hold_id: own.map(|hold| hold.id), booking_id: None },
        agreed: None,
        asker: Asker::Desk,
    };
    let now = scene.now;
    let today = today(location, now);
    let last = question.window(now).latest_date;
    let browse = &scene.browse;
    let day = match asked.day().filter(|day| *day >= today && *day <= last) {
        Some(day) => day,
        None => first_free(&browse.first_offers(connection, question, today, now)?)
            .map_or(today, |offer| offer.at.date()),
    };
    let offers = browse.free_times(connection, question, day..=day, now)?;
    let slots: Vec<DeskSlot> = offers.first().map(|day| slots(scene, day)).unwrap_or_default();
    let page = scene.desk.url(PAGE);
    let next = match day.succ_opt().filter(|_| slots.is_empty()) {
        None => None,
        Some(from) => first_free(&browse.first_offers(connection, question, from, now)?),
    };
    let extra = calendars::list_extra(connection, scene.clinic().id, location.id)?;
    let (typed, in_extra) = clock.unwrap_or_default();
    let asked_clock = asked.start().map(|start| start.format("%H:%M").to_string());
    let step = |date: Option<NaiveDate>| date.map(|date| asked.on(date).url(&page));
    Ok(Some(TimesStep {
        title: format::capitalized(&format::long_date(scene.lang(), day)),
        day: day.to_string(),
        before: step(day.pred_opt().filter(|_| day > today)),
        after: step(day.checked_add_days(Days::new(1))).unwrap_or_default(),
        next: next.map(|offer| {
            let when = format::when(scene.lang(), today, offer.at);
            (scene.t.new_booking_next_free(when), asked.on(offer.at.date()).url(&page))
        }),
        online: online(connection, scene, chosen, day)?,
        clock: if typed.is_empty() { asked_clock.unwrap_or_default() } else { typed },
        staff: staff(scene, wish),
        has_extra: !extra.is_empty(),
        extra: in_extra,
        slots,
    }))
}

fn slots(scene: &PanelScene, day: &DayOffers) -> Vec<DeskSlot> {
    let slot = |minute: u16| {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0)?;
        let staff = day.staff_at(minute)?;
        Some(DeskSlot {
            value: value(day.date.and_time(time), staff),
            time: format::time(scene.lang(), time),
            staff: name_of(scene, staff),
        })
    };
    day.union.iter().filter_map(slot).collect()
}

/// What a button sends of a time: its start, and who was shown beside it.
fn value(start: NaiveDateTime, staff: StaffId) -> String {
    format!("{}~{staff}", local_start(start))
}

/// As people call a member of the staff.
pub fn name_of(scene: &PanelScene, staff: StaffId) -> String {
    let member = scene.clinic().staff_member(staff);
    member.map(|member| member.titled_name()).unwrap_or_default()
}

fn online(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    chosen: Chosen<'_>,
    day: NaiveDate,
) -> Result<Vec<OnlineHold>, StoreError> {
    let Some(location) = chosen.location else { return Ok(Vec::new()) };
    let zone = location.zone;
    let span = (local_time::start_of_day(zone, day), local_time::end_of_day(zone, day));
    let found = holds::list_online(connection, (scene.clinic().id, location.id), span, scene.now)?;
    let line = found.into_iter().map(|hold| {
        let at = local_time::wall_clock(zone, hold.begins_at);
        let minutes = (hold.seconds_left(scene.now) + 59).div_euclid(60);
        let time = format::time(scene.lang(), at.time());
        OnlineHold {
            id: hold.id.0,
            value: value(at, hold.staff_id),
            words: scene.t.new_booking_held_online(minutes, name_of(scene, hold.staff_id), time),
        }
    });
    Ok(line.collect())
}
