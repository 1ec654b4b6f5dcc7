//! Asks what becomes of the visits of something that goes, and takes it away.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::choices;
use super::pages::Subject;
use crate::usecases::settings::{self, Removal, RemoveRefused};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::RemovePage;
use crate::web::panel::{Managing, PanelScene, Posted, flash};
use crate::web::{App, PageError};

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct RemoveForm {
    #[serde(default)]
    visits: String,
    #[serde(default)]
    instead: String,
}

/// `GET settings/reasons/{id}/remove`.
///
/// # Errors
/// `NotFound`, the database's.
pub async fn ask<T: Subject>(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
    path: web::Path<(String, i64)>,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    who.show(&app, &request, move |connection, scene| {
        let fields = T::load(connection, scene.clinic(), id)?.fields();
        let visits = T::visits(connection, scene.clinic().id, id, scene.now)?;
        page::<T>(scene, id, T::name(scene, &fields), visits, None)
    })
    .await
}

/// `POST settings/reasons/{id}/remove`.
///
/// # Errors
/// `NotFound`, the database's.
pub async fn remove<T: Subject>(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64)>,
    Posted(who, form): Posted<Managing, RemoveForm>,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    let wanted = (form.visits == "instead").then(|| form.instead.parse().unwrap_or(0));
    let removal = Removal { user: who.user_id(), instead: wanted, now: app.clock.now() };
    let t = who.t;
    let fault = match settings::remove::<T>(&app.db, who.clinic_id(), id, removal).await {
        Ok(()) => {
            flash::leave(&request, t.set_removed());
            return Ok(Answer::See(who.url(T::PAGE)).into());
        }
        Err(RemoveRefused::Needed) => t.set_remove_needed(),
        Err(RemoveRefused::NoSuchChoice) => t.set_fault_choice(),
        Err(RemoveRefused::Store(error)) => return Err(error.into()),
    };
    who.show(&app, &request, move |connection, scene| {
        let fields = T::load(connection, scene.clinic(), id)?.fields();
        let visits = T::visits(connection, scene.clinic().id, id, scene.now)?;
        match page::<T>(scene, id, T::name(scene, &fields), visits, Some(fault))? {
            Answer::Page(_, html) => Ok(Answer::Page(StatusCode::UNPROCESSABLE_ENTITY, html)),
            other => Ok(other),
        }
    })
    .await
}

fn page<T: Subject>(
    scene: &PanelScene,
    id: i64,
    name: &str,
    visits: i64,
    fault: Option<&str>,
) -> Result<Answer, PageError> {
    let t = scene.t;
    let form = format!("{}/{id}", T::PAGE);
    let here = scene.desk.url(&format!("{form}/remove"));
    let instead = instead::<T>(scene, id);
    let mut choices = vec![("keep", t.set_remove_keep(), t.set_remove_keep_about())];
    if !instead.is_empty() {
        choices.push(("instead", t.set_remove_other(), t.set_remove_other_about()));
    }
    let owned = |(value, words, about): (&str, &str, &str)| {
        (value.to_owned(), words.to_owned(), about.to_owned())
    };
    let mut layout = scene.layout(t.set_remove_title(name), T::MENU, here.clone());
    layout.has_fault = fault.is_some();
    Answer::ok(&RemovePage {
        layout,
        back: scene.link(&form, t.set_remove_back()),
        lead: if T::IS_TIME { t.set_remove_time_lead() } else { t.set_remove_lead() }.to_owned(),
        visits: (visits > 0).then(|| t.set_remove_visits(visits)),
        action: here,
        choices: choices.into_iter().map(owned).collect(),
        instead,
        fault: fault.map(str::to_owned),
    })
}

/// What can take its place.
fn instead<T: Subject>(scene: &PanelScene, id: i64) -> Vec<(String, String)> {
    let others = match T::SUBJECT {
        "reason" => choices::reasons(scene),
        "species" => choices::species(scene),
        _ => Vec::new(),
    };
    others.into_iter().filter(|(other, _)| *other != id.to_string()).collect()
}
