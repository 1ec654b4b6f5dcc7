//! Links that let somebody choose a password (P1): an invitation, or a reset. The link is shown
//! once to whoever made it; the database keeps its hash.

use crate::domain::account::{PasswordFault, User, email_key, judge_password};
use crate::domain::ids::UserId;
use crate::passwords::{HashFailed, Passwords};
use crate::secrets::Secrets;
use crate::store::accounts;
use crate::store::limits::{self, Limited};
use crate::store::{AnyConnection, Db, StoreError};
use crate::usecases::sign_in::account_subject;

const DAY: i64 = 86_400;
/// How long an invitation holds, seconds.
pub const INVITATION: i64 = 7 * DAY;
/// How long a reset holds, seconds.
pub const RESET: i64 = DAY;

/// Makes a link that holds for so many seconds and answers with its path. Those that the account
/// had before stop working.
///
/// # Errors
/// The database's.
pub fn make(
    connection: &mut AnyConnection,
    user: UserId,
    lasts: i64,
    now: i64,
) -> Result<String, StoreError> {
    let token = Secrets::random_token();
    accounts::replace_link(connection, user, &Secrets::hash(&token), now + lasts)?;
    Ok(format!("/panel/link/{token}"))
}

/// Whose link it is; looking does not use it up. None if it is used, expired or no link at all.
///
/// # Errors
/// The database's.
pub fn find(
    connection: &mut AnyConnection,
    token: &str,
    now: i64,
) -> Result<Option<User>, StoreError> {
    match accounts::find_link(connection, &Secrets::hash(token), now)? {
        Some(user) => accounts::find_user(connection, user),
        None => Ok(None),
    }
}

/// Why no password was chosen.
#[derive(Debug, thiserror::Error)]
pub enum NotChosen {
    /// It will not do.
    #[error("the password will not do")]
    Password(PasswordFault),
    /// The link is used, expired or no link at all.
    #[error("no such link")]
    NoLink,
    /// The machine could not hash it.
    #[error(transparent)]
    Hash(#[from] HashFailed),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for NotChosen {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Gives the link's account this password and uses the link up. All sessions of the account end,
/// and what was counted against it is forgotten.
///
/// # Errors
/// As listed.
pub async fn choose_password(
    db: &Db,
    passwords: &Passwords,
    token: String,
    password: String,
    now: i64,
) -> Result<User, NotChosen> {
    let hash = Secrets::hash(&token);
    let user = db.read::<_, StoreError>(move |connection| find(connection, &token, now)).await?;
    let user = user.ok_or(NotChosen::NoLink)?;
    judge_password(&password, &[&user.name, &user.email]).map_err(NotChosen::Password)?;
    let password = passwords.hash(password).await?;
    db.write(move |connection| {
        if !accounts::use_link(connection, &hash, now)? {
            return Err(NotChosen::NoLink);
        }
        accounts::delete_links(connection, user.id)?;
        accounts::set_password(connection, user.id, &password)?;
        accounts::end_sessions(connection, user.id)?;
        let subject = account_subject(&email_key(&user.email));
        limits::forget(connection, Limited::SignInAccount, &subject)?;
        Ok(user)
    })
    .await
}
