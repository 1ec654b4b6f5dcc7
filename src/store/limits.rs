//! Counters of what an address may do so often, shared by all processes.

use diesel::prelude::*;

use super::schema::rate_counters;
use super::{AnyConnection, StoreError};

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    /// Opening a booking's page with a token that leads nowhere.
    WrongToken,
    /// Signing in to one account with a wrong password.
    SignInAccount,
    /// Signing in from one address with a wrong password.
    SignInAddress,
}

impl Limited {
    const fn as_str(self) -> &'static str {
        match self {
            Self::WrongToken => "wrong_token",
            Self::SignInAccount => "sign_in_account",
            Self::SignInAddress => "sign_in_address",
        }
    }

    /// Length of its window, seconds.
    pub const fn window(self) -> i64 {
        match self {
            Self::WrongToken => 600,
            Self::SignInAccount | Self::SignInAddress => 900,
        }
    }

    /// How often in a window.
    pub const fn most(self) -> i32 {
        match self {
            Self::WrongToken => 30,
            Self::SignInAccount => 10,
            // A clinic's people share one.
            Self::SignInAddress => 50,
        }
    }
}

/// When the subject may go on (UTC seconds), if it has done this as often as it may.
///
/// # Errors
/// The database's.
pub fn blocked_until(
    connection: &mut AnyConnection,
    what: Limited,
    subject: &str,
    now: i64,
) -> Result<Option<i64>, StoreError> {
    let begins_at = now - now.rem_euclid(what.window());
    let count: Option<i32> = rate_counters::table
        .find((what.as_str(), subject, begins_at))
        .select(rate_counters::count)
        .first(connection)
        .optional()?;
    Ok(count.filter(|count| *count >= what.most()).map(|_| begins_at + what.window()))
}

/// Counts one more.
///
/// # Errors
/// The database's.
pub fn count(
    connection: &mut AnyConnection,
    what: Limited,
    subject: &str,
    now: i64,
) -> Result<(), StoreError> {
    let begins_at = now - now.rem_euclid(what.window());
    if add_one(connection, what, subject, begins_at)? {
        return Ok(());
    }
    // Another process may insert first: a nested transaction keeps ours usable on PostgreSQL.
    let inserted = connection.transaction::<_, diesel::result::Error, _>(|connection| {
        diesel::insert_into(rate_counters::table)
            .values((
                rate_counters::action.eq(what.as_str()),
                rate_counters::subject.eq(subject),
                rate_counters::begins_at.eq(begins_at),
                rate_counters::count.eq(1),
            ))
            .execute(connection)
    });
    match inserted.map_err(StoreError::from) {
        Ok(_) => Ok(()),
        Err(StoreError::Duplicate) => add_one(connection, what, subject, begins_at).map(drop),
        Err(other) => Err(other),
    }
}

fn add_one(
    connection: &mut AnyConnection,
    what: Limited,
    subject: &str,
    begins_at: i64,
) -> Result<bool, StoreError> {
    let rows = diesel::update(rate_counters::table.find((what.as_str(), subject, begins_at)))
        .set(rate_counters::count.eq(rate_counters::count + 1))
        .execute(connection)?;
    Ok(rows == 1)
}
