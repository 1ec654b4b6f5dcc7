//! `GET /panel/{clinic}/calendar/print`: the day on paper (P4).

use actix_web::{HttpRequest, HttpResponse, web};

use super::blocks::state_word;
use super::day::column_name;
use super::head::under_name;
use super::stock::Stock;
use super::view::{CalendarQuery, View};
use crate::domain::local_time;
use crate::domain::timetable::{Column, Shown, Visit};
use crate::i18n::format;
use crate::store::AnyConnection;
use crate::web::clinic_page::Answer;
use crate::web::page::LangAttr;
use crate::web::page::panel::Menu;
use crate::web::page::panel::calendar::{PaperList, PaperRow, PrintPage};
use crate::web::panel::{Desk, PanelScene};
use crate::web::{App, PageError};

/// Shows the day as it is printed.
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
    desk.show(&app, &request, move |connection, scene| {
        Answer::ok(&paper(connection, scene, &query)?)
    })
    .await
}

fn paper(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    query: &CalendarQuery,
) -> Result<PrintPage, PageError> {
    let view = View::find(scene, query)?;
    let stock = Stock::read(connection, &view, view.day.span)?;
    let columns = stock.sheet(&view, view.day).columns();
    let now = local_time::wall_clock(view.day.zone, scene.now);
    let printed = scene.t.desk_printed(format::deadline(scene.lang(), now));
    let here = view.url("calendar/print", view.day.date, None);
    let title = format::capitalized(&format::long_date(scene.lang(), view.day.date));
    Ok(PrintPage {
        layout: scene.layout(title, Menu::Calendar, here),
        under: format!("{}. {printed}", view.location.name),
        back: view.url("calendar", view.day.date, None),
        lists: columns.iter().map(|column| list(&view, &stock, column)).collect(),
    })
}

fn list(view: &View<'_>, stock: &Stock, column: &Column<'_>) -> PaperList {
    let visits = column.shown.iter().filter_map(|shown| match shown {
        Shown::Visit(visit) => Some(row(view, visit)),
        Shown::Held(_) => None,
    });
    PaperList {
        name: column_name(view, stock, column),
        sub: under_name(view.scene.t, column, column.visits()),
        rows: visits.collect(),
    }
}

fn row(view: &View<'_>, visit: &Visit) -> PaperRow {
    let scene = view.scene;
    let time = |at: i64| local_time::wall_clock(view.day.zone, at).time();
    let reason = scene.name(&visit.reason);
    PaperRow {
        time: format::span(scene.lang(), time(visit.span.from), time(visit.span.to)),
        pet: visit.pet.clone(),
        reason_lang: LangAttr((reason.lang != scene.lang()).then_some(reason.lang)),
        reason: reason.text,
        client: visit.client.clone(),
        phone: format::phone_for_reading(&visit.phone),
        note: visit.note.clone(),
        state: state_word(scene.t, visit.state),
    }
}
