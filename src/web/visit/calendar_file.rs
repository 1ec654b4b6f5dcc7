//! `GET /b/{token}/visit.ics`: the visit for the client's own calendar (RFC 5545). It holds no
//! secret address: calendars are shared.

use actix_web::{HttpRequest, HttpResponse, web};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use super::leaf::utc;
use super::open::{Visit, show_visit};
use crate::domain::booking::State;
use crate::store::bookings;
use crate::web::clinic_page::{Answer, address_line};
use crate::web::{App, ClientAddress, PageError};

/// The file.
///
/// # Errors
/// `NotFound` for a token that leads nowhere, and for a visit that is cancelled.
pub async fn calendar_file(
    app: web::Data<App>,
    request: HttpRequest,
    address: ClientAddress,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    show_visit(&app, &request, address, token.into_inner(), |connection, visit| {
        if !visit.booking.state.occupies() {
            return Err(PageError::NotFound);
        }
        let pet = bookings::load_pet_name(connection, &visit.booking)?;
        Ok(Answer::File {
            name: "visit.ics",
            media: "text/calendar; charset=utf-8",
            content: calendar(visit, &pet)?.to_string(),
        })
    })
    .await
}

fn calendar(visit: &Visit, pet: &str) -> Result<Calendar, PageError> {
    let (scene, booking) = (&visit.scene, &visit.booking);
    let (location, clinic) = (visit.location()?, scene.clinic());
    let reason = scene.name(&booking.reason_name).text;
    let note = scene.t.calendar_note(&scene.phone(Some(location)).shown);
    let event = Event::new()
        .uid(&format!("{}@{}.tassu", booking.id, clinic.slug))
        .summary(&format!("{}, {}", scene.t.for_pet(pet, reason), clinic.name))
        .description(&note)
        .location(&format!("{}, {}", location.name, address_line(location)))
        .starts(utc(booking.begins_at))
        .ends(utc(booking.ends_at()))
        .timestamp(utc(scene.now))
        .sequence(u32::try_from(booking.moves).unwrap_or(0))
        .status(if booking.state == State::Unconfirmed {
            EventStatus::Tentative
        } else {
            EventStatus::Confirmed
        })
        .done();
    Ok(Calendar::new().append_property(Property::new("METHOD", "PUBLISH")).push(event).done())
}
