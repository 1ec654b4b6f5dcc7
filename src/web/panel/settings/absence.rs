//! *Absences and closed days*: the lists, and the form of an absence.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{NaiveDate, NaiveTime};

use super::choices::staff;
use super::form::{Form, section};
use super::pages::Subject;
use crate::domain::clinic::Clinic;
use crate::domain::country::Country;
use crate::domain::holidays;
use crate::domain::ids::{LocationId, StaffId};
use crate::domain::local_text::LocalText;
use crate::domain::local_time;
use crate::domain::settings::{AbsenceSettings, Fields};
use crate::i18n::{Tr, format};
use crate::store::settings::absence::{self, ComingVisit, StoredAbsence};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{AbsenceLine, AbsencesPage, ClosedLine, Menu, Section};
use crate::web::panel::{Managing, PanelScene};
use crate::web::{App, PageError};

/// How far ahead visits are looked for, seconds: as far as anybody can book.
const FARTHEST: i64 = 800 * 86_400;

impl Subject for AbsenceSettings {
    const MENU: Menu = Menu::Absences;
    const PAGE: &'static str = "settings/absences";
    const LISTED: bool = true;
    const IS_TIME: bool = true;

    fn title(t: Tr, name: Option<&str>) -> String {
        name.map_or_else(|| t.set_absence_new(), |_| t.set_absence()).to_owned()
    }

    fn blank(clinic: &Clinic) -> Fields {
        Fields::default().with_optional("member", clinic.staff.first().map(|member| member.id))
    }

    fn name<'a>(scene: &PanelScene, _: &'a Fields) -> &'a str {
        scene.t.set_absence()
    }

    fn sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section> {
        let t = form.t;
        vec![section(
            t.set_absence(),
            t.set_absence_about(),
            vec![
                form.choice("member", staff(scene)),
                form.typed("first_date", "date", Vec::new()),
                form.typed("last_date", "date", Vec::new()).hint(t.set_absence_last_hint()),
                form.line("from").hint(t.set_absence_hours_hint()),
                form.line("until"),
                form.line("note").hint(t.set_note_hint()),
            ],
        )]
    }
}

/// `GET settings/absences`.
///
/// # Errors
/// The database's.
pub async fn absences(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
) -> Result<HttpResponse, PageError> {
    who.show(&app, &request, |connection, scene| {
        let (clinic, now) = (scene.clinic(), scene.now);
        let zone = clinic.locations.first().map_or(chrono_tz::UTC, |place| place.zone);
        let today = local_time::local_date(zone, now);
        let away = absence::list(connection, clinic.id, now)?;
        let closed = absence::list_closed(connection, clinic.id, today)?;
        let visits = absence::coming_visits(connection, clinic.id, (now, now + FARTHEST))?;
        let (t, url) = (scene.t, |page: &str| scene.desk.url(page));
        let country = Country::parse(&clinic.country);
        let has_holidays = country.is_some_and(|it| !holidays::after(it, today).is_empty());
        let holidays =
            has_holidays.then(|| scene.link("settings/closed-days/holidays", t.set_holidays()));
        Answer::ok(&AbsencesPage {
            layout: scene.layout(t.menu_absences(), Menu::Absences, url(AbsenceSettings::PAGE)),
            add: scene.link("settings/absences/new", t.set_absence_new()),
            absences: away.iter().filter_map(|it| absence_line(scene, it, &visits)).collect(),
            close: scene.link("settings/closed-days/new", t.set_closed_new()),
            holidays,
            closed: closed_lines(scene, closed, &visits),
            open: url("settings/closed-days/open"),
        })
    })
    .await
}

fn absence_line(
    scene: &PanelScene,
    away: &StoredAbsence,
    visits: &[ComingVisit],
) -> Option<AbsenceLine> {
    let (t, clinic) = (scene.t, scene.clinic());
    let member = clinic.staff.iter().find(|member| member.id == away.staff_id)?;
    let hit = |visit: &&ComingVisit| {
        visit.staff_id == away.staff_id
            && visit.begins_at < away.ends_at
            && visit.begins_at + i64::from(visit.duration_minutes) * 60 > away.begins_at
    };
    let count = visits.iter().filter(hit).count();
    Some(AbsenceLine {
        link: scene.link(&format!("{}/{}", AbsenceSettings::PAGE, away.id), member.titled_name()),
        when: when(scene, away, member.id),
        visits: (count > 0)
            .then(|| scene.link(&format!("absences/{}/visits", away.id), t.set_visits_hit(count))),
    })
}

/// `Mon 24 November – Fri 28 November, a course`.
fn when(scene: &PanelScene, away: &StoredAbsence, staff: StaffId) -> String {
    let lang = scene.lang();
    let clinic = scene.clinic();
    let span = (away.begins_at, away.ends_at);
    let fields = AbsenceSettings::new(clinic, staff, span, String::new()).fields();
    let point = |date: &str, time: &str| {
        let date = fields.one(date).parse::<NaiveDate>().unwrap_or_default();
        let day = format::long_date(lang, date);
        match NaiveTime::parse_from_str(fields.one(time), "%H:%M") {
            Ok(time) => format!("{day} {}", format::time(lang, time)),
            Err(_whole_day) => day,
        }
    };
    let (from, to) = (point("first_date", "from"), point("last_date", "until"));
    let span = if from == to { from } else { format!("{from} – {to}") };
    if away.note.is_empty() { span } else { format!("{span}, {}", away.note) }
}

fn closed_lines(
    scene: &PanelScene,
    closed: Vec<(NaiveDate, LocationId, LocalText)>,
    visits: &[ComingVisit],
) -> Vec<ClosedLine> {
    let (t, clinic) = (scene.t, scene.clinic());
    let mut by_day: HashMap<(LocationId, NaiveDate), usize> = HashMap::new();
    for visit in visits {
        if let Some(place) = clinic.location(visit.location_id) {
            let date = local_time::local_date(place.zone, visit.begins_at);
            *by_day.entry((place.id, date)).or_default() += 1;
        }
    }
    closed
        .into_iter()
        .filter_map(|(date, location, name)| {
            let place = clinic.locations.iter().find(|place| place.id == location)?;
            let day = format::capitalized(&format::long_date(scene.lang(), date));
            let name = scene.name(&name).text;
            let calendar = format!("calendar?day={date}&location={location}");
            Some(ClosedLine {
                title: if name.is_empty() { day } else { format!("{day}: {name}") },
                place: place.name.clone(),
                location: location.0,
                date: date.to_string(),
                visits: by_day
                    .get(&(location, date))
                    .map(|count| scene.link(&calendar, t.set_visits_hit(*count))),
            })
        })
        .collect()
}
