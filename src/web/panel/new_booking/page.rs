//! The page made of what is chosen so far, what is held, and what went wrong.

use actix_web::http::StatusCode;

use super::PAGE;
use super::asked::Asked;
use super::steps::{client_step, times_step, visit_step};
use crate::domain::clinic::{Location, Reason};
use crate::domain::hold::{Hold, HoldState};
use crate::domain::local_time;
use crate::i18n::format;
use crate::store::{AnyConnection, holds};
use crate::web::PageError;
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{HeldTime, Menu, NewBookingPage, NewClient, Trouble};
use crate::web::panel::PanelScene;

/// What a form came to, to be shown on the page.
#[derive(Debug, Default)]
pub struct Shown {
    /// What stands against the time.
    pub trouble: Option<Trouble>,
    /// The form of a new client as it was typed.
    pub new_client: Option<NewClient>,
    /// Said about the client.
    pub client_note: Option<&'static str>,
    /// The clock time as typed, and whether it goes into the extra column.
    pub clock: Option<(String, bool)>,
}

/// Where and what for, as far as chosen.
#[derive(Clone, Copy)]
pub struct Chosen<'a> {
    /// The chosen one, else the first.
    pub location: Option<&'a Location>,
    /// The chosen one.
    pub reason: Option<&'a Reason>,
}

impl<'a> Chosen<'a> {
    /// As asked; what does not exist (any more) is not chosen.
    pub fn of(scene: &'a PanelScene, asked: &Asked) -> Self {
        let clinic = scene.clinic();
        let wanted = clinic.locations.iter().find(|place| Some(place.id) == asked.location());
        Self {
            location: wanted.or(clinic.locations.first()),
            reason: clinic.reasons.iter().find(|reason| Some(reason.id) == asked.reason()),
        }
    }
}

/// The page as an answer.
///
/// # Errors
/// The database's.
pub fn answer(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    asked: &Asked,
    shown: Shown,
    status: StatusCode,
) -> Result<Answer, PageError> {
    let chosen = Chosen::of(scene, asked);
    let url = scene.desk.url(PAGE);
    let own = own_hold(connection, scene, asked)?;
    let mut layout =
        scene.layout(scene.t.new_booking_new(), Menu::Calendar, asked.url(&scene.desk.url(PAGE)));
    layout.has_fault = shown.trouble.is_some()
        || shown.new_client.as_ref().is_some_and(|new| !new.faults.is_empty());
    let clock = shown.clock.clone();
    let page = NewBookingPage {
        layout,
        hidden: asked.fields(),
        client: client_step(connection, scene, asked, &shown)?,
        visit: visit_step(scene, asked, chosen),
        times: times_step(connection, scene, asked, chosen, (own.as_ref(), clock))?,
        trouble: shown.trouble,
        held: own.map(|hold| held(scene, asked, &hold)),
        url,
    };
    Answer::page(status, &page)
}

fn own_hold(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    asked: &Asked,
) -> Result<Option<Hold>, PageError> {
    let Some(id) = asked.hold() else { return Ok(None) };
    let user = scene.desk.user_id();
    let hold = holds::find_of_desk(connection, scene.clinic().id, id, user)?;
    Ok(hold.filter(|hold| hold.state(scene.now) == HoldState::Live))
}

fn held(scene: &PanelScene, asked: &Asked, hold: &Hold) -> HeldTime {
    let (t, lang, clinic) = (scene.t, scene.lang(), scene.clinic());
    let zone = clinic.location(hold.location_id).map_or(chrono_tz::UTC, |place| place.zone);
    let at = local_time::wall_clock(zone, hold.begins_at);
    let until = local_time::wall_clock(zone, hold.expires_at);
    let member = clinic.staff_member(hold.staff_id);
    let reason = clinic.reason(hold.reason_id).map(|reason| reason.name.clone());
    let day = format::capitalized(&format::long_date(lang, at.date()));
    let words = t.date_time(day, format::time(lang, at.time()));
    HeldTime {
        id: hold.id.0,
        words: match member {
            Some(member) => format!("{words}, {}", member.titled_name()),
            None => words,
        },
        reason: scene.name(&reason.unwrap_or_default()),
        until: t.new_booking_held(format::time(lang, until.time())),
        is_ready: asked.client().is_some() && asked.pet().is_some(),
    }
}
