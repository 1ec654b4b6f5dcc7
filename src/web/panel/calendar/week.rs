//! `GET /panel/{clinic}/calendar/week`: seven days of one person or of everybody (P2).

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{Datelike, Days, NaiveDate};

use super::blocks::{Blocks, hours, is_fine, scale};
use super::head::{Step, head, under_name};
use super::stock::Stock;
use super::view::{CalendarQuery, View};
use crate::domain::clinic::StaffMember;
use crate::domain::free_times::Span;
use crate::domain::ids::StaffId;
use crate::domain::timetable::{Column, LocalDay, Visit};
use crate::i18n::{Lang, format};
use crate::store::AnyConnection;
use crate::web::clinic_page::Answer;
use crate::web::page::panel::Menu;
use crate::web::page::panel::calendar::{Link, WeekDay, WeekPage};
use crate::web::panel::{Desk, PanelScene};
use crate::web::{App, PageError};

/// Shows the week.
///
/// # Errors
/// `NotFound` for a location or a person who is not the clinic's; the database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    query: web::Query<CalendarQuery>,
) -> Result<HttpResponse, PageError> {
    let query = query.into_inner();
    desk.show(&app, &request, move |connection, scene| {
        Answer::ok(&week(connection, scene, &query)?)
    })
    .await
}

fn week(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    query: &CalendarQuery,
) -> Result<WeekPage, PageError> {
    let view = View::find(scene, query)?;
    let person = person(scene, &query.staff)?;
    let days = days_of_week(&view);
    let span = days.iter().map(|day| day.span).reduce(|first, last| Span { to: last.to, ..first });
    let stock = Stock::read(connection, &view, span.unwrap_or(view.day.span))?;
    let staff = person.map(|member| member.id.to_string());
    let step = Step {
        page: "calendar/week",
        other: ("calendar", scene.t.desk_day()),
        days: 7,
        staff: staff.as_deref(),
    };
    let columns: Vec<Column<'_>> = person
        .map(|member| days.iter().map(|day| stock.sheet(&view, *day).of_staff(member)).collect())
        .unwrap_or_default();
    let hours = hours(days.iter().copied().zip(&columns));
    let fine = is_fine(days.iter().flat_map(|day| stock.visits_on(day)));
    let shown = days.iter().enumerate().map(|(index, day)| {
        let blocks = Blocks { view: &view, stock: &stock, day: *day, hours, is_fine: fine };
        match (columns.get(index), person) {
            (Some(column), Some(member)) => of_person(&blocks, column, member.id),
            _ => of_everybody(&blocks),
        }
    });
    let shown: Vec<WeekDay> = shown.collect();
    let visits = days.iter().map(|day| match person {
        Some(member) => stock.visits_on(day).filter(|visit| visit.staff_id == member.id).count(),
        None => stock.visits_on(day).count(),
    });
    let summary = scene.t.desk_visits(i64::try_from(visits.sum::<usize>()).unwrap_or(i64::MAX));
    let here = view.url("calendar/week", view.day.date, staff.as_deref());
    Ok(WeekPage {
        layout: scene.layout(title(scene.lang(), &days), Menu::Calendar, here),
        head: head(&view, &stock, summary, &step),
        people: people(&view, person),
        scale: person.map(|_| scale(scene.t, hours, None)),
        grid: view.location.rules.grid_minutes.max(5),
        is_fine: fine,
        days: shown,
    })
}

fn title(lang: Lang, days: &[LocalDay]) -> String {
    let ends = [days.first(), days.last()].into_iter().flatten();
    let ends: Vec<String> = ends.map(|day| format::long_date(lang, day.date)).collect();
    format::capitalized(&ends.join(" – "))
}

fn person<'a>(scene: &'a PanelScene, id: &str) -> Result<Option<&'a StaffMember>, PageError> {
    if id.is_empty() {
        return Ok(None);
    }
    // The key of a column that is no person's: everybody.
    let Ok(id) = id.parse() else { return Ok(None) };
    scene.clinic().staff_member(StaffId(id)).map(Some).ok_or(PageError::NotFound)
}

fn days_of_week(view: &View<'_>) -> Vec<LocalDay> {
    let date = view.day.date;
    let back = Days::new(u64::from(date.weekday().num_days_from_monday()));
    let monday: NaiveDate = date.checked_sub_days(back).unwrap_or(date);
    monday.iter_days().take(7).map(|date| LocalDay::new(view.day.zone, date)).collect()
}

fn people(view: &View<'_>, person: Option<&StaffMember>) -> Vec<Link> {
    let link = |staff: Option<StaffId>, text: String| {
        let id = staff.map(|id| id.to_string());
        Link {
            url: view.url("calendar/week", view.day.date, id.as_deref()),
            text,
            current: staff == person.map(|member| member.id),
        }
    };
    let everybody = link(None, view.scene.t.desk_everybody().to_owned());
    let each = view.scene.clinic().staff.iter();
    let each = each.map(|member| link(Some(member.id), member.titled_name()));
    std::iter::once(everybody).chain(each).collect()
}

fn of_person(blocks: &Blocks<'_>, column: &Column<'_>, staff: StaffId) -> WeekDay {
    WeekDay {
        sub: under_name(blocks.view.scene.t, column, column.visits()),
        staff: Some(staff.0),
        blocks: blocks.of(column),
        ..empty(blocks)
    }
}

fn of_everybody(blocks: &Blocks<'_>) -> WeekDay {
    let visits: Vec<&Visit> = blocks.stock.visits_on(&blocks.day).collect();
    let count = i64::try_from(visits.len()).unwrap_or(i64::MAX);
    let line = |visit: &&Visit| {
        (blocks.visit(visit, String::new()), blocks.view.staff_name(visit.staff_id))
    };
    WeekDay {
        sub: blocks.view.scene.t.desk_visits(count),
        visits: visits.iter().map(line).collect(),
        ..empty(blocks)
    }
}

fn empty(blocks: &Blocks<'_>) -> WeekDay {
    let (view, date) = (blocks.view, blocks.day.date);
    let text = format::capitalized(&format::long_date(view.scene.lang(), date));
    WeekDay {
        date: date.to_string(),
        name: text.clone(),
        link: Link { url: view.url("calendar", date, None), text, current: date == view.today },
        sub: String::new(),
        staff: None,
        blocks: Vec::new(),
        visits: Vec::new(),
    }
}
