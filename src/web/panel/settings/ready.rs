//! Species and reasons taken from the ready veterinary list, as many at once as are ticked.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::fault::words;
use super::form::{Form, section};
use super::pages::Subject;
use crate::catalogue::{self, CatalogueReason, catalogue};
use crate::domain::clinic::{Clinic, OnlineBooking};
use crate::domain::ids::ReasonGroupId;
use crate::domain::settings::{
    Fault, Faults, Fields, GroupSettings, ReasonSettings, SpeciesSettings,
};
use crate::usecases::settings::{ReadyReason, ReadySpecies, adopt};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Section, SettingsFormPage};
use crate::web::panel::{Managing, PanelScene, Posted, flash};
use crate::web::{App, PageError};

/// Field of the ticked keys.
const READY: &str = "ready";

/// `GET settings/species/ready`.
///
/// # Errors
/// The database's.
pub async fn ready_species(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
) -> Result<HttpResponse, PageError> {
    who.show(&app, &request, |_, scene| {
        page::<SpeciesSettings>(scene, species_sections, &Faults::new())
    })
    .await
}

/// `GET settings/reasons/ready`.
///
/// # Errors
/// The database's.
pub async fn ready_reasons(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
) -> Result<HttpResponse, PageError> {
    who.show(&app, &request, |_, scene| {
        page::<ReasonSettings>(scene, reason_sections, &Faults::new())
    })
    .await
}

/// `POST settings/species/ready`.
///
/// # Errors
/// The database's.
pub async fn adopt_species(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, fields): Posted<Managing, Fields>,
) -> Result<HttpResponse, PageError> {
    let list = catalogue().map_err(PageError::internal)?;
    let chosen: Vec<ReadySpecies> = list
        .species
        .iter()
        .filter(|species| fields.has(READY, &species.key))
        .map(|species| ReadySpecies {
            slug: species.key.clone(),
            settings: SpeciesSettings {
                name: species.name.clone(),
                hint: species.hint.clone().unwrap_or_default(),
                icon: species.icon.clone(),
            },
        })
        .collect();
    if chosen.is_empty() {
        return nothing::<SpeciesSettings>(&app, &request, &who, species_sections).await;
    }
    let (user, now) = (who.user_id(), app.clock.now());
    adopt::species(&app.db, who.clinic_id(), chosen, user, now).await?;
    flash::leave(&request, who.t.set_saved());
    Ok(Answer::See(who.url(SpeciesSettings::PAGE)).into())
}

/// `POST settings/reasons/ready`.
///
/// # Errors
/// The database's.
pub async fn adopt_reasons(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, fields): Posted<Managing, Fields>,
) -> Result<HttpResponse, PageError> {
    let list = catalogue().map_err(PageError::internal)?;
    let currency = who.open.clinic.currency.clone();
    let chosen: Vec<ReadyReason> = list
        .reasons
        .iter()
        .filter(|reason| fields.has(READY, &reason.key))
        .filter_map(|reason| ready(list, reason, &currency))
        .collect();
    if chosen.is_empty() {
        return nothing::<ReasonSettings>(&app, &request, &who, reason_sections).await;
    }
    let (user, now) = (who.user_id(), app.clock.now());
    adopt::reasons(&app.db, who.clinic_id(), chosen, user, now).await?;
    flash::leave(&request, who.t.set_saved());
    Ok(Answer::See(who.url(ReasonSettings::PAGE)).into())
}

fn ready(
    list: &catalogue::Catalogue,
    reason: &CatalogueReason,
    currency: &str,
) -> Option<ReadyReason> {
    let group = list.groups.iter().find(|group| group.key == reason.group)?;
    let minutes = |value: i32| u16::try_from(value).unwrap_or(0);
    Some(ReadyReason {
        slug: reason.key.clone(),
        group_slug: group.key.clone(),
        group: GroupSettings {
            name: group.name.clone(),
            hint: group.hint.clone().unwrap_or_default(),
            kept_back: 0,
        },
        species_slugs: reason.species.clone(),
        settings: ReasonSettings {
            name: reason.name.clone(),
            summary: reason.short.clone(),
            instructions: reason.instructions.clone(),
            group_id: ReasonGroupId(0),
            duration_minutes: minutes(reason.duration_minutes),
            buffer_before: minutes(reason.buffer_before),
            buffer_after: minutes(reason.buffer_after),
            price_minor: reason.price.get(currency).copied(),
            online: OnlineBooking::from_name(&reason.online).unwrap_or(OnlineBooking::No),
            existing_clients_only: !reason.new_clients_ok,
            notice_minutes: reason.min_notice_hours.map(|hours| hours * 60),
            horizon_days: None,
            daily_limit: None,
            species: Vec::new(),
            locations: Vec::new(),
            staff: Vec::new(),
            resource_kinds: reason.resource.iter().cloned().collect(),
        },
    })
}

type Sections = fn(&Form<'_>, &PanelScene) -> Result<Vec<Section>, PageError>;

async fn nothing<T: Subject>(
    app: &web::Data<App>,
    request: &HttpRequest,
    who: &Managing,
    sections: Sections,
) -> Result<HttpResponse, PageError> {
    who.show(app, request, move |_, scene| {
        let faults = vec![(READY.to_owned(), Fault::NeedOne)];
        match page::<T>(scene, sections, &faults)? {
            Answer::Page(_, html) => Ok(Answer::Page(StatusCode::UNPROCESSABLE_ENTITY, html)),
            other => Ok(other),
        }
    })
    .await
}

fn page<T: Subject>(
    scene: &PanelScene,
    sections: Sections,
    faults: &Faults,
) -> Result<Answer, PageError> {
    let t = scene.t;
    let fields = Fields::default();
    let form = Form { t, fields: &fields, faults, default: scene.clinic().default_language };
    let here = scene.desk.url(&format!("{}/ready", T::PAGE));
    let mut layout = scene.layout(t.set_from_list(), T::MENU, here.clone());
    layout.has_fault = !faults.is_empty();
    Answer::ok(&SettingsFormPage {
        layout,
        back: Some(scene.link(T::PAGE, t.set_back())),
        lead: Some(t.set_ready_lead().to_owned()),
        links: Vec::new(),
        changed: false,
        faults: faults.iter().map(|(id, fault)| (id.clone(), words(t, fault))).collect(),
        action: here,
        version: String::new(),
        sections: sections(&form, scene)?,
        remove: None,
    })
}

fn species_sections(form: &Form<'_>, scene: &PanelScene) -> Result<Vec<Section>, PageError> {
    let t = form.t;
    let list = catalogue().map_err(PageError::internal)?;
    let known = &scene.clinic().species;
    let options = list
        .species
        .iter()
        .filter(|species| known.iter().all(|other| other.slug != species.key))
        .map(|species| (species.key.clone(), scene.name(&species.name).text));
    Ok(vec![section(t.menu_species(), t.set_species_lead(), vec![form.ticks(READY, options)])])
}

fn reason_sections(form: &Form<'_>, scene: &PanelScene) -> Result<Vec<Section>, PageError> {
    let list = catalogue().map_err(PageError::internal)?;
    let sections = list.groups.iter().filter_map(|group| {
        let options: Vec<(String, String)> = list
            .reasons
            .iter()
            .filter(|reason| reason.group == group.key && fits(scene.clinic(), reason))
            .map(|reason| (reason.key.clone(), scene.name(&reason.name).text))
            .collect();
        let about = group.hint.as_ref().map(|hint| scene.name(hint).text).unwrap_or_default();
        let heading = scene.name(&group.name).text;
        (!options.is_empty()).then(|| section(&heading, &about, vec![form.ticks(READY, options)]))
    });
    Ok(sections.collect())
}

/// Not there yet, and for an animal that is seen.
fn fits(clinic: &Clinic, reason: &CatalogueReason) -> bool {
    clinic.reasons.iter().all(|other| other.slug != reason.key)
        && clinic.species.iter().any(|species| reason.species.contains(&species.slug))
}
