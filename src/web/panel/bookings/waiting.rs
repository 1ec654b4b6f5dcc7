//! `waiting`: the queue of what is not confirmed yet, the oldest first, answered in place (P2).

use actix_web::{HttpRequest, HttpResponse, web};

use super::facts::{location, moment, when};
use crate::domain::booking::State;
use crate::domain::local_time;
use crate::i18n::format;
use crate::store::bookings::{Waiting, list_waiting};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Menu, WaitingEntry, WaitingPage};
use crate::web::panel::{Desk, PanelScene};
use crate::web::{App, PageError};

/// So many are shown; the others come up as these are answered.
const MOST: i64 = 100;

/// The page.
///
/// # Errors
/// The database's.
pub async fn waiting(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
) -> Result<HttpResponse, PageError> {
    desk.show(&app, &request, |connection, scene| {
        let waiting = list_waiting(connection, scene.clinic().id, MOST)?;
        let entries: Result<Vec<_>, _> =
            waiting.into_iter().map(|waiting| entry(scene, waiting)).collect();
        Answer::ok(&WaitingPage {
            layout: scene.layout(
                scene.t.waiting_heading(),
                Menu::Waiting,
                scene.desk.url("waiting"),
            ),
            entries: entries?,
            more: (scene.waiting > MOST).then(|| scene.t.waiting_more(MOST)),
            seen: State::Unconfirmed.as_str(),
        })
    })
    .await
}

fn entry(scene: &PanelScene, waiting: Waiting) -> Result<WaitingEntry, PageError> {
    let (t, clinic, booking) = (scene.t, scene.clinic(), &waiting.booking);
    let place = location(scene, booking)?;
    let until = booking.waits_until.filter(|until| *until < booking.begins_at);
    let until =
        until.map(|at| format::deadline(scene.lang(), local_time::wall_clock(place.zone, at)));
    Ok(WaitingEntry {
        url: scene.desk.url(&format!("bookings/{}", booking.id)),
        when: format::capitalized(&when(scene, booking)?),
        reason: scene.name(&booking.reason_name),
        staff: clinic
            .staff_member(booking.staff_id)
            .map(|who| who.titled_name())
            .unwrap_or_default(),
        place: (clinic.locations.len() > 1).then(|| place.name.clone()),
        since: t.waiting_since(moment(scene, booking, booking.created_at)?),
        until: until.map_or_else(|| t.waiting_until_start().to_owned(), |at| t.waiting_until(at)),
        pet: waiting.pet,
        client: waiting.client,
        phone: (!waiting.phone.is_empty()).then(|| {
            (format::phone_for_reading(&waiting.phone), format::phone_link(&waiting.phone))
        }),
        note: (!waiting.note.is_empty()).then_some(waiting.note),
    })
}
