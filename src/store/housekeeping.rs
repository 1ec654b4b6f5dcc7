//! Deleting what has had its time. No versions change: what goes was ignored already.

use diesel::prelude::*;

use super::schema::{holds, occupancies, rate_counters, sessions, user_links};
use super::{AnyConnection, StoreError};

/// Deletes holds that ended before then, with what they still keep; at most so many.
///
/// # Errors
/// The database's.
pub fn delete_holds(
    connection: &mut AnyConnection,
    before: i64,
    limit: i64,
) -> Result<usize, StoreError> {
    let ids: Vec<i64> = holds::table
        .filter(holds::expires_at.lt(before))
        .order(holds::expires_at)
        .limit(limit)
        .select(holds::id)
        .load(connection)?;
    if ids.is_empty() {
        return Ok(0);
    }
    diesel::delete(occupancies::table.filter(occupancies::hold_id.eq_any(&ids)))
        .execute(connection)?;
    Ok(diesel::delete(holds::table.filter(holds::id.eq_any(&ids))).execute(connection)?)
}

/// Deletes occupancies that ended before then; at most so many.
///
/// # Errors
/// The database's.
pub fn delete_occupancies(
    connection: &mut AnyConnection,
    before: i64,
    limit: i64,
) -> Result<usize, StoreError> {
    let ids: Vec<i64> = occupancies::table
        .filter(occupancies::busy_to.lt(before))
        .order(occupancies::busy_to)
        .limit(limit)
        .select(occupancies::id)
        .load(connection)?;
    if ids.is_empty() {
        return Ok(0);
    }
    Ok(diesel::delete(occupancies::table.filter(occupancies::id.eq_any(&ids)))
        .execute(connection)?)
}

/// Deletes counters of limits whose window began before then.
///
/// # Errors
/// The database's.
pub fn delete_counters(connection: &mut AnyConnection, before: i64) -> Result<usize, StoreError> {
    Ok(diesel::delete(rate_counters::table.filter(rate_counters::begins_at.lt(before)))
        .execute(connection)?)
}

/// Deletes sessions of the panel that ended before then; at most so many.
///
/// # Errors
/// The database's.
pub fn delete_sessions(
    connection: &mut AnyConnection,
    before: i64,
    limit: i64,
) -> Result<usize, StoreError> {
    let keys: Vec<String> = sessions::table
        .filter(sessions::expires_at.lt(before))
        .order(sessions::expires_at)
        .limit(limit)
        .select(sessions::key_hash)
        .load(connection)?;
    if keys.is_empty() {
        return Ok(0);
    }
    Ok(diesel::delete(sessions::table.filter(sessions::key_hash.eq_any(keys)))
        .execute(connection)?)
}

/// Deletes links for passwords that expired before then: a handful.
///
/// # Errors
/// The database's.
pub fn delete_user_links(connection: &mut AnyConnection, before: i64) -> Result<usize, StoreError> {
    Ok(diesel::delete(user_links::table.filter(user_links::expires_at.lt(before)))
        .execute(connection)?)
}
