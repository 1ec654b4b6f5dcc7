//! The client's booking journey (B): the steps, the held time with its details, the booking.

mod book;
mod clinics;
mod details;
mod details_page;
mod forget;
mod frame;
mod gone;
mod held;
mod hold;
mod picker;
mod picker_page;
mod privacy;
mod query;
mod reasons;
mod steps;

pub use book::book;
pub use clinics::clinics;
pub use details::{change_time, show_details};
pub use forget::forget;
pub use hold::{hold, read_start};
pub(super) use picker::Times;
pub(super) use picker_page::{PickerParts, moment, picker};
pub use privacy::privacy;
pub use query::{Address, DayQuery, StepQuery};
pub use steps::{first_step, preview_step, preview_stop, step};
