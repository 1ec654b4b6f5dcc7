//! Which fields of the details form a clinic requires (B10): the column `clinics.required_fields`.

use std::fmt;
use std::str::FromStr;

use super::Field;

/// The fields that are a setting. Names and species are always required, and always one of phone
/// and email.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RequiredFields {
    /// Phone number.
    pub phone: bool,
    /// Email address.
    pub email: bool,
    /// Street, postcode and town together.
    pub address: bool,
    /// Breed.
    pub breed: bool,
    /// Sex; *don't know* is an answer.
    pub sex: bool,
    /// Date of birth; a year is enough.
    pub born: bool,
    /// Weight.
    pub weight: bool,
    /// Free text.
    pub note: bool,
}

/// The setting names a field that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no field that can be required")]
pub struct UnknownField(pub String);

impl RequiredFields {
    /// Whether the field carries an asterisk.
    pub const fn requires(&self, field: Field) -> bool {
        match field {
            Field::GivenName | Field::FamilyName | Field::PetName | Field::Species => true,
            Field::Tel => self.phone,
            Field::Email => self.email,
            Field::Street | Field::Postcode | Field::Town => self.address,
            Field::Breed => self.breed,
            Field::Sex => self.sex,
            Field::Born => self.born,
            Field::Weight => self.weight,
            Field::Note => self.note,
        }
    }

    fn named(&self) -> [(&'static str, bool); 8] {
        [
            ("phone", self.phone),
            ("email", self.email),
            ("address", self.address),
            ("breed", self.breed),
            ("sex", self.sex),
            ("born", self.born),
            ("weight", self.weight),
            ("note", self.note),
        ]
    }
}

/// Reads `phone,address`; an empty text requires none of them.
impl FromStr for RequiredFields {
    type Err = UnknownField;

    fn from_str(csv: &str) -> Result<Self, UnknownField> {
        let mut required = Self::default();
        for name in csv.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let flag = match name {
                "phone" => &mut required.phone,
                "email" => &mut required.email,
                "address" => &mut required.address,
                "breed" => &mut required.breed,
                "sex" => &mut required.sex,
                "born" => &mut required.born,
                "weight" => &mut required.weight,
                "note" => &mut required.note,
                other => return Err(UnknownField(other.to_owned())),
            };
            *flag = true;
        }
        Ok(required)
    }
}

/// As stored.
impl fmt::Display for RequiredFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> =
            self.named().into_iter().filter_map(|(name, set)| set.then_some(name)).collect();
        f.write_str(&names.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b10_the_setting_is_read_as_it_is_written() {
        for csv in ["", "phone", "email,note", "phone,email,address,breed,sex,born,weight,note"] {
            assert_eq!(csv.parse::<RequiredFields>().unwrap().to_string(), csv);
        }
        assert_eq!(" note , phone".parse::<RequiredFields>().unwrap().to_string(), "phone,note");
    }

    #[test]
    fn b10_an_unknown_field_is_a_fault() {
        let fault = "phone,fax".parse::<RequiredFields>().unwrap_err();
        assert_eq!(fault, UnknownField("fax".to_owned()));
    }

    #[test]
    fn b10_names_and_species_are_always_required() {
        let none = RequiredFields::default();
        let always: Vec<Field> = Field::ALL.into_iter().filter(|f| none.requires(*f)).collect();
        assert_eq!(always, [Field::GivenName, Field::FamilyName, Field::PetName, Field::Species]);
    }

    #[test]
    fn b10_an_address_is_street_postcode_and_town() {
        let required: RequiredFields = "address".parse().unwrap();
        assert!(
            [Field::Street, Field::Postcode, Field::Town].iter().all(|f| required.requires(*f))
        );
    }
}
