//! A time that is not the client's, or not any more: what happened, and the nearest times (B8, S5).

use actix_web::http::StatusCode;
use chrono::NaiveDateTime;

use super::frame::{address, details_trail, named_address, reason_line};
use super::picker_page::slot;
use super::steps::{hidden_fields, paused};
use crate::domain::free_times::{Asker, DayOffers, Minus, Offer, nearest};
use crate::domain::hold::{Hold, NOTHING_TYPED};
use crate::domain::journey::{Asked, Journey as Steps};
use crate::i18n::format;
use crate::secrets::Secrets;
use crate::store::{AnyConnection, holds};
use crate::usecases::browse::{Question, today};
use crate::web::PageError;
use crate::web::clinic_page::{Answer, Scene};
use crate::web::page::{Choice, Slot, Subject, TimeGonePage};

/// How many other times are offered.
const NEAREST: usize = 4;

/// What became of the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// Somebody was faster.
    Taken,
    /// It never was, or no longer is, among the free times.
    NotOffered,
    /// The hold ran out.
    Expired,
    /// Another time was chosen in the same browser since.
    Released,
    /// The desk needed it (P3).
    TakenByDesk,
}

/// The page. `token` is the hold that a newly selected time replaces, with what was typed. Where
/// the choices themselves are not offered any more, the steps say so.
///
/// # Errors
/// The database's.
pub fn page(
    connection: &mut AnyConnection,
    scene: &Scene,
    asked: &Asked,
    start: NaiveDateTime,
    lost: Lost,
    token: Option<String>,
) -> Result<Answer, PageError> {
    if scene.open.paused_until(scene.now).is_some() {
        return paused(scene, StatusCode::CONFLICT, None);
    }
    let steps = Steps::follow(scene.clinic(), asked).filter(|steps| steps.dropped.is_empty());
    let places = steps.as_ref().and_then(|steps| Some((steps, steps.location?, steps.reason?)));
    let Some((steps, location, reason)) = places else {
        return Ok(Answer::See(named_address(scene.clinic(), asked, token.as_deref()).to_string()));
    };
    let own = own_hold(connection, scene, token.as_deref())?;
    let taken = lost == Lost::Released && own.as_ref().is_some_and(|hold| hold.taken_by_desk);
    let lost = if taken { Lost::TakenByDesk } else { lost };
    let question = Question {
        open: &scene.open,
        location,
        reason,
        wish: steps.staff,
        minus: Minus { hold_id: own.as_ref().map(|hold| hold.id), booking_id: None },
        agreed: None,
        asker: Asker::Online,
    };
    let from = start.date().max(today(location, scene.now));
    let days = scene.browse.first_offers(connection, question, from, scene.now)?;
    let again = still_free(&days, start).filter(|_| lost == Lost::Expired);
    let others = nearest(&days, start, NEAREST + 1);
    let others = others.into_iter().filter(|offer| offer.at != start || again.is_none());
    let (title, text) = words(scene, lost, start, again.is_some(), has_typed(own.as_ref()));
    let url = address(scene.clinic(), steps, token.as_deref());
    let page = TimeGonePage {
        layout: scene.layout(title, url.to_string(), Some(location)),
        trail: details_trail(scene.clinic(), asked),
        text,
        action: format!("/{}/hold", scene.clinic().slug),
        hidden: hidden_fields(steps, token),
        again: again.map(|offer| dated(scene, offer)),
        nearest: others.take(NEAREST).map(|offer| dated(scene, offer)).collect(),
        all_days: url.with("day", Some(from.to_string())).to_string(),
        kept: kept(scene, steps),
    };
    Answer::page(StatusCode::CONFLICT, &page)
}

fn own_hold(
    connection: &mut AnyConnection,
    scene: &Scene,
    token: Option<&str>,
) -> Result<Option<Hold>, PageError> {
    let Some(token) = token else { return Ok(None) };
    Ok(holds::find_hold(connection, scene.clinic().id, &Secrets::hash(token))?)
}

fn has_typed(hold: Option<&Hold>) -> bool {
    hold.is_some_and(|hold| hold.draft != NOTHING_TYPED)
}

fn still_free(days: &[DayOffers], start: NaiveDateTime) -> Option<Offer> {
    nearest(days, start, 1).into_iter().find(|offer| offer.at == start)
}

fn dated(scene: &Scene, offer: Offer) -> Slot {
    let day = format::long_date(scene.lang(), offer.at.date());
    Slot { day: Some(day), ..slot(scene, offer, None) }
}

fn words(
    scene: &Scene,
    lost: Lost,
    start: NaiveDateTime,
    is_free: bool,
    has_typed: bool,
) -> (&'static str, String) {
    let t = scene.t;
    let date = format::capitalized(&format::long_date(scene.lang(), start.date()));
    let time = format::time(scene.lang(), start.time());
    match lost {
        Lost::Taken if has_typed => (t.slot_taken_title(), t.slot_taken().to_owned()),
        Lost::Taken => (t.slot_taken_title(), t.slot_taken_first().to_owned()),
        Lost::NotOffered => (t.not_offered_title(), t.not_offered().to_owned()),
        Lost::Expired if is_free => (t.hold_expired_title(), t.hold_expired_free(date, time)),
        Lost::Expired => (t.hold_expired_title(), t.hold_expired_gone(date, time)),
        Lost::TakenByDesk => (t.hold_expired_title(), t.hold_taken_by_desk().to_owned()),
        Lost::Released => (t.hold_expired_title(), t.hold_released().to_owned()),
    }
}

fn kept(scene: &Scene, steps: &Steps<'_>) -> Vec<Choice> {
    let mut lines: Vec<Choice> =
        steps.reason.map(|reason| reason_line(scene, reason, None)).into_iter().collect();
    lines.extend(steps.species.map(|species| Choice {
        subject: Subject::Species,
        value: scene.name(&species.name),
        more: Vec::new(),
        change: None,
    }));
    lines.extend(steps.location.map(|location| Choice {
        subject: Subject::Place,
        value: super::frame::own(scene, location.name.clone()),
        more: Vec::new(),
        change: None,
    }));
    lines
}
