//! A link that lets somebody choose a password: an invitation, or a reset. Looking at it does not
//! use it up: programs look at links before people do.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::password_fault;
use crate::domain::account::{PasswordFault, SHORTEST_PASSWORD, User};
use crate::i18n::{Lang, Tr};
use crate::store::StoreError;
use crate::store::limits::{self, Limited};
use crate::usecases::user_links::{self, NotChosen};
use crate::web::clinic_page::Answer;
use crate::web::language::WantedLang;
use crate::web::page::Field;
use crate::web::page::panel::{DeadLinkPage, LinkPage, PlainLayout};
use crate::web::panel::{flash, sessions, sign_in};
use crate::web::{App, ClientAddress, PageError};

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct LinkForm {
    #[serde(default)]
    password: String,
}

/// `GET /panel/link/{token}`.
///
/// # Errors
/// `TooManyRequests` after many links that lead nowhere; the database's.
pub async fn show_link(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    match look_up(&app, address, token.into_inner()).await? {
        Some(user) => page(&request, &user, None),
        None => dead(&app, &request, address).await,
    }
}

/// `POST /panel/link/{token}`.
///
/// # Errors
/// As `show_link`.
pub async fn use_link(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    token: web::Path<String>,
    form: web::Form<LinkForm>,
) -> Result<HttpResponse, PageError> {
    let (now, token, password) = (app.clock.now(), token.into_inner(), form.into_inner().password);
    let Some(user) = look_up(&app, address, token.clone()).await? else {
        return dead(&app, &request, address).await;
    };
    match user_links::choose_password(&app.db, &app.passwords, token, password, now).await {
        Ok(user) => {
            sessions::begin(&request, &user, now)?;
            flash::leave(&request, Tr(language(&request, &user)).link_done());
            Ok(Answer::See(sign_in::next(&user, None)).into())
        }
        Err(NotChosen::Password(fault)) => page(&request, &user, Some(fault)),
        Err(NotChosen::NoLink) => dead(&app, &request, address).await,
        Err(NotChosen::Store(error)) => Err(error.into()),
        Err(NotChosen::Hash(error)) => Err(PageError::internal(error)),
    }
}

/// Whose link it is, unless this address has tried too many.
async fn look_up(
    app: &web::Data<App>,
    address: ClientAddress,
    token: String,
) -> Result<Option<User>, PageError> {
    let (now, subject) = (app.clock.now(), address.hash(&app.secrets));
    let found = app.db.read(move |connection| {
        let blocked = limits::blocked_until(connection, Limited::WrongLink, &subject, now)?;
        if let Some(retry_at) = blocked {
            return Err(PageError::TooManyRequests { retry_at });
        }
        Ok(user_links::find(connection, &token, now)?)
    });
    found.await
}

fn language(request: &HttpRequest, user: &User) -> Lang {
    WantedLang::chosen(request).unwrap_or(user.language)
}

fn page(
    request: &HttpRequest,
    user: &User,
    fault: Option<PasswordFault>,
) -> Result<HttpResponse, PageError> {
    let t = Tr(language(request, user));
    let here = request.path().to_owned();
    let mut layout = PlainLayout::new(t, t.link_title(), here, String::new());
    let fault = fault.map(|fault| password_fault(t, fault));
    layout.fault("password", fault.as_ref());
    let status = layout.status();
    let hint = Some(t.password_hint(SHORTEST_PASSWORD));
    let page = LinkPage {
        hello: t.link_hello(&user.email, &user.name),
        email: user.email.clone(),
        password: Field { required: true, hint, fault, ..Field::default() },
        layout,
    };
    Answer::page(status, &page).map(HttpResponse::from)
}

async fn dead(
    app: &web::Data<App>,
    request: &HttpRequest,
    address: ClientAddress,
) -> Result<HttpResponse, PageError> {
    let (now, subject) = (app.clock.now(), address.hash(&app.secrets));
    app.db
        .write::<_, StoreError>(move |connection| {
            limits::count(connection, Limited::WrongLink, &subject, now)
        })
        .await?;
    let t = Tr(WantedLang::of(request).or(Lang::En));
    let here = "/panel/sign-in".to_owned();
    let layout = PlainLayout::new(t, t.link_dead_title(), here, String::new());
    let page = DeadLinkPage { layout, text: t.link_dead() };
    Answer::page(StatusCode::NOT_FOUND, &page).map(HttpResponse::from)
}
