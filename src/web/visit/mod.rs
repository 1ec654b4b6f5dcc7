//! A booking at its secret address (B14): the summary, the calendar file, moving and cancelling.
//! No GET changes anything.

mod calendar_file;
mod cancel;
mod leaf;
mod move_visit;
mod open;
mod summary;

pub use calendar_file::calendar_file;
pub use cancel::{ask as ask_cancel, cancel};
pub use move_visit::{choose, move_visit};
pub use summary::summary;
