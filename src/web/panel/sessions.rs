//! Sessions of the panel, kept in the database so that every process knows them and any of them
//! can be ended. The cookie carries a random key, the table its hash.

use std::collections::HashMap;

use actix_session::config::{CookieContentSecurity, PersistentSession};
use actix_session::storage::{
    LoadError, SaveError, SessionKey, SessionStore, UpdateError, generate_session_key,
};
use actix_session::{Session, SessionExt as _, SessionMiddleware};
use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{CookieJar, SameSite};
use actix_web::http::header::USER_AGENT;

use crate::clock::Clock;
use crate::domain::account::User;
use crate::domain::ids::UserId;
use crate::secrets::Secrets;
use crate::store::accounts::{self, StoredSession};
use crate::store::{Db, StoreError};
use crate::web::{App, PageError};

/// Name of the cookie.
const COOKIE: &str = "panel";
/// How long a session lasts after it was last renewed; each day that it is used renews it.
const LASTS: Duration = Duration::days(14);

/// What a session remembers.
pub(super) mod key {
    /// Who has proved their password.
    pub const USER: &str = "user";
    /// Whether that was all that had to be proved.
    pub const IS_COMPLETE: &str = "complete";
    /// What every form of the session carries.
    pub const CSRF: &str = "csrf";
    /// The day on which it was last renewed, counted from 1970.
    pub const DAY: &str = "day";
    /// Words for the next page.
    pub const FLASH: &str = "flash";
    /// Kind of browser and system.
    pub const BROWSER: &str = "browser";
}

/// The layer around every page of the panel.
pub fn layer(app: &App) -> SessionMiddleware<DbSessions> {
    let store = DbSessions { db: app.db.clone(), clock: app.clock.clone() };
    SessionMiddleware::builder(store, app.secrets.cookie_key())
        .cookie_name(COOKIE.to_owned())
        .cookie_path("/panel".to_owned())
        .cookie_secure(app.config.public_url.is_https())
        .cookie_same_site(SameSite::Lax)
        .cookie_http_only(true)
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(PersistentSession::default().session_ttl(LASTS))
        .build()
}

/// The hash under which the request's session is stored; none if it carries none of ours.
pub(super) fn key_hash(request: &HttpRequest, app: &App) -> Option<String> {
    let mut jar = CookieJar::new();
    jar.add_original(request.cookie(COOKIE)?);
    let key = jar.signed(&app.secrets.cookie_key()).get(COOKIE)?;
    Some(Secrets::hash(key.value()))
}

/// A value of the session; none where there is none or it cannot be read.
pub(super) fn read<T: serde::de::DeserializeOwned>(session: &Session, name: &str) -> Option<T> {
    session.get(name).ok().flatten()
}

/// Renews a session once a day, so that looking at pages costs no write.
pub(super) fn renew_daily(session: &Session, now: i64) {
    let today = now.div_euclid(86_400);
    if read::<i64>(session, key::DAY) != Some(today) {
        // What cannot be serialized is no number.
        drop(session.insert(key::DAY, today));
    }
}

/// Begins the session of somebody whose password was right, under a new key, so that nobody can
/// have planted it beforehand. It is complete where the password is all that has to be proved.
///
/// # Errors
/// `Internal` for what cannot be serialized, which numbers and texts can.
pub(super) fn begin(request: &HttpRequest, user: &User, now: i64) -> Result<(), PageError> {
    let session = request.get_session();
    session.clear();
    session.renew();
    let browser = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
    let kept: String = browser.unwrap_or_default().chars().take(200).collect();
    session.insert(key::USER, user.id.0).map_err(PageError::internal)?;
    session.insert(key::IS_COMPLETE, !user.has_totp).map_err(PageError::internal)?;
    session.insert(key::CSRF, Secrets::random_token()).map_err(PageError::internal)?;
    session.insert(key::BROWSER, kept).map_err(PageError::internal)?;
    renew_daily(&session, now);
    Ok(())
}

/// The second factor was right, too: the session goes on under another key.
///
/// # Errors
/// As `begin`.
pub(super) fn complete(session: &Session) -> Result<(), PageError> {
    session.renew();
    session.insert(key::IS_COMPLETE, true).map_err(PageError::internal)?;
    session.insert(key::CSRF, Secrets::random_token()).map_err(PageError::internal)
}

/// What a stored session says of itself: whether everything was proved, and its forms' token.
pub(super) fn read_state(state: &str) -> (bool, Option<String>) {
    let state: HashMap<String, String> = serde_json::from_str(state).unwrap_or_default();
    let text = |name: &str| state.get(name).map(String::as_str);
    let is_complete = text(key::IS_COMPLETE) == Some("true");
    (is_complete, text(key::CSRF).and_then(|json| serde_json::from_str(json).ok()))
}

/// actix-session's store over the table.
#[derive(Debug, Clone)]
pub struct DbSessions {
    db: Db,
    clock: Clock,
}

impl DbSessions {
    fn stored(state: &HashMap<String, String>) -> Result<StoredSession, serde_json::Error> {
        let text = |name: &str| state.get(name).map(|json| serde_json::from_str(json));
        let user: Option<i64> = text(key::USER).and_then(Result::ok).and_then(|value| {
            let value: serde_json::Value = value;
            value.as_i64()
        });
        let browser = state.get(key::BROWSER).and_then(|json| serde_json::from_str(json).ok());
        Ok(StoredSession {
            user: user.map(UserId),
            state: serde_json::to_string(state)?,
            browser: browser.unwrap_or_default(),
        })
    }

    async fn insert(&self, session: StoredSession, ttl: &Duration) -> anyhow::Result<SessionKey> {
        let key = generate_session_key();
        let (hash, now) = (Secrets::hash(key.as_ref()), self.clock.now());
        let until = now + ttl.whole_seconds();
        self.db
            .write::<_, StoreError>(move |connection| {
                accounts::insert_session(connection, &hash, &session, now, until)
            })
            .await?;
        Ok(key)
    }
}

impl SessionStore for DbSessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<HashMap<String, String>>, LoadError> {
        let (hash, now) = (Secrets::hash(key.as_ref()), self.clock.now());
        let state = self
            .db
            .read::<_, StoreError>(move |connection| accounts::find_session(connection, &hash, now))
            .await
            .map_err(|error| LoadError::Other(error.into()))?;
        state
            .map(|json| serde_json::from_str(&json))
            .transpose()
            .map_err(|error| LoadError::Deserialization(error.into()))
    }

    async fn save(
        &self,
        state: HashMap<String, String>,
        ttl: &Duration,
    ) -> Result<SessionKey, SaveError> {
        let session =
            Self::stored(&state).map_err(|error| SaveError::Serialization(error.into()))?;
        self.insert(session, ttl).await.map_err(SaveError::Other)
    }

    async fn update(
        &self,
        key: SessionKey,
        state: HashMap<String, String>,
        ttl: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        let session =
            Self::stored(&state).map_err(|error| UpdateError::Serialization(error.into()))?;
        let (hash, now) = (Secrets::hash(key.as_ref()), self.clock.now());
        let until = now + ttl.whole_seconds();
        // One that was ended meanwhile stays ended, whatever this request wanted to remember.
        self.db
            .write::<_, StoreError>(move |connection| {
                accounts::update_session(connection, &hash, &session, now, until)
            })
            .await
            .map_err(|error| UpdateError::Other(error.into()))?;
        Ok(key)
    }

    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        // Sessions are renewed by what they remember (`renew_daily`).
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let hash = Secrets::hash(key.as_ref());
        self.db
            .write::<_, StoreError>(move |connection| accounts::delete_session(connection, &hash))
            .await?;
        Ok(())
    }
}
