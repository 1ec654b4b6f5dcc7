//! One connection type over both databases, opened by the scheme of the URL.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::r2d2::R2D2Connection;

use super::StoreError;

/// A connection to either database.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// PostgreSQL, by `postgres://…`.
    Postgres(PgConnection),
    /// SQLite, by `sqlite:…`.
    Sqlite(SqliteConnection),
}

/// Which database a URL names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Backend {
    /// The URL as libpq takes it.
    Postgres(String),
    /// The path of the file.
    Sqlite(String),
}

impl Backend {
    /// Reads `DATABASE_URL`.
    ///
    /// # Errors
    /// `BadUrl` for any other scheme: a mistyped URL must never become a SQLite file of that name.
    pub fn from_url(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        match url.strip_prefix("sqlite:").map(|path| path.strip_prefix("//").unwrap_or(path)) {
            Some(path) if !path.is_empty() => Ok(Self::Sqlite(path.to_owned())),
            _ => Err(StoreError::BadUrl),
        }
    }
}

/// Opens connections for a pool.
#[derive(Debug, Clone)]
pub(super) struct Manager(pub Backend);

impl r2d2::ManageConnection for Manager {
    type Connection = AnyConnection;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<AnyConnection, Self::Error> {
        connect(&self.0)
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Result<(), Self::Error> {
        connection.ping().map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        std::thread::panicking() || connection.is_broken()
    }
}

/// Opens one connection and sets it up.
pub(super) fn connect(backend: &Backend) -> Result<AnyConnection, diesel::r2d2::Error> {
    use diesel::r2d2::Error::{ConnectionError, QueryError};
    match backend {
        Backend::Postgres(url) => {
            let mut connection = PgConnection::establish(url).map_err(ConnectionError)?;
            connection
                .batch_execute("SET TIME ZONE 'UTC'; SET lock_timeout = '3s'")
                .map_err(QueryError)?;
            Ok(AnyConnection::Postgres(connection))
        }
        Backend::Sqlite(path) => {
            let mut connection = SqliteConnection::establish(path).map_err(ConnectionError)?;
            // busy_timeout first: switching to WAL takes a lock. synchronous=FULL: a booking that
            // a client saw confirmed survives a power cut.
            connection
                .batch_execute(
                    "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL;
                     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                     PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000;",
                )
                .map_err(QueryError)?;
            Ok(AnyConnection::Sqlite(connection))
        }
    }
}

impl AnyConnection {
    /// Runs a write transaction: `BEGIN IMMEDIATE` on SQLite, so that it never has to upgrade a
    /// read lock; read committed on PostgreSQL, where `clinic_tx` takes the row that locks.
    ///
    /// # Errors
    /// What the closure returned, after rolling back; or the database's own refusal to commit.
    pub fn write_transaction<T, E>(
        &mut self,
        run: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<diesel::result::Error>,
    {
        if matches!(self, Self::Postgres(_)) {
            return self.transaction(run);
        }
        self.begin_immediate()?;
        match run(self) {
            Ok(value) => {
                self.end(AnsiTransactionManager::commit_transaction)?;
                Ok(value)
            }
            Err(error) => {
                self.end(AnsiTransactionManager::rollback_transaction)?;
                Err(error)
            }
        }
    }

    fn begin_immediate(&mut self) -> QueryResult<()> {
        match self {
            Self::Sqlite(connection) => {
                AnsiTransactionManager::begin_transaction_sql(connection, "BEGIN IMMEDIATE")
            }
            Self::Postgres(connection) => AnsiTransactionManager::begin_transaction(connection),
        }
    }

    fn end(
        &mut self,
        how: impl FnOnce(&mut SqliteConnection) -> QueryResult<()>,
    ) -> QueryResult<()> {
        match self {
            Self::Sqlite(connection) => how(connection),
            Self::Postgres(_) => Ok(()),
        }
    }
}
