//! The held time with the form for client and pet (B8–B12).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::details_page::{self, Form};
use super::gone::Lost;
use super::held::{Held, booked_or_unknown, ended, find, keep_draft, times_url};
use crate::domain::details::Typed;
use crate::domain::hold::HoldState;
use crate::secrets::Secrets;
use crate::store::AnyConnection;
use crate::web::clinic_page::{Answer, Scene, show};
use crate::web::{App, PageError, language, remember};

/// `GET /{clinic}/hold/{token}`.
///
/// # Errors
/// `NotFound` if there is no such hold; the database's.
pub async fn show_details(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let (slug, token) = path.into_inner();
    let remembered = remember::read(&request, &app.secrets.cookie_key());
    let secrets = app.secrets.clone();
    let forgotten = request.query_string().split('&').any(|pair| pair == "forgotten=1");
    show(&app, &request, &slug, move |connection, scene| {
        let Some(hold) = find(connection, scene, &token)? else {
            return booked_or_unknown(connection, scene, &secrets, &token);
        };
        let held = Held::of(scene.clinic(), &hold, &token)?;
        match hold.state(scene.now) {
            HoldState::Released => booked_or(connection, scene, &secrets, &held, Lost::Released),
            HoldState::Expired => ended(connection, scene, &held, Lost::Expired),
            HoldState::Live => {
                let form = Form::opened(&held, remembered, forgotten);
                details_page::answer(scene, &held, &form, StatusCode::OK)
            }
        }
    })
    .await
}

fn booked_or(
    connection: &mut AnyConnection,
    scene: &Scene,
    secrets: &Secrets,
    held: &Held<'_>,
    lost: Lost,
) -> Result<Answer, PageError> {
    match booked_or_unknown(connection, scene, secrets, held.token) {
        Err(PageError::NotFound) => ended(connection, scene, held, lost),
        answer => answer,
    }
}

/// `POST /{clinic}/hold/{token}/change`: keeps what was typed and goes back to the times, or with
/// `?lang=` to the details in another language.
///
/// # Errors
/// `NotFound` if there is no such hold; the database's.
pub async fn change_time(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: web::Form<Typed>,
) -> Result<HttpResponse, PageError> {
    let (slug, token) = path.into_inner();
    keep_draft(&app, &slug, &token, &form).await?;
    let lang = language::switched(request.query_string());
    show(&app, &request, &slug, move |connection, scene| {
        let hold = find(connection, scene, &token)?.ok_or(PageError::NotFound)?;
        let held = Held::of(scene.clinic(), &hold, &token)?;
        if let Some(lang) = lang {
            let clinic = &scene.clinic().slug;
            return Ok(Answer::See(format!("/{clinic}/hold/{token}?lang={}", lang.tag())));
        }
        Ok(Answer::See(times_url(scene, &held).to_string()))
    })
    .await
}
