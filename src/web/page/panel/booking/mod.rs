//! A booking, what waits, and what somebody else did to it meanwhile.

mod conflict;
mod show;
mod waiting;

pub use conflict::ConflictPage;
pub use show::{ActionButton, ActionForm, BookingFact, BookingPage, FactLine, HistoryEntry};
pub use waiting::{WaitingEntry, WaitingPage};
