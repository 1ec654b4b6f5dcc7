//! `bookings/{id}`: everything about a booking, and what can be done with it.

use actix_web::{HttpRequest, HttpResponse, web};

use super::facts::{facts, location};
use super::history::history;
use super::{booking_id, load};
use crate::domain::booking::{Action, Actor, Booking, State, at_desk};
use crate::domain::local_time;
use crate::i18n::{Tr, format};
use crate::store::bookings;
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{ActionButton, ActionForm, BookingPage, Menu, state_tag};
use crate::web::panel::{Desk, PanelScene};
use crate::web::{App, PageError};

/// The page.
///
/// # Errors
/// `NotFound` if the clinic has no such booking; the database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let id = booking_id(&path.1)?;
    let (public, secrets) = (app.config.public_url.clone(), app.secrets.clone());
    desk.show(&app, &request, move |connection, scene| {
        let record = load(connection, scene, id)?;
        let booking = &record.booking;
        let since = bookings::load_since(connection, booking)?;
        let reason = scene.name(&booking.reason_name).text;
        let title = scene.t.for_pet(&record.contact.pet.name, reason);
        let here = scene.desk.url(&format!("bookings/{id}"));
        let start = local_time::wall_clock(location(scene, booking)?.zone, booking.begins_at);
        let token = secrets.link_token(&booking.link_nonce);
        let (lead, lead_until) = lead(scene, booking)?;
        Answer::ok(&BookingPage {
            layout: scene.layout(title, Menu::Calendar, here),
            day_url: scene.desk.url(&format!(
                "calendar?day={}&location={}",
                start.date(),
                booking.location_id
            )),
            day: format::capitalized(&format::long_date(scene.lang(), start.date())),
            state: state_tag(scene.t, booking.state),
            lead,
            lead_until,
            facts: facts(scene, &record)?,
            secret: public.link(&format!("/b/{token}")),
            actions: actions(scene, booking, since),
            history: history(connection, scene, booking)?,
        })
    })
    .await
}

type Lead = (Option<&'static str>, Option<String>);

fn lead(scene: &PanelScene, booking: &Booking) -> Result<Lead, PageError> {
    let t = scene.t;
    Ok(match (booking.state, booking.cancelled_by) {
        (State::Unconfirmed, _) => {
            let until = booking.waits_until.filter(|until| *until < booking.begins_at);
            let Some(until) = until else { return Ok((Some(t.booking_waits_start()), None)) };
            let clock = local_time::wall_clock(location(scene, booking)?.zone, until);
            (None, Some(t.booking_waits_until(format::deadline(scene.lang(), clock))))
        }
        (State::Cancelled, Some(Actor::Client)) => (Some(t.booking_cancelled_client()), None),
        (State::Cancelled, Some(Actor::Staff)) => (Some(t.booking_cancelled_clinic()), None),
        (State::Cancelled, Some(Actor::System)) => (Some(t.booking_cancelled_automatic()), None),
        _ => (None, None),
    })
}

/// As addresses name an action.
pub(super) const ACTIONS: [(&str, Action); 7] = [
    ("confirm", Action::Confirm),
    ("arrive", Action::Arrive),
    ("complete", Action::Complete),
    ("take-back", Action::TakeBack),
    ("no-show", Action::MarkNoShow),
    ("reject", Action::Reject),
    ("cancel", Action::Cancel),
];

/// The form with everything that can be done now.
fn actions(scene: &PanelScene, booking: &Booking, since: i64) -> Option<ActionForm> {
    let t = scene.t;
    let may = |action| at_desk(booking, action, since, scene.now).is_some();
    let url = |name: &str| scene.desk.url(&format!("bookings/{}/{name}", booking.id));
    let waits = booking.state == State::Unconfirmed;
    // What waits is rejected, what is certain is cancelled: one word for the client, one for us.
    let offered = |action| may(action) && !(waits && action == Action::Cancel);
    let buttons: Vec<ActionButton> = ACTIONS
        .into_iter()
        .filter(|(_, action)| offered(*action))
        .enumerate()
        .map(|(at, (name, action))| button(t, url(name), action, at == 0))
        .collect();
    if buttons.is_empty() {
        return None;
    }
    Some(ActionForm {
        heading: if waits { t.act_heading_answer() } else { t.act_heading() },
        seen: booking.state.as_str(),
        words: offered(Action::Reject) || offered(Action::Cancel),
        tells: !matches!(booking.state, State::Arrived | State::Completed),
        buttons,
        warning: if offered(Action::Reject) {
            Some(t.act_reject_final())
        } else {
            offered(Action::Cancel).then(|| t.act_cancel_final())
        },
    })
}

fn button(t: Tr, url: String, action: Action, is_first: bool) -> ActionButton {
    let (label, icon) = match action {
        Action::Confirm => (t.act_confirm(), "check"),
        Action::Reject => (t.act_reject(), "cross"),
        Action::Cancel => (t.cancel_visit(), "cross"),
        Action::Arrive => (t.act_arrive(), "person"),
        Action::Complete => (t.act_complete(), "check"),
        Action::MarkNoShow => (t.act_no_show(), "warn"),
        Action::TakeBack | Action::Move | Action::Change => (t.act_take_back(), "swap"),
    };
    let class = match action {
        Action::Reject | Action::Cancel => "btn btn--bad",
        _ if is_first => "btn btn--go",
        _ => "btn",
    };
    ActionButton { url, label, icon, class }
}
