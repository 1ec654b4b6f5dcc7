//! `/panel/account`: name and language, password, sessions.

use actix_session::SessionExt as _;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::password_fault;
use crate::domain::account::{SHORTEST_PASSWORD, describe_browser, judge_password, read_name};
use crate::domain::local_time::wall_clock;
use crate::i18n::{Lang, Tr, format};
use crate::store::accounts::ListedSession;
use crate::store::{StoreError, accounts};
use crate::usecases::sign_in::{Attempt, SignIn, sign_in};
use crate::web::clinic_page::Answer;
use crate::web::page::Field;
use crate::web::page::panel::{AccountPage, PlainLayout, SessionLine};
use crate::web::panel::{Posted, SignedIn, flash, sessions};
use crate::web::{App, PageError};

const HERE: &str = "/panel/account";

/// Name and language.
#[derive(Debug, Deserialize)]
pub struct ProfileForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
}

/// The old and the new password.
#[derive(Debug, Deserialize)]
pub struct PasswordForm {
    #[serde(default)]
    old_password: String,
    #[serde(default)]
    password: String,
}

/// Which session is to end; all others where it is empty.
#[derive(Debug, Deserialize)]
pub struct SessionsForm {
    #[serde(default)]
    session: String,
}

/// What was typed and what is wrong with it.
#[derive(Default)]
struct Typed {
    name: Option<String>,
    name_fault: Option<String>,
    old_fault: Option<String>,
    new_fault: Option<String>,
}

/// `GET /panel/account`.
///
/// # Errors
/// The database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    who: SignedIn,
) -> Result<HttpResponse, PageError> {
    page(&app, &request, &who, Typed::default()).await
}

/// `POST /panel/account`.
///
/// # Errors
/// The database's.
pub async fn save_profile(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, form): Posted<SignedIn, ProfileForm>,
) -> Result<HttpResponse, PageError> {
    let Some(language) = Lang::from_tag(&form.language) else { return Err(PageError::BadRequest) };
    let Some(name) = read_name(&form.name) else {
        let name_fault = Some(who.t.account_name_fault().to_owned());
        let typed = Typed { name: Some(form.name), name_fault, ..Typed::default() };
        return page(&app, &request, &who, typed).await;
    };
    let user = who.user.id;
    app.db
        .write::<_, StoreError>(move |connection| {
            accounts::update_profile(connection, user, &name, language)
        })
        .await?;
    flash::leave(&request, Tr(language).account_saved());
    // The cookie of the switch would outrank the choice that was just made.
    Ok(Answer::See(format!("{HERE}?lang={}", language.tag())).into())
}

/// `POST /panel/account/password`.
///
/// # Errors
/// The database's.
pub async fn change_password(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, form): Posted<SignedIn, PasswordForm>,
) -> Result<HttpResponse, PageError> {
    let t = who.t;
    if !is_own_password(&app, &who, form.old_password).await? {
        let old_fault = Some(t.password_wrong().to_owned());
        return page(&app, &request, &who, Typed { old_fault, ..Typed::default() }).await;
    }
    if let Err(fault) = judge_password(&form.password, &[&who.user.name, &who.user.email]) {
        let new_fault = Some(password_fault(t, fault));
        return page(&app, &request, &who, Typed { new_fault, ..Typed::default() }).await;
    }
    let hash = app.passwords.hash(form.password).await.map_err(PageError::internal)?;
    let user = who.user.id;
    app.db
        .write::<_, StoreError>(move |connection| {
            accounts::set_password(connection, user, &hash)?;
            accounts::delete_links(connection, user)?;
            accounts::end_sessions(connection, user)
        })
        .await?;
    // All have ended; this one goes on under a new key.
    request.get_session().renew();
    flash::leave(&request, t.password_changed());
    Ok(Answer::See(HERE.to_owned()).into())
}

/// Whether it is the password of whoever is signed in; guesses are counted as at the sign-in.
///
/// # Errors
/// `TooManyRequests` after many wrong ones; the database's.
pub(super) async fn is_own_password(
    app: &web::Data<App>,
    who: &SignedIn,
    password: String,
) -> Result<bool, PageError> {
    let attempt = Attempt {
        email: who.user.email.clone(),
        password,
        // One's own page is not a way to shut one's colleagues out.
        address: format!("account {}", who.user.id.0),
    };
    match sign_in(&app.db, &app.passwords, attempt, app.clock.now()).await? {
        SignIn::Welcome(_) => Ok(true),
        SignIn::Wrong => Ok(false),
        SignIn::TooOften { retry_at } => Err(PageError::TooManyRequests { retry_at }),
    }
}

/// `POST /panel/account/sessions`: ends one, or all but this one.
///
/// # Errors
/// The database's.
pub async fn end_sessions(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, form): Posted<SignedIn, SessionsForm>,
) -> Result<HttpResponse, PageError> {
    let (user, all) = (who.user.id, form.session.is_empty());
    app.db
        .write::<_, StoreError>(move |connection| {
            if all {
                accounts::end_sessions(connection, user).map(drop)
            } else {
                accounts::end_session(connection, user, &form.session).map(drop)
            }
        })
        .await?;
    if all {
        request.get_session().renew();
    }
    flash::leave(&request, who.t.sessions_ended());
    Ok(Answer::See(HERE.to_owned()).into())
}

async fn page(
    app: &web::Data<App>,
    request: &HttpRequest,
    who: &SignedIn,
    typed: Typed,
) -> Result<HttpResponse, PageError> {
    let (t, user, now) = (who.t, who.user.id, app.clock.now());
    let listed = app
        .db
        .read::<_, StoreError>(move |connection| accounts::list_sessions(connection, user, now))
        .await?;
    let sessions: Vec<SessionLine> =
        listed.iter().filter_map(|session| session_line(t, session, &who.csrf)).collect();
    let mut layout = PlainLayout::new(t, t.menu_account(), HERE.to_owned(), who.csrf.clone());
    layout.flash = flash::take_from(request);
    layout.fault("name", typed.name_fault.as_ref());
    layout.fault("old_password", typed.old_fault.as_ref());
    layout.fault("password", typed.new_fault.as_ref());
    let status = layout.status();
    let required = |fault| Field { required: true, fault, ..Field::default() };
    let name = typed.name.unwrap_or_else(|| who.user.name.clone());
    let hint = Some(t.password_hint(SHORTEST_PASSWORD));
    let page = AccountPage {
        email: who.user.email.clone(),
        name: Field { value: name, ..required(typed.name_fault) },
        language: who.user.language,
        old: required(typed.old_fault),
        new: Field { hint, ..required(typed.new_fault) },
        has_totp: who.user.has_totp,
        others: sessions.iter().any(|session| !session.is_this),
        sessions,
        layout,
    };
    Answer::page(status, &page).map(HttpResponse::from)
}

/// None for one that was begun and waits for its second factor.
fn session_line(t: Tr, session: &ListedSession, csrf: &str) -> Option<SessionLine> {
    let (is_complete, token) = sessions::read_state(&session.state);
    if !is_complete {
        return None;
    }
    let browser = match describe_browser(&session.browser) {
        (Some(browser), Some(system)) => t.session_browser(browser, system),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => t.session_unknown().to_owned(),
    };
    let day = |at: i64| format::date_in_numbers(t.0, wall_clock(chrono_tz::UTC, at).date());
    Some(SessionLine {
        id: session.key_hash.clone(),
        browser,
        seen: t.session_seen(day(session.created_at), day(session.seen_at)),
        is_this: token.as_deref() == Some(csrf),
    })
}
