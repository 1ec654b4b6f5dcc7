//! What the pages of one clinic have in common: the clinic as of now, the reader's language, the
//! frame around the page, and the way from a slug to all of that.

use actix_web::http::header::{self, ContentType};
use actix_web::http::{StatusCode, Uri};
use actix_web::web::Bytes;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};
use askama::Template;

use super::App;
use super::error::{KnownClinic, PageError};
use super::kept_pages::PageKey;
use super::language::WantedLang;
use super::page::{ClinicHead, Layout, Phone};
use crate::domain::clinic::{Clinic, Location};
use crate::i18n::{Lang, Tr};
use crate::store::{AnyConnection, MemoryAlone, Source};
use crate::usecases::browse::{Browse, Open, bookable_months};

/// Room for a page, so that it need not be moved while it grows: most have up to 30 KB.
const PAGE_BYTES: usize = 40 << 10;

/// A clinic's page in the making.
#[derive(Debug)]
pub struct Scene {
    /// The messages in the reader's language.
    pub t: Tr,
    /// The clinic as of now.
    pub open: Open,
    /// Now, UTC seconds.
    pub now: i64,
    /// The caches, for free times.
    pub browse: Browse,
    /// A manager looks at it before clients do (B19); nothing can be booked.
    pub is_preview: bool,
}

impl Scene {
    /// The clinic.
    pub fn clinic(&self) -> &Clinic {
        &self.open.clinic
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.t.0
    }

    /// The clinic's own words in the reader's language, as far as there are any.
    pub fn words(
        &self,
        text: &crate::domain::local_text::LocalText,
    ) -> Option<crate::domain::local_text::TextIn> {
        text.pick(self.lang(), self.clinic().default_language)
    }

    /// As `words`; never nothing.
    pub fn name(
        &self,
        text: &crate::domain::local_text::LocalText,
    ) -> crate::domain::local_text::TextIn {
        text.pick_or_empty(self.lang(), self.clinic().default_language)
    }

    /// The frame of a page. `here` is its own address, for the language switch.
    pub fn layout(&self, title: impl Into<String>, here: String, at: Option<&Location>) -> Layout {
        Layout {
            t: self.t,
            title: title.into(),
            clinic: Some(head(self.clinic(), at)),
            indexed: self.is_front_door(&here),
            here,
            has_fault: false,
            script: true,
        }
    }

    /// Whether the address is one that search engines may list: nothing is chosen yet.
    fn is_front_door(&self, here: &str) -> bool {
        let path = here.strip_prefix('/').unwrap_or(here);
        path.strip_suffix("/book").unwrap_or(path) == self.clinic().slug
    }

    /// The number to phone, of the location or the clinic.
    pub fn phone(&self, at: Option<&Location>) -> Phone {
        head(self.clinic(), at).phone
    }
}

/// The clinic in the frame.
fn head(clinic: &Clinic, at: Option<&Location>) -> ClinicHead {
    let place = at.or(match clinic.locations.as_slice() {
        [only] => Some(only),
        _ => None,
    });
    let phone = place.and_then(|location| location.phone.as_deref()).unwrap_or(&clinic.phone);
    ClinicHead {
        name: clinic.name.clone(),
        home: format!("/{}", clinic.slug),
        phone: Phone::new(phone),
        emergency: clinic.emergency_phone.as_deref().map(Phone::new),
        address: place.map(address_line),
        privacy: format!("/{}/privacy", clinic.slug),
    }
}

/// Street, postcode and town in one line.
pub fn address_line(location: &Location) -> String {
    // A postcode and its town stay on one line.
    let postcode = location.postcode.replace('-', "\u{2011}");
    let town = format!("{postcode}\u{a0}{}", location.town);
    format!("{}, {}", location.street, town.trim())
}

/// What a page's making ends in.
#[derive(Debug)]
pub enum Answer {
    /// A page with this status.
    Page(StatusCode, String),
    /// A file to keep.
    File {
        /// Its name.
        name: &'static str,
        /// Its media type.
        media: &'static str,
        /// What is in it.
        content: String,
    },
    /// Another address to look at (303).
    See(String),
    /// The same thing at its lasting address (308).
    Moved(String),
}

impl Answer {
    /// A page that is as it should be.
    ///
    /// # Errors
    /// `Internal` if the template failed.
    pub fn ok(page: &impl Template) -> Result<Self, PageError> {
        Self::page(StatusCode::OK, page)
    }

    /// A page with another status.
    ///
    /// # Errors
    /// `Internal` if the template failed.
    pub fn page(status: StatusCode, page: &impl Template) -> Result<Self, PageError> {
        let mut html = String::with_capacity(PAGE_BYTES);
        page.render_into(&mut html).map_err(PageError::internal)?;
        Ok(Self::Page(status, html))
    }
}

impl From<Answer> for HttpResponse {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Page(status, html) => {
                Self::build(status).content_type(ContentType::html()).body(html)
            }
            Answer::File { name, media, content } => Self::Ok()
                .content_type(media)
                .insert_header((
                    header::CONTENT_DISPOSITION,
                    format!("attachment; filename=\"{name}\""),
                ))
                .body(content),
            Answer::See(url) => Self::SeeOther().insert_header((header::LOCATION, url)).finish(),
            Answer::Moved(url) => {
                Self::PermanentRedirect().insert_header((header::LOCATION, url)).finish()
            }
        }
    }
}

/// Reads something of the clinic at this slug, old or new, on a thread that may block. From then on
/// the request's error pages are the clinic's.
///
/// # Errors
/// `NotFound` if there is no such clinic; the reader's.
pub async fn at_clinic<T: Send + 'static>(
    app: &web::Data<App>,
    request: &HttpRequest,
    slug: &str,
    read: impl FnOnce(&mut AnyConnection, &Scene) -> Result<T, PageError> + Send + 'static,
) -> Result<T, PageError> {
    let wanted = WantedLang::of(request);
    let (slug, now, browse) = (slug.to_owned(), app.clock.now(), app.browse.clone());
    let (known, outcome) = app
        .db
        .read(move |connection| {
            let open = browse.open(connection, &slug, now)?.ok_or(PageError::NotFound)?;
            let known = known(&open.clinic);
            let t = Tr(wanted.or(open.clinic.default_language));
            Ok::<_, PageError>((
                known,
                read(connection, &Scene { t, open, now, browse, is_preview: false }),
            ))
        })
        .await?;
    request.extensions_mut().insert(known);
    outcome
}

/// Makes a page of the clinic at this slug. An old slug leads to the clinic's newest.
///
/// # Errors
/// `NotFound` if there is no such clinic; the maker's.
pub async fn show(
    app: &web::Data<App>,
    request: &HttpRequest,
    slug: &str,
    make: impl FnOnce(&mut AnyConnection, &Scene) -> Result<Answer, PageError> + Send + 'static,
) -> Result<HttpResponse, PageError> {
    let address = request.uri().clone();
    let answer =
        at_clinic(app, request, slug, move |connection, scene| match moved(scene, &address) {
            Some(answer) => Ok(answer),
            None => make(connection, scene),
        });
    answer.await.map(HttpResponse::from)
}

/// As `show`, but on this very thread if memory holds all that the page is made of, as it mostly
/// does: to change threads costs more than the page. A page that is the same for everybody
/// (`is_shared`) is kept as it was made.
///
/// # Errors
/// As `show`.
pub async fn show_from_memory(
    app: &web::Data<App>,
    request: &HttpRequest,
    slug: &str,
    is_shared: bool,
    make: impl Fn(&mut dyn Source, &Scene) -> Result<Answer, PageError> + Send + 'static,
) -> Result<HttpResponse, PageError> {
    let now = app.clock.now();
    let head = app.db.head(slug, bookable_months(now)).await?.ok_or(PageError::NotFound)?;
    if let Some(clinic) = app.browse.known(&head) {
        let lang = WantedLang::of(request).or(clinic.default_language);
        let key = is_shared.then(|| PageKey::new(&head, lang, now, request.uri())).flatten();
        if let Some(html) = key.as_ref().and_then(|key| app.pages.get(key, now)) {
            return Ok(HttpResponse::Ok().content_type(ContentType::html()).body(html));
        }
        let open = Open { head, clinic };
        let scene = Scene { t: Tr(lang), open, now, browse: app.browse.clone(), is_preview: false };
        let mut memory = MemoryAlone::default();
        if let Some(until) = scene.open.paused_until(now) {
            memory.note_end(until);
        }
        let outcome = match moved(&scene, request.uri()) {
            Some(answer) => Ok(answer),
            None => make(&mut memory, &scene),
        };
        if !memory.was_not_enough {
            return from_memory(app, request, &scene, key, &memory, outcome);
        }
    }
    show(app, request, slug, move |connection, scene| make(connection, scene)).await
}

/// The answer that memory alone was enough for.
fn from_memory(
    app: &web::Data<App>,
    request: &HttpRequest,
    scene: &Scene,
    key: Option<PageKey>,
    memory: &MemoryAlone,
    outcome: Result<Answer, PageError>,
) -> Result<HttpResponse, PageError> {
    match (outcome, key) {
        (Ok(Answer::Page(StatusCode::OK, html)), Some(key)) => {
            let html = Bytes::from(html);
            app.pages.keep(key, html.clone(), memory.valid_until);
            Ok(HttpResponse::Ok().content_type(ContentType::html()).body(html))
        }
        (Ok(answer), _) => Ok(answer.into()),
        (Err(error), _) => {
            request.extensions_mut().insert(known(scene.clinic()));
            Err(error)
        }
    }
}

/// Where an old slug leads.
fn moved(scene: &Scene, address: &Uri) -> Option<Answer> {
    let is_old = !scene.open.head.slug_is_current;
    is_old.then(|| Answer::Moved(with_slug(address, &scene.clinic().slug)))
}

/// The same address at another slug, however the old one was written in it.
fn with_slug(address: &Uri, slug: &str) -> String {
    let path = address.path().trim_start_matches('/');
    let rest = path.find('/').map_or("", |slash| &path[slash..]);
    let query = address.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("/{slug}{rest}{query}")
}

/// The clinic as error pages show it.
pub fn known(clinic: &Clinic) -> KnownClinic {
    KnownClinic {
        head: head(clinic, None),
        language: clinic.default_language,
        zone: clinic.locations.first().map_or(chrono_tz::UTC, |location| location.zone),
    }
}
