//! A booking's states and the one table of changes between them (C8).

use crate::domain::ids::{
    BookingId, ClientId, ClinicId, LocationId, PetId, ReasonId, SpeciesId, StaffId,
};
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

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
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Staff => "staff",
            Self::System => "system",
        }
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
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Confirm,
        Self::Reject,
        Self::Move,
        Self::Cancel,
        Self::Arrive,
        Self::Complete,
        Self::MarkNoShow,
        Self::TakeBack,
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
        }
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
        _ => None,
    }
}

/// How far the client could be found among the known ones (P7, D21).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matching {
    /// One known client fits.
    Matched,
    /// None fitted; one was made.
    Created,
    /// Several fit: the desk decides.
    Several,
}

impl Matching {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Created => "created",
            Self::Several => "several",
        }
    }
}

/// A booking, as agreed when it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Its id.
    pub id: BookingId,
    /// Whose.
    pub clinic_id: ClinicId,
    /// Where.
    pub location_id: LocationId,
    /// With whom.
    pub staff_id: StaffId,
    /// For which kind of animal.
    pub species_id: SpeciesId,
    /// What for.
    pub reason_id: ReasonId,
    /// How it stands.
    pub state: State,
    /// Start of the visit, UTC seconds.
    pub begins_at: i64,
    /// Minutes of the visit.
    pub duration_minutes: u16,
    /// Minutes kept free before it.
    pub buffer_before: u16,
    /// Minutes kept free after it.
    pub buffer_after: u16,
    /// The reason's name when it was booked.
    pub reason_name: LocalText,
    /// Minor units.
    pub price_minor: Option<i64>,
    /// ISO 4217.
    pub currency: String,
    /// The client it was matched to or made from.
    pub client_id: Option<ClientId>,
    /// The pet.
    pub pet_id: Option<PetId>,
    /// From which its secret address is made.
    pub link_nonce: String,
    /// How often the client has moved it.
    pub moves: i32,
    /// Whether the client asked for this staff member.
    pub staff_wished: bool,
    /// The client's language.
    pub language: Lang,
    /// When it was made, UTC seconds.
    pub created_at: i64,
}

impl Booking {
    /// End of the visit, UTC seconds.
    pub fn ends_at(&self) -> i64 {
        self.begins_at + i64::from(self.duration_minutes) * 60
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
