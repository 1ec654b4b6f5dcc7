//! The migrations of both databases, part of the program: same names, same tables.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{AnyConnection, StoreError, clients};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

#[allow(clippy::needless_pass_by_value, reason = "map_err hands it over")]
fn fault(error: Box<dyn std::error::Error + Send + Sync>) -> StoreError {
    StoreError::Migration(error.to_string())
}

/// Runs what has not been run, computes what new columns need, and says how many it ran.
///
/// # Errors
/// `Migration` with the database's words.
pub fn migrate(connection: &mut AnyConnection) -> Result<usize, StoreError> {
    let run = match connection {
        AnyConnection::Postgres(c) => c.run_pending_migrations(POSTGRES).map(|m| m.len()),
        AnyConnection::Sqlite(c) => c.run_pending_migrations(SQLITE).map(|m| m.len()),
    }
    .map_err(fault)?;
    // What SQL cannot compute.
    clients::fill_search(connection)?;
    Ok(run)
}

/// How many migrations have not been run.
///
/// # Errors
/// `Migration` with the database's words.
pub fn pending_migrations(connection: &mut AnyConnection) -> Result<usize, StoreError> {
    match connection {
        AnyConnection::Postgres(c) => c.pending_migrations(POSTGRES).map(|m| m.len()),
        AnyConnection::Sqlite(c) => c.pending_migrations(SQLITE).map(|m| m.len()),
    }
    .map_err(fault)
}

/// Takes everything back, for the test that compares the schema before and after.
///
/// # Errors
/// `Migration` with the database's words.
pub fn revert_all(connection: &mut AnyConnection) -> Result<(), StoreError> {
    match connection {
        AnyConnection::Postgres(c) => c.revert_all_migrations(POSTGRES).map(drop),
        AnyConnection::Sqlite(c) => c.revert_all_migrations(SQLITE).map(drop),
    }
    .map_err(fault)
}
