//! Closed days: added by date, adopted from the country's public holidays, opened again.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use serde::Deserialize;

use super::choices::locations;
use super::fault::words;
use super::form::{Form, section};
use crate::domain::country::Country;
use crate::domain::holidays::{self, Holiday};
use crate::domain::ids::LocationId;
use crate::domain::local_text::LocalText;
use crate::domain::local_time;
use crate::domain::settings::{ClosedDays, Fault, Faults, Fields, places};
use crate::i18n::{Lang, Tr, format};
use crate::usecases::settings::{SaveRefused, Sent, adopt_holidays, close_days, open_day};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Menu, Section, SettingsFormPage};
use crate::web::panel::{Managing, PanelScene, Posted, flash};
use crate::web::{App, PageError};

const LIST: &str = "settings/absences";
const NEW: &str = "settings/closed-days/new";
const HOLIDAYS: &str = "settings/closed-days/holidays";

/// `GET settings/closed-days/new`.
///
/// # Errors
/// The database's.
pub async fn ask_closed(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
) -> Result<HttpResponse, PageError> {
    who.show(&app, &request, |_, scene| {
        let fields = every_place(scene);
        form_page(scene, (NEW, scene.t.set_closed_new()), &fields, &Faults::new(), closed_sections)
    })
    .await
}

/// `POST settings/closed-days/new`.
///
/// # Errors
/// The database's.
pub async fn close(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, fields): Posted<Managing, Fields>,
) -> Result<HttpResponse, PageError> {
    let (user, now) = (who.user_id(), app.clock.now());
    let sent = Sent { user, fields: fields.clone(), seen: String::new(), now };
    match close_days(&app.db, who.clinic_id(), sent).await {
        Ok(()) => {
            flash::leave(&request, who.t.set_saved());
            Ok(Answer::See(who.url(LIST)).into())
        }
        Err(SaveRefused::Faults(faults)) => {
            who.show(&app, &request, move |_, scene| {
                let page = (NEW, scene.t.set_closed_new());
                form_page(scene, page, &fields, &faults, closed_sections)
            })
            .await
        }
        Err(SaveRefused::Changed { .. }) => Err(PageError::Conflict),
        Err(SaveRefused::Store(error)) => Err(error.into()),
    }
}

/// `GET settings/closed-days/holidays`.
///
/// # Errors
/// The database's.
pub async fn ask_holidays(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
) -> Result<HttpResponse, PageError> {
    who.show(&app, &request, |_, scene| {
        let dates = of_next_year(scene).into_iter().map(|(date, _)| date);
        let fields = every_place(scene).with_all("holidays", dates);
        let page = (HOLIDAYS, scene.t.set_holidays());
        form_page(scene, page, &fields, &Faults::new(), holiday_sections)
    })
    .await
}

/// `POST settings/closed-days/holidays`.
///
/// # Errors
/// The database's.
pub async fn adopt(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, fields): Posted<Managing, Fields>,
) -> Result<HttpResponse, PageError> {
    let (user, now) = (who.user_id(), app.clock.now());
    let clinic = &who.open.clinic;
    let zone = clinic.locations.first().map_or(chrono_tz::UTC, |place| place.zone);
    let known = known(&clinic.country, local_time::local_date(zone, now));
    let days: Vec<(NaiveDate, LocalText)> = known
        .into_iter()
        .filter(|(date, _)| fields.has("holidays", &date.to_string()))
        .map(|(date, holiday)| (date, name(holiday)))
        .collect();
    let locations = places(&fields, clinic);
    let missing = [("holidays", days.is_empty()), ("locations", locations.is_empty())];
    let faults: Faults = missing
        .into_iter()
        .filter(|(_, is_missing)| *is_missing)
        .map(|(name, _)| (name.to_owned(), Fault::NeedOne))
        .collect();
    if !faults.is_empty() {
        return who
            .show(&app, &request, move |_, scene| {
                let page = (HOLIDAYS, scene.t.set_holidays());
                form_page(scene, page, &fields, &faults, holiday_sections)
            })
            .await;
    }
    let closed = ClosedDays { locations, days };
    adopt_holidays(&app.db, who.clinic_id(), closed, user, now).await?;
    flash::leave(&request, who.t.set_saved());
    Ok(Answer::See(who.url(LIST)).into())
}

/// Which day to open.
#[derive(Debug, Deserialize)]
pub struct OpenForm {
    #[serde(default)]
    location: i64,
    #[serde(default)]
    date: String,
}

/// `POST settings/closed-days/open`.
///
/// # Errors
/// `NotFound` if it is not closed, the database's.
pub async fn open(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(who, form): Posted<Managing, OpenForm>,
) -> Result<HttpResponse, PageError> {
    let date = form.date.parse().map_err(|_no_date| PageError::BadRequest)?;
    let (user, now) = (who.user_id(), app.clock.now());
    let day = (LocationId(form.location), date);
    open_day(&app.db, who.clinic_id(), day, user, now).await?;
    flash::leave(&request, who.t.set_saved());
    Ok(Answer::See(who.url(LIST)).into())
}

fn every_place(scene: &PanelScene) -> Fields {
    let places = scene.clinic().locations.iter().map(|place| place.id);
    Fields::default().with_all("locations", places)
}

type Sections = fn(&Form<'_>, &PanelScene) -> Vec<Section>;

fn form_page(
    scene: &PanelScene,
    (page, title): (&str, &str),
    fields: &Fields,
    faults: &Faults,
    sections: Sections,
) -> Result<Answer, PageError> {
    let t = scene.t;
    let form = Form { t, fields, faults, default: scene.clinic().default_language };
    let here = scene.desk.url(page);
    let mut layout = scene.layout(title, Menu::Absences, here.clone());
    layout.has_fault = !faults.is_empty();
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = SettingsFormPage {
        layout,
        back: Some(scene.link(LIST, t.set_back())),
        lead: None,
        links: Vec::new(),
        changed: false,
        faults: faults.iter().map(|(id, fault)| (id.clone(), words(t, fault))).collect(),
        action: here,
        version: String::new(),
        sections: sections(&form, scene),
        remove: None,
    };
    Answer::page(status, &page)
}

fn closed_sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section> {
    let t = form.t;
    vec![section(
        t.set_closed(),
        t.set_closed_lead(),
        vec![
            form.typed("first_date", "date", Vec::new()),
            form.typed("last_date", "date", Vec::new()).hint(t.set_absence_last_hint()),
            form.ticks("locations", locations(scene)),
            form.tongues("name", 1).hint(t.set_closed_name_hint()),
        ],
    )]
}

fn holiday_sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section> {
    let t = form.t;
    let option = |(date, holiday): (NaiveDate, Holiday)| {
        let day = format::capitalized(&format::long_date(t.0, date));
        (date.to_string(), format!("{day}: {}", words_of(t, holiday)))
    };
    vec![section(
        t.set_holidays(),
        t.set_holidays_about(),
        vec![
            form.ticks("holidays", of_next_year(scene).into_iter().map(option)),
            form.ticks("locations", locations(scene)),
        ],
    )]
}

/// Those of the country that no place is closed on yet, or not every place.
fn of_next_year(scene: &PanelScene) -> Vec<(NaiveDate, Holiday)> {
    let clinic = scene.clinic();
    let zone = clinic.locations.first().map_or(chrono_tz::UTC, |place| place.zone);
    let all = known(&clinic.country, local_time::local_date(zone, scene.now));
    let is_open =
        |date: &NaiveDate| clinic.locations.iter().any(|place| !place.closed_days.contains(date));
    all.into_iter().filter(|(date, _)| is_open(date)).collect()
}

fn known(country: &str, today: NaiveDate) -> Vec<(NaiveDate, Holiday)> {
    Country::parse(country).map(|country| holidays::after(country, today)).unwrap_or_default()
}

/// In all languages, as clients of any of them read it.
fn name(holiday: Holiday) -> LocalText {
    let mut text = LocalText::default();
    for lang in Lang::ALL {
        text.set(lang, words_of(Tr(lang), holiday));
    }
    text
}

fn words_of(t: Tr, holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => t.holiday_new_year(),
        Holiday::Epiphany => t.holiday_epiphany(),
        Holiday::OrthodoxChristmas => t.holiday_orthodox_christmas(),
        Holiday::DefendersDay => t.holiday_defenders(),
        Holiday::WomensDay => t.holiday_women(),
        Holiday::GoodFriday => t.holiday_good_friday(),
        Holiday::EasterSunday => t.holiday_easter(),
        Holiday::EasterMonday => t.holiday_easter_monday(),
        Holiday::LabourDay => t.holiday_labour(),
        Holiday::NationalDay => t.holiday_national(),
        Holiday::Ascension => t.holiday_ascension(),
        Holiday::WhitSunday => t.holiday_whit_sunday(),
        Holiday::WhitMonday => t.holiday_whit_monday(),
        Holiday::CorpusChristi => t.holiday_corpus_christi(),
        Holiday::Midsummer => t.holiday_midsummer(),
        Holiday::Assumption => t.holiday_assumption(),
        Holiday::BankHoliday => t.holiday_bank(),
        Holiday::AllSaints => t.holiday_all_saints(),
        Holiday::Thanksgiving => t.holiday_thanksgiving(),
        Holiday::ImmaculateConception => t.holiday_immaculate(),
        Holiday::ChristmasEve => t.holiday_christmas_eve(),
        Holiday::ChristmasDay => t.holiday_christmas(),
        Holiday::SecondChristmasDay => t.holiday_second_christmas(),
    }
}
