//! The form that blocks a time for one person, and the button that frees it again (P4).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{NaiveTime, Timelike};
use serde::Deserialize;

use super::pause::back;
use super::view::{CalendarQuery, View, read_date};
use crate::domain::free_times::Span;
use crate::domain::ids::StaffId;
use crate::domain::local_time;
use crate::i18n::format;
use crate::store::timetable;
use crate::usecases::block_time::{BlockRefused, Wish, block, unblock};
use crate::web::clinic_page::Answer;
use crate::web::page::Field;
use crate::web::page::panel::Menu;
use crate::web::page::panel::calendar::{BlockPage, Choice};
use crate::web::panel::{Desk, Posted, flash};
use crate::web::{App, PageError};

/// Lengths offered, minutes.
const LENGTHS: [u16; 7] = [15, 30, 45, 60, 90, 120, 240];
/// The one that is meant most often.
const USUAL: u16 = 30;
/// Most characters of the note.
const LONGEST_NOTE: usize = 200;

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct BlockForm {
    #[serde(default)]
    location: String,
    #[serde(default)]
    staff: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    note: String,
}

impl BlockForm {
    fn query(&self) -> CalendarQuery {
        CalendarQuery {
            location: self.location.clone(),
            day: self.day.clone(),
            ..Default::default()
        }
    }
}

/// Faults of the form, each in words.
#[derive(Debug, Clone, Default)]
struct Faults {
    staff: Option<String>,
    day: Option<String>,
    from: Option<String>,
    note: Option<String>,
}

/// `GET /panel/{clinic}/calendar/block`.
///
/// # Errors
/// `NotFound` for a location that is not the clinic's; the database's.
pub async fn ask(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    query: web::Query<BlockForm>,
) -> Result<HttpResponse, PageError> {
    let form = query.into_inner();
    desk.show(&app, &request, move |_, scene| {
        let view = View::find(scene, &form.query())?;
        Answer::ok(&page(&view, &suggested(&view, form), Faults::default()))
    })
    .await
}

/// What stands in a fresh form: the next half hour of today, the morning of another day.
fn suggested(view: &View<'_>, form: BlockForm) -> BlockForm {
    let from = if view.day.date == view.today {
        let minute = view.day.minute_at(view.scene.now);
        minute.next_multiple_of(30).min(23 * 60 + 30)
    } else {
        9 * 60
    };
    let or = |typed: String, usual: String| if typed.is_empty() { usual } else { typed };
    BlockForm {
        day: view.day.date.to_string(),
        from: or(form.from, format!("{:02}:{:02}", from / 60, from % 60)),
        minutes: or(form.minutes, USUAL.to_string()),
        ..form
    }
}

/// `POST /panel/{clinic}/calendar/block`.
///
/// # Errors
/// `NotFound` for a location that is not the clinic's; the database's.
pub async fn submit(
    app: web::Data<App>,
    request: HttpRequest,
    posted: Posted<Desk, BlockForm>,
) -> Result<HttpResponse, PageError> {
    let Posted(desk, form) = posted;
    let wish = match wish(&desk, &form)? {
        Ok(wish) => wish,
        Err(faults) => return again(&app, &request, &desk, form, faults).await,
    };
    let (who, now) = ((desk.clinic_id(), desk.user_id()), app.clock.now());
    match block(&app.db, &app.browse, who, wish, now).await {
        Ok(()) => {
            flash::leave(&request, desk.t.desk_blocked());
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            if !form.location.is_empty() {
                query.append_pair("location", &form.location);
            }
            query.append_pair("day", &form.day).append_pair("staff", &form.staff);
            Ok(Answer::See(desk.url(&format!("calendar?{}", query.finish()))).into())
        }
        Err(BlockRefused::Store(error)) => Err(error.into()),
        Err(refused) => {
            let faults = refusal(&app, &desk, &form, refused).await?;
            again(&app, &request, &desk, form, faults).await
        }
    }
}

async fn again(
    app: &web::Data<App>,
    request: &HttpRequest,
    desk: &Desk,
    form: BlockForm,
    faults: Faults,
) -> Result<HttpResponse, PageError> {
    desk.show(app, request, move |_, scene| {
        let view = View::find(scene, &form.query())?;
        Answer::page(StatusCode::UNPROCESSABLE_ENTITY, &page(&view, &form, faults))
    })
    .await
}

/// What the form wishes, or its faults.
fn wish(desk: &Desk, form: &BlockForm) -> Result<Result<Wish, Faults>, PageError> {
    let (t, clinic) = (desk.t, &desk.open.clinic);
    let place = match form.location.as_str() {
        "" => clinic.locations.first(),
        id => clinic.locations.iter().find(|place| place.id.to_string() == id),
    };
    let place = place.ok_or(PageError::NotFound)?;
    let staff = form.staff.parse().ok().map(StaffId);
    let staff = staff.filter(|id| clinic.staff.iter().any(|member| member.id == *id));
    let date = read_date(&form.day);
    let time = read_time(&form.from);
    let at = date
        .zip(time)
        .and_then(|(date, time)| local_time::instant(place.zone, date.and_time(time)));
    let minutes = form.minutes.parse().ok().filter(|minutes| LENGTHS.contains(minutes));
    let minutes: u16 = minutes.ok_or(PageError::BadRequest)?;
    let note: String = form.note.trim().to_owned();
    let faults = Faults {
        staff: staff.is_none().then(|| t.desk_block_nobody().to_owned()),
        day: date.is_none().then(|| t.desk_block_no_day().to_owned()),
        from: (date.is_some() && at.is_none()).then(|| {
            let example = NaiveTime::from_hms_opt(14, 30, 0).unwrap_or_default();
            t.desk_block_no_time(format::time(t.0, example))
        }),
        note: (note.chars().count() > LONGEST_NOTE).then(|| t.desk_block_long_note(LONGEST_NOTE)),
    };
    let is_good = faults.note.is_none() && !note.contains('\0');
    Ok(match (staff, at) {
        (Some(staff), Some(from)) if is_good => {
            let span = Span { from, to: from + i64::from(minutes) * 60 };
            Ok(Wish { staff, span, note })
        }
        _ => Err(faults),
    })
}

/// `14:30`, `14.30`, `9:05`.
fn read_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace('.', ":");
    let time = NaiveTime::parse_from_str(&text, "%H:%M").ok()?;
    (time.second() == 0).then_some(time)
}

/// A refusal as a fault of the time.
async fn refusal(
    app: &web::Data<App>,
    desk: &Desk,
    form: &BlockForm,
    refused: BlockRefused,
) -> Result<Faults, PageError> {
    let (t, clinic) = (desk.t, desk.open.clinic.clone());
    let place = clinic.locations.iter().find(|place| place.id.to_string() == form.location);
    let zone = place.or(clinic.locations.first()).map_or(chrono_tz::UTC, |place| place.zone);
    let clock = move |at: i64| format::time(t.0, local_time::wall_clock(zone, at).time());
    let from = match refused {
        BlockRefused::Visit(id) => {
            let id_of_clinic = desk.clinic_id();
            let visit = app
                .db
                .read(move |connection| timetable::find_visit(connection, id_of_clinic, id))
                .await?;
            visit.map(|visit| t.desk_block_visit(visit.pet, clock(visit.span.from)))
        }
        BlockRefused::Held(until) => Some(t.desk_block_held(clock(until))),
        BlockRefused::Nobody | BlockRefused::Store(_) => None,
    };
    Ok(Faults { from: from.or(Some(t.desk_block_changed().to_owned())), ..Faults::default() })
}

fn page(view: &View<'_>, form: &BlockForm, faults: Faults) -> BlockPage {
    let (scene, t) = (view.scene, view.scene.t);
    let field = |value: &str, fault: Option<String>| Field {
        value: value.to_owned(),
        fault,
        ..Field::default()
    };
    let here = view.url("calendar/block", view.day.date, None);
    let mut layout = scene.layout(t.desk_block_title(), Menu::Calendar, here);
    let lengths = LENGTHS.map(|minutes| Choice {
        value: minutes.to_string(),
        text: format::duration(t.0, minutes),
        chosen: minutes.to_string() == form.minutes,
    });
    let people = scene.clinic().staff.iter().map(|member| Choice {
        value: member.id.to_string(),
        text: member.titled_name(),
        chosen: member.id.to_string() == form.staff,
    });
    let staff = people.collect();
    layout.has_fault =
        [&faults.staff, &faults.day, &faults.from, &faults.note].into_iter().any(Option::is_some);
    BlockPage {
        layout,
        action: scene.desk.url("calendar/block"),
        location: view.location.id.0,
        staff,
        staff_fault: faults.staff,
        day: field(&form.day, faults.day),
        from: field(&form.from, faults.from),
        minutes: lengths.to_vec(),
        note: field(&form.note, faults.note),
        back: view.url("calendar", view.day.date, None),
    }
}

/// What the button of a blocked time sends.
#[derive(Debug, Deserialize)]
pub struct FreeForm {
    /// The absence.
    #[serde(default)]
    id: String,
    /// The page to come back to.
    #[serde(default)]
    back: String,
}

/// `POST /panel/{clinic}/calendar/free`.
///
/// # Errors
/// `NotFound` for no absence's id; the database's.
pub async fn free(
    app: web::Data<App>,
    request: HttpRequest,
    posted: Posted<Desk, FreeForm>,
) -> Result<HttpResponse, PageError> {
    let Posted(desk, form) = posted;
    let id = form.id.parse().map_err(|_no_number| PageError::NotFound)?;
    let who = (desk.clinic_id(), desk.user_id());
    let was_there = unblock(&app.db, who, id, app.clock.now()).await?;
    // Somebody else's press has the same end.
    let words = if was_there { desk.t.desk_freed() } else { desk.t.desk_freed_already() };
    flash::leave(&request, words);
    Ok(Answer::See(back(&desk, &form.back)).into())
}
