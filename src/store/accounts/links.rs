//! Links that let somebody choose a password, by the hash of their token.

use diesel::prelude::*;

use crate::domain::ids::UserId;
use crate::store::schema::user_links;
use crate::store::{AnyConnection, StoreError};

/// Stores a link; those that the account had before stop working.
///
/// # Errors
/// The database's.
pub fn replace_link(
    connection: &mut AnyConnection,
    user: UserId,
    token_hash: &str,
    expires_at: i64,
) -> Result<(), StoreError> {
    delete_links(connection, user)?;
    diesel::insert_into(user_links::table)
        .values((
            user_links::token_hash.eq(token_hash),
            user_links::user_id.eq(user.0),
            user_links::expires_at.eq(expires_at),
        ))
        .execute(connection)?;
    Ok(())
}

/// Whose link this is; none if there is no such link or it has expired.
///
/// # Errors
/// The database's.
pub fn find_link(
    connection: &mut AnyConnection,
    token_hash: &str,
    now: i64,
) -> Result<Option<UserId>, StoreError> {
    let user: Option<i64> = user_links::table
        .find(token_hash)
        .filter(user_links::expires_at.gt(now))
        .select(user_links::user_id)
        .first(connection)
        .optional()?;
    Ok(user.map(UserId))
}

/// Uses a link up and says whether it was still there: of two who use it at once, one wins.
///
/// # Errors
/// The database's.
pub fn use_link(
    connection: &mut AnyConnection,
    token_hash: &str,
    now: i64,
) -> Result<bool, StoreError> {
    let link = user_links::table.find(token_hash).filter(user_links::expires_at.gt(now));
    Ok(diesel::delete(link).execute(connection)? == 1)
}

/// Takes all links of an account away.
///
/// # Errors
/// The database's.
pub fn delete_links(connection: &mut AnyConnection, user: UserId) -> Result<(), StoreError> {
    diesel::delete(user_links::table.filter(user_links::user_id.eq(user.0))).execute(connection)?;
    Ok(())
}
