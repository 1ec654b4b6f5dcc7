//! Turns every bare refusal (ours, actix's, a wrong address or method) into a designed page in
//! the reader's language. Answers that are pages already, or JSON, pass unchanged.

use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _, HttpRequest, HttpResponse, web};

use super::language::WantedLang;
use super::observe::{Cause, RequestId};
use super::{App, ClinicContact, PageError, method};
use crate::i18n::{Lang, Tr};

/// The most that a request may carry, in kilobytes.
pub(super) const LARGEST_KILOBYTES: usize = 64;

/// Replaces what should be a page and is none.
pub(super) async fn design(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let response = next.call(request).await?;
    if response.status().as_u16() < 400 || !is_bare(&response) {
        return Ok(response.map_into_left_body());
    }
    let (request, response) = response.into_parts();
    let page = designed(&request, &response);
    Ok(ServiceResponse::new(request, page).map_into_right_body())
}

/// Without a body, or with a line for programmers, which is what actix makes of its errors.
fn is_bare<B: MessageBody>(response: &ServiceResponse<B>) -> bool {
    matches!(response.response().body().size(), BodySize::None | BodySize::Sized(0))
        || response
            .headers()
            .get(CONTENT_TYPE)
            .is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

fn designed<B>(request: &HttpRequest, response: &HttpResponse<B>) -> HttpResponse {
    let error = response.error().and_then(|error| error.as_error::<PageError>());
    if response.status().is_server_error() {
        let unknown = || response.error().map(ToString::to_string);
        if let Some(cause) = error.and_then(PageError::cause).or_else(unknown) {
            request.extensions_mut().insert(Cause(cause));
        }
    }
    let mut page = HttpResponse::build(response.status());
    if let Some(PageError::TooManyRequests { retry_at }) = error {
        let now = request.app_data::<web::Data<App>>().map_or(*retry_at, |app| app.clock.now());
        page.insert_header((RETRY_AFTER, (retry_at - now).max(1)));
    }
    for name in [RETRY_AFTER, actix_web::http::header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            page.insert_header((name, value.clone()));
        }
    }
    let extensions = request.extensions();
    let clinic = extensions.get::<ClinicContact>();
    let id = extensions.get::<RequestId>().map(RequestId::as_str).unwrap_or_default();
    let lang = WantedLang::of(request).or(clinic.map_or(Lang::En, |clinic| clinic.language));
    let looks_only = method::is_safe(request.method());
    page.content_type("text/html; charset=utf-8").body(render(
        response.status().as_u16(),
        Tr(lang),
        clinic,
        id,
        looks_only,
    ))
}

/// The page itself. `looks_only`: the request could not have changed anything.
pub(super) fn render(
    status: u16,
    t: Tr,
    clinic: Option<&ClinicContact>,
    id: &str,
    looks_only: bool,
) -> String {
    let phone = clinic.map_or("", |clinic| clinic.phone.as_str());
    let limit = format!("{LARGEST_KILOBYTES} KB");
    let (title, text) = match status {
        404 => (t.e404_title(), t.e404_text(phone)),
        409 => (t.e409_title(), t.e409_text().to_owned()),
        413 => (t.e413_title(), t.e413_text(limit)),
        422 => (t.e422_title(), t.e422_text().to_owned()),
        429 => (t.e429_title(), t.e429_text(phone, "")),
        503 => (t.e503_title(), t.e503_text(phone)),
        500.. if looks_only => (t.e500_title(), t.e500_text_get(id)),
        500.. => (t.e500_title(), t.e500_text(id, phone)),
        _ => (t.e400_title(), t.e400_text().to_owned()),
    };
    let home = clinic.map_or("/", |clinic| clinic.home.as_str());
    format!(
        "<!doctype html>\n<html lang=\"{}\"><meta charset=\"utf-8\"><title>{title}</title>\n\
         <h1>{title}</h1>\n<p>{text}</p>\n<p><a href=\"{home}\">{}</a></p>\n",
        t.0.tag(),
        t.way_out_start(),
    )
}
