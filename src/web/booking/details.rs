//! The held time with the form for client and pet, and what its button does (B8–B13).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::details_page::{self, Form};
use super::frame::named_address;
use super::gone::{self, Lost};
use super::query::Address;
use crate::domain::clinic::{Clinic, Location, Reason};
use crate::domain::country::Country;
use crate::domain::details::{RequiredFields, Rules, Species, Typed, validate};
use crate::domain::hold::{Hold, HoldState};
use crate::domain::journey::Asked;
use crate::domain::local_time;
use crate::secrets::Secrets;
use crate::store::{AnyConnection, StoreError, bookings, holds};
use crate::usecases::book::{BookRefused, Request, book as make_booking};
use crate::usecases::browse::today;
use crate::web::clinic_page::{Answer, Scene, at_clinic, show};
use crate::web::{App, PageError, hold_cookie, language, remember};

/// What a hold's page is about.
pub struct Held<'a> {
    /// The hold.
    pub hold: &'a Hold,
    /// Its token, for addresses.
    pub token: &'a str,
    /// Where.
    pub location: &'a Location,
    /// What for.
    pub reason: &'a Reason,
}

impl<'a> Held<'a> {
    fn of(clinic: &'a Clinic, hold: &'a Hold, token: &'a str) -> Result<Self, PageError> {
        let location = clinic.location(hold.location_id).ok_or(PageError::NotFound)?;
        let reason = clinic.reason(hold.reason_id).ok_or(PageError::NotFound)?;
        Ok(Self { hold, token, location, reason })
    }

    /// The hold's choices as an address would name them.
    pub fn asked(&self, clinic: &Clinic) -> Asked {
        let species = self.hold.species_id.and_then(|id| clinic.species(id));
        Asked {
            location: Some(self.location.slug.clone()),
            species: species.map(|species| species.slug.clone()),
            reason: Some(self.reason.slug.clone()),
            staff: self.hold.staff_wished.then_some(self.hold.staff_id),
            ..Asked::default()
        }
    }

    /// What the form is judged by.
    pub fn species(&self, clinic: &Clinic) -> Vec<Species> {
        let fits = |id| match self.hold.species_id {
            Some(chosen) => id == chosen,
            None => self.reason.species.contains(&id) && self.location.species.contains(&id),
        };
        clinic
            .species
            .iter()
            .filter(|species| fits(species.id))
            .map(|species| Species { id: species.id, slug: species.slug.clone() })
            .collect()
    }
}

/// The clinic's setting; one that cannot be read asks for nothing beyond what every booking needs.
pub fn required(clinic: &Clinic) -> RequiredFields {
    clinic.required_fields.parse().unwrap_or_default()
}

/// The country whose numbers are typed without a prefix.
pub fn country(clinic: &Clinic) -> Result<Country, PageError> {
    Country::parse(&clinic.country)
        .ok_or_else(|| PageError::internal(StoreError::Unreadable("clinics.country")))
}

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

fn find(
    connection: &mut AnyConnection,
    scene: &Scene,
    token: &str,
) -> Result<Option<Hold>, PageError> {
    Ok(holds::find_hold(connection, scene.clinic().id, &Secrets::hash(token))?)
}

/// A hold's page outlives the hold: if it was booked, that is where it leads.
fn booked_or_unknown(
    connection: &mut AnyConnection,
    scene: &Scene,
    secrets: &Secrets,
    token: &str,
) -> Result<Answer, PageError> {
    let key = Secrets::hash(token);
    let made = bookings::find_by_hold_key(connection, scene.clinic().id, &key)?;
    let made = made.ok_or(PageError::NotFound)?;
    Ok(Answer::See(summary_url(secrets, &made.link_nonce)))
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

fn ended(
    connection: &mut AnyConnection,
    scene: &Scene,
    held: &Held<'_>,
    lost: Lost,
) -> Result<Answer, PageError> {
    let start = local_time::wall_clock(held.location.zone, held.hold.begins_at);
    let asked = held.asked(scene.clinic());
    gone::page(connection, scene, &asked, start, lost, Some(held.token.to_owned()))
}

/// The summary of the booking whose secret address is made from this nonce.
pub fn summary_url(secrets: &Secrets, nonce: &str) -> String {
    format!("/b/{}", secrets.link_token(nonce))
}

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

/// Keeps what was typed with the hold, so that nothing of it is lost (B8).
async fn keep_draft(
    app: &web::Data<App>,
    slug: &str,
    token: &str,
    typed: &Typed,
) -> Result<(), PageError> {
    let draft = serde_json::to_string(typed).map_err(PageError::internal)?;
    let (slug, key) = (slug.to_owned(), Secrets::hash(token));
    let (browse, now) = (app.browse.clone(), app.clock.now());
    app.db
        .write(move |connection| {
            let open = browse.open(connection, &slug, now)?.ok_or(StoreError::NotFound)?;
            if let Some(hold) = holds::find_hold(connection, open.clinic.id, &key)? {
                holds::set_draft(connection, hold.id, &draft)?;
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(())
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

/// The step of the time, with the hold's choices.
pub fn times_url(scene: &Scene, held: &Held<'_>) -> Address {
    named_address(scene.clinic(), &held.asked(scene.clinic()), Some(held.token))
}

/// Where *Forget me* was pressed.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct ForgetFrom {
    hold: String,
}

/// `POST /{clinic}/forget`: this browser forgets the client (B12).
///
/// # Errors
/// `NotFound` if there is no such clinic; the database's.
pub async fn forget(
    app: web::Data<App>,
    request: HttpRequest,
    slug: web::Path<String>,
    from: web::Query<ForgetFrom>,
) -> Result<HttpResponse, PageError> {
    let slug = at_clinic(&app, &request, &slug, |_, scene| Ok(scene.clinic().slug.clone())).await?;
    let is_token = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
    };
    let back = if is_token(&from.hold) {
        format!("/{slug}/hold/{}?forgotten=1", from.hold)
    } else {
        format!("/{slug}?forgotten=1")
    };
    let mut response = HttpResponse::from(Answer::See(back));
    response.add_cookie(&remember::forget()).map_err(PageError::internal)?;
    Ok(response)
}
