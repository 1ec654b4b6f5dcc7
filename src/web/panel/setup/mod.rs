//! The first start (P9): from an empty database to a clinic whose clients can book.

mod ready;
mod view;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

pub use ready::ready;

use super::account::password_fault;
use super::settings::fault_words;
use super::{flash, sessions};
use crate::catalogue::catalogue;
use crate::domain::account::judge_password;
use crate::domain::settings::{Fault, Fields};
use crate::domain::setup::{self, Draft, Step};
use crate::i18n::{Lang, Tr};
use crate::store::limits::{self, Limited};
use crate::store::{StoreError, accounts};
use crate::usecases::set_up::{self, NotSetUp, Offer};
use crate::web::clinic_page::Answer;
use crate::web::language::WantedLang;
use crate::web::page::panel::{DeadLinkPage, PlainLayout};
use crate::web::{App, ClientAddress, PageError};

/// Which step is looked at.
#[derive(Debug, Deserialize)]
pub struct StepQuery {
    #[serde(default)]
    step: String,
}

/// Faults in words, by name of field.
type Said = Vec<(String, String)>;

/// `GET /panel/setup/{token}`: the step that comes next, or an earlier one.
///
/// # Errors
/// `TooManyRequests` after many links that lead nowhere; the database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    token: web::Path<String>,
    query: web::Query<StepQuery>,
) -> Result<HttpResponse, PageError> {
    let Some(draft) = find_draft(&app, address, token.into_inner()).await? else {
        return dead(&app, &request, address).await;
    };
    let step = step(&draft, &query.step);
    view::page(&request, &draft, step, None, Said::new())
}

/// `POST /panel/setup/{token}`: finishes a step.
///
/// # Errors
/// As `show`.
pub async fn save(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    token: web::Path<String>,
    query: web::Query<StepQuery>,
    form: web::Bytes,
) -> Result<HttpResponse, PageError> {
    let token = token.into_inner();
    let Some(draft) = find_draft(&app, address, token.clone()).await? else {
        return dead(&app, &request, address).await;
    };
    let typed: Fields =
        serde_html_form::from_bytes(&form).map_err(|_typed| PageError::BadRequest)?;
    let step = step(&draft, &query.step);
    let t = Tr(language(&request, &draft));
    let kept = match judge(&app, t, step, &draft, typed.clone()).await? {
        Ok(kept) => kept,
        Err(said) => return view::page(&request, &draft, step, Some(typed), said),
    };
    if !set_up::keep(&app.db, token.clone(), step, kept).await? {
        return dead(&app, &request, address).await;
    }
    if step != Step::Offer {
        return Ok(Answer::See(format!("/panel/setup/{token}")).into());
    }
    finish(&app, &request, address, token).await
}

async fn finish(
    app: &web::Data<App>,
    request: &HttpRequest,
    address: ClientAddress,
    token: String,
) -> Result<HttpResponse, PageError> {
    let now = app.clock.now();
    match set_up::finish(&app.db, token.clone(), now).await {
        Ok((user, slug)) => {
            sessions::begin(request, &user, now)?;
            flash::leave(request, Tr(user.language).ready_done());
            Ok(Answer::See(format!("/panel/{slug}/ready")).into())
        }
        Err(NotSetUp::NoLink) => dead(app, request, address).await,
        Err(NotSetUp::Missing(step)) => {
            Ok(Answer::See(format!("/panel/setup/{token}?step={}", step.as_str())).into())
        }
        Err(NotSetUp::EmailTaken) => {
            Ok(Answer::See(format!("/panel/setup/{token}?step=account")).into())
        }
        Err(NotSetUp::Catalogue(error)) => Err(PageError::internal(error)),
        Err(NotSetUp::Store(error)) => Err(error.into()),
    }
}

/// The wanted step, if one may be there already.
fn step(draft: &Draft, wanted: &str) -> Step {
    let next = draft.next();
    Step::from_name(wanted).filter(|step| *step <= next).unwrap_or(next)
}

/// The reader's wish, else what they chose for their account, else the browser's.
fn language(request: &HttpRequest, draft: &Draft) -> Lang {
    let own = draft.fields(Step::Account).and_then(|kept| Lang::from_tag(kept.one("language")));
    WantedLang::chosen(request).or(own).unwrap_or_else(|| WantedLang::of(request).or(Lang::En))
}

/// What is kept of a step, or what is wrong with it.
async fn judge(
    app: &web::Data<App>,
    t: Tr,
    step: Step,
    draft: &Draft,
    typed: Fields,
) -> Result<Result<Fields, Said>, PageError> {
    let faults = match step {
        Step::Account => return judge_account(app, t, draft, typed).await,
        Step::Clinic => setup::read_clinic(&typed).err(),
        Step::Place => match draft.home() {
            Some(home) => setup::read_place(&typed, home).err(),
            None => return Err(PageError::BadRequest),
        },
        Step::Staff => setup::read_staff(&typed).err(),
        Step::Offer => {
            let offer = Offer::read(catalogue().map_err(PageError::internal)?, &typed);
            let name = if offer.has_species() { "reasons" } else { "species" };
            (!offer.is_bookable()).then(|| vec![(name.to_owned(), Fault::NeedOne)])
        }
    };
    Ok(match faults {
        Some(faults) => Err(say(t, &faults)),
        None => Ok(typed.only(&view::names(step))),
    })
}

fn say(t: Tr, faults: &[(String, Fault)]) -> Said {
    faults.iter().map(|(name, fault)| (name.clone(), fault_words(t, fault))).collect()
}

/// The account with the hash of its password; an empty password keeps the one that was chosen.
async fn judge_account(
    app: &web::Data<App>,
    t: Tr,
    draft: &Draft,
    typed: Fields,
) -> Result<Result<Fields, Said>, PageError> {
    let account = setup::read_account(&typed);
    let mut said = account.as_ref().err().map(|faults| say(t, faults)).unwrap_or_default();
    if let Ok(account) = &account {
        let key = account.email.key.clone();
        let taken = app
            .db
            .read::<_, StoreError>(move |connection| accounts::find_by_email(connection, &key));
        if taken.await?.is_some() {
            said.push(("email".to_owned(), t.setup_email_taken().to_owned()));
        }
    }
    let earlier = draft.fields(Step::Account).map(|kept| kept.one("password_hash").to_owned());
    let password = typed.one("password");
    let keeps = password.is_empty() && earlier.is_some();
    let known = [typed.one("name"), typed.one("email")];
    if !keeps && let Err(fault) = judge_password(password, &known) {
        said.push(("password".to_owned(), password_fault(t, fault)));
    }
    if !said.is_empty() {
        return Ok(Err(said));
    }
    let hash = match earlier.filter(|_| keeps) {
        Some(hash) => hash,
        None => app.passwords.hash(password.to_owned()).await.map_err(PageError::internal)?,
    };
    Ok(Ok(typed.only(&view::names(Step::Account)).with("password_hash", hash)))
}

async fn find_draft(
    app: &web::Data<App>,
    address: ClientAddress,
    token: String,
) -> Result<Option<Draft>, PageError> {
    let (now, subject) = (app.clock.now(), address.hash(&app.secrets));
    let found = app.db.read(move |connection| {
        let blocked = limits::blocked_until(connection, Limited::WrongLink, &subject, now)?;
        if let Some(retry_at) = blocked {
            return Err(PageError::TooManyRequests { retry_at });
        }
        Ok(set_up::find_draft(connection, &token)?)
    });
    found.await
}

async fn dead(
    app: &web::Data<App>,
    request: &HttpRequest,
    address: ClientAddress,
) -> Result<HttpResponse, PageError> {
    let (now, subject) = (app.clock.now(), address.hash(&app.secrets));
    app.db
        .write::<_, StoreError>(move |connection| {
            limits::count(connection, Limited::WrongLink, &subject, now)
        })
        .await?;
    let t = Tr(WantedLang::of(request).or(Lang::En));
    let here = "/panel/sign-in".to_owned();
    let layout = PlainLayout::new(t, t.link_dead_title(), here, String::new());
    let page = DeadLinkPage { layout, text: t.setup_dead() };
    Answer::page(StatusCode::NOT_FOUND, &page).map(HttpResponse::from)
}
