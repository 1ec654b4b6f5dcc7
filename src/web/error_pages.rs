//! Turns every bare refusal (ours, actix's, a wrong address or method) into a designed page in
//! the reader's language. Answers that are pages already, or JSON, pass unchanged.

use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _, HttpRequest, HttpResponse, web};
use askama::Template as _;
use chrono_tz::Tz;

use super::language::WantedLang;
use super::observe::{Cause, RequestId};
use super::page::{ErrorKind, ErrorPage, Layout, WayOut};
use super::{App, KnownClinic, PageError, method};
use crate::domain::local_time;
use crate::i18n::{Lang, Tr, format};

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
    let retry_at = match error {
        Some(PageError::TooManyRequests { retry_at }) => Some(*retry_at),
        _ => None,
    };
    let mut page = HttpResponse::build(response.status());
    page.content_type("text/html; charset=utf-8");
    if let Some(retry_at) = retry_at {
        let now = request.app_data::<web::Data<App>>().map_or(retry_at, |app| app.clock.now());
        page.insert_header((RETRY_AFTER, (retry_at - now).max(1)));
    }
    for name in [RETRY_AFTER, ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            page.insert_header((name, value.clone()));
        }
    }
    let extensions = request.extensions();
    let subject = Subject {
        status: response.status().as_u16(),
        id: extensions.get::<RequestId>().map(RequestId::as_str).unwrap_or_default(),
        retry_at,
        looks_only: method::is_safe(request.method()),
    };
    let clinic = extensions.get::<KnownClinic>();
    let wanted = WantedLang::of(request);
    page.body(subject.render(wanted, clinic, &here(request)))
}

/// Where the switch of language leads: this very address, if it can be asked for again.
fn here(request: &HttpRequest) -> String {
    // Two slashes in front would be another host's name.
    if !method::is_safe(request.method()) || request.path().starts_with("//") {
        let in_panel = request.path().starts_with("/panel/");
        return if in_panel { "/panel" } else { "/" }.to_owned();
    }
    let query: Vec<&str> = request
        .query_string()
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .collect();
    match query.as_slice() {
        [] => request.path().to_owned(),
        query => format!("{}?{}", request.path(), query.join("&")),
    }
}

/// What an error page is about.
pub(super) struct Subject<'a> {
    pub status: u16,
    /// The request's id, which stands in the log.
    pub id: &'a str,
    /// Of a 429: when to try again, UTC seconds.
    pub retry_at: Option<i64>,
    /// The request could not have changed anything.
    pub looks_only: bool,
}

impl Subject<'_> {
    pub(super) fn render(
        &self,
        wanted: WantedLang,
        clinic: Option<&KnownClinic>,
        here: &str,
    ) -> String {
        let t = Tr(wanted.or(clinic.map_or(Lang::En, |clinic| clinic.language)));
        let kind = self.kind(t.0, clinic);
        let in_panel = here == "/panel" || here.starts_with("/panel/");
        let (way_out, home) = if in_panel {
            (t.way_out_panel(), "/panel")
        } else {
            let home = clinic.map_or("/", |clinic| clinic.head.home.as_str());
            (t.way_out_start(), home)
        };
        let page = ErrorPage {
            layout: Layout {
                t,
                title: kind.title(&t).to_owned(),
                clinic: clinic.map(|clinic| clinic.head.clone()),
                here: here.to_owned(),
                has_fault: false,
                indexed: false,
                script: false,
            },
            kind,
            ways: vec![WayOut { text: way_out, url: home.to_owned() }],
        };
        // Writing to memory does not fail; if it ever does, the status still tells.
        page.render().unwrap_or_default()
    }

    fn kind(&self, lang: Lang, clinic: Option<&KnownClinic>) -> ErrorKind {
        let id = || self.id.to_owned();
        match self.status {
            403 => ErrorKind::Forbidden,
            404 => ErrorKind::NotFound,
            409 => ErrorKind::Conflict,
            413 => ErrorKind::TooLarge { limit: format!("{LARGEST_KILOBYTES} KB") },
            422 => ErrorKind::Invalid,
            429 => ErrorKind::TooMany { at: self.retry_time(lang, clinic) },
            503 => ErrorKind::Unavailable,
            500.. if self.looks_only => ErrorKind::FailedReading { id: id() },
            500.. => ErrorKind::Failed { id: id() },
            _ => ErrorKind::Unreadable,
        }
    }

    /// The clock time from which it works again, rounded up to a minute.
    fn retry_time(&self, lang: Lang, clinic: Option<&KnownClinic>) -> String {
        let at = self.retry_at.unwrap_or_default() + 59;
        match clinic {
            Some(clinic) => format::time(lang, local_time::wall_clock(clinic.zone, at).time()),
            None => {
                format!("{} UTC", format::time(lang, local_time::wall_clock(Tz::UTC, at).time()))
            }
        }
    }
}
