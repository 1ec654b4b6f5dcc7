//! Showing and saving a form of settings, the same for every subject.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::fault::words;
use super::form::Form;
use crate::domain::clinic::Clinic;
use crate::domain::settings::{Fault, Faults, Fields};
use crate::i18n::Tr;
use crate::store::StoreError;
use crate::usecases::settings::{self, SaveRefused, Sent, Setting, version};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Menu, Section, SettingsFormPage};
use crate::web::panel::{Managing, PanelScene, Posted, flash};
use crate::web::{App, PageError};

/// A setting with a page.
pub trait Subject: Setting {
    /// Its entry of the menu; the list, or the page itself.
    const MENU: Menu;

    /// Where its list is, or the page itself where there is but one.
    const PAGE: &'static str;

    /// Whether the page's own address is that of a list.
    const LISTED: bool;

    /// The page's title: of this name, or of a new one.
    fn title(t: Tr, name: Option<&str>) -> String;

    /// What the page is about.
    fn lead(_: Tr) -> Option<String> {
        None
    }

    /// Pages beside it: page and words.
    fn links(_: Tr) -> Vec<(&'static str, &'static str)> {
        Vec::new()
    }

    /// A new one, as it is offered to be filled in.
    fn blank(_: &Clinic) -> Fields {
        Fields::default()
    }

    /// What it is called.
    fn name<'a>(_: &PanelScene, fields: &'a Fields) -> &'a str {
        fields.one("name")
    }

    /// The parts of its form.
    fn sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section>;

    /// Whether it is a time at which people work or not, which can go whatever is booked in it.
    const IS_TIME: bool = false;

    /// Whether it can be removed.
    const REMOVABLE: bool = Self::LISTED;
}

/// `settings/locations/{id}`, `settings/locations/new`.
///
/// # Errors
/// `NotFound`, the database's.
pub async fn show<T: Subject>(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let id = target(&path.1)?;
    who.show(&app, &request, move |connection, scene| {
        let fields = match id {
            None => T::blank(scene.clinic()),
            Some(id) => T::load(connection, scene.clinic(), id)?.fields(),
        };
        let version = version(&fields);
        page::<T>(
            scene,
            id,
            Filled { fields: &fields, faults: &Vec::new(), version, changed: false },
        )
    })
    .await
}

/// `settings/clinic`: a page of the clinic itself.
///
/// # Errors
/// The database's.
pub async fn show_own<T: Subject>(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
) -> Result<HttpResponse, PageError> {
    who.show(&app, &request, move |connection, scene| {
        let id = scene.clinic().id.0;
        let fields = T::load(connection, scene.clinic(), id)?.fields();
        let version = version(&fields);
        let filled = Filled { fields: &fields, faults: &Vec::new(), version, changed: false };
        page::<T>(scene, Some(id), filled)
    })
    .await
}

/// A form that was sent.
///
/// # Errors
/// `NotFound`, the database's.
pub async fn save<T: Subject>(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    Posted(who, fields): Posted<Managing, Fields>,
) -> Result<HttpResponse, PageError> {
    store::<T>(app, request, target(&path.1)?, who, fields).await
}

/// A form of the clinic itself that was sent.
///
/// # Errors
/// The database's.
pub async fn save_own<T: Subject>(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, fields): Posted<Managing, Fields>,
) -> Result<HttpResponse, PageError> {
    let id = who.clinic_id().0;
    store::<T>(app, request, Some(id), who, fields).await
}

async fn store<T: Subject>(
    app: web::Data<App>,
    request: HttpRequest,
    id: Option<i64>,
    who: Managing,
    fields: Fields,
) -> Result<HttpResponse, PageError> {
    let seen = fields.one("version").to_owned();
    let now = app.clock.now();
    let sent = Sent { user: who.user_id(), fields: fields.clone(), seen: seen.clone(), now };
    let (status, faults, version, changed) =
        match settings::save::<T>(&app.db, who.clinic_id(), id, sent).await {
            Ok(_) => {
                flash::leave(&request, who.t.set_saved());
                return Ok(Answer::See(after::<T>(&who, &fields)).into());
            }
            Err(SaveRefused::Faults(faults)) => {
                (StatusCode::UNPROCESSABLE_ENTITY, faults, seen, false)
            }
            // Two clinics asked for one address at the same moment.
            Err(SaveRefused::Store(StoreError::Duplicate)) => {
                let taken = vec![("slug".to_owned(), Fault::SlugTaken)];
                (StatusCode::UNPROCESSABLE_ENTITY, taken, seen, false)
            }
            Err(SaveRefused::Changed { version }) => {
                (StatusCode::CONFLICT, Faults::new(), version, true)
            }
            Err(SaveRefused::Store(error)) => return Err(error.into()),
        };
    who.show(&app, &request, move |_, scene| {
        let filled = Filled { fields: &fields, faults: &faults, version, changed };
        match page::<T>(scene, id, filled)? {
            Answer::Page(_, html) => Ok(Answer::Page(status, html)),
            other => Ok(other),
        }
    })
    .await
}

/// To the list, or to the page itself, which may have a new address by now.
fn after<T: Subject>(who: &Managing, fields: &Fields) -> String {
    match fields.one("slug") {
        slug if T::SUBJECT == "clinic" => format!("/panel/{slug}/{}", T::PAGE),
        _ => who.url(T::PAGE),
    }
}

/// An id, or `new`.
fn target(part: &str) -> Result<Option<i64>, PageError> {
    if part == "new" {
        return Ok(None);
    }
    part.parse().map(Some).map_err(|_no_number| PageError::NotFound)
}

/// A form with what stands in it.
struct Filled<'a> {
    fields: &'a Fields,
    faults: &'a Faults,
    version: String,
    changed: bool,
}

fn page<T: Subject>(
    scene: &PanelScene,
    id: Option<i64>,
    filled: Filled<'_>,
) -> Result<Answer, PageError> {
    let t = scene.t;
    let form = Form {
        t,
        fields: filled.fields,
        faults: filled.faults,
        default: scene.clinic().default_language,
    };
    let here = match id {
        _ if !T::LISTED => scene.desk.url(T::PAGE),
        None => scene.desk.url(&format!("{}/new", T::PAGE)),
        Some(id) => scene.desk.url(&format!("{}/{id}", T::PAGE)),
    };
    let name = id.map(|_| T::name(scene, filled.fields));
    let mut layout = scene.layout(T::title(t, name), T::MENU, here.clone());
    layout.has_fault = !filled.faults.is_empty() || filled.changed;
    Answer::ok(&SettingsFormPage {
        back: T::LISTED.then(|| scene.link(T::PAGE, t.set_back())),
        lead: T::lead(t),
        links: T::links(t).into_iter().map(|(page, text)| scene.link(page, text)).collect(),
        changed: filled.changed,
        faults: filled.faults.iter().map(|(id, fault)| (id.clone(), words(t, fault))).collect(),
        version: filled.version,
        sections: T::sections(&form, scene),
        remove: id.filter(|_| T::REMOVABLE).map(|_| format!("{here}/remove")),
        action: here,
        layout,
    })
}
