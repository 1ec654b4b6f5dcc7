//! The steps up to the time, each with an address of its own (B2, B15). A step with one possible
//! answer is passed over without a redirect, so that Back works.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::frame::{address, journey};
use super::picker::Times;
use super::picker_page::picker;
use super::query::StepQuery;
use super::reasons::reason_page;
use super::{PickerParts, frame};
use crate::domain::clinic::{Location, OnlineBooking};
use crate::domain::free_times::{Asker, Minus};
use crate::domain::hold::HoldState;
use crate::domain::journey::{Journey as Steps, Step};
use crate::domain::local_time;
use crate::i18n::format;
use crate::secrets::Secrets;
use crate::store::{Source, holds};
use crate::usecases::browse::{Question, today};
use crate::web::clinic_page::{Answer, Scene, address_line, show_from_memory};
use crate::web::page::{
    Journey, LocationCard, LocationPage, Notice, Offer, Phone, Sentence, SpeciesCard, SpeciesPage,
    StaffWish, StopPage, TimePage, Tone, Trail, Wish, drawing,
};
use crate::web::{App, PageError, hold_cookie};

/// `GET /{clinic}`: the first step.
///
/// # Errors
/// `NotFound`; the database's.
pub async fn first_step(
    app: web::Data<App>,
    request: HttpRequest,
    slug: web::Path<String>,
    query: web::Query<StepQuery>,
) -> Result<HttpResponse, PageError> {
    step(app, request, slug, query).await
}

/// `GET /{clinic}/book`: the step that the address leads to.
///
/// # Errors
/// `NotFound`; the database's.
pub async fn step(
    app: web::Data<App>,
    request: HttpRequest,
    slug: web::Path<String>,
    query: web::Query<StepQuery>,
) -> Result<HttpResponse, PageError> {
    let query = query.into_inner();
    let kept = hold_cookie::read(&request, &slug);
    let own: Vec<String> = query.hold().into_iter().chain(kept).collect();
    // A client's own hold is not in their way, but in everybody else's (B8).
    let is_shared = own.is_empty();
    let make = move |source: &mut dyn Source, scene: &Scene| make(source, scene, &query, &own);
    show_from_memory(&app, &request, &slug, is_shared, make).await
}

fn make(
    source: &mut dyn Source,
    scene: &Scene,
    query: &StepQuery,
    own: &[String],
) -> Result<Answer, PageError> {
    let Some(steps) = Steps::follow(scene.clinic(), &query.asked()) else {
        return stop(scene, StatusCode::OK, None, |phone| scene.t.location_offline(phone));
    };
    if scene.open.paused_until(scene.now).is_some() {
        return paused(scene, StatusCode::OK, steps.location);
    }
    let named = query.hold();
    let mut common = journey(scene, &steps, named.as_deref());
    if scene.is_preview {
        let text = Sentence::plain(scene.t.preview_notice());
        common.notices.push(Notice { tone: Tone::Info, text });
    }
    if query.forgotten() {
        let text = Sentence::plain(scene.t.forgotten());
        common.notices.push(Notice { tone: Tone::Done, text });
    }
    match steps.step {
        Step::Location => location_page(scene, &steps, common, named.as_deref()),
        Step::Species => species_page(scene, &steps, common, named.as_deref()),
        Step::Reason => match steps.reason.filter(|r| r.online == OnlineBooking::PhoneOnly) {
            Some(_) if query.asked().change.is_none() => phone_only(scene, &steps, common),
            _ => reason_page(scene, &steps, common, query),
        },
        Step::Time => time_page(source, scene, &steps, common, query, own),
    }
}

/// A step as the manager sees it before clients do (B19).
///
/// # Errors
/// The database's.
pub fn preview_step(
    source: &mut dyn Source,
    scene: &Scene,
    query: &StepQuery,
) -> Result<Answer, PageError> {
    make(source, scene, query, &[])
}

/// Where a preview ends: instead of holding a time.
///
/// # Errors
/// `Internal` if the template failed.
pub fn preview_stop(scene: &Scene) -> Result<Answer, PageError> {
    stop(scene, StatusCode::OK, None, |_| scene.t.preview_stop().to_owned())
}

/// The page of a clinic that has paused online booking (S7).
///
/// # Errors
/// `Internal` if the template failed.
pub(super) fn paused(
    scene: &Scene,
    status: StatusCode,
    at: Option<&Location>,
) -> Result<Answer, PageError> {
    let zone = at.or(scene.clinic().locations.first()).map_or(chrono_tz::UTC, |place| place.zone);
    let until = scene.open.paused_until(scene.now).unwrap_or(scene.now);
    let time = format::time(scene.lang(), local_time::wall_clock(zone, until).time());
    stop(scene, status, at, |phone| scene.t.paused(phone, &time))
}

/// The clinic's number instead of a step.
fn stop(
    scene: &Scene,
    status: StatusCode,
    at: Option<&Location>,
    message: impl Fn(&str) -> String,
) -> Result<Answer, PageError> {
    let phone = scene.phone(at);
    let here = format!("/{}", scene.clinic().slug);
    let page = StopPage {
        layout: scene.layout(scene.t.title_stop(), here, at),
        journey: Journey {
            trail: Trail { step: 1, steps: 1 },
            information: scene.words(&scene.clinic().information),
            chosen: Vec::new(),
            notices: Vec::new(),
            red_flags: None,
        },
        text: Sentence::phone(&phone, message),
        back: None,
    };
    Answer::page(status, &page)
}

fn phone_only(scene: &Scene, steps: &Steps<'_>, common: Journey) -> Result<Answer, PageError> {
    let url = address(scene.clinic(), steps, None);
    let mut common = common;
    if let Some(reason) = steps.reason {
        common.chosen.insert(0, frame::reason_line(scene, reason, None));
    }
    Answer::ok(&StopPage {
        layout: scene.layout(scene.t.title_stop(), url.to_string(), steps.location),
        journey: common,
        text: Sentence::phone(&scene.phone(steps.location), |phone| {
            scene.t.phone_only_reason(phone)
        }),
        back: Some(url.with("change", Some(Step::Reason.as_str())).to_string()),
    })
}

fn location_page(
    scene: &Scene,
    steps: &Steps<'_>,
    common: Journey,
    hold: Option<&str>,
) -> Result<Answer, PageError> {
    let clinic = scene.clinic();
    let base = address(clinic, steps, hold);
    let here = base.clone().with("change", steps.location.map(|_| Step::Location.as_str()));
    // What was chosen later stays, as far as it fits there.
    let kept = base.with("species", steps.species.map(|species| species.slug.as_str()));
    let open: Vec<_> = crate::domain::journey::open_locations(clinic).map(|l| l.id).collect();
    let cards = clinic.locations.iter().map(|location| LocationCard {
        name: location.name.clone(),
        address: address_line(location),
        hours: hours_today(scene, location),
        phone: Phone::new(location.phone.as_deref().unwrap_or(&clinic.phone)),
        url: open
            .contains(&location.id)
            .then(|| kept.clone().with("location", Some(location.slug.as_str())).to_string()),
    });
    Answer::ok(&LocationPage {
        layout: scene.layout(scene.t.title_location(), here.to_string(), None),
        journey: common,
        locations: cards.collect(),
    })
}

fn hours_today(scene: &Scene, location: &Location) -> Option<String> {
    let date = today(location, scene.now);
    if location.closed_days.contains(&date) {
        return Some(scene.t.closed_today().to_owned());
    }
    let spans = location.hours.on(date)?;
    if spans.is_empty() {
        return Some(scene.t.closed_today().to_owned());
    }
    let hours: Vec<String> =
        spans.into_iter().map(|(open, close)| format::span(scene.lang(), open, close)).collect();
    Some(scene.t.hours_today(hours.join(", ")))
}

fn species_page(
    scene: &Scene,
    steps: &Steps<'_>,
    common: Journey,
    hold: Option<&str>,
) -> Result<Answer, PageError> {
    let base = address(scene.clinic(), steps, hold);
    let here = base.clone().with("change", steps.species.map(|_| Step::Species.as_str()));
    let options = steps.species_options(scene.clinic());
    let cards = options.into_iter().map(|species| SpeciesCard {
        name: scene.name(&species.name),
        hint: scene.words(&species.hint),
        art: drawing(&species.slug, &species.icon),
        url: base.clone().with("species", Some(species.slug.as_str())).to_string(),
    });
    Answer::ok(&SpeciesPage {
        layout: scene.layout(scene.t.title_species(), here.to_string(), steps.location),
        journey: common,
        species: cards.collect(),
    })
}

fn time_page(
    source: &mut dyn Source,
    scene: &Scene,
    steps: &Steps<'_>,
    common: Journey,
    query: &StepQuery,
    own: &[String],
) -> Result<Answer, PageError> {
    let (Some(location), Some(reason)) = (steps.location, steps.reason) else {
        return Err(PageError::NotFound);
    };
    let minus = own_hold(source, scene, own)?;
    let question = Question {
        open: &scene.open,
        location,
        reason,
        wish: steps.staff,
        minus,
        agreed: None,
        asker: Asker::Online,
    };
    let times = Times::find(source, scene, question, query.wanted())?;
    let named = query.hold();
    let base = address(scene.clinic(), steps, named.as_deref());
    let hidden = hidden_fields(steps, named);
    let minutes = i64::from(scene.clinic().hold_minutes);
    let parts = PickerParts {
        base: base.clone(),
        offer: Offer::Post { action: format!("/{}/hold", scene.clinic().slug), hidden },
        part: query.wanted().part,
        wish: wishes(scene, steps, &base),
        note: Some(scene.t.hold_note(minutes)),
    };
    let here = parts.here(query.wanted().month, query.wanted().day);
    Answer::ok(&TimePage {
        layout: scene.layout(scene.t.title_time(), here, Some(location)),
        journey: common,
        instructions: scene.words(&reason.instructions),
        picker: picker(scene, question, &times, parts),
    })
}

/// The browser's own hold, which is not in its way (B8): of these tokens the one that still holds.
fn own_hold(source: &mut dyn Source, scene: &Scene, tokens: &[String]) -> Result<Minus, PageError> {
    for token in tokens {
        let found =
            holds::find_hold(source.connection()?, scene.clinic().id, &Secrets::hash(token))?;
        if let Some(hold) = found.filter(|hold| hold.state(scene.now) == HoldState::Live) {
            return Ok(Minus { hold_id: Some(hold.id), booking_id: None });
        }
    }
    Ok(Minus::default())
}

/// What a selected time is sent with.
pub(super) fn hidden_fields(
    steps: &Steps<'_>,
    hold: Option<String>,
) -> Vec<(&'static str, String)> {
    let mut fields = Vec::new();
    let mut add = |name: &'static str, value: Option<String>| {
        fields.extend(value.map(|value| (name, value)));
    };
    add("location", steps.location.map(|location| location.slug.clone()));
    add("species", steps.species.map(|species| species.slug.clone()));
    add("reason", steps.reason.map(|reason| reason.slug.clone()));
    add("staff", steps.staff.map(|staff| staff.to_string()));
    add("hold", hold);
    fields
}

fn wishes(scene: &Scene, steps: &Steps<'_>, base: &super::Address) -> Option<StaffWish> {
    let clinic = scene.clinic();
    let (location, reason) = (steps.location?, steps.reason?);
    let staff: Vec<_> = clinic.staff_for(reason, location).collect();
    if !clinic.choose_staff || !clinic.show_staff || staff.len() < 2 {
        return None;
    }
    let anyone = Wish {
        name: scene.t.anyone().to_owned(),
        url: base.clone().with("staff", None::<String>).to_string(),
        current: steps.staff.is_none(),
    };
    let people = staff.into_iter().map(|member| Wish {
        name: member.titled_name(),
        url: base.clone().with("staff", Some(member.id.to_string())).to_string(),
        current: steps.staff == Some(member.id),
    });
    Some(StaffWish { wishes: std::iter::once(anyone).chain(people).collect() })
}
