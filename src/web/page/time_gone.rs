//! The chosen time is no longer the client's: the hold ended, or somebody was faster (B8, S5).

use askama::Template;

use super::picker::{Slot, forms_of};
use super::{Choice, Layout, Trail};

/// Says what happened and offers the nearest times; what was typed comes along in `hidden`, or
/// waits with the hold.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/time_gone.html")]
pub struct TimeGonePage {
    /// Frame; title `t.hold_expired_title()` or `t.slot_taken_title()`.
    pub layout: Layout,
    /// The step of the details.
    pub trail: Trail,
    /// What happened, ready: `t.hold_expired_free(…)`, `t.hold_expired_gone(…)`, `t.slot_taken()`,
    /// `t.hold_taken_by_desk()`.
    pub text: String,
    /// Where the times are sent: `POST /{clinic}/hold`.
    pub action: String,
    /// Hidden fields of that form: location, species, reason, hold.
    pub hidden: Vec<(&'static str, String)>,
    /// The same time, if it is still free; its `day` is the date in words.
    pub again: Option<Slot>,
    /// The nearest times, each with its `day`.
    pub nearest: Vec<Slot>,
    /// The step of the time, for all days.
    pub all_days: String,
    /// What stays as it is.
    pub kept: Vec<Choice>,
}

impl TimeGonePage {
    /// See [`super::Picker::forms`].
    pub fn forms(&self) -> Vec<(String, Option<i64>)> {
        forms_of(self.again.iter().chain(&self.nearest).map(|slot| slot.with))
    }
}
