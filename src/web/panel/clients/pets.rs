//! The form of a pet's details, and marking that one died or left.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::edit::{shown, summary};
use super::shown::born;
use super::{ClientPath, PetPath, by, country, find_here, page_of, rules, species};
use crate::domain::client::{ClientRecord, PetRecord};
use crate::domain::details::{Faults, Field, RequiredFields, Typed, validate_pet};
use crate::domain::ids::{ClientId, PetId};
use crate::i18n::Lang;
use crate::store::{AnyConnection, clients};
use crate::usecases::clients as usecase;
use crate::web::clinic_page::Answer;
use crate::web::page::Field as Shown;
use crate::web::page::panel::{EditPetPage, Menu, PetFields};
use crate::web::panel::{Desk, PanelScene, Posted, flash};
use crate::web::{App, PageError};

/// The form as it is shown.
struct Form {
    typed: Typed,
    faults: Faults,
    client: ClientId,
    /// None: a new one.
    pet: Option<PetId>,
}

/// `GET /panel/{clinic}/clients/{id}/pets/new`.
///
/// # Errors
/// `NotFound` if the clinic has no such client, the database's.
pub async fn ask_add_pet(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    path: ClientPath,
) -> Result<HttpResponse, PageError> {
    let typed = match desk.open.clinic.species.as_slice() {
        [only] => Typed { species: only.slug.clone(), ..Typed::default() },
        _ => Typed::default(),
    };
    let form = Form { typed, faults: Faults::default(), client: ClientId(path.1), pet: None };
    answer(&app, &request, &desk, form, StatusCode::OK).await
}

/// `POST /panel/{clinic}/clients/{id}/pets/new`.
///
/// # Errors
/// `NotFound` if the clinic has no such client, the database's.
pub async fn add_pet(
    app: web::Data<App>,
    request: HttpRequest,
    path: ClientPath,
    Posted(desk, typed): Posted<Desk, Typed>,
) -> Result<HttpResponse, PageError> {
    let client = ClientId(path.1);
    let species = species(&desk);
    let required = RequiredFields::default();
    match validate_pet(&typed, &rules(&desk, &species, required, app.clock.now())?) {
        Ok((pet, note)) => {
            usecase::add_pet(&app.db, by(&desk, &app), client, pet, note).await?;
            flash::leave(&request, desk.t.client_saved());
            Ok(Answer::See(desk.url(&page_of(client))).into())
        }
        Err(faults) => {
            let form = Form { typed, faults, client, pet: None };
            answer(&app, &request, &desk, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// `GET /panel/{clinic}/clients/{id}/pets/{pet}`.
///
/// # Errors
/// `NotFound` if the client has no such pet, the database's.
pub async fn ask_edit_pet(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    path: PetPath,
) -> Result<HttpResponse, PageError> {
    let (client, pet) = (ClientId(path.1), PetId(path.2));
    desk.show(&app, &request, move |connection, scene| {
        let owner = find_here(connection, scene, client)?;
        let pet = find_pet(connection, scene, (client, pet))?;
        let form = Form {
            typed: typed(scene, &pet),
            faults: Faults::default(),
            client,
            pet: Some(pet.id),
        };
        page(scene, &owner, &form, StatusCode::OK)
    })
    .await
}

/// `POST /panel/{clinic}/clients/{id}/pets/{pet}`.
///
/// # Errors
/// `NotFound` if the client has no such pet, the database's.
pub async fn edit_pet(
    app: web::Data<App>,
    request: HttpRequest,
    path: PetPath,
    Posted(desk, typed): Posted<Desk, Typed>,
) -> Result<HttpResponse, PageError> {
    let (client, pet) = (ClientId(path.1), PetId(path.2));
    let species = species(&desk);
    let required = RequiredFields::default();
    match validate_pet(&typed, &rules(&desk, &species, required, app.clock.now())?) {
        Ok((valid, note)) => {
            usecase::edit_pet(&app.db, by(&desk, &app), (client, pet), valid, note).await?;
            flash::leave(&request, desk.t.client_saved());
            Ok(Answer::See(desk.url(&page_of(client))).into())
        }
        Err(faults) => {
            let form = Form { typed, faults, client, pet: Some(pet) };
            answer(&app, &request, &desk, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// What the button sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoneForm {
    gone: String,
    name: String,
}

/// `POST /panel/{clinic}/clients/{id}/pets/{pet}/gone`: it died or left, or is here after all.
///
/// # Errors
/// `NotFound` if the client has no such pet, the database's.
pub async fn mark_pet(
    app: web::Data<App>,
    request: HttpRequest,
    path: PetPath,
    Posted(desk, form): Posted<Desk, GoneForm>,
) -> Result<HttpResponse, PageError> {
    let (client, pet) = (ClientId(path.1), PetId(path.2));
    let gone = form.gone == "1";
    usecase::set_pet_gone(&app.db, by(&desk, &app), (client, pet), gone).await?;
    let name: String = form.name.chars().take(Field::PetName.max()).collect();
    let words = if gone { desk.t.pet_gone_done(name) } else { desk.t.pet_back_done(name) };
    flash::leave(&request, words);
    Ok(Answer::See(desk.url(&page_of(client))).into())
}

fn find_pet(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    (client, pet): (ClientId, PetId),
) -> Result<PetRecord, PageError> {
    let found = clients::find_pet(connection, scene.clinic().id, pet)?;
    found.filter(|pet| pet.client_id == client).ok_or(PageError::NotFound)
}

fn typed(scene: &PanelScene, pet: &PetRecord) -> Typed {
    let species = scene.clinic().species(pet.species_id);
    Typed {
        pet_name: pet.name.clone(),
        species: species.map(|species| species.slug.clone()).unwrap_or_default(),
        breed: pet.breed.clone(),
        sex: pet.sex.clone().unwrap_or_default(),
        born: born(scene.lang(), &pet.born),
        weight: pet.weight_grams.map(|grams| kilograms(scene.lang(), grams)).unwrap_or_default(),
        note: pet.note.clone(),
        ..Typed::default()
    }
}

/// As one types it: `17.4`, `17,4`.
fn kilograms(lang: Lang, grams: i32) -> String {
    let thousandths = format!("{:03}", grams % 1000);
    let mark = if lang == Lang::En { '.' } else { ',' };
    match thousandths.trim_end_matches('0') {
        "" => (grams / 1000).to_string(),
        decimals => format!("{}{mark}{decimals}", grams / 1000),
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
        let owner = find_here(connection, scene, form.client)?;
        if let Some(pet) = form.pet {
            find_pet(connection, scene, (form.client, pet))?;
        }
        page(scene, &owner, &form, status)
    })
    .await
}

fn page(
    scene: &PanelScene,
    owner: &ClientRecord,
    form: &Form,
    status: StatusCode,
) -> Result<Answer, PageError> {
    let t = scene.t;
    let country = country(&scene.desk)?;
    let owner_page = scene.desk.url(&page_of(owner.id));
    let (title, action) = match form.pet {
        None => (t.client_title_add_pet(owner.full_name()), format!("{owner_page}/pets/new")),
        Some(pet) => {
            (t.client_title_edit_pet(&form.typed.pet_name), format!("{owner_page}/pets/{pet}"))
        }
    };
    let required = RequiredFields::default();
    let field = |field| shown(t, country, (&form.typed, &form.faults), field, &required);
    let hinted = |hint: &str, field: Shown| Shown { hint: Some(hint.to_owned()), ..field };
    let mut layout = scene.layout(title, Menu::Clients, action.clone());
    layout.has_fault = !form.faults.is_empty();
    let species = scene.clinic().species.iter().map(|species| {
        (species.slug.clone(), scene.name(&species.name), species.slug == form.typed.species)
    });
    let view = EditPetPage {
        back: (owner_page, t.client_back_to(owner.full_name())),
        action,
        faults: summary(t, country, &form.faults),
        fields: PetFields {
            pet_name: field(Field::PetName),
            species: field(Field::Species),
            breed: field(Field::Breed),
            sex: field(Field::Sex),
            born: hinted(t.birth_hint(), field(Field::Born)),
            weight: field(Field::Weight),
            note: hinted(t.client_note_hint(), field(Field::Note)),
        },
        species: species.collect(),
        layout,
    };
    Answer::page(status, &view)
}
