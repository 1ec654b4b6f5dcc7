//! The button under the form: judges what was typed, and books (B10, B13).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::details_page::{self, Form};
use super::gone::Lost;
use super::held::{Held, country, ended, find, keep_draft, required, summary_url};
use crate::domain::details::{Rules, Typed, validate};
use crate::secrets::Secrets;
use crate::store::bookings;
use crate::usecases::book::{BookRefused, Request, book as make_booking};
use crate::usecases::browse::today;
use crate::web::clinic_page::{Answer, at_clinic, show};
use crate::web::{App, PageError, hold_cookie, remember};

/// What the form came to.
enum Judged {
    /// It was booked before: a second press of the button.
    Made(String),
    /// Faults, or the time is gone: this page.
    Shown(Answer),
    /// Ready to be booked.
    Ready(Box<Request>),
}

/// `POST /{clinic}/hold/{token}`: books.
///
/// # Errors
/// `NotFound` if there is no such hold; the database's. A faulty form gets its own page back.
pub async fn book(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: web::Form<Typed>,
) -> Result<HttpResponse, PageError> {
    let (slug, token) = path.into_inner();
    let typed = form.into_inner();
    let judged = judge(&app, &request, &slug, &token, typed.clone()).await?;
    let nonce = match judged {
        Judged::Shown(answer) => {
            keep_draft(&app, &slug, &token, &typed).await?;
            return Ok(answer.into());
        }
        Judged::Made(nonce) => nonce,
        Judged::Ready(ready) => {
            let now = app.clock.now();
            match make_booking(&app.db, &app.browse, &app.secrets, *ready, now).await {
                Ok(nonce) => nonce,
                Err(refused) => return lost(&app, &request, &slug, token, &typed, refused).await,
            }
        }
    };
    let mut response = HttpResponse::from(Answer::See(summary_url(&app.secrets, &nonce)));
    let secure = app.config.public_url.is_https();
    let mut cookies = vec![hold_cookie::forget(&slug, secure)];
    if typed.remembers() {
        cookies.push(remember::cookie(&typed, &app.secrets.cookie_key(), secure));
    } else if request.cookie(remember::NAME).is_some() {
        cookies.push(remember::forget());
    }
    for cookie in &cookies {
        response.add_cookie(cookie).map_err(PageError::internal)?;
    }
    Ok(response)
}

async fn judge(
    app: &web::Data<App>,
    request: &HttpRequest,
    slug: &str,
    token: &str,
    mut typed: Typed,
) -> Result<Judged, PageError> {
    let token = token.to_owned();
    at_clinic(app, request, slug, move |connection, scene| {
        let key = Secrets::hash(&token);
        let clinic = scene.clinic();
        if let Some(made) = bookings::find_by_hold_key(connection, clinic.id, &key)? {
            return Ok(Judged::Made(made.link_nonce));
        }
        let hold = find(connection, scene, &token)?.ok_or(PageError::NotFound)?;
        let held = Held::of(clinic, &hold, &token)?;
        let species = held.species(clinic);
        if let (Some(_), [chosen]) = (hold.species_id, species.as_slice()) {
            typed.species.clone_from(&chosen.slug);
        }
        let rules = Rules {
            country: country(clinic)?,
            required: required(clinic),
            today: today(held.location, scene.now),
            species: &species,
            privacy_version: clinic.privacy_version,
        };
        match validate(&typed, &rules) {
            Ok(details) => {
                let language = scene.lang();
                Ok(Judged::Ready(Box::new(Request { hold, details, language })))
            }
            Err(faults) => {
                let form = Form::faulty(typed, faults);
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                details_page::answer(scene, &held, &form, status).map(Judged::Shown)
            }
        }
    })
    .await
}

async fn lost(
    app: &web::Data<App>,
    request: &HttpRequest,
    slug: &str,
    token: String,
    typed: &Typed,
    refused: BookRefused,
) -> Result<HttpResponse, PageError> {
    let what = match refused {
        BookRefused::Gone(_) | BookRefused::NotNow => Lost::Expired,
        BookRefused::Released => Lost::Released,
        BookRefused::NoSuchHold => return Err(PageError::NotFound),
        BookRefused::Store(error) => return Err(error.into()),
    };
    keep_draft(app, slug, &token, typed).await?;
    show(app, request, slug, move |connection, scene| {
        let hold = find(connection, scene, &token)?.ok_or(PageError::NotFound)?;
        ended(connection, scene, &Held::of(scene.clinic(), &hold, &token)?, what)
    })
    .await
}
