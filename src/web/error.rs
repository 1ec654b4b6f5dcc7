//! Pages that say why something could not be shown. What a person can put right on the spot (a
//! form, a time just taken) has pages of its own; these are for everything else.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{LOCATION, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use chrono_tz::Tz;

use super::page::ClinicHead;
use crate::i18n::Lang;
use crate::store::StoreError;
use crate::usecases::second_factor::FactorFailed;

/// Why there is no page. The answer is made into a designed page, in the reader's language, on
/// its way out (`error_pages`).
#[derive(Debug)]
pub enum PageError {
    /// 400: the address or the form makes no sense.
    BadRequest,
    /// 303: only somebody who has signed in may see it.
    SignIn {
        /// Where to go afterwards.
        back: Option<String>,
    },
    /// 303: the clinic demands a second factor, and the account has none yet.
    SecondFactorMissing,
    /// 403: the account's role is too small for it.
    Forbidden,
    /// 404: no such page, booking, hold or clinic.
    NotFound,
    /// 409: things changed in the meantime.
    Conflict,
    /// 413: more was sent than is read.
    TooLarge,
    /// 422: what was typed cannot be used.
    Unprocessable,
    /// 429: too much in a short time.
    TooManyRequests {
        /// When to try again, UTC seconds.
        retry_at: i64,
    },
    /// 500: a fault of ours; the cause is for the log alone.
    Internal(anyhow::Error),
    /// 503: the database does not answer in time; the cause is for the log alone.
    Unavailable(anyhow::Error),
}

/// The clinic whose page an error page stands in for. Handlers put it among the request's
/// extensions as soon as they know the clinic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownClinic {
    /// What the frame of its pages shows.
    pub head: ClinicHead,
    /// The language of readers who wish for none of ours.
    pub language: Lang,
    /// The time zone in which times are told.
    pub zone: Tz,
}

impl PageError {
    /// A fault of ours with this cause.
    pub fn internal(cause: impl Into<anyhow::Error>) -> Self {
        Self::Internal(cause.into())
    }

    /// For the log; none where the visitor's own request explains everything.
    pub(super) fn cause(&self) -> Option<String> {
        match self {
            Self::Internal(cause) | Self::Unavailable(cause) => Some(format!("{cause:#}")),
            _ => None,
        }
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Overlap => Self::Conflict,
            StoreError::Busy | StoreError::Connection(_) => Self::Unavailable(error.into()),
            _ => Self::Internal(error.into()),
        }
    }
}

impl From<FactorFailed> for PageError {
    fn from(error: FactorFailed) -> Self {
        match error {
            FactorFailed::Store(error) => error.into(),
            FactorFailed::Seal(error) => Self::internal(error),
        }
    }
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.status_code(), f)
    }
}

impl ResponseError for PageError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::SignIn { .. } | Self::SecondFactorMissing => StatusCode::SEE_OTHER,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::Unavailable(_) => {
                response.insert_header((RETRY_AFTER, "5"));
            }
            Self::SignIn { back } => {
                response.insert_header((LOCATION, sign_in_url(back.as_deref())));
            }
            Self::SecondFactorMissing => {
                response.insert_header((LOCATION, "/panel/account/second-factor"));
            }
            _ => {}
        }
        response.finish()
    }
}

fn sign_in_url(back: Option<&str>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if let Some(back) = back {
        query.append_pair("back", back);
    }
    match query.finish().as_str() {
        "" => "/panel/sign-in".to_owned(),
        query => format!("/panel/sign-in?{query}"),
    }
}
