//! Who the client of a booking is, as far as the clinic's own records tell (P7, D21).

use crate::domain::booking::Matching;
use crate::domain::details::{Client, Pet};
use crate::domain::ids::{ClientId, PetId, SpeciesId};
use crate::domain::matching::{Identity, KnownClient, KnownPet, Match, match_client, match_pet};
use crate::i18n::Lang;
use crate::store::{ClinicTx, StoreError, clients};

/// Which known ones fit.
pub(super) struct Found {
    pub client: Match<ClientId>,
    pub pet: Match<PetId>,
}

/// Whom the booking is linked to.
pub(super) struct Known {
    pub client: Option<ClientId>,
    pub pet: Option<PetId>,
    pub matching: Matching,
}

/// From whom a client and a pet are made.
pub(super) struct Newcomer<'a> {
    pub client: &'a Client,
    pub pet: &'a Pet,
    pub species: SpeciesId,
    pub language: Lang,
}

impl Found {
    /// The links of a booking that is not confirmed yet: to those who are known, and nobody is made.
    pub fn provisional(&self) -> Known {
        let one = |found: Match<PetId>| match found {
            Match::One(pet) => Some(pet),
            Match::Several | Match::None => None,
        };
        match self.client {
            Match::One(client) => {
                Known { client: Some(client), pet: one(self.pet), matching: Matching::Matched }
            }
            Match::Several => Known { client: None, pet: None, matching: Matching::Several },
            Match::None => Known { client: None, pet: None, matching: Matching::Pending },
        }
    }
}

/// Looks for the client, and for the pet by name and species.
pub(super) fn find(
    tx: &mut ClinicTx<'_>,
    typed: &Identity<'_>,
    (pet_name, species): (&str, SpeciesId),
) -> Result<Found, StoreError> {
    let client = find_client(tx, typed)?;
    let pet = match client {
        Match::One(client) => find_pet(tx, client, pet_name, species)?,
        Match::Several | Match::None => Match::None,
    };
    Ok(Found { client, pet })
}

/// Makes those known who are not, for a booking that is confirmed (D21). What fits several is left
/// to the desk.
pub(super) fn make_known(
    tx: &mut ClinicTx<'_>,
    found: &Found,
    new: &Newcomer<'_>,
    now: i64,
) -> Result<Known, StoreError> {
    let (client, matching) = match found.client {
        Match::Several => return Ok(found.provisional()),
        Match::One(client) => (client, Matching::Matched),
        Match::None => {
            (clients::insert_client(tx, new.client, new.language, now)?, Matching::Created)
        }
    };
    let pet = match found.pet {
        Match::One(pet) => Some(pet),
        Match::Several => None,
        Match::None => Some(clients::insert_pet(tx, client, new.pet, new.species, now)?),
    };
    Ok(Known { client: Some(client), pet, matching })
}

fn find_client(tx: &mut ClinicTx<'_>, typed: &Identity<'_>) -> Result<Match<ClientId>, StoreError> {
    let (given_name, family_name) = (typed.given_name, typed.family_name);
    let namesakes = clients::list_by_name(tx.connection, tx.clinic_id, given_name, family_name)?;
    let known: Vec<KnownClient<'_>> = namesakes
        .iter()
        .map(|client| KnownClient {
            id: client.id,
            identity: Identity {
                given_name,
                family_name,
                phone_e164: &client.phone_e164,
                email_key: &client.email_key,
                street: &client.street,
                postcode: &client.postcode,
                town: &client.town,
            },
        })
        .collect();
    Ok(match_client(typed, &known))
}

/// The client's pet of that name and species.
pub(super) fn find_pet(
    tx: &mut ClinicTx<'_>,
    client_id: ClientId,
    name: &str,
    species_id: SpeciesId,
) -> Result<Match<PetId>, StoreError> {
    let pets = clients::list_pets(tx.connection, tx.clinic_id, client_id)?;
    let known: Vec<KnownPet<'_>> = pets
        .iter()
        .map(|(id, name, species_id)| KnownPet {
            id: *id,
            client_id,
            name,
            species_id: *species_id,
        })
        .collect();
    Ok(match_pet(Match::One(client_id), name, species_id, &known))
}
