//! Somebody signs in to the panel (P1). Guessing is slowed down by account and by address, and
//! the answer never tells which accounts there are.

use crate::domain::account::User;
use crate::domain::normal_form::one_line;
use crate::passwords::Passwords;
use crate::secrets::Secrets;
use crate::store::limits::{self, Limited};
use crate::store::{Db, StoreError, accounts};

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

/// The form of an address in which accounts are looked up.
pub fn email_key(email: &str) -> String {
    one_line(email).to_lowercase()
}

/// Judges an attempt, and counts it if it failed.
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
    // What was typed may be a password in the wrong field; only its hash is kept.
    let subjects = Subjects { account: Secrets::hash(&key), address: attempt.address };
    let asked = subjects.clone();
    let (blocked, found) = db
        .read::<_, StoreError>(move |connection| {
            let blocked = asked.blocked_until(connection, now)?;
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
        return Ok(SignIn::Welcome(user));
    }
    db.write::<_, StoreError>(move |connection| subjects.count(connection, now)).await?;
    Ok(SignIn::Wrong)
}

/// What attempts are counted by.
#[derive(Debug, Clone)]
struct Subjects {
    account: String,
    address: String,
}

impl Subjects {
    fn each(&self) -> [(Limited, &str); 2] {
        [(Limited::SignInAccount, &self.account), (Limited::SignInAddress, &self.address)]
    }

    fn blocked_until(
        &self,
        connection: &mut crate::store::AnyConnection,
        now: i64,
    ) -> Result<Option<i64>, StoreError> {
        let mut latest = None;
        for (what, subject) in self.each() {
            latest = latest.max(limits::blocked_until(connection, what, subject, now)?);
        }
        Ok(latest)
    }

    fn count(
        &self,
        connection: &mut crate::store::AnyConnection,
        now: i64,
    ) -> Result<(), StoreError> {
        self.each()
            .into_iter()
            .try_for_each(|(what, subject)| limits::count(connection, what, subject, now))
    }
}
