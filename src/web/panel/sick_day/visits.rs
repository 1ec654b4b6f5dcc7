//! The visits that an absence or a closed day is over, and what the desk chooses for each (P12).

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use serde::Deserialize;

use super::{choices, ways};
use crate::domain::booking::{Doer, Tell};
use crate::domain::free_times::Span;
use crate::domain::ids::LocationId;
use crate::domain::local_time;
use crate::i18n::format;
use crate::store::bookings::{Whose, list_disrupted};
use crate::store::{AnyConnection, absences};
use crate::usecases::sick_day::{NotDone, carry_out};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{DisruptedPage, Link, Menu};
use crate::web::panel::calendar::read_date;
use crate::web::panel::{Desk, PanelScene, Posted, flash, why_causes};
use crate::web::{App, PageError};

/// So many visits are settled at once.
const MOST: i64 = 100;

/// What stands in the way of visits.
#[derive(Debug, Clone, Copy)]
enum Over {
    /// The absence of that id.
    Absence(i64),
    /// A closed day of a location.
    ClosedDay(LocationId, NaiveDate),
}

impl Over {
    fn page(self) -> String {
        match self {
            Self::Absence(id) => format!("absences/{id}/visits"),
            Self::ClosedDay(location, date) => format!("closed-days/{location}/{date}/visits"),
        }
    }

    /// Whose visits, when, and what is the matter in words.
    fn find(
        self,
        connection: &mut AnyConnection,
        scene: &PanelScene,
    ) -> Result<(Whose, Span, String), PageError> {
        let (t, clinic) = (scene.t, scene.clinic());
        match self {
            Self::Absence(id) => {
                let absence = absences::find_absence(connection, clinic.id, id)?;
                let absence = absence.ok_or(PageError::NotFound)?;
                let member = clinic.staff_member(absence.staff_id).ok_or(PageError::NotFound)?;
                let zone = clinic.locations.first().map_or(chrono_tz::UTC, |place| place.zone);
                let words = |at| why_causes::moment(scene, local_time::wall_clock(zone, at));
                let (from, to) = (words(absence.span.from), words(absence.span.to));
                let lead = t.sick_away(from, member.titled_name(), to);
                Ok((Whose::Staff(absence.staff_id), absence.span, lead))
            }
            Self::ClosedDay(location, date) => {
                let place = clinic.location(location).ok_or(PageError::NotFound)?;
                if !place.closed_days.contains(&date) {
                    return Err(PageError::NotFound);
                }
                let span = Span {
                    from: local_time::start_of_day(place.zone, date),
                    to: local_time::end_of_day(place.zone, date),
                };
                let day = format::long_date(scene.lang(), date);
                Ok((Whose::Location(location), span, t.sick_closed(day, &place.name)))
            }
        }
    }
}

/// `GET /panel/{clinic}/absences/{id}/visits`.
///
/// # Errors
/// `NotFound` for what is not the clinic's; the database's.
pub async fn of_absence(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64)>,
    desk: Desk,
) -> Result<HttpResponse, PageError> {
    show(app, request, desk, Over::Absence(path.1)).await
}

/// `GET /panel/{clinic}/closed-days/{location}/{date}/visits`.
///
/// # Errors
/// `NotFound` for what is not the clinic's; the database's.
pub async fn of_closed_day(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64, String)>,
    desk: Desk,
) -> Result<HttpResponse, PageError> {
    let over = closed_day(&path)?;
    show(app, request, desk, over).await
}

fn closed_day(path: &(String, i64, String)) -> Result<Over, PageError> {
    let date = read_date(&path.2).ok_or(PageError::NotFound)?;
    Ok(Over::ClosedDay(LocationId(path.1), date))
}

async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    over: Over,
) -> Result<HttpResponse, PageError> {
    desk.show(&app, &request, move |connection, scene| {
        let (whose, span, lead) = over.find(connection, scene)?;
        let coming = Span { from: span.from.max(scene.now), to: span.to };
        let visits = list_disrupted(connection, scene.clinic().id, whose, coming, MOST)?;
        let here = scene.desk.url(&over.page());
        Answer::ok(&DisruptedPage {
            layout: scene.layout(scene.t.sick_visits_title(), Menu::Calendar, here.clone()),
            lead,
            action: here,
            visits: ways::lines(connection, scene, visits)?,
            calls: Link { url: scene.desk.url("calls"), text: scene.t.menu_calls().to_owned() },
        })
    })
    .await
}

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VisitsForm {
    choice: Vec<String>,
    tell_sms: String,
    tell_email: String,
}

/// `POST /panel/{clinic}/absences/{id}/visits`.
///
/// # Errors
/// The database's.
pub async fn settle_absence(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64)>,
    posted: Posted<Desk, VisitsForm>,
) -> Result<HttpResponse, PageError> {
    settle(&app, &request, posted, Over::Absence(path.1)).await
}

/// `POST /panel/{clinic}/closed-days/{location}/{date}/visits`.
///
/// # Errors
/// `NotFound` for a date that is none, the database's.
pub async fn settle_closed_day(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64, String)>,
    posted: Posted<Desk, VisitsForm>,
) -> Result<HttpResponse, PageError> {
    let over = closed_day(&path)?;
    settle(&app, &request, posted, over).await
}

/// Carries out what was chosen, visit by visit; what could not be done stays listed and is said.
async fn settle(
    app: &web::Data<App>,
    request: &HttpRequest,
    Posted(desk, form): Posted<Desk, VisitsForm>,
    over: Over,
) -> Result<HttpResponse, PageError> {
    let now = app.clock.now();
    let tell = Tell { sms: !form.tell_sms.is_empty(), email: !form.tell_email.is_empty() };
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let (mut done, mut undone) = (0_usize, Vec::new());
    for answer in form.choice.iter().take(most).filter_map(|text| choices::read(text)) {
        let by = Doer::desk(desk.user_id(), tell, String::new());
        match carry_out(&app.db, &app.browse, desk.clinic_id(), answer, by, now).await {
            Ok(()) => done += 1,
            Err(NotDone::Meanwhile | NotDone::NotFree(_)) => undone.push(answer.seen),
            Err(NotDone::Store(error)) => return Err(error.into()),
        }
    }
    let mut words = desk.t.sick_done(done);
    if !undone.is_empty() {
        let zone = desk.open.clinic.locations.first().map_or(chrono_tz::UTC, |place| place.zone);
        let time = |at: &i64| format::time(desk.t.0, local_time::wall_clock(zone, *at).time());
        let times: Vec<String> = undone.iter().map(time).collect();
        words = format!("{words} {}", desk.t.sick_undone(times.join(", ")));
    }
    flash::leave(request, words);
    let page = if undone.is_empty() && done > 0 { "calls".to_owned() } else { over.page() };
    Ok(Answer::See(desk.url(&page)).into())
}
