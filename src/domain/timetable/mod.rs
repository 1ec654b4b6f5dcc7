//! A clinic's day as its desk sees it (P2): who works when, what is in the way, and where each
//! visit stands between the first and the last hour shown. Everything is in minutes of the local
//! day's clock, so that a day on which clocks change looks like any other.

mod away;
mod columns;
mod hours;
mod lanes;
mod local_day;
mod visit;
mod work;

pub use away::{Away, Cause, away};
pub use columns::{Beside, Column, Room, Sheet, Whose};
pub use hours::{Hours, Place};
pub use lanes::{Lane, lanes};
pub use local_day::{Absence, LocalDay, Minutes};
pub use visit::{Held, Shown, Visit};
pub use work::worked;
