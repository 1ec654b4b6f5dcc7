//! The leaf of a calendar that shows a visit: when, what, with whom, where.

use chrono::{DateTime, Datelike, NaiveDateTime};

use super::open::Visit;
use crate::domain::booking::State;
use crate::domain::local_text::TextIn;
use crate::domain::local_time;
use crate::i18n::format;
use crate::usecases::move_visit::local_start;
use crate::web::PageError;
use crate::web::clinic_page::address_line;
use crate::web::page::{Fact, Leaf, drawing};

/// The leaf of this visit; `pet` is the pet's name.
///
/// # Errors
/// `NotFound` if the clinic no longer has what the booking names.
pub fn leaf(visit: &Visit, pet: &str) -> Result<Leaf, PageError> {
    let (scene, booking) = (&visit.scene, &visit.booking);
    let (lang, location) = (scene.lang(), visit.location()?);
    let start = local_time::wall_clock(location.zone, booking.begins_at);
    let end = local_time::wall_clock(location.zone, booking.ends_at());
    let is_this_year = start.year() == local_time::wall_clock(location.zone, scene.now).year();
    let month = format::month_in_date(lang, start.date());
    let species = scene.clinic().species(booking.species_id);
    Ok(Leaf {
        weekday: format::weekday(lang, start.weekday()).to_owned(),
        day: format::day_alone(lang, start.date()),
        month: if is_this_year { month } else { format!("{month} {}", start.year()) },
        hour: format::time(lang, start.time()),
        until: scene
            .clinic()
            .show_duration
            .then(|| scene.t.until_time(format::time(lang, end.time()))),
        machine: local_start(start),
        facts: facts(visit, pet)?,
        gone: !booking.state.occupies(),
        waits: booking.state == State::Unconfirmed,
        art: species.map_or("other", |species| drawing(&species.slug, &species.icon)),
    })
}

fn facts(visit: &Visit, pet: &str) -> Result<Vec<Fact>, PageError> {
    let (scene, booking) = (&visit.scene, &visit.booking);
    let (t, clinic, location) = (scene.t, scene.clinic(), visit.location()?);
    let own = |text: String| TextIn { text, lang: scene.lang() };
    let reason = scene.name(&booking.reason_name);
    let mut facts = vec![Fact {
        icon: "paw",
        label: t.fact_reason(),
        text: TextIn { text: t.for_pet(pet, reason.text), lang: reason.lang },
        more: scene.words(&visit.reason()?.instructions).into_iter().collect(),
    }];
    if let Some(member) = clinic.staff_member(booking.staff_id).filter(|_| clinic.show_staff) {
        facts.push(Fact {
            icon: "person",
            label: t.fact_staff(),
            text: own(member.titled_name()),
            more: Vec::new(),
        });
    }
    facts.push(Fact {
        icon: "pin",
        label: t.fact_place(),
        text: own(location.name.clone()),
        more: vec![own(address_line(location))],
    });
    Ok(facts)
}

/// The wall clock of the visit's location at that instant (UTC seconds).
///
/// # Errors
/// `NotFound` if the clinic no longer has the location.
pub fn clock(visit: &Visit, at: i64) -> Result<NaiveDateTime, PageError> {
    Ok(local_time::wall_clock(visit.location()?.zone, at))
}

/// An instant for a calendar file.
pub fn utc(at: i64) -> DateTime<chrono::Utc> {
    DateTime::from_timestamp(at, 0).unwrap_or_default()
}
