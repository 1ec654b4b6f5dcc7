//! What can go wrong between Tassu and its database, told apart where a caller acts on it.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Name of the rule, on both databases, that two visits never use one calendar at once.
pub(super) const NO_OVERLAP: &str = "occupancies_no_overlap";

/// A fault of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// `DATABASE_URL` is neither `sqlite:…` nor `postgres://…`.
    #[error("the database URL must begin with sqlite: or postgres://")]
    BadUrl,
    /// The row asked for is not there.
    #[error("no such row")]
    NotFound,
    /// The database refused two visits at once on one calendar.
    #[error("the time is taken")]
    Overlap,
    /// A unique value is there already.
    #[error("already there")]
    Duplicate,
    /// Locks were waited for too long.
    #[error("the database is busy")]
    Busy,
    /// The guard against overlaps does not hold: nothing may be written.
    #[error(
        "the database does not refuse overlapping visits: its rule {NO_OVERLAP} is missing or \
         changed, in whole or in part. Rebuilding the table occupancies loses it. Restore a backup \
         that has it"
    )]
    GuardMissing,
    /// The database belongs to another installation key.
    #[error("the database was made with another installation key")]
    OtherKey,
    /// No connection could be had.
    #[error("no connection: {0}")]
    Connection(String),
    /// Migrations could not be run.
    #[error("migration: {0}")]
    Migration(String),
    /// A stored value that the program cannot read.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
    /// Memory was asked for what only the database holds.
    #[error("not in memory")]
    NotInMemory,
    /// The blocking task was cut short.
    #[error("interrupted")]
    Interrupted,
    /// Anything else.
    #[error(transparent)]
    Database(DieselError),
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        if matches!(error, DieselError::NotFound) {
            return Self::NotFound;
        }
        let DieselError::DatabaseError(kind, info) = &error else { return Self::Database(error) };
        let message = info.message();
        if message.contains(NO_OVERLAP) {
            return Self::Overlap;
        }
        match kind {
            DatabaseErrorKind::UniqueViolation => Self::Duplicate,
            DatabaseErrorKind::SerializationFailure => Self::Busy,
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => {
                Self::Connection(message.to_owned())
            }
            _ if ["database is locked", "lock timeout", "deadlock detected"]
                .iter()
                .any(|sign| message.contains(sign)) =>
            {
                Self::Busy
            }
            _ => Self::Database(error),
        }
    }
}
