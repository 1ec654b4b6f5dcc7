//! The outermost layer: gives each request an id, writes its one log line, counts it, and makes a
//! page of a panic, so that the connection is not simply cut.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::Method;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _, HttpResponse, web};

use super::error_pages::Subject;
use super::language::WantedLang;
use super::{App, headers, method, metrics};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Letters and digits that nobody mixes up on the phone.
const READABLE: &[u8; 32] = b"23456789abcdefghijkmnpqrstuvwxyz";
const ID_LENGTH: usize = 10;

/// What joins an error page to its log line.
#[derive(Clone)]
pub(super) struct RequestId(String);

impl RequestId {
    fn random() -> Self {
        let letter = |byte: u8| char::from(READABLE[usize::from(byte % 32)]);
        Self(rand::random::<[u8; ID_LENGTH]>().map(letter).iter().collect())
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a request failed; kept among its extensions for its log line.
pub(super) struct Cause(pub String);

/// Wraps everything else.
pub(super) async fn observe(
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let began = Instant::now();
    let id = RequestId::random();
    let method = method::name(request.method());
    let is_https =
        request.app_data::<web::Data<App>>().is_some_and(|app| app.config.public_url.is_https());
    let wanted = WantedLang::of(request.request());
    let looks_only = method::is_safe(request.method());
    request.extensions_mut().insert(id.clone());
    if request.method() == Method::HEAD {
        // Answered as GET is; the encoder knows what was asked and leaves the body out.
        request.head_mut().method = Method::GET;
    }
    let outcome = catch_panic(next.call(request)).await;
    let line = |route: &str, status: u16, cause: Option<&str>| {
        let took = began.elapsed();
        metrics::count(method, route, status, took);
        let ms = took.as_secs_f64() * 1000.0;
        let ms = (ms * 100.0).round() / 100.0;
        match cause {
            Some(cause) => {
                tracing::error!(id = id.as_str(), method, route, status, ms, cause, "request");
            }
            None => tracing::info!(id = id.as_str(), method, route, status, ms, "request"),
        }
    };
    match outcome {
        Ok(Ok(mut response)) => {
            let route = response.request().match_pattern();
            let extensions = response.request().extensions();
            let cause = extensions.get::<Cause>().map(|cause| cause.0.as_str());
            line(route.as_deref().unwrap_or("-"), response.status().as_u16(), cause);
            drop(extensions);
            if let Ok(value) = HeaderValue::from_str(id.as_str()) {
                response.headers_mut().insert(REQUEST_ID, value);
            }
            Ok(response)
        }
        Ok(Err(error)) => {
            line("-", error.as_response_error().status_code().as_u16(), Some(&error.to_string()));
            Err(error)
        }
        Err(_panic) => {
            line("-", 500, Some("panic"));
            let subject = Subject { status: 500, id: id.as_str(), retry_at: None, looks_only };
            Err(bare_error(subject.render(wanted, None, "/"), is_https))
        }
    }
}

/// Awaits a future; a panic inside becomes an error.
async fn catch_panic<F: Future>(future: F) -> Result<F::Output, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    std::future::poll_fn(|context| {
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(output)) => Poll::Ready(Ok(output)),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    })
    .await
}

/// An answer without its request, which the panic took along.
fn bare_error(page: String, is_https: bool) -> Error {
    let mut page =
        HttpResponse::InternalServerError().content_type("text/html; charset=utf-8").body(page);
    headers::set(page.headers_mut(), is_https, true);
    InternalError::from_response("panic", page).into()
}

#[cfg(test)]
mod tests {
    use actix_web::App;
    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, init_service, try_call_service};

    use super::*;
    use crate::i18n::{Lang, Tr};

    async fn boom() -> HttpResponse {
        panic!("Anna Lis, +48 12 555 01 40")
    }

    #[actix_web::test]
    async fn a_panic_becomes_the_page_with_an_id_and_nothing_of_its_message() {
        let site = App::new().wrap(from_fn(observe)).route("/boom", web::get().to(boom));
        let site = init_service(site).await;
        let request = TestRequest::get().uri("/boom").insert_header(("accept-language", "pl"));
        let outcome = try_call_service(&site, request.to_request()).await;
        let response = outcome.err().unwrap().error_response();
        assert_eq!(response.status(), 500);
        assert!(response.headers().contains_key("content-security-policy"));
        let body = actix_web::body::to_bytes(response.into_body()).await.unwrap();
        let page = String::from_utf8(body.to_vec()).unwrap();
        assert!(page.contains(Tr(Lang::Pl).e500_title()), "{page}");
        assert!(!page.contains("Anna"), "{page}");
        let ids = page.split(|c: char| !c.is_ascii_alphanumeric());
        let id = |word: &&str| {
            word.len() == ID_LENGTH && word.bytes().all(|byte| READABLE.contains(&byte))
        };
        assert!(ids.filter(id).count() >= 1, "{page}");
        let next = try_call_service(&site, TestRequest::get().uri("/x").to_request()).await;
        assert_eq!(next.ok().unwrap().status(), 404, "the next request is answered as ever");
    }

    #[test]
    fn ids_have_only_letters_and_digits_that_nobody_mixes_up() {
        let id = RequestId::random();
        assert_eq!(id.as_str().len(), ID_LENGTH);
        assert!(!id.as_str().contains(['0', '1', 'o', 'l']));
        assert_ne!(id.as_str(), RequestId::random().as_str());
    }
}
