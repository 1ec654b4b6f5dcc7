//! The page of a held time: what is chosen, the form as typed, what is wrong with it.

use actix_web::http::StatusCode;

use super::frame::{details_trail, duration, own, reason_line};
use super::held::{Held, country, required};
use crate::domain::confirmation::Mode;
use crate::domain::country::Country;
use crate::domain::details::{Fault, Faults, Field, RequiredFields, Typed, phone_example};
use crate::domain::local_time;
use crate::i18n::format;
use crate::web::PageError;
use crate::web::clinic_page::{Answer, Scene, address_line};
use crate::web::page::{
    Change, Choice, DetailsForm, DetailsPage, Field as Shown, Held as HeldTime, Sentence,
    SpeciesField, Subject, Suggestion,
};

/// What the form shows.
#[derive(Debug, Default)]
pub struct Form {
    typed: Typed,
    faults: Faults,
    /// This browser remembers the client.
    remembered: bool,
    /// It has just been told not to.
    forgotten: bool,
}

impl Form {
    /// As the page opens: what was typed before, else what this browser remembers.
    pub fn opened(held: &Held<'_>, remembered: Option<Typed>, forgotten: bool) -> Self {
        let draft: Typed = serde_json::from_str(&held.hold.draft).unwrap_or_default();
        let is_remembered = remembered.is_some();
        let typed = if draft == Typed::default() { remembered.unwrap_or_default() } else { draft };
        Self { typed, faults: Faults::default(), remembered: is_remembered, forgotten }
    }

    /// As it came, with what is wrong.
    pub fn faulty(typed: Typed, faults: Faults) -> Self {
        Self { typed, faults, remembered: false, forgotten: false }
    }
}

/// The page as an answer.
///
/// # Errors
/// `Internal` if the template failed.
pub fn answer(
    scene: &Scene,
    held: &Held<'_>,
    form: &Form,
    status: StatusCode,
) -> Result<Answer, PageError> {
    let (t, clinic) = (scene.t, scene.clinic());
    let country = country(clinic)?;
    let page_url = format!("/{}/hold/{}", clinic.slug, held.token);
    let mut layout = scene.layout(t.title_details(), page_url.clone(), Some(held.location));
    layout.has_fault = !form.faults.is_empty();
    let faults = form
        .faults
        .summary()
        .map(|(field, fault)| (field.name(), fault.sentence(field, t, country)));
    let page = DetailsPage {
        trail: details_trail(clinic, &held.asked(clinic)),
        held: held_time(scene, held),
        chosen: chosen(scene, held),
        faults: faults.collect(),
        forget: form.remembered.then(|| format!("/{}/forget?hold={}", clinic.slug, held.token)),
        privacy: Sentence::link(format!("/{}/privacy", clinic.slug), t.privacy_link(), |link| {
            t.privacy_line(link)
        }),
        privacy_version: i64::from(clinic.privacy_version),
        button: match clinic.process.mode {
            Mode::Automatic => t.confirm_appointment(),
            // No other way confirms anything by the press of this button.
            _ => t.send_request(),
        },
        deadline: deadline(scene, held),
        forgotten: form.forgotten,
        form: fields(scene, held, form, country),
        action: page_url,
        layout,
    };
    Answer::page(status, &page)
}

fn held_time(scene: &Scene, held: &Held<'_>) -> HeldTime {
    let hold = held.hold;
    let until = local_time::wall_clock(held.location.zone, hold.expires_at);
    let seconds = |count: i64| u32::try_from(count.max(0)).unwrap_or(u32::MAX);
    HeldTime {
        until: format::time(scene.lang(), until.time()),
        left_seconds: seconds(hold.seconds_left(scene.now)),
        total_seconds: seconds(hold.expires_at - hold.created_at).max(1),
    }
}

fn chosen(scene: &Scene, held: &Held<'_>) -> Vec<Choice> {
    let (lang, clinic) = (scene.lang(), scene.clinic());
    let hold = held.hold;
    let start = local_time::wall_clock(held.location.zone, hold.begins_at);
    let time =
        scene.t.date_time(format::long_date(lang, start.date()), format::time(lang, start.time()));
    let change = format!("/{}/hold/{}/change", clinic.slug, held.token);
    let mut lines = vec![Choice {
        subject: Subject::Time,
        value: own(scene, time),
        more: duration(scene, hold.duration_minutes)
            .map(|text| own(scene, text))
            .into_iter()
            .collect(),
        change: Some(Change::Submit(change)),
    }];
    let mut reason = reason_line(scene, held.reason, None);
    reason.more = scene.words(&held.reason.instructions).into_iter().collect();
    lines.push(reason);
    if let Some(species) = hold.species_id.and_then(|id| clinic.species(id)) {
        lines.push(line(Subject::Species, scene.name(&species.name)));
    }
    lines.push(Choice {
        more: vec![own(scene, address_line(held.location))],
        ..line(Subject::Place, own(scene, held.location.name.clone()))
    });
    if let Some(member) = clinic.staff_member(hold.staff_id).filter(|_| clinic.show_staff) {
        lines.push(line(Subject::Staff, own(scene, member.titled_name())));
    }
    lines
}

fn line(subject: Subject, value: crate::domain::local_text::TextIn) -> Choice {
    Choice { subject, value, more: Vec::new(), change: None }
}

/// Until when the visit can be moved and cancelled, told before it is booked.
fn deadline(scene: &Scene, held: &Held<'_>) -> Option<String> {
    let rules = &held.location.rules;
    let until = |minutes: i32| held.hold.begins_at - i64::from(minutes) * 60;
    let (move_until, cancel_until) =
        (until(rules.move_deadline_minutes), until(rules.cancel_deadline_minutes));
    if move_until.min(cancel_until) <= scene.now || scene.clinic().max_moves == 0 {
        return None;
    }
    let said = |at| format::deadline(scene.lang(), local_time::wall_clock(held.location.zone, at));
    Some(if move_until == cancel_until {
        scene.t.deadline_ahead(said(move_until))
    } else {
        scene.t.deadline_ahead_two(said(cancel_until), said(move_until))
    })
}

fn fields(scene: &Scene, held: &Held<'_>, form: &Form, country: Country) -> DetailsForm {
    let asked = required(scene.clinic());
    let field = |field: Field| shown(scene, form, &asked, field, country);
    let t = scene.t;
    DetailsForm {
        given_name: field(Field::GivenName),
        family_name: field(Field::FamilyName),
        tel: with_hint(field(Field::Tel), &t.hint_example(phone_example(country))),
        email: field(Field::Email),
        street: field(Field::Street),
        postcode: field(Field::Postcode),
        town: field(Field::Town),
        pet_name: field(Field::PetName),
        species: species_field(scene, held, field(Field::Species)),
        breed: field(Field::Breed),
        sex: field(Field::Sex),
        born: with_hint(field(Field::Born), t.birth_hint()),
        weight: with_hint(field(Field::Weight), t.weight_hint()),
        note: with_hint(field(Field::Note), t.free_text_hint()),
        remember: form.typed.remembers(),
    }
}

fn with_hint(field: Shown, hint: &str) -> Shown {
    Shown { hint: Some(hint.to_owned()), ..field }
}

fn shown(
    scene: &Scene,
    form: &Form,
    asked: &RequiredFields,
    field: Field,
    country: Country,
) -> Shown {
    let fault = form.faults.of(field);
    Shown {
        value: form.typed.text(field).to_owned(),
        required: asked.requires(field),
        hint: None,
        fault: fault.map(|fault| fault.sentence(field, scene.t, country)),
        suggestion: fault.and_then(|fault| match fault {
            Fault::EmailTypo { suggestion } => Some(Suggestion {
                text: scene.t.email_typo_use(suggestion),
                value: suggestion.clone(),
            }),
            _ => None,
        }),
    }
}

/// Asked only where it was no step of its own.
fn species_field(scene: &Scene, held: &Held<'_>, field: Shown) -> Option<SpeciesField> {
    if held.hold.species_id.is_some() {
        return None;
    }
    let clinic = scene.clinic();
    let options = held.species(clinic).into_iter().filter_map(|option| {
        let species = clinic.species(option.id)?;
        Some((option.slug, scene.name(&species.name)))
    });
    Some(SpeciesField { field, options: options.collect() })
}
