//! All SQL of Tassu: functions on a connection.

#[allow(missing_docs, reason = "table! makes items without docs")]
pub mod schema;
