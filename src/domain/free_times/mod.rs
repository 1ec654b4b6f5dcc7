//! What a month, a day and one start offer: the engine of free times.
//!
//! [`offers`] answers for whole days, [`assign`] for one start, [`judge`] says why one is not
//! offered, all by the same rules (`rules`).
//! [`Window`] applies notice and horizon, which depend on the moment, after any cache.

mod assign;
mod days;
mod diary;
mod insist;
mod judge;
mod kept_back;
mod nearest;
mod offers;
mod one_start;
mod rules;
mod shifts;
mod spans;
mod starts;
mod starts_by_day;
pub mod types;
mod window;

pub use assign::{Assignment, Refusal, assign};
pub use insist::{Collision, Insisted, Wanted, insist};
pub use judge::{Judgement, in_the_way, judge};
pub use nearest::{Offer, first_free, nearest};
pub use offers::{DayOffers, Minus, busy_range, offers};
pub use starts::{PartOfDay, Starts};
pub use types::{
    Asker, Busy, Demand, KeptBack, OfferedStarts, Pattern, Plan, ResourcePlan, Shift, Span,
    StaffPlan,
};
pub use window::{Limits, Window};

#[cfg(test)]
mod tests;
