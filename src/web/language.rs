//! Which language a reader wants (B16): what `?lang=` says, else what was chosen before, else
//! what the browser prefers.

use actix_web::body::MessageBody;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::middleware::Next;
use actix_web::{Error, FromRequest, HttpRequest, web};

use super::App;
use crate::i18n::Lang;

const COOKIE: &str = "lang";
const KEPT: Duration = Duration::days(365);

/// The reader's wish; none where neither the reader nor the browser named one of ours, so that
/// the clinic's own language is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WantedLang(pub Option<Lang>);

impl WantedLang {
    /// What the reader chose here, by the switch or earlier; the browser is not asked.
    pub fn chosen(request: &HttpRequest) -> Option<Lang> {
        let kept = || Lang::from_tag(request.cookie(COOKIE)?.value());
        switched(request.query_string()).or_else(kept)
    }

    /// The wish behind a request.
    pub fn of(request: &HttpRequest) -> Self {
        let preferred =
            || Lang::from_accept_language(request.headers().get(ACCEPT_LANGUAGE)?.to_str().ok()?);
        Self(Self::chosen(request).or_else(preferred))
    }

    /// The language to show where the clinic's is this one.
    pub fn or(self, default: Lang) -> Lang {
        self.0.unwrap_or(default)
    }
}

impl FromRequest for WantedLang {
    type Error = std::convert::Infallible;
    type Future = std::future::Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request)))
    }
}

/// The language of `?lang=` in a query.
pub(super) fn switched(query: &str) -> Option<Lang> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::from_tag)
}

/// Keeps what `?lang=` chose for a year.
pub(super) async fn remember(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let chosen = switched(request.query_string());
    let is_https =
        request.app_data::<web::Data<App>>().is_some_and(|app| app.config.public_url.is_https());
    let mut response = next.call(request).await?;
    if let Some(lang) = chosen {
        let cookie = Cookie::build(COOKIE, lang.tag())
            .path("/")
            .max_age(KEPT)
            .same_site(SameSite::Lax)
            .http_only(true)
            .secure(is_https)
            .finish();
        response.response_mut().add_cookie(&cookie)?;
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn wanted(query: &str, cookie: &str, accept: &str) -> Option<Lang> {
        let request = TestRequest::get()
            .uri(&format!("/x?{query}"))
            .cookie(Cookie::new(COOKIE, cookie.to_owned()))
            .insert_header((ACCEPT_LANGUAGE, accept))
            .to_http_request();
        WantedLang::of(&request).0
    }

    #[test]
    fn b16_the_reader_outranks_the_browser() {
        assert_eq!(wanted("day=1&lang=fi", "pl", "ru"), Some(Lang::Fi));
        assert_eq!(wanted("day=1", "pl", "ru"), Some(Lang::Pl));
        assert_eq!(wanted("", "", "de, ru-RU;q=0.8, en;q=0.2"), Some(Lang::Ru));
        assert_eq!(wanted("", "", "de"), None);
    }

    #[test]
    fn a_language_that_is_not_ours_is_passed_over() {
        assert_eq!(wanted("lang=xx", "pl", "ru"), Some(Lang::Pl));
        assert_eq!(wanted("lang=", "<script>", "it"), Some(Lang::It));
        assert_eq!(wanted("mylang=fi", "", "it"), Some(Lang::It));
    }
}
