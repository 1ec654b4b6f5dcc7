//! *Change log*: who changed which setting, in words (P5).

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::Value;

use super::choices;
use super::labels::label;
use crate::domain::free_times::OfferedStarts;
use crate::domain::ids::{LocationId, ReasonGroupId, ReasonId, SpeciesId, StaffId};
use crate::domain::local_time;
use crate::i18n::{Lang, Tr, format};
use crate::store::settings::log::{self, LogLine};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{ChangeEntry, LogPage, Menu};
use crate::web::panel::{Managing, PanelScene};
use crate::web::{App, PageError};

/// Lines to a page.
const PAGE: usize = 50;
/// Longest value that is shown whole, characters.
const LONGEST: usize = 160;
const HERE: &str = "settings/log";

/// Which page of the log.
#[derive(Debug, Deserialize)]
pub struct LogQuery {
    #[serde(default)]
    before: String,
}

/// `GET settings/log`.
///
/// # Errors
/// The database's.
pub async fn show_log(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
    query: web::Query<LogQuery>,
) -> Result<HttpResponse, PageError> {
    let before = query.before.parse().ok();
    who.show(&app, &request, move |connection, scene| {
        let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
        let lines = log::list(connection, scene.clinic().id, before, limit)?;
        let last = lines.last().filter(|_| lines.len() == PAGE).map(|line| line.id);
        let t = scene.t;
        Answer::ok(&LogPage {
            layout: scene.layout(t.menu_log(), Menu::Log, scene.desk.url(HERE)),
            entries: lines.iter().map(|line| entry(scene, line)).collect(),
            older: last.map(|id| scene.link(&format!("{HERE}?before={id}"), t.set_log_older())),
        })
    })
    .await
}

fn entry(scene: &PanelScene, line: &LogLine) -> ChangeEntry {
    let t = scene.t;
    let zone = scene.clinic().locations.first().map_or(chrono_tz::UTC, |place| place.zone);
    let at = local_time::wall_clock(zone, line.at);
    let date = format::long_date(t.0, at.date());
    let subject = subject(t, &line.subject);
    let what = match line.action.as_str() {
        "add" => t.set_log_added(&subject),
        "remove" => t.set_log_removed(&subject),
        _ => t.set_log_changed(&subject),
    };
    let names: std::collections::BTreeSet<&String> =
        line.before.keys().chain(line.after.keys()).collect();
    let words = |value: Option<&Value>, name: &str| {
        value.map(|value| words(scene, name, value)).unwrap_or_default()
    };
    ChangeEntry {
        when: t.date_time(&date, format::time(t.0, at.time())),
        who: line.user.clone().unwrap_or_else(|| t.set_log_nobody().to_owned()),
        what,
        changes: names
            .into_iter()
            .map(|name| {
                let before = words(line.before.get(name), name);
                (label(t, name), before, words(line.after.get(name), name))
            })
            .collect(),
    }
}

/// A thing that settings are about.
fn subject(t: Tr, name: &str) -> String {
    match name {
        "clinic" => t.set_clinic_title(),
        "privacy_notice" => t.set_privacy_notice(),
        "location" => t.set_location(),
        "reason" => t.set_log_reason(),
        "reason_group" => t.set_group(),
        "species" => t.species(),
        "staff" | "membership" => t.set_member(),
        "resource" => t.set_resource(),
        "shift" => t.set_shift(),
        "absence" => t.set_absence(),
        "closed_day" => t.set_closed(),
        "process" => t.menu_process(),
        other => other,
    }
    .to_owned()
}

/// A value as people read it: names instead of ids, words instead of marks.
fn words(scene: &PanelScene, name: &str, value: &Value) -> String {
    let one = |value: &Value| match value {
        Value::String(text) => word(scene, name, text),
        Value::Null => String::new(),
        other => word(scene, name, &other.to_string()),
    };
    let text = match value {
        Value::Array(values) => values.iter().map(one).collect::<Vec<_>>().join(", "),
        value => one(value),
    };
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

fn word(scene: &PanelScene, name: &str, text: &str) -> String {
    let t = scene.t;
    let named = match name {
        "member" | "staff" | "location" | "locations" | "species" | "reasons" | "group" => {
            text.parse().ok().and_then(|id| name_of(scene, name, id))
        }
        "online"
        | "asks_species"
        | "show_duration"
        | "show_staff"
        | "show_price"
        | "choose_staff"
        | "existing_clients_only" => (text == "1").then(|| t.set_on().to_owned()),
        "offered_starts" => {
            OfferedStarts::from_name(text).map(|starts| choices::starts_words(t, starts))
        }
        "bookable" => chosen(choices::online(t), text),
        "default_language" => Lang::from_tag(text).map(|lang| lang.name().to_owned()),
        "notice_minutes" | "move_deadline_minutes" | "cancel_deadline_minutes" => {
            text.parse().ok().map(|minutes| choices::length(t, minutes))
        }
        "weekdays" => weekday(t, text),
        "kind" | "resource_kinds" => Some(choices::kind(t, text)),
        _ => None,
    };
    named.unwrap_or_else(|| text.to_owned())
}

fn chosen(options: Vec<(String, String)>, value: &str) -> Option<String> {
    options.into_iter().find(|(known, _)| known == value).map(|(_, words)| words)
}

fn weekday(t: Tr, text: &str) -> Option<String> {
    let day = text.parse::<u8>().ok()?.checked_sub(1)?;
    Some(format::weekday(t.0, chrono::Weekday::try_from(day).ok()?).to_owned())
}

/// Its name, whether it is there still or was removed.
fn name_of(scene: &PanelScene, name: &str, id: i64) -> Option<String> {
    let clinic = scene.clinic();
    match name {
        "member" | "staff" => clinic.staff_member(StaffId(id)).map(|member| member.titled_name()),
        "location" | "locations" => clinic.location(LocationId(id)).map(|it| it.name.clone()),
        "species" => clinic.species(SpeciesId(id)).map(|it| scene.name(&it.name).text),
        "reasons" => clinic.reason(ReasonId(id)).map(|it| scene.name(&it.name).text),
        _ => {
            let group = clinic.groups.iter().find(|group| group.id == ReasonGroupId(id))?;
            Some(scene.name(&group.name).text)
        }
    }
}
