//! Counters of what an address may do so often, shared by all processes.

use diesel::prelude::*;

use super::schema::rate_counters;
use super::{AnyConnection, StoreError};

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    /// Opening a booking's page with a token that leads nowhere.
    WrongToken,
    /// Opening a link of the panel that leads nowhere.
    WrongLink,
    /// Signing in to one account.
    SignInAccount,
    /// Signing in from one address.
    SignInAddress,
    /// Codes for one account's second factor.
    SecondFactor,
}

/// A window of time, and how often something may be done in it.
struct Window {
    name: &'static str,
    seconds: i64,
    most: i32,
}

const fn window(name: &'static str, seconds: i64, most: i32) -> Window {
    Window { name, seconds, most }
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

impl Limited {
    /// Who goes on trying waits longer and longer: each window has its own count.
    const fn windows(self) -> &'static [Window] {
        const WRONG_TOKEN: &[Window] = &[window("wrong_token", 10 * MINUTE, 30)];
        const WRONG_LINK: &[Window] = &[window("wrong_link", 10 * MINUTE, 30)];
        const SIGN_IN_ACCOUNT: &[Window] = &[
            window("sign_in_account", 15 * MINUTE, 10),
            window("sign_in_account_hours", 4 * HOUR, 30),
            window("sign_in_account_day", 24 * HOUR, 60),
        ];
        // A clinic's people share one.
        const SIGN_IN_ADDRESS: &[Window] = &[
            window("sign_in_address", 15 * MINUTE, 50),
            window("sign_in_address_hours", 4 * HOUR, 200),
        ];
        const SECOND_FACTOR: &[Window] = &[
            window("second_factor", 15 * MINUTE, 5),
            window("second_factor_hours", 4 * HOUR, 15),
            window("second_factor_day", 24 * HOUR, 30),
        ];
        match self {
            Self::WrongToken => WRONG_TOKEN,
            Self::WrongLink => WRONG_LINK,
            Self::SignInAccount => SIGN_IN_ACCOUNT,
            Self::SignInAddress => SIGN_IN_ADDRESS,
            Self::SecondFactor => SECOND_FACTOR,
        }
    }
}

impl Window {
    fn begins_at(&self, now: i64) -> i64 {
        now - now.rem_euclid(self.seconds)
    }

    fn count(
        &self,
        connection: &mut AnyConnection,
        subject: &str,
        now: i64,
    ) -> Result<i32, StoreError> {
        let count: Option<i32> = rate_counters::table
            .find((self.name, subject, self.begins_at(now)))
            .select(rate_counters::count)
            .get_result(connection)
            .optional()?;
        Ok(count.unwrap_or(0))
    }

    /// When this window ends, if more than so much was done in it.
    fn ends_at(&self, count: i32, most: i32, now: i64) -> Option<i64> {
        (count > most).then(|| self.begins_at(now) + self.seconds)
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
    let mut latest = None;
    for window in what.windows() {
        let count = window.count(connection, subject, now)?;
        latest = latest.max(window.ends_at(count, window.most - 1, now));
    }
    Ok(latest)
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
    what.windows()
        .iter()
        .try_for_each(|window| count_in(connection, window.name, subject, window.begins_at(now)))
}

/// Counts one more before it is done, and says until when it must not be (UTC seconds). However
/// many try at once, no more than the limit may go on: each sees the count that it left.
///
/// # Errors
/// The database's.
pub fn take(
    connection: &mut AnyConnection,
    what: Limited,
    subject: &str,
    now: i64,
) -> Result<Option<i64>, StoreError> {
    let mut latest = None;
    for window in what.windows() {
        count_in(connection, window.name, subject, window.begins_at(now))?;
        let count = window.count(connection, subject, now)?;
        latest = latest.max(window.ends_at(count, window.most, now));
    }
    Ok(latest)
}

/// Takes one back that turned out to be no fault.
///
/// # Errors
/// The database's.
pub fn give_back(
    connection: &mut AnyConnection,
    what: Limited,
    subject: &str,
    now: i64,
) -> Result<(), StoreError> {
    for window in what.windows() {
        let counter = rate_counters::table
            .find((window.name, subject, window.begins_at(now)))
            .filter(rate_counters::count.gt(0));
        diesel::update(counter)
            .set(rate_counters::count.eq(rate_counters::count - 1))
            .execute(connection)?;
    }
    Ok(())
}

/// Forgets what was counted: the subject has proved who they are.
///
/// # Errors
/// The database's.
pub fn forget(
    connection: &mut AnyConnection,
    what: Limited,
    subject: &str,
) -> Result<(), StoreError> {
    for window in what.windows() {
        let counters = rate_counters::table
            .filter(rate_counters::action.eq(window.name))
            .filter(rate_counters::subject.eq(subject));
        diesel::delete(counters).execute(connection)?;
    }
    Ok(())
}

fn count_in(
    connection: &mut AnyConnection,
    action: &str,
    subject: &str,
    begins_at: i64,
) -> Result<(), StoreError> {
    if add_one(connection, action, subject, begins_at)? {
        return Ok(());
    }
    // Another process may insert first: a nested transaction keeps ours usable on PostgreSQL.
    let inserted = connection.transaction::<_, diesel::result::Error, _>(|connection| {
        diesel::insert_into(rate_counters::table)
            .values((
                rate_counters::action.eq(action),
                rate_counters::subject.eq(subject),
                rate_counters::begins_at.eq(begins_at),
                rate_counters::count.eq(1),
            ))
            .execute(connection)
    });
    match inserted.map_err(StoreError::from) {
        Ok(_) => Ok(()),
        Err(StoreError::Duplicate) => add_one(connection, action, subject, begins_at).map(drop),
        Err(other) => Err(other),
    }
}

fn add_one(
    connection: &mut AnyConnection,
    action: &str,
    subject: &str,
    begins_at: i64,
) -> Result<bool, StoreError> {
    let rows = diesel::update(rate_counters::table.find((action, subject, begins_at)))
        .set(rate_counters::count.eq(rate_counters::count + 1))
        .execute(connection)?;
    Ok(rows == 1)
}
