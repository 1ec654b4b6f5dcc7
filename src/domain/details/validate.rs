//! The form as a whole: every field is read by its own rule, and all faults are gathered.

use chrono::NaiveDate;

use super::born::born;
use super::email::email;
use super::name::name;
use super::phone::phone;
use super::postcode::postcode;
use super::weight::weight;
use super::{Client, Details, Fault, Faults, Field, Pet, RequiredFields, Sex, Species, Typed};
use crate::domain::country::Country;
use crate::domain::normal_form::{is_blank, one_line, several_lines};

/// What the form is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules<'a> {
    /// Whose phone numbers and postcodes are the usual ones.
    pub country: Country,
    /// The clinic's setting (B10).
    pub required: RequiredFields,
    /// Today at the location.
    pub today: NaiveDate,
    /// The species that may be chosen.
    pub species: &'a [Species],
    /// The newest version of the clinic's privacy notice (B21).
    pub privacy_version: i32,
}

/// The valid details, or what is wrong with each field (B10, B11).
///
/// # Errors
/// All faults at once, at most one a field, in the order of the page.
pub fn validate(typed: &Typed, rules: &Rules<'_>) -> Result<Details, Faults> {
    let mut form = Form { typed, required: rules.required, faults: Faults::default() };
    let client = form.client(rules);
    let pet = form.pet(rules);
    let note = form.text(Field::Note);
    match (client, pet) {
        (Some(client), Some(pet)) if form.faults.is_empty() => Ok(Details {
            client,
            pet,
            note,
            remember: typed.remembers(),
            privacy_version: seen_version(&typed.privacy_version, rules.privacy_version),
        }),
        _ => Err(form.faults),
    }
}

/// The client's part of the form alone, with what was typed as a note: the desk's record of a client.
///
/// # Errors
/// As `validate`.
pub fn validate_client(typed: &Typed, rules: &Rules<'_>) -> Result<(Client, String), Faults> {
    let mut form = Form { typed, required: rules.required, faults: Faults::default() };
    let (client, note) = (form.client(rules), form.text(Field::Note));
    match client {
        Some(client) if form.faults.is_empty() => Ok((client, note)),
        _ => Err(form.faults),
    }
}

/// The pet's part of the form alone, with what was typed as a note: the desk's record of a pet.
///
/// # Errors
/// As `validate`.
pub fn validate_pet(typed: &Typed, rules: &Rules<'_>) -> Result<(Pet, String), Faults> {
    let mut form = Form { typed, required: rules.required, faults: Faults::default() };
    let (pet, note) = (form.pet(rules), form.text(Field::Note));
    match pet {
        Some(pet) if form.faults.is_empty() => Ok((pet, note)),
        _ => Err(form.faults),
    }
}

/// The version that the page linked to; a page opened before the notice changed has an older one.
fn seen_version(typed: &str, newest: i32) -> Option<i32> {
    typed.parse().ok().filter(|version| (1..=newest).contains(version))
}

/// The form while it is read.
struct Form<'a> {
    typed: &'a Typed,
    required: RequiredFields,
    faults: Faults,
}

impl Form<'_> {
    /// None only if a name is at fault; other faults are in `faults`.
    fn client(&mut self, rules: &Rules<'_>) -> Option<Client> {
        let given_name = self.read(Field::GivenName, name);
        let family_name = self.read(Field::FamilyName, name);
        let kept = one_line(&self.typed.email_kept);
        let neither = self.is_empty(Field::Tel) && self.is_empty(Field::Email);
        if neither && !self.required.phone && !self.required.email {
            self.faults.add(Field::Tel, Fault::NeedOneContact);
            self.faults.add(Field::Email, Fault::NeedOneContact);
        }
        Some(Client {
            phone: self.read(Field::Tel, |line| phone(line, rules.country)),
            email: self.read(Field::Email, |line| email(line, &kept)),
            street: self.text(Field::Street),
            postcode: self
                .read(Field::Postcode, |line| postcode(line, rules.country))
                .unwrap_or_default(),
            town: self.text(Field::Town),
            given_name: given_name?,
            family_name: family_name?,
        })
    }

    fn pet(&mut self, rules: &Rules<'_>) -> Option<Pet> {
        let name = self.read(Field::PetName, name);
        let species = self.read(Field::Species, |slug| {
            let chosen = rules.species.iter().find(|species| species.slug == slug);
            chosen.cloned().ok_or(Fault::Missing)
        });
        Some(Pet {
            breed: self.text(Field::Breed),
            sex: self.read(Field::Sex, |value| Sex::parse(value).ok_or(Fault::Missing)),
            born: self.read(Field::Born, |line| born(line, rules.today)),
            weight: self.read(Field::Weight, weight),
            name: name?,
            species: species?,
        })
    }

    fn is_empty(&self, field: Field) -> bool {
        is_blank(&self.normal(field))
    }

    fn normal(&self, field: Field) -> String {
        let typed = self.typed.text(field);
        if field == Field::Note { several_lines(typed) } else { one_line(typed) }
    }

    /// A field without a rule of its own.
    fn text(&mut self, field: Field) -> String {
        self.read(field, |text| Ok(text.to_owned())).unwrap_or_default()
    }

    /// None if it is empty or at fault; the fault is noted.
    fn read<T>(&mut self, field: Field, rule: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        let text = self.normal(field);
        let count = text.chars().count();
        let result = if is_blank(&text) {
            if !self.required.requires(field) {
                return None;
            }
            Err(Fault::Missing)
        } else if count > field.max() {
            Err(Fault::TooLong { max: field.max(), count })
        } else {
            rule(&text)
        };
        result.map_err(|fault| self.faults.add(field, fault)).ok()
    }
}

#[cfg(test)]
mod tests;
