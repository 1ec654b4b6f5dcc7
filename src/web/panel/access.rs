//! Who may see a page of the panel. A handler that takes `Desk` or `Managing` cannot run for
//! anybody else: the proof is its argument's type.

use std::ops::Deref;

use actix_session::{Session, SessionExt as _};
use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use futures_util::future::LocalBoxFuture;

use super::sessions::{self, key};
use crate::domain::account::{Role, User};
use crate::domain::ids::{ClinicId, UserId};
use crate::i18n::{Lang, Tr};
use crate::store::accounts;
use crate::usecases::browse::Open;
use crate::web::language::WantedLang;
use crate::web::{App, PageError, clinic_page};

/// Somebody whose password, and second factor if they have one, was right.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The account.
    pub user: User,
    /// What the forms of this session carry.
    pub csrf: String,
    /// The messages in their language.
    pub t: Tr,
}

/// Somebody whose password was right, and whose second factor is still asked for.
#[derive(Debug, Clone)]
pub struct HalfSignedIn {
    /// The account.
    pub user: User,
    /// What the forms of this session carry.
    pub csrf: String,
    /// The messages in their language.
    pub t: Tr,
}

/// Somebody who belongs to the clinic in the address, as staff or manager.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Who.
    pub user: User,
    /// What they may do here.
    pub role: Role,
    /// The clinic as of now.
    pub open: Open,
    /// What the forms of this session carry.
    pub csrf: String,
    /// The messages in their language.
    pub t: Tr,
}

/// A manager of the clinic in the address.
#[derive(Debug, Clone)]
pub struct Managing(pub Desk);

impl Deref for Managing {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Desk {
    /// The clinic's id.
    pub fn clinic_id(&self) -> ClinicId {
        self.open.head.id
    }

    /// The account's id.
    pub fn user_id(&self) -> UserId {
        self.user.id
    }

    /// The address of a page of this clinic's panel: `calendar` gives `/panel/{clinic}/calendar`.
    pub fn url(&self, page: &str) -> String {
        format!("/panel/{}/{page}", self.open.clinic.slug)
    }
}

/// Who the session says is there, if they have proved everything, or all but the second factor.
fn ticket(session: &Session, wanted: Proved) -> Option<(UserId, String)> {
    let complete: bool = sessions::read(session, key::IS_COMPLETE)?;
    let user: i64 = sessions::read(session, key::USER)?;
    let csrf: String = sessions::read(session, key::CSRF)?;
    (complete == (wanted == Proved::Everything)).then_some((UserId(user), csrf))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proved {
    Everything,
    PasswordAlone,
}

fn sign_in(request: &HttpRequest) -> PageError {
    let here = request.uri().path_and_query().map_or("/panel", |here| here.as_str());
    let back = (request.method() == Method::GET).then(|| here.to_owned());
    PageError::SignIn { back }
}

fn app(request: &HttpRequest) -> Result<web::Data<App>, PageError> {
    request
        .app_data::<web::Data<App>>()
        .cloned()
        .ok_or_else(|| PageError::internal(anyhow::anyhow!("the app is not set up")))
}

/// The wish of the switch or cookie, else the account's own; the browser's comes last.
fn language(request: &HttpRequest, own: Lang) -> Tr {
    Tr(WantedLang::chosen(request).unwrap_or(own))
}

async fn signed_in(request: HttpRequest, proved: Proved) -> Result<SignedIn, PageError> {
    let app = app(&request)?;
    let session = request.get_session();
    let (user, csrf) = ticket(&session, proved).ok_or_else(|| sign_in(&request))?;
    sessions::renew_daily(&session, app.clock.now());
    let user = app.db.read(move |connection| accounts::find_user(connection, user)).await?;
    let user = user.ok_or_else(|| sign_in(&request))?;
    Ok(SignedIn { t: language(&request, user.language), user, csrf })
}

async fn desk(request: HttpRequest) -> Result<Desk, PageError> {
    let app = app(&request)?;
    let session = request.get_session();
    let (user, csrf) = ticket(&session, Proved::Everything).ok_or_else(|| sign_in(&request))?;
    let (now, browse) = (app.clock.now(), app.browse.clone());
    sessions::renew_daily(&session, now);
    let slug = request.match_info().get("clinic").unwrap_or_default().to_owned();
    let (open, member) = app
        .db
        .read(move |connection| {
            let open = browse.open(connection, &slug, now)?.ok_or(PageError::NotFound)?;
            let member = accounts::find_member(connection, open.head.id, user)?;
            // Strangers learn nothing about which clinics there are.
            Ok::<_, PageError>((open, member.ok_or(PageError::NotFound)?))
        })
        .await?;
    if member.requires_totp && !member.user.has_totp {
        return Err(PageError::SecondFactorMissing);
    }
    request.extensions_mut().insert(clinic_page::known(&open.clinic));
    let t = language(&request, member.user.language);
    Ok(Desk { user: member.user, role: member.role, open, csrf, t })
}

impl FromRequest for SignedIn {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(signed_in(request.clone(), Proved::Everything))
    }
}

impl FromRequest for HalfSignedIn {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let SignedIn { user, csrf, t } = signed_in(request, Proved::PasswordAlone).await?;
            Ok(Self { user, csrf, t })
        })
    }
}

impl FromRequest for Desk {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(desk(request.clone()))
    }
}

impl FromRequest for Managing {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let desk = desk(request).await?;
            match desk.role {
                Role::Manager => Ok(Self(desk)),
                Role::Staff => Err(PageError::Forbidden),
            }
        })
    }
}
