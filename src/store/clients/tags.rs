//! The clinic's own tags on its clients.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::ids::{ClientId, ClinicId};
use crate::store::schema::client_tags;
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// The tags of a client, in order.
///
/// # Errors
/// The database's.
pub fn list_tags(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    client: ClientId,
) -> Result<Vec<String>, StoreError> {
    Ok(list_tags_of(connection, clinic_id, &[client])?.remove(&client).unwrap_or_default())
}

/// The tags of these clients, each client's in order.
///
/// # Errors
/// The database's.
pub fn list_tags_of(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    clients: &[ClientId],
) -> Result<HashMap<ClientId, Vec<String>>, StoreError> {
    let rows: Vec<(ClientId, String)> = client_tags::table
        .filter(client_tags::clinic_id.eq(clinic_id.0))
        .filter(client_tags::client_id.eq_any(clients.iter().map(|id| id.0)))
        .order((client_tags::client_id, client_tags::tag))
        .select((client_tags::client_id, client_tags::tag))
        .load(connection)?;
    let mut tags: HashMap<ClientId, Vec<String>> = HashMap::new();
    for (client, tag) in rows {
        tags.entry(client).or_default().push(tag);
    }
    Ok(tags)
}

/// Gives a client these tags and no others; each only once.
///
/// # Errors
/// The database's.
pub fn set_tags(
    tx: &mut ClinicTx<'_>,
    client: ClientId,
    tags: &[String],
) -> Result<(), StoreError> {
    diesel::delete(
        client_tags::table
            .filter(client_tags::clinic_id.eq(tx.clinic_id.0))
            .filter(client_tags::client_id.eq(client.0)),
    )
    .execute(tx.connection)?;
    for tag in tags {
        diesel::insert_into(client_tags::table)
            .values((
                client_tags::clinic_id.eq(tx.clinic_id.0),
                client_tags::client_id.eq(client.0),
                client_tags::tag.eq(tag),
            ))
            .execute(tx.connection)?;
    }
    Ok(())
}
