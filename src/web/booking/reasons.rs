//! The step of the reason: groups that open, with the reasons that fit what is chosen before
//! (001.09–11).

use super::frame;
use super::frame::{address, duration, price};
use super::query::StepQuery;
use crate::domain::clinic::{OnlineBooking, Reason as DomainReason};
use crate::domain::journey::{Journey as Steps, Step};
use crate::web::PageError;
use crate::web::clinic_page::{Answer, Scene};
use crate::web::page::{Entry, Journey, Reason, ReasonGroup, ReasonPage, Sentence};

/// The page.
///
/// # Errors
/// `Internal` if the template failed.
pub fn reason_page(
    scene: &Scene,
    steps: &Steps<'_>,
    common: Journey,
    query: &StepQuery,
) -> Result<Answer, PageError> {
    let clinic = scene.clinic();
    let hold = query.hold();
    let base = address(clinic, steps, hold.as_deref());
    let here = base
        .clone()
        .with("group", steps.open_group.map(|group| group.slug.as_str()))
        .with("change", steps.reason.map(|_| Step::Reason.as_str()));
    // The group of a reason that is being changed is where the client looks first.
    let open_group = steps.open_group.map(|group| group.id).or(steps.reason.map(|r| r.group_id));
    let mut groups: Vec<ReasonGroup> = clinic
        .groups
        .iter()
        .map(|group| ReasonGroup {
            slug: group.slug.clone(),
            name: scene.name(&group.name),
            hint: scene.words(&group.hint),
            open: open_group == Some(group.id),
            reasons: steps
                .reasons(clinic)
                .filter(|reason| reason.group_id == group.id)
                .map(|reason| entry(scene, steps, reason, &base))
                .collect(),
        })
        .collect();
    groups.retain(|group| !group.reasons.is_empty());
    let title = match groups.as_slice() {
        [_] => scene.t.title_reason(),
        _ => scene.t.title_group(),
    };
    Answer::ok(&ReasonPage {
        layout: scene.layout(title, here.to_string(), steps.location),
        journey: common,
        groups,
    })
}

fn entry(scene: &Scene, steps: &Steps<'_>, reason: &DomainReason, base: &frame::Address) -> Reason {
    let goes_to = match reason.online {
        OnlineBooking::PhoneOnly => {
            let phone = scene.phone(steps.location);
            Entry::Phone(Sentence::phone(&phone, |phone| scene.t.phone_only_reason(phone)))
        }
        OnlineBooking::Yes | OnlineBooking::No => {
            Entry::Book(base.clone().with("reason", Some(reason.slug.as_str())).to_string())
        }
    };
    Reason {
        name: scene.name(&reason.name),
        summary: scene.words(&reason.summary),
        instructions: scene.words(&reason.instructions),
        duration: duration(scene, reason.duration_minutes),
        price: price(scene, reason.price_minor),
        entry: goes_to,
    }
}
