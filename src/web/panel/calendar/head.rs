//! What stands above the day and the week.

use chrono::NaiveDate;

use super::stock::Stock;
use super::view::View;
use crate::domain::timetable::{Column, Minutes, Whose};
use crate::i18n::{Tr, format};
use crate::web::page::panel::calendar::{Head, Link, PauseForm};

use super::blocks::clock;

/// Hours for which online booking can be paused (S7).
pub const PAUSES: [i64; 3] = [1, 2, 4];

/// What differs between day and week.
pub struct Step<'a> {
    /// `calendar` or `calendar/week`.
    pub page: &'a str,
    /// The other page, and its words.
    pub other: (&'a str, &'static str),
    /// How many days on.
    pub days: i64,
    /// The person who is looked at alone.
    pub staff: Option<&'a str>,
}

/// What stands above.
pub fn head(view: &View<'_>, stock: &Stock, summary: String, step: &Step<'_>) -> Head {
    let (scene, t) = (view.scene, view.scene.t);
    let to = |date: NaiveDate, text: String| Link {
        url: view.url(step.page, date, step.staff),
        text,
        current: date == view.day.date,
    };
    let (earlier, later) = (view.date(-step.days), view.date(step.days));
    let long = |date: NaiveDate| format::long_date(t.0, date);
    Head {
        summary,
        earlier: to(earlier, long(earlier)),
        today: to(view.today, t.desk_today().to_owned()),
        later: to(later, long(later)),
        other: Link {
            url: view.url(step.other.0, view.day.date, step.staff),
            text: step.other.1.to_owned(),
            current: false,
        },
        print: view.url("calendar/print", view.day.date, None),
        block: view.url("calendar/block", view.day.date, None),
        new: view.url("bookings/new", view.day.date, None),
        places: places(view, step),
        go: (scene.desk.url(step.page), view.day.date.to_string()),
        location: view.location.id.0,
        staff: step.staff.and_then(|id| id.parse().ok()),
        pause: PauseForm {
            action: scene.desk.url("pause"),
            is_paused: scene.open.paused_until(scene.now).is_some(),
            hours: PAUSES.map(|hours| (hours, t.desk_pause_hours(hours))).to_vec(),
            back: view.url(step.page, view.day.date, step.staff),
        },
        version: stock.version(),
    }
}

fn places(view: &View<'_>, step: &Step<'_>) -> Vec<Link> {
    let clinic = view.scene.clinic();
    if clinic.locations.len() < 2 {
        return Vec::new();
    }
    let link = |place| {
        let there = View { location: place, ..*view };
        Link {
            url: there.url(step.page, view.day.date, None),
            text: place.name.clone(),
            current: place.id == view.location.id,
        }
    };
    clinic.locations.iter().map(link).collect()
}

/// `4 of 5 in, 29 visits`.
pub fn summary(t: Tr, columns: &[Column<'_>], visits: usize) -> String {
    let at_work = columns
        .iter()
        .filter(|column| matches!(column.whose, Whose::Staff(_)) && !column.worked.is_empty());
    let all = at_work.clone().count();
    let present = at_work.filter(|column| !column.is_absent()).count();
    let visits = t.desk_visits(number(visits));
    if all == 0 { visits } else { t.desk_in(all, present, visits) }
}

/// Hours and number of visits of a column, or that they are absent.
pub fn under_name(t: Tr, column: &Column<'_>, visits: usize) -> String {
    let visits = t.desk_visits(number(visits));
    if column.is_absent() {
        return t.desk_absent_visits(visits);
    }
    let hours = column.worked.iter().filter(|span| **span != Minutes::WHOLE_DAY);
    let mut parts: Vec<String> =
        hours.map(|span| format::span(t.0, clock(span.from), clock(span.to))).collect();
    parts.push(visits);
    parts.join(", ")
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
