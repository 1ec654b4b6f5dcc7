//! The second factor of an account: its sealed secret, the last step that was accepted, and the
//! recovery codes that are left.

use diesel::prelude::*;

use crate::domain::ids::UserId;
use crate::store::schema::{clinics, memberships, recovery_codes, users};
use crate::store::{AnyConnection, StoreError};

/// The sealed secret of an account; none if it has no second factor.
///
/// # Errors
/// The database's.
pub fn find_totp(
    connection: &mut AnyConnection,
    user: UserId,
) -> Result<Option<String>, StoreError> {
    let secret: Option<Option<String>> =
        users::table.find(user.0).select(users::totp_secret).first(connection).optional()?;
    Ok(secret.flatten())
}

/// Gives an account its second factor, with the step of the code that proved it. Says whether it
/// had none before: of two who set one up at once, one wins.
///
/// # Errors
/// The database's.
pub fn insert_totp(
    connection: &mut AnyConnection,
    user: UserId,
    sealed: &str,
    step: i64,
) -> Result<bool, StoreError> {
    let account = users::table.find(user.0).filter(users::totp_secret.is_null());
    let rows = diesel::update(account)
        .set((users::totp_secret.eq(sealed), users::totp_step.eq(step)))
        .execute(connection)?;
    Ok(rows == 1)
}

/// Takes the second factor of an account away, and its recovery codes.
///
/// # Errors
/// The database's.
pub fn delete_totp(connection: &mut AnyConnection, user: UserId) -> Result<(), StoreError> {
    diesel::update(users::table.find(user.0))
        .set((users::totp_secret.eq(None::<String>), users::totp_step.eq(None::<i64>)))
        .execute(connection)?;
    delete_recovery_codes(connection, user)
}

/// Accepts a step and says whether it is later than all before: a code works once, also if two
/// send it at the same moment.
///
/// # Errors
/// The database's.
pub fn accept_step(
    connection: &mut AnyConnection,
    user: UserId,
    step: i64,
) -> Result<bool, StoreError> {
    let account = users::table
        .find(user.0)
        .filter(users::totp_secret.is_not_null())
        .filter(users::totp_step.is_null().or(users::totp_step.lt(step)));
    let rows = diesel::update(account).set(users::totp_step.eq(step)).execute(connection)?;
    Ok(rows == 1)
}

/// Replaces the recovery codes of an account by those of these hashes.
///
/// # Errors
/// The database's.
pub fn replace_recovery_codes(
    connection: &mut AnyConnection,
    user: UserId,
    hashes: &[String],
) -> Result<(), StoreError> {
    delete_recovery_codes(connection, user)?;
    for hash in hashes {
        diesel::insert_into(recovery_codes::table)
            .values((recovery_codes::user_id.eq(user.0), recovery_codes::code_hash.eq(hash)))
            .execute(connection)?;
    }
    Ok(())
}

/// Uses a recovery code up and says whether it was still there.
///
/// # Errors
/// The database's.
pub fn use_recovery_code(
    connection: &mut AnyConnection,
    user: UserId,
    hash: &str,
) -> Result<bool, StoreError> {
    let rows = diesel::delete(recovery_codes::table.find((user.0, hash))).execute(connection)?;
    Ok(rows == 1)
}

/// How many recovery codes are left.
///
/// # Errors
/// The database's.
pub fn count_recovery_codes(
    connection: &mut AnyConnection,
    user: UserId,
) -> Result<i64, StoreError> {
    Ok(recovery_codes::table
        .filter(recovery_codes::user_id.eq(user.0))
        .count()
        .get_result(connection)?)
}

/// Whether any clinic of theirs demands a second factor.
///
/// # Errors
/// The database's.
pub fn must_have_totp(connection: &mut AnyConnection, user: UserId) -> Result<bool, StoreError> {
    let demanding: i64 = memberships::table
        .inner_join(clinics::table.on(clinics::id.eq(memberships::clinic_id)))
        .filter(memberships::user_id.eq(user.0))
        .filter(clinics::requires_totp)
        .count()
        .get_result(connection)?;
    Ok(demanding > 0)
}

fn delete_recovery_codes(connection: &mut AnyConnection, user: UserId) -> Result<(), StoreError> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::user_id.eq(user.0)))
        .execute(connection)?;
    Ok(())
}
