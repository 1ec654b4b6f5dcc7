//! `GET /panel/{clinic}/calendar`: one day (P2).

use actix_web::{HttpRequest, HttpResponse, web};

use super::blocks::{Blocks, hours, is_fine, scale};
use super::head::{Step, head, summary, under_name};
use super::stock::Stock;
use super::view::{CalendarQuery, View};
use crate::domain::ids::LocationId;
use crate::domain::local_time;
use crate::domain::timetable::{Column, Visit, Whose};
use crate::i18n::format;
use crate::store::{AnyConnection, timetable};
use crate::web::clinic_page::Answer;
use crate::web::page::LangAttr;
use crate::web::page::panel::Menu;
use crate::web::page::panel::calendar::{self as page, DayPage, Link, Waiting};
use crate::web::panel::{Desk, PanelScene};
use crate::web::{App, PageError};

/// Unconfirmed bookings beside the day; the rest is a page of its own.
const SHOWN_WAITING: i64 = 6;

/// Shows the day.
///
/// # Errors
/// `NotFound` for a location that is not the clinic's; the database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    query: web::Query<CalendarQuery>,
) -> Result<HttpResponse, PageError> {
    let query = query.into_inner();
    desk.show(&app, &request, move |connection, scene| Answer::ok(&day(connection, scene, &query)?))
        .await
}

fn day(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    query: &CalendarQuery,
) -> Result<DayPage, PageError> {
    let view = View::find(scene, query)?;
    let stock = Stock::read(connection, &view, view.day.span)?;
    let waiting = timetable::list_waiting(connection, scene.clinic().id, SHOWN_WAITING)?;
    let columns = stock.sheet(&view, view.day).columns();
    let staff = (!query.staff.is_empty()).then_some(query.staff.as_str());
    let is_today = view.day.date == view.today;
    let hours = hours(columns.iter().map(|column| (view.day, column)));
    let step =
        Step { page: "calendar", other: ("calendar/week", scene.t.desk_week()), days: 1, staff };
    let blocks = Blocks {
        view: &view,
        stock: &stock,
        day: view.day,
        hours,
        is_fine: is_fine(stock.visits_on(&view.day)),
    };
    let chosen = columns.iter().position(|column| Some(key(column).as_str()) == staff).unwrap_or(0);
    let title = format::capitalized(&format::long_date(scene.lang(), view.day.date));
    let summary = summary(scene.t, &columns, stock.visits_on(&view.day).count());
    let shown = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    Ok(DayPage {
        layout: scene.layout(title, Menu::Calendar, view.url("calendar", view.day.date, staff)),
        head: head(&view, &stock, summary, &step),
        scale: scale(scene.t, hours, is_today.then(|| view.day.minute_at(scene.now))),
        grid: view.location.rules.grid_minutes.max(5),
        date: view.day.date.to_string(),
        is_fine: blocks.is_fine,
        columns: columns
            .iter()
            .enumerate()
            .map(|(index, column)| shown_column(&blocks, column, index == chosen))
            .collect(),
        queue: waiting.iter().map(|(place, visit)| ask(&view, *place, visit)).collect(),
        more: (scene.waiting > shown).then(|| scene.t.desk_more_wait(scene.waiting - shown)),
    })
}

/// What names a column in an address.
fn key(column: &Column<'_>) -> String {
    match column.whose {
        Whose::Staff(id) => id.to_string(),
        Whose::Resource(id) => format!("r{id}"),
        Whose::Extra => "x".to_owned(),
    }
}

fn shown_column(blocks: &Blocks<'_>, column: &Column<'_>, current: bool) -> page::Column {
    let (view, t) = (blocks.view, blocks.view.scene.t);
    let key = key(column);
    let name = column_name(view, blocks.stock, column);
    page::Column {
        id: format!("c-{key}"),
        sub: under_name(t, column, column.visits()),
        switch: Link {
            url: view.url("calendar", view.day.date, Some(&key)),
            text: name.clone(),
            current,
        },
        name,
        staff: match column.whose {
            Whose::Staff(id) => Some(id.0),
            _ => None,
        },
        blocks: blocks.of(column),
    }
}

/// Whose column it is, in words.
pub fn column_name(view: &View<'_>, stock: &Stock, column: &Column<'_>) -> String {
    match column.whose {
        Whose::Staff(id) => view.staff_name(id),
        Whose::Resource(id) => {
            let room = stock.beside().rooms.iter().find(|room| room.id == id);
            room.map(|room| room.name.clone()).unwrap_or_default()
        }
        Whose::Extra => view.scene.t.desk_extra().to_owned(),
    }
}

fn ask(view: &View<'_>, place: LocationId, visit: &Visit) -> Waiting {
    let scene = view.scene;
    let zone = scene.clinic().location(place).map_or(view.day.zone, |place| place.zone);
    let at = local_time::wall_clock(zone, visit.span.from);
    let reason = scene.name(&visit.reason);
    let lapses = visit.waits_until.map(|until| {
        let until = format::deadline(scene.lang(), local_time::wall_clock(zone, until));
        scene.t.desk_waits_until(until)
    });
    let who = [Some(visit.client.clone()), lapses].into_iter().flatten().collect::<Vec<_>>();
    let when = format::capitalized(&format::when(scene.lang(), view.today, at));
    Waiting {
        url: scene.desk.url(&format!("bookings/{}", visit.id)),
        pet: visit.pet.clone(),
        reason_lang: LangAttr((reason.lang != scene.lang()).then_some(reason.lang)),
        reason: reason.text,
        when: format!("{when}, {}", view.staff_name(visit.staff_id)),
        who: who.join(". "),
    }
}
