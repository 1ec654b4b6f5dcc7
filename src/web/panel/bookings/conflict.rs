//! Two people at once: the second is told what the first did (409).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::history::last;
use super::load;
use crate::domain::ids::BookingId;
use crate::usecases::settle::DeskRefused;
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{ConflictPage, Menu};
use crate::web::panel::Desk;
use crate::web::{App, PageError};

/// The page in place of what could not be done.
///
/// # Errors
/// `NotFound` if the clinic has no such booking; the database's.
pub async fn refused(
    app: &web::Data<App>,
    request: &HttpRequest,
    desk: &Desk,
    id: BookingId,
    refusal: DeskRefused,
) -> Result<HttpResponse, PageError> {
    let was_faster = match refusal {
        DeskRefused::NoSuchBooking => return Err(PageError::NotFound),
        DeskRefused::Store(error) => return Err(error.into()),
        DeskRefused::Meanwhile => true,
        DeskRefused::NotNow => false,
    };
    desk.show(app, request, move |connection, scene| {
        let record = load(connection, scene, id)?;
        let t = scene.t;
        let (title, text) = if was_faster {
            (t.conflict_title(), t.conflict_text())
        } else {
            (t.conflict_not_now_title(), t.conflict_not_now())
        };
        let url = scene.desk.url(&format!("bookings/{id}"));
        let page = ConflictPage {
            layout: scene.layout(title, Menu::Calendar, url.clone()),
            text,
            last: last(connection, scene, &record.booking)?,
            url,
        };
        Answer::page(StatusCode::CONFLICT, &page)
    })
    .await
}
