//! Known clients and their pets, as far as bookings are matched with them (P7).

use diesel::prelude::*;

use super::search::refresh_search;
use super::visits::count_no_shows;
use crate::domain::details::{Client, Pet};
use crate::domain::ids::{ClientId, ClinicId, PetId, SpeciesId};
use crate::i18n::Lang;
use crate::store::schema::{clients, pets};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// More namesakes than anybody has; matching fails long before.
const MOST_NAMESAKES: i64 = 200;

/// What a known client of a given name is told apart by.
#[derive(Debug, Clone, Queryable)]
pub struct Namesake {
    /// Row id.
    pub id: ClientId,
    /// Phone number in E.164.
    pub phone_e164: String,
    /// Email address in small letters.
    pub email_key: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
}

/// Known clients of exactly this name (001.33, 001.34); one that was merged into another is none.
///
/// # Errors
/// The database's.
pub fn list_by_name(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    given_name: &str,
    family_name: &str,
) -> Result<Vec<Namesake>, StoreError> {
    Ok(clients::table
        .filter(clients::clinic_id.eq(clinic_id.0))
        .filter(clients::last_name.eq(family_name))
        .filter(clients::first_name.eq(given_name))
        .filter(clients::merged_into.is_null())
        .order(clients::id)
        .limit(MOST_NAMESAKES)
        .select((
            clients::id,
            clients::phone_e164,
            clients::email_key,
            clients::street,
            clients::postcode,
            clients::town,
        ))
        .load(connection)?)
}

/// Id, name and species of a client's pets; those that died or left, or were merged, are none.
///
/// # Errors
/// The database's.
pub fn list_pets(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    client_id: ClientId,
) -> Result<Vec<(PetId, String, SpeciesId)>, StoreError> {
    Ok(pets::table
        .filter(pets::clinic_id.eq(clinic_id.0))
        .filter(pets::client_id.eq(client_id.0))
        .filter(pets::merged_into.is_null())
        .filter(pets::gone_at.is_null())
        .order(pets::id)
        .select((pets::id, pets::name, pets::species_id))
        .load(connection)?)
}

/// Whether the client is blocked from booking online, and how many visits they have missed since
/// the desk last lifted the consequences (P6, P10). Only visits count of which it is certain that
/// they were theirs: matched and accepted, or those that the client was made from (P7).
///
/// # Errors
/// `NotFound`, the database's.
pub fn load_limits(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    client_id: ClientId,
) -> Result<(bool, i64), StoreError> {
    let (blocked, lifted_at): (bool, Option<i64>) = clients::table
        .filter(clients::clinic_id.eq(clinic_id.0))
        .filter(clients::id.eq(client_id.0))
        .select((clients::blocked, clients::no_shows_lifted_at))
        .first(connection)?;
    let missed = count_no_shows(connection, clinic_id, client_id, lifted_at)?;
    Ok((blocked, missed))
}

/// Stores a new client.
///
/// # Errors
/// The database's.
pub fn insert_client(
    tx: &mut ClinicTx<'_>,
    client: &Client,
    language: Lang,
    now: i64,
) -> Result<ClientId, StoreError> {
    let (phone, e164) =
        client.phone.as_ref().map_or(("", ""), |phone| (phone.typed.as_str(), phone.e164.as_str()));
    let (email, key) =
        client.email.as_ref().map_or(("", ""), |email| (email.typed.as_str(), email.key.as_str()));
    let id = diesel::insert_into(clients::table)
        .values((
            clients::clinic_id.eq(tx.clinic_id.0),
            clients::first_name.eq(&client.given_name),
            clients::last_name.eq(&client.family_name),
            clients::phone.eq(phone),
            clients::phone_e164.eq(e164),
            clients::email.eq(email),
            clients::email_key.eq(key),
            clients::street.eq(&client.street),
            clients::postcode.eq(&client.postcode),
            clients::town.eq(&client.town),
            clients::language.eq(language.tag()),
            clients::created_at.eq(now),
        ))
        .returning(clients::id)
        .get_result(tx.connection)?;
    refresh_search(tx, id)?;
    Ok(id)
}

/// Stores a new pet of a client.
///
/// # Errors
/// The database's.
pub fn insert_pet(
    tx: &mut ClinicTx<'_>,
    client_id: ClientId,
    pet: &Pet,
    species: SpeciesId,
    now: i64,
) -> Result<PetId, StoreError> {
    let id = diesel::insert_into(pets::table)
        .values((
            pets::clinic_id.eq(tx.clinic_id.0),
            pets::client_id.eq(client_id.0),
            pets::species_id.eq(species.0),
            pets::name.eq(&pet.name),
            pets::breed.eq(&pet.breed),
            pets::sex.eq(pet.sex.and_then(|sex| sex.as_stored())),
            pets::born.eq(pet.born.map(|born| born.to_string()).unwrap_or_default()),
            pets::weight_grams.eq(pet.weight.map(|weight| weight.get())),
            pets::created_at.eq(now),
        ))
        .returning(pets::id)
        .get_result(tx.connection)?;
    refresh_search(tx, client_id)?;
    Ok(id)
}
