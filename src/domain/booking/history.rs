//! What the history of a booking keeps of each change (C8): who did what, from what to what.

use super::{Action, Actor, State};
use crate::domain::ids::{ReasonId, StaffId, UserId};

/// By which channels the client is told of an action (D15).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tell {
    /// By SMS.
    pub sms: bool,
    /// By email.
    pub email: bool,
}

/// Who does something to a booking, and what the client hears of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doer {
    /// As whom.
    pub actor: Actor,
    /// The account, of staff.
    pub user: Option<UserId>,
    /// The two ticks of the form.
    pub tell: Tell,
    /// Words for the client; may be empty.
    pub note: String,
}

impl Doer {
    /// The client, on the booking's own page.
    pub const fn client() -> Self {
        Self::without_words(Actor::Client)
    }

    /// Tassu itself.
    pub const fn system() -> Self {
        Self::without_words(Actor::System)
    }

    /// Somebody at the desk.
    pub const fn desk(user: UserId, tell: Tell, note: String) -> Self {
        Self { actor: Actor::Staff, user: Some(user), tell, note }
    }

    const fn without_words(actor: Actor) -> Self {
        Self { actor, user: None, tell: Tell { sms: false, email: false }, note: String::new() }
    }
}

/// One line of a booking's history.
#[derive(Debug, Clone, Copy)]
pub struct LogEntry<'a> {
    /// Who.
    pub by: &'a Doer,
    /// What; none: the booking was made.
    pub action: Option<Action>,
    /// State before; none: the booking was made.
    pub from: Option<State>,
    /// State after.
    pub to: State,
    /// Start before and after, UTC seconds, where it changed.
    pub begins_at: (Option<i64>, Option<i64>),
    /// Staff member before and after, where they changed.
    pub staff: (Option<StaffId>, Option<StaffId>),
    /// Reason before and after, where it changed.
    pub reason: (Option<ReasonId>, Option<ReasonId>),
}

impl<'a> LogEntry<'a> {
    /// The booking was made, in this state, for this start (UTC seconds).
    pub const fn made(by: &'a Doer, state: State, begins_at: i64) -> Self {
        let nothing = Self::change(by, Action::Change, state, state);
        Self { action: None, from: None, begins_at: (None, Some(begins_at)), ..nothing }
    }

    /// An action on it.
    pub const fn change(by: &'a Doer, action: Action, from: State, to: State) -> Self {
        Self {
            by,
            action: Some(action),
            from: Some(from),
            to,
            begins_at: (None, None),
            staff: (None, None),
            reason: (None, None),
        }
    }
}
