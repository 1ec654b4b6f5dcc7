//! Forms of the panel: read whole, and only from this session's own pages.

use actix_session::SessionExt as _;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use actix_web::{Error, FromRequest, HttpMessage as _, HttpRequest};
use futures_util::future::LocalBoxFuture;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::sessions::{self, key};
use crate::secrets::Secrets;
use crate::web::PageError;

/// A form of the panel, with the proof that its sender may send it: first who they are (`Desk`,
/// `Managing`, `SignedIn`), then that it is this session's own form. Repeated fields become lists.
#[derive(Debug)]
pub struct Posted<Who, Fields>(pub Who, pub Fields);

#[derive(Deserialize)]
struct Proof {
    #[serde(default)]
    csrf: String,
}

impl<Who, Fields> FromRequest for Posted<Who, Fields>
where
    Who: FromRequest<Error = PageError> + 'static,
    Fields: DeserializeOwned + 'static,
{
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = Bytes::from_request(request, payload);
        let who = Who::from_request(request, &mut Payload::None);
        let expected: Option<String> = sessions::read(&request.get_session(), key::CSRF);
        let urlencoded = is_urlencoded(request);
        Box::pin(async move {
            let who = who.await?;
            let body = body.await.map_err(|error| refusal(&error))?;
            if !urlencoded {
                return Err(PageError::BadRequest);
            }
            let proof: Proof = read(&body)?;
            // Hashes are compared, so that the time tells nothing about the token.
            if expected.map(|token| Secrets::hash(&token)) != Some(Secrets::hash(&proof.csrf)) {
                return Err(PageError::BadRequest);
            }
            Ok(Self(who, read(&body)?))
        })
    }
}

fn refusal(error: &Error) -> PageError {
    match error.as_response_error().status_code() {
        StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
        _ => PageError::BadRequest,
    }
}

fn is_urlencoded(request: &HttpRequest) -> bool {
    request.content_type().eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, PageError> {
    // What cannot be read is the sender's fault and holds what they typed: nothing for a log.
    serde_html_form::from_bytes(body).map_err(|_typed| PageError::BadRequest)
}
