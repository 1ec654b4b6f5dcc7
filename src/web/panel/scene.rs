//! What the pages of a clinic's panel have in common: the clinic as of now, who looks at it, and the
//! frame around the page.

use actix_session::SessionExt as _;
use actix_web::{HttpRequest, HttpResponse, web};

use super::access::Desk;
use super::flash;
use crate::domain::account::Role;
use crate::domain::clinic::Clinic;
use crate::domain::local_text::{LocalText, TextIn};
use crate::domain::local_time;
use crate::i18n::{Lang, Tr, format};
use crate::store::{AnyConnection, bookings};
use crate::usecases::browse::{Browse, Open};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Menu, PanelLayout};
use crate::web::{App, PageError};

/// A page of the panel in the making.
#[derive(Debug)]
pub struct PanelScene {
    /// The messages in the reader's language.
    pub t: Tr,
    /// Now, UTC seconds.
    pub now: i64,
    /// The clinic as of now.
    pub open: Open,
    /// Who looks.
    pub desk: Desk,
    /// The caches, for free times.
    pub browse: Browse,
    /// How many bookings wait for the clinic.
    pub waiting: i64,
    flash: Option<String>,
}

impl PanelScene {
    /// The clinic.
    pub fn clinic(&self) -> &Clinic {
        &self.open.clinic
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.t.0
    }

    /// The clinic's own words in the reader's language; never nothing.
    pub fn name(&self, text: &LocalText) -> TextIn {
        text.pick_or_empty(self.lang(), self.clinic().default_language)
    }

    /// The frame of a page. `here` is its own address, for the switch of language.
    pub fn layout(&self, title: impl Into<String>, menu: Menu, here: String) -> PanelLayout {
        let zone = self.clinic().locations.first().map_or(chrono_tz::UTC, |place| place.zone);
        let paused = self
            .open
            .paused_until(self.now)
            .map(|until| format::time(self.lang(), local_time::wall_clock(zone, until).time()));
        PanelLayout {
            t: self.t,
            title: title.into(),
            clinic: self.clinic().name.clone(),
            base: format!("/panel/{}", self.clinic().slug),
            public: format!("/{}", self.clinic().slug),
            menu,
            here,
            waiting: self.waiting,
            user: self.desk.user.name.clone(),
            is_manager: self.desk.role == Role::Manager,
            csrf: self.desk.csrf.clone(),
            has_fault: false,
            flash: self.flash.clone(),
            paused,
        }
    }
}

impl Desk {
    /// Makes a page of the clinic's panel on a thread that may block.
    ///
    /// # Errors
    /// The maker's, the database's.
    pub async fn show(
        &self,
        app: &web::Data<App>,
        request: &HttpRequest,
        make: impl FnOnce(&mut AnyConnection, &PanelScene) -> Result<Answer, PageError> + Send + 'static,
    ) -> Result<HttpResponse, PageError> {
        let (desk, now, browse) = (self.clone(), app.clock.now(), app.browse.clone());
        let flash = flash::take(&request.get_session());
        let answer = app.db.read(move |connection| {
            let waiting = bookings::count_waiting(connection, desk.clinic_id())?;
            let (t, open) = (desk.t, desk.open.clone());
            make(connection, &PanelScene { t, now, open, desk, browse, waiting, flash })
        });
        answer.await.map(HttpResponse::from)
    }
}
