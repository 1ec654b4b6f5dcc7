//! Which known client and pet a booking is for (P7, 001.32–001.42). Near misses are nobody: the
//! desk decides about them.

use crate::domain::details::{Client, Details};
use crate::domain::ids::{ClientId, PetId, SpeciesId};
use crate::domain::normal_form::one_line;

/// What a client is told apart by. Contacts that are not known are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity<'a> {
    /// First name.
    pub given_name: &'a str,
    /// Last name.
    pub family_name: &'a str,
    /// Phone number in E.164 (D10).
    pub phone_e164: &'a str,
    /// Email address in small letters.
    pub email_key: &'a str,
    /// Street and number.
    pub street: &'a str,
    /// Postcode.
    pub postcode: &'a str,
    /// Town.
    pub town: &'a str,
}

/// A client of the clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownClient<'a> {
    /// Row id.
    pub id: ClientId,
    /// As stored.
    pub identity: Identity<'a>,
}

/// A pet of the clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownPet<'a> {
    /// Row id.
    pub id: PetId,
    /// Whose it is.
    pub client_id: ClientId,
    /// As stored.
    pub name: &'a str,
    /// Species.
    pub species_id: SpeciesId,
}

/// How many known ones fit. Only one is a match; several are left to the desk (D21).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match<Id> {
    /// This one.
    One(Id),
    /// More than one: the match fails (001.38, 001.42).
    Several,
    /// Nobody.
    None,
}

impl<'a> From<&'a Details> for Identity<'a> {
    fn from(details: &'a Details) -> Self {
        Self::from(&details.client)
    }
}

impl<'a> From<&'a Client> for Identity<'a> {
    fn from(client: &'a Client) -> Self {
        Self {
            given_name: &client.given_name,
            family_name: &client.family_name,
            phone_e164: client.phone.as_ref().map_or("", |phone| &phone.e164),
            email_key: client.email.as_ref().map_or("", |email| &email.key),
            street: &client.street,
            postcode: &client.postcode,
            town: &client.town,
        }
    }
}

/// The client of that name with that phone, email or address (001.33–001.38).
pub fn match_client(typed: &Identity<'_>, known: &[KnownClient<'_>]) -> Match<ClientId> {
    only(known.iter().filter(|client| fits(typed, &client.identity)).map(|client| client.id))
}

/// The matched client's pet of that name and species (001.39–001.42).
pub fn match_pet(
    client: Match<ClientId>,
    name: &str,
    species_id: SpeciesId,
    known: &[KnownPet<'_>],
) -> Match<PetId> {
    let Match::One(client_id) = client else { return Match::None };
    let fits = |pet: &&KnownPet<'_>| {
        pet.client_id == client_id && pet.species_id == species_id && same(pet.name, name)
    };
    only(known.iter().filter(fits).map(|pet| pet.id))
}

fn fits(typed: &Identity<'_>, known: &Identity<'_>) -> bool {
    let address = |who: &Identity<'_>| [who.street, who.postcode, who.town].map(one_line);
    let typed_address = address(typed);
    let same_contact = same(typed.phone_e164, known.phone_e164)
        || same(typed.email_key, known.email_key)
        || (typed_address.iter().all(|line| !line.is_empty()) && typed_address == address(known));
    same(typed.given_name, known.given_name)
        && same(typed.family_name, known.family_name)
        && same_contact
}

/// "Exactly" the same, after D9; what is empty is the same as nothing (D11).
fn same(a: &str, b: &str) -> bool {
    let a = one_line(a);
    !a.is_empty() && a == one_line(b)
}

fn only<Id: PartialEq>(mut fitting: impl Iterator<Item = Id>) -> Match<Id> {
    match fitting.next() {
        None => Match::None,
        Some(id) if fitting.all(|other| other == id) => Match::One(id),
        Some(_) => Match::Several,
    }
}

#[cfg(test)]
mod tests;
