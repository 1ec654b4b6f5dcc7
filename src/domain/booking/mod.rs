//! A booking: what was agreed, its states and the one table of changes between them (C8), and what
//! its history keeps of a change.

mod agreed;
mod contact;
mod desk;
mod history;
mod state;

pub use agreed::{Booking, Matching};
pub use contact::Contact;
pub use desk::at_desk;
pub use history::{Doer, LogEntry, Tell};
pub use state::{Action, Actor, State, next_state};

#[cfg(test)]
pub use agreed::sample;
