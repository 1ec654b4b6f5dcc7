//! *Somebody is away*: the short form that takes their time out of the calendar at once (P12).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveTime;
use chrono_tz::Tz;
use serde::Deserialize;

use crate::domain::free_times::Span;
use crate::domain::ids::StaffId;
use crate::domain::local_text::TextIn;
use crate::domain::local_time;
use crate::usecases::sick_day::report;
use crate::web::clinic_page::Answer;
use crate::web::page::Field;
use crate::web::page::panel::{AwayPage, Choosable, Menu, Select};
use crate::web::panel::calendar::read_date;
use crate::web::panel::{Desk, PanelScene, Posted};
use crate::web::{App, PageError};

/// Most characters of the note.
const LONGEST_NOTE: usize = 200;

/// What the form sends, and the address may fill in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AwayForm {
    staff: String,
    day: String,
    from: String,
    to: String,
    note: String,
}

/// What is wrong with it, in words.
#[derive(Debug, Clone, Default)]
struct Faults {
    day: Option<String>,
    to: Option<String>,
    note: Option<String>,
}

/// `GET /panel/{clinic}/absences/new`.
///
/// # Errors
/// The database's.
pub async fn ask(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    query: web::Query<AwayForm>,
) -> Result<HttpResponse, PageError> {
    let mut form = query.into_inner();
    desk.show(&app, &request, move |_, scene| {
        if form.day.is_empty() {
            form.day = local_time::local_date(zone(&scene.desk), scene.now).to_string();
        }
        Answer::ok(&page(scene, form, Faults::default()))
    })
    .await
}

/// `POST /panel/{clinic}/absences/new`.
///
/// # Errors
/// `BadRequest` for somebody who is not the clinic's; the database's.
pub async fn submit(
    app: web::Data<App>,
    request: HttpRequest,
    posted: Posted<Desk, AwayForm>,
) -> Result<HttpResponse, PageError> {
    let Posted(desk, form) = posted;
    let staff = form.staff.parse().map(StaffId).map_err(|_typed| PageError::BadRequest)?;
    let span = match span(&desk, &form) {
        Ok(span) => span,
        Err(faults) => {
            return desk
                .show(&app, &request, move |_, scene| {
                    let status = StatusCode::UNPROCESSABLE_ENTITY;
                    Answer::page(status, &page(scene, form, faults))
                })
                .await;
        }
    };
    let (who, now) = ((desk.clinic_id(), desk.user_id()), app.clock.now());
    let what = (staff, span, form.note.trim().to_owned());
    let id = report(&app.db, &app.browse, who, what, now).await?.ok_or(PageError::BadRequest)?;
    Ok(Answer::See(desk.url(&format!("absences/{id}/visits"))).into())
}

fn zone(desk: &Desk) -> Tz {
    desk.open.clinic.locations.first().map_or(chrono_tz::UTC, |place| place.zone)
}

/// When they are away, or what is wrong.
fn span(desk: &Desk, form: &AwayForm) -> Result<Span, Faults> {
    let (t, zone) = (desk.t, zone(desk));
    let mut faults = Faults::default();
    let note = form.note.trim();
    if note.chars().count() > LONGEST_NOTE || note.contains('\0') {
        faults.note = Some(t.sick_long_note(LONGEST_NOTE));
    }
    let Some(date) = read_date(&form.day) else {
        faults.day = Some(t.sick_no_day().to_owned());
        return Err(faults);
    };
    let at = |text: &str, else_at: i64| match text.trim() {
        "" => Some(else_at),
        text => {
            let time = NaiveTime::parse_from_str(text, "%H:%M").ok()?;
            Some(local_time::instant_or_after_gap(zone, date.and_time(time)))
        }
    };
    let from = at(&form.from, local_time::start_of_day(zone, date));
    let to = at(&form.to, local_time::end_of_day(zone, date));
    match (from, to) {
        (Some(from), Some(to)) if from < to && faults.note.is_none() => Ok(Span { from, to }),
        (Some(from), Some(to)) if from < to => Err(faults),
        _ => {
            faults.to = Some(t.sick_bad_times().to_owned());
            Err(faults)
        }
    }
}

fn page(scene: &PanelScene, form: AwayForm, faults: Faults) -> AwayPage {
    let t = scene.t;
    let options = scene.clinic().staff.iter().map(|member| Choosable {
        value: member.id.to_string(),
        text: TextIn { text: member.titled_name(), lang: scene.lang() },
        chosen: member.id.to_string() == form.staff,
    });
    let field = |value, fault| Field { value, fault, ..Field::default() };
    let here = scene.desk.url("absences/new");
    let mut layout = scene.layout(t.sick_new_title(), Menu::Calendar, here.clone());
    layout.has_fault = faults.day.is_some() || faults.to.is_some() || faults.note.is_some();
    AwayPage {
        layout,
        action: here,
        staff: Select { name: "staff", label: t.sick_who(), options: options.collect() },
        day: field(form.day, faults.day),
        from: field(form.from, None),
        to: field(form.to, faults.to),
        note: field(form.note, faults.note),
    }
}
