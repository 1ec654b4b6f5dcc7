//! A booking taken by phone in half a minute: client, visit, time (P3, S5).

mod asked;
mod client;
mod page;
mod steps;
mod take;
mod words;

pub use client::add_client;
pub use take::{book, hold};

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::Desk;
use crate::web::{App, PageError};
use asked::Asked;
use page::Shown;

/// Its address within the clinic's panel.
const PAGE: &str = "bookings/new";

/// `GET /panel/{clinic}/bookings/new`.
///
/// # Errors
/// The database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, PageError> {
    let asked = asked.into_inner();
    desk.show(&app, &request, move |connection, scene| {
        page::answer(connection, scene, &asked, Shown::default(), StatusCode::OK)
    })
    .await
}
