//! What there is to know about a booking, line by line.

use chrono::NaiveDateTime;

use crate::domain::booking::Booking;
use crate::domain::clinic::Location;
use crate::domain::details::{Client, Pet, Sex};
use crate::domain::local_text::TextIn;
use crate::domain::local_time;
use crate::domain::money::Money;
use crate::i18n::format;
use crate::store::bookings::Record;
use crate::web::PageError;
use crate::web::page::panel::{BookingFact, FactLine};
use crate::web::panel::PanelScene;

/// Where the booking's visit takes place.
///
/// # Errors
/// `NotFound` if the clinic never had the location.
pub fn location<'a>(scene: &'a PanelScene, booking: &Booking) -> Result<&'a Location, PageError> {
    scene.clinic().location(booking.location_id).ok_or(PageError::NotFound)
}

/// Date and time of an instant (UTC seconds) on the clock of the booking's place.
///
/// # Errors
/// As `location`.
pub fn moment(scene: &PanelScene, booking: &Booking, at: i64) -> Result<String, PageError> {
    Ok(in_words(scene, local_time::wall_clock(location(scene, booking)?.zone, at)))
}

/// Date and hour in one line.
pub fn in_words(scene: &PanelScene, at: NaiveDateTime) -> String {
    let lang = scene.lang();
    scene.t.date_time(format::long_date(lang, at.date()), format::time(lang, at.time()))
}

/// Date and both hours of the visit.
///
/// # Errors
/// As `location`.
pub fn when(scene: &PanelScene, booking: &Booking) -> Result<String, PageError> {
    let (lang, zone) = (scene.lang(), location(scene, booking)?.zone);
    let start = local_time::wall_clock(zone, booking.begins_at);
    let end = local_time::wall_clock(zone, booking.ends_at());
    let hours = format::span(lang, start.time(), end.time());
    Ok(scene.t.date_time(format::long_date(lang, start.date()), hours))
}

/// Everything, in the order of the page.
///
/// # Errors
/// As `location`.
pub fn facts(scene: &PanelScene, record: &Record) -> Result<Vec<BookingFact>, PageError> {
    let (t, booking, contact) = (scene.t, &record.booking, &record.contact);
    let place = location(scene, booking)?;
    let made = moment(scene, booking, booking.created_at)?;
    let duration = format::duration(scene.lang(), booking.duration_minutes);
    let mut facts = vec![
        fact(t.booking_when(), vec![own(scene, when(scene, booking)?), own(scene, duration)]),
        fact(t.fact_reason(), vec![line(scene.name(&booking.reason_name))]),
    ];
    if let Some(member) = scene.clinic().staff_member(booking.staff_id) {
        facts.push(fact(t.fact_staff(), vec![own(scene, member.titled_name())]));
    }
    facts.push(fact(t.fact_place(), vec![own(scene, place.name.clone())]));
    if let Some(minor) = booking.price_minor {
        let price = Money { minor, currency: booking.currency.clone() };
        facts.push(fact(t.booking_price(), vec![own(scene, format::price(scene.lang(), &price))]));
    }
    let made =
        if record.is_online { t.booking_made_online(made) } else { t.booking_made_desk(made) };
    facts.push(fact(t.booking_made(), vec![own(scene, made)]));
    facts.push(fact(t.booking_client(), client(scene, record, &contact.client)));
    facts.push(fact(t.booking_language(), vec![own(scene, booking.language.name().to_owned())]));
    facts.push(fact(t.booking_pet(), vec![own(scene, pet(scene, booking, &contact.pet))]));
    if !contact.note.is_empty() {
        facts.push(fact(t.booking_note(), vec![own(scene, contact.note.clone())]));
    }
    let reason = scene.clinic().reason(booking.reason_id);
    if let Some(how) = reason
        .and_then(|reason| reason.instructions.pick(scene.lang(), scene.clinic().default_language))
    {
        facts.push(fact(t.booking_instructions(), vec![line(how)]));
    }
    Ok(facts)
}

fn fact(label: &'static str, lines: Vec<FactLine>) -> BookingFact {
    BookingFact { label, lines }
}

fn own(scene: &PanelScene, text: String) -> FactLine {
    line(TextIn { text, lang: scene.lang() })
}

fn line(text: TextIn) -> FactLine {
    FactLine { text, url: None }
}

fn client(scene: &PanelScene, record: &Record, client: &Client) -> Vec<FactLine> {
    let mut name = own(scene, record.contact.full_name());
    name.url = record.booking.client_id.map(|id| scene.desk.url(&format!("clients/{id}")));
    let mut lines = vec![name];
    if let Some(phone) = &client.phone {
        let shown = own(scene, format::phone_for_reading(&phone.e164));
        lines.push(FactLine { url: Some(format::phone_link(&phone.e164)), ..shown });
    }
    if let Some(email) = &client.email {
        let shown = own(scene, email.typed.clone());
        lines.push(FactLine { url: Some(format!("mailto:{}", email.typed)), ..shown });
    }
    let town = format!("{} {}", client.postcode, client.town);
    let address: Vec<&str> =
        [client.street.as_str(), town.trim()].into_iter().filter(|part| !part.is_empty()).collect();
    if !address.is_empty() {
        lines.push(own(scene, address.join(", ")));
    }
    lines
}

/// Name, species, breed, sex, birth, weight: what was typed.
fn pet(scene: &PanelScene, booking: &Booking, pet: &Pet) -> String {
    let (t, lang) = (scene.t, scene.lang());
    let species = scene.clinic().species(booking.species_id);
    let mut parts = vec![pet.name.clone()];
    parts.extend(species.map(|species| scene.name(&species.name).text.to_lowercase()));
    parts.extend((!pet.breed.is_empty()).then(|| pet.breed.clone()));
    parts.extend(match pet.sex {
        Some(Sex::Female) => Some(t.sex_female().to_lowercase()),
        Some(Sex::Male) => Some(t.sex_male().to_lowercase()),
        Some(Sex::Unknown) | None => None,
    });
    parts.extend(pet.born.map(|born| born.to_string()));
    let grams = pet.weight.and_then(|weight| u32::try_from(weight.get()).ok());
    parts.extend(grams.map(|grams| format::weight(lang, grams)));
    parts.join(", ")
}
