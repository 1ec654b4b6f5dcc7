//! The desk's calendar: the day, the week, the day on paper, and the form that blocks a time.

mod block;
mod day;
mod head;
mod keys;
mod paper;
mod week;

pub use block::{BlockPage, Choice};
pub use day::{AwayBlock, Block, Column, DayPage, HeldBlock, VisitBlock, Waiting};
pub use head::{Head, HourMark, Link, PauseForm, Scale};
pub use keys::KeysPage;
pub use paper::{PaperList, PaperRow, PrintPage};
pub use week::{WeekDay, WeekPage};
