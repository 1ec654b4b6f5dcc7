//! What a clinic knows of its clients and their pets (P6).

use crate::domain::ids::{ClientId, PetId, SpeciesId};
use crate::i18n::Lang;

/// Most characters of a tag, and most tags of a client.
pub const LONGEST_TAG: usize = 40;
/// See `LONGEST_TAG`.
pub const MOST_TAGS: usize = 20;

/// A client as stored. Texts that are not known are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRecord {
    /// Row id.
    pub id: ClientId,
    /// First name.
    pub given_name: String,
    /// Last name.
    pub family_name: String,
    /// Phone number as typed.
    pub phone: String,
    /// Phone number in E.164.
    pub phone_e164: String,
    /// Email address as typed.
    pub email: String,
    /// Email address in small letters.
    pub email_key: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// In which language the client reads.
    pub language: Lang,
    /// When they became one, UTC seconds.
    pub created_at: i64,
    /// The clinic's own words about them.
    pub note: String,
    /// May not book online.
    pub blocked: bool,
    /// Missed visits before this moment (UTC seconds) have no consequences (P10).
    pub no_shows_lifted_at: Option<i64>,
    /// The record that this one was merged into.
    pub merged_into: Option<ClientId>,
}

impl ClientRecord {
    /// First and last name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}

/// A pet as stored. Texts that are not known are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetRecord {
    /// Row id.
    pub id: PetId,
    /// Whose it is.
    pub client_id: ClientId,
    /// What it is.
    pub species_id: SpeciesId,
    /// Its name.
    pub name: String,
    /// Its breed.
    pub breed: String,
    /// `female`, `male`, or not known.
    pub sex: Option<String>,
    /// `2021`, `2021-05` or `2021-05-14`.
    pub born: String,
    /// Grams.
    pub weight_grams: Option<i32>,
    /// The clinic's own words about it.
    pub note: String,
    /// When it died or left, UTC seconds.
    pub gone_at: Option<i64>,
}

/// A change of a client's record, as its log names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientChange {
    /// The record was made at the desk.
    Make,
    /// Details were changed.
    Edit,
    /// A pet was added.
    AddPet,
    /// A pet's details were changed.
    EditPet,
    /// A pet died or left.
    PetGone,
    /// That was taken back.
    PetBack,
    /// Blocked from online booking, or let in again.
    Block,
    /// Missed visits so far were forgiven.
    Lift,
    /// Tags were changed.
    Tags,
    /// Another record was merged into this one.
    Merge,
    /// That was undone.
    Unmerge,
}

impl ClientChange {
    const ALL: [Self; 11] = [
        Self::Make,
        Self::Edit,
        Self::AddPet,
        Self::EditPet,
        Self::PetGone,
        Self::PetBack,
        Self::Block,
        Self::Lift,
        Self::Tags,
        Self::Merge,
        Self::Unmerge,
    ];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Make => "make",
            Self::Edit => "edit",
            Self::AddPet => "add_pet",
            Self::EditPet => "edit_pet",
            Self::PetGone => "pet_gone",
            Self::PetBack => "pet_back",
            Self::Block => "block",
            Self::Lift => "lift",
            Self::Tags => "tags",
            Self::Merge => "merge",
            Self::Unmerge => "unmerge",
        }
    }

    /// Reads what is stored.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.as_str() == text)
    }
}
