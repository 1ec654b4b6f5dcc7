//! `POST /panel/{clinic}/pause`: stops new online bookings for a while, or opens them again (S7).

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::head::PAUSES;
use crate::domain::ids::LocationId;
use crate::domain::local_time;
use crate::i18n::format;
use crate::usecases::pause::pause;
use crate::web::clinic_page::Answer;
use crate::web::panel::{Desk, Posted, flash};
use crate::web::{App, PageError};

/// What the buttons send.
#[derive(Debug, Deserialize)]
pub struct PauseForm {
    /// Hours, `day` for the rest of it, `no` to open again.
    #[serde(default)]
    hours: String,
    /// Whose clock ends the day.
    #[serde(default)]
    location: String,
    /// The page to come back to.
    #[serde(default)]
    back: String,
}

/// Pauses or opens.
///
/// # Errors
/// `BadRequest` for a length that is not offered; the database's.
pub async fn submit(
    app: web::Data<App>,
    request: HttpRequest,
    posted: Posted<Desk, PauseForm>,
) -> Result<HttpResponse, PageError> {
    let Posted(desk, form) = posted;
    let now = app.clock.now();
    let clinic = &desk.open.clinic;
    let place = form.location.parse().ok().and_then(|id| clinic.location(LocationId(id)));
    let place = place.or(clinic.locations.first()).ok_or(PageError::NotFound)?;
    let until = match form.hours.as_str() {
        "no" => None,
        "day" => Some(local_time::end_of_day(place.zone, local_time::local_date(place.zone, now))),
        hours => {
            let hours = hours.parse().ok().filter(|hours| PAUSES.contains(hours));
            Some(now + hours.ok_or(PageError::BadRequest)? * 3_600)
        }
    };
    pause(&app.db, desk.clinic_id(), desk.user_id(), until, now).await?;
    let words = match until {
        None => desk.t.desk_resumed().to_owned(),
        Some(until) => {
            let until = local_time::wall_clock(place.zone, until);
            desk.t.desk_paused(format::deadline(desk.t.0, until))
        }
    };
    flash::leave(&request, words);
    Ok(Answer::See(back(&desk, &form.back)).into())
}

/// The calendar's page that a form came from, else today's.
pub fn back(desk: &Desk, page: &str) -> String {
    let calendar = desk.url("calendar");
    let plain = page.len() < 300 && !page.contains(['\\', '\r', '\n']);
    if plain && page.starts_with(&calendar) { page.to_owned() } else { calendar }
}
