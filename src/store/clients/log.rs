//! Every change of a client's record: when, who, from what to what.

use diesel::prelude::*;

use crate::domain::client::ClientChange;
use crate::domain::ids::{ClientId, ClinicId, PetId, UserId};
use crate::store::audit::{Fields, different};
use crate::store::schema::{client_log, users};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// A line of the log.
#[derive(Debug, Clone)]
pub struct LogLine {
    /// UTC seconds.
    pub at: i64,
    /// Who, by name; none: Tassu itself, or a client.
    pub user: Option<String>,
    /// What was done; none: something that this version does not know.
    pub change: Option<ClientChange>,
    /// The fields that changed, before.
    pub before: Fields,
    /// The same after.
    pub after: Fields,
}

/// Writes a line: what differs between the fields, and nothing if nothing does.
///
/// # Errors
/// The database's.
pub fn insert_client_log(
    tx: &mut ClinicTx<'_>,
    (client, pet): (ClientId, Option<PetId>),
    change: ClientChange,
    (before, after): (&Fields, &Fields),
    by: UserId,
    now: i64,
) -> Result<(), StoreError> {
    if before == after {
        return Ok(());
    }
    diesel::insert_into(client_log::table)
        .values((
            client_log::clinic_id.eq(tx.clinic_id.0),
            client_log::client_id.eq(client.0),
            client_log::pet_id.eq(pet.map(|id| id.0)),
            client_log::at.eq(now),
            client_log::user_id.eq(by.0),
            client_log::action.eq(change.as_str()),
            client_log::before.eq(different(before, after)),
            client_log::after.eq(different(after, before)),
        ))
        .execute(tx.connection)?;
    Ok(())
}

/// The newest lines about a client.
///
/// # Errors
/// The database's.
pub fn list_client_log(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    client: ClientId,
    most: i64,
) -> Result<Vec<LogLine>, StoreError> {
    let rows: Vec<(i64, Option<String>, String, String, String)> = client_log::table
        .left_join(users::table.on(users::id.nullable().eq(client_log::user_id)))
        .filter(client_log::clinic_id.eq(clinic_id.0))
        .filter(client_log::client_id.eq(client.0))
        .order(client_log::id.desc())
        .limit(most)
        .select((
            client_log::at,
            users::name.nullable(),
            client_log::action,
            client_log::before,
            client_log::after,
        ))
        .load(connection)?;
    let fields = |json: &str| serde_json::from_str(json).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|(at, user, action, before, after)| LogLine {
            at,
            user,
            change: ClientChange::from_stored(&action),
            before: fields(&before),
            after: fields(&after),
        })
        .collect())
}
