//! The pages of the set-up's steps.

use actix_web::{HttpRequest, HttpResponse};

use super::{Said, language};
use crate::catalogue::{PRESET_REASONS, PRESET_SPECIES, catalogue};
use crate::domain::account::SHORTEST_PASSWORD;
use crate::domain::local_text::LocalText;
use crate::domain::settings::Fields;
use crate::domain::setup::{Draft, HOMES, STAFF_LINES, Step};
use crate::i18n::{Lang, Tr, format};
use crate::web::PageError;
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{PlainLayout, ReasonTicks, SetupPage, Tick};

/// The fields of a step that are kept.
pub(super) fn names(step: Step) -> Vec<&'static str> {
    const STAFF: [&str; 2 * STAFF_LINES] = [
        "staff_1", "staff_2", "staff_3", "staff_4", "staff_5", "staff_6", "title_1", "title_2",
        "title_3", "title_4", "title_5", "title_6",
    ];
    const PLACE: [&str; 11] = [
        "street", "postcode", "town", "zone", "hours_1", "hours_2", "hours_3", "hours_4",
        "hours_5", "hours_6", "hours_7",
    ];
    match step {
        Step::Account => vec!["email", "name", "language"],
        Step::Clinic => vec!["clinic_name", "country", "clinic_language", "phone"],
        Step::Place => PLACE.to_vec(),
        Step::Staff => STAFF.to_vec(),
        Step::Offer => vec!["species", "reasons"],
    }
}

/// The page of a step: with what was just typed, else what is kept of it, else what is usual.
pub(super) fn page(
    request: &HttpRequest,
    draft: &Draft,
    step: Step,
    typed: Option<Fields>,
    said: Said,
) -> Result<HttpResponse, PageError> {
    let lang = language(request, draft);
    let t = Tr(lang);
    let here = format!("{}?step={}", request.path(), step.as_str());
    let mut layout = PlainLayout::new(t, title(t, step), here.clone(), String::new());
    layout.faults = said;
    let kept = draft.fields(step).cloned();
    let has_password = step == Step::Account && kept.is_some();
    let fields = typed.or(kept).unwrap_or_else(|| usual(step, draft, lang));
    let zones = draft.home().map(|home| home.zones.to_vec()).unwrap_or_default();
    let (species, groups) = match step {
        Step::Offer => offer(&fields, lang)?,
        _ => Default::default(),
    };
    let (number, steps) = (step as u16 + 1, Step::ALL.len());
    let page = SetupPage {
        lead: lead(t, step),
        progress: t.step_of(number, u16::try_from(steps).unwrap_or(number)),
        action: here,
        back: step.before().map(|before| format!("{}?step={}", request.path(), before.as_str())),
        step,
        password_hint: match has_password {
            true => t.setup_password_kept().to_owned(),
            false => t.password_hint(SHORTEST_PASSWORD),
        },
        countries: HOMES.iter().map(|home| (home.code, home.name)).collect(),
        zones,
        weekdays: weekdays(lang),
        species,
        groups,
        fields,
        layout,
    };
    let status = page.layout.status();
    Answer::page(status, &page).map(HttpResponse::from)
}

fn title(t: Tr, step: Step) -> &'static str {
    match step {
        Step::Account => t.setup_account_title(),
        Step::Clinic => t.setup_clinic_title(),
        Step::Place => t.setup_place_title(),
        Step::Staff => t.setup_staff_title(),
        Step::Offer => t.setup_offer_title(),
    }
}

fn lead(t: Tr, step: Step) -> &'static str {
    match step {
        Step::Account => t.setup_account_lead(),
        Step::Clinic => t.setup_clinic_lead(),
        Step::Place => t.setup_place_lead(),
        Step::Staff => t.setup_staff_lead(),
        Step::Offer => t.setup_offer_lead(),
    }
}

/// What most clinics would type.
fn usual(step: Step, draft: &Draft, lang: Lang) -> Fields {
    let fields = Fields::default();
    match step {
        Step::Account => fields.with("language", lang.tag()),
        Step::Clinic => {
            let country = match lang {
                Lang::En => "IE",
                Lang::Pl => "PL",
                Lang::Fi => "FI",
                Lang::It => "IT",
                Lang::Ru => "KZ",
            };
            fields.with("country", country).with("clinic_language", lang.tag())
        }
        Step::Place => {
            (1..=5).fold(fields, |fields, day| fields.with(&format!("hours_{day}"), "9:00–17:00"))
        }
        // Whoever sets it up is often the vet.
        Step::Staff => {
            let name = draft.fields(Step::Account).map(|kept| kept.one("name").to_owned());
            fields.with_optional("staff_1", name)
        }
        Step::Offer => {
            fields.with_all("species", PRESET_SPECIES).with_all("reasons", PRESET_REASONS)
        }
    }
}

fn weekdays(lang: Lang) -> Vec<(String, &'static str)> {
    let days = std::iter::successors(Some(chrono::Weekday::Mon), |day| Some(day.succ()));
    let named = days.take(7).zip(1..);
    named.map(|(day, number)| (format!("hours_{number}"), format::weekday(lang, day))).collect()
}

fn offer(fields: &Fields, lang: Lang) -> Result<(Vec<Tick>, Vec<ReasonTicks>), PageError> {
    let list = catalogue().map_err(PageError::internal)?;
    let words = |text: &LocalText| text.pick_or_empty(lang, lang).text;
    let species = list.species.iter().map(|kind| Tick {
        key: kind.key.clone(),
        name: words(&kind.name),
        note: String::new(),
        on: fields.has("species", &kind.key),
    });
    let groups = list.groups.iter().map(|group| {
        let reasons = list.reasons.iter().filter(|reason| reason.group == group.key);
        let ticks: Vec<Tick> = reasons
            .map(|reason| Tick {
                key: reason.key.clone(),
                name: words(&reason.name),
                note: format::duration(lang, u16::try_from(reason.duration_minutes).unwrap_or(0)),
                on: fields.has("reasons", &reason.key),
            })
            .collect();
        let chosen = ticks.iter().filter(|tick| tick.on).count();
        ReasonTicks { name: words(&group.name), chosen: Tr(lang).setup_chosen(chosen), ticks }
    });
    Ok((species.collect(), groups.collect()))
}
