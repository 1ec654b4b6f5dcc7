//! The fields of the details form, in the order in which the page shows them.

/// A field that is validated. Its name is also the `id` of its element, to which faults link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// First name.
    GivenName,
    /// Last name.
    FamilyName,
    /// Phone number.
    Tel,
    /// Email address.
    Email,
    /// Street and number.
    Street,
    /// Postcode.
    Postcode,
    /// Town.
    Town,
    /// The pet's name.
    PetName,
    /// Species, by slug.
    Species,
    /// Breed.
    Breed,
    /// Sex.
    Sex,
    /// Date of birth, or month, or year.
    Born,
    /// Weight in kilograms.
    Weight,
    /// Free text (001.26).
    Note,
}

impl Field {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 14] = [
        Self::GivenName,
        Self::FamilyName,
        Self::Tel,
        Self::Email,
        Self::Street,
        Self::Postcode,
        Self::Town,
        Self::PetName,
        Self::Species,
        Self::Breed,
        Self::Sex,
        Self::Born,
        Self::Weight,
        Self::Note,
    ];

    /// Name in the form, and `id` on the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::Tel => "tel",
            Self::Email => "email",
            Self::Street => "street",
            Self::Postcode => "postcode",
            Self::Town => "town",
            Self::PetName => "pet_name",
            Self::Species => "species",
            Self::Breed => "breed",
            Self::Sex => "sex",
            Self::Born => "born",
            Self::Weight => "weight",
            Self::Note => "note",
        }
    }

    /// Longest text that fits, in Unicode scalar values.
    pub const fn max(self) -> usize {
        match self {
            Self::GivenName | Self::FamilyName | Self::Town => 80,
            Self::Tel => 40,
            Self::Email => 254,
            Self::Street => 120,
            Self::Postcode => 16,
            Self::PetName | Self::Breed | Self::Species => 60,
            Self::Sex => 10,
            Self::Born => 20,
            Self::Weight => 12,
            Self::Note => 2000,
        }
    }
}
