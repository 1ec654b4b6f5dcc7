//! Forgery: a request that changes something must come from a page of this site. Browsers say so
//! in `Sec-Fetch-Site`, older ones in `Origin`; one that says neither is refused.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HOST, HeaderMap, ORIGIN};
use actix_web::middleware::Next;
use actix_web::{Error, web};
use url::Url;

use super::{App, PageError, method};
use crate::config::PublicUrl;

const SEC_FETCH_SITE: &str = "sec-fetch-site";

/// Refuses what was not sent from a page of this site.
pub(super) async fn check(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let ours = method::is_safe(request.method())
        || request
            .app_data::<web::Data<App>>()
            .is_some_and(|app| is_from_this_site(request.headers(), &app.config.public_url));
    if ours {
        Ok(next.call(request).await?.map_into_left_body())
    } else {
        Ok(request.error_response(PageError::BadRequest).map_into_right_body())
    }
}

fn is_from_this_site(headers: &HeaderMap, public_url: &PublicUrl) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    match text(SEC_FETCH_SITE) {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => text(ORIGIN.as_str()).is_some_and(|origin| {
            origin == public_url.origin() || is_of_host(origin, text(HOST.as_str()))
        }),
    }
}

/// Behind a proxy the scheme is unknown here, so that only names and ports are compared.
fn is_of_host(origin: &str, host: Option<&str>) -> bool {
    let authority = |url: &Url| Some((url.host_str()?.to_owned(), url.port_or_known_default()));
    let (Ok(origin), Some(host)) = (Url::parse(origin), host) else { return false };
    let Ok(own) = Url::parse(&format!("{}://{host}", origin.scheme())) else { return false };
    authority(&origin).is_some() && authority(&origin) == authority(&own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn allowed(headers: &[(&'static str, &str)]) -> bool {
        let public = PublicUrl::parse("https://booking.example", false).unwrap();
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| {
                (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
            })
            .collect();
        is_from_this_site(&headers, &public)
    }

    #[test]
    fn what_the_browser_says_of_the_site_decides() {
        assert!(allowed(&[("sec-fetch-site", "same-origin")]));
        assert!(allowed(&[("sec-fetch-site", "none")]));
        for other in ["cross-site", "same-site", "", "x"] {
            let own = ("origin", "https://booking.example");
            assert!(!allowed(&[("sec-fetch-site", other), own]), "{other}");
        }
    }

    #[test]
    fn an_older_browser_is_judged_by_origin() {
        assert!(allowed(&[("origin", "https://booking.example")]));
        assert!(allowed(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")]));
        assert!(allowed(&[("origin", "https://other.example"), ("host", "other.example")]));
        for (origin, host) in [
            ("https://evil.example", "booking.example"),
            ("https://booking.example.evil.example", "booking.example"),
            ("http://127.0.0.1:9999", "127.0.0.1:8080"),
            ("null", "booking.example"),
            ("null", "null"),
            ("", ""),
        ] {
            assert!(!allowed(&[("origin", origin), ("host", host)]), "{origin} {host}");
        }
    }

    #[test]
    fn a_client_that_says_nothing_is_refused() {
        assert!(!allowed(&[]));
        assert!(!allowed(&[("host", "booking.example")]));
    }
}
