//! The details of a booking once they are valid; only `validate` makes them.

use crate::domain::ids::SpeciesId;

/// The valid form. Texts that were left empty are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// Who comes.
    pub client: Client,
    /// With whom (001.25: one pet to a booking).
    pub pet: Pet,
    /// Free text, lines ended by `\n` (001.26).
    pub note: String,
    /// Whether this browser shall remember them (B12).
    pub remember: bool,
    /// Version of the privacy notice that the page linked to (B21).
    pub privacy_version: Option<i32>,
}

/// The client's own details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// First name, in D9's normal form.
    pub given_name: String,
    /// Last name, in D9's normal form.
    pub family_name: String,
    /// Phone number; at least one of phone and email is there.
    pub phone: Option<Phone>,
    /// Email address.
    pub email: Option<Email>,
    /// Street and number.
    pub street: String,
    /// Postcode, as the country writes it.
    pub postcode: String,
    /// Town.
    pub town: String,
}

/// A phone number (D10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// As typed; this is shown.
    pub typed: String,
    /// `+` and at most 15 digits; this is compared and dialled.
    pub e164: String,
}

/// An email address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// As typed; messages go here.
    pub typed: String,
    /// In small letters; this is compared.
    pub key: String,
}

/// The pet's details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pet {
    /// Name, in D9's normal form.
    pub name: String,
    /// Species.
    pub species: Species,
    /// Breed.
    pub breed: String,
    /// Sex, if told.
    pub sex: Option<Sex>,
    /// Date, month or year of birth, if told.
    pub born: Option<Born>,
    /// Weight, if told.
    pub weight: Option<Grams>,
}

/// A species of the clinic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Species {
    /// Row id.
    pub id: SpeciesId,
    /// Name in addresses and forms.
    pub slug: String,
}

/// What the client answered about the pet's sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// The client does not know.
    Unknown,
}

/// A date of birth of which the day, or the month too, may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Born {
    pub(super) year: i32,
    pub(super) month: Option<u32>,
    pub(super) day: Option<u32>,
}

/// A weight in grams, 1–2,000,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grams(pub(super) i32);

impl Sex {
    /// As stored; nothing for *don't know*.
    pub const fn as_stored(self) -> Option<&'static str> {
        match self {
            Self::Female => Some("female"),
            Self::Male => Some("male"),
            Self::Unknown => None,
        }
    }

    /// Reads what is stored; none for *don't know* and *not told*.
    pub fn from_stored(text: &str) -> Option<Self> {
        [Self::Female, Self::Male].into_iter().find(|sex| sex.value() == text)
    }

    /// The value of its radio button.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Unknown => "unknown",
        }
    }

    /// Reads such a value.
    pub fn parse(value: &str) -> Option<Self> {
        [Self::Female, Self::Male, Self::Unknown].into_iter().find(|sex| sex.value() == value)
    }
}

impl Born {
    /// Reads what is stored; none for an unknown date.
    pub fn from_stored(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next()?.parse().ok()?;
        let mut number = || parts.next().and_then(|part| part.parse().ok());
        Some(Self { year, month: number(), day: number() })
    }
}

/// As stored: `2021`, `2021-05` or `2021-05-14`.
impl std::fmt::Display for Born {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

impl Grams {
    /// Reads what is stored.
    pub fn from_stored(grams: i32) -> Option<Self> {
        (grams > 0).then_some(Self(grams))
    }

    /// Grams, 1–2,000,000.
    pub const fn get(self) -> i32 {
        self.0
    }
}
