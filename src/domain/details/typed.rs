//! The details form as the browser sent it: nothing is judged here, nothing typed is lost (B8).

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize};

use super::Field;

/// Every field as typed; one that was not sent is empty. Also the draft kept on a hold, as JSON.
///
/// A text far over its bound is cut at ten times the bound, so that a draft stays small.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// First name.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<800, _>")]
    pub given_name: String,
    /// Last name.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<800, _>")]
    pub family_name: String,
    /// Phone number, as people write them.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<400, _>")]
    pub tel: String,
    /// Email address.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<2540, _>")]
    pub email: String,
    /// The mended address, if the client took the one that was suggested: it stands for `email`, so
    /// read that through `text`.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<2540, _>")]
    pub use_email: String,
    /// Hidden field: the address about which the page has already asked "Did you mean …?". Sent
    /// again unchanged, that address is taken as it is.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<2540, _>")]
    pub email_kept: String,
    /// Street and number.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<1200, _>")]
    pub street: String,
    /// Postcode.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<160, _>")]
    pub postcode: String,
    /// Town.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<800, _>")]
    pub town: String,
    /// The pet's name.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<600, _>")]
    pub pet_name: String,
    /// Slug of the species.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<600, _>")]
    pub species: String,
    /// Breed.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<600, _>")]
    pub breed: String,
    /// `female`, `male`, `unknown`, or empty.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<100, _>")]
    pub sex: String,
    /// Date, month or year of birth.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<200, _>")]
    pub born: String,
    /// Weight, in kilograms unless it says grams.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<120, _>")]
    pub weight: String,
    /// Free text, several lines.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<20000, _>")]
    pub note: String,
    /// The tick box *Remember me* (B12): anything if ticked.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<10, _>")]
    pub remember: String,
    /// Hidden field: the version of the privacy notice that the page linked to (B21).
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "cut_at::<20, _>")]
    pub privacy_version: String,
}

impl Typed {
    /// The text of a field.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::GivenName => &self.given_name,
            Field::FamilyName => &self.family_name,
            Field::Tel => &self.tel,
            Field::Email if !self.use_email.is_empty() => &self.use_email,
            Field::Email => &self.email,
            Field::Street => &self.street,
            Field::Postcode => &self.postcode,
            Field::Town => &self.town,
            Field::PetName => &self.pet_name,
            Field::Species => &self.species,
            Field::Breed => &self.breed,
            Field::Sex => &self.sex,
            Field::Born => &self.born,
            Field::Weight => &self.weight,
            Field::Note => &self.note,
        }
    }

    /// The text of a field, to be replaced.
    pub fn text_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::GivenName => &mut self.given_name,
            Field::FamilyName => &mut self.family_name,
            Field::Tel => &mut self.tel,
            Field::Email => &mut self.email,
            Field::Street => &mut self.street,
            Field::Postcode => &mut self.postcode,
            Field::Town => &mut self.town,
            Field::PetName => &mut self.pet_name,
            Field::Species => &mut self.species,
            Field::Breed => &mut self.breed,
            Field::Sex => &mut self.sex,
            Field::Born => &mut self.born,
            Field::Weight => &mut self.weight,
            Field::Note => &mut self.note,
        }
    }

    /// Whether *Remember me* is ticked.
    pub fn remembers(&self) -> bool {
        !self.remember.is_empty()
    }
}

/// Reads a string and keeps at most so many characters of it.
fn cut_at<'de, const MOST: usize, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    struct Cut<const MOST: usize>;
    impl<const MOST: usize> Visitor<'_> for Cut<MOST> {
        type Value = String;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
            Ok(text.chars().take(MOST).collect())
        }
    }
    from.deserialize_str(Cut::<MOST>)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b8_fields_not_sent_are_empty_and_unknown_ones_are_ignored() {
        let typed: Typed = serde_urlencoded::from_str("pet_name=Misu&colour=red").unwrap();
        assert_eq!(typed, Typed { pet_name: "Misu".to_owned(), ..Typed::default() });
    }

    #[test]
    fn b8_a_draft_gives_back_what_was_typed() {
        let typed = Typed {
            given_name: " Zoë\u{0}\u{202e}🐈".to_owned(),
            note: "one\r\n\"two\"".to_owned(),
            remember: "on".to_owned(),
            ..Typed::default()
        };
        let json = serde_json::to_string(&typed).unwrap();
        assert_eq!(serde_json::from_str::<Typed>(&json).unwrap(), typed);
        assert_eq!(serde_json::from_str::<Typed>("{}").unwrap(), Typed::default());
    }

    #[test]
    fn every_text_is_cut_at_ten_times_its_bound() {
        for field in Field::ALL {
            let form = format!("{}={}", field.name(), "%C5%82".repeat(30_000));
            let typed: Typed = serde_urlencoded::from_str(&form).unwrap();
            assert_eq!(typed.text(field).chars().count(), 10 * field.max(), "{field:?}");
        }
    }
}
