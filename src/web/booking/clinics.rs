//! `GET /`: the clinics of the installation, or straight to the only one.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::i18n::{Lang, Tr};
use crate::store::clinics::list_clinics;
use crate::web::clinic_page::Answer;
use crate::web::language::WantedLang;
use crate::web::page::{ClinicCard, ClinicsPage, Layout};
use crate::web::{App, PageError};

/// More than one page can be read through; a larger installation links to its clinics itself.
const MOST: i64 = 500;

/// The list.
///
/// # Errors
/// The database's.
pub async fn clinics(app: web::Data<App>, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let found = app.db.read(|connection| list_clinics(connection, MOST)).await?;
    if let [only] = found.as_slice() {
        let url = format!("/{}", only.slug);
        return Ok(HttpResponse::Found().insert_header((header::LOCATION, url)).finish());
    }
    let t = Tr(WantedLang::of(&request).or(Lang::En));
    let page = ClinicsPage {
        layout: Layout {
            t,
            title: t.title_clinics().to_owned(),
            clinic: None,
            here: "/".to_owned(),
            has_fault: false,
            indexed: true,
            script: false,
        },
        clinics: found
            .into_iter()
            .map(|clinic| ClinicCard {
                url: format!("/{}", clinic.slug),
                name: clinic.name,
                town: clinic.towns.join(", "),
            })
            .collect(),
    };
    Ok(Answer::ok(&page)?.into())
}
