//! The cookie with the token of the hold that a browser has at a clinic: comfort, so that a new
//! choice of time replaces the old one. Without it the hold's page hands the token on.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};

const NAME: &str = "hold";

/// The token, if this browser sent one for the clinic.
pub fn read(request: &HttpRequest, slug: &str) -> Option<String> {
    let cookie = request.cookie(NAME)?;
    let (clinic, token) = cookie.value().split_once('.')?;
    (clinic == slug && !token.is_empty() && token.len() <= 100).then(|| token.to_owned())
}

/// Keeps the token as long as the hold lasts.
pub fn keep(slug: &str, token: &str, minutes: i64, secure: bool) -> Cookie<'static> {
    build(slug, format!("{slug}.{token}"), Duration::minutes(minutes), secure)
}

/// Takes it away.
pub fn forget(slug: &str, secure: bool) -> Cookie<'static> {
    build(slug, String::new(), Duration::ZERO, secure)
}

fn build(slug: &str, value: String, age: Duration, secure: bool) -> Cookie<'static> {
    Cookie::build(NAME, value)
        .path(format!("/{slug}"))
        .max_age(age)
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(secure)
        .finish()
}
