//! The second factor, asked for after the password.

use actix_session::SessionExt as _;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::usecases::second_factor::{Judged, Prover};
use crate::web::clinic_page::Answer;
use crate::web::page::Field;
use crate::web::page::panel::{FactorStepPage, PlainLayout};
use crate::web::panel::sign_in::{BackQuery, safe_back, wait};
use crate::web::panel::{HalfSignedIn, Posted, sessions};
use crate::web::{App, PageError};

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct StepForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    back: String,
}

/// `GET /panel/second-factor`.
///
/// # Errors
/// `Internal` if the template failed.
pub async fn ask_factor(
    who: HalfSignedIn,
    query: web::Query<BackQuery>,
) -> Result<HttpResponse, PageError> {
    page(&who, safe_back(&query.back), None, StatusCode::OK)
}

/// `POST /panel/second-factor`.
///
/// # Errors
/// The database's.
pub async fn prove_factor(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, form): Posted<HalfSignedIn, StepForm>,
) -> Result<HttpResponse, PageError> {
    let (now, t) = (app.clock.now(), who.t);
    let back = safe_back(&form.back);
    let prover = Prover { secrets: app.secrets.clone(), user: who.user.id, now };
    match prover.prove(&app.db, form.code).await? {
        Judged::Right(()) => {
            sessions::complete(&request.get_session())?;
            Ok(Answer::See(back.unwrap_or("/panel").to_owned()).into())
        }
        Judged::Wrong => {
            let fault = t.factor_wrong().to_owned();
            page(&who, back, Some(fault), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Judged::TooOften { retry_at } => {
            let fault = t.sign_in_too_often(wait(t.0, retry_at, now));
            page(&who, back, Some(fault), StatusCode::TOO_MANY_REQUESTS)
        }
    }
}

fn page(
    who: &HalfSignedIn,
    back: Option<&str>,
    fault: Option<String>,
    status: StatusCode,
) -> Result<HttpResponse, PageError> {
    let t = who.t;
    let here = "/panel/second-factor".to_owned();
    let mut layout = PlainLayout::new(t, t.factor_ask_title(), here, who.csrf.clone());
    layout.fault("code", fault.as_ref());
    let hint = Some(t.factor_code_hint().to_owned());
    let page = FactorStepPage {
        layout,
        code: Field { required: true, hint, fault, ..Field::default() },
        back: back.map(str::to_owned),
    };
    Answer::page(status, &page).map(HttpResponse::from)
}
