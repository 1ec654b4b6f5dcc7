//! What the desk may do with a booking at a moment (C8): the table of states, and when each action
//! makes sense.

use super::{Action, Actor, Booking, State, next_state};

const HOUR: i64 = 3_600;
/// Clients come early, but not a day early.
const ARRIVES_BEFORE: i64 = 12 * HOUR;
/// A no-show and a completed visit can be taken back for so long (C8).
const TAKEN_BACK_WITHIN: i64 = 7 * 24 * HOUR;

/// The state after an action of the desk at `now`; none: it cannot be done, or not yet, or no longer.
/// `since` is when the booking came into its present state. All in UTC seconds.
pub fn at_desk(booking: &Booking, action: Action, since: i64, now: i64) -> Option<State> {
    let makes_sense = match action {
        Action::Arrive => now >= booking.begins_at - ARRIVES_BEFORE,
        Action::MarkNoShow => now >= booking.begins_at,
        Action::TakeBack => now <= since + TAKEN_BACK_WITHIN,
        _ => true,
    };
    next_state(booking.state, action, Actor::Staff).filter(|_| makes_sense)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::booking::sample;

    const START: i64 = 1_000 * HOUR;

    fn may(state: State, action: Action, since: i64, now: i64) -> bool {
        at_desk(&sample(state, START), action, since, now).is_some()
    }

    #[test]
    fn c8_a_no_show_or_completed_visit_is_taken_back_for_seven_days() {
        let week = 7 * 24 * HOUR;
        for state in [State::NoShow, State::Completed] {
            assert!(may(state, Action::TakeBack, START, START + week));
            assert!(!may(state, Action::TakeBack, START, START + week + 1));
        }
        assert!(!may(State::Arrived, Action::TakeBack, START, START));
    }

    #[test]
    fn c8_nobody_has_missed_a_visit_that_has_not_begun() {
        assert!(!may(State::Confirmed, Action::MarkNoShow, 0, START - 1));
        assert!(may(State::Confirmed, Action::MarkNoShow, 0, START));
        assert!(!may(State::Unconfirmed, Action::MarkNoShow, 0, START));
    }

    #[test]
    fn c5_c8_what_waits_can_arrive_on_the_day() {
        assert!(may(State::Unconfirmed, Action::Arrive, 0, START - HOUR));
        assert!(!may(State::Confirmed, Action::Arrive, 0, START - 13 * HOUR));
    }
}
