//! From the token of a secret address to the booking and its clinic. Tokens that lead nowhere are
//! counted, so that nobody finds one by trying.

use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};

use crate::domain::booking::Booking;
use crate::domain::clinic::{Location, Reason};
use crate::domain::deadlines::{Changes, changes};
use crate::i18n::Tr;
use crate::secrets::Secrets;
use crate::store::limits::{self, Limited};
use crate::store::{AnyConnection, bookings};
use crate::web::clinic_page::{Answer, Scene, known};
use crate::web::language::WantedLang;
use crate::web::{App, ClientAddress, KnownClinic, PageError};

/// A booking whose page is being made.
#[derive(Debug)]
pub struct Visit {
    /// The clinic and the reader.
    pub scene: Scene,
    /// The booking.
    pub booking: Booking,
    /// The token of its address.
    pub token: String,
}

impl Visit {
    /// Where it takes place.
    ///
    /// # Errors
    /// `NotFound` if the clinic no longer has the location.
    pub fn location(&self) -> Result<&Location, PageError> {
        self.scene.clinic().location(self.booking.location_id).ok_or(PageError::NotFound)
    }

    /// What for.
    ///
    /// # Errors
    /// `NotFound` if the clinic no longer has the reason.
    pub fn reason(&self) -> Result<&Reason, PageError> {
        self.scene.clinic().reason(self.booking.reason_id).ok_or(PageError::NotFound)
    }

    /// What the client may still do.
    ///
    /// # Errors
    /// `NotFound` if the clinic no longer has the location.
    pub fn changes(&self) -> Result<Changes, PageError> {
        let rules = &self.location()?.rules;
        Ok(changes(&self.booking, rules, self.scene.clinic().max_moves, self.scene.now))
    }

    /// Address of the summary.
    pub fn url(&self) -> String {
        format!("/b/{}", self.token)
    }
}

/// Makes a page of the booking at this secret address.
///
/// # Errors
/// `NotFound` for a token that leads nowhere, `TooManyRequests` after many such; the maker's.
pub async fn show_visit(
    app: &web::Data<App>,
    request: &HttpRequest,
    address: ClientAddress,
    token: String,
    make: impl FnOnce(&mut AnyConnection, &Visit) -> Result<Answer, PageError> + Send + 'static,
) -> Result<HttpResponse, PageError> {
    let wanted = WantedLang::of(request);
    let (now, browse) = (app.clock.now(), app.browse.clone());
    let key = token.clone();
    let shown = look_up(app, address, &key, move |connection, booking| {
        let open = browse.open_by_id(connection, booking.clinic_id, now)?;
        let known = known(&open.clinic);
        let t = Tr(wanted.or(booking.language));
        let visit =
            Visit { scene: Scene { t, open, now, browse, is_preview: false }, booking, token };
        Ok((known, make(connection, &visit)))
    })
    .await?;
    let (known, outcome): (KnownClinic, Result<Answer, PageError>) = shown;
    request.extensions_mut().insert(known);
    outcome.map(HttpResponse::from)
}

/// The booking at a secret address, for a change to it.
///
/// # Errors
/// `NotFound` for a token that leads nowhere, `TooManyRequests` after many such; the database's.
pub async fn find_visit(
    app: &web::Data<App>,
    address: ClientAddress,
    token: &str,
) -> Result<Booking, PageError> {
    look_up(app, address, token, |_, booking| Ok(booking)).await
}

/// What was found at a secret address.
enum Found<T> {
    Nothing,
    Blocked(i64),
    Booking(T),
}

async fn look_up<T: Send + 'static>(
    app: &web::Data<App>,
    address: ClientAddress,
    token: &str,
    read: impl FnOnce(&mut AnyConnection, Booking) -> Result<T, PageError> + Send + 'static,
) -> Result<T, PageError> {
    let (now, key) = (app.clock.now(), Secrets::hash(token));
    let subject = address.hash(&app.secrets);
    let asked = subject.clone();
    let found = app
        .db
        .read(move |connection| {
            let until = limits::blocked_until(connection, Limited::WrongToken, &asked, now)?;
            if let Some(until) = until {
                return Ok::<_, PageError>(Found::Blocked(until));
            }
            match bookings::find_by_link(connection, &key)? {
                Some(booking) => Ok(Found::Booking(read(connection, booking)?)),
                None => Ok(Found::Nothing),
            }
        })
        .await?;
    match found {
        Found::Booking(value) => Ok(value),
        Found::Blocked(retry_at) => Err(PageError::TooManyRequests { retry_at }),
        Found::Nothing => {
            app.db
                .write(move |connection| {
                    limits::count(connection, Limited::WrongToken, &subject, now)
                })
                .await?;
            Err(PageError::NotFound)
        }
    }
}
