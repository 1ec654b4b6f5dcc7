//! *People and access*: who gets into the clinic, and as what (P1).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::domain::account::{Role, read_email, read_name};
use crate::domain::ids::UserId;
use crate::domain::local_time::wall_clock;
use crate::i18n::{Lang, Tr, format};
use crate::store::accounts::{self, ListedMember};
use crate::usecases::people::{Changed, Invited, Manager, Person};
use crate::web::clinic_page::Answer;
use crate::web::page::Field;
use crate::web::page::panel::{HandOver, Menu, PeoplePage, PersonLine};
use crate::web::panel::{Managing, PanelScene, Posted, flash};
use crate::web::{App, PageError};

/// Within the clinic's panel.
const PAGE: &str = "settings/people";

/// Whom to invite.
#[derive(Debug, Default, Clone, Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    role: String,
}

/// From which role to which.
#[derive(Debug, Deserialize)]
pub struct RoleForm {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

/// Whether everybody needs a second factor.
#[derive(Debug, Deserialize)]
pub struct FactorForm {
    #[serde(default)]
    required: String,
}

/// An empty form.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// What the page says beside the list.
#[derive(Default)]
struct Said {
    form: InviteForm,
    name_fault: Option<String>,
    email_fault: Option<String>,
    link: Option<HandOver>,
}

/// `GET /panel/{clinic}/settings/people`.
///
/// # Errors
/// The database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    managing: Managing,
) -> Result<HttpResponse, PageError> {
    page(&app, &request, &managing, Said::default()).await
}

/// `POST /panel/{clinic}/settings/people`: invites somebody.
///
/// # Errors
/// The database's.
pub async fn invite(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(managing, form): Posted<Managing, InviteForm>,
) -> Result<HttpResponse, PageError> {
    let t = managing.t;
    let Some(role) = Role::from_stored(&form.role) else { return Err(PageError::BadRequest) };
    let (name, email) = (read_name(&form.name), read_email(&form.email));
    let name_fault = name.is_none().then(|| t.account_name_fault().to_owned());
    let email_fault = email.is_none().then(|| t.people_email_fault().to_owned());
    let (Some(name), Some(email)) = (name, email) else {
        let said = Said { form, name_fault, email_fault, link: None };
        return page(&app, &request, &managing, said).await;
    };
    let person = Person { email, name: name.clone(), language: managing.user.language };
    match manager(&app, &managing).invite(&app.db, person, role).await? {
        Invited::Already => {
            let email_fault = Some(t.people_already().to_owned());
            let said = Said { form, email_fault, ..Said::default() };
            page(&app, &request, &managing, said).await
        }
        Invited::Known => see(&request, &managing, t.people_known(&name)),
        Invited::Link(path) => {
            let link = hand_over(&app, &path, t.people_invited(&name));
            page(&app, &request, &managing, Said { link: Some(link), ..Said::default() }).await
        }
    }
}

/// `POST /panel/{clinic}/settings/people/{id}/role`.
///
/// # Errors
/// The database's.
pub async fn change_role(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64)>,
    Posted(managing, form): Posted<Managing, RoleForm>,
) -> Result<HttpResponse, PageError> {
    let (Some(from), Some(to)) = (Role::from_stored(&form.from), Role::from_stored(&form.to))
    else {
        return Err(PageError::BadRequest);
    };
    let user = UserId(path.1);
    let changed = manager(&app, &managing).change_role(&app.db, user, (from, to)).await?;
    let words = outcome(managing.t, changed, managing.t.people_role_changed());
    after(&request, &managing, user, changed, words)
}

/// `POST /panel/{clinic}/settings/people/{id}/remove`.
///
/// # Errors
/// The database's.
pub async fn remove(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64)>,
    Posted(managing, _): Posted<Managing, Nothing>,
) -> Result<HttpResponse, PageError> {
    let user = UserId(path.1);
    let changed = manager(&app, &managing).take_out(&app.db, user).await?;
    let words = outcome(managing.t, changed, managing.t.people_removed());
    after(&request, &managing, user, changed, words)
}

/// `POST /panel/{clinic}/settings/people/{id}/link`: a link for a new password.
///
/// # Errors
/// `NotFound` for somebody of another clinic; the database's.
pub async fn make_link(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64)>,
    Posted(managing, _): Posted<Managing, Nothing>,
) -> Result<HttpResponse, PageError> {
    let t = managing.t;
    match manager(&app, &managing).make_link(&app.db, UserId(path.1)).await? {
        Some(path) => {
            let link = hand_over(&app, &path, t.people_link_made().to_owned());
            page(&app, &request, &managing, Said { link: Some(link), ..Said::default() }).await
        }
        None => see(&request, &managing, t.people_link_refused()),
    }
}

/// `POST /panel/{clinic}/settings/people/second-factor`.
///
/// # Errors
/// The database's.
pub async fn require_factor(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(managing, form): Posted<Managing, FactorForm>,
) -> Result<HttpResponse, PageError> {
    let required = form.required == "1";
    manager(&app, &managing).require_totp(&app.db, required).await?;
    let t = managing.t;
    let words = if required { t.people_factor_demanded() } else { t.people_factor_free() };
    see(&request, &managing, words)
}

fn manager(app: &web::Data<App>, managing: &Managing) -> Manager {
    Manager { user: managing.user_id(), clinic: managing.clinic_id(), now: app.clock.now() }
}

fn outcome(t: Tr, changed: Changed, done: &'static str) -> &'static str {
    match changed {
        Changed::Done => done,
        Changed::LastManager => t.people_last_manager(),
        Changed::Meanwhile => t.people_meanwhile(),
    }
}

/// Who changed themselves may not see this page any more.
fn after(
    request: &HttpRequest,
    managing: &Managing,
    user: UserId,
    changed: Changed,
    words: &str,
) -> Result<HttpResponse, PageError> {
    if user == managing.user_id() && changed == Changed::Done {
        flash::leave(request, words);
        return Ok(Answer::See("/panel".to_owned()).into());
    }
    see(request, managing, words)
}

fn see(
    request: &HttpRequest,
    managing: &Managing,
    words: impl Into<String>,
) -> Result<HttpResponse, PageError> {
    flash::leave(request, words);
    Ok(Answer::See(managing.url(PAGE)).into())
}

fn hand_over(app: &web::Data<App>, path: &str, words: String) -> HandOver {
    HandOver { words, url: app.config.public_url.link(path) }
}

async fn page(
    app: &web::Data<App>,
    request: &HttpRequest,
    managing: &Managing,
    said: Said,
) -> Result<HttpResponse, PageError> {
    let make = move |connection: &mut _, scene: &PanelScene| {
        let clinic = scene.desk.clinic_id();
        let members = accounts::list_members(connection, clinic)?;
        let required = accounts::requires_totp(connection, clinic)?;
        let here = scene.desk.url(PAGE);
        let mut layout = scene.layout(scene.t.menu_people(), Menu::People, here.clone());
        layout.has_fault = said.name_fault.is_some() || said.email_fault.is_some();
        let status = match layout.has_fault {
            true => StatusCode::UNPROCESSABLE_ENTITY,
            false => StatusCode::OK,
        };
        let field = |value, fault| Field { value, fault, required: true, ..Field::default() };
        let page = PeoplePage {
            layout,
            action: here,
            people: members.iter().map(|member| line(scene, member)).collect(),
            name: field(said.form.name, said.name_fault),
            email: field(said.form.email, said.email_fault),
            role: Role::from_stored(&said.form.role).unwrap_or(Role::Staff),
            link: said.link,
            required,
        };
        Answer::page(status, &page)
    };
    managing.show(app, request, make).await
}

fn line(scene: &PanelScene, member: &ListedMember) -> PersonLine {
    let (t, user) = (scene.t, &member.user);
    let zone = scene.clinic().locations.first().map_or(chrono_tz::UTC, |place| place.zone);
    let seen = match member.seen_at {
        _ if !member.has_password => t.people_not_yet().to_owned(),
        Some(at) => t.people_seen(day(t.0, zone, at)),
        None => t.people_not_in().to_owned(),
    };
    PersonLine {
        id: user.id.0,
        name: user.name.clone(),
        email: user.email.clone(),
        role: member.role,
        has_totp: user.has_totp,
        is_self: user.id == scene.desk.user_id(),
        seen,
    }
}

fn day(lang: Lang, zone: chrono_tz::Tz, at: i64) -> String {
    format::date_in_numbers(lang, wall_clock(zone, at).date())
}
