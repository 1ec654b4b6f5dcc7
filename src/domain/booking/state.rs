//! A booking's states and the one table of changes between them (C8).

/// How a booking stands (D1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Waits for something before it is certain; its time is kept (D14).
    Unconfirmed,
    /// Certain.
    Confirmed,
    /// The client is there.
    Arrived,
    /// The visit is over.
    Completed,
    /// Nobody came.
    NoShow,
    /// The clinic refused it before it was confirmed.
    Rejected,
    /// Called off.
    Cancelled,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Unconfirmed,
        Self::Confirmed,
        Self::Arrived,
        Self::Completed,
        Self::NoShow,
        Self::Rejected,
        Self::Cancelled,
    ];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Confirmed => "confirmed",
            Self::Arrived => "arrived",
            Self::Completed => "completed",
            Self::NoShow => "no_show",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads what is stored.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Whether the booking's time is taken.
    pub const fn occupies(self) -> bool {
        !matches!(self, Self::Rejected | Self::Cancelled)
    }
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// The client, on the booking's own page.
    Client,
    /// The clinic's staff.
    Staff,
    /// Tassu itself, by a rule of the clinic.
    System,
}

impl Actor {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Client, Self::Staff, Self::System];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Staff => "staff",
            Self::System => "system",
        }
    }

    /// Reads what is stored.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|actor| actor.as_str() == text)
    }
}

/// What is done to a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Makes it certain.
    Confirm,
    /// Refuses it.
    Reject,
    /// Gives it another time.
    Move,
    /// Calls it off.
    Cancel,
    /// Marks that the client is there, which also confirms it.
    Arrive,
    /// Marks that the visit is over.
    Complete,
    /// Marks that nobody came.
    MarkNoShow,
    /// Takes back *completed* or *no-show*.
    TakeBack,
    /// Gives it another reason or staff member at its time.
    Change,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Confirm,
        Self::Reject,
        Self::Move,
        Self::Cancel,
        Self::Arrive,
        Self::Complete,
        Self::MarkNoShow,
        Self::TakeBack,
        Self::Change,
    ];

    /// As stored in the log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Reject => "reject",
            Self::Move => "move",
            Self::Cancel => "cancel",
            Self::Arrive => "arrive",
            Self::Complete => "complete",
            Self::MarkNoShow => "mark_no_show",
            Self::TakeBack => "take_back",
            Self::Change => "change",
        }
    }

    /// Reads what is stored; none for the line that says that the booking was made.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == text)
    }
}

/// The state after an action; none: that actor cannot do that to a booking in that state (C8).
pub const fn next_state(from: State, action: Action, actor: Actor) -> Option<State> {
    use {Action as Do, Actor as By, State as Is};
    match (from, action, actor) {
        (Is::Unconfirmed, Do::Confirm, _) => Some(Is::Confirmed),
        (Is::Unconfirmed, Do::Reject, By::Staff) => Some(Is::Rejected),
        (Is::Unconfirmed | Is::Confirmed, Do::Move, By::Client | By::Staff) => Some(from),
        (Is::Unconfirmed | Is::Confirmed, Do::Cancel, By::Client | By::Staff) => {
            Some(Is::Cancelled)
        }
        (Is::Unconfirmed, Do::Cancel, By::System) => Some(Is::Cancelled),
        (Is::Unconfirmed | Is::Confirmed, Do::Arrive, By::Staff) => Some(Is::Arrived),
        (Is::Arrived, Do::Complete, By::Staff) => Some(Is::Completed),
        (Is::Confirmed, Do::MarkNoShow, By::Staff) => Some(Is::NoShow),
        (Is::NoShow, Do::TakeBack, By::Staff) => Some(Is::Confirmed),
        (Is::Completed, Do::TakeBack, By::Staff) => Some(Is::Arrived),
        (Is::Unconfirmed | Is::Confirmed | Is::Arrived, Do::Change, By::Staff) => Some(from),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c8_rejected_only_from_unconfirmed_and_only_by_staff() {
        for from in State::ALL {
            for actor in [Actor::Client, Actor::Staff, Actor::System] {
                let allowed = from == State::Unconfirmed && actor == Actor::Staff;
                assert_eq!(next_state(from, Action::Reject, actor).is_some(), allowed);
            }
        }
    }

    #[test]
    fn c8_the_client_can_only_confirm_move_and_cancel() {
        for from in State::ALL {
            for action in Action::ALL {
                let open = matches!(from, State::Unconfirmed | State::Confirmed);
                let allowed = match action {
                    Action::Confirm => from == State::Unconfirmed,
                    Action::Move | Action::Cancel => open,
                    _ => false,
                };
                assert_eq!(next_state(from, action, Actor::Client).is_some(), allowed);
            }
        }
    }

    #[test]
    fn c8_nothing_leads_out_of_rejected_and_cancelled() {
        for from in [State::Rejected, State::Cancelled] {
            for action in Action::ALL {
                for actor in [Actor::Client, Actor::Staff, Actor::System] {
                    assert_eq!(next_state(from, action, actor), None);
                }
            }
        }
    }

    #[test]
    fn c8_unconfirmed_arrives_and_is_confirmed_by_it() {
        assert_eq!(
            next_state(State::Unconfirmed, Action::Arrive, Actor::Staff),
            Some(State::Arrived)
        );
    }

    #[test]
    fn c8_no_show_and_completed_can_be_taken_back() {
        assert_eq!(
            next_state(State::NoShow, Action::TakeBack, Actor::Staff),
            Some(State::Confirmed)
        );
        assert_eq!(
            next_state(State::Completed, Action::TakeBack, Actor::Staff),
            Some(State::Arrived)
        );
    }

    #[test]
    fn moving_keeps_the_state() {
        for from in [State::Unconfirmed, State::Confirmed] {
            assert_eq!(next_state(from, Action::Move, Actor::Client), Some(from));
        }
    }
}
