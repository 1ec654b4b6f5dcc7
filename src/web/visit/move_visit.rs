//! Moving a visit: the choice of a new time, the page that asks, and the button's POST (B14).

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDateTime;
use serde::Deserialize;

use super::leaf::clock;
use super::open::{Visit, find_visit, show_visit};
use crate::domain::free_times::Refusal;
use crate::domain::ids::StaffId;
use crate::domain::local_text::TextIn;
use crate::domain::local_time;
use crate::i18n::format;
use crate::store::AnyConnection;
use crate::usecases::browse::Question;
use crate::usecases::move_visit::{
    MoveRefused, Wanted, local_start, move_visit as swap_times, question,
};
use crate::web::booking::{Address, DayQuery, PickerParts, Times, moment, picker, read_start};
use crate::web::clinic_page::Answer;
use crate::web::page::{Choice, MoveAskPage, MovePage, Notice, Offer, Sentence, Subject, Tone};
use crate::web::{App, ClientAddress, PageError};

/// `GET /b/{token}/move`: times; with `start`, the page that asks. Where it is too late, the
/// summary says so.
///
/// # Errors
/// `NotFound` for a token that leads nowhere; the database's.
pub async fn choose(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    token: web::Path<String>,
    query: web::Query<DayQuery>,
) -> Result<HttpResponse, PageError> {
    let query = query.into_inner();
    show_visit(&app, &request, address, token.into_inner(), move |connection, visit| {
        if !visit.changes()?.may_move {
            return Ok(Answer::See(visit.url()));
        }
        match read_start(&query.start) {
            Some(start) if !query.gone() => ask(connection, visit, &query, start),
            _ => times(connection, visit, &query),
        }
    })
    .await
}

fn asked<'a>(visit: &'a Visit) -> Result<Question<'a>, PageError> {
    Ok(question(&visit.scene.open, &visit.booking, visit.location()?, visit.reason()?))
}

fn times(
    connection: &mut AnyConnection,
    visit: &Visit,
    query: &DayQuery,
) -> Result<Answer, PageError> {
    let scene = &visit.scene;
    let question = asked(visit)?;
    let times = Times::find(connection, scene, question, query.wanted())?;
    let parts = PickerParts {
        base: Address::new(format!("{}/move", visit.url())),
        offer: Offer::Get,
        part: query.wanted().part,
        wish: None,
        note: None,
    };
    let here = parts.here(query.wanted().month, query.wanted().day);
    let told =
        query.gone().then(|| scene.t.move_taken()).or(query.same().then(|| scene.t.move_same()));
    let notices = told.map(|text| Notice { tone: Tone::Info, text: Sentence::plain(text) });
    Answer::ok(&MovePage {
        layout: scene.layout(scene.t.title_move(), here, Some(question.location)),
        notices: notices.into_iter().collect(),
        visit: present(visit)?,
        picker: picker(scene, question, &times, parts),
        back: visit.url(),
    })
}

fn present(visit: &Visit) -> Result<Vec<Choice>, PageError> {
    let scene = &visit.scene;
    let line = |subject, value| Choice { subject, value, more: Vec::new(), change: None };
    let own = |text| TextIn { text, lang: scene.lang() };
    let start = clock(visit, visit.booking.begins_at)?;
    let mut lines = vec![
        line(Subject::Time, own(moment(scene, start))),
        line(Subject::Reason, scene.name(&visit.booking.reason_name)),
        line(Subject::Place, own(visit.location()?.name.clone())),
    ];
    let staff = scene.clinic().staff_member(visit.booking.staff_id);
    if let Some(member) = staff.filter(|_| scene.clinic().show_staff) {
        lines.push(line(Subject::Staff, own(member.titled_name())));
    }
    Ok(lines)
}

fn ask(
    connection: &mut AnyConnection,
    visit: &Visit,
    query: &DayQuery,
    start: NaiveDateTime,
) -> Result<Answer, PageError> {
    let (scene, question) = (&visit.scene, asked(visit)?);
    let date = start.date();
    let days = scene.browse.free_times(connection, question, date..=date, scene.now)?;
    let minute = local_time::minute_of_day(start);
    let offered = days.iter().find(|day| day.date == date && day.union.contains(minute));
    let url = format!("{}/move", visit.url());
    let Some(day) = offered else {
        let is_present = clock(visit, visit.booking.begins_at)? == start;
        let why = if is_present { "same" } else { "gone" };
        let times = Address::new(url).with("day", Some(date.to_string())).with(why, Some("1"));
        return Ok(Answer::See(times.to_string()));
    };
    let shown = query.with.parse().ok().map(StaffId);
    let staff = shown
        .filter(|wish| day.staff.iter().any(|(id, starts)| id == wish && starts.contains(minute)))
        .or_else(|| day.staff_at(minute));
    let name = staff
        .and_then(|id| scene.clinic().staff_member(id))
        .filter(|_| scene.clinic().show_staff)
        .map(|member| member.titled_name());
    let old = clock(visit, visit.booking.begins_at)?;
    let here = Address::new(url.clone()).with("start", Some(local_start(start)));
    let t = scene.t;
    let title =
        t.move_ask(format::long_date(scene.lang(), date), format::time(scene.lang(), start.time()));
    Answer::ok(&MoveAskPage {
        layout: scene.layout(title, here.to_string(), Some(question.location)),
        old: moment(scene, old),
        new: moment(scene, start),
        new_staff: name,
        action: url.clone(),
        hidden: [("start", Some(local_start(start))), ("with", staff.map(|id| id.to_string()))]
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect(),
        other: Address::new(url).with("day", Some(date.to_string())).to_string(),
        back: visit.url(),
    })
}

/// The form behind the button.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    start: String,
    with: String,
}

/// `POST /b/{token}/move`.
///
/// # Errors
/// `NotFound` for a token that leads nowhere, `BadRequest` for a start that cannot be read; the
/// database's. A new time that is gone leads back to the times, with the old one still kept.
pub async fn move_visit(
    app: web::Data<App>,
    address: ClientAddress,
    token: web::Path<String>,
    form: web::Form<MoveForm>,
) -> Result<HttpResponse, PageError> {
    let start = read_start(&form.start).ok_or(PageError::BadRequest)?;
    let booking = find_visit(&app, address, &token).await?;
    let wanted = Wanted { start, shown: form.with.parse().ok().map(StaffId) };
    let now = app.clock.now();
    let outcome =
        swap_times(&app.db, &app.browse, booking.clinic_id, booking.id, wanted, now).await;
    let url = match outcome {
        Ok(()) => format!("/b/{token}?moved=1"),
        Err(MoveRefused::NotNow) => format!("/b/{token}"),
        Err(MoveRefused::Same) => format!("/b/{token}/move?same=1"),
        Err(MoveRefused::NotOffered(Refusal::Horizon | Refusal::NoSuchLocalTime)) => {
            format!("/b/{token}/move?gone=1")
        }
        Err(MoveRefused::NotOffered(_)) => {
            format!("/b/{token}/move?day={}&gone=1", start.date())
        }
        Err(MoveRefused::Store(error)) => return Err(error.into()),
    };
    Ok(Answer::See(url).into())
}
