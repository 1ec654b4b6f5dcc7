//! Sessions of the panel, by the hash of the key in their cookie: a copy of the table lets nobody in.

use diesel::prelude::*;

use crate::domain::ids::UserId;
use crate::store::schema::sessions;
use crate::store::{AnyConnection, StoreError};

/// A session as stored.
#[derive(Debug, Clone)]
pub struct StoredSession {
    /// Whose; none while nobody has proved who they are.
    pub user: Option<UserId>,
    /// What is remembered, as JSON.
    pub state: String,
    /// Kind of browser and system, for the list of one's sessions.
    pub browser: String,
}

/// What a session that has not ended remembers.
///
/// # Errors
/// The database's.
pub fn find_session(
    connection: &mut AnyConnection,
    key_hash: &str,
    now: i64,
) -> Result<Option<String>, StoreError> {
    Ok(sessions::table
        .find(key_hash)
        .filter(sessions::expires_at.gt(now))
        .select(sessions::state)
        .get_result(connection)
        .optional()?)
}

/// Begins a session.
///
/// # Errors
/// The database's.
pub fn insert_session(
    connection: &mut AnyConnection,
    key_hash: &str,
    session: &StoredSession,
    now: i64,
    expires_at: i64,
) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::key_hash.eq(key_hash),
            sessions::user_id.eq(session.user.map(|user| user.0)),
            sessions::state.eq(&session.state),
            sessions::browser.eq(&session.browser),
            sessions::created_at.eq(now),
            sessions::seen_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(connection)?;
    Ok(())
}

/// Changes what a session remembers, and lets it last anew. Says whether it was still there: one
/// that was ended meanwhile stays ended.
///
/// # Errors
/// The database's.
pub fn update_session(
    connection: &mut AnyConnection,
    key_hash: &str,
    session: &StoredSession,
    now: i64,
    expires_at: i64,
) -> Result<bool, StoreError> {
    let rows = diesel::update(sessions::table.find(key_hash))
        .set((
            sessions::user_id.eq(session.user.map(|user| user.0)),
            sessions::state.eq(&session.state),
            sessions::seen_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(connection)?;
    Ok(rows == 1)
}

/// Ends a session.
///
/// # Errors
/// The database's.
pub fn delete_session(connection: &mut AnyConnection, key_hash: &str) -> Result<(), StoreError> {
    diesel::delete(sessions::table.find(key_hash)).execute(connection)?;
    Ok(())
}

/// A session in the list of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSession {
    /// Names it; nobody can sign in with it.
    pub key_hash: String,
    /// What is remembered, as JSON.
    pub state: String,
    /// What the browser calls itself.
    pub browser: String,
    /// When somebody signed in, UTC seconds.
    pub created_at: i64,
    /// A day on which it was used last, UTC seconds.
    pub seen_at: i64,
}

/// The sessions of a user that have not ended, the last used first.
///
/// # Errors
/// The database's.
pub fn list_sessions(
    connection: &mut AnyConnection,
    user: UserId,
    now: i64,
) -> Result<Vec<ListedSession>, StoreError> {
    let rows: Vec<(String, String, String, i64, i64)> = sessions::table
        .filter(sessions::user_id.eq(user.0))
        .filter(sessions::expires_at.gt(now))
        .order((sessions::seen_at.desc(), sessions::created_at.desc(), sessions::key_hash))
        .limit(100)
        .select((
            sessions::key_hash,
            sessions::state,
            sessions::browser,
            sessions::created_at,
            sessions::seen_at,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(key_hash, state, browser, created_at, seen_at)| ListedSession {
            key_hash,
            state,
            browser,
            created_at,
            seen_at,
        })
        .collect())
}

/// Ends one session of a user, if it is theirs.
///
/// # Errors
/// The database's.
pub fn end_session(
    connection: &mut AnyConnection,
    user: UserId,
    key_hash: &str,
) -> Result<bool, StoreError> {
    let session = sessions::table.find(key_hash).filter(sessions::user_id.eq(user.0));
    Ok(diesel::delete(session).execute(connection)? == 1)
}

/// Ends all sessions of a user and says how many there were.
///
/// # Errors
/// The database's.
pub fn end_sessions(connection: &mut AnyConnection, user: UserId) -> Result<usize, StoreError> {
    Ok(diesel::delete(sessions::table.filter(sessions::user_id.eq(user.0))).execute(connection)?)
}
