//! Cancelling a visit: a page that says what it means, and the button's POST (B14).

use actix_web::{HttpRequest, HttpResponse, web};

use super::leaf::leaf;
use super::open::{find_visit, show_visit};
use crate::domain::booking::State;
use crate::store::bookings;
use crate::usecases::cancel::{CancelRefused, cancel as cancel_visit};
use crate::web::clinic_page::Answer;
use crate::web::page::CancelPage;
use crate::web::{App, ClientAddress, PageError};

/// `GET /b/{token}/cancel`. Where it is too late, the summary says so.
///
/// # Errors
/// `NotFound` for a token that leads nowhere; the database's.
pub async fn ask(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    show_visit(&app, &request, address, token.into_inner(), |connection, visit| {
        let (url, may) = (visit.url(), visit.changes()?);
        if !may.may_cancel {
            return Ok(Answer::See(url));
        }
        let pet = bookings::load_pet_name(connection, &visit.booking)?;
        let here = format!("{url}/cancel");
        let location = Some(visit.location()?);
        let waits = visit.booking.state == State::Unconfirmed;
        let t = visit.scene.t;
        let title = if waits { t.withdraw_ask() } else { t.cancel_ask() };
        Answer::ok(&CancelPage {
            layout: visit.scene.layout(title, here.clone(), location),
            leaf: leaf(visit, &pet)?,
            action: here,
            move_to: may.may_move.then(|| format!("{url}/move")),
            back: url,
        })
    })
    .await
}

/// `POST /b/{token}/cancel`.
///
/// # Errors
/// `NotFound` for a token that leads nowhere; the database's.
pub async fn cancel(
    app: web::Data<App>,
    address: ClientAddress,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let booking = find_visit(&app, address, &token).await?;
    let now = app.clock.now();
    match cancel_visit(&app.db, &app.browse, booking.clinic_id, booking.id, now).await {
        // Too late by now: the summary says so, with the number to phone.
        Ok(()) | Err(CancelRefused::NotNow) => Ok(Answer::See(format!("/b/{token}")).into()),
        Err(CancelRefused::Store(error)) => Err(error.into()),
    }
}
