//! `GET /{clinic}/privacy`: the clinic's privacy notice (B21).

use actix_web::{HttpRequest, HttpResponse, web};

use crate::web::clinic_page::{Answer, show};
use crate::web::page::PrivacyPage;
use crate::web::{App, PageError};

/// The clinic's own words, else the default notice.
///
/// # Errors
/// `NotFound`; the database's.
pub async fn privacy(
    app: web::Data<App>,
    request: HttpRequest,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    show(&app, &request, &slug, |_, scene| {
        let here = format!("/{}/privacy", scene.clinic().slug);
        Answer::ok(&PrivacyPage {
            layout: scene.layout(scene.t.privacy_link(), here, None),
            text: scene.words(&scene.clinic().privacy_notice),
            version: i64::from(scene.clinic().privacy_version),
        })
    })
    .await
}
