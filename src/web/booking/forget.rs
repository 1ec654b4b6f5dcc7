//! *Forget me* (B12).

use actix_web::{HttpRequest, HttpResponse, web};

use crate::web::clinic_page::{Answer, at_clinic};
use crate::web::{App, PageError, remember};

/// Where *Forget me* was pressed.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct ForgetFrom {
    hold: String,
}

/// `POST /{clinic}/forget`: this browser forgets the client (B12).
///
/// # Errors
/// `NotFound` if there is no such clinic; the database's.
pub async fn forget(
    app: web::Data<App>,
    request: HttpRequest,
    slug: web::Path<String>,
    from: web::Query<ForgetFrom>,
) -> Result<HttpResponse, PageError> {
    let slug = at_clinic(&app, &request, &slug, |_, scene| Ok(scene.clinic().slug.clone())).await?;
    let is_token = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
    };
    let back = if is_token(&from.hold) {
        format!("/{slug}/hold/{}?forgotten=1", from.hold)
    } else {
        format!("/{slug}?forgotten=1")
    };
    let mut response = HttpResponse::from(Answer::See(back));
    response.add_cookie(&remember::forget()).map_err(PageError::internal)?;
    Ok(response)
}
