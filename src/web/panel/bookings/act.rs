//! `POST bookings/{id}/{action}`: confirms, rejects, cancels, marks, takes back (P4).

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::booking_id;
use super::conflict::refused;
use super::show::ACTIONS;
use crate::domain::booking::{Action, Doer, State, Tell};
use crate::i18n::Tr;
use crate::usecases::settle::{Settling, settle};
use crate::web::clinic_page::Answer;
use crate::web::panel::{Desk, Posted, flash};
use crate::web::{App, PageError};

/// Longest words for the client, in characters; more is cut off.
const LONGEST_NOTE: usize = 500;

/// The form of an action.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    /// The state that the desk saw.
    pub seen: String,
    note: String,
    tell_sms: String,
    tell_email: String,
}

impl ActForm {
    /// Who acts, and what the client hears of it.
    pub fn doer(&self, desk: &Desk) -> Doer {
        let tell = Tell { sms: !self.tell_sms.is_empty(), email: !self.tell_email.is_empty() };
        let note = self.note.trim().replace("\r\n", "\n").replace('\0', "");
        Doer::desk(desk.user_id(), tell, note.chars().take(LONGEST_NOTE).collect())
    }
}

/// Where the desk came from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BackQuery {
    back: String,
}

/// Does it and shows the booking again, or the queue it came from.
///
/// # Errors
/// `NotFound` for another clinic's booking and an action that does not exist; the database's.
pub async fn act(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String, String)>,
    back: web::Query<BackQuery>,
    Posted(desk, form): Posted<Desk, ActForm>,
) -> Result<HttpResponse, PageError> {
    let id = booking_id(&path.1)?;
    let action =
        ACTIONS.into_iter().find(|(name, _)| *name == path.2).ok_or(PageError::NotFound)?.1;
    let seen = State::from_stored(&form.seen).ok_or(PageError::BadRequest)?;
    let by = form.doer(&desk);
    let asked = Settling { clinic_id: desk.clinic_id(), booking_id: id, action, seen, by };
    match settle(&app.db, asked, app.clock.now()).await {
        Ok(_) => {
            flash::leave(&request, done(desk.t, action));
            let page = if back.back == "waiting" {
                "waiting".to_owned()
            } else {
                format!("bookings/{id}")
            };
            Ok(Answer::See(desk.url(&page)).into())
        }
        Err(error) => refused(&app, &request, &desk, id, error).await,
    }
}

fn done(t: Tr, action: Action) -> &'static str {
    match action {
        Action::Confirm => t.done_confirm(),
        Action::Reject => t.done_reject(),
        Action::Cancel => t.done_cancel(),
        Action::Arrive => t.done_arrive(),
        Action::Complete => t.done_complete(),
        Action::MarkNoShow => t.done_no_show(),
        Action::TakeBack | Action::Move | Action::Change => t.done_take_back(),
    }
}
