//! The clinics of the demo as the catalogue describes them: who they are, not yet when they work.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::local_text::LocalText;

/// A fictitious clinic.
#[derive(Debug, Deserialize)]
pub struct CatalogueClinic {
    /// Its address on the site.
    pub slug: String,
    /// Its name, in its own language.
    pub name: String,
    /// ISO 3166 code.
    pub country: String,
    /// IANA name.
    pub time_zone: String,
    /// ISO 4217 code.
    pub currency: String,
    /// A number that reaches nobody.
    pub phone: String,
    /// As `phone`.
    pub emergency_phone: String,
    /// In the reserved domain `.example`.
    pub email: String,
    /// Languages that its clients speak.
    pub languages: Vec<String>,
    /// The first of its languages.
    pub default_language: String,
    /// Key of the text for its *Information* field.
    pub intro: String,
    /// Keys of the species that it treats.
    pub species: Vec<String>,
    /// Keys of the reasons that it offers.
    pub reasons: Vec<String>,
    /// Where it works.
    pub locations: Vec<CatalogueLocation>,
    /// Who works there.
    pub staff: Vec<CatalogueStaff>,
    /// Public holidays, on which it is closed.
    pub holidays: Vec<Holiday>,
}

/// A place of a demo clinic.
#[derive(Debug, Deserialize)]
pub struct CatalogueLocation {
    /// Unique in the clinic.
    pub slug: String,
    /// Its name, in the clinic's language.
    pub name: String,
    /// Street, postcode and town in the country's order, separated by commas.
    pub address: String,
    /// A number that reaches nobody.
    pub phone: String,
    /// Whether clients are asked for the species (001.08).
    pub asks_species: bool,
    /// Kinds of resource, one of each.
    pub resources: Vec<String>,
    /// When its door is open.
    pub hours: OpeningWeek,
    /// Keys of the reasons offered here.
    pub reasons: Vec<String>,
}

/// For each weekday the spells in which the door is open, as `["08:00", "20:00"]`.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the weekdays speak for themselves")]
pub struct OpeningWeek {
    pub mon: Vec<[String; 2]>,
    pub tue: Vec<[String; 2]>,
    pub wed: Vec<[String; 2]>,
    pub thu: Vec<[String; 2]>,
    pub fri: Vec<[String; 2]>,
    pub sat: Vec<[String; 2]>,
    pub sun: Vec<[String; 2]>,
}

impl OpeningWeek {
    /// The seven days, Monday first.
    pub fn days(&self) -> [&[[String; 2]]; 7] {
        [&self.mon, &self.tue, &self.wed, &self.thu, &self.fri, &self.sat, &self.sun]
            .map(Vec::as_slice)
    }
}

/// Somebody who works in a demo clinic.
#[derive(Debug, Deserialize)]
pub struct CatalogueStaff {
    /// First and last name.
    pub name: String,
    /// What they do, which decides the reasons that they take.
    pub role: Role,
    /// As printed with the name, in the clinic's language; may be empty.
    pub title: String,
    /// Slugs of the locations at which they work.
    pub locations: Vec<String>,
}

/// What somebody does in a clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// General practice, dogs and cats first.
    Vet,
    /// Operations and what leads to them.
    Surgeon,
    /// Teeth.
    Dentist,
    /// X-ray and ultrasound.
    Imaging,
    /// Skin, ears and eyes.
    Dermatologist,
    /// Small mammals, birds and reptiles.
    Exotics,
    /// Horses and farm animals.
    LargeAnimal,
    /// Care, samples and follow-ups.
    Nurse,
    /// The desk; takes no visits.
    Reception,
}

/// A public holiday.
#[derive(Debug, Deserialize)]
pub struct Holiday {
    /// The day off.
    pub date: NaiveDate,
    /// Its name.
    pub name: LocalText,
}
