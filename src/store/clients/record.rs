//! The records of clients and pets as the desk sees and changes them.

use diesel::prelude::*;

use super::search::refresh_search;
use crate::domain::client::{ClientRecord, PetRecord};
use crate::domain::ids::{ClientId, ClinicId, PetId, SpeciesId};
use crate::i18n::Lang;
use crate::store::schema::{clients, pets};
use crate::store::{AnyConnection, ClinicTx, StoreError};

#[derive(Queryable, Selectable)]
#[diesel(table_name = clients)]
struct ClientRow {
    id: ClientId,
    first_name: String,
    last_name: String,
    phone: String,
    phone_e164: String,
    email: String,
    email_key: String,
    street: String,
    postcode: String,
    town: String,
    language: String,
    created_at: i64,
    note: String,
    blocked: bool,
    no_shows_lifted_at: Option<i64>,
    merged_into: Option<ClientId>,
}

impl From<ClientRow> for ClientRecord {
    fn from(row: ClientRow) -> Self {
        Self {
            id: row.id,
            given_name: row.first_name,
            family_name: row.last_name,
            phone: row.phone,
            phone_e164: row.phone_e164,
            email: row.email,
            email_key: row.email_key,
            street: row.street,
            postcode: row.postcode,
            town: row.town,
            language: Lang::from_tag(&row.language).unwrap_or(Lang::En),
            created_at: row.created_at,
            note: row.note,
            blocked: row.blocked,
            no_shows_lifted_at: row.no_shows_lifted_at,
            merged_into: row.merged_into,
        }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = pets)]
struct PetRow {
    id: PetId,
    client_id: ClientId,
    species_id: SpeciesId,
    name: String,
    breed: String,
    sex: Option<String>,
    born: String,
    weight_grams: Option<i32>,
    note: String,
    gone_at: Option<i64>,
}

impl From<PetRow> for PetRecord {
    fn from(row: PetRow) -> Self {
        Self {
            id: row.id,
            client_id: row.client_id,
            species_id: row.species_id,
            name: row.name,
            breed: row.breed,
            sex: row.sex,
            born: row.born,
            weight_grams: row.weight_grams,
            note: row.note,
            gone_at: row.gone_at,
        }
    }
}

/// The client of that id, merged or not.
///
/// # Errors
/// The database's.
pub fn find_client(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: ClientId,
) -> Result<Option<ClientRecord>, StoreError> {
    Ok(list_clients(connection, clinic_id, &[id])?.pop())
}

/// The clients of these ids, in the order of the ids.
///
/// # Errors
/// The database's.
pub fn list_clients(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    ids: &[ClientId],
) -> Result<Vec<ClientRecord>, StoreError> {
    let rows: Vec<ClientRow> = clients::table
        .filter(clients::clinic_id.eq(clinic_id.0))
        .filter(clients::id.eq_any(ids.iter().map(|id| id.0)))
        .select(ClientRow::as_select())
        .load(connection)?;
    let mut found: Vec<ClientRecord> = rows.into_iter().map(ClientRecord::from).collect();
    found.sort_by_key(|client| ids.iter().position(|id| *id == client.id));
    Ok(found)
}

/// The pets of these clients, those that are there before those that are gone, merged ones left out.
///
/// # Errors
/// The database's.
pub fn list_pets_of(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    clients: &[ClientId],
) -> Result<Vec<PetRecord>, StoreError> {
    let rows: Vec<PetRow> = pets::table
        .filter(pets::clinic_id.eq(clinic_id.0))
        .filter(pets::client_id.eq_any(clients.iter().map(|id| id.0)))
        .filter(pets::merged_into.is_null())
        .order(pets::id)
        .select(PetRow::as_select())
        .load(connection)?;
    let mut found: Vec<PetRecord> = rows.into_iter().map(PetRecord::from).collect();
    found.sort_by_key(|pet| pet.gone_at.is_some());
    Ok(found)
}

/// The pet of that id.
///
/// # Errors
/// The database's.
pub fn find_pet(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: PetId,
) -> Result<Option<PetRecord>, StoreError> {
    let row: Option<PetRow> = pets::table
        .filter(pets::clinic_id.eq(clinic_id.0))
        .filter(pets::id.eq(id.0))
        .filter(pets::merged_into.is_null())
        .select(PetRow::as_select())
        .first(connection)
        .optional()?;
    Ok(row.map(PetRecord::from))
}

/// Stores everything of a client but what it is merged into.
///
/// # Errors
/// The database's.
pub fn update_client(tx: &mut ClinicTx<'_>, client: &ClientRecord) -> Result<(), StoreError> {
    let own = clients::table
        .filter(clients::clinic_id.eq(tx.clinic_id.0))
        .filter(clients::id.eq(client.id.0));
    diesel::update(own)
        .set((
            clients::first_name.eq(&client.given_name),
            clients::last_name.eq(&client.family_name),
            clients::phone.eq(&client.phone),
            clients::phone_e164.eq(&client.phone_e164),
            clients::email.eq(&client.email),
            clients::email_key.eq(&client.email_key),
            clients::street.eq(&client.street),
            clients::postcode.eq(&client.postcode),
            clients::town.eq(&client.town),
            clients::language.eq(client.language.tag()),
            clients::note.eq(&client.note),
            clients::blocked.eq(client.blocked),
            clients::no_shows_lifted_at.eq(client.no_shows_lifted_at),
        ))
        .execute(tx.connection)?;
    refresh_search(tx, client.id)
}

/// Stores everything of a pet but whose it is.
///
/// # Errors
/// The database's.
pub fn update_pet(tx: &mut ClinicTx<'_>, pet: &PetRecord) -> Result<(), StoreError> {
    let own = pets::table.filter(pets::clinic_id.eq(tx.clinic_id.0)).filter(pets::id.eq(pet.id.0));
    diesel::update(own)
        .set((
            pets::species_id.eq(pet.species_id.0),
            pets::name.eq(&pet.name),
            pets::breed.eq(&pet.breed),
            pets::sex.eq(&pet.sex),
            pets::born.eq(&pet.born),
            pets::weight_grams.eq(pet.weight_grams),
            pets::note.eq(&pet.note),
            pets::gone_at.eq(pet.gone_at),
        ))
        .execute(tx.connection)?;
    refresh_search(tx, pet.client_id)
}
