//! What the database says of itself: which installation key it was made with, whether it is a
//! fixture's.

use diesel::prelude::*;

use super::schema::{clinic_calendars, installation};
use super::{AnyConnection, StoreError};
use crate::secrets::Secrets;

const KEY_CHECK: &str = "key";

/// The value of that name.
///
/// # Errors
/// The database's.
pub fn find_value(
    connection: &mut AnyConnection,
    name: &str,
) -> Result<Option<String>, StoreError> {
    Ok(installation::table.find(name).select(installation::value).first(connection).optional()?)
}

/// Sets the value of that name.
///
/// # Errors
/// The database's.
pub fn set_value(
    connection: &mut AnyConnection,
    name: &str,
    value: &str,
) -> Result<(), StoreError> {
    let rows = diesel::update(installation::table.find(name))
        .set(installation::value.eq(value))
        .execute(connection)?;
    if rows == 0 {
        diesel::insert_into(installation::table)
            .values((installation::name.eq(name), installation::value.eq(value)))
            .execute(connection)?;
    }
    Ok(())
}

/// Takes the value of that name away, if it is still this one, and says whether it was.
///
/// # Errors
/// The database's.
pub fn take_value(
    connection: &mut AnyConnection,
    name: &str,
    value: &str,
) -> Result<bool, StoreError> {
    let row = installation::table.find(name).filter(installation::value.eq(value));
    Ok(diesel::delete(row).execute(connection)? == 1)
}

/// Refuses to work with another key than the one that the database was first used with: all
/// secret addresses would be lost.
///
/// # Errors
/// `OtherKey`, the database's.
pub fn check_key(connection: &mut AnyConnection, secrets: &Secrets) -> Result<(), StoreError> {
    let ours = secrets.check_value();
    match find_value(connection, KEY_CHECK)? {
        None => set_value(connection, KEY_CHECK, &ours),
        Some(value) if value == ours => Ok(()),
        Some(_) => Err(StoreError::OtherKey),
    }
}

/// Renews every clinic's epoch, so that no cache keyed by an earlier one is used again: after a
/// restore, versions may repeat.
///
/// # Errors
/// The database's.
pub fn renew_epochs(connection: &mut AnyConnection) -> Result<(), StoreError> {
    diesel::update(clinic_calendars::table)
        .set(clinic_calendars::epoch.eq(rand::random::<i64>()))
        .execute(connection)?;
    Ok(())
}
