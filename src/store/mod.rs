//! All SQL of Tassu: functions on a connection, the same for SQLite and PostgreSQL. Row structs
//! stay private here; what comes out are the domain's types. What a unique key leads to is read by
//! `get_result`, without a limit: SQLite would prepare a statement with a bound limit anew each
//! time.

pub mod absences;
pub mod accounts;
pub mod audit;
pub mod bookings;
pub mod bulk;
pub mod calendars;
pub mod calls;
pub mod clients;
mod clinic_load;
mod clinic_tx;
pub mod clinics;
mod connection;
mod db;
mod error;
mod guard;
mod heads;
pub mod holds;
pub mod housekeeping;
pub mod installation;
pub mod limits;
mod migrations;
pub mod new_clinic;
pub mod occupancies;
#[allow(missing_docs, reason = "table! makes items without docs")]
pub mod schema;
pub mod settings;
mod source;
pub mod timetable;
pub mod wall_clock;

pub use clinic_load::load_clinic;
pub use clinic_tx::ClinicTx;
pub(crate) use clinic_tx::months_of;
pub use connection::{AnyConnection, Backend};
pub use db::{Db, DbSettings};
pub use error::StoreError;
pub use guard::prove_guard;
pub use migrations::{migrate, pending_migrations, revert_all};
pub use source::{MemoryAlone, Source};
#[cfg(test)]
mod tests;
