//! Each change of a record. One that was merged into another takes none: the other stands for it.

use super::{By, fields};
use crate::domain::client::{ClientChange, ClientRecord, PetRecord};
use crate::domain::details::{Client, Pet};
use crate::domain::ids::{ClientId, PetId};
use crate::i18n::Lang;
use crate::store::audit::Fields;
use crate::store::clients::{self, insert_client_log};
use crate::store::{ClinicTx, Db, StoreError};

/// Makes a client at the desk.
///
/// # Errors
/// The database's.
pub async fn make_client(
    db: &Db,
    by: By,
    client: Client,
    note: String,
    language: Lang,
) -> Result<ClientId, StoreError> {
    db.clinic_tx(by.clinic_id, move |tx| {
        let id = clients::insert_client(tx, &client, language, by.now)?;
        let mut made = load(tx, id)?;
        made.note = note;
        clients::update_client(tx, &made)?;
        let after = fields::of_client(&made);
        log(tx, (id, None), ClientChange::Make, (&Fields::new(), &after), by)?;
        Ok(id)
    })
    .await
}

/// Stores a client's details as the desk typed them.
///
/// # Errors
/// `NotFound` if there is no such client (any more), the database's.
pub async fn edit_client(
    db: &Db,
    by: By,
    id: ClientId,
    typed: Client,
    note: String,
    language: Lang,
) -> Result<(), StoreError> {
    change(db, by, id, ClientChange::Edit, move |client| {
        let (phone, phone_e164) =
            typed.phone.map(|phone| (phone.typed, phone.e164)).unwrap_or_default();
        let (email, email_key) =
            typed.email.map(|email| (email.typed, email.key)).unwrap_or_default();
        *client = ClientRecord {
            given_name: typed.given_name,
            family_name: typed.family_name,
            phone,
            phone_e164,
            email,
            email_key,
            street: typed.street,
            postcode: typed.postcode,
            town: typed.town,
            note,
            language,
            ..client.clone()
        };
    })
    .await
}

/// Blocks a client from online booking, or lets them in again.
///
/// # Errors
/// As `edit_client`.
pub async fn set_blocked(db: &Db, by: By, id: ClientId, blocked: bool) -> Result<(), StoreError> {
    change(db, by, id, ClientChange::Block, move |client| client.blocked = blocked).await
}

/// Takes the consequences from all visits missed so far (P10).
///
/// # Errors
/// As `edit_client`.
pub async fn lift_no_shows(db: &Db, by: By, id: ClientId) -> Result<(), StoreError> {
    let lift = move |client: &mut ClientRecord| client.no_shows_lifted_at = Some(by.now);
    change(db, by, id, ClientChange::Lift, lift).await
}

/// Gives a client these tags and no others.
///
/// # Errors
/// As `edit_client`.
pub async fn set_tags(db: &Db, by: By, id: ClientId, tags: Vec<String>) -> Result<(), StoreError> {
    db.clinic_tx(by.clinic_id, move |tx| {
        load(tx, id)?;
        let before = clients::list_tags(tx.connection, tx.clinic_id, id)?;
        clients::set_tags(tx, id, &tags)?;
        let after = clients::list_tags(tx.connection, tx.clinic_id, id)?;
        let (before, after) = (fields::of_tags(&before), fields::of_tags(&after));
        log(tx, (id, None), ClientChange::Tags, (&before, &after), by)
    })
    .await
}

/// Adds a pet.
///
/// # Errors
/// As `edit_client`.
pub async fn add_pet(
    db: &Db,
    by: By,
    client: ClientId,
    pet: Pet,
    note: String,
) -> Result<PetId, StoreError> {
    db.clinic_tx(by.clinic_id, move |tx| {
        load(tx, client)?;
        let id = clients::insert_pet(tx, client, &pet, pet.species.id, by.now)?;
        let mut made = load_pet(tx, client, id)?;
        made.note = note;
        clients::update_pet(tx, &made)?;
        let after = fields::of_pet(&made);
        log(tx, (client, Some(id)), ClientChange::AddPet, (&Fields::new(), &after), by)?;
        Ok(id)
    })
    .await
}

/// Stores a pet's details as the desk typed them.
///
/// # Errors
/// `NotFound` if the client has no such pet (any more), the database's.
pub async fn edit_pet(
    db: &Db,
    by: By,
    (client, pet): (ClientId, PetId),
    typed: Pet,
    note: String,
) -> Result<(), StoreError> {
    change_pet(db, by, (client, pet), ClientChange::EditPet, move |pet| {
        *pet = PetRecord {
            name: typed.name,
            species_id: typed.species.id,
            breed: typed.breed,
            sex: typed.sex.and_then(|sex| sex.as_stored()).map(str::to_owned),
            born: typed.born.map(|born| born.to_string()).unwrap_or_default(),
            weight_grams: typed.weight.map(|weight| weight.get()),
            note,
            ..pet.clone()
        };
    })
    .await
}

/// Notes that a pet died or left, or takes that back.
///
/// # Errors
/// As `edit_pet`.
pub async fn set_pet_gone(
    db: &Db,
    by: By,
    ids: (ClientId, PetId),
    gone: bool,
) -> Result<(), StoreError> {
    let what = if gone { ClientChange::PetGone } else { ClientChange::PetBack };
    change_pet(db, by, ids, what, move |pet| {
        pet.gone_at = gone.then(|| pet.gone_at.unwrap_or(by.now));
    })
    .await
}

async fn change(
    db: &Db,
    by: By,
    id: ClientId,
    what: ClientChange,
    edit: impl FnOnce(&mut ClientRecord) + Send + 'static,
) -> Result<(), StoreError> {
    db.clinic_tx(by.clinic_id, move |tx| {
        let before = load(tx, id)?;
        let mut after = before.clone();
        edit(&mut after);
        clients::update_client(tx, &after)?;
        let (before, after) = (fields::of_client(&before), fields::of_client(&after));
        log(tx, (id, None), what, (&before, &after), by)
    })
    .await
}

async fn change_pet(
    db: &Db,
    by: By,
    (client, pet): (ClientId, PetId),
    what: ClientChange,
    edit: impl FnOnce(&mut PetRecord) + Send + 'static,
) -> Result<(), StoreError> {
    db.clinic_tx(by.clinic_id, move |tx| {
        let before = load_pet(tx, client, pet)?;
        let mut after = before.clone();
        edit(&mut after);
        clients::update_pet(tx, &after)?;
        let (before, after) = (fields::of_pet(&before), fields::of_pet(&after));
        log(tx, (client, Some(pet)), what, (&before, &after), by)
    })
    .await
}

fn load(tx: &mut ClinicTx<'_>, id: ClientId) -> Result<ClientRecord, StoreError> {
    let found = clients::find_client(tx.connection, tx.clinic_id, id)?;
    found.filter(|client| client.merged_into.is_none()).ok_or(StoreError::NotFound)
}

fn load_pet(tx: &mut ClinicTx<'_>, client: ClientId, id: PetId) -> Result<PetRecord, StoreError> {
    let found = clients::find_pet(tx.connection, tx.clinic_id, id)?;
    found.filter(|pet| pet.client_id == client).ok_or(StoreError::NotFound)
}

fn log(
    tx: &mut ClinicTx<'_>,
    whose: (ClientId, Option<PetId>),
    what: ClientChange,
    fields: (&Fields, &Fields),
    by: By,
) -> Result<(), StoreError> {
    insert_client_log(tx, whose, what, fields, by.user_id, by.now)
}
