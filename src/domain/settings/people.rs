//! The settings of staff members, species and resources (S2–S5).

use super::{Check, Faults, Fields};
use crate::domain::clinic::Clinic;
use crate::domain::ids::{LocationId, ReasonId};
use crate::domain::local_text::LocalText;

/// What the page of a staff member sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSettings {
    /// Their name.
    pub name: String,
    /// Their title; may be empty.
    pub title: String,
    /// Visits at once (S5).
    pub capacity: usize,
    /// What they do.
    pub reasons: Vec<ReasonId>,
}

impl StaffSettings {
    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let reason = |id| clinic.reasons.iter().map(|it| it.id).find(|it| it.0 == id);
        let settings = Self {
            name: check.needed_line("name", 80),
            title: check.line("title", 40),
            capacity: check.number("capacity", 1..=10),
            reasons: check.ids("reasons", reason),
        };
        check.done(settings)
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with("name", &self.name)
            .with("title", &self.title)
            .with("capacity", self.capacity)
            .with_all("reasons", &self.reasons)
    }
}

/// Drawings that a species can have.
pub const ICONS: [&str; 8] =
    ["dog", "cat", "rabbit", "rodent", "bird", "horse", "reptile", "other"];

/// What the page of a species sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeciesSettings {
    /// Its name.
    pub name: LocalText,
    /// A few words more.
    pub hint: LocalText,
    /// Its drawing.
    pub icon: String,
}

impl SpeciesSettings {
    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let icon = |name: &str| ICONS.into_iter().find(|icon| *icon == name);
        let settings = Self {
            name: check.names("name", 60, Some(clinic.default_language)),
            hint: check.names("hint", 160, None),
            icon: check.choice("icon", icon, "other").to_owned(),
        };
        check.done(settings)
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with_text("name", &self.name)
            .with_text("hint", &self.hint)
            .with("icon", &self.icon)
    }
}

/// What the page of a room or an apparatus sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceSettings {
    /// Its name.
    pub name: String,
    /// What reasons ask for.
    pub kind: String,
    /// Where it is.
    pub location_id: LocationId,
    /// Visits at once (S5).
    pub capacity: usize,
}

impl ResourceSettings {
    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let location = |id: &str| {
            let id = LocationId(id.parse().ok()?);
            clinic.locations.iter().any(|place| place.id == id).then_some(id)
        };
        let settings = Self {
            name: check.needed_line("name", 80),
            kind: check.needed_line("kind", 40),
            location_id: check.choice("location", location, LocationId(0)),
            capacity: check.number("capacity", 1..=10),
        };
        check.done(settings)
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with("name", &self.name)
            .with("kind", &self.kind)
            .with("location", self.location_id)
            .with("capacity", self.capacity)
    }
}
