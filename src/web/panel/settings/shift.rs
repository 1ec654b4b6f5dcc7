//! *Shifts*: the week of everybody, the form of a shift, copying a week (S2).

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{Datelike as _, Days, NaiveDate, Timelike as _, Weekday};
use serde::Deserialize;

use super::choices::{locations, reasons, staff};
use super::form::{Form, section};
use super::pages::Subject;
use crate::domain::clinic::{Clinic, StaffMember};
use crate::domain::free_times::{Pattern, Shift};
use crate::domain::ids::StaffId;
use crate::domain::local_time;
use crate::domain::settings::{Fields, ShiftSettings, begins_on};
use crate::i18n::{Tr, format};
use crate::store::settings::shift::{self, StoredShift};
use crate::usecases::settings::copy_week;
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Menu, Section, ShiftLine, ShiftRow, ShiftsPage};
use crate::web::panel::{Managing, PanelScene, Posted, flash};
use crate::web::{App, PageError};

impl Subject for ShiftSettings {
    const MENU: Menu = Menu::Shifts;
    const PAGE: &'static str = "settings/shifts";
    const LISTED: bool = true;
    const IS_TIME: bool = true;

    fn title(t: Tr, name: Option<&str>) -> String {
        name.map_or_else(|| t.set_shift_new(), |_| t.set_shift()).to_owned()
    }

    fn blank(clinic: &Clinic) -> Fields {
        Fields::default()
            .with_optional("member", clinic.staff.first().map(|member| member.id))
            .with_optional("location", clinic.locations.first().map(|place| place.id))
            .with("from", "09:00")
            .with("until", "17:00")
            .with_flag("online", true)
    }

    fn name<'a>(scene: &PanelScene, _: &'a Fields) -> &'a str {
        scene.t.set_shift()
    }

    fn sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section> {
        let t = form.t;
        let day = |day: Weekday| {
            let words = format::capitalized(format::weekday(t.0, day));
            (day.number_from_monday().to_string(), words)
        };
        let week = (0..7_u8).filter_map(|day| Weekday::try_from(day).ok()).map(day);
        vec![
            section(
                t.set_shift_who(),
                t.set_shift_who_about(),
                vec![
                    form.choice("member", staff(scene)),
                    form.choice("location", locations(scene)),
                ],
            ),
            section(
                t.set_shift_when(),
                t.set_shift_when_about(),
                vec![
                    form.ticks("weekdays", week).hint(t.set_weekdays_hint()),
                    form.line("from"),
                    form.line("until").hint(t.set_until_hint()),
                    form.typed("first_date", "date", Vec::new()),
                    form.typed("last_date", "date", Vec::new()).hint(t.set_last_date_hint()),
                ],
            ),
            section(
                t.set_online_section(),
                t.set_shift_online_about(),
                vec![
                    form.switch("online").hint(t.set_shift_online_hint()),
                    form.ticks("reasons", reasons(scene)).hint(t.set_shift_reasons_hint()),
                ],
            ),
        ]
    }
}

/// Which week to show.
#[derive(Debug, Deserialize)]
pub struct WeekQuery {
    #[serde(default)]
    week: String,
}

/// `GET settings/shifts`.
///
/// # Errors
/// The database's.
pub async fn week(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
    query: web::Query<WeekQuery>,
) -> Result<HttpResponse, PageError> {
    let wanted = read_date(&query.week);
    who.show(&app, &request, move |connection, scene| {
        let all = shift::list(connection, scene.clinic().id)?;
        let today = today(scene);
        Answer::ok(&week_page(scene, &all, monday(wanted.unwrap_or(today))))
    })
    .await
}

fn today(scene: &PanelScene) -> NaiveDate {
    let zone = scene.clinic().locations.first().map_or(chrono_tz::UTC, |place| place.zone);
    local_time::local_date(zone, scene.now)
}

fn read_date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()?;
    (2000..=2100).contains(&date.year()).then_some(date)
}

fn monday(date: NaiveDate) -> NaiveDate {
    let back = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(back)).unwrap_or(date)
}

fn plus(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

fn week_page(scene: &PanelScene, all: &[StoredShift], first: NaiveDate) -> ShiftsPage {
    let (t, clinic) = (scene.t, scene.clinic());
    let url = |date: NaiveDate| scene.desk.url(&format!("{}?week={date}", ShiftSettings::PAGE));
    let dates: Vec<NaiveDate> = (0..7).map(|offset| plus(first, offset)).collect();
    let head = |date: &NaiveDate| {
        let day = format::weekday_short(t.0, date.weekday());
        format!("{day} {}", format::date_in_numbers(t.0, *date))
    };
    let back = first.checked_sub_days(Days::new(7)).unwrap_or(first);
    ShiftsPage {
        layout: scene.layout(t.menu_shifts(), Menu::Shifts, url(first)),
        lead: t.set_shifts_lead(),
        add: scene.link(&format!("{}/new", ShiftSettings::PAGE), t.set_shift_new()),
        previous: url(back),
        next: url(plus(first, 7)),
        week: t.set_week(format::long_date(t.0, first), format::long_date(t.0, plus(first, 6))),
        days: dates.iter().map(head).collect(),
        rows: clinic.staff.iter().map(|member| row(scene, member, all, &dates)).collect(),
        copy: scene.desk.url(&format!("{}/copy", ShiftSettings::PAGE)),
        from: first.to_string(),
        to: plus(first, 7).to_string(),
        people: staff(scene),
    }
}

fn row(
    scene: &PanelScene,
    member: &StaffMember,
    all: &[StoredShift],
    dates: &[NaiveDate],
) -> ShiftRow {
    let of_day = |date: &NaiveDate| -> Vec<ShiftLine> {
        all.iter()
            .filter(|stored| stored.staff_id == member.id)
            .filter(|stored| begins_on(&stored.shift.pattern, *date))
            .map(|stored| line(scene, stored))
            .collect()
    };
    ShiftRow { name: member.titled_name(), days: dates.iter().map(of_day).collect() }
}

fn line(scene: &PanelScene, stored: &StoredShift) -> ShiftLine {
    let (t, shift, clinic) = (scene.t, &stored.shift, scene.clinic());
    let place = clinic.location(shift.location_id).filter(|_| clinic.locations.len() > 1);
    let marks = [
        place.map(|place| place.name.clone()),
        matches!(shift.pattern, Pattern::Once(_)).then(|| t.set_shift_once().to_owned()),
        (!shift.online).then(|| t.set_shift_offline().to_owned()),
        shift.only_reasons.as_ref().map(|_| t.set_shift_limited().to_owned()),
    ];
    ShiftLine {
        url: scene.desk.url(&format!("{}/{}", ShiftSettings::PAGE, stored.id)),
        hours: hours(t, shift),
        more: marks.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}

fn hours(t: Tr, shift: &Shift) -> String {
    let clock = |minute: u16| {
        let minute = u32::from(minute);
        chrono::NaiveTime::from_hms_opt(minute / 60 % 24, minute % 60, 0).unwrap_or_default()
    };
    let (from, to) = (clock(shift.start_minute), clock(shift.start_minute + shift.length_minutes));
    // A shift up to midnight ends at 24, which no clock shows.
    if to.num_seconds_from_midnight() == 0 {
        return format!("{}–24", format::time(t.0, from));
    }
    format::span(t.0, from, to)
}

/// What copies a week.
#[derive(Debug, Deserialize)]
pub struct CopyForm {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    member: String,
}

/// `POST settings/shifts/copy`.
///
/// # Errors
/// `BadRequest` for dates that are none, the database's.
pub async fn copy(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, form): Posted<Managing, CopyForm>,
) -> Result<HttpResponse, PageError> {
    let from = read_date(&form.from).ok_or(PageError::BadRequest)?;
    let t = who.t;
    let Some(to) = read_date(&form.to) else {
        flash::leave(&request, t.set_fault_date());
        return Ok(Answer::See(who.url(&format!("{}?week={from}", ShiftSettings::PAGE))).into());
    };
    let member = form.member.parse().ok().map(StaffId);
    let weeks = (monday(from), monday(to));
    let (user, now) = (who.user_id(), app.clock.now());
    let copied = copy_week(&app.db, who.clinic_id(), member, weeks, user, now).await?;
    flash::leave(&request, t.set_copied(copied.left_out, copied.made));
    Ok(Answer::See(who.url(&format!("{}?week={}", ShiftSettings::PAGE, weeks.1))).into())
}
