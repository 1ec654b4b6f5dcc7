//! The log of changes, the newest first.

use diesel::prelude::*;
use serde_json::{Map, Value};

use crate::domain::ids::ClinicId;
use crate::store::schema::{audit_log, users};
use crate::store::{AnyConnection, StoreError};

/// A line of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct LogLine {
    /// Grows with time.
    pub id: i64,
    /// UTC seconds.
    pub at: i64,
    /// Who; none: the program, or an account that is gone.
    pub user: Option<String>,
    /// What kind of thing.
    pub subject: String,
    /// `add`, `change` or `remove`.
    pub action: String,
    /// Fields before; only those that changed.
    pub before: Map<String, Value>,
    /// Fields after; only those that changed.
    pub after: Map<String, Value>,
}

/// At most `limit` lines that are older than the line `before`, if one is named.
///
/// # Errors
/// The database's.
pub fn list(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<LogLine>, StoreError> {
    type Row = (i64, i64, Option<String>, String, String, String, String);
    let rows: Vec<Row> = audit_log::table
        .left_join(users::table.on(audit_log::user_id.eq(users::id.nullable())))
        .filter(audit_log::clinic_id.eq(clinic_id.0))
        .filter(audit_log::id.lt(before.unwrap_or(i64::MAX)))
        .order(audit_log::id.desc())
        .limit(limit)
        .select((
            audit_log::id,
            audit_log::at,
            users::name.nullable(),
            audit_log::subject,
            audit_log::action,
            audit_log::before,
            audit_log::after,
        ))
        .load(connection)?;
    let fields = |json: &str| serde_json::from_str(json).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|(id, at, user, subject, action, before, after)| LogLine {
            id,
            at,
            user,
            subject,
            action,
            before: fields(&before),
            after: fields(&after),
        })
        .collect())
}
