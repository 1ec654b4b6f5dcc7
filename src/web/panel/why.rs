//! `GET /panel/{clinic}/why`: why is this time not offered (P11)?

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{NaiveDateTime, TimeDelta};
use serde::Deserialize;

use super::{Desk, PanelScene, why_causes};
use crate::domain::clinic::{Location, Reason, Species};
use crate::domain::ids::StaffId;
use crate::domain::local_text::TextIn;
use crate::domain::local_time;
use crate::usecases::move_visit::local_start;
use crate::usecases::why::{Start, why};
use crate::web::booking::{Address, read_start};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Choosable, Menu, Select, WhyAnswer, WhyPage};
use crate::web::{App, PageError};

/// What is asked; ids, and the start on the location's clock.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WhyQuery {
    location: String,
    species: String,
    reason: String,
    staff: String,
    start: String,
}

/// What of it can be read.
struct Chosen<'a> {
    location: &'a Location,
    species: Option<&'a Species>,
    reason: &'a Reason,
    staff: Option<StaffId>,
    start: Option<NaiveDateTime>,
}

/// Answers.
///
/// # Errors
/// `NotFound` at a clinic without places or reasons; the database's.
pub async fn show_why(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    query: web::Query<WhyQuery>,
) -> Result<HttpResponse, PageError> {
    let query = query.into_inner();
    desk.show(&app, &request, move |connection, scene| {
        let chosen = choose(scene, &query).ok_or(PageError::NotFound)?;
        let asked = chosen.start.filter(|_| !query.reason.is_empty());
        let answer = match asked {
            Some(at) => {
                let Chosen { location, species, reason, staff, .. } = chosen;
                let start = Start { location, species, reason, staff, at };
                let why = why(connection, &scene.open, start, scene.now)?;
                Some(WhyAnswer {
                    offered: why.is_offered(),
                    when: why_causes::moment(scene, at),
                    everybody: why_causes::of_everybody(scene, start, &why.everybody),
                    staff: why_causes::of_staff(scene, start, &why.staff),
                })
            }
            None => None,
        };
        let unread = chosen.start.is_none() && !query.start.is_empty();
        let start =
            if query.start.is_empty() { soon(scene, chosen.location) } else { chosen.start };
        let mut layout = scene.layout(scene.t.why_title(), Menu::Calendar, here(scene, &query));
        layout.has_fault = unread;
        Answer::ok(&WhyPage {
            layout,
            action: scene.desk.url("why"),
            selects: selects(scene, &chosen),
            start: start.map(local_start).unwrap_or_default(),
            fault: unread.then(|| scene.t.why_start_unread()),
            answer,
        })
    })
    .await
}

fn here(scene: &PanelScene, query: &WhyQuery) -> String {
    let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Address::new(scene.desk.url("why"))
        .with("location", part(&query.location))
        .with("species", part(&query.species))
        .with("reason", part(&query.reason))
        .with("staff", part(&query.staff))
        .with("start", part(&query.start))
        .to_string()
}

fn choose<'a>(scene: &'a PanelScene, query: &WhyQuery) -> Option<Chosen<'a>> {
    let clinic = scene.clinic();
    let named = |id: i64, text: &str| text.parse() == Ok(id);
    let location = clinic.locations.iter().find(|place| named(place.id.0, &query.location));
    let reason = clinic.reasons.iter().find(|reason| named(reason.id.0, &query.reason));
    Some(Chosen {
        location: location.or_else(|| clinic.locations.first())?,
        species: clinic.species.iter().find(|species| named(species.id.0, &query.species)),
        reason: reason.or_else(|| clinic.reasons.first())?,
        staff: clinic.staff.iter().map(|member| member.id).find(|id| named(id.0, &query.staff)),
        start: read_start(&query.start),
    })
}

/// The next full hour.
fn soon(scene: &PanelScene, location: &Location) -> Option<NaiveDateTime> {
    let now = local_time::wall_clock(location.zone, scene.now) + TimeDelta::hours(1);
    let minutes = i64::from(local_time::minute_of_day(now) % 60);
    Some(now - TimeDelta::minutes(minutes))
}

fn selects(scene: &PanelScene, chosen: &Chosen<'_>) -> Vec<Select> {
    let (t, clinic) = (scene.t, scene.clinic());
    let own = |text: String| TextIn { text, lang: scene.lang() };
    let any =
        |text: &str, chosen| Choosable { value: String::new(), text: own(text.to_owned()), chosen };
    let option = |id: i64, text, chosen| Choosable { value: id.to_string(), text, chosen };
    let locations = clinic
        .locations
        .iter()
        .map(|place| option(place.id.0, own(place.name.clone()), place.id == chosen.location.id));
    let species = clinic.species.iter().map(|species| {
        let is_chosen = chosen.species.is_some_and(|chosen| chosen.id == species.id);
        option(species.id.0, scene.name(&species.name), is_chosen)
    });
    let reasons = clinic
        .reasons
        .iter()
        .map(|reason| option(reason.id.0, scene.name(&reason.name), reason.id == chosen.reason.id));
    let staff = clinic.staff.iter().map(|member| {
        option(member.id.0, own(member.titled_name()), chosen.staff == Some(member.id))
    });
    let any_species = any(t.why_any_species(), chosen.species.is_none());
    let any_staff = any(t.anyone(), chosen.staff.is_none());
    vec![
        Select { name: "location", label: t.why_place(), options: locations.collect() },
        Select {
            name: "species",
            label: t.species(),
            options: std::iter::once(any_species).chain(species).collect(),
        },
        Select { name: "reason", label: t.why_reason(), options: reasons.collect() },
        Select {
            name: "staff",
            label: t.why_staff(),
            options: std::iter::once(any_staff).chain(staff).collect(),
        },
    ]
}
