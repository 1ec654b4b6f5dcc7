//! What fixtures do to the whole database: empty it, and go on counting after the ids they gave.

use diesel::connection::SimpleConnection;

use crate::store::{AnyConnection, StoreError};

/// Every table but `installation`, those that refer before those that they refer to.
const CONTENTS: [&str; 40] = [
    "calls",
    "merges",
    "client_log",
    "client_tags",
    "audit_log",
    "user_links",
    "sessions",
    "memberships",
    "recovery_codes",
    "rate_counters",
    "occupancies",
    "links",
    "booking_log",
    "booking_items",
    "booking_contacts",
    "bookings",
    "holds",
    "pets",
    "clients",
    "absences",
    "shift_reasons",
    "shifts",
    "calendars",
    "resources",
    "reason_staff",
    "staff",
    "reason_resources",
    "reason_locations",
    "reason_species",
    "location_species",
    "reasons",
    "reason_groups",
    "species",
    "closed_days",
    "locations",
    "calendar_months",
    "clinic_calendars",
    "clinic_slugs",
    "clinics",
    "users",
];

/// Tables whose ids `Rows` gives.
const NUMBERED: [&str; 12] = [
    "clinics",
    "locations",
    "species",
    "reason_groups",
    "reasons",
    "staff",
    "resources",
    "calendars",
    "shifts",
    "clients",
    "pets",
    "bookings",
];

/// Gives SQLite memory for indexes that are filled in random order, for this connection alone.
///
/// # Errors
/// The database's.
pub fn prepare(connection: &mut AnyConnection) -> Result<(), StoreError> {
    if matches!(connection, AnyConnection::Sqlite(_)) {
        connection.batch_execute("PRAGMA cache_size = -262144")?;
    }
    Ok(())
}

/// Deletes everything but what the `installation` table says.
///
/// # Errors
/// The database's.
pub fn wipe(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let statements: String = CONTENTS.iter().map(|table| format!("DELETE FROM {table};")).collect();
    Ok(connection.batch_execute(&statements)?)
}

/// Lets PostgreSQL go on counting after the ids that were given; SQLite does so by itself.
///
/// # Errors
/// The database's.
pub fn advance_ids(connection: &mut AnyConnection) -> Result<(), StoreError> {
    if matches!(connection, AnyConnection::Sqlite(_)) {
        return Ok(());
    }
    let statements: String = NUMBERED
        .iter()
        .map(|table| {
            format!(
                "SELECT setval(pg_get_serial_sequence('{table}', 'id'), COALESCE(MAX(id), 0) + 1, \
                 FALSE) FROM {table};"
            )
        })
        .collect();
    Ok(connection.batch_execute(&statements)?)
}
