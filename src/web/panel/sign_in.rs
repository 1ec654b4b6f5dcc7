//! Signing in and out.

use actix_session::SessionExt as _;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{Posted, SignedIn, sessions};
use crate::domain::account::{LONGEST_EMAIL, LONGEST_PASSWORD, User};
use crate::i18n::{Lang, Tr, format};
use crate::usecases::sign_in::{Attempt, SignIn, sign_in as judge};
use crate::web::clinic_page::Answer;
use crate::web::language::WantedLang;
use crate::web::page::panel::SignInPage;
use crate::web::page::{Field, Layout};
use crate::web::{App, ClientAddress, PageError};

/// Where to go afterwards.
#[derive(Debug, Deserialize)]
pub struct BackQuery {
    #[serde(default)]
    pub(super) back: String,
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    back: String,
}

/// An empty form.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// Only addresses of the panel itself: nobody shall be led elsewhere by a link to our own page.
pub(super) fn safe_back(back: &str) -> Option<&str> {
    let plain = !back.contains(['\\', '\r', '\n']) && !back.starts_with("//");
    (plain && back.len() <= 500 && back.starts_with("/panel/")).then_some(back)
}

/// `GET /panel/sign-in`.
///
/// # Errors
/// `Internal` if the template failed.
pub async fn ask(
    request: HttpRequest,
    query: web::Query<BackQuery>,
) -> Result<HttpResponse, PageError> {
    page(&request, StatusCode::OK, "", None, safe_back(&query.back))
}

/// `POST /panel/sign-in`.
///
/// # Errors
/// The database's.
pub async fn sign_in(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    form: web::Form<SignInForm>,
) -> Result<HttpResponse, PageError> {
    let form = form.into_inner();
    let back = safe_back(&form.back);
    let t = Tr(WantedLang::of(&request).or(Lang::En));
    let again = |status, fault: String| page(&request, status, &form.email, Some(fault), back);
    if form.email.chars().count() > LONGEST_EMAIL || form.password.len() > LONGEST_PASSWORD {
        return again(StatusCode::UNPROCESSABLE_ENTITY, t.sign_in_wrong().to_owned());
    }
    let now = app.clock.now();
    let attempt = Attempt {
        email: form.email.clone(),
        password: form.password.clone(),
        address: address.hash(&app.secrets),
    };
    match judge(&app.db, &app.passwords, attempt, now).await? {
        SignIn::Welcome(user) => {
            sessions::begin(&request, &user, now)?;
            Ok(Answer::See(next(&user, back)).into())
        }
        SignIn::Wrong => again(StatusCode::UNPROCESSABLE_ENTITY, t.sign_in_wrong().to_owned()),
        SignIn::TooOften { retry_at } => {
            let wait = wait(t.0, retry_at, now);
            again(StatusCode::TOO_MANY_REQUESTS, t.sign_in_too_often(&wait))
        }
    }
}

/// `POST /panel/sign-out`.
///
/// # Errors
/// None of its own.
pub async fn sign_out(
    request: HttpRequest,
    _: Posted<SignedIn, Nothing>,
) -> Result<HttpResponse, PageError> {
    request.get_session().purge();
    Ok(Answer::See("/panel/sign-in".to_owned()).into())
}

/// Where somebody goes whose password was right.
pub(super) fn next(user: &User, back: Option<&str>) -> String {
    let next = back.unwrap_or("/panel");
    if user.has_totp {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("back", next);
        return format!("/panel/second-factor?{}", query.finish());
    }
    next.to_owned()
}

/// How long to wait, in words.
pub(super) fn wait(lang: Lang, retry_at: i64, now: i64) -> String {
    let minutes = (retry_at - now).max(0).div_euclid(60) + 1;
    format::duration(lang, u16::try_from(minutes).unwrap_or(u16::MAX))
}

fn page(
    request: &HttpRequest,
    status: StatusCode,
    email: &str,
    fault: Option<String>,
    back: Option<&str>,
) -> Result<HttpResponse, PageError> {
    let t = Tr(WantedLang::of(request).or(Lang::En));
    let email: String = email.chars().take(LONGEST_EMAIL).collect();
    let layout = Layout {
        t,
        title: t.sign_in_title().to_owned(),
        clinic: None,
        here: "/panel/sign-in".to_owned(),
        has_fault: fault.is_some(),
        indexed: false,
        script: true,
    };
    let page = SignInPage {
        layout,
        email: Field { value: email, required: true, fault, ..Field::default() },
        back: back.map(str::to_owned),
    };
    Answer::page(status, &page).map(HttpResponse::from)
}

#[cfg(test)]
mod tests {
    use super::safe_back;

    #[test]
    fn p1_signing_in_leads_only_into_the_panel() {
        assert_eq!(safe_back("/panel/x/calendar?day=1"), Some("/panel/x/calendar?day=1"));
        for bad in ["", "/", "//evil.example/panel/", "https://evil.example", "/panel\\x", "/b/x"] {
            assert_eq!(safe_back(bad), None, "{bad}");
        }
    }
}
