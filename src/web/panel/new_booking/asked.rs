//! What the address or a form of the page has chosen so far.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Deserialize;

use crate::domain::ids::{ClientId, HoldId, LocationId, PetId, ReasonId, StaffId};
use crate::web::page::panel::Hidden;

/// Most letters of a search that are read and shown again.
const LONGEST: usize = 100;

/// The choices, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    client: String,
    pet: String,
    location: String,
    reason: String,
    staff: String,
    day: String,
    start: String,
    hold: String,
    q: String,
}

impl Asked {
    /// For whom.
    pub fn client(&self) -> Option<ClientId> {
        self.client.parse().ok().map(ClientId)
    }

    /// Which pet.
    pub fn pet(&self) -> Option<PetId> {
        self.pet.parse().ok().map(PetId)
    }

    /// Where.
    pub fn location(&self) -> Option<LocationId> {
        self.location.parse().ok().map(LocationId)
    }

    /// What for.
    pub fn reason(&self) -> Option<ReasonId> {
        self.reason.parse().ok().map(ReasonId)
    }

    /// With whom; none: anyone.
    pub fn staff(&self) -> Option<StaffId> {
        self.staff.parse().ok().map(StaffId)
    }

    /// Which day.
    pub fn day(&self) -> Option<NaiveDate> {
        read_day(&self.day).or(self.start().map(|start| start.date()))
    }

    /// At what time: `2026-11-25T09:40`.
    pub fn start(&self) -> Option<NaiveDateTime> {
        read_start(&self.start)
    }

    /// The form's own hold.
    pub fn hold(&self) -> Option<HoldId> {
        self.hold.parse().ok().map(HoldId)
    }

    /// What is searched for.
    pub fn search(&self) -> String {
        self.q.trim().chars().take(LONGEST).collect()
    }

    /// The same with another client and none of their pets, or one.
    pub fn for_client(&self, client: Option<ClientId>, pet: Option<PetId>) -> Self {
        Self {
            client: client.map(|id| id.to_string()).unwrap_or_default(),
            pet: pet.map(|id| id.to_string()).unwrap_or_default(),
            q: String::new(),
            ..self.clone()
        }
    }

    /// The same on another day.
    pub fn on(&self, day: NaiveDate) -> Self {
        Self { day: day.to_string(), start: String::new(), ..self.clone() }
    }

    /// The same with the time that is held.
    pub fn holding(&self, hold: HoldId, day: NaiveDate) -> Self {
        Self { hold: hold.to_string(), ..self.on(day) }
    }

    /// What is chosen, by name of field; what is not chosen is left out.
    pub fn fields(&self) -> Hidden {
        let all = [
            ("client", &self.client),
            ("pet", &self.pet),
            ("location", &self.location),
            ("reason", &self.reason),
            ("staff", &self.staff),
            ("day", &self.day),
            ("hold", &self.hold),
        ];
        all.into_iter()
            .filter(|(_, value)| !value.is_empty() && value.len() <= 20)
            .map(|(name, value)| (name, value.clone()))
            .collect()
    }

    /// The page with these choices.
    pub fn url(&self, page: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.fields());
        match query.finish().as_str() {
            "" => page.to_owned(),
            query => format!("{page}?{query}"),
        }
    }
}

/// Reads `2026-11-25`.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// Reads `2026-11-25T09:40`.
pub fn read_start(text: &str) -> Option<NaiveDateTime> {
    (text.len() == 16).then(|| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok()).flatten()
}

/// Reads `9:40`, `09.40`, `940`, as people type times.
pub fn read_clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    if text.len() > 8 {
        return None;
    }
    let (hours, minutes) = match text.split_once([':', '.', ',']) {
        Some((hours, rest)) => (hours, rest.split(':').next()?),
        None if text.len() > 2 && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "0"),
    };
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p3_times_are_read_as_people_type_them() {
        let read = |text: &str| read_clock(text).map(|time| time.format("%H:%M").to_string());
        for (typed, time) in [
            ("9:40", "09:40"),
            ("09.40", "09:40"),
            ("940", "09:40"),
            ("14:20:00", "14:20"),
            ("9", "09:00"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(time), "{typed}");
        }
        for wrong in ["", "25:00", "9:60", "x", "9:", "-1:00", "ąę", "99999999999"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
