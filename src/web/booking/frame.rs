//! What the steps share: addresses that keep the choices, the choices so far with *Change*, what
//! there is to be told.

pub use super::query::Address;
use crate::catalogue;
use crate::domain::clinic::{Clinic, Reason};
use crate::domain::ids::StaffId;
use crate::domain::journey::{Asked, Dropped, Journey as Steps, Step};
use crate::domain::local_text::TextIn;
use crate::domain::money::Money;
use crate::i18n::format;
use crate::web::clinic_page::{Scene, address_line};
use crate::web::page::{Change, Choice, Journey, Notice, RedFlags, Sentence, Subject, Tone, Trail};

/// The address of a step with these choices. Choices that were not asked for stay out of it, so
/// that links stay short.
pub fn address(clinic: &Clinic, steps: &Steps<'_>, hold: Option<&str>) -> Address {
    let asked = |step| steps.steps.contains(&step);
    let location = steps.location.filter(|_| asked(Step::Location));
    let species = steps.species.filter(|_| asked(Step::Species));
    Address::new(format!("/{}/book", clinic.slug))
        .with("location", location.map(|location| location.slug.as_str()))
        .with("species", species.map(|species| species.slug.as_str()))
        .with("reason", steps.reason.map(|reason| reason.slug.as_str()))
        .with("staff", steps.staff.map(|staff: StaffId| staff.to_string()))
        .with("hold", hold)
}

/// The address that names these choices as they stand, whether they fit or not.
pub fn named_address(clinic: &Clinic, asked: &Asked, hold: Option<&str>) -> Address {
    Address::new(format!("/{}/book", clinic.slug))
        .with("location", asked.location.as_deref())
        .with("species", asked.species.as_deref())
        .with("reason", asked.reason.as_deref())
        .with("staff", asked.staff.map(|staff| staff.to_string()))
        .with("hold", hold)
}

/// The common part of a step's page.
pub fn journey(scene: &Scene, steps: &Steps<'_>, hold: Option<&str>) -> Journey {
    let information = steps
        .location
        .and_then(|location| location.information.as_ref())
        .unwrap_or(&scene.clinic().information);
    let warns = matches!(steps.step, Step::Reason | Step::Time);
    // Read by then on the steps before; on the step of the time the first free time comes first.
    let informs = steps.step != Step::Time || steps.steps.len() == 1;
    Journey {
        trail: trail(steps, steps.step),
        information: scene.words(information).filter(|_| informs),
        chosen: chosen(scene, steps, hold),
        notices: notices(scene, steps),
        red_flags: warns.then(|| red_flags(scene, steps)),
    }
}

/// Where the client is: the steps, then the details, then the summary.
pub fn trail(steps: &Steps<'_>, here: Step) -> Trail {
    let before = steps.steps.iter().filter(|step| **step < here).count();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Trail { step: count(before + 1), steps: count(steps.steps.len() + 2) }
}

/// Where the client is while typing the details. A held time stays the client's even where booking
/// online has been switched off since: then the steps before it are not known any more.
pub fn details_trail(clinic: &Clinic, asked: &Asked) -> Trail {
    let before = Steps::follow(clinic, asked).map_or(1, |steps| steps.steps.len());
    let count = u32::try_from(before).unwrap_or(u32::MAX);
    Trail { step: count + 1, steps: count + 2 }
}

fn chosen(scene: &Scene, steps: &Steps<'_>, hold: Option<&str>) -> Vec<Choice> {
    let base = address(scene.clinic(), steps, hold);
    let change = |step: Step| {
        let url = base.clone().with("change", Some(step.as_str()));
        steps.steps.contains(&step).then(|| Change::Link(url.to_string()))
    };
    let mut lines = Vec::new();
    if let Some(reason) = steps.reason.filter(|_| steps.step > Step::Reason) {
        lines.push(reason_line(scene, reason, change(Step::Reason)));
    }
    if let Some(species) = steps.species.filter(|_| steps.step > Step::Species) {
        lines.push(Choice {
            subject: Subject::Species,
            value: scene.name(&species.name),
            more: Vec::new(),
            change: change(Step::Species),
        });
    }
    if let Some(location) = steps.location.filter(|_| steps.step > Step::Location) {
        lines.push(Choice {
            subject: Subject::Place,
            value: own(scene, location.name.clone()),
            more: vec![own(scene, address_line(location))],
            change: change(Step::Location),
        });
    }
    lines
}

/// The line of the chosen reason, with duration and price as far as the settings show them.
pub fn reason_line(scene: &Scene, reason: &Reason, change: Option<Change>) -> Choice {
    let facts: Vec<String> =
        [duration(scene, reason.duration_minutes), price(scene, reason.price_minor)]
            .into_iter()
            .flatten()
            .collect();
    let more = if facts.is_empty() { Vec::new() } else { vec![own(scene, facts.join(", "))] };
    Choice { subject: Subject::Reason, value: scene.name(&reason.name), more, change }
}

/// Words of ours or names, which are in no language of their own.
pub fn own(scene: &Scene, text: String) -> TextIn {
    TextIn { text, lang: scene.lang() }
}

/// The duration, if the settings show it (001.20).
pub fn duration(scene: &Scene, minutes: u16) -> Option<String> {
    scene.clinic().show_duration.then(|| format::duration(scene.lang(), minutes))
}

/// The price, if there is one and the settings show it (B3).
pub fn price(scene: &Scene, minor: Option<i64>) -> Option<String> {
    let minor = minor.filter(|_| scene.clinic().show_price)?;
    let money = Money { minor, currency: scene.clinic().currency.clone() };
    Some(format::price(scene.lang(), &money))
}

/// What had to go, each said once.
fn notices(scene: &Scene, steps: &Steps<'_>) -> Vec<Notice> {
    let t = scene.t;
    let mut said: Vec<Notice> = Vec::new();
    for dropped in &steps.dropped {
        let text = match dropped {
            Dropped::Unknown => t.dropped_unknown().to_owned(),
            Dropped::Location(location) => t.dropped_location(&location.name),
            Dropped::Species(species) => t.dropped_species(scene.name(&species.name).text),
            Dropped::Reason(reason) => {
                let name = scene.name(&reason.name).text;
                if offered_somewhere(scene.clinic(), reason) {
                    t.dropped_reason(name)
                } else {
                    t.link_stale(name)
                }
            }
            Dropped::Staff => t.dropped_staff().to_owned(),
        };
        let notice = Notice { tone: Tone::Info, text: Sentence::plain(text) };
        if !said.contains(&notice) {
            said.push(notice);
        }
    }
    said
}

fn offered_somewhere(clinic: &Clinic, reason: &Reason) -> bool {
    use crate::domain::clinic::OnlineBooking;
    reason.online != OnlineBooking::No
        && clinic.locations.iter().any(|l| l.online && reason.locations.contains(&l.id))
}

fn red_flags(scene: &Scene, steps: &Steps<'_>) -> RedFlags {
    let flags = catalogue::red_flags();
    let say = |text: &crate::domain::local_text::LocalText| scene.name(text).text;
    let species = steps.species.map(|species| species.slug.as_str());
    RedFlags {
        title: say(&flags.title),
        text: say(&flags.text),
        signs: flags.items(species).map(|flag| say(&flag.text)).collect(),
    }
}
