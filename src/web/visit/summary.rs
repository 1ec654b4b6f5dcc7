//! `GET /b/{token}`: how the visit stands, and what can still be done (B13, B14).

use actix_web::{HttpRequest, HttpResponse, web};

use super::leaf::{clock, leaf};
use super::open::{Visit, show_visit};
use crate::domain::booking::{Actor, State};
use crate::domain::deadlines::Changes;
use crate::i18n::format;
use crate::store::bookings;
use crate::web::clinic_page::Answer;
use crate::web::page::{Actions, Notice, Sentence, SummaryPage, Tone, VisitState};
use crate::web::{App, ClientAddress, PageError};

/// The summary.
///
/// # Errors
/// `NotFound` for a token that leads nowhere; the database's.
pub async fn summary(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let was_moved = request.query_string().split('&').any(|pair| pair == "moved=1");
    let public = app.config.public_url.clone();
    show_visit(&app, &request, address, token.into_inner(), move |connection, visit| {
        let pet = bookings::load_pet_name(connection, &visit.booking)?;
        let state = state(visit)?;
        let url = visit.url();
        let is_open = matches!(state, VisitState::Confirmed | VisitState::Waiting);
        let words = match state {
            VisitState::Rejected | VisitState::CancelledByClinic => {
                bookings::find_last_words(connection, &visit.booking)?
            }
            _ => None,
        };
        let page = SummaryPage {
            layout: visit.scene.layout(
                state.title(&visit.scene.t),
                url.clone(),
                Some(visit.location()?),
            ),
            state,
            notices: if was_moved && is_open { vec![moved(visit)?] } else { Vec::new() },
            leaf: leaf(visit, &pet)?,
            actions: if is_open { Some(actions(visit)?) } else { None },
            answer_by: answer_by(visit)?,
            words,
            secret: is_open.then(|| public.link(&url)),
            again: format!("/{}", visit.scene.clinic().slug),
        };
        Answer::ok(&page)
    })
    .await
}

fn state(visit: &Visit) -> Result<VisitState, PageError> {
    let booking = &visit.booking;
    let is_over = booking.ends_at() <= visit.scene.now;
    Ok(match booking.state {
        State::Unconfirmed => VisitState::Waiting,
        State::Rejected => VisitState::Rejected,
        State::Cancelled => match booking.cancelled_by {
            Some(Actor::Staff) => VisitState::CancelledByClinic,
            Some(Actor::System) => VisitState::Lapsed,
            Some(Actor::Client) | None => VisitState::Cancelled,
        },
        State::NoShow => VisitState::Missed,
        State::Completed => VisitState::Past,
        State::Confirmed | State::Arrived if is_over => VisitState::Past,
        State::Confirmed | State::Arrived => VisitState::Confirmed,
    })
}

/// Until when the clinic answers; none where only the visit's start ends the wait.
fn answer_by(visit: &Visit) -> Result<Option<String>, PageError> {
    let until = visit.booking.waits_until.filter(|until| *until < visit.booking.begins_at);
    until.map(|until| Ok(format::deadline(visit.scene.lang(), clock(visit, until)?))).transpose()
}

fn moved(visit: &Visit) -> Result<Notice, PageError> {
    let (lang, start) = (visit.scene.lang(), clock(visit, visit.booking.begins_at)?);
    let date = format::long_date(lang, start.date());
    let text = visit.scene.t.moved_done(date, format::time(lang, start.time()));
    Ok(Notice { tone: Tone::Done, text: Sentence::plain(text) })
}

fn actions(visit: &Visit) -> Result<Actions, PageError> {
    let url = visit.url();
    let may = visit.changes()?;
    Ok(Actions {
        calendar: format!("{url}/visit.ics"),
        move_to: may.may_move.then(|| format!("{url}/move")),
        cancel: may.may_cancel.then(|| format!("{url}/cancel")),
        terms: terms(visit, may)?,
    })
}

/// Until when, and how often, in words; with the number where it is too late.
fn terms(visit: &Visit, may: Changes) -> Result<Vec<Sentence>, PageError> {
    let (t, lang) = (visit.scene.t, visit.scene.lang());
    let phone = visit.scene.phone(Some(visit.location()?));
    let until = |at| Ok::<_, PageError>(format::deadline(lang, clock(visit, at)?));
    let (move_until, cancel_until) = (until(may.move_until)?, until(may.cancel_until)?);
    let mut terms = vec![match (may.may_move, may.may_cancel) {
        (true, true) if move_until == cancel_until => Sentence::plain(t.deadline_both(move_until)),
        (true, true) => Sentence::plain(t.deadline_two(cancel_until, move_until)),
        (true, false) => Sentence::phone(&phone, |phone| t.deadline_move(&move_until, phone)),
        (false, true) => Sentence::phone(&phone, |phone| t.deadline_cancel(&cancel_until, phone)),
        (false, false) => Sentence::phone(&phone, |phone| t.deadline_past(phone)),
    }];
    if may.may_move {
        terms.push(Sentence::plain(t.moves_left(i64::from(may.moves_left))));
    }
    Ok(terms)
}
