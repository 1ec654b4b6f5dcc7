//! The form of a new client on the phone: name, phone and pet are enough.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::PAGE;
use super::asked::Asked;
use super::page::{Shown, answer};
use crate::domain::details::{Faults, Field, Typed, validate};
use crate::usecases::clients::take_in;
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Entry, NewClient};
use crate::web::panel::clients::{REQUIRED, by, country, rules, shown, species, summary};
use crate::web::panel::{Desk, Posted};
use crate::web::{App, PageError};

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct NewClientForm {
    #[serde(flatten)]
    asked: Asked,
    #[serde(flatten)]
    typed: Typed,
}

/// `POST /panel/{clinic}/bookings/new/client`: adds the client and the pet, unless they are known.
///
/// # Errors
/// The database's. A faulty form gets the page back, and so does one that several clients fit.
pub async fn add_client(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(desk, form): Posted<Desk, NewClientForm>,
) -> Result<HttpResponse, PageError> {
    let NewClientForm { asked, typed } = form;
    let known = species(&desk);
    let faults = match validate(&typed, &rules(&desk, &known, REQUIRED, app.clock.now())?) {
        Ok(details) => {
            let language = desk.open.clinic.default_language;
            match take_in(&app.db, by(&desk, &app), details.client, details.pet, language).await? {
                Some((client, pet)) => {
                    let asked = asked.for_client(Some(client), pet);
                    return Ok(Answer::See(asked.url(&desk.url(PAGE))).into());
                }
                None => Faults::default(),
            }
        }
        Err(faults) => faults,
    };
    let several = faults.is_empty();
    let status = if several { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let new = Some(filled(&desk, &typed, &faults)?);
    desk.show(&app, &request, move |connection, scene| {
        let client_note = several.then(|| scene.t.new_booking_several());
        let shown = Shown { new_client: new, client_note, ..Shown::default() };
        answer(connection, scene, &asked, shown, status)
    })
    .await
}

/// The form as it was typed, with what is wrong.
fn filled(desk: &Desk, typed: &Typed, faults: &Faults) -> Result<NewClient, PageError> {
    let country = country(desk)?;
    let field = |field| shown(desk.t, country, (typed, faults), field, &REQUIRED);
    Ok(NewClient {
        faults: summary(desk.t, country, faults),
        given_name: field(Field::GivenName),
        family_name: field(Field::FamilyName),
        tel: field(Field::Tel),
        pet_name: field(Field::PetName),
        species: field(Field::Species),
        is_open: true,
        ..options(desk, &typed.species)
    })
}

/// The form as it opens.
pub fn empty_form(desk: &Desk) -> NewClient {
    NewClient {
        given_name: required(),
        family_name: required(),
        tel: required(),
        pet_name: required(),
        species: required(),
        ..options(desk, "")
    }
}

fn required() -> crate::web::page::Field {
    crate::web::page::Field { required: true, ..Default::default() }
}

fn options(desk: &Desk, chosen: &str) -> NewClient {
    let clinic = &desk.open.clinic;
    let only = clinic.species.len() == 1;
    let options = clinic.species.iter().map(|species| {
        let name = species.name.pick_or_empty(desk.t.0, clinic.default_language);
        let chosen = only || species.slug == chosen;
        Entry { value: species.slug.clone(), name, chosen }
    });
    NewClient { options: options.collect(), ..NewClient::default() }
}
