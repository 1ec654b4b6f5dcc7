//! The second factor of one's own account: set up, renew the recovery codes, switch off.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::i18n::Tr;
use crate::store::{StoreError, accounts};
use crate::usecases::second_factor::{self, Judged, Pending, Prover};
use crate::web::clinic_page::Answer;
use crate::web::page::Field;
use crate::web::page::panel::{CodesPage, FactorPage, PlainLayout, SetUpPage, qr_path};
use crate::web::panel::sign_in::wait;
use crate::web::panel::{Posted, SignedIn, flash};
use crate::web::{App, PageError};

/// Where all of it stands.
const HERE: &str = "/panel/account/second-factor";

/// What the form sends that proves a new secret.
#[derive(Debug, Deserialize)]
pub struct SwitchOnForm {
    #[serde(default)]
    sealed: String,
    #[serde(default)]
    code: String,
}

/// What the form sends that renews the codes.
#[derive(Debug, Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
}

/// What the form sends that switches it off.
#[derive(Debug, Deserialize)]
pub struct SwitchOffForm {
    #[serde(default)]
    password: String,
    #[serde(default)]
    off_code: String,
}

/// `GET /panel/account/second-factor`: the set-up, or what can be done with it.
///
/// # Errors
/// The database's.
pub async fn show_factor(
    app: web::Data<App>,
    request: HttpRequest,
    who: SignedIn,
) -> Result<HttpResponse, PageError> {
    let flash = flash::take_from(&request);
    if who.user.has_totp {
        return state_page(&app, &who, Faults::default(), StatusCode::OK, flash).await;
    }
    let pending = second_factor::begin(&app.secrets, &who.user)?;
    set_up_page(&app, &who, pending, None, StatusCode::OK).await
}

/// `POST /panel/account/second-factor`: a code proves the new secret.
///
/// # Errors
/// `BadRequest` for a secret that was not made for this account; the database's.
pub async fn switch_on(
    app: web::Data<App>,
    Posted(who, form): Posted<SignedIn, SwitchOnForm>,
) -> Result<HttpResponse, PageError> {
    if who.user.has_totp {
        return Ok(Answer::See(HERE.to_owned()).into());
    }
    let pending = second_factor::pending(&app.secrets, &who.user, form.sealed);
    let pending = pending.map_err(|_forged| PageError::BadRequest)?;
    match prover(&app, &who).switch_on(&app.db, pending.sealed.clone(), form.code).await? {
        Judged::Right(codes) => codes_page(&who, who.t.factor_on(), &codes),
        other => {
            let (fault, status) = refusal(&app, who.t, &other);
            set_up_page(&app, &who, pending, fault, status).await
        }
    }
}

/// `POST /panel/account/second-factor/codes`.
///
/// # Errors
/// The database's.
pub async fn renew_codes(
    app: web::Data<App>,
    Posted(who, form): Posted<SignedIn, CodeForm>,
) -> Result<HttpResponse, PageError> {
    match prover(&app, &who).renew_codes(&app.db, form.code).await? {
        Judged::Right(codes) => codes_page(&who, who.t.codes_renewed(), &codes),
        other => {
            let (code, status) = refusal(&app, who.t, &other);
            let faults = Faults { code, ..Faults::default() };
            state_page(&app, &who, faults, status, None).await
        }
    }
}

/// `POST /panel/account/second-factor/off`.
///
/// # Errors
/// The database's.
pub async fn switch_off(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, form): Posted<SignedIn, SwitchOffForm>,
) -> Result<HttpResponse, PageError> {
    let t = who.t;
    if !super::profile::is_own_password(&app, &who, form.password).await? {
        let faults = Faults { password: Some(t.password_wrong().to_owned()), ..Faults::default() };
        return state_page(&app, &who, faults, StatusCode::UNPROCESSABLE_ENTITY, None).await;
    }
    match prover(&app, &who).switch_off(&app.db, form.off_code).await? {
        Judged::Right(()) => {
            flash::leave(&request, t.factor_off_done());
            Ok(Answer::See("/panel/account".to_owned()).into())
        }
        other => {
            let (off_code, status) = refusal(&app, t, &other);
            let faults = Faults { off_code, ..Faults::default() };
            state_page(&app, &who, faults, status, None).await
        }
    }
}

fn prover(app: &web::Data<App>, who: &SignedIn) -> Prover {
    Prover { secrets: app.secrets.clone(), user: who.user.id, now: app.clock.now() }
}

fn refusal<T>(app: &web::Data<App>, t: Tr, judged: &Judged<T>) -> (Option<String>, StatusCode) {
    match judged {
        Judged::TooOften { retry_at } => {
            let wait = wait(t.0, *retry_at, app.clock.now());
            (Some(t.sign_in_too_often(&wait)), StatusCode::TOO_MANY_REQUESTS)
        }
        _ => (Some(t.factor_wrong().to_owned()), StatusCode::UNPROCESSABLE_ENTITY),
    }
}

async fn set_up_page(
    app: &web::Data<App>,
    who: &SignedIn,
    pending: Pending,
    fault: Option<String>,
    status: StatusCode,
) -> Result<HttpResponse, PageError> {
    let (t, user) = (who.t, who.user.id);
    let demanded = app
        .db
        .read::<_, StoreError>(move |connection| accounts::must_have_totp(connection, user))
        .await?;
    let mut layout = PlainLayout::new(t, t.factor_title(), HERE.to_owned(), who.csrf.clone());
    layout.fault("code", fault.as_ref());
    let picture = qr_path(&pending.address).map_err(PageError::internal)?;
    let groups: Vec<&str> = pending
        .written
        .as_bytes()
        .chunks(4)
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    let page = SetUpPage {
        layout,
        demanded,
        picture,
        key: groups.join(" "),
        sealed: pending.sealed,
        code: Field { required: true, fault, ..Field::default() },
    };
    Answer::page(status, &page).map(HttpResponse::from)
}

/// What is wrong with the forms of the page.
#[derive(Default)]
struct Faults {
    code: Option<String>,
    password: Option<String>,
    off_code: Option<String>,
}

async fn state_page(
    app: &web::Data<App>,
    who: &SignedIn,
    faults: Faults,
    status: StatusCode,
    flash: Option<String>,
) -> Result<HttpResponse, PageError> {
    let (t, user) = (who.t, who.user.id);
    let left = app
        .db
        .read::<_, StoreError>(move |connection| accounts::count_recovery_codes(connection, user))
        .await?;
    let mut layout = PlainLayout::new(t, t.factor_title(), HERE.to_owned(), who.csrf.clone());
    layout.flash = flash;
    let field = |id: &'static str, fault: Option<String>, layout: &mut PlainLayout| {
        layout.fault(id, fault.as_ref());
        Field { required: true, fault, ..Field::default() }
    };
    let page = FactorPage {
        left: t.codes_left(left),
        code: field("code", faults.code, &mut layout),
        password: field("password", faults.password, &mut layout),
        off_code: field("off_code", faults.off_code, &mut layout),
        layout,
    };
    Answer::page(status, &page).map(HttpResponse::from)
}

fn codes_page(who: &SignedIn, done: &str, codes: &[String]) -> Result<HttpResponse, PageError> {
    let t = who.t;
    let mut layout = PlainLayout::new(t, t.codes_title(), HERE.to_owned(), who.csrf.clone());
    layout.flash = Some(done.to_owned());
    let halves = |code: &String| {
        let (first, second) = code.split_at_checked(5).unwrap_or((code, ""));
        format!("{first}-{second}")
    };
    let page = CodesPage { layout, codes: codes.iter().map(halves).collect() };
    Answer::ok(&page).map(HttpResponse::from)
}
