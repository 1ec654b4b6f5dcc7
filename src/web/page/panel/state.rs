//! How a booking stands, told by a word and a shape as well as by colour.

use crate::domain::booking::State;
use crate::i18n::Tr;

/// The state of a booking as the panel shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateTag {
    /// In the reader's language.
    pub name: &'static str,
    /// CSS class of its tag.
    pub class: &'static str,
    /// Sign before the word.
    pub sign: &'static str,
}

/// The tag of a state.
pub fn state_tag(t: Tr, state: State) -> StateTag {
    let (name, class, sign) = match state {
        State::Unconfirmed => (t.state_unconfirmed(), "tag tag--wait", "?"),
        State::Confirmed => (t.state_confirmed(), "tag", "✓"),
        State::Arrived => (t.state_arrived(), "tag tag--here", "●"),
        State::Completed => (t.state_completed(), "tag tag--over", "✓"),
        State::NoShow => (t.state_no_show(), "tag tag--bad", "!"),
        State::Rejected => (t.state_rejected(), "tag tag--over", "✕"),
        State::Cancelled => (t.state_cancelled(), "tag tag--over", "✕"),
    };
    StateTag { name, class, sign }
}
