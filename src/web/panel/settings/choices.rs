//! What can be chosen from in several forms.

use crate::domain::free_times::OfferedStarts;
use crate::domain::settings::ClinicSettings;
use crate::i18n::{Lang, Tr, format};
use crate::web::panel::PanelScene;

/// Lengths of time that a manager is likely to want, minutes.
const NOTICES: [i32; 14] =
    [0, 15, 30, 60, 90, 120, 180, 240, 360, 720, 1_440, 2_880, 4_320, 10_080];

/// Notices and deadlines, with the present one if it is another.
pub fn notices(t: Tr, present: &str) -> Vec<(String, String)> {
    let mut all = NOTICES.to_vec();
    if let Some(other) = present.parse().ok().filter(|minutes| !all.contains(minutes)) {
        all.push(other);
        all.sort_unstable();
    }
    all.into_iter().map(|minutes| (minutes.to_string(), length(t, minutes))).collect()
}

/// A length of time in words.
pub fn length(t: Tr, minutes: i32) -> String {
    match minutes {
        0 => t.set_no_notice().to_owned(),
        days if days >= 2_880 && days % 1_440 == 0 => t.set_days(i64::from(days / 1_440)),
        _ => format::duration(t.0, u16::try_from(minutes).unwrap_or(u16::MAX)),
    }
}

/// Points of the grid.
pub fn grids(t: Tr) -> Vec<(String, String)> {
    let option = |minutes: u16| (minutes.to_string(), format::duration(t.0, minutes));
    ClinicSettings::grids().into_iter().map(option).collect()
}

/// *Available time slots* (001.15).
pub fn starts(t: Tr) -> Vec<(String, String)> {
    let option = |starts: OfferedStarts| (starts.as_str().to_owned(), starts_words(t, starts));
    OfferedStarts::ALL.into_iter().map(option).collect()
}

/// One of them.
pub fn starts_words(t: Tr, starts: OfferedStarts) -> String {
    match starts {
        OfferedStarts::Grid => t.set_starts_grid(),
        OfferedStarts::HalfHours => t.set_starts_half_hours(),
        OfferedStarts::FullHours => t.set_starts_full_hours(),
    }
    .to_owned()
}

/// The languages by their own names.
pub fn languages() -> Vec<(String, String)> {
    Lang::ALL.into_iter().map(|lang| (lang.tag().to_owned(), lang.name().to_owned())).collect()
}

/// The clinic's species.
pub fn species(scene: &PanelScene) -> Vec<(String, String)> {
    let option = |species: &crate::domain::clinic::Species| {
        (species.id.to_string(), scene.name(&species.name).text)
    };
    scene.clinic().species.iter().map(option).collect()
}

/// The clinic's locations.
pub fn locations(scene: &PanelScene) -> Vec<(String, String)> {
    let places = scene.clinic().locations.iter();
    places.map(|place| (place.id.to_string(), place.name.clone())).collect()
}

/// The clinic's staff.
pub fn staff(scene: &PanelScene) -> Vec<(String, String)> {
    let people = scene.clinic().staff.iter();
    people.map(|member| (member.id.to_string(), member.titled_name())).collect()
}

/// The clinic's groups of reasons.
pub fn groups(scene: &PanelScene) -> Vec<(String, String)> {
    let groups = scene.clinic().groups.iter();
    groups.map(|group| (group.id.to_string(), scene.name(&group.name).text)).collect()
}

/// The clinic's reasons, in the order of its groups.
pub fn reasons(scene: &PanelScene) -> Vec<(String, String)> {
    let clinic = scene.clinic();
    let of_group = |group: &crate::domain::clinic::ReasonGroup| {
        let id = group.id;
        clinic.reasons.iter().filter(move |reason| reason.group_id == id)
    };
    let all = clinic.groups.iter().flat_map(of_group);
    all.map(|reason| (reason.id.to_string(), scene.name(&reason.name).text)).collect()
}

/// How clients get at a reason.
pub fn online(t: Tr) -> Vec<(String, String)> {
    use crate::domain::clinic::OnlineBooking;
    let words = |online: OnlineBooking| match online {
        OnlineBooking::Yes => t.set_bookable_yes(),
        OnlineBooking::PhoneOnly => t.set_bookable_phone(),
        OnlineBooking::No => t.set_bookable_no(),
    };
    let option = |online: OnlineBooking| (online.as_str().to_owned(), words(online).to_owned());
    OnlineBooking::ALL.into_iter().map(option).collect()
}

/// Kinds of rooms and equipment that the ready list of reasons knows.
pub const KINDS: [&str; 4] = ["dental", "surgery", "ultrasound", "xray"];

/// A kind in words; the clinic's own kinds are words already.
pub fn kind(t: Tr, kind: &str) -> String {
    match kind {
        "dental" => t.set_kind_dental(),
        "surgery" => t.set_kind_surgery(),
        "ultrasound" => t.set_kind_ultrasound(),
        "xray" => t.set_kind_xray(),
        own => own,
    }
    .to_owned()
}

/// Kinds that the clinic has somewhere.
pub fn kinds(scene: &PanelScene) -> Vec<(String, String)> {
    let mut kinds: Vec<&String> =
        scene.clinic().resources.iter().map(|resource| &resource.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|name| (name.clone(), kind(scene.t, name))).collect()
}
