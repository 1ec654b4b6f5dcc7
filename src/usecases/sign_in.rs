//! Somebody signs in to the panel (P1). Guessing is slowed down by account and by address, and
//! the answer never tells which accounts there are.

use crate::domain::account::{User, email_key};
use crate::passwords::Passwords;
use crate::secrets::Secrets;
use crate::store::limits::{self, Limited};
use crate::store::{AnyConnection, Db, StoreError, accounts};

/// What became of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignIn {
    /// It is them.
    Welcome(User),
    /// No such account, or another password: nobody is told which.
    Wrong,
    /// Too many attempts for this account or from this address.
    TooOften {
        /// When to try again, UTC seconds.
        retry_at: i64,
    },
}

/// Who tries, with what, and from where.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// As typed.
    pub email: String,
    /// As typed.
    pub password: String,
    /// The hashed network address.
    pub address: String,
}

/// Judges an attempt; those that fail are counted.
///
/// # Errors
/// The database's.
pub async fn sign_in(
    db: &Db,
    passwords: &Passwords,
    attempt: Attempt,
    now: i64,
) -> Result<SignIn, StoreError> {
    let key = email_key(&attempt.email);
    let subjects = Subjects { account: account_subject(&key), address: attempt.address };
    let (counted, given) = (subjects.clone(), subjects);
    let (blocked, found) = db
        .write::<_, StoreError>(move |connection| {
            let blocked = counted.take(connection, now)?;
            Ok((blocked, accounts::find_by_email(connection, &key)?))
        })
        .await?;
    if let Some(retry_at) = blocked {
        return Ok(SignIn::TooOften { retry_at });
    }
    let (user, hash) = match found {
        Some((user, secrets)) => (Some(user), secrets.password_hash),
        None => (None, None),
    };
    if passwords.verify(attempt.password, hash).await
        && let Some(user) = user
    {
        db.write::<_, StoreError>(move |connection| given.give_back(connection, now)).await?;
        return Ok(SignIn::Welcome(user));
    }
    Ok(SignIn::Wrong)
}

/// Under what attempts to sign in to an account are counted. What was typed may be a password in
/// the wrong field; only its hash is kept.
pub(super) fn account_subject(email_key: &str) -> String {
    Secrets::hash(email_key)
}

/// What attempts are counted by.
#[derive(Debug, Clone)]
struct Subjects {
    account: String,
    address: String,
}

impl Subjects {
    /// Counts before the password is looked at, so that many guesses at once are no more than
    /// many one after another.
    fn take(&self, connection: &mut AnyConnection, now: i64) -> Result<Option<i64>, StoreError> {
        let account = limits::take(connection, Limited::SignInAccount, &self.account, now)?;
        let address = limits::take(connection, Limited::SignInAddress, &self.address, now)?;
        Ok(account.max(address))
    }

    fn give_back(&self, connection: &mut AnyConnection, now: i64) -> Result<(), StoreError> {
        limits::forget(connection, Limited::SignInAccount, &self.account)?;
        limits::give_back(connection, Limited::SignInAddress, &self.address, now)
    }
}
