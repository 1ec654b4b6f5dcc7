//! The form of a client's details: a new client, or one who is known.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{ClientPath, by, country, find_here, page_of, rules};
use crate::domain::client::ClientRecord;
use crate::domain::country::Country;
use crate::domain::details::{
    Fault, Faults, Field, RequiredFields, Typed, phone_example, validate_client,
};
use crate::domain::ids::ClientId;
use crate::i18n::{Lang, Tr};
use crate::usecases::clients::{edit_client, make_client};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{ClientFields, EditClientPage, Menu};
use crate::web::page::{Field as Shown, Suggestion};
use crate::web::panel::{Desk, PanelScene, Posted, flash};
use crate::web::{App, PageError};

/// What the desk asks of a new client.
pub(in crate::web::panel) const REQUIRED: RequiredFields = RequiredFields {
    phone: true,
    email: false,
    address: false,
    breed: false,
    sex: false,
    born: false,
    weight: false,
    note: false,
};

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ClientForm {
    #[serde(default)]
    language: String,
    #[serde(flatten)]
    typed: Typed,
}

/// The form as it is shown.
struct Form {
    typed: Typed,
    faults: Faults,
    language: Lang,
    /// None: somebody new.
    client: Option<ClientId>,
}

/// `GET /panel/{clinic}/clients/new`.
///
/// # Errors
/// The database's.
pub async fn ask_add(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
) -> Result<HttpResponse, PageError> {
    let language = desk.open.clinic.default_language;
    let form = Form { typed: Typed::default(), faults: Faults::default(), language, client: None };
    answer(&app, &request, &desk, form, StatusCode::OK).await
}

/// `POST /panel/{clinic}/clients/new`.
///
/// # Errors
/// The database's. A faulty form gets its own page back.
pub async fn add(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(desk, form): Posted<Desk, ClientForm>,
) -> Result<HttpResponse, PageError> {
    let language = Lang::from_tag(&form.language).unwrap_or(desk.open.clinic.default_language);
    let judged = validate_client(&form.typed, &rules(&desk, &[], REQUIRED, app.clock.now())?);
    match judged {
        Ok((client, note)) => {
            let id = make_client(&app.db, by(&desk, &app), client, note, language).await?;
            flash::leave(&request, desk.t.client_made());
            Ok(Answer::See(desk.url(&page_of(id))).into())
        }
        Err(faults) => {
            let form = Form { typed: form.typed, faults, language, client: None };
            answer(&app, &request, &desk, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// `GET /panel/{clinic}/clients/{id}/edit`.
///
/// # Errors
/// `NotFound` if the clinic has no such client, the database's.
pub async fn ask_edit(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    path: ClientPath,
) -> Result<HttpResponse, PageError> {
    let id = ClientId(path.1);
    desk.show(&app, &request, move |connection, scene| {
        let client = find_here(connection, scene, id)?;
        let form = Form {
            language: client.language,
            typed: typed(client),
            faults: Faults::default(),
            client: Some(id),
        };
        page(scene, &form, StatusCode::OK)
    })
    .await
}

/// `POST /panel/{clinic}/clients/{id}/edit`.
///
/// # Errors
/// `NotFound` if the clinic has no such client, the database's.
pub async fn edit(
    app: web::Data<App>,
    request: HttpRequest,
    path: ClientPath,
    Posted(desk, form): Posted<Desk, ClientForm>,
) -> Result<HttpResponse, PageError> {
    let id = ClientId(path.1);
    let language = Lang::from_tag(&form.language).unwrap_or(desk.open.clinic.default_language);
    let required = RequiredFields::default();
    match validate_client(&form.typed, &rules(&desk, &[], required, app.clock.now())?) {
        Ok((client, note)) => {
            edit_client(&app.db, by(&desk, &app), id, client, note, language).await?;
            flash::leave(&request, desk.t.client_saved());
            Ok(Answer::See(desk.url(&page_of(id))).into())
        }
        Err(faults) => {
            let form = Form { typed: form.typed, faults, language, client: Some(id) };
            answer(&app, &request, &desk, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

fn typed(client: ClientRecord) -> Typed {
    Typed {
        given_name: client.given_name,
        family_name: client.family_name,
        tel: client.phone,
        email_kept: client.email.clone(),
        email: client.email,
        street: client.street,
        postcode: client.postcode,
        town: client.town,
        note: client.note,
        ..Typed::default()
    }
}

async fn answer(
    app: &web::Data<App>,
    request: &HttpRequest,
    desk: &Desk,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, PageError> {
    desk.show(app, request, move |connection, scene| {
        if let Some(id) = form.client {
            find_here(connection, scene, id)?;
        }
        page(scene, &form, status)
    })
    .await
}

fn page(scene: &PanelScene, form: &Form, status: StatusCode) -> Result<Answer, PageError> {
    let t = scene.t;
    let country = country(&scene.desk)?;
    let name = format!("{} {}", form.typed.given_name, form.typed.family_name);
    let (title, back, action) = match form.client {
        None => (
            t.client_title_new().to_owned(),
            (scene.desk.url("clients"), t.clients_back().to_owned()),
            scene.desk.url("clients/new"),
        ),
        Some(id) => (
            t.client_title_edit(name.trim()),
            (scene.desk.url(&page_of(id)), t.client_back_to(name.trim())),
            scene.desk.url(&format!("{}/edit", page_of(id))),
        ),
    };
    let required = if form.client.is_none() { REQUIRED } else { RequiredFields::default() };
    let field = |field| shown(t, country, (&form.typed, &form.faults), field, &required);
    let mut layout = scene.layout(title, Menu::Clients, action.clone());
    layout.has_fault = !form.faults.is_empty();
    let languages = Lang::ALL.into_iter();
    let view = EditClientPage {
        back,
        action,
        faults: summary(t, country, &form.faults),
        fields: ClientFields {
            given_name: field(Field::GivenName),
            family_name: field(Field::FamilyName),
            tel: Shown { hint: Some(t.hint_example(phone_example(country))), ..field(Field::Tel) },
            email: field(Field::Email),
            street: field(Field::Street),
            postcode: field(Field::Postcode),
            town: field(Field::Town),
            note: Shown { hint: Some(t.client_note_hint().to_owned()), ..field(Field::Note) },
        },
        languages: languages.map(|l| (l.tag(), l.name(), l == form.language)).collect(),
        layout,
    };
    Answer::page(status, &view)
}

/// The faults for the summary: field's id and words, in the order of the page.
pub(in crate::web::panel) fn summary(
    t: Tr,
    country: Country,
    faults: &Faults,
) -> Vec<(&'static str, String)> {
    let lines = faults.summary();
    lines.map(|(field, fault)| (field.name(), fault.sentence(field, t, country))).collect()
}

/// A field as typed, with what is wrong with it.
pub(in crate::web::panel) fn shown(
    t: Tr,
    country: Country,
    (typed, faults): (&Typed, &Faults),
    field: Field,
    required: &RequiredFields,
) -> Shown {
    let fault = faults.of(field);
    Shown {
        value: typed.text(field).to_owned(),
        required: required.requires(field),
        hint: None,
        fault: fault.map(|fault| fault.sentence(field, t, country)),
        suggestion: fault.and_then(|fault| match fault {
            Fault::EmailTypo { suggestion } => {
                Some(Suggestion { text: t.email_typo_use(suggestion), value: suggestion.clone() })
            }
            _ => None,
        }),
    }
}
