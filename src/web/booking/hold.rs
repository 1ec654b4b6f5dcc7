//! `POST /{clinic}/hold`: a client selects a time (B7, B8).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDateTime;
use serde::Deserialize;

use super::gone::{self, Lost};
use super::query::read_staff;
use crate::domain::free_times::Refusal;
use crate::domain::ids::ClinicId;
use crate::domain::journey::Asked;
use crate::i18n::Lang;
use crate::store::StoreError;
use crate::usecases::hold::{HoldRefused, Selection, hold as take_time};
use crate::web::clinic_page::{Answer, Scene, at_clinic, show};
use crate::web::page::{Journey, Sentence, StopPage, Trail};
use crate::web::{App, ClientAddress, PageError, hold_cookie};

/// The form behind every time.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HoldForm {
    location: String,
    species: String,
    reason: String,
    staff: String,
    start: String,
    with: String,
    hold: String,
}

impl HoldForm {
    /// The start, on the location's clock.
    fn start(&self) -> Result<NaiveDateTime, PageError> {
        read_start(&self.start).ok_or(PageError::BadRequest)
    }

    fn species(&self) -> Option<String> {
        (!self.species.is_empty()).then(|| self.species.clone())
    }

    /// The same choices as an address would name them.
    pub(super) fn asked(&self) -> Asked {
        Asked {
            location: Some(self.location.clone()),
            species: self.species(),
            reason: Some(self.reason.clone()),
            staff: read_staff(&self.staff),
            ..Asked::default()
        }
    }
}

/// Reads `2026-11-25T09:40`.
pub fn read_start(text: &str) -> Option<NaiveDateTime> {
    (text.len() == 16).then(|| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok()).flatten()
}

/// Holds the time and leads to the details.
///
/// # Errors
/// `BadRequest` for a start that cannot be read, `NotFound` and `Conflict` for choices that do not
/// exist or do not fit, the database's. A time that is gone gets its own page.
pub async fn hold(
    app: web::Data<App>,
    request: HttpRequest,
    slug: web::Path<String>,
    address: ClientAddress,
    form: web::Form<HoldForm>,
) -> Result<HttpResponse, PageError> {
    let form = form.into_inner();
    let clinic = at_clinic(&app, &request, &slug, |_, scene| Ok(Standing::of(scene))).await?;
    let start = form.start()?;
    let named = (!form.hold.is_empty()).then(|| form.hold.clone());
    let kept =
        hold_cookie::read(&request, &clinic.slug).filter(|kept| Some(kept) != named.as_ref());
    let selection = Selection {
        location: form.location.clone(),
        species: form.species(),
        reason: form.reason.clone(),
        wish: read_staff(&form.staff),
        shown: read_staff(&form.with),
        start,
        previous: named.iter().chain(&kept).cloned().collect(),
        address_hash: address.hash(&app.secrets),
        language: clinic.language,
    };
    let now = app.clock.now();
    let slug = clinic.slug;
    match take_time(&app.db, &app.browse, clinic.id, selection, now).await {
        Ok(held) => {
            let url = format!("/{slug}/hold/{}", held.token);
            let secure = app.config.public_url.is_https();
            let mut response = HttpResponse::from(Answer::See(url));
            let cookie = hold_cookie::keep(&slug, &held.token, held.minutes, secure);
            response.add_cookie(&cookie).map_err(PageError::internal)?;
            Ok(response)
        }
        Err(HoldRefused::NotOffered(rule)) => {
            let lost = if rule == Refusal::Busy { Lost::Taken } else { Lost::NotOffered };
            show(&app, &request, &slug, move |connection, scene| {
                gone::page(connection, scene, &form.asked(), start, lost, named.or(kept))
            })
            .await
        }
        Err(HoldRefused::Unknown) => Err(PageError::NotFound),
        Err(HoldRefused::Unfit) => Err(PageError::Conflict),
        Err(HoldRefused::Paused(_)) => Ok(HttpResponse::from(Answer::See(format!("/{slug}")))),
        Err(HoldRefused::TooMany) => show(&app, &request, &slug, |_, scene| too_many(scene)).await,
        Err(HoldRefused::Store(StoreError::NotFound)) => Err(PageError::NotFound),
        Err(HoldRefused::Store(error)) => Err(error.into()),
    }
}

/// What a change needs to know of the clinic beforehand.
struct Standing {
    id: ClinicId,
    /// Its newest slug: the address may have named an old one.
    slug: String,
    /// The reader's language, which is the clinic's where they have named none.
    language: Lang,
}

impl Standing {
    fn of(scene: &Scene) -> Self {
        let clinic = scene.clinic();
        Self { id: clinic.id, slug: clinic.slug.clone(), language: scene.lang() }
    }
}

/// Too many times are held from one address: not an error of the visitor's, who may share it.
fn too_many(scene: &Scene) -> Result<Answer, PageError> {
    let home = format!("/{}", scene.clinic().slug);
    let page = StopPage {
        layout: scene.layout(scene.t.hold_limit_title(), home.clone(), None),
        journey: Journey {
            trail: Trail { step: 1, steps: 1 },
            information: None,
            chosen: Vec::new(),
            notices: Vec::new(),
            red_flags: None,
        },
        text: Sentence::phone(&scene.phone(None), |phone| scene.t.hold_limit(phone)),
        back: Some(home),
    };
    Answer::page(StatusCode::TOO_MANY_REQUESTS, &page)
}
