//! *Preview* (B19): the form as clients see it, with every location open, for the manager alone. It
//! is the public page itself at addresses of the panel, where nothing can be held or booked.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use crate::usecases::browse::Open;
use crate::web::booking::{StepQuery, preview_step, preview_stop};
use crate::web::clinic_page::{Answer, Scene};
use crate::web::panel::{Managing, PanelScene};
use crate::web::{App, PageError};

/// Where it is.
pub const PAGE: &str = "settings/preview";

/// `GET settings/preview`, `GET settings/preview/book`.
///
/// # Errors
/// The database's.
pub async fn preview(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
    query: web::Query<StepQuery>,
) -> Result<HttpResponse, PageError> {
    let query = query.into_inner();
    who.show(&app, &request, move |connection, scene| {
        preview_step(connection, &as_client(scene), &query)
    })
    .await
}

/// `POST settings/preview/hold`: the end of the preview; nothing is held.
///
/// # Errors
/// `Internal` if the template failed.
pub async fn hold_nothing(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
) -> Result<HttpResponse, PageError> {
    who.show(&app, &request, |_, scene| preview_stop(&as_client(scene))).await
}

/// `GET settings/preview/privacy`: the notice as it is, which has no preview of its own.
///
/// # Errors
/// None of its own.
pub async fn privacy(who: Managing) -> Result<HttpResponse, PageError> {
    Ok(Answer::See(format!("/{}/privacy", who.open.clinic.slug)).into())
}

/// The clinic as its clients would see it if all its locations were open. Its addresses stay within
/// the preview, because they begin with its slug.
fn as_client(scene: &PanelScene) -> Scene {
    let mut clinic = scene.clinic().clone();
    clinic.slug = format!("panel/{}/{PAGE}", clinic.slug);
    for place in &mut clinic.locations {
        place.online = true;
    }
    Scene {
        t: scene.t,
        open: Open { head: scene.open.head.clone(), clinic: Arc::new(clinic) },
        now: scene.now,
        browse: scene.browse.clone(),
        is_preview: true,
    }
}
