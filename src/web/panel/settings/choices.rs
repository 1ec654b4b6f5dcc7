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
