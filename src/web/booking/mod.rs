//! The client's booking journey (B): the steps, the held time with its details, the booking.

mod clinics;
mod details;
mod details_page;
mod frame;
mod gone;
mod hold;
mod picker;
mod privacy;
mod query;
mod reasons;
mod steps;

pub use clinics::clinics;
pub use details::{book, change_time, forget, show_details};
pub use hold::{hold, read_start};
pub(super) use picker::{PickerParts, Times, moment, picker};
pub use privacy::privacy;
pub use query::{Address, DayQuery};
pub use steps::{first_step, step};
