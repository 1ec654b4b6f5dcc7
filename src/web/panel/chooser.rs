//! Which clinic's panel: straight to the only one, else a choice (P1).

use actix_web::{HttpRequest, HttpResponse, web};

use super::{Desk, SignedIn};
use crate::store::accounts::{self, Membership};
use crate::web::clinic_page::Answer;
use crate::web::page::Layout;
use crate::web::page::panel::{ClinicChoice, ClinicChooserPage};
use crate::web::{App, PageError};

/// `GET /panel`.
///
/// # Errors
/// The database's.
pub async fn first_page(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, PageError> {
    match list(&app, &who).await?.as_slice() {
        [only] => Ok(Answer::See(calendar(&only.slug)).into()),
        _ => Ok(Answer::See("/panel/clinics".to_owned()).into()),
    }
}

/// `GET /panel/clinics`.
///
/// # Errors
/// The database's.
pub async fn clinics(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, PageError> {
    let clinics = list(&app, &who).await?;
    let layout = Layout {
        t: who.t,
        title: who.t.choose_clinic_title().to_owned(),
        clinic: None,
        here: "/panel/clinics".to_owned(),
        has_fault: false,
        indexed: false,
        script: true,
    };
    let page = ClinicChooserPage {
        layout,
        user: who.user.name,
        clinics: clinics
            .into_iter()
            .map(|clinic| ClinicChoice {
                url: calendar(&clinic.slug),
                name: clinic.name,
                role: clinic.role,
            })
            .collect(),
        csrf: who.csrf,
    };
    Answer::ok(&page).map(HttpResponse::from)
}

/// `GET /panel/{clinic}`: its calendar.
///
/// # Errors
/// None of its own.
pub async fn clinic(desk: Desk, _: HttpRequest) -> Result<HttpResponse, PageError> {
    Ok(Answer::See(calendar(&desk.open.clinic.slug)).into())
}

async fn list(app: &web::Data<App>, who: &SignedIn) -> Result<Vec<Membership>, PageError> {
    let user = who.user.id;
    Ok(app.db.read(move |connection| accounts::list_memberships(connection, user)).await?)
}

fn calendar(slug: &str) -> String {
    format!("/panel/{slug}/calendar")
}
